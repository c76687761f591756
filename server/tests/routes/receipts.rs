//! What GOV.UK Notify says of messages, and what a manager and a link worker see of it.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use domain::staff::Role;
use serde_json::json;

use crate::{
    client::Client,
    template::Actor,
    world::{RECEIPTS, World},
};

/// Brings a callback, as Notify does: without a cookie and from no page.
async fn bring(client: &mut Client, token: &str, body: &serde_json::Value) -> StatusCode {
    let request = Request::post("/receipts/notify")
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::AUTHORIZATION, format!("Bearer {token}"));
    client.ask(request, Body::from(body.to_string())).await.status
}

fn callback(reference: &str, status: &str) -> serde_json::Value {
    json!({
        "id": "740e5834-3a29-46b4-9a6f-16142fde533a",
        "reference": reference,
        "to": "07700 900123",
        "status": status,
        "created_at": "2027-03-09T10:00:00.000000Z",
        "completed_at": "2027-03-09T10:00:05.000000Z",
        "sent_at": "2027-03-09T10:00:01.000000Z",
        "notification_type": "sms",
        "template_id": "f33517ff-2a88-4f6e-b855-c550268ce08a",
        "template_version": 1
    })
}

/// The ids of all messages, which have been sent.
async fn sent(world: &World) -> Vec<String> {
    world.run("UPDATE outbox SET sent_at = send_at, channel = 'sms'").await;
    let query = "SELECT lower(hex(message_id)) FROM outbox JOIN networks USING (network_id) WHERE slug = 'riverside'";
    world.texts(query).await
}

fn hyphenated(hex: &str) -> String {
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}

#[tokio::test]
async fn a_message_that_did_not_arrive_is_shown_to_the_manager_and_goes_when_it_did_after_all() {
    let world = World::new().await;
    let message = hyphenated(&sent(&world).await[0]);
    let mut manager = world.client_of(Actor::Staff(Role::Manager)).await;
    let mut notify = world.client();
    assert!(!manager.get("/staff/operations").await.text().contains(&message));
    for _ in 0..2 {
        assert_eq!(bring(&mut notify, RECEIPTS, &callback(&message, "permanent-failure")).await, 204);
    }
    let page = manager.get("/staff/operations").await;
    assert!(page.text().contains(&message) && page.text().contains("nobody at this number"));
    assert!(!page.text().contains("900123"));
    assert_eq!(bring(&mut notify, RECEIPTS, &callback(&message, "delivered")).await, 204);
    assert!(!manager.get("/staff/operations").await.text().contains(&message));
}

#[tokio::test]
async fn a_manager_tries_a_message_again_and_settles_another() {
    let world = World::new().await;
    sent(&world).await;
    world.run("UPDATE outbox SET trouble = 'unsent', failed_at = send_at, sent_at = NULL").await;
    let mut manager = world.client_of(Actor::Staff(Role::Manager)).await;
    for (fate, said) in [("again", "sent again"), ("settled", "is settled")] {
        let page = manager.get("/staff/operations").await;
        let id = crate::template::between(page.text(), "data-message=\"", "\"");
        let led = manager.post("/do/staff/message/decide", &[("message", id.as_str()), ("fate", fate)]).await;
        assert_eq!(led.location(), format!("/staff/operations?done={fate}"));
        let page = manager.get(led.location()).await;
        assert!(page.text().contains(said) && !page.text().contains(&id));
    }
}

#[tokio::test]
async fn whose_message_it_is_stays_unknown_to_whoever_has_no_token() {
    let world = World::new().await;
    let message = hyphenated(&sent(&world).await[0]);
    let before = world.dump().await;
    for token in ["", "a-token-that-only-notify-ha", "a-token-that-only-notify-hat"] {
        let mut client = world.client();
        assert_eq!(bring(&mut client, token, &callback(&message, "permanent-failure")).await, 401, "{token}");
    }
    assert!(world.dump().await == before);
}

#[tokio::test]
async fn a_callback_of_nobody_s_message_is_thanked_and_changes_nothing() {
    let world = World::new().await;
    sent(&world).await;
    let before = world.dump().await;
    let mut notify = world.client();
    for body in [
        callback("0199aaaa-0000-7000-8000-000000000000", "delivered"),
        callback("somebody else's", "permanent-failure"),
        json!({"reference": null, "status": "delivered"}),
    ] {
        assert_eq!(bring(&mut notify, RECEIPTS, &body).await, 204, "{body}");
    }
    assert_eq!(bring(&mut notify, RECEIPTS, &json!(["delivered"])).await, 400);
    assert!(world.dump().await == before);
}
