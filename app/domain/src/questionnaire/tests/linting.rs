//! What keeps a draft from being published, one example each.

use super::*;
use crate::Language;

/// A page `first` that asks `who` of two options and `many` as a number.
fn first() -> Page {
    let number = ItemKind::Number { min: Some(0), max: Some(9), unit: None };
    titled(page("first", vec![item("who", some_of(&["me", "none"])), item("many", number)]))
}

fn titled(page: Page) -> Page {
    Page { title: Some(both("Title")), ..page }
}

fn text() -> ItemKind {
    ItemKind::Text { max: 100 }
}

/// What is found in the first page and one more page, which asks `last` on this condition.
fn found_when(show_when: Condition) -> Vec<LintKind> {
    let mut last = page("last", vec![item("last", text())]);
    last.show_when = Some(show_when);
    found(vec![first(), last])
}

fn found(pages: Vec<Page>) -> Vec<LintKind> {
    lint(&questionnaire(pages)).into_iter().map(|problem| problem.kind).collect()
}

fn found_in(item: Item) -> Vec<LintKind> {
    found(vec![page("page", vec![item])])
}

fn all(tests: &[(&str, Check)]) -> Condition {
    let test = |(link_id, check): &(&str, Check)| Test { link_id: key(link_id), check: check.clone() };
    Condition::All(tests.iter().map(test).collect())
}

#[test]
fn a_sound_questionnaire_has_no_problem() {
    assert_eq!(found_when(condition("who", Check::Includes(key("me")))), []);
}

#[test]
fn a_problem_says_where_it_stands() {
    let problems = lint(&questionnaire(vec![page("page", vec![item("q", some_of(&[]))])]));
    let expected = LintProblem { page: Some(key("page")), item: Some(key("q")), kind: LintKind::NoOptions };
    assert_eq!(problems, [expected]);
}

#[test]
fn a_questionnaire_and_each_of_its_pages_ask_something() {
    assert_eq!(found(vec![]), [LintKind::NoPages]);
    assert_eq!(found(vec![page("page", vec![])]), [LintKind::EmptyPage]);
}

#[test]
fn keys_are_used_once() {
    let twice = page("page", vec![item("q", text())]);
    assert_eq!(found(vec![twice.clone(), twice]), [LintKind::DuplicatePage, LintKind::DuplicateItem]);
    assert_eq!(found_in(item("q", some_of(&["a", "a"]))), [LintKind::DuplicateOption(key("a"))]);
}

#[test]
fn a_date_and_another_item_do_not_share_a_field() {
    let page = titled(page("page", vec![item("born", ItemKind::Date), item("born-day", text())]));
    assert_eq!(found(vec![page]), [LintKind::DuplicateField("born-day".into())]);
}

#[test]
fn a_page_of_several_questions_has_a_heading() {
    let page = page("page", vec![item("a", text()), item("b", text())]);
    assert_eq!(found(vec![page]), [LintKind::NoHeading]);
}

#[test]
fn a_revealed_question_needs_no_heading() {
    let detail = when("call", Check::Is(key(YES)), item("number", ItemKind::Phone));
    assert_eq!(found(vec![page("page", vec![item("call", ItemKind::YesNo), detail])]), []);
}

#[test]
fn a_page_of_many_questions_is_worth_a_thought_and_may_be_published() {
    let page = titled(page("page", ["a", "b", "c", "d", "e"].map(|name| item(name, text())).into()));
    assert_eq!(found(vec![page]), [LintKind::ManyItems(5)]);
    assert!(!LintKind::ManyItems(5).blocks());
}

#[test]
fn a_missing_text_keeps_from_publishing_in_english_only() {
    let mut asked = item("q", text());
    asked.text = Texts::default();
    let [english, urdu] = Language::ALL.map(|language| LintKind::MissingText(Part::Text, language));
    assert!(english.blocks() && !urdu.blocks());
    assert_eq!(found_in(asked), [english, urdu]);
}

#[test]
fn an_option_without_words_is_found() {
    let mut kind = some_of(&["a"]);
    if let ItemKind::SomeOf { options, .. } = &mut kind {
        options[0].text = Texts::english("A");
    }
    assert_eq!(found_in(item("q", kind)), [LintKind::MissingText(Part::Option(key("a")), Language::Ur)]);
}

#[test]
fn an_exclusive_option_needs_others_to_exclude() {
    let one_of = one_of(&["me", "none"]);
    assert_eq!(found_in(item("q", one_of)), [LintKind::ExclusiveOfNothing(key("none"))]);
}

#[test]
fn an_item_that_no_answer_fits_is_found() {
    assert_eq!(found_in(item("q", ItemKind::Text { max: 0 })), [LintKind::NoRoom]);
    assert_eq!(found_in(item("q", ItemKind::Number { min: Some(2), max: Some(1), unit: None })), [LintKind::NoRoom]);
}

#[test]
fn a_sensitive_question_says_why_it_is_asked() {
    assert_eq!(found_in(Item { sensitive: true, ..item("q", text()) }), [LintKind::NoReason]);
}

