//! Publishing a draft: only what is whole, only what was seen, and nobody mid-way is asked anything else.

use domain::studio::talk::Place;
use service::{
    networks::WHAT_MATTERS,
    studio::{Published, Sent, Wish},
};

use crate::{Studio, agreed_on, informed, riverside::fields, team::MANAGER, whole};

pub async fn publish(studio: &Studio, email: &str) -> Published {
    let (who, seen) = (studio.riverside.member(email).await, studio.room().await.revision);
    studio.riverside.publish_studio_draft(&who, studio.id, informed(seen)).await.unwrap()
}

#[tokio::test]
async fn a_question_without_a_protocol_cannot_be_published() {
    let studio = Studio::begun().await;
    assert!(!studio.room().await.is_ready());
    assert_eq!(publish(&studio, MANAGER).await, Published::NotReady);
}

#[tokio::test]
async fn the_next_person_is_asked_the_new_version_and_who_is_mid_way_finishes_on_theirs() {
    let studio = agreed_on().await;
    let riverside = &studio.riverside;
    let (title, new) = (studio.title().await, "What matters, newly asked");
    let midway = riverside.person().await;
    studio.now_sends(&studio.partner, &Wish::Title, &[("studio-title-en", new)]).await;
    assert_eq!(publish(&studio, MANAGER).await, Published::Done);
    let next = riverside.person_at("192.0.2.9", false).await;
    let asked = async |person: &crate::riverside::Person| {
        let title = person.draft().await.version.questionnaire.title.clone();
        title.get(domain::Language::En).0.to_owned()
    };
    assert_eq!((asked(&midway).await, asked(&next).await), (title, new.to_owned()));
    assert!(riverside.recorded().await.iter().any(|event| event.contains("version-published")));
}

#[tokio::test]
async fn what_was_published_changes_no_more_and_the_next_draft_begins_with_it() {
    let studio = agreed_on().await;
    assert_eq!(publish(&studio, MANAGER).await, Published::Done);
    assert_eq!(publish(&studio, MANAGER).await, Published::NotHere);
    let sent = studio.now_sends(&studio.partner, &Wish::Title, &[("studio-title-en", "Too late")]).await;
    assert_eq!(sent, Sent::NotHere);
    let next = studio.riverside.begin_studio_draft(&studio.partner, WHAT_MATTERS).await.unwrap().unwrap();
    assert_ne!(next, studio.id);
    let room = studio.riverside.studio_draft(&studio.partner, next).await.unwrap().unwrap();
    assert_eq!(room.based_on, 2);
    assert!(room.content.protocols.values().all(|protocol| *protocol == whole()) && room.is_ready());
}

#[tokio::test]
async fn nobody_publishes_what_they_have_not_seen() {
    let studio = agreed_on().await;
    let manager = studio.riverside.member(MANAGER).await;
    let seen = studio.room().await.revision;
    studio.now_sends(&studio.partner, &Wish::Title, &[("studio-title-en", "Changed since")]).await;
    let published = studio.riverside.publish_studio_draft(&manager, studio.id, informed(seen)).await.unwrap();
    assert_eq!(published, Published::Changed);
}

#[tokio::test]
async fn who_co_designs_does_not_publish_alone() {
    let studio = agreed_on().await;
    for email in ["partner@riverside.example", crate::riverside::AMINA] {
        assert_eq!(publish(&studio, email).await, Published::NotHere, "{email}");
    }
}

#[tokio::test]
async fn the_versions_of_a_network_say_who_published_them() {
    let studio = agreed_on().await;
    publish(&studio, MANAGER).await;
    let shelves = studio.riverside.studio(&studio.partner).await.unwrap().unwrap();
    let versions: Vec<_> = shelves[0].versions.iter().map(|version| (version.number, version.by.as_deref())).collect();
    assert_eq!(versions, [(2, Some("Mary Seddon")), (1, None)]);
    assert!(shelves[0].draft.is_none());
}

#[tokio::test]
async fn a_published_draft_keeps_its_number_and_all_that_was_said_and_its_version_leads_there() {
    let studio = agreed_on().await;
    let words = fields(&[("studio-words", "Is it too long?")]);
    studio.riverside.open_thread(&studio.partner, studio.id, &Place::Draft, words).await.unwrap();
    publish(&studio, MANAGER).await;
    studio.riverside.clock.advance(60);
    let next = studio.riverside.begin_studio_draft(&studio.partner, WHAT_MATTERS).await.unwrap().unwrap();
    let next = Studio { id: next, ..studio };
    publish(&next, MANAGER).await;
    let came_from = async |number| {
        let edition = next.riverside.edition(&next.partner, WHAT_MATTERS, number).await.unwrap().unwrap();
        edition.came_from
    };
    assert_eq!(came_from(1).await, None, "it came from a file");
    assert_eq!(came_from(3).await, Some(next.id));
    let first = came_from(2).await.unwrap();
    let room = next.riverside.studio_draft(&next.partner, first).await.unwrap().unwrap();
    assert_eq!((room.is_ended, room.next), (true, 2));
    assert_eq!(next.riverside.studio_talk(&next.partner, first).await.unwrap().unwrap().len(), 1);
}
