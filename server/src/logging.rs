//! The log: for people on a terminal, a line of JSON per event otherwise.
//!
//! Never personal data: a panic is logged by its place alone, since its message may quote what somebody typed.

use std::{
    io::{IsTerminal, stderr},
    panic,
};

use anyhow::Context;
use tracing_subscriber::{EnvFilter, fmt, prelude::*};

/// Starts logging, with a filter such as `info,matters::access=off`.
pub fn start(filter: &str) -> anyhow::Result<()> {
    let filter = EnvFilter::try_new(filter).with_context(|| format!("the log filter {filter:?} cannot be read"))?;
    let registry = tracing_subscriber::registry().with(filter);
    if stderr().is_terminal() {
        registry.with(fmt::layer().with_writer(stderr).with_target(false)).init();
    } else {
        let lines = fmt::layer().json().flatten_event(true).with_span_list(false).with_writer(stderr);
        registry.with(lines).init();
    }
    panic::set_hook(Box::new(|panicked| {
        let place = panicked.location().map(ToString::to_string);
        tracing::error!(place, "the program broke one of its own rules");
    }));
    Ok(())
}
