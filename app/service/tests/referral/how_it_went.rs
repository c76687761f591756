//! How the first conversation went: asked once, the day after, and told to staff alone.

use domain::{Fields, Problem, Refusal, appointment::Status, id::AppointmentId, referral::Move};
use service::{confirmation::Confirmation, diary::Form, feedback::Given};

use crate::riverside::{AMINA, DAY, HOUR, Riverside, fields};

/// Somebody whose appointment is over.
async fn over(riverside: &Riverside) -> (Confirmation, AppointmentId) {
    let confirmed = riverside.person().await.booked().await;
    let appointment = confirmed.appointment.clone().unwrap();
    riverside.clock.set(appointment.ends_at);
    riverside.post().await;
    (confirmed, appointment.id())
}

async fn say(riverside: &Riverside, id: AppointmentId, status: Status) {
    riverside.say(&riverside.member(AMINA).await, Form { id, seen: 0 }, status).await.unwrap();
}

async fn asked(riverside: &Riverside) -> Vec<String> {
    riverside
        .post()
        .await
        .into_iter()
        .filter(|message| message.kind == "how-it-went")
        .map(|message| message.body)
        .collect()
}

async fn answer(riverside: &Riverside, token: &str, typed: Fields) -> Given {
    riverside.say_how_it_went(&riverside.network, token, &typed).await.unwrap()
}

#[tokio::test]
async fn whoever_was_met_is_asked_the_morning_after_and_once() {
    let riverside = Riverside::new().await;
    let (confirmed, id) = over(&riverside).await;
    say(&riverside, id, Status::Attended).await;
    assert!(asked(&riverside).await.is_empty());
    riverside.clock.advance(DAY);
    let asked_for = asked(&riverside).await;
    assert_eq!(asked_for.len(), 2);
    assert!(asked_for.iter().all(|body| body.contains(&format!("{}/how-it-went", confirmed.manage_token))));
    say(&riverside, id, Status::Booked).await;
    say(&riverside, id, Status::Attended).await;
    riverside.clock.advance(2 * DAY);
    assert!(asked(&riverside).await.is_empty());
}

#[tokio::test]
async fn whoever_was_not_met_is_not_asked() {
    let riverside = Riverside::new().await;
    let (confirmed, id) = over(&riverside).await;
    say(&riverside, id, Status::Attended).await;
    say(&riverside, id, Status::Booked).await;
    say(&riverside, id, Status::Dna).await;
    riverside.clock.advance(2 * DAY);
    assert!(asked(&riverside).await.is_empty());
    assert!(!riverside.may_say_how_it_went(&riverside.network, &confirmed.manage_token).await.unwrap());
    let typed = fields(&[("went", "well")]);
    assert_eq!(answer(&riverside, &confirmed.manage_token, typed).await, Given::NotHere);
}

#[tokio::test]
async fn what_they_say_stands_in_their_case_and_what_they_say_later_takes_its_place() {
    let riverside = Riverside::new().await;
    let (confirmed, id) = over(&riverside).await;
    let amina = riverside.member(AMINA).await;
    say(&riverside, id, Status::Attended).await;
    riverside.move_intake(&amina, &confirmed.reference, Move::Accept).await.unwrap();
    for words in ["She listened.", "She listened, and rang the choir."] {
        riverside.clock.advance(HOUR);
        let typed = fields(&[("went", "in-part"), ("went-words", words)]);
        assert_eq!(answer(&riverside, &confirmed.manage_token, typed).await, Given::Done);
    }
    let file = riverside.case_file(&amina, &confirmed.reference).await.unwrap().unwrap();
    let (at, said) = file.feedback.unwrap();
    assert_eq!((at, said.words.as_deref()), (riverside.now(), Some("She listened, and rang the choir.")));
    assert!(riverside.recorded().await.contains(&"feedback-given".to_owned()));
}

#[tokio::test]
async fn words_that_cannot_wait_are_told_at_once_and_once() {
    let riverside = Riverside::new().await;
    let (confirmed, id) = over(&riverside).await;
    let amina = riverside.member(AMINA).await;
    say(&riverside, id, Status::Attended).await;
    riverside.move_intake(&amina, &confirmed.reference, Move::Accept).await.unwrap();
    riverside.post().await;
    for _ in 0..2 {
        let typed = fields(&[("went-words", "I want to end my life")]);
        assert_eq!(answer(&riverside, &confirmed.manage_token, typed).await, Given::Done);
    }
    assert_eq!(riverside.post().await.iter().filter(|message| message.kind == "intake").count(), 1);
    assert_eq!(riverside.flags(&amina, &confirmed.reference).await.unwrap().unwrap().flags.len(), 1);
}

#[tokio::test]
async fn nothing_at_all_is_no_answer() {
    let riverside = Riverside::new().await;
    let (confirmed, id) = over(&riverside).await;
    say(&riverside, id, Status::Attended).await;
    let refused = Given::Refused(vec![Refusal::new("went", Problem::Missing)]);
    assert_eq!(answer(&riverside, &confirmed.manage_token, Fields::new()).await, refused);
    assert_eq!(riverside.count("feedback").await, 0);
}

#[tokio::test]
async fn an_erased_person_has_said_nothing() {
    let riverside = Riverside::new().await;
    let (confirmed, id) = over(&riverside).await;
    say(&riverside, id, Status::Attended).await;
    answer(&riverside, &confirmed.manage_token, fields(&[("went", "well")])).await;
    let patient = riverside.person_behind(riverside.network.id, &confirmed.reference).await.unwrap().unwrap();
    riverside.erase_person(riverside.network.id, patient).await.unwrap();
    assert_eq!(riverside.count("feedback").await, 0);
}
