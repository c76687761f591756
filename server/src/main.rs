//! The program `matters`: reads the command line, does what was asked and answers with an exit code.

use std::process::ExitCode;

use clap::Parser;
use server::cli::Cli;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match server::run(Cli::parse()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("matters: {error:#}");
            ExitCode::FAILURE
        }
    }
}
