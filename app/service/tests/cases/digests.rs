//! The summary of the morning: for whom, what it counts, and when there is none.

use domain::referral::Move;

use crate::{
    riverside::{AMINA, HOUR, Riverside},
    team::{MANAGER, team},
};

const DAY: i64 = 24 * HOUR;

/// A form came, and this member of staff wants a summary.
async fn wanted_by(email: &str) -> Riverside {
    let riverside = team().await;
    riverside.person().await.booked().await;
    riverside.post().await;
    riverside.choose_digest(&riverside.member(email).await, true).await.unwrap();
    riverside
}

/// The summaries of the next days, by what each says.
async fn summaries(riverside: &Riverside, days: i64) -> Vec<String> {
    let mut said = Vec::new();
    for _ in 0..days * 24 {
        riverside.clock.advance(HOUR);
        riverside.write_digests().await.unwrap();
        let post = riverside.post().await;
        said.extend(post.into_iter().filter(|message| message.kind == "digest").map(|message| message.body));
    }
    said
}

#[tokio::test]
async fn there_is_one_each_working_morning_and_none_at_the_weekend() {
    let riverside = wanted_by(MANAGER).await;
    assert_eq!(summaries(&riverside, 7).await.len(), 5);
}

#[tokio::test]
async fn it_says_how_much_waits_and_nothing_of_anybody() {
    let riverside = wanted_by(MANAGER).await;
    let said = summaries(&riverside, 4).await.swap_remove(0);
    assert!(said.contains("1 intake form to read"), "{said}");
    assert!(said.ends_with("/staff/digest"), "{said}");
    for personal in ["Asma", "Khan", "riverside.example"] {
        assert!(!said.contains(personal), "{said}");
    }
}

#[tokio::test]
async fn on_a_morning_when_nothing_waits_none_goes() {
    let riverside = team().await;
    riverside.choose_digest(&riverside.member(MANAGER).await, true).await.unwrap();
    assert_eq!(summaries(&riverside, 4).await, Vec::<String>::new());
    assert_eq!(riverside.count("outbox").await, 0);
}

#[tokio::test]
async fn a_form_that_was_read_is_not_counted_any_more() {
    let riverside = team().await;
    let confirmed = riverside.person().await.referred().await;
    let who = riverside.member(MANAGER).await;
    riverside.choose_digest(&who, true).await.unwrap();
    riverside.move_intake(&who, &confirmed.reference, Move::Acknowledge).await.unwrap();
    assert_eq!(summaries(&riverside, 4).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_link_worker_is_told_of_their_own_alone() {
    let riverside = team().await;
    let confirmed = riverside.person().await.booked().await;
    let is_aminas = confirmed.appointment.unwrap().link_worker == "Amina Yusuf";
    riverside.choose_digest(&riverside.member(AMINA).await, true).await.unwrap();
    let forms = summaries(&riverside, 4).await.iter().filter(|said| said.contains("intake form")).count();
    assert_eq!(forms > 0, is_aminas);
}

#[tokio::test]
async fn who_stops_it_gets_none_not_even_one_on_its_way() {
    let riverside = wanted_by(MANAGER).await;
    riverside.clock.advance(4 * DAY);
    assert_eq!(riverside.write_digests().await.unwrap(), 1);
    riverside.choose_digest(&riverside.member(MANAGER).await, false).await.unwrap();
    assert_eq!(summaries(&riverside, 7).await, Vec::<String>::new());
}

#[tokio::test]
async fn who_has_left_gets_none() {
    let riverside = wanted_by(MANAGER).await;
    riverside.deactivate_staff(MANAGER).await.unwrap();
    assert_eq!(summaries(&riverside, 4).await, Vec::<String>::new());
}

#[tokio::test]
async fn who_works_neither_in_cases_nor_on_questions_can_have_none() {
    let riverside = team().await;
    let navigator = riverside.member("navigator@riverside.example").await;
    assert_eq!(riverside.wants_digest(&navigator).await.unwrap(), None);
    riverside.choose_digest(&navigator, true).await.unwrap();
    assert_eq!(riverside.count("digests").await, 0);
}
