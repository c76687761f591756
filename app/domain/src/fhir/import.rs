//! A FHIR R4 Questionnaire as one of ours, judged item by item.
//!
//! A file is somebody else's: whatever its size, depth or shape, it is refused before any deep work, or read in time
//! that grows with its length. Scripts in texts are only text. Every item that cannot be asked as it was meant is left
//! out, with those that wait for it: a question that was asked without its condition would be another question.

mod condition;
mod item;
mod keys;
mod node;
mod options;
mod pages;
mod tree;
mod value;

use std::collections::{BTreeMap, BTreeSet};

use self::{keys::Keys, node::Node, options::Offered};
use super::{Publication, Status};
use crate::{
    Language,
    questionnaire::{Item, OptionCode, Questionnaire},
};

/// The most bytes of a file that is read.
pub const MOST_BYTES: usize = 2 * 1024 * 1024;
/// The most items, at every depth, of a questionnaire that is read: several times those of the longest published.
pub const MOST_ITEMS: usize = 1000;
/// How many items may stand in each other.
const DEEPEST: usize = 16;
/// The most characters of a `linkId`.
const LONGEST_ID: usize = 255;
/// The most options of an item: nobody chooses among more on a phone.
const MOST_OPTIONS: usize = 500;
/// So many problems of an item are looked through for one that is said already.
const AT_HAND: usize = 50;
/// The most tests of a condition.
const MOST_TESTS: usize = 100;

/// What became of a questionnaire.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// The questionnaire, which may still need mending before it can be published.
    pub questionnaire: Questionnaire,
    /// What it said of itself.
    pub publication: Publication,
    /// How many items it had, at every depth.
    pub items: usize,
    /// How many of them are in ours.
    pub imported: usize,
    /// Everything that is not as it was, in the order of the items.
    pub problems: Vec<Problem>,
}

/// One thing that is not as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The item; none, where it is about the whole.
    pub link_id: Option<String>,
    /// What it is.
    pub reason: Reason,
}

/// Why something is not as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Left out: we do not ask for answers of this type.
    Type(String),
    /// Left out: there is nothing to choose from.
    NoOptions,
    /// Left out: more options than anybody can choose among.
    TooManyOptions(usize),
    /// Left out: its options are in a value set that did not come with it.
    ValueSetElsewhere(String),
    /// Left out: the value set that came with it does not list its codes.
    ValueSetNotListed(String),
    /// Left out: it waits for an item that comes later.
    LooksAhead(String),
    /// Left out: it waits for an item that is not there.
    NoSuchItem(String),
    /// Left out: it waits for an item that was left out.
    WaitsForLeftOut(String),
    /// Left out: an answer to this item cannot be compared in this way.
    UnfitTest(String),
    /// Left out: its condition has more tests than this many.
    TooManyTests(usize),
    /// Left out: its condition and that of what it stands in cannot be one.
    ConditionsInEachOther,
    /// Left out: it is changed by an extension that we do not know, and must not be asked without it.
    Modifier(String),
    /// Left out: what it stands in was left out.
    Within(String),
    /// It stood in a group or a question of a page, and stands on the page itself.
    Flattened,
    /// It can be answered once only.
    AskedOnce,
    /// It waits for an answer of its page that a page cannot reveal it by: so it has the next page.
    NextPage,
    /// It has another key.
    Renamed(String),
    /// One of its options has another code.
    CodeChanged {
        /// The code that it had.
        from: String,
        /// The code that it has.
        to: String,
    },
    /// It is shown in our way and not in this one.
    Control(String),
    /// It has no unit, since there were several to choose from.
    SeveralUnits,
    /// Its unit is kept by its words only, since its code is of another system.
    UnitElsewhere(String),
    /// It is not first filled with what it was, which does not fit it.
    InitialLeftOut,
    /// This element is not kept.
    Element(String),
    /// This extension is not kept.
    Extension(String),
    /// Its texts stand as English, since we do not speak their language.
    Language(String),
    /// A translation into this language is not kept.
    Translation(String),
}

impl Reason {
    /// Whether the item was left out by it.
    pub fn leaves_out(&self) -> bool {
        matches!(
            self,
            Self::Type(_)
                | Self::NoOptions
                | Self::TooManyOptions(_)
                | Self::ValueSetElsewhere(_)
                | Self::ValueSetNotListed(_)
                | Self::LooksAhead(_)
                | Self::NoSuchItem(_)
                | Self::WaitsForLeftOut(_)
                | Self::UnfitTest(_)
                | Self::TooManyTests(_)
                | Self::ConditionsInEachOther
                | Self::Modifier(_)
                | Self::Within(_)
        )
    }
}

