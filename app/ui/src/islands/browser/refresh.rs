//! Keeps one part of the page as the server has it now, without taking away what was chosen or has the focus.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo_timers::callback::Interval;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DomParser, Element, FocusOptions, HtmlElement, HtmlInputElement, SupportedType};

use super::{page, send};

/// Attaches to the part with this attribute, and asks the server every so many seconds while the page is looked at.
///
/// What `say` makes of a change is said above the part, unless the attribute has a value and that has not changed.
pub(in super::super) fn attach(attribute: &'static str, seconds: u32, say: impl Fn(bool, &str) -> String + 'static) {
    let Some(part) = page::find::<HtmlElement>(&format!("[{attribute}]")) else { return };
    let Some(status) = page::status() else { return };
    if part.before_with_node_1(&status).is_err() {
        return;
    }
    let shown = RefCell::new(part.inner_html());
    let refresh = Rc::new(Refresh { attribute, part, status, shown, missed: Cell::new(false), say: Box::new(say) });
    let again = refresh.clone();
    Interval::new(seconds * 1000, move || again.clone().due()).forget();
    page::when_looked_at(move |looked_at| {
        if looked_at && refresh.missed.get() {
            refresh.clone().due();
        }
    });
}

/// Makes a sentence of whether something that was chosen is gone, and of the part's attribute.
type Saying = dyn Fn(bool, &str) -> String;

struct Refresh {
    attribute: &'static str,
    part: HtmlElement,
    status: HtmlElement,
    /// The HTML that the server gave last.
    shown: RefCell<String>,
    /// Whether it was due while nobody looked.
    missed: Cell<bool>,
    say: Box<Saying>,
}

impl Refresh {
    fn due(self: Rc<Self>) {
        let hidden = page::document().is_some_and(|document| document.hidden());
        self.missed.set(hidden);
        if !hidden {
            spawn_local(async move {
                self.refresh().await;
            });
        }
    }

    async fn refresh(&self) -> Option<()> {
        let address = page::window()?.location().href().ok()?;
        let html = send::page(&address).await?;
        let parsed = DomParser::new().ok()?.parse_from_string(&html, SupportedType::TextHtml).ok()?;
        let new = parsed.query_selector(&format!("[{}]", self.attribute)).ok()??;
        let html = new.inner_html();
        if *self.shown.borrow() == html || self.is_written_in() {
            return None;
        }
        let (chosen, focus) = (self.chosen(), self.focus());
        self.part.set_inner_html(&html);
        self.shown.replace(html);
        let kept = chosen.iter().filter(|key| self.choose(key)).count();
        if let Some(key) = focus {
            self.focus_on(&key);
        }
        let summary = new.get_attribute(self.attribute).unwrap_or_default();
        let is_known = !summary.is_empty() && self.part.get_attribute(self.attribute).as_ref() == Some(&summary);
        if !is_known {
            page::set(&self.part, self.attribute, &summary);
            page::say(&self.status, &(self.say)(kept < chosen.len(), &summary));
        }
        Some(())
    }

    /// Whether someone is writing or opening a list in this part, and must not be disturbed.
    fn is_written_in(&self) -> bool {
        let writing = "input:not([type=radio]):not([type=checkbox]):focus, textarea:focus, select:focus";
        page::find_in::<Element>(&self.part, writing).is_some()
    }

    fn chosen(&self) -> Vec<Key> {
        page::every_in::<Element>(&self.part, "input:checked").iter().filter_map(Key::of).collect()
    }

    fn choose(&self, key: &Key) -> bool {
        let input = key.find(&self.part).and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
        input.inspect(|input| input.set_checked(true)).is_some()
    }

    /// What has the focus; what cannot be known again leaves it to the part as a whole.
    fn focus(&self) -> Option<Option<Key>> {
        let focused = page::focused().filter(|focused| self.part.contains(Some(focused)))?;
        Some(Key::of(&focused))
    }

    fn focus_on(&self, key: &Option<Key>) {
        let again = key.as_ref().and_then(|key| key.find(&self.part)?.dyn_into::<HtmlElement>().ok());
        let target = again.unwrap_or_else(|| {
            page::set(&self.part, "tabindex", "-1");
            self.part.clone()
        });
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // What is on the page can have the focus.
        let _ = target.focus_with_options(&options);
    }
}

/// By what a link or a choice is known again: ids only number them.
#[derive(PartialEq)]
enum Key {
    Link(String),
    Choice(String, String),
}

impl Key {
    fn of(part: &Element) -> Option<Self> {
        match part.dyn_ref::<HtmlInputElement>() {
            Some(input) => Some(Self::Choice(input.name(), input.value())),
            None => part.get_attribute("href").map(Self::Link),
        }
    }

    fn find(&self, within: &Element) -> Option<Element> {
        let parts: Vec<Element> = page::every_in(within, "a[href], input");
        parts.into_iter().find(|part| Self::of(part).as_ref() == Some(self))
    }
}
