//! Islands: what makes the same pages better in a browser that runs them.
//!
//! An island attaches to the HTML that the server made; it never makes a field itself, so nothing that was typed before
//! it woke is lost. Its texts come with the page, so languages cost the phone nothing. The server never trusts
//! what an island says: it checks again. Whatever an island looks for and does not find, it leaves alone, and the plain
//! page goes on working.

#[cfg(any(feature = "ssr", feature = "staff"))]
mod arrange;
#[cfg(any(feature = "ssr", feature = "patient"))]
mod asked;
#[cfg(feature = "browser")]
mod browser;
#[cfg(feature = "ssr")]
mod carry;
#[cfg(any(feature = "ssr", feature = "staff"))]
mod drag;
#[cfg(any(feature = "ssr", feature = "staff"))]
mod fresh;
#[cfg(any(feature = "ssr", feature = "patient"))]
mod guard;
#[cfg(any(feature = "ssr", feature = "patient"))]
mod hold;
#[cfg(any(feature = "ssr", feature = "patient"))]
mod leave;
#[cfg(any(feature = "ssr", feature = "staff"))]
mod live;
#[cfg(any(feature = "ssr", feature = "patient"))]
mod mend;
mod print;
#[cfg(any(feature = "ssr", feature = "patient"))]
mod times;
#[cfg(any(feature = "ssr", feature = "staff"))]
mod writing;

#[cfg(any(feature = "ssr", feature = "staff"))]
pub use arrange::Arrange;
#[cfg(any(feature = "ssr", feature = "staff"))]
pub use drag::Drag;
#[cfg(any(feature = "ssr", feature = "staff"))]
pub use fresh::Fresh;
#[cfg(feature = "ssr")]
pub use guard::{CountTexts, Guard, GuardTexts, Plural};
#[cfg(feature = "ssr")]
pub use hold::{HoldTexts, HoldWarning};
#[cfg(any(feature = "ssr", feature = "patient"))]
pub use leave::Leave;
#[cfg(feature = "ssr")]
pub use live::{LivePreview, LiveTexts};
#[cfg(feature = "ssr")]
pub use print::PrintButton;
#[cfg(feature = "ssr")]
pub use times::{FreeTimes, TimesTexts};
#[cfg(feature = "ssr")]
pub use writing::{KeepTexts, KeepWriting};

/// Prepares the page's islands; called by the loader before it wakes them one by one.
#[cfg(feature = "browser")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
    browser::page::reload_when_restored();
}
