//! Boxes that set something apart: a warning, an inset.

use leptos::prelude::*;

use super::words::word;

/// Something that must not be missed.
#[component]
pub fn WarningCallout(
    /// The heading.
    #[prop(into)]
    heading: String,
    /// The heading's level, 2 to 4.
    #[prop(default = 3)]
    level: u8,
    /// What must not be missed.
    children: Children,
) -> impl IntoView {
    let important = word(|words| words.important.clone());
    let prefix = (heading != important).then_some(important);
    view! {
        <div class="nhsuk-card nhsuk-card--warning">
            <div class="nhsuk-card__content">
                {card_heading(level, prefix, heading)}
                {children()}
            </div>
        </div>
    }
}

/// Something to notice, set off by a line at its side.
#[component]
pub fn InsetText(
    /// What to notice.
    children: Children,
) -> impl IntoView {
    let prefix = format!("{}: ", word(|words| words.information.clone()));
    view! {
        <div class="nhsuk-inset-text">
            <span class="nhsuk-u-visually-hidden">{prefix}</span>
            {children()}
        </div>
    }
}

fn card_heading(level: u8, prefix: Option<String>, text: String) -> AnyView {
    let content = match prefix {
        Some(prefix) => view! {
            <span role="text">
                <span class="nhsuk-u-visually-hidden">{format!("{prefix}: ")}</span>
                {text}
            </span>
        }
        .into_any(),
        None => text.into_any(),
    };
    match level {
        0..=2 => view! { <h2 class="nhsuk-card__heading">{content}</h2> }.into_any(),
        3 => view! { <h3 class="nhsuk-card__heading">{content}</h3> }.into_any(),
        _ => view! { <h4 class="nhsuk-card__heading">{content}</h4> }.into_any(),
    }
}
