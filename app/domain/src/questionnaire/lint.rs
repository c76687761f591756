//! What stands between a draft of a questionnaire and its publication: the list is the co-design team's task list.

mod conditions;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use self::conditions::Known;
use super::{Answer, Item, ItemKind, LinkId, OptionCode, Page, PageId, Presence, Questionnaire, Test, Texts};
use crate::Language;

/// One thing to mend or to think about, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LintProblem {
    /// The page; none, where it is about the whole.
    pub page: Option<PageId>,
    /// The item; none, where it is about the page itself.
    pub item: Option<LinkId>,
    /// What it is.
    pub kind: LintKind,
}

/// What is to mend or to think about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LintKind {
    /// There is no page.
    NoPages,
    /// Another page has the same key.
    DuplicatePage,
    /// Another item has the same key.
    DuplicateItem,
    /// Another item has a form field of this name, as `born-day` and a date `born` have.
    DuplicateField(String),
    /// Two options of one item have this code.
    DuplicateOption(OptionCode),
    /// The page asks nothing.
    EmptyPage,
    /// The page asks several things and says nothing of what they have in common.
    NoHeading,
    /// Whatever is answered, the page is never asked.
    UnreachablePage,
    /// The page asks so many things.
    ManyItems(usize),
    /// There is nothing to choose from.
    NoOptions,
    /// This option excludes others where only one can be chosen anyway.
    ExclusiveOfNothing(OptionCode),
    /// No answer fits: no characters are allowed, or the least is more than the most.
    NoRoom,
    /// It is only to be read, and there is nothing to read.
    NoInitial,
    /// It cannot be answered with what it is first filled with.
    UnfitInitial,
    /// It comes with an answer: the NHS service manual ("Radios") advises against choosing for people.
    Prefilled,
    /// It is words to read, and is treated as a question: required, explained, filled in.
    OnlyWords,
    /// It may touch on what people guard, and does not say why we ask.
    NoReason,
    /// The condition tests nothing.
    NoTests,
    /// The condition tests an item that is not there.
    MissingItem(LinkId),
    /// The condition tests an item that is asked later.
    LooksAhead(LinkId),
    /// The condition tests for an option that its item does not offer.
    UnknownOption(LinkId, OptionCode),
    /// The condition tests an item in a way that does not fit its kind.
    UnfitCheck(LinkId),
    /// The condition looks at the same page, but not for one option alone, which is all that a page can reveal by.
    NotRevealable,
    /// A text is missing in this language.
    MissingText(Part, Language),
}

/// Which text of a questionnaire, a page or an item.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// A title.
    Title,
    /// What stands before a question.
    Prefix,
    /// A question.
    Text,
    /// A hint.
    Hint,
    /// Why we ask.
    Why,
    /// The wording of an option.
    Option(OptionCode),
    /// The hint of an option.
    OptionHint(OptionCode),
    /// What the low end of a scale means.
    Low,
    /// What the high end of a scale means.
    High,
    /// What a number counts or measures.
    Unit,
}

/// The most items that a page asks before it is worth a thought.
const MANY: usize = 4;

impl LintKind {
    /// Whether it has to be mended before publishing; the others are hints.
    pub fn blocks(&self) -> bool {
        match self {
            Self::ManyItems(_) | Self::Prefilled => false,
            Self::MissingText(_, language) => *language == Language::En,
            _ => true,
        }
    }
}

/// Everything that is to mend or to think about, in reading order.
pub fn lint(questionnaire: &Questionnaire) -> Vec<LintProblem> {
    let mut linter = Linter {
        every: questionnaire.items().map(|item| &item.link_id).collect(),
        known: BTreeMap::new(),
        pages: BTreeSet::new(),
        fields: BTreeSet::new(),
        problems: Vec::new(),
    };
    linter.questionnaire(questionnaire);
    linter.problems
}

struct Linter<'a> {
    /// The keys of all items, early and late.
    every: BTreeSet<&'a LinkId>,
    /// The items before the place that is looked at.
    known: BTreeMap<&'a LinkId, Known<'a>>,
    pages: BTreeSet<&'a PageId>,
    fields: BTreeSet<String>,
    problems: Vec<LintProblem>,
}

impl<'a> Linter<'a> {
    fn questionnaire(&mut self, questionnaire: &'a Questionnaire) {
        let mut found = missing(&questionnaire.title, &Part::Title);
        if questionnaire.pages.is_empty() {
            found.push(LintKind::NoPages);
        }
        self.report(None, None, found);
        for page in questionnaire.in_reading_order() {
            self.page(page);
        }
    }

