//! What the checker makes of histories that somebody wrote down: those that can be are explained, those that must never
//! be are not.

use domain::schedule::{Length, Span};
use jiff::{Timestamp, ToSpan};

use crate::{
    booking::{Answer, Booking, Operation, Outcome},
    linearizable::{Event, explain},
    plan::{Time, usual},
};

type History = Vec<Event<Operation, Outcome>>;

/// Amina on Wednesday, when one clinic offers 45 minutes at nine and another 30 minutes at half past.
const AT_NINE: (&str, i64) = ("2027-03-10T09:00:00Z", 45);
const AT_HALF_PAST_NINE: (&str, i64) = ("2027-03-10T09:30:00Z", 30);
const AT_TEN: (&str, i64) = ("2027-03-10T10:00:00Z", 45);

fn amina((start, minutes): (&str, i64)) -> Time {
    let start: Timestamp = start.parse().unwrap();
    Time::new("Amina", start, start + minutes.minutes())
}

fn booking() -> Booking {
    let begins = "2027-03-09T10:00:00Z".parse().unwrap();
    Booking { plans: vec![usual()], longer: vec![false; 3], revision: 1, begins }
}

/// One after the other, each answered before the next is asked.
fn in_turn(told: &[(Operation, Outcome)]) -> History {
    let moment = |number: usize| 2 * number as u64;
    let event = |(number, (operation, outcome)): (usize, &(Operation, Outcome))| Event {
        client: 0,
        invoked: moment(number),
        returned: moment(number) + 1,
        operation: operation.clone(),
        outcome: outcome.clone(),
    };
    told.iter().enumerate().map(event).collect()
}

/// The last so many of a history, all at once.
fn at_once(mut history: History, last: usize) -> History {
    let begins = history[history.len() - last].invoked;
    let ends = begins + 2 * last as u64;
    for (client, event) in history.iter_mut().rev().take(last).enumerate() {
        (event.client, event.invoked, event.returned) = (client, begins + client as u64, ends + client as u64);
    }
    history
}

fn can_be(history: History) -> bool {
    explain(&booking(), history).is_ok()
}

fn chooses(person: usize, revision: u32, time: (&str, i64)) -> Operation {
    Operation::Choose { person, revision, answer: Answer::At(amina(time)) }
}

fn sends(person: usize) -> (Operation, Outcome) {
    (Operation::Submit { person, revision: 2 }, Outcome::Done)
}

/// Somebody chooses a time and sends.
fn books(person: usize, time: (&str, i64)) -> Vec<(Operation, Outcome)> {
    vec![(chooses(person, 1, time), Outcome::Done), sends(person)]
}

fn waits(minutes: i64) -> (Operation, Outcome) {
    (Operation::Wait { minutes }, Outcome::Done)
}

/// All that is stored: who is booked when, and for how long with the buffer.
fn stored(booked: &[(usize, (&str, i64), u16)]) -> (Operation, Outcome) {
    let grains = |time, minutes| {
        let start = amina(time).span.start_grain();
        let taken = Span::starting_with(start, Length::from_minutes(minutes).unwrap()).unwrap();
        taken.numbers().map(|grain| ("Amina", grain)).collect::<Vec<_>>()
    };
    let taken = booked.iter().flat_map(|(_, time, minutes)| grains(*time, *minutes)).collect();
    let booked = booked.iter().map(|(person, time, _)| (*person, amina(*time))).collect();
    (Operation::Count, Outcome::Stored { taken, booked })
}

fn moves(to: (&str, i64), outcome: Outcome) -> (Operation, Outcome) {
    (Operation::Move { link: Some(0), time: amina(to) }, outcome)
}

fn cancels() -> (Operation, Outcome) {
    (Operation::Cancel { link: Some(0) }, Outcome::Done)
}

#[test]
fn of_two_who_choose_one_time_at_once_either_may_have_it() {
    for (one, other) in [(Outcome::Done, Outcome::Refused), (Outcome::Refused, Outcome::Done)] {
        let told = [(chooses(0, 1, AT_NINE), one), (chooses(1, 1, AT_NINE), other)];
        assert!(can_be(at_once(in_turn(&told), 2)));
    }
}

#[test]
fn a_time_is_never_sold_twice() {
    let told = [(chooses(0, 1, AT_NINE), Outcome::Done), (chooses(1, 1, AT_NINE), Outcome::Done)];
    assert!(!can_be(at_once(in_turn(&told), 2)));
}

#[test]
fn times_of_two_clinics_that_overlap_are_never_both_sold() {
    let told = [(chooses(0, 1, AT_NINE), Outcome::Done), (chooses(1, 1, AT_HALF_PAST_NINE), Outcome::Done)];
    assert!(!can_be(at_once(in_turn(&told), 2)));
}

#[test]
fn nobody_is_refused_a_time_that_nobody_has() {
    let told = [(chooses(0, 1, AT_NINE), Outcome::Refused), (chooses(1, 1, AT_NINE), Outcome::Refused)];
    assert!(!can_be(at_once(in_turn(&told), 2)));
}

#[test]
fn what_is_booked_is_stored_with_its_buffer() {
    let told = |stored| in_turn(&[books(0, AT_NINE), vec![stored]].concat());
    assert!(can_be(told(stored(&[(0, AT_NINE, 60)]))));
    assert!(!can_be(told(stored(&[(0, AT_NINE, 45)]))));
}

