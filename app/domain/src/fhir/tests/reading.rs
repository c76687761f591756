//! What each element of FHIR becomes, and what is said of what cannot be kept.

use super::*;
use crate::{
    Language,
    questionnaire::{Answer, Presence},
};

fn one(item: Value) -> Import {
    read(json!([item]))
}

fn shown_as(code: &str) -> Value {
    json!([control(code)])
}

#[test]
fn a_group_at_the_top_is_a_page_and_a_question_there_has_its_own() {
    let group = json!({ "linkId": "home", "type": "group", "text": "Home", "item": [
        { "linkId": "warm", "type": "boolean", "text": "Is it warm?" },
    ] });
    let import = read(json!([group, { "linkId": "work", "type": "string", "text": "Work?" }]));
    let pages: Vec<(&str, usize)> =
        import.questionnaire.pages.iter().map(|page| (page.id.as_str(), page.items.len())).collect();
    assert_eq!(pages, [("home", 1), ("work", 1)]);
    assert_eq!((import.items, import.imported, import.problems.len()), (3, 3, 0));
}

#[test]
fn the_types_of_fhir_have_their_kinds() {
    for (kind, expected) in [
        ("display", "display"),
        ("boolean", "yes-no"),
        ("decimal", "decimal"),
        ("integer", "number"),
        ("date", "date"),
        ("string", "text"),
        ("text", "long-text"),
        ("url", "url"),
    ] {
        let import = one(json!({ "linkId": "q", "type": kind, "text": "Question" }));
        let stored = serde_json::to_value(kinds(&import)[0]).expect("kinds are JSON");
        assert!(stored == expected || stored.get(expected).is_some(), "{kind}: {stored}");
        assert_eq!(problems(&import), []);
    }
}

#[test]
fn a_type_that_we_do_not_ask_is_left_out_with_those_that_wait_for_it() {
    let photo = json!({ "linkId": "q", "type": "attachment", "text": "A photo" });
    let import = read(json!([photo, when("exists", "answerBoolean", true.into())]));
    assert_eq!(
        problems(&import),
        [("q", Reason::Type("attachment".into())), ("later", Reason::WaitsForLeftOut("q".into()))]
    );
    assert_eq!((import.items, import.imported), (2, 0));
}

#[test]
fn a_choice_is_one_or_some_of_its_options_or_something_else() {
    for (more, expected) in [
        (vec![], (true, false)),
        (vec![("repeats", true.into())], (false, false)),
        (vec![("type", "open-choice".into())], (true, true)),
        (vec![("type", "open-choice".into()), ("repeats", true.into())], (false, true)),
    ] {
        let import = one(pets(&more));
        let found = match kinds(&import)[0] {
            ItemKind::OneOf { other, .. } => (true, *other),
            ItemKind::SomeOf { other, .. } => (false, *other),
            other => panic!("{other:?}"),
        };
        assert_eq!((found, problems(&import)), (expected, vec![]));
    }
}

#[test]
fn a_list_that_folds_away_is_kept_and_another_control_is_said() {
    let list = one(pets(&[("extension", shown_as("drop-down"))]));
    assert!(matches!(kinds(&list)[0], ItemKind::OneOf { drop_down: true, .. }));
    assert_eq!(problems(&list), []);
    let lookup = one(pets(&[("extension", shown_as("autocomplete"))]));
    assert_eq!(problems(&lookup), [("pet", Reason::Control("autocomplete".into()))]);
}

#[test]
fn a_slider_from_0_to_10_with_both_ends_is_a_scale_and_any_other_is_a_number() {
    let bounds = |most: i64| {
        json!([
            control("slider"),
            { "url": urls::LEAST, "valueInteger": 0 },
            { "url": urls::MOST, "valueInteger": most },
        ])
    };
    let end = |code: &str| json!({ "linkId": code, "type": "display", "text": code, "extension": shown_as(code) });
    let slider = |most| {
        one(
            json!({ "linkId": "q", "type": "integer", "text": "How?", "extension": bounds(most), "item": [end("lower"), end("upper")] }),
        )
    };
    let scale = slider(10);
    assert!(matches!(kinds(&scale)[..], [ItemKind::Scale { .. }]));
    assert_eq!((scale.imported, problems(&scale)), (3, vec![]));
    assert!(matches!(kinds(&slider(100))[0], ItemKind::Number { max: Some(100), .. }));
    assert_eq!(problems(&slider(100))[0], ("q", Reason::Control("slider".into())));
}

