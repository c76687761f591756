//! What islands do in the browser, through the page as it is: no field, list or text is made twice.
//!
//! Knows nothing of rules and of languages: it asks `domain`, and says what it was given.

#[cfg(feature = "staff")]
pub(super) mod arrange;
pub(super) mod carried;
#[cfg(feature = "patient")]
mod choices;
#[cfg(feature = "patient")]
mod count;
#[cfg(feature = "staff")]
pub(super) mod drag;
#[cfg(feature = "patient")]
mod errors;
mod form;
#[cfg(feature = "patient")]
pub(super) mod guard;
#[cfg(feature = "patient")]
pub(super) mod hold;
mod keep;
#[cfg(feature = "patient")]
pub(super) mod leave;
#[cfg(feature = "staff")]
pub(super) mod live;
#[cfg(feature = "patient")]
mod notice;
pub(super) mod page;
#[cfg(feature = "patient")]
mod part;
pub(super) mod print;
pub(super) mod refresh;
mod send;
#[cfg(feature = "patient")]
mod summary;
#[cfg(feature = "staff")]
pub(super) mod writing;
