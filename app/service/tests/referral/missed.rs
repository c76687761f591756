//! Whoever did not come: offered another time with one tap, and never sent away for it.

use domain::{appointment::Status, id::AppointmentId, referral::State, staff::Role};
use jiff::SignedDuration;
use service::{
    confirmation::Confirmation,
    diary::{Change, Form, Kept},
    manage::{Changed, Link},
    sign_in::StaffMember,
};

use crate::riverside::{AMINA, HOUR, Person, Riverside};

/// Somebody who did not come to their appointment, an hour after it began.
async fn missed(riverside: &Riverside, person: Person) -> (Confirmation, AppointmentId) {
    let confirmation = person.booked().await;
    let appointment = confirmation.appointment.clone().unwrap();
    riverside.clock.set(appointment.starts_at + SignedDuration::from_secs(HOUR));
    assert_eq!(say(riverside, appointment.id(), Status::Dna).await, Change::Done);
    riverside.post().await;
    (confirmation, appointment.id())
}

async fn say(riverside: &Riverside, id: AppointmentId, status: Status) -> Change {
    let form = Form { id, seen: kept(riverside, id).await.sequence };
    riverside.say(&riverside.member(AMINA).await, form, status).await.unwrap()
}

async fn kept(riverside: &Riverside, id: AppointmentId) -> Kept {
    riverside.kept(&riverside.member(AMINA).await, id).await.unwrap().unwrap()
}

async fn offer(riverside: &Riverside, id: AppointmentId) -> Change {
    let form = Form { id, seen: kept(riverside, id).await.sequence };
    riverside.offer_another_time(&riverside.member(AMINA).await, form).await.unwrap()
}

#[tokio::test]
async fn another_time_is_offered_kindly_by_their_own_link_and_once() {
    let riverside = Riverside::new().await;
    let (confirmation, id) = missed(&riverside, riverside.person().await).await;
    assert!(kept(&riverside, id).await.may_be_offered);
    assert_eq!(offer(&riverside, id).await, Change::Done);
    assert_eq!(offer(&riverside, id).await, Change::Done);
    let messages: Vec<_> = riverside.post().await.into_iter().filter(|message| message.kind == "missed").collect();
    assert_eq!(messages.len(), 2);
    for message in messages {
        assert!(message.body.contains(&confirmation.manage_token) && message.body.contains("missed each other"));
        assert!(message.channel == "email" || message.body.len() <= 160, "{}", message.body);
    }
    let after = kept(&riverside, id).await;
    assert_eq!((after.may_be_offered, after.offered_at), (false, Some(riverside.now())));
    assert!(riverside.recorded().await.contains(&"another-time-offered".to_owned()));
}

#[tokio::test]
async fn saying_that_somebody_did_not_come_sends_nothing_and_ends_nothing() {
    let riverside = Riverside::new().await;
    let confirmation = riverside.person().await.booked().await;
    let appointment = confirmation.appointment.unwrap();
    riverside.post().await;
    riverside.clock.set(appointment.starts_at + SignedDuration::from_secs(HOUR));
    say(&riverside, appointment.id(), Status::Dna).await;
    assert!(riverside.post().await.is_empty());
    let amina = riverside.member(AMINA).await;
    let intake = riverside.intake(&amina, &confirmation.reference).await.unwrap().unwrap();
    assert_eq!(intake.line.state, State::New);
}

