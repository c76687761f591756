//! A form that staff fill in with somebody, on a computer that somebody else uses next; and what staff decide by page.

use domain::staff::Role;

use crate::{
    client::Client,
    html::{self, Form},
    person::Person,
    template::{Actor, Template, between},
    world::World,
};

/// A care navigator, who has begun a form with somebody.
async fn begun(world: &World) -> Client {
    let mut client = world.client_of(Actor::Staff(Role::CareNavigator)).await;
    let page = client.get("/staff/refer").await;
    let form = Form::main(page.text()).unwrap();
    let led = client.post(&form.action, &form.hidden()).await;
    assert_eq!(led.location(), "/riverside/refer/practice");
    client
}

#[tokio::test]
async fn every_page_says_that_it_is_filled_in_together_and_the_device_forgets_it_once_it_is_sent() {
    let world = World::new().await;
    let mut client = begun(&world).await;
    let check = Person::default().walk(&mut client, "riverside", "refer/check").await;
    assert!(check.text().contains("You are filling this in with the person"));
    let done = Person::default().go_on(&mut client, &check).await;
    assert_eq!(done.page(), "refer/done");
    let reference = html::first_value(done.text(), "data-reference").unwrap();
    assert!(done.text().contains("href=\"/staff/refer\"") && !done.text().contains("/riverside/prepare"));
    assert!(!client.cookies.contains_key("draft"));
    assert_eq!(client.get("/riverside/refer/done").await.location(), "/riverside");
    let mut manager = world.client_of(Actor::Staff(Role::Manager)).await;
    let form = manager.get(&format!("/staff/intake/{reference}")).await;
    assert!(form.text().contains("Entered with the person by"));
}

#[tokio::test]
async fn a_form_that_was_not_sent_is_named_before_another_person_begins() {
    let world = World::new().await;
    let mut client = begun(&world).await;
    Person::default().walk(&mut client, "riverside", "refer/name").await;
    let before = client.cookies["draft"].clone();
    // Somebody's page from before the first form knows of no form.
    let led = client.post("/do/staff/refer", &[("form-draft", "")]).await;
    assert_eq!((led.location(), &client.cookies["draft"]), ("/staff/refer", &before));
    let page = client.get("/staff/refer").await;
    assert!(page.text().contains("A form on this device was not sent"));
    let form = Form::main(page.text()).unwrap();
    let led = client.post(&form.action, &form.hidden()).await;
    assert_eq!(led.location(), "/riverside/refer/practice");
    assert_ne!(client.cookies["draft"], before);
    let mut old = world.client().with("draft", &before);
    assert_eq!(old.get("/riverside/refer/check").await.page(), "refer/no-draft");
}

#[tokio::test]
async fn a_person_who_refers_themself_is_not_told_that_somebody_sits_with_them() {
    let world = World::new().await;
    let page = world.client_of(Actor::Patient).await.get("/riverside/refer/name").await;
    assert!(!page.text().contains("You are filling this in with the person"));
}

#[tokio::test]
async fn a_care_navigator_finds_whom_to_signpost_to_and_nobody_to_read_about() {
    let world = World::new().await;
    let mut client = world.client_of(Actor::Staff(Role::CareNavigator)).await;
    let today = client.get("/staff").await;
    assert!(
        today.text().contains("Organisations that work with your network")
            && today.text().contains("href=\"/staff/refer\"")
    );
    assert!(!today.text().contains("/staff/intake") && !today.text().contains("/staff/diary"));
}

#[tokio::test]
async fn what_is_refused_stands_in_the_form_again_and_not_in_its_address() {
    let world = World::new().await;
    let mut client = world.client_of(Actor::Staff(Role::LinkWorker)).await;
    let path = format!("/staff/intake/{}/not-suitable", Template::get().await.reference);
    let form = Form::main(client.get(&path).await.text()).unwrap();
    let mut fields = form.hidden();
    fields.push(("other-door".to_owned(), "The nurse at Mill Lane".to_owned()));
    let led = client.post(&form.action, &fields).await;
    assert_eq!(led.location(), path);
    let page = client.get(&path).await;
    assert!(page.text().contains("Select why we are not the right ones"));
    assert!(page.text().contains("The nurse at Mill Lane"));
}

#[tokio::test]
async fn a_time_that_comes_from_the_diary_is_chosen_and_nothing_has_moved() {
    let world = World::new().await;
    let mut client = world.client_of(Actor::Staff(Role::LinkWorker)).await;
    let path = format!("/staff/appointments/{}/move", Template::get().await.appointment);
    let slots = Form::main(client.get(&path).await.text()).unwrap().choices("slot");
    let before = world.dump().await;
    let page = client.get(&format!("{path}?slot={}", slots[3])).await;
    let chosen = html::tags(page.text()).into_iter().find(|tag| tag.get("checked").is_some()).unwrap();
    // The way of meeting is the appointment's own, where the time is offered so.
    let start = |slot: &str| slot.rsplit_once('.').unwrap().0.to_owned();
    assert_eq!(start(chosen.get("value").unwrap()), start(&slots[3]));
    let mut parts: Vec<_> = slots[3].split('.').collect();
    parts[1] = "0";
    let gone = client.get(&format!("{path}?slot={}", parts.join("."))).await;
    assert!(gone.text().contains("cannot be booked for this person"));
    assert_eq!(world.dump().await, before);
}

#[tokio::test]
async fn the_diary_has_times_to_drop_an_appointment_on() {
    let world = World::new().await;
    let mut client = world.client_of(Actor::Staff(Role::LinkWorker)).await;
    let appointment = format!("/staff/appointments/{}", Template::get().await.appointment);
    let page = client.get(&appointment).await;
    let day = between(page.text(), "/staff/diary?view=day&amp;day=", "\"");
    let diary = client.get(&format!("/staff/diary?view=week&day={day}")).await;
    let offered = Form::main(client.get(&format!("{appointment}/move")).await.text()).unwrap().choices("slot");
    let tags = html::tags(diary.text());
    let shown: Vec<_> = tags.iter().filter_map(|tag| tag.get("data-slot")).collect();
    assert!(shown.iter().any(|slot| offered.iter().any(|offer| offer == slot)), "{shown:?}");
    assert!(tags.iter().any(|tag| tag.get("data-move") == Some(format!("{appointment}/move").as_str())));
}
