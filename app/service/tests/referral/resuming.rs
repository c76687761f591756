//! Coming back with a code: for its person, and for nobody who watches them.

use std::collections::BTreeSet;

use domain::{Fields, date_of_birth::DateOfBirth, journey::Step, reference::ResumeCode};
use service::drafts::{Resumed, Saved, Sent};

use crate::riverside::{DAY, MINUTE, Person, Riverside, fields};

const ELSEWHERE: &str = "198.51.100.7";

fn born(date: &str) -> DateOfBirth {
    DateOfBirth::new(date.parse().unwrap(), "2027-03-09".parse().unwrap()).unwrap()
}

fn asmas() -> DateOfBirth {
    born("1980-05-17")
}

/// Somebody who has come as far as the contact page and has a code.
async fn someone_with_a_code(riverside: &Riverside) -> (Person, ResumeCode) {
    let person = riverside.person().await;
    person.come_to(Step::Contact).await;
    riverside.make_resume_code(&person.draft().await).await.unwrap();
    let code = riverside.shown_resume_code(&person.draft().await).unwrap().code;
    (person, code)
}

async fn resume(riverside: &Riverside, code: &ResumeCode, born: DateOfBirth, source: &str) -> Resumed {
    riverside.resume_draft(&riverside.network, code, born, source).await.unwrap()
}

/// The same person on another phone.
async fn back(riverside: &Riverside, code: &ResumeCode) -> Person {
    match resume(riverside, code, asmas(), ELSEWHERE).await {
        Resumed::Draft { token } => riverside.with_cookie(token),
        other => panic!("not welcomed back: {other:?}"),
    }
}

#[tokio::test]
async fn a_code_and_the_date_of_birth_lead_back() {
    let riverside = Riverside::new().await;
    let (person, code) = someone_with_a_code(&riverside).await;
    let id = person.draft().await.id;
    let back = back(&riverside, &code).await.draft().await;
    assert_eq!((back.id, back.journey().next()), (id, &Step::Contact));
}

#[tokio::test]
async fn the_phone_before_is_signed_out() {
    let riverside = Riverside::new().await;
    let (person, code) = someone_with_a_code(&riverside).await;
    let form = person.form(Step::Contact).await;
    back(&riverside, &code).await;
    assert!(matches!(person.send(form).await, Saved::NoDraft));
}

#[tokio::test]
async fn a_code_works_once() {
    let riverside = Riverside::new().await;
    let (_, code) = someone_with_a_code(&riverside).await;
    back(&riverside, &code).await;
    assert!(matches!(resume(&riverside, &code, asmas(), ELSEWHERE).await, Resumed::Unknown));
}

#[tokio::test]
async fn a_new_code_takes_the_place_of_the_old() {
    let riverside = Riverside::new().await;
    let (person, old) = someone_with_a_code(&riverside).await;
    riverside.clock.advance(MINUTE);
    riverside.make_resume_code(&person.draft().await).await.unwrap();
    assert!(matches!(resume(&riverside, &old, asmas(), ELSEWHERE).await, Resumed::Unknown));
}

#[tokio::test]
async fn a_code_is_shown_for_ten_minutes() {
    let riverside = Riverside::new().await;
    let (person, _) = someone_with_a_code(&riverside).await;
    riverside.clock.advance(10 * MINUTE - 1);
    assert!(riverside.shown_resume_code(&person.draft().await).is_some());
    riverside.clock.advance(1);
    assert!(riverside.shown_resume_code(&person.draft().await).is_none());
}

#[tokio::test]
async fn a_code_without_the_date_of_birth_leads_nowhere() {
    let riverside = Riverside::new().await;
    let (person, code) = someone_with_a_code(&riverside).await;
    assert!(matches!(resume(&riverside, &code, born("1980-05-18"), ELSEWHERE).await, Resumed::Unknown));
    person.draft().await;
}

#[tokio::test]
async fn a_code_leads_nowhere_in_another_network() {
    let riverside = Riverside::new().await;
    riverside.import_network(include_str!("../millbrook.toml"), None).await.unwrap();
    let millbrook = riverside.network("millbrook").await.unwrap().unwrap();
    let (_, code) = someone_with_a_code(&riverside).await;
    let resumed = riverside.resume_draft(&millbrook, &code, asmas(), ELSEWHERE).await.unwrap();
    assert!(matches!(resumed, Resumed::Unknown));
}

#[tokio::test]
async fn a_code_leads_nowhere_once_the_form_is_sent() {
    let riverside = Riverside::new().await;
    let (person, code) = someone_with_a_code(&riverside).await;
    person.referred().await;
    assert!(matches!(resume(&riverside, &code, asmas(), ELSEWHERE).await, Resumed::Unknown));
}

#[tokio::test]
async fn what_was_answered_before_stays_veiled() {
    let riverside = Riverside::new().await;
    let (_, code) = someone_with_a_code(&riverside).await;
    let draft = back(&riverside, &code).await.draft().await;
    assert!(draft.is_veiled(&Step::Name));
    assert_eq!(draft.shown(&Step::Name), Fields::new());
}

#[tokio::test]
async fn what_was_only_typed_before_is_not_shown_either() {
    let riverside = Riverside::new().await;
    let (person, code) = someone_with_a_code(&riverside).await;
    let form = person.form(Step::Contact).await;
    riverside.keep_typed(&riverside.network, &person.token, form).await.unwrap();
    let draft = back(&riverside, &code).await.draft().await;
    assert_eq!(draft.shown(&Step::Contact), Fields::new());
}

