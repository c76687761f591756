//! The page at hand: finding its parts, making new ones, and hearing what happens to them.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Document, Element, Event, EventTarget, HtmlElement, PageTransitionEvent, Window};

/// The window that the page is in.
pub(super) fn window() -> Option<Window> {
    web_sys::window()
}

/// The document.
pub(super) fn document() -> Option<Document> {
    window()?.document()
}

/// The first part of the page that fits the selector.
pub(super) fn find<T: JsCast>(selector: &str) -> Option<T> {
    document()?.query_selector(selector).ok()??.dyn_into().ok()
}

/// The first part within another that fits the selector.
pub(super) fn find_in<T: JsCast>(parent: &Element, selector: &str) -> Option<T> {
    parent.query_selector(selector).ok()??.dyn_into().ok()
}

/// Every part within another that fits the selector.
pub(super) fn every_in<T: JsCast>(parent: &Element, selector: &str) -> Vec<T> {
    let Ok(found) = parent.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
}

/// The part that has the focus, unless it is the page as a whole.
pub(super) fn focused() -> Option<HtmlElement> {
    let focused = document()?.active_element()?;
    focused.dyn_into().ok().filter(|part: &HtmlElement| part.tag_name() != "BODY")
}

/// A new part with a class and a text, not yet on the page.
pub(super) fn made(tag: &str, class: &str, text: &str) -> Option<HtmlElement> {
    let part = document()?.create_element(tag).ok()?;
    if !class.is_empty() {
        part.set_class_name(class);
    }
    if !text.is_empty() {
        part.set_text_content(Some(text));
    }
    part.dyn_into().ok()
}

/// A new place for sentences that a screen reader reads out when they appear.
pub(super) fn status() -> Option<HtmlElement> {
    let status = made("div", "", "")?;
    set(&status, "role", "status");
    Some(status)
}

/// Says a sentence there instead of what was said before; says nothing when it is empty.
pub(super) fn say(status: &HtmlElement, sentence: &str) {
    status.set_text_content(None);
    if let Some(line) = made("p", "nhsuk-hint", sentence).filter(|_| !sentence.is_empty()) {
        // A part that was just made can stand below any other.
        let _ = status.append_child(&line);
    }
}

/// Sets an attribute.
pub(super) fn set(part: &Element, attribute: &str, value: &str) {
    // Refused are only names that HTML does not have.
    let _ = part.set_attribute(attribute, value);
}

/// Acts on each event of this kind for as long as the page lives.
pub(super) fn listen(target: &EventTarget, kind: &str, act: impl Fn(Event) + 'static) {
    let act = Closure::<dyn Fn(Event)>::new(act).into_js_value();
    // Every event target takes a function.
    let _ = target.add_event_listener_with_callback(kind, act.unchecked_ref());
}

/// Acts when the page is looked at again after another tab, another app or sleep, or when it stops being looked at.
pub(super) fn when_looked_at(act: impl Fn(bool) + 'static) {
    let Some(document) = document() else { return };
    let seen = document.clone();
    listen(&document, "visibilitychange", move |_| act(!seen.hidden()));
}

/// Asks the server for the page again when the browser shows it as it once was, which may no longer be true.
pub(crate) fn reload_when_restored() {
    let Some(window) = window() else { return };
    let location = window.location();
    listen(&window, "pageshow", move |event| {
        if event.dyn_ref::<PageTransitionEvent>().is_some_and(PageTransitionEvent::persisted) {
            // Without it the page stays as it was, and the server still refuses what is out of date.
            let _ = location.reload();
        }
    });
}
