//! A personalised care and support plan: what matters to the person, what they want, and how it will come about.
//!
//! No template is set for one: it is proportionate and makes sense to the person (NHS England, "Personalised care and
//! support planning: a brief summary guide", 29 August 2023). So nothing of it must be filled in but something.

mod criteria;
mod difference;
mod form;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub use criteria::{Checked, Criterion, Evidence, History, criteria};
pub use difference::{Difference, Part, Value, difference};
pub use form::{LONGEST_ACTION, LONGEST_WORDS, MOST_ACTIONS, MOST_GOALS, fields, parse, rows};

use crate::{CivilDate, canonical::redacted, form::codes};

/// A plan, in the words of the person whose it is.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Plan {
    /// What matters to the person.
    pub matters: Option<String>,
    /// What they want.
    pub goals: Vec<Goal>,
    /// What helps them, and what they are good at.
    pub helps: Option<String>,
    /// Who is involved.
    pub people: Option<String>,
    /// The person decided who is involved.
    pub person_chose: Option<bool>,
    /// The person agrees with this plan.
    pub agreed: Option<bool>,
    /// How they were given a copy.
    pub shared: Option<Shared>,
    /// The day on which it is looked at again together.
    pub review_on: Option<CivilDate>,
}

redacted!(Plan);

/// Something that the person wants, in their words, and what is done for it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// What they want.
    pub words: String,
    /// What is done for it.
    pub actions: Vec<Action>,
}

redacted!(Goal);

/// One thing to do for a goal.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// What is done.
    pub what: String,
    /// Who does it.
    pub who: Who,
    /// By when, if a day was agreed.
    pub by: Option<CivilDate>,
    /// It is done.
    pub done: bool,
}

redacted!(Action);

/// Who does something.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Who {
    /// The person whose plan it is.
    Person,
    /// Their link worker.
    LinkWorker,
    /// Somebody else, by name.
    Somebody(String),
}

redacted!(Who);

codes! {
    /// How the person was given their plan.
    Shared {
        /// On paper.
        Printed = "printed",
        /// By email or message.
        Sent = "sent",
        /// It was read to them.
        Read = "read",
        /// They were offered a copy and would rather not have one.
        Declined = "declined",
        /// Not yet.
        NotYet = "not-yet",
    }
}

impl Shared {
    /// The person has it, or was offered it: what they do not want at home is not pressed on them.
    pub const fn is_offered(self) -> bool {
        !matches!(self, Self::NotYet)
    }
}

impl Plan {
    /// Nothing stands in it.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// One of its actions, counted from 0.
    pub fn action(&self, goal: usize, action: usize) -> Option<&Action> {
        self.goals.get(goal)?.actions.get(action)
    }

    /// The same plan with one action done, or not done after all; nothing when there is no such action.
    #[must_use]
    pub fn with_action(mut self, goal: usize, action: usize, done: bool) -> Option<Self> {
        self.goals.get_mut(goal)?.actions.get_mut(action)?.done = done;
        Some(self)
    }
}
