//! What a person wrote on paper, copied by staff into the response that they would have given.

use domain::{
    questionnaire::{Answer, LinkId},
    referral::{Move, UrgentReason},
};
use service::{
    intake::Intake,
    paper::{Copied, Copying},
    prepare::Part,
};

use crate::riverside::{AMINA, Riverside, TOM, fields};

async fn sent(riverside: &Riverside) -> String {
    let reference = riverside.person().await.booked().await.reference;
    riverside.post().await;
    reference
}

async fn form(riverside: &Riverside, reference: &str) -> Copying {
    riverside.copying(&riverside.member(AMINA).await, reference).await.unwrap().unwrap()
}

async fn copy(riverside: &Riverside, reference: &str, typed: &[(&str, &str)]) -> Copied {
    copy_as(riverside, AMINA, reference, typed).await
}

async fn copy_as(riverside: &Riverside, who: &str, reference: &str, typed: &[(&str, &str)]) -> Copied {
    let seen = form(riverside, reference).await.seen;
    riverside.copy_from_paper(&riverside.member(who).await, reference, seen, fields(typed)).await.unwrap()
}

async fn intake(riverside: &Riverside, reference: &str) -> Intake {
    riverside.intake(&riverside.member(AMINA).await, reference).await.unwrap().unwrap()
}

fn key(key: &str) -> LinkId {
    key.parse().unwrap()
}

fn told(text: &str) -> Answer {
    Answer::Text(text.to_owned())
}

#[tokio::test]
async fn what_is_copied_is_part_of_the_response_and_says_by_whom_and_when() {
    let riverside = Riverside::new().await;
    let reference = sent(&riverside).await;
    assert_eq!(copy(&riverside, &reference, &[("good-day", "Sun"), ("people", "friends")]).await, Copied::Done);
    let preparation = intake(&riverside, &reference).await.preparation;
    assert_eq!(preparation.all_answers()[&key("good-day")], told("Sun"), "a question from before booking");
    let copied = preparation.answers.copied_by(&key("people")).unwrap().clone();
    assert_eq!((copied.by.as_str(), copied.at), ("Amina Yusuf", riverside.now().as_second()));
    assert!(preparation.parts().contains(&(Part::Questions("people".to_owned()), true)));
    assert!(preparation.parts().contains(&(Part::Questions("in-the-way".to_owned()), false)));
    assert_eq!(riverside.recorded().await.iter().filter(|action| *action == "paper-copied").count(), 1);
}

#[tokio::test]
async fn what_the_person_answered_by_themself_is_not_written_over() {
    let riverside = Riverside::new().await;
    let reference = sent(&riverside).await;
    assert_eq!(copy(&riverside, &reference, &[("matters-most", "Something else")]).await, Copied::Done);
    let preparation = intake(&riverside, &reference).await.preparation;
    assert_eq!(preparation.all_answers()[&key("matters-most")], told("My garden"));
    assert!(preparation.answers.paper.is_empty());
}

#[tokio::test]
async fn a_slip_is_put_right_and_what_stood_there_is_kept() {
    let riverside = Riverside::new().await;
    let reference = sent(&riverside).await;
    copy(&riverside, &reference, &[("good-day", "Sum")]).await;
    assert_eq!(form(&riverside, &reference).await.standing, fields(&[("good-day", "Sum")]));
    copy_as(&riverside, TOM, &reference, &[("good-day", "Sun")]).await;
    let answers = intake(&riverside, &reference).await.preparation.answers;
    assert_eq!(answers.copied()[&key("good-day")], told("Sun"));
    assert_eq!(answers.paper.iter().map(|time| time.by.as_str()).collect::<Vec<_>>(), ["Amina Yusuf", "Tom Ashworth"]);
    assert_eq!(answers.paper[0].answers[&key("good-day")], told("Sum"));
}

#[tokio::test]
async fn what_is_to_mend_and_what_nothing_leads_to_is_kept_as_it_was_typed() {
    let riverside = Riverside::new().await;
    let reference = sent(&riverside).await;
    for (typed, is_refused) in [
        ([("people", "friends"), ("involve", "yes"), ("involve-phone", "zero")], true),
        ([("people", "no-one"), ("involve", "yes"), ("good-day", "Sun")], false),
    ] {
        assert_eq!(copy(&riverside, &reference, &typed).await, Copied::Refused);
        let form = form(&riverside, &reference).await;
        let unsent = form.unsent.unwrap();
        assert_eq!((unsent.fields, unsent.refusals.is_empty()), (fields(&typed), !is_refused));
        assert_eq!(form.astray.contains(&key("involve")), !is_refused);
    }
    assert!(intake(&riverside, &reference).await.preparation.answers.paper.is_empty());
}

