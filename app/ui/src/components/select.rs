//! A choice from a list that folds away; for staff pages, where there is practice in using it, and for questions of a
//! network with very many answers.

use leptos::prelude::*;

use super::{Label, MaybeText, support::Support};

/// One line of a [`Select`].
#[derive(Clone, Debug)]
pub struct SelectOption {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub text: String,
}

/// A field for one of many known answers.
#[component]
pub fn Select(
    /// The name of the field.
    #[prop(into)]
    name: String,
    /// The id of the select, where it is not the name.
    #[prop(optional, into)]
    id: MaybeText,
    /// What to choose.
    label: Label,
    /// Help with choosing.
    #[prop(optional, into)]
    hint: MaybeText,
    /// Why the choice was not taken.
    #[prop(optional, into)]
    error: MaybeText,
    /// What can be chosen.
    options: Vec<SelectOption>,
    /// The value that is chosen.
    #[prop(optional, into)]
    value: String,
) -> impl IntoView {
    let id = id.0.unwrap_or_else(|| name.clone());
    let support = Support::new(&id, hint, error);
    let class = if support.has_error() { "nhsuk-select nhsuk-select--error" } else { "nhsuk-select" };
    let group_class = support.group_class();
    let described_by = support.described_by(None);
    let option = move |option: SelectOption| {
        let selected = option.value == value;
        view! { <option value=option.value selected=selected>{option.text}</option> }
    };
    view! {
        <div class=group_class>
            {label.for_field(id.clone())}
            {support.view()}
            <select class=class id=id name=name aria-describedby=described_by>
                {options.into_iter().map(option).collect_view()}
            </select>
        </div>
    }
}
