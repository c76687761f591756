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

fn rust(house: &House, tally: &mut Tally) -> Result<()> {
    let mut tests = if answers("cargo-nextest", &["nextest", "--version"]) {
        house.cargo("nextest run --workspace --no-tests=pass --no-fail-fast")
    } else {
        house.cargo("test --workspace --all-targets --no-fail-fast")
    };
    // Databases of tests need not outlive a power cut: in memory they do not wait for the disk.
    if Path::new("/dev/shm").is_dir() {
        tests.env("TMPDIR", "/dev/shm");
    }
    let postgres = Cluster::start(house, Disk::Forgets)?;
    tests.env("MATTERS_TEST_POSTGRES", postgres.url());
    tally.suite("Running the tests in Rust", &mut tests)?;
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