#[tokio::test]
async fn a_form_that_was_opened_before_the_person_added_something_is_looked_at_again() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    let reference = person.booked().await.reference;
    let old = form(&riverside, &reference).await.seen;
    let part = Part::Questions("people".to_owned());
    let draft = person.draft().await.id;
    let typed = fields(&[("people", "family")]);
    person.service.add_part(&person.network, &person.token, (Some(draft), old), &part, typed).await.unwrap();
    let amina = riverside.member(AMINA).await;
    let late = riverside.copy_from_paper(&amina, &reference, old, fields(&[("people", "friends")])).await.unwrap();
    assert_eq!(late, Copied::Refused);
    assert!(form(&riverside, &reference).await.unsent.unwrap().is_stale);
    assert_eq!(copy(&riverside, &reference, &[("people", "friends"), ("good-day", "Sun")]).await, Copied::Done);
    let preparation = intake(&riverside, &reference).await.preparation;
    assert!(preparation.all_answers()[&key("people")].chose("family"), "the person's own answer stands");
    assert!(form(&riverside, &reference).await.unsent.is_none());
}

#[tokio::test]
async fn copying_the_same_again_changes_and_records_nothing() {
    let riverside = Riverside::new().await;
    let reference = sent(&riverside).await;
    for _ in 0..2 {
        assert_eq!(copy(&riverside, &reference, &[("good-day", "Sun")]).await, Copied::Done);
    }
    assert_eq!(riverside.recorded().await.iter().filter(|action| *action == "paper-copied").count(), 1);
}

#[tokio::test]
async fn what_is_urgent_on_paper_is_read_first() {
    let riverside = Riverside::new().await;
    let reference = sent(&riverside).await;
    copy(&riverside, &reference, &[("good-day", "I want to end my life")]).await;
    assert!(intake(&riverside, &reference).await.line.urgent.contains(&UrgentReason::WordList));
}

#[tokio::test]
async fn nothing_is_copied_into_a_form_that_has_ended_and_by_nobody_who_does_not_work_with_it() {
    let riverside = Riverside::new().await;
    let reference = sent(&riverside).await;
    for email in ["navigator@riverside.example", "partner@riverside.example"] {
        let who = riverside.member(email).await;
        assert!(riverside.copying(&who, &reference).await.unwrap().is_none(), "{email}");
        let copied = riverside.copy_from_paper(&who, &reference, 0, fields(&[("good-day", "Sun")])).await.unwrap();
        assert_eq!(copied, Copied::NotHere, "{email}");
    }
    let amina = riverside.member(AMINA).await;
    riverside.move_intake(&amina, &reference, Move::Acknowledge).await.unwrap();
    let declined = fields(&[("decision", "declined"), ("seen", "0")]);
    riverside.decide(&amina, &reference, (domain::decision::Kind::Declined, 0), declined).await.unwrap();
    assert!(riverside.copying(&amina, &reference).await.unwrap().is_none());
    assert!(riverside.copying(&amina, "SP-0000-0000").await.unwrap().is_none());
}

#[tokio::test]
async fn a_version_is_printed_by_those_who_write_it_or_copy_from_it() {
    let riverside = Riverside::new().await;
    for (email, prints) in [(AMINA, true), ("partner@riverside.example", true), ("navigator@riverside.example", false)]
    {
        let who = riverside.member(email).await;
        let printed = riverside.printed(&who, "what-matters", 1).await.unwrap();
        assert_eq!(printed.is_some(), prints, "{email}");
    }
    let amina = riverside.member(AMINA).await;
    assert!(riverside.printed(&amina, "what-matters", 2).await.unwrap().is_none());
    assert!(riverside.printed(&amina, "nothing", 1).await.unwrap().is_none());
}

#[tokio::test]
async fn an_empty_form_is_not_said_to_be_saved_but_taking_out_what_was_copied_is() {
    let riverside = Riverside::new().await;
    let reference = sent(&riverside).await;
    assert_eq!(copy(&riverside, &reference, &[("good-day", " ")]).await, Copied::Nothing);
    copy(&riverside, &reference, &[("good-day", "Sun")]).await;
    assert_eq!(copy(&riverside, &reference, &[("good-day", "")]).await, Copied::Done);
}
