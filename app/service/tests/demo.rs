//! The demo is the same every time, happened as real things do, and keeps its two networks apart.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod common;

use common::World;
use jiff::ToSpan;
use service::{
    Service,
    demo::{DEMO_ACCOUNTS, DEMO_PASSWORD},
    intake::IntakeLine,
    sign_in::{SignIn, StaffMember},
};

async fn demo(seed: u64) -> World {
    let service = World::new().await;
    service.seed_demo(seed).await.expect("an empty database can be filled");
    service
}

async fn member(service: &Service, email: &str) -> StaffMember {
    let staff = service.store().read(service::store::Reach::Every).await.unwrap().staff_by_email(email).await.unwrap();
    staff.expect("the demo has this account").into()
}

async fn intake(service: &Service, email: &str) -> Vec<IntakeLine> {
    let who = member(service, email).await;
    service.intake_list(&who).await.unwrap().expect("this account may read intake forms")
}

/// References, link workers and times of all that is open.
async fn open(service: &Service) -> Vec<String> {
    let lines = intake(service, "lead@riverside.example").await;
    lines
        .iter()
        .map(|line| {
            let starts = line.appointment.as_ref().map(|appointment| appointment.starts_at.to_string());
            format!("{} {} {:?} {starts:?}", line.reference, line.submitted_at, line.reader)
        })
        .collect()
}

#[tokio::test]
async fn the_same_seed_makes_the_same_demo() {
    let (one, other) = (demo(7).await, demo(7).await);
    assert_eq!(open(&one).await, open(&other).await);
}

#[tokio::test]
async fn another_seed_makes_another() {
    let (one, other) = (demo(7).await, demo(8).await);
    assert_ne!(open(&one).await, open(&other).await);
}

#[tokio::test]
async fn seeding_again_changes_nothing() {
    let service = demo(7).await;
    let before = open(&service).await;
    service.seed_demo(8).await.unwrap();
    assert_eq!(open(&service).await, before);
}

#[tokio::test]
async fn every_account_signs_in_with_the_password_alone() {
    let service = demo(7).await;
    for (email, _) in DEMO_ACCOUNTS {
        let signed_in = service.sign_in(email, DEMO_PASSWORD, "127.0.0.1").await.unwrap();
        assert!(matches!(signed_in, SignIn::Welcome { .. }), "{email}");
    }
}

#[tokio::test]
async fn one_form_is_overdue_and_two_are_urgent() {
    let service = demo(7).await;
    let lines = intake(&service, "lead@riverside.example").await;
    assert_eq!(lines.iter().filter(|line| line.overdue).count(), 1);
    let mut urgent: Vec<_> = lines.iter().flat_map(|line| &line.urgent).map(|reason| reason.code()).collect();
    urgent.sort_unstable();
    assert_eq!(urgent, ["need", "word-list"]);
}

#[tokio::test]
async fn amina_and_tom_meet_two_people_each_today() {
    let service = demo(7).await;
    for email in ["amina@riverside.example", "tom@riverside.example"] {
        let who = member(&service, email).await;
        assert_eq!(service.today_for(&who).await.unwrap().len(), 2, "{email}");
    }
}

#[tokio::test]
async fn hillside_sees_its_own_two_forms_and_nothing_of_riverside() {
    let service = demo(7).await;
    assert_eq!(intake(&service, "manager@hillside.example").await.len(), 2);
    let manager = member(&service, "manager@hillside.example").await;
    for line in intake(&service, "lead@riverside.example").await {
        assert!(service.intake(&manager, &line.reference).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn no_message_of_the_past_is_left_to_send() {
    let service = demo(7).await;
    assert_eq!(service.messages_waiting().await.unwrap(), 0);
    let given_up = "SELECT count(*) FROM outbox WHERE failed_at IS NOT NULL";
    assert_eq!(service.database.number(given_up).await, 0, "nobody is to see to the messages of the past");
}

#[tokio::test]
async fn it_can_be_made_on_any_day_of_the_week_and_across_a_change_of_the_clocks() {
    for days in 1..8 {
        let service = World::new().await;
        service.clock.set(service.now() + (17 + days).hours() + (24 * (16 + days)).hours());
        service.seed_demo(7).await.unwrap();
        assert!(open(&service).await.len() > 10, "{}", service.now());
    }
}
