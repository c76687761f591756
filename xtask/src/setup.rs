//! What must be on the machine before building and testing, installed when missing.
//!
//! What cannot be installed from here is named, with the way to get it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::postgres;
use crate::shell::{House, answers, output, run, say};

/// The compiler's target for the browser.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Makes sure that the compiler can build for the browser.
pub fn wasm_target() -> Result<()> {
    let sysroot = output(Command::new("rustc").args(["--print", "sysroot"]))?;
    let library = PathBuf::from(sysroot.trim()).join("lib/rustlib").join(WASM);
    if library.exists() {
        return Ok(());
    }
    say("Installing the compiler's target for the browser");
    run(Command::new("rustup").args(["target", "add", WASM]))
        .with_context(|| format!("Rust's target {WASM} is missing; get it with `rustup target add {WASM}`"))
}

/// Makes sure that a folder's npm packages are those of its lock file.
pub fn npm(house: &House, folder: &str) -> Result<()> {
    let place = house.root.join(folder);
    let lock = fs::read(place.join("package-lock.json")).with_context(|| format!("{folder}/package-lock.json"))?;
    let installed = place.join("node_modules/.matters-lock");
    if fs::read(&installed).is_ok_and(|done| done == lock) {
        return Ok(());
    }
    ensure!(
        answers("npm", &["--version"]),
        "npm is missing; get Node.js 20 or newer, with npm, from your system's packages or https://nodejs.org"
    );
    say(&format!("Installing the npm packages of {folder}/"));
    run(Command::new("npm")
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
        .current_dir(&place))?;
    fs::write(installed, lock).context("noting what npm installed")
}

/// The browser for the tests, installed from the system's packages when there is none.
pub fn chromium() -> Result<PathBuf> {
    if let Some(chosen) = env::var_os("CHROMIUM") {
        ensure!(answers(&chosen, &["--version"]), "CHROMIUM is set to {chosen:?}, which does not run");
        return Ok(chosen.into());
    }
    if let Some(found) = chromium_on_path() {
        return Ok(found);
    }
    from_the_system("Chromium", &["chromium", "fonts-liberation"])?;
    match chromium_on_path() {
        Some(found) => Ok(found),
        None => bail!(
            "Chromium is missing, which the tests of the pages need; get it with `sudo apt-get install chromium`, \
             or set CHROMIUM to the path of one"
        ),
    }
}

/// Makes sure that `wrk`, which loads a server, is there.
pub fn wrk() -> Result<()> {
    // It answers `--version` with its usage and a failure, so its mere start is asked for.
    let there = || Command::new("wrk").arg("--version").output().is_ok();
    if !there() {
        from_the_system("wrk", &["wrk"])?;
    }
    ensure!(there(), "wrk is missing, which the bench needs; get it with `sudo apt-get install wrk`");
    Ok(())
}

/// The programs of PostgreSQL, installed from the system's packages when there are none; no server is started.
pub fn postgresql() -> Result<PathBuf> {
    if let Some(found) = postgres::programs() {
        return Ok(found);
    }
    // Debian makes and starts a cluster together with the package; this one must not even exist for a moment.
    let folder = Path::new("/etc/postgresql-common/createcluster.d");
    let no_cluster = folder.join("matters.conf");
    if is_root() {
        fs::create_dir_all(folder)?;
        fs::write(&no_cluster, "create_main_cluster = false\n")?;
    }
    let installed = from_the_system("PostgreSQL", &["postgresql"]);
    if is_root() {
        fs::remove_file(&no_cluster)?;
    }
    installed?;
    match postgres::programs() {
        Some(found) => Ok(found),
        None => bail!(
            "PostgreSQL is missing, which the tests of both engines need; get it with `sudo apt-get install postgresql`"
        ),
    }
}

/// Makes sure that what keeps three PostgreSQLs together is there: Patroni, etcd and HAProxy.
pub fn patroni() -> Result<()> {
    let there = || {
        let haproxy = answers("haproxy", &["-v"]) || answers("/usr/sbin/haproxy", &["-v"]);
        haproxy && answers("patroni", &["--version"]) && answers("etcd", &["--version"])
    };
    if !there() {
        from_the_system("Patroni, etcd and HAProxy", &["patroni", "etcd-server", "haproxy"])?;
    }
    ensure!(
        there(),
        "the failover trial needs Patroni, etcd and HAProxy; get them with \
         `sudo apt-get install patroni etcd-server haproxy`"
    );
    Ok(())
}

/// Whether we may do anything on this machine.
pub fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

/// Installs packages of the system where that is possible without asking.
fn from_the_system(what: &str, packages: &[&str]) -> Result<()> {
    if !is_root() || !answers("apt-get", &["--version"]) {
        return Ok(());
    }
    say(&format!("Installing {what} from the system's packages"));
    run(Command::new("apt-get").args(["update", "-qq"]))?;
    let mut apt = Command::new("apt-get");
    apt.args(["install", "-y", "-qq", "--no-install-recommends"])
        .args(packages)
        .env("DEBIAN_FRONTEND", "noninteractive");
    run(&mut apt)
}

fn chromium_on_path() -> Option<PathBuf> {
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let folders: Vec<PathBuf> = env::split_paths(&env::var_os("PATH")?).collect();
    names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name))).find(|path| path.is_file())
}
