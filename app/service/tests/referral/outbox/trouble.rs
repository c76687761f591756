//! Messages that did not arrive, as a manager sees them and sees to them.

use domain::{
    delivery::{Receipt, Trouble},
    id::MessageId,
    referral::Move,
    staff::Role,
};
use service::{
    operations::{Fate, Operations},
    sign_in::StaffMember,
};

use super::{
    senders::{Broken, Fails, Provider},
    with_post,
};
use crate::riverside::{AMINA, HOUR, Riverside};

async fn manager(riverside: &Riverside) -> StaffMember {
    StaffMember { role: Role::Manager, ..riverside.member(AMINA).await }
}

async fn seen(riverside: &Riverside) -> Operations {
    riverside.operations(&manager(riverside).await).await.unwrap().unwrap()
}

/// The text to the person could never be sent.
async fn in_trouble() -> (Riverside, MessageId) {
    let riverside = with_post().await;
    riverside.deliver_due(&Broken("sms", Fails::Ever(Trouble::NotTaken))).await.unwrap();
    let id = seen(&riverside).await.in_trouble[0].id;
    (riverside, id)
}

#[tokio::test]
async fn a_message_in_trouble_is_shown_with_its_reference_and_why() {
    let (riverside, _) = in_trouble().await;
    let shown = seen(&riverside).await;
    let line = &shown.in_trouble[0];
    assert_eq!((shown.in_trouble.len(), shown.queue.in_trouble), (1, 1));
    assert_eq!((line.kind.as_str(), line.channel.as_str(), line.trouble), ("confirmation", "sms", Trouble::NotTaken));
    assert_eq!((line.since, line.has_case), (riverside.now(), false));
    let reference = line.reference.clone().unwrap();
    riverside.move_intake(&riverside.member(AMINA).await, &reference, Move::Accept).await.unwrap();
    assert!(seen(&riverside).await.in_trouble[0].has_case);
}

#[tokio::test]
async fn a_manager_alone_sees_it_and_sees_to_it() {
    let (riverside, id) = in_trouble().await;
    for role in Role::ALL.into_iter().filter(|role| *role != Role::Manager) {
        let who = StaffMember { role, ..riverside.member(AMINA).await };
        assert!(riverside.operations(&who).await.unwrap().is_none(), "{role:?}");
        assert!(!riverside.decide_fate(&who, id, Fate::Settled).await.unwrap(), "{role:?}");
    }
    assert_eq!(seen(&riverside).await.in_trouble.len(), 1);
}

#[tokio::test]
async fn a_message_that_is_tried_again_goes_and_is_no_repeat() {
    let (riverside, id) = in_trouble().await;
    assert!(riverside.decide_fate(&manager(&riverside).await, id, Fate::Again).await.unwrap());
    assert_eq!(seen(&riverside).await.in_trouble.len(), 0);
    let sent = riverside.post().await;
    assert!(sent.len() == 1 && sent[0].id == id.to_string() && !sent[0].is_repeat);
    assert!(riverside.recorded().await.contains(&"message-tried-again".to_owned()));
}

#[tokio::test]
async fn a_message_that_is_settled_is_neither_shown_nor_sent_nor_sent_later() {
    let (riverside, id) = in_trouble().await;
    let manager = manager(&riverside).await;
    assert!(riverside.decide_fate(&manager, id, Fate::Settled).await.unwrap());
    assert!(riverside.decide_fate(&manager, id, Fate::Again).await.unwrap(), "somebody has decided before");
    riverside.clock.advance(HOUR);
    assert_eq!((seen(&riverside).await.in_trouble.len(), riverside.post().await.len()), (0, 0));
    let recorded = riverside.recorded().await;
    assert!(recorded.contains(&"message-settled".to_owned()));
    assert!(!recorded.contains(&"message-tried-again".to_owned()));
}

#[tokio::test]
async fn a_message_of_another_network_is_not_here() {
    let (riverside, id) = in_trouble().await;
    riverside.import_network(include_str!("../../../src/demo/hillside.toml"), None).await.unwrap();
    let hillside = riverside.network("hillside").await.unwrap().unwrap();
    let who = StaffMember { network: hillside.id, ..manager(&riverside).await };
    assert!(!riverside.decide_fate(&who, id, Fate::Again).await.unwrap());
}

#[tokio::test]
async fn a_message_that_was_not_delivered_can_be_sent_again_and_an_old_receipt_does_not_stop_it() {
    let riverside = with_post().await;
    let id: MessageId = riverside.post().await[0].id.parse().unwrap();
    let gone = Receipt::NotDelivered(Trouble::NotReached);
    riverside.note_receipt(id, gone).await.unwrap();
    assert!(riverside.decide_fate(&manager(&riverside).await, id, Fate::Again).await.unwrap());
    riverside.note_receipt(id, gone).await.unwrap();
    assert_eq!(riverside.post().await.len(), 1);
}

#[tokio::test]
async fn a_manager_sees_since_when_nothing_can_be_handed_over() {
    let riverside = with_post().await;
    let provider = Provider::default();
    provider.goes_down();
    let since = riverside.now();
    riverside.deliver_due(&provider).await.unwrap();
    riverside.clock.advance(HOUR);
    riverside.deliver_due(&provider).await.unwrap();
    let down = seen(&riverside).await.down.unwrap();
    assert_eq!((down.down_since, down.failures), (Some(since), 2));
    assert!(down.again_at > riverside.now());
    riverside.clock.advance(HOUR);
    riverside.post().await;
    assert_eq!(seen(&riverside).await.down, None);
}

#[tokio::test]
async fn a_job_shows_its_last_turn_and_whether_it_went_wrong() {
    let riverside = Riverside::new().await;
    let period = jiff::SignedDuration::from_secs(5);
    assert!(riverside.take_turn("flags", period).await.unwrap());
    riverside.note_failed_turn("flags").await.unwrap();
    let jobs = seen(&riverside).await.jobs;
    assert_eq!((jobs[0].job.as_str(), jobs[0].taken_at), ("flags", Some(riverside.now())));
    assert!(jobs[0].has_failed());
    riverside.clock.advance(10);
    assert!(riverside.take_turn("flags", period).await.unwrap());
    assert!(!seen(&riverside).await.jobs[0].has_failed());
}

#[tokio::test]
async fn looking_is_recorded() {
    let riverside = Riverside::new().await;
    seen(&riverside).await;
    assert_eq!(riverside.recorded().await.last().map(String::as_str), Some("operations-read"));
}
