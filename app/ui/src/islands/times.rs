//! Keeps the list of free times new while the page is looked at.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

#[cfg(feature = "ssr")]
use super::carry::carry;

/// What is said when the free times have changed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TimesTexts {
    /// The list has changed.
    pub updated: String,
    /// The time that was chosen is no longer free.
    pub gone: String,
}

/// Asks for the page again each minute and replaces what is in `[data-free-times]` when it has changed.
///
/// A chosen time stays chosen as long as it is free.
#[cfg(feature = "ssr")]
#[component]
pub fn FreeTimes(
    /// What is said.
    texts: TimesTexts,
) -> impl IntoView {
    view! { {carry(NAME, texts)} <TimesIsland/> }
}

/// What the page carries it as.
const NAME: &str = "times";

/// The part of the free times that wakes in the browser.
#[island]
pub fn TimesIsland() -> impl IntoView {
    #[cfg(feature = "patient")]
    if let Some(texts) = super::browser::carried::carried::<TimesTexts>(NAME) {
        super::browser::refresh::attach("data-free-times", 60, move |chosen_is_gone, _| {
            if chosen_is_gone { texts.gone.clone() } else { texts.updated.clone() }
        });
    }
}
