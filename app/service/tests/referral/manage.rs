//! The appointment behind a personal link: seen, moved, cancelled, and by nobody else.

use domain::{Problem, journey::Step};
use service::{
    confirmation::Confirmation,
    manage::{Changed, Link},
};

use crate::riverside::{DAY, Person, Riverside, TOM};

async fn booked(riverside: &Riverside) -> Confirmation {
    riverside.person().await.booked().await
}

async fn cancel(riverside: &Riverside, token: &str) -> Changed {
    riverside.cancel(&riverside.network, token, "time").await.unwrap()
}

/// Moves to the time of this number among those that are offered; its start in seconds.
async fn move_to(riverside: &Riverside, token: &str, number: usize) -> (Changed, i64) {
    let slot = riverside.times_to_move_to(&riverside.network, token, 100).await.unwrap().times[number].code;
    let moved = riverside.move_to(&riverside.network, token, &slot.to_string()).await.unwrap();
    (moved.unwrap(), slot.start)
}

/// When the appointment is now, unless it was cancelled.
async fn starts(riverside: &Riverside, token: &str) -> Option<i64> {
    let managed = riverside.managed(&riverside.network, token).await.unwrap().unwrap();
    managed.appointment.filter(|appointment| !appointment.is_cancelled()).map(|one| one.starts_at.as_second())
}

async fn onlooker(riverside: &Riverside) -> Person {
    let person = riverside.person().await;
    person.come_to(Step::Appointment).await;
    person
}

#[tokio::test]
async fn a_link_shows_the_appointment() {
    let riverside = Riverside::new().await;
    let confirmation = booked(&riverside).await;
    let managed = riverside.managed(&riverside.network, &confirmation.manage_token).await.unwrap().unwrap();
    assert_eq!(managed.reference, confirmation.reference);
    assert_eq!(managed.appointment.unwrap().starts_at, confirmation.appointment.unwrap().starts_at);
}

#[tokio::test]
async fn a_link_that_was_made_up_shows_nothing() {
    let riverside = Riverside::new().await;
    booked(&riverside).await;
    for token in ["", "0000000000000", "' OR 1=1"] {
        assert!(riverside.managed(&riverside.network, token).await.unwrap().is_none());
        assert_eq!(cancel(&riverside, token).await, Changed::NotPossible);
    }
}

#[tokio::test]
async fn a_link_shows_nothing_in_another_network() {
    let riverside = Riverside::new().await;
    riverside.import_network(include_str!("../millbrook.toml"), None).await.unwrap();
    let millbrook = riverside.network("millbrook").await.unwrap().unwrap();
    let token = booked(&riverside).await.manage_token;
    assert!(riverside.managed(&millbrook, &token).await.unwrap().is_none());
    assert_eq!(riverside.cancel(&millbrook, &token, "time").await.unwrap(), Changed::NotPossible);
}

#[tokio::test]
async fn opening_a_link_changes_nothing() {
    let riverside = Riverside::new().await;
    let token = booked(&riverside).await.manage_token;
    let before = (riverside.recorded().await, riverside.count("outbox").await);
    riverside.managed(&riverside.network, &token).await.unwrap();
    riverside.times_to_move_to(&riverside.network, &token, 10).await.unwrap();
    riverside.calendar(&riverside.network, &token).await.unwrap();
    assert_eq!((riverside.recorded().await, riverside.count("outbox").await), before);
}

#[tokio::test]
async fn a_cancelled_time_is_free_for_another() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    let slot = person.choose_first().await;
    let token = person.confirmed().await.manage_token;
    assert_eq!(cancel(&riverside, &token).await, Changed::Done);
    assert_eq!(starts(&riverside, &token).await, None);
    assert_eq!(onlooker(&riverside).await.choose_first().await, slot);
}

#[tokio::test]
async fn cancelling_twice_is_cancelling_once() {
    let riverside = Riverside::new().await;
    let token = booked(&riverside).await.manage_token;
    cancel(&riverside, &token).await;
    let messages = riverside.count("outbox").await;
    assert_eq!(cancel(&riverside, &token).await, Changed::Done);
    assert_eq!(riverside.count("outbox").await, messages);
}

#[tokio::test]
async fn an_appointment_that_has_begun_stands() {
    let riverside = Riverside::new().await;
    let confirmation = booked(&riverside).await;
    let token = confirmation.manage_token;
    riverside.clock.set(confirmation.appointment.unwrap().starts_at);
    assert!(riverside.managed(&riverside.network, &token).await.unwrap().unwrap().too_late);
    assert_eq!(cancel(&riverside, &token).await, Changed::NotPossible);
    let slot = onlooker(&riverside).await.free_times().await[0].code.to_string();
    let moved = riverside.move_to(&riverside.network, &token, &slot).await.unwrap();
    assert_eq!(moved, Ok(Changed::NotPossible));
}

#[tokio::test]
async fn an_appointment_moves_and_leaves_its_old_time_to_others() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    let old = person.choose_first().await;
    let token = person.confirmed().await.manage_token;
    let (moved, new) = move_to(&riverside, &token, 2).await;
    assert_eq!((moved, starts(&riverside, &token).await), (Changed::Done, Some(new)));
    assert_eq!(onlooker(&riverside).await.free_times().await[0].code, old);
}

