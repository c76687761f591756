//! What holds of every page, whatever was typed, and what each page takes and refuses, by example.

mod pages;

use proptest::{collection::vec, prelude::*, sample::select};
use serde_json::json;

use super::*;
use crate::{
    Problem,
    form::{NO, YES},
    id::StaffId,
    mode::Mode,
};

const PRACTICE: &str = "01890a5d-ac96-774b-bcce-b302099a8057";

/// What people type into a field of words, and what others try there.
fn words() -> Vec<String> {
    let typed = ["", "  ", "O’Connel", "X", "علی", "👩\u{200d}👧", "two\r\nlines", "A\0", "\u{202e}abc", "a\tb"];
    typed.map(str::to_owned).into_iter().chain(["x".repeat(101), "é".repeat(2001)]).collect()
}

fn one_of(values: &[&str]) -> Vec<String> {
    values.iter().map(ToString::to_string).chain([String::new(), "never-offered".to_owned()]).collect()
}

fn codes<T: Copy>(all: &[T], code: fn(T) -> &'static str) -> Vec<String> {
    one_of(&all.iter().copied().map(code).collect::<Vec<_>>())
}

fn phones() -> Vec<String> {
    one_of(&["07700 900123", "+44 7700 900123", "(0113) 496 0000", "0113", "ask at the desk", "077009001234567"])
}

fn emails() -> Vec<String> {
    one_of(&["asma@example.org", "asma@example", "@", "a b@example.org"])
}

fn date(name: &str) -> Vec<(String, Vec<String>)> {
    [
        (format!("{name}-day"), one_of(&["1", "29", "31", "0", "x"])),
        (format!("{name}-month"), one_of(&["2", "02", "May", "13"])),
        (format!("{name}-year"), one_of(&["1980", "80", "2023", "2028", "1890"])),
    ]
    .into()
}

/// A page that asks a question of every kind.
fn questions() -> questionnaire::Page {
    let item = |link_id: &str, required: bool, kind: serde_json::Value| json!({"link-id": link_id, "required": required, "kind": kind, "text": {"en": "Question"}});
    let options = json!([
        {"code": "yes", "text": {"en": "Yes"}},
        {"code": "none", "text": {"en": "None"}, "exclusive": true},
    ]);
    let page = json!({"id": "page", "items": [
        item("text", true, json!({"text": {"max": 100}})),
        item("prose", false, json!({"long-text": {"max": 2000}})),
        item("one", true, json!({"one-of": {"options": options}})),
        item("some", true, json!({"some-of": {"options": options}})),
        item("day", true, json!("date")),
        item("count", false, json!({"number": {"min": 0}})),
        item("scale", false, json!({"scale": {"low": {"en": "Low"}, "high": {"en": "High"}}})),
        item("agreed", true, json!("yes-no")),
        item("call", false, json!("phone")),
        item("write", false, json!("email")),
    ]});
    serde_json::from_value(page).expect("a page")
}

/// A page, and the fields that it has with what may be typed there.
type Form = (Question, Vec<(String, Vec<String>)>);

