//! When something is asked: tests of earlier answers, each chosen from a list of all that can be tested.

use crate::{
    CivilDate, Problem, date_of_birth,
    form::{Mend, Shown},
    questionnaire::{Check, Condition, Decimal, Item, ItemKind, NO, Test, Value, YES},
    refusal::{DateProblem, Fields, NumberProblem, first},
    text,
};

/// Whether it is asked always, when any of the tests holds, or when all do.
pub const WHEN: &str = "studio-when";
/// The value of [`WHEN`] that means always.
pub const WHEN_ALWAYS: &str = "always";
/// When any holds.
const WHEN_ANY: &str = "any";
/// When all do.
const WHEN_ALL: &str = "all";
/// The most bytes of a test as it is chosen.
const LONGEST: usize = 1000;
/// The most tests that the form takes.
pub const MOST_TESTS: usize = 3;

/// The field of one test, by its place from 1.
pub fn test_field(place: usize) -> String {
    format!("{WHEN}-{place}")
}

/// The field of the number or the day that a test compares with.
pub fn value_field(place: usize) -> String {
    format!("{WHEN}-{place}-value")
}

/// The day that stands for one that is typed beside its test.
const SOME_DAY: CivilDate = CivilDate::new(2000, 1, 1).expect("a year has a first day");

/// Every test of these earlier questions, with the value by which a form chooses it. A number or a day is typed beside
/// it.
pub fn tests_before(items: &[&Item]) -> Vec<(String, Test)> {
    let mut found = Vec::new();
    for item in items {
        let mut add = |check: Check| {
            let test = Test { link_id: item.link_id.clone(), check };
            found.push((value(&test), test));
        };
        match &item.kind {
            ItemKind::OneOf { options, .. } => {
                for option in options {
                    add(Check::Is(option.code.clone()));
                    add(Check::IsNot(option.code.clone()));
                }
            }
            ItemKind::SomeOf { options, .. } => {
                options.iter().for_each(|option| add(Check::Includes(option.code.clone())))
            }
            ItemKind::YesNo => {
                [YES, NO].iter().filter_map(|code| code.parse().ok()).for_each(|code| add(Check::Is(code)));
            }
            ItemKind::Number { .. } | ItemKind::Scale { .. } => {
                comparing(&Value::Number(0)).into_iter().for_each(&mut add)
            }
            ItemKind::Decimal { .. } => comparing(&Value::Decimal(Decimal::LEAST)).into_iter().for_each(&mut add),
            ItemKind::Date => comparing(&Value::Date(SOME_DAY)).into_iter().for_each(&mut add),
            _ => {}
        }
        add(Check::Answered);
        add(Check::Unanswered);
    }
    found
}

/// The ways in which an answer compares with a value of its kind (FHIR R4 `enableWhen.operator`).
fn comparing(value: &Value) -> [Check; 6] {
    [Check::Equals, Check::Differs, Check::AtLeast, Check::AtMost, Check::Above, Check::Below]
        .map(|check| check(value.clone()))
}

/// The value by which a test is chosen: what it is stored as, with what is typed left to its own field.
fn value(test: &Test) -> String {
    let mut test = test.clone();
    if let Some(value) = typed_in(&mut test.check) {
        *value = match value {
            Value::Decimal(_) => Value::Decimal(Decimal::LEAST),
            Value::Date(_) => Value::Date(SOME_DAY),
            Value::Number(_) | Value::Text(_) => Value::Number(0),
        };
    }
    serde_json::to_string(&test).expect("a test has a JSON form")
}

/// The test that was chosen by this value.
pub fn test_chosen(value: &str) -> Option<Test> {
    serde_json::from_str(value).ok().filter(|_| value.len() <= LONGEST)
}

/// The number or the day that a check compares with, which is typed; words stay in what is chosen.
fn typed_in(check: &mut Check) -> Option<&mut Value> {
    match check {
        Check::AtLeast(value)
        | Check::AtMost(value)
        | Check::Above(value)
        | Check::Below(value)
        | Check::Equals(value)
        | Check::Differs(value) => Some(value).filter(|value| !matches!(value, Value::Text(_))),
        _ => None,
    }
}

