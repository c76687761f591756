//! A program that is measured: started, awaited, asked what it takes of memory, and ended.

use std::fs;
use std::process::{Child, Command};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::run::stop;
use crate::shell::shown;
use crate::wire::Site;

/// How often a program that starts is asked whether it is ready.
const ASKED_EVERY: Duration = Duration::from_millis(1);

/// A program that was started here and answers; it ends with this value.
pub struct Running {
    child: Child,
    site: Site,
    /// How long it took to answer.
    pub ready_after: Duration,
}

/// What a program takes of the machine's memory, in MiB.
#[derive(Clone, Copy)]
pub struct Memory {
    /// Now.
    pub now: f64,
    /// At its most.
    pub peak: f64,
}

impl Running {
    /// Starts a program that serves on this port, and waits until it answers this path with 200.
    pub fn start(program: &mut Command, port: u16, path: &str, limit: Duration) -> Result<Self> {
        let began = Instant::now();
        let child = program.spawn().with_context(|| format!("could not start {}", shown(program)))?;
        let mut running = Self { child, site: Site { port }, ready_after: Duration::ZERO };
        while running.site.get(path, None).map_or(true, |answer| answer.status != 200) {
            if let Some(status) = running.child.try_wait()? {
                bail!("{} ended with {status} before it was ready", shown(program));
            }
            if began.elapsed() > limit {
                bail!("{} was not ready after {} seconds", shown(program), limit.as_secs());
            }
            sleep(ASKED_EVERY);
        }
        running.ready_after = began.elapsed();
        Ok(running)
    }

    /// Where it serves.
    pub fn site(&self) -> Site {
        self.site
    }

    /// What it takes of memory, as Linux counts it.
    pub fn memory(&self) -> Result<Memory> {
        let file = format!("/proc/{}/status", self.child.id());
        let status = fs::read_to_string(&file).with_context(|| format!("{file}, which Linux has, cannot be read"))?;
        let line = |name| mebibytes(&status, name).with_context(|| format!("{file} has no line {name}"));
        Ok(Memory { now: line("VmRSS:")?, peak: line("VmHWM:")? })
    }

    /// Whether it is the same program still.
    pub fn still_runs(&mut self) -> Result<bool> {
        Ok(self.child.try_wait()?.is_none())
    }

    /// Asks it to end, and waits until it has.
    pub fn stop(mut self) -> Result<()> {
        stop(&mut self.child)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It has ended already when it was asked to, and then there is nothing left to do.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A line of `/proc/PID/status`, which counts in kibibytes.
fn mebibytes(status: &str, name: &str) -> Option<f64> {
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    let kibibytes: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes / 1024.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_is_read_from_what_linux_says() {
        assert_eq!(mebibytes("Name:\tmatters\nVmRSS:\t   51200 kB\n", "VmRSS:"), Some(50.0));
        assert_eq!(mebibytes("Name:\tmatters\n", "VmRSS:"), None);
    }
}