#[test]
fn a_booking_is_never_lost() {
    assert!(!can_be(in_turn(&[books(0, AT_NINE), vec![stored(&[])]].concat())));
    let opened = (Operation::Open { link: Some(0) }, Outcome::Appointment(None));
    assert!(!can_be(in_turn(&[books(0, AT_NINE), vec![opened]].concat())));
    let chosen_again = (chooses(1, 1, AT_NINE), Outcome::Done);
    assert!(!can_be(in_turn(&[books(0, AT_NINE), vec![chosen_again]].concat())));
}

#[test]
fn a_move_that_fails_leaves_the_old_time() {
    let told = |stored| {
        let moved = moves(AT_TEN, Outcome::TimeGone);
        in_turn(&[books(0, AT_NINE), books(1, AT_TEN), vec![moved, stored]].concat())
    };
    assert!(can_be(told(stored(&[(0, AT_NINE, 60), (1, AT_TEN, 60)]))));
    assert!(!can_be(told(stored(&[(1, AT_TEN, 60)]))));
}

#[test]
fn a_move_that_is_done_leaves_the_old_time_to_others() {
    let told = |outcome| {
        let other = (chooses(1, 1, AT_NINE), outcome);
        in_turn(&[books(0, AT_NINE), vec![moves(AT_TEN, Outcome::Done), other]].concat())
    };
    assert!(can_be(told(Outcome::Done)));
    assert!(!can_be(told(Outcome::Refused)));
}

#[test]
fn a_move_to_a_time_that_is_free_is_not_refused() {
    assert!(!can_be(in_turn(&[books(0, AT_NINE), vec![moves(AT_TEN, Outcome::TimeGone)]].concat())));
}

#[test]
fn two_who_move_to_one_time_do_not_both_come_there() {
    let both = |one, other| {
        let last = [moves(AT_TEN, one), (Operation::Move { link: Some(1), time: amina(AT_TEN) }, other)];
        let elsewhere = ("2027-03-09T12:30:00Z", 30);
        at_once(in_turn(&[books(0, AT_NINE), books(1, elsewhere), last.to_vec()].concat()), 2)
    };
    assert!(can_be(both(Outcome::Done, Outcome::TimeGone)));
    assert!(!can_be(both(Outcome::Done, Outcome::Done)));
}

#[test]
fn a_cancelled_time_does_not_stay_taken() {
    let told = |outcome| in_turn(&[books(0, AT_NINE), vec![cancels(), (chooses(1, 1, AT_NINE), outcome)]].concat());
    assert!(can_be(told(Outcome::Done)));
    assert!(!can_be(told(Outcome::Refused)));
}

#[test]
fn a_hold_that_has_lapsed_is_in_nobodys_way() {
    let told = |minutes, outcome| {
        in_turn(&[(chooses(0, 1, AT_NINE), Outcome::Done), waits(minutes), (chooses(1, 1, AT_NINE), outcome)])
    };
    assert!(can_be(told(14, Outcome::Refused)));
    assert!(!can_be(told(14, Outcome::Done)));
    assert!(can_be(told(15, Outcome::Done)));
    assert!(!can_be(told(15, Outcome::Refused)));
}

#[test]
fn whoever_lost_a_lapsed_time_is_not_booked_for_it() {
    let told = |outcome| {
        let late = (Operation::Submit { person: 0, revision: 2 }, outcome);
        let held = (chooses(0, 1, AT_NINE), Outcome::Done);
        in_turn(&[held, waits(20), (chooses(1, 1, AT_NINE), Outcome::Done), late])
    };
    assert!(can_be(told(Outcome::TimeGone)));
    assert!(!can_be(told(Outcome::Done)));
}

#[test]
fn a_hold_is_not_kept_beyond_its_hour() {
    let kept = |until: &str| (Operation::KeepHold { person: 0 }, Outcome::HeldUntil(Some(until.parse().unwrap())));
    let told = |until| {
        let held = (chooses(0, 1, AT_NINE), Outcome::Done);
        let renewed = ["10:29", "10:43", "10:57"].map(|at| [waits(14), kept(&format!("2027-03-09T{at}:00Z"))]);
        in_turn(&[vec![held], renewed.concat(), vec![waits(14), kept(until)]].concat())
    };
    assert!(can_be(told("2027-03-09T11:00:00Z")));
    assert!(!can_be(told("2027-03-09T11:11:00Z")));
}

#[test]
fn a_link_that_leads_to_nobody_changes_nothing() {
    let told = |outcome| in_turn(&[books(0, AT_NINE), vec![(Operation::Cancel { link: None }, outcome)]].concat());
    assert!(can_be(told(Outcome::NotPossible)));
    assert!(!can_be(told(Outcome::Done)));
}

#[test]
fn a_form_that_is_sent_again_is_answered_as_the_first_time() {
    assert!(can_be(at_once(in_turn(&[books(0, AT_NINE), vec![sends(0), sends(0)]].concat()), 3)));
    let stale = (Operation::Submit { person: 0, revision: 2 }, Outcome::Stale);
    assert!(!can_be(in_turn(&[books(0, AT_NINE), vec![stale]].concat())));
}
