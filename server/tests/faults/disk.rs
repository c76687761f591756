//! The disk is full, takes nothing, or is somebody else's for a while: honest pages, nothing falsely acknowledged, and
//! recovery without a restart.

use std::{
    env,
    fs::{self, File},
    io::Write,
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use rustix::process::geteuid;
use sqlx::{Connection, Executor, SqliteConnection};
use tokio::{task::JoinSet, time::sleep};

use crate::{
    chance::seed,
    engine::Engine,
    program::{Folder, House, PATIENCE, Program},
    walker::Walker,
};

/// Tells a test that it has mounts of its own.
const APART: &str = "MATTERS_TEST_APART";

#[test]
fn a_full_disk_is_told_honestly_and_room_on_it_is_enough_to_go_on() {
    apart("disk::a_full_disk_is_told_honestly_and_room_on_it_is_enough_to_go_on", async {
        let folder = Folder::new("full");
        let disk = folder.path("disk");
        fs::create_dir_all(&disk).unwrap();
        mount_small(&disk);
        let database_url = format!("sqlite://{}", disk.join("matters.db").display());
        let house = House::on(folder, database_url).with("--trusted-proxy=127.0.0.1");
        house.furnish();
        let program = house.serve().await;
        let walkers = until_sent(walkers(), &program, 1).await;
        fill(&disk.join("filler"));
        let walkers = until_refused(walkers, &program).await;
        until_ready(&program, false).await;
        assert_eq!(program.browser().get("/harbour").await.unwrap().status, 200, "what is read goes on");
        fs::remove_file(disk.join("filler")).unwrap();
        go_on(walkers, &program, &house).await;
        drop(program);
        assert!(Command::new("umount").arg(&disk).status().unwrap().success());
    });
}

#[tokio::test(flavor = "multi_thread")]
async fn a_disk_that_takes_nothing_is_told_honestly_and_writing_again_is_enough_to_go_on() {
    let folder = Folder::on_disk("read-only");
    let url = Engine::Sqlite.database(&folder.path(""), "read-only").await;
    let house = House::on(folder, url).with("--trusted-proxy=127.0.0.1");
    house.furnish();
    let program = house.serve().await;
    let walkers = until_sent(walkers(), &program, 1).await;
    // Files that are open stay open, and yet nothing can be written to them: as on a disk that went read-only.
    let frozen = Frozen::new(&house);
    let walkers = until_refused(walkers, &program).await;
    until_ready(&program, false).await;
    assert_eq!(program.browser().get("/harbour").await.unwrap().status, 200, "what is read goes on");
    drop(frozen);
    go_on(walkers, &program, &house).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_another_keeps_locked_is_told_honestly_and_its_return_is_enough_to_go_on() {
    let house = House::new(Engine::Sqlite, "locked").await.with("--trusted-proxy=127.0.0.1");
    let program = house.serve().await;
    let walkers = until_sent(walkers(), &program, 1).await;
    let mut other = SqliteConnection::connect(&house.database_url).await.unwrap();
    other.execute("BEGIN IMMEDIATE").await.unwrap();
    let walkers = until_refused(walkers, &program).await;
    until_ready(&program, false).await;
    assert_eq!(program.browser().get("/harbour").await.unwrap().status, 200, "what is read goes on");
    other.execute("ROLLBACK").await.unwrap();
    go_on(walkers, &program, &house).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn however_often_it_is_asked_whether_it_is_ready_it_finds_out_once_a_second() {
    let house = House::new(Engine::Sqlite, "ready").await;
    let program = house.serve().await;
    let began = Instant::now();
    let mut asked = 0;
    // Long enough for several answers, and for the tidying with which the program begins to be over.
    while began.elapsed() < Duration::from_secs(4) {
        assert_eq!(program.browser().get("/readyz").await.unwrap().status, 200);
        asked += 1;
    }
    let seconds = began.elapsed().as_secs() as i64;
    let mut database = SqliteConnection::connect(&house.database_url).await.unwrap();
    let query = "SELECT coalesce(sum(attempts), 0) FROM counters WHERE time_window = 0";
    let written: i64 = sqlx::query_scalar(query).fetch_one(&mut database).await.unwrap();
    assert!((1..=seconds + 2).contains(&written), "{written} writes for {asked} questions in {seconds} seconds");
}

fn walkers() -> Vec<Walker> {
    let seed = seed();
    (0..4).map(|number| Walker::new(number, "harbour", seed)).collect()
}

/// Everybody refers themself, until each has done so often enough.
pub async fn until_sent(walkers: Vec<Walker>, program: &Program, referrals: usize) -> Vec<Walker> {
    let site = program.site;
    let mut walking = JoinSet::new();
    for mut walker in walkers {
        walking.spawn(async move {
            walker.walk_until_sent(site, referrals).await.unwrap();
            walker
        });
    }
    walking.join_all().await
}

/// Everybody goes on until each was told that nothing can be taken just now; whatever else they are told is a failure.
pub async fn until_refused(walkers: Vec<Walker>, program: &Program) -> Vec<Walker> {
    let site = program.site;
    let mut walking = JoinSet::new();
    for mut walker in walkers {
        walking.spawn(async move {
            let began = Instant::now();
            while walker.refused < 2 {
                walker.step(site).await.unwrap();
                assert!(began.elapsed() < PATIENCE, "nobody is told");
            }
            walker
        });
    }
    walking.join_all().await
}

/// Waits until the program says that it is ready, or that it is not.
pub async fn until_ready(program: &Program, ready: bool) {
    let began = Instant::now();
    while (program.browser().get("/readyz").await.unwrap().status == 200) != ready {
        assert!(began.elapsed() < PATIENCE, "/readyz never says {ready}");
        sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(program.browser().get("/healthz").await.unwrap().status, 200, "it is alive all the same");
}

/// Everybody goes on as if nothing had been, and everything that was ever acknowledged is there.
pub async fn go_on(walkers: Vec<Walker>, program: &Program, house: &House) {
    let began = Instant::now();
    until_ready(program, true).await;
    let ready = began.elapsed();
    let before: usize = walkers.iter().map(|walker| walker.sent.len()).sum();
    let mut walkers = until_sent(walkers, program, before + 1).await;
    for walker in &mut walkers {
        walker.verify(program.site, 0).await;
    }
    house.check();
    let refused: usize = walkers.iter().map(|walker| walker.refused).sum();
    println!("{refused} times told that nothing is taken; ready again after {ready:?}, without a restart");
}

/// Runs a test where what it mounts is seen by nobody else, and goes when it ends.
fn apart(name: &str, test: impl Future<Output = ()>) {
    if env::var_os(APART).is_some() {
        return tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap().block_on(test);
    }
    let flags = if geteuid().is_root() { "-m" } else { "-rm" };
    let mut again = Command::new("unshare");
    again.arg(flags).arg(env::current_exe().unwrap()).args(["--exact", name, "--nocapture"]).env(APART, "1");
    let ended = again.status().expect("unshare, of util-linux, gives a test mounts of its own");
    assert!(ended.success(), "in a place with mounts of its own (unshare {flags}): {ended}");
}

fn mount_small(on: &Path) {
    let mut mount = Command::new("mount");
    let mounted = mount.args(["-t", "tmpfs", "-o", "size=8m", "tmpfs"]).arg(on).status().unwrap();
    assert!(mounted.success(), "a small disk cannot be mounted: {mounted}");
}

/// Takes all the room that is left.
fn fill(file: &Path) {
    let mut file = File::create(file).unwrap();
    for piece in [64 * 1024, 4096] {
        while file.write_all(&vec![0; piece]).is_ok() {}
    }
}

/// A database whose files take nothing; they do again when this is dropped.
struct Frozen<'a>(&'a House);

impl<'a> Frozen<'a> {
    fn new(house: &'a House) -> Self {
        assert!(set_immutable(house, "+i"), "chattr +i, which needs root and a file system such as ext4, has failed");
        Self(house)
    }
}

impl Drop for Frozen<'_> {
    fn drop(&mut self) {
        assert!(set_immutable(self.0, "-i"), "chattr -i has failed");
    }
}

fn set_immutable(house: &House, flag: &str) -> bool {
    let files = ["matters.db", "matters.db-wal"].map(|name| house.folder.path(name));
    Command::new("chattr").arg(flag).args(files).status().is_ok_and(|status| status.success())
}
