//! What differs between two plans, part by part: for somebody whose plan was changed while they wrote.

use super::{Action, Goal, Plan, Shared};
use crate::CivilDate;

/// A part of a plan; goals and actions are counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What matters.
    Matters,
    /// A goal's words.
    Goal(usize),
    /// An action of a goal.
    Action(usize, usize),
    /// What helps.
    Helps,
    /// Who is involved.
    People,
    /// Whether the person decided who is involved.
    PersonChose,
    /// Whether the person agrees.
    Agreed,
    /// How a copy was given.
    Shared,
    /// When it is reviewed.
    ReviewOn,
}

/// What stands in a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Words.
    Words(String),
    /// An action.
    Action(Action),
    /// Yes or no.
    YesNo(bool),
    /// How it was shared.
    Shared(Shared),
    /// A day.
    Day(CivilDate),
}

/// A part in which two plans differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Which part.
    pub part: Part,
    /// What stands in the one.
    pub was: Option<Value>,
    /// What stands in the other.
    pub is: Option<Value>,
}

/// Every part in which two plans differ, in the order of the form; goals and actions are held side by side by number.
pub fn difference(was: &Plan, is: &Plan) -> Vec<Difference> {
    let mut found = Vec::new();
    let mut hold = |part: Part, was: Option<Value>, is: Option<Value>| {
        if was != is {
            found.push(Difference { part, was, is });
        }
    };
    let words = |words: &Option<String>| words.clone().map(Value::Words);
    hold(Part::Matters, words(&was.matters), words(&is.matters));
    for number in 0..was.goals.len().max(is.goals.len()) {
        let goals = (was.goals.get(number), is.goals.get(number));
        let said = |goal: Option<&Goal>| goal.map(|goal| Value::Words(goal.words.clone()));
        hold(Part::Goal(number + 1), said(goals.0), said(goals.1));
        let actions = |goal: Option<&Goal>| goal.map_or(0, |goal| goal.actions.len());
        for row in 0..actions(goals.0).max(actions(goals.1)) {
            let action = |plan: &Plan| plan.action(number, row).cloned().map(Value::Action);
            hold(Part::Action(number + 1, row + 1), action(was), action(is));
        }
    }
    hold(Part::Helps, words(&was.helps), words(&is.helps));
    hold(Part::People, words(&was.people), words(&is.people));
    hold(Part::PersonChose, was.person_chose.map(Value::YesNo), is.person_chose.map(Value::YesNo));
    hold(Part::Agreed, was.agreed.map(Value::YesNo), is.agreed.map(Value::YesNo));
    hold(Part::Shared, was.shared.map(Value::Shared), is.shared.map(Value::Shared));
    hold(Part::ReviewOn, was.review_on.map(Value::Day), is.review_on.map(Value::Day));
    found
}
