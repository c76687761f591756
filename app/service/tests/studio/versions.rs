//! The versions of a questionnaire: read, compared, gone back to and copied.

use domain::{Language, id::StudioDraftId, studio::compare::Differs};
use service::{
    networks::WHAT_MATTERS,
    sign_in::StaffMember,
    studio::{Copied, Shelf, State, WentBack, Wish},
};

use crate::{
    PARTNER, Studio, agreed_on,
    publishing::publish,
    riverside::{Riverside, fields},
    team::{MANAGER, team},
    whole,
};

/// A second version, called so.
pub async fn republished(title: &str) -> Studio {
    let studio = agreed_on().await;
    studio.now_sends(&studio.partner, &Wish::Title, &[("studio-title-en", title)]).await;
    publish(&studio, MANAGER).await;
    studio
}

/// A copy of the first version, called so: its draft.
pub async fn copied(riverside: &Riverside, who: &StaffMember, title: &str) -> StudioDraftId {
    let typed = fields(&[("studio-title-en", title)]);
    match riverside.copy_questionnaire(who, WHAT_MATTERS, 1, typed).await.unwrap() {
        Copied::Done(id) => id,
        other => panic!("{other:?}"),
    }
}

pub async fn shelf(riverside: &Riverside, who: &StaffMember, slug: &str) -> Shelf {
    let shelves = riverside.studio(who).await.unwrap().unwrap();
    shelves.into_iter().find(|shelf| shelf.slug == slug).unwrap()
}

#[tokio::test]
async fn a_version_is_shown_as_it_was_asked_with_its_protocols_and_who_published_it() {
    let studio = republished("What matters, newly asked").await;
    let edition = studio.riverside.edition(&studio.partner, WHAT_MATTERS, 2).await.unwrap().unwrap();
    assert_eq!((edition.number, edition.newest, edition.by.as_deref()), (2, 2, Some("Mary Seddon")));
    assert!(edition.content.protocols.values().all(|protocol| *protocol == whole()));
    let first = studio.riverside.edition(&studio.partner, WHAT_MATTERS, 1).await.unwrap().unwrap();
    assert_ne!(first.content.questionnaire.title, edition.content.questionnaire.title);
    assert!(studio.riverside.edition(&studio.partner, WHAT_MATTERS, 3).await.unwrap().is_none());
}

#[tokio::test]
async fn two_versions_differ_in_what_was_changed_between_them() {
    let studio = republished("What matters, newly asked").await;
    let between = (Some(State::Version(1)), Some(State::Version(2)));
    let compared = studio.riverside.compare_versions(&studio.partner, WHAT_MATTERS, between).await.unwrap().unwrap();
    let titles = compared.differences.iter().filter(|difference| matches!(difference.what, Differs::Words { .. }));
    assert_eq!(titles.filter(|difference| difference.page.is_none()).count(), 2);
    let protocols =
        |difference: &&domain::studio::compare::Difference| matches!(difference.what, Differs::Protocol { .. });
    assert!(compared.differences.iter().filter(protocols).count() > 4);
}

#[tokio::test]
async fn a_draft_is_compared_with_the_version_that_it_began_with() {
    let studio = Studio::begun().await;
    studio.now_sends(&studio.partner, &Wish::Title, &[("studio-title-en", "Another title")]).await;
    let compared = studio.riverside.compare_versions(&studio.amina, WHAT_MATTERS, (None, None)).await.unwrap().unwrap();
    assert_eq!((compared.from.0, compared.to.0), (State::Version(1), State::Draft));
    assert!(!compared.differences.is_empty());
    let gone = (Some(State::Version(7)), None);
    assert!(studio.riverside.compare_versions(&studio.amina, WHAT_MATTERS, gone).await.unwrap().is_none());
}

#[tokio::test]
async fn going_back_begins_a_draft_with_what_an_older_version_asks() {
    let studio = republished("What matters, newly asked").await;
    let riverside = &studio.riverside;
    let went = riverside.go_back(&studio.partner, WHAT_MATTERS, 1).await.unwrap();
    let WentBack::Begun(id) = went else { panic!("{went:?}") };
    let room = riverside.studio_draft(&studio.partner, id).await.unwrap().unwrap();
    let first = riverside.edition(&studio.partner, WHAT_MATTERS, 1).await.unwrap().unwrap();
    assert_eq!(room.content, first.content);
    assert_eq!((room.based_on, room.next), (1, 3));
    assert!(riverside.recorded().await.iter().any(|event| event.contains("studio-went-back")));
}

#[tokio::test]
async fn an_open_draft_is_not_replaced_by_going_back() {
    let studio = Studio::begun().await;
    studio.now_sends(&studio.partner, &Wish::Title, &[("studio-title-en", "What we wrote together")]).await;
    let went = studio.riverside.go_back(&studio.amina, WHAT_MATTERS, 1).await.unwrap();
    assert_eq!(went, WentBack::Open(studio.id));
    assert_eq!(studio.title().await, "What we wrote together");
}

#[tokio::test]
async fn a_copy_has_a_title_a_slug_and_a_history_of_its_own_and_says_where_it_came_from() {
    let riverside = team().await;
    let partner = riverside.member(PARTNER).await;
    let id = copied(&riverside, &partner, "Getting to know you").await;
    let room = riverside.studio_draft(&partner, id).await.unwrap().unwrap();
    assert_eq!((room.slug.as_str(), room.based_on, room.next), ("getting-to-know-you", 0, 1));
    assert_eq!(room.content.questionnaire.title.own(Language::En), Some("Getting to know you"));
    let shelf = shelf(&riverside, &partner, "getting-to-know-you").await;
    assert_eq!(shelf.standing.copied_from, Some((WHAT_MATTERS.to_owned(), 1)));
    assert!(shelf.versions.is_empty() && shelf.draft.is_some());
    let other = copied(&riverside, &partner, "Getting to know you").await;
    let other = riverside.studio_draft(&partner, other).await.unwrap().unwrap();
    assert_eq!(other.slug, "getting-to-know-you-2");
}

#[tokio::test]
async fn a_copy_without_a_title_is_sent_back_and_what_was_typed_is_kept() {
    let riverside = team().await;
    let partner = riverside.member(PARTNER).await;
    let typed = fields(&[("studio-title-ur", "آپ")]);
    let copied = riverside.copy_questionnaire(&partner, WHAT_MATTERS, 1, typed).await.unwrap();
    assert_eq!(copied, Copied::Refused);
    let unsent = riverside.copy_unsent(&partner, WHAT_MATTERS, 1).await.unwrap().unwrap();
    assert_eq!(unsent.fields["studio-title-ur"], ["آپ"]);
}

#[tokio::test]
async fn who_does_not_co_design_reads_copies_and_goes_back_to_nothing() {
    let riverside = team().await;
    let navigator = riverside.member("navigator@riverside.example").await;
    assert!(riverside.edition(&navigator, WHAT_MATTERS, 1).await.unwrap().is_none());
    assert!(riverside.compare_versions(&navigator, WHAT_MATTERS, (None, None)).await.unwrap().is_none());
    assert_eq!(riverside.go_back(&navigator, WHAT_MATTERS, 1).await.unwrap(), WentBack::NotHere);
    let typed = fields(&[("studio-title-en", "Mine")]);
    assert_eq!(riverside.copy_questionnaire(&navigator, WHAT_MATTERS, 1, typed).await.unwrap(), Copied::NotHere);
}
