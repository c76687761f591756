//! Many at once: a time is sold once, and a form is sent once.

use std::collections::BTreeSet;

use domain::{Problem, journey::Step};
use service::{drafts::Saved, referrals::Submitted};
use tokio::task::JoinSet;

use crate::riverside::{Person, Riverside};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_fifty_people_who_want_one_time_one_has_it_and_the_others_keep_their_answers() {
    let riverside = Riverside::new().await;
    let mut people = Vec::new();
    for number in 0..50 {
        let person = riverside.person_at(&format!("192.0.2.{number}"), false).await;
        person.come_to(Step::Appointment).await;
        people.push(person);
    }
    let slot = people[0].free_times().await[0].code;
    let mut all = JoinSet::new();
    for person in people {
        all.spawn(async move { (matches!(person.choose(slot).await, Saved::Next(_)), person) });
    }
    let (has_it, others): (Vec<_>, Vec<_>) = all.join_all().await.into_iter().partition(|(has_it, _)| *has_it);
    assert_eq!((has_it.len(), others.len()), (1, 49));
    for (_, person) in others {
        assert_eq!(person.problems_with_the_time().await, [Problem::Gone]);
        assert_eq!(person.draft().await.journey().next(), &Step::Appointment);
    }
    assert!(riverside.check().await.unwrap().is_empty());
}

/// Sends the same form ten times at once.
async fn ten_times(person: &Person) -> Vec<Submitted> {
    let draft = person.draft().await;
    let mut all = JoinSet::new();
    for _ in 0..10 {
        let Person { service, network, token, .. } = person.clone();
        all.spawn(async move { service.submit(&network, &token, Some(draft.id), draft.revision).await.unwrap() });
    }
    all.join_all().await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_form_that_is_sent_ten_times_at_once_is_one_referral() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.choose_first().await;
    assert!(ten_times(&person).await.iter().all(|sent| matches!(sent, Submitted::Done)));
    for table in ["referrals", "patients", "appointments"] {
        assert_eq!(riverside.count(table).await, 1, "{table}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn whoever_is_told_that_a_form_is_sent_can_read_its_confirmation() {
    let riverside = Riverside::new().await;
    for _ in 0..5 {
        let person = riverside.person().await;
        person.say_none_suits().await;
        let draft = person.draft().await;
        let mut all = JoinSet::new();
        for _ in 0..10 {
            let person = person.clone();
            all.spawn(async move {
                let Person { service, network, token, .. } = &person;
                let sent = service.submit(network, token, Some(draft.id), draft.revision).await.unwrap();
                assert!(matches!(sent, Submitted::Done));
                service.confirmation(&person.draft().await).await.unwrap().is_some()
            });
        }
        assert!(all.join_all().await.into_iter().all(|read| read));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn people_who_send_at_once_have_references_of_their_own() {
    let riverside = Riverside::new().await;
    let mut all = JoinSet::new();
    for _ in 0..8 {
        let person = riverside.person().await;
        all.spawn(async move { person.referred().await.reference });
    }
    let references: BTreeSet<_> = all.join_all().await.into_iter().collect();
    assert_eq!(references.len(), 8);
}
