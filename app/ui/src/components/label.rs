//! What a field or a group of fields is called: its label or its legend.

use leptos::prelude::*;

use super::MaybeText;

/// The size of a heading, as in the NHS type scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Small.
    S,
    /// Medium.
    M,
    /// Large: the usual size for a page's question.
    L,
    /// Extra large.
    Xl,
}

impl Size {
    pub(super) fn suffix(self) -> &'static str {
        match self {
            Self::S => "s",
            Self::M => "m",
            Self::L => "l",
            Self::Xl => "xl",
        }
    }
}

/// What a field is called, and how large.
#[derive(Clone, Debug)]
pub struct Label {
    /// The words.
    pub text: String,
    /// The size, or the size of running text.
    pub size: Option<Size>,
    /// Whether it is the page's only `h1`.
    pub is_page_heading: bool,
    /// Whether it is read out only, where the choices say enough to the eye.
    pub is_hidden: bool,
}

/// What a group of fields is called; worded like a [`Label`].
pub type Legend = Label;

impl Label {
    /// The page's question, large, as its `h1`.
    pub fn heading(text: impl Into<String>) -> Self {
        Self { is_page_heading: true, ..Self::sized(text, Size::L) }
    }

    /// A label in the size of running text.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), size: None, is_page_heading: false, is_hidden: false }
    }

    /// A label of a size that is not the page's heading.
    pub fn sized(text: impl Into<String>, size: Size) -> Self {
        Self { size: Some(size), ..Self::plain(text) }
    }

    /// A legend that is read out only.
    pub fn hidden(text: impl Into<String>) -> Self {
        Self { is_hidden: true, ..Self::plain(text) }
    }

    /// As the `<label>` of the field with this id.
    pub(super) fn for_field(self, id: String) -> AnyView {
        let class = sized_class("nhsuk-label", self.size);
        let label = view! { <label class=class for=id>{self.text}</label> };
        if self.is_page_heading {
            view! { <h1 class="nhsuk-label-wrapper">{label}</h1> }.into_any()
        } else {
            label.into_any()
        }
    }

    fn legend(self) -> AnyView {
        let mut class = sized_class("nhsuk-fieldset__legend", self.size);
        if self.is_hidden {
            class.push_str(" nhsuk-u-visually-hidden");
        }
        if self.is_page_heading {
            view! {
                <legend class=class>
                    <h1 class="nhsuk-fieldset__heading">{self.text}</h1>
                </legend>
            }
            .into_any()
        } else {
            view! { <legend class=class>{self.text}</legend> }.into_any()
        }
    }
}

/// A group of fields with a legend.
#[component]
pub fn Fieldset(
    /// What the group is called.
    legend: Legend,
    /// The ids of the hint and the error of the whole group.
    #[prop(optional, into)]
    described_by: MaybeText,
    /// `group` where the parts are text inputs, so that every screen reader reads the hint out.
    #[prop(optional)]
    role: Option<&'static str>,
    /// The fields.
    children: Children,
) -> impl IntoView {
    view! {
        <fieldset class="nhsuk-fieldset" role=role aria-describedby=described_by.0>
            {legend.legend()}
            {children()}
        </fieldset>
    }
}

fn sized_class(class: &str, size: Option<Size>) -> String {
    match size {
        Some(size) => format!("{class} {class}--{}", size.suffix()),
        None => class.to_owned(),
    }
}
