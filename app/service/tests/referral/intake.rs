//! The intake forms as the team sees them.

use domain::referral::{Move, State};
use service::{
    confirmation::Confirmation,
    intake::{Intake, Moved},
};

use crate::riverside::{AMINA, DAY, HOUR, Riverside, TOM};

async fn named(riverside: &Riverside, name: &str) -> Confirmation {
    riverside.person().await.who(&[("given-name", name)]).referred().await
}

async fn order(riverside: &Riverside) -> Vec<String> {
    riverside.intake_forms().await.into_iter().map(|line| line.person.name.given).collect()
}

async fn read(riverside: &Riverside, reference: &str) -> Intake {
    riverside.intake(&riverside.member(AMINA).await, reference).await.unwrap().unwrap()
}

async fn take(riverside: &Riverside, reference: &str, step: Move) -> Moved {
    riverside.move_intake(&riverside.member(AMINA).await, reference, step).await.unwrap()
}

#[tokio::test]
async fn a_form_is_there_as_soon_as_it_is_sent() {
    let riverside = Riverside::new().await;
    let confirmation = riverside.person().await.booked().await;
    let intake = read(&riverside, &confirmation.reference).await;
    assert_eq!(intake.line.person.name.full(), "Asma Khan");
    assert_eq!(intake.line.state, State::New);
    assert_eq!(intake.line.told, confirmation.told);
    assert!(intake.line.appointment.is_some());
}

#[tokio::test]
async fn a_form_names_the_version_that_asked() {
    let riverside = Riverside::new().await;
    let confirmation = riverside.person().await.referred().await;
    let version = read(&riverside, &confirmation.reference).await.preparation.version;
    assert_eq!((version.slug.as_str(), version.number), ("what-matters", 1));
}

#[tokio::test]
async fn what_is_overdue_stands_first_then_what_is_urgent_then_the_next_appointment() {
    let riverside = Riverside::new().await;
    named(&riverside, "Overdue").await;
    riverside.clock.advance(7 * DAY);
    named(&riverside, "Waiting").await;
    riverside.person().await.who(&[("given-name", "Booked")]).booked().await;
    riverside.person().await.who(&[("given-name", "Urgent"), ("needs", "abuse")]).referred().await;
    assert_eq!(order(&riverside).await, ["Overdue", "Urgent", "Booked", "Waiting"]);
}

#[tokio::test]
async fn what_came_first_is_read_first_among_equals() {
    let riverside = Riverside::new().await;
    named(&riverside, "First").await;
    riverside.clock.advance(HOUR);
    named(&riverside, "Second").await;
    assert_eq!(order(&riverside).await, ["First", "Second"]);
}

#[tokio::test]
async fn a_form_is_acknowledged_and_then_accepted() {
    let riverside = Riverside::new().await;
    let reference = named(&riverside, "Asma").await.reference;
    assert_eq!(take(&riverside, &reference, Move::Acknowledge).await, Moved::Done);
    assert_eq!(read(&riverside, &reference).await.line.state, State::Acknowledged);
    riverside.clock.advance(HOUR);
    assert_eq!(take(&riverside, &reference, Move::Accept).await, Moved::Done);
    let intake = read(&riverside, &reference).await;
    assert_eq!(intake.line.state, State::Accepted);
    assert!(intake.acknowledged_at < intake.accepted_at);
}

#[tokio::test]
async fn a_form_may_be_accepted_at_once_and_counts_as_read() {
    let riverside = Riverside::new().await;
    let reference = named(&riverside, "Asma").await.reference;
    take(&riverside, &reference, Move::Accept).await;
    let intake = read(&riverside, &reference).await;
    assert_eq!(intake.acknowledged_at, intake.accepted_at);
    assert_eq!(intake.acknowledged_at, Some(riverside.now()));
}

#[tokio::test]
async fn a_step_that_was_taken_is_not_taken_again() {
    let riverside = Riverside::new().await;
    let reference = named(&riverside, "Asma").await.reference;
    take(&riverside, &reference, Move::Accept).await;
    for step in [Move::Acknowledge, Move::Accept] {
        assert_eq!(take(&riverside, &reference, step).await, Moved::AlreadyDone);
    }
}

