//! Building the program around its assets, and running it on demo data.

use std::fs;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command};
use std::thread;
use std::time::{Duration, SystemTime};

use anyhow::{Result, bail};

use crate::shell::{House, run, say, shown};
use crate::site::{self, Finish};

/// What a change in makes `dev` build again.
const WATCHED: [&str; 6] = ["app", "server", "style", "public", "Cargo.toml", "Cargo.lock"];

/// Builds the program as it is released, its web assets inside.
pub fn build_release(house: &House) -> Result<()> {
    site::build(house, Finish::Full)?;
    say("Building the program");
    run(&mut house.cargo("build --package matters --release"))
}

/// Builds the program as it is tested, its web assets inside.
pub fn build_debug(house: &House, finish: Finish) -> Result<()> {
    site::build(house, finish)?;
    say("Building the program, unoptimised");
    run(&mut house.cargo("build --package matters"))
}

/// Builds the release and becomes `matters demo`, so that signals reach it directly.
pub fn demo(house: &House, args: &[String]) -> Result<()> {
    build_release(house)?;
    let mut program = program(house, "release", args);
    let error = program.exec();
    bail!("could not start {}: {error}", shown(&program));
}

/// Serves the demo, and builds and starts it again whenever a source file changes.
pub fn dev(house: &House, args: &[String]) -> Result<()> {
    let mut serving: Option<Child> = None;
    loop {
        let seen = newest_change(house)?;
        match build_debug(house, Finish::Quick) {
            Ok(()) => {
                if let Some(mut child) = serving.take() {
                    stop(&mut child)?;
                }
                serving = Some(program(house, "debug", args).spawn()?);
            }
            Err(error) => say(&format!("{error:#}; waiting for a change")),
        }
        while newest_change(house)? <= seen {
            thread::sleep(Duration::from_millis(500));
        }
    }
}

fn program(house: &House, folder: &str, args: &[String]) -> Command {
    let mut program = Command::new(house.target.join(folder).join("matters"));
    program.arg("demo").args(args).current_dir(&house.root);
    program
}

/// Asks the server to finish what it is answering and waits until it has gone.
pub fn stop(child: &mut Child) -> Result<()> {
    run(Command::new("kill").args(["-TERM", &child.id().to_string()]))?;
    child.wait()?;
    Ok(())
}

fn newest_change(house: &House) -> Result<SystemTime> {
    let mut newest = SystemTime::UNIX_EPOCH;
    for watched in WATCHED {
        newest = newest.max(newest_below(&house.root.join(watched))?);
    }
    Ok(newest)
}

fn newest_below(path: &Path) -> Result<SystemTime> {
    let about = fs::metadata(path)?;
    let mut newest = about.modified()?;
    if about.is_dir() && !path.ends_with("node_modules") {
        for entry in fs::read_dir(path)? {
            newest = newest.max(newest_below(&entry?.path())?);
        }
    }
    Ok(newest)
}
