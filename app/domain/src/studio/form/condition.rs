//! When something is asked: tests of earlier answers, each chosen from a list of all that can be tested.

use crate::{
    Problem,
    form::{Mend, Shown},
    questionnaire::{Check, Condition, Item, ItemKind, NO, Test, Value, YES},
    refusal::{Fields, first},
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

/// The field of the number that a test compares with.
pub fn number_field(place: usize) -> String {
    format!("{WHEN}-{place}-number")
}

/// Every test of these earlier questions, with the value by which a form chooses it. A number is typed beside it.
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
                add(Check::AtLeast(0.into()));
                add(Check::AtMost(0.into()));
            }
            _ => {}
        }
        add(Check::Answered);
        add(Check::Unanswered);
    }
    found
}

/// The value by which a test is chosen: what it is stored as, with the number left to its own field.
fn value(test: &Test) -> String {
    let mut test = test.clone();
    if let Some(number) = number_in(&mut test.check) {
        *number = 0;
    }
    serde_json::to_string(&test).expect("a test has a JSON form")
}

/// The whole number that a check compares with; another value stays in what is chosen.
fn number_in(check: &mut Check) -> Option<&mut i64> {
    match check {
        Check::AtLeast(Value::Number(number))
        | Check::AtMost(Value::Number(number))
        | Check::Above(Value::Number(number))
        | Check::Below(Value::Number(number)) => Some(number),
        _ => None,
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
        let read = serde_json::from_str::<Test>(chosen).ok().filter(|_| chosen.len() <= LONGEST);
        let Some(mut test) = read else {
            mend.note(&test_field(place), Problem::NotOffered);
            continue;
        };
        if let Some(bound) = number_in(&mut test.check) {
            let name = number_field(place);
            match super::number(mend, fields, &name) {
                Some(Some(number)) => *bound = number,
                Some(None) => mend.note(&name, Problem::Missing),
                None => {}
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
        let number = number_in(&mut test.check.clone()).map(|number| number.to_string()).unwrap_or_default();
        shown.with(&test_field(place), value(test)).with(&number_field(place), number)
    })
}
