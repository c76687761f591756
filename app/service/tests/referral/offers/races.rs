//! Many at once: a time is offered once, and an offer ends once.

use service::offers::{Answered, Ended, Offered};
use tokio::task::JoinSet;

use super::{all_is_well, open, takes, token_of, waits_for_saturday};
use crate::riverside::{DAY, Riverside};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_copies_of_the_job_offer_nobody_twice_and_no_time_twice() {
    let riverside = Riverside::new().await;
    for name in ["Asma", "Bela", "Cleo", "Dara"] {
        waits_for_saturday(&riverside, name).await;
    }
    let mut all = JoinSet::new();
    for _ in 0..4 {
        let service = (**riverside).clone();
        all.spawn(async move { service.offer_free_times().await.unwrap() });
    }
    assert_eq!(all.join_all().await.iter().sum::<usize>(), 4);
    assert_eq!((riverside.count("offers").await, riverside.count("claims").await), (4, 16));
    all_is_well(&riverside).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_offer_that_is_taken_eight_times_at_once_is_one_appointment() {
    let riverside = Riverside::new().await;
    let person = waits_for_saturday(&riverside, "Asma").await;
    riverside.offer_free_times().await.unwrap();
    let offer = open(&riverside, &person).await.unwrap().id;
    let mut all = JoinSet::new();
    for _ in 0..8 {
        let (service, network, token) = ((**riverside).clone(), riverside.network.clone(), token_of(&person));
        all.spawn(async move { service.take_offer(&network, &token, offer).await.unwrap() });
    }
    assert!(all.join_all().await.iter().all(|answer| *answer == Answered::Done));
    assert_eq!(riverside.count("appointments").await, 1);
    all_is_well(&riverside).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_offer_is_taken_or_declined_and_never_both() {
    for _ in 0..8 {
        let riverside = Riverside::new().await;
        let person = waits_for_saturday(&riverside, "Asma").await;
        riverside.offer_free_times().await.unwrap();
        let offer = open(&riverside, &person).await.unwrap().id;
        let (service, network, token) = ((**riverside).clone(), riverside.network.clone(), token_of(&person));
        let no = tokio::spawn(async move { service.decline_offer(&network, &token, (offer, true)).await.unwrap() });
        let yes = takes(&riverside, &person, offer).await;
        let done = [yes, no.await.unwrap()];
        assert!(done == [Answered::Done, Answered::TooLate] || done == [Answered::TooLate, Answered::Done], "{done:?}");
        let booked = i64::from(done[0] == Answered::Done);
        assert_eq!(riverside.count("appointments").await, booked);
        all_is_well(&riverside).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn in_the_moment_in_which_an_offer_lapses_nobody_takes_it() {
    let riverside = Riverside::new().await;
    let person = waits_for_saturday(&riverside, "Asma").await;
    riverside.offer_free_times().await.unwrap();
    let offer = open(&riverside, &person).await.unwrap().id;
    riverside.clock.advance(DAY);
    let (service, network) = ((**riverside).clone(), riverside.network.id);
    let lapse = tokio::spawn(async move { service.lapse_offer(network, offer).await.unwrap() });
    assert_eq!(takes(&riverside, &person, offer).await, Answered::TooLate);
    assert_eq!(lapse.await.unwrap(), Ended::Now);
    assert_eq!(riverside.count("appointments").await, 0);
    all_is_well(&riverside).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn whoever_books_in_the_moment_in_which_a_time_is_offered_has_it_or_not() {
    let riverside = Riverside::new().await;
    let waiting = waits_for_saturday(&riverside, "Asma").await;
    let other = riverside.person().await;
    other.come_to(domain::journey::Step::Appointment).await;
    let slot = other.free_times().await[0].code;
    let (service, network) = ((**riverside).clone(), riverside.network.clone());
    let referral = waiting.referral;
    let offering = tokio::spawn(async move { service.offer_to(&network, referral).await.unwrap() });
    let held = matches!(other.choose(slot).await, service::drafts::Saved::Next(_));
    match offering.await.unwrap() {
        Offered::Made { slot: made, .. } => assert!(!held || made != slot),
        told => assert_eq!((told, held), (Offered::Gone, true)),
    }
    all_is_well(&riverside).await;
}
