//! Outcome measures: instruments as data, what a person answered to one, and what changed between two times.
//!
//! An instrument stands as its makers wrote it, in their language, with its source. What they say must not be summed
//! has no total. Licensed ones are not shipped: a network that holds a licence writes them into its file.

mod change;
mod ons;
mod taken;
#[cfg(test)]
mod tests;

use std::{collections::BTreeSet, ops::RangeInclusive};

use serde::{Deserialize, Serialize};

pub use change::{Change, Point, Series, paired};
pub use ons::shipped;
pub use taken::{NOT_SAID, Stage, Taken, fields, item_field, parse, parse_own};

/// A set of questions that is asked again to see what changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// Its code.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What is said before its questions.
    #[serde(default)]
    pub intro: Option<String>,
    /// Its questions, in the order in which they are asked.
    pub items: Vec<Item>,
    /// The total that its makers give, if they give one.
    #[serde(default)]
    pub total: Option<Total>,
    /// Who made it, and where it is published.
    pub source: String,
    /// By what licence it may be used; of a licensed one its reference.
    pub licence: String,
}

/// A question of an instrument.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Its code.
    pub id: String,
    /// The question, word by word.
    pub question: String,
    /// What can be answered.
    pub scale: Scale,
    /// Which way is better.
    pub better: Better,
}

/// What can be answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Scale {
    /// A whole number, whose ends have names.
    Numbers {
        /// The least.
        from: i64,
        /// The most.
        to: i64,
        /// What the least is called.
        low: String,
        /// What the most is called.
        high: String,
    },
    /// One of some labels.
    Labels(Vec<Labelled>),
}

/// An answer in words, and the number that it stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Labelled {
    /// The words.
    pub label: String,
    /// The number.
    pub value: i64,
}

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Better {
    /// A higher number.
    Higher,
    /// A lower number.
    Lower,
}

/// A total over some items, as the makers of an instrument define it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Total {
    /// What it is called.
    pub title: String,
    /// The codes of the items that are added up.
    pub of: Vec<String>,
    /// Which way is better.
    pub better: Better,
}

/// Why an instrument cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InstrumentProblem {
    /// It asks nothing, or more than a page can hold.
    Items,
    /// A scale has no two answers, more than a page can hold, or the same answer twice.
    Scale,
    /// Its total is over nothing, or over what it does not ask.
    Total,
}

/// The most items of an instrument, and answers to one.
const MOST: usize = 50;
/// The numbers that an answer may stand for.
const VALUES: RangeInclusive<i64> = -1_000..=1_000;

impl Instrument {
    /// The item with this code.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// Checks that it can be asked and answered; its codes and texts are checked where they are read.
    pub fn check(&self) -> Result<(), InstrumentProblem> {
        if !(1..=MOST).contains(&self.items.len()) {
            return Err(InstrumentProblem::Items);
        }
        if !self.items.iter().all(|item| item.scale.makes_sense()) {
            return Err(InstrumentProblem::Scale);
        }
        match &self.total {
            Some(total) if total.of.is_empty() || total.of.iter().any(|id| self.item(id).is_none()) => {
                Err(InstrumentProblem::Total)
            }
            _ => Ok(()),
        }
    }
}

impl Scale {
    /// Every answer: its number, and its words where it has some.
    pub fn answers(&self) -> Vec<(i64, Option<&str>)> {
        match self {
            Self::Numbers { from, to, .. } => (*from..=*to).map(|number| (number, None)).collect(),
            Self::Labels(labels) => labels.iter().map(|label| (label.value, Some(label.label.as_str()))).collect(),
        }
    }

    /// The least and the most that can be answered.
    pub fn ends(&self) -> (i64, i64) {
        match self {
            Self::Numbers { from, to, .. } => (*from, *to),
            Self::Labels(labels) => {
                let values = labels.iter().map(|label| label.value);
                (values.clone().min().unwrap_or(0), values.max().unwrap_or(0))
            }
        }
    }

    /// How an answer is said.
    pub fn said(&self, value: i64) -> String {
        let label = match self {
            Self::Numbers { .. } => None,
            Self::Labels(labels) => labels.iter().find(|label| label.value == value).map(|label| label.label.clone()),
        };
        label.unwrap_or_else(|| value.to_string())
    }

    /// Whether this can be answered.
    pub fn has(&self, value: i64) -> bool {
        match self {
            Self::Numbers { from, to, .. } => (*from..=*to).contains(&value),
            Self::Labels(labels) => labels.iter().any(|label| label.value == value),
        }
    }

    fn makes_sense(&self) -> bool {
        match self {
            Self::Numbers { from, to, .. } => {
                VALUES.contains(from) && VALUES.contains(to) && (1..50).contains(&(to - from))
            }
            Self::Labels(labels) => {
                let values: BTreeSet<_> = labels.iter().map(|label| label.value).collect();
                let are_small = values.iter().all(|value| VALUES.contains(value));
                are_small && (2..=MOST).contains(&labels.len()) && values.len() == labels.len()
            }
        }
    }
}
