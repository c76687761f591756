//! "Leave this page", quicker: the page is blanked at once, and its place in the history is taken by another.

use leptos::prelude::*;

/// Makes the link before it leave without a trace where the browser lets it, and lets the Escape key do the same.
#[island]
pub fn Leave() -> impl IntoView {
}