#[tokio::test]
async fn they_choose_another_time_by_their_link_and_what_was_missed_stays_said() {
    let riverside = Riverside::new().await;
    let (confirmation, id) = missed(&riverside, riverside.person().await).await;
    let (network, token) = (&riverside.network, &confirmation.manage_token);
    let managed = riverside.managed(network, token).await.unwrap().unwrap();
    assert!(managed.missed && !managed.too_late);
    let slot = riverside.times_to_move_to(network, token, 5).await.unwrap().times[1].clone();
    let link = Link { token, seen: Some(managed.sequence) };
    for _ in 0..2 {
        let moved = riverside.move_to(network, link, &slot.code.to_string()).await.unwrap();
        assert_eq!(moved, Ok(Changed::Done));
    }
    let managed = riverside.managed(network, token).await.unwrap().unwrap();
    assert_eq!((managed.missed, managed.appointment.unwrap().starts_at), (false, slot.start));
    assert_eq!(kept(&riverside, id).await.booked.appointment.status, Status::Dna);
    assert_eq!(riverside.count("appointments").await, 2);
    assert!(riverside.post().await.iter().any(|message| message.kind == "confirmation"));
    assert_eq!(riverside.check().await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn a_time_that_has_gone_is_said_so_and_can_be_chosen_again() {
    let riverside = Riverside::new().await;
    let (confirmation, _) = missed(&riverside, riverside.person().await).await;
    let (network, token) = (&riverside.network, &confirmation.manage_token);
    let slot = riverside.times_to_move_to(network, token, 1).await.unwrap().times[0].code;
    let other = riverside.person().await;
    assert_eq!(other.choose_first().await, slot);
    other.confirmed().await;
    assert_eq!(riverside.move_to(network, token, &slot.to_string()).await.unwrap(), Ok(Changed::Gone));
    assert!(riverside.managed(network, token).await.unwrap().unwrap().missed);
}

#[tokio::test]
async fn whoever_came_chooses_no_other_time_by_their_link() {
    let riverside = Riverside::new().await;
    let (confirmation, id) = missed(&riverside, riverside.person().await).await;
    say(&riverside, id, Status::Attended).await;
    let (network, token) = (&riverside.network, &confirmation.manage_token);
    assert!(riverside.managed(network, token).await.unwrap().unwrap().too_late);
    let slot = riverside.times_to_move_to(network, token, 1).await.unwrap().times[0].code.to_string();
    assert_eq!(riverside.move_to(network, token, &slot).await.unwrap(), Ok(Changed::NotPossible));
}

#[tokio::test]
async fn nothing_is_offered_to_whom_nobody_can_write_safely() {
    let riverside = Riverside::new().await;
    let nothing = [("phone", "0113 496 0000"), ("safe-to-text", "no"), ("email", "")];
    let (_, id) = missed(&riverside, riverside.person().await.who(&nothing)).await;
    let kept = kept(&riverside, id).await;
    assert!(kept.may_be_followed && !kept.may_be_offered);
    assert_eq!(offer(&riverside, id).await, Change::NotPossible);
}

#[tokio::test]
async fn nothing_is_offered_to_who_came_or_is_to_come_or_is_booked_again() {
    let riverside = Riverside::new().await;
    let (_, id) = missed(&riverside, riverside.person().await).await;
    let amina = riverside.member(AMINA).await;
    let form = Form { id, seen: kept(&riverside, id).await.sequence };
    let slot = riverside.times_for(&amina, id, 1).await.unwrap().times[0].code;
    let new = riverside.book_again(&amina, form, slot).await.unwrap().unwrap();
    assert!(!kept(&riverside, id).await.may_be_offered);
    assert_eq!(offer(&riverside, id).await, Change::NotPossible);
    assert_eq!(offer(&riverside, new).await, Change::NotPossible);
}

#[tokio::test]
async fn those_who_care_for_nobody_here_offer_nothing() {
    let riverside = Riverside::new().await;
    riverside.import_network(include_str!("../millbrook.toml"), None).await.unwrap();
    let (_, id) = missed(&riverside, riverside.person().await).await;
    let form = Form { id, seen: kept(&riverside, id).await.sequence };
    for email in ["navigator@riverside.example", "partner@riverside.example", "ada@millbrook.example"] {
        let who = riverside.member(email).await;
        assert_eq!(riverside.offer_another_time(&who, form).await.unwrap(), Change::NotHere, "{email}");
    }
    assert!(riverside.post().await.is_empty());
}

#[tokio::test]
async fn after_as_many_as_the_network_says_somebody_calls_instead_of_writing() {
    let riverside = Riverside::new().await;
    let (confirmation, id) = missed(&riverside, riverside.person().await).await;
    assert_eq!(kept(&riverside, id).await.call_after, None);
    let manager = StaffMember { role: Role::Manager, ..riverside.member(AMINA).await };
    let mut settings = riverside.settings_form(&manager).await.unwrap().unwrap();
    settings.fields.insert("missed-messages".to_owned(), vec!["0".to_owned()]);
    settings.fields.insert("settings-seen".to_owned(), vec![settings.seen]);
    riverside.keep_settings(&manager, settings.fields).await.unwrap();
    let kept = kept(&riverside, id).await;
    assert_eq!((kept.call_after, kept.may_be_offered), (Some(1), false));
    let form = Form { id, seen: kept.sequence };
    assert_eq!(riverside.offer_another_time(&riverside.member(AMINA).await, form).await.unwrap(), Change::NotPossible);
    assert!(riverside.managed(&riverside.network, &confirmation.manage_token).await.unwrap().unwrap().missed);
}
