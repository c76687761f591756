//! What a page says about an answer that is not taken: the sentence for a refusal, and the parts of a date it is about.
//!
//! Knows nothing of the page's HTML.

use domain::{
    Problem, Refusal,
    refusal::{DateProblem, EmailProblem, NhsNumberProblem, NumberProblem, PhoneProblem},
};
use serde::{Deserialize, Serialize};

/// The sentence for each refusal that the browser may show: the field, the code of the problem, and the sentence.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Messages(Vec<[String; 3]>);

#[cfg(feature = "ssr")]
impl From<Vec<(Refusal, String)>> for Messages {
    fn from(messages: Vec<(Refusal, String)>) -> Self {
        let message =
            |(refusal, sentence): (Refusal, String)| [refusal.field, code(refusal.problem).to_owned(), sentence];
        Self(messages.into_iter().map(message).collect())
    }
}

impl Messages {
    /// The sentence for a refusal, if the page brought one.
    #[cfg(any(feature = "patient", test))]
    pub(super) fn sentence(&self, refusal: &Refusal) -> Option<&str> {
        let problem = code(refusal.problem);
        let said = self.0.iter().find(|[field, code, _]| *field == refusal.field && code == problem);
        said.map(|[_, _, sentence]| sentence.as_str())
    }
}

/// By what a page knows a problem.
///
/// A number in it, such as the most characters, belongs to the field and not to what was typed: the page's sentence for
/// that field holds it already.
fn code(problem: Problem) -> &'static str {
    match problem {
        Problem::Missing => "missing",
        Problem::TooLong(_) => "too-long",
        Problem::Unreadable => "unreadable",
        Problem::NotOffered => "not-offered",
        Problem::NotTogether => "not-together",
        Problem::Date(DateProblem::Incomplete { day, month, year }) => match (day, month, year) {
            (true, true, true) => "no-date",
            (true, true, false) => "no-day-month",
            (true, false, true) => "no-day-year",
            (false, true, true) => "no-month-year",
            (true, false, false) => "no-day",
            (false, true, false) => "no-month",
            (false, false, _) => "no-year",
        },
        Problem::Date(DateProblem::ShortYear) => "short-year",
        Problem::Date(DateProblem::NotReal) => "not-real",
        Problem::Date(DateProblem::Future) => "future",
        Problem::Date(DateProblem::Past) => "past",
        Problem::Date(DateProblem::TooLongAgo) => "too-long-ago",
        Problem::Phone(PhoneProblem::Characters) => "phone-characters",
        Problem::Phone(PhoneProblem::TooShort) => "phone-short",
        Problem::Phone(PhoneProblem::TooLong) => "phone-long",
        Problem::Email(EmailProblem::Shape) => "email",
        Problem::NotAWebAddress => "web-address",
        Problem::NotAPostcode => "postcode",
        Problem::NhsNumber(NhsNumberProblem::Characters) => "nhs-characters",
        Problem::NhsNumber(NhsNumberProblem::Length) => "nhs-length",
        Problem::NhsNumber(NhsNumberProblem::CheckDigit) => "nhs-check",
        Problem::NhsNumber(NhsNumberProblem::NationalInsurance) => "nhs-insurance",
        Problem::Number(NumberProblem::NotANumber) => "no-number",
        Problem::Number(NumberProblem::TooFine) => "too-fine",
        Problem::Number(NumberProblem::Below(_) | NumberProblem::Under(_)) => "below",
        Problem::Number(NumberProblem::Above(_) | NumberProblem::Over(_)) => "above",
        // Only pages of staff ask for times and clinics, and those are mended by the server.
        Problem::Schedule(_) => "schedule",
        Problem::NeedsPhone => "needs-phone",
        Problem::NeedsPhoneOrEmail => "needs-contact",
        Problem::Gone => "gone",
    }
}

/// Which of day, month and year a problem with a date is about.
#[cfg(any(feature = "patient", test))]
pub(super) fn wrong_parts(problem: Problem) -> [bool; 3] {
    match problem {
        Problem::Date(DateProblem::Incomplete { day, month, year }) => [day, month, year],
        Problem::Date(DateProblem::ShortYear) => [false, false, true],
        _ => [true, true, true],
    }
}

/// The fields of a form from its pairs of name and value, in the order of the page.
#[cfg(any(feature = "patient", test))]
pub(super) fn assembled(pairs: impl IntoIterator<Item = (String, String)>) -> domain::Fields {
    let mut fields = domain::Fields::new();
    for (name, value) in pairs {
        fields.entry(name).or_default().push(value);
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages<const N: usize>(messages: [(&str, Problem, &str); N]) -> Messages {
        let message =
            |(field, problem, sentence): (&str, Problem, &str)| (Refusal::new(field, problem), sentence.to_owned());
        messages.map(message).to_vec().into()
    }

    #[test]
    fn the_sentence_is_that_of_the_field_and_the_problem() {
        let messages = messages([
            ("given-name", Problem::Missing, "Enter your first name"),
            ("family-name", Problem::Missing, "Enter your last name"),
            ("family-name", Problem::TooLong(35), "Last name must be 35 characters or fewer"),
        ]);
        let said = messages.sentence(&Refusal::new("family-name", Problem::Missing));
        assert_eq!(said, Some("Enter your last name"));
    }

    #[test]
    fn a_number_that_depends_on_what_was_typed_finds_the_sentence_of_its_field() {
        let messages = messages([("walks", NumberProblem::Above(7).into(), "Number must be 7 or fewer")]);
        let said = messages.sentence(&Refusal::new("walks", NumberProblem::Above(i64::MAX)));
        assert_eq!(said, Some("Number must be 7 or fewer"));
    }

    #[test]
    fn dates_that_lack_different_parts_have_different_sentences() {
        let lacking = |day, year| Problem::Date(DateProblem::Incomplete { day, month: false, year });
        let messages = messages([("birth-day", lacking(true, false), "Date of birth must include a day")]);
        assert_eq!(messages.sentence(&Refusal::new("birth-day", lacking(true, true))), None);
    }

    #[test]
    fn a_refusal_that_the_page_brought_no_sentence_for_has_none() {
        let messages = messages([("phone", Problem::Missing, "Enter a phone number")]);
        assert_eq!(messages.sentence(&Refusal::new("email", Problem::Missing)), None);
    }

    #[test]
    fn only_the_missing_parts_of_a_date_are_wrong() {
        let problem = Problem::Date(DateProblem::Incomplete { day: false, month: true, year: true });
        assert_eq!(wrong_parts(problem), [false, true, true]);
    }

    #[test]
    fn all_parts_of_a_date_that_is_not_real_are_wrong() {
        assert_eq!(wrong_parts(DateProblem::NotReal.into()), [true, true, true]);
    }

    #[test]
    fn every_ticked_box_of_a_name_is_kept_in_order() {
        let pairs = [("needs", "money"), ("note", ""), ("needs", "food")];
        let fields = assembled(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())));
        assert_eq!(fields["needs"], ["money", "food"]);
        assert_eq!(fields["note"], [""]);
    }
}
