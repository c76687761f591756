//! What the commands say, and to whom.

use super::*;

const FORM: &str = r#"{
    "resourceType": "Questionnaire", "status": "draft", "title": "Walks",
    "item": [
        { "linkId": "walks", "type": "boolean", "text": "Do you walk?" },
        { "linkId": "photo\u001b[31m", "type": "attachment", "text": "A photo" }
    ]
}"#;

fn told(json: bool) -> String {
    let mut output = Vec::new();
    tell(&fhir::import(FORM.as_bytes()).unwrap(), json, &mut output).unwrap();
    String::from_utf8(output).unwrap()
}

#[test]
fn machines_read_how_many_items_came_in_and_what_became_of_the_others() {
    let report: serde_json::Value = serde_json::from_str(&told(true)).unwrap();
    let message = "left out: answers of the type attachment are not asked for";
    let problems = json!([{ "linkId": "photo\u{1b}[31m", "message": message }]);
    assert_eq!(report, json!({ "items": 2, "imported": 1, "problems": problems }));
}

#[test]
fn people_read_the_same_and_nothing_in_a_file_steers_their_terminal() {
    let report = told(false);
    assert!(report.starts_with("1 of 2 items can be represented.\nphoto\u{fffd}[31m: left out"), "{report}");
    assert!(!report.contains('\u{1b}'));
}

#[test]
fn what_nobody_has_agreed_on_yet_keeps_what_comes_in_from_being_published() {
    let report = told(false);
    let sentence = "1 question protocol is to be agreed in the studio before it can be published.\n";
    assert!(report.ends_with(sentence) && !report.contains("Nothing keeps"), "{report}");
}

#[test]
fn what_is_refused_is_said_with_its_item_and_an_exit_code_of_its_own() {
    let mut output = Vec::new();
    let refused = Refused::DuplicateLinkId("walks".into());
    let code = refuse(&refused, Path::new("form.json"), true, &mut output).unwrap();
    assert_eq!(code, ExitCode::from(2));
    let report: serde_json::Value = serde_json::from_slice(&output).unwrap();
    let problems = json!([{ "linkId": "walks", "message": "two items have the linkId walks" }]);
    assert_eq!(report, json!({ "items": 0, "imported": 0, "problems": problems }));
}

#[test]
fn a_file_is_checked_as_fhir_or_as_it_is_stored() {
    let imported = questionnaire(FORM.as_bytes()).unwrap();
    let stored = serde_json::to_vec(&imported).unwrap();
    assert_eq!(questionnaire(&stored), Ok(imported));
    assert_eq!(questionnaire(b"walks"), Err(Refused::NotJson));
}

#[test]
fn what_keeps_a_questionnaire_from_being_published_is_told_from_what_is_worth_a_thought() {
    let mut output = Vec::new();
    let code = check(&questionnaire(FORM.as_bytes()).unwrap(), &mut output).unwrap();
    let said = String::from_utf8(output).unwrap();
    assert_eq!(code, ExitCode::SUCCESS);
    assert!(said.contains("to consider: page walks, item walks: Not translated into Urdu: the question"), "{said}");
    assert!(said.ends_with("It can be published.\n"));
}
