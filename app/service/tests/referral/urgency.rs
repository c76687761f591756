//! What is read first: by a word, a need or a member of staff; nothing makes it wait again.

use domain::referral::UrgentReason;
use service::{
    confirmation::Confirmation,
    intake::{IntakeLine, Moved},
};

use crate::riverside::{AMINA, HOUR, Riverside};

async fn sent(riverside: &Riverside, typed: &[(&str, &str)]) -> Confirmation {
    riverside.person().await.who(typed).referred().await
}

async fn raise(riverside: &Riverside, reference: &str) -> Moved {
    riverside.raise_priority(&riverside.member(AMINA).await, reference).await.unwrap()
}

async fn only_form(riverside: &Riverside) -> IntakeLine {
    riverside.intake_forms().await.remove(0)
}

#[tokio::test]
async fn most_forms_are_read_in_their_turn() {
    let riverside = Riverside::new().await;
    assert_eq!(sent(&riverside, &[]).await.urgent, []);
}

#[tokio::test]
async fn a_word_of_the_list_in_any_own_words_makes_a_form_urgent() {
    let words = "Some days I want to END my life";
    for field in ["needs-other", "matters-most", "good-day"] {
        let riverside = Riverside::new().await;
        assert_eq!(sent(&riverside, &[(field, words)]).await.urgent, [UrgentReason::WordList], "{field}");
    }
}

#[tokio::test]
async fn words_that_only_look_alike_do_not() {
    let riverside = Riverside::new().await;
    assert_eq!(sent(&riverside, &[("matters-most", "The weekend, my lifelong friends")]).await.urgent, []);
}

#[tokio::test]
async fn a_need_that_cannot_wait_makes_a_form_urgent() {
    let riverside = Riverside::new().await;
    assert_eq!(sent(&riverside, &[("needs", "abuse")]).await.urgent, [UrgentReason::Need]);
}

#[tokio::test]
async fn an_urgent_form_is_read_within_two_working_hours() {
    let riverside = Riverside::new().await;
    let confirmation = sent(&riverside, &[("needs", "abuse")]).await;
    assert_eq!(confirmation.read_by.as_second() - riverside.now().as_second(), 2 * HOUR);
}

#[tokio::test]
async fn the_reader_of_an_urgent_form_is_told_that_it_is() {
    let riverside = Riverside::new().await;
    sent(&riverside, &[("needs", "abuse")]).await;
    let messages = riverside.post().await;
    let intake = messages.iter().find(|message| message.kind == "intake").unwrap();
    assert!(intake.subject.as_ref().unwrap().contains("urgent"));
}

#[tokio::test]
async fn a_member_of_staff_can_raise_the_priority() {
    let riverside = Riverside::new().await;
    let reference = sent(&riverside, &[]).await.reference;
    assert_eq!(raise(&riverside, &reference).await, Moved::Done);
    let form = only_form(&riverside).await;
    assert_eq!(form.urgent, [UrgentReason::Staff]);
    assert_eq!(form.read_by.as_second() - riverside.now().as_second(), 2 * HOUR);
}

#[tokio::test]
async fn raising_twice_is_raising_once() {
    let riverside = Riverside::new().await;
    let reference = sent(&riverside, &[]).await.reference;
    raise(&riverside, &reference).await;
    assert_eq!(raise(&riverside, &reference).await, Moved::AlreadyDone);
}

#[tokio::test]
async fn raising_never_puts_the_reading_off() {
    let riverside = Riverside::new().await;
    let confirmation = sent(&riverside, &[("needs", "abuse")]).await;
    riverside.clock.advance(HOUR);
    raise(&riverside, &confirmation.reference).await;
    let form = only_form(&riverside).await;
    assert_eq!(form.read_by, confirmation.read_by);
    assert_eq!(form.urgent, [UrgentReason::Need, UrgentReason::Staff]);
}
