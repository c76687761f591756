//! In what the questions of two states differ.

use super::{Differs, Found, Limit, order};
use crate::{
    questionnaire::{AnswerOption, Item, ItemKind, LinkId, OptionCode, Page, Part, Texts, Unit},
    studio::{Content, form::Kind},
};

/// The questions of a page of the later state, and those that stood on it and are gone.
pub(super) fn on_page(found: &mut Found, before: &Content, after: &Content, page: &Page) {
    let was = before.page(page.id.as_str());
    let stood: Vec<&LinkId> = was.iter().flat_map(|was| &was.items).map(|item| &item.link_id).collect();
    let moved = order::moved(&stood, page.items.iter().map(|item| &item.link_id));
    for item in &page.items {
        found.item = Some(item.link_id.clone());
        let Some((from, earlier)) = before.item(item.link_id.as_str()) else {
            found.note(Differs::Added);
            continue;
        };
        if from.id != page.id {
            found.note(Differs::Moved { from: Some(from.id.clone()) });
        } else if moved.contains(&&item.link_id) {
            found.note(Differs::Moved { from: None });
        }
        one(found, earlier, item);
        found.protocols(before.protocols.get(&item.link_id), after.protocols.get(&item.link_id));
    }
    found.item = None;
    if let Some(was) = was {
        gone_from(found, was, after);
    }
}

/// The questions that stood on a page of the earlier state and are nowhere now.
pub(super) fn gone_from(found: &mut Found, was: &Page, after: &Content) {
    for item in was.items.iter().filter(|item| after.item(item.link_id.as_str()).is_none()) {
        found.item = Some(item.link_id.clone());
        found.note(Differs::Removed);
    }
    found.item = None;
}

fn one(found: &mut Found, was: &Item, item: &Item) {
    // Taken apart by name, so that what an item gets one day is not forgotten here.
    let Item { link_id: _, kind, prefix, text, hint, why, required, show_when, sensitive, initial, presence, source } =
        item;
    found.texts(&Part::Prefix, was.prefix.as_ref(), prefix.as_ref());
    found.texts(&Part::Text, Some(&was.text), Some(text));
    found.texts(&Part::Hint, was.hint.as_ref(), hint.as_ref());
    found.texts(&Part::Why, was.why.as_ref(), why.as_ref());
    kinds(found, &was.kind, kind);
    if was.required != *required {
        found.note(Differs::Required(*required));
    }
    if was.sensitive != *sensitive {
        found.note(Differs::Sensitive(*sensitive));
    }
    found.conditions(was.show_when.as_ref(), show_when.as_ref());
    if was.source != *source {
        found.note(Differs::Source { before: was.source.clone(), after: source.clone() });
    }
    if was.initial != *initial || was.presence != *presence {
        found.note(Differs::Inside);
    }
}

fn kinds(found: &mut Found, before: &ItemKind, after: &ItemKind) {
    let kinds = (Kind::of(before), Kind::of(after));
    if kinds.0 != kinds.1 {
        found.note(Differs::Kind { before: kinds.0, after: kinds.1 });
    }
    let (was, is) = (Parts::of(before), Parts::of(after));
    options(found, was.options, is.options);
    if was.other != is.other {
        found.note(Differs::Other(is.other));
    }
    for (limit, (before, after)) in
        [Limit::Characters, Limit::Least, Limit::Greatest].into_iter().zip(was.limits.into_iter().zip(is.limits))
    {
        if before != after {
            found.note(Differs::Limit { limit, before, after });
        }
    }
    found.texts(&Part::Low, was.low, is.low);
    found.texts(&Part::High, was.high, is.high);
    found.texts(&Part::Unit, was.unit.map(|unit| &unit.text), is.unit.map(|unit| &unit.text));
    let code = |unit: Option<&Unit>| unit.and_then(|unit| unit.code.clone());
    if was.drop_down != is.drop_down || code(was.unit) != code(is.unit) {
        found.note(Differs::Inside);
    }
}

/// What a kind of answer is made of, whichever it is.
#[derive(Default)]
struct Parts<'a> {
    options: &'a [AnswerOption],
    other: bool,
    drop_down: bool,
    limits: [Option<String>; 3],
    low: Option<&'a Texts>,
    high: Option<&'a Texts>,
    unit: Option<&'a Unit>,
}

impl<'a> Parts<'a> {
    fn of(kind: &'a ItemKind) -> Self {
        match kind {
            ItemKind::Text { max } | ItemKind::LongText { max } => {
                Self { limits: [Some(max.to_string()), None, None], ..Self::default() }
            }
            ItemKind::OneOf { options, other, drop_down } => {
                Self { options, other: *other, drop_down: *drop_down, ..Self::default() }
            }
            ItemKind::SomeOf { options, other } => Self { options, other: *other, ..Self::default() },
            ItemKind::Number { min, max, unit } => Self {
                limits: [None, min.map(|min| min.to_string()), max.map(|max| max.to_string())],
                unit: unit.as_ref(),
                ..Self::default()
            },
            ItemKind::Decimal { min, max, unit } => Self {
                limits: [None, min.as_ref().map(ToString::to_string), max.as_ref().map(ToString::to_string)],
                unit: unit.as_ref(),
                ..Self::default()
            },
            ItemKind::Scale { low, high } => Self { low: Some(low), high: Some(high), ..Self::default() },
            ItemKind::Display
            | ItemKind::Date
            | ItemKind::YesNo
            | ItemKind::Phone
            | ItemKind::Email
            | ItemKind::Url => Self::default(),
        }
    }
}

fn options(found: &mut Found, before: &[AnswerOption], after: &[AnswerOption]) {
    let stood: Vec<&OptionCode> = before.iter().map(|option| &option.code).collect();
    let moved = order::moved(&stood, after.iter().map(|option| &option.code));
    for option in after {
        let AnswerOption { code, text, hint, exclusive, system } = option;
        let Some(was) = before.iter().find(|was| was.code == *code) else {
            found.note(Differs::OptionAdded(code.clone()));
            continue;
        };
        if moved.contains(&code) {
            found.note(Differs::OptionMoved(code.clone()));
        }
        found.texts(&Part::Option(code.clone()), Some(&was.text), Some(text));
        found.texts(&Part::OptionHint(code.clone()), was.hint.as_ref(), hint.as_ref());
        if was.exclusive != *exclusive {
            found.note(Differs::OptionAlone(code.clone(), *exclusive));
        }
        if was.system != *system {
            found.note(Differs::Inside);
        }
    }
    for was in before.iter().filter(|was| !after.iter().any(|option| option.code == was.code)) {
        found.note(Differs::OptionRemoved(was.code.clone()));
    }
}