fn forms() -> Vec<Form> {
    let named = |name: &str, values: Vec<String>| (name.to_owned(), values);
    let yes_no = || one_of(&[YES, NO]);
    let slot = format!("{}.1804845600.45.phone", StaffId::from_bytes([1; 16]));
    let days = one_of(&["monday", "sunday", "any"]);
    let mut all_kinds = date("day");
    all_kinds.extend(["text", "prose"].map(|name| named(name, words())));
    all_kinds.extend(["one", "some"].map(|name| named(name, one_of(&["yes", "none"]))));
    all_kinds.push(named("count", one_of(&["7", "٧", "-1", "x", "99999999999999999999", "-99999999999999999999"])));
    all_kinds.push(named("scale", one_of(&["0", "10", "11"])));
    all_kinds.extend([named("agreed", yes_no()), named("call", phones()), named("write", emails())]);
    vec![
        (
            Question::Helper,
            vec![
                named("agreed", one_of(&[YES])),
                named("helper-name", words()),
                named("helper-relation", words()),
                named("helper-phone", phones()),
            ],
        ),
        (
            Question::Practice(vec![PRACTICE.parse().expect("an id")]),
            vec![named("practice", one_of(&[PRACTICE, NOT_REGISTERED]))],
        ),
        (Question::Name, ["given-name", "family-name", "called"].map(|name| named(name, words())).into()),
        (Question::DateOfBirth("2027-03-09".parse().expect("a date")), date("birth")),
        (
            Question::Contact { helped: true },
            vec![
                named("phone", phones()),
                named("safe-to-text", yes_no()),
                named("safe-voicemail", yes_no()),
                named("email", emails()),
                named("through", words()),
                named("speak-alone", yes_no()),
                named("phone-belongs", one_of(&["person", "helper", "shared"])),
                named("who-to-call", one_of(&["person", "helper"])),
            ],
        ),
        (
            Question::Postcode,
            vec![
                named("postcode", one_of(&["ls1 4ap", "LS14AP", "nowhere"])),
                named("no-fixed-address", one_of(&[YES])),
            ],
        ),
        (
            Question::Help,
            vec![
                named("needs", codes(Need::ALL, Need::code)),
                named("needs-other", words()),
                named("already-helped", codes(AlreadyHelped::ALL, AlreadyHelped::code)),
                named("already-helped-by", words()),
            ],
        ),
        (Question::Questions(Box::new(questions()), Default::default()), all_kinds),
        (Question::Meeting { has_phone: false, has_email: true }, meeting_fields()),
        (Question::Meeting { has_phone: true, has_email: false }, meeting_fields()),
        (
            Question::Sharing(vec!["green-patch".to_owned()]),
            vec![
                named("share", one_of(&["gp-words", "partner-green-patch", "partner-other", "family"])),
                named("family-who", words()),
            ],
        ),
        (
            Question::Appointment,
            vec![
                named("slot", one_of(&[&slot, NONE_SUIT, "1.2.3"])),
                named("days", days),
                named("parts", one_of(&["morning", "evening", "any"])),
            ],
        ),
    ]
}

fn meeting_fields() -> Vec<(String, Vec<String>)> {
    [
        ("modes", codes(Mode::ALL, Mode::code)),
        ("home-address", words()),
        ("easier", codes(Easier::ALL, Easier::code)),
        ("language", words()),
        ("interpreter", one_of(&[YES])),
        ("communication", codes(CommunicationNeed::ALL, CommunicationNeed::code)),
        ("access", codes(AccessNeed::ALL, AccessNeed::code)),
        ("access-other-words", words()),
    ]
    .map(|(name, values)| (name.to_owned(), values))
    .into()
}

/// Some page, filled in with some of what people type, in some of its fields.
fn any_form() -> impl Strategy<Value = (Question, Fields)> {
    select(forms()).prop_flat_map(|(question, fields)| {
        let fields: Vec<_> = fields.into_iter().map(|(name, values)| (Just(name), vec(select(values), 0..3))).collect();
        (Just(question), fields.prop_map(Fields::from_iter))
    })
}

/// What the page shows for an answer; a time is kept without asking whether it goes with the other answers.
fn shown(question: &Question, answer: StepAnswer) -> Fields {
    let mut answers = Answers::default();
    let appointment = match &answer {
        StepAnswer::Appointment(answer) => Some(Kept { answer: answer.clone(), revision: 1 }),
        _ => None,
    };
    answers.keep(answer, 1);
    answers.appointment = appointment;
    question.fields(&answers)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn what_a_page_shows_is_read_as_the_same_answer((question, fields) in any_form()) {
        if let Ok(answer) = question.parse(&fields) {
            prop_assert_eq!(question.parse(&shown(&question, answer.clone())), Ok(answer));
        }
    }

    #[test]
    fn every_refusal_has_a_sentence_that_goes_to_the_browser((question, fields) in any_form()) {
        let possible = question.possible_refusals();
        for refusal in question.parse(&fields).err().unwrap_or_default() {
            prop_assert!(refusal.problem == Problem::NotOffered || possible.contains(&refusal), "{:?}", refusal);
        }
    }

    #[test]
    fn a_page_that_is_not_taken_says_what_to_mend_once_at_each_field((question, fields) in any_form()) {
        if let Err(refusals) = question.parse(&fields) {
            prop_assert!(!refusals.is_empty());
            let mut named: Vec<_> = refusals.iter().map(|refusal| &refusal.field).collect();
            named.sort();
            named.dedup();
            prop_assert_eq!(named.len(), refusals.len());
        }
    }

    #[test]
    fn a_refusal_stands_at_a_field_of_its_page((question, fields) in any_form()) {
        let forms = forms();
        let (_, known) = forms.iter().find(|(each, _)| *each == question).expect("it came from here");
        for refusal in question.parse(&fields).err().unwrap_or_default() {
            prop_assert!(known.iter().any(|(name, _)| *name == refusal.field), "{}", refusal.field);
        }
    }
}
