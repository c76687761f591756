//! Prints the page.

use web_sys::HtmlElement;

use super::page::{find, listen, window};

/// Attaches to the button, and shows it.
pub(in super::super) fn attach() {
    let Some(part) = find::<HtmlElement>("[data-print]") else { return };
    listen(&part, "click", |_| {
        if let Some(window) = window() {
            // A browser that cannot print says so itself.
            let _ = window.print();
        }
    });
    part.set_hidden(false);
}
