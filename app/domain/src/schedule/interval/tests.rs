use std::collections::BTreeSet;

use proptest::{collection::vec, prelude::*};

use super::*;

fn span(start: i64, end: i64) -> Span {
    Span::between(Grain::numbered(start), Grain::numbered(end)).expect("a span that is not empty")
}

fn spans<const N: usize>(bounds: [(i64, i64); N]) -> Spans {
    bounds.into_iter().map(|(start, end)| span(start, end)).collect()
}

fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

#[test]
fn a_span_is_not_empty_and_does_not_run_backwards() {
    let (nine, ten) = (at("2027-03-09T09:00:00Z"), at("2027-03-09T10:00:00Z"));
    assert_eq!(Span::new(nine, nine), None);
    assert_eq!(Span::new(ten, nine), None);
    assert_eq!(Span::new(nine, ten).map(Span::minutes), Some(60));
}

#[test]
fn a_span_does_not_start_within_a_quarter_hour() {
    assert_eq!(Span::new(at("2027-03-09T09:05:00Z"), at("2027-03-09T10:00:00Z")), None);
}

#[test]
fn leave_until_ten_past_takes_the_whole_quarter_hour() {
    let leave = Span::around(at("2027-03-09T09:05:00Z"), at("2027-03-09T10:10:00Z")).expect("some time");
    assert_eq!((leave.start(), leave.end()), (at("2027-03-09T09:00:00Z"), at("2027-03-09T10:15:00Z")));
}

#[test]
fn spans_that_touch_become_one_though_they_do_not_overlap() {
    assert!(!span(0, 2).overlaps(span(2, 4)));
    assert_eq!(spans([(2, 4), (0, 2)]), spans([(0, 4)]));
}

#[test]
fn a_cut_may_reach_over_two_spans() {
    assert_eq!(spans([(0, 4), (6, 10)]).without(&spans([(2, 8)])), spans([(0, 2), (8, 10)]));
}

#[test]
fn a_span_may_be_cut_in_several_places() {
    assert_eq!(spans([(0, 10)]).without(&spans([(0, 1), (3, 4), (8, 10)])), spans([(1, 3), (4, 8)]));
}

#[test]
fn a_span_is_covered_by_one_that_holds_all_of_it() {
    let open = spans([(0, 4), (6, 10)]);
    assert!(open.covers(span(6, 10)));
    assert!(!open.covers(span(3, 5)));
    assert!(!open.covers(span(3, 7)));
}

#[test]
fn the_last_span_in_the_way_is_found() {
    let busy = spans([(0, 2), (4, 5), (9, 10)]);
    assert_eq!(busy.last_overlapping(span(1, 9)), Some(span(4, 5)));
    assert_eq!(busy.last_overlapping(span(5, 9)), None);
}

fn any_spans() -> impl Strategy<Value = Spans> {
    vec((0_i64..60, 1_i64..8), 0..8)
        .prop_map(|spans| spans.into_iter().map(|(start, length)| span(start, start + length)).collect())
}

/// The simplest way to keep time, against which the quick one is held.
fn grains(spans: &Spans) -> BTreeSet<Grain> {
    spans.iter().flat_map(Span::numbers).map(Grain::numbered).collect()
}

proptest! {
    #[test]
    fn spans_are_in_order_and_apart(spans in any_spans()) {
        let all: Vec<Span> = spans.iter().collect();
        prop_assert!(all.windows(2).all(|pair| pair[0].end < pair[1].start));
    }

    #[test]
    fn joining_again_changes_nothing(spans in any_spans()) {
        prop_assert_eq!(spans.iter().collect::<Spans>(), spans.clone());
        prop_assert_eq!(spans.or(&spans), spans);
    }

    #[test]
    fn sets_of_spans_behave_as_sets_of_grains(one in any_spans(), other in any_spans()) {
        let (ones, others) = (grains(&one), grains(&other));
        prop_assert_eq!(grains(&one.or(&other)), &ones | &others);
        prop_assert_eq!(grains(&one.and(&other)), &ones & &others);
        prop_assert_eq!(grains(&one.without(&other)), &ones - &others);
    }

    #[test]
    fn what_is_left_never_meets_what_was_taken(open in any_spans(), busy in any_spans()) {
        prop_assert!(open.without(&busy).and(&busy).is_empty());
    }

    #[test]
    fn no_time_is_lost_or_made(open in any_spans(), busy in any_spans()) {
        prop_assert_eq!(open.without(&busy).minutes() + open.and(&busy).minutes(), open.minutes());
    }

    #[test]
    fn what_is_covered_has_all_its_grains_there(open in any_spans(), start in 0_i64..60, length in 1_i64..8) {
        let wanted = span(start, start + length);
        prop_assert_eq!(open.covers(wanted), wanted.numbers().all(|number| grains(&open).contains(&Grain::numbered(number))));
        prop_assert_eq!(
            open.last_overlapping(wanted).is_some(),
            wanted.numbers().any(|number| grains(&open).contains(&Grain::numbered(number)))
        );
    }
}
