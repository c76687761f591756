//! The second step: codes from the phone and recovery codes.

use service::sign_in::{EnterCode, FinishSetup, SignInProblem};

use crate::world::{AMINA, MINUTE, World, is_wrong_code};

#[tokio::test]
async fn a_password_alone_is_half_a_session() {
    let (world, ..) = World::with_second_factor().await;
    let half = world.half_session().await;
    assert!(world.service.half_session(&half).await.unwrap());
    assert_eq!(world.who(&half).await, None);
}

#[tokio::test]
async fn the_code_makes_it_whole_under_another_token() {
    let (world, phone, _) = World::with_second_factor().await;
    let half = world.half_session().await;
    let EnterCode::Welcome { token } = world.enter_code(&half, &phone.code(&world.clock)).await else {
        panic!("the code was not taken");
    };
    assert_ne!(token, half);
    assert_eq!(world.who(&token).await.as_deref(), Some(AMINA));
    assert_eq!(world.who(&half).await, None);
    assert!(!world.service.half_session(&half).await.unwrap());
}

#[tokio::test]
async fn a_code_is_taken_once() {
    let (world, phone, _) = World::with_second_factor().await;
    let code = phone.code(&world.clock);
    let (first, second) = (world.half_session().await, world.half_session().await);
    assert!(matches!(world.enter_code(&first, &code).await, EnterCode::Welcome { .. }));
    assert!(is_wrong_code(&world.enter_code(&second, &code).await));
}

#[tokio::test]
async fn the_code_of_the_set_up_is_not_taken_again() {
    let world = World::new().await;
    let link = world.add(AMINA).await;
    let code = world.phone(&link).await.code(&world.clock);
    assert!(matches!(world.finish(&link, &code).await, FinishSetup::Done { .. }));
    assert!(is_wrong_code(&world.enter_code(&world.half_session().await, &code).await));
}

#[tokio::test]
async fn a_recovery_code_is_taken_once() {
    let (world, _, recovery_codes) = World::with_second_factor().await;
    assert_eq!(recovery_codes.len(), 10);
    let typed = recovery_codes[3].to_lowercase().replace('-', " ");
    let (first, second) = (world.half_session().await, world.half_session().await);
    assert!(matches!(world.enter_code(&first, &typed).await, EnterCode::Welcome { .. }));
    assert!(is_wrong_code(&world.enter_code(&second, &typed).await));
}

#[tokio::test]
async fn an_empty_code_is_asked_for_and_not_counted() {
    let (world, phone, _) = World::with_second_factor().await;
    let half = world.half_session().await;
    for _ in 0..20 {
        let EnterCode::Refused(problems) = world.enter_code(&half, " ").await else {
            panic!("an empty code was taken");
        };
        assert_eq!(problems, [SignInProblem::CodeMissing]);
    }
    assert!(matches!(world.enter_code(&half, &phone.code(&world.clock)).await, EnterCode::Welcome { .. }));
}

#[tokio::test]
async fn five_wrong_codes_end_the_half_session() {
    let (world, phone, _) = World::with_second_factor().await;
    let half = world.half_session().await;
    for _ in 0..4 {
        assert!(is_wrong_code(&world.enter_code(&half, "12345").await));
    }
    assert!(matches!(world.enter_code(&half, "12345").await, EnterCode::SignInAgain));
    assert!(matches!(world.enter_code(&half, &phone.code(&world.clock)).await, EnterCode::SignInAgain));
}

#[tokio::test]
async fn who_knows_the_password_cannot_go_on_guessing_codes() {
    let (world, phone, _) = World::with_second_factor().await;
    for _ in 0..4 {
        world.clock.advance(15 * MINUTE);
        let half = world.half_session().await;
        for _ in 0..5 {
            world.enter_code(&half, "12345").await;
        }
    }
    world.clock.advance(15 * MINUTE);
    let half = world.half_session().await;
    let answer = world.enter_code(&half, &phone.code(&world.clock)).await;
    assert!(matches!(answer, EnterCode::SlowDown { minutes } if minutes > 60));
}

#[tokio::test]
async fn half_a_session_lasts_ten_minutes() {
    let (world, phone, _) = World::with_second_factor().await;
    let half = world.half_session().await;
    world.clock.advance(10 * MINUTE);
    assert!(matches!(world.enter_code(&half, &phone.code(&world.clock)).await, EnterCode::SignInAgain));
}
