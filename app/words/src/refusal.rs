//! The sentence for a refusal: what to do, at which field.
//!
//! In the style of the NHS service manual ("Error message", and the patterns for dates, phone numbers, email addresses
//! and NHS numbers): "Enter your date of birth", never what the program thinks of it. The built-in pages are known by
//! the names of their fields; any other field is one of a network's own questions, and is spoken of in general.

mod fields;
mod staff;

use domain::{
    Problem, Refusal,
    refusal::{DateProblem, EmailProblem, NhsNumberProblem, NumberProblem, PhoneProblem},
};

use crate::Words;

/// The sentence for a refusal on a page that asks people about themselves.
///
/// ```
/// use domain::{Problem, Refusal};
/// use words::{Language, Words, refusal};
///
/// let refused = Refusal::new("given-name", Problem::Missing);
/// assert_eq!(refusal::sentence(Words::new(Language::En), &refused), "Enter your first name");
/// ```
pub fn sentence(words: Words, refusal: &Refusal) -> String {
    say(words, refusal, false)
}

/// The sentence for a refusal on a page that asks someone about the person whom they help.
pub fn sentence_helped(words: Words, refusal: &Refusal) -> String {
    say(words, refusal, true)
}

fn say(words: Words, refusal: &Refusal, helped: bool) -> String {
    let field = refusal.field.as_str();
    let name = fields::name(words, field);
    match refusal.problem {
        Problem::Missing => fields::missing(words, field, helped).unwrap_or_else(|| words.refusal_missing()).into(),
        Problem::TooLong(max) => words.refusal_too_long(max.into(), name),
        Problem::Unreadable => words.refusal_unreadable(name),
        Problem::NotOffered => not_offered(words, field, helped).into(),
        Problem::NotTogether => fields::not_together(words, field, helped).into(),
        Problem::Date(problem) => date(words, field, problem, helped),
        Problem::Phone(PhoneProblem::Characters) => words.refusal_phone_characters().into(),
        Problem::Phone(PhoneProblem::TooShort) => words.refusal_phone_short().into(),
        Problem::Phone(PhoneProblem::TooLong) => words.refusal_phone_long().into(),
        Problem::Email(EmailProblem::Shape) => words.refusal_email_shape().into(),
        Problem::NotAWebAddress => words.refusal_web_address_shape().into(),
        Problem::NotAPostcode => words.refusal_postcode_shape().into(),
        Problem::NhsNumber(problem) => nhs_number(words, problem, helped).into(),
        Problem::Number(NumberProblem::NotANumber) => words.refusal_number_not_a_number().into(),
        Problem::Number(NumberProblem::Below(min)) => words.refusal_number_below(min),
        Problem::Number(NumberProblem::Above(max)) => words.refusal_number_above(max),
        Problem::Number(NumberProblem::Under(least)) => words.refusal_number_under(&least.to_string()),
        Problem::Number(NumberProblem::Over(most)) => words.refusal_number_over(&most.to_string()),
        Problem::Number(NumberProblem::TooFine) => words.refusal_number_too_fine().into(),
        Problem::Schedule(problem) => staff::schedule(words, field, problem),
        Problem::NeedsPhone => words.refusal_modes_phone().into(),
        Problem::NeedsPhoneOrEmail => words.refusal_modes_contact().into(),
        Problem::Gone => words.refusal_slot_gone().into(),
    }
}

fn not_offered(words: Words, field: &str, helped: bool) -> &'static str {
    match field {
        "slot" => words.refusal_slot_not_offered(),
        "resume-code" => words.refusal_resume_code_wrong(),
        "reference" => words.refusal_reference_wrong(),
        _ => fields::missing(words, field, helped).unwrap_or_else(|| words.refusal_not_offered()),
    }
}

fn date(words: Words, field: &str, problem: DateProblem, helped: bool) -> String {
    let name = fields::date_name(words, field);
    match problem {
        DateProblem::Incomplete { day: true, month: true, year: true } => {
            fields::missing(words, field, helped).unwrap_or_else(|| words.refusal_date_missing()).into()
        }
        DateProblem::Incomplete { day: true, month: true, .. } => words.refusal_date_day_month(name),
        DateProblem::Incomplete { day: true, year: true, .. } => words.refusal_date_day_year(name),
        DateProblem::Incomplete { month: true, year: true, .. } => words.refusal_date_month_year(name),
        DateProblem::Incomplete { day: true, .. } => words.refusal_date_day(name),
        DateProblem::Incomplete { month: true, .. } => words.refusal_date_month(name),
        DateProblem::Incomplete { .. } => words.refusal_date_year(name),
        DateProblem::ShortYear => words.refusal_date_short_year().into(),
        DateProblem::NotReal => words.refusal_date_not_real(name),
        DateProblem::Future => words.refusal_date_future(name),
        DateProblem::Past => words.refusal_date_past(name),
        DateProblem::TooLongAgo => words.refusal_date_too_long_ago(name),
    }
}

fn nhs_number(words: Words, problem: NhsNumberProblem, helped: bool) -> &'static str {
    match problem {
        NhsNumberProblem::Characters => words.refusal_nhs_number_characters(),
        NhsNumberProblem::Length => words.refusal_nhs_number_length(),
        NhsNumberProblem::CheckDigit if helped => words.refusal_nhs_number_check_helped(),
        NhsNumberProblem::CheckDigit => words.refusal_nhs_number_check(),
        NhsNumberProblem::NationalInsurance => words.refusal_nhs_number_insurance(),
    }
}

#[cfg(test)]
mod tests;
