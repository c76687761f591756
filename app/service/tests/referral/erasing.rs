//! Asking to be erased: by the person behind a code, decided by staff, and done by the program.

use std::cell::RefCell;

use domain::{erasure::Decision, id::ErasureRequestId, staff::Role};
use service::{
    cases::Kept,
    erasure::{Asked, OwnRequest},
    sign_in::StaffMember,
};

use crate::{
    coming_back::back,
    riverside::{AMINA, DAY, Riverside, fields},
};

/// Somebody who came back with a code and asked to be erased.
struct Asma {
    riverside: Riverside,
    device: String,
}

impl Asma {
    async fn new() -> Self {
        let riverside = Riverside::new().await;
        let confirmed = riverside.person().await.booked().await;
        riverside.post().await;
        let device = back(&riverside, &confirmed.reference).await;
        let asma = Self { riverside, device };
        assert_eq!(asma.ask("I have moved away").await, Asked::Done);
        asma
    }

    async fn ask(&self, words: &str) -> Asked {
        let typed = fields(&[("erasure-words", words)]);
        self.riverside.ask_for_erasure(&self.riverside.network, &self.device, &typed).await.unwrap()
    }

    async fn own(&self) -> Option<OwnRequest> {
        self.riverside.own_erasure_request(&self.riverside.network, &self.device).await.unwrap().unwrap().0
    }

    /// Somebody who may decide.
    async fn lead(&self) -> StaffMember {
        StaffMember { role: Role::ClinicalLead, ..self.riverside.member(AMINA).await }
    }

    async fn waiting(&self) -> Vec<ErasureRequestId> {
        let lead = self.lead().await;
        let requests = self.riverside.erasure_requests(&lead).await.unwrap().unwrap();
        requests.into_iter().map(|request| request.id).collect()
    }

    async fn decide(&self, typed: &[(&str, &str)]) -> Kept {
        let lead = self.lead().await;
        let id = self.waiting().await[0];
        self.riverside.decide_erasure(&lead, id, fields(typed)).await.unwrap()
    }
}

#[tokio::test]
async fn a_request_waits_for_those_who_decide_with_what_was_said_and_by_when() {
    let asma = Asma::new().await;
    assert_eq!(asma.ask("again").await, Asked::Done);
    let lead = asma.lead().await;
    let requests = asma.riverside.erasure_requests(&lead).await.unwrap().unwrap();
    assert_eq!(requests.len(), 1);
    assert_eq!(requests[0].answer_by.to_string(), "2027-04-09");
    let request = asma.riverside.erasure_request(&lead, requests[0].id).await.unwrap().unwrap();
    assert_eq!(request.words.as_deref(), Some("I have moved away"));
    assert_eq!(asma.riverside.waiting(&lead).await.unwrap().erasures, 1);
    let amina = asma.riverside.member(AMINA).await;
    assert!(asma.riverside.erasure_requests(&amina).await.unwrap().is_none());
    assert_eq!(asma.riverside.waiting(&amina).await.unwrap().erasures, 0);
}

#[tokio::test]
async fn a_record_that_is_kept_is_kept_for_a_reason_that_its_person_reads() {
    let asma = Asma::new().await;
    assert_eq!(asma.decide(&[("erasure-decision", "keep")]).await, Kept::Refused);
    let kept = [("erasure-decision", "keep"), ("erasure-answer", "You are in our care.")];
    assert_eq!(asma.decide(&kept).await, Kept::Done);
    let (_, answer) = asma.own().await.unwrap().answered.unwrap();
    assert_eq!((answer.decision, answer.words.as_deref()), (Decision::Keep, Some("You are in our care.")));
    let told = asma.riverside.post().await;
    assert_eq!(told.iter().filter(|message| message.kind == "answered").count(), 2);
    assert!(told.iter().all(|message| !message.body.contains("care.")));
    assert!(asma.waiting().await.is_empty());
    assert_eq!(asma.ask("Please look again").await, Asked::Done);
    assert_eq!(asma.waiting().await.len(), 1);
}

#[tokio::test]
async fn whoever_is_to_be_erased_is_noted_first_and_then_gone() {
    let asma = Asma::new().await;
    let erase = [("erasure-decision", "erase"), ("erasure-checked", "yes")];
    assert_eq!(asma.decide(&erase).await, Kept::Done);
    let noted = RefCell::new(Vec::new());
    let note = |network, patient| {
        noted.borrow_mut().push((network, patient));
        Ok(())
    };
    assert_eq!(asma.riverside.erase_as_decided(note).await.unwrap(), 1);
    assert_eq!(asma.riverside.erase_as_decided(note).await.unwrap(), 0);
    assert_eq!(noted.borrow().len(), 1);
    assert!(asma.riverside.own_erasure_request(&asma.riverside.network, &asma.device).await.unwrap().is_none());
    let left = "SELECT count(*) FROM erasure_requests WHERE words IS NULL AND answer IS NULL AND done_at IS NOT NULL";
    assert_eq!(asma.riverside.database.number(left).await, 1);
    assert_eq!(asma.riverside.count("claims").await, 0);
}

#[tokio::test]
async fn what_is_too_long_is_kept_as_it_was_typed() {
    let riverside = Riverside::new().await;
    let confirmed = riverside.person().await.booked().await;
    riverside.post().await;
    let asma = Asma { device: back(&riverside, &confirmed.reference).await, riverside };
    let long = "x".repeat(2_001);
    assert_eq!(asma.ask(&long).await, Asked::Refused);
    let own = asma.riverside.own_erasure_request(&asma.riverside.network, &asma.device).await.unwrap().unwrap();
    assert!(own.0.is_none());
    assert_eq!(own.1.unwrap().fields, fields(&[("erasure-words", &long)]));
}

#[tokio::test]
async fn nobody_is_erased_who_cannot_be_noted() {
    let asma = Asma::new().await;
    asma.decide(&[("erasure-decision", "erase"), ("erasure-checked", "yes")]).await;
    assert!(asma.riverside.erase_as_decided(|_, _| Err("the disk is full".into())).await.is_err());
    assert!(asma.own().await.is_some());
}

#[tokio::test]
async fn nobody_is_erased_before_it_is_decided() {
    let asma = Asma::new().await;
    asma.riverside.clock.advance(40 * DAY);
    assert_eq!(asma.riverside.erase_as_decided(|_, _| Ok(())).await.unwrap(), 0);
    assert_eq!(asma.waiting().await.len(), 1);
}

#[tokio::test]
async fn a_link_alone_asks_for_nothing() {
    let riverside = Riverside::new().await;
    let link = riverside.person().await.booked().await.manage_token;
    let asked = riverside.ask_for_erasure(&riverside.network, &link, &fields(&[])).await.unwrap();
    assert_eq!(asked, Asked::NotHere);
    assert_eq!(riverside.count("erasure_requests").await, 0);
}

#[tokio::test]
async fn whoever_was_erased_meanwhile_asks_no_more() {
    let asma = Asma::new().await;
    let (network, id) = (asma.riverside.network.id, asma.waiting().await[0]);
    let reference = asma.riverside.erasure_request(&asma.lead().await, id).await.unwrap().unwrap().reference;
    let patient = asma.riverside.person_behind(network, &reference).await.unwrap().unwrap();
    asma.riverside.erase_person(network, patient).await.unwrap();
    assert!(asma.waiting().await.is_empty());
    assert!(asma.riverside.erasure_request(&asma.lead().await, id).await.unwrap().is_none());
}
