//! The forms of the studio: read into what a draft holds, or into what is to be mended, and filled in from it.
//!
//! What a form does not show of a question stays as it is.

mod condition;
mod options;

use super::{Content, PageFace, Protocol};
use crate::{
    Language, Problem,
    form::{Mend, Shown, YES, codes},
    questionnaire::{Decimal, Item, ItemKind, LinkId, Page, Presence, Texts, Unit},
    refusal::{Fields, NumberProblem, Refusal, first},
    text,
};

pub use self::{
    condition::{MOST_TESTS, WHEN, WHEN_ALWAYS, test_chosen, test_field, tests_before, value_field},
    options::{BLANK_OPTIONS, OPTION, option_field, option_rows},
};

/// The question itself.
pub const TEXT: &str = "studio-text";
/// What stands before the question.
pub const PREFIX: &str = "studio-prefix";
/// What makes it easier to answer.
pub const HINT: &str = "studio-hint";
/// Why we ask.
pub const WHY: &str = "studio-why";
/// The heading of a page, or what a questionnaire is called.
pub const TITLE: &str = "studio-title";
/// Whether a page is asked before booking.
pub const BEFORE: &str = "studio-before";
/// The kind of answer.
pub const KIND: &str = "studio-kind";
/// Whether it must be answered.
pub const REQUIRED: &str = "studio-required";
/// Whether it may touch on what people guard.
pub const SENSITIVE: &str = "studio-sensitive";
/// The most characters.
pub const MAX: &str = "studio-max";
/// Whether something else can be answered, in own words.
pub const OTHER: &str = "studio-other";
/// Whether the options stand in a list that folds away.
pub const FOLDED: &str = "studio-folded";
/// What a number counts or measures.
pub const UNIT: &str = "studio-unit";
/// The least number.
pub const LEAST: &str = "studio-least";
/// The greatest number.
pub const GREATEST: &str = "studio-greatest";
/// What the low end of a scale means.
pub const LOW: &str = "studio-low";
/// What the high end means.
pub const HIGH: &str = "studio-high";
/// What it is asked for.
pub const PURPOSE: &str = "studio-purpose";
/// Who uses the answer.
pub const USED_BY: &str = "studio-used-by";
/// What happens if the answer shows that somebody is at risk.
pub const IF_RISK: &str = "studio-if-risk";
/// How long the answer is kept.
pub const KEPT: &str = "studio-kept";

/// The most characters of a question or an option.
const SHORT: u32 = 300;
/// The most characters of what stands before a question.
const SHORTEST: u32 = 20;
/// The most characters of what explains.
const LONG: u32 = 1000;
/// The most characters that an answer may have.
const MOST_CHARACTERS: i64 = 4000;

codes! {
    /// The kind of answer that a question takes, as its form offers it.
    Kind {
        /// One line of text.
        Text = "text",
        /// Several lines of text.
        LongText = "long-text",
        /// One of several options.
        OneOf = "one-of",
        /// Any number of several options.
        SomeOf = "some-of",
        /// Yes or no.
        YesNo = "yes-no",
        /// A place from 0 to 10.
        Scale = "scale",
        /// A whole number.
        Number = "number",
        /// A day.
        Date = "date",
        /// A phone number.
        Phone = "phone",
        /// An email address.
        Email = "email",
        /// The address of a page on the web.
        Url = "url",
        /// A number that may have a fraction.
        Decimal = "decimal",
        /// None: words to read.
        Display = "display",
    }
}

impl Kind {
    /// The kind of a question's answer.
    pub const fn of(kind: &ItemKind) -> Self {
        match kind {
            ItemKind::Text { .. } => Self::Text,
            ItemKind::LongText { .. } => Self::LongText,
            ItemKind::OneOf { .. } => Self::OneOf,
            ItemKind::SomeOf { .. } => Self::SomeOf,
            ItemKind::YesNo => Self::YesNo,
            ItemKind::Scale { .. } => Self::Scale,
            ItemKind::Number { .. } => Self::Number,
            ItemKind::Date => Self::Date,
            ItemKind::Phone => Self::Phone,
            ItemKind::Email => Self::Email,
            ItemKind::Url => Self::Url,
            ItemKind::Decimal { .. } => Self::Decimal,
            ItemKind::Display => Self::Display,
        }
    }
}

