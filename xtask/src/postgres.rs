//! A PostgreSQL cluster to be thrown away: on a port of this machine, for as long as it is held.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::account::{Account, on_disk};
use crate::guard::Guarded;
use crate::setup;
use crate::shell::{House, say, shown};
use crate::wire::free_port;

/// Whether what was committed has to outlive the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disk {
    /// It need not: nothing waits for the disk, and everything is in memory where the machine allows it.
    Forgets,
    /// It must, as when the program runs for real.
    Keeps,
}

/// How long a server may take to start.
const STARTING: Duration = Duration::from_secs(60);

/// A running server with a role `matters`, which may make databases and is bound by row-level security.
pub struct Cluster {
    _held: Guarded,
    port: u16,
}

impl Cluster {
    /// Installs PostgreSQL if need be, and starts a server that has nothing to do with the system's own.
    pub fn start(house: &House, disk: Disk) -> Result<Self> {
        let bin = setup::postgresql()?;
        say("Starting a PostgreSQL to be thrown away");
        let account = Account::find()?;
        let [target, other] = on_disk(house)?;
        let place = match disk {
            Disk::Forgets => account.folder(&[Path::new("/dev/shm"), &target, &other], "matters-postgres"),
            Disk::Keeps => account.folder(&[&target, &other], "matters-postgres"),
        }?;
        let started = Self::start_in(&place, &bin, account, disk);
        if started.is_err() {
            // What stopped it is told; that something of it stays behind is not worth more words.
            let _ = fs::remove_dir_all(&place);
        }
        started
    }

    fn start_in(place: &Path, bin: &Path, account: Account, disk: Disk) -> Result<Self> {
        let data = place.join("data");
        let mut make = account.command(bin.join("initdb"));
        make.arg("-D").arg(&data).current_dir(place);
        make.args(["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]);
        let made = make.output().with_context(|| format!("could not start {}", shown(&make)))?;
        ensure!(made.status.success(), "initdb failed: {}", String::from_utf8_lossy(&made.stderr));

        let port = free_port()?;
        let mut server = account.command(bin.join("postgres"));
        server.arg("-D").arg(&data).args(["-p", &port.to_string()]).current_dir(place);
        // No socket: its path must be short, which a target folder's need not be.
        let mut settings = vec!["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=400"];
        if disk == Disk::Forgets {
            settings.extend(["fsync=off", "synchronous_commit=off", "full_page_writes=off"]);
            settings.extend(["wal_level=minimal", "max_wal_senders=0"]);
            // Its figures of a few rows would choose other plans from one run of the tests to the next.
            settings.push("autovacuum=off");
        }
        server.args(settings.iter().flat_map(|setting| ["-c", setting]));
        let log = place.join("log");
        let end = format!("kill -QUIT $held; wait $held; rm -rf '{}'", place.display());
        let held = Guarded::start(&server, &log, &end)?;

        let cluster = Self { _held: held, port };
        let role = "CREATE ROLE matters LOGIN CREATEDB NOSUPERUSER NOBYPASSRLS";
        let began = Instant::now();
        while let Err(error) = psql(bin, &format!("postgres://postgres@127.0.0.1:{port}/postgres"), role) {
            if began.elapsed() > STARTING {
                bail!("{error:#}; the server says:\n{}", fs::read_to_string(&log).unwrap_or_default());
            }
            sleep(Duration::from_millis(50));
        }
        Ok(cluster)
    }

    /// The address of a database in which the role `matters` may make others.
    pub fn url(&self) -> String {
        format!("postgres://matters@127.0.0.1:{}/postgres", self.port)
    }
}

/// What a database answers to a statement: a row a line, its columns parted by `|`.
pub fn psql(bin: &Path, url: &str, sql: &str) -> Result<String> {
    let mut psql = Command::new(bin.join("psql"));
    psql.args(["-XqAt", "-v", "ON_ERROR_STOP=1", "-c", sql, url]).env("PGCONNECT_TIMEOUT", "5");
    let answer = psql.output().with_context(|| format!("could not start {}", bin.join("psql").display()))?;
    ensure!(answer.status.success(), "psql: {}", String::from_utf8_lossy(&answer.stderr).trim());
    String::from_utf8(answer.stdout).context("psql's answer is not text")
}

/// The programs of the newest PostgreSQL here: Debian keeps them by version, others on the path.
pub fn programs() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().map(|entry| entry.path());
    let mut kept: Vec<(u32, PathBuf)> = versions
        .filter_map(|path| Some((path.file_name()?.to_str()?.parse().ok()?, path.join("bin"))))
        .filter(|(_, bin)| has_programs(bin))
        .collect();
    kept.sort();
    let newest = kept.pop().map(|(_, bin)| bin);
    newest.or_else(|| std::env::split_paths(&std::env::var_os("PATH")?).find(|bin| has_programs(bin)))
}

fn has_programs(bin: &Path) -> bool {
    ["initdb", "postgres", "psql"].iter().all(|program| bin.join(program).is_file())
}
