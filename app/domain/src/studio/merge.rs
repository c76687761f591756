//! What two people typed into one form at once, joined: what only one of them changed is as they have it, and what both
//! changed is for whoever sends it later to look at.

use std::collections::BTreeSet;

use super::form::{OPTION, WHEN};
use crate::refusal::Fields;

/// What stood when somebody opened a form, what they send, and what stands by now, in one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The form with the changes of both; with theirs who send it, where both changed the same.
    pub fields: Fields,
    /// Whether both changed the same, to something else.
    pub is_conflict: bool,
}

/// Joins them, part by part.
pub fn merged(base: &Fields, typed: &Fields, stands: &Fields) -> Merged {
    let mut merged = Merged { fields: Fields::new(), is_conflict: false };
    for part in parts(&[base, typed, stands]) {
        let [before, theirs, now] = [base, typed, stands].map(|fields| said(fields, part));
        merged.is_conflict |= theirs != before && now != before && theirs != now;
        let source = if theirs == before { stands } else { typed };
        merged.fields.extend(of(source, part).map(|(name, values)| (name.clone(), values.clone())));
    }
    merged
}

/// The part that a field belongs to: the rows of options are one, since a row may have moved, and so is a condition.
fn part_of(field: &str) -> &str {
    [OPTION, WHEN].into_iter().find(|part| field.starts_with(part)).unwrap_or(field)
}

fn parts<'a>(all: &[&'a Fields]) -> BTreeSet<&'a str> {
    all.iter().flat_map(|fields| fields.keys()).map(|name| part_of(name)).collect()
}

fn of<'a>(fields: &'a Fields, part: &str) -> impl Iterator<Item = (&'a String, &'a Vec<String>)> {
    fields.iter().filter(move |(name, _)| part_of(name) == part)
}

/// What is said in a part: an empty field is none, and a browser's ends of lines are ends of lines.
fn said<'a>(fields: &'a Fields, part: &str) -> Vec<(&'a str, Vec<String>)> {
    let plain = |value: &String| value.replace("\r\n", "\n").trim().to_owned();
    let all = of(fields, part).map(|(name, values)| {
        let values: Vec<_> = values.iter().map(plain).filter(|value| !value.is_empty()).collect();
        (name.as_str(), values)
    });
    all.filter(|(_, values)| !values.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn form(pairs: &[(&str, &str)]) -> Fields {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), vec![(*value).to_owned()])).collect()
    }

    #[test]
    fn what_two_changed_in_different_fields_is_joined() {
        let base = form(&[("studio-text-en", "Who?"), ("studio-hint-en", "Anyone")]);
        let typed = form(&[("studio-text-en", "Who?"), ("studio-hint-en", "Anyone at all")]);
        let stands = form(&[("studio-text-en", "Who helps?"), ("studio-hint-en", "Anyone")]);
        let both = form(&[("studio-text-en", "Who helps?"), ("studio-hint-en", "Anyone at all")]);
        assert_eq!(merged(&base, &typed, &stands), Merged { fields: both, is_conflict: false });
    }

    #[test]
    fn what_two_changed_in_one_field_is_a_conflict_and_the_later_ones_words_stay() {
        let [base, typed, stands] =
            ["Who?", "Who is there?", "Who helps?"].map(|text| form(&[("studio-text-en", text)]));
        assert_eq!(merged(&base, &typed, &stands), Merged { fields: typed, is_conflict: true });
    }

    #[test]
    fn the_rows_of_options_are_one_part() {
        let base = form(&[("studio-option-1-en", "Bus"), ("studio-option-2-en", "Train")]);
        let typed = form(&[("studio-option-1-en", "Coach"), ("studio-option-2-en", "Train")]);
        let stands =
            form(&[("studio-option-1-en", "Foot"), ("studio-option-2-en", "Bus"), ("studio-option-3-en", "Train")]);
        assert!(merged(&base, &typed, &stands).is_conflict);
        assert_eq!(merged(&base, &base, &stands).fields, stands);
    }

    #[test]
    fn a_browsers_ends_of_lines_and_empty_fields_change_nothing() {
        let base = form(&[("studio-hint-en", "One\nTwo")]);
        let typed = form(&[("studio-hint-en", "One\r\nTwo "), ("studio-why-en", "")]);
        let stands = form(&[("studio-hint-en", "Three"), ("studio-why-en", "To help")]);
        assert_eq!(merged(&base, &typed, &stands), Merged { fields: stands, is_conflict: false });
    }

    fn forms() -> impl Strategy<Value = Fields> {
        const NAMES: [&str; 5] =
            ["studio-text-en", "studio-hint-en", "studio-option-1-en", "studio-option-2-en", "studio-when"];
        proptest::collection::btree_map(prop::sample::select(&NAMES[..]), "[ab]", 0..5)
            .prop_map(|form| form.into_iter().map(|(name, value)| (name.to_owned(), vec![value])).collect())
    }

    proptest! {
        #[test]
        fn one_who_changed_nothing_takes_nothing_away(base in forms(), stands in forms()) {
            prop_assert_eq!(merged(&base, &base, &stands), Merged { fields: stands, is_conflict: false });
        }

        #[test]
        fn where_nobody_else_changed_anything_it_is_as_it_was_typed(base in forms(), typed in forms()) {
            prop_assert_eq!(merged(&base, &typed, &base), Merged { fields: typed, is_conflict: false });
        }

        #[test]
        fn without_a_conflict_it_does_not_matter_who_was_first(base in forms(), one in forms(), other in forms()) {
            let (first, second) = (merged(&base, &one, &other), merged(&base, &other, &one));
            prop_assert_eq!(first.is_conflict, second.is_conflict);
            prop_assume!(!first.is_conflict);
            prop_assert_eq!(first.fields, second.fields);
        }
    }
}
