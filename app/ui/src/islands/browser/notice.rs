//! Notices at the lower edge of the window, where they are seen however far the page is scrolled.

use std::{cell::RefCell, rc::Rc};

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{FocusEvent, HtmlElement};

use super::page::{document, find, focused, listen, made, set};

/// What a screen reader hears of a text only after it is on the page, in milliseconds.
const A_BREATH: u32 = 100;

/// How soon a notice is read out.
#[derive(Clone, Copy)]
pub(super) enum Urgency {
    /// When what is being said has ended.
    Politely,
    /// At once.
    Now,
}

/// One notice.
pub(super) struct Notice {
    part: HtmlElement,
    words: HtmlElement,
    /// What had the focus before it came here.
    before: Rc<RefCell<Option<HtmlElement>>>,
}

impl Notice {
    /// Shows a notice; the focus stays where it is.
    pub(super) fn show(urgency: Urgency, title: &str, text: &str) -> Option<Self> {
        let part = made("div", "app-connection__notice", "")?;
        let words = made("div", "", "")?;
        set(&words, "role", if matches!(urgency, Urgency::Now) { "alert" } else { "status" });
        part.append_child(&words).ok()?;
        shelf()?.append_child(&part).ok()?;
        let before = Rc::new(RefCell::new(None));
        let notice = Self { part, words, before };
        notice.remember_focus();
        notice.say(title, text);
        Some(notice)
    }

    /// Says something else.
    pub(super) fn say(&self, title: &str, text: &str) {
        let words = self.words.clone();
        let lines = [made("p", "nhsuk-u-font-weight-bold", title), made("p", "", text)];
        Timeout::new(A_BREATH, move || {
            words.set_text_content(None);
            for line in lines.into_iter().flatten() {
                // A part that was just made can stand below any other.
                let _ = words.append_child(&line);
            }
        })
        .forget();
    }

    /// Adds a button.
    pub(super) fn button(&self, text: &str, act: impl Fn() + 'static) -> Option<HtmlElement> {
        let button = made("button", "nhsuk-button nhsuk-button--secondary nhsuk-button--small", text)?;
        set(&button, "type", "button");
        listen(&button, "click", move |_| act());
        self.part.append_child(&button).ok()?;
        Some(button)
    }

    /// Takes the notice away; the focus goes back to where it came from.
    pub(super) fn close(&self) {
        let had_focus = focused().is_some_and(|focused| self.part.contains(Some(&focused)));
        let shelf = self.part.parent_element();
        self.part.remove();
        if let Some(shelf) = shelf.filter(|shelf| shelf.child_element_count() == 0) {
            shelf.remove();
        }
        if let Some(before) = self.before.take().filter(|_| had_focus) {
            // What can no longer have the focus leaves it to the page.
            let _ = before.focus();
        }
    }

    fn remember_focus(&self) {
        let (part, before) = (self.part.clone(), self.before.clone());
        listen(&self.part, "focusin", move |event| {
            let from = event.dyn_ref::<FocusEvent>().and_then(FocusEvent::related_target);
            let from: Option<HtmlElement> = from.and_then(|from| from.dyn_into().ok());
            if let Some(from) = from.filter(|from| !part.contains(Some(from))) {
                before.replace(Some(from));
            }
        });
    }
}

/// Where the notices are, one above the other.
fn shelf() -> Option<HtmlElement> {
    if let Some(shelf) = find(".app-connection") {
        return Some(shelf);
    }
    let shelf = made("div", "app-connection", "")?;
    document()?.body()?.append_child(&shelf).ok()?;
    Some(shelf)
}
