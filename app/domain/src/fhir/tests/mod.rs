//! FHIR by example, and what holds of every questionnaire; `hostile` has what is refused, `published` what others wrote.

mod hostile;
mod published;
mod reading;
mod responses;
mod waiting;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::questionnaire::{Check, Condition, Item, ItemKind, Page, Questionnaire, tests::sound::any_sound};

/// What is read of these items.
fn read(items: Value) -> Import {
    read_whole(json!({ "resourceType": "Questionnaire", "status": "draft", "title": "Title", "item": items }))
}

fn read_whole(resource: Value) -> Import {
    import(resource.to_string().as_bytes()).expect("a questionnaire that can be read")
}

/// The items that came in, whatever page they are on.
fn items(import: &Import) -> Vec<&Item> {
    import.questionnaire.pages.iter().flat_map(|page| &page.items).collect()
}

/// What is wrong, and with which item.
fn problems(import: &Import) -> Vec<(&str, Reason)> {
    let each = import.problems.iter();
    each.map(|problem| (problem.link_id.as_deref().unwrap_or_default(), problem.reason.clone())).collect()
}

fn kinds(import: &Import) -> Vec<&ItemKind> {
    items(import).into_iter().map(|item| &item.kind).collect()
}

fn coding(code: &str) -> Value {
    json!({ "valueCoding": { "code": code, "display": code } })
}

fn pets(more: &[(&str, Value)]) -> Value {
    let mut item =
        json!({ "linkId": "pet", "type": "choice", "text": "Pet?", "answerOption": [coding("dog"), coding("cat")] });
    for (name, value) in more {
        item[*name] = value.clone();
    }
    item
}

fn when(operator: &str, answer: &str, value: Value) -> Value {
    let mut test = json!({ "question": "q", "operator": operator });
    test[answer] = value;
    json!({ "linkId": "later", "type": "boolean", "text": "Later?", "enableWhen": [test] })
}

fn publication() -> Publication {
    Publication {
        url: Some("https://matters.example/fhir/R4/Questionnaire/what-matters".into()),
        version: Some("3".into()),
        status: Status::Active,
        date: Some("2027-03-08".into()),
        publisher: Some("Riverside".into()),
    }
}

proptest! {
    #[test]
    fn what_goes_out_comes_in_as_it_was(questionnaire in any_sound()) {
        let exported = export(&questionnaire, &publication());
        let imported = import(exported.to_string().as_bytes()).expect("what we write can be read");
        prop_assert_eq!(&imported.problems, &[]);
        prop_assert_eq!(imported.imported, imported.items);
        prop_assert_eq!(imported.publication, publication());
        prop_assert_eq!(imported.questionnaire, questionnaire);
    }

    #[test]
    fn no_bytes_break_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(import(&bytes).is_err());
    }
}
