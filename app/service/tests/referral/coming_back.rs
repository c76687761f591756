//! Coming back with a reference and a date of birth: a code to a contact that is safe, a session on one device, and the
//! same for everybody who guesses.

use domain::{Fields, Problem, journey::Step, mode::Mode};
use service::{
    booking::Filter,
    coming_back::{Asked, Entered, REFERENCE},
    manage::Changed,
};

use crate::riverside::{HOUR, MINUTE, Person, Riverside, fields};

const HOME: &str = "192.0.2.7";

/// What Asma types to come back.
pub fn asmas(reference: &str) -> Fields {
    fields(&[(REFERENCE, reference), ("birth-day", "17"), ("birth-month", "5"), ("birth-year", "1980")])
}

async fn ask(riverside: &Riverside, typed: Fields, source: &str) -> Asked {
    riverside.ask_for_code(&riverside.network, typed, source).await.unwrap()
}

async fn asked(riverside: &Riverside, typed: Fields) -> String {
    match ask(riverside, typed, HOME).await {
        Asked::Sent { token } => token,
        other => panic!("{other:?}"),
    }
}

/// The code in the message that was sent last.
async fn sent_code(riverside: &Riverside) -> String {
    let message = riverside.post().await.pop().unwrap();
    assert_eq!(message.kind, "code");
    let digits = message.body.split(|character: char| !character.is_ascii_digit());
    digits.into_iter().find(|word| word.len() == 6).unwrap().to_owned()
}

async fn enter(riverside: &Riverside, token: &str, code: &str) -> Entered {
    riverside.enter_manage_code(&riverside.network, token, code).await.unwrap()
}

/// Somebody who has come back on this device: its token.
pub async fn back(riverside: &Riverside, reference: &str) -> String {
    let token = asked(riverside, asmas(reference)).await;
    match enter(riverside, &token, &sent_code(riverside).await).await {
        Entered::Open { token } => token,
        other => panic!("{other:?}"),
    }
}

async fn is_open(riverside: &Riverside, token: &str) -> bool {
    riverside.came_back(&riverside.network, token).await.unwrap().is_some()
}

async fn booked(riverside: &Riverside, who: &[(&str, &str)]) -> String {
    let reference = riverside.person().await.who(who).booked().await.reference;
    riverside.post().await;
    reference
}

#[tokio::test]
async fn a_code_opens_the_same_as_the_link() {
    let riverside = Riverside::new().await;
    let confirmed = riverside.person().await.booked().await;
    riverside.post().await;
    let token = back(&riverside, &confirmed.reference).await;
    let device = riverside.came_back(&riverside.network, &token).await.unwrap().unwrap();
    assert_eq!(device.link, confirmed.manage_token);
    let recorded = riverside.recorded().await;
    assert!(recorded.ends_with(&["code-sent".to_owned(), "came-back".to_owned()]));
}

#[tokio::test]
async fn the_code_goes_by_text_if_that_is_safe_and_tells_nothing_else() {
    let riverside = Riverside::new().await;
    let reference = booked(&riverside, &[]).await;
    asked(&riverside, asmas(&reference)).await;
    let messages = riverside.post().await;
    assert_eq!(messages.len(), 1);
    assert_eq!((messages[0].channel.as_str(), messages[0].to.as_str()), ("sms", "+447700900123"));
    assert!(!messages[0].body.contains(&reference) && !messages[0].body.contains("http"));
}

#[tokio::test]
async fn the_code_goes_by_email_if_a_text_is_not_safe() {
    let riverside = Riverside::new().await;
    let reference = booked(&riverside, &[("safe-to-text", "no")]).await;
    asked(&riverside, asmas(&reference)).await;
    let messages = riverside.post().await;
    assert_eq!(messages.len(), 1);
    assert_eq!((messages[0].channel.as_str(), messages[0].to.as_str()), ("email", "asma@example.org"));
}

#[tokio::test]
async fn nobody_learns_whether_a_referral_is_there_or_can_be_sent_a_code() {
    let riverside = Riverside::new().await;
    let reference = booked(&riverside, &[]).await;
    let silent = booked(&riverside, &[("safe-to-text", "no"), ("email", "")]).await;
    let mut wrong_day = asmas(&reference);
    wrong_day.insert("birth-day".to_owned(), vec!["18".to_owned()]);
    for typed in [asmas("SP-0000-0000"), wrong_day, asmas(&silent)] {
        let token = asked(&riverside, typed).await;
        assert!(riverside.is_code_asked_for(&riverside.network, &token).await.unwrap());
        assert!(matches!(enter(&riverside, &token, "000000").await, Entered::Wrong));
    }
    assert!(riverside.post().await.is_empty());
    assert_eq!(riverside.count("person_sessions").await, 3);
}

