//! Today: answers that came after a form was acknowledged and that nobody has looked at.

use domain::referral::Move;
use service::prepare::Part;

use crate::{
    riverside::{AMINA, Person, Riverside, TOM, fields},
    team::{MANAGER, team},
};

async fn unread(riverside: &Riverside, email: &str) -> usize {
    riverside.waiting(&riverside.member(email).await).await.unwrap().unread.len()
}

/// The person adds something after sending.
async fn adds(riverside: &Riverside, person: &Person) {
    let draft = person.draft().await;
    let preparation = riverside.preparation(&draft).await.unwrap().unwrap();
    let form = (Some(draft.id), preparation.revision);
    let words = fields(&[("anything-else", "The bell does not ring.")]);
    riverside.add_part(&riverside.network, &person.token, form, &Part::AnythingElse, words).await.unwrap();
}

/// Somebody whose form was sent; their reference, and who reads it and who does not.
async fn sent(riverside: &Riverside) -> (Person, String, [&'static str; 2]) {
    let person = riverside.person().await;
    let confirmed = person.booked().await;
    let is_aminas = confirmed.appointment.unwrap().link_worker == "Amina Yusuf";
    (person, confirmed.reference, if is_aminas { [AMINA, TOM] } else { [TOM, AMINA] })
}

#[tokio::test]
async fn what_is_added_after_reading_waits_for_the_reader_until_somebody_looks() {
    let riverside = team().await;
    let (person, reference, [reader, other]) = sent(&riverside).await;
    let who = riverside.member(reader).await;
    riverside.move_intake(&who, &reference, Move::Acknowledge).await.unwrap();
    assert_eq!(unread(&riverside, reader).await, 0);
    adds(&riverside, &person).await;
    assert_eq!((unread(&riverside, reader).await, unread(&riverside, other).await), (1, 0));
    assert_eq!(unread(&riverside, MANAGER).await, 1);
    riverside.intake(&who, &reference).await.unwrap().unwrap();
    assert_eq!((unread(&riverside, reader).await, unread(&riverside, MANAGER).await), (0, 0));
}

#[tokio::test]
async fn what_is_added_before_the_form_is_read_is_read_with_it() {
    let riverside = team().await;
    let (person, _, [reader, _]) = sent(&riverside).await;
    adds(&riverside, &person).await;
    assert_eq!(unread(&riverside, reader).await, 0);
}

#[tokio::test]
async fn those_who_work_in_no_case_have_nothing_waiting() {
    let riverside = team().await;
    let (person, reference, [reader, _]) = sent(&riverside).await;
    riverside.move_intake(&riverside.member(reader).await, &reference, Move::Acknowledge).await.unwrap();
    adds(&riverside, &person).await;
    assert_eq!(unread(&riverside, "navigator@riverside.example").await, 0);
}
