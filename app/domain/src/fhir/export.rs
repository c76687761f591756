//! A questionnaire of ours as a FHIR R4 Questionnaire.
//!
//! A page is a group, unless it is nothing but its one question. Hints, reasons and the ends of a scale are display
//! items under their question, as FHIR's item controls have it.

mod condition;
pub(super) mod kind;

use serde_json::{Map, Value, json};

use self::condition::write_condition;
use super::{Publication, control, urls, write_texts};
use crate::questionnaire::{Item, ItemKind, LinkId, Page, Presence, Questionnaire, Texts};

/// The questionnaire as FHIR JSON.
pub fn export(questionnaire: &Questionnaire, publication: &Publication) -> Value {
    let mut resource = Map::new();
    resource.insert("resourceType".to_owned(), "Questionnaire".into());
    resource.insert("language".to_owned(), "en".into());
    let Publication { url, version, status, date, publisher } = publication;
    resource.insert("status".to_owned(), status.code().into());
    for (name, value) in [("url", url), ("version", version), ("date", date), ("publisher", publisher)] {
        if let Some(value) = value {
            resource.insert(name.to_owned(), value.as_str().into());
        }
    }
    write_texts(&mut resource, "title", &questionnaire.title);
    let items: Vec<Value> = questionnaire.pages.iter().map(|page| write_page(page, questionnaire)).collect();
    if !items.is_empty() {
        resource.insert("item".to_owned(), items.into());
    }
    Value::Object(resource)
}

/// The `linkId` of a page's group: its own key, or one that no item has.
pub(super) fn group_id(page: &Page, questionnaire: &Questionnaire) -> String {
    let taken = questionnaire.items().any(|item| item.link_id.as_str() == page.id.as_str());
    if taken { format!("page:{}", page.id) } else { page.id.to_string() }
}

/// The one question that a page is, if it is no more than that.
pub(super) fn only_item(page: &Page) -> Option<&Item> {
    match page.items.as_slice() {
        [item] if page.title.is_none() && page.show_when.is_none() && item.link_id.as_str() == page.id.as_str() => {
            Some(item)
        }
        _ => None,
    }
}

fn write_page(page: &Page, questionnaire: &Questionnaire) -> Value {
    let before = page.before_booking.then(|| flag(urls::BEFORE_BOOKING));
    if let Some(item) = only_item(page) {
        return write_item(item, questionnaire, before);
    }
    let mut group = Map::new();
    group.insert("linkId".to_owned(), group_id(page, questionnaire).into());
    group.insert("type".to_owned(), "group".into());
    if let Some(title) = &page.title {
        write_texts(&mut group, "text", title);
    }
    if let Some(before) = before {
        group.insert("extension".to_owned(), json!([before]));
    }
    if let Some(condition) = &page.show_when {
        write_condition(&mut group, condition, questionnaire);
    }
    let items: Vec<Value> = page.items.iter().map(|item| write_item(item, questionnaire, None)).collect();
    if !items.is_empty() {
        group.insert("item".to_owned(), items.into());
    }
    Value::Object(group)
}

fn write_item(item: &Item, questionnaire: &Questionnaire, before_booking: Option<Value>) -> Value {
    let mut written = Map::new();
    written.insert("linkId".to_owned(), item.link_id.as_str().into());
    if let Some(prefix) = &item.prefix {
        write_texts(&mut written, "prefix", prefix);
    }
    write_texts(&mut written, "text", &item.text);
    let mut extensions: Vec<Value> = before_booking.into_iter().collect();
    if item.sensitive {
        extensions.push(flag(urls::SENSITIVE));
    }
    if let Some(source) = &item.source {
        extensions.push(json!({ "url": urls::SOURCE, "valueString": source }));
    }
    match item.presence {
        Presence::Asked => {}
        Presence::ReadOnly => drop(written.insert("readOnly".to_owned(), true.into())),
        Presence::Hidden => extensions.push(flag(urls::HIDDEN)),
    }
    if item.required {
        written.insert("required".to_owned(), true.into());
    }
    kind::write_kind(&mut written, &mut extensions, item);
    if let Some(condition) = &item.show_when {
        write_condition(&mut written, condition, questionnaire);
    }
    if !extensions.is_empty() {
        written.insert("extension".to_owned(), extensions.into());
    }
    let below = below(item);
    if !below.is_empty() {
        written.insert("item".to_owned(), below.into());
    }
    Value::Object(written)
}

/// The texts that stand under a question.
fn below(item: &Item) -> Vec<Value> {
    let ends = match &item.kind {
        ItemKind::Scale { low, high } => {
            vec![("low", low, vec![control("lower")]), ("high", high, vec![control("upper")])]
        }
        _ => Vec::new(),
    };
    let hint = item.hint.iter().map(|hint| ("hint", hint, vec![control("help")]));
    let why = item.why.iter().map(|why| ("why", why, vec![control("help"), flag(urls::WHY)]));
    let texts = ends.into_iter().chain(hint).chain(why);
    texts.map(|(name, text, extensions)| display(&item.link_id, name, text, extensions)).collect()
}

fn display(below: &LinkId, name: &str, text: &Texts, extensions: Vec<Value>) -> Value {
    let mut written = Map::new();
    written.insert("linkId".to_owned(), format!("{below}:{name}").into());
    written.insert("type".to_owned(), "display".into());
    written.insert("extension".to_owned(), extensions.into());
    write_texts(&mut written, "text", text);
    Value::Object(written)
}

fn flag(url: &str) -> Value {
    json!({ "url": url, "valueBoolean": true })
}
