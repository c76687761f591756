//! What a practice is told: after a person is matched, once, and listed until the practice says that it has it.

use domain::{Fields, case::gp::Kind, decision};
use service::cases::{Concerning, GpMessage, Kept};

use crate::{
    case::accepted,
    riverside::{AMINA, DAY, Riverside, fields},
};

async fn write(riverside: &Riverside, reference: &str, came: &[(&str, &str)]) {
    let amina = riverside.member(AMINA).await;
    let form = riverside.contact_form(&amina, reference, (None, None)).await.unwrap().unwrap();
    let mut typed = form.fields.clone();
    typed.extend(fields(&[("purpose", "first"), ("mode", "phone"), ("minutes", "45")]));
    typed.extend(fields(came));
    let about = Concerning { id: form.id, appointment: None, amends: None };
    assert_eq!(riverside.add_contact(&amina, reference, about, typed).await.unwrap(), Kept::Done);
}

async fn waiting(riverside: &Riverside) -> Vec<Kind> {
    let waiting = riverside.gp_waiting(&riverside.member(AMINA).await).await.unwrap().unwrap();
    waiting.into_iter().map(|message| message.kind).collect()
}

async fn message(riverside: &Riverside, reference: &str, kind: Kind) -> GpMessage {
    riverside.gp_message(&riverside.member(AMINA).await, reference, kind).await.unwrap().unwrap()
}

fn matched() -> Fields {
    fields(&[("matched-number", "943 476 5919"), ("compared", "yes")])
}

#[tokio::test]
async fn the_first_contact_that_somebody_came_to_is_told_and_no_later_one() {
    let riverside = Riverside::new().await;
    let reference = accepted(&riverside).await;
    assert_eq!(waiting(&riverside).await, []);
    write(&riverside, &reference, &[("came", "dna"), ("dna-reason", "forgot")]).await;
    assert_eq!(waiting(&riverside).await, []);
    for _ in 0..2 {
        write(&riverside, &reference, &[("came", "attended")]).await;
        assert_eq!(waiting(&riverside).await, [Kind::FirstContact]);
    }
}

#[tokio::test]
async fn nothing_goes_to_a_record_before_the_person_is_matched() {
    let riverside = Riverside::new().await;
    let reference = accepted(&riverside).await;
    write(&riverside, &reference, &[("came", "attended")]).await;
    assert!(message(&riverside, &reference, Kind::FirstContact).await.message.is_none());
    let amina = riverside.member(AMINA).await;
    let acknowledged = riverside.acknowledge_gp(&amina, &reference, Kind::FirstContact).await.unwrap();
    assert_eq!(acknowledged, Kept::Changed);
    for short in [fields(&[("compared", "yes")]), fields(&[("matched-number", "943 476 5919")])] {
        assert_eq!(riverside.match_person(&amina, &reference, short).await.unwrap(), Kept::Refused);
        assert!(message(&riverside, &reference, Kind::FirstContact).await.message.is_none());
    }
    assert_eq!(riverside.match_person(&amina, &reference, matched()).await.unwrap(), Kept::Done);
    let shown = message(&riverside, &reference, Kind::FirstContact).await.message.unwrap();
    assert_eq!(shown.person.nhs_number.as_deref(), Some("9434765919"));
    assert_eq!(shown.lines[0], "9 March 2027: Referral to social prescribing service (SNOMED CT 871731000000106)");
}

#[tokio::test]
async fn a_message_is_listed_until_the_practice_has_it() {
    let riverside = Riverside::new().await;
    let reference = accepted(&riverside).await;
    write(&riverside, &reference, &[("came", "attended")]).await;
    let amina = riverside.member(AMINA).await;
    riverside.match_person(&amina, &reference, matched()).await.unwrap();
    for _ in 0..2 {
        let kept = riverside.acknowledge_gp(&amina, &reference, Kind::FirstContact).await.unwrap();
        assert_eq!(kept, Kept::Done);
    }
    assert_eq!(waiting(&riverside).await, []);
    let recorded = riverside.recorded().await;
    assert_eq!(recorded.iter().filter(|action| *action == "gp-message-acknowledged").count(), 1);
}

#[tokio::test]
async fn closing_tells_the_practice_without_the_code_and_without_words_that_were_not_agreed_to() {
    let riverside = Riverside::new().await;
    let reference = accepted(&riverside).await;
    write(&riverside, &reference, &[("came", "attended")]).await;
    riverside.clock.advance(60 * DAY);
    let amina = riverside.member(AMINA).await;
    let closing = fields(&[
        ("closing-reason", "goals-met"),
        ("closing-outcome", "better"),
        ("feedback-asked", "no"),
        ("closing-summary", "You told me of your sister."),
    ]);
    assert_eq!(riverside.close_case(&amina, &reference, closing).await.unwrap(), Kept::Done);
    riverside.match_person(&amina, &reference, matched()).await.unwrap();
    let lines = message(&riverside, &reference, Kind::Closing).await.message.unwrap().lines.join("\n");
    assert!(!lines.contains("871731000000106") && !lines.contains("sister"), "{lines}");
    assert!(lines.contains("met 1 time") && lines.contains("Nothing is asked of the practice"), "{lines}");
    assert_eq!(waiting(&riverside).await, [Kind::FirstContact, Kind::Closing]);
}

#[tokio::test]
async fn a_person_who_says_no_is_told_of_as_such_and_nobody_else_is() {
    let riverside = Riverside::new().await;
    let amina = riverside.member(AMINA).await;
    let [declined, turned_away] = [riverside.person().await.booked().await, riverside.person().await.booked().await];
    let away = fields(&[(decision::REASON, "area"), (decision::DOOR, "Your own council.")]);
    riverside.decide(&amina, &turned_away.reference, (decision::Kind::NotSuitable, 0), away).await.unwrap();
    assert_eq!(waiting(&riverside).await, []);
    let no = (decision::Kind::Declined, 0);
    assert_eq!(riverside.decide(&amina, &declined.reference, no, Fields::new()).await.unwrap(), Kept::Done);
    assert_eq!(waiting(&riverside).await, [Kind::Declined]);
    riverside.match_person(&amina, &declined.reference, matched()).await.unwrap();
    let told = message(&riverside, &declined.reference, Kind::Declined).await.message.unwrap();
    assert!(told.lines[0].contains("871711000000103"), "{:?}", told.lines[0]);
}
