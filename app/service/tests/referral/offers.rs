//! Free times that are offered: to whom, for how long, and what becomes of them.

mod answers;
mod races;
mod sooner;
mod staff;

use domain::{
    id::OfferId,
    journey::Step,
    offer::{Ahead, State},
};
use jiff::Timestamp;
use service::{
    confirmation::Confirmation,
    diary::Form,
    drafts::Saved,
    manage::Changed,
    offers::{Answered, OwnOffer, OwnTimes},
};

use crate::riverside::{AMINA, DAY, HOUR, MINUTE, Person, Riverside};

/// Somebody whom none of the times suited that they were shown.
pub async fn waits(riverside: &Riverside, who: &[(&str, &str)], would_suit: &[(&str, &str)]) -> Confirmation {
    let person = riverside.person().await.who(who);
    person.come_to(Step::Appointment).await;
    let said = [&[("slot", "none")], would_suit].concat();
    assert!(matches!(person.answer(Step::Appointment, &said).await, Saved::Next(Step::Check)));
    let confirmation = person.confirmed().await;
    riverside.clock.advance(MINUTE);
    confirmation
}

/// Somebody who could come on Saturdays.
pub async fn waits_for_saturday(riverside: &Riverside, name: &str) -> Confirmation {
    waits(riverside, &[("given-name", name)], &[("days", "saturday"), ("parts", "any")]).await
}

/// Somebody whom any time would suit.
pub async fn waits_for_anything(riverside: &Riverside, name: &str) -> Confirmation {
    waits(riverside, &[("given-name", name)], &[("days", "any"), ("parts", "any")]).await
}

/// What was offered to somebody last.
pub async fn offered(riverside: &Riverside, person: &Confirmation) -> Option<OwnOffer> {
    riverside.own_offers(&riverside.network, &person.manage_token).await.unwrap().unwrap().offer
}

/// The offer that waits for somebody's answer.
pub async fn open(riverside: &Riverside, person: &Confirmation) -> Option<OwnOffer> {
    offered(riverside, person).await.filter(|offer| offer.state == State::Made)
}

pub fn start(offer: &OwnOffer) -> String {
    offer.time.as_ref().unwrap().start.to_string()
}

pub async fn takes(riverside: &Riverside, person: &Confirmation, offer: OfferId) -> Answered {
    riverside.take_offer(&riverside.network, &person.manage_token, offer).await.unwrap()
}

pub async fn declines(riverside: &Riverside, person: &Confirmation, offer: OfferId, keep: bool) -> Answered {
    riverside.decline_offer(&riverside.network, &person.manage_token, (offer, keep)).await.unwrap()
}

pub async fn times_of(riverside: &Riverside, person: &Confirmation) -> OwnTimes {
    riverside.own_offers(&riverside.network, &person.manage_token).await.unwrap().unwrap().times
}

pub async fn all_is_well(riverside: &Riverside) {
    assert_eq!(riverside.check().await.unwrap(), Vec::<String>::new());
}

const SATURDAY_AT_TEN: &str = "2027-03-13T10:00:00Z";
const SATURDAY_AT_ELEVEN: &str = "2027-03-13T11:00:00Z";

#[tokio::test]
async fn the_first_time_that_suits_is_kept_for_whoever_has_waited_longest() {
    let riverside = Riverside::new().await;
    let first = waits_for_saturday(&riverside, "First").await;
    let second = waits_for_saturday(&riverside, "Second").await;
    assert_eq!(riverside.offer_free_times().await.unwrap(), 2);
    assert_eq!(start(&open(&riverside, &first).await.unwrap()), SATURDAY_AT_TEN);
    assert_eq!(start(&open(&riverside, &second).await.unwrap()), SATURDAY_AT_ELEVEN);
    all_is_well(&riverside).await;
}

