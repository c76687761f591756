//! A person's own record, by their link.

use domain::audit::Action;
use service::{audit::By, cases::Kept};

use crate::{
    case::accept,
    riverside::{AMINA, DAY, Riverside, fields},
};

#[tokio::test]
async fn a_person_reads_who_looked_while_staff_have_opened_it_for_them() {
    let riverside = Riverside::new().await;
    let confirmed = riverside.person().await.booked().await;
    accept(&riverside, &confirmed.reference).await;
    let (network, link, amina) = (&riverside.network, &confirmed.manage_token, riverside.member(AMINA).await);
    assert!(riverside.own_record(network, link, None).await.unwrap().is_none());
    let entry = fields(&[("safeguarding-entry", "A bruise.")]);
    assert_eq!(riverside.write_safeguarding(&amina, &confirmed.reference, entry).await.unwrap(), Kept::Done);
    riverside.share_record(&amina, &confirmed.reference, true).await.unwrap();
    assert!(riverside.managed(network, link).await.unwrap().unwrap().has_record);
    let record = riverside.own_record(network, link, None).await.unwrap().unwrap();
    assert!(record.looked.iter().any(|event| event.by == By::Staff("Amina Yusuf".to_owned())));
    assert!(record.looked.iter().all(|event| event.what.unwrap() != Action::SafeguardingWritten));
    assert!(riverside.recorded().await.contains(&"record-read-by-person".to_owned()));
    riverside.clock.advance(7 * DAY);
    assert!(riverside.own_record(network, link, None).await.unwrap().is_none());
}

#[tokio::test]
async fn a_record_that_is_closed_again_is_read_no_more() {
    let riverside = Riverside::new().await;
    let confirmed = riverside.person().await.booked().await;
    accept(&riverside, &confirmed.reference).await;
    let amina = riverside.member(AMINA).await;
    for open in [true, false] {
        riverside.share_record(&amina, &confirmed.reference, open).await.unwrap();
    }
    assert!(riverside.own_record(&riverside.network, &confirmed.manage_token, None).await.unwrap().is_none());
}

#[tokio::test]
async fn a_long_record_goes_on_where_it_stopped_and_leaves_nothing_out() {
    let riverside = Riverside::new().await;
    let confirmed = riverside.person().await.booked().await;
    accept(&riverside, &confirmed.reference).await;
    let (network, link, amina) = (&riverside.network, &confirmed.manage_token, riverside.member(AMINA).await);
    // All of it in one moment: the order is theirs, and no line is left out between two pages.
    for _ in 0..130 {
        riverside.case_file(&amina, &confirmed.reference).await.unwrap().unwrap();
    }
    riverside.share_record(&amina, &confirmed.reference, true).await.unwrap();
    let first = riverside.own_record(network, link, None).await.unwrap().unwrap();
    let second = riverside.own_record(network, link, first.more_before).await.unwrap().unwrap();
    let reads = first.looked.iter().chain(&second.looked);
    assert_eq!(reads.filter(|event| event.what == Some(Action::CaseRead)).count(), 130);
}
