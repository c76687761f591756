//! What the use cases do under load, and what they cost on a database of national size: measured by the package `load`
//! below HTTP, and again through HTTP.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use super::figures::{Figure, median};
use super::{Bench, STARTING, crowd};
use crate::postgres::{Cluster, Disk};
use crate::program::Running;
use crate::shell::{House, output, say};
use crate::wire::free_port;

/// How many people at once.
const CLIENTS: usize = 32;
/// Networks of a country, and the tenth of them that PostgreSQL is given.
const NATION: usize = 1400;
const TENTH: usize = NATION / 10;
/// On SQLite each network has two thirds of its referrals: 2 million in all, in 5.9 GB, are made in a few minutes.
const TWO_THIRDS: [&str; 2] = ["--referrals=1430", "--appointments=2381"];
/// How often a use case is timed on each of two databases, and in how many turns.
const ROUNDS: usize = 40;
const TURNS: usize = 3;
/// How often many people come at once through HTTP, and how many each time.
const ROUNDS_OF_PEOPLE: usize = 6;
const IN_A_ROUND: usize = 300;
const MINUTE: Duration = Duration::from_secs(60);

/// A database of the bench, and the key that opens it.
struct Ground<'a> {
    bench: &'a Bench,
    url: String,
}

/// Measures everything, on databases that are gone afterwards.
pub fn figures(house: &House, bench: &Bench) -> Result<Vec<Figure>> {
    let mut figures = crowds(bench)?;
    figures.extend(through_http(bench)?);
    say("Making a database of nearly national size on SQLite: 1,400 networks, two thirds of their referrals");
    let sizes = [1, NATION].map(|networks| (Ground::sqlite(bench, &format!("networks-{networks}")), networks));
    figures.extend(ratios("SQLite", &sizes, &TWO_THIRDS)?);
    for (ground, _) in sizes {
        ground.remove()?;
    }
    say("Making a tenth of it on PostgreSQL");
    let cluster = Cluster::start(house, Disk::Keeps)?;
    let sizes = [1, TENTH].map(|networks| (Ground::postgres(bench, &cluster, networks), networks));
    figures.extend(ratios("PostgreSQL", &sizes, &[])?);
    Ok(figures)
}

/// Many at once, through the use cases.
fn crowds(bench: &Bench) -> Result<Vec<Figure>> {
    say("Measuring the use cases");
    let region = Ground::sqlite(bench, "region");
    region.generate(&["--networks=100", "--referrals=200", "--appointments=300"])?;
    let mut figures = Vec::new();
    figures.push(disk(bench)?);
    let alone = region.crowd("referral", 1, 200)?;
    figures.push(Figure::seen("whole referral, one at a time", alone.of("rate")?, "/s"));
    let referral = region.crowd("referral", CLIENTS, 2000)?;
    figures.push(Figure::at_least("whole referral, 32 at a time", referral.of("rate")?, 250.0, "/s"));
    figures.push(disk(bench)?);
    let booking = region.crowd("booking", CLIENTS, 2000)?;
    figures.push(Figure::at_least("booking, 32 at a time", booking.of("rate")?, 1350.0, "/s"));
    figures.push(Figure::at_most("  99 in 100 take at most", booking.of("p99")?, 50.0, "ms"));
    let busy = Ground::sqlite(bench, "busy");
    busy.generate(&["--link-workers=6", "--referrals=3000", "--appointments=5000"])?;
    let times = busy.crowd("times", CLIENTS, 5000)?;
    figures.push(Figure::at_least("a month of free times", times.of("rate")?, 2300.0, "/s"));
    region.remove()?;
    busy.remove()?;
    Ok(figures)
}

/// The same through HTTP.
fn through_http(bench: &Bench) -> Result<Vec<Figure>> {
    say("Measuring the same through HTTP");
    let web = Web::start(bench, 100)?;
    let mut figures = vec![disk(bench)?];
    let booking = crowd::bookings(web.crowd(), CLIENTS, 500)?;
    let mut rates = Vec::new();
    for round in 0..ROUNDS_OF_PEOPLE {
        rates.push(crowd::referrals(web.crowd(), CLIENTS, IN_A_ROUND, round * IN_A_ROUND)?.rate);
    }
    web.stop()?;
    figures.push(Figure::at_least("through HTTP: whole referral", median(rates), 250.0, "/s"));
    figures.push(Figure::at_least("through HTTP: booking", booking.rate, 1350.0, "/s"));
    figures.push(Figure::at_most("  99 in 100 take at most", booking.p99, 50.0, "ms"));
    Ok(figures)
}

/// What memory the program takes while people come for this long: when nobody has come yet and after each minute, in
/// mebibytes; and how many were told that they are booked.
pub fn memory_over(house: &House, time: Duration) -> Result<(Vec<f64>, usize)> {
    let bench = Bench::build(house)?;
    say("Making networks with enough free times");
    let web = Web::start(&bench, NATION)?;
    say("Letting people come");
    let mut memory = vec![web.server.memory()?.now];
    let began = Instant::now();
    let mut people = 0;
    while began.elapsed() < time {
        crowd::referrals(web.crowd(), CLIENTS, IN_A_ROUND, people)?;
        people += IN_A_ROUND;
        if began.elapsed() >= MINUTE * u32::try_from(memory.len())? {
            memory.push(web.server.memory()?.now);
        }
    }
    web.stop()?;
    Ok((memory, people))
}

