//! Two copies of the program on one database.

use std::{ops::Deref, sync::Arc};

use domain::journey::Step;
use service::{Service, clock::SeededChance, drafts::Saved, keys::Keys, sign_in::SignIn};

use crate::riverside::Riverside;

/// Another copy, with the same key and clock.
async fn another(riverside: &Riverside) -> Service {
    let store = riverside.database.open().await;
    let (clock, chance) = (Arc::new(riverside.clock.clone()), Arc::new(SeededChance::new(2)));
    Service::new(store, clock, chance, Keys::new(&[7; 32]), "http://localhost")
}

#[tokio::test]
async fn a_session_that_began_on_one_copy_goes_on_on_another_and_ends_on_both() {
    let riverside = Riverside::new().await;
    let other = another(&riverside).await;
    let new = service::sign_in::NewStaff {
        email: domain::email::EmailAddress::parse("nia@riverside.example").unwrap(),
        name: "Nia".to_owned(),
        employer: "Riverside".to_owned(),
        about: String::new(),
        role: domain::staff::Role::Manager,
    };
    riverside.add_staff_with_password(riverside.network.id, new, "three odd geese").await.unwrap();
    let signed_in = riverside.sign_in("nia@riverside.example", "three odd geese", "192.0.2.1").await.unwrap();
    let SignIn::Welcome { token } = signed_in else { panic!("she was not let in") };
    assert!(other.staff_by_session(&token).await.unwrap().is_some());
    other.sign_out(&token).await.unwrap();
    assert!(riverside.staff_by_session(&token).await.unwrap().is_none());
}

#[tokio::test]
async fn a_time_that_is_held_on_one_copy_is_not_offered_on_another() {
    let riverside = Riverside::new().await;
    let other = another(&riverside).await;
    let slot = riverside.person().await.choose_first().await;
    let somebody = riverside.person().await;
    somebody.come_to(Step::Appointment).await;
    let draft = other.draft(&riverside.network, &somebody.token).await.unwrap().unwrap();
    let free = other.free_times(&draft, Default::default(), usize::MAX).await.unwrap().times;
    assert!(free.iter().all(|time| time.code != slot));
    assert!(matches!(somebody.choose(slot).await, Saved::Again));
}

#[tokio::test]
async fn guesses_are_counted_over_all_copies() {
    let riverside = Riverside::new().await;
    let other = another(&riverside).await;
    let copies: [&Service; 2] = [riverside.deref(), &other];
    let mut answered = Vec::new();
    for number in 0..30 {
        answered.push(copies[number % 2].sign_in("amina@riverside.example", "wrong", "192.0.2.9").await.unwrap());
    }
    assert!(matches!(answered.last(), Some(SignIn::SlowDown { .. })));
}
