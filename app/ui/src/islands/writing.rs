//! Keeps a text of staff while it is written, and says when it was kept.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

#[cfg(feature = "ssr")]
use super::carry::carry;

/// What is said while a text is written.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct KeepTexts {
    /// That it was kept, with `{time}` for when.
    pub saved: String,
    /// That it could not be kept, and what happens next.
    pub not_saved: String,
}

/// What the island needs to know.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Writing {
    pub(super) address: String,
    pub(super) texts: KeepTexts,
}

/// Sends the page's `form[data-main]` to where it is kept a moment after typing stops, and says so in the place that
/// stands here, which screen readers hear.
#[cfg(feature = "ssr")]
#[component]
pub fn KeepWriting(
    /// Where it is kept; the answer leads to an address that ends with `done=kept` when it was.
    address: String,
    /// What is said.
    texts: KeepTexts,
) -> impl IntoView {
    view! {
        <div role="status" data-kept=""></div>
        {carry(NAME, Writing { address, texts })}
        <WritingIsland/>
    }
}

/// What the page carries it as.
const NAME: &str = "writing";

/// The part that wakes in the browser.
#[island]
pub fn WritingIsland() -> impl IntoView {
    #[cfg(feature = "staff")]
    if let Some(writing) = super::browser::carried::carried(NAME) {
        super::browser::writing::attach(writing);
    }
}
