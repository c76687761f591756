//! The pages of staff in a network with two years of history and 250 open cases for each link worker, each beside a
//! plain handler that answers with the same bytes.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::figures::{Figure, PageFigures};
use super::{Bench, STARTING, Target, measure};
use crate::program::Running;
use crate::shell::{House, output, say};
use crate::wire::free_port;

/// Four link workers, each with 250 open cases and as many that are closed, everything written in them.
const NETWORK: [&str; 5] =
    ["--link-workers=4", "--referrals=2000", "--appointments=3500", "--open-cases=1040", "--whole-cases"];

/// Measures them, on a database that is gone afterwards.
pub fn figures(_: &House, bench: &Bench) -> Result<Vec<Figure>> {
    say("Making a network with 250 open cases for each link worker");
    let database = bench.folder.join("staff.db");
    load(bench, "generate", &database, &NETWORK)?;
    let (token, case) = session(bench, &database)?;

    say("Measuring the pages of staff");
    let port = free_port()?;
    let mut program = bench.matters(port, "serve", &database)?;
    program.arg("--secret-key-file").arg(bench.key());
    let server = Running::start(&mut program, port, "/readyz", STARTING)?;
    let case = format!("/staff/cases/{case}");
    let pages = [
        ("today", "/staff"),
        ("the intake forms", "/staff/intake"),
        ("a week of the team’s diary", "/staff/diary?view=week"),
        ("the team’s cases", "/staff/cases?of=team"),
        ("a case", case.as_str()),
    ];
    let cookie = format!("staff={token}");
    let targets = pages.map(|(name, path)| Target::new(bench, server.site(), name, path, Some(cookie.clone())));
    let [one, two, three, four, five] = targets;
    let measured = measure(&[one?, two?, three?, four?, five?])?;
    server.stop()?;
    remove(&database);
    Ok(pages.iter().zip(&measured).flat_map(|((name, _), seen): (_, &PageFigures)| seen.beside(name)).collect())
}

/// The token of a link worker who has signed in, and the reference of a case of theirs.
pub fn session(bench: &Bench, database: &Path) -> Result<(String, String)> {
    let session: serde_json::Value = serde_json::from_str(load(bench, "session", database, &[])?.trim())?;
    let told = |name: &str| session[name].as_str().map(str::to_owned).with_context(|| format!("there is no {name}"));
    Ok((told("session")?, told("case")?))
}

/// Removes a database that was measured.
pub fn remove(database: &Path) {
    for part in ["", "-wal", "-shm"] {
        // Closing may have removed the latter two.
        let _ = std::fs::remove_file(PathBuf::from(format!("{}{part}", database.display())));
    }
}

/// What the package `load` says when it does this on a database.
pub fn load(bench: &Bench, what: &str, database: &Path, more: &[&str]) -> Result<String> {
    let mut command = Command::new(&bench.load);
    command
        .arg(what)
        .arg(format!("--database-url=sqlite://{}", database.display()))
        .arg(format!("--secret-key-file={}", bench.key().display()))
        .args(more);
    output(&mut command)
}
