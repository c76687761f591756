//! Counts the characters that are left, for the eye at once and for the ear when typing pauses.

use std::{cell::RefCell, rc::Rc};

use gloo_timers::callback::Timeout;
use web_sys::{Element, HtmlElement, HtmlTextAreaElement};

use super::{
    form::Form,
    page::{every_in, find_in, listen, made, set},
    part::set_class,
};
use crate::islands::guard::CountTexts;

/// How long typing must pause before the count is read out, in milliseconds.
const PAUSE: u32 = 1_000;

/// Attaches to every text of the form that has a limit.
pub(super) fn attach(form: &Form, texts: &CountTexts) {
    for group in every_in::<Element>(form.element(), ".nhsuk-character-count[data-maxlength]") {
        let _ = attach_to(&group, texts);
    }
}

/// The limit that the server wrote stays for screen readers, as the description of the text; the count takes its place.
fn attach_to(group: &Element, texts: &CountTexts) -> Option<()> {
    let most: usize = group.get_attribute("data-maxlength")?.parse().ok()?;
    let textarea: HtmlTextAreaElement = find_in(group, "textarea")?;
    let limit: Element = find_in(group, ".nhsuk-character-count__message")?;
    let seen = made("div", "nhsuk-hint nhsuk-character-count__message nhsuk-character-count__status", "")?;
    set(&seen, "aria-hidden", "true");
    let heard = made("div", "nhsuk-character-count__sr-status nhsuk-u-visually-hidden", "")?;
    set(&heard, "aria-live", "polite");
    group.append_child(&seen).ok()?;
    group.append_child(&heard).ok()?;
    set_class(&limit, "nhsuk-u-visually-hidden", true);
    let counter = Rc::new(Counter { textarea, seen, heard, most, texts: texts.clone(), pause: RefCell::default() });
    counter.show();
    let on_input = counter.clone();
    listen(&counter.textarea, "input", move |_| on_input.typed());
    Some(())
}

struct Counter {
    textarea: HtmlTextAreaElement,
    seen: HtmlElement,
    heard: HtmlElement,
    most: usize,
    texts: CountTexts,
    pause: RefCell<Option<Timeout>>,
}

impl Counter {
    fn typed(self: &Rc<Self>) {
        self.show();
        let counter = self.clone();
        let later = Timeout::new(PAUSE, move || counter.heard.set_text_content(Some(&counter.sentence().1)));
        self.pause.replace(Some(later));
    }

    fn show(&self) {
        let (is_over, sentence) = self.sentence();
        self.seen.set_text_content(Some(&sentence));
        set_class(&self.seen, "nhsuk-error-message", is_over);
        set_class(&self.seen, "nhsuk-hint", !is_over);
    }

    /// Whether it is too much, and how the count is said; characters are counted as the rules count them.
    fn sentence(&self) -> (bool, String) {
        let count = self.textarea.value().trim().chars().count();
        match self.most.checked_sub(count) {
            Some(left) => (false, self.texts.left.of(left)),
            None => (true, self.texts.over.of(count - self.most)),
        }
    }
}
