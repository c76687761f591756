//! What developers do, as `cargo xtask COMMAND`: set up, build, run, test and check.
//!
//! Knows nothing of what the application does: only how it is put together.

mod account;
mod bench;
mod chance;
mod check;
mod guard;
mod journey;
mod licences;
mod postgres;
mod program;
mod publish;
mod run;
mod setup;
mod shell;
mod site;
mod stamp;
mod tally;
mod test;
mod trial;
mod wasm;
mod wire;

use std::process::ExitCode;

use anyhow::{Result, bail};
use shell::House;
use site::Finish;

const USAGE: &str = "\
cargo xtask COMMAND

  demo [ARGS…]     build the release and serve the demo network; ARGS go to `matters demo`
  dev [ARGS…]      build quickly, serve the demo network, build again when a file changes
  build [--debug]  build the browser's assets and the program around them
  test [--fast]    every test; --fast leaves out the browser's
  bench [PART]     how quick the release is, all of it or a part: pages, staff, studio, load
  trial [NAME]     the long trials of faults and load, recorded; or one: faults, model, studio, failover, memory
  check            format, lints, documentation, licences, pinned versions

What is missing on this machine is installed first, or named with the way to get it.";

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let command = args.next().unwrap_or_default();
    let rest: Vec<String> = args.collect();
    match obey(&command, &rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn obey(command: &str, args: &[String]) -> Result<()> {
    if matches!(command, "" | "help" | "-h" | "--help") {
        println!("{USAGE}");
        return Ok(());
    }
    let house = House::find()?;
    match command {
        "demo" => run::demo(&house, args),
        "dev" => run::dev(&house, args),
        "build" if switch(args, "--debug")? => run::build_debug(&house, Finish::Full),
        "build" => run::build_release(&house),
        "test" => test::all(&house, switch(args, "--fast")?),
        "bench" => bench::all(&house, args),
        "trial" => trial::all(&house, args),
        "check" => {
            switch(args, "")?;
            check::all(&house)
        }
        unknown => bail!("there is no command `{unknown}`\n\n{USAGE}"),
    }
}

/// Whether the one switch that a command knows was given.
fn switch(args: &[String], known: &str) -> Result<bool> {
    match args.iter().find(|arg| *arg != known) {
        Some(unknown) => bail!("the argument `{unknown}` is not known here\n\n{USAGE}"),
        None => Ok(!args.is_empty()),
    }
}
