//! In what two states of the questions differ: two published versions, or a version and the draft of the next one.
//!
//! Pages, questions and options are the same where their keys are, whatever was made of their words. Of everything else
//! it is told what was so and what is so now, and whether somebody who agreed to the one has agreed to the other:
//! see [`Difference::changes_meaning`].

mod items;
mod order;
mod words;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

pub use self::words::{Piece, is_same_but_for_form, pieces};
use super::{Content, Protocol, form::Kind};
use crate::{
    Language,
    questionnaire::{Condition, LinkId, OptionCode, Page, PageId, Part, Texts},
};

/// One way in which two states differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The page; none, where it is about the whole.
    pub page: Option<PageId>,
    /// The question; none, where it is about the page itself.
    pub item: Option<LinkId>,
    /// What is different.
    pub what: Differs,
}

/// What is different.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Differs {
    /// The page or the question is new.
    Added,
    /// The page or the question is gone.
    Removed,
    /// It stands elsewhere among its like.
    Moved {
        /// The page that the question was on, where that is another.
        from: Option<PageId>,
    },
    /// It is worded otherwise in a language.
    Words {
        /// Which of its texts.
        part: Part,
        /// The language.
        language: Language,
        /// How it was worded.
        before: Option<String>,
        /// How it is now.
        after: Option<String>,
    },
    /// Whether the page is asked before booking, now.
    BeforeBooking(bool),
    /// It is asked at other times.
    Condition {
        /// When it was asked.
        before: Option<Condition>,
        /// When it is now.
        after: Option<Condition>,
    },
    /// It takes another kind of answer.
    Kind {
        /// The kind it took.
        before: Kind,
        /// The kind it takes now.
        after: Kind,
    },
    /// It offers another option.
    OptionAdded(OptionCode),
    /// It offers an option no more.
    OptionRemoved(OptionCode),
    /// It offers an option at another place.
    OptionMoved(OptionCode),
    /// Whether an option rules out all others, now.
    OptionAlone(OptionCode, bool),
    /// Whether something else can be answered in own words, now.
    Other(bool),
    /// Other answers fit.
    Limit {
        /// Which bound.
        limit: Limit,
        /// Where it was.
        before: Option<String>,
        /// Where it is now.
        after: Option<String>,
    },
    /// Whether it must be answered, now.
    Required(bool),
    /// Whether it may touch on what people guard, now.
    Sensitive(bool),
    /// Something else was agreed about it.
    Protocol {
        /// Which part of the agreement.
        part: Agreed,
        /// What was agreed.
        before: Option<String>,
        /// What is agreed now.
        after: Option<String>,
    },
    /// It names another source.
    Source {
        /// Where it was from.
        before: Option<String>,
        /// Where it is from now.
        after: Option<String>,
    },
    /// Something else about it is otherwise, of the kind that programs read: a code, or what it is first filled with.
    Inside,
}

/// A bound of what can be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Limit {
    /// The most characters.
    Characters,
    /// The least number.
    Least,
    /// The greatest number.
    Greatest,
}

/// A part of a question protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Agreed {
    /// What it is asked for.
    Purpose,
    /// Who uses the answer.
    UsedBy,
    /// What happens if the answer shows that somebody is at risk.
    IfRisk,
    /// How long the answer is kept.
    Kept,
}

impl Difference {
    /// Whether what is asked, of whom, or why, may be another than before: everything does, except other spelling,
    /// letter case, punctuation or white space of a text that stands in both, and white space in a protocol.
    pub fn changes_meaning(&self) -> bool {
        match &self.what {
            Differs::Words { before: Some(before), after: Some(after), .. } => !is_same_but_for_form(before, after),
            Differs::Protocol { before: Some(before), after: Some(after), .. } => {
                !before.split_whitespace().eq(after.split_whitespace())
            }
            _ => true,
        }
    }
}

/// Whether anything between these two states changes what is asked, of whom, or why.
pub fn changes_meaning(before: &Content, after: &Content) -> bool {
    compare(before, after).iter().any(Difference::changes_meaning)
}

