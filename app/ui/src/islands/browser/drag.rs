//! Drags parts of the page to others, and goes where a drop says.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Element, HtmlElement};

use super::page;

/// What can be dragged: the value of the attribute is where a drop leads.
const DRAGGED: &str = "data-move";
/// Where it can be dropped: the value of the attribute is what was chosen.
const TARGET: &str = "data-slot";
/// Marks a target while something is over it.
const OVER: &str = "app-drops__time--over";
/// Marks the page while something is dragged.
const DRAGGING: &str = "app-dragging";

/// Attaches to every part that can be dragged and every target, if there are both.
pub(in super::super) fn attach() {
    let Some(main) = page::find::<Element>("main") else { return };
    let dragged: Vec<HtmlElement> = page::every_in(&main, &format!("[{DRAGGED}]"));
    let targets: Vec<HtmlElement> = page::every_in(&main, &format!("[{TARGET}]"));
    if dragged.is_empty() || targets.is_empty() {
        return;
    }
    let at_hand: Rc<RefCell<Option<String>>> = Rc::default();
    for part in dragged {
        can_be_dragged(&main, part, at_hand.clone());
    }
    for target in targets {
        takes_drops(target, at_hand.clone());
    }
    if let Some(hint) = page::find::<HtmlElement>("[data-drag-hint]") {
        hint.set_hidden(false);
    }
}

fn can_be_dragged(main: &Element, part: HtmlElement, at_hand: Rc<RefCell<Option<String>>>) {
    let Some(to) = part.get_attribute(DRAGGED) else { return };
    page::set(&part, "draggable", "true");
    // A link is dragged by itself, to wherever it leads: here the whole part goes.
    for link in page::every_in::<Element>(&part, "a") {
        page::set(&link, "draggable", "false");
    }
    let (held, marked) = (at_hand.clone(), main.clone());
    page::listen(&part, "dragstart", move |event| {
        let transfer = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
        if let Some(transfer) = transfer {
            transfer.set_effect_allowed("move");
            // Some browsers drag nothing that carries no text; the address holds no name.
            let _ = transfer.set_data("text/plain", &to);
        }
        held.replace(Some(to.clone()));
        mark(&marked, DRAGGING, true);
    });
    let marked = main.clone();
    page::listen(&part, "dragend", move |_| {
        at_hand.replace(None);
        mark(&marked, DRAGGING, false);
    });
}

fn takes_drops(target: HtmlElement, at_hand: Rc<RefCell<Option<String>>>) {
    let Some(slot) = target.get_attribute(TARGET) else { return };
    for kind in ["dragenter", "dragover"] {
        let (held, over) = (at_hand.clone(), target.clone());
        page::listen(&target, kind, move |event| {
            if held.borrow().is_some() {
                // What is not prevented is refused by the browser.
                event.prevent_default();
                mark(&over, OVER, true);
            }
        });
    }
    let over = target.clone();
    page::listen(&target, "dragleave", move |_| mark(&over, OVER, false));
    page::listen(&target.clone(), "drop", move |event| {
        mark(&target, OVER, false);
        let Some(to) = at_hand.take() else { return };
        event.prevent_default();
        if let Some(window) = page::window() {
            // Without it the page stays as it was, and nothing has moved.
            let _ = window.location().set_href(&format!("{to}?slot={slot}"));
        }
    });
}

fn mark(part: &Element, class: &str, on: bool) {
    // Refused are only names that are empty or have a space in them.
    let _ = part.class_list().toggle_with_force(class, on);
}
