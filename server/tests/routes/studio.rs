//! The pages of the studio, as those who work there meet them.

use domain::staff::Role;

use crate::{
    html,
    template::{Actor, Template},
    world::World,
};

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
