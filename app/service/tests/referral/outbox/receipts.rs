//! What a carrier says of a message that it took.

use domain::{
    delivery::{Receipt, Trouble},
    id::MessageId,
};

use super::{Broken, Fails, with_post};
use crate::riverside::{HOUR, Riverside};

const GONE: Receipt = Receipt::NotDelivered(Trouble::NobodyThere);

async fn text(riverside: &Riverside) -> MessageId {
    let sent = riverside.post().await;
    sent.iter().find(|message| message.channel == "sms").unwrap().id.parse().unwrap()
}

/// Whether the text was delivered, refused, and is in trouble.
async fn stands(riverside: &Riverside) -> (bool, bool, bool) {
    let one = async |column: &str| {
        let query = format!("SELECT count(*) FROM outbox WHERE channel = 'sms' AND {column} IS NOT NULL");
        riverside.database.number(&query).await == 1
    };
    (one("delivered_at").await, one("refused_at").await, one("trouble").await)
}

#[tokio::test]
async fn a_message_that_arrived_says_so_and_one_that_did_not_is_in_trouble() {
    let riverside = with_post().await;
    let text = text(&riverside).await;
    riverside.note_receipt(text, GONE).await.unwrap();
    assert_eq!(stands(&riverside).await, (false, true, true));
    riverside.note_receipt(text, Receipt::Delivered).await.unwrap();
    assert_eq!(stands(&riverside).await, (true, false, false));
}

#[tokio::test]
async fn receipts_may_come_twice_and_in_any_order() {
    let riverside = with_post().await;
    let text = text(&riverside).await;
    for receipt in [Receipt::Delivered, GONE, Receipt::Delivered, GONE] {
        riverside.clock.advance(HOUR);
        riverside.note_receipt(text, receipt).await.unwrap();
    }
    assert_eq!(stands(&riverside).await, (true, false, false));
}

#[tokio::test]
async fn a_receipt_of_nobody_s_message_changes_nothing() {
    let riverside = with_post().await;
    riverside.post().await;
    riverside.note_receipt(MessageId::from_bytes([9; 16]), GONE).await.unwrap();
    assert_eq!(riverside.queue().await.unwrap().in_trouble, 0);
}

#[tokio::test]
async fn a_message_that_was_given_up_and_arrived_all_the_same_is_in_no_trouble() {
    let riverside = with_post().await;
    riverside.deliver_due(&Broken("sms", Fails::Ever(Trouble::NotTaken))).await.unwrap();
    let id = riverside.database.texts("SELECT lower(hex(message_id)) FROM outbox WHERE trouble IS NOT NULL");
    let id = if riverside.database.is_sqlite() {
        id.await.remove(0)
    } else {
        riverside.database.texts("SELECT message_id::text FROM outbox WHERE trouble IS NOT NULL").await.remove(0)
    };
    let id = u128::from_str_radix(&id.replace('-', ""), 16).unwrap();
    riverside.note_receipt(MessageId::from_bytes(id.to_be_bytes()), Receipt::Delivered).await.unwrap();
    assert_eq!(stands(&riverside).await, (true, false, false));
    assert_eq!(riverside.post().await.len(), 0);
}
