//! What must hold of the source itself: format, lints, documentation, licences, pinned versions.

use std::process::Command;

use anyhow::{Result, ensure};

use crate::licences::{self, Package};
use crate::setup::{self, WASM};
use crate::shell::{House, output, run, say};
use crate::wasm::AUDIENCES;

/// Below this, SQLite can corrupt a database in WAL mode; libsqlite3-sys 0.37 brings 3.51.3.
const OLDEST_SQLITE: (u32, u32) = (0, 37);

/// Checks everything that needs no test to run.
pub fn all(house: &House) -> Result<()> {
    setup::wasm_target()?;
    say("Checking the format");
    run(&mut house.cargo("fmt --all --check"))?;
    say("Checking licences and pinned versions");
    let packages = packages(house)?;
    licences::check(house, &packages)?;
    pins(&packages)?;
    say("Checking the types of the browser's tests");
    setup::npm(house, "end2end")?;
    run(Command::new(house.root.join("end2end/node_modules/.bin/tsc")).current_dir(house.root.join("end2end")))?;
    say("Linting the workspace");
    run(&mut house.cargo("clippy --workspace --all-targets -- -D warnings"))?;
    for audience in AUDIENCES {
        say(&format!("Linting the {audience} bundle"));
        run(&mut house
            .cargo(&format!("clippy --package ui --lib --target {WASM} --features {audience} -- -D warnings")))?;
    }
    say("Checking the documentation");
    run(house.cargo("doc --workspace --no-deps --document-private-items").env("RUSTDOCFLAGS", "-D warnings"))
}

/// Every package that is compiled for any target, tests and tools included.
fn packages(house: &House) -> Result<Vec<Package>> {
    let tree = output(&mut house.cargo("tree --workspace --target all --edges all --prefix none --format {p}|{l}"))?;
    let mut packages: Vec<Package> = tree.lines().filter_map(Package::read).collect();
    packages.sort();
    packages.dedup();
    Ok(packages)
}

/// One SQLite and one sqlx: a second copy, brought by a dependency, could open the same file with an old engine.
fn pins(packages: &[Package]) -> Result<()> {
    for name in ["libsqlite3-sys", "sqlx", "sqlx-core", "sqlx-sqlite"] {
        let copies = packages.iter().filter(|package| package.name == name).count();
        ensure!(copies == 1, "there are {copies} copies of {name}, where there must be one");
    }
    let sqlite = packages.iter().find(|package| package.name == "libsqlite3-sys");
    let version = sqlite.map(Package::major_minor).unwrap_or_default();
    ensure!(version >= OLDEST_SQLITE, "libsqlite3-sys is {version:?}, older than {OLDEST_SQLITE:?}");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(lines: &[&str]) -> Vec<Package> {
        lines.iter().filter_map(|line| Package::read(line)).collect()
    }

    #[test]
    fn one_new_enough_sqlite_passes() {
        let packages =
            tree(&["libsqlite3-sys v0.37.0|MIT", "sqlx v0.9.0|MIT", "sqlx-core v0.9.0|MIT", "sqlx-sqlite v0.9.0|MIT"]);
        assert!(pins(&packages).is_ok());
    }

    #[test]
    fn a_second_sqlx_does_not_pass() {
        let packages = tree(&["libsqlite3-sys v0.37.0|MIT", "sqlx v0.8.6|MIT", "sqlx v0.9.0|MIT"]);
        assert!(pins(&packages).is_err());
    }

    #[test]
    fn an_old_sqlite_does_not_pass() {
        let packages =
            tree(&["libsqlite3-sys v0.30.1|MIT", "sqlx v0.9.0|MIT", "sqlx-core v0.9.0|MIT", "sqlx-sqlite v0.9.0|MIT"]);
        assert!(pins(&packages).is_err());
    }
}
