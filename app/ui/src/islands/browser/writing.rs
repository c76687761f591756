//! Keeps what staff write, and says when it was kept or that it was not.

use std::{cell::Cell, rc::Rc};

use web_sys::{HtmlElement, js_sys::Date};

use super::{form::Form, keep, page};
use crate::islands::writing::Writing;

/// What the address ends with to which a text leads that was kept.
const KEPT: &str = "done=kept";

/// Attaches to the page's form.
pub(in super::super) fn attach(Writing { address, texts }: Writing) {
    let (Some(form), Some(status)) = (Form::of_page(), page::find::<HtmlElement>("[data-kept]")) else { return };
    let busy = Rc::new(Cell::new(false));
    let sent = busy.clone();
    // What is signed must not be kept once more by what was typed just before.
    page::listen(form.element(), "submit", move |_| sent.set(true));
    keep::attach(&form, address, busy, move |next| {
        let sentence = match next {
            Some(next) if next.ends_with(KEPT) => texts.saved.replace("{time}", &now()),
            _ => texts.not_saved.clone(),
        };
        page::say(&status, &sentence);
    });
}

/// The time of day by this computer's clock.
fn now() -> String {
    let now = Date::new_0();
    format!("{}:{:02}", now.get_hours(), now.get_minutes())
}
