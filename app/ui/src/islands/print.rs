//! A button that prints the page, shown only where a script can do it.

use leptos::prelude::*;

/// Shows what is hidden as `[data-print]`, and lets its button print the page.
#[island]
pub fn Print() -> impl IntoView {
    #[cfg(feature = "browser")]
    super::browser::print::attach();
}

/// The button with its island.
#[cfg(feature = "ssr")]
#[component]
pub fn PrintButton(
    /// What the button says.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! {
        <div data-print="" hidden>
            <button type="button" class="nhsuk-button nhsuk-button--secondary app-print">{text}</button>
        </div>
        <Print/>
    }
}
