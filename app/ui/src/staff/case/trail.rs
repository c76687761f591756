//! Who looked at a record or changed it: for the manager to read, and to print for the person who asks.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use service::audit::Trail;
use words::Words;

use crate::{
    components::Table,
    islands::PrintButton,
    looked::by,
    paths,
    staff::frame::{Here, StaffVisit},
    web::{Bundle, fault_page, not_found, respond},
    when,
};

pub(in crate::staff) async fn show(staff: StaffVisit, Path(reference): Path<String>) -> Response {
    let words = staff.words();
    let before = staff.visit.query.get("before").and_then(|id| id.parse().ok());
    match staff.service().trail(&staff.who, &reference, before).await {
        Ok(Some(trail)) => {
            let page = staff
                .page("staff/case-trail", words.trail_title(), Here::Cases)
                .islands(Bundle::Staff)
                .back(Some(paths::case(&reference)));
            respond(&staff.visit, page, move || main(words, &reference, &trail))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn main(words: Words, reference: &str, trail: &Trail) -> impl IntoView + use<> {
    let head = [words.trail_when(), words.trail_who(), words.trail_what()].map(str::to_owned).to_vec();
    let rows = trail
        .events
        .iter()
        .map(|event| {
            let (date, clock) = when::date_and_clock(words, event.at);
            let what = event.what.map(|what| words.audit(what));
            vec![words.time_date_and_time(&date, &clock).into_any(), by(words, &event.by).into_any(), what.into_any()]
        })
        .collect();
    let older = trail.more_before.map(|before| {
        let href = format!("{}?before={before}", paths::of_case(reference, "trail"));
        view! { <p><a href=href>{words.trail_older()}</a></p> }
    });
    let name = trail.name.clone();
    view! {
        <h1 class="nhsuk-heading-l">
            <span class="nhsuk-caption-l"><bdi>{name}</bdi></span>
            {words.trail_title()}
        </h1>
        <p>{words.trail_intro()}</p>
        <Table caption=words.trail_title() head rows/>
        {older}
        <div class="app-actions"><PrintButton text=words.common_print()/></div>
    }
}