#[tokio::test]
async fn what_is_accepted_leaves_the_list() {
    let riverside = Riverside::new().await;
    let reference = named(&riverside, "Asma").await.reference;
    take(&riverside, &reference, Move::Accept).await;
    assert!(order(&riverside).await.is_empty());
}

#[tokio::test]
async fn what_nobody_reads_in_time_goes_to_the_duty_contact_once() {
    let riverside = Riverside::new().await;
    let confirmation = named(&riverside, "Asma").await;
    riverside.post().await;
    assert_eq!(riverside.escalate_overdue().await.unwrap(), 0);
    riverside.clock.set(confirmation.read_by);
    assert!(riverside.intake_forms().await[0].overdue);
    assert_eq!(riverside.escalate_overdue().await.unwrap(), 1);
    assert_eq!(riverside.escalate_overdue().await.unwrap(), 0);
    let messages = riverside.post().await;
    assert_eq!(messages.len(), 1);
    assert_eq!((messages[0].kind.as_str(), messages[0].to.as_str()), ("overdue", "duty@riverside.example"));
    assert!(messages[0].body.contains(&confirmation.reference) && messages[0].body.contains("Amina Yusuf"));
}

#[tokio::test]
async fn what_was_read_in_time_never_becomes_overdue() {
    let riverside = Riverside::new().await;
    let reference = named(&riverside, "Asma").await.reference;
    take(&riverside, &reference, Move::Acknowledge).await;
    riverside.clock.advance(30 * DAY);
    assert_eq!(riverside.escalate_overdue().await.unwrap(), 0);
    assert!(!riverside.intake_forms().await[0].overdue);
}

#[tokio::test]
async fn those_who_care_for_nobody_here_see_no_form() {
    let riverside = Riverside::new().await;
    let reference = named(&riverside, "Asma").await.reference;
    for email in ["navigator@riverside.example", "partner@riverside.example"] {
        let who = riverside.member(email).await;
        assert!(riverside.intake_list(&who).await.unwrap().is_none());
        assert!(riverside.intake(&who, &reference).await.unwrap().is_none());
        assert!(riverside.today_for(&who).await.unwrap().is_empty());
        assert_eq!(riverside.move_intake(&who, &reference, Move::Accept).await.unwrap(), Moved::NotHere);
        assert_eq!(riverside.raise_priority(&who, &reference).await.unwrap(), Moved::NotHere);
    }
}

#[tokio::test]
async fn staff_of_another_network_see_no_form() {
    let riverside = Riverside::new().await;
    riverside.import_network(include_str!("../millbrook.toml"), None).await.unwrap();
    let reference = named(&riverside, "Asma").await.reference;
    let ada = riverside.member("ada@millbrook.example").await;
    assert!(riverside.intake_list(&ada).await.unwrap().unwrap().is_empty());
    assert!(riverside.intake(&ada, &reference).await.unwrap().is_none());
    assert_eq!(riverside.move_intake(&ada, &reference, Move::Accept).await.unwrap(), Moved::NotHere);
    assert_eq!(riverside.raise_priority(&ada, &reference).await.unwrap(), Moved::NotHere);
}

#[tokio::test]
async fn a_link_worker_sees_their_own_appointments_of_today() {
    let riverside = Riverside::new().await;
    let appointment = riverside.person().await.booked().await.appointment.unwrap();
    riverside.clock.set(appointment.starts_at);
    assert_eq!(riverside.today_for(&riverside.member(AMINA).await).await.unwrap().len(), 1);
    assert!(riverside.today_for(&riverside.member(TOM).await).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_cancelled_appointment_is_on_nobodys_list() {
    let riverside = Riverside::new().await;
    let confirmation = riverside.person().await.booked().await;
    riverside.cancel(&riverside.network, &confirmation.manage_token, "unwell").await.unwrap();
    riverside.clock.set(confirmation.appointment.unwrap().starts_at);
    assert!(riverside.today_for(&riverside.member(AMINA).await).await.unwrap().is_empty());
}
