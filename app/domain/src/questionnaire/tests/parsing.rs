//! Every kind of item: what it takes, what it refuses and why.

use super::*;
use crate::{
    CivilDate,
    refusal::{DateProblem, EmailProblem, NumberProblem, PhoneProblem},
};

/// What a page of one item named `q` makes of what was typed.
fn parsed(kind: ItemKind, fields: &[(&str, &str)]) -> Result<Option<Answer>, Vec<Refusal>> {
    parse(&page("page", vec![item("q", kind)]), &typed(fields), &Answers::new())
        .map(|answers| answers.get("q").cloned())
}

fn refused(kind: ItemKind, value: &str) -> Problem {
    let refusals = parsed(kind, &[("q", value)]).expect_err("a refusal");
    assert_eq!(refusals.len(), 1);
    assert_eq!(refusals[0].field, "q");
    refusals[0].problem
}

fn number(min: i64, max: i64) -> ItemKind {
    ItemKind::Number { min: Some(min), max: Some(max), unit: None }
}

fn scale() -> ItemKind {
    ItemKind::Scale { low: both("Low"), high: both("High") }
}

fn decimal(min: &str, max: &str) -> ItemKind {
    let [min, max] = [min, max].map(|bound| Some(bound.parse().expect("a number")));
    ItemKind::Decimal { min, max, unit: None }
}

/// One of `a` and `b`, some of `a` and `none`, or something else.
fn open() -> [ItemKind; 2] {
    let options = |codes: [&str; 2]| codes.map(option).into();
    [
        ItemKind::OneOf { options: options(["a", "b"]), other: true, drop_down: false },
        ItemKind::SomeOf { options: options(["a", "none"]), other: true },
    ]
}

#[test]
fn a_question_left_blank_has_no_answer() {
    for kind in [
        ItemKind::Text { max: 10 },
        ItemKind::LongText { max: 10 },
        one_of(&["a"]),
        some_of(&["a"]),
        ItemKind::Date,
        number(0, 9),
        scale(),
        ItemKind::YesNo,
        ItemKind::Phone,
        ItemKind::Email,
        ItemKind::Url,
        ItemKind::Display,
        decimal("0", "9"),
        open()[0].clone(),
        open()[1].clone(),
    ] {
        assert_eq!(parsed(kind.clone(), &[("q", " ")]), Ok(None), "{kind:?}");
        assert_eq!(parsed(kind.clone(), &[]), Ok(None), "{kind:?}");
    }
}

#[test]
fn a_required_question_left_blank_is_asked_for_at_its_first_field() {
    let page =
        page("page", vec![required(item("who", ItemKind::Text { max: 10 })), required(item("day", ItemKind::Date))]);
    let refusals = parse(&page, &Fields::new(), &Answers::new());
    assert_eq!(refusals, Err(vec![Refusal::new("who", Problem::Missing), Refusal::new("day-day", Problem::Missing)]));
}

#[test]
fn text_is_kept_as_it_was_typed() {
    let kept = parsed(ItemKind::Text { max: 10 }, &[("q", "O’Connel 🙂")]);
    assert_eq!(kept, Ok(Some(Answer::Text("O’Connel 🙂".into()))));
}

#[test]
fn text_of_several_lines_keeps_its_lines() {
    let kept = parsed(ItemKind::LongText { max: 10 }, &[("q", "one\r\ntwo")]);
    assert_eq!(kept, Ok(Some(Answer::Text("one\ntwo".into()))));
}

#[test]
fn text_longer_than_there_is_room_for_is_refused() {
    assert_eq!(refused(ItemKind::Text { max: 3 }, "four"), Problem::TooLong(3));
}

#[test]
fn an_option_that_was_not_offered_is_refused() {
    assert_eq!(refused(one_of(&["a", "b"]), "c"), Problem::NotOffered);
    assert_eq!(refused(some_of(&["a", "b"]), "c"), Problem::NotOffered);
    assert_eq!(refused(ItemKind::YesNo, "perhaps"), Problem::NotOffered);
    assert_eq!(refused(scale(), "11"), Problem::NotOffered);
}

#[test]
fn one_of_several_options_is_chosen() {
    assert_eq!(parsed(one_of(&["a", "b"]), &[("q", "b")]), Ok(Some(Answer::Code(key("b")))));
}

