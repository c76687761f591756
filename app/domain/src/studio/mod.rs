//! Co-design: a draft of a questionnaire, changed one change at a time.
//!
//! Every change is a value with an opposite, so that it can be told in a history, undone and done again; what a draft
//! holds is well-formed after each of them: no two pages and no two questions share a key, and no protocol is of a
//! question that is not there. What is not yet *sensible* is allowed, since a draft is unfinished by nature: that is what
//! [`tasks()`] lists. Knows nothing of who may do what, of storage or of pages.

pub mod approval;
pub mod bank;
mod change;
pub mod compare;
pub mod form;
pub mod guest;
mod log;
mod mention;
pub mod merge;
pub mod participation;
pub mod pilot;
mod place;
mod protocol;
mod reading_hints;
pub mod talk;
mod tasks;
pub mod translation;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use self::{
    change::{Cannot, Change, PageFace, Touch},
    log::{Did, Stacks},
    mention::mentioned,
    place::Way,
    protocol::Protocol,
    reading_hints::Hint,
    tasks::{Task, What, tasks},
    translation::Marks,
};
use crate::questionnaire::{Item, LinkId, Page, PageId, Questionnaire};

/// The most pages of a draft.
pub const MOST_PAGES: usize = 200;
/// The most questions of a draft.
pub const MOST_ITEMS: usize = 500;

/// What a draft holds: the questions, and what was agreed about each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Content {
    /// The questions.
    pub questionnaire: Questionnaire,
    /// The protocol of each question that has one.
    #[serde(default)]
    pub protocols: BTreeMap<LinkId, Protocol>,
    /// What was said of its translations.
    #[serde(default, skip_serializing_if = "Marks::is_empty")]
    pub translations: Marks,
}

impl Content {
    /// What a draft begins with: a published version, and what was agreed about its questions.
    pub fn new(questionnaire: Questionnaire, protocols: BTreeMap<LinkId, Protocol>) -> Self {
        let mut content = Self { questionnaire, protocols, translations: Marks::default() };
        let known: Vec<LinkId> = content.questionnaire.items().map(|item| item.link_id.clone()).collect();
        content.protocols.retain(|link_id, _| known.contains(link_id));
        content
    }

    /// The page with this key.
    pub fn page(&self, id: &str) -> Option<&Page> {
        self.questionnaire.pages.iter().find(|page| page.id.as_str() == id)
    }

    /// The question with this key, and its page.
    pub fn item(&self, link_id: &str) -> Option<(&Page, &Item)> {
        let mut pages = self.questionnaire.pages.iter();
        pages.find_map(|page| Some((page, page.items.iter().find(|item| item.link_id.as_str() == link_id)?)))
    }

    /// A key for a new page: the first words of its title, numbered if they are taken.
    pub fn new_page_id(&self, words: &str) -> PageId {
        fresh(words, "page", |key| self.page(key).is_some())
    }

    /// A key for a new question.
    pub fn new_link_id(&self, words: &str) -> LinkId {
        fresh(words, "question", |key| self.item(key).is_some())
    }

    fn place_of(&self, id: &PageId) -> Result<usize, Cannot> {
        self.questionnaire.pages.iter().position(|page| page.id == *id).ok_or(Cannot::NotThere)
    }

    fn place_of_item(&self, link_id: &LinkId) -> Result<(usize, usize), Cannot> {
        let mut pages = self.questionnaire.pages.iter().enumerate();
        pages
            .find_map(|(at, page)| Some((at, page.items.iter().position(|item| item.link_id == *link_id)?)))
            .ok_or(Cannot::NotThere)
    }
}

/// The most characters of a key that is made from words.
const KEY: usize = 40;

/// A key from words that is not taken: letters and digits of English, joined by dashes.
pub fn fresh<K: TryFrom<String>>(words: &str, otherwise: &str, is_taken: impl Fn(&str) -> bool) -> K {
    let mut key = String::new();
    for word in words.split(|each: char| !each.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        if key.len() + word.len() >= KEY {
            break;
        }
        if !key.is_empty() {
            key.push('-');
        }
        key.push_str(&word.to_ascii_lowercase());
    }
    if key.is_empty() {
        key.push_str(otherwise);
    }
    let numbered = std::iter::once(key.clone()).chain((2..).map(|number: u32| format!("{key}-{number}")));
    let free = numbered.into_iter().find(|key| !is_taken(key)).expect("numbers do not end");
    K::try_from(free).ok().expect("letters, digits and dashes are a key")
}