#[tokio::test]
async fn nobody_has_two_offers_at_once_however_often_the_job_runs() {
    let riverside = Riverside::new().await;
    waits_for_saturday(&riverside, "First").await;
    assert_eq!(riverside.offer_free_times().await.unwrap(), 1);
    assert_eq!(riverside.offer_free_times().await.unwrap(), 0);
    assert_eq!(riverside.count("offers").await, 1);
}

#[tokio::test]
async fn somebody_whom_no_free_time_suits_is_offered_none() {
    let riverside = Riverside::new().await;
    waits(&riverside, &[], &[("days", "saturday"), ("parts", "evening")]).await;
    assert_eq!(riverside.offer_free_times().await.unwrap(), 0);
}

#[tokio::test]
async fn the_offer_is_told_by_text_and_by_email_with_the_link_that_leads_to_it() {
    let riverside = Riverside::new().await;
    let person = waits_for_saturday(&riverside, "Asma").await;
    riverside.post().await;
    riverside.offer_free_times().await.unwrap();
    let mut told = riverside.post().await;
    told.sort_by_key(|message| message.channel != "sms");
    let link = format!("http://localhost/riverside/manage/{}/offer", person.manage_token);
    let ways: Vec<_> = told.iter().map(|message| (message.kind.as_str(), message.channel.as_str())).collect();
    assert_eq!(ways, [("offer", "sms"), ("offer", "email")]);
    assert!(told.iter().all(|message| message.body.contains(&link)));
    let text = &told[0].body;
    assert!(text.is_ascii() && text.len() <= 160, "{}: {text}", text.len());
    assert!(text.contains("Saturday 13 March at 10am") && text.contains("10:01am, Wednesday"), "{text}");
}

#[tokio::test]
async fn an_offered_time_is_shown_to_nobody_else_and_cannot_be_booked() {
    let riverside = Riverside::new().await;
    let other = riverside.person().await;
    other.come_to(Step::Appointment).await;
    let slot = other.free_times().await[0].code;
    waits_for_saturday(&riverside, "First").await;
    riverside.offer_free_times().await.unwrap();
    assert!(!other.free_times().await.iter().any(|free| free.code == slot));
    assert!(matches!(other.choose(slot).await, Saved::Again));
}

#[tokio::test]
async fn an_offer_is_taken_and_is_then_an_appointment_like_any_other() {
    let riverside = Riverside::new().await;
    let person = waits_for_saturday(&riverside, "Asma").await;
    riverside.offer_free_times().await.unwrap();
    riverside.post().await;
    let offer = open(&riverside, &person).await.unwrap();
    assert_eq!(takes(&riverside, &person, offer.id).await, Answered::Done);
    let managed = riverside.managed(&riverside.network, &person.manage_token).await.unwrap().unwrap();
    assert_eq!(managed.appointment.unwrap().starts_at.to_string(), SATURDAY_AT_TEN);
    let kinds: Vec<_> = riverside.post().await.into_iter().map(|message| message.kind).collect();
    assert!(kinds.contains(&"confirmation".to_owned()), "{kinds:?}");
    assert_eq!(times_of(&riverside, &person).await, OwnTimes::CouldComeSooner);
    all_is_well(&riverside).await;
}

#[tokio::test]
async fn a_cancelled_time_is_offered_to_whom_it_suits() {
    let riverside = Riverside::new().await;
    // All Saturdays that can be offered are booked but for one, which somebody cancels.
    let mut booked = Vec::new();
    loop {
        let person = riverside.person_at(&format!("192.0.2.{}", booked.len()), false).await;
        person.come_to(Step::Appointment).await;
        let saturday = |start: Timestamp| domain::schedule::local::london(start).weekday == domain::Weekday::Saturday;
        let Some(free) = person.free_times().await.into_iter().find(|free| saturday(free.start)) else { break };
        assert!(matches!(person.choose(free.code).await, Saved::Next(Step::Check)));
        booked.push(person.confirmed().await);
    }
    let waiting = waits_for_saturday(&riverside, "Waiting").await;
    assert_eq!(riverside.offer_free_times().await.unwrap(), 0);
    let cancelled = &booked[2];
    let freed = cancelled.appointment.as_ref().unwrap().starts_at;
    let done = riverside.cancel(&riverside.network, &cancelled.manage_token, "time").await.unwrap();
    assert_eq!(done, Changed::Done);
    assert_eq!(riverside.offer_free_times().await.unwrap(), 1);
    assert_eq!(open(&riverside, &waiting).await.unwrap().time.unwrap().start, freed);
    all_is_well(&riverside).await;
}

