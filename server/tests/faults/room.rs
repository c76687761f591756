//! How many files the system lets the program open.

use crate::{
    engine::Engine,
    program::{House, free_port},
    wire::{Browser, connect},
};

#[tokio::test(flavor = "multi_thread")]
async fn a_low_limit_of_open_files_is_raised_as_far_as_it_may_be() {
    server::files::room_for_connections().unwrap();
    let house = House::new(Engine::Sqlite, "raised").await.after("ulimit -S -n 64");
    let program = house.serve().await;
    let mut open = Vec::new();
    for _ in 0..300 {
        open.push(connect(program.site, None).await.unwrap());
    }
    assert_eq!(Browser::new(program.site).get("/harbour").await.unwrap().status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_limit_that_cannot_be_raised_far_enough_is_refused_in_words() {
    let house = House::new(Engine::Sqlite, "low").await.after("ulimit -n 100");
    let (served, said) = house.run(&["serve", &format!("--listen=127.0.0.1:{}", free_port())]);
    assert!(!served);
    assert!(said.contains("ulimit -n"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn with_few_files_the_places_are_few_and_others_wait_for_one() {
    let house = House::new(Engine::Sqlite, "few").await.after("ulimit -n 300");
    let program = house.serve().await;
    let mut open = Vec::new();
    for number in 0..200_u8 {
        let from = [127, 0, 8, number / 40].into();
        open.push(connect(program.site, Some(from)).await.unwrap());
    }
    // Those who say nothing are cut, and then there is room.
    assert_eq!(Browser::new(program.site).get("/harbour").await.unwrap().status, 200);
}
