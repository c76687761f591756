//! Warns once that a chosen time is not held for ever, and lets it be held for longer (WCAG 2.2.1).

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::one_way::OneWay;

/// What is said about a time that is held.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct HoldTexts {
    /// The heading of the warning.
    pub title: String,
    /// That the time is held for two more minutes.
    pub warning: String,
    /// The button that keeps it for longer.
    pub keep: String,
    /// That it is kept.
    pub kept: String,
    /// That it is held no longer, and what to do.
    pub ended: String,
    /// The button that closes the warning.
    pub close: String,
}

/// Says two minutes before the end that the time is not held for ever; shows no clock that ticks.
#[island]
pub fn HoldWarning(
    /// For how long the time is still held: seconds, since a phone's clock may be wrong.
    seconds_left: u32,
    /// For how long it is held after it was extended.
    seconds_kept: u32,
    /// Where it is extended.
    extend: String,
    /// What is sent there.
    #[prop(into)]
    fields: OneWay<Vec<(String, String)>>,
    /// What is said.
    #[prop(into)]
    texts: OneWay<HoldTexts>,
) -> impl IntoView {
    #[cfg(feature = "patient")]
    super::browser::hold::attach(seconds_left, seconds_kept, extend, fields.0, texts.0);
}
