//! How it runs: the command line, configuration, sockets and HTTP layers, schedules and senders.
//!
//! Knows no rule, no SQL and no page. It alone reads the environment, the clock, chance and files, and hands what it
//! read to the rooms that need it.

use std::process::ExitCode;

use anyhow::Context;

pub mod assets;
pub mod backup;
pub mod cli;
pub mod clock;
pub mod commands;
pub mod config;
pub mod database;
pub mod erasures;
pub mod files;
pub mod http;
pub mod jobs;
pub mod logging;
pub mod postgres_tools;
pub mod secrets;
pub mod senders;
pub mod stop;

#[cfg(test)]
mod tests;

/// Does what the command line asks.
pub fn run(cli: cli::Cli) -> anyhow::Result<ExitCode> {
    let config = cli.settings.resolve()?;
    logging::start(&config.log)?;
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .context("the program cannot start its threads")?
        .block_on(commands::run(cli.command, config))
}
