//! Shows at each field what is to be mended, in the same HTML as the server's components (`components/support.rs`).

use domain::Refusal;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::{
    page::{document, every_in, find, made, set},
    part::{around, by_id, set_class},
    summary,
};
use crate::islands::{guard::GuardTexts, mend::wrong_parts};

/// The marks of what is in error.
const MARKS: [&str; 4] =
    ["nhsuk-form-group--error", "nhsuk-input--error", "nhsuk-textarea--error", "nhsuk-select--error"];

/// Shows these sentences instead of those that are shown; does nothing unless there is a place for every one.
pub(super) fn show(said: &[(&Refusal, &str)], texts: &GuardTexts) -> bool {
    let places: Option<Vec<Place>> = said.iter().map(|(refusal, _)| Place::of(refusal)).collect();
    let (Some(places), Some(main)) = (places, find::<Element>("main")) else { return false };
    clear(&main);
    for (place, (_, sentence)) in places.iter().zip(said) {
        // The first message at a field stands; the summary lists the others too.
        if by_id(&place.message_id()).is_none() && place.say(sentence, &texts.error_prefix).is_none() {
            return false;
        }
    }
    mark_title(&texts.error_prefix);
    let lines = said.iter().map(|(refusal, sentence)| (refusal.field.as_str(), *sentence));
    summary::show(&main, &texts.problem_title, lines).is_some()
}

/// Takes away what is shown, whether it came from the server or from here.
fn clear(main: &Element) {
    for message in every_in::<Element>(main, ".nhsuk-error-message[id$='-error'], .nhsuk-error-summary") {
        let id = message.id();
        for described in every_in::<Element>(main, &format!("[aria-describedby~='{id}']")) {
            undescribe(&described, &id);
        }
        message.remove();
    }
    for mark in MARKS {
        for marked in every_in::<Element>(main, &format!(".{mark}")) {
            set_class(&marked, mark, false);
        }
    }
}

fn undescribe(part: &Element, id: &str) {
    let ids = part.get_attribute("aria-describedby").unwrap_or_default();
    let rest: Vec<&str> = ids.split_whitespace().filter(|other| *other != id).collect();
    if rest.is_empty() {
        // An attribute can always be taken away.
        let _ = part.remove_attribute("aria-describedby");
    } else {
        set(part, "aria-describedby", &rest.join(" "));
    }
}

fn mark_title(prefix: &str) {
    let Some(document) = document() else { return };
    let title = document.title();
    if !title.starts_with(prefix) {
        document.set_title(&format!("{prefix} {title}"));
    }
}

/// Where a field's message goes.
struct Place {
    /// What the ids of the field's parts begin with.
    id: String,
    group: Element,
    /// What the message stands before.
    before: Element,
    /// What the message describes.
    described: Element,
    /// What is marked besides the group.
    marked: Vec<Element>,
}

impl Place {
    fn of(refusal: &Refusal) -> Option<Self> {
        let input = by_id(&refusal.field)?;
        if let Some(date) = around(&input, ".nhsuk-date-input") {
            let wrong = wrong_parts(refusal.problem);
            let parts = every_in::<Element>(&date, "input").into_iter().zip(wrong);
            let marked = parts.filter_map(|(part, is_wrong)| is_wrong.then_some(part)).collect();
            return Self::in_fieldset(date.id(), date, marked);
        }
        let kind = input.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::type_).unwrap_or_default();
        if kind == "radio" || kind == "checkbox" {
            let list = around(&input, ".nhsuk-radios, .nhsuk-checkboxes")?;
            return Self::in_fieldset(input.id(), list, Vec::new());
        }
        Some(Self {
            id: input.id(),
            group: around(&input, ".nhsuk-form-group")?,
            before: around(&input, ".nhsuk-input-wrapper").unwrap_or_else(|| input.clone()),
            described: input.clone(),
            marked: vec![input],
        })
    }

    fn in_fieldset(id: String, before: Element, marked: Vec<Element>) -> Option<Self> {
        let (group, described) = (around(&before, ".nhsuk-form-group")?, around(&before, "fieldset")?);
        Some(Self { id, group, before, described, marked })
    }

    fn message_id(&self) -> String {
        format!("{}-error", self.id)
    }

    fn say(&self, sentence: &str, prefix: &str) -> Option<()> {
        let message = made("span", "nhsuk-error-message", "")?;
        let unseen = made("span", "nhsuk-u-visually-hidden", &format!("{prefix} "))?;
        message.append_with_node_1(&unseen).ok()?;
        message.append_with_str_1(sentence).ok()?;
        message.set_id(&self.message_id());
        self.before.before_with_node_1(&message).ok()?;
        let others = self.described.get_attribute("aria-describedby").map(|ids| ids + " ").unwrap_or_default();
        set(&self.described, "aria-describedby", &(others + &self.message_id()));
        set_class(&self.group, "nhsuk-form-group--error", true);
        for part in &self.marked {
            mark(part);
        }
        Some(())
    }
}

/// Marks a field, and the part of a date that it is.
fn mark(part: &Element) {
    let kind = part.tag_name().to_ascii_lowercase();
    set_class(part, &format!("nhsuk-{kind}--error"), true);
    if let Some(group) = around(part, ".nhsuk-form-group") {
        set_class(&group, "nhsuk-form-group--error", true);
    }
}
