//! "Leave this page", quicker: the page is blanked at once, and its place in the history is taken by another.

use leptos::prelude::*;

/// Makes the link `.app-leave__link` leave less behind, and lets the Shift key, pressed three times, do the same.
///
/// Shift is the key of GOV.UK's "Exit this page"; Escape would clash with what closes menus and leaves a screen
/// reader's modes.
#[island]
pub fn Leave() -> impl IntoView {
    #[cfg(feature = "patient")]
    super::browser::leave::attach();
}
