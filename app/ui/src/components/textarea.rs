//! Several lines of text, with the number of characters that may be written.

use domain::Language;
use leptos::prelude::*;

use super::{Label, MaybeText, support::Support, words::word};
use crate::render::escaped;

/// A field for the person's own words.
///
/// The only `<textarea>` of the program: Leptos 0.8 does not escape text inside that element.
#[component]
pub fn Textarea(
    /// The name of the field.
    #[prop(into)]
    name: String,
    /// The id of the textarea, where it is not the name.
    #[prop(optional, into)]
    id: MaybeText,
    /// What to write about.
    label: Label,
    /// Help with writing it.
    #[prop(optional, into)]
    hint: MaybeText,
    /// Why it was not taken.
    #[prop(optional, into)]
    error: MaybeText,
    /// What was typed.
    #[prop(optional, into)]
    value: String,
    /// How many lines are shown.
    #[prop(default = 5)]
    rows: u8,
    /// How many characters may be written; nothing stops a person from typing more.
    #[prop(optional_no_strip)]
    max_length: Option<u32>,
    /// What the browser may fill in (HTML's autofill tokens).
    #[prop(optional_no_strip, into)]
    autocomplete: Option<&'static str>,
    /// The language that is typed, where it is not that of the page: the text runs its way.
    #[prop(optional_no_strip)]
    language: Option<Language>,
) -> impl IntoView {
    let id = id.0.unwrap_or_else(|| name.clone());
    let support = Support::new(&id, hint, error);
    let limit_id = max_length.map(|_| format!("{id}-info"));
    let limit = max_length.map(|count| {
        let sentence = word(|words| words.character_limit.replace("{count}", &count.to_string()));
        view! {
            <div class="nhsuk-hint nhsuk-character-count__message" id=limit_id.clone()>{sentence}</div>
        }
    });
    let class = [
        Some("nhsuk-textarea"),
        max_length.map(|_| "nhsuk-js-character-count"),
        support.has_error().then_some("nhsuk-textarea--error"),
    ];
    let class = class.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let group_class = match max_length {
        Some(_) => format!("{} nhsuk-character-count", support.group_class()),
        None => support.group_class().to_owned(),
    };
    let described_by = support.described_by(limit_id.clone());
    view! {
        <div class=group_class data-maxlength=max_length.map(|count| count.to_string())>
            {label.for_field(id.clone())}
            {support.view()}
            <textarea
                class=class
                id=id
                name=name
                rows=rows.to_string()
                lang=language.map(Language::code)
                dir=language.map(Language::direction)
                aria-describedby=described_by
                autocomplete=autocomplete
                inner_html=content(&value)
            />
            {limit}
        </div>
    }
}

/// The escaped text; a browser drops one newline after `<textarea>` (HTML, "in body" insertion
/// mode), so a text that starts with one gets another.
fn content(value: &str) -> String {
    let first = if value.starts_with(['\n', '\r']) { "\n" } else { "" };
    format!("{first}{}", escaped(value))
}
