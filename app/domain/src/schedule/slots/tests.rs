use proptest::{collection::vec, prelude::*};

use super::*;

/// A time on one day, from one time of the clock to another.
fn span(from: &str, to: &str) -> Span {
    Span::new(at(from), at(to)).expect("a span")
}

fn at(time: &str) -> Timestamp {
    format!("2027-03-09T{time}:00Z").parse().expect("a time of day")
}

/// Open from nine to one, and busy at these times.
fn morning<const N: usize>(busy: [(&str, &str); N]) -> Availability {
    Availability {
        open: Spans::from(span("09:00", "13:00")),
        busy: busy.into_iter().map(|(from, to)| span(from, to)).collect(),
    }
}

/// Three quarters of an hour, and one quarter after it.
fn first_appointment() -> Request {
    Request {
        length: Length::from_minutes(45).expect("quarter hours"),
        buffer: Length::QUARTER,
        from: Timestamp::MIN,
        until: Timestamp::MAX,
    }
}

fn starts(availability: &Availability, request: &Request) -> Vec<String> {
    slots(availability, request).iter().map(|slot| slot.start().strftime("%H:%M").to_string()).collect()
}

#[test]
fn an_empty_clinic_is_offered_from_its_start() {
    assert_eq!(starts(&morning([]), &first_appointment()), ["09:00", "10:00", "11:00", "12:00"]);
}

#[test]
fn what_is_taken_is_not_offered_and_moves_nothing_else() {
    assert_eq!(starts(&morning([("10:00", "11:00")]), &first_appointment()), ["09:00", "11:00", "12:00"]);
}

#[test]
fn after_a_gap_times_start_anew_at_its_end() {
    assert_eq!(starts(&morning([("09:00", "09:30")]), &first_appointment()), ["09:30", "10:30", "11:30"]);
}

#[test]
fn the_time_after_an_appointment_must_be_free_too() {
    assert_eq!(starts(&morning([("09:45", "10:00")]), &first_appointment()), ["10:00", "11:00", "12:00"]);
}

#[test]
fn the_time_after_the_last_appointment_may_run_past_the_end() {
    let availability = Availability { open: Spans::from(span("09:00", "10:45")), busy: Spans::default() };
    assert_eq!(starts(&availability, &first_appointment()), ["09:00", "10:00"]);
}

#[test]
fn the_time_after_the_last_appointment_must_be_free_past_the_end_as_well() {
    let availability =
        Availability { open: Spans::from(span("09:00", "10:45")), busy: Spans::from(span("10:45", "12:00")) };
    assert_eq!(starts(&availability, &first_appointment()), ["09:00"]);
}

#[test]
fn notice_leaves_times_out_and_does_not_move_them() {
    let request = Request { from: at("09:05"), ..first_appointment() };
    assert_eq!(starts(&morning([]), &request), ["10:00", "11:00", "12:00"]);
}

#[test]
fn nothing_starts_at_the_horizon_or_beyond() {
    let request = Request { until: at("11:00"), ..first_appointment() };
    assert_eq!(starts(&morning([]), &request), ["09:00", "10:00"]);
}

#[test]
fn a_longer_appointment_gets_longer_times() {
    let request = Request { length: Length::from_minutes(90).expect("quarter hours"), ..first_appointment() };
    assert_eq!(starts(&morning([]), &request), ["09:00", "10:45"]);
}

#[test]
fn an_appointment_of_no_length_is_never_offered() {
    let request = Request { length: Length::NONE, ..first_appointment() };
    assert!(slots(&morning([]), &request).is_empty());
}

#[test]
fn a_free_time_that_was_not_on_the_list_was_never_offered() {
    let availability = morning([]);
    assert!(is_offered(&availability, &first_appointment(), span("10:00", "10:45")));
    assert!(!is_offered(&availability, &first_appointment(), span("10:15", "11:00")));
    assert!(!is_offered(&availability, &first_appointment(), span("10:00", "10:30")));
    assert!(!is_offered(&availability, &first_appointment(), span("13:00", "13:45")));
}

