//! Notes: kept while they are written, signed once, amended and never changed.

use domain::{Fields, Problem, Refusal};
use service::cases::{Kept, notes::Notes};

use crate::{
    case::{accepted, close},
    riverside::{AMINA, Riverside, TOM, fields},
    team::{STRANGERS, team, with_neighbour},
};

async fn notes(riverside: &Riverside, email: &str, reference: &str) -> Notes {
    riverside.notes(&riverside.member(email).await, reference).await.unwrap().unwrap()
}

/// What the form sends as it stands for somebody now.
async fn form(riverside: &Riverside, email: &str, reference: &str, text: &str) -> Fields {
    let after = notes(riverside, email, reference).await.after.map(|id| id.to_string()).unwrap_or_default();
    fields(&[("note", text), ("note-after", &after)])
}

async fn sign(riverside: &Riverside, email: &str, reference: &str, text: &str) -> Kept {
    let form = form(riverside, email, reference, text).await;
    riverside.sign_note(&riverside.member(email).await, reference, form).await.unwrap()
}

#[tokio::test]
async fn a_note_is_signed_and_timed_and_the_newest_is_first() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    assert_eq!(sign(&riverside, AMINA, &reference, "We met.").await, Kept::Done);
    riverside.clock.advance(60);
    assert_eq!(sign(&riverside, TOM, &reference, "She called.").await, Kept::Done);
    let notes = notes(&riverside, AMINA, &reference).await.notes;
    let said: Vec<_> = notes.iter().map(|noted| (noted.newest.by.as_str(), noted.newest.note.text.as_str())).collect();
    assert_eq!(said, [("Tom Ashworth", "She called."), ("Amina Yusuf", "We met.")]);
    assert_eq!(notes[0].newest.at, riverside.now());
}

#[tokio::test]
async fn an_amended_note_stands_beside_what_it_said_before() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    sign(&riverside, AMINA, &reference, "The bus is the 15.").await;
    let first = notes(&riverside, AMINA, &reference).await.notes[0].newest.id;
    let tom = riverside.member(TOM).await;
    let right = fields(&[("note", "The bus is the 51.")]);
    assert_eq!(riverside.amend_note(&tom, &reference, first, right).await.unwrap(), Kept::Done);
    let notes = notes(&riverside, AMINA, &reference).await.notes;
    assert_eq!(notes.len(), 1);
    assert_eq!(
        (notes[0].newest.note.text.as_str(), notes[0].newest.by.as_str()),
        ("The bus is the 51.", "Tom Ashworth")
    );
    assert_eq!((notes[0].earlier[0].id, notes[0].earlier[0].note.text.as_str()), (first, "The bus is the 15."));
    assert_eq!(riverside.count("notes").await, 2);
}

#[tokio::test]
async fn of_two_who_amend_the_same_note_the_second_looks_again_and_loses_nothing() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    sign(&riverside, AMINA, &reference, "The bus is the 15.").await;
    let first = notes(&riverside, AMINA, &reference).await.notes[0].newest.id;
    let (amina, tom) = (riverside.member(AMINA).await, riverside.member(TOM).await);
    riverside.amend_note(&tom, &reference, first, fields(&[("note", "The 51.")])).await.unwrap();
    let late = fields(&[("note", "The 5.")]);
    assert_eq!(riverside.amend_note(&amina, &reference, first, late).await.unwrap(), Kept::Changed);
    // It is there by the address of what stands now too, to which the list leads.
    let newest = notes(&riverside, AMINA, &reference).await.notes[0].newest.id;
    for id in [first, newest] {
        let unsent = riverside.note_to_amend(&amina, &reference, id).await.unwrap().unwrap().unsent.unwrap();
        assert!(unsent.is_stale);
        assert_eq!(unsent.fields["note"], ["The 5."]);
    }
}

#[tokio::test]
async fn a_signed_note_cannot_be_changed_past_the_program_either() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    sign(&riverside, AMINA, &reference, "We met.").await;
    let error = riverside.database.run("UPDATE notes SET signed_at = 0").await.unwrap_err();
    assert!(error.contains("amended, never overwritten"), "{error}");
}

#[tokio::test]
async fn what_is_being_written_is_there_again_for_its_writer_alone() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    let amina = riverside.member(AMINA).await;
    let half = form(&riverside, AMINA, &reference, "We met at the li").await;
    assert_eq!(riverside.keep_note_writing(&amina, &reference, None, half).await.unwrap(), Kept::Done);
    let unsent = notes(&riverside, AMINA, &reference).await.unsent.unwrap();
    assert_eq!(unsent.fields, fields(&[("note", "We met at the li")]));
    assert!(notes(&riverside, TOM, &reference).await.unsent.is_none());
    assert_eq!(riverside.count("notes").await, 0);
}

