//! Questionnaires that others published; where each is from stands beside them in `published/README.md`.

use super::*;

fn published(json: &str) -> Import {
    import(json.as_bytes()).expect("a questionnaire that can be read")
}

fn extension(name: &str) -> Reason {
    Reason::Extension(format!("http://hl7.org/fhir/StructureDefinition/{name}"))
}

fn element(name: &str) -> Reason {
    Reason::Element(name.to_owned())
}

#[test]
fn of_all_data_types_those_that_we_ask_come_in() {
    let import = published(include_str!("published/all-data-types.json"));
    let elsewhere = |scheme: &str, set: &str| {
        Reason::ValueSetElsewhere(format!("{scheme}://sqlonfhir-r4.azurewebsites.net/fhir/ValueSet/{set}"))
    };
    let (states, countries) = ("866d7924e20711d48c540020182939f7", "25b0ec04fd3511d28b3e0020182939f7");
    assert_eq!(
        problems(&import),
        [
            ("", extension("structuredefinition-standards-status")),
            ("", extension("structuredefinition-fmm")),
            ("", element("description")),
            ("1acf93a7-0890-44cd-be48-542defb35248", element("definition")),
            ("9acf93a7-0890-44cd-be48-542defb35223", extension("rendering-markdown")),
            ("id-datetime", Reason::Type("dateTime".into())),
            ("id-time", Reason::Type("time".into())),
            ("id-attachment", Reason::Type("attachment".into())),
            ("id-choice", elsewhere("http", states)),
            ("440f8cc6-3ea2-40c2-b03a-d03187131fd3", elsewhere("https", states)),
            ("06aaa075-86e4-4cf2-a1ef-a86ab10e86e9", elsewhere("https", countries)),
            ("EF8E3936-3246-4B3E-A46C-9FDAA5ACB635", elsewhere("https", countries)),
        ]
    );
    assert_eq!((import.items, import.imported), (16, 9));
    assert_eq!(items(&import).len(), 8);
}

#[test]
fn initial_values_come_in_where_their_question_does() {
    let import = published(include_str!("published/initial-value.json"));
    let address = "http://sqlonfhir-r4.azurewebsites.net/fhir/ValueSet/a015b6a1ac024dc19baec940be2c1695";
    assert_eq!(
        problems(&import),
        [
            ("", element("description")),
            ("1acf93a7-0890-44cd-be48-542defb35248", Reason::ValueSetElsewhere(address.into())),
        ]
    );
    let items = items(&import);
    assert_eq!(items[0].initial.as_ref().and_then(|answer| answer.words()), Some("YUP"));
    assert_eq!(items[1].options()[2].system.as_deref(), Some("http://snomed.info/sct"));
    assert_eq!((import.items, import.imported), (4, 3));
}

#[test]
fn groups_that_repeat_in_each_other_are_asked_once_on_one_page() {
    let import = published(include_str!("published/nested-groups.json"));
    let address = "https://sqlonfhir-r4.azurewebsites.net/fhir/ValueSet/866d7924e20711d48c540020182939f7";
    assert_eq!(
        problems(&import)[3..],
        [
            ("ba91450b-6e67-40dc-8629-0f1b60577774", Reason::AskedOnce),
            ("ba91450b-6e67-40dc-8629-0f1b60577774", Reason::Flattened),
            ("34b78239-1df2-49c5-a1ab-8f5691c7ede0", Reason::ValueSetElsewhere(address.into())),
            ("b7e29109-f729-4359-aa29-6c9e7c7b2318", Reason::Flattened),
            ("68ca912397a145bd9e9f265702b5cf45", Reason::AskedOnce),
            ("68ca912397a145bd9e9f265702b5cf45", Reason::Flattened),
            ("b7e29109-f729-4359-aa29-6c9e7c7b2328", Reason::Flattened),
        ]
    );
    let texts: Vec<_> = items(&import).iter().map(|item| item.text.get(crate::Language::En).0).collect();
    let expected = ["First question", "Repeatable group 1", "Text box", "Repeatable group 2", "Text box - group 2"];
    assert_eq!(texts, expected);
    assert_eq!((import.items, import.imported), (7, 6));
}

#[test]
fn a_panel_of_measures_comes_in_with_its_units_and_codes_and_without_its_sums() {
    let import = published(include_str!("published/weight-height.json"));
    assert_eq!((import.items, import.imported), (5, 5));
    let items = items(&import);
    let units: Vec<_> = items.iter().map(|item| item.unit().and_then(|unit| unit.code.as_deref())).collect();
    assert_eq!(units, [Some("kg"), None, Some("[in_i]"), Some("kg/m2"), None]);
    assert!(matches!(items[1].kind, ItemKind::OneOf { drop_down: true, .. }));
    let sums = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression";
    let of_bmi = problems(&import).into_iter().filter(|(link_id, _)| *link_id == "/39156-5");
    assert_eq!(
        of_bmi.map(|(_, reason)| reason).collect::<Vec<_>>(),
        [Reason::Renamed("39156-5".into()), Reason::Extension(sums.into()), element("code")]
    );
    assert!(import.problems.iter().all(|problem| !problem.reason.leaves_out()));
}
