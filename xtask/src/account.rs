//! As whom database servers run: PostgreSQL refuses to run as root.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::setup::is_root;
use crate::shell::{House, answers, run};

/// Whom root lends its servers to.
const NAME: &str = "postgres";

/// The account that servers run under: our own, or another where ours is root.
#[derive(Clone, Copy)]
pub struct Account {
    lent: bool,
}

impl Account {
    /// The account to run servers under on this machine.
    pub fn find() -> Result<Self> {
        let lent = is_root();
        if lent && !answers("id", &[NAME]) {
            bail!("PostgreSQL does not run as root, and there is no user {NAME}; make one with `useradd -r {NAME}`");
        }
        Ok(Self { lent })
    }

    /// A command that runs under this account, without the settings that clients of PostgreSQL take from outside.
    pub fn command(self, program: impl AsRef<OsStr>) -> Command {
        let mut command = if self.lent {
            let mut setpriv = Command::new("setpriv");
            setpriv.args(["--reuid", NAME, "--regid", NAME, "--init-groups"]).arg(program);
            setpriv
        } else {
            Command::new(program)
        };
        for (name, _) in env::vars_os().filter(|(name, _)| name.as_encoded_bytes().starts_with(b"PG")) {
            command.env_remove(name);
        }
        command
    }

    /// Its name.
    pub fn name(self) -> String {
        if self.lent { NAME.to_owned() } else { env::var("USER").unwrap_or_else(|_| NAME.to_owned()) }
    }

    /// An empty folder of its own, in the first of these places where it can work.
    pub fn folder(self, places: &[&Path], name: &str) -> Result<PathBuf> {
        for place in places.iter().filter(|place| place.is_dir()) {
            let folder = place.join(format!("{name}-{}", std::process::id()));
            if fs::create_dir(&folder).is_err() {
                continue;
            }
            if self.take(&folder).is_ok() && run(self.command("test").arg("-w").arg(&folder)).is_ok() {
                return Ok(folder);
            }
            fs::remove_dir_all(&folder)?;
        }
        bail!("there is no folder where {} may write, of {places:?}", self.name())
    }

    /// Makes a file or folder its own.
    pub fn take(self, path: &Path) -> Result<()> {
        if self.lent {
            run(Command::new("chown").arg("-R").arg(format!("{NAME}:")).arg(path))?;
        }
        Ok(())
    }
}

/// Places for what must be on a disk, the best first.
pub fn on_disk(house: &House) -> Result<[PathBuf; 2]> {
    fs::create_dir_all(&house.target).context("making the target folder")?;
    Ok([house.target.clone(), PathBuf::from("/var/tmp")])
}
