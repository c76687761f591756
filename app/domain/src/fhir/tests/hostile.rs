//! What is refused, and fast: before any deep work.

use super::*;

fn refused(bytes: &[u8]) -> Refused {
    import(bytes).expect_err("a refusal")
}

fn refused_items(items: Value) -> Refused {
    refused(json!({ "resourceType": "Questionnaire", "status": "draft", "item": items }).to_string().as_bytes())
}

fn question(link_id: &str) -> Value {
    json!({ "linkId": link_id, "type": "boolean", "text": "Question" })
}

fn waits(link_id: &str, question: &str) -> Value {
    let when = json!([{ "question": question, "operator": "=", "answerBoolean": true }]);
    json!({ "linkId": link_id, "type": "boolean", "text": "Question", "enableWhen": when })
}

#[test]
fn a_file_of_more_than_two_megabytes_is_refused_by_its_size() {
    assert_eq!(refused(&vec![b'['; MOST_BYTES + 1]), Refused::TooLarge(MOST_BYTES + 1));
}

#[test]
fn what_is_not_json_is_refused() {
    for bytes in [&b""[..], b"title: What matters", b"{", b"<Questionnaire/>", b"\xff\xfe\x00", b"{\"a\": NaN}"] {
        assert_eq!(refused(bytes), Refused::NotJson);
    }
}

#[test]
fn another_resource_is_refused() {
    for resource in [json!({}), json!([]), json!("Questionnaire"), json!({ "resourceType": "Bundle" })] {
        assert_eq!(refused(resource.to_string().as_bytes()), Refused::NotAQuestionnaire);
    }
}

#[test]
fn json_that_is_nested_too_deeply_is_refused() {
    let deep = format!("{}{}", "[".repeat(1_000_000), "]".repeat(1_000_000));
    assert_eq!(refused(deep.as_bytes()), Refused::TooDeep);
}

#[test]
fn items_that_stand_in_each_other_too_deeply_are_refused() {
    let nested = (0..17).fold(
        question("q"),
        |inner, depth| json!({ "linkId": format!("group-{depth}"), "type": "group", "item": [inner] }),
    );
    assert_eq!(refused_items(json!([nested])), Refused::TooDeep);
}

#[test]
fn more_than_a_thousand_items_are_refused() {
    let items: Value = (0..=MOST_ITEMS).map(|number| question(&number.to_string())).collect();
    assert_eq!(refused_items(items), Refused::TooManyItems);
}

#[test]
fn two_items_of_one_name_are_refused() {
    let group = json!({ "linkId": "b", "type": "group", "item": [question("a")] });
    assert_eq!(refused_items(json!([question("a"), group])), Refused::DuplicateLinkId("a".into()));
}

#[test]
fn items_that_wait_for_each_other_are_refused() {
    assert_eq!(refused_items(json!([waits("a", "a")])), Refused::Cycle("a".into()));
    let circle = json!([question("free"), waits("a", "c"), waits("b", "a"), waits("c", "b")]);
    assert_eq!(refused_items(circle), Refused::Cycle("a".into()));
}

#[test]
fn a_group_that_waits_for_what_stands_in_it_is_refused() {
    let mut group = waits("group", "q");
    group["type"] = "group".into();
    group["item"] = json!([question("q")]);
    assert_eq!(refused_items(json!([group])), Refused::Cycle("group".into()));
}

#[test]
fn an_element_of_another_shape_is_refused_by_name() {
    let shape = |link_id: Option<&str>, element: &str| Refused::Shape {
        link_id: link_id.map(str::to_owned),
        element: element.to_owned(),
    };
    assert_eq!(refused_items(json!({})), shape(None, "item"));
    assert_eq!(refused_items(json!(["q"])), shape(None, "item"));
    assert_eq!(refused_items(json!([{ "type": "boolean" }])), shape(None, "linkId"));
    assert_eq!(refused_items(json!([{ "linkId": "q" }])), shape(Some("q"), "type"));
    for (element, value) in [
        ("text", json!(["Question"])),
        ("required", json!("yes")),
        ("maxLength", json!(-1)),
        ("extension", json!([{ "valueBoolean": true }])),
        ("enableWhen", json!({})),
        ("enableBehavior", json!("both")),
        ("initial", json!([{}])),
    ] {
        let mut item = question("q");
        item["type"] = "string".into();
        item[element] = value;
        let found = refused_items(json!([item]));
        let Refused::Shape { link_id: Some(link_id), element: found } = found else { panic!("{element}: {found:?}") };
        assert!(link_id == "q" && found.starts_with(element), "{element}: {found}");
    }
}