/// Why a file was not read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It has so many bytes.
    TooLarge(usize),
    /// It is not JSON.
    NotJson,
    /// Things stand in each other too deeply.
    TooDeep,
    /// It is something else than a Questionnaire.
    NotAQuestionnaire,
    /// It has more items than are read.
    TooManyItems,
    /// Two items have this `linkId`.
    DuplicateLinkId(String),
    /// This item waits for itself, by way of others or not.
    Cycle(String),
    /// It is changed by an extension or rules that we do not know, and must not be read without them.
    Modifier(String),
    /// This element is not of the shape that FHIR gives it.
    Shape {
        /// The item that it belongs to, or nothing for the whole.
        link_id: Option<String>,
        /// The element.
        element: String,
    },
}

impl Refused {
    /// The item for which it was refused.
    pub fn link_id(&self) -> Option<&str> {
        match self {
            Self::DuplicateLinkId(id) | Self::Cycle(id) => Some(id),
            Self::Shape { link_id, .. } => link_id.as_deref(),
            _ => None,
        }
    }
}

/// Reads a questionnaire.
pub fn import(bytes: &[u8]) -> Result<Import, Refused> {
    if bytes.len() > MOST_BYTES {
        return Err(Refused::TooLarge(bytes.len()));
    }
    // Some editors put a byte order mark before JSON.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let value = serde_json::from_slice(bytes).map_err(|error| {
        // The one way in which serde_json tells this apart from other mistakes.
        let deep = error.to_string().starts_with("recursion limit exceeded");
        if deep { Refused::TooDeep } else { Refused::NotJson }
    })?;
    let serde_json::Value::Object(map) = value else { return Err(Refused::NotAQuestionnaire) };
    let mut root = Node::new(map, None);
    if root.text("resourceType")?.as_deref() != Some("Questionnaire") {
        return Err(Refused::NotAQuestionnaire);
    }
    if let Some(url) = root.modifier()? {
        return Err(Refused::Modifier(url));
    }
    if let Some(rules) = root.text("implicitRules")? {
        return Err(Refused::Modifier(rules));
    }
    let trees = tree::read(root.nodes("item")?)?;
    Importer::read(root, trees)
}

/// An item that is in, as conditions look at it.
struct Known {
    item: Item,
    /// By which answers its options are chosen.
    offers: Vec<(options::Offer, OptionCode)>,
}

struct Importer {
    /// The language that its texts are in.
    language: Language,
    value_sets: BTreeMap<String, Result<Vec<Offered>, Reason>>,
    keys: Keys,
    /// Every item of the file, and its place in it.
    every: BTreeMap<String, usize>,
    known: BTreeMap<String, Known>,
    left_out: BTreeSet<String>,
    imported: usize,
    /// By the place of the item, in the order in which they were found.
    problems: BTreeMap<Option<usize>, Vec<Problem>>,
}

impl Importer {
    fn read(mut root: Node, trees: Vec<tree::Tree>) -> Result<Import, Refused> {
        let mut every = BTreeMap::new();
        trees.iter().for_each(|tree| {
            tree.each(&mut |tree| {
                let place = every.len();
                every.insert(tree.link_id.clone(), place);
            });
        });
        let items = every.len();
        let keys = Keys::new(every.keys());
        let mut importer = Self {
            language: Language::En,
            value_sets: BTreeMap::new(),
            keys,
            every,
            known: BTreeMap::new(),
            left_out: BTreeSet::new(),
            imported: 0,
            problems: BTreeMap::new(),
        };
        importer.set_language(root.text("language")?);
        let publication = Publication {
            url: root.text("url")?,
            version: root.text("version")?,
            status: root.text("status")?.as_deref().and_then(Status::from_code).unwrap_or_default(),
            date: root.text("date")?,
            publisher: root.text("publisher")?,
        };
        let mut title = importer.texts(&mut root, "title", None)?;
        let name = root.text("name")?;
        if let Some(name) = name.filter(|_| title.get(Language::En).0.is_empty()) {
            title = title.with(importer.language, name);
        }
        for contained in root.nodes("contained")? {
            importer.value_set(contained)?;
        }
        // What a resource says of itself as a resource is not of the questionnaire.
        for element in ["id", "meta", "text"] {
            root.drop(element);
        }
        importer.leftovers(root, None)?;
        let pages = importer.pages(trees)?;
        let Self { imported, problems, .. } = importer;
        let problems = problems.into_values().flatten().collect();
        Ok(Import { questionnaire: Questionnaire { title, pages }, publication, items, imported, problems })
    }

    fn set_language(&mut self, tag: Option<String>) {
        match tag.as_deref().map(node::language) {
            None => {}
            Some(Some(language)) => self.language = language,
            Some(None) => self.note(None, Reason::Language(tag.unwrap_or_default())),
        }
    }

    fn note(&mut self, link_id: Option<&str>, reason: Reason) {
        let place = link_id.and_then(|link_id| self.every.get(link_id).copied());
        let problem = Problem { link_id: link_id.map(str::to_owned), reason };
        let noted = self.problems.entry(place).or_default();
        // Only what is still at hand is looked through: a hostile file may have very many.
        if !noted.iter().rev().take(AT_HAND).any(|other| *other == problem) {
            noted.push(problem);
        }
    }
}
