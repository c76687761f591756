//! Those who have an appointment and would like a sooner one.

use domain::offer::{Kind, State};
use service::{
    confirmation::Confirmation,
    drafts::Saved,
    manage::Changed,
    offers::{Answered, OwnTimes},
};

use super::{all_is_well, books, offered, open, start, takes, times_of, waits_for_saturday};
use crate::riverside::Riverside;

/// Somebody who has booked the last free time of all.
async fn booked_late(riverside: &Riverside) -> Confirmation {
    let person = riverside.person().await;
    person.come_to(domain::journey::Step::Appointment).await;
    let last = person.free_times().await.last().unwrap().code;
    assert!(matches!(person.choose(last).await, Saved::Next(_)));
    person.confirmed().await
}

async fn asks(riverside: &Riverside, person: &Confirmation, wants: bool) -> Answered {
    riverside.ask_for_times(&riverside.network, &person.manage_token, wants).await.unwrap()
}

#[tokio::test]
async fn a_sooner_time_is_offered_to_those_who_asked_and_the_old_one_is_free_again() {
    let riverside = Riverside::new().await;
    let person = booked_late(&riverside).await;
    let before = person.appointment.as_ref().unwrap().starts_at;
    assert_eq!(riverside.offer_free_times().await.unwrap(), 0);
    assert_eq!(times_of(&riverside, &person).await, OwnTimes::CouldComeSooner);
    for _ in 0..2 {
        assert_eq!(asks(&riverside, &person, true).await, Answered::Done);
    }
    assert_eq!(times_of(&riverside, &person).await, OwnTimes::WantsSooner);
    assert_eq!(riverside.offer_free_times().await.unwrap(), 1);
    let offer = open(&riverside, &person).await.unwrap();
    assert_eq!((offer.kind, start(&offer).as_str()), (Kind::Sooner, "2027-03-13T10:00:00Z"));
    riverside.post().await;
    assert_eq!(takes(&riverside, &person, offer.id).await, Answered::Done);
    assert!(riverside.post().await.iter().any(|message| message.kind == "moved"));
    let managed = riverside.managed(&riverside.network, &person.manage_token).await.unwrap().unwrap();
    assert_eq!(managed.appointment.unwrap().starts_at.to_string(), "2027-03-13T10:00:00Z");
    let other = riverside.person().await;
    other.come_to(domain::journey::Step::Appointment).await;
    assert!(other.free_times().await.iter().any(|free| free.start == before));
    // They have what they wanted, and are asked no more.
    assert_eq!(times_of(&riverside, &person).await, OwnTimes::CouldComeSooner);
    assert_eq!(riverside.count("appointments").await, 1);
    all_is_well(&riverside).await;
}

#[tokio::test]
async fn those_who_have_no_time_come_first() {
    let riverside = Riverside::new().await;
    let sooner = booked_late(&riverside).await;
    asks(&riverside, &sooner, true).await;
    let without = waits_for_saturday(&riverside, "Without").await;
    assert_eq!(riverside.offer_free_times().await.unwrap(), 2);
    assert_eq!(start(&open(&riverside, &without).await.unwrap()), "2027-03-13T10:00:00Z");
    assert_eq!(start(&open(&riverside, &sooner).await.unwrap()), "2027-03-13T11:00:00Z");
}

#[tokio::test]
async fn a_time_of_the_same_day_is_not_sooner() {
    let riverside = Riverside::new().await;
    let (first, confirmation) = books(&riverside).await;
    drop(first);
    asks(&riverside, &confirmation, true).await;
    assert_eq!(riverside.offer_free_times().await.unwrap(), 0);
}

#[tokio::test]
async fn whoever_takes_it_back_is_offered_nothing_and_what_was_offered_is_free() {
    let riverside = Riverside::new().await;
    let person = booked_late(&riverside).await;
    asks(&riverside, &person, true).await;
    riverside.offer_free_times().await.unwrap();
    for _ in 0..2 {
        assert_eq!(asks(&riverside, &person, false).await, Answered::Done);
    }
    assert_eq!(offered(&riverside, &person).await.unwrap().state, State::Withdrawn);
    assert_eq!(riverside.offer_free_times().await.unwrap(), 0);
    all_is_well(&riverside).await;
}

#[tokio::test]
async fn who_cancels_or_moves_keeps_no_offer() {
    let riverside = Riverside::new().await;
    let (one, other) = (booked_late(&riverside).await, booked_late(&riverside).await);
    for person in [&one, &other] {
        asks(&riverside, person, true).await;
    }
    assert_eq!(riverside.offer_free_times().await.unwrap(), 2);
    let cancelled = riverside.cancel(&riverside.network, &one.manage_token, "time").await.unwrap();
    assert_eq!(cancelled, Changed::Done);
    let times = riverside.times_to_move_to(&riverside.network, &other.manage_token, 1).await.unwrap().times;
    let slot = times[0].code.to_string();
    riverside.move_to(&riverside.network, &other.manage_token, &slot).await.unwrap().unwrap();
    for person in [&one, &other] {
        assert_eq!(offered(&riverside, person).await.unwrap().state, State::Withdrawn);
    }
    all_is_well(&riverside).await;
}
