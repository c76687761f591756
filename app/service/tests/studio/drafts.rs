//! Working on a draft: changes, what two do at once, undoing, and what it remembers.

use domain::{questionnaire::LinkId, studio::Did};
use service::{
    networks::WHAT_MATTERS,
    studio::{Sent, Spot, Wish},
};

use crate::{Studio, agreed, borrowed, reworded, riverside::AMINA};

#[tokio::test]
async fn there_is_one_draft_of_a_questionnaire_for_all_who_work_on_it() {
    let studio = Studio::begun().await;
    let again = studio.riverside.begin_studio_draft(&studio.amina, WHAT_MATTERS).await.unwrap();
    assert_eq!(again, Some(studio.id));
    assert_eq!(studio.riverside.begin_studio_draft(&studio.amina, "nothing").await.unwrap(), None);
}

#[tokio::test]
async fn a_change_is_kept_with_who_made_it() {
    let studio = Studio::begun().await;
    studio.now_sends(&studio.partner, &Wish::Title, &[("studio-title-en", "What matters to you")]).await;
    assert_eq!(studio.title().await, "What matters to you");
    let past = studio.riverside.studio_history(&studio.amina, studio.id, None).await.unwrap().unwrap();
    assert_eq!((past.len(), past[0].by.as_str(), past[0].did), (1, studio.partner.name.as_str(), Did::Change));
    assert!(past[0].stands);
}

#[tokio::test]
async fn what_two_change_in_different_places_is_all_there() {
    let studio = Studio::begun().await;
    let room = studio.room().await;
    let [first, second] = [0, 1].map(|at| room.content.questionnaire.items().nth(at).unwrap().link_id.clone());
    let (one, other) = (reworded(&room, first.as_str(), "One?"), reworded(&room, second.as_str(), "Other?"));
    let done = |link_id: &LinkId| Sent::Done(Spot::Item(link_id.clone()));
    let sent = studio.sends(&studio.amina, &Wish::Item(first.clone()), 0, &borrowed(&one)).await;
    assert_eq!(sent, done(&first));
    let sent = studio.sends(&studio.partner, &Wish::Item(second.clone()), 0, &borrowed(&other)).await;
    assert_eq!(sent, done(&second));
    let room = studio.room().await;
    let words = |link_id: &LinkId| room.content.item(link_id.as_str()).unwrap().1.text.get(domain::Language::En).0;
    assert_eq!((words(&first), words(&second)), ("One?", "Other?"));
}

#[tokio::test]
async fn what_somebody_else_has_changed_is_not_written_over_and_nothing_typed_is_lost() {
    let studio = Studio::begun().await;
    let wish = Wish::Title;
    studio.sends(&studio.amina, &wish, 0, &[("studio-title-en", "Hers")]).await;
    let sent = studio.sends(&studio.partner, &wish, 0, &[("studio-title-en", "Theirs")]).await;
    assert_eq!(sent, Sent::Changed(Spot::Draft));
    assert_eq!(studio.title().await, "Hers");
    let kept = studio.riverside.studio_unsent(&studio.partner, studio.id, &wish).await.unwrap().unwrap();
    assert!(kept.is_stale);
    assert_eq!(kept.fields["studio-title-en"], ["Theirs"]);
    studio.now_sends(&studio.partner, &wish, &[("studio-title-en", "Theirs")]).await;
    assert_eq!(studio.title().await, "Theirs");
    assert_eq!(studio.riverside.studio_unsent(&studio.partner, studio.id, &wish).await.unwrap(), None);
}

#[tokio::test]
async fn what_one_person_writes_in_two_windows_is_not_written_over_either() {
    let studio = Studio::begun().await;
    studio.sends(&studio.amina, &Wish::Title, 0, &[("studio-title-en", "In one")]).await;
    let sent = studio.sends(&studio.amina, &Wish::Title, 0, &[("studio-title-en", "In the other")]).await;
    assert_eq!(sent, Sent::Changed(Spot::Draft));
    assert_eq!(studio.title().await, "In one");
}

#[tokio::test]
async fn taking_out_a_page_does_not_take_what_somebody_has_just_written_in_it() {
    let studio = Studio::begun().await;
    let room = studio.room().await;
    let page = room.content.questionnaire.pages[0].clone();
    let item = page.items[0].link_id.clone();
    let typed = reworded(&room, item.as_str(), "New words?");
    studio.sends(&studio.amina, &Wish::Item(item), 0, &borrowed(&typed)).await;
    let sent = studio.sends(&studio.partner, &Wish::RemovePage(page.id.clone()), 0, &[]).await;
    assert_eq!(sent, Sent::Changed(Spot::Draft));
    assert!(studio.room().await.content.page(page.id.as_str()).is_some());
}

#[tokio::test]
async fn twenty_people_at_once_lose_no_ones_words() {
    let studio = Studio::begun().await;
    let pages: Vec<String> = (0..20).map(|number| format!("Page {number}")).collect();
    let send = async |title: &str| studio.sends(&studio.amina, &Wish::AddPage, 0, &[("studio-title-en", title)]).await;
    futures_util::future::join_all(pages.iter().map(|title| send(title))).await;
    let room = studio.room().await;
    for title in &pages {
        let pages = &room.content.questionnaire.pages;
        assert!(pages.iter().any(|page| page.heading().unwrap().get(domain::Language::En).0 == title), "{title}");
    }
    assert_eq!(room.revision, 20);
}