#[tokio::test]
async fn what_is_answered_after_coming_back_is_shown() {
    let riverside = Riverside::new().await;
    let (_, code) = someone_with_a_code(&riverside).await;
    let person = back(&riverside, &code).await;
    person.answer(Step::Name, &[("given-name", "Bilal"), ("family-name", "Khan")]).await;
    assert_eq!(person.draft().await.shown(&Step::Name)["given-name"], ["Bilal"]);
}

#[tokio::test]
async fn a_form_that_was_open_on_the_phone_before_is_too_old_on_the_new_one() {
    let riverside = Riverside::new().await;
    let (person, code) = someone_with_a_code(&riverside).await;
    let form = Sent { fields: fields(&[("through", "the library")]), ..person.form(Step::Contact).await };
    let person = back(&riverside, &code).await;
    assert!(matches!(person.send(form).await, Saved::Again));
}

#[tokio::test]
async fn guessing_at_one_code_is_slow_even_with_the_right_date_at_last() {
    let riverside = Riverside::new().await;
    let (_, code) = someone_with_a_code(&riverside).await;
    for guess in 0..5 {
        let date = born(&format!("1980-06-{:02}", guess + 1));
        let source = format!("198.51.100.{guess}");
        assert!(matches!(resume(&riverside, &code, date, &source).await, Resumed::Unknown));
    }
    assert!(matches!(resume(&riverside, &code, asmas(), "203.0.113.9").await, Resumed::SlowDown));
    riverside.clock.advance(60 * MINUTE);
    back(&riverside, &code).await;
}

#[tokio::test]
async fn guessing_at_codes_from_one_place_is_slow_and_nobody_elsewhere_waits() {
    let riverside = Riverside::new().await;
    let (_, code) = someone_with_a_code(&riverside).await;
    for guess in 0..20_u64 {
        let guessed = ResumeCode::new(guess.to_be_bytes());
        assert!(matches!(resume(&riverside, &guessed, asmas(), "203.0.113.9").await, Resumed::Unknown));
    }
    assert!(matches!(resume(&riverside, &code, asmas(), "203.0.113.9").await, Resumed::SlowDown));
    back(&riverside, &code).await;
}

/// Somebody who has told how they can be reached and asked to be reminded.
async fn someone_to_remind(riverside: &Riverside) -> Person {
    let person = riverside.person().await;
    person.come_to(Step::Help).await;
    riverside.make_resume_code(&person.draft().await).await.unwrap();
    assert!(riverside.remind_of_draft(&riverside.network, &person.token).await.unwrap());
    person
}

#[tokio::test]
async fn whoever_asked_is_reminded_of_their_form_once_and_by_day() {
    let riverside = Riverside::new().await;
    let person = someone_to_remind(&riverside).await;
    assert!(riverside.remind_of_draft(&riverside.network, &person.token).await.unwrap());
    assert!(riverside.post().await.is_empty());
    riverside.clock.advance(3 * DAY);
    let reminders = riverside.post().await;
    let channels: BTreeSet<_> = reminders.iter().map(|one| one.channel.as_str()).collect();
    assert_eq!((reminders.len(), channels), (2, BTreeSet::from(["email", "sms"])));
    for reminder in &reminders {
        assert!(reminder.body.contains("/riverside/refer/resume"), "{}", reminder.body);
        assert_eq!((reminder.kind.as_str(), reminder.reference.as_str()), ("unfinished", ""));
    }
    riverside.clock.advance(20 * DAY);
    assert!(riverside.post().await.is_empty());
}

#[tokio::test]
async fn nobody_is_reminded_of_a_form_that_was_sent() {
    let riverside = Riverside::new().await;
    let person = someone_to_remind(&riverside).await;
    person.booked().await;
    riverside.post().await;
    riverside.clock.advance(3 * DAY);
    assert!(riverside.post().await.iter().all(|message| message.kind != "unfinished"));
}

#[tokio::test]
async fn nobody_is_reminded_at_a_number_or_an_address_that_they_gave_up_since() {
    let riverside = Riverside::new().await;
    let person = someone_to_remind(&riverside).await;
    let other = [("phone", "07700 900456"), ("safe-to-text", "yes"), ("safe-voicemail", "no"), ("email", "")];
    person.answer(Step::Contact, &other).await;
    riverside.clock.advance(3 * DAY);
    assert!(riverside.post().await.is_empty());
    assert_eq!(riverside.count("outbox").await, 0);
}

#[tokio::test]
async fn whoever_has_not_said_how_they_can_be_reached_cannot_be_reminded() {
    let riverside = Riverside::new().await;
    let (person, _) = someone_with_a_code(&riverside).await;
    assert!(!riverside.remind_of_draft(&riverside.network, &person.token).await.unwrap());
    assert_eq!(riverside.count("outbox").await, 0);
}

#[tokio::test]
async fn a_form_that_is_deleted_takes_its_reminder_with_it() {
    let riverside = Riverside::new().await;
    someone_to_remind(&riverside).await;
    riverside.clock.advance(31 * DAY);
    riverside.apply_retention().await.unwrap();
    assert_eq!([riverside.count("drafts").await, riverside.count("outbox").await], [0, 0]);
}