    fn page(&mut self, page: &'a Page) {
        let mut found = Vec::new();
        if !self.pages.insert(&page.id) {
            found.push(LintKind::DuplicatePage);
        }
        if let Some(title) = &page.title {
            found.extend(missing(title, &Part::Title));
        }
        let seen = || page.items.iter().filter(|item| item.is_seen());
        let at_once = seen().filter(|item| page.revealed_by(item).is_none()).count();
        let questions = seen().filter(|item| item.kind != ItemKind::Display).count();
        if page.items.is_empty() {
            found.push(LintKind::EmptyPage);
        } else if questions > MANY {
            found.push(LintKind::ManyItems(questions));
        }
        let headed_by_words = seen().next().is_some_and(|item| item.kind == ItemKind::Display);
        if page.title.is_none() && (at_once > 1 || headed_by_words) {
            found.push(LintKind::NoHeading);
        }
        found.extend(page.show_when.iter().flat_map(|condition| self.condition(condition)));
        let reachable = self.may_hold(page.show_when.as_ref());
        if seen().next().is_some() && !(reachable && self.may_be_seen(page)) {
            found.push(LintKind::UnreachablePage);
        }
        self.report(Some(page), None, found);
        for item in &page.items {
            self.item(page, item, reachable);
        }
    }

    fn item(&mut self, page: &Page, item: &'a Item, page_is_reachable: bool) {
        let mut found = in_itself(item);
        if let Some(condition) = &item.show_when {
            found.extend(self.condition(condition));
            let answered_here = |test: &Test| page.item(&test.link_id).is_some_and(Item::takes_answer);
            let same_page = condition.tests().iter().any(answered_here);
            if same_page && page.revealed_by(item).is_none() {
                found.push(LintKind::NotRevealable);
            }
        }
        let reachable = page_is_reachable && self.may_hold(item.show_when.as_ref());
        if self.known.contains_key(&item.link_id) {
            found.push(LintKind::DuplicateItem);
        } else {
            self.known.insert(&item.link_id, Known { item, reachable });
            let taken = item.field_names().into_iter().filter(|name| !self.fields.insert(name.clone()));
            found.extend(taken.map(LintKind::DuplicateField));
        }
        self.report(Some(page), Some(item), found);
    }

    fn report(&mut self, page: Option<&Page>, item: Option<&Item>, kinds: Vec<LintKind>) {
        self.problems.extend(kinds.into_iter().map(|kind| LintProblem {
            page: page.map(|page| page.id.clone()),
            item: item.map(|item| item.link_id.clone()),
            kind,
        }));
    }
}

/// What is wrong with an item, wherever it stands.
fn in_itself(item: &Item) -> Vec<LintKind> {
    let mut found = missing(&item.text, &Part::Text);
    found.extend(item.hint.iter().flat_map(|hint| missing(hint, &Part::Hint)));
    found.extend(item.why.iter().flat_map(|why| missing(why, &Part::Why)));
    if item.sensitive && item.why.is_none() {
        found.push(LintKind::NoReason);
    }
    match (&item.initial, item.presence) {
        (Some(initial), _) if !item.takes(initial) || matches!(initial, Answer::Other { .. }) => {
            found.push(LintKind::UnfitInitial);
        }
        (Some(_), Presence::Asked) => found.push(LintKind::Prefilled),
        (None, Presence::ReadOnly) if item.kind != ItemKind::Display => found.push(LintKind::NoInitial),
        _ => {}
    }
    match &item.kind {
        ItemKind::Display => {
            let explained = item.hint.is_some() || item.why.is_some() || item.sensitive;
            if item.required || explained || item.presence == Presence::ReadOnly {
                found.push(LintKind::OnlyWords);
            }
        }
        ItemKind::OneOf { options, .. } | ItemKind::SomeOf { options, .. } if options.is_empty() => {
            found.push(LintKind::NoOptions);
        }
        ItemKind::OneOf { options, .. } => {
            let exclusive = options.iter().filter(|option| option.exclusive);
            found.extend(exclusive.map(|option| LintKind::ExclusiveOfNothing(option.code.clone())));
        }
        ItemKind::Text { max: 0 } | ItemKind::LongText { max: 0 } => found.push(LintKind::NoRoom),
        ItemKind::Number { min: Some(min), max: Some(max), .. } if min > max => found.push(LintKind::NoRoom),
        ItemKind::Decimal { min: Some(min), max: Some(max), .. } if min > max => found.push(LintKind::NoRoom),
        ItemKind::Scale { low, high } => {
            found.extend(missing(low, &Part::Low));
            found.extend(missing(high, &Part::High));
        }
        _ => {}
    }
    found.extend(item.unit().iter().flat_map(|unit| missing(&unit.text, &Part::Unit)));
    let mut codes = BTreeSet::new();
    for option in item.options() {
        if !codes.insert(&option.code) {
            found.push(LintKind::DuplicateOption(option.code.clone()));
        }
        found.extend(missing(&option.text, &Part::Option(option.code.clone())));
        let hint = option.hint.iter();
        found.extend(hint.flat_map(|hint| missing(hint, &Part::OptionHint(option.code.clone()))));
    }
    found
}

fn missing(texts: &Texts, part: &Part) -> Vec<LintKind> {
    let absent = Language::ALL.into_iter().filter(|language| texts.own(*language).is_none());
    absent.map(|language| LintKind::MissingText(part.clone(), language)).collect()
}
