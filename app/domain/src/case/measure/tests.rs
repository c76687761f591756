//! What holds of every instrument and every change, and the two that come with the program word by word.

use std::collections::BTreeMap;

use proptest::{collection::vec, option, prelude::*, sample::select};

use super::*;
use crate::{CivilDate, Fields, Problem, Refusal, refusal::DateProblem};

fn day(text: &str) -> CivilDate {
    text.parse().unwrap()
}

fn instrument(id: &str) -> Instrument {
    shipped().into_iter().find(|instrument| instrument.id == id).unwrap()
}

fn taken(id: &str, on: &str, answers: &[(&str, Option<i64>)]) -> Taken {
    let answers: BTreeMap<_, _> = answers.iter().map(|(item, value)| ((*item).to_owned(), *value)).collect();
    Taken { instrument: id.to_owned(), stage: Stage::Review, on: day(on), answers }
}

fn refused(id: &str, pairs: &[(&str, &str)]) -> Vec<(String, Problem)> {
    let fields: Fields = pairs.iter().map(|(name, value)| ((*name).to_owned(), vec![(*value).to_owned()])).collect();
    let refusals = parse(&instrument(id), &fields, day("2027-03-09")).unwrap_err();
    refusals.into_iter().map(|Refusal { field, problem }| (field, problem)).collect()
}

#[test]
fn ons4_asks_its_four_questions_in_order_and_in_its_own_words() {
    let questions: Vec<_> = instrument("ons4").items.into_iter().map(|item| item.question).collect();
    assert_eq!(
        questions,
        [
            "Overall, how satisfied are you with your life nowadays?",
            "Overall, to what extent do you feel that the things you do in your life are worthwhile?",
            "Overall, how happy did you feel yesterday?",
            "On a scale where 0 is 'not at all anxious' and 10 is 'completely anxious', overall, how anxious did you \
             feel yesterday?",
        ]
    );
}

#[test]
fn ons4_has_no_total() {
    let all = [("satisfied", Some(5)), ("worthwhile", Some(5)), ("happy", Some(5)), ("anxious", Some(5))];
    assert_eq!(taken("ons4", "2027-03-09", &all).total(&instrument("ons4")), None);
}

#[test]
fn less_anxiety_is_better_and_more_of_the_rest() {
    let better: Vec<_> = instrument("ons4").items.iter().map(|item| item.better).collect();
    assert_eq!(better, [Better::Higher, Better::Higher, Better::Higher, Better::Lower]);
}

#[test]
fn who_answers_alone_may_pass_by_a_question_which_is_not_rather_not_saying() {
    let fields = Fields::from([
        (item_field("satisfied"), vec!["7".to_owned()]),
        (item_field("happy"), vec![NOT_SAID.to_owned()]),
    ]);
    let own = parse_own(&instrument("ons4"), &fields, day("2027-03-09")).unwrap();
    let answers = [("happy".to_owned(), None), ("satisfied".to_owned(), Some(7))];
    assert_eq!((own.stage, own.answers), (Stage::Intake, BTreeMap::from(answers)));
}

#[test]
fn the_total_of_loneliness_is_over_three_questions_and_never_the_direct_one() {
    let loneliness = instrument("ons-loneliness");
    let often = [("companionship", Some(3)), ("left-out", Some(3)), ("isolated", Some(3)), ("lonely", Some(5))];
    assert_eq!(taken("ons-loneliness", "2027-03-09", &often).total(&loneliness), Some(9));
    let unsaid = [("companionship", Some(3)), ("left-out", None), ("isolated", Some(3)), ("lonely", Some(5))];
    assert_eq!(taken("ons-loneliness", "2027-03-09", &unsaid).total(&loneliness), None);
}

#[test]
fn what_is_shipped_can_be_used_and_names_its_source_and_licence() {
    for instrument in shipped() {
        assert_eq!(instrument.check(), Ok(()), "{}", instrument.id);
        assert!(instrument.source.contains("Office for National Statistics") && !instrument.licence.is_empty());
    }
}

#[test]
fn every_question_is_answered_or_said_to_be_left() {
    let fields = [("stage", "intake"), ("taken-day", "9"), ("taken-month", "3"), ("taken-year", "2027")];
    let missing = ["satisfied", "worthwhile", "happy", "anxious"].map(|id| (item_field(id), Problem::Missing));
    assert_eq!(refused("ons4", &fields), missing);
}

#[test]
fn nothing_was_answered_tomorrow_and_nothing_beyond_the_scale() {
    let fields = [
        ("taken-day", "10"),
        ("taken-month", "3"),
        ("taken-year", "2027"),
        ("item-satisfied", "11"),
        ("item-worthwhile", "not-said"),
        ("item-happy", "0"),
        ("item-anxious", "10"),
    ];
    assert_eq!(
        refused("ons4", &fields),
        [
            ("stage".to_owned(), Problem::Missing),
            ("taken-day".to_owned(), DateProblem::Future.into()),
            ("item-satisfied".to_owned(), Problem::NotOffered),
        ]
    );
}

#[test]
fn one_time_shows_no_change() {
    let once = [taken("ons4", "2027-03-09", &[("satisfied", Some(4))])];
    assert_eq!(paired(&instrument("ons4"), &once), None);
    assert_eq!(paired(&instrument("ons4"), &[]), None);
}

