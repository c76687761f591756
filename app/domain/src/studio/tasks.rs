//! The task list of a draft: what stands between it and its publication, and what is worth a thought.

use super::{Content, Hint, Touch, reading_hints::hints, translation::State};
use crate::{
    Language,
    questionnaire::{Item, LinkId, LintKind, LintProblem, PageId, Texts, lint},
};

/// One thing to do, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// The page; none, where it is about the whole.
    pub page: Option<PageId>,
    /// The question; none, where it is about the page itself.
    pub item: Option<LinkId>,
    /// What it is.
    pub what: What,
}

/// What there is to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// To mend, or to think about, in the questions themselves.
    Lint(LintKind),
    /// To agree why it is asked, who uses it, what if it shows risk, and how long it is kept.
    NoProtocol,
    /// To read again: it may be hard to understand.
    Hint(Hint),
    /// To check what a machine made in this language.
    Machine(Language),
    /// To check again what has changed since in this language.
    CheckAgain(Language),
}

impl What {
    /// Whether it has to be done before publishing.
    pub fn blocks(&self) -> bool {
        match self {
            Self::Lint(kind) => kind.blocks(),
            Self::NoProtocol => true,
            Self::Hint(_) | Self::Machine(_) | Self::CheckAgain(_) => false,
        }
    }
}

/// Everything there is to do, in reading order; what blocks before what does not, in each place.
pub fn tasks(content: &Content) -> Vec<Task> {
    let mut problems = lint(&content.questionnaire);
    let mut tasks = Vec::new();
    let mut take = |page: Option<&PageId>, item: Option<&LinkId>, more: Vec<What>| {
        let mut here: Vec<What> = Vec::new();
        problems.retain(|LintProblem { page: at, item: of, kind }| {
            let is_here = at.as_ref() == page && of.as_ref() == item;
            if is_here {
                here.push(What::Lint(kind.clone()));
            }
            !is_here
        });
        here.extend(more);
        here.sort_by_key(|what| !what.blocks());
        tasks.extend(here.into_iter().map(|what| Task { page: page.cloned(), item: item.cloned(), what }));
    };
    take(None, None, unchecked(content, &Touch::Title));
    for page in content.questionnaire.in_reading_order() {
        let mut found = hinted(page.title.as_ref(), false);
        found.extend(unchecked(content, &Touch::Page(page.id.clone())));
        take(Some(&page.id), None, found);
        for item in &page.items {
            take(Some(&page.id), Some(&item.link_id), of_item(content, item));
        }
    }
    tasks
}

fn of_item(content: &Content, item: &Item) -> Vec<What> {
    let mut found = Vec::new();
    if item.takes_answer() && !content.protocols.get(&item.link_id).is_some_and(super::Protocol::is_whole) {
        found.push(What::NoProtocol);
    }
    found.extend(hinted(Some(&item.text), true));
    found.extend(hinted(item.hint.as_ref(), false));
    found.extend(hinted(item.why.as_ref(), false));
    found.extend(unchecked(content, &Touch::Item(item.link_id.clone())));
    found
}

/// The languages in which something of a place is to be checked.
fn unchecked(content: &Content, place: &Touch) -> Vec<What> {
    let mut found = Vec::new();
    for language in Language::ALL {
        let states = content.states(place, language);
        if states.iter().any(|(.., state)| *state == State::Machine) {
            found.push(What::Machine(language));
        }
        if states.iter().any(|(.., state)| matches!(state, State::Again(_))) {
            found.push(What::CheckAgain(language));
        }
    }
    found
}

fn hinted(text: Option<&Texts>, is_question: bool) -> Vec<What> {
    let english = text.and_then(|text| text.own(Language::En));
    english.map(|text| hints(text, is_question)).unwrap_or_default().into_iter().map(What::Hint).collect()
}
