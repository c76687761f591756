//! The walk by example.

use super::*;

/// Asks who helps; whether to involve them, unless it is no one; then, before booking, what matters.
fn asks_about_people() -> Questionnaire {
    let mut matters = page("matters", vec![item("matters", ItemKind::LongText { max: 100 })]);
    matters.before_booking = true;
    let mut involve = page("involve", vec![item("involve", ItemKind::YesNo)]);
    involve.show_when = Some(condition("people", Check::IsNot(key("none"))));
    let mut how = page("how", vec![item("how", ItemKind::Text { max: 100 })]);
    how.show_when = Some(condition("involve", Check::Is(key(YES))));
    questionnaire(vec![page("people", vec![item("people", some_of(&["friends", "none"]))]), involve, how, matters])
}

fn ids<'a>(pages: &[&'a Page]) -> Vec<&'a str> {
    pages.iter().map(|page| page.id.as_str()).collect()
}

#[test]
fn pages_before_booking_are_walked_first() {
    let questionnaire = asks_about_people();
    assert_eq!(ids(&pages(&questionnaire, &Answers::new(), When::Before)), ["matters"]);
    assert_eq!(ids(&pages(&questionnaire, &Answers::new(), When::After)), ["people"]);
    assert_eq!(ids(&walk(&questionnaire, &Answers::new()).pages), ["matters", "people"]);
}

#[test]
fn an_answer_opens_the_page_that_waits_for_it() {
    let answers = answers([("people", codes(&["friends"]))]);
    assert_eq!(ids(&pages(&asks_about_people(), &answers, When::After)), ["people", "involve"]);
}

#[test]
fn an_answer_left_over_from_another_way_opens_nothing_and_is_not_sent() {
    let left_over = answers([
        ("people", codes(&["none"])),
        ("involve", Answer::YesNo(true)),
        ("how", Answer::Text("By phone".into())),
    ]);
    assert_eq!(ids(&pages(&asks_about_people(), &left_over, When::After)), ["people"]);
    assert_eq!(pruned(&asks_about_people(), &left_over), answers([("people", codes(&["none"]))]));
}

#[test]
fn a_page_none_of_whose_questions_is_asked_is_passed_by() {
    let number = when("call", Check::Is(key(YES)), item("number", ItemKind::Phone));
    let questionnaire =
        questionnaire(vec![page("call", vec![item("call", ItemKind::YesNo)]), page("number", vec![number])]);
    let no = answers([("call", Answer::YesNo(false))]);
    assert_eq!(ids(&walk(&questionnaire, &no).pages), ["call"]);
}

#[test]
fn a_page_of_nothing_but_hidden_items_is_passed_by_and_what_it_says_counts() {
    let hidden =
        Item { presence: Presence::Hidden, initial: Some(Answer::YesNo(true)), ..item("pilot", ItemKind::YesNo) };
    let mut asked = page("asked", vec![item("asked", ItemKind::YesNo)]);
    asked.show_when = Some(condition("pilot", Check::Is(key(YES))));
    let questionnaire = questionnaire(vec![page("hidden", vec![hidden]), asked]);
    let walk = walk(&questionnaire, &answers([("pilot", Answer::YesNo(false))]));
    assert_eq!(ids(&walk.pages), ["asked"]);
    assert_eq!(walk.answers, answers([("pilot", Answer::YesNo(true))]));
}

#[test]
fn a_question_may_wait_for_what_is_settled_on_its_own_page() {
    let hidden =
        Item { presence: Presence::Hidden, initial: Some(Answer::YesNo(true)), ..item("pilot", ItemKind::YesNo) };
    let page = page("page", vec![hidden, when("pilot", Check::Is(key(YES)), item("q", ItemKind::YesNo))]);
    assert_eq!(page.items_after(&Answers::new()), [&page.items[1]]);
    assert_eq!(lint(&questionnaire(vec![page])), []);
}

#[test]
fn a_page_of_one_question_is_headed_by_it() {
    let mut page = page("call", vec![item("call", ItemKind::YesNo)]);
    assert_eq!(page.heading(), Some(&both("Question")));
    page.title = Some(both("Calling you"));
    assert_eq!(page.heading(), Some(&both("Calling you")));
}

#[test]
fn a_page_shows_what_an_answer_on_it_may_reveal_and_not_what_an_earlier_answer_hides() {
    let page = page(
        "page",
        vec![
            item("call", ItemKind::YesNo),
            when("call", Check::Is(key(YES)), item("number", ItemKind::Phone)),
            when("people", Check::Answered, item("who", ItemKind::Text { max: 20 })),
        ],
    );
    assert_eq!(page.items_after(&Answers::new()), [&page.items[0], &page.items[1]]);
}

#[test]
fn what_a_hidden_question_would_reveal_is_hidden_with_it() {
    let page = page(
        "page",
        vec![
            when("people", Check::Answered, item("call", ItemKind::YesNo)),
            when("call", Check::Is(key(YES)), item("number", ItemKind::Phone)),
        ],
    );
    assert!(page.items_after(&Answers::new()).is_empty());
}
