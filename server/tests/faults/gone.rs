//! The database goes away and comes back, on PostgreSQL: a cluster of the test's own is stopped and started.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use rustix::process::geteuid;

use crate::{
    chance::seed,
    disk::{go_on, until_ready, until_refused, until_sent},
    engine::{self, has_postgres},
    program::{Folder, House, free_port},
    walker::Walker,
};

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_is_gone_is_told_honestly_and_its_return_is_enough_to_go_on() {
    if !has_postgres() {
        return;
    }
    let seed = seed();
    let cluster = Cluster::new("gone");
    cluster.start();
    let database_url = engine::create(&cluster.url(), "matters_gone").await;
    let house = House::on(Folder::new("gone-house"), database_url).with("--trusted-proxy=127.0.0.1");
    house.furnish();
    let program = house.serve().await;
    let walkers = (0..4).map(|number| Walker::new(number, "harbour", seed)).collect();
    let walkers = until_sent(walkers, &program, 1).await;
    cluster.stop();
    let walkers = until_refused(walkers, &program).await;
    until_ready(&program, false).await;
    cluster.start();
    go_on(walkers, &program, &house).await;
}

/// A cluster of the test's own, which goes when the test ends.
struct Cluster {
    folder: Folder,
    programs: PathBuf,
    port: u16,
}

impl Cluster {
    fn new(name: &str) -> Self {
        let mut found: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
            .into_iter()
            .flatten()
            .map(|version| version.unwrap().path().join("bin"))
            .filter(|programs| programs.join("initdb").exists())
            .collect();
        found.sort();
        let programs = found.pop().expect("PostgreSQL's own programs are in /usr/lib/postgresql");
        let cluster = Self { folder: Folder::new(name), programs, port: free_port() };
        fs::create_dir_all(cluster.data()).unwrap();
        if geteuid().is_root() {
            let given = Command::new("chown").arg("-R").arg("postgres").arg(cluster.folder.path("")).status().unwrap();
            assert!(given.success());
        }
        cluster.run("initdb", &["--auth=trust", "--username=root", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]);
        cluster
    }

    fn data(&self) -> PathBuf {
        self.folder.path("data")
    }

    fn start(&self) {
        let options = format!(
            "-p {} -c listen_addresses=127.0.0.1 -c unix_socket_directories={}",
            self.port,
            self.folder.path("").display()
        );
        let log = self.folder.path("log").display().to_string();
        self.run("pg_ctl", &["start", "--wait", "--options", &options, "--log", &log]);
        self.role();
    }

    /// Makes the role that the program connects as: no superuser, so that the second wall stands.
    fn role(&self) {
        let sql = "DO $$ BEGIN CREATE ROLE matters LOGIN CREATEDB; EXCEPTION WHEN duplicate_object THEN NULL; END $$";
        let url = format!("postgres://root@127.0.0.1:{}/postgres", self.port);
        let made = Command::new(self.programs.join("psql")).args([&url, "--quiet", "--command", sql]).status().unwrap();
        assert!(made.success());
    }

    /// Ends it as a power cut would.
    fn stop(&self) {
        self.run("pg_ctl", &["stop", "--mode=immediate", "--wait"]);
    }

    fn url(&self) -> String {
        format!("postgres://matters@127.0.0.1:{}/postgres", self.port)
    }

    fn run(&self, program: &str, arguments: &[&str]) {
        let done = as_nobody_special(&self.programs.join(program))
            .arg("--pgdata")
            .arg(self.data())
            .args(arguments)
            .current_dir(self.folder.path(""))
            .stdout(Stdio::null())
            .status()
            .unwrap();
        assert!(done.success(), "{program} {arguments:?}: {done}");
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if self.data().join("postmaster.pid").exists() {
            self.stop();
        }
    }
}

/// PostgreSQL refuses to run as root.
fn as_nobody_special(program: &Path) -> Command {
    if !geteuid().is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups"]).arg(program);
    command
}
