//! The outbox: nothing lost, nothing sent twice, nothing tried for ever.

use std::sync::{
    Mutex,
    atomic::{AtomicU32, Ordering},
};

use service::outbox::{NotSent, Outgoing, Sender};

use crate::riverside::{MINUTE, Riverside};

/// A sender of which one channel is broken.
struct Broken(&'static str);

impl Sender for Broken {
    async fn send(&self, message: &Outgoing) -> Result<(), NotSent> {
        if message.channel == self.0 { Err(NotSent("the line is dead".into())) } else { Ok(()) }
    }
}

/// A sender that is broken, and notes the ids of the text messages that it was given.
#[derive(Default)]
struct Ids(Mutex<Vec<String>>);

impl Sender for Ids {
    async fn send(&self, message: &Outgoing) -> Result<(), NotSent> {
        if message.channel == "sms" {
            self.0.lock().unwrap().push(message.id.clone());
        }
        Err(NotSent("the line is dead".into()))
    }
}

/// A sender that takes its time, and counts what it was given.
#[derive(Default)]
struct Slow(AtomicU32);

impl Sender for Slow {
    async fn send(&self, _: &Outgoing) -> Result<(), NotSent> {
        self.0.fetch_add(1, Ordering::Relaxed);
        tokio::task::yield_now().await;
        Ok(())
    }
}

/// A form was sent: a text, an email to the person, and one to the reader.
async fn with_post() -> Riverside {
    let riverside = Riverside::new().await;
    riverside.person().await.booked().await;
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
    assert_eq!(sender.0.into_inner(), 3);
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
    assert_eq!(riverside.deliver_due(&Broken("sms")).await.unwrap(), 2);
}

#[tokio::test]
async fn what_failed_waits_and_is_tried_again() {
    let riverside = with_post().await;
    riverside.deliver_due(&Broken("sms")).await.unwrap();
    assert_eq!(waiting(&riverside).await, 0);
    riverside.clock.advance(MINUTE);
    assert_eq!(waiting(&riverside).await, 1);
    assert_eq!(riverside.post().await.len(), 1);
}

#[tokio::test]
async fn each_failure_is_waited_out_for_longer_until_the_message_is_given_up() {
    let riverside = with_post().await;
    for minutes in [1, 5, 30, 120, 720] {
        riverside.deliver_due(&Broken("sms")).await.unwrap();
        riverside.clock.advance(minutes * MINUTE - 1);
        assert_eq!(waiting(&riverside).await, 0, "{minutes}");
        riverside.clock.advance(1);
        assert_eq!(waiting(&riverside).await, 1, "{minutes}");
    }
    riverside.deliver_due(&Broken("sms")).await.unwrap();
    riverside.clock.advance(30 * 24 * 60 * MINUTE);
    assert_eq!(waiting(&riverside).await, 0);
}

#[tokio::test]
async fn a_message_keeps_its_id_from_try_to_try() {
    let riverside = with_post().await;
    let ids = Ids::default();
    riverside.deliver_due(&ids).await.unwrap();
    riverside.clock.advance(MINUTE);
    riverside.deliver_due(&ids).await.unwrap();
    let tried = ids.0.into_inner().unwrap();
    assert_eq!(tried.len(), 2);
    assert_eq!(tried[0], tried[1]);
}
