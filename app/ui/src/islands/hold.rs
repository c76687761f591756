//! Warns once that a chosen time is not held for ever, and lets it be held for longer (WCAG 2.2.1).

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

#[cfg(feature = "ssr")]
use super::carry::carry;

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

/// What the warning needs to know.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Held {
    pub(super) seconds_left: u32,
    pub(super) seconds_kept: u32,
    pub(super) extend: String,
    pub(super) fields: Vec<(String, String)>,
    pub(super) texts: HoldTexts,
}

/// Says two minutes before the end that the time is not held for ever; shows no clock that ticks.
#[cfg(feature = "ssr")]
#[component]
pub fn HoldWarning(
    /// For how long the time is still held: seconds, since a phone's clock may be wrong.
    seconds_left: u32,
    /// For how long it is held after it was extended.
    seconds_kept: u32,
    /// Where it is extended.
    extend: String,
    /// What is sent there.
    fields: Vec<(String, String)>,
    /// What is said.
    texts: HoldTexts,
) -> impl IntoView {
    let held = Held { seconds_left, seconds_kept, extend, fields, texts };
    view! { {carry(NAME, held)} <HoldIsland/> }
}

/// What the page carries it as.
const NAME: &str = "hold";

/// The part of the warning that wakes in the browser.
#[island]
pub fn HoldIsland() -> impl IntoView {
    #[cfg(feature = "patient")]
    if let Some(held) = super::browser::carried::carried(NAME) {
        super::browser::hold::attach(held);
    }
}
