use proptest::prelude::*;

use super::*;

fn today() -> CivilDate {
    "2027-03-08".parse().expect("a date")
}

fn typed_as(day: &str, month: &str, year: &str) -> Fields {
    [("birth-day", day), ("birth-month", month), ("birth-year", year)]
        .map(|(name, value)| (name.to_owned(), vec![value.to_owned()]))
        .into()
}

#[track_caller]
fn taken(day: &str, month: &str, year: &str, date: &str) {
    let born = parse(&typed_as(day, month, year), today()).map(|born| born.date().to_string());
    assert_eq!(born, Ok(date.to_owned()));
}

#[track_caller]
fn refused_at(field: &str, problem: impl Into<Problem>, typed: [&str; 3]) {
    let [day, month, year] = typed;
    let refusals = parse(&typed_as(day, month, year), today());
    assert_eq!(refusals, Err(vec![Refusal::new(field, problem)]), "{typed:?}");
}

#[test]
fn leading_zeros_and_white_space_do_not_matter() {
    taken("17", "5", "1980", "1980-05-17");
    taken(" 07", "05 ", "1980", "1980-05-07");
}

#[test]
fn a_month_may_be_typed_by_name() {
    for month in ["May", "MAY", "may."] {
        taken("17", month, "1980", "1980-05-17");
    }
    for month in ["sep", "Sept", "Sept.", "september", "ستمبر"] {
        taken("1", month, "1980", "1980-09-01");
    }
}

#[test]
fn a_name_that_is_no_month_or_could_be_two_is_not_real() {
    for month in ["ju", "m", "mayday", "13", "0", "-1", "5.5"] {
        refused_at("birth-month", DateProblem::NotReal, ["17", month, "1980"]);
    }
}

#[test]
fn digits_of_an_urdu_keyboard_are_taken() {
    taken("۱۷", "۵", "۱۹۸۰", "1980-05-17");
    taken("١٧", "٥", "\u{200f}١٩٨٠", "1980-05-17");
}

#[test]
fn nothing_typed_is_missing() {
    refused_at("birth-day", Problem::Missing, ["", " ", ""]);
    assert_eq!(parse(&Fields::new(), today()), Err(vec![Refusal::new("birth-day", Problem::Missing)]));
}

#[test]
fn the_parts_that_are_missing_are_named() {
    let incomplete = |day, month, year| DateProblem::Incomplete { day, month, year };
    refused_at("birth-month", incomplete(false, true, false), ["17", "", "1980"]);
    refused_at("birth-day", incomplete(true, true, false), ["", "", "1980"]);
    refused_at("birth-year", incomplete(false, false, true), ["17", "5", " "]);
}

#[test]
fn a_year_of_two_digits_is_asked_for_in_full() {
    for year in ["80", "0", "198", "19800"] {
        refused_at("birth-year", DateProblem::ShortYear, ["17", "5", year]);
    }
}

#[test]
fn a_day_that_does_not_exist_is_not_real() {
    refused_at("birth-day", DateProblem::NotReal, ["31", "2", "1980"]);
    refused_at("birth-day", DateProblem::NotReal, ["29", "2", "2023"]);
    refused_at("birth-day", DateProblem::NotReal, ["32", "1", "1980"]);
    refused_at("birth-day", DateProblem::NotReal, ["0", "1", "1980"]);
    refused_at("birth-day", DateProblem::NotReal, ["first", "1", "1980"]);
    refused_at("birth-year", DateProblem::NotReal, ["1", "1", "0000"]);
    refused_at("birth-year", DateProblem::NotReal, ["1", "1", "198o"]);
}

#[test]
fn a_very_long_number_is_not_real() {
    refused_at("birth-year", DateProblem::NotReal, ["1", "1", &"9".repeat(50_000)]);
}

#[test]
fn the_first_part_in_error_is_the_one_that_is_named() {
    refused_at("birth-day", DateProblem::NotReal, ["32", "13", "80"]);
}

#[test]
fn today_is_taken_and_tomorrow_is_the_future() {
    taken("8", "3", "2027", "2027-03-08");
    refused_at("birth-day", DateProblem::Future, ["9", "3", "2027"]);
}

#[test]
fn longer_ago_than_anyone_has_lived_is_too_long_ago() {
    taken("9", "3", "1901", "1901-03-09");
    refused_at("birth-year", DateProblem::TooLongAgo, ["8", "3", "1901"]);
    refused_at("birth-year", DateProblem::TooLongAgo, ["17", "5", "1890"]);
}

#[test]
fn a_date_that_is_not_asked_for_may_be_left_empty() {
    assert_eq!(date(&Fields::new(), "moved"), Ok(None));
}

#[test]
fn debug_does_not_tell() {
    let born = parse(&typed_as("17", "5", "1980"), today()).expect("a date of birth");
    assert_eq!(format!("{born:?}"), "DateOfBirth([redacted])");
}

proptest! {
    #[test]
    fn what_a_page_shows_is_taken_again(year in 1_u16..=9999, month in 1_u8..=12, day in 1_u8..=31) {
        if let Some(shown) = CivilDate::new(year, month, day) {
            prop_assert_eq!(date(&fields("moved", shown), "moved"), Ok(Some(shown)));
        }
    }

    #[test]
    fn whatever_is_typed_is_answered(day: String, month: String, year: String) {
        if let Err(refusals) = parse(&typed_as(&day, &month, &year), today()) {
            prop_assert_eq!(refusals.len(), 1);
        }
    }
}
