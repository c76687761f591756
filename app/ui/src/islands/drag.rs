//! Drags an appointment of the diary to a free time.

use leptos::prelude::*;

/// Lets what has `[data-move]` be dragged to what has `[data-slot]`, and shows the hint that says so.
///
/// A drop opens the page on which the appointment is moved, with the time chosen: nothing changes before somebody has
/// looked at it and pressed the button, and the keyboard comes by the same page.
#[island]
pub fn Drag() -> impl IntoView {
    #[cfg(feature = "staff")]
    super::browser::drag::attach();
}
