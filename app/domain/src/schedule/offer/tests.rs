use jiff::Timestamp;

use super::*;
use crate::{
    civil::Weekday,
    schedule::{ClinicRule, Length, Recurrence, Spans, TimeOfDay, Visit},
};

const AMINA: StaffId = StaffId::from_bytes([1; 16]);
const TOM: StaffId = StaffId::from_bytes([2; 16]);
const CLINIC: ClinicId = ClinicId::from_bytes([3; 16]);
const PLACE: PlaceId = PlaceId::from_bytes([4; 16]);

fn day(text: &str) -> CivilDate {
    text.parse().expect("a date")
}

/// Tuesdays from one hour to another, by phone, in person and at home.
fn tuesdays(from: u8, to: u8) -> Clinic {
    Clinic::new(ClinicRule {
        weekday: Weekday::Tuesday,
        every: Recurrence::Weekly,
        from: TimeOfDay::new(from, 0).expect("a quarter hour"),
        to: TimeOfDay::new(to, 0).expect("a quarter hour"),
        first_day: day("2027-03-01"),
        last_day: Some(day("2027-03-31")),
        modes: vec![Mode::Phone, Mode::InPerson, Mode::HomeVisit],
        place: Some(PLACE),
        first_minutes: Length::from_minutes(45).expect("quarter hours"),
        follow_up_minutes: Length::from_minutes(30).expect("quarter hours"),
        buffer_minutes: Length::QUARTER,
        kept: None,
    })
    .expect("a clinic")
}

fn offered(link_worker: StaffId, clinic: &Clinic, ways: &[Mode]) -> Vec<Offer> {
    let open = clinic.opens(day("2027-03-09"), day("2027-03-16"));
    let availability = Availability { open, busy: Spans::default() };
    let request = clinic.request(Visit::First, Length::NONE, Timestamp::MIN, Timestamp::MAX);
    offers(link_worker, (CLINIC, clinic), &availability, &request, ways)
}

#[test]
fn only_ways_that_suit_and_can_be_booked_are_offered() {
    let offers = offered(AMINA, &tuesdays(9, 10), &[Mode::InPerson, Mode::HomeVisit]);
    assert_eq!(offers.len(), 2);
    assert!(offers.iter().all(|offer| offer.modes == [Mode::InPerson] && offer.place == Some(PLACE)));
}

#[test]
fn a_phone_call_has_no_place() {
    assert!(offered(AMINA, &tuesdays(9, 10), &[Mode::Phone]).iter().all(|offer| offer.place.is_none()));
}

#[test]
fn a_clinic_that_cannot_see_people_in_the_way_they_want_offers_nothing() {
    assert!(offered(AMINA, &tuesdays(9, 10), &[Mode::Video]).is_empty());
    assert!(offered(AMINA, &tuesdays(9, 10), &[Mode::HomeVisit]).is_empty());
}

#[test]
fn the_nearest_times_of_all_link_workers_come_first() {
    let tom = offered(TOM, &tuesdays(9, 12), &[Mode::Phone]);
    let amina = offered(AMINA, &tuesdays(10, 12), &[Mode::Phone]);
    let nearest = nearest(tom.into_iter().chain(amina).collect(), 4);
    let who: Vec<_> = nearest.iter().map(|offer| (london(offer.span.start()).hour, offer.link_worker)).collect();
    assert_eq!(who, [(9, TOM), (10, AMINA), (10, TOM), (11, AMINA)]);
}

#[test]
fn times_are_grouped_by_day() {
    let days = by_day(offered(TOM, &tuesdays(9, 12), &[Mode::Phone]));
    let counts: Vec<_> = days.iter().map(|(date, offers)| (date.to_string(), offers.len())).collect();
    assert_eq!(counts, [("2027-03-09".to_owned(), 3), ("2027-03-16".to_owned(), 3)]);
}

#[test]
fn an_offer_is_found_again_by_its_name() {
    let offers = offered(TOM, &tuesdays(9, 12), &[Mode::Phone, Mode::InPerson]);
    for offer in &offers {
        assert_eq!(named(&offers, offer.code(Mode::InPerson)), Some(offer));
    }
}

#[test]
fn a_name_that_was_never_given_leads_nowhere() {
    let offers = offered(TOM, &tuesdays(9, 12), &[Mode::Phone]);
    let given = offers[0].code(Mode::Phone);
    for forged in [
        SlotCode { link_worker: AMINA, ..given },
        SlotCode { mode: Mode::InPerson, ..given },
        SlotCode { minutes: 30, ..given },
        SlotCode { minutes: 44, ..given },
        SlotCode { start: given.start + 900, ..given },
        SlotCode { start: given.start + 1, ..given },
        SlotCode { start: i64::MAX, ..given },
    ] {
        assert_eq!(named(&offers, forged), None, "{forged}");
    }
}
