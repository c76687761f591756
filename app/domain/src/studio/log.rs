//! What was done to a draft, in order: what can be undone next, and what done again.
//!
//! One line of doing for all who work on a draft, as they see one draft: undoing takes back the last change that still
//! stands, whoever made it, and is itself done at a time by somebody.

/// One entry of a draft's log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Did {
    /// A change was made.
    Change,
    /// The change of this number was undone.
    Undo(i64),
    /// The change of this number was done again.
    Redo(i64),
}

impl Did {
    /// Its code in storage, and the number of the change that it is about.
    pub const fn stored(self) -> (&'static str, Option<i64>) {
        match self {
            Self::Change => ("change", None),
            Self::Undo(number) => ("undo", Some(number)),
            Self::Redo(number) => ("redo", Some(number)),
        }
    }

    /// What is stored so.
    pub fn from_stored(code: &str, about: Option<i64>) -> Option<Self> {
        match (code, about) {
            ("change", None) => Some(Self::Change),
            ("undo", Some(number)) => Some(Self::Undo(number)),
            ("redo", Some(number)) => Some(Self::Redo(number)),
            _ => None,
        }
    }
}

/// The changes that stand, and those that were undone and can be done again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stacks {
    done: Vec<i64>,
    undone: Vec<i64>,
}

impl Stacks {
    /// The stacks after these entries, by their numbers.
    pub fn of(log: impl IntoIterator<Item = (i64, Did)>) -> Self {
        let mut stacks = Self::default();
        for (number, did) in log {
            stacks.note(number, did);
        }
        stacks
    }

    fn note(&mut self, number: i64, did: Did) {
        match did {
            Did::Change => {
                self.done.push(number);
                self.undone.clear();
            }
            Did::Undo(of) => {
                self.done.retain(|done| *done != of);
                self.undone.push(of);
            }
            Did::Redo(of) => {
                self.undone.retain(|undone| *undone != of);
                self.done.push(of);
            }
        }
    }

    /// The change to undo next.
    pub fn undo(&self) -> Option<i64> {
        self.done.last().copied()
    }

    /// The change to do again next.
    pub fn redo(&self) -> Option<i64> {
        self.undone.last().copied()
    }

    /// Whether the change of this number stands.
    pub fn stands(&self, number: i64) -> bool {
        self.done.contains(&number)
    }
}