/// Reads what was typed as a value of the same kind, if anything was.
fn typed(typed: &str, kind: &Value) -> Result<Option<Value>, Problem> {
    let typed: String = typed.trim().chars().map(text::in_ascii).collect();
    if typed.is_empty() {
        return Ok(None);
    }
    let not_a_number = || Problem::Number(NumberProblem::NotANumber);
    Ok(Some(match kind {
        Value::Decimal(_) => Value::Decimal(typed.parse().map_err(|_| not_a_number())?),
        Value::Date(_) => Value::Date(day(&typed)?),
        Value::Number(_) | Value::Text(_) => Value::Number(typed.parse().map_err(|_| not_a_number())?),
    }))
}

/// A day in one line: as people write it, such as 27/3/2027 or 27 March 2027, or with the year first.
fn day(typed: &str) -> Result<CivilDate, Problem> {
    let mut parts: Vec<&str> =
        typed.split(|each: char| !each.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    if parts.first().is_some_and(|first| first.len() == 4 && first.bytes().all(|each| each.is_ascii_digit())) {
        parts.reverse();
    }
    let [day, month, year] = parts.as_slice() else { return Err(Problem::Date(DateProblem::NotReal)) };
    let parts = [("-day", *day), ("-month", *month), ("-year", *year)];
    let fields = parts.map(|(name, part)| (name.to_owned(), vec![part.to_owned()])).into();
    match date_of_birth::date(&fields, "") {
        Ok(Some(date)) => Ok(date),
        Ok(None) => Err(Problem::Date(DateProblem::NotReal)),
        Err(refusals) => Err(refusals.first().map_or(Problem::Date(DateProblem::NotReal), |refusal| refusal.problem)),
    }
}

/// What is typed for a value.
fn typed_as(value: &Value) -> String {
    match value {
        Value::Number(number) => number.to_string(),
        Value::Decimal(number) => number.to_string(),
        Value::Date(date) => format!("{}/{}/{:04}", date.day(), date.month(), date.year()),
        Value::Text(_) => String::new(),
    }
}

pub(super) fn read(mend: &mut Mend, fields: &Fields) -> Option<Condition> {
    let behaviour = match first(fields, WHEN) {
        "" | WHEN_ALWAYS => return None,
        WHEN_ANY => Condition::Any,
        WHEN_ALL => Condition::All,
        _ => {
            mend.note(WHEN, Problem::NotOffered);
            return None;
        }
    };
    let mut tests = Vec::new();
    for place in 1..=MOST_TESTS {
        let chosen = first(fields, &test_field(place));
        if chosen.is_empty() {
            continue;
        }
        let Some(mut test) = test_chosen(chosen) else {
            mend.note(&test_field(place), Problem::NotOffered);
            continue;
        };
        if let Some(value) = typed_in(&mut test.check) {
            let name = value_field(place);
            match typed(first(fields, &name), value) {
                Ok(Some(read)) => *value = read,
                Ok(None) => mend.note(&name, Problem::Missing),
                Err(problem) => mend.note(&name, problem),
            }
        }
        tests.push(test);
    }
    if tests.is_empty() {
        mend.note(&test_field(1), Problem::Missing);
    }
    Some(behaviour(tests))
}

pub(super) fn fields(shown: Shown, condition: Option<&Condition>) -> Shown {
    let behaviour = match condition {
        None => WHEN_ALWAYS,
        Some(Condition::Any(_)) => WHEN_ANY,
        Some(Condition::All(_)) => WHEN_ALL,
    };
    let tests = condition.map(Condition::tests).unwrap_or_default();
    tests.iter().zip(1..).fold(shown.with(WHEN, behaviour), |shown, (test, place)| {
        let compared = test.check.value().map(typed_as).unwrap_or_default();
        shown.with(&test_field(place), value(test)).with(&value_field(place), compared)
    })
}

#[cfg(test)]
mod tests;
