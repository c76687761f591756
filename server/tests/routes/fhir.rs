//! What other systems read.

use axum::http::StatusCode;
use domain::staff::Role;
use serde_json::Value;

use crate::{
    client::Answer,
    template::{Actor, Template},
    world::World,
};

const FHIR: &str = "application/fhir+json; charset=utf-8";

async fn read(world: &World, name: &str) -> (Answer, Value) {
    let answer = world.client().get(&format!("/fhir/R4/Questionnaire/{name}")).await;
    assert_eq!(answer.header("content-type"), FHIR);
    let resource = serde_json::from_str(answer.text()).unwrap();
    (answer, resource)
}

#[tokio::test]
async fn a_published_questionnaire_is_read_by_its_name_and_by_its_id_and_comes_in_again() {
    let world = World::new().await;
    let (answer, by_name) = read(&world, "riverside.what-matters").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(by_name["status"], "active");
    let (_, by_id) = read(&world, by_name["id"].as_str().unwrap()).await;
    assert_eq!(by_id, by_name);
    let imported = domain::fhir::import(answer.text().as_bytes()).unwrap();
    let network = world.service.network("riverside").await.unwrap().unwrap();
    let newest = world.service.newest_version(network.id).await.unwrap();
    assert_eq!((imported.questionnaire, imported.problems), (newest.questionnaire.clone(), vec![]));
    assert_eq!(imported.publication.version, Some(newest.number.to_string()));
}

#[tokio::test]
async fn networks_do_not_share_their_questionnaires() {
    let world = World::new().await;
    let (_, ours) = read(&world, "riverside.what-matters").await;
    let (_, theirs) = read(&world, "hillside.what-matters").await;
    assert_ne!(ours["id"], theirs["id"]);
    assert_ne!(ours["publisher"], theirs["publisher"]);
}

#[tokio::test]
async fn a_link_worker_takes_the_answers_of_a_form_with_them_and_that_is_recorded() {
    let world = World::new().await;
    let reference = &Template::get().await.reference;
    let reads = "SELECT action FROM audit_events WHERE action = 'intake-read'";
    let before = world.texts(reads).await.len();
    let mut client = world.client_of(Actor::Staff(Role::LinkWorker)).await;
    let answer = client.get(&format!("/staff/intake/{reference}/answers.json")).await;
    let response: Value = serde_json::from_str(answer.text()).unwrap();
    assert_eq!((answer.header("content-type"), answer.header("cache-control")), (FHIR, "no-store"));
    assert_eq!(response["resourceType"], "QuestionnaireResponse");
    let canonical = response["questionnaire"].as_str().unwrap();
    let (_, asked) = read(&world, "riverside.what-matters").await;
    assert!(canonical.starts_with(&format!("{}|", asked["url"].as_str().unwrap())), "{canonical}");
    assert_eq!(world.texts(reads).await.len(), before + 1);
}

#[tokio::test]
async fn what_is_not_there_is_said_as_fhir_says_it() {
    let world = World::new().await;
    let nobodys = "00000000-0000-7000-8000-000000000000";
    for name in ["what-matters", "riverside.nothing", "nowhere.what-matters", nobodys, "%2e%2e"] {
        let (answer, outcome) = read(&world, name).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{name}");
        assert_eq!(outcome["resourceType"], "OperationOutcome");
        assert_eq!(outcome["issue"][0]["code"], "not-found");
    }
}
