//! A line of text.

use domain::Language;
use leptos::prelude::*;

use super::{Label, MaybeText, support::Support};

/// A field for one line: a name, a number, a postcode.
#[component]
pub fn Input(
    /// The name of the field.
    #[prop(into)]
    name: String,
    /// The id of the input, where it is not the name.
    #[prop(optional, into)]
    id: MaybeText,
    /// What to enter.
    label: Label,
    /// Help with entering it.
    #[prop(optional, into)]
    hint: MaybeText,
    /// Why it was not taken.
    #[prop(optional, into)]
    error: MaybeText,
    /// What was typed.
    #[prop(optional, into)]
    value: String,
    /// The `type`: `text`, `tel`, `email`, `password`.
    #[prop(default = "text")]
    kind: &'static str,
    /// Which keyboard a phone shows.
    #[prop(optional_no_strip, into)]
    inputmode: Option<&'static str>,
    /// What the browser may fill in (HTML's autofill tokens).
    #[prop(optional_no_strip, into)]
    autocomplete: Option<&'static str>,
    /// How many characters are expected: 2, 3, 4, 5, 10, 20 or 30.
    #[prop(optional_no_strip)]
    width: Option<u8>,
    /// Off for names, numbers and addresses.
    #[prop(optional_no_strip)]
    spellcheck: Option<bool>,
    /// Set in a wide face that is easy to compare, for codes and numbers.
    #[prop(optional)]
    code: bool,
    /// What stands before the input, such as a unit.
    #[prop(optional, into)]
    prefix: MaybeText,
    /// What stands after the input, such as a unit.
    #[prop(optional, into)]
    suffix: MaybeText,
    /// The language that is typed, where it is not that of the page: the text runs its way.
    #[prop(optional_no_strip)]
    language: Option<Language>,
) -> impl IntoView {
    let id = id.0.unwrap_or_else(|| name.clone());
    let support = Support::new(&id, hint, error);
    let class = [
        Some("nhsuk-input".to_owned()),
        code.then(|| "nhsuk-input--code".to_owned()),
        support.has_error().then(|| "nhsuk-input--error".to_owned()),
        width.map(|width| format!("nhsuk-input--width-{width}")),
    ];
    let class = class.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let group_class = support.group_class();
    let described_by = support.described_by(None);
    let input = view! {
        <input
            class=class
            id=id.clone()
            name=name
            type=kind
            lang=language.map(Language::code)
            dir=language.map(Language::direction)
            spellcheck=spellcheck.map(|on| on.to_string())
            value=(!value.is_empty()).then_some(value)
            aria-describedby=described_by
            autocomplete=autocomplete
            inputmode=inputmode
        />
    };
    view! {
        <div class=group_class>
            {label.for_field(id)}
            {support.view()}
            {wrapped(input, prefix.0, suffix.0)}
        </div>
    }
}

fn wrapped(input: impl IntoView + 'static, prefix: Option<String>, suffix: Option<String>) -> AnyView {
    if prefix.is_none() && suffix.is_none() {
        return input.into_any();
    }
    let affix = |class: &'static str| move |text: String| view! { <div class=class aria-hidden="true">{text}</div> };
    view! {
        <div class="nhsuk-input-wrapper">
            {prefix.map(affix("nhsuk-input-wrapper__prefix"))}
            {input}
            {suffix.map(affix("nhsuk-input-wrapper__suffix"))}
        </div>
    }
    .into_any()
}
