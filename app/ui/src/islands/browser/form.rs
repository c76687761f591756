//! The page's form: what is typed into it, and how it is sent.

#[cfg(feature = "patient")]
use domain::Fields;
use wasm_bindgen::JsCast;
#[cfg(feature = "patient")]
use web_sys::{Element, SubmitEvent};
use web_sys::{
    FormData, HtmlFormElement,
    js_sys::{Array, JsString},
};

use super::{page, send};
#[cfg(feature = "patient")]
use crate::islands::mend;

/// The form of a page that asks.
#[derive(Clone)]
pub(super) struct Form(HtmlFormElement);

impl Form {
    /// The form of this page.
    pub(super) fn of_page() -> Option<Self> {
        page::find("form[data-main]").map(Self)
    }

    pub(super) fn element(&self) -> &HtmlFormElement {
        &self.0
    }

    /// Where it is sent.
    #[cfg(feature = "patient")]
    pub(super) fn action(&self) -> Option<String> {
        self.0.get_attribute("action")
    }

    /// What is typed into it, by the name of the field.
    #[cfg(feature = "patient")]
    pub(super) fn fields(&self) -> Option<Fields> {
        self.pairs().map(mend::assembled)
    }

    /// What is typed into it, as it is sent.
    pub(super) fn body(&self) -> Option<String> {
        send::encoded(&self.pairs()?)
    }

    fn pairs(&self) -> Option<Vec<(String, String)>> {
        let data = FormData::new_with_form(&self.0).ok()?;
        let pair = |entry: Array| Some((text(&entry, 0)?, text(&entry, 1)?));
        Some(data.entries().into_iter().flatten().filter_map(|entry| pair(entry.dyn_into().ok()?)).collect())
    }

    /// Whether a submission came from the main button; other buttons do something else, which is for the server.
    #[cfg(feature = "patient")]
    pub(super) fn is_main(&self, event: &SubmitEvent) -> bool {
        let buttons: Vec<Element> = page::every_in(&self.0, "button[type=submit]");
        match event.submitter() {
            Some(button) => button.class_list().contains("nhsuk-button") && !is_aside(&button),
            None => buttons.len() == 1,
        }
    }

    /// Sends it as if there were no script, so that whatever the server answers is shown.
    #[cfg(feature = "patient")]
    pub(super) fn send_plainly(&self) {
        // Refused only where the form is no longer on the page.
        let _ = self.0.submit();
    }
}

#[cfg(feature = "patient")]
fn is_aside(button: &Element) -> bool {
    button.class_list().contains("nhsuk-button--secondary")
        || ["name", "formaction"].iter().any(|attribute| button.has_attribute(attribute))
}

fn text(entry: &Array, index: u32) -> Option<String> {
    entry.get(index).dyn_into::<JsString>().ok().map(String::from)
}
