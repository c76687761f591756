use proptest::prelude::*;

use super::*;
use crate::{
    civil::Weekday,
    mode::Mode,
    preference::{PartOfDay, Suits},
    schedule::local::LONDON,
};

const DAY: Terms = Terms { hours: 24, notice_minutes: 24 * 60 };

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn lapses(now: &str, start: &str, terms: Terms) -> Option<Timestamp> {
    window(at(now), at(start), terms, &LONDON).map(|window| window.lapses_at)
}

fn slot(start: &str) -> SlotCode {
    let link_worker = StaffId::from_bytes([1; 16]);
    SlotCode { link_worker, start: at(start).as_second(), minutes: 45, mode: Mode::Phone }
}

fn need<'a>(preference: Option<&'a Preference>, let_go: &'a BTreeSet<i64>) -> Need<'a> {
    Need { preference, before: None, with: None, let_go }
}

#[test]
fn an_offer_stands_for_its_hours() {
    assert_eq!(lapses("2027-03-09T10:00:00Z", "2027-03-20T10:00:00Z", DAY), Some(at("2027-03-10T10:00:00Z")));
}

#[test]
fn hours_count_from_the_morning_for_what_is_offered_at_night() {
    assert_eq!(lapses("2027-03-09T22:00:00Z", "2027-03-20T10:00:00Z", DAY), Some(at("2027-03-11T08:00:00Z")));
}

#[test]
fn nobody_has_to_answer_in_the_night() {
    let twelve = Terms { hours: 12, ..DAY };
    assert_eq!(lapses("2027-03-09T15:00:00Z", "2027-03-20T10:00:00Z", twelve), Some(at("2027-03-10T08:00:00Z")));
}

#[test]
fn an_offer_ends_before_the_notice_of_its_time_begins() {
    assert_eq!(lapses("2027-03-09T10:00:00Z", "2027-03-10T16:00:00Z", DAY), Some(at("2027-03-09T16:00:00Z")));
}

#[test]
fn what_begins_too_soon_for_an_answer_is_not_offered() {
    assert!(lapses("2027-03-09T10:00:00Z", "2027-03-10T14:00:00Z", DAY).is_some());
    assert_eq!(lapses("2027-03-09T10:00:00Z", "2027-03-10T13:45:00Z", DAY), None);
    // The message waits for the morning, and so does the answer.
    assert_eq!(lapses("2027-03-08T21:00:00Z", "2027-03-10T11:00:00Z", DAY), None);
}

#[test]
fn what_lies_back_is_never_offered() {
    assert_eq!(lapses("2027-03-09T10:00:00Z", "2027-03-09T09:00:00Z", Terms { notice_minutes: 0, ..DAY }), None);
}

#[test]
fn a_time_suits_whom_it_suits_by_the_clock_in_london() {
    let evenings =
        Preference { days: Suits::Only([Weekday::Thursday].into()), parts: Suits::Only([PartOfDay::Evening].into()) };
    let none = BTreeSet::new();
    let suits = |start| need(Some(&evenings), &none).suits(slot(start));
    // A Thursday in British Summer Time.
    assert!(suits("2027-07-01T16:00:00Z"));
    assert!(!suits("2027-07-01T15:45:00Z"));
    assert!(!suits("2027-07-02T16:00:00Z"));
}

#[test]
fn sooner_is_on_an_earlier_day_and_with_whom_they_know() {
    let none = BTreeSet::new();
    let sooner = Need { before: CivilDate::new(2027, 3, 9), ..need(None, &none) };
    assert!(sooner.suits(slot("2027-03-08T16:00:00Z")));
    assert!(!sooner.suits(slot("2027-03-09T09:00:00Z")));
    let known = Need { with: Some(StaffId::from_bytes([2; 16])), ..sooner };
    assert!(!known.suits(slot("2027-03-08T16:00:00Z")));
}

#[test]
fn whoever_waits_without_a_time_comes_before_those_who_would_like_a_sooner_one() {
    let turn = |kind, since: i64, who| {
        let since = Timestamp::from_second(since).unwrap();
        Turn { kind, since, referral: ReferralId::from_bytes([who; 16]) }
    };
    let mut turns =
        [turn(Kind::Sooner, 1, 1), turn(Kind::Waiting, 9, 2), turn(Kind::Waiting, 3, 4), turn(Kind::Waiting, 3, 3)];
    turns.sort();
    let order: Vec<_> = turns.iter().map(|turn| turn.referral.to_bytes()[0]).collect();
    assert_eq!(order, [3, 4, 2, 1]);
}

#[test]
fn how_many_wait_is_said_roughly() {
    let said = [0, 1, 4, 5, 7, 8, 12, 13].map(Ahead::of);
    let about = Ahead::About;
    assert_eq!(said, [Ahead::Nobody, Ahead::Few, Ahead::Few, about(5), about(5), about(10), about(10), about(15)]);
}

#[test]
fn a_late_yes_takes_nothing_and_a_late_no_is_welcome() {
    assert_eq!(State::Made.after(Step::Take, false), Some(State::Taken));
    assert_eq!(State::Made.after(Step::Take, true), None);
    assert_eq!(State::Made.after(Step::Decline, true), Some(State::Declined));
    assert_eq!(State::Made.after(Step::Lapse, false), None);
    assert_eq!(State::Made.after(Step::Lapse, true), Some(State::Lapsed));
}

#[test]
fn each_kind_and_state_is_found_by_its_code() {
    for state in State::ALL {
        assert_eq!(State::from_code(state.code()), Some(state));
    }
    for kind in [Kind::Waiting, Kind::Sooner] {
        assert_eq!(Kind::from_code(kind.code()), Some(kind));
    }
}

fn a_step() -> impl Strategy<Value = (Step, bool)> {
    let steps = vec![Step::Take, Step::Decline, Step::Lapse, Step::Withdraw];
    (prop::sample::select(steps), any::<bool>())
}

proptest! {
    #[test]
    fn an_offer_ends_once(steps in prop::collection::vec(a_step(), 1..8)) {
        let mut state = State::Made;
        for (step, is_due) in steps {
            let Some(after) = state.after(step, is_due) else { continue };
            prop_assert!(after != State::Made);
            prop_assert!(state == State::Made || after == state, "{state:?} became {after:?}");
            // The same once more is no mistake.
            prop_assert_eq!(after.after(step, is_due), Some(after));
            state = after;
        }
    }

    #[test]
    fn a_window_is_long_enough_and_keeps_the_notice(
        minutes in 0_i64..40_000,
        ahead in 0_i64..40_000,
        hours in LEAST_HOURS..MOST_HOURS,
        notice_minutes in 0_i64..5_000,
    ) {
        let now = at("2027-03-20T10:00:00Z") + minutes.minutes();
        let start = now + ahead.minutes();
        if let Some(window) = window(now, start, Terms { hours, notice_minutes }, &LONDON) {
            prop_assert!(window.tell_at >= now);
            prop_assert!(window.lapses_at >= window.tell_at + i64::from(LEAST_HOURS).hours());
            prop_assert!(window.lapses_at + notice_minutes.minutes() <= start);
        }
    }

    #[test]
    fn what_was_let_go_never_suits_again(start in 1_800_000_000_i64..1_900_000_000, any_other in any::<bool>()) {
        let time = SlotCode { start, ..slot("2027-03-09T09:00:00Z") };
        let let_go = BTreeSet::from([if any_other { start + 900 } else { start }]);
        prop_assert_eq!(need(None, &let_go).suits(time), any_other);
    }
}
