//! A page of questions: which of them are asked, how it is answered, and how its answers are typed again.

use serde::{Deserialize, Serialize};

use super::{
    Answers, Check, Condition, Item, LinkId, OptionCode, PageId, Texts, condition::is_asked, item::is_false, reading,
};
use crate::{Fields, Refusal};

/// One page of a questionnaire: most often one question, or a few that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Page {
    /// Its key, and the last part of its address.
    pub id: PageId,
    /// Its heading; a page of one question may do without, since the question is the heading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Texts>,
    /// Whether the appointment needs it, so that it is asked before a time is chosen.
    #[serde(default, skip_serializing_if = "is_false")]
    pub before_booking: bool,
    /// When it is asked; always, where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub show_when: Option<Condition>,
    /// Its questions, in the order in which they are read.
    pub items: Vec<Item>,
}

impl Page {
    /// What it is headed with: its title, or else its first question.
    pub fn heading(&self) -> Option<&Texts> {
        self.title.as_ref().or_else(|| self.items.first().map(|item| &item.text))
    }

    /// Its item with this key.
    pub fn item(&self, link_id: &LinkId) -> Option<&Item> {
        self.items.iter().find(|item| item.link_id == *link_id)
    }

    /// Whether it is asked after these answers, which leave at least one of its items to be seen.
    pub fn is_asked(&self, earlier: &Answers) -> bool {
        is_asked(self.show_when.as_ref(), earlier) && !self.seen_after(earlier, |_, _| None).is_empty()
    }

    /// The questions to put on the page after these answers: those asked already, and those that an answer on this
    /// very page may reveal.
    pub fn items_after(&self, earlier: &Answers) -> Vec<&Item> {
        self.seen_after(earlier, |item, there| {
            let (by, _) = self.revealed_by(item)?;
            Some(there.iter().any(|item| item.link_id == *by))
        })
    }

    /// Its items that are seen after these answers, gone through in order as they are when it is answered: each waits for
    /// what stands before it, settled answers among it. One whose fate is known otherwise is not tested.
    fn seen_after<'a>(
        &'a self,
        earlier: &Answers,
        known_fate: impl Fn(&Item, &[&Item]) -> Option<bool>,
    ) -> Vec<&'a Item> {
        let mut known = without(self, earlier);
        let mut there: Vec<&Item> = Vec::new();
        for item in &self.items {
            let holds = is_asked(item.show_when.as_ref(), &known);
            if item.is_seen() && known_fate(item, &there).unwrap_or(holds) {
                there.push(item);
            }
            if let Some(answer) = item.settled().filter(|_| holds) {
                known.insert(item.link_id.clone(), answer.clone());
            }
        }
        there
    }

    /// The earlier item of this page, and its option, that reveals an item; [`lint`](super::lint()) lets a page be
    /// published only when such an item waits for nothing else.
    pub fn revealed_by<'a>(&self, item: &'a Item) -> Option<(&'a LinkId, &'a OptionCode)> {
        match item.show_when.as_ref()?.tests() {
            [test] => match &test.check {
                Check::Is(code) | Check::Includes(code) if self.item(&test.link_id).is_some_and(Item::may_reveal) => {
                    Some((&test.link_id, code))
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// The items that one option of an item reveals.
    pub fn revealed_under(&self, link_id: &LinkId, code: &OptionCode) -> Vec<&Item> {
        self.items.iter().filter(|item| self.revealed_by(item) == Some((link_id, code))).collect()
    }
}

/// Reads the answers to a page from what was typed, given the answers to the pages before it, or says all that is to mend.
///
/// A question that was left blank and may be has no answer. A question that is not asked is passed by, whatever was typed.
pub fn parse(page: &Page, fields: &Fields, earlier: &Answers) -> Result<Answers, Vec<Refusal>> {
    let mut known = without(page, earlier);
    let mut answers = Answers::new();
    let mut refusals = Vec::new();
    for item in &page.items {
        if !is_asked(item.show_when.as_ref(), &known) {
            continue;
        }
        let read = if item.takes_answer() { reading::read(item, fields) } else { Ok(item.settled().cloned()) };
        match read {
            Ok(None) => {}
            Ok(Some(answer)) => {
                known.insert(item.link_id.clone(), answer.clone());
                answers.insert(item.link_id.clone(), answer);
            }
            Err(mut refused) => refusals.append(&mut refused),
        }
    }
    if refusals.is_empty() { Ok(answers) } else { Err(refusals) }
}

/// Types the answers to a page again: what [`parse`] would read them from.
pub fn fields(page: &Page, answers: &Answers) -> Fields {
    let mut fields = Fields::new();
    for item in &page.items {
        if let Some(answer) = answers.get(&item.link_id) {
            reading::retype(item, answer, &mut fields);
        }
    }
    fields
}

/// Types what a page is first filled with.
pub fn initial_fields(page: &Page) -> Fields {
    let mut fields = Fields::new();
    for item in page.items.iter().filter(|item| item.takes_answer()) {
        if let Some(answer) = &item.initial {
            reading::retype(item, answer, &mut fields);
        }
    }
    fields
}

/// The answers without those that were given to this page before, so that they hide and reveal nothing on it.
fn without(page: &Page, answers: &Answers) -> Answers {
    let mut others = answers.clone();
    others.retain(|link_id, _| page.item(link_id).is_none());
    others
}
