//! The questions in another language: who wrote and who checked them, and what of that a published version keeps.

use domain::{
    Language,
    questionnaire::{LinkId, Part},
    studio::{
        Did, Touch, What,
        translation::{How, State, field, how_field},
    },
};
use service::{
    networks::WHAT_MATTERS,
    studio::{Sent, Spot, Wish},
};

use crate::{Studio, agreed, borrowed, reworded, team::MANAGER};

/// The first question of a draft.
async fn first(studio: &Studio) -> LinkId {
    studio.room().await.content.questionnaire.items().next().unwrap().link_id.clone()
}

fn wish(link_id: &LinkId) -> Wish {
    Wish::Translate(Touch::Item(link_id.clone()), Language::Ur)
}

/// Every text of a question, as its form would send it with this said of it.
async fn typed(studio: &Studio, link_id: &LinkId, how: How) -> Vec<(String, String)> {
    let place = Touch::Item(link_id.clone());
    let room = studio.room().await;
    let texts = room.content.texts(&place).into_iter().map(|(part, _)| (field(&place, &part), "اردو".to_owned()));
    texts.chain([(how_field(&place), how.code().to_owned())]).collect()
}

async fn sends(studio: &Studio, link_id: &LinkId, how: How) -> Sent {
    let typed = typed(studio, link_id, how).await;
    studio.now_sends(&studio.amina, &wish(link_id), &borrowed(&typed)).await
}

/// Whether each text of a question is checked, and by whom.
async fn checked(studio: &Studio, link_id: &LinkId) -> Vec<Option<String>> {
    let room = studio.room().await;
    let states = room.content.states(&Touch::Item(link_id.clone()), Language::Ur).into_iter();
    states
        .map(|(.., state)| match state {
            State::Checked(mark) => Some(mark.by.clone()),
            _ => None,
        })
        .collect()
}

#[tokio::test]
async fn a_translation_is_kept_with_who_checked_it_and_undoing_takes_both_back() {
    let studio = Studio::begun().await;
    let link_id = first(&studio).await;
    let begun = studio.room().await.content;
    let place = Touch::Item(link_id.clone());
    assert_eq!(sends(&studio, &link_id, How::Checked).await, Sent::Done(Spot::Translation(place, Language::Ur)));
    let by = checked(&studio, &link_id).await;
    assert!(!by.is_empty() && by.iter().all(|by| by.as_deref() == Some("Amina Yusuf")), "{by:?}");
    let past = studio.riverside.studio_history(&studio.partner, studio.id, None).await.unwrap().unwrap();
    assert_eq!((past[0].by.as_str(), past[0].did), ("Amina Yusuf", Did::Change));
    let seen = studio.room().await.revision;
    studio.riverside.undo_studio_change(&studio.partner, studio.id, seen).await.unwrap();
    assert_eq!(studio.room().await.content, begun);
}

#[tokio::test]
async fn other_english_words_turn_checked_into_to_be_checked_again() {
    let studio = Studio::begun().await;
    let link_id = first(&studio).await;
    sends(&studio, &link_id, How::Checked).await;
    let room = studio.room().await;
    let other = reworded(&room, link_id.as_str(), "What would you like?");
    studio.now_sends(&studio.partner, &Wish::Item(link_id.clone()), &borrowed(&other)).await;
    assert_eq!(checked(&studio, &link_id).await[0], None);
    let task = What::CheckAgain(Language::Ur);
    assert!(studio.room().await.tasks.iter().any(|found| found.what == task && !found.what.blocks()));
}

#[tokio::test]
async fn what_a_machine_made_is_a_hint_that_holds_nobody_up() {
    let studio = Studio::begun().await;
    let link_id = first(&studio).await;
    sends(&studio, &link_id, How::Machine).await;
    let room = studio.room().await;
    let of_it = |found: &&domain::studio::Task| found.item.as_ref() == Some(&link_id);
    let found: Vec<_> =
        room.tasks.iter().filter(of_it).filter(|task| task.what == What::Machine(Language::Ur)).collect();
    assert_eq!(found.len(), 1);
    assert!(!found[0].what.blocks());
}

#[tokio::test]
async fn a_translation_of_a_question_that_was_changed_meanwhile_is_kept_and_not_written() {
    let studio = Studio::begun().await;
    let link_id = first(&studio).await;
    let typed = typed(&studio, &link_id, How::Checked).await;
    let other = reworded(&studio.room().await, link_id.as_str(), "What would you like?");
    studio.now_sends(&studio.partner, &Wish::Item(link_id.clone()), &borrowed(&other)).await;
    let sent = studio.sends(&studio.amina, &wish(&link_id), 0, &borrowed(&typed)).await;
    assert!(matches!(sent, Sent::Changed(_)));
    let kept = studio.riverside.studio_unsent(&studio.amina, studio.id, &wish(&link_id)).await.unwrap().unwrap();
    assert_eq!(kept.fields[&field(&Touch::Item(link_id), &Part::Text)], ["اردو"]);
}

#[tokio::test]
async fn a_published_version_says_what_was_checked_and_so_does_the_next_draft() {
    let studio = Studio::begun().await;
    for item in studio.room().await.content.questionnaire.items() {
        studio.now_sends(&studio.partner, &Wish::Protocol(item.link_id.clone()), &agreed()).await;
    }
    let link_id = first(&studio).await;
    let before = studio.riverside.newest_version(studio.riverside.network.id).await.unwrap();
    let item = before.questionnaire.items().next().unwrap();
    assert_eq!(before.translations.doubt(item, Language::Ur), Some(How::Written));
    sends(&studio, &link_id, How::Checked).await;
    let (manager, seen) = (studio.riverside.member(MANAGER).await, studio.room().await.revision);
    studio.riverside.publish_studio_draft(&manager, studio.id, crate::informed(seen)).await.unwrap();
    let after = studio.riverside.newest_version(studio.riverside.network.id).await.unwrap();
    let item = after.questionnaire.items().next().unwrap();
    assert_eq!(item.language_for(Language::Ur), Language::Ur);
    assert_eq!(after.translations.doubt(item, Language::Ur), None);
    let next = studio.riverside.begin_studio_draft(&studio.partner, WHAT_MATTERS).await.unwrap().unwrap();
    let room = studio.riverside.studio_draft(&studio.partner, next).await.unwrap().unwrap();
    assert_eq!(room.content.translations, after.translations);
}
