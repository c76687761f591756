//! A form that a member of staff fills in with the person, on the same journey.

use domain::{Language, journey::Step};
use service::drafts::{Beginning, Begun, Resumed};

use crate::riverside::{AMINA, Person, Riverside};

const NAVIGATOR: &str = "navigator@riverside.example";

fn beginning() -> Beginning<'static> {
    Beginning { language: Language::En, helped: false, source: "192.0.2.9" }
}

/// Somebody with whom this member of staff sits.
async fn with(riverside: &Riverside, email: &str) -> Person {
    let who = riverside.member(email).await;
    match riverside.begin_with_person(&who, beginning()).await.unwrap() {
        Some(Begun::Draft { token, first }) => {
            assert_eq!(first, Step::Practice);
            riverside.with_cookie(token)
        }
        other => panic!("nothing was begun: {other:?}"),
    }
}

#[tokio::test]
async fn a_form_is_marked_as_entered_with_the_person_and_says_by_whom() {
    let riverside = Riverside::new().await;
    let person = with(&riverside, NAVIGATOR).await;
    let navigator = riverside.member(NAVIGATOR).await;
    assert_eq!(person.draft().await.begun_by, Some(navigator.id));
    let reference = person.booked().await.reference;
    let intake = riverside.intake(&riverside.member(AMINA).await, &reference).await.unwrap().unwrap();
    assert_eq!((intake.source.as_str(), intake.entered_by.as_deref()), ("staff", Some("Chloe Martin")));
    assert!(intake.line.told.helper.is_none() && intake.line.appointment.is_some());
}

#[tokio::test]
async fn it_is_recorded_who_entered_it() {
    let riverside = Riverside::new().await;
    let person = with(&riverside, NAVIGATOR).await;
    person.booked().await;
    let navigator = riverside.member(NAVIGATOR).await.id;
    let by_navigator = format!("SELECT count(*) FROM audit_events WHERE actor = 'staff:{navigator}'");
    assert_eq!(riverside.database.number(&by_navigator).await, 3);
}

#[tokio::test]
async fn what_a_person_enters_by_themself_is_still_their_own() {
    let riverside = Riverside::new().await;
    let reference = riverside.person().await.booked().await.reference;
    let intake = riverside.intake(&riverside.member(AMINA).await, &reference).await.unwrap().unwrap();
    assert_eq!((intake.source.as_str(), intake.entered_by), ("self", None));
}

#[tokio::test]
async fn whoever_goes_on_at_home_does_so_without_the_member_of_staff() {
    let riverside = Riverside::new().await;
    let person = with(&riverside, NAVIGATOR).await;
    person.come_to(Step::Contact).await;
    riverside.make_resume_code(&person.draft().await).await.unwrap();
    let draft = person.draft().await;
    let code = riverside.shown_resume_code(&draft).unwrap().code;
    let born = draft.answers.date_of_birth.unwrap().answer;
    let resumed = riverside.resume_draft(&riverside.network, &code, born, "192.0.2.5").await.unwrap();
    let Resumed::Draft { token } = resumed else { panic!("the draft was not opened again") };
    assert_eq!(riverside.with_cookie(token).draft().await.begun_by, None);
}

#[tokio::test]
async fn only_those_who_refer_people_in_begin_a_form_with_somebody() {
    let riverside = Riverside::new().await;
    let partner = riverside.member("partner@riverside.example").await;
    assert!(riverside.begin_with_person(&partner, beginning()).await.unwrap().is_none());
    assert_eq!(riverside.count("drafts").await, 0);
}

#[tokio::test]
async fn a_form_is_begun_in_the_network_of_whoever_begins_it() {
    let riverside = Riverside::new().await;
    riverside.import_network(include_str!("../millbrook.toml"), None).await.unwrap();
    let ada = riverside.member("ada@millbrook.example").await;
    let Some(Begun::Draft { token, .. }) = riverside.begin_with_person(&ada, beginning()).await.unwrap() else {
        panic!("nothing was begun");
    };
    assert!(riverside.draft(&riverside.network, &token).await.unwrap().is_none());
}
