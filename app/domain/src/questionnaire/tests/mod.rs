//! The questionnaire by example; `properties` says what holds of every one.

mod linting;
mod parsing;
pub(crate) mod properties;
pub(crate) mod sound;
mod walking;

use super::*;
use crate::{Fields, Problem, Refusal};

fn item(link_id: &str, kind: ItemKind) -> Item {
    Item::new(key(link_id), kind, both("Question"))
}

fn required(item: Item) -> Item {
    Item { required: true, ..item }
}

fn when(link_id: &str, check: Check, item: Item) -> Item {
    Item { show_when: Some(condition(link_id, check)), ..item }
}

fn condition(link_id: &str, check: Check) -> Condition {
    Condition::All(vec![Test { link_id: key(link_id), check }])
}

fn option(code: &str) -> AnswerOption {
    AnswerOption { code: key(code), text: both("Option"), hint: None, exclusive: code == "none", system: None }
}

fn some_of(codes: &[&str]) -> ItemKind {
    ItemKind::SomeOf { options: codes.iter().map(|code| option(code)).collect(), other: false }
}

fn one_of(codes: &[&str]) -> ItemKind {
    ItemKind::OneOf { options: codes.iter().map(|code| option(code)).collect(), other: false, drop_down: false }
}

fn page(id: &str, items: Vec<Item>) -> Page {
    Page { id: key(id), title: None, before_booking: false, show_when: None, items }
}

fn questionnaire(pages: Vec<Page>) -> Questionnaire {
    Questionnaire { title: both("Title"), pages }
}

fn both(text: &str) -> Texts {
    crate::Language::ALL.into_iter().fold(Texts::default(), |texts, language| texts.with(language, text))
}

fn key<K: std::str::FromStr<Err = NotAKey>>(text: &str) -> K {
    text.parse().expect("a key")
}

fn typed(fields: &[(&str, &str)]) -> Fields {
    let mut typed = Fields::new();
    for (name, value) in fields {
        typed.entry((*name).to_owned()).or_default().push((*value).to_owned());
    }
    typed
}

fn answers<const N: usize>(answers: [(&str, Answer); N]) -> Answers {
    answers.into_iter().map(|(link_id, answer)| (key(link_id), answer)).collect()
}

fn codes(codes: &[&str]) -> Answer {
    Answer::Codes(codes.iter().map(|code| key(code)).collect())
}

#[test]
fn its_stored_form_is_plain_json_that_stays_as_it_is() {
    let mut second = when("people", Check::Includes(key("friends")), item("who", ItemKind::Text { max: 200 }));
    second.sensitive = true;
    let mut first = page("people", vec![item("people", some_of(&["friends", "none"])), second]);
    first.before_booking = true;
    let last = page("call", vec![required(item("call", ItemKind::YesNo))]);
    let stored = include_str!("stored.json");
    let read: Questionnaire = serde_json::from_str(stored).expect("a questionnaire");
    assert_eq!(read, questionnaire(vec![first, last]));
    let written = serde_json::to_string_pretty(&read).expect("a questionnaire is JSON");
    assert_eq!(written, stored.trim_end());
}

#[test]
fn a_member_that_it_does_not_know_is_refused_since_it_might_be_a_condition() {
    let page = r#"{"id": "people", "items": [], "shown-when": {"all": []}}"#;
    assert!(serde_json::from_str::<Page>(page).is_err());
}

#[test]
fn an_answer_in_a_log_says_nothing() {
    assert_eq!(format!("{:?}", answers([("a", Answer::Text("my sister".into()))])), r#"{LinkId("a"): [redacted]}"#);
}
