//! The pages of a plan and of measures: what was typed is shown as text and never lost, and nothing is drawn that was
//! measured once.

use domain::staff::Role;

use crate::{
    client::{Answer, Client},
    html::{self, Form},
    template::{Actor, Template, plan},
    world::World,
};

const TYPED: &str = "</textarea></title><script>alert(1)</script><img src=x onerror=alert(1)>";

async fn of_case(page: &str) -> String {
    format!("/staff/cases/{}/{page}", Template::get().await.case)
}

async fn manager(world: &World) -> Client {
    world.client_of(Actor::Staff(Role::Manager)).await
}

/// A plan's form from this version, with one field typed otherwise.
async fn typing(version: &str, name: &str, value: &str) -> Vec<(String, String)> {
    let mut form = plan(&Template::get().await.case, version);
    form.retain(|(field, _)| field != name);
    form.push((name.to_owned(), value.to_owned()));
    form
}

async fn take(client: &mut Client, day: &str, answer: &str) -> Answer {
    let mut form: Vec<_> = [
        ("reference", Template::get().await.case.as_str()),
        ("instrument", "ons4"),
        ("stage", "review"),
        ("taken-day", day),
        ("taken-month", "3"),
        ("taken-year", "2027"),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .into();
    let items = ["satisfied", "worthwhile", "happy", "anxious"];
    form.extend(items.map(|item| (format!("item-{item}"), answer.to_owned())));
    client.post("/do/staff/measure/take", &form).await;
    client.get(&of_case("measures").await).await
}

/// How many changes a page draws, each as a picture with a name.
fn drawings(page: &Answer) -> usize {
    let tags = html::tags(page.text());
    let drawn = tags.iter().filter(|tag| tag.get("class") == Some("app-change"));
    drawn.filter(|tag| tag.get("role") == Some("img") && tag.get("aria-labelledby").is_some()).count()
}

#[tokio::test]
async fn what_somebody_typed_into_a_plan_is_text_on_each_of_its_pages() {
    let world = World::new().await;
    let mut client = manager(&world).await;
    for field in ["matters", "goal-1", "goal-1-action-1-what", "helps", "people"] {
        client.post("/do/staff/plan/keep", &typing("1", "matters", TYPED).await).await;
        client.post("/do/staff/plan/keep", &typing("2", field, TYPED).await).await;
    }
    for page in ["plan", "plan/edit", "plan/print", "plan/versions/2"] {
        let page = client.get(&of_case(page).await).await;
        assert!(page.text().contains("&lt;script&gt;alert(1)"), "{}", page.page());
        assert!(!html::tags(page.text()).iter().any(|tag| tag.name == "img"), "{}", page.page());
    }
}

#[tokio::test]
async fn the_second_of_two_sees_both_and_saves_on_top() {
    let world = World::new().await;
    let mut first = manager(&world).await;
    let mut second = world.client_of(Actor::Staff(Role::ClinicalLead)).await;
    first.post("/do/staff/plan/keep", &typing("1", "matters", "The canal in spring").await).await;
    let answer = second.post("/do/staff/plan/keep", &typing("1", "matters", "The canal in autumn").await).await;
    assert_eq!(answer.location(), of_case("plan/edit").await);
    let page = second.get(&of_case("plan/edit").await).await;
    assert!(page.text().contains("The canal in spring") && page.text().contains("The canal in autumn"));
    let form = Form::main(page.text()).unwrap();
    assert_eq!(form.value("version").as_deref(), Some("2"));
    let answer = second.post("/do/staff/plan/keep", &typing("2", "matters", "The canal in autumn").await).await;
    assert_eq!(answer.location(), format!("{}?done=saved", of_case("plan").await));
}

#[tokio::test]
async fn one_more_row_comes_with_everything_that_was_typed() {
    let world = World::new().await;
    let mut client = manager(&world).await;
    let mut form = typing("1", "goal-2", "To sleep through").await;
    form.push(("more".to_owned(), "yes".to_owned()));
    client.post("/do/staff/plan/keep", &form).await;
    let page = client.get(&of_case("plan/edit").await).await;
    let form = Form::main(page.text()).unwrap();
    assert!(page.text().contains("To sleep through"));
    assert!(form.asks("goal-3") && form.asks("goal-1-action-2-what") && !form.asks("goal-4"));
}

#[tokio::test]
async fn a_change_is_drawn_after_the_second_time_and_not_before() {
    let world = World::new().await;
    let mut client = manager(&world).await;
    let once = take(&mut client, "8", "3").await;
    assert_eq!(drawings(&once), 0);
    let twice = take(&mut client, "9", "6").await;
    assert_eq!(drawings(&twice), 4);
    assert!(twice.text().contains("+3, better") && twice.text().contains("+3, worse"));
}

#[tokio::test]
async fn in_urdu_the_questions_stay_in_the_words_of_their_makers() {
    let world = World::new().await;
    let mut client = manager(&world).await;
    let page = client.get(&of_case("measures/ons4/new?lang=ur").await).await;
    assert!(page.text().contains("lang=\"ur\""));
    let tags = html::tags(page.text());
    let mut scales = tags.iter().filter(|tag| tag.get("class") == Some("app-scale"));
    assert!(scales.all(|tag| tag.get("lang") == Some("en") && tag.get("dir") == Some("ltr")));
    assert!(page.text().contains("Overall, how happy did you feel yesterday?"));
}

#[tokio::test]
async fn a_version_that_there_is_not_is_not_found() {
    let world = World::new().await;
    for page in ["plan/versions/7", "plan/versions/one", "measures/another/new", "measures/ons4/new?amends=1"] {
        assert_eq!(manager(&world).await.get(&of_case(page).await).await.status, 404, "{page}");
    }
}
