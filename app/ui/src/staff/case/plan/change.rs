//! What differs between two plans, side by side.

use domain::case::plan::{Action, Difference, Part, Value};
use leptos::prelude::*;
use words::{Words, time};

use super::view::who;
use crate::components::Table;

/// A table of the parts in which they differ, under what each of the two is called.
pub(super) fn table(
    words: Words,
    caption: &'static str,
    (was, is): (&'static str, &'static str),
    differences: &[Difference],
) -> impl IntoView + use<> {
    let row = |difference: &Difference| {
        vec![
            part(words, difference.part).into_any(),
            value(words, difference.was.as_ref()),
            value(words, difference.is.as_ref()),
        ]
    };
    let rows = differences.iter().map(row).collect();
    let head = [words.plan_differs_part(), was, is].map(str::to_owned).into();
    view! { <Table caption=caption head=head rows=rows/> }
}

fn part(words: Words, part: Part) -> String {
    let text = match part {
        Part::Matters => words.plan_matters(),
        Part::Helps => words.plan_helps(),
        Part::People => words.plan_people(),
        Part::PersonChose => words.plan_person_chose(),
        Part::Agreed => words.plan_agreed(),
        Part::Shared => words.plan_shared(),
        Part::ReviewOn => words.plan_review(),
        Part::Goal(number) => return words.plan_goal(i64::try_from(number).unwrap_or(i64::MAX)),
        Part::Action(goal, number) => {
            return words.plan_differs_action(&goal.to_string(), i64::try_from(number).unwrap_or(i64::MAX));
        }
    };
    text.to_owned()
}

fn value(words: Words, value: Option<&Value>) -> AnyView {
    let text = match value {
        None => return view! { <em>{words.plan_differs_nothing()}</em> }.into_any(),
        Some(Value::Words(text)) => text.clone(),
        Some(Value::Action(one)) => action(words, one),
        Some(Value::YesNo(true)) => words.common_yes().to_owned(),
        Some(Value::YesNo(false)) => words.common_no().to_owned(),
        Some(Value::Shared(shared)) => words.plan_shared_by(*shared).to_owned(),
        Some(Value::Day(day)) => time::date(words, *day),
    };
    view! { <span class="app-own-lines" dir="auto">{text}</span> }.into_any()
}

/// An action in one text: what, who, by when, done or not.
fn action(words: Words, action: &Action) -> String {
    let by = action.by.map(|day| words.plan_by(&time::date(words, day)));
    let state = if action.done { words.plan_done() } else { words.plan_to_do() };
    let rest = [Some(who(words, action)), by, Some(state.to_owned())];
    format!("{}\n{}", action.what, rest.into_iter().flatten().collect::<Vec<_>>().join(", "))
}
