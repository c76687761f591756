//! When a page or an item is asked: tests of earlier answers.
//!
//! Like FHIR R4 `Questionnaire.item.enableWhen` with its `enableBehavior`, except that conditions look only back, which
//! [`lint`](super::lint()) sees to: so a journey is one pass that always ends.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::{Answer, Answers, LinkId, OptionCode, Value};

/// When something is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    /// When any of these holds.
    Any(Vec<Test>),
    /// When all of these hold.
    All(Vec<Test>),
}

/// One test of one earlier answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Test {
    /// The earlier item.
    pub link_id: LinkId,
    /// What its answer has to be.
    pub check: Check,
}

/// What an answer has to be. One that was not given passes only the checks that say so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Check {
    /// The option of this code was chosen; for one of several, and for `yes` and `no`.
    Is(OptionCode),
    /// An answer was chosen, and not the option of this code.
    IsNot(OptionCode),
    /// The option of this code is among those chosen.
    Includes(OptionCode),
    /// There is an answer.
    Answered,
    /// There is no answer.
    Unanswered,
    /// The number, the place on the scale or the date is this or more.
    AtLeast(Value),
    /// The number, the place on the scale or the date is this or less.
    AtMost(Value),
    /// The number, the place on the scale or the date is more than this.
    Above(Value),
    /// The number, the place on the scale or the date is less than this.
    Below(Value),
    /// The number, the date or the words are this.
    Equals(Value),
    /// The number, the date or the words are not this, or there is no answer (FHIR R4 `!=`).
    Differs(Value),
    /// The option of this code was not chosen, or there is no answer (FHIR R4 `!=`).
    Without(OptionCode),
}

impl Condition {
    /// Its tests.
    pub fn tests(&self) -> &[Test] {
        match self {
            Self::Any(tests) | Self::All(tests) => tests,
        }
    }

    /// Whether it holds for these answers.
    pub fn holds(&self, answers: &Answers) -> bool {
        match self {
            Self::Any(tests) => tests.iter().any(|test| test.holds(answers)),
            Self::All(tests) => tests.iter().all(|test| test.holds(answers)),
        }
    }
}

impl Test {
    /// Whether it holds for these answers.
    pub fn holds(&self, answers: &Answers) -> bool {
        self.check.passes(answers.get(&self.link_id))
    }
}

impl Check {
    /// The option that it speaks of.
    pub fn code(&self) -> Option<&OptionCode> {
        match self {
            Self::Is(code) | Self::IsNot(code) | Self::Includes(code) | Self::Without(code) => Some(code),
            _ => None,
        }
    }

    /// The value that it compares with.
    pub fn value(&self) -> Option<&Value> {
        match self {
            Self::AtLeast(value)
            | Self::AtMost(value)
            | Self::Above(value)
            | Self::Below(value)
            | Self::Equals(value)
            | Self::Differs(value) => Some(value),
            _ => None,
        }
    }

    /// Whether it passes where there is no answer.
    pub fn passes_unanswered(&self) -> bool {
        matches!(self, Self::Unanswered | Self::Differs(_) | Self::Without(_))
    }

    pub(super) fn passes(&self, answer: Option<&Answer>) -> bool {
        let Some(answer) = answer else { return self.passes_unanswered() };
        match self {
            Self::Is(code) | Self::Includes(code) => answer.chose(code.as_str()),
            Self::IsNot(code) | Self::Without(code) => !answer.chose(code.as_str()),
            Self::Answered => true,
            Self::Unanswered => false,
            Self::AtLeast(least) => least.ordered(answer).is_some_and(Ordering::is_ge),
            Self::AtMost(most) => most.ordered(answer).is_some_and(Ordering::is_le),
            Self::Above(value) => value.ordered(answer).is_some_and(Ordering::is_gt),
            Self::Below(value) => value.ordered(answer).is_some_and(Ordering::is_lt),
            Self::Equals(value) => value.compared(answer).is_some_and(Ordering::is_eq),
            Self::Differs(value) => !value.compared(answer).is_some_and(Ordering::is_eq),
        }
    }
}

