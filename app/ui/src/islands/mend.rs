//! What a page says about an answer that is not taken: the sentence for a refusal, and the parts of a date it is about.
//!
//! Knows nothing of the page's HTML.

use domain::{
    Fields, Problem, Refusal,
    refusal::{DateProblem, NumberProblem},
};

/// The sentence for a refusal, if the page brought one.
///
/// A number in a problem, such as the most characters, belongs to the field and not to what was typed: the page's
/// sentence for that field holds it already.
pub(super) fn sentence<'a>(messages: &'a [(Refusal, String)], refusal: &Refusal) -> Option<&'a str> {
    let said = messages
        .iter()
        .find(|(said, _)| said.field == refusal.field && without_number(said.problem) == without_number(refusal.problem));
    said.map(|(_, sentence)| sentence.as_str())
}

fn without_number(problem: Problem) -> Problem {
    match problem {
        Problem::TooLong(_) => Problem::TooLong(0),
        Problem::Number(NumberProblem::Below(_)) => Problem::Number(NumberProblem::Below(0)),
        Problem::Number(NumberProblem::Above(_)) => Problem::Number(NumberProblem::Above(0)),
        other => other,
    }
}

/// Which of day, month and year a problem with a date is about.
pub(super) fn wrong_parts(problem: Problem) -> [bool; 3] {
    match problem {
        Problem::Date(DateProblem::Incomplete { day, month, year }) => [day, month, year],
        Problem::Date(DateProblem::ShortYear) => [false, false, true],
        _ => [true, true, true],
    }
}

/// The fields of a form from its pairs of name and value, in the order of the page.
pub(super) fn assembled(pairs: impl IntoIterator<Item = (String, String)>) -> Fields {
    let mut fields = Fields::new();
    for (name, value) in pairs {
        fields.entry(name).or_default().push(value);
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(field: &str, problem: Problem, sentence: &str) -> (Refusal, String) {
        (Refusal::new(field, problem), sentence.to_owned())
    }

    #[test]
    fn the_sentence_is_that_of_the_field_and_the_problem() {
        let messages = [
            message("given-name", Problem::Missing, "Enter your first name"),
            message("family-name", Problem::Missing, "Enter your last name"),
            message("family-name", Problem::TooLong(35), "Last name must be 35 characters or fewer"),
        ];
        let said = sentence(&messages, &Refusal::new("family-name", Problem::Missing));
        assert_eq!(said, Some("Enter your last name"));
    }

    #[test]
    fn a_number_that_depends_on_what_was_typed_finds_the_sentence_of_its_field() {
        let messages = [message("walks", NumberProblem::Above(7).into(), "Number must be 7 or fewer")];
        let said = sentence(&messages, &Refusal::new("walks", NumberProblem::Above(i64::MAX)));
        assert_eq!(said, Some("Number must be 7 or fewer"));
    }

    #[test]
    fn dates_that_lack_different_parts_have_different_sentences() {
        let lacking = |day, year| Problem::Date(DateProblem::Incomplete { day, month: false, year });
        let messages = [message("birth-day", lacking(true, false), "Date of birth must include a day")];
        assert_eq!(sentence(&messages, &Refusal::new("birth-day", lacking(true, true))), None);
    }

    #[test]
    fn a_refusal_that_the_page_brought_no_sentence_for_has_none() {
        let messages = [message("phone", Problem::Missing, "Enter a phone number")];
        assert_eq!(sentence(&messages, &Refusal::new("email", Problem::Missing)), None);
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
