//! The form of a plan: rows for goals, and in each rows for actions; what is left empty is left out.
//!
//! Goals and actions are counted from 1 in the names of fields: `goal-1`, `goal-1-action-2-what`. One row more than is
//! filled in is always shown, so that a plan can grow without a script.

use super::{Action, Goal, Plan, Shared, Who};
use crate::{
    CivilDate, Fields, Problem, Refusal, date_of_birth,
    form::{Mend, Shown, YES, yes_no},
    refusal::first,
    text,
};

/// The longest text of a plan, in characters.
pub const LONGEST_WORDS: u32 = 10_000;
/// The longest action, in characters.
pub const LONGEST_ACTION: u32 = 2_000;
/// How many goals one plan has at most: more than a person can keep in mind.
pub const MOST_GOALS: usize = 6;
/// How many actions one goal has at most.
pub const MOST_ACTIONS: usize = 6;
const LONGEST_NAME: u32 = 200;

const PERSON: &str = "me";
const LINK_WORKER: &str = "link-worker";
const SOMEBODY: &str = "somebody";

/// The plan that was typed, or everything that is to be mended.
pub fn parse(fields: &Fields) -> Result<Plan, Vec<Refusal>> {
    let mut mend = Mend::default();
    let matters = prose(&mut mend, fields, "matters");
    let goals = (1..=MOST_GOALS).filter_map(|number| goal(&mut mend, fields, number)).collect();
    let helps = prose(&mut mend, fields, "helps");
    let people = prose(&mut mend, fields, "people");
    let person_chose = mend.take("person-chose", yes_no(fields, "person-chose")).flatten();
    let agreed = mend.take("agreed", yes_no(fields, "agreed")).flatten();
    let shared = mend.take("shared", Shared::chosen(fields, "shared")).flatten();
    let review_on = day(&mut mend, fields, "review");
    let plan = Plan { matters, goals, helps, people, person_chose, agreed, shared, review_on };
    if mend.0.is_empty() && plan.is_empty() {
        mend.note("matters", Problem::Missing);
    }
    mend.finish(Some(plan))
}

/// What the form shows for a plan: the inverse of [`parse`].
pub fn fields(plan: &Plan) -> Fields {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let mut shown = Shown::default()
        .with("matters", text(&plan.matters))
        .with("helps", text(&plan.helps))
        .with("people", text(&plan.people))
        .with_yes_no("person-chose", plan.person_chose)
        .with_yes_no("agreed", plan.agreed)
        .with("shared", plan.shared.map_or("", Shared::code));
    for (goal, number) in plan.goals.iter().zip(1..) {
        shown = shown.with(&format!("goal-{number}"), &goal.words);
        for (action, row) in goal.actions.iter().zip(1..) {
            shown = with_action(shown, &format!("goal-{number}-action-{row}"), action);
        }
    }
    with_day(shown, "review", plan.review_on).0
}

/// How many actions each goal's row shows, spare ones among them; the last goal is spare too, as long as there is room.
///
/// ```
/// use domain::{Fields, case::plan::rows};
///
/// assert_eq!(rows(&Fields::new()), [1]);
/// let typed = Fields::from([("goal-1-action-1-what".to_owned(), vec!["Ring the allotments".to_owned()])]);
/// assert_eq!(rows(&typed), [2, 1]);
/// ```
pub fn rows(fields: &Fields) -> Vec<usize> {
    let used = |names: &dyn Fn(&str) -> bool| {
        fields.iter().any(|(name, values)| names(name) && values.iter().any(|value| !value.trim().is_empty()))
    };
    let actions = |goal: usize| {
        let last = (1..=MOST_ACTIONS).rev().find(|action| {
            let prefix = format!("goal-{goal}-action-{action}-");
            used(&|name| name.starts_with(&prefix))
        });
        (last.unwrap_or(0) + 1).min(MOST_ACTIONS)
    };
    let last = (1..=MOST_GOALS).rev().find(|goal| {
        let (words, prefix) = (format!("goal-{goal}"), format!("goal-{goal}-"));
        used(&|name| name == words || name.starts_with(&prefix))
    });
    (1..=(last.unwrap_or(0) + 1).min(MOST_GOALS)).map(actions).collect()
}

fn goal(mend: &mut Mend, fields: &Fields, number: usize) -> Option<Goal> {
    let name = format!("goal-{number}");
    let before = mend.0.len();
    let words = prose(mend, fields, &name);
    let is_refused = mend.0.len() > before;
    let actions: Vec<_> = (1..=MOST_ACTIONS)
        .filter_map(|row| action(mend, fields, &format!("{name}-action-{row}"), words.is_none() && !is_refused, &name))
        .collect();
    words.map(|words| Goal { words, actions })
}

/// An action, unless its row is empty; one whose goal is not said asks for that first.
fn action(mend: &mut Mend, fields: &Fields, name: &str, lacks_goal: bool, goal: &str) -> Option<Action> {
    let field = |part: &str| format!("{name}-{part}");
    let typed = |part: &str| first(fields, &field(part)).trim();
    if ["what", "who", "who-name", "by-day", "by-month", "by-year", "done"].iter().all(|part| typed(part).is_empty()) {
        return None;
    }
    if lacks_goal && !mend.0.iter().any(|refusal| refusal.field == goal) {
        mend.note(goal, Problem::Missing);
    }
    let required = |text: Result<Option<String>, Problem>| text.and_then(|text| text.ok_or(Problem::Missing));
    let what = mend.take(&field("what"), required(text::line(typed("what"), LONGEST_ACTION)));
    let who = match typed("who") {
        PERSON => Some(Who::Person),
        LINK_WORKER => Some(Who::LinkWorker),
        SOMEBODY => {
            let name = required(text::line(typed("who-name"), LONGEST_NAME));
            mend.take(&field("who-name"), name).map(Who::Somebody)
        }
        "" => mend.take(&field("who"), Err(Problem::Missing)),
        _ => mend.take(&field("who"), Err(Problem::NotOffered)),
    };
    let by = day(mend, fields, &field("by"));
    let done = mend.take(
        &field("done"),
        match typed("done") {
            "" => Ok(false),
            YES => Ok(true),
            _ => Err(Problem::NotOffered),
        },
    );
    what.zip(who).zip(done).map(|((what, who), done)| Action { what, who, by, done })
}

fn with_action(shown: Shown, name: &str, action: &Action) -> Shown {
    let (who, somebody) = match &action.who {
        Who::Person => (PERSON, ""),
        Who::LinkWorker => (LINK_WORKER, ""),
        Who::Somebody(somebody) => (SOMEBODY, somebody.as_str()),
    };
    let shown = shown
        .with(&format!("{name}-what"), &action.what)
        .with(&format!("{name}-who"), who)
        .with(&format!("{name}-who-name"), somebody)
        .with(&format!("{name}-done"), if action.done { YES } else { "" });
    with_day(shown, &format!("{name}-by"), action.by)
}

fn with_day(mut shown: Shown, name: &str, day: Option<CivilDate>) -> Shown {
    if let Some(day) = day {
        shown.0.extend(date_of_birth::fields(name, day));
    }
    shown
}

fn prose(mend: &mut Mend, fields: &Fields, name: &str) -> Option<String> {
    mend.take(name, text::prose(first(fields, name), LONGEST_WORDS)).flatten()
}

fn day(mend: &mut Mend, fields: &Fields, name: &str) -> Option<CivilDate> {
    match date_of_birth::date(fields, name) {
        Ok(day) => day,
        Err(refusals) => {
            mend.0.extend(refusals);
            None
        }
    }
}
