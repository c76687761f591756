//! Answers as a QuestionnaireResponse.

use super::*;
use crate::{
    Language,
    questionnaire::{Answer, Answers, tests::properties::any_answered},
};

fn responded() -> Responded {
    Responded {
        questionnaire: "https://matters.example/fhir/R4/Questionnaire/what-matters|3".into(),
        authored: "2027-03-08T10:00:00Z".into(),
        language: Language::Ur,
    }
}

/// Asks for a pet, in two languages, and for its weight.
fn pets() -> Questionnaire {
    read(json!([{
        "linkId": "pets", "type": "group", "text": "Pets", "item": [
            {
                "linkId": "pet", "type": "open-choice", "repeats": true, "text": "Which pets?",
                "answerOption": [
                    { "valueCoding": { "system": "http://example.org/pets", "code": "dog", "display": "Dog", "_display": {
                        "extension": [{ "url": urls::TRANSLATION, "extension": [
                            { "url": "lang", "valueCode": "ur" }, { "url": "content", "valueString": "کتا" },
                        ] }],
                    } } },
                    { "valueCoding": { "code": "cat", "display": "Cat" } },
                ],
            },
            { "linkId": "weight", "type": "quantity", "text": "How heavy?", "extension": [
                { "url": urls::UNIT, "valueCoding": { "system": urls::UCUM, "code": "kg", "display": "kilograms" } },
            ] },
        ],
    }]))
    .questionnaire
}

#[test]
fn an_answer_carries_its_code_and_the_words_that_were_read() {
    let answers: Answers = serde_json::from_value(json!({
        "pet": { "other": { "codes": ["cat", "dog"], "words": "A heron" } },
        "weight": { "decimal": "4.5" },
    }))
    .expect("answers");
    let response = response(&pets(), &answers, &responded());
    assert_eq!(response["questionnaire"], responded().questionnaire);
    let [pet, weight] = [0, 1].map(|place| &response["item"][0]["item"][place]);
    assert_eq!(
        pet["answer"],
        json!([
            { "valueCoding": { "system": "http://example.org/pets", "code": "dog", "display": "کتا" } },
            { "valueCoding": { "code": "cat", "display": "Cat" } },
            { "valueString": "A heron" },
        ])
    );
    let quantity = json!({ "value": 4.5, "unit": "kilograms", "system": urls::UCUM, "code": "kg" });
    assert_eq!(weight["answer"], json!([{ "valueQuantity": quantity }]));
}

#[test]
fn what_was_not_answered_is_not_there() {
    let response = response(&pets(), &Answers::new(), &responded());
    assert_eq!(response.get("item"), None);
}

#[test]
fn an_answer_off_the_way_is_not_sent() {
    let mut questionnaire = pets();
    questionnaire.pages[0].show_when = Some(Condition::All(Vec::from([crate::questionnaire::Test {
        link_id: "nobody".parse().expect("a key"),
        check: Check::Answered,
    }])));
    let answers =
        Answers::from([("weight".parse().expect("a key"), Answer::Decimal("4.5".parse().expect("a number")))]);
    assert_eq!(response(&questionnaire, &answers, &responded()).get("item"), None);
}

fn link_ids<'a>(value: &'a Value, into: &mut Vec<&'a str>) {
    for item in value["item"].as_array().into_iter().flatten() {
        into.extend(item["linkId"].as_str());
        link_ids(item, into);
    }
}

proptest! {
    #[test]
    fn items_stand_in_the_order_of_the_questionnaire((questionnaire, answers) in any_answered()) {
        let (exported, response) = (export(&questionnaire, &publication()), response(&questionnaire, &answers, &responded()));
        let (mut asked, mut answered) = (Vec::new(), Vec::new());
        link_ids(&exported, &mut asked);
        link_ids(&response, &mut answered);
        let places: Vec<_> = answered.iter().map(|id| asked.iter().position(|other| other == id)).collect();
        prop_assert!(places.is_sorted() && places.iter().all(Option::is_some));
    }
}
