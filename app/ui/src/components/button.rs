//! Buttons that send a form, and links that look like one.

use leptos::prelude::*;

use super::MaybeText;

/// What a button is for, which is how it looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one main thing to do on a page.
    #[default]
    Primary,
    /// Another thing to do.
    Secondary,
    /// A button on a dark ground.
    Reverse,
    /// A thing that cannot be undone.
    Warning,
}

impl ButtonKind {
    fn class(self, small: bool) -> String {
        let variant = match self {
            Self::Primary => "",
            Self::Secondary => " nhsuk-button--secondary",
            Self::Reverse => " nhsuk-button--reverse",
            Self::Warning => " nhsuk-button--warning",
        };
        let size = if small { " nhsuk-button--small" } else { "" };
        format!("nhsuk-button{variant}{size}")
    }
}

/// A button that sends its form.
#[component]
pub fn Button(
    /// What it does.
    #[prop(into)]
    text: String,
    /// How much it matters.
    #[prop(optional)]
    kind: ButtonKind,
    /// The name of what it sends, where a form has several buttons.
    #[prop(optional, into)]
    name: MaybeText,
    /// What it sends.
    #[prop(optional, into)]
    value: MaybeText,
    /// What it is about, for those who hear it among others that say the same.
    #[prop(optional, into)]
    about: MaybeText,
    /// Small, for staff pages.
    #[prop(optional)]
    small: bool,
) -> impl IntoView {
    view! {
        <button
            class=kind.class(small)
            name=name.0
            type="submit"
            value=value.0
        >
            {text}
            {heard(about)}
        </button>
    }
}

/// A link that looks like a button, for starting something.
#[component]
pub fn ButtonLink(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// What it starts.
    #[prop(into)]
    text: String,
    /// How much it matters.
    #[prop(optional)]
    kind: ButtonKind,
    /// What it is about, for those who hear it among others that say the same.
    #[prop(optional, into)]
    about: MaybeText,
    /// Small, for staff pages.
    #[prop(optional)]
    small: bool,
) -> impl IntoView {
    view! {
        <a class=kind.class(small) href=href draggable="false">
            {text}
            {heard(about)}
        </a>
    }
}

fn heard(about: MaybeText) -> Option<impl IntoView> {
    about.0.map(|about| view! { <span class="nhsuk-u-visually-hidden">": " {about}</span> })
}