#[tokio::test]
async fn what_arrives_after_signing_is_not_written_again() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    let amina = riverside.member(AMINA).await;
    let form = form(&riverside, AMINA, &reference, "We met.").await;
    assert_eq!(riverside.sign_note(&amina, &reference, form.clone()).await.unwrap(), Kept::Done);
    riverside.keep_note_writing(&amina, &reference, None, form).await.unwrap();
    assert!(notes(&riverside, AMINA, &reference).await.unsent.is_none());
}

#[tokio::test]
async fn the_same_form_signs_no_second_note() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    let amina = riverside.member(AMINA).await;
    let form = form(&riverside, AMINA, &reference, "We met.").await;
    for _ in 0..2 {
        assert_eq!(riverside.sign_note(&amina, &reference, form.clone()).await.unwrap(), Kept::Done);
    }
    assert_eq!(riverside.count("notes").await, 1);
    let other = fields(&[("note", "We met twice.")]);
    assert_eq!(riverside.sign_note(&amina, &reference, other).await.unwrap(), Kept::Changed);
    assert_eq!(notes(&riverside, AMINA, &reference).await.unsent.unwrap().fields["note"], ["We met twice."]);
}

#[tokio::test]
async fn a_note_that_is_too_long_is_refused_and_kept_whole() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    assert_eq!(sign(&riverside, AMINA, &reference, &"a".repeat(10_000)).await, Kept::Done);
    let long = "b".repeat(20_001);
    assert_eq!(sign(&riverside, AMINA, &reference, &long).await, Kept::Refused);
    let unsent = notes(&riverside, AMINA, &reference).await.unsent.unwrap();
    assert_eq!(unsent.refusals, [Refusal::new("note", Problem::TooLong(20_000))]);
    assert_eq!(unsent.fields["note"], [long]);
}

#[tokio::test]
async fn a_closed_case_takes_no_new_note_and_keeps_what_was_typed_while_one_that_stands_is_put_right() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    sign(&riverside, AMINA, &reference, "The bus is the 15.").await;
    close(&riverside).await;
    assert_eq!(sign(&riverside, AMINA, &reference, "She called.").await, Kept::Changed);
    let shown = notes(&riverside, AMINA, &reference).await;
    assert!(shown.is_closed);
    assert_eq!(shown.unsent.unwrap().fields["note"], ["She called."]);
    let (amina, first) = (riverside.member(AMINA).await, shown.notes[0].newest.id);
    let right = fields(&[("note", "The bus is the 51.")]);
    assert_eq!(riverside.amend_note(&amina, &reference, first, right).await.unwrap(), Kept::Done);
}

#[tokio::test]
async fn those_who_work_in_no_case_here_find_no_notes() {
    let riverside = with_neighbour().await;
    let reference = accepted(&riverside).await;
    sign(&riverside, AMINA, &reference, "We met.").await;
    let id = notes(&riverside, AMINA, &reference).await.notes[0].newest.id;
    let typed = fields(&[("note", "Mine.")]);
    for email in STRANGERS {
        let who = riverside.member(email).await;
        assert!(riverside.notes(&who, &reference).await.unwrap().is_none(), "{email}");
        assert!(riverside.note_to_amend(&who, &reference, id).await.unwrap().is_none(), "{email}");
        assert_eq!(riverside.sign_note(&who, &reference, typed.clone()).await.unwrap(), Kept::NotHere);
        assert_eq!(riverside.amend_note(&who, &reference, id, typed.clone()).await.unwrap(), Kept::NotHere);
        let kept = riverside.keep_note_writing(&who, &reference, None, typed.clone()).await.unwrap();
        assert_eq!(kept, Kept::NotHere);
    }
}

#[tokio::test]
async fn each_look_at_notes_and_each_signature_is_recorded() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    sign(&riverside, AMINA, &reference, "We met.").await;
    let recorded = riverside.recorded().await;
    assert!(recorded.ends_with(&["notes-read".to_owned(), "note-signed".to_owned()]), "{recorded:?}");
}

#[tokio::test]
async fn what_somebody_keeps_by_the_button_is_kept_although_they_signed_elsewhere_meanwhile() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    let amina = riverside.member(AMINA).await;
    let mut old = form(&riverside, AMINA, &reference, "She rang about the choir.").await;
    assert_eq!(sign(&riverside, AMINA, &reference, "We met.").await, Kept::Done);
    old.extend(fields(&[("keep", "yes")]));
    assert_eq!(riverside.keep_note_writing(&amina, &reference, None, old).await.unwrap(), Kept::Changed);
    let unsent = notes(&riverside, AMINA, &reference).await.unsent.unwrap();
    assert!(unsent.is_stale);
    assert_eq!(unsent.fields["note"], ["She rang about the choir."]);
}
