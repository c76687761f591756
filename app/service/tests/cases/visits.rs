//! What is to be known before a visit at home: read where the visit is, marked and not told where the day is.

use domain::schedule::local::london;
use service::{
    cases::Kept,
    diary::{Kept as Appointment, What},
};

use crate::{
    case::accept,
    riverside::{AMINA, Riverside, TOM, fields},
    team::{STRANGERS, team, with_neighbour},
};

/// An accepted referral whose appointment is at home, or else by phone; its reference and its appointment.
async fn accepted(riverside: &Riverside, at_home: bool) -> (String, Appointment) {
    let confirmed = riverside.person().await.booked().await;
    accept(riverside, &confirmed.reference).await;
    if at_home {
        riverside.database.run("UPDATE appointments SET mode = 'home-visit'").await.unwrap();
    }
    let id = confirmed.appointment.unwrap().id();
    let kept = riverside.kept(&riverside.member(AMINA).await, id).await.unwrap().unwrap();
    (confirmed.reference, kept)
}

async fn write(riverside: &Riverside, reference: &str, text: &str) -> Kept {
    let amina = riverside.member(AMINA).await;
    let was = riverside.visiting(&amina, reference).await.unwrap().unwrap().seen();
    riverside.keep_visit_note(&amina, reference, &was, fields(&[("visit-note", text)])).await.unwrap()
}

async fn marks(riverside: &Riverside, kept: &Appointment) -> Vec<bool> {
    let day = london(kept.booked.appointment.starts_at).date;
    let diary = riverside.diary(&riverside.member(AMINA).await, day, 1, None).await.unwrap().unwrap();
    let entries = diary.days.into_iter().flat_map(|day| day.entries);
    entries
        .filter_map(|entry| match entry.what {
            What::Appointment(booked) => Some(booked.has_visit_note),
            What::Held | What::Away | What::Free => None,
        })
        .collect()
}

#[tokio::test]
async fn the_note_is_read_on_the_page_of_the_visit_and_marked_in_the_diary() {
    let riverside = team().await;
    let (reference, visit) = accepted(&riverside, true).await;
    assert_eq!(marks(&riverside, &visit).await, [false]);
    assert_eq!(write(&riverside, &reference, "The dog is loose.").await, Kept::Done);
    assert_eq!(marks(&riverside, &visit).await, [true]);
    let kept = riverside.kept(&riverside.member(TOM).await, visit.booked.id).await.unwrap().unwrap();
    let note = kept.visit_note.unwrap();
    assert_eq!((note.note.text.as_str(), note.by.as_str()), ("The dog is loose.", "Amina Yusuf"));
    assert!(riverside.recorded().await.contains(&"visit-note-read".to_owned()));
}

#[tokio::test]
async fn who_meets_elsewhere_is_not_shown_it() {
    let riverside = team().await;
    let (reference, call) = accepted(&riverside, false).await;
    write(&riverside, &reference, "The dog is loose.").await;
    assert_eq!(marks(&riverside, &call).await, [false]);
    let kept = riverside.kept(&riverside.member(AMINA).await, call.booked.id).await.unwrap().unwrap();
    assert!(kept.visit_note.is_none() && !kept.booked.has_visit_note);
}

#[tokio::test]
async fn a_note_that_no_longer_holds_is_taken_away_by_emptying_it() {
    let riverside = team().await;
    let (reference, visit) = accepted(&riverside, true).await;
    write(&riverside, &reference, "The dog is loose.").await;
    assert_eq!(write(&riverside, &reference, "").await, Kept::Done);
    assert_eq!(marks(&riverside, &visit).await, [false]);
}

#[tokio::test]
async fn of_two_who_write_it_at_once_the_second_looks_again() {
    let riverside = team().await;
    let (reference, _) = accepted(&riverside, true).await;
    write(&riverside, &reference, "The dog is loose.").await;
    let tom = riverside.member(TOM).await;
    let late = riverside.keep_visit_note(&tom, &reference, "", fields(&[("visit-note", "Ring twice.")])).await.unwrap();
    assert_eq!(late, Kept::Changed);
    let shown = riverside.visiting(&tom, &reference).await.unwrap().unwrap();
    assert_eq!(shown.note.unwrap().note.text, "The dog is loose.");
    assert_eq!(shown.unsent.unwrap().fields["visit-note"], ["Ring twice."]);
}

#[tokio::test]
async fn those_who_work_in_no_case_here_find_no_note() {
    let riverside = with_neighbour().await;
    let (reference, _) = accepted(&riverside, true).await;
    for email in STRANGERS {
        let who = riverside.member(email).await;
        assert!(riverside.visiting(&who, &reference).await.unwrap().is_none(), "{email}");
        let typed = fields(&[("visit-note", "Mine.")]);
        assert_eq!(riverside.keep_visit_note(&who, &reference, "", typed).await.unwrap(), Kept::NotHere);
    }
}
