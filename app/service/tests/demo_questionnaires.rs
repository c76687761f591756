//! The demo's questionnaires may be published, in both languages, and between them show the kinds of items that people meet most.

use domain::questionnaire::{Answer, Answers, ItemKind, Page, Questionnaire, When, lint, pages};

const DEMO: [&str; 2] =
    [include_str!("../src/demo/what-matters.json"), include_str!("../src/demo/wellbeing-first-steps.json")];

fn demo() -> [Questionnaire; 2] {
    DEMO.map(|stored| serde_json::from_str(stored).expect("a questionnaire"))
}

fn ids<'a>(pages: &[&'a Page]) -> Vec<&'a str> {
    pages.iter().map(|page| page.id.as_str()).collect()
}

#[test]
fn they_have_no_problem_and_lack_no_text() {
    for questionnaire in demo() {
        assert_eq!(lint(&questionnaire), []);
    }
}

#[test]
fn between_them_they_ask_the_kinds_that_people_meet_most() {
    let demo = demo();
    let kinds: Vec<_> = demo.iter().flat_map(Questionnaire::items).map(|item| &item.kind).collect();
    let asks = |is: fn(&ItemKind) -> bool| kinds.iter().any(|kind| is(kind));
    assert!(asks(|kind| matches!(kind, ItemKind::Text { .. })));
    assert!(asks(|kind| matches!(kind, ItemKind::LongText { .. })));
    assert!(asks(|kind| matches!(kind, ItemKind::OneOf { .. })));
    assert!(asks(|kind| matches!(kind, ItemKind::SomeOf { .. })));
    assert!(asks(|kind| matches!(kind, ItemKind::Date)));
    assert!(asks(|kind| matches!(kind, ItemKind::Number { .. })));
    assert!(asks(|kind| matches!(kind, ItemKind::Scale { .. })));
    assert!(asks(|kind| matches!(kind, ItemKind::YesNo)));
    assert!(asks(|kind| matches!(kind, ItemKind::Phone)));
    assert!(asks(|kind| matches!(kind, ItemKind::Email)));
}

#[test]
fn what_matters_asks_two_pages_before_booking_and_every_question_may_be_skipped() {
    let [what_matters, _] = demo();
    let nothing = Answers::new();
    assert_eq!(ids(&pages(&what_matters, &nothing, When::Before)), ["matters-most", "good-day"]);
    assert!(what_matters.items().all(|item| !item.required));
}

#[test]
fn whoever_has_someone_is_asked_whether_to_involve_them() {
    let [what_matters, _] = demo();
    let people = |code: &str| {
        let codes = [code.parse().expect("a code")].into();
        Answers::from([("people".parse().expect("a key"), Answer::Codes(codes))])
    };
    let asked = |code| ids(&pages(&what_matters, &people(code), When::After)).contains(&"involve");
    assert!(asked("friends"));
    assert!(!asked("no-one"));
}
