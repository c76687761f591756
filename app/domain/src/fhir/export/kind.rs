//! What an item takes, as a FHIR type with its constraints, its options and what it is first filled with.

use serde_json::{Map, Value, json};

use crate::{
    fhir::{control, json_decimal, urls, write_texts},
    questionnaire::{Answer, AnswerOption, Item, ItemKind, SCALE_TOP, Unit},
};

/// Writes the type of an item and what belongs to it.
pub(super) fn write_kind(written: &mut Map<String, Value>, extensions: &mut Vec<Value>, item: &Item) {
    let mut put = |name: &str, value: Value| drop(written.insert(name.to_owned(), value));
    match &item.kind {
        ItemKind::Display => put("type", "display".into()),
        ItemKind::Text { max } => {
            put("type", "string".into());
            put("maxLength", (*max).into());
        }
        ItemKind::LongText { max } => {
            put("type", "text".into());
            put("maxLength", (*max).into());
        }
        ItemKind::Phone | ItemKind::Email => {
            put("type", "string".into());
            let takes = if item.kind == ItemKind::Phone { "phone" } else { "email" };
            extensions.push(json!({ "url": urls::TAKES, "valueCode": takes }));
        }
        ItemKind::Url => put("type", "url".into()),
        ItemKind::Date => put("type", "date".into()),
        ItemKind::YesNo => put("type", "boolean".into()),
        ItemKind::Number { min, max, unit } => {
            put("type", "integer".into());
            for (url, bound) in [(urls::LEAST, min), (urls::MOST, max)] {
                extensions.extend(bound.map(|bound| json!({ "url": url, "valueInteger": bound })));
            }
            extensions.extend(unit.as_ref().map(unit_extension));
        }
        ItemKind::Decimal { min, max, unit } => {
            put("type", if unit.is_some() { "quantity" } else { "decimal" }.into());
            for (url, bound) in [(urls::LEAST, min), (urls::MOST, max)] {
                extensions.extend(bound.map(|bound| json!({ "url": url, "valueDecimal": json_decimal(bound) })));
            }
            extensions.extend(unit.as_ref().map(unit_extension));
        }
        ItemKind::Scale { .. } => {
            put("type", "integer".into());
            extensions.push(control("slider"));
            extensions.push(json!({ "url": urls::LEAST, "valueInteger": 0 }));
            extensions.push(json!({ "url": urls::MOST, "valueInteger": SCALE_TOP }));
        }
        ItemKind::OneOf { options, other, drop_down } => {
            put("type", choice(*other).into());
            if *drop_down {
                extensions.push(control("drop-down"));
            }
            put("answerOption", write_options(options, item.initial.as_ref()));
        }
        ItemKind::SomeOf { options, other } => {
            put("type", choice(*other).into());
            put("repeats", true.into());
            put("answerOption", write_options(options, item.initial.as_ref()));
        }
    }
    if let Some((name, value)) = item.initial.as_ref().and_then(|answer| value(item, answer)) {
        put("initial", json!([{ name: value }]));
    }
}

fn choice(other: bool) -> &'static str {
    if other { "open-choice" } else { "choice" }
}

fn unit_extension(unit: &Unit) -> Value {
    let mut coding = Map::new();
    if let Some(code) = &unit.code {
        coding.insert("system".to_owned(), urls::UCUM.into());
        coding.insert("code".to_owned(), code.as_str().into());
    }
    write_texts(&mut coding, "display", &unit.text);
    json!({ "url": urls::UNIT, "valueCoding": coding })
}

fn write_options(options: &[AnswerOption], initial: Option<&Answer>) -> Value {
    options.iter().map(|option| write_option(option, initial)).collect()
}

fn write_option(option: &AnswerOption, initial: Option<&Answer>) -> Value {
    let mut coding = Map::new();
    if let Some(system) = &option.system {
        coding.insert("system".to_owned(), system.as_str().into());
    }
    coding.insert("code".to_owned(), option.code.as_str().into());
    write_texts(&mut coding, "display", &option.text);
    let mut extensions = Vec::new();
    if option.exclusive {
        extensions.push(super::flag(urls::EXCLUSIVE));
    }
    if let Some(hint) = &option.hint {
        let mut extension = Map::from_iter([("url".to_owned(), urls::OPTION_HINT.into())]);
        write_texts(&mut extension, "valueString", hint);
        extensions.push(extension.into());
    }
    let mut written = Map::from_iter([("valueCoding".to_owned(), coding.into())]);
    if initial.is_some_and(|answer| answer.chose(option.code.as_str())) {
        written.insert("initialSelected".to_owned(), true.into());
    }
    if !extensions.is_empty() {
        written.insert("extension".to_owned(), extensions.into());
    }
    written.into()
}

/// An answer as FHIR's `value[x]`; nothing for options, which are chosen by being marked.
fn value(item: &Item, answer: &Answer) -> Option<(&'static str, Value)> {
    match answer {
        Answer::Code(_) | Answer::Codes(_) | Answer::Other { .. } => None,
        _ => Some(simple_value(item, answer)),
    }
}

/// An answer that is no option, as FHIR's `value[x]`.
pub(in crate::fhir) fn simple_value(item: &Item, answer: &Answer) -> (&'static str, Value) {
    match answer {
        Answer::Text(text) => ("valueString", text.as_str().into()),
        Answer::Code(code) => ("valueString", code.as_str().into()),
        Answer::Codes(codes) => {
            ("valueString", codes.iter().map(|code| code.as_str()).collect::<Vec<_>>().join(" ").into())
        }
        Answer::Other { words, .. } => ("valueString", words.as_str().into()),
        Answer::Date(date) => ("valueDate", date.to_string().into()),
        Answer::Number(number) => ("valueInteger", (*number).into()),
        Answer::Scale(place) => ("valueInteger", (*place).into()),
        Answer::Decimal(number) => match item.unit() {
            Some(unit) => ("valueQuantity", quantity(*number, unit)),
            None => ("valueDecimal", json_decimal(*number)),
        },
        Answer::YesNo(yes) => ("valueBoolean", (*yes).into()),
        Answer::Phone(phone) => ("valueString", phone.display().into()),
        Answer::Email(email) => ("valueString", email.as_str().into()),
        Answer::Url(address) => ("valueUri", address.as_str().into()),
    }
}

/// A number with its unit.
pub(super) fn quantity(number: crate::questionnaire::Decimal, unit: &Unit) -> Value {
    let mut quantity = Map::from_iter([("value".to_owned(), json_decimal(number))]);
    let (text, _) = unit.text.get(crate::Language::En);
    if !text.is_empty() {
        quantity.insert("unit".to_owned(), text.into());
    }
    if let Some(code) = &unit.code {
        quantity.insert("system".to_owned(), urls::UCUM.into());
        quantity.insert("code".to_owned(), code.as_str().into());
    }
    quantity.into()
}
