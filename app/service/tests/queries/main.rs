//! Every statement of the patient's journey and of the link worker's day finds its rows by an index.
//!
//! The use cases are walked while what is sent to the database is written down; then the engine is asked how it would
//! go about each statement. A network of a hundred rows would not show what one of a million does: the plan does.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../common/mod.rs"]
mod common;
mod crowd;
mod plans;
#[path = "../referral/riverside.rs"]
#[allow(dead_code, reason = "no test needs all of it")]
mod riverside;
#[path = "../referral/outbox/senders.rs"]
#[allow(dead_code, reason = "no test needs all of it")]
mod senders;
mod statements;
mod walk;

use std::collections::BTreeSet;

use domain::referral::Move;
use service::{
    cases::{Concerning, Kept, notes::AFTER},
    clinics::{About, Reviewed},
    diary::Form,
};

use crate::riverside::{AMINA, Riverside, fields};

#[tokio::test]
async fn every_query_of_the_journey_and_of_the_day_uses_an_index() {
    let riverside = Riverside::new().await;
    let heard = statements::listen();
    let mut types = plans::Types::default();
    walk::journey(&riverside).await;
    walk::day(&riverside).await;
    walk::case(&riverside).await;
    walk::case_to_its_end(&riverside).await;
    walk::decisions(&riverside).await;
    walk::notes_and_flags(&riverside).await;
    walk::office(&riverside).await;
    walk::operations(&riverside).await;
    walk::outreach(&riverside).await;
    walk::questions(&riverside).await;
    walk::offers(&riverside).await;
    walk::jobs(&riverside).await;
    types.learn(riverside.store()).await;
    let heard: BTreeSet<String> = heard.lock().unwrap().iter().cloned().collect();
    assert!(heard.len() > 50, "only {} statements were heard", heard.len());
    let mut found = Vec::new();
    for statement in &heard {
        for scan in plans::scans(&riverside.database, statement, &types).await {
            found.push(format!("{scan}\n  in {statement}"));
        }
    }
    assert!(
        found.is_empty(),
        "{} of {} statements read a table row by row:\n{}",
        found.len(),
        heard.len(),
        found.join("\n")
    );
}

#[tokio::test]
async fn a_page_of_staff_asks_the_database_as_often_for_many_people_as_for_one() {
    let riverside = Riverside::new().await;
    let heard = statements::listen();
    let amina = riverside.member(AMINA).await;
    let first = riverside.person().await.booked().await.appointment.unwrap();
    let second = riverside.person().await.booked().await.appointment.unwrap();
    let date = domain::schedule::local::london(first.starts_at).date;
    riverside.clock.set(first.starts_at - jiff::SignedDuration::from_hours(1));
    let (mut asked, mut people) = (Vec::new(), Vec::new());
    for form in [None, Some(Form { id: second.id(), seen: 0 })] {
        if let Some(form) = form {
            riverside.cancel_appointment(&amina, form, "away").await.unwrap();
        }
        people.push(riverside.today_for(&amina).await.unwrap().len());
        assert_eq!(riverside.plan_change(&amina, About::Leave, walk::away(&amina, date)).await.unwrap(), Kept::Done);
        // What is kept at hand is at hand from here on.
        riverside.diary(&amina, date, 7, None).await.unwrap().unwrap();
        let before = heard.lock().unwrap().len();
        riverside.diary(&amina, date, 7, None).await.unwrap().unwrap();
        riverside.today_for(&amina).await.unwrap();
        riverside.waiting(&amina).await.unwrap();
        riverside.intake_list(&amina).await.unwrap().unwrap();
        riverside.waiting_lists(&amina).await.unwrap().unwrap();
        riverside.clinics(&amina).await.unwrap().unwrap();
        riverside.feed(&walk::feed_of(&riverside, &amina).await).await.unwrap().unwrap();
        assert!(matches!(riverside.review(&amina, About::Leave).await.unwrap(), Reviewed::Review(_)));
        asked.push(heard.lock().unwrap().len() - before);
    }
    assert_eq!(people, [2, 1]);
    assert_eq!(asked[0], asked[1]);
}

#[tokio::test]
async fn a_case_and_the_list_of_cases_ask_as_often_for_much_as_for_little() {
    let riverside = Riverside::new().await;
    let heard = statements::listen();
    let amina = riverside.member(AMINA).await;
    riverside.look_for(&amina, "khan").await.unwrap();
    let (mut asked, mut shown) = (Vec::new(), Vec::new());
    let mut first = None;
    for _ in 0..3 {
        let reference = riverside.person().await.booked().await.reference;
        riverside.move_intake(&amina, &reference, Move::Accept).await.unwrap();
        let reference = first.get_or_insert(reference);
        let form = riverside.contact_form(&amina, reference, (None, None)).await.unwrap().unwrap();
        let typed = fields(&[("purpose", "first"), ("mode", "phone"), ("minutes", "45"), ("came", "attended")]);
        let about = Concerning { id: form.id, appointment: None, amends: None };
        let typed = form.fields.into_iter().chain(typed).collect();
        assert_eq!(riverside.add_contact(&amina, reference, about, typed).await.unwrap(), Kept::Done);
        let after = riverside.notes(&amina, reference).await.unwrap().unwrap().after;
        let after = after.map(|id| id.to_string()).unwrap_or_default();
        let note = fields(&[("note", "They sang."), (AFTER, &after)]);
        assert_eq!(riverside.sign_note(&amina, reference, note).await.unwrap(), Kept::Done);
        // What is kept at hand is at hand from here on.
        riverside.case_file(&amina, reference).await.unwrap().unwrap();
        let before = heard.lock().unwrap().len();
        let file = riverside.case_file(&amina, reference).await.unwrap().unwrap();
        let list = riverside.caseload(&amina, None, false, 0).await.unwrap().unwrap();
        let found = riverside.looked_for(&amina).await.unwrap().unwrap().found.unwrap();
        riverside.gp_waiting(&amina).await.unwrap().unwrap();
        riverside.waiting(&amina).await.unwrap();
        asked.push(heard.lock().unwrap().len() - before);
        shown.push((file.contacts.len(), file.notes.len(), list.lines.len(), found.len()));
    }
    assert_eq!(shown, [(1, 1, 1, 1), (2, 2, 2, 2), (3, 3, 3, 3)]);
    assert_eq!(asked[0], asked[1]);
    assert_eq!(asked[1], asked[2]);
}
