//! Islands: what makes the same pages better in a browser that runs them.
//!
//! An island attaches to the HTML that the server made; it never makes a field itself, so nothing that was typed before
//! it woke is lost. Its texts come with it as properties, so languages cost the phone nothing. The server never trusts
//! what an island says: it checks again. Whatever an island looks for and does not find, it leaves alone, and the plain
//! page goes on working.
#![cfg_attr(
    not(feature = "browser"),
    allow(unused_variables, reason = "the server writes an island's properties and runs none of it")
)]

#[cfg(any(feature = "ssr", feature = "patient"))]
mod asked;
#[cfg(feature = "browser")]
mod browser;
#[cfg(any(feature = "ssr", feature = "staff"))]
mod fresh;
#[cfg(any(feature = "ssr", feature = "patient"))]
mod guard;
#[cfg(any(feature = "ssr", feature = "patient"))]
mod hold;
#[cfg(any(feature = "ssr", feature = "patient"))]
mod leave;
#[cfg(any(feature = "ssr", feature = "patient"))]
mod mend;
#[cfg(any(feature = "ssr", feature = "patient"))]
mod one_way;
mod print;
#[cfg(any(feature = "ssr", feature = "patient"))]
mod times;

#[cfg(any(feature = "ssr", feature = "staff"))]
pub use fresh::Fresh;
#[cfg(any(feature = "ssr", feature = "patient"))]
pub use guard::{CountTexts, Guard, GuardTexts, Plural};
#[cfg(any(feature = "ssr", feature = "patient"))]
pub use hold::{HoldTexts, HoldWarning};
#[cfg(any(feature = "ssr", feature = "patient"))]
pub use leave::Leave;
pub use print::Print;
#[cfg(feature = "ssr")]
pub use print::PrintButton;
#[cfg(any(feature = "ssr", feature = "patient"))]
pub use times::{FreeTimes, TimesTexts};

/// Prepares the page's islands; called by the loader before it wakes them one by one.
#[cfg(feature = "browser")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
    browser::page::reload_when_restored();
}
