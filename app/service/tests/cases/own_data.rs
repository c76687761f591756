//! Everything that a person is given of their record: behind a code, while staff have it open, and without what could harm.

use service::{
    cases::{Kept, OwnData},
    coming_back::{Asked, Entered},
};

use crate::{
    case::accept,
    riverside::{AMINA, DAY, Riverside, fields},
};

/// Somebody with a case, who came back with a code: their reference, and the token of their device.
async fn came_back(riverside: &Riverside) -> (String, String) {
    let reference = riverside.person().await.booked().await.reference;
    accept(riverside, &reference).await;
    let device = come_back(riverside, &reference).await;
    (reference, device)
}

async fn come_back(riverside: &Riverside, reference: &str) -> String {
    riverside.post().await;
    let typed = fields(&[("reference", reference), ("birth-day", "17"), ("birth-month", "5"), ("birth-year", "1980")]);
    let Asked::Sent { token } = riverside.ask_for_code(&riverside.network, typed, "192.0.2.7").await.unwrap() else {
        panic!("no code can be entered")
    };
    let sent = riverside.post().await.pop().unwrap().body;
    let code = sent.split(|letter: char| !letter.is_ascii_digit()).find(|word| word.len() == 6).unwrap();
    match riverside.enter_manage_code(&riverside.network, &token, code).await.unwrap() {
        Entered::Open { token } => token,
        other => panic!("{other:?}"),
    }
}

async fn read(riverside: &Riverside, device: &str) -> Option<OwnData> {
    riverside.own_data(&riverside.network, device).await.unwrap()
}

#[tokio::test]
async fn all_of_it_is_read_while_staff_have_it_open_and_reading_is_recorded() {
    let riverside = Riverside::new().await;
    let (reference, device) = came_back(&riverside).await;
    assert!(read(&riverside, &device).await.is_none());
    let amina = riverside.member(AMINA).await;
    let plan = fields(&[("version", "0"), ("matters", "The allotment"), ("goal-1", "To dig again")]);
    riverside.keep_plan(&amina, &reference, plan).await.unwrap();
    riverside.share_record(&amina, &reference, true).await.unwrap();
    let data = read(&riverside, &device).await.unwrap();
    assert_eq!((data.appointments.len(), data.intake.line.reference.as_str()), (1, reference.as_str()));
    assert_eq!(data.plan.unwrap().plan.matters.as_deref(), Some("The allotment"));
    assert!(data.messages.iter().any(|message| message.kind == "confirmation"));
    assert!(data.messages.iter().all(|message| message.kind != "intake"));
    assert!(riverside.recorded().await.contains(&"data-read-by-person".to_owned()));
    riverside.share_record(&amina, &reference, false).await.unwrap();
    assert!(read(&riverside, &device).await.is_none());
}

#[tokio::test]
async fn the_file_has_what_was_told_and_nothing_that_could_harm() {
    let riverside = Riverside::new().await;
    let (reference, device) = came_back(&riverside).await;
    let amina = riverside.member(AMINA).await;
    let entry = fields(&[("safeguarding-entry", "A bruise.")]);
    assert_eq!(riverside.write_safeguarding(&amina, &reference, entry).await.unwrap(), Kept::Done);
    riverside.share_record(&amina, &reference, true).await.unwrap();
    let file = read(&riverside, &device).await.unwrap().to_json();
    let json: serde_json::Value = serde_json::from_str(&file).unwrap();
    assert_eq!(json["reference"], reference);
    assert_eq!(json["person"]["name"]["given"], "Asma");
    for told in ["My garden", "+447700900123", "asma@example.org"] {
        assert!(file.contains(told), "{told}");
    }
    assert!(!file.contains("bruise") && !file.to_lowercase().contains("safeguarding"));
}

#[tokio::test]
async fn a_link_alone_or_a_device_that_is_closed_reads_nothing() {
    let riverside = Riverside::new().await;
    let confirmed = riverside.person().await.booked().await;
    accept(&riverside, &confirmed.reference).await;
    riverside.share_record(&riverside.member(AMINA).await, &confirmed.reference, true).await.unwrap();
    assert!(read(&riverside, &confirmed.manage_token).await.is_none());
    let device = come_back(&riverside, &confirmed.reference).await;
    assert!(read(&riverside, &device).await.is_some());
    riverside.clock.advance(DAY);
    assert!(read(&riverside, &device).await.is_none());
}
