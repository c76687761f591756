//! What is kept, for how long, and what is left when it goes: the audit chain, retention, erasure, a change of the key.

use std::sync::Arc;

use domain::journey::Step;
use jiff::SignedDuration;
use service::{Service, clock::SeededChance, keys::Keys, referrals::Submitted, retention::Removed};
use zeroize::Zeroizing;

use crate::riverside::{AMINA, DAY, Riverside};

#[tokio::test]
async fn sealed_events_are_whole_until_one_is_altered() {
    let riverside = Riverside::new().await;
    riverside.person().await.booked().await;
    let sealed = riverside.seal_audit().await.unwrap();
    assert_eq!(sealed, riverside.recorded().await.len());
    assert_eq!(riverside.seal_audit().await.unwrap(), 0);
    riverside.person().await.booked().await;
    riverside.seal_audit().await.unwrap();
    assert_eq!(riverside.check().await.unwrap(), Vec::<String>::new());
}

/// What the check finds last once somebody who can switch the triggers off has done this.
async fn found_after(statement: &str) -> String {
    let riverside = Riverside::new().await;
    riverside.person().await.booked().await;
    riverside.seal_audit().await.unwrap();
    for trigger in ["audit_events_are_not_changed", "audit_events_are_not_removed"] {
        let on = if riverside.database.is_sqlite() { "" } else { " ON audit_events" };
        riverside.database.run(&format!("DROP TRIGGER {trigger}{on}")).await.unwrap();
    }
    riverside.database.run(statement).await.unwrap();
    riverside.check().await.unwrap().pop().unwrap()
}

#[tokio::test]
async fn an_event_that_was_altered_is_found() {
    let found = found_after("UPDATE audit_events SET actor = 'nobody' WHERE position = 2").await;
    assert!(found.starts_with("audit event 2 of network ") && found.ends_with("was altered"), "{found:?}");
}

#[tokio::test]
async fn an_event_that_was_removed_is_found() {
    let found = found_after("DELETE FROM audit_events WHERE position = 2").await;
    assert!(found.starts_with("audit event 2 of network ") && found.ends_with("is missing"), "{found:?}");
}

#[tokio::test]
async fn a_sealed_event_gets_no_other_place() {
    let riverside = Riverside::new().await;
    riverside.seal_audit().await.unwrap();
    let refused = riverside.database.run("UPDATE audit_events SET position = position + 100").await.unwrap_err();
    assert!(refused.contains("append-only"), "{refused}");
}

#[tokio::test]
async fn a_job_is_done_by_whoever_asks_first_and_again_when_its_time_has_come() {
    let riverside = Riverside::new().await;
    let hour = SignedDuration::from_hours(1);
    assert!(riverside.take_turn("tidying", hour).await.unwrap());
    assert!(!riverside.take_turn("tidying", hour).await.unwrap());
    assert!(riverside.take_turn("another", hour).await.unwrap());
    riverside.clock.advance(3600);
    assert!(riverside.take_turn("tidying", hour).await.unwrap());
}

#[tokio::test]
async fn a_job_goes_on_after_the_clock_was_put_back() {
    let riverside = Riverside::new().await;
    let hour = SignedDuration::from_hours(1);
    assert!(riverside.take_turn("tidying", hour).await.unwrap());
    riverside.clock.advance(-2 * 3600);
    assert!(riverside.take_turn("tidying", hour).await.unwrap());
}

