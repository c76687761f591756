//! Which questionnaire new people are asked, and which are out of use.

use service::{
    networks::WHAT_MATTERS,
    sign_in::StaffMember,
    studio::{Decided, Published, WentBack},
};

use crate::{
    PARTNER, agreed,
    riverside::{AMINA, Riverside, fields},
    team::{MANAGER, team},
    versions::{copied, shelf},
};

const COPY: &str = "getting-to-know-you";

/// A network with a second questionnaire, published, and its manager.
async fn with_two() -> (Riverside, StaffMember) {
    let riverside = team().await;
    let manager = riverside.member(MANAGER).await;
    let id = copied(&riverside, &manager, "Getting to know you").await;
    let room = riverside.studio_draft(&manager, id).await.unwrap().unwrap();
    for item in room.content.questionnaire.items() {
        let wish = service::studio::Wish::Protocol(item.link_id.clone());
        riverside.change_studio_draft(&manager, id, &wish, fields(&agreed())).await.unwrap();
    }
    let room = riverside.studio_draft(&manager, id).await.unwrap().unwrap();
    let published = riverside.publish_studio_draft(&manager, id, crate::informed(room.revision)).await.unwrap();
    assert_eq!(published, Published::Done);
    (riverside, manager)
}

async fn asked(person: &crate::riverside::Person) -> String {
    person.draft().await.version.slug.clone()
}

#[tokio::test]
async fn a_network_asks_what_it_began_with_until_it_chooses_another_and_who_is_mid_way_finishes_on_theirs() {
    let (riverside, manager) = with_two().await;
    let before = riverside.person().await;
    assert_eq!(riverside.ask_questionnaire(&manager, COPY).await.unwrap(), Decided::Done);
    let after = riverside.person_at("192.0.2.9", false).await;
    assert_eq!((asked(&before).await.as_str(), asked(&after).await.as_str()), (WHAT_MATTERS, COPY));
    assert!(riverside.recorded().await.iter().any(|event| event.contains("questionnaire-asked")));
    assert_eq!(riverside.published_by("riverside", None).await.unwrap().unwrap().url.rsplit('.').next(), Some(COPY));
}

#[tokio::test]
async fn what_is_asked_cannot_be_retired_and_what_is_retired_cannot_be_asked() {
    let (riverside, manager) = with_two().await;
    assert_eq!(riverside.retire_questionnaire(&manager, WHAT_MATTERS).await.unwrap(), Decided::IsAsked);
    assert_eq!(riverside.retire_questionnaire(&manager, COPY).await.unwrap(), Decided::Done);
    assert_eq!(riverside.ask_questionnaire(&manager, COPY).await.unwrap(), Decided::NotAskable);
    let (_, by) = shelf(&riverside, &manager, COPY).await.standing.retired.unwrap();
    assert_eq!(by, "Mary Seddon");
}

#[tokio::test]
async fn what_is_retired_gets_no_new_draft_and_is_still_read_and_comes_back() {
    let (riverside, manager) = with_two().await;
    riverside.retire_questionnaire(&manager, COPY).await.unwrap();
    assert_eq!(riverside.begin_studio_draft(&manager, COPY).await.unwrap(), None);
    assert_eq!(riverside.go_back(&manager, COPY, 1).await.unwrap(), WentBack::NotHere);
    let published = riverside.published(&format!("riverside.{COPY}")).await.unwrap().unwrap();
    assert_eq!(published.to_fhir()["status"], "retired");
    assert_eq!(riverside.restore_questionnaire(&manager, COPY).await.unwrap(), Decided::Done);
    assert!(riverside.begin_studio_draft(&manager, COPY).await.unwrap().is_some());
    let recorded = riverside.recorded().await;
    for event in ["questionnaire-retired", "questionnaire-restored"] {
        assert!(recorded.iter().any(|recorded| recorded.contains(event)), "{event}");
    }
}

#[tokio::test]
async fn who_is_mid_way_finishes_when_their_questionnaire_is_retired() {
    let (riverside, manager) = with_two().await;
    let person = riverside.person().await;
    riverside.ask_questionnaire(&manager, COPY).await.unwrap();
    assert_eq!(riverside.retire_questionnaire(&manager, WHAT_MATTERS).await.unwrap(), Decided::Done);
    assert_eq!(asked(&person).await, WHAT_MATTERS);
    person.booked().await;
}

#[tokio::test]
async fn a_questionnaire_without_a_version_cannot_be_asked() {
    let riverside = team().await;
    let manager = riverside.member(MANAGER).await;
    copied(&riverside, &manager, "Getting to know you").await;
    assert_eq!(riverside.ask_questionnaire(&manager, COPY).await.unwrap(), Decided::NotAskable);
}

#[tokio::test]
async fn who_does_not_publish_decides_about_no_questionnaire() {
    let (riverside, _) = with_two().await;
    for email in [PARTNER, AMINA] {
        let who = riverside.member(email).await;
        assert_eq!(riverside.ask_questionnaire(&who, COPY).await.unwrap(), Decided::NotHere);
        assert_eq!(riverside.retire_questionnaire(&who, COPY).await.unwrap(), Decided::NotHere);
        assert_eq!(riverside.restore_questionnaire(&who, COPY).await.unwrap(), Decided::NotHere);
    }
}

#[tokio::test]
async fn a_draft_of_what_is_out_of_use_is_not_published_since_it_would_reach_nobody() {
    let (riverside, manager) = with_two().await;
    let id = riverside.begin_studio_draft(&manager, COPY).await.unwrap().unwrap();
    let seen = riverside.studio_draft(&manager, id).await.unwrap().unwrap().revision;
    riverside.retire_questionnaire(&manager, COPY).await.unwrap();
    assert!(riverside.publishing(&manager, id).await.unwrap().unwrap().is_retired);
    let publish = async || riverside.publish_studio_draft(&manager, id, crate::informed(seen)).await.unwrap();
    assert_eq!(publish().await, Published::Retired);
    riverside.restore_questionnaire(&manager, COPY).await.unwrap();
    assert_eq!(publish().await, Published::Done);
}

#[tokio::test]
async fn a_version_says_what_its_questionnaire_was_copied_from() {
    let (riverside, manager) = with_two().await;
    let copy = riverside.edition(&manager, COPY, 1).await.unwrap().unwrap();
    let original = riverside.edition(&manager, WHAT_MATTERS, 1).await.unwrap().unwrap();
    assert_eq!(copy.standing.copied_from, Some((WHAT_MATTERS.to_owned(), 1)));
    assert_eq!(copy.copied_title, Some(original.content.questionnaire.title));
    assert_eq!(original.copied_title, None);
}
