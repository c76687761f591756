//! The pages of the studio, as those who work there meet them, and what a field says of itself.

use domain::staff::Role;

use crate::{
    html::{self, Form, Tag},
    person::Person,
    template::{Actor, Template, between},
    world::World,
};

/// The fields for words on a page of the studio, to somebody who reads this language.
async fn fields(address: &str, reader: &str) -> Vec<Tag> {
    let world = World::new().await;
    let mut client = world.client_of(Actor::Staff(Role::Partner)).await;
    let page = client.get(&format!("/studio/{}/{address}?lang={reader}", Template::get().await.studio)).await;
    assert!(page.text().contains(&format!("<html lang=\"{reader}\"")), "the page is in {reader}");
    let is_for_words = |tag: &Tag| tag.name == "textarea" || tag.get("type") == Some("text");
    html::tags(page.text()).into_iter().filter(is_for_words).collect()
}

fn speaks(tag: &Tag) -> (Option<&str>, Option<&str>) {
    (tag.get("lang"), tag.get("dir"))
}

#[tokio::test]
async fn a_translation_is_typed_in_its_own_language_and_direction_on_a_page_in_any_language() {
    for reader in ["en", "ur"] {
        let fields = fields("translations/ur", reader).await;
        assert!(fields.len() > 20, "{}", fields.len());
        assert!(fields.iter().all(|field| speaks(field) == (Some("ur"), Some("rtl"))), "{reader}");
    }
}

#[tokio::test]
async fn each_text_of_a_question_is_typed_in_its_own_language_and_direction() {
    for reader in ["en", "ur"] {
        for field in fields("questions/people", reader).await {
            let name = field.get("name").unwrap_or_default().to_owned();
            let wanted = match name.rsplit('-').next() {
                Some("en") => (Some("en"), Some("ltr")),
                Some("ur") => (Some("ur"), Some("rtl")),
                _ => (None, None),
            };
            assert_eq!(speaks(&field), wanted, "{name} for a reader of {reader}");
        }
    }
}

#[tokio::test]
async fn the_english_beside_a_translation_is_marked_as_english() {
    let world = World::new().await;
    let mut client = world.client_of(Actor::Staff(Role::Partner)).await;
    let page = client.get(&format!("/studio/{}/translations/ur?lang=ur", Template::get().await.studio)).await;
    let english = html::tags(page.text()).into_iter().filter(|tag| tag.name == "span" && tag.get("lang") == Some("en"));
    let directions: Vec<_> = english.map(|tag| tag.get("dir").map(str::to_owned)).collect();
    assert!(directions.len() > 20 && directions.iter().all(|dir| dir.as_deref() == Some("ltr")), "{directions:?}");
}

#[tokio::test]
async fn a_day_that_a_condition_cannot_compare_with_is_refused_beside_its_field_and_stays_typed() {
    let world = World::new().await;
    let mut client = world.client_of(Actor::Staff(Role::Partner)).await;
    let address = format!("/studio/{}/pages/people", Template::get().await.studio);
    let form = Form::main(client.get(&address).await.text()).unwrap();
    let mut fields = form.hidden();
    let test = r#"{"link-id":"since","check":{"above":{"date":"2000-01-01"}}}"#;
    for (name, value) in [("studio-when", "any"), ("studio-when-1", test), ("studio-when-1-value", "31/2/2027")] {
        fields.push((name.to_owned(), value.to_owned()));
    }
    let led = client.post(&form.action, &fields).await;
    let page = client.get(led.location()).await;
    let tags = html::tags(page.text());
    let field = tags.iter().find(|tag| tag.get("name") == Some("studio-when-1-value")).unwrap();
    assert_eq!(field.get("value"), Some("31/2/2027"));
    assert!(field.get("aria-describedby").unwrap().contains("studio-when-1-value-error"));
    assert!(
        page.text().contains("Date must be a real date") && page.text().contains("It waits for the answer to since")
    );
}

#[tokio::test]
async fn the_page_that_publishes_says_kindly_that_what_is_out_of_use_would_reach_nobody() {
    let world = World::new().await;
    let mut client = world.client_of(Actor::Staff(Role::Manager)).await;
    let slug = ("studio-slug", "getting-to-know-you");
    let begun = client.post("/do/studio/begin", &[slug]).await.location().to_owned();
    let id = begun.split(['/', '?']).nth(2).unwrap().to_owned();
    client.post("/do/studio/decide-questionnaire", &[slug, ("studio-decision", "retire")]).await;
    let page = client.get(&format!("/studio/{id}/publish")).await;
    assert!(page.text().contains("If you publish them now, they reach nobody."));
    assert!(Form::main(page.text()).is_none());
}

