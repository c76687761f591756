//! A risk flag: something that a named person has to look at soon, and what became of it.
//!
//! It is administrative. It says that somebody has to act and whether they did; it scores nobody and decides nothing.
//! Rules raise it and never lower it: a person ends it, and says what was done.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::task::owner;
use crate::form::{Mend, codes};
use crate::{
    id::StaffId,
    referral::UrgentReason,
    refusal::{Fields, Problem, Refusal, first},
    text,
};

/// The field of what it is about.
pub const KIND: &str = "flag-kind";
/// The field of what was seen or heard.
pub const WORDS: &str = "flag-words";
/// The field of who looks after it.
pub const OWNER: &str = "flag-owner";
/// The field of what was done about it.
pub const DONE: &str = "flag-done";

/// The longest text of a flag, in characters.
pub const LONGEST: u32 = 2_000;

codes! {
    /// What a flag is about.
    Kind {
        /// The person may harm themself.
        SelfHarm = "self-harm",
        /// Somebody harms the person.
        Abuse = "abuse",
        /// The person is not cared for, or cannot care for themself.
        Neglect = "neglect",
        /// The person is about to lose their home, or has none.
        HousingCrisis = "housing-crisis",
        /// Whoever visits may not be safe.
        WorkerSafety = "worker-safety",
        /// Something else, in own words.
        Other = "other",
        /// The intake form asks to be read first; raised by rule only.
        ReadFirst = "read-first",
    }
}

impl Kind {
    /// Those that a member of staff raises.
    pub fn by_hand() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|kind| *kind != Self::ReadFirst)
    }
}

codes! {
    /// Where a flag stands.
    State {
        /// Nobody has said that they act on it.
        Open = "open",
        /// Somebody acts on it.
        Acknowledged = "acknowledged",
        /// It is over.
        Ended = "ended",
    }
}

impl State {
    /// Where it stands, from what happened.
    pub const fn of(acknowledged: bool, ended: bool) -> Self {
        match (acknowledged, ended) {
            (_, true) => Self::Ended,
            (true, false) => Self::Acknowledged,
            (false, false) => Self::Open,
        }
    }
}

/// What is kept of a flag beside who and when.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Content {
    /// What was seen or heard, as whoever raised it wrote.
    pub words: Option<String>,
    /// By which rules it was raised.
    pub reasons: Vec<UrgentReason>,
    /// What was done about it.
    pub done: Option<String>,
}

impl fmt::Debug for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Content([redacted])")
    }
}

/// A flag as it is raised by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raised {
    /// What it is about.
    pub kind: Kind,
    /// Who looks after it.
    pub owner: StaffId,
    /// What was seen or heard.
    pub content: Content,
}

impl Raised {
    /// Works it out from what was typed; it is given to one of these.
    pub fn parse(fields: &Fields, team: &[StaffId]) -> Result<Self, Vec<Refusal>> {
        let mut mend = Mend::default();
        let kind = Kind::chosen(fields, KIND).and_then(|kind| match kind {
            None => Err(Problem::Missing),
            Some(Kind::ReadFirst) => Err(Problem::NotOffered),
            Some(kind) => Ok(kind),
        });
        let kind = mend.take(KIND, kind);
        let words = text::prose(first(fields, WORDS), LONGEST);
        let words = mend.take(
            WORDS,
            words.and_then(|words| match (words, kind) {
                (None, Some(Kind::Other)) => Err(Problem::Missing),
                (words, _) => Ok(words),
            }),
        );
        let owner = mend.take(OWNER, owner(first(fields, OWNER), team));
        let raised = kind.zip(words).zip(owner).map(|((kind, words), owner)| {
            let content = Content { words, ..Content::default() };
            Self { kind, owner, content }
        });
        mend.finish(raised)
    }
}

/// To whom a flag is handed, of these.
pub fn handed_to(fields: &Fields, team: &[StaffId]) -> Result<StaffId, Vec<Refusal>> {
    let mut mend = Mend::default();
    let owner = mend.take(OWNER, owner(first(fields, OWNER), team));
    mend.finish(owner)
}

/// What was done, without which no flag ends.
pub fn what_was_done(fields: &Fields) -> Result<String, Vec<Refusal>> {
    let mut mend = Mend::default();
    let done = text::prose(first(fields, DONE), LONGEST).and_then(|done| done.ok_or(Problem::Missing));
    let done = mend.take(DONE, done);
    mend.finish(done)
}

#[cfg(test)]
mod tests {
    use super::*;

    const AMINA: StaffId = StaffId::from_bytes([1; 16]);

    fn typed(pairs: &[(&str, &str)]) -> Fields {
        let owner = (OWNER.to_owned(), vec![AMINA.to_string()]);
        pairs.iter().map(|(name, value)| ((*name).to_owned(), vec![(*value).to_owned()])).chain([owner]).collect()
    }

    fn refused(pairs: &[(&str, &str)]) -> Vec<Refusal> {
        Raised::parse(&typed(pairs), &[AMINA]).unwrap_err()
    }

    #[test]
    fn a_flag_needs_its_kind_and_its_owner() {
        let raised = Raised::parse(&typed(&[(KIND, "neglect")]), &[AMINA]).unwrap();
        assert_eq!((raised.kind, raised.owner, raised.content), (Kind::Neglect, AMINA, Content::default()));
        assert_eq!(refused(&[]), [Refusal::new(KIND, Problem::Missing)]);
    }

    #[test]
    fn something_else_is_said_in_own_words() {
        assert_eq!(refused(&[(KIND, "other")]), [Refusal::new(WORDS, Problem::Missing)]);
        assert!(Raised::parse(&typed(&[(KIND, "other"), (WORDS, "The stairs.")]), &[AMINA]).is_ok());
    }

    #[test]
    fn nobody_raises_by_hand_what_rules_raise() {
        assert_eq!(refused(&[(KIND, "read-first")]), [Refusal::new(KIND, Problem::NotOffered)]);
        assert!(Kind::by_hand().all(|kind| kind != Kind::ReadFirst));
    }

    #[test]
    fn no_flag_ends_without_what_was_done() {
        assert_eq!(what_was_done(&typed(&[(DONE, " ")])), Err(vec![Refusal::new(DONE, Problem::Missing)]));
        assert_eq!(what_was_done(&typed(&[(DONE, "Called.")])), Ok("Called.".to_owned()));
    }

    #[test]
    fn what_has_ended_is_over_whether_it_was_acknowledged_or_not() {
        assert_eq!(State::of(false, false), State::Open);
        assert_eq!(State::of(true, false), State::Acknowledged);
        assert_eq!((State::of(false, true), State::of(true, true)), (State::Ended, State::Ended));
    }
}
