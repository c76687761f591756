//! Conditions by their form: what can be tested, what is typed beside it, and back again.

use proptest::{collection::vec, prelude::*};

use super::*;
use crate::{
    Refusal,
    questionnaire::{Page, Texts},
    studio::form::{page, page_fields},
};

fn asks(kind: ItemKind) -> Item {
    Item::new("earlier".parse().expect("a key"), kind, Texts::english("Earlier"))
}

/// The form in which the one test that begins with this check is chosen, and this typed beside it.
fn chosen(kind: ItemKind, check: &str, typed: &str) -> Fields {
    let item = asks(kind);
    let tests = tests_before(&[&item]);
    let found = tests.into_iter().find(|(value, _)| value.contains(&format!("\"{check}\"")));
    let (value, _) = found.unwrap_or_else(|| panic!("{check} is not on offer"));
    let fields = [(WHEN.to_owned(), WHEN_ANY.to_owned()), (test_field(1), value), (value_field(1), typed.to_owned())];
    fields.map(|(name, value)| (name, vec![value])).into()
}

fn reads(kind: ItemKind, check: &str, typed: &str) -> Result<Check, Vec<Refusal>> {
    let read = page(&chosen(kind, check, typed))?;
    Ok(read.show_when.expect("there is a test").tests()[0].check.clone())
}

fn refused(kind: ItemKind, typed: &str) -> (String, Problem) {
    let refusals = reads(kind, "at-least", typed).expect_err("it cannot be read");
    (refusals[0].field.clone(), refusals[0].problem)
}

const NUMBER: ItemKind = ItemKind::Number { min: None, max: None, unit: None };
const DECIMAL: ItemKind = ItemKind::Decimal { min: None, max: None, unit: None };

/// The checks of FHIR, each with its name as a test of this value.
fn each_check(value: &Value) -> [(&'static str, Check); 6] {
    let [equals, differs, at_least, at_most, above, below] = comparing(value);
    [
        ("equals", equals),
        ("differs", differs),
        ("at-least", at_least),
        ("at-most", at_most),
        ("above", above),
        ("below", below),
    ]
}

#[test]
fn a_whole_number_is_compared_in_every_way_with_one_that_is_typed() {
    for (name, check) in each_check(&Value::Number(-12)) {
        assert_eq!(reads(NUMBER, name, " -12 "), Ok(check));
    }
}

#[test]
fn a_place_on_a_scale_is_compared_in_every_way_with_a_number_that_is_typed() {
    let scale = || ItemKind::Scale { low: Texts::english("Low"), high: Texts::english("High") };
    for (name, check) in each_check(&Value::Number(7)) {
        assert_eq!(reads(scale(), name, "۷"), Ok(check));
    }
}

#[test]
fn a_decimal_is_compared_in_every_way_with_one_that_is_typed() {
    let value = Value::Decimal("2.5".parse().expect("a number"));
    for (name, check) in each_check(&value) {
        assert_eq!(reads(DECIMAL, name, "2.50"), Ok(check));
    }
}

#[test]
fn a_day_is_compared_in_every_way_with_one_that_is_typed() {
    let value = Value::Date("2027-03-27".parse().expect("a day"));
    for (name, check) in each_check(&value) {
        assert_eq!(reads(ItemKind::Date, name, "27/3/2027"), Ok(check));
    }
    for typed in ["27 March 2027", "27.03.2027", "2027-03-27", "۲۷/۳/۲۰۲۷"] {
        assert_eq!(reads(ItemKind::Date, "above", typed), Ok(Check::Above(value.clone())), "{typed}");
    }
}

#[test]
fn what_cannot_be_compared_with_is_refused_at_its_own_field() {
    let number = Problem::Number(NumberProblem::NotANumber);
    let not_real = Problem::Date(DateProblem::NotReal);
    let at = |problem| (value_field(1), problem);
    assert_eq!(refused(NUMBER, ""), at(Problem::Missing));
    assert_eq!(refused(NUMBER, "2.5"), at(number));
    assert_eq!(refused(DECIMAL, "about 2"), at(number));
    assert_eq!(refused(ItemKind::Date, "31/2/2027"), at(not_real));
    assert_eq!(refused(ItemKind::Date, "next week"), at(not_real));
    assert_eq!(refused(ItemKind::Date, "1/2/27"), at(Problem::Date(DateProblem::ShortYear)));
}

fn any_value() -> impl Strategy<Value = Value> {
    let day = (1_u16..=9999, 1_u8..=12, 1_u8..=28);
    prop_oneof![
        any::<i64>().prop_map(Value::Number),
        (-999_999_999_i64..=999_999_999, 0_u32..1_000_000).prop_map(|(whole, part)| format!("{whole}.{part:06}")
            .parse()
            .map_or(Value::Number(whole), Value::Decimal)),
        day.prop_filter_map("a day", |(year, month, day)| CivilDate::new(year, month, day)).prop_map(Value::Date),
        "[a-z ]{1,20}".prop_map(Value::Text),
    ]
}

fn any_check() -> impl Strategy<Value = Check> {
    let code = || prop::sample::select(&["yes", "money", "none"][..]).prop_map(|code| code.parse().expect("a code"));
    prop_oneof![
        code().prop_map(Check::Is),
        code().prop_map(Check::IsNot),
        code().prop_map(Check::Includes),
        code().prop_map(Check::Without),
        Just(Check::Answered),
        Just(Check::Unanswered),
        (0_usize..6, any_value()).prop_map(|(way, value)| comparing(&value)[way].clone()),
    ]
}

fn any_condition() -> impl Strategy<Value = Condition> {
    let test = ("[a-z]{1,8}", any_check())
        .prop_map(|(link_id, check)| Test { link_id: link_id.parse().expect("a key"), check });
    (vec(test, 1..=MOST_TESTS), any::<bool>())
        .prop_map(|(tests, any)| if any { Condition::Any(tests) } else { Condition::All(tests) })
}

proptest! {
    #[test]
    fn a_condition_shown_in_its_form_reads_back_as_it_is(condition in any_condition()) {
        let shown = Page {
            id: "p".parse().expect("a key"),
            title: None,
            before_booking: false,
            show_when: Some(condition),
            items: Vec::new(),
        };
        let fields = page_fields(&shown);
        let read = page(&fields).expect("what is shown can be read");
        prop_assert_eq!(&read.show_when, &shown.show_when);
        prop_assert_eq!(page_fields(&Page { show_when: read.show_when, ..shown }), fields);
    }
}
