//! How sessions begin, last and end.

use crate::world::{AMINA, HOUR, MINUTE, World};

#[tokio::test]
async fn the_right_password_opens_a_session() {
    let world = World::with_staff(&[AMINA]).await;
    let token = world.session(" Amina@Riverside.example ").await;
    assert_eq!(world.who(&token).await.as_deref(), Some(AMINA));
}

#[tokio::test]
async fn each_session_has_a_token_of_its_own() {
    let world = World::with_staff(&[AMINA]).await;
    let (first, second) = (world.session(AMINA).await, world.session(AMINA).await);
    assert_ne!(first, second);
    world.service.sign_out(&first).await.unwrap();
    assert_eq!(world.who(&first).await, None);
    assert_eq!(world.who(&second).await.as_deref(), Some(AMINA));
}

#[tokio::test]
async fn a_session_ends_after_half_an_hour_without_use() {
    let world = World::with_staff(&[AMINA]).await;
    let token = world.session(AMINA).await;
    for _ in 0..3 {
        world.clock.advance(29 * MINUTE);
        assert!(world.who(&token).await.is_some());
    }
    world.clock.advance(30 * MINUTE);
    assert_eq!(world.who(&token).await, None);
}

#[tokio::test]
async fn a_page_that_asks_by_itself_keeps_no_session_open() {
    let world = World::with_staff(&[AMINA]).await;
    let token = world.session(AMINA).await;
    world.clock.advance(20 * MINUTE);
    assert!(world.service.staff_by_unused_session(&token).await.unwrap().is_some());
    world.clock.advance(10 * MINUTE);
    assert_eq!(world.who(&token).await, None);
}

#[tokio::test]
async fn a_session_ends_after_twelve_hours_of_use() {
    let world = World::with_staff(&[AMINA]).await;
    let token = world.session(AMINA).await;
    for _ in 0..(12 * HOUR / (20 * MINUTE) - 1) {
        world.clock.advance(20 * MINUTE);
        assert!(world.who(&token).await.is_some());
    }
    world.clock.advance(20 * MINUTE);
    assert_eq!(world.who(&token).await, None);
}

#[tokio::test]
async fn only_sessions_that_are_over_are_removed() {
    let world = World::with_staff(&[AMINA]).await;
    let old = world.session(AMINA).await;
    world.clock.advance(31 * MINUTE);
    let new = world.session(AMINA).await;
    world.service.remove_old_sessions().await.unwrap();
    assert_eq!(world.who(&old).await, None);
    assert!(world.who(&new).await.is_some());
}

#[tokio::test]
async fn a_token_that_was_never_given_opens_nothing() {
    let world = World::with_staff(&[AMINA]).await;
    for token in ["", "\0", "00112233445566778899aabbccddeeff0011223344556677"] {
        assert_eq!(world.who(token).await, None);
        assert!(!world.service.half_session(token).await.unwrap());
        world.service.sign_out(token).await.unwrap();
    }
}

#[tokio::test]
async fn use_of_a_session_is_noted_once_a_minute() {
    let world = World::with_staff(&[AMINA]).await;
    let token = world.session(AMINA).await;
    let began = world.last_use(&token).await;
    world.clock.advance(MINUTE - 1);
    world.who(&token).await;
    assert_eq!(world.last_use(&token).await, began);
    world.clock.advance(1);
    world.who(&token).await;
    assert_eq!(world.last_use(&token).await.duration_since(began).as_secs(), MINUTE);
}
