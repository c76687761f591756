//! Drags the pages and the questions of a draft to where they are to stand.

use leptos::prelude::*;

/// Lets what has `[data-draft-page]` or `[data-question]` be dragged by its `[data-grip]`, with a mouse, a pen or a
/// finger, and shows the hint that says so.
///
/// A drop sends `form[data-put]`, as a button would: what becomes of it is told by the page that comes back.
#[island]
pub fn Arrange() -> impl IntoView {
    #[cfg(feature = "staff")]
    super::browser::arrange::attach();
}
