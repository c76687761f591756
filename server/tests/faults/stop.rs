//! The program is asked to end under load: whoever was let in is answered in full, and it ends in time.

use std::{
    fs,
    time::{Duration, Instant},
};

use tokio::{io::AsyncWriteExt, task::JoinSet, time::sleep};

use crate::{
    chance::{Chance, is_trial, seed},
    engine::{ENGINES, Engine},
    program::{House, Program, free_port},
    walker::Walker,
    wire::{Browser, Cut, KeptOpen},
};

/// How a client's last exchange went, and how many answers it got before.
struct Served {
    answers: usize,
    end: Option<Cut>,
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_was_let_in_is_answered_in_full_before_the_program_ends() {
    let (seed, rounds) = (seed(), if is_trial() { 100 } else { 5 });
    for engine in ENGINES {
        let house = House::new(*engine, "stop").await.with("--trusted-proxy=127.0.0.1");
        let (mut chance, port) = (Chance::new(seed), free_port());
        let (mut answers, mut unanswered, mut slowest) = (0, 0, Duration::ZERO);
        for round in 0..rounds {
            let mut program = house.serve_on(port).await;
            let load = load(&program, seed + round);
            sleep(Duration::from_millis(200 + chance.below(400) as u64)).await;
            let asked = Instant::now();
            program.terminate();
            let served = load.join_all().await;
            assert_eq!(program.ended().await.code(), Some(0));
            slowest = slowest.max(asked.elapsed());
            for served in served {
                assert!(!matches!(served.end, Some(Cut::Half | Cut::Late)), "{:?}", served.end);
                answers += served.answers;
                unanswered += usize::from(served.end == Some(Cut::Unanswered));
            }
        }
        let begun = begun(&house, port);
        println!(
            "{engine:?}: asked to end {rounds} times; {begun} requests begun, {answers} answered in full, {unanswered} \
             connections ended before they were taken; ended after {slowest:?} at most"
        );
        assert_eq!(begun, answers, "whatever was begun was answered");
        // Whom the system lets in between our last look and the shutting of the door sees a broken connection: nothing
        // of theirs was begun, and sending it again is safe.
        assert!(unanswered <= rounds as usize, "{unanswered} connections were never taken");
        assert!(slowest < Duration::from_secs(30));
        house.check();
    }
}

/// People who refer themselves, each request on a connection of its own, and browsers that keep theirs open.
fn load(program: &Program, seed: u64) -> JoinSet<Served> {
    let site = program.site;
    let mut load = JoinSet::new();
    for number in 0..6 {
        load.spawn(async move {
            let mut walker = Walker::new(number, "harbour", seed);
            let end = walker.walk(site).await;
            Served { answers: walker.answers, end: Some(end) }
        });
    }
    for _ in 0..6 {
        load.spawn(async move {
            let mut open = KeptOpen::new(site, None).await.unwrap();
            let request = Browser::new(site).open("/harbour", "keep-alive");
            let mut served = Served { answers: 0, end: None };
            loop {
                match open.ask(&request).await {
                    Ok(answer) => {
                        served.answers += 1;
                        if answer.header("connection") == Some("close") {
                            return served;
                        }
                    }
                    Err(cut) => return Served { end: Some(cut), ..served },
                }
            }
        });
    }
    load
}

/// How many requests were begun, as the log tells.
fn begun(house: &House, port: u16) -> usize {
    let log = fs::read_to_string(house.log(port)).unwrap();
    log.lines().filter(|line| line.contains("matters::access") && !line.contains("/readyz")).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_of_which_only_a_part_has_come_is_answered_when_the_rest_comes_in_time() {
    let house = House::new(Engine::Sqlite, "stop-part").await;
    let mut program = house.serve().await;
    let browser = program.browser();
    let page = browser.open("/harbour", "keep-alive");
    let form = browser.form("/do/refer/save", &[("form-network".into(), "harbour".into())], "keep-alive");
    let mut parts = Vec::new();
    // The first line, then all headers and one byte of the body.
    for (request, sent) in [(page, 10), (form.clone(), form.find("\r\n\r\n").unwrap() + 5)] {
        let mut open = KeptOpen::new(program.site, None).await.unwrap();
        open.stream.write_all(&request.as_bytes()[..sent]).await.unwrap();
        parts.push((open, request[sent..].to_owned()));
    }
    sleep(Duration::from_millis(300)).await;
    program.terminate();
    sleep(Duration::from_millis(300)).await;
    for (mut open, rest) in parts {
        let answer = open.ask(&rest).await.unwrap();
        assert_eq!(answer.header("connection"), Some("close"), "{}", answer.status);
    }
    assert_eq!(program.ended().await.code(), Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn connections_on_which_nothing_is_asked_hold_nothing_up() {
    let house = House::new(Engine::Sqlite, "stop-idle").await;
    let mut program = house.serve().await;
    let page = program.browser().open("/harbour", "keep-alive");
    let mut open = Vec::new();
    for number in 0..40 {
        let mut kept = KeptOpen::new(program.site, None).await.unwrap();
        if number % 2 == 0 {
            assert_eq!(kept.ask(&page).await.unwrap().status, 200);
        }
        open.push(kept);
    }
    let asked = Instant::now();
    program.terminate();
    assert_eq!(program.ended().await.code(), Some(0));
    assert!(asked.elapsed() < Duration::from_secs(6), "it took {:?}", asked.elapsed());
    for kept in &mut open {
        assert_eq!(kept.ended().await, Cut::Unanswered);
    }
}
