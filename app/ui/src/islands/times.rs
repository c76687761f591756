//! Keeps the list of free times new while the page is looked at.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::one_way::OneWay;

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
#[island]
pub fn FreeTimes(
    /// What is said.
    #[prop(into)]
    texts: OneWay<TimesTexts>,
) -> impl IntoView {
    #[cfg(feature = "patient")]
    super::browser::refresh::attach("data-free-times", move |chosen_is_gone, _| {
        let OneWay(texts) = &texts;
        if chosen_is_gone { texts.gone.clone() } else { texts.updated.clone() }
    });
}
