//! One change of a draft, and its opposite.

use serde::{Deserialize, Serialize};

use super::{Content, MOST_ITEMS, MOST_PAGES, Protocol, translation::Translated};
use crate::{
    Language,
    questionnaire::{Condition, Item, LinkId, Page, PageId, Texts},
};

/// One change that somebody makes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Change {
    /// Calls the questionnaire something else.
    Title(Texts),
    /// Puts in a page, with its questions and what was agreed about them.
    InsertPage {
        /// Its place among the pages; the end, when there are fewer.
        at: usize,
        /// The page.
        page: Page,
        /// The protocols of its questions.
        protocols: Vec<(LinkId, Protocol)>,
    },
    /// Takes a page out, with its questions.
    RemovePage(PageId),
    /// Changes what a page is headed with and when it is asked.
    SetPage(PageId, PageFace),
    /// Moves a page to this place among the pages.
    MovePage(PageId, usize),
    /// Puts a question into a page.
    InsertItem {
        /// The page.
        page: PageId,
        /// Its place on the page; the end, when there are fewer.
        at: usize,
        /// The question.
        item: Box<Item>,
        /// What was agreed about it.
        protocol: Option<Protocol>,
    },
    /// Takes a question out.
    RemoveItem(LinkId),
    /// Changes a question, which keeps its key.
    SetItem(Box<Item>),
    /// Moves a question to this place of a page.
    MoveItem(LinkId, PageId, usize),
    /// Agrees about a question, or no longer.
    SetProtocol(LinkId, Option<Protocol>),
    /// Writes texts of a place in another language, and says how they came about.
    Translate(Touch, Language, Vec<Translated>),
}

/// What a page is headed with, and when it is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PageFace {
    /// Its heading.
    pub title: Option<Texts>,
    /// Whether it is asked before a time is chosen.
    pub before_booking: bool,
    /// When it is asked.
    pub show_when: Option<Condition>,
}

/// Why a change cannot be made: the draft is not as whoever made it saw it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cannot {
    /// What it changes is not there.
    NotThere,
    /// A page or question with this key is there already.
    Taken,
    /// There is no room for more.
    TooMany,
}

/// A part of a draft that a change touches: two changes that touch none in common can be made in any order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Touch {
    /// The title.
    Title,
    /// A page.
    Page(PageId),
    /// A question.
    Item(LinkId),
    /// What was agreed about a question.
    Protocol(LinkId),
}

impl Change {
    /// The parts that it touches. Where a page or a question stands is nobody's words: moving it is no conflict.
    pub fn touches(&self, content: &Content) -> Vec<Touch> {
        match self {
            Self::Title(_) => vec![Touch::Title],
            Self::InsertPage { page, .. } => with_items(page),
            Self::RemovePage(id) => match content.page(id.as_str()) {
                Some(page) => with_items(page),
                None => vec![Touch::Page(id.clone())],
            },
            Self::SetPage(id, _) => vec![Touch::Page(id.clone())],
            Self::InsertItem { item, .. } => vec![Touch::Item(item.link_id.clone())],
            Self::RemoveItem(link_id) => vec![Touch::Item(link_id.clone()), Touch::Protocol(link_id.clone())],
            Self::SetItem(item) => vec![Touch::Item(item.link_id.clone())],
            Self::SetProtocol(link_id, _) => vec![Touch::Protocol(link_id.clone())],
            Self::Translate(place, ..) => vec![place.clone()],
            Self::MovePage(..) | Self::MoveItem(..) => Vec::new(),
        }
    }
}

fn with_items(page: &Page) -> Vec<Touch> {
    let items = page.items.iter().map(|item| &item.link_id);
    let items = items.flat_map(|link_id| [Touch::Item(link_id.clone()), Touch::Protocol(link_id.clone())]);
    std::iter::once(Touch::Page(page.id.clone())).chain(items).collect()
}