#[tokio::test]
async fn undoing_and_doing_again_take_changes_in_turn_whoever_made_them() {
    let studio = Studio::begun().await;
    let begun = studio.room().await.content;
    studio.now_sends(&studio.amina, &Wish::Title, &[("studio-title-en", "Hers")]).await;
    let page = begun.questionnaire.pages[0].id.clone();
    studio.now_sends(&studio.partner, &Wish::RemovePage(page), &[]).await;
    let ended = studio.room().await.content;
    for _ in 0..2 {
        let seen = studio.room().await.revision;
        studio.riverside.undo_studio_change(&studio.amina, studio.id, seen).await.unwrap();
    }
    assert_eq!(studio.room().await.content, begun);
    assert!(studio.room().await.undo.is_none());
    for _ in 0..2 {
        let seen = studio.room().await.revision;
        studio.riverside.redo_studio_change(&studio.partner, studio.id, seen).await.unwrap();
    }
    assert_eq!(studio.room().await.content, ended);
}

#[tokio::test]
async fn nobody_undoes_what_they_have_not_seen() {
    let studio = Studio::begun().await;
    studio.now_sends(&studio.amina, &Wish::Title, &[("studio-title-en", "Hers")]).await;
    let sent = studio.riverside.undo_studio_change(&studio.partner, studio.id, 0).await.unwrap();
    assert_eq!(sent, Sent::Changed(Spot::Draft));
    assert_eq!(studio.title().await, "Hers");
}

#[tokio::test]
async fn the_history_of_a_question_is_of_that_question_alone() {
    let studio = Studio::begun().await;
    let room = studio.room().await;
    let [first, second] = [0, 1].map(|at| room.content.questionnaire.items().nth(at).unwrap().link_id.clone());
    let typed = reworded(&room, first.as_str(), "One?");
    studio.now_sends(&studio.amina, &Wish::Item(first.clone()), &borrowed(&typed)).await;
    studio.now_sends(&studio.amina, &Wish::Protocol(second), &agreed()).await;
    let past = studio.riverside.studio_history(&studio.partner, studio.id, Some(&first)).await.unwrap().unwrap();
    assert_eq!(past.len(), 1);
}

#[tokio::test]
async fn what_is_to_mend_is_kept_with_what_was_typed() {
    let studio = Studio::begun().await;
    let sent = studio.now_sends(&studio.amina, &Wish::Title, &[("studio-title-ur", "عنوان")]).await;
    assert_eq!(sent, Sent::Refused);
    let kept = studio.riverside.studio_unsent(&studio.amina, studio.id, &Wish::Title).await.unwrap().unwrap();
    assert_eq!(kept.refusals[0].field, "studio-title-en");
    assert_eq!(kept.fields["studio-title-ur"], ["عنوان"]);
}

#[tokio::test]
async fn the_same_form_sent_twice_is_one_change() {
    let studio = Studio::begun().await;
    for _ in 0..2 {
        studio.sends(&studio.amina, &Wish::Title, 0, &[("studio-title-en", "Hers")]).await;
    }
    assert_eq!(studio.room().await.revision, 1);
}

#[tokio::test]
async fn another_network_and_roles_without_a_part_in_it_find_no_draft() {
    let studio = Studio::begun().await;
    studio.riverside.import_network(include_str!("../millbrook.toml"), None).await.unwrap();
    for email in ["navigator@riverside.example", "ada@millbrook.example"] {
        let who = studio.riverside.member(email).await;
        assert!(studio.riverside.studio_draft(&who, studio.id).await.unwrap().is_none(), "{email}");
        let sent = studio.sends(&who, &Wish::Title, 0, &[("studio-title-en", "Not theirs")]).await;
        assert_eq!(sent, Sent::NotHere, "{email}");
        assert!(studio.riverside.studio_history(&who, studio.id, None).await.unwrap().is_none(), "{email}");
    }
    assert_eq!(studio.riverside.member(AMINA).await.id, studio.amina.id);
}

#[tokio::test]
async fn questions_from_elsewhere_begin_a_draft_and_replace_none() {
    let riverside = crate::team().await;
    let partner = riverside.member(crate::PARTNER).await;
    let mut given = riverside.newest_version(riverside.network.id).await.unwrap().questionnaire.clone();
    given.title = domain::questionnaire::Texts::english("From elsewhere");
    let id = riverside.import_studio_draft(riverside.network.id, given.clone()).await.unwrap().unwrap();
    let room = riverside.studio_draft(&partner, id).await.unwrap().unwrap();
    assert_eq!((&room.content.questionnaire, room.revision), (&given, 0));
    assert_eq!(riverside.begin_studio_draft(&partner, WHAT_MATTERS).await.unwrap(), Some(id));
    assert_eq!(riverside.import_studio_draft(riverside.network.id, given).await.unwrap(), None);
}

#[tokio::test]
async fn a_protocol_of_nothing_is_asked_for_unless_it_takes_out_what_stood() {
    let studio = Studio::begun().await;
    let wish = Wish::Protocol("people".parse().unwrap());
    assert_eq!(studio.now_sends(&studio.partner, &wish, &[("studio-purpose", " ")]).await, Sent::Refused);
    let unsent = studio.riverside.studio_unsent(&studio.partner, studio.id, &wish).await.unwrap().unwrap();
    assert_eq!(unsent.refusals.len(), 4);
    studio.now_sends(&studio.partner, &wish, &agreed()).await;
    assert!(matches!(studio.now_sends(&studio.partner, &wish, &[]).await, Sent::Done(_)));
    assert!(!studio.room().await.content.protocols.contains_key("people"));
}