#[tokio::test]
async fn a_page_that_is_tried_after_booking_carries_when_it_was_shown_and_its_time_is_counted() {
    let world = World::new().await;
    let mut manager = world.client_of(Actor::Staff(Role::Manager)).await;
    let address = format!("/studio/{}/pilot", Template::get().await.studio);
    let form = Form::main(manager.get(&address).await.text()).unwrap();
    let mut fields = form.hidden();
    fields.push(("studio-share".to_owned(), "link".to_owned()));
    manager.post(&form.action, &fields).await;
    let code = world.texts("SELECT code FROM pilots").await.remove(0);
    let mut client = world.client();
    let mut page = client.get(&format!("/riverside/refer/practice?try={code}")).await;
    while page.page() != "refer/done" {
        page = Person::default().go_on(&mut client, &page).await;
    }
    let list = client.get("/riverside/prepare").await;
    let asked = between(list.text(), "/riverside/prepare/question/", "\"").to_owned();
    let page = client.get(&format!("/riverside/prepare/question/{asked}")).await;
    let form = Form::main(page.text()).unwrap();
    assert!(form.hidden().iter().any(|(name, value)| name == "_shown" && !value.is_empty()));
    world.clock.advance(40);
    client.post(&form.action, &form.hidden()).await;
    let times = "SELECT page || ' ' || what FROM pilot_counts WHERE what LIKE 'took-%' AND number = 1";
    assert!(world.texts(times).await.contains(&format!("{asked} took-45")));
}

async fn draft() -> String {
    format!("/studio/{}", Template::get().await.studio)
}

#[tokio::test]
async fn where_a_question_has_nowhere_to_go_there_is_no_button() {
    let world = World::new().await;
    let page = world.client_of(Actor::Staff(Role::Partner)).await.get(&draft().await).await;
    let count = |what: &str| page.text().matches(what).count();
    for way in ["question-up", "question-down"] {
        assert_eq!(count(&format!("value=\"{way}\"")), count("data-question=") - 1, "{way}");
    }
}

#[tokio::test]
async fn somebody_elses_change_is_undone_by_their_name_and_ones_own_without() {
    let world = World::new().await;
    let page = async |role| world.client_of(Actor::Staff(role)).await.get(&draft().await).await;
    assert!(page(Role::Partner).await.text().contains("Undo: "));
    assert!(page(Role::Manager).await.text().contains("’s change: Changed the protocol of “"));
}

#[tokio::test]
async fn the_first_page_of_a_partner_leads_to_the_questions() {
    let world = World::new().await;
    let page = world.client_of(Actor::Staff(Role::Partner)).await.get("/staff").await;
    assert!(page.text().contains("Go to the questions") && !page.text().contains("There is no work"));
}

#[tokio::test]
async fn nothing_can_be_typed_into_the_sample_of_a_question() {
    let world = World::new().await;
    let token = &Template::get().await.guest.1;
    let page = world.client().get(&format!("/studio/guest/{token}/questions/people")).await;
    let tags = html::tags(page.text());
    let sample = tags.iter().find(|tag| tag.get("class") == Some("app-sample")).unwrap();
    assert!(sample.name == "fieldset" && sample.get("disabled").is_some());
}

#[tokio::test]
async fn what_was_said_is_named_before_publishing_and_found_after_it() {
    let world = World::new().await;
    let mut manager = world.client_of(Actor::Staff(Role::Manager)).await;
    let draft = draft().await;
    let page = manager.get(&format!("{draft}/publish")).await;
    assert!(page.text().contains("conversations are still open. You can publish; they stay readable."));
    let mut form = html::Form::main(page.text()).unwrap().hidden();
    form.push(("studio-rung".to_owned(), "informed".to_owned()));
    let published = manager.post("/do/studio/publish", &form).await;
    let studio = manager.get(published.location()).await;
    assert!(studio.text().contains("The new version is published."));
    assert!(studio.text().contains("href=\"/riverside/how-our-questions-were-made\""));
    let ended = manager.get(&draft).await;
    assert!(ended.text().contains("Is it too long?") && ended.text().contains("About the questions as a whole"));
    let version = html::tags(ended.text())
        .into_iter()
        .find_map(|tag| tag.get("href").filter(|href| href.starts_with("/studio/versions/")).map(ToOwned::to_owned));
    let version = manager.get(&version.unwrap()).await;
    assert!(version.text().contains(&format!("href=\"{draft}\"")));
}

#[tokio::test]
async fn an_empty_paper_form_is_told_so() {
    let world = World::new().await;
    let mut manager = world.client_of(Actor::Staff(Role::Manager)).await;
    let page = manager.get(&Template::get().await.filled("/staff/intake/{reference}/paper")).await;
    let form = html::Form::main(page.text()).unwrap().hidden();
    let sent = manager.post("/do/staff/paper/copy", &form).await;
    assert!(manager.get(sent.location()).await.text().contains("Nothing was entered."));
}