#[test]
fn a_quantity_is_a_number_in_its_unit() {
    let unit =
        json!([{ "url": urls::UNIT, "valueCoding": { "system": urls::UCUM, "code": "kg", "display": "kilograms" } }]);
    let import = one(json!({ "linkId": "q", "type": "quantity", "text": "Weight", "extension": unit }));
    assert_eq!(items(&import)[0].unit().and_then(|unit| unit.code.as_deref()), Some("kg"));
    assert_eq!(problems(&import), []);
}

#[test]
fn of_several_units_none_is_taken_and_that_is_said() {
    let unit = |code: &str| json!({ "url": urls::UNIT_OPTION, "valueCoding": { "system": urls::UCUM, "code": code } });
    let import =
        one(json!({ "linkId": "q", "type": "quantity", "text": "Weight", "extension": [unit("kg"), unit("g")] }));
    assert_eq!(items(&import)[0].unit(), None);
    assert_eq!(problems(&import), [("q", Reason::SeveralUnits)]);
}

#[test]
fn a_value_set_that_came_with_the_file_has_the_options() {
    let concept = json!([
        { "code": "Y", "display": "Yes", "designation": [{ "language": "ur", "value": "ہاں" }] },
        { "code": "N", "display": "No" },
    ]);
    let import = read_whole(json!({
        "resourceType": "Questionnaire", "status": "active", "title": "Title",
        "contained": [{ "resourceType": "ValueSet", "id": "yn", "compose": { "include": [{ "system": "http://example.org", "concept": concept }] } }],
        "item": [{ "linkId": "q", "type": "choice", "text": "Well?", "answerValueSet": "#yn" }],
    }));
    let options = items(&import)[0].options();
    assert_eq!(options.iter().map(|option| option.code.as_str()).collect::<Vec<_>>(), ["Y", "N"]);
    assert_eq!(options[0].text.own(Language::Ur), Some("ہاں"));
    assert_eq!(problems(&import), []);
}

#[test]
fn a_value_set_that_did_not_come_with_the_file_or_lists_nothing_leaves_the_item_out() {
    let filtered = json!({ "include": [{ "system": "http://snomed.info/sct", "filter": [{ "property": "concept", "op": "is-a", "value": "1" }] }] });
    let import = read_whole(json!({
        "resourceType": "Questionnaire", "status": "active", "title": "Title",
        "contained": [{ "resourceType": "ValueSet", "id": "all", "compose": filtered }],
        "item": [
            { "linkId": "a", "type": "choice", "text": "A?", "answerValueSet": "http://example.org/vs" },
            { "linkId": "b", "type": "choice", "text": "B?", "answerValueSet": "#all" },
            { "linkId": "c", "type": "choice", "text": "C?" },
        ],
    }));
    assert_eq!(
        problems(&import),
        [
            ("a", Reason::ValueSetElsewhere("http://example.org/vs".into())),
            ("b", Reason::ValueSetNotListed("#all".into())),
            ("c", Reason::NoOptions),
        ]
    );
}

#[test]
fn what_can_be_answered_again_and_again_is_asked_once() {
    let group = json!({ "linkId": "page", "type": "group", "repeats": true, "item": [{ "linkId": "q", "type": "string", "text": "?", "repeats": true }] });
    assert_eq!(problems(&read(json!([group]))), [("page", Reason::AskedOnce), ("q", Reason::AskedOnce)]);
}

#[test]
fn an_item_that_an_unknown_extension_changes_is_left_out() {
    let not = json!([{ "url": "http://example.org/not", "valueBoolean": true }]);
    let import = one(json!({ "linkId": "q", "type": "boolean", "text": "?", "modifierExtension": not }));
    assert_eq!(problems(&import), [("q", Reason::Modifier("http://example.org/not".into()))]);
    assert_eq!(import.imported, 0);
}

#[test]
fn the_help_of_an_item_that_is_left_out_is_left_out_with_it() {
    let not = json!([{ "url": "http://example.org/not", "valueBoolean": true }]);
    let help = json!({ "linkId": "h", "type": "display", "text": "Help", "extension": shown_as("help") });
    let import =
        one(json!({ "linkId": "q", "type": "boolean", "text": "?", "modifierExtension": not, "item": [help] }));
    assert_eq!(problems(&import)[1], ("h", Reason::Within("q".into())));
    assert_eq!(import.imported, 0);
}

#[test]
fn a_page_whose_name_would_break_its_address_has_another() {
    let import = one(
        json!({ "linkId": "/page 1", "type": "group", "item": [{ "linkId": "q", "type": "boolean", "text": "?" }] }),
    );
    assert_eq!(import.questionnaire.pages[0].id.as_str(), "page-1");
    assert_eq!(problems(&import), [("/page 1", Reason::Renamed("page-1".into()))]);
}

