//! One radio or checkbox among others.

use leptos::prelude::*;

use super::MaybeText;

/// One thing that can be chosen.
pub struct Choice {
    pub(super) value: String,
    pub(super) label: String,
    pub(super) hint: Option<String>,
    pub(super) checked: bool,
    pub(super) exclusive: bool,
    pub(super) divider: Option<String>,
    pub(super) heading: Option<String>,
    pub(super) reveals: Option<AnyView>,
    pub(super) data: Vec<(&'static str, String)>,
}

impl Choice {
    /// A choice that sends `value` and reads as `label`.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            hint: None,
            checked: false,
            exclusive: false,
            divider: None,
            heading: None,
            reveals: None,
            data: Vec::new(),
        }
    }

    /// With a line of help below it, if there is one.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<MaybeText>) -> Self {
        self.hint = hint.into().0;
        self
    }

    /// Chosen already, or not.
    #[must_use]
    pub fn checked(mut self, checked: bool) -> Self {
        self.checked = checked;
        self
    }

    /// Excludes all others, like "None of these"; only for checkboxes.
    #[must_use]
    pub fn exclusive(mut self) -> Self {
        self.exclusive = true;
        self
    }

    /// Stands after a word that divides it from the choices above ("or").
    #[must_use]
    pub fn after_divider(mut self, text: impl Into<String>) -> Self {
        self.divider = Some(text.into());
        self
    }

    /// Stands first below a heading, such as the day of the times that follow.
    #[must_use]
    pub fn under_heading(mut self, text: impl Into<String>) -> Self {
        self.heading = Some(text.into());
        self
    }

    /// Shows more fields when it is chosen.
    #[must_use]
    pub fn reveals(mut self, view: impl IntoView + 'static) -> Self {
        self.reveals = Some(view.into_any());
        self
    }

    /// Carries a `data-…` attribute; `name` is the whole of the attribute's name.
    #[must_use]
    pub fn data(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.data.push((name, value.into()));
        self
    }
}
