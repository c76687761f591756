//! What a page of questions shows for the kinds of item that the demo does not ask.

use domain::{Fields, questionnaire::initial_fields};

use super::*;
use crate::render::html;

/// The page of these items, in JSON, as it is first shown.
fn shown(items: &str) -> String {
    let page = format!(r#"{{"id":"page","title":{{"en":"Title"}},"items":[{items}]}}"#);
    let page: Page = serde_json::from_str(&page).expect("a page");
    let words = Words::new(Language::En);
    let fields: Fields = initial_fields(&page);
    html(move || questions(words, &Filled::new(words, fields, Vec::new()), &page).1)
}

fn item(kind: &str, more: &str) -> String {
    shown(&format!(r#"{{"link-id":"q","kind":{kind},"text":{{"en":"Question"}}{more}}}"#))
}

#[test]
fn something_else_has_room_under_its_choice_and_before_none_of_these() {
    let none = r#"{"code":"none","text":{"en":"None of these"},"exclusive":true}"#;
    let options = format!(r#"{{"code":"a","text":{{"en":"A"}}}},{none}"#);
    let html = item(&format!(r#"{{"some-of":{{"options":[{options}],"other":true}}}}"#), "");
    let place = |wanted: &str| html.find(wanted).unwrap_or_else(|| panic!("{wanted} is not in {html}"));
    assert!(place("value=\"a\"") < place("value=\"_other\""));
    assert!(place("value=\"_other\"") < place("name=\"q-other\""));
    assert!(place("name=\"q-other\"") < place("value=\"none\""));
}

#[test]
fn a_number_says_in_what_it_is_measured_to_who_cannot_see_what_stands_after_it_too() {
    let unit = r#"{"text":{"en":"kilograms"},"code":"kg"}"#;
    let html = item(&format!(r#"{{"decimal":{{"unit":{unit}}}}}"#), r#","hint":{"en":"About."}"#);
    assert!(html.contains("About. In kilograms."), "{html}");
    assert!(html.contains("nhsuk-input-wrapper__suffix") && html.contains("inputmode=\"decimal\""), "{html}");
}

#[test]
fn words_to_read_are_no_field_and_cannot_be_markup() {
    let html = shown(r#"{"link-id":"q","kind":"display","text":{"en":"<script>alert(1)</script>"}}"#);
    assert!(html.contains("&lt;script&gt;alert(1)") && !html.contains("<script") && !html.contains("<input"), "{html}");
}

#[test]
fn what_can_only_be_read_shows_its_answer_and_what_is_hidden_shows_nothing() {
    let fixed =
        |presence: &str| item("\"yes-no\"", &format!(r#","initial":{{"yes-no":true}},"presence":"{presence}""#));
    let read_only = fixed("read-only");
    assert!(
        read_only.contains("Question") && read_only.contains(">Yes<") && !read_only.contains("<input"),
        "{read_only}"
    );
    assert!(!fixed("hidden").contains("Question"));
}

#[test]
fn a_question_comes_with_its_number_and_with_what_it_is_first_filled_with() {
    let html = item(r#"{"text":{"max":20}}"#, r#","prefix":{"en":"1(a)"},"initial":{"text":"Leeds"}"#);
    assert!(html.contains("1(a) Question") && html.contains("value=\"Leeds\""), "{html}");
}

#[test]
fn a_list_that_folds_away_begins_with_no_answer() {
    let options = r#"[{"code":"a","text":{"en":"A"}},{"code":"b","text":{"en":"B"}}]"#;
    let html = item(&format!(r#"{{"one-of":{{"options":{options},"drop-down":true}}}}"#), "");
    let (empty, a) = (html.find("value=\"\""), html.find("value=\"a\""));
    assert!(html.contains("<select") && empty.is_some() && empty < a, "{html}");
}

/// A question of one option, whose option is in Urdu or is not, as an Urdu reader has it.
fn in_urdu(option: &str) -> String {
    let options = format!(r#"[{{"code":"a","text":{{"en":"Alone"{option}}}}}]"#);
    let item = format!(
        r#"{{"link-id":"q","kind":{{"one-of":{{"options":{options},"other":true}}}},"text":{{"en":"Question","ur":"سوال"}},
           "why":{{"en":"Because","ur":"کیونکہ"}}}}"#
    );
    let page: Page = serde_json::from_str(&format!(r#"{{"id":"page","items":[{item}]}}"#)).expect("a page");
    let words = Words::new(Language::Ur);
    html(move || questions(words, &Filled::new(words, Fields::new(), Vec::new()), &page).1)
}

#[test]
fn a_question_that_is_not_wholly_translated_is_read_in_english_as_a_whole() {
    let html = in_urdu("");
    assert!(html.contains(r#"lang="en" dir="ltr""#), "{html}");
    for urdu in
        ["سوال", "کیونکہ", Words::new(Language::Ur).common_why(), Words::new(Language::Ur).refer_question_other()]
    {
        assert!(!html.contains(urdu), "{urdu} stands in {html}");
    }
    assert!(html.contains("Alone") && html.contains(Words::new(Language::En).refer_question_other()), "{html}");
}

#[test]
fn a_question_that_is_wholly_translated_is_read_in_the_readers_language() {
    let html = in_urdu(r#","ur":"اکیلے""#);
    assert!(html.contains(r#"lang="ur" dir="rtl""#) && !html.contains("Question") && html.contains("اکیلے"), "{html}");
}

#[test]
fn only_a_reader_of_a_machines_words_is_told_of_them_and_once() {
    let item = |id: &str| format!(r#"{{"link-id":"{id}","kind":"yes-no","text":{{"en":"Question","ur":"سوال"}}}}"#);
    let page = format!(r#"{{"id":"page","items":[{},{}]}}"#, item("a"), item("b"));
    let page: Page = serde_json::from_str(&page).expect("a page");
    let mark = r#"{"ur":{"how":"machine","english":"Question","words":"سوال","by":"Joan","on":"2027-02-15"}}"#;
    let marks: Marks =
        serde_json::from_str(&format!(r#"{{"question/a/text":{mark},"question/b/text":{mark}}}"#)).expect("marks");
    let told = |language, marks: &Marks| {
        let note = translation_note(Words::new(language), &page, marks);
        html(move || note).matches("<p").count()
    };
    assert_eq!(told(Language::Ur, &marks), 1);
    assert_eq!(told(Language::En, &marks), 0);
    // That nobody has checked them the page says already, of all of its words.
    assert_eq!(told(Language::Ur, &Marks::default()), 0);
}
