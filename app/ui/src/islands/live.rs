//! Shows in the studio's preview what is being typed.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

#[cfg(feature = "ssr")]
use super::carry::carry;

/// What is said beside a preview that is live.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LiveTexts {
    /// That it shows what is typed.
    pub note: String,
    /// That something is to be mended, so that it shows what it could last.
    pub to_mend: String,
    /// That the server was not reached.
    pub lost: String,
}

/// What the island needs to know.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Live {
    pub(super) address: String,
    pub(super) texts: LiveTexts,
}

/// Sends the page's `form[data-main]` a moment after typing stops, and puts the page that comes back into the frame
/// that is marked `data-live-frame`; what hinders it is said in the place that stands here, which screen readers hear.
#[cfg(feature = "ssr")]
#[component]
pub fn LivePreview(
    /// Where it is sent: the answer is a text of HTML, or an empty one.
    address: String,
    /// What is said.
    texts: LiveTexts,
) -> impl IntoView {
    view! {
        <div role="status" data-live-said=""></div>
        {carry(NAME, Live { address, texts })}
        <LiveIsland/>
    }
}

/// What the page carries it as.
const NAME: &str = "live";

/// The part that wakes in the browser.
#[island]
pub fn LiveIsland() -> impl IntoView {
    #[cfg(feature = "staff")]
    if let Some(live) = super::browser::carried::carried(NAME) {
        super::browser::live::attach(live);
    }
}
