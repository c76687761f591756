//! What is left behind: an event of each deed, nothing that contradicts itself, and nothing that others could read.

use std::fs;

use domain::{journey::Step, referral::Move};
use service::prepare::Part;

use crate::{
    common::Database,
    riverside::{AMINA, DAY, MINUTE, Riverside},
};

/// One person's way through everything that leaves a trace.
async fn everything(riverside: &Riverside) {
    let amina = riverside.member(AMINA).await;
    let person = riverside.person().await;
    let confirmation = person.booked().await;
    let (reference, token) = (confirmation.reference.as_str(), confirmation.manage_token.as_str());
    let draft = person.draft().await;
    let form = (Some(draft.id), riverside.preparation(&draft).await.unwrap().unwrap().revision);
    let typed = crate::riverside::fields(&[("anything-else", "I have a dog")]);
    riverside.add_part(&riverside.network, &person.token, form, &Part::AnythingElse, typed).await.unwrap();
    let slot = riverside.times_to_move_to(&riverside.network, token, 10).await.unwrap().times[1].code.to_string();
    riverside.move_to(&riverside.network, token, &slot).await.unwrap().unwrap();
    riverside.cancel(&riverside.network, token, "time").await.unwrap();
    riverside.clock.advance(7 * DAY);
    riverside.escalate_overdue().await.unwrap();
    riverside.intake(&amina, reference).await.unwrap();
    riverside.raise_priority(&amina, reference).await.unwrap();
    riverside.move_intake(&amina, reference, Move::Acknowledge).await.unwrap();
    riverside.move_intake(&amina, reference, Move::Accept).await.unwrap();
    riverside.post().await;
}

/// Every byte of the database, with what is not yet folded into it.
async fn bytes_of(riverside: &Riverside) -> Vec<u8> {
    match &riverside.database {
        Database::Sqlite { folder } => {
            let read = |name: &str| fs::read(folder.join(name)).unwrap_or_default();
            [read("matters.db"), read("matters.db-wal")].concat()
        }
        // As it would be dumped: every row of every table, as text.
        Database::Postgres { .. } => {
            let tables = "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public'";
            let mut all = String::new();
            for table in riverside.database.texts(tables).await {
                let rows = format!("SELECT t::text FROM {table} t");
                all += &riverside.database.texts(&rows).await.join("\n");
            }
            all.into_bytes()
        }
    }
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[tokio::test]
async fn every_deed_is_recorded_in_its_order() {
    let riverside = Riverside::new().await;
    let before = riverside.recorded().await.len();
    everything(&riverside).await;
    assert_eq!(
        riverside.recorded().await[before..],
        [
            "draft-begun",
            "referral-submitted",
            "appointment-booked",
            "preparation-added",
            "appointment-moved",
            "appointment-cancelled",
            "intake-escalated",
            "intake-read",
            "flag-raised",
            "priority-raised",
            "flag-acknowledged",
            "intake-acknowledged",
            "referral-accepted",
        ]
    );
}

#[tokio::test]
async fn coming_back_and_looking_at_the_list_are_recorded_too() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.come_to(Step::Contact).await;
    riverside.make_resume_code(&person.draft().await).await.unwrap();
    let draft = person.draft().await;
    let code = riverside.shown_resume_code(&draft).unwrap().code;
    let born = draft.answers.date_of_birth.unwrap().answer;
    riverside.resume_draft(&riverside.network, &code, born, "192.0.2.1").await.unwrap();
    riverside.intake_forms().await;
    let recorded = riverside.recorded().await;
    assert_eq!(recorded[recorded.len() - 2..], ["draft-resumed", "intake-listed"]);
}

#[tokio::test]
async fn what_was_not_done_is_not_recorded() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.choose_first().await;
    let before = riverside.recorded().await;
    let draft = person.draft().await;
    riverside.submit(&riverside.network, &person.token, Some(draft.id), draft.revision - 1).await.unwrap();
    assert_eq!(riverside.recorded().await, before);
}

#[tokio::test]
async fn what_was_recorded_is_neither_changed_nor_removed() {
    let riverside = Riverside::new().await;
    for statement in ["UPDATE audit_events SET actor = 'nobody'", "DELETE FROM audit_events"] {
        let refused = riverside.database.run(statement).await.unwrap_err();
        assert!(refused.contains("append-only"), "{refused}");
    }
}

#[tokio::test]
async fn a_rule_of_the_database_that_was_taken_away_is_found() {
    let riverside = Riverside::new().await;
    riverside.database.run("DROP INDEX audit_chain").await.unwrap();
    assert_eq!(riverside.check().await.unwrap(), ["the schema lacks audit_chain"]);
}

#[tokio::test]
async fn a_published_version_is_not_changed() {
    let riverside = Riverside::new().await;
    let refused = riverside.database.run("UPDATE versions SET content = '{}'").await.unwrap_err();
    assert!(refused.contains("immutable"), "{refused}");
}

#[tokio::test]
async fn nothing_contradicts_itself_after_all_of_it() {
    let riverside = Riverside::new().await;
    everything(&riverside).await;
    riverside.person().await.booked().await;
    riverside.person().await.choose_first().await;
    riverside.clock.advance(20 * MINUTE);
    riverside.person().await.booked().await;
    assert_eq!(riverside.check().await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn a_claim_that_went_missing_is_found() {
    let riverside = Riverside::new().await;
    riverside.person().await.booked().await;
    riverside.database.run("DELETE FROM claims").await.unwrap();
    assert_eq!(riverside.check().await.unwrap(), ["1 booked appointments without a claim on all of their time"]);
}

#[tokio::test]
async fn nothing_personal_can_be_read_in_the_database() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await.who(&[("given-name", "Zebedee"), ("matters-most", "Hollyhocks")]);
    person.come_to(Step::Appointment).await;
    person.answer(Step::Name, &[("given-name", "Wilhelmina")]).await;
    let drafted = bytes_of(&riverside).await;
    person.booked().await;
    let sent = bytes_of(&riverside).await;
    assert!(holds(&sent, "draft-begun"));
    for personal in ["Zebedee", "Wilhelmina", "Hollyhocks", "900123", "asma@example.org", "1980-05-17", "192.0.2.1"] {
        assert!(!holds(&drafted, personal) && !holds(&sent, personal), "{personal}");
    }
}

/// What the check finds once somebody has done this to the database of somebody booked.
async fn found_after(statement: &str) -> Vec<String> {
    let riverside = Riverside::new().await;
    riverside.person().await.booked().await;
    riverside.database.run(statement).await.unwrap();
    riverside.check().await.unwrap()
}

#[tokio::test]
async fn an_appointment_that_was_shifted_away_from_its_claims_is_found() {
    let unclaimed = "1 booked appointments without a claim on all of their time";
    let shift = "UPDATE appointments SET starts_at = starts_at + 900000000, ends_at = ends_at + 900000000";
    assert_eq!(found_after(shift).await, [unclaimed]);
}

#[tokio::test]
async fn a_record_that_no_longer_opens_is_found() {
    let cut = "UPDATE patients SET content = substr(content, 2)";
    assert_eq!(found_after(cut).await, ["1 records cannot be opened with this secret key"]);
    let cut = "UPDATE referrals SET content = substr(content, 2)";
    assert_eq!(found_after(cut).await, ["1 records cannot be opened with this secret key"]);
}
