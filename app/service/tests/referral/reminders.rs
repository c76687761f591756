//! Reminders: as the appointment stands, in time, and none of what is not to be.

use domain::{appointment::Status, journey::Step, refer::SlotCode};
use jiff::Timestamp;
use service::{
    confirmation::Confirmation,
    diary::{Change, Form},
    outbox::Outgoing,
};

use crate::riverside::{AMINA, DAY, HOUR, Person, Riverside, TOM, fields};

/// Somebody who chose the last time that is offered, weeks ahead; their messages of now are gone.
async fn booked_far_ahead(riverside: &Riverside) -> (Person, Confirmation) {
    let person = riverside.person().await;
    person.come_to(Step::Appointment).await;
    let slot = person.free_times().await.pop().unwrap().code;
    person.choose(slot).await;
    let confirmed = person.confirmed().await;
    riverside.post().await;
    (person, confirmed)
}

fn starts(confirmed: &Confirmation) -> Timestamp {
    confirmed.appointment.as_ref().unwrap().starts_at
}

/// What goes until an appointment begins, looked at every quarter of an hour: when, and what.
async fn until(riverside: &Riverside, begins: Timestamp) -> Vec<(i64, Outgoing)> {
    let mut sent = Vec::new();
    while riverside.now() < begins {
        riverside.clock.advance(HOUR / 4);
        let left = begins.as_second() - riverside.now().as_second();
        sent.extend(riverside.post().await.into_iter().map(|message| (left, message)));
    }
    sent.retain(|(_, message)| message.kind.starts_with("reminder"));
    sent
}

async fn earliest(riverside: &Riverside, token: &str) -> SlotCode {
    riverside.times_to_move_to(&riverside.network, token, 1).await.unwrap().times[0].code
}

#[tokio::test]
async fn somebody_is_reminded_a_week_two_days_and_three_hours_before_by_each_safe_way() {
    let riverside = Riverside::new().await;
    let (_, confirmed) = booked_far_ahead(&riverside).await;
    let sent = until(&riverside, starts(&confirmed)).await;
    let told: Vec<_> = sent.iter().map(|(left, message)| (*left, message.channel.as_str())).collect();
    assert_eq!(told.len(), 6, "{told:?}");
    assert_eq!((told[0].0, told[2].0), (7 * DAY, 2 * DAY));
    assert!(told[4].0 >= HOUR && told[4].0 <= 3 * HOUR, "{told:?}");
    for (_, message) in sent.iter().filter(|(_, message)| message.channel == "sms") {
        assert!(message.body.contains(&confirmed.manage_token) && message.body.chars().count() <= 160);
    }
}

#[tokio::test]
async fn of_a_cancelled_appointment_nobody_is_reminded() {
    let riverside = Riverside::new().await;
    let (_, confirmed) = booked_far_ahead(&riverside).await;
    riverside.cancel(&riverside.network, &confirmed.manage_token, "time").await.unwrap();
    assert!(until(&riverside, starts(&confirmed)).await.is_empty());
}

#[tokio::test]
async fn of_an_appointment_that_was_moved_somebody_is_reminded_at_its_new_time() {
    let riverside = Riverside::new().await;
    let (_, confirmed) = booked_far_ahead(&riverside).await;
    let slot = earliest(&riverside, &confirmed.manage_token).await;
    riverside.move_to(&riverside.network, &confirmed.manage_token, slot.to_string().as_str()).await.unwrap().unwrap();
    let managed = riverside.managed(&riverside.network, &confirmed.manage_token).await.unwrap().unwrap();
    let moved = managed.appointment.unwrap().starts_at;
    assert!(moved < starts(&confirmed));
    assert!(!until(&riverside, moved).await.is_empty());
    assert!(until(&riverside, starts(&confirmed)).await.is_empty());
}

