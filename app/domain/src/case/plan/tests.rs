//! What holds of every plan, and of some by example.

use proptest::{collection::vec, option, prelude::*, sample::select};

use super::*;
use crate::{
    Fields, Problem, Refusal,
    refusal::{DateProblem, first},
};

fn typed(pairs: &[(&str, &str)]) -> Fields {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), vec![(*value).to_owned()])).collect()
}

fn refused(fields: &Fields) -> Vec<(String, Problem)> {
    parse(fields).unwrap_err().into_iter().map(|Refusal { field, problem }| (field, problem)).collect()
}

fn at(field: &str, problem: impl Into<Problem>) -> (String, Problem) {
    (field.to_owned(), problem.into())
}

fn day(text: &str) -> CivilDate {
    text.parse().unwrap()
}

/// A plan that meets all five criteria.
fn whole() -> Plan {
    let action = Action {
        what: "Ring the allotments".to_owned(),
        who: Who::LinkWorker,
        by: Some(day("2027-04-01")),
        done: false,
    };
    Plan {
        matters: Some("My garden".to_owned()),
        goals: vec![Goal { words: "Grow something again".to_owned(), actions: vec![action] }],
        helps: Some("Mornings".to_owned()),
        people: Some("My sister".to_owned()),
        person_chose: Some(true),
        agreed: Some(true),
        shared: Some(Shared::Printed),
        review_on: Some(day("2027-05-01")),
    }
}

fn on(written: &str, today: &str) -> History {
    History { written_on: day(written), today: day(today) }
}

fn met(plan: &Plan, history: History) -> [bool; 5] {
    criteria(plan, history).map(|checked| checked.is_met())
}

#[test]
fn a_plan_in_which_nothing_stands_is_refused() {
    assert_eq!(refused(&Fields::new()), [at("matters", Problem::Missing)]);
}

#[test]
fn a_plan_may_begin_with_one_thing() {
    let plan = parse(&typed(&[("goal-1", "Sleep")])).unwrap();
    assert_eq!(plan.goals.len(), 1);
    assert_eq!(plan.goals[0].actions, []);
}

#[test]
fn rows_that_are_left_empty_are_left_out() {
    let fields = typed(&[("goal-1", "Sleep"), ("goal-2", "  "), ("goal-3", "Walk"), ("goal-3-action-2-what", "")]);
    let words: Vec<_> = parse(&fields).unwrap().goals.into_iter().map(|goal| goal.words).collect();
    assert_eq!(words, ["Sleep", "Walk"]);
}

#[test]
fn an_action_says_what_and_who_and_belongs_to_a_goal() {
    let fields = typed(&[("goal-2-action-1-by-day", "3")]);
    let incomplete = DateProblem::Incomplete { day: false, month: true, year: true };
    assert_eq!(
        refused(&fields),
        [
            at("goal-2", Problem::Missing),
            at("goal-2-action-1-what", Problem::Missing),
            at("goal-2-action-1-who", Problem::Missing),
            at("goal-2-action-1-by-month", incomplete),
        ]
    );
}

#[test]
fn a_goal_that_is_too_long_is_not_said_to_be_missing() {
    let long = "a".repeat(10_001);
    let fields = typed(&[("goal-1", &long), ("goal-1-action-1-what", "Ring"), ("goal-1-action-1-who", "me")]);
    assert_eq!(refused(&fields), [at("goal-1", Problem::TooLong(LONGEST_WORDS))]);
}

#[test]
fn somebody_else_has_a_name() {
    let fields =
        typed(&[("goal-1", "Walk"), ("goal-1-action-1-what", "Walk with me"), ("goal-1-action-1-who", "somebody")]);
    assert_eq!(refused(&fields), [at("goal-1-action-1-who-name", Problem::Missing)]);
}

#[test]
fn ten_thousand_characters_are_taken() {
    let long = "é".repeat(10_000);
    assert_eq!(parse(&typed(&[("matters", &long)])).unwrap().matters, Some(long));
}

#[test]
fn there_is_always_an_empty_row_for_one_more_until_there_are_enough() {
    assert_eq!(rows(&typed(&[("goal-2", "Walk"), ("goal-2-action-1-who", "me")])), [1, 2, 1]);
    assert_eq!(rows(&typed(&[("goal-6", "Walk"), ("goal-6-action-6-what", "Ring")])), [1, 1, 1, 1, 1, 6]);
}

#[test]
fn a_whole_plan_meets_all_five() {
    assert_eq!(met(&whole(), on("2027-03-09", "2027-03-09")), [true; 5]);
}

#[test]
fn an_empty_plan_meets_none() {
    assert_eq!(met(&Plan::default(), on("2027-03-09", "2027-03-09")), [false; 5]);
}

#[test]
fn somebody_who_did_not_decide_who_is_involved_is_not_central() {
    let plan = Plan { person_chose: Some(false), ..whole() };
    assert_eq!(met(&plan, on("2027-03-09", "2027-03-09")), [false, true, true, true, true]);
    assert_eq!(criteria(&plan, on("2027-03-09", "2027-03-09"))[0].wants, [Evidence::PersonChose]);
}

#[test]
fn a_goal_without_an_action_does_not_say_how() {
    let mut plan = whole();
    plan.goals.push(Goal { words: "Sleep".to_owned(), actions: Vec::new() });
    assert_eq!(criteria(&plan, on("2027-03-09", "2027-03-09"))[3].wants, [Evidence::Actions]);
}

