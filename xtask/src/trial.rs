//! The long trials of faults and load, recorded: what the tests do in seconds, done for minutes, and a database that
//! loses its leader.
//!
//! What was seen is written as a table, so that the figures that people are told are those that were seen.

mod failover;
mod network;
mod report;

use std::fs;
use std::time::Duration;

use anyhow::{Result, bail, ensure};

use crate::bench;
use crate::postgres::{Cluster, Disk};
use crate::run as build;
use crate::shell::House;
use crate::tally::Tally;
use crate::test::SERVER;
use report::Report;

/// The trials, each of which can be asked for alone.
const TRIALS: [(&str, Trial); 5] =
    [("faults", faults), ("model", model), ("studio", studio), ("failover", failover::run_trial), ("memory", memory)];
/// How many random histories each test of the model runs; to the tests of faults it only says that they are to be long.
const HISTORIES: &str = "300";
/// For how long people come while the memory is looked at.
const UNDER_LOAD: Duration = Duration::from_secs(600);
/// What the program may take above what it took when nobody had come, in mebibytes.
const MOST_MEMORY: f64 = 64.0;

type Trial = fn(&House, &mut Report) -> Result<()>;

/// Builds the release, runs all trials or the one that is named, and writes what was seen.
pub fn all(house: &House, names: &[String]) -> Result<()> {
    if let Some(unknown) = names.iter().find(|name| TRIALS.iter().all(|(known, _)| known != name)) {
        bail!("there is no trial `{unknown}`; there are {}", TRIALS.map(|(name, _)| name).join(", "));
    }
    build::build_release(house)?;
    let folder = house.target.join("trial");
    fs::create_dir_all(&folder)?;
    let mut report = Report::begin()?;
    let mut failed = Vec::new();
    for (name, trial) in TRIALS.iter().filter(|(name, _)| names.is_empty() || names.iter().any(|wanted| wanted == name))
    {
        if let Err(error) = trial(house, &mut report) {
            report.line(name, &format!("failed: {error:#}"));
            failed.push(*name);
        }
    }
    let file = folder.join("report.md");
    fs::write(&file, report.text())?;
    println!("\n{}\nThis is also in {}.", report.text(), file.display());
    ensure!(failed.is_empty(), "not every trial went well: {}", failed.join(", "));
    Ok(())
}

/// The real program on both engines, killed, starved, drowned and stopped, again and again.
fn faults(house: &House, report: &mut Report) -> Result<()> {
    let postgres = Cluster::start(house, Disk::Keeps)?;
    tests(house, report, "faults", "--package matters --test faults", Some(&postgres))
}

/// Random histories of booking, each of which must be explained by some order; first on one engine, then on the other.
fn model(house: &House, report: &mut Report) -> Result<()> {
    let which = "--package service --test model";
    tests(house, report, "model, SQLite", which, None)?;
    let postgres = Cluster::start(house, Disk::Keeps)?;
    tests(house, report, "model, PostgreSQL", which, Some(&postgres))
}

/// Two hundred questions and a thousand comments, of twenty people at once; first on one engine, then on the other.
fn studio(house: &House, report: &mut Report) -> Result<()> {
    let which = "--package service --test queries";
    tests(house, report, "studio, SQLite", which, None)?;
    let postgres = Cluster::start(house, Disk::Keeps)?;
    tests(house, report, "studio, PostgreSQL", which, Some(&postgres))
}

/// Ten minutes of people who refer themselves: the memory that the program takes must come to rest.
fn memory(house: &House, report: &mut Report) -> Result<()> {
    let (seen, people) = bench::memory_over(house, UNDER_LOAD)?;
    let (Some(idle), Some(last)) = (seen.first(), seen.last()) else { bail!("the memory was never looked at") };
    let minutes: Vec<String> = seen.iter().skip(1).map(|now| format!("{:.0}", now - idle)).collect();
    report.line("memory", &format!("{people} people in {} minutes were told that they are booked", minutes.len()));
    report.line("memory", &format!("{idle:.0} MiB before; above that, minute by minute: {}", minutes.join(", ")));
    ensure!(last - idle <= MOST_MEMORY, "more than {MOST_MEMORY} MiB above what it took before");
    Ok(())
}

/// Runs tests in their long form, one by one so that they do not slow each other.
fn tests(house: &House, report: &mut Report, name: &str, which: &str, postgres: Option<&Cluster>) -> Result<()> {
    let mut tests = house.cargo(&format!("test --release {which} -- --nocapture --test-threads 1"));
    tests.env("MATTERS_TRIAL", HISTORIES).env_remove(SERVER);
    if let Some(postgres) = postgres {
        tests.env(SERVER, postgres.url());
    }
    let mut tally = Tally::default();
    tally.suite(&format!("Running the long form of the tests `{name}`"), &mut tests)?;
    for told in &tally.told {
        report.line(name, told);
    }
    report.line(name, &format!("{} tests passed, {} failed", tally.passed, tally.failed));
    ensure!(tally.failed == 0, "not every test passed");
    Ok(())
}
