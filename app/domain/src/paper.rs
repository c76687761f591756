//! Questions on paper, and what staff copy from it into a person's response.
//!
//! Paper does not fold and does not wait: a sheet has every question that may still be asked, numbered, each with what it
//! depends on. What the person answered by themself stands on it to be read, and is never written over; what was copied
//! before can be put right, and what stood there is kept. Knows nothing of how a sheet looks.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{
    Fields, Language, Refusal,
    questionnaire::{Answers, Condition, Item, LinkId, Page, PageId, Presence, Questionnaire, Texts, parse},
    refer::PrepareAnswers,
    refusal::every,
    text,
};

/// What a member of staff copied from paper at one time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Copied {
    /// Their name.
    pub by: String,
    /// When, in seconds of Unix time.
    pub at: i64,
    /// The answers that were not there before, or stood otherwise.
    pub answers: Answers,
    /// The answers that had been copied, and were taken out again.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub without: BTreeSet<LinkId>,
}

/// What was read from a sheet that was filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The answers to what was open on it, by page.
    pub answers: BTreeMap<PageId, Answers>,
    /// Questions that have an answer on paper, to which the answers before them do not lead.
    pub astray: Vec<LinkId>,
}

/// The number of a question on paper: every question that takes an answer has one, whatever was answered before.
pub fn number(questionnaire: &Questionnaire, link_id: &LinkId) -> Option<usize> {
    let numbered = questionnaire.items().filter(|item| item.takes_answer());
    numbered.zip(1..).find(|(item, _)| item.link_id == *link_id).map(|(_, number)| number)
}

/// The pages that may still be asked after these answers, which stand; nothing on them has to be answered, since nobody
/// can ask the paper again. What a condition depends on is either known, and then it is gone, or open.
pub fn sheet(questionnaire: &Questionnaire, given: &Answers) -> Vec<Page> {
    let (mut known, mut open, mut pages) = (Answers::new(), BTreeSet::new(), Vec::new());
    for page in questionnaire.in_reading_order() {
        let of_page = match Fate::of(page.show_when.as_ref(), &known, &open) {
            Fate::Never => continue,
            fate => fate,
        };
        let mut items = Vec::new();
        for item in &page.items {
            let of_item = match Fate::of(item.show_when.as_ref(), &known, &open) {
                Fate::Never => continue,
                fate => fate,
            };
            let is_certain = of_page == Fate::Always && of_item == Fate::Always;
            let item = on_sheet(questionnaire, item, of_item.condition(), given);
            match item.settled() {
                Some(answer) if is_certain => drop(known.insert(item.link_id.clone(), answer.clone())),
                Some(_) => drop(open.insert(item.link_id.clone())),
                None if item.takes_answer() => drop(open.insert(item.link_id.clone())),
                None => {}
            }
            items.push(item);
        }
        if items.iter().any(Item::is_seen) {
            pages.push(Page { show_when: of_page.condition(), items, ..page.clone() });
        }
    }
    pages
}

/// A question as it stands on a sheet: with its number, and with its answer, if there is one.
fn on_sheet(questionnaire: &Questionnaire, item: &Item, show_when: Option<Condition>, given: &Answers) -> Item {
    let mut on_sheet = Item { show_when, required: false, ..item.clone() };
    if !item.takes_answer() {
        return on_sheet;
    }
    on_sheet.initial = given.get(&item.link_id).cloned();
    if on_sheet.initial.is_some() {
        on_sheet.presence = Presence::ReadOnly;
    }
    if let Some(number) = number(questionnaire, &item.link_id) {
        // A number of its own would be a second one; letters stay, since other words may speak of them.
        let own = item.prefix.as_ref().map(|prefix| prefix.get(Language::En).0);
        let own = own.filter(|own| !own.chars().any(|each| text::digit(each).is_some()));
        on_sheet.prefix = Some(Texts::english(own.map_or(format!("{number}."), |own| format!("{number}. {own}"))));
    }
    on_sheet
}

