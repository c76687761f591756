//! The green panel that says that something is done.

use leptos::prelude::*;

/// Says on the last page that it is done; its title is the page's `h1`.
#[component]
pub fn Panel(
    /// What is done.
    #[prop(into)]
    title: String,
    /// What to keep, such as the reference.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="nhsuk-panel">
            <h1 class="nhsuk-panel__heading">{title}</h1>
            <div class="nhsuk-panel__body">{children()}</div>
        </div>
    }
}