#[tokio::test]
async fn what_is_offered_at_night_is_kept_from_the_morning_on() {
    let riverside = Riverside::new().await;
    let person = waits_for_saturday(&riverside, "Asma").await;
    riverside.clock.advance(13 * HOUR);
    riverside.offer_free_times().await.unwrap();
    assert_eq!(open(&riverside, &person).await.unwrap().lapses_at.to_string(), "2027-03-11T08:00:00Z");
}

#[tokio::test]
async fn somebody_without_a_safe_way_is_offered_nothing_by_itself() {
    let riverside = Riverside::new().await;
    waits(&riverside, &[("safe-to-text", "no"), ("email", "")], &[("days", "any"), ("parts", "any")]).await;
    assert_eq!(riverside.offer_free_times().await.unwrap(), 0);
}

#[tokio::test]
async fn a_person_sees_roughly_how_many_are_before_them() {
    let riverside = Riverside::new().await;
    let mut people = Vec::new();
    for number in 0..6 {
        people.push(waits_for_anything(&riverside, &format!("Asma{}", ["a", "b", "c", "d", "e", "f"][number])).await);
    }
    let mut said = Vec::new();
    for person in &people {
        said.push(times_of(&riverside, person).await);
    }
    assert_eq!(said[0], OwnTimes::Waits(Ahead::Nobody));
    assert_eq!(said[4], OwnTimes::Waits(Ahead::Few));
    assert_eq!(said[5], OwnTimes::Waits(Ahead::About(5)));
}

#[tokio::test]
async fn looking_changes_nothing() {
    let riverside = Riverside::new().await;
    let person = waits_for_saturday(&riverside, "Asma").await;
    riverside.offer_free_times().await.unwrap();
    let recorded = riverside.recorded().await;
    offered(&riverside, &person).await;
    riverside.managed(&riverside.network, &person.manage_token).await.unwrap();
    assert_eq!(riverside.recorded().await, recorded);
}

#[tokio::test]
async fn an_offer_ends_when_its_person_books_another_time() {
    let riverside = Riverside::new().await;
    let person = waits_for_saturday(&riverside, "Asma").await;
    riverside.offer_free_times().await.unwrap();
    let amina = riverside.member(crate::riverside::AMINA).await;
    let slot = riverside.times_to_book(&amina, &person.reference, 1).await.unwrap().unwrap().free.times[0].code;
    riverside.book_for(&amina, &person.reference, slot).await.unwrap().unwrap();
    assert_eq!(offered(&riverside, &person).await.unwrap().state, State::Withdrawn);
    all_is_well(&riverside).await;
}

#[tokio::test]
async fn an_offer_ends_when_its_referral_does() {
    let riverside = Riverside::new().await;
    let person = waits_for_saturday(&riverside, "Asma").await;
    riverside.offer_free_times().await.unwrap();
    let amina = riverside.member(crate::riverside::AMINA).await;
    let typed = crate::riverside::fields(&[("declined-words", "They found other help")]);
    let kept = riverside.decide(&amina, &person.reference, (domain::decision::Kind::Declined, 0), typed).await.unwrap();
    assert_eq!(kept, service::cases::Kept::Done);
    assert_eq!(offered(&riverside, &person).await.unwrap().state, State::Withdrawn);
    assert_eq!(riverside.offer_free_times().await.unwrap(), 0);
    assert_eq!(times_of(&riverside, &person).await, OwnTimes::Nothing);
    all_is_well(&riverside).await;
}

