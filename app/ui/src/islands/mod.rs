//! Islands: what makes the same pages better in a browser that runs them.
//!
//! An island attaches to the HTML that the server made; it never makes a field itself, so nothing that was typed before
//! it woke is lost. Its texts come with it as properties, so languages cost the phone nothing. The server never trusts
//! what an island says: it checks again.

mod leave;

pub use leave::Leave;

/// Prepares the page's islands; called by the loader before it wakes them one by one.
#[cfg(feature = "browser")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
