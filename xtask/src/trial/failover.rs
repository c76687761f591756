//! The leader of three databases dies under load, again and again: what was acknowledged is there, and work goes on.
//!
//! The databases are those of `server/deploy/postgresql`, from the same files, on ports of this machine. Before them stand
//! two copies of the program, between which every request alternates.

mod load;
mod nodes;

use std::collections::BTreeMap;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use jiff::Timestamp;

use super::network;
use super::report::Report;
use crate::chance::Chance;
use crate::journey::Booked;
use crate::program::Running;
use crate::shell::{House, run, say};
use crate::wire::free_port;
use load::Load;
use nodes::Nodes;

/// What the load and the moments of the kills are made from.
const SEED: u64 = 3;
const PEOPLE: usize = 8;
const KILLS: u32 = 3;
const COPIES: usize = 2;

/// For how long the load runs undisturbed before each kill, and how long things may take.
const QUIET: Duration = Duration::from_secs(8);
const RESUMING: Duration = Duration::from_secs(120);
const STARTING: Duration = Duration::from_secs(30);

/// Lets the leader die under load, and looks whether anything is missing.
pub fn run_trial(house: &House, report: &mut Report) -> Result<()> {
    let mut nodes = Nodes::start(house)?;
    let matters = Matters::new(house, nodes.url())?;
    run(&mut matters.command(&["migrate"])?)?;
    run(matters.command(&["network", "import"])?.arg(matters.network()?))?;
    let mut copies = Vec::new();
    for _ in 0..COPIES {
        copies.push(matters.serve()?);
    }

    say(&format!("{PEOPLE} people refer themselves, again and again (seed {SEED})"));
    let sites = copies.iter().map(Running::site).collect();
    let load = Load::start(network::SLUG, sites, PEOPLE, SEED);
    let mut chance = Chance::seeded(SEED);
    let mut waited = Vec::new();
    for kill in 1..=KILLS {
        sleep(QUIET + Duration::from_millis(chance.below(4000) as u64));
        let leader = nodes.leader().context("nobody leads")?;
        say(&format!("Kill {kill} of {KILLS}: {} dies", nodes.name(leader)));
        nodes.kill(leader)?;
        let killed = Instant::now();
        let resumed = load.written_after(killed, RESUMING).context("no write came through for two minutes")?;
        say(&format!("Writes resumed after {:.1} seconds; the dead one comes back", resumed.as_secs_f64()));
        waited.push(format!("{:.1}", resumed.as_secs_f64()));
        nodes.revive(leader)?;
    }
    sleep(QUIET);
    let seen = load.stop()?;

    for copy in &mut copies {
        ensure!(copy.still_runs()?, "a copy of the program ended");
    }
    let checked = matters.command(&["check"])?.stdout(Stdio::piped()).output()?;
    let stored = nodes.query("SELECT reference, starts_at FROM referrals JOIN appointments USING (referral_id)")?;
    let stored = read(&stored)?;
    let missing = seen.booked.iter().filter(|booked| !is_stored(booked, &stored)).count();
    let twice = nodes.query(TWICE)?;

    let mut line = |text: String| report.line("failover", &text);
    line(format!("leader killed (kill −9 of PostgreSQL, Patroni and etcd of its node) {KILLS} times under load"));
    line(format!("writes resumed after {} s", waited.join(", ")));
    line(format!("{} referrals with a booking acknowledged, {missing} of them missing or changed", seen.booked.len()));
    line(format!("{} double bookings", twice.trim()));
    line(format!(
        "{} requests; {} answered with an honest 5xx page, {} not at all",
        seen.requests, seen.faults, seen.silent
    ));
    line(format!("{} journeys broke off; neither copy of the program was restarted", seen.broken.len()));
    line(format!("`matters check`: {}", if checked.status.success() { "in order" } else { "not in order" }));
    for broken in seen.broken.iter().take(3) {
        line(format!("a journey broke off: {broken}"));
    }
    for copy in copies {
        copy.stop()?;
    }
    ensure!(missing == 0 && twice.trim() == "0" && seen.broken.is_empty(), "something was lost");
    ensure!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout));
    Ok(())
}

/// Appointments of one link worker that overlap.
const TWICE: &str = "SELECT count(*) FROM appointments one JOIN appointments other USING (staff_id) \
    WHERE one.appointment_id < other.appointment_id AND one.status = 'booked' AND other.status = 'booked' \
    AND one.starts_at < other.ends_at AND other.starts_at < one.ends_at";

/// The starts of what is booked, in microseconds since 1970, by reference.
fn read(rows: &str) -> Result<BTreeMap<&str, i64>> {
    rows.lines()
        .map(|row| {
            let (reference, start) = row.split_once('|').context("a row has two columns")?;
            Ok((reference, start.parse()?))
        })
        .collect()
}

fn is_stored(booked: &Booked, stored: &BTreeMap<&str, i64>) -> bool {
    let start = booked.start.parse::<Timestamp>().map(Timestamp::as_microsecond);
    start.is_ok_and(|start| stored.get(booked.reference.as_str()) == Some(&start))
}

/// The released program, on these databases.
struct Matters {
    program: PathBuf,
    folder: PathBuf,
    database: String,
}

impl Matters {
    fn new(house: &House, database: String) -> Result<Self> {
        let folder = house.target.join("trial/failover");
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        let mut key = OpenOptions::new().write(true).create_new(true).mode(0o600).open(folder.join("key"))?;
        writeln!(key, "{}", "0123456789abcdef".repeat(4))?;
        Ok(Self { program: house.target.join("release/matters"), folder, database })
    }

    /// The program with these arguments, and with no settings from elsewhere.
    fn command(&self, arguments: &[&str]) -> Result<Command> {
        let log = OpenOptions::new().create(true).append(true).open(self.folder.join("log"))?;
        let mut program = Command::new(&self.program);
        for (name, _) in std::env::vars_os().filter(|(name, _)| is_setting(name.as_encoded_bytes())) {
            program.env_remove(name);
        }
        program
            .args(["--database-url", &self.database, "--log", "info", "--secret-key-file"])
            .arg(self.folder.join("key"))
            .args(arguments)
            .current_dir(&self.folder)
            .stdout(Stdio::null())
            .stderr(log);
        Ok(program)
    }

    fn network(&self) -> Result<PathBuf> {
        let file = self.folder.join("network.toml");
        fs::write(&file, network::file())?;
        Ok(file)
    }

    fn serve(&self) -> Result<Running> {
        let port = free_port()?;
        let mut program = self.command(&["serve", "--trusted-proxy", "127.0.0.1"])?;
        program.args(["--listen", &format!("127.0.0.1:{port}")]);
        Running::start(&mut program, port, "/readyz", STARTING)
    }
}

/// Whether a variable sets something for the program, or for a client of PostgreSQL.
fn is_setting(name: &[u8]) -> bool {
    name.starts_with(b"MATTERS_") || name.starts_with(b"PG")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_booking_is_there_when_its_reference_and_its_time_are() {
        let stored = read("BCDF-GHJK|1806314400000000\n").unwrap();
        let booked = |reference: &str, start: &str| Booked { reference: reference.into(), start: start.into() };
        assert!(is_stored(&booked("BCDF-GHJK", "2027-03-29T11:00:00+01:00"), &stored));
        assert!(!is_stored(&booked("BCDF-GHJK", "2027-03-29T11:00:00+00:00"), &stored));
        assert!(!is_stored(&booked("BCDF-GHJL", "2027-03-29T11:00:00+01:00"), &stored));
    }
}
