//! Onward referrals: offered in agreed words, moved on step by step.

use domain::{Fields, case::onward::State};
use service::cases::{Kept, onward::OnwardReferral};

use crate::{
    case::{accepted, close},
    riverside::{AMINA, Riverside, fields},
    team::{STRANGERS, with_neighbour},
};

const WORDS: &str = "Asma would like to dig again.";

fn typed() -> Fields {
    fields(&[("onward-to", "Green Patch"), ("onward-words", WORDS)])
}

async fn all(riverside: &Riverside, reference: &str) -> Vec<OnwardReferral> {
    riverside.onward(&riverside.member(AMINA).await, reference).await.unwrap().unwrap().all
}

#[tokio::test]
async fn a_group_is_offered_once_in_the_words_that_were_agreed() {
    let riverside = Riverside::new().await;
    let reference = accepted(&riverside).await;
    let amina = riverside.member(AMINA).await;
    for _ in 0..2 {
        assert_eq!(riverside.offer_onward(&amina, &reference, typed()).await.unwrap(), Kept::Done);
    }
    let all = all(&riverside, &reference).await;
    assert_eq!((all.len(), all[0].state, all[0].onward.words.as_str()), (1, State::Offered, WORDS));
}

#[tokio::test]
async fn a_step_that_was_taken_meanwhile_is_not_taken_over() {
    let riverside = Riverside::new().await;
    let reference = accepted(&riverside).await;
    let amina = riverside.member(AMINA).await;
    riverside.offer_onward(&amina, &reference, typed()).await.unwrap();
    let id = all(&riverside, &reference).await[0].id;
    let step = |seen, to| riverside.move_onward(&amina, &reference, id, (seen, to));
    assert_eq!(step(State::Offered, State::Started).await.unwrap(), Kept::Changed);
    for _ in 0..2 {
        assert_eq!(step(State::Offered, State::Sent).await.unwrap(), Kept::Done);
    }
    assert_eq!(step(State::Offered, State::Declined).await.unwrap(), Kept::Changed);
    assert_eq!(all(&riverside, &reference).await[0].state, State::Sent);
}

#[tokio::test]
async fn an_offer_that_is_not_taken_is_kept() {
    let riverside = Riverside::new().await;
    let reference = accepted(&riverside).await;
    let amina = riverside.member(AMINA).await;
    let mut short = typed();
    short.remove("onward-to");
    assert_eq!(riverside.offer_onward(&amina, &reference, short).await.unwrap(), Kept::Refused);
    close(&riverside).await;
    assert_eq!(riverside.offer_onward(&amina, &reference, typed()).await.unwrap(), Kept::Changed);
    let unsent = riverside.onward(&amina, &reference).await.unwrap().unwrap().unsent.unwrap();
    assert!(unsent.is_stale && unsent.fields == typed());
}

#[tokio::test]
async fn strangers_find_no_offer_and_erasing_leaves_none() {
    let riverside = with_neighbour().await;
    let reference = accepted(&riverside).await;
    let amina = riverside.member(AMINA).await;
    riverside.offer_onward(&amina, &reference, typed()).await.unwrap();
    let id = all(&riverside, &reference).await[0].id;
    for email in STRANGERS {
        let who = riverside.member(email).await;
        assert!(riverside.onward(&who, &reference).await.unwrap().is_none());
        assert_eq!(riverside.offer_onward(&who, &reference, typed()).await.unwrap(), Kept::NotHere);
        let step = (State::Offered, State::Sent);
        assert_eq!(riverside.move_onward(&who, &reference, id, step).await.unwrap(), Kept::NotHere);
    }
    let patient = riverside.person_behind(riverside.network.id, &reference).await.unwrap().unwrap();
    riverside.erase_person(riverside.network.id, patient).await.unwrap();
    assert_eq!(riverside.count("onward_referrals").await, 0);
}