#[tokio::test]
async fn what_is_due_is_removed_and_told_in_the_audit_trail() {
    let riverside = Riverside::new().await;
    riverside.person().await.booked().await;
    riverside.person().await.come_to(Step::Contact).await;
    riverside.post().await;
    assert_eq!(riverside.apply_retention().await.unwrap(), Removed::default());
    riverside.clock.advance(91 * DAY);
    let removed = riverside.apply_retention().await.unwrap();
    assert_eq!((removed.drafts, removed.messages, removed.people), (1, 3, 0));
    assert!(removed.claims > 0);
    let told = "SELECT subject FROM audit_events WHERE action = 'retention-applied'";
    let expected =
        format!("removed:drafts=1,claims={},messages=3,people=0,unsent=0,waiting=0,pilots=0", removed.claims);
    assert_eq!(riverside.database.texts(told).await, [expected]);
    assert_eq!(riverside.apply_retention().await.unwrap(), Removed::default());
    assert_eq!(riverside.check().await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn people_are_erased_eight_years_after_their_last_appointment() {
    let riverside = Riverside::new().await;
    riverside.person().await.booked().await;
    riverside.clock.advance(8 * 366 * DAY);
    assert_eq!(riverside.apply_retention().await.unwrap().people, 0);
    riverside.clock.advance(30 * DAY);
    assert_eq!(riverside.apply_retention().await.unwrap().people, 1);
    assert_eq!(riverside.count("referrals").await, 1);
}

#[tokio::test]
async fn nothing_of_an_erased_person_can_be_read_and_their_time_is_free_again() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    let slot = person.choose_first().await;
    let confirmation = person.confirmed().await;
    let network = riverside.network.id;
    let patient = riverside.person_behind(network, &confirmation.reference).await.unwrap().unwrap();
    let events = riverside.recorded().await.len();
    assert!(riverside.erase_person(network, patient).await.unwrap());
    assert!(!riverside.erase_person(network, patient).await.unwrap());
    let amina = riverside.member(AMINA).await;
    assert!(riverside.intake(&amina, &confirmation.reference).await.unwrap().is_none());
    assert!(riverside.intake_forms().await.is_empty());
    assert!(riverside.managed(&riverside.network, &confirmation.manage_token).await.unwrap().is_none());
    assert!(riverside.draft(&riverside.network, &person.token).await.unwrap().is_none());
    assert!(riverside.post().await.is_empty());
    let keys = "SELECT count(*) FROM patients WHERE length(wrapped_key) > 0 OR length(content) > 0";
    assert_eq!(riverside.database.number(keys).await, 0);
    let other = riverside.person().await;
    other.come_to(Step::Appointment).await;
    assert!(other.free_times().await.iter().any(|time| time.code == slot));
    for table in ["referrals", "appointments", "patients"] {
        assert_eq!(riverside.count(table).await, 1, "{table}");
    }
    riverside.seal_audit().await.unwrap();
    assert!(riverside.recorded().await.len() > events);
    assert_eq!(riverside.check().await.unwrap(), Vec::<String>::new());
}

/// The same database, opened with these keys.
async fn with_keys(riverside: &Riverside, keys: Keys) -> Service {
    let store = riverside.database.open().await;
    Service::new(store, Arc::new(riverside.clock.clone()), Arc::new(SeededChance::new(9)), keys, "http://localhost")
}

#[tokio::test]
async fn after_a_change_of_the_key_the_new_one_alone_opens_every_record() {
    let riverside = Riverside::new().await;
    let confirmation = riverside.person().await.booked().await;
    riverside.person().await.come_to(Step::Contact).await;
    let (old, new) = (Zeroizing::new([7; 32]), [8; 32]);
    let changed = with_keys(&riverside, Keys::rotated(&new, &[old])).await;
    // The patient's key, that of the draft that was sent, that of the one that was not, and the staff's second factors.
    let staff = riverside.database.number("SELECT count(*) FROM staff WHERE totp_secret IS NOT NULL").await;
    assert_eq!(changed.seal_everything_anew().await.unwrap() as i64, 3 + staff);
    assert_eq!(changed.seal_everything_anew().await.unwrap(), 0);
    let amina = riverside.member(AMINA).await;
    assert!(changed.intake(&amina, &confirmation.reference).await.unwrap().is_some());
    assert!(changed.managed(&riverside.network, &confirmation.manage_token).await.unwrap().is_some());
    assert_eq!(changed.check().await.unwrap(), Vec::<String>::new());
    assert!(riverside.check().await.unwrap()[0].contains("cannot be opened with this secret key"));
}

#[tokio::test]
async fn the_same_form_sent_again_gives_the_first_answer_and_another_is_refused() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.choose_first().await;
    let draft = person.draft().await;
    for (revision, same) in [(draft.revision, true), (draft.revision, true), (draft.revision - 1, false)] {
        let sent = riverside.submit(&riverside.network, &person.token, Some(draft.id), revision).await.unwrap();
        assert_eq!(matches!(sent, Submitted::Done), same, "{sent:?}");
        assert_eq!(matches!(sent, Submitted::SentOtherwise), !same, "{sent:?}");
    }
    assert_eq!(riverside.count("referrals").await, 1);
}

#[tokio::test]
async fn a_time_whose_claims_a_wrong_clock_removed_is_not_sold_twice() {
    let riverside = Riverside::new().await;
    let first = riverside.person().await;
    let taken = first.choose_first().await;
    first.confirmed().await;
    riverside.clock.advance(60 * DAY);
    assert!(riverside.apply_retention().await.unwrap().claims > 0);
    riverside.clock.advance(-60 * DAY);
    let second = riverside.person().await;
    second.come_to(Step::Appointment).await;
    assert!(matches!(second.choose(taken).await, service::drafts::Saved::Again));
    assert_eq!(riverside.check().await.unwrap(), ["1 booked appointments without a claim on all of their time"]);
}

#[tokio::test]
async fn another_secret_key_is_noticed_before_anything_is_written_with_it() {
    let riverside = Riverside::new().await;
    assert!(with_keys(&riverside, Keys::new(&[8; 32])).await.key_fits().await.unwrap());
    riverside.person().await.booked().await;
    assert!(riverside.key_fits().await.unwrap());
    assert!(!with_keys(&riverside, Keys::new(&[8; 32])).await.key_fits().await.unwrap());
}