#[tokio::test]
async fn what_a_link_worker_says_has_happened_is_not_reminded_of() {
    let riverside = Riverside::new().await;
    let (_, confirmed) = booked_far_ahead(&riverside).await;
    let amina = riverside.member(AMINA).await;
    let id = confirmed.appointment.as_ref().unwrap().id();
    riverside.clock.set(starts(&confirmed) - jiff::SignedDuration::from_hours(1));
    let form = Form { id, seen: 0 };
    let done = riverside.say(&amina, form, Status::Attended).await.unwrap();
    assert_eq!(done, Change::Done);
    assert!(riverside.post().await.iter().all(|message| !message.kind.starts_with("reminder")));
}

#[tokio::test]
async fn what_was_said_by_mistake_and_taken_back_is_reminded_of_as_before() {
    let riverside = Riverside::new().await;
    let (_, confirmed) = booked_far_ahead(&riverside).await;
    let amina = riverside.member(AMINA).await;
    let id = confirmed.appointment.as_ref().unwrap().id();
    riverside.clock.set(starts(&confirmed) - jiff::SignedDuration::from_hours(7));
    riverside.post().await;
    for status in [Status::Arrived, Status::Booked] {
        assert_eq!(riverside.say(&amina, Form { id, seen: 0 }, status).await.unwrap(), Change::Done);
    }
    assert_eq!(until(&riverside, starts(&confirmed)).await.len(), 2);
}

#[tokio::test]
async fn a_reminder_that_could_not_go_in_time_goes_no_more_and_somebody_sees_it() {
    let riverside = Riverside::new().await;
    let (_, confirmed) = booked_far_ahead(&riverside).await;
    riverside.clock.set(starts(&confirmed));
    assert!(riverside.post().await.is_empty());
    assert_eq!(riverside.messages_waiting().await.unwrap(), 0);
    let failed = "SELECT count(*) FROM outbox WHERE failed_at IS NOT NULL";
    assert_eq!(riverside.database.number(failed).await, 6);
}

#[tokio::test]
async fn a_manager_chooses_when_people_are_reminded() {
    let riverside = Riverside::new().await;
    let mut manager = riverside.member(TOM).await;
    manager.role = domain::staff::Role::Manager;
    let form = riverside.settings_form(&manager).await.unwrap().unwrap();
    let mut typed = form.fields;
    typed.remove("reminders");
    typed.extend(fields(&[("reminders", "two-days"), ("settings-seen", &form.seen)]));
    riverside.keep_settings(&manager, typed).await.unwrap();
    let network = riverside.network("riverside").await.unwrap().unwrap();
    assert_eq!(network.settings.reminders, [domain::messaging::Reminder::TwoDays].into());
}

#[tokio::test]
async fn what_staff_do_in_the_night_is_told_in_the_morning() {
    let riverside = Riverside::new().await;
    let (_, confirmed) = booked_far_ahead(&riverside).await;
    let amina = riverside.member(AMINA).await;
    // From ten in the morning to nine in the evening.
    riverside.clock.advance(11 * HOUR);
    let slot = earliest(&riverside, &confirmed.manage_token).await;
    let form = Form { id: confirmed.appointment.as_ref().unwrap().id(), seen: 0 };
    riverside.move_appointment(&amina, form, slot).await.unwrap();
    assert_eq!(told_of_move(&riverside).await, 0);
    riverside.clock.advance(11 * HOUR);
    assert_eq!(told_of_move(&riverside).await, 2);
}

#[tokio::test]
async fn what_a_person_does_in_the_night_is_told_at_once() {
    let riverside = Riverside::new().await;
    let (_, confirmed) = booked_far_ahead(&riverside).await;
    riverside.clock.advance(11 * HOUR);
    let slot = earliest(&riverside, &confirmed.manage_token).await;
    riverside.move_to(&riverside.network, &confirmed.manage_token, &slot.to_string()).await.unwrap().unwrap();
    assert_eq!(told_of_move(&riverside).await, 2);
}

/// How many messages that their appointment has moved a person is sent now.
async fn told_of_move(riverside: &Riverside) -> usize {
    riverside.post().await.iter().filter(|message| message.kind == "moved").count()
}
