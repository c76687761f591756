//! Writing a plan: one form for all of it, with a spare row for one more goal and one more action.
//!
//! Somebody whose plan was changed while they wrote is shown what stands beside what they typed, and saves on top of it
//! knowingly.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    Fields,
    case::plan::{self, Plan, Shared, difference},
    form::YES,
    refusal::first,
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    cases::{
        Kept,
        plan::{PlanForm, VERSION},
    },
};
use words::Words;

use super::{EDIT, PLAN, about, asked, change, head};
use crate::{
    components::{
        Button, ButtonKind, Checkboxes, Choice, DateInput, Fieldset, Hint, Input, Label, Legend, NotificationBanner,
        Radios, Size, Textarea,
    },
    paths,
    staff::frame::{Here, StaffVisit},
    web::{Desk, Filled, Go, fault_page, not_found, respond},
};

/// Sent by the button that asks for one more row.
const MORE: &str = "more";

/// The page on which a plan is written.
pub(in crate::staff) async fn show(staff: StaffVisit, Path(reference): Path<String>) -> Response {
    let words = staff.words();
    let form = match staff.service().plan_form(&staff.who, &reference).await {
        Ok(Some(form)) if form.is_open => form,
        Ok(Some(form)) => return Redirect::to(&paths::of_case(&form.reference, PLAN)).into_response(),
        Ok(None) => return not_found(&staff.visit),
        Err(fault) => return fault_page(&staff.visit, &fault),
    };
    let standing = || form.newest.as_ref().map(|newest| plan::fields(&newest.plan)).unwrap_or_default();
    let fields = form.unsent.as_ref().map_or_else(standing, |unsent| unsent.fields.clone());
    let refusals = form.unsent.as_ref().map(|unsent| unsent.refusals.clone()).unwrap_or_default();
    let filled = Filled::new(words, fields.clone(), refusals);
    let page = staff
        .page("staff/plan-edit", words.plan_edit_title(), Here::Cases)
        .back(Some(paths::of_case(&form.reference, PLAN)))
        .errors(filled.summary());
    respond(&staff.visit, page, move || main(words, &form, &fields, &filled))
}

fn main(words: Words, form: &PlanForm, fields: &Fields, filled: &Filled) -> impl IntoView + use<> {
    let overtaken = form.overtaken();
    let version = match (&overtaken, &form.unsent) {
        // What stands is shown beside it: so it is made from that.
        (Some(_), _) | (None, None) => form.version().to_string(),
        (None, Some(_)) => filled.value(VERSION),
    };
    let save = if overtaken.is_some() { words.plan_differs_save() } else { words.plan_edit_save() };
    let goals = plan::rows(fields).into_iter().zip(1..).map(|(actions, number)| goal(words, filled, number, actions));
    let goals = goals.collect_view();
    let discard = form.unsent.is_some().then(|| {
        view! {
            <form method="post" action=DiscardPlan::PATH>
                {about(&form.reference)}
                <Button text=words.plan_differs_discard() kind=ButtonKind::Secondary/>
            </form>
        }
    });
    view! {
        {head(words.plan_edit_title(), &form.person)}
        {overtaken.as_ref().map(|typed| differs(words, form, typed))}
        <p>{words.plan_edit_intro()}</p>
        <form method="post" action=KeepPlan::PATH data-main novalidate>
            {about(&form.reference)}
            <input type="hidden" name=VERSION value=version/>
            {prose(filled, "matters", words.plan_matters(), Some(words.plan_edit_matters_hint()))}
            {goals}
            <Button text=words.plan_edit_add() kind=ButtonKind::Secondary name=MORE value=YES/>
            <Hint id="add-hint" text=words.plan_edit_add_hint()/>
            {prose(filled, "helps", words.plan_helps(), Some(words.plan_edit_helps_hint()))}
            {prose(filled, "people", words.plan_people(), Some(words.plan_edit_people_hint()))}
            {agreement(words, filled)}
            <Button text=save/>
        </form>
        {discard}
    }
}

/// Who decided, who agrees, how it was shared, and when it is looked at again.
fn agreement(words: Words, filled: &Filled) -> impl IntoView + use<> {
    let yes_no = |name: &'static str, question: &'static str| {
        view! {
            <Radios
                name=name
                legend=Legend::sized(question, Size::S)
                error=filled.error(name)
                choices=filled.yes_no(name)
                inline=true
            />
        }
    };
    let shared = Shared::ALL.iter().map(|shared| filled.choice("shared", shared.code(), words.plan_shared_by(*shared)));
    let shared: Vec<Choice> = shared.collect();
    let (error, parts) = filled.date_error("review");
    view! {
        {yes_no("person-chose", words.plan_edit_person_chose())}
        {yes_no("agreed", words.plan_edit_agreed())}
        <Radios
            name="shared"
            legend=Legend::sized(words.plan_edit_shared(), Size::S)
            hint=words.plan_edit_shared_hint()
            error=filled.error("shared")
            choices=shared
        />
        <DateInput
            name="review"
            legend=Legend::sized(words.plan_edit_review(), Size::S)
            hint=words.plan_edit_review_hint()
            error=error
            parts_in_error=parts
            values=date(filled, "review")
        />
    }
}

fn goal(words: Words, filled: &Filled, number: usize, actions: usize) -> impl IntoView + use<> {
    let name = format!("goal-{number}");
    let actions = (1..=actions).map(|row| action(words, filled, number, row)).collect_view();
    let legend = words.plan_edit_goal_legend(i64::try_from(number).unwrap_or(i64::MAX));
    let (error, value) = (filled.error(&name), filled.value(&name));
    view! {
        <Fieldset legend=Legend::sized(legend, Size::M)>
            <Textarea name=name label=Label::plain(words.plan_edit_goal()) error=error value=value rows=2/>
            {actions}
        </Fieldset>
    }
}

