//! Parts of a form: which one is meant, what is around it, how it is marked.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::page::document;

/// The part of the page with this id.
pub(super) fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// The part around this one, or this one itself, that fits the selector.
pub(super) fn around(part: &Element, selector: &str) -> Option<Element> {
    part.closest(selector).ok()?
}

/// Sets a class, or takes it away.
pub(super) fn set_class(part: &Element, class: &str, on: bool) {
    // Refused are only names that are empty or have a space in them.
    let _ = part.class_list().toggle_with_force(class, on);
}

/// The part of the page that an event happened to.
pub(super) fn target<T: JsCast>(event: &Event) -> Option<T> {
    event.target()?.dyn_into().ok()
}