/// Every difference, in the order in which the later state is read; what is gone stands last, where it was.
pub fn compare(before: &Content, after: &Content) -> Vec<Difference> {
    let mut found = Found::default();
    found.texts(&Part::Title, Some(&before.questionnaire.title), Some(&after.questionnaire.title));
    let moved = moved_pages(before, after);
    for page in after.questionnaire.in_reading_order() {
        found.page = Some(page.id.clone());
        match before.page(page.id.as_str()) {
            Some(was) => {
                if moved.contains(&&page.id) {
                    found.note(Differs::Moved { from: None });
                }
                page_faces(&mut found, was, page);
            }
            None => found.note(Differs::Added),
        }
        items::on_page(&mut found, before, after, page);
    }
    for page in before.questionnaire.in_reading_order().filter(|page| after.page(page.id.as_str()).is_none()) {
        found.page = Some(page.id.clone());
        found.note(Differs::Removed);
        items::gone_from(&mut found, page, after);
    }
    found.page = None;
    stray_protocols(&mut found, before, after);
    // Whoever agreed to one has agreed to the other only where nothing at all is different.
    if found.differences.is_empty() && before != after {
        found.note(Differs::Inside);
    }
    found.differences
}

fn moved_pages<'a>(before: &Content, after: &'a Content) -> Vec<&'a PageId> {
    let was: Vec<&PageId> = before.questionnaire.pages.iter().map(|page| &page.id).collect();
    order::moved(&was, after.questionnaire.pages.iter().map(|page| &page.id))
}

fn page_faces(found: &mut Found, was: &Page, page: &Page) {
    found.texts(&Part::Title, was.title.as_ref(), page.title.as_ref());
    if was.before_booking != page.before_booking {
        found.note(Differs::BeforeBooking(page.before_booking));
    }
    found.conditions(was.show_when.as_ref(), page.show_when.as_ref());
}

/// What is agreed about no question that is there: no draft has it, but a stored one that did would not be like one that
/// has not.
fn stray_protocols(found: &mut Found, before: &Content, after: &Content) {
    let keys: BTreeSet<&LinkId> = before.protocols.keys().chain(after.protocols.keys()).collect();
    for key in keys {
        if before.item(key.as_str()).is_none() && after.item(key.as_str()).is_none() {
            found.item = Some(key.clone());
            found.protocols(before.protocols.get(key), after.protocols.get(key));
        }
    }
    found.item = None;
}

/// What was found so far, and where the search is.
#[derive(Debug, Default)]
struct Found {
    page: Option<PageId>,
    item: Option<LinkId>,
    differences: Vec<Difference>,
}

impl Found {
    fn note(&mut self, what: Differs) {
        let (page, item) = (self.page.clone(), self.item.clone());
        self.differences.push(Difference { page, item, what });
    }

    fn texts(&mut self, part: &Part, before: Option<&Texts>, after: Option<&Texts>) {
        for language in Language::ALL {
            let own = |texts: Option<&Texts>| texts.and_then(|texts| texts.own(language)).map(str::to_owned);
            let (before, after) = (own(before), own(after));
            if before != after {
                self.note(Differs::Words { part: part.clone(), language, before, after });
            }
        }
    }

    fn conditions(&mut self, before: Option<&Condition>, after: Option<&Condition>) {
        if before != after {
            self.note(Differs::Condition { before: before.cloned(), after: after.cloned() });
        }
    }

    fn protocols(&mut self, before: Option<&Protocol>, after: Option<&Protocol>) {
        let parts = |protocol: Option<&Protocol>| match protocol {
            Some(Protocol { purpose, used_by, if_risk, kept }) => {
                [purpose, used_by, if_risk, kept].map(|part| (!part.is_empty()).then(|| part.clone()))
            }
            None => [const { None }; 4],
        };
        let named = [Agreed::Purpose, Agreed::UsedBy, Agreed::IfRisk, Agreed::Kept];
        for (part, (before, after)) in named.into_iter().zip(parts(before).into_iter().zip(parts(after))) {
            if before != after {
                self.note(Differs::Protocol { part, before, after });
            }
        }
    }
}
