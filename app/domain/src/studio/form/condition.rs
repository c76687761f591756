//! When something is asked: tests of earlier answers, each chosen from a list of all that can be tested.

use crate::{
    Problem,
    form::{Mend, Shown},
    questionnaire::{Check, Condition, Item, ItemKind, NO, Test, YES},
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
            ItemKind::OneOf { options } => {
                for option in options {
                    add(Check::Is(option.code.clone()));
                    add(Check::IsNot(option.code.clone()));
                }
            }
            ItemKind::SomeOf { options } => options.iter().for_each(|option| add(Check::Includes(option.code.clone()))),
            ItemKind::YesNo => {
                [YES, NO].iter().filter_map(|code| code.parse().ok()).for_each(|code| add(Check::Is(code)));
            }
            ItemKind::Number { .. } | ItemKind::Scale { .. } => {
                add(Check::AtLeast(0));
                add(Check::AtMost(0));
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
    let check = match &test.check {
        Check::AtLeast(_) => Check::AtLeast(0),
        Check::AtMost(_) => Check::AtMost(0),
        other => other.clone(),
    };
    serde_json::to_string(&Test { link_id: test.link_id.clone(), check }).expect("a test has a JSON form")
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
        let Ok(mut test) = serde_json::from_str::<Test>(chosen) else {
            mend.note(&test_field(place), Problem::NotOffered);
            continue;
        };
        if let Check::AtLeast(bound) | Check::AtMost(bound) = &mut test.check {
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
        let number = match test.check {
            Check::AtLeast(number) | Check::AtMost(number) => number.to_string(),
            _ => String::new(),
        };
        shown.with(&test_field(place), value(test)).with(&number_field(place), number)
    })
}