/// Reads a sheet that was filled in, or says all that is to be mended.
pub fn read(questionnaire: &Questionnaire, given: &Answers, fields: &Fields) -> Result<Sheet, Vec<Refusal>> {
    let (mut read, mut known, mut refusals) = (Sheet::default(), Answers::new(), Vec::new());
    for page in sheet(questionnaire, given) {
        let is_asked = page.show_when.as_ref().is_none_or(|condition| condition.holds(&known));
        let answers = match parse(&page, fields, &known) {
            Ok(answers) if is_asked => answers,
            Err(mut refused) if is_asked => {
                refusals.append(&mut refused);
                continue;
            }
            _ => Answers::new(),
        };
        let open = || page.items.iter().filter(|item| item.takes_answer());
        // What an option of the same page reveals is out of sight without it, and nobody could take it out.
        let astray = open().filter(|item| {
            page.revealed_by(item).is_none() && !answers.contains_key(&item.link_id) && is_filled(item, fields)
        });
        read.astray.extend(astray.map(|item| item.link_id.clone()));
        let own = open().filter_map(|item| Some((item.link_id.clone(), answers.get(&item.link_id)?.clone())));
        read.answers.insert(page.id.clone(), own.collect());
        known.extend(answers);
    }
    if refusals.is_empty() { Ok(read) } else { Err(refusals) }
}

fn is_filled(item: &Item, fields: &Fields) -> bool {
    item.field_names().iter().any(|name| every(fields, name).iter().any(|value| !value.trim().is_empty()))
}

/// What becomes of something that has a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Fate {
    Always,
    Never,
    If(Condition),
}

impl Fate {
    /// What can be known of it, and what is left of the condition: only tests of what is open.
    fn of(condition: Option<&Condition>, known: &Answers, open: &BTreeSet<LinkId>) -> Self {
        let Some(condition) = condition else { return Self::Always };
        let (tests, is_any) = (condition.tests(), matches!(condition, Condition::Any(_)));
        let (left, decided): (Vec<_>, Vec<_>) = tests.iter().partition(|test| open.contains(&test.link_id));
        let decides = |holds: bool| decided.iter().any(|test| test.holds(known) == holds);
        let left: Vec<_> = left.into_iter().cloned().collect();
        match (is_any, left.is_empty()) {
            (true, _) if decides(true) => Self::Always,
            (false, _) if decides(false) => Self::Never,
            (true, true) => Self::Never,
            (false, true) => Self::Always,
            (true, false) => Self::If(Condition::Any(left)),
            (false, false) => Self::If(Condition::All(left)),
        }
    }

    fn condition(self) -> Option<Condition> {
        match self {
            Self::If(condition) => Some(condition),
            Self::Always | Self::Never => None,
        }
    }
}

impl PrepareAnswers {
    /// The answers that were copied from paper and still stand: nobody has said otherwise since.
    pub fn copied(&self) -> Answers {
        let mut copied = Answers::new();
        for time in &self.paper {
            copied.retain(|link_id, _| !time.without.contains(link_id));
            copied.extend(time.answers.clone());
        }
        let standing: Answers =
            self.questions.values().flatten().map(|(id, answer)| (id.clone(), answer.clone())).collect();
        copied.retain(|link_id, answer| standing.get(link_id) == Some(answer));
        copied
    }

    /// Who copied the answer to a question that stands, and when; nobody, where the person answered it.
    pub fn copied_by(&self, link_id: &LinkId) -> Option<&Copied> {
        let stands = self.copied().remove(link_id)?;
        self.paper.iter().rev().find(|time| time.answers.get(link_id) == Some(&stands))
    }

    /// Adds what was copied to what the person would have answered, and notes by whom and when. Whether anything is new.
    pub fn copy(&mut self, read: BTreeMap<PageId, Answers>, by: &str, at: i64) -> bool {
        let before = self.copied();
        let after: Answers = read.values().flatten().map(|(id, answer)| (id.clone(), answer.clone())).collect();
        let without: BTreeSet<LinkId> = before.keys().filter(|id| !after.contains_key(*id)).cloned().collect();
        let answers: Answers = after.into_iter().filter(|(id, answer)| before.get(id) != Some(answer)).collect();
        if answers.is_empty() && without.is_empty() {
            return false;
        }
        self.questions.retain(|_, page| {
            let was_empty = page.is_empty();
            page.retain(|link_id, _| !without.contains(link_id));
            was_empty || !page.is_empty()
        });
        for (page, answers) in read.into_iter().filter(|(_, answers)| !answers.is_empty()) {
            self.questions.entry(page.to_string()).or_default().extend(answers);
        }
        self.paper.push(Copied { by: by.to_owned(), at, answers, without });
        true
    }
}

#[cfg(test)]
mod tests;
