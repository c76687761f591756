//! One version of a plan as it was written, with what it changed.

use axum::{extract::Path, response::Response};
use domain::{
    case::plan::{Plan, difference},
    schedule::local::london,
};
use leptos::prelude::*;
use words::Words;

use super::{PLAN, change, head, view, written};
use crate::{
    components::InsetText,
    paths,
    staff::frame::{Here, StaffVisit},
    web::{fault_page, not_found, respond},
};

/// The page of a version.
pub(in crate::staff) async fn show(staff: StaffVisit, Path((reference, version)): Path<(String, String)>) -> Response {
    let words = staff.words();
    let planned = match staff.service().plan(&staff.who, &reference).await {
        Ok(Some(planned)) => planned,
        Ok(None) => return not_found(&staff.visit),
        Err(fault) => return fault_page(&staff.visit, &fault),
    };
    let found = planned.versions.iter().position(|known| known.number.to_string() == version);
    let Some(at) = found else { return not_found(&staff.visit) };
    let shown = &planned.versions[at];
    let before = planned.versions.get(at + 1).map_or_else(Plan::default, |before| before.plan.clone());
    let back = paths::of_case(&planned.reference, PLAN);
    let note = if at == 0 {
        view! { <p>{words.plan_version_newest()}</p> }.into_any()
    } else {
        let newest = view! { <a href=back.clone()>{words.plan_version_back()}</a> };
        view! { <InsetText><p>{words.plan_version_old()} " " {newest}</p></InsetText> }.into_any()
    };
    let title = words.plan_version_title(&version);
    let page = staff.page("staff/plan-version", title.clone(), Here::Cases).back(Some(back));
    let main = view! {
        {head(&title, &planned.person)}
        {note}
        <p class="app-note">{written(words, shown)}</p>
        {view::plan(words, london(staff.service().now()).date, &shown.plan, None)}
        {since(words, &before, &shown.plan)}
    };
    respond(&staff.visit, page, main)
}

fn since(words: Words, before: &Plan, shown: &Plan) -> impl IntoView + use<> {
    let differences = difference(before, shown);
    let sides = (words.plan_differs_was(), words.plan_differs_is());
    change::table(words, words.plan_version_since(), sides, &differences)
}