impl Content {
    /// Makes a change, and gives its opposite; changes nothing where it cannot be made.
    pub fn apply(&mut self, change: Change) -> Result<Change, Cannot> {
        match change {
            Change::Title(title) => Ok(Change::Title(std::mem::replace(&mut self.questionnaire.title, title))),
            Change::InsertPage { at, page, protocols } => self.insert_page(at, page, protocols),
            Change::RemovePage(id) => self.remove_page(&id),
            Change::SetPage(id, face) => {
                let at = self.place_of(&id)?;
                let page = &mut self.questionnaire.pages[at];
                let before = PageFace {
                    title: std::mem::replace(&mut page.title, face.title),
                    before_booking: std::mem::replace(&mut page.before_booking, face.before_booking),
                    show_when: std::mem::replace(&mut page.show_when, face.show_when),
                };
                Ok(Change::SetPage(id, before))
            }
            Change::MovePage(id, to) => {
                let from = self.place_of(&id)?;
                let page = self.questionnaire.pages.remove(from);
                let to = to.min(self.questionnaire.pages.len());
                self.questionnaire.pages.insert(to, page);
                Ok(Change::MovePage(id, from))
            }
            Change::InsertItem { page, at, item, protocol } => self.insert_item(&page, at, *item, protocol),
            Change::RemoveItem(link_id) => self.remove_item(&link_id),
            Change::SetItem(item) => {
                let (page, place) = self.place_of_item(&item.link_id)?;
                let before = std::mem::replace(&mut self.questionnaire.pages[page].items[place], *item);
                Ok(Change::SetItem(Box::new(before)))
            }
            Change::MoveItem(link_id, page, to) => {
                let (from_page, from) = self.place_of_item(&link_id)?;
                let to_page = self.place_of(&page)?;
                let item = self.questionnaire.pages[from_page].items.remove(from);
                let items = &mut self.questionnaire.pages[to_page].items;
                let to = to.min(items.len());
                items.insert(to, item);
                Ok(Change::MoveItem(link_id, self.questionnaire.pages[from_page].id.clone(), from))
            }
            Change::SetProtocol(link_id, protocol) => {
                self.place_of_item(&link_id)?;
                let before = match protocol {
                    Some(protocol) => self.protocols.insert(link_id.clone(), protocol),
                    None => self.protocols.remove(&link_id),
                };
                Ok(Change::SetProtocol(link_id, before))
            }
            Change::Translate(place, language, texts) => {
                let before = self.translate(&place, language, texts).ok_or(Cannot::NotThere)?;
                Ok(Change::Translate(place, language, before))
            }
        }
    }

    fn insert_page(&mut self, at: usize, page: Page, protocols: Vec<(LinkId, Protocol)>) -> Result<Change, Cannot> {
        let mut own: Vec<&LinkId> = page.items.iter().map(|item| &item.link_id).collect();
        own.sort_unstable();
        let repeats = own.windows(2).any(|pair| pair[0] == pair[1]);
        let is_taken = own.iter().any(|link_id| self.item(link_id.as_str()).is_some());
        if repeats || is_taken || self.page(page.id.as_str()).is_some() {
            return Err(Cannot::Taken);
        }
        if self.questionnaire.pages.len() >= MOST_PAGES || self.count() + own.len() > MOST_ITEMS {
            return Err(Cannot::TooMany);
        }
        let id = page.id.clone();
        let known = protocols.into_iter().filter(|(link_id, _)| page.items.iter().any(|item| item.link_id == *link_id));
        self.protocols.extend(known);
        let at = at.min(self.questionnaire.pages.len());
        self.questionnaire.pages.insert(at, page);
        Ok(Change::RemovePage(id))
    }

    fn remove_page(&mut self, id: &PageId) -> Result<Change, Cannot> {
        let at = self.place_of(id)?;
        let page = self.questionnaire.pages.remove(at);
        let keys = page.items.iter().map(|item| item.link_id.clone());
        let protocols = keys.filter_map(|link_id| Some((link_id.clone(), self.protocols.remove(&link_id)?))).collect();
        Ok(Change::InsertPage { at, page, protocols })
    }

    fn insert_item(
        &mut self,
        page: &PageId,
        at: usize,
        item: Item,
        protocol: Option<Protocol>,
    ) -> Result<Change, Cannot> {
        let place = self.place_of(page)?;
        if self.item(item.link_id.as_str()).is_some() {
            return Err(Cannot::Taken);
        }
        if self.count() >= MOST_ITEMS {
            return Err(Cannot::TooMany);
        }
        let link_id = item.link_id.clone();
        if let Some(protocol) = protocol {
            self.protocols.insert(link_id.clone(), protocol);
        }
        let items = &mut self.questionnaire.pages[place].items;
        let at = at.min(items.len());
        items.insert(at, item);
        Ok(Change::RemoveItem(link_id))
    }

    fn remove_item(&mut self, link_id: &LinkId) -> Result<Change, Cannot> {
        let (page, at) = self.place_of_item(link_id)?;
        let item = self.questionnaire.pages[page].items.remove(at);
        let protocol = self.protocols.remove(link_id);
        Ok(Change::InsertItem { page: self.questionnaire.pages[page].id.clone(), at, item: Box::new(item), protocol })
    }

    fn count(&self) -> usize {
        self.questionnaire.pages.iter().map(|page| page.items.len()).sum()
    }
}