#[test]
fn a_copy_that_somebody_would_rather_not_have_is_not_wanting() {
    let plan = Plan { shared: Some(Shared::Declined), ..whole() };
    assert_eq!(met(&plan, on("2027-03-09", "2027-03-09")), [true; 5]);
}

#[test]
fn a_review_that_is_overdue_is_wanting_until_the_plan_is_written_again() {
    assert_eq!(met(&whole(), on("2027-03-09", "2027-05-01")), [true; 5]);
    assert_eq!(met(&whole(), on("2027-03-09", "2027-05-02")), [true, true, true, true, false]);
    assert_eq!(met(&whole(), on("2027-05-01", "2027-05-02")), [true; 5]);
}

#[test]
fn one_action_is_done_and_nothing_else_changes() {
    let done = whole().with_action(0, 0, true).unwrap();
    let found = difference(&whole(), &done);
    assert_eq!(found.iter().map(|found| found.part).collect::<Vec<_>>(), [Part::Action(1, 1)]);
    assert_eq!(whole().with_action(0, 1, true), None);
}

#[test]
fn what_was_and_what_is_stand_beside_each_other() {
    let other = Plan { matters: Some("My garden and my dog".to_owned()), review_on: None, ..whole() };
    let found = difference(&whole(), &other);
    let words = |words: &str| Some(Value::Words(words.to_owned()));
    assert_eq!(
        found,
        [
            Difference { part: Part::Matters, was: words("My garden"), is: words("My garden and my dog") },
            Difference { part: Part::ReviewOn, was: Some(Value::Day(day("2027-05-01"))), is: None },
        ]
    );
}

#[test]
fn what_a_plan_says_stays_out_of_logs() {
    assert!(!format!("{:?}", whole()).contains("garden"));
}

fn words() -> impl Strategy<Value = String> {
    select(vec!["My garden", "علی", "two\nlines", "O’Connel", "👩\u{200d}👧"]).prop_map(str::to_owned)
}

fn line() -> impl Strategy<Value = String> {
    select(vec!["Ring", "علی", "O’Connel", "a  b"]).prop_map(str::to_owned)
}

fn days() -> impl Strategy<Value = CivilDate> {
    select(vec!["2027-03-09", "2028-02-29", "1999-12-31"]).prop_map(day)
}

fn actions() -> impl Strategy<Value = Action> {
    let who = prop_oneof![Just(Who::Person), Just(Who::LinkWorker), line().prop_map(Who::Somebody)];
    (line(), who, option::of(days()), any::<bool>()).prop_map(|(what, who, by, done)| Action { what, who, by, done })
}

fn plans() -> impl Strategy<Value = Plan> {
    let goal = (words(), vec(actions(), 0..=MOST_ACTIONS)).prop_map(|(words, actions)| Goal { words, actions });
    let texts = (option::of(words()), option::of(words()), option::of(words()));
    let answers = (any::<Option<bool>>(), any::<Option<bool>>(), option::of(select(Shared::ALL)));
    (texts, vec(goal, 0..=MOST_GOALS), answers, option::of(days())).prop_map(
        |((matters, helps, people), goals, (person_chose, agreed, shared), review_on)| Plan {
            matters,
            goals,
            helps,
            people,
            person_chose,
            agreed,
            shared,
            review_on,
        },
    )
}

proptest! {
    #[test]
    fn a_plan_comes_back_from_its_form(plan in plans().prop_filter("nothing is refused", |plan| !plan.is_empty())) {
        prop_assert_eq!(parse(&fields(&plan)), Ok(plan));
    }

    #[test]
    fn every_row_that_is_filled_in_is_shown(plan in plans()) {
        let fields = fields(&plan);
        let shown = rows(&fields);
        for (goal, number) in plan.goals.iter().zip(0..) {
            prop_assert!(shown[number] >= goal.actions.len().max(1));
            let words = format!("goal-{}", number + 1);
            prop_assert!(!first(&fields, &words).is_empty());
        }
    }

    #[test]
    fn a_plan_differs_from_itself_in_nothing(plan in plans()) {
        prop_assert!(difference(&plan, &plan).is_empty());
    }

    #[test]
    fn plans_that_differ_in_nothing_are_one(one in plans(), other in plans()) {
        prop_assert_eq!(difference(&one, &other).is_empty(), one == other);
    }

    #[test]
    fn what_meets_a_criterion_is_not_wanting(plan in plans(), today in days()) {
        for checked in criteria(&plan, History { written_on: day("2027-03-09"), today }) {
            prop_assert!(checked.met_by.iter().all(|evidence| !checked.wants.contains(evidence)));
            prop_assert_eq!(checked.is_met(), checked.wants.is_empty());
        }
    }

    #[test]
    fn no_form_is_too_strange_to_be_read(pairs in vec((
        select(vec!["matters", "goal-1", "goal-1-action-1-what", "goal-1-action-1-who", "goal-1-action-1-by-day",
            "goal-1-action-1-done", "person-chose", "shared", "review-year", "goal-9"]),
        any::<String>(),
    ), 0..8)) {
        let fields: Fields = pairs.into_iter().map(|(name, value)| (name.to_owned(), vec![value])).collect();
        if let Ok(plan) = parse(&fields) {
            prop_assert_eq!(parse(&super::fields(&plan)), Ok(plan));
        }
    }
}
