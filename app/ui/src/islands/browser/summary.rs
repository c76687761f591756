//! The error summary: takes the focus, and leads to the fields; its HTML is that of `components/error_summary.rs`.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

use super::{
    page::{document, find, find_in, focused, listen, made, set},
    part::{around, by_id, target},
};

/// Attaches to the summary that the server made and to any that comes.
pub(super) fn attach() {
    let Some(document) = document() else { return };
    listen(&document, "click", |event| {
        let link = target::<Element>(&event).and_then(|part| around(&part, ".nhsuk-error-summary a"));
        let field = link.and_then(|link| by_id(link.get_attribute("href")?.strip_prefix('#')?));
        if field.is_some_and(|field| lead_to(&field).is_some()) {
            event.prevent_default();
        }
    });
    // Whoever has begun to write while the script was on its way is left in peace.
    if let Some(summary) = find::<HtmlElement>(".nhsuk-error-summary").filter(|_| focused().is_none()) {
        focus(&summary);
    }
}

/// Puts a summary at the top, and the focus on it.
pub(super) fn show<'a>(main: &Element, title: &str, lines: impl Iterator<Item = (&'a str, &'a str)>) -> Option<()> {
    let list = made("ul", "nhsuk-list nhsuk-error-summary__list", "")?;
    for (field, sentence) in lines {
        let (item, link) = (made("li", "", "")?, made("a", "", sentence)?);
        set(&link, "href", &format!("#{field}"));
        item.append_child(&link).ok()?;
        list.append_child(&item).ok()?;
    }
    let body = made("div", "nhsuk-error-summary__body", "")?;
    body.append_child(&list).ok()?;
    let alert = made("div", "", "")?;
    set(&alert, "role", "alert");
    alert.append_child(&*made("h2", "nhsuk-error-summary__heading", title)?).ok()?;
    alert.append_child(&body).ok()?;
    let summary = made("div", "nhsuk-error-summary", "")?;
    set(&summary, "tabindex", "-1");
    summary.append_child(&alert).ok()?;
    main.prepend_with_node_1(&summary).ok()?;
    focus(&summary);
    Some(())
}

fn focus(part: &HtmlElement) {
    // What the page can show can have the focus.
    let _ = part.focus();
}

/// Shows the field with its question above it, and gives it the focus.
fn lead_to(field: &Element) -> Option<()> {
    let inputs = "input, select, textarea";
    let input: HtmlElement =
        if field.matches(inputs).ok()? { field.clone().dyn_into().ok()? } else { find_in(field, inputs)? };
    if let Some(details) = around(&input, "details") {
        set(&details, "open", "");
    }
    let question = around(&input, "fieldset").and_then(|group| find_in::<Element>(&group, "legend"));
    let label = || around(&input, ".nhsuk-form-group").and_then(|group| find_in::<Element>(&group, "label"));
    question.or_else(label)?.scroll_into_view();
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    input.focus_with_options(&options).ok()
}
