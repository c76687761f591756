//! Clients that dribble, stall and hoard: they hold nobody else up, and their places come back.

use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    time::{Duration, Instant},
};

use server::files;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpSocket,
    task::JoinSet,
    time::{sleep, timeout},
};

use crate::{
    chance::is_trial,
    engine::Engine,
    program::{House, PATIENCE, Program},
    wire::{Browser, connect},
};

/// What a slow client does.
#[derive(Clone, Copy, Debug)]
enum Slow {
    /// Says nothing at all.
    Silent,
    /// Opens a page, and then says nothing more.
    Idle,
    /// Sends its headers byte by byte.
    Headers,
    /// Sends a body of a megabyte in small pieces.
    Body,
}

/// An address of this machine that nobody else in these tests comes from.
fn source(number: u8) -> IpAddr {
    Ipv4Addr::new(127, 0, 7, number).into()
}

/// Opens a page from elsewhere, and says how long that took.
async fn time_of_page(program: &Program) -> Duration {
    let began = Instant::now();
    let answer = program.browser().get("/harbour").await.unwrap();
    assert_eq!(answer.status, 200);
    began.elapsed()
}

#[tokio::test(flavor = "multi_thread")]
async fn thousands_of_slow_clients_hold_nobody_up_and_are_cut() {
    files::room_for_connections().unwrap();
    let house = House::new(Engine::Sqlite, "slow").await;
    let program = house.serve().await;
    time_of_page(&program).await;
    let (idle, _) = program.memory();
    let began = Instant::now();
    let mut slow = JoinSet::new();
    for (number, kind) in [Slow::Silent, Slow::Idle, Slow::Headers, Slow::Body].into_iter().enumerate() {
        for _ in 0..700 {
            slow.spawn(dawdle(program.site, source(number as u8), kind));
        }
    }
    let mut pages = Vec::new();
    let mut most: f64 = 0.0;
    while began.elapsed() < Duration::from_secs(8) {
        pages.push(time_of_page(&program).await);
        most = most.max(program.memory().0);
        sleep(Duration::from_millis(20)).await;
    }
    let mut cut_after = Vec::new();
    while let Some(cut) = slow.join_next().await {
        cut_after.push(cut.unwrap());
        most = most.max(program.memory().0);
    }
    cut_after.sort();
    pages.sort();
    let (median, slowest) = (pages[pages.len() / 2], pages[pages.len() - 1]);
    println!(
        "{} slow clients; {} pages for others, {median:?} at the median, {slowest:?} at most; memory {idle:.0} MiB \
         before, {most:.0} MiB at most; the slow ones cut after {:?} to {:?}",
        cut_after.len(),
        pages.len(),
        cut_after[0],
        cut_after[cut_after.len() - 1]
    );
    assert!(slowest < Duration::from_secs(3), "somebody waited for {slowest:?}");
    assert!(most - idle < 128.0, "memory grew from {idle} to {most} MiB");
    assert!(cut_after[cut_after.len() - 1] < Duration::from_secs(40));
}

