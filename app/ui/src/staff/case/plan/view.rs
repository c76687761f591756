//! A plan as it reads: what matters first, then what the person wants and what is done for it.

use domain::{
    CivilDate,
    case::plan::{Action, Goal, Plan, Who},
    form::{NO, YES},
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::cases::plan::VERSION;
use words::{Words, time};

use super::{ACTION, DONE, GOAL, TickAction, about};
use crate::components::{SummaryList, SummaryRow, Tag, TagColour};

/// The whole plan; with the case and the version of a plan whose actions can be ticked.
pub(crate) fn plan(words: Words, today: CivilDate, plan: &Plan, ticked: Option<(&str, u32)>) -> impl IntoView + use<> {
    let goals = plan.goals.iter().enumerate().map(|(number, one)| goal(words, number, one, ticked)).collect_view();
    let goals = if plan.goals.is_empty() {
        view! { <p>{words.plan_goals_none()}</p> }.into_any()
    } else {
        view! { <ol class="app-list">{goals}</ol> }.into_any()
    };
    let yes_no = |answer: Option<bool>| match answer {
        Some(true) => words.common_yes(),
        Some(false) => words.common_no(),
        None => words.plan_not_said(),
    };
    let shared = plan.shared.map_or_else(|| words.plan_not_said(), |shared| words.plan_shared_by(shared));
    let rows = vec![
        SummaryRow::new(words.plan_helps(), own_words(words, plan.helps.as_deref())),
        SummaryRow::new(words.plan_people(), own_words(words, plan.people.as_deref())),
        SummaryRow::text(words.plan_person_chose(), yes_no(plan.person_chose)),
        SummaryRow::text(words.plan_agreed(), yes_no(plan.agreed)),
        SummaryRow::text(words.plan_shared(), shared),
        SummaryRow::new(words.plan_review(), review(words, today, plan)),
    ];
    view! {
        <section class="app-summary__words">
            <h2 class="nhsuk-heading-m">{words.plan_matters()}</h2>
            <blockquote dir="auto">{said(words, plan.matters.as_deref())}</blockquote>
        </section>
        <section class="app-section">
            <h2 class="nhsuk-heading-m">{words.plan_goals()}</h2>
            {goals}
        </section>
        <SummaryList rows/>
    }
}

/// The plan in short: the goals with what is still to do, and the review. What matters stands above it, on its own.
pub(super) fn short(words: Words, today: CivilDate, plan: &Plan) -> impl IntoView + use<> {
    let goal = |goal: &Goal| {
        let open = goal.actions.iter().filter(|action| !action.done);
        let open = open.map(|action| view! { <li><bdi>{action.what.clone()}</bdi> " " {details(words, action)}</li> });
        let open = open.collect_view();
        view! {
            <li>
                <p class="app-own-lines" dir="auto">{goal.words.clone()}</p>
                <ul class="nhsuk-list nhsuk-list--bullet">{open}</ul>
            </li>
        }
    };
    let goals = plan.goals.iter().map(goal).collect_view();
    let is_done = plan.goals.iter().any(|goal| !goal.actions.is_empty())
        && plan.goals.iter().flat_map(|goal| &goal.actions).all(|action| action.done);
    let done = is_done.then(|| view! { <p>{words.plan_all_done()}</p> });
    view! {
        <ol class="nhsuk-list nhsuk-list--number">{goals}</ol>
        {done}
        <p>{review(words, today, plan)}</p>
    }
}

/// When it is looked at again; said with a word of its own when that is over.
fn review(words: Words, today: CivilDate, plan: &Plan) -> AnyView {
    match plan.review_on {
        None => words.plan_review_none().into_any(),
        Some(day) if day < today => {
            let due = words.plan_review_due(&time::date(words, day));
            view! { <strong class="app-late">{due}</strong> }.into_any()
        }
        Some(day) => words.plan_review_on(&time::date(words, day)).into_any(),
    }
}

fn goal(words: Words, number: usize, goal: &Goal, ticked: Option<(&str, u32)>) -> impl IntoView + use<> {
    let counted = i64::try_from(number + 1).unwrap_or(i64::MAX);
    let actions = goal.actions.iter().enumerate().map(|(row, one)| action(words, (number, row), one, ticked));
    let actions = actions.collect_view();
    let list = if goal.actions.is_empty() {
        view! { <p>{words.plan_actions_none()}</p> }.into_any()
    } else {
        view! { <ul class="app-plan__actions">{actions}</ul> }.into_any()
    };
    view! {
        <li class="app-list__item">
            <h3 class="nhsuk-heading-s">{words.plan_goal(counted)}</h3>
            <p class="app-own-lines" dir="auto">{goal.words.clone()}</p>
            {list}
        </li>
    }
}

fn action(
    words: Words,
    (goal, row): (usize, usize),
    action: &Action,
    ticked: Option<(&str, u32)>,
) -> impl IntoView + use<> {
    let (state, colour, tick, text) = if action.done {
        (words.plan_done(), TagColour::Green, NO, words.plan_mark_not_done())
    } else {
        (words.plan_to_do(), TagColour::Blue, YES, words.plan_mark_done())
    };
    let form = ticked.map(|(reference, version)| {
        view! {
            <form method="post" action=TickAction::PATH>
                {about(reference)}
                <input type="hidden" name=VERSION value=version.to_string()/>
                <input type="hidden" name=GOAL value=goal.to_string()/>
                <input type="hidden" name=ACTION value=row.to_string()/>
                <input type="hidden" name=DONE value=tick/>
                <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="submit">
                    {text}
                    <span class="nhsuk-u-visually-hidden">{words.plan_action_hidden(&action.what)}</span>
                </button>
            </form>
        }
    });
    view! {
        <li class="app-plan__action">
            <p>
                <Tag text=state colour=colour/>
                " "
                <bdi>{action.what.clone()}</bdi>
                " "
                {details(words, action)}
            </p>
            {form}
        </li>
    }
}

/// Who does it, and by when.
fn details(words: Words, action: &Action) -> impl IntoView + use<> {
    let who = who(words, action);
    let by = action.by.map(|day| format!(", {}", words.plan_by(&time::date(words, day))));
    view! { <span class="app-list__when">"(" <bdi>{who}</bdi> {by} ")"</span> }
}

/// Who does something, as staff read it.
pub(super) fn who(words: Words, action: &Action) -> String {
    match &action.who {
        Who::Person => words.plan_edit_action_me().to_owned(),
        Who::LinkWorker => words.plan_who_link_worker().to_owned(),
        Who::Somebody(name) => name.clone(),
    }
}

fn own_words(words: Words, own: Option<&str>) -> impl IntoView + use<> {
    view! { <span class="app-own-lines" dir="auto">{said(words, own)}</span> }
}

fn said(words: Words, own: Option<&str>) -> String {
    own.unwrap_or(words.plan_not_said()).to_owned()
}