#[test]
fn several_options_are_chosen() {
    assert_eq!(parsed(some_of(&["a", "b", "c"]), &[("q", "c"), ("q", "a")]), Ok(Some(codes(&["a", "c"]))));
}

#[test]
fn none_of_these_is_not_chosen_together_with_one_of_these() {
    let refusals = parsed(some_of(&["a", "none"]), &[("q", "a"), ("q", "none")]);
    assert_eq!(refusals, Err(vec![Refusal::new("q", Problem::NotTogether)]));
}

#[test]
fn none_of_these_alone_is_an_answer() {
    assert_eq!(parsed(some_of(&["a", "none"]), &[("q", "none")]), Ok(Some(codes(&["none"]))));
}

#[test]
fn a_date_is_typed_in_three_parts() {
    let kept = parsed(ItemKind::Date, &[("q-day", "29"), ("q-month", "2"), ("q-year", "2024")]);
    assert_eq!(kept, Ok(CivilDate::new(2024, 2, 29).map(Answer::Date)));
}

#[test]
fn a_day_that_does_not_exist_is_refused() {
    let refusals = parsed(ItemKind::Date, &[("q-day", "31"), ("q-month", "2"), ("q-year", "2024")]);
    assert_eq!(refusals, Err(vec![Refusal::new("q-day", DateProblem::NotReal)]));
}

#[test]
fn a_number_is_taken_in_the_digits_of_other_scripts() {
    assert_eq!(parsed(number(0, 40), &[("q", "۱۲")]), Ok(Some(Answer::Number(12))));
}

#[test]
fn a_number_outside_its_bounds_names_the_bound() {
    assert_eq!(refused(number(1, 9), "0"), NumberProblem::Below(1).into());
    assert_eq!(refused(number(1, 9), "10"), NumberProblem::Above(9).into());
    assert_eq!(refused(number(1, 9), "99999999999999999999"), NumberProblem::Above(9).into());
}

#[test]
fn a_number_in_words_or_in_parts_is_refused() {
    for value in ["two", "1.5", "1,000"] {
        assert_eq!(refused(number(1, 9), value), NumberProblem::NotANumber.into());
    }
}

#[test]
fn a_number_may_have_a_fraction_where_one_is_asked_for() {
    let taken = Answer::Decimal("72.5".parse().expect("a number"));
    assert_eq!(parsed(decimal("0", "300"), &[("q", "۷۲٫50")]), Ok(Some(taken)));
    assert_eq!(refused(decimal("0.5", "9"), "0.4"), NumberProblem::Under("0.5".parse().expect("a number")).into());
    assert_eq!(refused(decimal("0.5", "9"), "1e2"), NumberProblem::NotANumber.into());
    assert_eq!(refused(decimal("0.5", "9"), "99999999999"), NumberProblem::Over("9".parse().expect("a number")).into());
    assert_eq!(refused(decimal("0.5", "9"), "1.0000001"), NumberProblem::TooFine.into());
}

#[test]
fn something_else_is_told_in_own_words() {
    let other = |codes: &[&str]| {
        let codes = codes.iter().map(|code| key(code)).collect();
        Ok(Some(Answer::Other { codes, words: "a barge".into() }))
    };
    let [one, some] = open();
    assert_eq!(parsed(one, &[("q", OTHER), ("q-other", "a barge")]), other(&[]));
    assert_eq!(parsed(some, &[("q", "a"), ("q", OTHER), ("q-other", "a barge")]), other(&["a"]));
}

#[test]
fn something_else_needs_its_words() {
    for kind in open() {
        let refusals = parsed(kind, &[("q", OTHER), ("q-other", " ")]);
        assert_eq!(refusals, Err(vec![Refusal::new("q-other", Problem::Missing)]));
    }
}

#[test]
fn words_without_the_choice_of_something_else_are_passed_by() {
    for kind in open() {
        assert_eq!(parsed(kind, &[("q-other", "a barge")]), Ok(None));
    }
}

#[test]
fn something_else_is_not_taken_where_it_was_not_offered_nor_beside_none_of_these() {
    assert_eq!(refused(one_of(&["a"]), OTHER), Problem::NotOffered);
    assert_eq!(refused(some_of(&["a"]), OTHER), Problem::NotOffered);
    let refusals = parsed(open()[1].clone(), &[("q", "none"), ("q", OTHER), ("q-other", "a barge")]);
    assert_eq!(refusals, Err(vec![Refusal::new("q", Problem::NotTogether)]));
}

