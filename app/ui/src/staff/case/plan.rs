//! The plan of a case: read with what meets the five criteria, ticked, written together, printed for the person.

mod change;
mod criteria;
mod edit;
mod large_print;
mod version;
mod view;

use axum::{extract::Path, response::Response};
use domain::{CivilDate, Fields, schedule::local::london};
use leptos::prelude::*;
use service::{
    Fault,
    cases::{
        Kept,
        plan::{PlanVersion, Planned, Tick},
    },
    referrals::Person,
};
use words::{Words, time};

use super::{about, asked};
use crate::{
    components::{ButtonKind, ButtonLink, InsetText},
    paths,
    staff::frame::{Here, StaffVisit, banner},
    web::{Desk, Go, fault_page, not_found, respond},
};

pub(in crate::staff) use edit::{DiscardPlan, KeepPlan, show as edit};
pub(in crate::staff) use large_print::show as print;
pub(in crate::staff) use version::show as version;
pub(crate) use view::plan as plan_read;

/// The pages of a plan, by their part of the address below the case.
const PLAN: &str = "plan";
const EDIT: &str = "plan/edit";
const PRINT: &str = "plan/print";

/// The fields of a tick.
const GOAL: &str = "goal";
const ACTION: &str = "action";
const DONE: &str = "done";

/// The page of a plan.
pub(in crate::staff) async fn show(staff: StaffVisit, Path(reference): Path<String>) -> Response {
    let words = staff.words();
    match staff.service().plan(&staff.who, &reference).await {
        Ok(Some(planned)) => {
            let today = london(staff.service().now()).date;
            let done = staff.visit.query.get("done").cloned().unwrap_or_default();
            let title = words.plan_title_of(&planned.person.name.full());
            let page = staff.page("staff/plan", title, Here::Cases).back(Some(paths::case(&planned.reference)));
            respond(&staff.visit, page, move || main(words, today, &planned, &done))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn main(words: Words, today: CivilDate, planned: &Planned, done: &str) -> impl IntoView + use<> {
    let to = |page: &str| paths::of_case(&planned.reference, page);
    let unsent = planned.has_unsent.then(|| {
        let href = to(EDIT);
        let go_on = planned.is_open.then(|| view! { <p><a href=href>{words.plan_go_on()}</a></p> });
        view! { <InsetText><p>{words.plan_unsent()}</p> {go_on}</InsetText> }
    });
    let closed = (!planned.is_open).then(|| view! { <InsetText><p>{words.plan_closed()}</p></InsetText> });
    let plan = match planned.newest() {
        None => {
            let begin = planned.is_open.then(|| view! { <ButtonLink href=to(EDIT) text=words.plan_begin()/> });
            view! { <p>{words.plan_none()}</p> {begin} }.into_any()
        }
        Some(newest) => {
            let change = planned.is_open.then(|| view! { <ButtonLink href=to(EDIT) text=words.plan_change()/> });
            let ticked = planned.is_open.then_some((planned.reference.as_str(), newest.number));
            view! {
                <div class="app-actions">
                    {change}
                    <ButtonLink href=to(PRINT) text=words.plan_print() kind=ButtonKind::Secondary/>
                </div>
                {view::plan(words, today, &newest.plan, ticked)}
                <p class="app-note">{written(words, newest)}</p>
                {criteria::table(words, today, newest)}
                {versions(words, planned)}
            }
            .into_any()
        }
    };
    view! {
        {said(words, done)}
        {head(words.plan_title(), &planned.person)}
        {closed}
        {unsent}
        {plan}
    }
}

/// What matters, what is still to do and when it is looked at again: for the page of the case.
pub(in crate::staff::case) fn section(
    words: Words,
    today: CivilDate,
    reference: &str,
    newest: Option<&PlanVersion>,
) -> impl IntoView + use<> {
    let short = match newest {
        None => view! { <p>{words.plan_none()}</p> }.into_any(),
        Some(newest) => view::short(words, today, &newest.plan).into_any(),
    };
    view! {
        <section class="app-section" aria-labelledby="plan">
            <h2 class="nhsuk-heading-m" id="plan">{words.plan_title()}</h2>
            {short}
            <p><a href=paths::of_case(reference, PLAN)>{words.plan_open()}</a></p>
        </section>
    }
}

/// Whose it is, below what it is.
pub(super) fn head(title: &str, person: &Person) -> impl IntoView + use<> {
    let title = title.to_owned();
    let name = person.name.full();
    view! {
        <h1 class="nhsuk-heading-l">
            <span class="nhsuk-caption-l">{title}</span>
            <bdi>{name}</bdi>
        </h1>
    }
}

/// Says what was just done, or why nothing was.
fn said(words: Words, done: &str) -> Option<impl IntoView + use<>> {
    let (text, success) = match done {
        "saved" => (words.plan_saved(), true),
        "let-go" => (words.plan_discarded(), true),
        "changed" => (words.plan_changed(), false),
        _ => return None,
    };
    Some(banner(text, success))
}

fn written(words: Words, version: &PlanVersion) -> String {
    words.plan_written(&time::date(words, version.written_on()), &version.by, &version.number.to_string())
}

fn versions(words: Words, planned: &Planned) -> impl IntoView + use<> {
    let version = |version: &PlanVersion| {
        let href = paths::of_case(&planned.reference, &format!("plan/versions/{}", version.number));
        view! { <li><a href=href>{written(words, version)}</a></li> }
    };
    let list = planned.versions.iter().map(version).collect_view();
    view! {
        <section class="app-section" aria-labelledby="versions">
            <h2 class="nhsuk-heading-m" id="versions">{words.plan_versions()}</h2>
            <ul class="nhsuk-list">{list}</ul>
        </section>
    }
}

/// Says that an action is done, or that it is not.
#[server(prefix = "/do", endpoint = "staff/plan/tick")]
pub(in crate::staff) async fn tick_action(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = tick(&desk).await;
    desk.answer(went)
}

async fn tick(desk: &Desk) -> Result<Go, Fault> {
    let (who, reference) = match asked(desk).await? {
        Ok(asked) => asked,
        Err(go) => return Ok(go),
    };
    let plan = paths::of_case(reference.as_str(), PLAN);
    let number = |name: &str| desk.field(name).parse().ok();
    let (version, goal, action) =
        (desk.field(service::cases::plan::VERSION).parse().ok(), number(GOAL), number(ACTION));
    let Some(((version, goal), action)) = version.zip(goal).zip(action) else { return Ok(Go::to(plan)) };
    let tick = Tick { version, goal, action, done: desk.field(DONE) == domain::form::YES };
    Ok(Go::to(match desk.visit.app.service.tick_action(&who, reference.as_str(), tick).await? {
        Kept::Done => format!("{plan}?done=saved"),
        Kept::Refused | Kept::Changed => format!("{plan}?done=changed"),
        Kept::NotHere => plan,
    }))
}
