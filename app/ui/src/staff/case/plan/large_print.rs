//! The plan in large print, addressed to the person: at least 18 points on paper (UKAAF, "Creating clear print and large
//! print documents").

use std::sync::Arc;

use axum::{extract::Path, response::Response};
use domain::{
    case::plan::{Action, Goal, Who},
    network::Network,
};
use leptos::prelude::*;
use service::{
    Fault,
    cases::plan::{PlanVersion, Planned},
};
use words::{Words, time};

use super::PLAN;
use crate::{
    islands::PrintButton,
    paths,
    staff::frame::{Here, StaffVisit},
    web::{Bundle, fault_page, not_found, respond},
};

/// The page to print.
pub(in crate::staff) async fn show(staff: StaffVisit, Path(reference): Path<String>) -> Response {
    let words = staff.words();
    match load(&staff, &reference).await {
        Ok(Some((planned, network))) => {
            let Some(newest) = planned.newest().cloned() else { return not_found(&staff.visit) };
            let page = staff
                .page("staff/plan-print", words.plan_print_title(), Here::Cases)
                .islands(Bundle::Staff)
                .back(Some(paths::of_case(&planned.reference, PLAN)));
            respond(&staff.visit, page, move || main(words, &network, &planned, &newest))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

async fn load(staff: &StaffVisit, reference: &str) -> Result<Option<(Planned, Arc<Network>)>, Fault> {
    let Some(planned) = staff.service().plan(&staff.who, reference).await? else { return Ok(None) };
    Ok(Some((planned, staff.service().network_of(staff.who.network).await?)))
}

fn main(words: Words, network: &Network, planned: &Planned, newest: &PlanVersion) -> impl IntoView + use<> {
    let plan = &newest.plan;
    let settings = &network.settings;
    let text = |title: &'static str, own: &Option<String>| {
        own.clone().map(|own| {
            view! {
                <section>
                    <h2>{title}</h2>
                    <p class="app-own-lines" dir="auto">{own}</p>
                </section>
            }
        })
    };
    let goals = (!plan.goals.is_empty()).then(|| {
        let goals = plan.goals.iter().map(|one| goal(words, one)).collect_view();
        view! {
            <section>
                <h2>{words.plan_print_goals()}</h2>
                <ol>{goals}</ol>
            </section>
        }
    });
    let review = plan.review_on.map_or_else(
        || words.plan_print_review_none().to_owned(),
        |day| words.plan_print_review_on(&time::date(words, day)),
    );
    view! {
        <div class="app-actions"><PrintButton text=words.common_print()/></div>
        <article class="app-large-print">
            <h1>{words.plan_print_title()}</h1>
            <p>{words.plan_print_for(planned.person.name.greeting())}</p>
            <p>
                {words.plan_print_with(&planned.holder)}
                " "
                {words.plan_print_date(&time::date(words, newest.written_on()))}
            </p>
            {text(words.plan_print_matters(), &plan.matters)}
            {goals}
            {text(words.plan_print_helps(), &plan.helps)}
            {text(words.plan_print_people(), &plan.people)}
            <section>
                <h2>{words.plan_print_review()}</h2>
                <p>{review}</p>
            </section>
            <p>{words.plan_print_yours()}</p>
            <p>{words.plan_print_call(&settings.phone_hours, &settings.phone)}</p>
        </article>
    }
}

fn goal(words: Words, goal: &Goal) -> impl IntoView + use<> {
    let actions = goal.actions.iter().map(|one| action(words, one)).collect_view();
    view! {
        <li>
            <p class="app-own-lines" dir="auto">{goal.words.clone()}</p>
            <ul>{actions}</ul>
        </li>
    }
}

/// What is done, who does it to "you", by when, and a box that is ticked or can be.
fn action(words: Words, action: &Action) -> impl IntoView + use<> {
    let who = match &action.who {
        Who::Person => words.plan_print_who_me().to_owned(),
        Who::LinkWorker => words.plan_print_who_link_worker().to_owned(),
        Who::Somebody(name) => name.clone(),
    };
    let by = action.by.map(|day| format!(", {}", words.plan_by(&time::date(words, day))));
    let done = action.done.then(|| view! { ". " <strong>{words.plan_done()}</strong> });
    view! { <li><bdi>{who}</bdi> ": " <bdi>{action.what.clone()}</bdi> {by} {done}</li> }
}
