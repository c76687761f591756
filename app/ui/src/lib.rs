//! What people see: pages, components, islands and server functions.
//!
//! Knows no SQL and decides no rule: a page is a function from a model to a view, and a server function turns a form
//! into a call of one use case and its answer into the next page. Every page works without a script; islands make the
//! same forms better in the browser. Built three times: for the server (`ssr`), and as the two bundles of the browser
//! (`patient`, `staff`), which hold islands and nothing else.

#[cfg(feature = "ssr")]
pub mod components;
#[cfg(feature = "ssr")]
mod free_times;
#[cfg(feature = "ssr")]
mod instrument;
pub mod islands;
#[cfg(feature = "ssr")]
mod looked;
#[cfg(feature = "ssr")]
mod offline;
#[cfg(feature = "ssr")]
pub mod paths;
#[cfg(feature = "ssr")]
mod patient;
#[cfg(feature = "ssr")]
pub mod render;
#[cfg(feature = "ssr")]
mod staff;
#[cfg(feature = "ssr")]
mod statements;
#[cfg(feature = "ssr")]
mod studio;
#[cfg(feature = "ssr")]
mod web;
#[cfg(feature = "ssr")]
mod when;

#[cfg(feature = "ssr")]
pub use offline::page as offline_page;
#[cfg(feature = "ssr")]
pub use paths::OFFLINE;
#[cfg(feature = "ssr")]
pub use web::{App, Asked, Assets, LARGEST_FORM, Source, actions, addresses, busy_page, error_page, language, router};
