//! Several copies of the program on one database: two on SQLite for a moment of a restart, any number on PostgreSQL.

use std::{
    collections::BTreeSet,
    fs,
    path::Path,
    time::{Duration, Instant},
};

use server::clock::SystemClock;
use service::clock::Clock as _;
use tokio::{task::JoinSet, time::sleep};
use totp_rs::{Builder, Secret};

use crate::{
    chance::seed,
    engine::{ENGINES, Engine, has_postgres},
    html::Form,
    program::{House, PATIENCE, Program, free_port},
    walker::Walker,
};

/// A copy of the program that writes its messages to a folder of its own.
async fn copy(house: &House, name: &str) -> Program {
    let port = free_port();
    let mut command = house.command(&["serve"]);
    command.env("MATTERS_MESSAGES", format!("file:{}", house.folder.path(name).display()));
    Program::start(command, port, &house.log(port)).await
}

/// The ids of the messages in a folder.
fn messages(folder: &Path) -> BTreeSet<String> {
    let files = fs::read_dir(folder).into_iter().flatten().map(|file| file.unwrap().file_name().into_string().unwrap());
    files.filter(|name| name.ends_with(".json") && !name.starts_with('.')).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn two_copies_lose_nothing_sell_nothing_twice_and_send_each_message_once() {
    let seed = seed();
    for engine in ENGINES {
        let house = House::new(*engine, "copies").await.with("--trusted-proxy=127.0.0.1").without_messages();
        let copies = [copy(&house, "first").await, copy(&house, "second").await];
        let mut walking = JoinSet::new();
        for number in 0..6 {
            let (here, there) = (copies[number % 2].site, copies[(number + 1) % 2].site);
            walking.spawn(async move {
                let mut walker = Walker::new(number, "harbour", seed);
                // Page by page on one copy and the other.
                while walker.sent.len() < 4 {
                    walker.step(here).await.unwrap();
                    walker.step(there).await.unwrap();
                }
                walker
            });
        }
        let mut walkers = walking.join_all().await;
        let mut times = Vec::new();
        for walker in &mut walkers {
            walker.verify(copies[0].site, 0).await;
            walker.verify(copies[1].site, 0).await;
            times.extend(walker.sent.iter().filter_map(|sent| sent.chosen.clone()));
        }
        let booked = times.len();
        times.sort();
        times.dedup();
        assert_eq!(times.len(), booked, "no time is sold twice");

        let referrals: usize = walkers.iter().map(|walker| walker.sent.len()).sum();
        let began = Instant::now();
        let (first, second) = loop {
            let sent = (messages(&house.folder.path("first")), messages(&house.folder.path("second")));
            if sent.0.len() + sent.1.len() >= referrals {
                break sent;
            }
            assert!(began.elapsed() < PATIENCE, "{} of {referrals} messages are sent", sent.0.len() + sent.1.len());
            sleep(Duration::from_millis(100)).await;
        };
        println!("{engine:?}: {referrals} referrals; {} and {} messages", first.len(), second.len());
        assert_eq!(first.intersection(&second).count(), 0, "a message is sent by one copy");
        drop(copies);
        house.check();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_time_held_on_one_copy_is_not_offered_on_the_other() {
    for engine in ENGINES {
        let house = House::new(*engine, "held").await.with("--trusted-proxy=127.0.0.1").without_messages();
        let copies = [copy(&house, "first").await, copy(&house, "second").await];
        let (mut one, mut other) = (Walker::new(1, "harbour", 1), Walker::new(2, "harbour", 2));
        let (mut browser, at) = one.come_to(copies[0].site, "/appointment").await;
        let form = Form::main(&browser.get(&at).await.unwrap().body).unwrap();
        let first = form.choices("slot").remove(0);
        one.wanted_slot = Some(first.clone());
        one.come_to(copies[0].site, "/check").await;
        let (mut browser, at) = other.come_to(copies[1].site, "/appointment").await;
        let offered = Form::main(&browser.get(&at).await.unwrap().body).unwrap().choices("slot");
        assert!(!offered.contains(&first), "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_made_on_one_copy_works_on_the_other() {
    // On SQLite copies are side by side for a moment only.
    if !has_postgres() {
        return;
    }
    let house = House::new(Engine::Postgres, "session").await.without_messages();
    let (done, said) = house.run(&["user", "reset", "ines@harbour.example"]);
    assert!(done, "{said}");
    let link = said.split_whitespace().find(|word| word.contains("/staff/set-up/")).unwrap();
    let path = &link[link.find("/staff/").unwrap()..];
    let copies = [copy(&house, "first").await, copy(&house, "second").await];
    let mut ines = copies[0].browser();
    let page = ines.get(path).await.unwrap();
    let password = "three odd geese on the quay".to_owned();
    let fields = [("password", password.clone()), ("repeat", password), ("code", code(&page.body))];
    let set = ines.post(path, &fields.map(|(name, value)| (name.to_owned(), value))).await.unwrap();
    assert_eq!((set.status, set.page().as_str()), (200, "staff/recovery-codes"));
    for copy in &copies {
        ines.site = copy.site;
        let today = ines.get("/staff").await.unwrap();
        assert_eq!((today.status, today.page().as_str()), (200, "staff"));
    }
}

/// The code of the second factor that a page offers.
fn code(page: &str) -> String {
    const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let (_, key) = page.split_once("?secret=").unwrap();
    let mut secret = Vec::new();
    let (mut bits, mut held) = (0_u32, 0);
    // RFC 4648: each letter stands for five bits.
    for place in key.chars().map_while(|letter| LETTERS.find(letter)) {
        bits = bits << 5 | place as u32;
        held += 5;
        if held >= 8 {
            held -= 8;
            secret.push((bits >> held & 0xff) as u8);
        }
    }
    let totp = Builder::new().with_secret(Secret::new_stack(<[u8; 20]>::try_from(secret).unwrap())).build().unwrap();
    totp.generate(SystemClock.now().as_second().unsigned_abs()).to_string()
}