#[tokio::test]
async fn a_code_works_once_for_ten_minutes_and_on_the_device_that_asked() {
    let riverside = Riverside::new().await;
    let reference = booked(&riverside, &[]).await;
    let token = asked(&riverside, asmas(&reference)).await;
    let code = sent_code(&riverside).await;
    let elsewhere = asked(&riverside, asmas(&reference)).await;
    assert!(matches!(enter(&riverside, &elsewhere, &code).await, Entered::Wrong));
    assert!(matches!(enter(&riverside, &token, &code).await, Entered::Open { .. }));
    assert!(matches!(enter(&riverside, &token, &code).await, Entered::TooLate));
    let token = asked(&riverside, asmas(&reference)).await;
    let code = sent_code(&riverside).await;
    riverside.clock.advance(10 * MINUTE);
    assert!(matches!(enter(&riverside, &token, &code).await, Entered::TooLate));
}

#[tokio::test]
async fn a_code_can_be_tried_five_times() {
    let riverside = Riverside::new().await;
    let reference = booked(&riverside, &[]).await;
    let token = asked(&riverside, asmas(&reference)).await;
    let code = sent_code(&riverside).await;
    let wrong = if code == "000000" { "000001" } else { "000000" };
    for _ in 0..4 {
        assert!(matches!(enter(&riverside, &token, wrong).await, Entered::Wrong));
    }
    assert!(matches!(enter(&riverside, &token, wrong).await, Entered::TooLate));
    assert!(matches!(enter(&riverside, &token, &code).await, Entered::TooLate));
    assert!(!riverside.is_code_asked_for(&riverside.network, &token).await.unwrap());
}

#[tokio::test]
async fn what_is_no_code_is_no_try() {
    let riverside = Riverside::new().await;
    let reference = booked(&riverside, &[]).await;
    let token = asked(&riverside, asmas(&reference)).await;
    for typed in ["", "12", "abcdef", "1234567"] {
        for _ in 0..2 {
            assert!(matches!(enter(&riverside, &token, typed).await, Entered::Wrong), "{typed}");
        }
    }
    assert!(matches!(enter(&riverside, &token, &sent_code(&riverside).await).await, Entered::Open { .. }));
}

#[tokio::test]
async fn two_who_enter_the_code_at_once_open_one_device() {
    let riverside = Riverside::new().await;
    let reference = booked(&riverside, &[]).await;
    let token = asked(&riverside, asmas(&reference)).await;
    let code = sent_code(&riverside).await;
    let (one, other) = tokio::join!(enter(&riverside, &token, &code), enter(&riverside, &token, &code));
    let open = |entered: &Entered| matches!(entered, Entered::Open { .. });
    assert!(open(&one) != open(&other));
}

#[tokio::test]
async fn a_device_closes_after_a_while_or_when_it_is_told_to() {
    let riverside = Riverside::new().await;
    let reference = booked(&riverside, &[]).await;
    let token = back(&riverside, &reference).await;
    riverside.clock.advance(30 * MINUTE);
    assert!(!is_open(&riverside, &token).await);
    let token = back(&riverside, &reference).await;
    riverside.close_device(&riverside.network, &token).await.unwrap();
    assert!(!is_open(&riverside, &token).await);
}

#[tokio::test]
async fn a_device_is_open_in_no_other_network() {
    let riverside = Riverside::new().await;
    riverside.import_network(include_str!("../millbrook.toml"), None).await.unwrap();
    let millbrook = riverside.network("millbrook").await.unwrap().unwrap();
    let reference = booked(&riverside, &[]).await;
    let token = back(&riverside, &reference).await;
    assert!(riverside.came_back(&millbrook, &token).await.unwrap().is_none());
}

#[tokio::test]
async fn guessing_at_one_reference_is_slow_and_its_person_elsewhere_goes_on() {
    let riverside = Riverside::new().await;
    let reference = booked(&riverside, &[]).await;
    for day in 1..=5 {
        let mut typed = asmas(&reference);
        typed.insert("birth-day".to_owned(), vec![day.to_string()]);
        assert!(matches!(ask(&riverside, typed, "203.0.113.9").await, Asked::Sent { .. }));
    }
    assert!(matches!(ask(&riverside, asmas(&reference), "203.0.113.9").await, Asked::SlowDown));
    back(&riverside, &reference).await;
}

#[tokio::test]
async fn guessing_at_references_from_one_place_is_slow() {
    let riverside = Riverside::new().await;
    for guess in 0..20 {
        assert!(matches!(ask(&riverside, asmas(&format!("SP-0000-00{guess:02}")), HOME).await, Asked::Sent { .. }));
    }
    assert!(matches!(ask(&riverside, asmas("SP-0000-0000"), HOME).await, Asked::SlowDown));
    riverside.clock.advance(15 * MINUTE);
    assert!(matches!(ask(&riverside, asmas("SP-0000-0000"), HOME).await, Asked::Sent { .. }));
}

