//! Closing a case.

use domain::{Fields, case::gp::Kind};
use service::{cases::Kept, diary::Form};

use crate::{
    case::accepted,
    riverside::{AMINA, DAY, Riverside, fields},
};

fn typed() -> Fields {
    fields(&[
        ("closing-reason", "connected"),
        ("closing-outcome", "better"),
        ("feedback-asked", "yes"),
        ("closing-summary", "You sing in a choir now."),
    ])
}

/// A case whose appointment is over.
async fn over(riverside: &Riverside) -> String {
    let reference = accepted(riverside).await;
    riverside.clock.advance(60 * DAY);
    reference
}

#[tokio::test]
async fn a_case_that_is_closed_takes_nothing_more_until_it_is_opened_again() {
    let riverside = Riverside::new().await;
    let reference = over(&riverside).await;
    let amina = riverside.member(AMINA).await;
    assert_eq!(riverside.close_case(&amina, &reference, typed()).await.unwrap(), Kept::Done);
    let form = riverside.closing_form(&amina, &reference).await.unwrap().unwrap();
    assert_eq!(form.closure.unwrap().1.summary, "You sing in a choir now.");
    assert!(!riverside.case_file(&amina, &reference).await.unwrap().unwrap().may_work);
    let contact = riverside.contact_form(&amina, &reference, (None, None)).await.unwrap().unwrap();
    let about = service::cases::Concerning { id: contact.id, appointment: None, amends: None };
    assert_eq!(riverside.add_contact(&amina, &reference, about, Fields::new()).await.unwrap(), Kept::Changed);
    assert_eq!(riverside.reopen_case(&amina, &reference).await.unwrap(), Kept::Done);
    assert!(riverside.case_file(&amina, &reference).await.unwrap().unwrap().may_work);
}

#[tokio::test]
async fn nobody_is_closed_away_from_under_an_appointment() {
    let riverside = Riverside::new().await;
    let reference = accepted(&riverside).await;
    let amina = riverside.member(AMINA).await;
    let form = riverside.closing_form(&amina, &reference).await.unwrap().unwrap();
    assert!(form.coming.is_some());
    assert_eq!(riverside.close_case(&amina, &reference, typed()).await.unwrap(), Kept::Changed);
    let file = riverside.case_file(&amina, &reference).await.unwrap().unwrap();
    assert!(file.closed_at.is_none());
    let id = file.appointment.unwrap().booked.id;
    riverside.cancel_appointment(&amina, Form { id, seen: 0 }, "asked").await.unwrap();
    assert_eq!(riverside.close_case(&amina, &reference, typed()).await.unwrap(), Kept::Done);
}

#[tokio::test]
async fn nobody_is_sent_a_message_about_the_appointment_of_somebody_who_has_died() {
    for (reason, told) in [("asked", true), ("died", false)] {
        let riverside = Riverside::new().await;
        let reference = accepted(&riverside).await;
        let amina = riverside.member(AMINA).await;
        let file = riverside.case_file(&amina, &reference).await.unwrap().unwrap();
        let id = file.appointment.unwrap().booked.id;
        riverside.post().await;
        riverside.cancel_appointment(&amina, Form { id, seen: 0 }, reason).await.unwrap();
        assert_eq!(riverside.post().await.iter().any(|message| message.kind == "cancelled"), told, "{reason}");
    }
}

#[tokio::test]
async fn an_ending_without_a_word_to_the_person_is_refused_and_kept() {
    let riverside = Riverside::new().await;
    let reference = over(&riverside).await;
    let amina = riverside.member(AMINA).await;
    let mut short = typed();
    short.remove("closing-summary");
    assert_eq!(riverside.close_case(&amina, &reference, short.clone()).await.unwrap(), Kept::Refused);
    let unsent = riverside.closing_form(&amina, &reference).await.unwrap().unwrap().unsent.unwrap();
    assert_eq!((unsent.fields, unsent.refusals.len()), (short, 1));
}

#[tokio::test]
async fn two_who_close_a_case_at_once_close_it_once() {
    let riverside = Riverside::new().await;
    let reference = over(&riverside).await;
    let amina = riverside.member(AMINA).await;
    let (one, other) = tokio::join!(
        riverside.close_case(&amina, &reference, typed()),
        riverside.close_case(&amina, &reference, typed())
    );
    let mut became = [one.unwrap(), other.unwrap()];
    became.sort_by_key(|kept| *kept != Kept::Done);
    assert_eq!(became, [Kept::Done, Kept::Changed]);
    assert_eq!(riverside.recorded().await.iter().filter(|action| *action == "case-closed").count(), 1);
}

#[tokio::test]
async fn a_case_that_is_closed_again_is_told_again() {
    let riverside = Riverside::new().await;
    let reference = over(&riverside).await;
    let amina = riverside.member(AMINA).await;
    let matched = fields(&[("matched-number", "943 476 5919"), ("compared", "yes")]);
    riverside.match_person(&amina, &reference, matched).await.unwrap();
    for _ in 0..2 {
        assert_eq!(riverside.close_case(&amina, &reference, typed()).await.unwrap(), Kept::Done);
        assert_eq!(riverside.gp_waiting(&amina).await.unwrap().unwrap().len(), 1);
        assert_eq!(riverside.acknowledge_gp(&amina, &reference, Kind::Closing).await.unwrap(), Kept::Done);
        riverside.reopen_case(&amina, &reference).await.unwrap();
    }
}

#[tokio::test]
async fn whose_case_is_closed_books_nothing_by_their_link() {
    let riverside = Riverside::new().await;
    let confirmed = riverside.person().await.booked().await;
    crate::case::accept(&riverside, &confirmed.reference).await;
    let (network, link, amina) = (&riverside.network, &confirmed.manage_token, riverside.member(AMINA).await);
    riverside.cancel(network, link, "time").await.unwrap();
    assert!(!riverside.times_to_move_to(network, link, 9).await.unwrap().times.is_empty());
    assert_eq!(riverside.close_case(&amina, &confirmed.reference, typed()).await.unwrap(), Kept::Done);
    assert!(riverside.times_to_move_to(network, link, 9).await.unwrap().times.is_empty());
}
