//! What a person answers, twice, late, or with a link that is not theirs.

use domain::offer::State;
use service::offers::{Answered, OwnTimes};

use super::{
    SATURDAY_AT_ELEVEN, SATURDAY_AT_TEN, all_is_well, declines, offered, open, start, takes, times_of,
    waits_for_anything, waits_for_saturday,
};
use crate::riverside::{DAY, HOUR, Riverside};

#[tokio::test]
async fn a_declined_time_goes_to_the_next_and_its_person_is_offered_another() {
    let riverside = Riverside::new().await;
    let first = waits_for_saturday(&riverside, "First").await;
    riverside.offer_free_times().await.unwrap();
    let offer = open(&riverside, &first).await.unwrap();
    assert_eq!(declines(&riverside, &first, offer.id, true).await, Answered::Done);
    let second = waits_for_saturday(&riverside, "Second").await;
    assert_eq!(riverside.offer_free_times().await.unwrap(), 2);
    assert_eq!(start(&open(&riverside, &first).await.unwrap()), SATURDAY_AT_ELEVEN);
    assert_eq!(start(&open(&riverside, &second).await.unwrap()), SATURDAY_AT_TEN);
    all_is_well(&riverside).await;
}

#[tokio::test]
async fn whoever_wants_no_more_offers_gets_none() {
    let riverside = Riverside::new().await;
    let person = waits_for_saturday(&riverside, "Asma").await;
    riverside.offer_free_times().await.unwrap();
    let offer = open(&riverside, &person).await.unwrap();
    assert_eq!(declines(&riverside, &person, offer.id, false).await, Answered::Done);
    assert_eq!(declines(&riverside, &person, offer.id, false).await, Answered::Done);
    assert_eq!(riverside.offer_free_times().await.unwrap(), 0);
    assert_eq!(times_of(&riverside, &person).await, OwnTimes::CouldWait);
    assert_eq!(riverside.ask_for_times(&riverside.network, &person.manage_token, true).await.unwrap(), Answered::Done);
    assert_eq!(riverside.offer_free_times().await.unwrap(), 1);
}

#[tokio::test]
async fn a_second_press_gets_the_first_ones_answer() {
    let riverside = Riverside::new().await;
    let person = waits_for_saturday(&riverside, "Asma").await;
    riverside.offer_free_times().await.unwrap();
    let offer = open(&riverside, &person).await.unwrap();
    for _ in 0..2 {
        assert_eq!(takes(&riverside, &person, offer.id).await, Answered::Done);
    }
    assert_eq!(declines(&riverside, &person, offer.id, true).await, Answered::TooLate);
    assert_eq!(riverside.count("appointments").await, 1);
}

#[tokio::test]
async fn a_time_is_never_taken_late_whether_or_not_the_job_has_run() {
    let riverside = Riverside::new().await;
    let person = waits_for_saturday(&riverside, "Asma").await;
    riverside.offer_free_times().await.unwrap();
    let offer = open(&riverside, &person).await.unwrap();
    riverside.clock.advance(DAY);
    assert_eq!(offered(&riverside, &person).await.unwrap().state, State::Lapsed);
    assert_eq!(takes(&riverside, &person, offer.id).await, Answered::TooLate);
    riverside.offer_free_times().await.unwrap();
    assert_eq!(takes(&riverside, &person, offer.id).await, Answered::TooLate);
    assert_eq!(riverside.count("appointments").await, 0);
    all_is_well(&riverside).await;
}

#[tokio::test]
async fn what_nobody_answered_goes_to_the_next_and_is_not_offered_again() {
    let riverside = Riverside::new().await;
    let first = waits_for_saturday(&riverside, "First").await;
    riverside.offer_free_times().await.unwrap();
    let second = waits_for_saturday(&riverside, "Second").await;
    riverside.clock.advance(DAY);
    assert_eq!(riverside.offer_free_times().await.unwrap(), 2);
    assert_eq!(start(&open(&riverside, &first).await.unwrap()), SATURDAY_AT_ELEVEN);
    assert_eq!(start(&open(&riverside, &second).await.unwrap()), SATURDAY_AT_TEN);
    assert_eq!(riverside.recorded().await.iter().filter(|action| *action == "offer-lapsed").count(), 1);
    all_is_well(&riverside).await;
}

#[tokio::test]
async fn after_three_offers_that_nobody_answered_somebody_calls() {
    let riverside = Riverside::new().await;
    waits_for_anything(&riverside, "Asma").await;
    for made in [1, 1, 1, 0] {
        assert_eq!(riverside.offer_free_times().await.unwrap(), made);
        riverside.clock.advance(DAY + HOUR);
    }
}

#[tokio::test]
async fn nobody_answers_for_another() {
    let riverside = Riverside::new().await;
    let first = waits_for_saturday(&riverside, "First").await;
    let other = waits_for_anything(&riverside, "Other").await;
    riverside.offer_free_times().await.unwrap();
    let offer = open(&riverside, &first).await.unwrap();
    assert_eq!(takes(&riverside, &other, offer.id).await, Answered::NotPossible);
    assert_eq!(declines(&riverside, &other, offer.id, false).await, Answered::NotPossible);
    assert_eq!(open(&riverside, &first).await.unwrap().id, offer.id);
    let nobody = "0123456789abc";
    let answer = riverside.take_offer(&riverside.network, nobody, offer.id).await.unwrap();
    assert_eq!(answer, Answered::NotPossible);
    assert!(riverside.own_offers(&riverside.network, nobody).await.unwrap().is_none());
}

#[tokio::test]
async fn a_time_that_is_none_any_more_is_taken_by_nobody() {
    let riverside = Riverside::new().await;
    let person = waits_for_saturday(&riverside, "Asma").await;
    riverside.offer_free_times().await.unwrap();
    let offer = open(&riverside, &person).await.unwrap();
    let away = "\n[[leave]]\nlink_worker = \"amina@riverside.example\"\nfrom = 2027-03-13T00:00:00\nto = 2027-03-14T00:00:00\n";
    riverside.import_network(&format!("{}{away}", include_str!("../riverside.toml")), None).await.unwrap();
    assert_eq!(takes(&riverside, &person, offer.id).await, Answered::Gone);
    assert_eq!(offered(&riverside, &person).await.unwrap().state, State::Withdrawn);
    assert_eq!((riverside.count("appointments").await, riverside.count("claims").await), (0, 0));
    all_is_well(&riverside).await;
}
