//! Running other programs, and where things stand on this machine.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// The places of this clone: its root, and where built things go.
pub struct House {
    /// The project's root, which holds the workspace's `Cargo.toml`.
    pub root: PathBuf,
    /// Cargo's target folder, which may stand outside the clone.
    pub target: PathBuf,
}

impl House {
    /// Finds the places from what Cargo tells a program that it runs.
    ///
    /// They are looked up when run and not when compiled, so that one target folder can serve several clones.
    pub fn find() -> Result<Self> {
        let here = env::var_os("CARGO_MANIFEST_DIR").context("run this as `cargo xtask`")?;
        let root = Path::new(&here).parent().context("xtask stands in the project's root")?.to_path_buf();
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => std::path::absolute(folder)?,
            None => root.join("target"),
        };
        Ok(Self { root, target })
    }

    /// The folder of finished web assets, which the server's build takes in.
    pub fn site(&self) -> PathBuf {
        self.target.join("site")
    }

    /// A `cargo` with these arguments that builds from this root into this target folder, with these assets.
    pub fn cargo(&self, arguments: &str) -> Command {
        let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo
            .args(arguments.split_whitespace())
            .current_dir(&self.root)
            .env("CARGO_TARGET_DIR", &self.target)
            .env("MATTERS_SITE", self.site());
        cargo
    }
}

/// Says what is being done, so that a long build is never silent.
pub fn say(what: &str) {
    eprintln!("▸ {what}");
}

/// Runs a command to its end and fails unless it succeeds.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("could not start {}", shown(command)))?;
    if !status.success() {
        bail!("{} ended with {status}", shown(command));
    }
    Ok(())
}

/// Runs a command to its end and returns what it printed.
pub fn output(command: &mut Command) -> Result<String> {
    let output =
        command.stderr(Stdio::inherit()).output().with_context(|| format!("could not start {}", shown(command)))?;
    if !output.status.success() {
        bail!("{} ended with {}", shown(command), output.status);
    }
    String::from_utf8(output.stdout).context("a tool's answer is not text")
}

/// Whether a program answers when asked for its version.
pub fn answers(program: impl AsRef<OsStr>, args: &[&str]) -> bool {
    Command::new(program)
        .args(args)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// A command as a person would have typed it.
pub fn shown(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy()];
    words.extend(command.get_args().map(OsStr::to_string_lossy));
    format!("`{}`", words.join(" "))
}