/// The program on a database of its own, which goes with it.
struct Web<'a> {
    ground: Ground<'a>,
    networks: usize,
    server: Running,
}

impl<'a> Web<'a> {
    fn start(bench: &'a Bench, networks: usize) -> Result<Self> {
        let ground = Ground::sqlite(bench, "web");
        ground.generate(&[&format!("--networks={networks}"), "--referrals=200", "--appointments=300"])?;
        let port = free_port()?;
        let mut program = bench.matters(port, "serve", &bench.folder.join("web.db"))?;
        program.arg("--secret-key-file").arg(bench.key()).args(["--trusted-proxy", "127.0.0.1"]);
        let server = Running::start(&mut program, port, "/readyz", STARTING)?;
        Ok(Self { ground, networks, server })
    }

    fn crowd(&self) -> crowd::Place {
        crowd::Place { site: self.server.site(), networks: self.networks }
    }

    fn stop(self) -> Result<()> {
        self.server.stop()?;
        self.ground.remove()
    }
}

/// How much more each use case takes on the larger of two databases.
fn ratios(engine: &str, [(small, one), (large, many)]: &[(Ground, usize); 2], each: &[&str]) -> Result<Vec<Figure>> {
    for (ground, networks) in [(small, one), (large, many)] {
        ground.generate(&[&[format!("--networks={networks}").as_str()], each].concat())?;
    }
    // In turns, so that a busy machine slows both.
    let mut days = Vec::new();
    for _ in 0..TURNS {
        days.push((small.day()?, large.day()?));
    }
    let mut figures = Vec::new();
    for (name, _) in &days.first().context("it was measured at least once")?.0.0 {
        let of = |day: &Lines| day.of(name);
        let small = median(days.iter().map(|(day, _)| of(day)).collect::<Result<Vec<_>>>()?);
        let large = median(days.iter().map(|(_, day)| of(day)).collect::<Result<Vec<_>>>()?);
        figures.push(Figure::seen(&format!("{engine}, {many} networks: {name}"), large, "ms"));
        figures.push(Figure::at_most("  as often as with one network", large / small, 2.0, "×"));
    }
    Ok(figures)
}

fn disk(bench: &Bench) -> Result<Figure> {
    let seen = load(bench, &["disk".as_ref(), bench.folder.as_os_str()])?;
    Ok(Figure::seen("the disk confirms, at this moment", seen.of("fdatasync")?, "/s"))
}

impl<'a> Ground<'a> {
    fn sqlite(bench: &'a Bench, name: &str) -> Self {
        Self { bench, url: format!("sqlite://{}", bench.folder.join(format!("{name}.db")).display()) }
    }

    fn postgres(bench: &'a Bench, cluster: &Cluster, networks: usize) -> Self {
        let server = cluster.url();
        let server = server.trim_end_matches("/postgres");
        Self { bench, url: format!("{server}/networks_{networks}") }
    }

    fn generate(&self, size: &[&str]) -> Result<()> {
        self.load("generate", size).map(drop)
    }

    fn crowd(&self, what: &str, clients: usize, count: usize) -> Result<Lines> {
        self.load(what, &[&format!("--clients={clients}"), &format!("--count={count}")])
    }

    fn day(&self) -> Result<Lines> {
        self.load("day", &[&format!("--rounds={ROUNDS}")])
    }

    fn load(&self, what: &str, more: &[&str]) -> Result<Lines> {
        let url = format!("--database-url={}", self.url);
        let key = format!("--secret-key-file={}", self.bench.key().display());
        let mut args = vec![what.as_ref(), url.as_ref(), key.as_ref()];
        args.extend(more.iter().map(std::ffi::OsStr::new));
        load(self.bench, &args)
    }

    fn remove(&self) -> Result<()> {
        let file = self.url.trim_start_matches("sqlite://");
        for part in ["", "-wal", "-shm"] {
            let part = format!("{file}{part}");
            if Path::new(&part).exists() {
                fs::remove_file(part)?;
            }
        }
        Ok(())
    }
}

/// What was said in figures, each a line of JSON.
pub struct Lines(Vec<(String, f64)>);

impl Lines {
    /// Reads them.
    pub fn read(said: &str) -> Result<Self> {
        let lines = said.lines().map(|line| {
            let line: serde_json::Value = serde_json::from_str(line)?;
            let name = line["name"].as_str().context("a figure has a name")?.to_owned();
            Ok((name, line["value"].as_f64().context("a figure is a number")?))
        });
        Ok(Self(lines.collect::<Result<_>>()?))
    }

    /// The figure of this name.
    pub fn of(&self, name: &str) -> Result<f64> {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| *value).with_context(|| format!("there is no figure {name}"))
    }
}

fn load(bench: &Bench, args: &[&std::ffi::OsStr]) -> Result<Lines> {
    Lines::read(&output(Command::new(&bench.load).args(args))?)
}
