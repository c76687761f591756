//! Keeps a list of the staff pages new while it is looked at.

use leptos::prelude::*;

/// Asks for the page again each minute and replaces what is in `[data-fresh]` when it has changed.
///
/// The value of the attribute is the sentence that sums the list up ("3 new intake forms"), said when it changes.
#[island]
pub fn Fresh() -> impl IntoView {
    #[cfg(feature = "staff")]
    super::browser::refresh::attach("data-fresh", |_, summary| summary.to_owned());
}