/// The field of a text in one language.
pub fn in_language(field: &str, language: Language) -> String {
    format!("{field}-{}", language.code())
}

/// Reads what a questionnaire is called.
pub fn title(fields: &Fields) -> Result<Texts, Vec<Refusal>> {
    let mut mend = Mend::default();
    let title = texts(&mut mend, fields, TITLE, SHORT);
    if title.own(Language::En).is_none() {
        mend.note(&in_language(TITLE, Language::En), Problem::Missing);
    }
    mend.finish(Some(title))
}

/// Fills in what a questionnaire is called.
pub fn title_fields(title: &Texts) -> Fields {
    shown_texts(Shown::default(), TITLE, Some(title)).0
}

/// Reads what a page is headed with and when it is asked, given what stands before it.
pub fn page(fields: &Fields) -> Result<PageFace, Vec<Refusal>> {
    let mut mend = Mend::default();
    let title = optional(texts(&mut mend, fields, TITLE, SHORT));
    let show_when = condition::read(&mut mend, fields);
    let before_booking = first(fields, BEFORE) == YES;
    mend.finish(Some(PageFace { title, before_booking, show_when }))
}

/// Fills in the form of a page.
pub fn page_fields(page: &Page) -> Fields {
    let shown = shown_texts(Shown::default(), TITLE, page.title.as_ref());
    let shown = shown.with(BEFORE, if page.before_booking { YES } else { "" });
    condition::fields(shown, page.show_when.as_ref()).0
}

/// Reads a question: one that is new, or one as it stood before.
pub fn item(fields: &Fields, before: Option<&Item>, new: impl FnOnce(&str) -> LinkId) -> Result<Item, Vec<Refusal>> {
    let mut mend = Mend::default();
    let words = texts(&mut mend, fields, TEXT, SHORT);
    if words.own(Language::En).is_none() {
        mend.note(&in_language(TEXT, Language::En), Problem::Missing);
    }
    let prefix = prefix(&mut mend, fields, before.and_then(|item| item.prefix.as_ref()));
    let hint = optional(texts(&mut mend, fields, HINT, LONG));
    let why = optional(texts(&mut mend, fields, WHY, LONG));
    let kind = kind(&mut mend, fields, before.map(|item| &item.kind));
    let show_when = condition::read(&mut mend, fields);
    let item = kind.map(|kind| {
        let stands = before
            .cloned()
            .unwrap_or_else(|| Item::new(new(words.get(Language::En).0), ItemKind::YesNo, Texts::default()));
        // Another kind of answer begins anew: what it was filled with would fit no more.
        let is_other = Kind::of(&stands.kind) != Kind::of(&kind);
        let stands = if is_other { Item { initial: None, presence: Presence::Asked, ..stands } } else { stands };
        Item {
            kind,
            prefix,
            text: words,
            hint,
            why,
            required: first(fields, REQUIRED) == YES,
            sensitive: first(fields, SENSITIVE) == YES,
            show_when,
            ..stands
        }
    });
    mend.finish(item)
}

/// Fills in the form of a question that is not there yet: it is asked always, unless somebody says otherwise.
pub fn new_item_fields() -> Fields {
    condition::fields(Shown::default(), None).0
}

