//! Short links and calendar feeds, as phones and calendars ask for them.

use axum::{body::Body, http::Request};
use domain::staff::Role;

use crate::{
    client::Client,
    html::Form,
    person::Person,
    template::{Actor, Template, between},
    world::World,
};

/// What staff see of how often the place's link was opened; nothing when nobody has opened it.
async fn opens(world: &World) -> String {
    let page = world.client_of(Actor::Staff(Role::Manager)).await.get("/staff/outreach").await;
    let Some((_, table)) = page.text().split_once("<tbody") else { return String::new() };
    between(&between(table, "<td", "</td>"), "</span><span>", "</span>")
}

async fn ask(client: &mut Client, request: axum::http::request::Builder) -> u16 {
    client.ask(request, Body::empty()).await.status.as_u16()
}

#[tokio::test]
async fn a_short_link_leads_to_the_start_page_and_opening_it_is_counted() {
    let world = World::new().await;
    let code = &Template::get().await.outreach;
    assert_eq!(opens(&world).await, "");
    let answer = world.client().get(&format!("/go/{code}")).await;
    assert_eq!((answer.status.as_u16(), answer.location()), (303, format!("/riverside?via={code}").as_str()));
    assert_eq!(opens(&world).await, "1");
    let urdu = world.client().get(&format!("/go/{}?lang=ur", code.to_uppercase())).await;
    assert_eq!(urdu.location(), format!("/riverside?via={code}&lang=ur"));
    assert_eq!(opens(&world).await, "2");
    assert_eq!(world.client().get("/go/zzzzzz").await.status, 404);
}

#[tokio::test]
async fn whoever_only_looks_ahead_is_led_on_and_not_counted() {
    let world = World::new().await;
    let path = format!("/go/{}", Template::get().await.outreach);
    let before = world.dump().await;
    let mut client = world.client();
    assert_eq!(ask(&mut client, Request::head(&path)).await, 303);
    assert_eq!(ask(&mut client, Request::get(&path).header("sec-purpose", "prefetch")).await, 303);
    assert_eq!(ask(&mut client, Request::get(&path).header("user-agent", "Googlebot/2.1")).await, 303);
    assert!(before == world.dump().await);
}

#[tokio::test]
async fn a_place_is_carried_from_its_link_to_the_referral_without_a_cookie() {
    let world = World::new().await;
    let code = &Template::get().await.outreach;
    let mut client = world.client();
    let start = client.get(&format!("/riverside?via={code}")).await;
    assert!(client.cookies.is_empty());
    assert!(start.text().contains(&format!("href=\"/riverside/refer?via={code}\"")));
    assert!(start.text().contains(&format!("/riverside?via={code}&amp;lang=ur")));
    let begun = client.get(&format!("/riverside/refer?via={code}")).await;
    assert_eq!(begun.location(), format!("/riverside/refer/practice?via={code}"));
    let first = client.get(begun.location()).await;
    let form = Form::main(first.text()).unwrap();
    assert_eq!(form.value("form-via").as_deref(), Some(code.as_str()));
    let person = Person::default();
    let mut page = person.go_on(&mut client, &first).await;
    assert!(!page.text().contains(code.as_str()), "from the second page on, the draft knows");
    for _ in 0..20 {
        if page.page() == "refer/done" {
            break;
        }
        page = person.go_on(&mut client, &page).await;
    }
    assert_eq!(page.page(), "refer/done");
    let staff = world.client_of(Actor::Staff(Role::Manager)).await.get("/staff/outreach").await;
    assert!(staff.text().contains("fewer than"));
}

#[tokio::test]
async fn the_start_page_of_everybody_names_no_place() {
    let world = World::new().await;
    let code = &Template::get().await.outreach;
    world.client().get(&format!("/riverside?via={code}")).await;
    for path in ["/riverside", "/riverside?via=", "/riverside?via=%3Cscript%3E", "/riverside?via=toolong2"] {
        let page = world.client().get(path).await;
        assert!(!page.text().contains("via="), "{path}");
    }
}

#[tokio::test]
async fn a_feed_is_text_for_a_calendar_and_is_kept_by_nobody_on_the_way() {
    let world = World::new().await;
    let path = format!("/calendar/{}.ics", Template::get().await.feed);
    let answer = world.client().get(&path).await;
    assert_eq!(answer.header("content-type"), "text/calendar; charset=utf-8");
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(answer.text().starts_with("BEGIN:VCALENDAR\r\n") && answer.text().contains("\r\nSUMMARY:"));
}

#[tokio::test]
async fn a_feed_that_was_taken_back_and_one_that_never_was_look_the_same() {
    let world = World::new().await;
    let feed = &Template::get().await.feed;
    world.client_of(Actor::Staff(Role::LinkWorker)).await.post("/do/staff/calendar-feed/remove", &[("a", "b")]).await;
    let gone = world.client().get(&format!("/calendar/{feed}.ics")).await;
    let never = world.client().get(&format!("/calendar/{}.ics", "0".repeat(feed.len()))).await;
    assert_eq!(gone.status, 404);
    let without = |text: &str, token: &str| text.replace(token, "");
    assert_eq!(without(gone.text(), feed), without(never.text(), &"0".repeat(feed.len())));
    assert_eq!(world.client().get(&format!("/calendar/{feed}")).await.status, 404);
}

#[tokio::test]
async fn a_poster_is_in_the_language_that_is_chosen_and_the_page_around_it_in_ones_own() {
    let world = World::new().await;
    let code = &Template::get().await.outreach;
    let mut manager = world.client_of(Actor::Staff(Role::Manager)).await;
    let page = manager.get(&format!("/staff/outreach/{code}/poster?size=a5&in=ur")).await;
    assert!(page.text().contains("<html lang=\"en\""));
    let poster = between(page.text(), "<article", ">");
    assert!(["app-poster--a5", "lang=\"ur\"", "dir=\"rtl\""].iter().all(|part| poster.contains(part)), "{poster}");
    assert!(page.text().contains(&format!("http://127.0.0.1:3000/go/{code}")));
    assert!(!manager.cookies.contains_key("language"));
}
