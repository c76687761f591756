//! The first step, and how guessing at it is slowed.

use service::sign_in::{SignIn, SignInProblem};

use crate::world::{AMINA, ELSEWHERE, MINUTE, PASSWORD, SURGERY, TOM, World, is_wrong};

#[tokio::test]
async fn an_unknown_account_gets_the_answer_of_a_wrong_password() {
    let world = World::with_staff(&[AMINA]).await;
    assert!(is_wrong(&world.sign_in(AMINA, "three old geese", SURGERY).await));
    assert!(is_wrong(&world.sign_in("nobody@riverside.example", PASSWORD, SURGERY).await));
}

#[tokio::test]
async fn what_is_missing_is_said_and_not_counted() {
    let world = World::with_staff(&[AMINA]).await;
    for _ in 0..200 {
        let SignIn::Refused(problems) = world.sign_in(" ", "", SURGERY).await else {
            panic!("an empty form was taken");
        };
        assert_eq!(problems, [SignInProblem::EmailMissing, SignInProblem::PasswordMissing]);
    }
}

#[tokio::test]
async fn guessing_slows_one_account_but_not_colleagues_at_the_same_address() {
    let world = World::with_staff(&[AMINA, TOM]).await;
    world.guess(AMINA, SURGERY, 5).await;
    assert!(matches!(world.sign_in(AMINA, PASSWORD, SURGERY).await, SignIn::SlowDown { minutes: 15 }));
    assert!(matches!(world.sign_in(TOM, PASSWORD, SURGERY).await, SignIn::Welcome { .. }));
}

#[tokio::test]
async fn guessing_from_one_address_leaves_the_account_open_from_another() {
    let world = World::with_staff(&[AMINA]).await;
    world.guess(AMINA, ELSEWHERE, 5).await;
    assert!(matches!(world.sign_in(AMINA, PASSWORD, SURGERY).await, SignIn::Welcome { .. }));
}

#[tokio::test]
async fn guessing_from_many_addresses_slows_the_account() {
    let world = World::with_staff(&[AMINA]).await;
    for address in 0..4 {
        world.guess(AMINA, &format!("198.51.100.{address}"), 5).await;
    }
    assert!(matches!(world.sign_in(AMINA, PASSWORD, SURGERY).await, SignIn::SlowDown { .. }));
}

#[tokio::test]
async fn guessing_at_many_accounts_slows_the_address() {
    let world = World::with_staff(&[AMINA]).await;
    for account in 0..100 {
        world.guess(&format!("a{account}@riverside.example"), ELSEWHERE, 1).await;
    }
    assert!(matches!(world.sign_in(AMINA, PASSWORD, ELSEWHERE).await, SignIn::SlowDown { .. }));
    assert!(matches!(world.sign_in(AMINA, PASSWORD, SURGERY).await, SignIn::Welcome { .. }));
}

#[tokio::test]
async fn an_account_that_was_slowed_opens_again_after_a_while() {
    let world = World::with_staff(&[AMINA]).await;
    world.guess(AMINA, SURGERY, 5).await;
    world.clock.advance(15 * MINUTE);
    assert!(matches!(world.sign_in(AMINA, PASSWORD, SURGERY).await, SignIn::Welcome { .. }));
}

#[tokio::test]
async fn signing_in_often_is_not_guessing() {
    let world = World::with_staff(&[AMINA]).await;
    for _ in 0..30 {
        world.session(AMINA).await;
    }
}
