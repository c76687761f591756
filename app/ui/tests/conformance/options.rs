//! The options of a fixture in nhsuk-frontend's grammar, read strictly.

use leptos::{prelude::*, tachys::html::InertElement};
use serde_json::Value;
use ui::components::{Legend, Size};

/// A set of options, and the HTML that the fixture makes of it.
pub struct Options<'a> {
    value: &'a Value,
    html: &'a str,
}

impl<'a> Options<'a> {
    pub fn of(value: &'a Value, html: &'a str) -> Self {
        Self { value, html }
    }

    /// `None` where there is an option that is not among these.
    pub fn only(&self, known: &[&str]) -> Option<&Self> {
        let options = self.value.as_object()?;
        options.keys().all(|key| known.contains(&key.as_str())).then_some(self)
    }

    pub fn has(&self, key: &str) -> bool {
        self.value.get(key).is_some()
    }

    pub fn flag(&self, key: &str) -> bool {
        self.value.get(key).and_then(Value::as_bool).unwrap_or(false)
    }

    pub fn number(&self, key: &str) -> Option<u64> {
        self.value.get(key).and_then(Value::as_u64)
    }

    /// A plain string.
    pub fn string(&self, key: &str) -> Option<String> {
        self.value.get(key).and_then(Value::as_str).map(str::to_owned)
    }

    /// A text, written as a string or as `{ text }` alone; the outer `None` where it is more.
    pub fn text(&self, key: &str) -> Option<Option<String>> {
        match self.value.get(key) {
            None => Some(None),
            Some(Value::String(text)) => Some(Some(text.clone())),
            Some(more) => {
                let more = Options::of(more, self.html);
                more.only(&["text"])?.string("text").map(Some)
            }
        }
    }

    pub fn strings(&self, key: &str) -> Vec<String> {
        let strings = self.value.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        strings.iter().filter_map(Value::as_str).map(str::to_owned).collect()
    }

    pub fn within(&self, key: &str) -> Option<Options<'a>> {
        self.value.get(key).map(|value| Options::of(value, self.html))
    }

    pub fn list(&self, key: &str) -> Vec<Options<'a>> {
        let items = self.value.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        items.iter().map(|item| Options::of(item, self.html)).collect()
    }

    pub fn rows(&self, key: &str) -> Vec<Vec<Options<'a>>> {
        let rows = self.value.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let cells = |row: &'a Value| row.as_array().map(Vec::as_slice).unwrap_or_default();
        rows.iter().map(|row| cells(row).iter().map(|cell| Options::of(cell, self.html)).collect()).collect()
    }

    /// A label or a legend.
    pub fn label(&self, key: &str) -> Option<Legend> {
        if let Some(text) = self.string(key) {
            return Some(Legend::plain(text));
        }
        let label = self.within(key)?;
        label.only(&["text", "heading", "size"])?;
        let size = match label.string("size").as_deref() {
            Some("s") => Some(Size::S),
            Some("m") => Some(Size::M),
            Some("l") => Some(Size::L),
            Some("xl") => Some(Size::Xl),
            _ => None,
        };
        let is_page_heading = label.has("heading");
        let text = label.string("heading").or_else(|| label.string("text"))?;
        Some(Legend { text, size, is_page_heading, is_hidden: false })
    }

    /// What stands between these two in the fixture's HTML: the body that it was called with,
    /// which is not among the options.
    pub fn body(&self, start: &str, end: &str) -> Option<AnyView> {
        let (_, after) = self.html.split_once(start)?;
        let (body, _) = after.rsplit_once(end)?;
        Some(raw(body.to_owned()))
    }
}

/// Markup taken as it is.
pub fn raw(html: String) -> AnyView {
    InertElement::new(html).into_any()
}
