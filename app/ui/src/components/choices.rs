//! Radios and checkboxes: choose one, or choose some.

use leptos::{attr::custom::custom_attribute, prelude::*};

use super::{Choice, Fieldset, Legend, MaybeText, support::Support};

/// A question of which one answer is chosen.
#[component]
pub fn Radios(
    /// The name of the field, and the id of its first radio.
    #[prop(into)]
    name: String,
    /// The question.
    legend: Legend,
    /// Help with answering.
    #[prop(optional, into)]
    hint: MaybeText,
    /// Why the answer was not taken.
    #[prop(optional, into)]
    error: MaybeText,
    /// The id of the first radio, where it is not the name.
    #[prop(optional, into)]
    id: MaybeText,
    /// What can be chosen.
    choices: Vec<Choice>,
    /// Beside each other; for two short answers only.
    #[prop(optional)]
    inline: bool,
    /// Small, for staff pages with many.
    #[prop(optional)]
    small: bool,
) -> impl IntoView {
    let group = Group { kind: Kind::Radios, name, legend, hint, error, id, inline, small };
    group.view(choices)
}

/// A question of which some answers are chosen.
#[component]
pub fn Checkboxes(
    /// The name of the field, and the id of its first checkbox.
    #[prop(into)]
    name: String,
    /// The question.
    legend: Legend,
    /// Help with answering.
    #[prop(optional, into)]
    hint: MaybeText,
    /// Why the answer was not taken.
    #[prop(optional, into)]
    error: MaybeText,
    /// The id of the first checkbox, where it is not the name.
    #[prop(optional, into)]
    id: MaybeText,
    /// What can be chosen.
    choices: Vec<Choice>,
    /// Small, for staff pages with many.
    #[prop(optional)]
    small: bool,
) -> impl IntoView {
    let group = Group { kind: Kind::Checkboxes, name, legend, hint, error, id, inline: false, small };
    group.view(choices)
}

#[derive(Clone, Copy)]
enum Kind {
    Radios,
    Checkboxes,
}

impl Kind {
    fn class(self) -> &'static str {
        match self {
            Self::Radios => "nhsuk-radios",
            Self::Checkboxes => "nhsuk-checkboxes",
        }
    }

    fn input_type(self) -> &'static str {
        match self {
            Self::Radios => "radio",
            Self::Checkboxes => "checkbox",
        }
    }
}

struct Group {
    kind: Kind,
    name: String,
    legend: Legend,
    hint: MaybeText,
    error: MaybeText,
    id: MaybeText,
    inline: bool,
    small: bool,
}

impl Group {
    fn view(self, choices: Vec<Choice>) -> AnyView {
        let Self { kind, name, legend, hint, error, id, inline, small } = self;
        let id = id.0.unwrap_or_else(|| name.clone());
        let support = Support::new(&id, hint, error);
        let class = [
            Some(kind.class().to_owned()),
            small.then(|| format!("{}--small", kind.class())),
            inline.then(|| format!("{}--inline", kind.class())),
        ];
        let class = class.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let group_class = support.group_class();
        let described_by = support.described_by(None);
        let items = items(kind, &name, &id, choices);
        view! {
            <div class=group_class>
                <Fieldset legend=legend described_by=described_by>
                    {support.view()}
                    <div class=class>{items}</div>
                </Fieldset>
            </div>
        }
        .into_any()
    }
}

/// The first input has the bare id, so that the error summary can lead to it; a divider counts
/// as an item, as it does in nhsuk-frontend.
fn items(kind: Kind, name: &str, first_id: &str, choices: Vec<Choice>) -> Vec<AnyView> {
    let mut number = 0;
    let mut items = Vec::with_capacity(choices.len());
    for mut choice in choices {
        if let Some(heading) = choice.heading.take() {
            items.push(view! { <h2 class="nhsuk-heading-s app-choices-heading">{heading}</h2> }.into_any());
        }
        if let Some(divider) = choice.divider.take() {
            number += 1;
            let class = format!("{}__divider", kind.class());
            items.push(view! { <div class=class>{divider}</div> }.into_any());
        }
        number += 1;
        let id = if number == 1 { first_id.to_owned() } else { format!("{first_id}-{number}") };
        items.push(item(kind, name.to_owned(), id, choice));
    }
    items
}

fn item(kind: Kind, name: String, id: String, choice: Choice) -> AnyView {
    let class = kind.class();
    let hint_id = choice.hint.as_ref().map(|_| format!("{id}-item-hint"));
    let behaviour = choice.exclusive.then_some("exclusive");
    let data: Vec<_> =
        choice.data.into_iter().map(|(name, value)| custom_attribute(name, value).into_any_attr()).collect();
    let hint = choice.hint.map(|hint| {
        view! { <div class=format!("nhsuk-hint {class}__hint") id=hint_id.clone()>{hint}</div> }
    });
    let revealed = choice.reveals.map(|fields| {
        view! { <div class=format!("{class}__conditional") id=format!("conditional-{id}")>{fields}</div> }
    });
    view! {
        <div class=format!("{class}__item")>
            <input
                class=format!("{class}__input")
                id=id.clone()
                name=name
                type=kind.input_type()
                value=choice.value
                checked=choice.checked
                data-behaviour=behaviour
                aria-describedby={hint_id}
                {..data}
            />
            <label class=format!("nhsuk-label {class}__label") for=id>{choice.label}</label>
            {hint}
        </div>
        {revealed}
    }
    .into_any()
}
