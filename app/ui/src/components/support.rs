//! What stands between a field's label and its input: a hint, an error, and the ids that join
//! them to it.

use leptos::prelude::*;

use super::{MaybeText, words::word};

/// Help with filling a field in.
#[component]
pub fn Hint(
    /// The help.
    #[prop(into)]
    text: String,
    /// The id that the field's `aria-describedby` names.
    #[prop(optional, into)]
    id: MaybeText,
) -> impl IntoView {
    view! { <div class="nhsuk-hint" id=id.0>{text}</div> }
}

/// Why an answer was not taken, and what to do.
#[component]
pub fn ErrorMessage(
    /// The sentence.
    #[prop(into)]
    text: String,
    /// The id that the field's `aria-describedby` names.
    #[prop(optional, into)]
    id: MaybeText,
) -> impl IntoView {
    let prefix = format!("{}: ", word(|words| words.error.clone()));
    view! {
        <span class="nhsuk-error-message" id=id.0>
            <span class="nhsuk-u-visually-hidden">{prefix}</span>
            {text}
        </span>
    }
}

/// The hint and the error of one field.
pub(super) struct Support {
    id: String,
    hint: Option<String>,
    error: Option<String>,
}

impl Support {
    pub(super) fn new(id: &str, hint: MaybeText, error: MaybeText) -> Self {
        Self { id: id.to_owned(), hint: hint.0, error: error.0 }
    }

    pub(super) fn has_error(&self) -> bool {
        self.error.is_some()
    }

    /// The class of the form group around the field.
    pub(super) fn group_class(&self) -> &'static str {
        if self.has_error() { "nhsuk-form-group nhsuk-form-group--error" } else { "nhsuk-form-group" }
    }

    /// The value of `aria-describedby`: what was there before, then the hint, then the error.
    pub(super) fn described_by(&self, before: Option<String>) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| self.hint_id());
        let error = self.error.as_ref().map(|_| self.error_id());
        let ids: Vec<String> = [before, hint, error].into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    pub(super) fn view(self) -> impl IntoView {
        let (hint_id, error_id) = (self.hint_id(), self.error_id());
        view! {
            {self.hint.map(|text| view! { <Hint text=text id=hint_id /> })}
            {self.error.map(|text| view! { <ErrorMessage text=text id=error_id /> })}
        }
    }

    fn hint_id(&self) -> String {
        format!("{}-hint", self.id)
    }

    fn error_id(&self) -> String {
        format!("{}-error", self.id)
    }
}
