//! Those whom no time suited: their place in the line, and a time that is booked for them on the phone.

use domain::referral::Move;
use service::{
    diary::Change,
    intake::{IntakeLine, Place},
};

use crate::riverside::{AMINA, HOUR, Riverside};

async fn named(riverside: &Riverside, name: &str) -> String {
    let reference = riverside.person().await.who(&[("given-name", name)]).referred().await.reference;
    riverside.clock.advance(HOUR);
    reference
}

async fn line(riverside: &Riverside, reference: &str) -> IntakeLine {
    riverside.intake(&riverside.member(AMINA).await, reference).await.unwrap().unwrap().line
}

#[tokio::test]
async fn they_wait_in_the_order_in_which_they_came() {
    let riverside = Riverside::new().await;
    let first = named(&riverside, "First").await;
    riverside.person().await.who(&[("given-name", "Booked")]).booked().await;
    let second = named(&riverside, "Second").await;
    // Whoever is read first does not meet somebody first.
    riverside.raise_priority(&riverside.member(AMINA).await, &second).await.unwrap();
    assert_eq!(line(&riverside, &first).await.place, Some(Place { position: 1, of: 2 }));
    assert_eq!(line(&riverside, &second).await.place, Some(Place { position: 2, of: 2 }));
    let waiting = riverside.intake_forms().await.into_iter().filter(|line| line.place.is_some()).count();
    assert_eq!(waiting, 2);
}

#[tokio::test]
async fn a_time_is_booked_for_somebody_on_the_phone_at_any_notice_and_they_are_told() {
    let riverside = Riverside::new().await;
    let reference = named(&riverside, "Asma").await;
    riverside.post().await;
    let amina = riverside.member(AMINA).await;
    let to_book = riverside.times_to_book(&amina, &reference, 5).await.unwrap().unwrap();
    let slot = to_book.free.times[0].clone();
    assert!(!to_book.is_settled);
    let id = riverside.book_for(&amina, &reference, slot.code).await.unwrap().unwrap();
    let kept = riverside.kept(&amina, id).await.unwrap().unwrap();
    assert_eq!(kept.booked.appointment.starts_at, slot.start);
    assert_eq!(line(&riverside, &reference).await.place, None);
    assert!(riverside.post().await.iter().any(|message| message.kind == "confirmation"));
    assert_eq!(riverside.recorded().await.last().map(String::as_str), Some("intake-read"));
    assert!(riverside.recorded().await.contains(&"appointment-booked".to_owned()));
    assert_eq!(riverside.check().await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn nobody_is_booked_twice_who_has_an_appointment_to_come() {
    let riverside = Riverside::new().await;
    let reference = named(&riverside, "Asma").await;
    let amina = riverside.member(AMINA).await;
    let times = riverside.times_to_book(&amina, &reference, 2).await.unwrap().unwrap().free.times;
    riverside.book_for(&amina, &reference, times[0].code).await.unwrap().unwrap();
    assert_eq!(riverside.book_for(&amina, &reference, times[1].code).await.unwrap(), Err(Change::NotPossible));
    let settled = riverside.times_to_book(&amina, &reference, 2).await.unwrap().unwrap();
    assert!(settled.is_settled && settled.free.times.is_empty());
    assert_eq!(riverside.count("appointments").await, 1);
}

#[tokio::test]
async fn a_time_that_has_gone_is_booked_for_nobody_else() {
    let riverside = Riverside::new().await;
    let (one, other) = (named(&riverside, "One").await, named(&riverside, "Other").await);
    let amina = riverside.member(AMINA).await;
    let slot = riverside.times_to_book(&amina, &one, 1).await.unwrap().unwrap().free.times[0].code;
    riverside.book_for(&amina, &one, slot).await.unwrap().unwrap();
    assert_eq!(riverside.book_for(&amina, &other, slot).await.unwrap(), Err(Change::Gone));
    assert_eq!(line(&riverside, &other).await.place, Some(Place { position: 1, of: 1 }));
}

#[tokio::test]
async fn whoever_cancels_waits_again_in_their_old_place() {
    let riverside = Riverside::new().await;
    let confirmation = riverside.person().await.referred().await;
    riverside.clock.advance(HOUR);
    named(&riverside, "Later").await;
    let amina = riverside.member(AMINA).await;
    let slot = riverside.times_to_book(&amina, &confirmation.reference, 1).await.unwrap().unwrap().free.times[0].code;
    riverside.book_for(&amina, &confirmation.reference, slot).await.unwrap().unwrap();
    riverside.cancel(&riverside.network, &confirmation.manage_token, "time").await.unwrap();
    assert_eq!(line(&riverside, &confirmation.reference).await.place, Some(Place { position: 1, of: 2 }));
}

#[tokio::test]
async fn whoever_was_accepted_can_be_booked_and_waits_until_then() {
    let riverside = Riverside::new().await;
    let reference = named(&riverside, "Asma").await;
    let amina = riverside.member(AMINA).await;
    riverside.move_intake(&amina, &reference, Move::Accept).await.unwrap();
    assert_eq!(line(&riverside, &reference).await.place, Some(Place { position: 1, of: 1 }));
    let slot = riverside.times_to_book(&amina, &reference, 1).await.unwrap().unwrap().free.times[0].code;
    assert!(riverside.book_for(&amina, &reference, slot).await.unwrap().is_ok());
    assert_eq!(line(&riverside, &reference).await.place, None);
}

#[tokio::test]
async fn those_who_care_for_nobody_here_book_for_nobody() {
    let riverside = Riverside::new().await;
    riverside.import_network(include_str!("../millbrook.toml"), None).await.unwrap();
    let reference = named(&riverside, "Asma").await;
    let amina = riverside.member(AMINA).await;
    let slot = riverside.times_to_book(&amina, &reference, 1).await.unwrap().unwrap().free.times[0].code;
    for email in ["navigator@riverside.example", "partner@riverside.example", "ada@millbrook.example"] {
        let who = riverside.member(email).await;
        assert!(riverside.times_to_book(&who, &reference, 1).await.unwrap().is_none(), "{email}");
        assert_eq!(riverside.book_for(&who, &reference, slot).await.unwrap(), Err(Change::NotHere));
    }
    assert_eq!(riverside.count("appointments").await, 0);
}
