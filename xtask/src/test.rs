//! Every test: rules, use cases and routes in Rust, then the pages in a real browser.

use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, ensure};

use crate::postgres::{Cluster, Disk};
use crate::setup;
use crate::shell::{House, answers};
use crate::site::{self, Finish};
use crate::tally::Tally;

/// Where tests find a PostgreSQL in which they may make databases; without it, the use cases' run on SQLite.
pub const SERVER: &str = "MATTERS_TEST_POSTGRES";

/// Sets up what is missing and runs all tests; `fast` leaves out those that need a browser.
pub fn all(house: &House, fast: bool) -> Result<()> {
    let mut tally = Tally::default();
    if fast {
        rust(house, &mut tally)?;
    } else {
        setup::npm(house, "end2end")?;
        let chromium = setup::chromium()?;
        // The tests in Rust build the program too, around these assets and with the features that they need: built by
        // itself it would be built twice.
        site::build(house, Finish::Full)?;
        rust(house, &mut tally)?;
        browser(house, &chromium, &mut tally)?;
    }
    println!("{} passed, {} failed", tally.passed, tally.failed);
    ensure!(tally.failed == 0, "not every test passed");
    Ok(())
}

/// The tests in Rust: the program's own on both engines at once, the use cases' on one after the other.
fn rust(house: &House, tally: &mut Tally) -> Result<()> {
    let postgres = Cluster::start(house, Disk::Forgets)?;
    // Both runs name the same packages to nextest, so that everything is built once.
    let nextest = answers("cargo-nextest", &["nextest", "--version"]);
    let suite = |filter: &str, packages: &str| {
        let mut tests = if nextest {
            let mut tests = house.cargo("nextest run --workspace --no-tests=pass --no-fail-fast");
            tests.args(["--filterset", filter]);
            tests
        } else {
            house.cargo(&format!("test --all-targets --no-fail-fast {packages}"))
        };
        // Databases of tests need not outlive a power cut: in memory they do not wait for the disk.
        if Path::new("/dev/shm").is_dir() {
            tests.env("TMPDIR", "/dev/shm");
        }
        tests
    };
    // What shows PostgreSQL alone is a test binary of its own; without nextest its modules are left out by name.
    let mut on_sqlite = suite(
        "not package(matters) - binary(postgresql)",
        "--workspace --exclude matters -- --skip wall:: --skip catalogue:: --skip copies:: --skip taking::",
    );
    tally.suite("Running the tests in Rust, on SQLite", on_sqlite.env_remove(SERVER))?;
    let mut on_postgres =
        suite("package(matters) + package(service) - binary(sqlite)", "--package matters --package service");
    tally.suite("Running the tests in Rust, on PostgreSQL", on_postgres.env(SERVER, postgres.url()))?;
    drop(postgres);
    let mut examples = house.cargo("test --doc --package domain");
    tally.suite("Running the examples in the documentation", &mut examples)
}

fn browser(house: &House, chromium: &Path, tally: &mut Tally) -> Result<()> {
    let data = house.target.join("end2end");
    if data.exists() {
        fs::remove_dir_all(&data)?;
    }
    fs::create_dir_all(&data)?;
    let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let mut playwright = Command::new(house.root.join("end2end/node_modules/.bin/playwright"));
    playwright
        .arg("test")
        .current_dir(house.root.join("end2end"))
        .env("CHROMIUM", chromium)
        .env("END2END_DATA", data)
        .env("END2END_PORT", port.to_string())
        .env("END2END_PROGRAM", house.target.join("debug/matters"));
    tally.suite("Running the pages in a browser", &mut playwright)
}
