//! A chosen time is kept while its person finishes, for a while, and not for scripts.

use domain::{Problem, journey::Step, refer::SlotCode};
use service::{drafts::Saved, keys::Keys, referrals::Submitted, store::HoldRow};

use crate::riverside::{DAY, HOUR, MINUTE, Person, Riverside};

async fn is_free(person: &Person, slot: SlotCode) -> bool {
    person.free_times().await.iter().any(|time| time.code == slot)
}

/// Somebody who looks at times.
async fn onlooker(riverside: &Riverside) -> Person {
    let person = riverside.person().await;
    person.come_to(Step::Appointment).await;
    person
}

/// Goes on by answering a page again.
async fn go_on(person: &Person) {
    assert!(matches!(person.answer(Step::Sharing, &[]).await, Saved::Next(_)));
}

/// For how many minutes from now the chosen time is held.
async fn held_for(riverside: &Riverside, person: &Person) -> Option<i64> {
    let until = riverside.held_until(&person.draft().await).await.unwrap();
    until.map(|until| (until.as_second() - riverside.now().as_second()) / MINUTE)
}

#[tokio::test]
async fn a_held_time_is_offered_to_nobody_else() {
    let riverside = Riverside::new().await;
    let other = onlooker(&riverside).await;
    let slot = riverside.person().await.choose_first().await;
    assert!(!is_free(&other, slot).await);
}

#[tokio::test]
async fn a_held_time_is_still_offered_to_its_own_person() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    let slot = person.choose_first().await;
    assert!(is_free(&person, slot).await);
}

#[tokio::test]
async fn a_held_time_cannot_be_taken() {
    let riverside = Riverside::new().await;
    let other = onlooker(&riverside).await;
    let slot = riverside.person().await.choose_first().await;
    assert!(matches!(other.choose(slot).await, Saved::Again));
    assert_eq!(other.problems_with_the_time().await, [Problem::Gone]);
}

#[tokio::test]
async fn whoever_cannot_have_another_time_keeps_their_own() {
    let riverside = Riverside::new().await;
    let (asma, bilal) = (riverside.person().await, riverside.person().await);
    let (first, second) = (asma.choose_first().await, bilal.choose_first().await);
    bilal.choose(first).await;
    assert!(!is_free(&onlooker(&riverside).await, second).await);
}

#[tokio::test]
async fn whoever_chooses_another_time_lets_the_first_go() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    let first = person.choose_first().await;
    let second = person.free_times().await[1].code;
    assert!(matches!(person.choose(second).await, Saved::Next(_)));
    let other = onlooker(&riverside).await;
    assert!(is_free(&other, first).await && !is_free(&other, second).await);
}

#[tokio::test]
async fn a_hold_lapses_after_a_quarter_of_an_hour() {
    let riverside = Riverside::new().await;
    let other = onlooker(&riverside).await;
    let slot = riverside.person().await.choose_first().await;
    riverside.clock.advance(15 * MINUTE - 1);
    assert!(!is_free(&other, slot).await);
    riverside.clock.advance(1);
    assert!(is_free(&other, slot).await);
    assert!(matches!(other.choose(slot).await, Saved::Next(_)));
}

#[tokio::test]
async fn a_time_that_lapsed_and_is_still_free_is_booked_all_the_same() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.choose_first().await;
    riverside.clock.advance(2 * HOUR);
    assert!(matches!(person.submit().await, Submitted::Done));
}

#[tokio::test]
async fn a_time_that_lapsed_and_was_taken_is_said_to_have_gone() {
    let riverside = Riverside::new().await;
    let (person, other) = (riverside.person().await, onlooker(&riverside).await);
    let slot = person.choose_first().await;
    riverside.clock.advance(16 * MINUTE);
    other.choose(slot).await;
    assert!(matches!(person.submit().await, Submitted::TimeGone));
    assert_eq!(person.problems_with_the_time().await, [Problem::Gone]);
}

#[tokio::test]
async fn whoever_loses_a_time_loses_nothing_else() {
    let riverside = Riverside::new().await;
    let (person, other) = (riverside.person().await, onlooker(&riverside).await);
    let slot = person.choose_first().await;
    let before = person.draft().await.answers;
    riverside.clock.advance(16 * MINUTE);
    other.choose(slot).await;
    person.submit().await;
    let draft = person.draft().await;
    assert_eq!(draft.journey().next(), &Step::Appointment);
    assert_eq!((draft.answers.name, draft.answers.sharing), (before.name, before.sharing));
}

