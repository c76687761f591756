//! What staff see of those who wait, and what they can do.

use domain::offer::State;
use service::offers::Call;

use super::{all_is_well, declines, offered, open, waits, waits_for_saturday};
use crate::riverside::{AMINA, DAY, Riverside};

#[tokio::test]
async fn the_list_says_whose_turn_it_is_and_what_was_offered() {
    let riverside = Riverside::new().await;
    let first = waits_for_saturday(&riverside, "First").await;
    let second = waits_for_saturday(&riverside, "Second").await;
    riverside.offer_free_times().await.unwrap();
    let offer = open(&riverside, &first).await.unwrap();
    declines(&riverside, &first, offer.id, true).await;
    let lists = riverside.waiting_lists(&riverside.member(AMINA).await).await.unwrap().unwrap();
    let shown: Vec<_> = lists.waiting.iter().map(|line| (line.line.reference.as_str(), line.declined)).collect();
    assert_eq!(shown, [(first.reference.as_str(), 1), (second.reference.as_str(), 0)]);
    let states: Vec<_> = lists.waiting.iter().map(|line| line.offer.as_ref().unwrap().state).collect();
    assert_eq!(states, [State::Declined, State::Made]);
    assert!(lists.sooner.is_empty());
    assert_eq!(riverside.recorded().await.last().map(String::as_str), Some("waiting-listed"));
}

#[tokio::test]
async fn the_list_says_whom_to_call_and_why() {
    let riverside = Riverside::new().await;
    let any = [("days", "any"), ("parts", "any")];
    waits(&riverside, &[("safe-to-text", "no"), ("email", "")], &any).await;
    waits(&riverside, &[("modes", "home-visit"), ("home-address", "1 Mill Lane")], &any).await;
    waits(&riverside, &[], &any).await;
    for _ in 0..3 {
        riverside.offer_free_times().await.unwrap();
        riverside.clock.advance(2 * DAY);
    }
    let lists = riverside.waiting_lists(&riverside.member(AMINA).await).await.unwrap().unwrap();
    let calls: Vec<_> = lists.waiting.iter().map(|line| line.call).collect();
    assert_eq!(calls[..2], [Some(Call::NoWay), Some(Call::Visit)]);
    riverside.offer_free_times().await.unwrap();
    let lists = riverside.waiting_lists(&riverside.member(AMINA).await).await.unwrap().unwrap();
    assert_eq!((lists.waiting[2].call, lists.waiting[2].lapsed), (Some(Call::Silent), 3));
}

#[tokio::test]
async fn an_offer_is_taken_back_by_hand_and_its_time_is_free() {
    let riverside = Riverside::new().await;
    let person = waits_for_saturday(&riverside, "Asma").await;
    riverside.offer_free_times().await.unwrap();
    let offer = open(&riverside, &person).await.unwrap();
    let amina = riverside.member(AMINA).await;
    for _ in 0..2 {
        assert!(riverside.withdraw_offer(&amina, offer.id).await.unwrap());
    }
    assert_eq!(offered(&riverside, &person).await.unwrap().state, State::Withdrawn);
    assert_eq!(riverside.count("claims").await, 0);
    all_is_well(&riverside).await;
}

#[tokio::test]
async fn somebody_is_taken_off_the_list_by_hand() {
    let riverside = Riverside::new().await;
    let person = waits_for_saturday(&riverside, "Asma").await;
    riverside.offer_free_times().await.unwrap();
    let amina = riverside.member(AMINA).await;
    assert!(riverside.take_off_the_list(&amina, &person.reference).await.unwrap());
    assert!(!riverside.take_off_the_list(&amina, &person.reference).await.unwrap());
    assert_eq!(riverside.offer_free_times().await.unwrap(), 0);
    assert!(riverside.waiting_lists(&amina).await.unwrap().unwrap().waiting.is_empty());
    all_is_well(&riverside).await;
}

#[tokio::test]
async fn those_who_care_for_nobody_here_see_and_do_nothing() {
    let riverside = Riverside::new().await;
    riverside.import_network(include_str!("../../millbrook.toml"), None).await.unwrap();
    let person = waits_for_saturday(&riverside, "Asma").await;
    riverside.offer_free_times().await.unwrap();
    let offer = open(&riverside, &person).await.unwrap();
    for email in ["navigator@riverside.example", "partner@riverside.example"] {
        let who = riverside.member(email).await;
        assert!(riverside.waiting_lists(&who).await.unwrap().is_none(), "{email}");
        assert!(!riverside.withdraw_offer(&who, offer.id).await.unwrap());
        assert!(!riverside.take_off_the_list(&who, &person.reference).await.unwrap());
    }
    let elsewhere = riverside.member("ada@millbrook.example").await;
    assert!(!riverside.withdraw_offer(&elsewhere, offer.id).await.unwrap());
    assert!(!riverside.take_off_the_list(&elsewhere, &person.reference).await.unwrap());
    assert!(open(&riverside, &person).await.is_some());
}