#[test]
fn a_name_of_a_thousand_characters_is_refused() {
    let found = refused_items(json!([question(&"a".repeat(1000))]));
    assert_eq!(found, Refused::Shape { link_id: None, element: "linkId".into() });
}

#[test]
fn a_questionnaire_that_an_unknown_extension_changes_is_refused() {
    let resource = json!({
        "resourceType": "Questionnaire",
        "modifierExtension": [{ "url": "http://example.org/not", "valueBoolean": true }],
    });
    assert_eq!(refused(resource.to_string().as_bytes()), Refused::Modifier("http://example.org/not".into()));
    let resource = json!({ "resourceType": "Questionnaire", "implicitRules": "http://example.org/rules" });
    assert_eq!(refused(resource.to_string().as_bytes()), Refused::Modifier("http://example.org/rules".into()));
}

#[test]
fn a_script_in_a_text_is_only_text() {
    let script = "<script>alert(1)</script>";
    let import = read(json!([{ "linkId": "q", "type": "boolean", "text": script }]));
    assert_eq!(items(&import)[0].text.get(crate::Language::En).0, script);
}

#[test]
fn a_condition_of_very_many_tests_is_left_out() {
    let test = json!({ "question": "a", "operator": "=", "answerBoolean": true });
    let many: Vec<Value> = std::iter::repeat_n(test, 101).collect();
    let mut waiting = question("b");
    waiting["enableWhen"] = many.into();
    assert_eq!(problems(&read(json!([question("a"), waiting]))), [("b", Reason::TooManyTests(100))]);
}

#[test]
fn an_item_of_very_many_options_is_left_out() {
    let options: Value = (0..501).map(|number| json!({ "valueString": format!("Option {number}") })).collect();
    let import = read(json!([{ "linkId": "q", "type": "choice", "text": "Which?", "answerOption": options }]));
    assert_eq!(problems(&import), [("q", Reason::TooManyOptions(501))]);
}

#[test]
fn many_extensions_of_one_item_are_read_in_time() {
    let extensions: Value =
        (0..20_000).map(|number| json!({ "url": format!("http://example.org/{number}"), "valueCode": "a" })).collect();
    let import = read(json!([{ "linkId": "q", "type": "boolean", "text": "Question", "extension": extensions }]));
    assert_eq!(import.problems.len(), 20_000);
}

/// Every place of a JSON value, as a pointer (RFC 6901).
fn places(value: &Value, here: &str, into: &mut Vec<String>) {
    into.push(here.to_owned());
    match value {
        Value::Object(map) => {
            map.iter().for_each(|(name, inner)| {
                places(inner, &format!("{here}/{}", name.replace('~', "~0").replace('/', "~1")), into);
            });
        }
        Value::Array(values) => {
            values.iter().enumerate().for_each(|(place, inner)| places(inner, &format!("{here}/{place}"), into));
        }
        _ => {}
    }
}

proptest! {
    #[test]
    fn a_questionnaire_with_anything_else_in_one_place_is_read_or_refused(
        questionnaire in any_sound(),
        place in any::<proptest::sample::Index>(),
        other in proptest::sample::select(vec![
            json!(null), json!("a"), json!(""), json!(-1), json!(1e300), json!(true), json!([]), json!({}), json!([{}]),
            json!("group"), json!("choice"), json!("a\u{0}b"),
        ]),
    ) {
        let mut exported = export(&questionnaire, &publication());
        let mut pointers = Vec::new();
        places(&exported, "", &mut pointers);
        let pointer = &pointers[place.index(pointers.len())];
        *exported.pointer_mut(pointer).expect("a place of it") = other;
        if let Ok(import) = import(exported.to_string().as_bytes()) {
            prop_assert!(import.imported <= import.items);
            let stored = serde_json::to_string(&import.questionnaire).expect("a questionnaire is JSON");
            prop_assert_eq!(serde_json::from_str::<Questionnaire>(&stored).expect("as written"), import.questionnaire);
        }
    }
}
