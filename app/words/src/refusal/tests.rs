use domain::{Language, refusal::DateProblem};

use super::*;

fn english(field: &str, problem: impl Into<Problem>) -> String {
    sentence(Words::new(Language::En), &Refusal::new(field, problem))
}

fn incomplete(day: bool, month: bool, year: bool) -> DateProblem {
    DateProblem::Incomplete { day, month, year }
}

#[test]
fn an_empty_field_is_asked_for_by_what_it_is() {
    assert_eq!(english("given-name", Problem::Missing), "Enter your first name");
    assert_eq!(english("birth-day", Problem::Missing), "Enter your date of birth");
    assert_eq!(
        english("safe-to-text", Problem::Missing),
        "Select yes if it is safe to send text messages to this number"
    );
}

#[test]
fn a_helper_is_asked_about_the_person_they_help() {
    let refusal = Refusal::new("given-name", Problem::Missing);
    assert_eq!(sentence_helped(Words::new(Language::En), &refusal), "Enter their first name");
}

#[test]
fn a_question_of_a_network_is_spoken_of_in_general() {
    assert_eq!(english("a-good-day", Problem::Missing), "Answer this question");
    assert_eq!(english("a-good-day", Problem::TooLong(500)), "Answer must be 500 characters or fewer");
    assert_eq!(english("a-good-day-day", incomplete(true, true, true)), "Enter a date");
}

#[test]
fn a_long_name_is_told_how_long_it_may_be() {
    assert_eq!(english("family-name", Problem::TooLong(100)), "Last name must be 100 characters or fewer");
}

#[test]
fn the_missing_parts_of_a_date_are_asked_for_by_name() {
    assert_eq!(english("birth-day", incomplete(true, true, true)), "Enter your date of birth");
    assert_eq!(english("birth-month", incomplete(false, true, false)), "Date of birth must include a month");
    assert_eq!(english("birth-day", incomplete(true, false, true)), "Date of birth must include a day and a year");
    assert_eq!(english("since-year", incomplete(false, false, true)), "Date must include a year");
}

#[test]
fn a_year_of_two_digits_is_asked_for_in_full() {
    assert_eq!(english("birth-year", DateProblem::ShortYear), "Year must include 4 numbers");
}

#[test]
fn a_date_to_come_is_no_date_of_birth() {
    assert_eq!(english("birth-day", DateProblem::Future), "Date of birth must be in the past");
}

#[test]
fn a_phone_number_is_shown_by_example() {
    let sentence = english("phone", PhoneProblem::Characters);
    assert_eq!(sentence, "Enter a phone number using only numbers, like 07700 900123");
}

#[test]
fn a_national_insurance_number_is_recognised_and_said_so() {
    assert!(
        english("nhs-number", NhsNumberProblem::NationalInsurance).starts_with("This is a National Insurance number.")
    );
}

#[test]
fn a_number_is_told_its_limits() {
    assert_eq!(english("how-many", NumberProblem::Above(20)), "Number must be 20 or less");
}

#[test]
fn a_choice_that_was_not_offered_is_asked_for_again() {
    assert_eq!(english("slot", Problem::NotOffered), "Select one of the times on this page");
    assert_eq!(english("practice", Problem::NotOffered), english("practice", Problem::Missing));
}

#[test]
fn no_sentence_begs_or_blames() {
    let problems =
        [Problem::Missing, Problem::TooLong(9), Problem::Unreadable, Problem::NotOffered, Problem::NotTogether];
    for field in ["practice", "given-name", "phone", "postcode", "needs", "modes", "slot", "days", "a-question"] {
        for problem in problems {
            let sentence = english(field, problem).to_lowercase();
            assert!(!["please", "invalid", "error", "sorry"].iter().any(|word| sentence.contains(word)), "{sentence}");
        }
    }
}