#[test]
fn a_held_time_still_fits_though_the_list_has_moved_on() {
    let availability = morning([("09:00", "10:30")]);
    let held = span("11:00", "11:45");
    assert!(!is_offered(&availability, &first_appointment(), held));
    assert!(fits(&availability, Length::QUARTER, held));
}

#[test]
fn a_held_time_fits_no_more_when_the_clinic_closes_or_leave_is_taken() {
    let held = span("11:00", "11:45");
    let closed = Availability { open: Spans::from(span("09:00", "11:00")), ..morning([]) };
    assert!(!fits(&closed, Length::QUARTER, held));
    assert!(!fits(&morning([("11:45", "12:00")]), Length::QUARTER, held));
}

fn any_spans() -> impl Strategy<Value = Spans> {
    let span = |(start, length)| Span::starting_with(Grain::numbered(start), length);
    vec((0_i64..90, (1_u16..24).prop_map(quarters)), 0..6)
        .prop_map(move |spans| spans.into_iter().filter_map(span).collect())
}

fn quarters(quarters: u16) -> Length {
    Length::from_minutes(15 * quarters).expect("quarter hours")
}

fn any_availability() -> impl Strategy<Value = Availability> {
    (any_spans(), any_spans()).prop_map(|(open, busy)| Availability { open, busy })
}

/// A clinic that opens once. Openings closer than a buffer get in each other's way, and only one of two times is real.
fn any_opening() -> impl Strategy<Value = Availability> {
    (0_i64..60, 4_u16..24, any_spans()).prop_map(|(start, length, busy)| {
        let open = Span::starting_with(Grain::numbered(start), quarters(length)).expect("some time");
        Availability { open: Spans::from(open), busy }
    })
}

fn any_request() -> impl Strategy<Value = Request> {
    (1_u16..7, 0_u16..3, 0_i64..30, 40_i64..90).prop_map(|(length, buffer, from, until)| Request {
        length: quarters(length),
        buffer: quarters(buffer),
        from: Grain::numbered(from).start(),
        until: Grain::numbered(until).start(),
    })
}

proptest! {
    #[test]
    fn every_offered_time_fits(availability in any_availability(), request in any_request()) {
        for slot in slots(&availability, &request) {
            prop_assert!(fits(&availability, request.buffer, slot));
            prop_assert_eq!(slot.minutes(), i64::from(request.length.minutes()));
            prop_assert!(request.from <= slot.start() && slot.start() < request.until);
        }
    }

    #[test]
    fn offered_times_are_in_order_and_leave_each_other_the_time_after(
        opening in any_opening(), request in any_request(),
    ) {
        let offered = slots(&opening, &request);
        prop_assert!(offered.windows(2).all(|pair| request.claim(pair[0]).end() <= pair[1].start()));
    }

    #[test]
    fn wherever_an_appointment_fits_one_is_offered_close_by(
        availability in any_availability(), request in any_request(), start in 0_i64..110,
    ) {
        let request = Request { from: Timestamp::MIN, until: Timestamp::MAX, ..request };
        let possible = Span::starting_with(Grain::numbered(start), request.length).expect("some time");
        if fits(&availability, request.buffer, possible) {
            let near = |slot: &Span| request.claim(*slot).overlaps(request.claim(possible));
            prop_assert!(slots(&availability, &request).iter().any(near));
        }
    }

    #[test]
    fn taking_one_time_leaves_all_others_as_they_were(
        opening in any_opening(), request in any_request(), choice: prop::sample::Index,
    ) {
        let mut offered = slots(&opening, &request);
        if !offered.is_empty() {
            let taken = offered.remove(choice.index(offered.len()));
            let busy = opening.busy.or(&Spans::from(request.claim(taken)));
            prop_assert_eq!(slots(&Availability { busy, ..opening }, &request), offered);
        }
    }
}
