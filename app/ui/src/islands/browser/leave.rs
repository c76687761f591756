//! Leaves the page at once, by the link or by the Shift key pressed three times.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{HtmlAnchorElement, KeyboardEvent};

use super::page::{document, find, listen, window};

/// Within this long the key must be pressed three times, in milliseconds.
const TOGETHER: f64 = 5_000.0;

/// Attaches to the link.
pub(in super::super) fn attach() {
    let (Some(link), Some(document)) = (find::<HtmlAnchorElement>(".app-leave__link"), document()) else { return };
    let away = link.clone();
    listen(&link, "click", move |event| {
        event.prevent_default();
        leave(&away);
    });
    let presses = RefCell::new(Vec::new());
    listen(&document, "keyup", move |event| {
        let mut presses = presses.borrow_mut();
        if event.dyn_ref::<KeyboardEvent>().is_some_and(is_shift_alone) {
            let now = event.time_stamp();
            presses.retain(|before| now - before < TOGETHER);
            presses.push(now);
        } else {
            presses.clear();
        }
        if presses.len() >= 3 {
            leave(&link);
        }
    });
}

fn is_shift_alone(event: &KeyboardEvent) -> bool {
    event.key() == "Shift" && !event.ctrl_key() && !event.alt_key() && !event.meta_key()
}

/// Blanks the page, for the other one may be slow to come, and gives that one its place in the history.
fn leave(link: &HtmlAnchorElement) {
    let (Some(document), Some(window)) = (document(), window()) else { return };
    document.set_title(&link.host());
    if let Some(body) = document.body() {
        body.set_text_content(None);
    }
    // An address that the page itself links to is one that a browser goes to.
    let _ = window.location().replace(&link.href());
}
