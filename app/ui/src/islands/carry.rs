//! What an island needs to know, carried to the browser in the page.
//!
//! As an island's own properties it would be read by `serde_json`, whose sentences about errors and tables of decimal
//! numbers weigh more than all that our islands do. So it stands in a `<template>` beside the island, which the browser
//! parses itself.

use leptos::prelude::*;
use serde::Serialize;

/// Writes something into the page for the island of this name.
pub(super) fn carry(name: &'static str, what: impl Serialize + 'static) -> impl IntoView {
    let json = serde_json::to_string(&what).expect("texts, numbers and lists can be written as JSON");
    view! { <template data-island=name>{json}</template> }
}