/// Comes and dawdles until the connection is cut; how long that took.
async fn dawdle(site: SocketAddr, from: IpAddr, slow: Slow) -> Duration {
    let mut stream = connect(site, Some(from)).await.unwrap();
    let began = Instant::now();
    let piece = match slow {
        Slow::Silent => "".to_owned(),
        Slow::Idle => {
            stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: here\r\n\r\n").await.unwrap();
            "".to_owned()
        }
        Slow::Headers => {
            stream.write_all(b"GET / HTTP/1.1\r\nHost: here\r\nX-Slow: ").await.unwrap();
            "a".to_owned()
        }
        Slow::Body => {
            let head = "POST /do/refer/save HTTP/1.1\r\nHost: here\r\nContent-Length: 1000000\r\n\
                        Content-Type: application/x-www-form-urlencoded\r\n\r\n";
            stream.write_all(head.as_bytes()).await.unwrap();
            "a".repeat(1000)
        }
    };
    let mut some = [0; 4096];
    loop {
        match timeout(Duration::from_secs(1), stream.read(&mut some)).await {
            Ok(Ok(0) | Err(_)) => return began.elapsed(),
            Ok(Ok(_)) => {}
            Err(_) => drop(stream.write_all(piece.as_bytes()).await),
        }
        assert!(began.elapsed() < PATIENCE, "a slow client is never cut");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_source_cannot_take_every_place() {
    files::room_for_connections().unwrap();
    let house = House::new(Engine::Sqlite, "share").await;
    let program = house.serve().await;
    let mut hoard = Vec::new();
    let mut turned_away = 0;
    for _ in 0..1100 {
        let mut stream = connect(program.site, Some(source(20))).await.unwrap();
        let mut some = [0; 256];
        match timeout(Duration::from_millis(if hoard.len() < 1024 { 0 } else { 1000 }), stream.read(&mut some)).await {
            Ok(Ok(read)) => {
                let said = String::from_utf8_lossy(&some[..read]).into_owned();
                assert!(said.starts_with("HTTP/1.1 503") && said.contains("Retry-After"), "{said}");
                turned_away += 1;
            }
            Ok(Err(error)) => panic!("{error}"),
            Err(_) => hoard.push(stream),
        }
    }
    assert!(turned_away >= 70, "only {turned_away} were turned away");
    assert!(time_of_page(&program).await < Duration::from_secs(3));
    drop(hoard);
    let mut again = Browser::new(program.site);
    again.from = Some(source(20));
    let began = Instant::now();
    while again.get("/harbour").await.map_or(0, |answer| answer.status) != 200 {
        assert!(began.elapsed() < PATIENCE, "places that were left are never free again");
        sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proxy_that_is_trusted_is_everybody_and_has_no_share() {
    files::room_for_connections().unwrap();
    let house = House::new(Engine::Sqlite, "proxy").await.with("--trusted-proxy=127.0.7.30");
    let program = house.serve().await;
    let mut open = Vec::new();
    for _ in 0..1200 {
        open.push(connect(program.site, Some(source(30))).await.unwrap());
    }
    let mut browser = Browser::new(program.site);
    browser.from = Some(source(30));
    assert_eq!(browser.get("/harbour").await.unwrap().status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn large_bodies_that_dribble_take_little_memory_and_leave_small_ones_alone() {
    let house = House::new(Engine::Sqlite, "bodies").await;
    let program = house.serve().await;
    time_of_page(&program).await;
    let (idle, _) = program.memory();
    let head = "POST /do/refer/save HTTP/1.1\r\nHost: here\r\nContent-Length: 1000000\r\n\
                Content-Type: application/x-www-form-urlencoded\r\n\r\n";
    let request = format!("{head}{}", "a".repeat(999_000));
    let mut open = Vec::new();
    for number in 0..200 {
        let mut stream = connect(program.site, Some(source(40 + number / 50))).await.unwrap();
        stream.write_all(request.as_bytes()).await.unwrap();
        open.push(stream);
    }
    let (now, _) = program.memory();
    println!("200 bodies of a megabyte under way: memory {idle:.0} MiB before, {now:.0} MiB now");
    assert!(now - idle < 80.0, "memory grew from {idle} to {now} MiB");
    let small = program.browser().post("/do/refer/save", &[("form-network".into(), "harbour".into())]).await.unwrap();
    assert_ne!(small.status, 503);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_nobody_reads_gives_its_place_back() {
    // The time that a reader has is a minute: too long for every run.
    if !is_trial() {
        return;
    }
    let house = House::new(Engine::Sqlite, "unread").await;
    let program = house.serve().await;
    let page = program.browser().get("/harbour").await.unwrap();
    let before = program.open_files();
    let stylesheet = page.body.split('"').find(|word| word.ends_with(".css")).unwrap().to_owned();
    let mut stalled = Vec::new();
    for _ in 0..50 {
        let socket = TcpSocket::new_v4().unwrap();
        socket.set_recv_buffer_size(4096).unwrap();
        let mut stream = socket.connect(program.site).await.unwrap();
        // Many answers one behind the other, none of which is read.
        let request = program.browser().open(&stylesheet, "keep-alive").repeat(200);
        drop(stream.write_all(request.as_bytes()).await);
        stalled.push(stream);
    }
    let began = Instant::now();
    while program.open_files() < before + 45 {
        assert!(began.elapsed() < PATIENCE, "only {} files are open", program.open_files());
        sleep(Duration::from_millis(10)).await;
    }
    while program.open_files() > before + 5 {
        assert!(began.elapsed() < Duration::from_secs(100), "{} files are still open", program.open_files());
        sleep(Duration::from_millis(500)).await;
    }
    println!("50 answers that nobody read were given up after {:?}", began.elapsed());
}