#[tokio::test]
async fn a_time_that_lapsed_and_is_too_soon_by_now_is_not_booked() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.choose_first().await;
    riverside.clock.advance(3 * DAY + HOUR);
    assert!(matches!(person.submit().await, Submitted::TimeGone));
}

#[tokio::test]
async fn a_time_that_has_passed_meanwhile_is_not_booked() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.choose_first().await;
    riverside.clock.set("2027-03-13T12:30:00Z".parse().unwrap());
    assert!(matches!(person.submit().await, Submitted::TimeGone));
}

#[tokio::test]
async fn a_time_that_became_too_soon_while_it_was_held_is_booked() {
    let riverside = Riverside::new().await;
    riverside.clock.set("2027-03-12T09:55:00Z".parse().unwrap());
    let person = riverside.person().await;
    person.choose_first().await;
    riverside.clock.advance(10 * MINUTE);
    assert!(matches!(person.submit().await, Submitted::Done));
}

#[tokio::test]
async fn going_on_renews_a_hold() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.choose_first().await;
    riverside.clock.advance(10 * MINUTE);
    assert_eq!(held_for(&riverside, &person).await, Some(5));
    go_on(&person).await;
    assert_eq!(held_for(&riverside, &person).await, Some(15));
}

#[tokio::test]
async fn saying_so_renews_a_hold() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.choose_first().await;
    riverside.clock.advance(14 * MINUTE);
    let until = riverside.extend_hold(&riverside.network, &person.token).await.unwrap();
    assert_eq!(until, riverside.held_until(&person.draft().await).await.unwrap());
    assert_eq!(held_for(&riverside, &person).await, Some(15));
}

#[tokio::test]
async fn a_hold_that_lapsed_is_not_renewed() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.choose_first().await;
    riverside.clock.advance(15 * MINUTE);
    assert_eq!(riverside.extend_hold(&riverside.network, &person.token).await.unwrap(), None);
    go_on(&person).await;
    assert_eq!(held_for(&riverside, &person).await, None);
}

#[tokio::test]
async fn a_hold_is_renewed_for_an_hour_in_all() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.choose_first().await;
    for _ in 0..5 {
        riverside.clock.advance(10 * MINUTE);
        go_on(&person).await;
    }
    assert_eq!(held_for(&riverside, &person).await, Some(10));
    riverside.clock.advance(10 * MINUTE);
    assert_eq!(held_for(&riverside, &person).await, None);
}

#[tokio::test]
async fn choosing_another_time_does_not_begin_a_new_hour() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.choose_first().await;
    for _ in 0..5 {
        riverside.clock.advance(10 * MINUTE);
        go_on(&person).await;
    }
    let other = person.free_times().await[1].code;
    person.choose(other).await;
    assert_eq!(held_for(&riverside, &person).await, Some(10));
}

#[tokio::test]
async fn one_source_cannot_hold_every_time() {
    let riverside = Riverside::new().await;
    let library = "203.0.113.5";
    let source_hash = Keys::new(&[7; 32]).index("source", library.as_bytes());
    let slot = onlooker(&riverside).await.free_times().await[0].code;
    for _ in 0..60 {
        let draft = riverside.person_at(library, false).await.draft().await;
        let now = riverside.now();
        let held_until = jiff::Timestamp::from_second(now.as_second() + 15 * MINUTE).unwrap();
        let hold = HoldRow { staff: slot.link_worker, slot: String::new(), first_held_at: now, held_until };
        let mut tx = riverside.store().write(riverside.network.id).await.unwrap();
        tx.set_hold(riverside.network.id, draft.id, &source_hash, &hold).await.unwrap();
        tx.commit().await.unwrap();
    }
    let one_more = riverside.person_at(library, false).await;
    one_more.come_to(Step::Appointment).await;
    assert!(matches!(one_more.choose(slot).await, Saved::Again));
    assert!(matches!(onlooker(&riverside).await.choose(slot).await, Saved::Next(_)));
}
