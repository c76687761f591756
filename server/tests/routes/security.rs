//! What keeps other sites out, and what a browser is told of this one. That every answer of every test has the right
//! headers, cookies and nothing inline is seen to in `sound`.

use axum::{body::Body, http::Request};

use crate::{
    person::Person,
    template::{Actor, Template},
    world::World,
};

const FORM: &str = "application/x-www-form-urlencoded";

#[tokio::test]
async fn every_page_is_safe_in_a_browser_over_tls_too() {
    let world = World::secure().await;
    for address in ui::addresses() {
        world.client().get(&Template::get().await.filled(address)).await;
    }
}

#[tokio::test]
async fn over_tls_every_cookie_is_tied_to_the_host() {
    let world = World::secure().await;
    let mut client = world.client();
    client.get("/riverside?lang=ur").await;
    Person::default().walk(&mut client, "riverside", "refer/name").await;
    let fields = [("email", "tom@riverside.example"), ("password", service::demo::DEMO_PASSWORD)];
    client.post("/do/staff/sign-in", &fields).await;
    assert!(client.cookies.keys().eq(["__Host-draft", "__Host-language", "__Host-staff"]), "{:?}", client.cookies);
}

#[tokio::test]
async fn an_asset_and_one_that_is_not_there_carry_the_same_headers_as_a_page() {
    let world = World::new().await;
    for path in [server::assets::url("/pkg/main.css"), "/favicon.svg", "/pkg/not-there.js"] {
        world.client().get(path).await;
    }
}

#[tokio::test]
async fn a_form_from_another_site_is_refused_with_a_page_and_changes_nothing() {
    let world = World::new().await;
    let before = world.dump().await;
    let fields = &Template::get().await.check;
    let body: Vec<_> = fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
    for action in ui::actions() {
        for (header, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://elsewhere.example")] {
            let request = Request::post(action).header(header, value).header("content-type", FORM);
            let mut client = world.client_of(Actor::Patient).await;
            let answer = client.ask(request, Body::from(body.join("&"))).await;
            assert_eq!(answer.status, 403, "{action} with {header}");
            assert!(answer.is_page(), "{action} with {header}");
        }
    }
    assert!(before == world.dump().await);
}

#[tokio::test]
async fn a_set_up_link_takes_no_form_from_another_site() {
    let world = World::new().await;
    let path = format!("/staff/set-up/{}", Template::get().await.set_up);
    let request = Request::post(path).header("sec-fetch-site", "cross-site").header("content-type", FORM);
    assert_eq!(world.client().ask(request, Body::from("password=a")).await.status, 403);
}

#[tokio::test]
async fn an_old_phone_that_says_nothing_of_where_a_form_came_from_is_served() {
    let world = World::new().await;
    let request = Request::post("/do/refer/save").header("content-type", FORM);
    let body = "form-network=riverside&form-draft=&form-revision=0&form-step=practice&practice=not-sure";
    let answer = world.client().ask(request, Body::from(body)).await;
    assert_eq!((answer.status.as_u16(), answer.location()), (303, "/riverside/refer/name"));
}

#[tokio::test]
async fn signing_in_gives_a_session_that_nobody_has_seen_before() {
    let world = World::new().await;
    let planted = "planted0000000000000000000000000000000000000000";
    let mut client = world.client().with("staff", planted);
    let fields = [("email", "tom@riverside.example"), ("password", service::demo::DEMO_PASSWORD)];
    assert_eq!(client.post("/do/staff/sign-in", &fields).await.location(), "/staff");
    assert_ne!(client.cookies["staff"], planted);
    assert_eq!(client.get("/staff").await.page(), "staff");
}

#[tokio::test]
async fn a_session_that_was_signed_out_of_opens_nothing() {
    let world = World::new().await;
    let mut client = world.client_of(Actor::Hillside).await;
    let copied = client.clone();
    client.post("/do/staff/sign-out", &[("a", "b")]).await;
    assert!(!client.cookies.contains_key("staff"));
    assert!(copied.clone().get("/staff").await.location().starts_with("/staff/sign-in"));
}

#[tokio::test]
async fn another_site_is_never_where_a_form_leads() {
    let world = World::new().await;
    for network in ["//elsewhere.example", "https://elsewhere.example", "../..", "riverside/../staff"] {
        for action in ui::actions() {
            let fields = [("form-network", network), ("form-step", "//elsewhere.example"), ("form-link", "//x")];
            let answer = world.client().post(action, &fields).await;
            let to = answer.location();
            assert!(to == "/" || to.starts_with("/staff"), "{action} leads to {to}");
        }
    }
}