#[test]
fn a_web_address_passes_its_own_rules() {
    assert!(matches!(parsed(ItemKind::Url, &[("q", "example.org")]), Ok(Some(Answer::Url(_)))));
    assert_eq!(refused(ItemKind::Url, "javascript:alert(1)"), Problem::NotAWebAddress);
}

#[test]
fn what_is_not_asked_has_its_initial_answer_whatever_was_typed() {
    for presence in [Presence::ReadOnly, Presence::Hidden] {
        let fixed = Item { presence, initial: Some(Answer::YesNo(true)), ..item("q", ItemKind::YesNo) };
        let kept = parse(&page("page", vec![fixed]), &typed(&[("q", NO)]), &Answers::new());
        assert_eq!(kept, Ok(answers([("q", Answer::YesNo(true))])));
    }
}

#[test]
fn a_page_is_first_filled_with_the_initial_answers_of_what_it_asks() {
    let asked = Item { initial: Some(Answer::Number(3)), ..item("a", number(0, 9)) };
    let hidden = Item { presence: Presence::Hidden, link_id: key("b"), ..asked.clone() };
    assert_eq!(initial_fields(&page("page", vec![asked, hidden])), typed(&[("a", "3")]));
}

#[test]
fn a_place_on_a_scale_is_0_to_10() {
    assert_eq!(parsed(scale(), &[("q", "0")]), Ok(Some(Answer::Scale(0))));
    assert_eq!(parsed(scale(), &[("q", "10")]), Ok(Some(Answer::Scale(10))));
}

#[test]
fn a_phone_number_and_an_email_address_pass_their_own_rules() {
    assert_eq!(refused(ItemKind::Phone, "my sister's"), PhoneProblem::Characters.into());
    assert_eq!(refused(ItemKind::Email, "asma@example"), EmailProblem::Shape.into());
    assert!(matches!(parsed(ItemKind::Phone, &[("q", "07700 900123")]), Ok(Some(Answer::Phone(_)))));
    assert!(matches!(parsed(ItemKind::Email, &[("q", "asma@example.org")]), Ok(Some(Answer::Email(_)))));
}

#[test]
fn all_that_is_to_mend_is_said_at_once() {
    let page = page("page", vec![item("a", ItemKind::Phone), item("b", ItemKind::YesNo)]);
    let refusals = parse(&page, &typed(&[("a", "no"), ("b", "perhaps")]), &Answers::new()).expect_err("refusals");
    assert_eq!(refusals.len(), 2);
}

/// Asks for a name when someone else is chosen.
fn reveals() -> Page {
    let name = required(item("name", ItemKind::Text { max: 20 }));
    page("page", vec![item("who", some_of(&["me", "else"])), when("who", Check::Includes(key("else")), name)])
}

#[test]
fn a_revealed_question_is_asked() {
    let refusals = parse(&reveals(), &typed(&[("who", "else")]), &Answers::new());
    assert_eq!(refusals, Err(vec![Refusal::new("name", Problem::Missing)]));
}

#[test]
fn a_hidden_question_is_passed_by_whatever_was_typed() {
    let kept = parse(&reveals(), &typed(&[("who", "me"), ("name", "\0")]), &Answers::new());
    assert_eq!(kept, Ok(answers([("who", codes(&["me"]))])));
}

#[test]
fn what_the_page_was_answered_before_reveals_nothing_now() {
    let before = answers([("who", codes(&["else"]))]);
    assert_eq!(parse(&reveals(), &typed(&[("who", "me")]), &before), Ok(answers([("who", codes(&["me"]))])));
}

#[test]
fn an_answer_on_an_earlier_page_reveals_a_question_too() {
    let page = page("page", vec![when("call", Check::Is(key(YES)), item("number", ItemKind::Phone))]);
    let fields = typed(&[("number", "07700 900123")]);
    let asked = parse(&page, &fields, &answers([("call", Answer::YesNo(true))])).expect("answers");
    let passed_by = parse(&page, &fields, &answers([("call", Answer::YesNo(false))])).expect("answers");
    assert_eq!((asked.len(), passed_by.len()), (1, 0));
}

#[test]
fn a_page_knows_what_each_option_reveals() {
    let page = reveals();
    assert_eq!(page.revealed_under(&key("who"), &key("else")), [&page.items[1]]);
    assert!(page.revealed_under(&key("who"), &key("me")).is_empty());
}