#[tokio::test]
async fn an_offer_is_taken_back_when_its_link_worker_is_away() {
    let riverside = Riverside::new().await;
    let person = waits_for_saturday(&riverside, "Asma").await;
    riverside.offer_free_times().await.unwrap();
    let away = "\n[[leave]]\nlink_worker = \"amina@riverside.example\"\nfrom = 2027-03-13T00:00:00\nto = 2027-03-14T00:00:00\n";
    let file = format!("{}{away}", include_str!("riverside.toml"));
    riverside.import_network(&file, None).await.unwrap();
    assert_eq!(riverside.offer_free_times().await.unwrap(), 0);
    let offer = offered(&riverside, &person).await.unwrap();
    assert_eq!(offer.state, State::Withdrawn);
    // The next turn offers the Saturday after.
    assert_eq!(riverside.offer_free_times().await.unwrap(), 1);
    assert_eq!(start(&open(&riverside, &person).await.unwrap()), "2027-03-20T10:00:00Z");
    all_is_well(&riverside).await;
}

#[tokio::test]
async fn whoever_has_died_is_offered_nothing() {
    let riverside = Riverside::new().await;
    let person = waits_for_anything(&riverside, "Asma").await;
    riverside.offer_free_times().await.unwrap();
    let offer = open(&riverside, &person).await.unwrap();
    assert_eq!(takes(&riverside, &person, offer.id).await, Answered::Done);
    let managed = riverside.managed(&riverside.network, &person.manage_token).await.unwrap().unwrap();
    let form = Form { id: managed.appointment.unwrap().id(), seen: 0 };
    let amina = riverside.member(AMINA).await;
    riverside.cancel_appointment(&amina, form, "died").await.unwrap();
    riverside.clock.advance(HOUR);
    assert_eq!(riverside.offer_free_times().await.unwrap(), 0);
    assert_eq!(riverside.count("waiting").await, 0);
}

#[tokio::test]
async fn who_is_erased_waits_no_more_and_their_time_is_free() {
    let riverside = Riverside::new().await;
    let first = waits_for_saturday(&riverside, "First").await;
    riverside.offer_free_times().await.unwrap();
    let patient = riverside.person_behind(riverside.network.id, &first.reference).await.unwrap().unwrap();
    assert!(riverside.erase_person(riverside.network.id, patient).await.unwrap());
    assert_eq!((riverside.count("waiting").await, riverside.count("claims").await), (0, 0));
    let second = waits_for_saturday(&riverside, "Second").await;
    assert_eq!(riverside.offer_free_times().await.unwrap(), 1);
    assert_eq!(start(&open(&riverside, &second).await.unwrap()), SATURDAY_AT_TEN);
    all_is_well(&riverside).await;
}

#[tokio::test]
async fn whoever_was_accepted_waits_until_they_have_met() {
    let riverside = Riverside::new().await;
    let person = waits_for_saturday(&riverside, "Asma").await;
    let amina = riverside.member(crate::riverside::AMINA).await;
    riverside.move_intake(&amina, &person.reference, domain::referral::Move::Accept).await.unwrap();
    assert_eq!(riverside.offer_free_times().await.unwrap(), 1);
}

#[tokio::test]
async fn what_nobody_waits_for_any_more_is_forgotten() {
    let riverside = Riverside::new().await;
    let person = waits_for_saturday(&riverside, "Asma").await;
    riverside.offer_free_times().await.unwrap();
    let offer = open(&riverside, &person).await.unwrap();
    takes(&riverside, &person, offer.id).await;
    riverside.clock.advance(60 * DAY);
    assert_eq!(riverside.apply_retention().await.unwrap().waiting, 1);
    assert_eq!(riverside.count("waiting").await, 0);
}

/// Somebody at another phone, for races.
pub fn token_of(person: &Confirmation) -> String {
    person.manage_token.clone()
}

/// Somebody who books the first time of all.
pub async fn books(riverside: &Riverside) -> (Person, Confirmation) {
    let person = riverside.person().await;
    let confirmation = person.booked().await;
    (person, confirmation)
}
