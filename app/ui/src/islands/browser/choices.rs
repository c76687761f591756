//! Choices that exclude each other, and fields that show with a choice where the style sheet cannot do it.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, css};

use super::{
    form::Form,
    page::{every_in, listen},
    part::target,
};

/// Attaches to the form.
pub(super) fn attach(form: &Form) {
    let element = form.element().clone();
    listen(form.element(), "change", move |event| exclude(&element, &event));
    // The style sheet shows and hides by `:has()`, where the browser knows it.
    if !css::supports("selector(:has(a))").unwrap_or(false) {
        let element = form.element().clone();
        reveal(&element);
        listen(form.element(), "change", move |_| reveal(&element));
    }
}

/// Unticks what cannot stand together with the box that was just ticked.
fn exclude(form: &Element, event: &Event) {
    let Some(ticked) = target::<HtmlInputElement>(event).filter(|input| input.type_() == "checkbox" && input.checked())
    else {
        return;
    };
    let alone = is_exclusive(&ticked);
    for other in every_in::<HtmlInputElement>(form, "input[type=checkbox]") {
        let stands_apart = other != ticked && other.name() == ticked.name();
        if stands_apart && (alone || is_exclusive(&other)) {
            other.set_checked(false);
        }
    }
}

fn is_exclusive(input: &HtmlInputElement) -> bool {
    input.get_attribute("data-behaviour").as_deref() == Some("exclusive")
}

/// Shows the fields of what is chosen and hides those of what is not.
fn reveal(form: &Element) {
    for part in every_in::<HtmlElement>(form, ".nhsuk-radios__conditional, .nhsuk-checkboxes__conditional") {
        let input = part.previous_element_sibling().and_then(|item| item.query_selector("input").ok()?);
        if let Some(input) = input.and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) {
            part.set_hidden(!input.checked());
        }
    }
}
