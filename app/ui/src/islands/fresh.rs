//! Keeps a list of the staff pages new while it is looked at.

use leptos::prelude::*;

/// Asks for the page again every so many seconds and replaces what is in `[data-fresh]` when it has changed.
///
/// The value of the attribute is the sentence that sums the list up ("3 new intake forms"), said when it changes.
#[island]
pub fn Fresh(
    /// How often, while the page is looked at.
    seconds: u32,
) -> impl IntoView {
    #[cfg(not(feature = "staff"))]
    let _ = seconds;
    #[cfg(feature = "staff")]
    super::browser::refresh::attach("data-fresh", seconds, |_, summary| summary.to_owned());
}
