//! A journey out of its order, sent twice, or gone back in.

use crate::{
    client::Client,
    html::{self, Form},
    person::Person,
    template::Actor,
    world::World,
};

#[tokio::test]
async fn a_page_out_of_order_leads_to_the_first_that_is_unanswered() {
    let world = World::new().await;
    let mut client = world.client();
    Person::default().walk(&mut client, "riverside", "refer/contact").await;
    for page in ["postcode", "question/good-day", "meeting", "appointment", "check", "done"] {
        let answer = client.get(&format!("/riverside/refer/{page}")).await;
        assert_eq!(answer.location(), "/riverside/refer/contact", "{page}");
    }
}

#[tokio::test]
async fn a_form_out_of_order_leads_to_the_first_that_is_unanswered() {
    let world = World::new().await;
    let mut client = world.client();
    let page = Person::default().walk(&mut client, "riverside", "refer/contact").await;
    let mut fields = Form::main(page.text()).unwrap().hidden();
    fields.retain(|(name, _)| name != "form-step");
    fields.extend([("form-step", "sharing"), ("share", "family")].map(|(name, value)| (name.into(), value.into())));
    assert_eq!(client.post("/do/refer/save", &fields).await.location(), "/riverside/refer/contact");
}

#[tokio::test]
async fn a_page_that_no_journey_has_is_not_found() {
    let world = World::new().await;
    let mut client = world.client_of(Actor::Patient).await;
    assert_eq!(client.get("/riverside/refer/shoe-size").await.status, 404);
}

#[tokio::test]
async fn ten_sends_at_once_of_one_draft_give_one_reference() {
    let world = World::new().await;
    let mut client = world.client_of(Actor::Patient).await;
    let before = world.dump().await;
    let fields = Form::main(client.get("/riverside/refer/check").await.text()).unwrap().hidden();
    let sends: Vec<_> = (0..10).map(|_| tokio::spawn(send(client.clone(), fields.clone()))).collect();
    let mut references = Vec::new();
    for send in sends {
        references.push(send.await.unwrap());
    }
    references.dedup();
    assert_eq!(references.len(), 1, "{references:?}");
    let after = world.dump().await;
    for table in ["referrals", "patients", "appointments"] {
        assert_eq!(after[table].len(), before[table].len() + 1, "{table}");
    }
}

/// Sends, and reads the reference on the page to which it leads.
async fn send(mut client: Client, fields: Vec<(String, String)>) -> String {
    assert_eq!(client.post("/do/refer/send", &fields).await.location(), "/riverside/refer/done");
    let done = client.get("/riverside/refer/done").await;
    html::first_value(done.text(), "data-reference").unwrap()
}
