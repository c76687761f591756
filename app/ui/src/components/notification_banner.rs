//! News about what was just done, at the top of a page.

use leptos::prelude::*;

use super::words::word;

/// A banner that says what happened; a page has at most one.
#[component]
pub fn NotificationBanner(
    /// Whether something went well, which turns it green and reads it out at once.
    #[prop(optional)]
    success: bool,
    /// What happened; mark its first line with `nhsuk-notification-banner__heading`.
    children: Children,
) -> impl IntoView {
    const TITLE: &str = "nhsuk-notification-banner-title";
    let (class, role, title) = if success {
        ("nhsuk-notification-banner nhsuk-notification-banner--success", "alert", word(|words| words.success.clone()))
    } else {
        ("nhsuk-notification-banner", "region", word(|words| words.important.clone()))
    };
    view! {
        <div class=class role=role aria-labelledby=TITLE>
            <div class="nhsuk-notification-banner__header">
                <h2 class="nhsuk-notification-banner__title" id=TITLE>{title}</h2>
            </div>
            <div class="nhsuk-notification-banner__content">{children()}</div>
        </div>
    }
}
