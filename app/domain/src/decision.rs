//! What the team decides on an intake form besides accepting it, and what the person is told of it.
//!
//! Nobody is only turned away: whoever is not taken on hears where else to go. What a form asks for is what the person
//! will read, so nothing that they need is left out.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{
    form::{Mend, codes},
    id::StaffId,
    referral::Move,
    refusal::{Fields, Problem, Refusal, first},
    text,
};

/// The longest text that a person is sent, and the longest note, in characters.
pub const LONGEST: u32 = 500;
/// The longest name of another team, in characters.
pub const LONGEST_TEAM: u32 = 100;

/// The field of what the person is asked.
pub const ASK: &str = "ask-words";
/// The field of where the person can go.
pub const SIGNPOST: &str = "signpost-to";
/// The field of why this service is not the right one.
pub const REASON: &str = "unsuitable-reason";
/// The field of where a person can turn instead.
pub const DOOR: &str = "other-door";
/// The field of who takes the form on.
pub const WHO: &str = "new-reader";
/// The choice of that field that means another team.
pub const TEAM: &str = "team";
/// The field of that team's name.
pub const TEAM_NAME: &str = "team-name";
/// The field of what was agreed with it.
pub const TEAM_AGREED: &str = "team-agreed";
/// The field of what a person said who said no.
pub const NOTE: &str = "declined-note";

codes! {
    /// What can be decided; each has a form of its own.
    Kind {
        /// The person is asked for more.
        Ask = "ask",
        /// The person is told where else they find what they need.
        Signpost = "signpost",
        /// A colleague or another team takes it on.
        Reallocate = "reallocate",
        /// This service is not the right one.
        NotSuitable = "not-suitable",
        /// The person said no.
        Declined = "declined",
    }
}

codes! {
    /// Why this service is not the right one for a person; each is said kindly, and none of them is their fault.
    Unsuitable {
        /// They live where another service is.
        Area = "area",
        /// They need a clinician.
        Clinical = "clinical",
        /// Somebody helps them with this already.
        Helped = "helped",
        /// Something else, which the other door explains.
        Other = "other",
    }
}

/// What was decided.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "decided", rename_all = "kebab-case")]
pub enum Decision {
    /// The person is asked for more.
    Ask {
        /// What they are asked.
        words: String,
    },
    /// The person is told where else they find what they need.
    Signpost {
        /// Where, in words that they receive.
        to: String,
    },
    /// A colleague reads the form from now on.
    Colleague {
        /// Who.
        to: StaffId,
    },
    /// Another team takes the person on.
    Team {
        /// Its name, which the person receives.
        name: String,
        /// What was agreed with it, which they do not.
        agreed: String,
    },
    /// This service is not the right one.
    NotSuitable {
        /// Why, as the person receives it.
        reason: Unsuitable,
        /// Where they can turn instead, in words that they receive.
        door: String,
    },
    /// The person said no.
    Declined {
        /// What they said, if it helps to know.
        note: Option<String>,
    },
}

impl fmt::Debug for Decision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Decision([redacted])")
    }
}

impl Decision {
    /// The step that the referral takes by it, if it ends.
    pub const fn ends(&self) -> Option<Move> {
        match self {
            Self::Ask { .. } | Self::Colleague { .. } => None,
            Self::Signpost { .. } => Some(Move::Signpost),
            Self::Team { .. } => Some(Move::PassOn),
            Self::NotSuitable { .. } => Some(Move::TurnAway),
            Self::Declined { .. } => Some(Move::Decline),
        }
    }
}

/// Reads the form of a decision; `colleagues` are those who can take a form on.
pub fn parse(kind: Kind, fields: &Fields, colleagues: &[StaffId]) -> Result<Decision, Vec<Refusal>> {
    let mut mend = Mend::default();
    let decision = match kind {
        Kind::Ask => needed(&mut mend, fields, ASK).map(|words| Decision::Ask { words }),
        Kind::Signpost => needed(&mut mend, fields, SIGNPOST).map(|to| Decision::Signpost { to }),
        Kind::Reallocate => reallocate(&mut mend, fields, colleagues),
        Kind::NotSuitable => {
            let reason = mend.take(REASON, Unsuitable::chosen(fields, REASON));
            if reason == Some(None) {
                mend.note(REASON, Problem::Missing);
            }
            let door = needed(&mut mend, fields, DOOR);
            reason.flatten().zip(door).map(|(reason, door)| Decision::NotSuitable { reason, door })
        }
        Kind::Declined => {
            mend.take(NOTE, text::prose(first(fields, NOTE), LONGEST)).map(|note| Decision::Declined { note })
        }
    };
    mend.finish(decision)
}

fn reallocate(mend: &mut Mend, fields: &Fields, colleagues: &[StaffId]) -> Option<Decision> {
    match first(fields, WHO) {
        "" => {
            mend.note(WHO, Problem::Missing);
            None
        }
        TEAM => {
            let name = mend.take(TEAM_NAME, text::line(first(fields, TEAM_NAME), LONGEST_TEAM));
            if name == Some(None) {
                mend.note(TEAM_NAME, Problem::Missing);
            }
            let agreed = needed(mend, fields, TEAM_AGREED);
            name.flatten().zip(agreed).map(|(name, agreed)| Decision::Team { name, agreed })
        }
        id => {
            let to = id.parse().ok().filter(|id| colleagues.contains(id)).ok_or(Problem::NotOffered);
            mend.take(WHO, to).map(|to| Decision::Colleague { to })
        }
    }
}

/// Words that have to be there.
fn needed(mend: &mut Mend, fields: &Fields, name: &str) -> Option<String> {
    let typed = text::prose(first(fields, name), LONGEST);
    mend.take(name, typed.and_then(|words| words.ok_or(Problem::Missing)))
}

#[cfg(test)]
mod tests;
