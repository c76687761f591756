use proptest::{prelude::*, sample::subsequence};

use super::*;

fn typed(days: &[&str], parts: &[&str]) -> Fields {
    let field = |name: &str, codes: &[&str]| (name.to_owned(), codes.iter().map(ToString::to_string).collect());
    Fields::from([field(DAYS, days), field(PARTS, parts)])
}

#[test]
fn days_and_parts_of_the_day_are_read() {
    assert_eq!(
        parse(&typed(&["tuesday", "monday"], &["evening"])),
        Ok(Preference {
            days: Suits::Only(BTreeSet::from([Weekday::Monday, Weekday::Tuesday])),
            parts: Suits::Only(BTreeSet::from([PartOfDay::Evening])),
        })
    );
}

#[test]
fn any_day_at_any_time_is_an_answer() {
    assert_eq!(parse(&typed(&[ANY], &[ANY])), Ok(Preference { days: Suits::Any, parts: Suits::Any }));
}

#[test]
fn nothing_ticked_is_asked_for_at_both_fields() {
    let missing = |field| Refusal::new(field, Problem::Missing);
    assert_eq!(parse(&Fields::new()), Err(vec![missing(DAYS), missing(PARTS)]));
}

#[test]
fn any_does_not_go_with_others() {
    assert_eq!(parse(&typed(&["monday"], &["morning", ANY])), Err(vec![Refusal::new(PARTS, Problem::NotTogether)]));
}

#[test]
fn a_day_that_does_not_exist_was_not_offered() {
    assert_eq!(
        parse(&typed(&["monday", "doomsday"], &["morning"])),
        Err(vec![Refusal::new(DAYS, Problem::NotOffered)])
    );
}

fn some_of<T: Choice + std::fmt::Debug>() -> impl Strategy<Value = Suits<T>> {
    subsequence(T::ALL, 0..=T::ALL.len())
        .prop_map(|choices| if choices.is_empty() { Suits::Any } else { Suits::Only(choices.into_iter().collect()) })
}

proptest! {
    #[test]
    fn what_the_form_shows_is_read_as_the_same_preference(days in some_of(), parts in some_of()) {
        let preference = Preference { days, parts };
        prop_assert_eq!(parse(&fields(&preference)), Ok(preference));
    }

    #[test]
    fn a_preference_survives_storage(days in some_of(), parts in some_of()) {
        let preference = Preference { days, parts };
        let stored = serde_json::to_string(&preference).expect("a preference is JSON");
        prop_assert_eq!(serde_json::from_str::<Preference>(&stored).expect("as written"), preference);
    }
}
