//! Cookies that are not what they seem: forged, expired, or another network's.

use jiff::ToSpan;

use crate::{
    person::Person,
    template::{Actor, Template},
    world::World,
};

const FORGED: [&str; 5] = [
    "0123456789abcdef0123456789abcdef0123456789abcdef",
    "",
    "a\u{20}b",
    "'; DROP TABLE drafts; --",
    "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
];

#[tokio::test]
async fn a_forged_draft_cookie_opens_nothing() {
    let world = World::new().await;
    for forged in FORGED {
        let mut client = world.client().with("draft", forged);
        let page = client.get("/riverside/refer/check").await;
        assert!(page.page() == "refer/no-draft" || page.location() == "/riverside/refer/practice", "{forged}");
    }
}

#[tokio::test]
async fn a_forged_staff_cookie_leads_to_signing_in() {
    let world = World::new().await;
    for forged in FORGED {
        let mut client = world.client().with("staff", forged);
        assert!(client.get("/staff/intake").await.location().starts_with("/staff/sign-in"), "{forged}");
    }
}

#[tokio::test]
async fn a_patients_cookie_is_no_staff_cookie() {
    let world = World::new().await;
    let (_, value) = Template::get().await.cookie(Actor::Patient).unwrap();
    let mut client = world.client().with("staff", value);
    assert!(client.get("/staff/intake").await.location().starts_with("/staff/sign-in"));
}

#[tokio::test]
async fn a_draft_of_one_network_is_none_of_another() {
    let world = World::new().await;
    let mut client = world.client_of(Actor::Patient).await;
    assert_eq!(client.get("/hillside/refer/check").await.page(), "refer/no-draft");
    assert_eq!(client.get("/riverside/refer/check").await.page(), "refer/check");
}

#[tokio::test]
async fn a_draft_that_is_over_says_so_with_two_ways_on() {
    let world = World::new().await;
    let mut client = world.client_of(Actor::Patient).await;
    world.clock.set(world.service.now() + (31 * 24).hours());
    let page = client.get("/riverside/refer/check").await;
    assert_eq!(page.page(), "refer/no-draft");
    for way in ["/riverside/refer/resume", "/riverside/refer/practice"] {
        assert!(page.text().contains(&format!("href=\"{way}\"")), "{way}");
    }
}

#[tokio::test]
async fn a_session_that_was_not_used_for_half_an_hour_is_over() {
    let world = World::new().await;
    let mut client = world.client_of(Actor::Hillside).await;
    world.clock.set(world.service.now() + 31.minutes());
    assert_eq!(client.get("/staff").await.location(), "/staff/sign-in?timed-out=1");
}

#[tokio::test]
async fn a_confirmation_is_shown_for_two_hours_and_no_longer() {
    let world = World::new().await;
    let mut client = world.client_of(Actor::Sent).await;
    assert_eq!(client.get("/riverside/refer/done").await.page(), "refer/done");
    world.clock.set(world.service.now() + 2.hours());
    assert_eq!(client.get("/riverside/refer/done").await.page(), "refer/done-expired");
}

#[tokio::test]
async fn another_persons_form_writes_nothing() {
    let world = World::new().await;
    let mut second = world.client();
    Person::default().walk(&mut second, "riverside", "refer/contact").await;
    let before = world.dump().await;
    let answer = second.post("/do/refer/send", &Template::get().await.check).await;
    assert_eq!(answer.location(), "/riverside/refer/other-form");
    assert!(before == world.dump().await);
}
