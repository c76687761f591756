//! The co-designed questions as data: pages of items, what they take, when they are asked, and how they are answered.
//!
//! The words are those of FHIR R4 Questionnaire (<https://hl7.org/fhir/R4/questionnaire.html>), of which this is the part
//! that a person can be asked on a phone. The JSON form of a [`Questionnaire`] is what a published version is stored as,
//! so it is only ever extended; an unknown member is refused rather than dropped, since it might be a condition. Knows
//! nothing of FHIR's own JSON, drafts, comments or storage.

mod answer;
mod condition;
mod decimal;
mod item;
mod lint;
mod page;
mod reading;
mod slug;
mod texts;
mod translated;
mod value;
mod walk;

#[cfg(test)]
pub(crate) mod tests;

use serde::{Deserialize, Serialize};

pub use answer::{Answer, Answers};
pub use condition::{Check, Condition, Test};
pub use decimal::{Decimal, NotADecimal};
pub use item::{AnswerOption, Item, ItemKind, LONGEST_OTHER, NO, OTHER, Presence, SCALE_TOP, Unit, YES};
pub use lint::{LintKind, LintProblem, Part, lint};
pub use page::{Page, fields, initial_fields, parse};
pub use slug::{LinkId, NotAKey, OptionCode, PageId};
pub use texts::Texts;
pub use value::Value;
pub use walk::{Walk, When, pages, pruned, walk};

/// One version of a network's questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Questionnaire {
    /// What it is called.
    pub title: Texts,
    /// Its pages.
    pub pages: Vec<Page>,
}

impl Questionnaire {
    /// Its page with this key.
    pub fn page(&self, id: &PageId) -> Option<&Page> {
        self.pages.iter().find(|page| page.id == *id)
    }

    /// Every page as it is read: those before booking, then those after it.
    pub fn in_reading_order(&self) -> impl Iterator<Item = &Page> {
        let before = self.pages.iter().filter(|page| page.before_booking);
        before.chain(self.pages.iter().filter(|page| !page.before_booking))
    }

    /// Its items, in reading order.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.in_reading_order().flat_map(|page| &page.items)
    }
}
