//! The outbox: nothing lost, nothing sent twice, nothing tried for ever.

mod outage;
mod receipts;
mod senders;
mod trouble;

use std::sync::atomic::Ordering;

use domain::delivery::Trouble;
use service::outbox::Sender;

use self::senders::{Broken, Fails, Ids, Slow};
use crate::riverside::{HOUR, MINUTE, Riverside};

/// A form was sent: a text, an email to the person, and one to the reader.
async fn with_post() -> Riverside {
    let riverside = Riverside::new().await;
    riverside.person().await.referred().await;
    riverside
}

async fn waiting(riverside: &Riverside) -> i64 {
    riverside.messages_waiting().await.unwrap()
}

#[tokio::test]
async fn what_was_sent_is_not_sent_again() {
    let riverside = with_post().await;
    assert_eq!(riverside.post().await.len(), 3);
    assert_eq!(riverside.post().await.len(), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn several_copies_of_the_program_send_each_message_once() {
    let riverside = with_post().await;
    let sender = Slow::default();
    let (first, second, third) =
        tokio::join!(riverside.deliver_due(&sender), riverside.deliver_due(&sender), riverside.deliver_due(&sender));
    assert_eq!(first.unwrap() + second.unwrap() + third.unwrap(), 3);
    assert_eq!(sender.taken.load(Ordering::Relaxed), 3);
}

#[tokio::test]
async fn messages_go_several_at_a_time_and_never_more_than_the_sender_takes() {
    let riverside = Riverside::new().await;
    for number in 0..10 {
        riverside.person_at(&format!("192.0.2.{number}"), false).await.referred().await;
    }
    let sender = Slow { at_once: 4, ..Slow::default() };
    assert_eq!(riverside.deliver_due(&sender).await.unwrap(), 30);
    assert!((2..=4).contains(&sender.most.load(Ordering::Relaxed)));
}

#[tokio::test]
async fn a_form_that_is_not_sent_tells_nobody() {
    let riverside = Riverside::new().await;
    riverside.person().await.choose_first().await;
    assert_eq!(riverside.count("outbox").await, 0);
}

#[tokio::test]
async fn one_failure_holds_up_no_other_message() {
    let riverside = with_post().await;
    assert_eq!(riverside.deliver_due(&Broken("sms", Fails::Now)).await.unwrap(), 2);
}

#[tokio::test]
async fn what_failed_waits_and_is_tried_again() {
    let riverside = with_post().await;
    riverside.deliver_due(&Broken("sms", Fails::Now)).await.unwrap();
    assert_eq!(waiting(&riverside).await, 0);
    riverside.clock.advance(2 * MINUTE);
    assert_eq!(waiting(&riverside).await, 1);
    assert_eq!(riverside.post().await.len(), 1);
}

/// Tries a letter that fails while emails go, at the end of each wait; how many minutes each wait took, by the minute.
async fn waits(riverside: &Riverside) -> Vec<i64> {
    let mut waits = Vec::new();
    for number in 0..20 {
        // Somebody else's email goes, so that it is not the sender's fault.
        let other = riverside.person_at(&format!("198.51.100.{number}"), false).await;
        other.who(&[("safe-to-text", "no")]).referred().await;
        riverside.deliver_due(&Broken("letter", Fails::Now)).await.unwrap();
        let mut minutes = 0;
        while waiting(riverside).await == 0 {
            riverside.clock.advance(MINUTE);
            minutes += 1;
            if minutes > 30 * 60 {
                return waits;
            }
        }
        waits.push(minutes);
    }
    waits
}

#[tokio::test]
async fn each_failure_is_waited_out_for_longer_until_the_message_is_given_up() {
    let riverside = with_post().await;
    // A letter, which no night holds up.
    riverside.database.run("UPDATE outbox SET channel = 'letter' WHERE channel = 'sms'").await.unwrap();
    let waits = waits(&riverside).await;
    let least = [1, 5, 30, 120, 360, 720];
    assert_eq!(waits.len(), least.len(), "{waits:?}");
    for (waited, least) in waits.iter().zip(least) {
        assert!((least..=least * 5 / 4 + 1).contains(waited), "{waited} minutes for {least}");
    }
    let queue = riverside.queue().await.unwrap();
    assert_eq!((queue.waiting, queue.in_trouble), (0, 1));
}

#[tokio::test]
async fn not_all_that_failed_comes_back_at_one_moment() {
    let riverside = Riverside::new().await;
    for number in 0..4 {
        riverside.person_at(&format!("192.0.2.{number}"), false).await.referred().await;
    }
    riverside.deliver_due(&Broken("sms", Fails::Now)).await.unwrap();
    let moments = riverside.database.texts("SELECT DISTINCT CAST(send_at AS TEXT) FROM outbox WHERE sent_at IS NULL");
    assert!(moments.await.len() > 1);
}

#[tokio::test]
async fn what_can_never_be_sent_is_given_up_at_once_and_says_why() {
    let riverside = with_post().await;
    riverside.deliver_due(&Broken("sms", Fails::Ever(Trouble::NoWay))).await.unwrap();
    riverside.clock.advance(HOUR);
    assert_eq!(waiting(&riverside).await, 0);
    let troubles = riverside.database.texts("SELECT trouble FROM outbox WHERE trouble IS NOT NULL").await;
    assert_eq!(troubles, ["no-way"]);
}

#[tokio::test]
async fn a_message_keeps_its_id_from_try_to_try_and_says_that_it_may_be_a_repeat() {
    let riverside = with_post().await;
    let ids = Ids::default();
    riverside.deliver_due(&ids).await.unwrap();
    riverside.clock.advance(2 * MINUTE);
    riverside.deliver_due(&ids).await.unwrap();
    let tried = ids.0.into_inner().unwrap();
    assert_eq!(tried.len(), 2);
    assert_eq!(tried[0].0, tried[1].0);
    assert_eq!((tried[0].1, tried[1].1), (false, true));
}

#[tokio::test]
async fn a_copy_that_dies_between_handing_over_and_noting_it_leads_to_one_repeat_under_the_same_id() {
    let riverside = with_post().await;
    let sender = Slow { dies_after: Some(2), at_once: 1, ..Slow::default() };
    // Dropped in the middle, as kill -9 would.
    tokio::select! {
        biased;
        _ = sender.died() => {}
        _ = riverside.deliver_due(&sender) => panic!("it was to die"),
    }
    // Until the sender is free again, and the claim on the message has lapsed, nobody takes it.
    assert_eq!(riverside.post().await.len(), 0);
    riverside.clock.advance(6 * MINUTE);
    let again = riverside.post().await;
    let mut all = sender.ids.into_inner().unwrap();
    assert_eq!(all.len(), 2);
    all.extend(again.iter().map(|message| message.id.clone()));
    all.sort();
    all.dedup();
    assert_eq!((again.len(), all.len()), (2, 3), "the second went twice, the others once");
    assert_eq!(again.iter().filter(|message| message.is_repeat).count(), 2, "what was claimed may have gone");
    riverside.clock.advance(HOUR);
    assert_eq!(riverside.post().await.len(), 0);
}

#[tokio::test]
async fn a_message_that_was_taken_back_at_the_last_moment_is_not_sent() {
    let riverside = with_post().await;
    let sender = Slow { at_once: 3, ..Slow::default() };
    // While the sender waits for its turn, the rows go: an erased person has no post.
    let pause = sender.hold();
    let (sent, ()) = tokio::join!(riverside.deliver_due(&sender), async {
        sender.asked().await;
        riverside.database.run("DELETE FROM outbox").await.unwrap();
        drop(pause);
    });
    assert_eq!(sent.unwrap(), 0);
    assert_eq!(sender.taken.load(Ordering::Relaxed), 0);
}

#[tokio::test]
async fn a_program_that_is_asked_to_stop_begins_no_further_message_and_leaves_none_behind() {
    let riverside = with_post().await;
    let sender = Slow { at_once: 1, stops_after: Some(1), ..Slow::default() };
    assert_eq!(riverside.deliver_due(&sender).await.unwrap(), 1);
    assert!(!sender.goes_on());
    assert_eq!(riverside.post().await.len(), 2, "another copy goes on at once");
}

#[tokio::test]
async fn a_code_goes_before_all_that_has_waited_for_longer() {
    let riverside = with_post().await;
    riverside.clock.advance(MINUTE);
    riverside.person_at("192.0.2.9", false).await.referred().await;
    let last = "UPDATE outbox SET kind = 'code' WHERE channel = 'sms'
                AND send_at = (SELECT max(send_at) FROM outbox)";
    assert_eq!(riverside.database.run(last).await, Ok(1));
    let sender = Slow { at_once: 1, stops_after: Some(1), ..Slow::default() };
    riverside.deliver_due(&sender).await.unwrap();
    let left = riverside.database.number("SELECT count(*) FROM outbox WHERE kind = 'code' AND sent_at IS NULL").await;
    assert_eq!(left, 0);
}

#[tokio::test]
async fn a_text_that_is_late_does_not_ring_in_the_night() {
    let riverside = with_post().await;
    riverside.clock.set("2027-03-09T22:00:00Z".parse().unwrap());
    let sent = riverside.post().await;
    assert!(sent.len() == 2 && sent.iter().all(|message| message.channel == "email"));
    riverside.clock.set("2027-03-10T07:59:59Z".parse().unwrap());
    assert_eq!(riverside.post().await.len(), 0);
    riverside.clock.advance(1);
    assert_eq!(riverside.post().await.len(), 1);
}

#[tokio::test]
async fn a_text_that_was_asked_for_in_the_night_goes_in_the_night() {
    let riverside = Riverside::new().await;
    riverside.clock.set("2027-03-09T22:00:00Z".parse().unwrap());
    riverside.person().await.referred().await;
    riverside.clock.advance(2 * HOUR);
    assert_eq!(riverside.post().await.iter().filter(|message| message.channel == "sms").count(), 1);
}
