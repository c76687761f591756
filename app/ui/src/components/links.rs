//! Links that help to get about a page.

use leptos::prelude::*;

/// Leads to the page before, at the top of a page that asks.
#[component]
pub fn BackLink(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// "Back", in the page's language.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { <a class="nhsuk-back-link" href=href>{text}</a> }
}

/// Leads past the header to `<main id="maincontent">`; shown when it has the focus.
#[component]
pub fn SkipLink(
    /// "Skip to main content", in the page's language.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { <a class="nhsuk-skip-link" href="#maincontent">{text}</a> }
}
