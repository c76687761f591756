//! The question bank: read by every network, copied into drafts, and given to by those who publish.

use domain::{
    fhir,
    questionnaire::{LinkId, PageId},
};
use service::{
    networks::WHAT_MATTERS,
    sign_in::StaffMember,
    studio::{Offered, Sent, Spot},
};

use crate::{
    PARTNER, Studio,
    publishing::publish,
    riverside::{AMINA, Riverside, fields},
    team::{MANAGER, team},
};

const HILLSIDE: &str = include_str!("../../src/demo/hillside.toml");

fn key(link_id: &str) -> LinkId {
    link_id.parse().unwrap()
}

/// A page that has a heading, and so takes another question.
async fn page(studio: &Studio) -> PageId {
    let pages = studio.room().await.content.questionnaire.pages;
    pages.into_iter().find(|page| page.title.is_some()).unwrap().id
}

/// Offers a question of the first version; the licence is chosen.
async fn offer(riverside: &Riverside, who: &StaffMember, link_id: &str) -> Offered {
    let typed = fields(&[("bank-licence", "OGL-UK-3.0")]);
    riverside.offer_question(who, (WHAT_MATTERS, 1, &key(link_id)), typed).await.unwrap()
}

#[tokio::test]
async fn a_question_of_the_bank_is_copied_with_its_source_and_its_protocol_as_one_change_that_can_be_undone() {
    let studio = Studio::begun().await;
    let before = studio.room().await;
    let page = before.content.questionnaire.pages[0].id.clone();
    let took = studio.riverside.take_from_bank(&studio.partner, "three-months", (studio.id, &page)).await.unwrap();
    assert_eq!(took, Sent::Done(Spot::Item(key("three-months"))));
    let room = studio.room().await;
    let (on, item) = room.content.item("three-months").unwrap();
    assert_eq!(on.id, page);
    assert!(item.source.as_deref().unwrap().starts_with("Matters question bank, Open Government Licence"));
    assert!(room.content.protocols[&key("three-months")].is_whole());
    assert_eq!(room.revision, before.revision + 1);
    studio.riverside.undo_studio_change(&studio.amina, studio.id, room.revision).await.unwrap();
    assert_eq!(studio.room().await.content, before.content);
}

#[tokio::test]
async fn where_a_question_comes_from_stays_with_it_when_it_is_published_and_goes_out_and_in_as_fhir() {
    let studio = crate::agreed_on().await;
    let page = page(&studio).await;
    studio.riverside.take_from_bank(&studio.partner, "three-months", (studio.id, &page)).await.unwrap();
    assert_eq!(publish(&studio, MANAGER).await, service::studio::Published::Done);
    let published = studio.riverside.published("riverside.what-matters").await.unwrap().unwrap();
    let again = fhir::import(published.to_fhir().to_string().as_bytes()).unwrap();
    let source = |questionnaire: &domain::questionnaire::Questionnaire| {
        let item = questionnaire.items().find(|item| item.link_id.as_str() == "three-months").cloned();
        item.and_then(|item| item.source)
    };
    assert!(source(&published.questionnaire).is_some());
    assert_eq!(source(&again.questionnaire), source(&published.questionnaire));
}

#[tokio::test]
async fn a_question_that_one_network_offers_is_read_by_every_other_with_whose_it_is() {
    let riverside = team().await;
    riverside.import_network(HILLSIDE, None).await.unwrap();
    let manager = riverside.member(MANAGER).await;
    let shipped = riverside.bank(&manager).await.unwrap().unwrap().len();
    assert_eq!(offer(&riverside, &manager, "people").await, Offered::Done);
    let theirs = riverside.member("manager@hillside.example").await;
    let bank = riverside.bank(&theirs).await.unwrap().unwrap();
    assert_eq!((shipped, bank.len()), (10, 11));
    let offered = &bank[10];
    assert!(!offered.is_own);
    assert!(
        offered.source.contains(&riverside.network.name) && offered.source.contains("version 1"),
        "{}",
        offered.source
    );
    assert!(riverside.recorded().await.iter().any(|event| event.contains("bank-question-offered")));
    // Only those who offered it take it back.
    assert!(!riverside.withdraw_from_bank(&theirs, &offered.key).await.unwrap());
    assert!(riverside.withdraw_from_bank(&manager, &offered.key).await.unwrap());
    assert_eq!(riverside.bank(&theirs).await.unwrap().unwrap().len(), 10);
    assert_eq!(offer(&riverside, &manager, "people").await, Offered::Done);
    assert_eq!(riverside.bank(&theirs).await.unwrap().unwrap().len(), 11);
}

#[tokio::test]
async fn a_licence_is_chosen_and_never_taken_for_granted() {
    let riverside = team().await;
    let manager = riverside.member(MANAGER).await;
    let about = (WHAT_MATTERS, 1, &key("people"));
    assert_eq!(riverside.offer_question(&manager, about, fields(&[])).await.unwrap(), Offered::Refused);
    let unsent = riverside.offer_unsent(&manager, about).await.unwrap().unwrap();
    assert_eq!(unsent.refusals[0].field, "bank-licence");
}

#[tokio::test]
async fn whose_words_they_were_before_is_told_with_what_is_offered_on() {
    let studio = crate::agreed_on().await;
    let page = page(&studio).await;
    studio.riverside.take_from_bank(&studio.partner, "three-months", (studio.id, &page)).await.unwrap();
    publish(&studio, MANAGER).await;
    let manager = studio.riverside.member(MANAGER).await;
    let typed = fields(&[("bank-licence", "OGL-UK-3.0")]);
    studio.riverside.offer_question(&manager, (WHAT_MATTERS, 2, &key("three-months")), typed).await.unwrap();
    let bank = studio.riverside.bank(&manager).await.unwrap().unwrap();
    assert!(bank[10].source.contains("; after Matters question bank"), "{}", bank[10].source);
}

#[tokio::test]
async fn who_co_designs_reads_the_bank_and_only_who_publishes_gives_to_it() {
    let riverside = team().await;
    for email in [PARTNER, AMINA] {
        let who = riverside.member(email).await;
        assert!(riverside.bank(&who).await.unwrap().is_some());
        assert_eq!(offer(&riverside, &who, "people").await, Offered::NotHere);
    }
    let navigator = riverside.member("navigator@riverside.example").await;
    assert!(riverside.bank(&navigator).await.unwrap().is_none());
    assert!(riverside.bank_question(&navigator, "three-months").await.unwrap().is_none());
}

#[tokio::test]
async fn nothing_is_copied_into_a_draft_of_another_network_or_one_that_was_published() {
    let studio = crate::agreed_on().await;
    studio.riverside.import_network(HILLSIDE, None).await.unwrap();
    let page = page(&studio).await;
    let theirs = studio.riverside.member("manager@hillside.example").await;
    let took = studio.riverside.take_from_bank(&theirs, "three-months", (studio.id, &page)).await.unwrap();
    assert_eq!(took, Sent::NotHere);
    publish(&studio, MANAGER).await;
    let took = studio.riverside.take_from_bank(&studio.partner, "three-months", (studio.id, &page)).await.unwrap();
    assert_eq!(took, Sent::NotHere);
}