/// Whether something with this condition is asked, given these answers.
pub(super) fn is_asked(condition: Option<&Condition>, answers: &Answers) -> bool {
    condition.is_none_or(|condition| condition.holds(answers))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passes(check: &str, answer: Option<Answer>) -> bool {
        serde_json::from_str::<Check>(check).expect("a check").passes(answer.as_ref())
    }

    fn codes(codes: &[&str]) -> Option<Answer> {
        Some(Answer::Codes(codes.iter().map(|code| code.parse().expect("a code")).collect()))
    }

    #[test]
    fn an_option_is_looked_for_among_those_chosen() {
        assert!(passes(r#"{"includes":"money"}"#, codes(&["home", "money"])));
        assert!(!passes(r#"{"includes":"money"}"#, codes(&["home"])));
    }

    #[test]
    fn yes_and_no_are_options_too() {
        assert!(passes(r#"{"is":"yes"}"#, Some(Answer::YesNo(true))));
        assert!(!passes(r#"{"is":"yes"}"#, Some(Answer::YesNo(false))));
    }

    #[test]
    fn a_question_that_was_skipped_is_not_taken_for_another_answer() {
        assert!(passes(r#"{"is-not":"no-one"}"#, codes(&["family"])));
        assert!(!passes(r#"{"is-not":"no-one"}"#, None));
    }

    #[test]
    fn a_scale_is_compared_as_a_number() {
        assert!(passes(r#"{"at-most":4}"#, Some(Answer::Scale(4))));
        assert!(!passes(r#"{"at-most":4}"#, Some(Answer::Scale(5))));
        assert!(passes(r#"{"at-least":3}"#, Some(Answer::Number(3))));
    }

    #[test]
    fn whether_there_is_an_answer_can_be_tested() {
        assert!(passes(r#""answered""#, Some(Answer::Text("Asma".into()))));
        assert!(passes(r#""unanswered""#, None));
        assert!(!passes(r#""answered""#, None));
    }

    #[test]
    fn a_date_and_words_are_compared_too() {
        let day = || Some(Answer::Date("2027-03-08".parse().expect("a day")));
        assert!(passes(r#"{"below":{"date":"2027-03-09"}}"#, day()));
        assert!(!passes(r#"{"above":{"date":"2027-03-08"}}"#, day()));
        assert!(passes(r#"{"equals":{"text":"Leeds"}}"#, Some(Answer::Text("Leeds".into()))));
    }

    #[test]
    fn a_decimal_is_compared_as_a_number_and_not_as_text() {
        let ten = Some(Answer::Decimal("10".parse().expect("a number")));
        assert!(passes(r#"{"above":{"decimal":"9.5"}}"#, ten.clone()));
        assert!(passes(r#"{"equals":{"decimal":"10"}}"#, ten));
    }

    #[test]
    fn what_differs_and_what_goes_without_may_be_unanswered() {
        assert!(passes(r#"{"differs":3}"#, None) && passes(r#"{"without":"money"}"#, None));
        assert!(passes(r#"{"differs":3}"#, Some(Answer::Number(4))));
        assert!(!passes(r#"{"differs":3}"#, Some(Answer::Number(3))));
        assert!(!passes(r#"{"without":"money"}"#, codes(&["money"])));
    }

    #[test]
    fn any_needs_one_and_all_need_each() {
        let tests = r#"[{"link-id":"a","check":"answered"},{"link-id":"b","check":"answered"}]"#;
        let any: Condition = serde_json::from_str(&format!(r#"{{"any":{tests}}}"#)).expect("a condition");
        let all: Condition = serde_json::from_str(&format!(r#"{{"all":{tests}}}"#)).expect("a condition");
        let answers = Answers::from([("a".parse().expect("a key"), Answer::YesNo(true))]);
        assert!(any.holds(&answers));
        assert!(!all.holds(&answers));
    }
}
