//! A person's request that their record be erased, and what staff decide on it.
//!
//! A request is answered without delay, within a month at the latest (UK GDPR, article 12(3)). The right does not reach
//! what is still needed to care for the person or to answer for it (article 17(3)): so staff decide, by the NHS Records
//! Management Code of Practice, and say why when they keep a record.

use serde::{Deserialize, Serialize};

use crate::{
    CivilDate, Fields, Problem, Refusal,
    form::{Mend, YES, codes},
    refusal::first,
    text,
};

/// The field of what the person says about it.
pub const WORDS: &str = "erasure-words";
/// The field of the decision.
pub const DECISION: &str = "erasure-decision";
/// The field by which staff say that they have checked who asks.
pub const CHECKED: &str = "erasure-checked";
/// The field of what the person is answered.
pub const ANSWER: &str = "erasure-answer";
/// The longest text, in characters.
const LONGEST: u32 = 2_000;

codes! {
    /// What is decided.
    Decision {
        /// The record is erased.
        Erase = "erase",
        /// The record is kept.
        Keep = "keep",
    }
}

/// What a person is answered.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// What is decided.
    pub decision: Decision,
    /// What they are told of it; why, where the record is kept.
    pub words: Option<String>,
}

crate::canonical::redacted!(Answer);

/// By when a request of this day is answered: on the same day of the next month, or on its last.
pub fn answer_by(asked: CivilDate) -> CivilDate {
    let (year, month) = match asked.month() {
        12 => (asked.year() + 1, 1),
        month => (asked.year(), month + 1),
    };
    let day = (1..=asked.day()).rev().find_map(|day| CivilDate::new(year, month, day));
    day.unwrap_or(asked)
}

/// Reads what a person says with their request; they may say nothing.
pub fn parse_request(fields: &Fields) -> Result<Option<String>, Vec<Refusal>> {
    let mut mend = Mend::default();
    let words = mend.take(WORDS, text::prose(first(fields, WORDS), LONGEST));
    mend.finish(words)
}

/// Reads what staff decide: a record is erased once they have checked who asks, and kept for a reason that the person is
/// told.
pub fn parse_answer(fields: &Fields) -> Result<Answer, Vec<Refusal>> {
    let mut mend = Mend::default();
    let decision = Decision::chosen(fields, DECISION).and_then(|decision| decision.ok_or(Problem::Missing));
    let decision = mend.take(DECISION, decision);
    if decision == Some(Decision::Erase) && first(fields, CHECKED) != YES {
        mend.note(CHECKED, Problem::Missing);
    }
    let words = mend.take(ANSWER, text::prose(first(fields, ANSWER), LONGEST)).flatten();
    if decision == Some(Decision::Keep) && words.is_none() && mend.0.is_empty() {
        mend.note(ANSWER, Problem::Missing);
    }
    mend.finish(decision.map(|decision| Answer { decision, words }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> Fields {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), vec![(*value).to_owned()])).collect()
    }

    fn mended(pairs: &[(&str, &str)]) -> Vec<String> {
        parse_answer(&typed(pairs)).unwrap_err().into_iter().map(|refusal| refusal.field).collect()
    }

    #[test]
    fn a_request_is_answered_within_a_month() {
        let by = |asked: &str| answer_by(asked.parse().unwrap()).to_string();
        assert_eq!(by("2027-03-09"), "2027-04-09");
        assert_eq!(by("2027-01-31"), "2027-02-28");
        assert_eq!(by("2027-12-15"), "2028-01-15");
    }

    #[test]
    fn nobody_is_erased_before_it_was_checked_who_asks() {
        assert_eq!(mended(&[(DECISION, "erase")]), [CHECKED]);
        let answer = Answer { decision: Decision::Erase, words: None };
        assert_eq!(parse_answer(&typed(&[(DECISION, "erase"), (CHECKED, "yes")])), Ok(answer));
    }

    #[test]
    fn a_record_is_kept_for_a_reason_that_the_person_is_told() {
        assert_eq!(mended(&[(DECISION, "keep")]), [ANSWER]);
        assert_eq!(mended(&[]), [DECISION]);
        let answer = Answer { decision: Decision::Keep, words: Some("You are in our care.".to_owned()) };
        assert_eq!(parse_answer(&typed(&[(DECISION, "keep"), (ANSWER, "You are in our care.")])), Ok(answer));
    }
}