#[tokio::test]
async fn guessing_at_one_reference_from_everywhere_is_slow_too() {
    let riverside = Riverside::new().await;
    for guess in 0..20 {
        assert!(matches!(
            ask(&riverside, asmas("SP-0000-0000"), &format!("203.0.113.{guess}")).await,
            Asked::Sent { .. }
        ));
    }
    assert!(matches!(ask(&riverside, asmas("SP-0000-0000"), HOME).await, Asked::SlowDown));
}

#[tokio::test]
async fn what_is_no_reference_is_said_beside_its_field_and_kept() {
    let riverside = Riverside::new().await;
    let typed = asmas("my appointment");
    let Asked::Refused { token } = ask(&riverside, typed.clone(), HOME).await else { panic!("it was taken") };
    let (kept, refusals) = riverside.asked_before(&riverside.network, &token).await.unwrap();
    assert_eq!(kept, typed);
    assert_eq!((refusals[0].field.as_str(), refusals[0].problem), (REFERENCE, Problem::NotOffered));
    assert!(matches!(enter(&riverside, &token, "000000").await, Entered::TooLate));
}

#[tokio::test]
async fn every_part_that_is_missing_is_said() {
    let riverside = Riverside::new().await;
    let Asked::Refused { token } = ask(&riverside, Fields::new(), HOME).await else { panic!("it was taken") };
    let (_, refusals) = riverside.asked_before(&riverside.network, &token).await.unwrap();
    assert_eq!(refusals.iter().map(|refusal| refusal.field.as_str()).collect::<Vec<_>>(), [REFERENCE, "birth-day"]);
}

#[tokio::test]
async fn who_is_erased_is_signed_out_everywhere() {
    let riverside = Riverside::new().await;
    let reference = booked(&riverside, &[]).await;
    let token = back(&riverside, &reference).await;
    let patient = riverside.person_behind(riverside.network.id, &reference).await.unwrap().unwrap();
    riverside.erase_person(riverside.network.id, patient).await.unwrap();
    assert!(!is_open(&riverside, &token).await);
    assert_eq!(riverside.count("person_sessions").await, 0);
}

#[tokio::test]
async fn devices_that_are_closed_are_removed() {
    let riverside = Riverside::new().await;
    let reference = booked(&riverside, &[]).await;
    back(&riverside, &reference).await;
    riverside.clock.advance(HOUR);
    riverside.apply_retention().await.unwrap();
    assert_eq!(riverside.count("person_sessions").await, 0);
}

async fn on_the_phone(riverside: &Riverside) -> (Person, String) {
    let person = riverside.person().await;
    let token = person.booked().await.manage_token;
    (person, token)
}

#[tokio::test]
async fn an_appointment_moves_to_another_way_of_meeting_and_another_place() {
    let riverside = Riverside::new().await;
    let (_, token) = on_the_phone(&riverside).await;
    let network = &riverside.network;
    let as_chosen = riverside.choices_to_move(network, &token, Filter::default(), 200).await.unwrap();
    assert!(as_chosen.free.times.iter().all(|time| time.code.mode == Mode::Phone));
    assert!(as_chosen.ways.contains(&Mode::InPerson));
    let place = as_chosen.places[0].id;
    let there = Filter { place: Some(place), ..Filter::default() };
    let offered = riverside.choices_to_move(network, &token, there, 200).await.unwrap().free.times;
    assert!(offered.iter().all(|time| time.place.as_ref().is_some_and(|known| known.id == place)));
    let slot = offered[0].code.to_string();
    assert_eq!(riverside.move_to(network, &token, &slot).await.unwrap(), Ok(Changed::Done));
    let appointment = riverside.managed(network, &token).await.unwrap().unwrap().appointment.unwrap();
    assert_eq!(appointment.mode, Mode::InPerson);
    assert_eq!(appointment.place.unwrap().name, as_chosen.places[0].name);
}

#[tokio::test]
async fn without_a_phone_no_call_is_offered() {
    let riverside = Riverside::new().await;
    let person = riverside.person().await.who(&[
        ("phone", ""),
        ("safe-to-text", ""),
        ("safe-voicemail", ""),
        ("modes", "in-person"),
    ]);
    person.come_to(Step::Appointment).await;
    let token = person.booked().await.manage_token;
    let to = riverside.choices_to_move(&riverside.network, &token, Filter::default(), 10).await.unwrap();
    assert!(!to.ways.contains(&Mode::Phone));
    let calls = Filter { mode: Some(Mode::Phone), ..Filter::default() };
    let to = riverside.choices_to_move(&riverside.network, &token, calls, 10).await.unwrap();
    assert!(to.free.times.is_empty());
}
