//! How quick the released program is on this machine, beside a plain axum handler that answers with the same bytes.
//!
//! Figures are not tests: they are shown with what is aimed at, and only what cannot be measured is a failure. The
//! pages take turns with the plain handler within one run, so that a busy machine slows both.

mod crowd;
mod figures;
mod load;
mod staff;
mod studio;
mod wrk;

pub use load::memory_over;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Result, bail, ensure};

use crate::chance::Chance;
use crate::journey::Journey;
use crate::program::{Memory, Running};
use crate::run as build;
use crate::setup;
use crate::shell::{House, run, say};
use crate::wire::{Site, free_port};
use figures::{Figure, PageFigures, median, table};
use wrk::Load;

/// How often each thing is measured; the median counts.
const STARTS: usize = 7;
const ROUNDS: usize = 3;

/// How long making the demo may take, and a start.
const SEEDING: Duration = Duration::from_secs(180);
const STARTING: Duration = Duration::from_secs(20);

const NETWORK: &str = "riverside";
const START_PAGE: &str = "/riverside";

type Part = fn(&House, &Bench) -> Result<Vec<Figure>>;

/// What is measured, part by part.
const PARTS: [(&str, Part); 4] =
    [("pages", pages), ("staff", staff::figures), ("studio", studio::figures), ("load", load::figures)];

/// Builds the release, measures all of it or the parts that are named, and prints one table.
pub fn all(house: &House, names: &[String]) -> Result<()> {
    if let Some(unknown) = names.iter().find(|name| PARTS.iter().all(|(known, _)| known != name)) {
        bail!("there is no part `{unknown}`; there are {}", PARTS.map(|(name, _)| name).join(", "));
    }
    setup::wrk()?;
    build::build_release(house)?;
    let bench = Bench::build(house)?;
    let mut figures = Vec::new();
    for (name, part) in PARTS {
        if names.is_empty() || names.iter().any(|wanted| wanted == name) {
            figures.extend(part(house, &bench)?);
        }
    }
    print!("\n{}", table(&figures));
    println!(
        "\nMedians of {STARTS} starts and {ROUNDS} rounds. Only warnings were logged, to {}.",
        bench.log().display()
    );
    Ok(())
}

/// The start, and the pages of those who come for themselves.
fn pages(_: &House, bench: &Bench) -> Result<Vec<Figure>> {
    bench.seed()?;
    let ready = bench.starts()?;

    say("Measuring the pages");
    let server = bench.serve()?;
    let start = Target::new(bench, server.site(), "start page", START_PAGE, None)?;
    let reached =
        Journey::new(NETWORK, Chance::seeded(1), |request| server.site().ask(request)).to("refer/question")?;
    let question = Target::new(bench, server.site(), "question page", &reached.path, Some(reached.cookie))?;
    let [start, question] = measure(&[start, question])?;
    let memory = server.memory()?;
    server.stop()?;

    Ok(figures(ready, &start, &question, memory))
}

/// What is measured with what is aimed at.
fn figures(ready: Duration, start: &PageFigures, question: &PageFigures, memory: Memory) -> Vec<Figure> {
    let mut figures = vec![Figure::at_most("ready after its start", ready.as_secs_f64() * 1000.0, 200.0, "ms")];
    figures.extend(start.figures("start page", 1.0 / 2.0));
    figures.extend(question.figures("question page", 1.0 / 15.0));
    figures.push(Figure::at_most("memory after load", memory.now, 64.0, "MiB"));
    figures.push(Figure::seen("memory at its peak", memory.peak, "MiB"));
    figures
}

/// Where things stand: the programs, and a folder for one run.
struct Bench {
    matters: PathBuf,
    plain: PathBuf,
    load: PathBuf,
    folder: PathBuf,
}

impl Bench {
    /// Builds the plain handler, and what makes the load, beside the program.
    fn build(house: &House) -> Result<Self> {
        say("Building the plain handler, and what makes the load");
        // Named together, so that what they share is built once.
        run(&mut house.cargo("build --package matters --package plain --package load --release"))?;
        Self::new(house)
    }

