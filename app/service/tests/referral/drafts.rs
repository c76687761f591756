//! Answers: in the database before the next page shows, and never mixed up.

use domain::{Language, Problem, Refusal, journey::Step};
use service::drafts::{Because, Beginning, Begun, Draft, Saved, Sent};

use crate::riverside::{DAY, MINUTE, Riverside, fields};

fn name_in(draft: &Draft) -> Option<&str> {
    draft.answers.name.as_ref().map(|kept| kept.answer.given.as_str())
}

const OTHER_NAME: [(&str, &str); 2] = [("given-name", "Bilal"), ("family-name", "Khan")];

#[tokio::test]
async fn an_answer_is_stored_before_the_next_page_shows() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.come_to(Step::DateOfBirth).await;
    assert_eq!(name_in(&person.draft().await), Some("Asma"));
}

#[tokio::test]
async fn an_answer_makes_the_next_revision() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    let before = person.draft().await.revision;
    person.come_to(Step::Name).await;
    assert_eq!(person.draft().await.revision, before + 1);
}

#[tokio::test]
async fn a_form_that_was_opened_before_another_tab_went_on_is_not_taken() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.come_to(Step::DateOfBirth).await;
    let old = person.form(Step::Name).await;
    person.answer(Step::Name, &OTHER_NAME).await;
    assert!(matches!(person.send(old).await, Saved::Again));
    assert_eq!(name_in(&person.draft().await), Some("Bilal"));
}

#[tokio::test]
async fn what_an_old_form_said_is_kept_to_look_at() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.come_to(Step::DateOfBirth).await;
    let old = person.form(Step::Name).await;
    person.answer(Step::Name, &OTHER_NAME).await;
    person.send(old).await;
    let draft = person.draft().await;
    assert_eq!(draft.typed_on(&Step::Name).unwrap().because, Because::Stale);
    assert_eq!(draft.shown(&Step::Name)["given-name"], ["Asma"]);
}

#[tokio::test]
async fn the_same_form_again_after_a_lost_reply_goes_on() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.come_to(Step::Name).await;
    let form = person.form(Step::Name).await;
    person.send(form.clone()).await;
    let revision = person.draft().await.revision;
    assert!(matches!(person.send(form).await, Saved::Next(Step::DateOfBirth)));
    assert_eq!(person.draft().await.revision, revision);
}

#[tokio::test]
async fn the_same_time_again_after_a_lost_reply_goes_on() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.come_to(Step::Appointment).await;
    let slot = person.free_times().await[0].code.to_string();
    let form = Sent { fields: fields(&[("slot", &slot)]), ..person.form(Step::Appointment).await };
    person.send(form.clone()).await;
    assert!(matches!(person.send(form).await, Saved::Next(Step::Check)));
}

#[tokio::test]
async fn a_form_of_another_person_never_writes() {
    let riverside = Riverside::new().await;
    let (asma, bilal) = (riverside.person().await, riverside.person().await);
    asma.come_to(Step::Name).await;
    bilal.come_to(Step::Name).await;
    let form = asma.form(Step::Name).await;
    assert!(matches!(bilal.send(form).await, Saved::OtherDraft));
    let draft = bilal.draft().await;
    assert_eq!((name_in(&draft), &draft.typed), (None, &None));
}

#[tokio::test]
async fn a_page_out_of_order_leads_to_the_first_without_an_answer() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    let form = person.form(Step::Contact).await;
    assert!(matches!(person.send(form).await, Saved::OutOfOrder(Step::Practice)));
    assert_eq!(person.draft().await.typed, None);
}

#[tokio::test]
async fn what_was_refused_is_kept_as_it_was_typed() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.come_to(Step::Name).await;
    assert!(matches!(person.answer(Step::Name, &[("given-name", " Élian ")]).await, Saved::Again));
    let draft = person.draft().await;
    assert_eq!(draft.shown(&Step::Name)["given-name"], [" Élian "]);
    let missing = Refusal::new("family-name", Problem::Missing);
    assert_eq!(draft.typed_on(&Step::Name).unwrap().because, Because::Refused(vec![missing]));
}

#[tokio::test]
async fn a_refusal_leaves_the_answer_before_it_alone() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.come_to(Step::DateOfBirth).await;
    person.answer(Step::Name, &[("given-name", "Bilal")]).await;
    assert_eq!(name_in(&person.draft().await), Some("Asma"));
}