#[test]
fn every_element_and_extension_that_is_not_kept_is_said() {
    let import = one(json!({
        "linkId": "q", "type": "boolean", "text": "?", "definition": "http://example.org/d", "_text": { "extension": [
            { "url": "http://hl7.org/fhir/StructureDefinition/rendering-xhtml", "valueString": "<b>?</b>" },
        ] },
        "extension": [{ "url": "http://example.org/e", "valueCode": "a" }],
    }));
    let xhtml = "http://hl7.org/fhir/StructureDefinition/rendering-xhtml";
    assert_eq!(
        problems(&import),
        [
            ("q", Reason::Extension(xhtml.into())),
            ("q", Reason::Extension("http://example.org/e".into())),
            ("q", Reason::Element("definition".into())),
        ]
    );
}

#[test]
fn a_key_that_would_break_a_page_is_changed_and_its_conditions_follow() {
    let asked = json!({ "linkId": "/q 1", "type": "boolean", "text": "?" });
    let mut later = when("=", "answerBoolean", true.into());
    later["enableWhen"][0]["question"] = "/q 1".into();
    let import = read(json!([asked, later, { "linkId": "q-1", "type": "boolean", "text": "?" }]));
    assert_eq!(problems(&import), [("/q 1", Reason::Renamed("q-1-2".into()))]);
    assert_eq!(items(&import)[1].show_when.as_ref().expect("a condition").tests()[0].link_id.as_str(), "q-1-2");
}

#[test]
fn one_code_of_two_systems_is_two_options() {
    let of = |system: &str| json!({ "valueCoding": { "system": system, "code": "1", "display": system } });
    let import = one(pets(&[("answerOption", json!([of("http://a.example"), of("http://b.example")]))]));
    let codes: Vec<_> = items(&import)[0].options().iter().map(|option| option.code.as_str()).collect();
    assert_eq!(codes, ["1", "1-2"]);
    assert_eq!(problems(&import), [("pet", Reason::CodeChanged { from: "1".into(), to: "1-2".into() })]);
}

#[test]
fn what_is_hidden_read_only_or_filled_in_is_so_with_us() {
    let hidden = json!([{ "url": urls::HIDDEN, "valueBoolean": true }]);
    let import = read(json!([
        { "linkId": "a", "type": "boolean", "text": "?", "extension": hidden, "initial": [{ "valueBoolean": true }] },
        { "linkId": "b", "type": "string", "text": "?", "readOnly": true, "initial": [{ "valueString": "Leeds" }] },
        { "linkId": "c", "type": "integer", "text": "?", "initial": [{ "valueString": "three" }] },
    ]));
    let found: Vec<_> = items(&import).into_iter().map(|item| (item.presence, item.initial.clone())).collect();
    let expected = [
        (Presence::Hidden, Some(Answer::YesNo(true))),
        (Presence::ReadOnly, Some(Answer::Text("Leeds".into()))),
        (Presence::Asked, None),
    ];
    assert_eq!(found, expected);
    assert_eq!(problems(&import), [("c", Reason::InitialLeftOut)]);
}

#[test]
fn words_for_help_are_the_hint_of_their_question() {
    let help = json!({ "linkId": "h", "type": "display", "text": "In the morning", "extension": shown_as("help") });
    let import = one(json!({ "linkId": "q", "type": "integer", "text": "Weight?", "item": [help] }));
    assert_eq!(items(&import)[0].hint.as_ref().map(|hint| hint.get(Language::En).0), Some("In the morning"));
    assert_eq!((import.imported, problems(&import)), (2, vec![]));
}

#[test]
fn texts_of_a_language_that_we_do_not_speak_stand_as_english_and_that_is_said() {
    let import = read_whole(json!({
        "resourceType": "Questionnaire", "status": "draft", "language": "de-DE", "title": "Fragen",
    }));
    assert_eq!(import.questionnaire.title.own(Language::En), Some("Fragen"));
    assert_eq!(problems(&import), [("", Reason::Language("de-DE".into()))]);
}

#[test]
fn a_page_takes_its_place_before_booking_with_it() {
    let before = json!([{ "url": urls::BEFORE_BOOKING, "valueBoolean": true }]);
    let import = one(json!({ "linkId": "q", "type": "boolean", "text": "?", "extension": before }));
    assert!(matches!(import.questionnaire.pages.as_slice(), [Page { before_booking: true, .. }]));
}
