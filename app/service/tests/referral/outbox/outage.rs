//! A provider that is down for an hour, and comes back.

use std::{collections::BTreeSet, sync::atomic::Ordering};

use super::{
    senders::{Broken, Fails, Provider},
    with_post,
};
use crate::riverside::{DAY, HOUR, MINUTE, Riverside};

/// Twenty people have sent their forms: sixty messages.
async fn with_much_post() -> Riverside {
    let riverside = Riverside::new().await;
    for number in 0..20 {
        riverside.person_at(&format!("192.0.2.{number}"), false).await.referred().await;
    }
    riverside
}

/// Looks for what is due every few seconds, as the job does.
async fn turns(riverside: &Riverside, provider: &Provider, seconds: i64) {
    for _ in 0..seconds / 5 {
        riverside.deliver_due(provider).await.unwrap();
        riverside.clock.advance(5);
    }
}

#[tokio::test]
async fn after_an_hour_without_a_provider_each_message_goes_once_and_soon() {
    let riverside = with_much_post().await;
    let provider = Provider::default();
    provider.goes_down();
    turns(&riverside, &provider, HOUR).await;
    provider.comes_back();
    turns(&riverside, &provider, 3 * MINUTE).await;
    let took = provider.took.into_inner().unwrap();
    assert_eq!((took.len(), took.iter().collect::<BTreeSet<_>>().len()), (60, 60));
    let attempts = riverside.database.number("SELECT CAST(max(attempts) AS BIGINT) FROM outbox").await;
    assert_eq!(attempts, 1, "an outage costs no message an attempt");
    assert_eq!(riverside.queue().await.unwrap(), service::store::Queue::default());
}

#[tokio::test]
async fn a_provider_that_is_down_is_asked_rarely() {
    let riverside = with_much_post().await;
    let provider = Provider::default();
    provider.goes_down();
    turns(&riverside, &provider, HOUR).await;
    // Sixteen at first, then three at a time: after 15 seconds, 30, 60, and every two minutes.
    let tried = provider.tried.load(Ordering::Relaxed);
    assert!((40..=130).contains(&tried), "{tried} tries in an hour");
}

#[tokio::test]
async fn a_provider_that_goes_down_half_way_through_gets_what_is_left_when_it_is_back() {
    let riverside = with_much_post().await;
    let provider = Provider::default();
    provider.goes_down_after(25);
    turns(&riverside, &provider, 10 * MINUTE).await;
    assert_eq!(provider.took.lock().unwrap().len(), 25);
    provider.comes_back();
    turns(&riverside, &provider, 3 * MINUTE).await;
    let took = provider.took.into_inner().unwrap();
    assert_eq!((took.len(), took.iter().collect::<BTreeSet<_>>().len()), (60, 60));
}

#[tokio::test]
async fn what_is_not_the_message_s_fault_costs_it_no_attempt_while_others_go() {
    let riverside = with_post().await;
    for number in 0..12 {
        let other = riverside.person_at(&format!("198.51.100.{number}"), false).await;
        other.who(&[("safe-to-text", "no")]).referred().await;
        riverside.deliver_due(&Broken("sms", Fails::Any)).await.unwrap();
        riverside.clock.advance(MINUTE);
    }
    assert_eq!(riverside.post().await.iter().filter(|message| message.channel == "sms").count(), 1);
}

#[tokio::test]
async fn one_message_that_fails_for_ever_stops_no_others() {
    let riverside = with_post().await;
    riverside.deliver_due(&Broken("sms", Fails::Now)).await.unwrap();
    for number in 0..5 {
        riverside.clock.advance(10 * MINUTE);
        let other = riverside.person_at(&format!("198.51.100.{number}"), false).await;
        other.who(&[("safe-to-text", "no")]).referred().await;
        assert_eq!(riverside.deliver_due(&Broken("sms", Fails::Now)).await.unwrap(), 2);
    }
}

#[tokio::test]
async fn what_could_not_be_handed_over_for_a_day_is_shown_to_a_person() {
    let riverside = with_post().await;
    let provider = Provider::default();
    provider.goes_down();
    for _ in 0..26 * 60 {
        riverside.deliver_due(&provider).await.unwrap();
        riverside.clock.advance(MINUTE);
    }
    let queue = riverside.queue().await.unwrap();
    assert_eq!((queue.waiting, queue.in_trouble), (0, 3));
    let troubles = riverside.database.texts("SELECT DISTINCT trouble FROM outbox").await;
    assert_eq!(troubles, ["unsent"]);
}

#[tokio::test]
async fn a_message_is_as_old_as_its_first_failure() {
    let riverside = with_post().await;
    let since = riverside.now();
    let provider = Provider::default();
    provider.goes_down();
    turns(&riverside, &provider, HOUR).await;
    riverside.clock.advance(2 * MINUTE + 30);
    assert_eq!(riverside.queue().await.unwrap().oldest, Some(since));
}

#[tokio::test]
async fn a_clock_that_was_put_back_leaves_no_sender_alone_for_ever() {
    let riverside = with_post().await;
    riverside.clock.advance(DAY);
    let provider = Provider::default();
    provider.goes_down();
    riverside.deliver_due(&provider).await.unwrap();
    riverside.clock.advance(-DAY);
    riverside.person_at("192.0.2.9", false).await.referred().await;
    assert_eq!(riverside.post().await.len(), 3);
}
