//! Who looked at a record or changed it.

use service::audit::By;

use crate::{
    case::accepted,
    riverside::AMINA,
    team::{MANAGER, team, with_neighbour},
};

#[tokio::test]
async fn every_look_and_every_change_is_in_the_list_with_who_it_was() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    let (amina, manager) = (riverside.member(AMINA).await, riverside.member(MANAGER).await);
    riverside.clock.advance(1);
    riverside.case_file(&amina, &reference).await.unwrap().unwrap();
    riverside.clock.advance(1);
    let trail = riverside.trail(&manager, &reference, None).await.unwrap().unwrap();
    let told: Vec<_> = trail.events.iter().map(|event| (event.by.clone(), event.what.unwrap().code())).collect();
    assert_eq!(told[0], (By::Staff("Amina Yusuf".to_owned()), "case-read"));
    assert!(told.contains(&(By::Staff("Amina Yusuf".to_owned()), "referral-accepted")));
    assert!(told.contains(&(By::Patient, "referral-submitted")));
    riverside.clock.advance(1);
    let again = riverside.trail(&manager, &reference, None).await.unwrap().unwrap();
    assert_eq!(again.events[0].what.unwrap().code(), "trail-read");
}

#[tokio::test]
async fn a_long_list_goes_on_where_it_stopped_and_leaves_nothing_out() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    let (amina, manager) = (riverside.member(AMINA).await, riverside.member(MANAGER).await);
    for _ in 0..130 {
        riverside.clock.advance(1);
        riverside.case_file(&amina, &reference).await.unwrap().unwrap();
    }
    let first = riverside.trail(&manager, &reference, None).await.unwrap().unwrap();
    let second = riverside.trail(&manager, &reference, first.more_before).await.unwrap().unwrap();
    assert_eq!(first.events.len(), 100);
    assert!(second.more_before.is_none());
    let reads = first.events.iter().chain(&second.events);
    assert_eq!(reads.filter(|event| event.what.unwrap().code() == "case-read").count(), 130);
}

#[tokio::test]
async fn only_those_who_answer_for_the_service_read_who_looked() {
    let riverside = with_neighbour().await;
    let reference = accepted(&riverside).await;
    let amina = riverside.member(AMINA).await;
    assert!(riverside.trail(&amina, &reference, None).await.unwrap().is_none());
}

#[tokio::test]
async fn the_changes_of_a_case_are_found_however_often_it_was_looked_at_since() {
    let riverside = team().await;
    let reference = accepted(&riverside).await;
    let amina = riverside.member(AMINA).await;
    for _ in 0..130 {
        riverside.case_file(&amina, &reference).await.unwrap().unwrap();
    }
    let file = riverside.case_file(&amina, &reference).await.unwrap().unwrap();
    assert!(file.history.iter().any(|event| event.what.unwrap().code() == "referral-accepted"));
}
