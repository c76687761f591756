//! Looking changes nothing: neither by opening a page nor by a program that only asks for its headers.

use axum::{body::Body, http::Request};

use crate::{
    template::{Actor, Template},
    world::World,
};

/// The one page whose being opened is counted (see the README's decisions): how often, never by whom.
const COUNTED: &str = "/go/";

#[tokio::test]
async fn looking_at_every_page_changes_nothing_but_the_audit_trail() {
    let world = World::new().await;
    let before = world.dump().await;
    for path in paths().await.into_iter().filter(|path| !path.starts_with(COUNTED)) {
        for actor in Actor::all() {
            world.client_of(actor).await.get(&path).await;
        }
    }
    assert!(before == world.dump().await, "a page that was only looked at changed something");
}

#[tokio::test]
async fn asking_for_headers_answers_as_looking_does_without_the_page() {
    let world = World::new().await;
    let before = world.dump().await;
    for path in paths().await {
        for actor in [Actor::Anyone, Actor::Patient, Actor::Sent] {
            let mut client = world.client_of(actor).await;
            let head = client.ask(Request::head(&path), Body::empty()).await;
            if !path.starts_with(COUNTED) {
                assert_eq!(head.status, client.get(&path).await.status, "{path}");
            }
            assert!(head.body.is_empty(), "{path}");
        }
    }
    assert!(before == world.dump().await, "a page that was not even looked at changed something");
}

#[tokio::test]
async fn a_page_with_anybodys_answers_is_kept_by_no_browser() {
    const SAME_FOR_ALL: [&str; 8] = [
        "/",
        "/riverside",
        "/riverside/manage",
        "/riverside/privacy",
        "/riverside/cookies",
        "/riverside/accessibility",
        "/riverside/how-our-questions-were-made",
        "/offline",
    ];
    let world = World::new().await;
    for path in paths().await {
        let kept = if SAME_FOR_ALL.contains(&path.as_str()) { "no-cache" } else { "no-store" };
        for actor in Actor::all() {
            let answer = world.client_of(actor).await.get(&path).await;
            assert_eq!(answer.header("cache-control"), kept, "{path}");
        }
    }
}

async fn paths() -> Vec<String> {
    let mut paths = Vec::new();
    for address in ui::addresses() {
        paths.push(Template::get().await.filled(address));
    }
    paths
}
