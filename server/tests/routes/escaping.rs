//! What somebody typed is shown as they typed it, wherever it is shown, and is never markup.

use crate::{client::Answer, html, person::Person, template::Actor, world::World};
use domain::staff::Role;

const TYPED: &str = "</textarea></title><script>alert(1)</script><img src=x onerror=alert(1)>\"'&amp;";
const ESCAPED: &str = "&lt;script&gt;alert(1)";

fn typing() -> Person {
    ["given-name", "family-name", "needs-other", "matters-most", "good-day"]
        .into_iter()
        .fold(Person::default().typing("needs", "other"), |person, name| person.typing(name, TYPED))
}

/// As `sound` sees to it that nothing is inline on any page, only that it is there at all remains to be seen.
fn shows_it_as_text(page: &Answer) {
    assert!(page.text().contains(ESCAPED), "{}", page.page());
    assert!(!html::tags(page.text()).iter().any(|tag| tag.name == "img"), "{}", page.page());
}

#[tokio::test]
async fn in_the_form_where_it_was_typed() {
    let world = World::new().await;
    let mut client = world.client();
    typing().walk(&mut client, "riverside", "refer/check").await;
    for page in ["name", "help", "question/matters-most", "question/good-day"] {
        shows_it_as_text(&client.get(&format!("/riverside/refer/{page}")).await);
    }
}

#[tokio::test]
async fn in_a_form_that_was_refused() {
    let world = World::new().await;
    let mut client = world.client();
    let person = typing().typing("postcode", TYPED);
    let page = person.walk(&mut client, "riverside", "refer/postcode").await;
    shows_it_as_text(&person.go_on(&mut client, &page).await);
}

#[tokio::test]
async fn on_the_page_that_is_checked_before_sending() {
    let world = World::new().await;
    shows_it_as_text(&typing().walk(&mut world.client(), "riverside", "refer/check").await);
}

#[tokio::test]
async fn on_the_pages_of_the_link_worker() {
    let world = World::new().await;
    let done = typing().walk(&mut world.client(), "riverside", "refer/done").await;
    let reference = html::first_value(done.text(), "data-reference").unwrap();
    let mut manager = world.client_of(Actor::Staff(Role::Manager)).await;
    shows_it_as_text(&manager.get("/staff/intake").await);
    shows_it_as_text(&manager.get(&format!("/staff/intake/{reference}")).await);
}

#[tokio::test]
async fn an_address_is_never_shown_as_markup() {
    let world = World::new().await;
    for path in ["/riverside/%3Cscript%3Ealert(1)%3C/script%3E", "/%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E"] {
        let page = world.client().get(path).await;
        assert!(!html::tags(page.text()).iter().any(|tag| tag.name == "img"), "{path}");
    }
}