#[tokio::test]
async fn what_is_being_typed_is_kept_and_is_no_answer() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.come_to(Step::Name).await;
    let form = person.form(Step::Name).await;
    riverside.keep_typed(&riverside.network, &person.token, form).await.unwrap();
    let draft = person.draft().await;
    assert_eq!(draft.shown(&Step::Name)["given-name"], ["Asma"]);
    assert_eq!((name_in(&draft), draft.journey().next()), (None, &Step::Name));
}

#[tokio::test]
async fn what_is_typed_into_an_old_form_does_not_take_the_place_of_newer_words() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.come_to(Step::Name).await;
    let old = person.form(Step::Name).await;
    person.come_to(Step::DateOfBirth).await;
    riverside.keep_typed(&riverside.network, &person.token, old).await.unwrap();
    assert_eq!(person.draft().await.typed, None);
}

#[tokio::test]
async fn an_answer_takes_the_place_of_what_was_being_typed() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.come_to(Step::Name).await;
    person.answer(Step::Name, &[("given-name", "Bil")]).await;
    person.come_to(Step::DateOfBirth).await;
    assert_eq!(person.draft().await.typed, None);
}

#[tokio::test]
async fn a_draft_is_over_thirty_days_after_its_last_answer() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    let form = person.form(Step::Practice).await;
    riverside.clock.advance(20 * DAY);
    person.come_to(Step::Name).await;
    riverside.clock.advance(30 * DAY - MINUTE);
    person.draft().await;
    riverside.clock.advance(MINUTE);
    assert!(matches!(person.send(form).await, Saved::NoDraft));
}

#[tokio::test]
async fn a_draft_that_is_over_is_removed_with_what_it_held() {
    let riverside = Riverside::new().await;
    riverside.person().await.choose_first().await;
    riverside.clock.advance(30 * DAY);
    assert_eq!(riverside.apply_retention().await.unwrap().drafts, 1);
    for table in ["drafts", "holds", "claims"] {
        assert_eq!(riverside.count(table).await, 0, "{table}");
    }
}

#[tokio::test]
async fn whoever_starts_again_leaves_nothing_behind() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.choose_first().await;
    riverside.finish_on_this_device(&riverside.network, &person.token).await.unwrap();
    assert_eq!((riverside.count("drafts").await, riverside.count("claims").await), (0, 0));
}

#[tokio::test]
async fn a_cookie_opens_nothing_in_another_network() {
    let riverside = Riverside::new().await;
    riverside.import_network(include_str!("../millbrook.toml"), None).await.unwrap();
    let millbrook = riverside.network("millbrook").await.unwrap().unwrap();
    let person = riverside.person().await;
    assert!(riverside.draft(&millbrook, &person.token).await.unwrap().is_none());
}

#[tokio::test]
async fn a_forged_cookie_opens_nothing() {
    let riverside = Riverside::new().await;
    riverside.person().await;
    for forged in ["", "0", "00000000000000000000000000000000", "'; DROP TABLE drafts"] {
        assert!(riverside.draft(&riverside.network, forged).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn whoever_is_mid_way_finishes_on_the_questions_they_began_with() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    let other = include_str!("../../src/demo/wellbeing-first-steps.json");
    riverside.import_network(include_str!("riverside.toml"), Some(other)).await.unwrap();
    assert_eq!(person.draft().await.version.number, 1);
    assert_eq!(riverside.person().await.draft().await.version.number, 2);
}

#[tokio::test]
async fn a_script_that_begins_draft_after_draft_is_slowed_down() {
    let riverside = Riverside::new().await;
    let beginning = Beginning { language: Language::En, helped: false, source: "192.0.2.1" };
    for _ in 0..300 {
        assert!(matches!(riverside.begin_draft(&riverside.network, beginning).await.unwrap(), Begun::Draft { .. }));
    }
    assert!(matches!(riverside.begin_draft(&riverside.network, beginning).await.unwrap(), Begun::SlowDown));
    let elsewhere = Beginning { source: "198.51.100.7", ..beginning };
    assert!(matches!(riverside.begin_draft(&riverside.network, elsewhere).await.unwrap(), Begun::Draft { .. }));
}