/// Fills in the form of a question.
pub fn item_fields(item: &Item) -> Fields {
    let shown = shown_texts(Shown::default(), TEXT, Some(&item.text));
    let shown = shown_texts(shown, HINT, item.hint.as_ref());
    let shown = shown_texts(shown, WHY, item.why.as_ref());
    let shown = shown
        .with(PREFIX, item.prefix.as_ref().map(|prefix| prefix.get(Language::En).0).unwrap_or_default())
        .with(KIND, Kind::of(&item.kind).code())
        .with(REQUIRED, if item.required { YES } else { "" })
        .with(SENSITIVE, if item.sensitive { YES } else { "" });
    let shown = match &item.kind {
        ItemKind::Text { max } | ItemKind::LongText { max } => shown.with(MAX, max.to_string()),
        ItemKind::Number { min, max, .. } => shown.with(LEAST, said(min.as_ref())).with(GREATEST, said(max.as_ref())),
        ItemKind::Decimal { min, max, .. } => shown.with(LEAST, said(min.as_ref())).with(GREATEST, said(max.as_ref())),
        ItemKind::Scale { low, high } => shown_texts(shown_texts(shown, LOW, Some(low)), HIGH, Some(high)),
        ItemKind::OneOf { drop_down: true, .. } => shown.with(FOLDED, YES),
        _ => shown,
    };
    let shown = shown.with(OTHER, if item.takes_other() { YES } else { "" });
    let shown = shown_texts(shown, UNIT, item.unit().map(|unit| &unit.text));
    condition::fields(options::fields(shown, item.options()), item.show_when.as_ref()).0
}

fn said<T: ToString>(bound: Option<&T>) -> String {
    bound.map(T::to_string).unwrap_or_default()
}

/// Reads what was agreed about a question; nothing at all is no protocol.
pub fn protocol(fields: &Fields) -> Result<Option<Protocol>, Vec<Refusal>> {
    let mut mend = Mend::default();
    let mut part = |name: &str| mend.take(name, text::prose(first(fields, name), LONG)).flatten().unwrap_or_default();
    let protocol =
        Protocol { purpose: part(PURPOSE), used_by: part(USED_BY), if_risk: part(IF_RISK), kept: part(KEPT) };
    let agreed = (!protocol.is_empty()).then_some(protocol);
    mend.finish(Some(agreed))
}

/// Fills in the form of a protocol.
pub fn protocol_fields(protocol: Option<&Protocol>) -> Fields {
    let Some(Protocol { purpose, used_by, if_risk, kept }) = protocol else { return Fields::new() };
    Shown::default().with(PURPOSE, purpose).with(USED_BY, used_by).with(IF_RISK, if_risk).with(KEPT, kept).0
}

/// The questions that the condition of a page may look back at.
pub fn before_page<'a>(content: &'a Content, page: &Page) -> Vec<&'a Item> {
    let pages = content.questionnaire.in_reading_order();
    pages.take_while(|each| each.id != page.id).flat_map(|each| &each.items).collect()
}

/// The questions that the condition of a question may look back at: one of this page, or a new one at its end.
pub fn before_item<'a>(content: &'a Content, page: &'a Page, item: Option<&LinkId>) -> Vec<&'a Item> {
    let mut found = before_page(content, page);
    found.extend(page.items.iter().take_while(|each| Some(&each.link_id) != item));
    found
}

/// What stands before a question, in one line; what came from elsewhere stays as it is until somebody changes it.
fn prefix(mend: &mut Mend, fields: &Fields, before: Option<&Texts>) -> Option<Texts> {
    let typed = first(fields, PREFIX);
    if let Some(stands) = before.filter(|stands| stands.get(Language::En).0.trim() == typed.trim()) {
        return Some(stands.clone());
    }
    mend.take(PREFIX, text::line(typed, SHORTEST)).flatten().map(Texts::english)
}