#[tokio::test]
async fn when_the_new_time_has_gone_the_old_one_stands() {
    let riverside = Riverside::new().await;
    let other = onlooker(&riverside).await;
    let token = booked(&riverside).await.manage_token;
    let before = starts(&riverside, &token).await;
    let wanted = other.choose_first().await;
    let moved = riverside.move_to(&riverside.network, &token, &wanted.to_string()).await.unwrap();
    assert_eq!(moved, Ok(Changed::Gone));
    assert_eq!(starts(&riverside, &token).await, before);
}

#[tokio::test]
async fn a_move_to_nothing_is_asked_again() {
    let riverside = Riverside::new().await;
    let token = booked(&riverside).await.manage_token;
    for (slot, problem) in [("", Problem::Missing), ("x", Problem::NotOffered)] {
        let moved = riverside.move_to(&riverside.network, &token, slot).await.unwrap();
        assert_eq!(moved.unwrap_err().problem, problem);
    }
}

#[tokio::test]
async fn moving_twice_to_one_time_is_moving_once() {
    let riverside = Riverside::new().await;
    let token = booked(&riverside).await.manage_token;
    let slot = riverside.times_to_move_to(&riverside.network, &token, 10).await.unwrap().times[2].code.to_string();
    let twice = async || riverside.move_to(&riverside.network, &token, &slot).await.unwrap();
    assert_eq!(twice().await, Ok(Changed::Done));
    let messages = riverside.count("outbox").await;
    assert_eq!(twice().await, Ok(Changed::Done));
    assert_eq!(riverside.count("outbox").await, messages);
}

#[tokio::test]
async fn a_cancelled_appointment_can_be_booked_anew() {
    let riverside = Riverside::new().await;
    let token = booked(&riverside).await.manage_token;
    cancel(&riverside, &token).await;
    let (moved, new) = move_to(&riverside, &token, 1).await;
    assert_eq!((moved, starts(&riverside, &token).await), (Changed::Done, Some(new)));
    assert!(riverside.check().await.unwrap().is_empty());
}

#[tokio::test]
async fn the_calendar_file_follows_the_appointment() {
    let riverside = Riverside::new().await;
    let token = booked(&riverside).await.manage_token;
    move_to(&riverside, &token, 1).await;
    cancel(&riverside, &token).await;
    let ics = riverside.calendar(&riverside.network, &token).await.unwrap().unwrap();
    assert!(ics.contains("METHOD:CANCEL") && ics.contains("SEQUENCE:2") && ics.contains("SUMMARY:Appointment\r\n"));
}

#[tokio::test]
async fn whoever_meets_the_person_after_a_move_reads_the_form() {
    let riverside = Riverside::new().await;
    let confirmation = riverside.person().await.booked().await;
    riverside.post().await;
    let monday = riverside.times_to_move_to(&riverside.network, &confirmation.manage_token, 100).await.unwrap();
    let with_tom = monday.times.into_iter().find(|time| time.link_worker == "Tom Ashworth").unwrap().code.to_string();
    riverside.move_to(&riverside.network, &confirmation.manage_token, &with_tom).await.unwrap().unwrap();
    assert_eq!(riverside.intake_forms().await[0].reader.as_deref(), Some("Tom Ashworth"));
    assert!(riverside.post().await.iter().any(|message| message.kind == "intake" && message.to == TOM));
}

#[tokio::test]
async fn somebody_without_an_appointment_has_none_to_change() {
    let riverside = Riverside::new().await;
    let token = riverside.person().await.referred().await.manage_token;
    assert_eq!(cancel(&riverside, &token).await, Changed::NotPossible);
    riverside.clock.advance(DAY);
    assert!(riverside.calendar(&riverside.network, &token).await.unwrap().is_none());
}

#[tokio::test]
async fn a_form_of_an_appointment_that_changed_since_does_nothing() {
    let riverside = Riverside::new().await;
    let token = riverside.person().await.booked().await.manage_token;
    let seen = async || riverside.managed(&riverside.network, &token).await.unwrap().unwrap().sequence;
    let first = Link { token: &token, seen: Some(seen().await) };
    assert_eq!(riverside.cancel(&riverside.network, first, "time").await.unwrap(), Changed::Done);
    assert_eq!(riverside.cancel(&riverside.network, first, "time").await.unwrap(), Changed::Done);
    let (moved, _) = move_to(&riverside, &token, 1).await;
    assert_eq!(moved, Changed::Done);
    assert_eq!(riverside.cancel(&riverside.network, first, "time").await.unwrap(), Changed::NotPossible);
    let other = riverside.times_to_move_to(&riverside.network, &token, 10).await.unwrap().times[3].code.to_string();
    assert_eq!(riverside.move_to(&riverside.network, first, &other).await.unwrap(), Ok(Changed::NotPossible));
    let managed = riverside.managed(&riverside.network, &token).await.unwrap().unwrap();
    assert!(!managed.appointment.unwrap().is_cancelled());
}