fn action(words: Words, filled: &Filled, goal: usize, row: usize) -> impl IntoView + use<> {
    let name = |part: &str| format!("goal-{goal}-action-{row}-{part}");
    let (what, who, who_name, by, done) = (name("what"), name("who"), name("who-name"), name("by"), name("done"));
    let legend = words.plan_edit_action_legend(&goal.to_string(), i64::try_from(row).unwrap_or(i64::MAX));
    let somebody = view! {
        <Input
            name=who_name.clone()
            label=Label::plain(words.plan_edit_action_who_name())
            error=filled.error(&who_name)
            value=filled.value(&who_name)
            width=Some(20)
            spellcheck=Some(false)
        />
    };
    let choices = vec![
        filled.choice(&who, "me", words.plan_edit_action_me()),
        filled.choice(&who, "link-worker", words.plan_who_link_worker()),
        filled.choice(&who, "somebody", words.plan_edit_action_somebody()).reveals(somebody),
    ];
    let (by_error, by_parts) = filled.date_error(&by);
    let is_done = vec![filled.choice(&done, YES, words.plan_edit_action_done())];
    let parts = view! {
        <Input
            name=what.clone()
            label=Label::plain(words.plan_edit_action_what())
            error=filled.error(&what)
            value=filled.value(&what)
        />
        <Radios
            name=who.clone()
            legend=Legend::plain(words.plan_edit_action_who())
            error=filled.error(&who)
            choices=choices
            small=true
        />
        <DateInput
            name=by.clone()
            legend=Legend::plain(words.plan_edit_action_by())
            error=by_error
            parts_in_error=by_parts
            values=date(filled, &by)
        />
        <Checkboxes
            name=done.clone()
            legend=Legend::hidden(words.plan_edit_action_done())
            error=filled.error(&done)
            choices=is_done
            small=true
        />
    }
    .into_any();
    view! {
        <div class="app-plan__row">
            <Fieldset legend=Legend::sized(legend, Size::S)>{parts}</Fieldset>
        </div>
    }
}

fn prose(
    filled: &Filled,
    name: &'static str,
    label: &'static str,
    hint: Option<&'static str>,
) -> impl IntoView + use<> {
    let (error, value) = (filled.error(name), filled.value(name));
    view! { <Textarea name=name label=Label::sized(label, Size::M) hint=hint error=error value=value/> }
}

fn date(filled: &Filled, name: &str) -> (String, String, String) {
    let part = |part: &str| filled.value(&format!("{name}-{part}"));
    (part("day"), part("month"), part("year"))
}

/// What stands beside what was typed, for somebody who was overtaken.
fn differs(words: Words, form: &PlanForm, typed: &Plan) -> impl IntoView + use<> {
    let nothing = Plan::default();
    let stands = form.newest.as_ref().map_or(&nothing, |newest| &newest.plan);
    let differences = difference(stands, typed);
    let by = form.newest.as_ref().map(|newest| words.plan_differs_by(&newest.by, &newest.number.to_string()));
    let sides = (words.plan_differs_stands(), words.plan_differs_typed());
    view! {
        <NotificationBanner>
            <p class="nhsuk-notification-banner__heading">{words.plan_differs_title()}</p>
            <p>{by}</p>
        </NotificationBanner>
        {change::table(words, words.plan_differs_title(), sides, &differences)}
    }
}

/// Writes the next version, or keeps what was typed and shows one more row.
#[server(prefix = "/do", endpoint = "staff/plan/keep")]
pub(in crate::staff) async fn keep_plan(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = keep(&desk).await;
    desk.answer(went)
}

async fn keep(desk: &Desk) -> Result<Go, Fault> {
    let (who, reference) = match asked(desk).await? {
        Ok(asked) => asked,
        Err(go) => return Ok(go),
    };
    let (service, reference, fields) = (&desk.visit.app.service, reference.as_str(), desk.fields.clone());
    let is_more = !first(&fields, MORE).is_empty();
    let kept = if is_more {
        service.keep_typed_plan(&who, reference, fields).await?
    } else {
        service.keep_plan(&who, reference, fields).await?
    };
    Ok(Go::to(match kept {
        Kept::Done if is_more => format!("{}#add-hint", paths::of_case(reference, EDIT)),
        Kept::Done => format!("{}?done=saved", paths::of_case(reference, PLAN)),
        Kept::Refused | Kept::Changed => paths::of_case(reference, EDIT),
        Kept::NotHere => paths::of_case(reference, PLAN),
    }))
}

/// Lets go of what was typed.
#[server(prefix = "/do", endpoint = "staff/plan/discard")]
pub(in crate::staff) async fn discard_plan(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = discard(&desk).await;
    desk.answer(went)
}

async fn discard(desk: &Desk) -> Result<Go, Fault> {
    let (who, reference) = match asked(desk).await? {
        Ok(asked) => asked,
        Err(go) => return Ok(go),
    };
    let plan = paths::of_case(reference.as_str(), PLAN);
    Ok(Go::to(match desk.visit.app.service.discard_typed_plan(&who, reference.as_str()).await? {
        Kept::Done => format!("{plan}?done=let-go"),
        Kept::Refused | Kept::Changed | Kept::NotHere => plan,
    }))
}
