//! What must hold whoever comes first: one form holds one time, and one source holds no more than its share.

use std::collections::BTreeSet;

use domain::{journey::Step, refer::SlotCode};
use jiff::ToSpan;
use service::{
    drafts::{Saved, Sent},
    keys::Keys,
    store::HoldRow,
};
use tokio::task::JoinSet;

use crate::riverside::{Person, Riverside, fields};

/// How many times one source may hold at once.
const MOST: i64 = 60;

/// The first so many times of which no two are at the same moment, of both link workers.
fn apart(slots: impl Iterator<Item = SlotCode>, many: usize) -> Vec<SlotCode> {
    let mut starts = BTreeSet::new();
    slots.filter(|slot| starts.insert(slot.start)).take(many).collect()
}

/// Sends each choice at the same moment; how many were held.
async fn at_once(choices: Vec<(Person, SlotCode)>) -> usize {
    let mut all = JoinSet::new();
    for (person, slot) in choices {
        all.spawn(async move { matches!(person.choose(slot).await, Saved::Next(_)) });
    }
    all.join_all().await.into_iter().filter(|held| *held).count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn eight_at_a_librarys_computers_hold_no_more_than_its_share() {
    const LIBRARY: &str = "203.0.113.5";
    let riverside = Riverside::new().await;
    let mut people = Vec::new();
    for _ in 0..8 {
        let person = riverside.person_at(LIBRARY, false).await;
        person.come_to(Step::Appointment).await;
        people.push(person);
    }
    let slots = apart(people[0].free_times().await.iter().map(|time| time.code), people.len());
    let source_hash = Keys::new(&[7; 32]).index("source", LIBRARY.as_bytes());
    let (first_held_at, held_until) = (riverside.now(), riverside.now() + 15.minutes());
    for _ in 0..MOST - 4 {
        let draft = riverside.person_at(LIBRARY, false).await.draft().await;
        let hold = HoldRow { staff: slots[0].link_worker, slot: String::new(), first_held_at, held_until };
        let mut tx = riverside.store().write(riverside.network.id).await.unwrap();
        tx.set_hold(riverside.network.id, draft.id, &source_hash, &hold).await.unwrap();
        tx.commit().await.unwrap();
    }
    assert_eq!(at_once(people.into_iter().zip(slots).collect()).await, 4);
    assert_eq!(riverside.count("holds").await, MOST);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_form_in_eight_tabs_holds_one_time() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.come_to(Step::Appointment).await;
    let slots = apart(person.free_times().await.iter().map(|time| time.code), 8);
    let draft = person.draft().await;
    let form = person.form(Step::Appointment).await;
    let mut all = JoinSet::new();
    for slot in slots {
        let (person, form) = (person.clone(), Sent { fields: fields(&[("slot", &slot.to_string())]), ..form.clone() });
        all.spawn(async move { matches!(person.send(form).await, Saved::Next(_)) });
    }
    let held = all.join_all().await.into_iter().filter(|held| *held).count();
    assert_eq!((held, riverside.count("holds").await), (1, 1));
    assert!((3..=4).contains(&riverside.count("claims").await), "one time, with or without a buffer");
    assert_eq!(person.draft().await.revision, draft.revision + 1);
}