    fn new(house: &House) -> Result<Self> {
        let folder = house.target.join("bench");
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        let release = house.target.join("release");
        Ok(Self { matters: release.join("matters"), plain: release.join("plain"), load: release.join("load"), folder })
    }

    fn log(&self) -> PathBuf {
        self.folder.join("log")
    }

    /// The program with these arguments, on a database of this run, with no settings from elsewhere.
    fn matters(&self, port: u16, command: &str, database: &Path) -> Result<Command> {
        let log = fs::File::options().create(true).append(true).open(self.log())?;
        let mut program = Command::new(&self.matters);
        for (name, _) in std::env::vars_os().filter(|(name, _)| name.as_encoded_bytes().starts_with(b"MATTERS_")) {
            program.env_remove(name);
        }
        program
            .arg(command)
            .args(["--listen", &format!("127.0.0.1:{port}"), "--log", "warn"])
            .arg(format!("--database-url=sqlite://{}", database.display()))
            .current_dir(&self.folder)
            .stdout(Stdio::null())
            .stderr(log);
        Ok(program)
    }

    /// The secret key of the databases that the load is put on.
    fn key(&self) -> PathBuf {
        self.folder.join("load.key")
    }

    fn database(&self) -> PathBuf {
        self.folder.join("demo.db")
    }

    /// Makes the demo network; that is not timed.
    fn seed(&self) -> Result<()> {
        say("Making the demo network");
        let port = free_port()?;
        Running::start(&mut self.matters(port, "demo", &self.database())?, port, "/readyz", SEEDING)?.stop()
    }

    /// Starts the program as it is run for real, on a database that is there.
    fn serve(&self) -> Result<Running> {
        let port = free_port()?;
        let mut program = self.matters(port, "serve", &self.database())?;
        program.arg("--secret-key-file").arg(self.folder.join("demo.db.demo-key"));
        Running::start(&mut program, port, "/readyz", STARTING)
    }

    /// How long it takes from starting the program until it says that it is ready.
    fn starts(&self) -> Result<Duration> {
        say("Timing starts");
        let mut taken = Vec::new();
        for _ in 0..STARTS {
            let server = self.serve()?;
            taken.push(server.ready_after);
            server.stop()?;
        }
        Ok(median(taken))
    }

    fn plain(&self, file: &Path) -> Result<Running> {
        let port = free_port()?;
        let mut program = Command::new(&self.plain);
        program.arg(file).arg(port.to_string());
        Running::start(&mut program, port, "/", STARTING)
    }
}

/// A page, and a plain handler that answers with the same bytes.
struct Target {
    page: Load,
    plain: Load,
    /// Serves as long as it is held.
    _plain: Running,
}

impl Target {
    fn new(bench: &Bench, site: Site, name: &str, path: &str, cookie: Option<String>) -> Result<Self> {
        let answer = site.get(path, cookie.as_deref())?;
        ensure!(answer.status == 200, "{path} was answered with {}", answer.status);
        let file = bench.folder.join(format!("{name}.html"));
        fs::write(&file, &answer.body)?;
        let running = bench.plain(&file)?;
        let same = running.site().get("/", None)?.body == answer.body;
        ensure!(same, "the plain handler does not answer with the bytes of {path}");
        let page = Load { url: site.url(path), cookie };
        Ok(Self { page, plain: Load { url: running.site().url("/"), cookie: None }, _plain: running })
    }
}

/// Loads the targets in turn, each beside its plain handler, round after round.
fn measure<const N: usize>(targets: &[Target; N]) -> Result<[PageFigures; N]> {
    let mut rounds: [Vec<_>; N] = std::array::from_fn(|_| Vec::new());
    for _ in 0..ROUNDS {
        for (target, rounds) in targets.iter().zip(&mut rounds) {
            rounds.push((target.plain.run()?, target.page.run()?));
        }
    }
    Ok(rounds.map(|rounds| PageFigures::of(&rounds)))
}