fn kind(mend: &mut Mend, fields: &Fields, before: Option<&ItemKind>) -> Option<ItemKind> {
    let chosen = match Kind::chosen(fields, KIND) {
        Ok(Some(kind)) => Ok(kind),
        Ok(None) => Err(Problem::Missing),
        Err(problem) => Err(problem),
    };
    Some(match mend.take(KIND, chosen)? {
        Kind::Text => ItemKind::Text { max: characters(mend, fields, 200)? },
        Kind::LongText => ItemKind::LongText { max: characters(mend, fields, 2000)? },
        Kind::OneOf => ItemKind::OneOf {
            options: options::read(mend, fields, before),
            other: first(fields, OTHER) == YES,
            drop_down: first(fields, FOLDED) == YES,
        },
        Kind::SomeOf => {
            ItemKind::SomeOf { options: options::read(mend, fields, before), other: first(fields, OTHER) == YES }
        }
        Kind::YesNo => ItemKind::YesNo,
        Kind::Scale => {
            let (low, high) = (texts(mend, fields, LOW, SHORT), texts(mend, fields, HIGH, SHORT));
            for (name, end) in [(LOW, &low), (HIGH, &high)] {
                if end.own(Language::En).is_none() {
                    mend.note(&in_language(name, Language::En), Problem::Missing);
                }
            }
            ItemKind::Scale { low, high }
        }
        Kind::Number => ItemKind::Number {
            min: number(mend, fields, LEAST)?,
            max: number(mend, fields, GREATEST)?,
            unit: unit(mend, fields, before),
        },
        Kind::Decimal => ItemKind::Decimal {
            min: decimal(mend, fields, LEAST)?,
            max: decimal(mend, fields, GREATEST)?,
            unit: unit(mend, fields, before),
        },
        Kind::Date => ItemKind::Date,
        Kind::Phone => ItemKind::Phone,
        Kind::Email => ItemKind::Email,
        Kind::Url => ItemKind::Url,
        Kind::Display => ItemKind::Display,
    })
}

fn characters(mend: &mut Mend, fields: &Fields, otherwise: u32) -> Option<u32> {
    let typed = number(mend, fields, MAX)?;
    let within = match typed {
        None => Ok(i64::from(otherwise)),
        Some(number) if number < 1 => Err(NumberProblem::Below(1)),
        Some(number) if number > MOST_CHARACTERS => Err(NumberProblem::Above(MOST_CHARACTERS)),
        Some(number) => Ok(number),
    };
    u32::try_from(mend.take(MAX, within.map_err(Problem::Number))?).ok()
}

/// A whole number, if one was typed; `None` when what was typed is to be mended.
#[allow(clippy::option_option, reason = "nothing typed is an answer, and what cannot be read is none")]
fn number(mend: &mut Mend, fields: &Fields, name: &str) -> Option<Option<i64>> {
    let typed: String = first(fields, name).trim().chars().map(text::in_ascii).collect();
    if typed.is_empty() {
        return Some(None);
    }
    let read = typed.parse::<i64>().map(Some);
    mend.take(name, read.map_err(|_| Problem::Number(NumberProblem::NotANumber)))
}

/// The same, where it may have a fraction.
#[allow(clippy::option_option, reason = "nothing typed is an answer, and what cannot be read is none")]
fn decimal(mend: &mut Mend, fields: &Fields, name: &str) -> Option<Option<Decimal>> {
    let typed: String = first(fields, name).trim().chars().map(text::in_ascii).collect();
    if typed.is_empty() {
        return Some(None);
    }
    let read = typed.parse::<Decimal>().map(Some);
    mend.take(name, read.map_err(|_| Problem::Number(NumberProblem::NotANumber)))
}

/// What a number counts or measures; its code goes with its words.
fn unit(mend: &mut Mend, fields: &Fields, before: Option<&ItemKind>) -> Option<Unit> {
    let text = optional(texts(mend, fields, UNIT, SHORT))?;
    let stands = match before {
        Some(ItemKind::Number { unit, .. } | ItemKind::Decimal { unit, .. }) => unit.as_ref(),
        _ => None,
    };
    let code = stands.filter(|stands| stands.text == text).and_then(|stands| stands.code.clone());
    Some(Unit { text, code })
}

fn texts(mend: &mut Mend, fields: &Fields, name: &str, most: u32) -> Texts {
    Language::ALL.into_iter().fold(Texts::default(), |texts, language| {
        let field = in_language(name, language);
        match mend.take(&field, text::prose(first(fields, &field), most)).flatten() {
            Some(text) => texts.with(language, text),
            None => texts,
        }
    })
}

fn optional(texts: Texts) -> Option<Texts> {
    (texts != Texts::default()).then_some(texts)
}

fn shown_texts(shown: Shown, name: &str, texts: Option<&Texts>) -> Shown {
    Language::ALL.into_iter().fold(shown, |shown, language| {
        let own = texts.and_then(|texts| texts.own(language)).unwrap_or_default();
        shown.with(&in_language(name, language), own)
    })
}