#[test]
fn a_condition_tests_something() {
    assert_eq!(found_when(Condition::All(vec![])), [LintKind::NoTests]);
}

#[test]
fn a_condition_looks_only_back() {
    let ahead = when("b", Check::Answered, item("a", text()));
    assert_eq!(
        found(vec![page("one", vec![ahead]), page("two", vec![item("b", text())])]),
        [LintKind::UnreachablePage, LintKind::LooksAhead(key("b"))]
    );
}

#[test]
fn a_page_before_booking_does_not_look_at_one_after_it() {
    let mut early = page("early", vec![item("early", text())]);
    early.before_booking = true;
    early.show_when = Some(condition("many", Check::Answered));
    assert_eq!(found(vec![first(), early]), [LintKind::LooksAhead(key("many")), LintKind::UnreachablePage]);
}

#[test]
fn a_condition_on_what_is_not_there_is_found() {
    assert_eq!(
        found_when(condition("nobody", Check::Answered)),
        [LintKind::MissingItem(key("nobody")), LintKind::UnreachablePage]
    );
    assert_eq!(
        found_when(condition("who", Check::Includes(key("you")))),
        [LintKind::UnknownOption(key("who"), key("you")), LintKind::UnreachablePage]
    );
}

#[test]
fn a_check_fits_the_kind_of_item_it_looks_at() {
    assert_eq!(
        found_when(condition("who", Check::AtLeast(1.into()))),
        [LintKind::UnfitCheck(key("who")), LintKind::UnreachablePage]
    );
}

#[test]
fn a_page_that_no_answer_leads_to_is_found() {
    for never in [
        all(&[("many", Check::AtLeast(10.into()))]),
        all(&[("many", Check::AtLeast(5.into())), ("many", Check::AtMost(4.into()))]),
        all(&[("who", Check::Includes(key("me"))), ("who", Check::IsNot(key("me")))]),
        all(&[("who", Check::Answered), ("who", Check::Unanswered)]),
    ] {
        assert_eq!(found_when(never), [LintKind::UnreachablePage]);
    }
}

#[test]
fn bounds_that_leave_nothing_between_them_are_found() {
    let many = |check| ("many", check);
    for never in [
        all(&[many(Check::Above(9.into()))]),
        all(&[many(Check::Below(0.into()))]),
        all(&[many(Check::Above(4.into())), many(Check::AtMost(4.into()))]),
        all(&[many(Check::Equals(3.into())), many(Check::Differs(3.into()))]),
    ] {
        assert_eq!(found_when(never), [LintKind::UnreachablePage]);
    }
    assert_eq!(found_when(all(&[many(Check::Above(4.into())), many(Check::Below(5.into()))])), []);
}

#[test]
fn words_to_read_are_no_question() {
    let words = item("words", ItemKind::Display);
    assert_eq!(found_in(required(words.clone())), [LintKind::NoHeading, LintKind::OnlyWords]);
    assert_eq!(found(vec![titled(page("page", vec![words]))]), []);
}

#[test]
fn what_can_only_be_read_has_an_answer_that_fits() {
    let fixed = |initial| Item { presence: Presence::ReadOnly, initial, ..item("q", ItemKind::YesNo) };
    assert_eq!(found_in(fixed(None)), [LintKind::NoInitial]);
    assert_eq!(found_in(fixed(Some(Answer::Scale(3)))), [LintKind::UnfitInitial]);
    assert_eq!(found_in(fixed(Some(Answer::YesNo(true)))), []);
}

#[test]
fn an_answer_chosen_for_people_is_worth_a_thought() {
    let chosen = Item { initial: Some(Answer::YesNo(true)), ..item("q", ItemKind::YesNo) };
    assert_eq!(found_in(chosen), [LintKind::Prefilled]);
    assert!(!LintKind::Prefilled.blocks());
}

#[test]
fn a_page_of_hidden_items_is_not_called_unreachable() {
    let hidden = Item { presence: Presence::Hidden, ..item("q", ItemKind::YesNo) };
    assert_eq!(found_in(hidden), []);
}

#[test]
fn a_unit_has_words() {
    let unit = Some(Unit { text: Texts::english("kilograms"), code: Some("kg".into()) });
    let weight = item("q", ItemKind::Decimal { min: None, max: None, unit });
    assert_eq!(found_in(weight), [LintKind::MissingText(Part::Unit, Language::Ur)]);
}

#[test]
fn a_list_that_folds_away_reveals_nothing() {
    let list = ItemKind::OneOf { options: vec![option("a"), option("b")], other: false, drop_down: true };
    let detail = when("q", Check::Is(key("a")), item("detail", text()));
    assert_eq!(found(vec![titled(page("page", vec![item("q", list), detail]))]), [LintKind::NotRevealable]);
}

#[test]
fn on_its_own_page_an_item_waits_for_one_option_alone() {
    let detail = when("many", Check::AtLeast(1.into()), item("detail", text()));
    let mut page = first();
    page.items.push(detail);
    assert_eq!(found(vec![page]), [LintKind::NotRevealable]);
}
