//! What the browser says to what was typed is what the server says.

use domain::{
    Fields,
    questionnaire::{Answer, Answers},
};

use super::*;

fn page(json: &str) -> Box<Page> {
    Box::new(serde_json::from_str(json).expect("a page"))
}

fn typed(pairs: &[(&str, &str)]) -> Fields {
    let mut fields = Fields::new();
    for (name, value) in pairs {
        fields.entry((*name).to_owned()).or_default().push((*value).to_owned());
    }
    fields
}

/// The question as it arrives in the browser.
fn sent(question: &Question) -> Question {
    let json = serde_json::to_string(&Asked::of(question)).expect("what is asked is JSON");
    serde_json::from_str::<Asked>(&json).expect("what was written can be read").question().expect("a question")
}

fn walks() -> Question {
    let text = r#"{"en":"Text"}"#;
    let option = |code: &str, more: &str| format!(r#"{{"code":"{code}","text":{text}{more}}}"#);
    let json = format!(
        r#"{{"id":"walks","items":[
            {{"link-id":"who","kind":{{"some-of":{{"options":[{},{},{}]}}}},"text":{text},"required":true}},
            {{"link-id":"name","kind":{{"text":{{"max":5}}}},"text":{text},"required":true,
              "show-when":{{"all":[{{"link-id":"who","check":{{"includes":"friend"}}}}]}}}},
            {{"link-id":"often","kind":{{"number":{{"min":0,"max":7}}}},"text":{text}}},
            {{"link-id":"since","kind":"date","text":{text},"required":true}},
            {{"link-id":"mood","kind":{{"scale":{{"low":{text},"high":{text}}}}},"text":{text}}},
            {{"link-id":"words","kind":"display","text":{text}}},
            {{"link-id":"pilot","kind":"yes-no","text":{text},"initial":{{"yes-no":true}},"presence":"hidden"}},
            {{"link-id":"weight","kind":{{"decimal":{{"max":"300.5"}}}},"text":{text}}},
            {{"link-id":"page","kind":"url","text":{text}}},
            {{"link-id":"pet","kind":{{"one-of":{{"options":[{}],"other":true}}}},"text":{text}}},
            {{"link-id":"clubs","kind":{{"some-of":{{"options":[{}],"other":true}}}},"text":{text}}},
            {{"link-id":"later","kind":"yes-no","text":{text},"required":true,
              "show-when":{{"all":[{{"link-id":"before","check":{{"is":"yes"}}}}]}}}}
        ]}}"#,
        option("friend", ""),
        option("dog", ""),
        option("no-one", r#","exclusive":true"#),
        option("cat", ""),
        option("choir", r#","exclusive":true"#),
    );
    let earlier = Answers::from([("before".parse().expect("a key"), Answer::YesNo(false))]);
    Question::Questions(page(&json), earlier)
}

#[test]
fn a_page_of_questions_refuses_in_the_browser_what_the_server_refuses() {
    let question = walks();
    let forms: &[&[(&str, &str)]] = &[
        &[],
        &[("who", "friend")],
        &[("who", "friend"), ("name", "Somebody"), ("often", "9"), ("since-day", "31")],
        &[("who", "dog"), ("who", "no-one"), ("mood", "11"), ("often", "a few")],
        &[("who", "cat"), ("since-day", "31"), ("since-month", "2"), ("since-year", "2020")],
        &[("who", "dog"), ("since-day", "1"), ("since-month", "2"), ("since-year", "2020")],
        &[("weight", "300.6"), ("page", "my page"), ("pet", "_other"), ("clubs", "_other"), ("clubs", "choir")],
        &[("weight", "1.2345678"), ("page", "example.org"), ("pet", "_other"), ("pet-other", "A horse")],
    ];
    for form in forms {
        let fields = typed(form);
        let refused = |question: &Question| question.parse(&fields).err();
        assert_eq!(refused(&sent(&question)), refused(&question), "{form:?}");
    }
}

#[test]
fn earlier_answers_do_not_go_to_the_browser() {
    let json = serde_json::to_string(&Asked::of(&walks())).expect("what is asked is JSON");
    assert!(!json.contains("before") && !json.contains("later"), "{json}");
}

#[test]
fn the_built_in_pages_ask_the_same_in_the_browser() {
    let questions = [
        Question::Helper,
        Question::Practice(vec![domain::id::PracticeId::v7(1, [7; 10])]),
        Question::Name,
        Question::DateOfBirth("2027-03-08".parse().expect("a date")),
        Question::Contact { helped: true },
        Question::Postcode,
        Question::Help,
        Question::Meeting { has_phone: false, has_email: true },
        Question::Sharing(vec!["hub".to_owned()]),
        Question::Appointment,
    ];
    for question in questions {
        assert_eq!(sent(&question), question);
    }
}
