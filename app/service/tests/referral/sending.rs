//! Sending: everything on the way, once.

use domain::{journey::Step, refer::PracticeAnswer};
use service::{
    drafts::{Saved, Sent},
    referrals::Submitted,
};

use crate::riverside::{AMINA, HOUR, MINUTE, Riverside, fields};

#[tokio::test]
async fn the_confirmation_has_the_reference_and_the_appointment() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    let slot = person.choose_first().await;
    let confirmation = person.confirmed().await;
    assert!(domain::reference::Reference::parse(&confirmation.reference).is_some());
    let appointment = confirmation.appointment.unwrap();
    assert_eq!((appointment.starts_at.as_second(), appointment.mode), (slot.start, slot.mode));
    assert_eq!(appointment.link_worker, "Amina Yusuf");
}

#[tokio::test]
async fn an_unfinished_form_is_not_sent() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.come_to(Step::Sharing).await;
    assert!(matches!(person.submit().await, Submitted::NotComplete(Step::Sharing)));
    assert_eq!(riverside.count("referrals").await, 0);
}

#[tokio::test]
async fn a_check_that_another_tab_has_made_old_is_not_sent() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.choose_first().await;
    let checked = person.draft().await;
    person.answer(Step::Name, &[("given-name", "Bilal"), ("family-name", "Khan")]).await;
    let sent = riverside.submit(&riverside.network, &person.token, Some(checked.id), checked.revision).await.unwrap();
    assert!(matches!(sent, Submitted::Stale));
}

#[tokio::test]
async fn a_check_of_another_person_is_not_sent() {
    let riverside = Riverside::new().await;
    let (asma, bilal) = (riverside.person().await, riverside.person().await);
    asma.choose_first().await;
    let draft = asma.draft().await;
    let sent = riverside.submit(&riverside.network, &bilal.token, Some(draft.id), draft.revision).await.unwrap();
    assert!(matches!(sent, Submitted::OtherDraft));
}

#[tokio::test]
async fn what_was_sent_before_gives_the_same_confirmation() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    let first = person.booked().await;
    riverside.clock.advance(HOUR);
    assert_eq!(person.confirmed().await.reference, first.reference);
    assert_eq!(riverside.count("referrals").await, 1);
}

#[tokio::test]
async fn a_page_that_comes_after_sending_changes_nothing() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.choose_first().await;
    let form = Sent { fields: fields(&[("given-name", "Bilal")]), ..person.form(Step::Name).await };
    person.confirmed().await;
    assert!(matches!(person.send(form).await, Saved::AlreadySent));
}

#[tokio::test]
async fn the_confirmation_can_be_read_for_two_hours() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.booked().await;
    riverside.clock.advance(2 * HOUR - MINUTE);
    person.draft().await;
    riverside.clock.advance(MINUTE);
    assert!(riverside.draft(&riverside.network, &person.token).await.unwrap().is_none());
}

#[tokio::test]
async fn whoever_finishes_on_this_phone_closes_the_confirmation_and_keeps_the_referral() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.booked().await;
    riverside.finish_on_this_device(&riverside.network, &person.token).await.unwrap();
    assert!(riverside.draft(&riverside.network, &person.token).await.unwrap().is_none());
    assert_eq!(riverside.count("referrals").await, 1);
}

#[tokio::test]
async fn a_draft_that_was_sent_keeps_no_answer() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.booked().await;
    let draft = person.draft().await;
    assert_eq!((draft.answers, draft.typed), Default::default());
}

#[tokio::test]
async fn whoever_finds_no_time_sends_what_would_suit() {
    let riverside = Riverside::new().await;
    let confirmation = riverside.person().await.referred().await;
    assert!(confirmation.appointment.is_none());
    assert!(confirmation.told.preference.is_some());
    assert_eq!(confirmation.reader.as_deref(), Some("Amina Yusuf"));
}

#[tokio::test]
async fn a_form_with_an_appointment_is_read_by_whoever_will_meet_the_person() {
    let riverside = Riverside::new().await;
    let confirmation = riverside.person().await.who(&[("modes", "in-person")]).booked().await;
    assert_eq!(confirmation.reader.as_deref(), Some("Tom Ashworth"));
}

/// Asks who is near of those who are alone.
const ALONE: &str = r#"{"title": {"en": "Questions"}, "pages": [
    {"id": "alone", "before-booking": true, "items": [
        {"link-id": "alone", "kind": "yes-no", "text": {"en": "Are you alone?"}}]},
    {"id": "near", "before-booking": true, "items": [
        {"link-id": "near", "kind": {"text": {"max": 100}}, "text": {"en": "Who is near?"}}],
        "show-when": {"all": [{"link-id": "alone", "check": {"is": "yes"}}]}}]}"#;

#[tokio::test]
async fn answers_off_the_way_stay_behind() {
    let riverside = Riverside::asking(ALONE).await;
    let person = riverside.person().await.who(&[("alone", "yes"), ("near", "Bilal")]);
    person.come_to(Step::Meeting).await;
    let alone = Step::Questions("alone".to_owned());
    person.answer(alone, &[("alone", "no")]).await;
    let asked = person.referred().await.told.answers.into_keys().map(|key| key.to_string());
    assert_eq!(asked.collect::<Vec<_>>(), ["alone"]);
}

#[tokio::test]
async fn a_helped_referral_names_its_helper() {
    let riverside = Riverside::new().await;
    let confirmation = riverside.person_at("192.0.2.1", true).await.referred().await;
    assert_eq!(confirmation.told.helper.unwrap().name, "Sam Khan");
    let amina = riverside.member(AMINA).await;
    let intake = riverside.intake(&amina, &confirmation.reference).await.unwrap().unwrap();
    assert_eq!(intake.source, "helped");
}

#[tokio::test]
async fn whoever_is_not_sure_of_their_practice_goes_on_marked_so() {
    let riverside = Riverside::new().await;
    assert_eq!(riverside.person().await.referred().await.told.practice, PracticeAnswer::NotSure);
}

#[tokio::test]
async fn a_second_referral_of_the_same_person_is_shown_as_such_and_not_refused() {
    let riverside = Riverside::new().await;
    riverside.person().await.referred().await;
    riverside.clock.advance(HOUR);
    riverside.person().await.who(&[("given-name", "Bilal")]).referred().await;
    riverside.clock.advance(HOUR);
    riverside.person().await.who(&[("given-name", "ASMA"), ("family-name", " khan")]).referred().await;
    let lines = riverside.intake_forms().await;
    let others: Vec<_> = lines.iter().map(|line| (line.person.name.given.as_str(), line.others)).collect();
    assert_eq!(others, [("Asma", 1), ("Bilal", 0), ("ASMA", 1)]);
}
