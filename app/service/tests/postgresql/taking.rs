//! Whatever changes a link worker's time takes that link worker's row first, and so comes before or after every other
//! change of it. The model test found a cancelling that did not: somebody chose among the times of before it while another
//! saw those of after it.

use std::future::Future;

use crate::riverside::{Person, Riverside};

/// Fails unless this waits for whoever has the row of the link worker of a booked time.
async fn waits_for_the_link_worker<T: Send + 'static>(
    riverside: &Riverside,
    person: &Person,
    change: impl Future<Output = T> + Send + 'static,
) -> T {
    let slot = person.draft().await.answers.appointment.map(|kept| kept.answer);
    let staff = match slot {
        Some(domain::refer::AppointmentAnswer::Time(slot)) => slot.link_worker,
        _ => riverside.member(crate::riverside::AMINA).await.id,
    };
    let network = riverside.network.id;
    let mut holder = riverside.store().write(network).await.unwrap();
    holder.take_link_workers(network, [staff, staff]).await.unwrap();
    let changing = tokio::spawn(change);
    let waiting = "SELECT count(*) FROM pg_stat_activity
                   WHERE datname = current_database() AND wait_event_type = 'Lock'";
    while riverside.database.number(waiting).await == 0 {
        assert!(!changing.is_finished(), "it did not wait");
    }
    holder.commit().await.unwrap();
    changing.await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn cancelling_waits_for_whoever_chooses_among_the_same_link_workers_times() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    let token = person.booked().await.manage_token;
    let (service, network) = (person.service.clone(), riverside.network.clone());
    let cancelling = async move { service.cancel(&network, &token, "time").await.unwrap() };
    let done = waits_for_the_link_worker(&riverside, &person, cancelling).await;
    assert_eq!(done, service::manage::Changed::Done);
}

#[tokio::test(flavor = "multi_thread")]
async fn giving_up_a_hold_waits_for_whoever_chooses_among_the_same_link_workers_times() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await;
    person.choose_first().await;
    let (service, network, token) = (person.service.clone(), riverside.network.clone(), person.token.clone());
    let ending = async move { service.finish_on_this_device(&network, &token).await.unwrap() };
    waits_for_the_link_worker(&riverside, &person, ending).await;
    assert_eq!(riverside.count("claims").await, 0);
}
