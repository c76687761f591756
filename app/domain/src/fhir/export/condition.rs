//! When something is asked, as `enableWhen` and `enableBehavior`.

use serde_json::{Map, Value, json};

use crate::{
    fhir::{json_decimal, urls},
    questionnaire::{Check, Condition, Item, ItemKind, OptionCode, Questionnaire, Test, Value as Compared, YES},
};

/// Writes a condition; one without tests, which never could be published, leaves nothing.
pub(super) fn write_condition(into: &mut Map<String, Value>, condition: &Condition, questionnaire: &Questionnaire) {
    let tests: Vec<Value> = condition.tests().iter().map(|test| write_test(test, questionnaire)).collect();
    if tests.is_empty() {
        return;
    }
    let behaviour = match condition {
        Condition::Any(_) => "any",
        Condition::All(_) => "all",
    };
    into.insert("enableWhen".to_owned(), tests.into());
    into.insert("enableBehavior".to_owned(), behaviour.into());
}

fn write_test(test: &Test, questionnaire: &Questionnaire) -> Value {
    let asked = questionnaire.items().find(|item| item.link_id == test.link_id);
    let (operator, (name, answer)) = match &test.check {
        Check::Answered => ("exists", ("answerBoolean", true.into())),
        Check::Unanswered => ("exists", ("answerBoolean", false.into())),
        Check::Is(code) | Check::Includes(code) => ("=", chosen(asked, code)),
        Check::IsNot(code) | Check::Without(code) => ("!=", chosen(asked, code)),
        Check::Equals(value) => ("=", compared(asked, value)),
        Check::Differs(value) => ("!=", compared(asked, value)),
        Check::Above(value) => (">", compared(asked, value)),
        Check::Below(value) => ("<", compared(asked, value)),
        Check::AtLeast(value) => (">=", compared(asked, value)),
        Check::AtMost(value) => ("<=", compared(asked, value)),
    };
    let mut written = json!({ "question": test.link_id.as_str(), "operator": operator, name: answer });
    if matches!(test.check, Check::IsNot(_)) {
        written["extension"] = json!([super::flag(urls::ANSWERED)]);
    }
    written
}

fn chosen(asked: Option<&Item>, code: &OptionCode) -> (&'static str, Value) {
    if asked.is_some_and(|item| item.kind == ItemKind::YesNo) {
        return ("answerBoolean", (code.as_str() == YES).into());
    }
    let mut coding = json!({ "code": code.as_str() });
    if let Some(system) = asked.and_then(|item| item.option(code)).and_then(|option| option.system.as_ref()) {
        coding["system"] = system.as_str().into();
    }
    ("answerCoding", coding)
}

fn compared(asked: Option<&Item>, value: &Compared) -> (&'static str, Value) {
    match value {
        Compared::Number(number) => ("answerInteger", (*number).into()),
        Compared::Decimal(number) => match asked.and_then(Item::unit) {
            Some(unit) => ("answerQuantity", super::kind::quantity(*number, unit)),
            None => ("answerDecimal", json_decimal(*number)),
        },
        Compared::Date(date) => ("answerDate", date.to_string().into()),
        Compared::Text(text) => ("answerString", text.as_str().into()),
    }
}
