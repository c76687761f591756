//! How a case ends: why, what changed for the person, and what the person gets to keep.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::contact::required;
use crate::{
    Fields, Problem, Refusal,
    form::{Mend, Shown, codes, yes_no},
    refusal::first,
    text,
};

/// The longest text of the summary, in characters.
pub const LONGEST_SUMMARY: u32 = 5000;

codes! {
    /// Why a case ends. None follows from a missed appointment by itself.
    Reason {
        /// The person has what they came for.
        GoalsMet = "goals-met",
        /// The person goes on with a group or service.
        Connected = "connected",
        /// The person would rather stop.
        PersonEnded = "person-ended",
        /// Another service suits better now.
        OtherService = "other-service",
        /// The person moved away.
        Moved = "moved",
        /// We could not reach the person, after trying in every safe way.
        NotReached = "not-reached",
        /// The person has died.
        Died = "died",
    }
}

codes! {
    /// What changed, as the person sees it.
    Outcome {
        /// Things are better.
        Better = "better",
        /// Things are about the same.
        Same = "same",
        /// Things are worse.
        Worse = "worse",
        /// The person was not asked, or would rather not say.
        NotSaid = "not-said",
    }
}

/// How a case ended.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closure {
    /// Why.
    pub reason: Reason,
    /// What changed, as the person sees it.
    pub outcome: Outcome,
    /// Whether the person was asked what it was like to use this service.
    pub feedback_asked: bool,
    /// What the person gets to keep: written to them.
    pub summary: String,
}

impl fmt::Debug for Closure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Closure([redacted])")
    }
}

impl Closure {
    /// The ending that was typed, or everything that is to be mended.
    pub fn parse(fields: &Fields) -> Result<Self, Vec<Refusal>> {
        let mut mend = Mend::default();
        let reason = mend.take("closing-reason", Reason::chosen(fields, "closing-reason").and_then(required));
        let outcome = mend.take("closing-outcome", Outcome::chosen(fields, "closing-outcome").and_then(required));
        let feedback_asked = mend.take("feedback-asked", yes_no(fields, "feedback-asked").and_then(required));
        let summary = text::prose(first(fields, "closing-summary"), LONGEST_SUMMARY);
        let summary = mend.take("closing-summary", summary.and_then(|words| words.ok_or(Problem::Missing)));
        let closure =
            reason.zip(outcome).zip(feedback_asked).zip(summary).map(
                |(((reason, outcome), feedback_asked), summary)| Self { reason, outcome, feedback_asked, summary },
            );
        mend.finish(closure)
    }

    /// What the form shows for it.
    pub fn fields(&self) -> Fields {
        Shown::default()
            .with("closing-reason", self.reason.code())
            .with("closing-outcome", self.outcome.code())
            .with_yes_no("feedback-asked", Some(self.feedback_asked))
            .with("closing-summary", &self.summary)
            .0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ending_survives_its_form() {
        let closure = Closure {
            reason: Reason::Connected,
            outcome: Outcome::Better,
            feedback_asked: true,
            summary: "You sing in a choir now.\nRing us if things change.".to_owned(),
        };
        assert_eq!(Closure::parse(&closure.fields()), Ok(closure));
    }

    #[test]
    fn nothing_ends_without_a_reason_and_a_word_to_the_person() {
        let refused = Closure::parse(&Fields::new()).expect_err("nothing was entered");
        let fields: Vec<_> = refused.iter().map(|refusal| refusal.field.as_str()).collect();
        assert_eq!(fields, ["closing-reason", "closing-outcome", "feedback-asked", "closing-summary"]);
    }
}
