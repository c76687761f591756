//! Set-up links, resets, deactivation and the list of staff.

use domain::id::NetworkId;
use service::sign_in::{AddStaff, EnterCode, FinishSetup, SignInProblem, Standing};

use crate::world::{AMINA, HOUR, PASSWORD, SURGERY, TOM, World, is_wrong, is_wrong_code, somebody};

#[tokio::test]
async fn deactivation_ends_sessions_and_keeps_out() {
    let world = World::with_staff(&[AMINA]).await;
    let token = world.session(AMINA).await;
    assert!(world.service.deactivate_staff(AMINA).await.unwrap());
    assert_eq!(world.who(&token).await, None);
    assert!(is_wrong(&world.sign_in(AMINA, PASSWORD, SURGERY).await));
    assert!(!world.service.deactivate_staff(AMINA).await.unwrap());
    assert!(world.service.reset_staff(AMINA).await.unwrap().is_none());
}

#[tokio::test]
async fn a_set_up_link_shows_the_same_however_often_it_is_looked_at() {
    let world = World::new().await;
    let link = world.add(AMINA).await;
    let setup = world.service.setup(&link).await.unwrap().unwrap();
    assert_eq!((setup.name.as_str(), setup.email.as_str()), ("Amina Hussain", AMINA));
    assert_eq!(world.phone(&link).await.key, world.phone(&link).await.key);
}

#[tokio::test]
async fn a_set_up_link_works_once() {
    let world = World::new().await;
    let link = world.add(AMINA).await;
    let code = world.phone(&link).await.code(&world.clock);
    let FinishSetup::Done { token, .. } = world.finish(&link, &code).await else {
        panic!("the set-up was not taken");
    };
    assert_eq!(world.who(&token).await.as_deref(), Some(AMINA));
    assert!(world.service.setup(&link).await.unwrap().is_none());
    assert!(matches!(world.finish(&link, &code).await, FinishSetup::LinkOver));
}

#[tokio::test]
async fn a_set_up_link_lasts_two_days() {
    let world = World::new().await;
    let link = world.add(AMINA).await;
    world.clock.advance(48 * HOUR - 1);
    assert!(world.service.setup(&link).await.unwrap().is_some());
    world.clock.advance(1);
    assert!(world.service.setup(&link).await.unwrap().is_none());
    assert!(matches!(world.finish(&link, "123456").await, FinishSetup::LinkOver));
}

#[tokio::test]
async fn a_set_up_says_all_that_is_to_be_mended_and_its_link_still_works() {
    let world = World::new().await;
    let link = world.add(AMINA).await;
    let FinishSetup::Refused(problems) = world.service.finish_setup(&link, "geese", "goose", "").await.unwrap() else {
        panic!("a weak password was taken");
    };
    let expected = [SignInProblem::PasswordShort, SignInProblem::RepeatDiffers, SignInProblem::CodeMissing];
    assert_eq!(problems, expected);
    assert!(matches!(
        world.finish(&link, "12345").await,
        FinishSetup::Refused(problems) if problems == [SignInProblem::CodeWrong]
    ));
    assert!(world.service.setup(&link).await.unwrap().is_some());
}

#[tokio::test]
async fn an_account_that_waits_to_be_set_up_has_no_password() {
    let world = World::new().await;
    world.add(AMINA).await;
    assert!(is_wrong(&world.sign_in(AMINA, PASSWORD, SURGERY).await));
}

#[tokio::test]
async fn a_reset_ends_sessions_and_all_that_was_set_up() {
    let (world, phone, recovery_codes) = World::with_second_factor().await;
    let EnterCode::Welcome { token } = world.enter_code(&world.half_session().await, &phone.code(&world.clock)).await
    else {
        panic!("the code was not taken");
    };
    let link = world.service.reset_staff(AMINA).await.unwrap().unwrap();
    assert_eq!(world.who(&token).await, None);
    assert!(is_wrong(&world.sign_in(AMINA, PASSWORD, SURGERY).await));
    let new_phone = world.phone(&link).await;
    assert_ne!(new_phone.key, phone.key);
    assert!(matches!(world.finish(&link, &new_phone.code(&world.clock)).await, FinishSetup::Done { .. }));
    assert!(is_wrong_code(&world.enter_code(&world.half_session().await, &recovery_codes[0]).await));
}

#[tokio::test]
async fn a_new_link_takes_the_place_of_the_old_one() {
    let world = World::new().await;
    let old = world.add(AMINA).await;
    let new = world.service.reset_staff(AMINA).await.unwrap().unwrap();
    assert!(world.service.setup(&old).await.unwrap().is_none());
    assert!(world.service.setup(&new).await.unwrap().is_some());
}

#[tokio::test]
async fn an_address_has_one_account() {
    let world = World::with_staff(&[AMINA]).await;
    let again = world.service.add_staff(world.network, somebody("AMINA@riverside.example")).await.unwrap();
    assert!(matches!(again, AddStaff::AlreadyThere));
    assert!(world.service.reset_staff("nobody@riverside.example").await.unwrap().is_none());
}

#[tokio::test]
async fn the_list_of_staff_says_how_each_account_stands() {
    let world = World::with_staff(&[AMINA, TOM]).await;
    world.add("waits@riverside.example").await;
    world.service.deactivate_staff(TOM).await.unwrap();
    let list = world.service.list_staff(world.network).await.unwrap();
    let standings: Vec<_> = list.iter().map(|entry| (entry.member.email.as_str(), entry.standing)).collect();
    let expected =
        [(AMINA, Standing::Active), (TOM, Standing::Deactivated), ("waits@riverside.example", Standing::ToSetUp)];
    assert_eq!(standings, expected);
    assert!(world.service.list_staff(NetworkId::from_bytes([2; 16])).await.unwrap().is_empty());
}

#[tokio::test]
async fn what_happens_to_an_account_is_on_record() {
    let (world, phone, _) = World::with_second_factor().await;
    let half = world.half_session().await;
    let EnterCode::Welcome { token } = world.enter_code(&half, &phone.code(&world.clock)).await else {
        panic!("the code was not taken");
    };
    world.service.sign_out(&token).await.unwrap();
    world.service.reset_staff(AMINA).await.unwrap();
    world.service.deactivate_staff(AMINA).await.unwrap();
    let expected = [
        "staff-added",
        "setup-link-made",
        "credentials-set",
        "signed-in",
        "signed-in",
        "signed-out",
        "setup-link-made",
        "staff-deactivated",
    ];
    assert_eq!(world.recorded().await, expected);
}
