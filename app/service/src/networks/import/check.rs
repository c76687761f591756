//! The small checks of which those of a whole file are made, and the mistakes that they find.

use std::collections::BTreeSet;

use domain::{schedule::local::LONDON, text};
use jiff::{Timestamp, civil::DateTime};

use super::mistake::{Mistake, Wrong};

/// The longest text of a network that a page shows, in characters.
const LONGEST: u32 = 500;

/// Gathers mistakes on the way from a file to a plan.
pub(super) struct Check {
    /// The network's slug, from which ids follow.
    pub slug: String,
    /// What was found so far.
    pub mistakes: Vec<Mistake>,
}

impl Check {
    /// Goes on from what reading found.
    pub(super) fn new(slug: String, mistakes: Vec<Mistake>) -> Self {
        Self { slug, mistakes }
    }

    /// A line that must be there.
    pub(super) fn line(&mut self, key: &str, text: &str) -> Option<String> {
        let line = text::line(text, LONGEST).map_err(|_| Wrong::Unreadable);
        self.take(key, line.and_then(|line| line.ok_or(Wrong::Empty)))
    }

    /// A line that may be empty.
    pub(super) fn line_or_none(&mut self, key: &str, text: &str) -> Option<String> {
        self.take(key, text::line(text, LONGEST).map_err(|_| Wrong::Unreadable)).flatten()
    }

    /// A code that no earlier entry has.
    pub(super) fn code(&mut self, key: &str, code: &str, seen: &mut BTreeSet<String>) {
        let shaped = code.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        if !(shaped && (1..=40).contains(&code.len())) {
            self.note(key, Wrong::Code);
        } else if !seen.insert(code.to_owned()) {
            self.note(key, Wrong::Duplicate);
        }
    }

    /// Notes an entry that an earlier one equals.
    pub(super) fn is_first(&mut self, key: &str, first: bool) -> bool {
        if !first {
            self.note(key, Wrong::Duplicate);
        }
        first
    }

    /// Takes what passed, or notes what is wrong with it.
    pub(super) fn take<T>(&mut self, key: &str, checked: Result<T, Wrong>) -> Option<T> {
        checked.map_err(|wrong| self.note(key, wrong)).ok()
    }

    /// Notes what is wrong.
    pub(super) fn note(&mut self, key: &str, wrong: Wrong) {
        self.mistakes.push(Mistake::new(key, wrong));
    }
}

/// The instant at which clock and calendar in London show this; none where they never do, or do twice.
pub(super) fn in_london(shown: &str) -> Option<Timestamp> {
    let shown: DateTime = shown.parse().ok()?;
    LONDON.to_ambiguous_timestamp(shown).unambiguous().ok()
}
