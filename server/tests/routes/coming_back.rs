//! The entrance for who comes back without a link, through the pages themselves.

use std::sync::Mutex;

use service::outbox::{NotSent, Outgoing, Sender};

use crate::{
    client::{Answer, Client},
    html::Form,
    person::Person,
    template::{Actor, Template},
    world::World,
};

/// A sender that keeps what it is given.
#[derive(Default)]
struct Post(Mutex<Vec<Outgoing>>);

impl Sender for Post {
    async fn send(&self, message: &Outgoing) -> Result<(), NotSent> {
        self.0.lock().unwrap().push(message.clone());
        Ok(())
    }
}

/// The code in the newest message.
async fn sent_code(world: &World) -> String {
    let post = Post::default();
    while world.service.deliver_due(&post).await.unwrap() > 0 {}
    let sent = post.0.into_inner().unwrap();
    let code = sent.iter().rfind(|message| message.kind == "code").expect("a code was sent");
    let digits = code.body.split(|letter: char| !letter.is_ascii_digit()).find(|word| word.len() == 6);
    digits.expect("six digits").to_owned()
}

/// Sends a page's form with this typed into it, and opens where it leads.
async fn send(client: &mut Client, page: &Answer, typed: &[(&str, &str)]) -> Answer {
    let person = typed.iter().fold(Person::default(), |person, (name, value)| person.typing(name, value));
    person.go_on(client, page).await
}

/// Somebody who has come back with a code: their browser, and the page that it opens.
async fn came_back(world: &World) -> (Client, Answer) {
    let (mut client, reference) = (world.client(), &Template::get().await.reference);
    let page = client.get("/riverside/manage").await;
    let page = send(&mut client, &page, &[("reference", reference)]).await;
    assert_eq!(page.page(), "manage/code");
    let code = sent_code(world).await;
    let page = send(&mut client, &page, &[("manage-code", &code)]).await;
    (client, page)
}

#[tokio::test]
async fn a_reference_a_date_of_birth_and_a_code_open_the_appointment() {
    let world = World::new().await;
    let (client, page) = came_back(&world).await;
    assert_eq!(page.page(), "manage");
    assert!(page.text().contains(&Template::get().await.reference));
    let link = &Template::get().await.link;
    assert!(!page.text().contains(link.as_str()), "the token of the link stands on a page that is closed again");
    assert!(client.led_to.iter().all(|to| !to.contains(link.as_str())));
}

#[tokio::test]
async fn every_page_behind_the_code_is_there_and_closes_with_it() {
    let world = World::new().await;
    let (mut client, page) = came_back(&world).await;
    let mine = "/riverside/manage/mine";
    let pages = [
        ("", "manage"),
        ("/move", "manage/move"),
        ("/cancel", "manage/cancel"),
        ("/contact", "manage/contact"),
        ("/sharing", "manage/sharing"),
        ("/prepare", "manage/prepare"),
        ("/prepare/address", "manage/prepare-part"),
    ];
    for (path, name) in pages {
        assert_eq!(client.get(&format!("{mine}{path}")).await.page(), name);
    }
    assert!(page.text().contains("action=\"/do/manage/leave\""));
    client.post("/do/manage/leave", &[("form-network", "riverside")]).await;
    for (path, _) in pages {
        assert_eq!(client.get(&format!("{mine}{path}")).await.location(), "/riverside/manage?notice=timed-out");
    }
}

#[tokio::test]
async fn what_is_mistyped_at_the_entrance_is_said_and_kept() {
    let world = World::new().await;
    let mut client = world.client();
    let page = client.get("/riverside/manage").await;
    let page = send(&mut client, &page, &[("reference", "Zyxquill Road"), ("birth-year", "79")]).await;
    assert_eq!(page.page(), "manage/find");
    for shown in ["nhsuk-error-summary", "value=\"Zyxquill Road\"", "value=\"79\"", "href=\"#reference\""] {
        assert!(page.text().contains(shown), "{shown}");
    }
    assert!(!client.led_to.join(" ").contains("Zyxquill"));
}

#[tokio::test]
async fn the_answer_is_the_same_whether_or_not_a_referral_is_there() {
    let world = World::new().await;
    let mut answers = Vec::new();
    for reference in [Template::get().await.reference.as_str(), "SP-0000-0000"] {
        let mut client = world.client();
        let page = client.get("/riverside/manage").await;
        let page = send(&mut client, &page, &[("reference", reference)]).await;
        let wrong = send(&mut client, &page, &[("manage-code", "12")]).await;
        answers.push((page.body, wrong.body, client.led_to));
    }
    assert_eq!(answers[0], answers[1]);
}

#[tokio::test]
async fn a_number_is_changed_behind_the_code_and_not_behind_the_link() {
    let world = World::new().await;
    let (mut client, _) = came_back(&world).await;
    let page = client.get("/riverside/manage/mine/contact").await;
    let typed = [("phone-use", "new"), ("phone", "07700 900777"), ("email-use", "keep")];
    let page = send(&mut client, &page, &typed).await;
    assert!(page.text().contains("nhsuk-notification-banner--success"));
    assert!(page.text().contains("777") && !page.text().contains("900777"));
    let link = format!("/riverside/manage/{}/contact", Template::get().await.link);
    let page = world.client_of(Actor::Anyone).await.get(&link).await;
    assert!(Form::main(page.text()).is_none() && !page.text().contains("777"));
}

#[tokio::test]
async fn a_forged_cookie_opens_nothing() {
    let world = World::new().await;
    for forged in ["0123456789abcdef0123456789abcdef0123456789abcdef", "", "mine"] {
        let mut client = world.client().with("manage", forged);
        let page = client.get("/riverside/manage/mine").await;
        assert_eq!(page.location(), "/riverside/manage?notice=timed-out");
    }
}