#[test]
fn the_first_is_held_against_the_latest_whichever_was_written_first() {
    let rows = [
        taken("ons4", "2027-06-01", &[("satisfied", Some(7))]),
        taken("ons4", "2027-03-09", &[("satisfied", Some(4))]),
        taken("ons4", "2027-04-09", &[("satisfied", Some(9))]),
    ];
    let change = paired(&instrument("ons4"), &rows).unwrap();
    let series = &change.items[0];
    assert_eq!((series.first().value, series.latest().value, series.change()), (4, 7, 3));
}

#[test]
fn a_question_that_was_answered_once_has_no_pair_beside_one_that_was_answered_twice() {
    let rows = [
        taken("ons4", "2027-03-09", &[("satisfied", Some(4)), ("happy", Some(2)), ("anxious", None)]),
        taken("ons4", "2027-04-09", &[("satisfied", Some(6)), ("happy", None), ("anxious", Some(3))]),
        taken("ons-loneliness", "2027-04-09", &[("happy", Some(3))]),
    ];
    let change = paired(&instrument("ons4"), &rows).unwrap();
    let items: Vec<_> = change.items.iter().map(|series| series.item.as_str()).collect();
    assert_eq!(items, ["satisfied"]);
}

#[test]
fn two_times_at_which_nobody_answered_the_same_question_show_nothing() {
    let rows = [
        taken("ons4", "2027-03-09", &[("satisfied", Some(4))]),
        taken("ons4", "2027-04-09", &[("happy", Some(6))]),
        taken("ons-loneliness", "2027-04-10", &[("satisfied", Some(6))]),
    ];
    assert_eq!(paired(&instrument("ons4"), &rows), None);
}

#[test]
fn a_total_is_paired_only_where_it_is_whole_twice() {
    let whole = [("companionship", Some(3)), ("left-out", Some(2)), ("isolated", Some(3))];
    let part = [("companionship", Some(1)), ("left-out", None), ("isolated", Some(1))];
    let id = "ons-loneliness";
    let rows = [taken(id, "2027-03-09", &whole), taken(id, "2027-04-09", &part)];
    let change = paired(&instrument(id), &rows).unwrap();
    assert_eq!((change.items.len(), change.total), (2, None));
}

#[test]
fn an_instrument_that_nobody_can_answer_is_no_instrument() {
    let with = |change: fn(&mut Instrument)| {
        let mut instrument = instrument("ons-loneliness");
        change(&mut instrument);
        instrument.check()
    };
    assert_eq!(with(|instrument| instrument.items.clear()), Err(InstrumentProblem::Items));
    assert_eq!(with(|instrument| instrument.items[0].scale = Scale::Labels(Vec::new())), Err(InstrumentProblem::Scale));
    let upside_down = |instrument: &mut Instrument| {
        instrument.items[0].scale =
            Scale::Numbers { from: i64::MAX, to: i64::MIN, low: String::new(), high: String::new() };
    };
    assert_eq!(with(upside_down), Err(InstrumentProblem::Scale));
    let beside = |instrument: &mut Instrument| instrument.total.as_mut().unwrap().of.push("another".to_owned());
    assert_eq!(with(beside), Err(InstrumentProblem::Total));
}

#[test]
fn what_somebody_answered_stays_out_of_logs() {
    assert!(!format!("{:?}", taken("ons4", "2027-03-09", &[("happy", Some(2))])).contains('2'));
}

fn answers_to(instrument: Instrument) -> impl Strategy<Value = Taken> {
    let items: Vec<_> = instrument.items.iter().map(|item| item.id.clone()).collect();
    let values: Vec<i64> = instrument.items[0].scale.answers().into_iter().map(|(value, _)| value).collect();
    let answers = vec(option::of(select(values)), items.len());
    let days = select(vec!["2027-01-31", "2027-03-09", "2027-03-10", "2026-12-31"]);
    (answers, days, select(Stage::ALL)).prop_map(move |(answers, on, stage)| Taken {
        instrument: instrument.id.clone(),
        stage,
        on: day(on),
        answers: items.iter().cloned().zip(answers).collect(),
    })
}

fn rows() -> impl Strategy<Value = Vec<Taken>> {
    let either = prop_oneof![answers_to(instrument("ons4")), answers_to(instrument("ons-loneliness"))];
    vec(either, 0..6)
}

proptest! {
    #[test]
    fn nothing_is_shown_that_was_not_answered_twice(rows in rows()) {
        for instrument in shipped() {
            let change = paired(&instrument, &rows);
            for item in &instrument.items {
                let known = rows.iter().filter(|taken| taken.instrument == instrument.id);
                let known = known.filter(|taken| taken.answer(&item.id).is_some()).count();
                let series = change.iter().flat_map(|change| &change.items).find(|series| series.item == item.id);
                prop_assert_eq!(series.is_some(), known >= 2);
                if let Some(series) = series {
                    prop_assert_eq!(series.points().len(), known);
                    prop_assert!(series.points().is_sorted_by_key(|point| point.on));
                }
            }
            prop_assert!(change.is_none_or(|change| !change.items.is_empty()));
        }
    }

    #[test]
    fn rows_without_a_pair_change_nothing(rows in rows()) {
        let ons4 = instrument("ons4");
        let unpaired = taken("ons4", "2020-01-01", &[("satisfied", None), ("happy", None)]);
        let with: Vec<_> = rows.iter().cloned().chain([unpaired]).collect();
        prop_assert_eq!(paired(&ons4, &with), paired(&ons4, &rows));
    }

    #[test]
    fn answers_come_back_from_their_form(taken in answers_to(instrument("ons4"))) {
        prop_assert_eq!(parse(&instrument("ons4"), &fields(&taken), day("2027-03-10")), Ok(taken));
    }
}
