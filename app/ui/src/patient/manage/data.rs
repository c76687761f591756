//! Everything that a person may have of their record, on one page and as a file: while staff have opened it for them, and
//! behind a code on this device.

use axum::response::{IntoResponse, Response};
use domain::schedule::local::london;
use http::{HeaderValue, header};
use leptos::prelude::*;
use service::cases::OwnData;

use crate::{
    components::SummaryList,
    looked::by,
    patient::come_back::Managing,
    staff::{answers, details, how_it_went, latest_measures, messages, own_words, plan_read},
    web::{Bundle, Page, fault_page, not_found, respond},
    when,
};

/// The page.
pub(in crate::patient) async fn show(at: Managing) -> Response {
    let data = match open(&at).await {
        Ok(data) => data,
        Err(response) => return response,
    };
    let (visit, words) = (&at.visit, at.visit.visit.words);
    let (intake, line) = (&data.intake, &data.intake.line);
    let section = |title: &'static str, rows: details::Rows| {
        view! {
            <section>
                <h2 class="nhsuk-heading-m">{title}</h2>
                <SummaryList rows=rows.into_inner()/>
            </section>
        }
    };
    let plan = data.plan.as_ref().map(|version| {
        let today = london(data.at).date;
        view! { <h2 class="nhsuk-heading-l">{words.plan_title()}</h2> {plan_read(words, today, &version.plan, None)} }
    });
    let appointments = data.appointments.iter().map(|appointment| {
        let at = when::day_and_clock(words, appointment.starts_at);
        let (mode, status) = (words.mode(appointment.mode), words.appointment_status(appointment.status));
        view! { <li>{at} ". " {mode} ". " {appointment.link_worker.clone()} ". " {status}</li> }
    });
    let appointments = match data.appointments.is_empty() {
        true => view! { <p>{words.data_no_appointments()}</p> }.into_any(),
        false => view! { <ul class="nhsuk-list">{appointments.collect_view()}</ul> }.into_any(),
    };
    let looked = data.looked.iter().map(|event| {
        let at = when::day_and_clock(words, event.at);
        view! { <li>{at} ". " {by(words, &event.by)} ": " {event.what.map(|what| words.audit(what))}</li> }
    });
    let feedback = data.feedback.as_ref().map(|(at, feedback)| how_it_went(words, *at, feedback));
    let title = words.data_title();
    let main = view! {
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{title}</h1>
            <p>{words.data_intro()}</p>
            <p>{words.data_you()}</p>
            <p><a href=format!("{}/data.json", at.here()) download="my-record.json">{words.data_file()}</a></p>
            {own_words(words, intake)}
            {section(words.staff_summary_contact(), details::contact(words, line))}
            {section(words.staff_summary_person(), details::person(words, intake))}
            {section(words.staff_summary_sharing(), details::sharing(words, intake))}
            {answers(words, intake)}
            {plan}
            <section>
                <h2 class="nhsuk-heading-m">{words.measures_title()}</h2>
                {latest_measures(words, &data.measures)}
            </section>
            {feedback}
            <h2 class="nhsuk-heading-m">{words.data_appointments()}</h2>
            {appointments}
            {messages(words, &data.messages)}
            <h2 class="nhsuk-heading-m">{words.record_title()}</h2>
            <ul class="nhsuk-list">{looked.collect_view()}</ul>
            <p>{words.data_more(&visit.network.settings.phone)}</p>
        </div>
    };
    let page =
        Page::new("manage/data", title, words).network(&visit.network).back(Some(at.here())).islands(Bundle::Patient);
    respond(&visit.visit, page, main)
}

/// The file.
pub(in crate::patient) async fn file(at: Managing) -> Response {
    match open(&at).await {
        Ok(data) => {
            let headers = [
                (header::CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8")),
                (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"my-record.json\"")),
                (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
            ];
            (headers, data.to_json()).into_response()
        }
        Err(response) => response,
    }
}

/// What is open on this device; nothing, as if there were no such page, behind a link or once staff have closed it.
async fn open(at: &Managing) -> Result<OwnData, Response> {
    let visit = &at.visit.visit;
    let device = at.token().ok_or_else(|| not_found(visit))?;
    let data = visit.app.service.own_data(&at.visit.network, &device).await;
    data.map_err(|fault| fault_page(visit, &fault))?.ok_or_else(|| not_found(visit))
}
