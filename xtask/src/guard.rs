//! Programs that end with us, however we end: a shell holds each, and ends it when our side of a pipe closes.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};

use crate::shell::shown;

/// Starts what follows its first argument, says its number, waits for the end of what it reads, and ends it so. What is
/// held is started before the shell learns to pass over signals: it would do so as well until it is the program itself.
const HOLD: &str = r#"
end=$1
shift
"$@" </dev/null >&2 &
held=$!
trap : HUP INT TERM
echo "$held"
read -r _
eval "$end"
wait
"#;

/// A program that runs as long as this value lives, and no longer than we do.
pub struct Guarded {
    shell: Child,
    /// Its process.
    pub pid: u32,
}

impl Guarded {
    /// Starts a program that writes to this log; the words of `end`, in the shell's language, end `$held`.
    pub fn start(program: &Command, log: &Path, end: &str) -> Result<Self> {
        let log = File::options().create(true).append(true).open(log)?;
        let mut holding = Command::new("sh");
        holding.args(["-c", HOLD, "sh", end]).arg(program.get_program()).args(program.get_args());
        for (name, value) in program.get_envs() {
            match value {
                Some(value) => holding.env(name, value),
                None => holding.env_remove(name),
            };
        }
        if let Some(folder) = program.get_current_dir() {
            holding.current_dir(folder);
        }
        let started = holding.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(log).spawn();
        let mut shell = started.with_context(|| format!("could not start {}", shown(program)))?;
        let said = shell.stdout.take().context("the shell's answer is read")?;
        let mut number = String::new();
        BufReader::new(said.take(20)).read_line(&mut number)?;
        let pid = number.trim().parse().with_context(|| format!("could not start {}", shown(program)))?;
        Ok(Self { shell, pid })
    }
}

impl Drop for Guarded {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        // The shell ends by itself now; that it cannot be waited for changes nothing.
        let _ = self.shell.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guarded_program_ends_with_its_guard() {
        let folder = std::env::temp_dir().join(format!("matters-guard-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let ended = folder.join("ended");
        let end = format!("kill $held; wait $held; echo $? >'{}'", ended.display());
        let held = Guarded::start(Command::new("sleep").arg("600"), &folder.join("log"), &end).unwrap();
        assert!(!ended.exists());
        drop(held);
        // 128 and the number of SIGTERM.
        assert_eq!(std::fs::read_to_string(&ended).unwrap(), "143\n");
        std::fs::remove_dir_all(folder).unwrap();
    }
}
