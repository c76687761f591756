//! The appointment behind a personal link: see it, move it, cancel it. Opening the link changes nothing.

use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use domain::{Fields, Problem, Refusal};
use http::{HeaderValue, header};
use leptos::prelude::*;
use service::{
    Fault,
    confirmation::Appointment,
    manage::{Changed, Link, Managed, REASONS},
};
use words::Words;

use super::{done::directions, offer, steps};
use crate::{
    components::{Button, ButtonLink, Legend, NotificationBanner, Radios, Size, SummaryList, SummaryRow},
    free_times::times,
    paths,
    web::{Bundle, Desk, FORM_NETWORK, FORM_REVISION, Filled, Go, NetworkVisit, Page, fault_page, respond},
    when,
};

/// The field that carries the link's token from its own page.
pub(super) const LINK: &str = "form-link";

/// Where someone without a link is told how to come by one.
pub(super) async fn find(visit: NetworkVisit) -> Response {
    let words = visit.visit.words;
    let main = view! {
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{words.manage_title()}</h1>
            <p>{words.manage_find()}</p>
            <p>{words.error_contact(&visit.network.settings.phone)}</p>
            <p><a href=paths::start(visit.slug())>{words.error_way_start()}</a></p>
        </div>
    };
    let page = Page::new("manage/find", words.manage_title(), words).network(&visit.network).public();
    respond(&visit.visit, page.back(Some(paths::start(visit.slug()))), main)
}

/// The appointment.
pub(super) async fn show(visit: NetworkVisit, Path((_, token)): Path<(String, String)>) -> Response {
    match visit.visit.app.service.managed(&visit.network, &token).await {
        Ok(Some(managed)) => overview(&visit, &token, &managed),
        Ok(None) => old_link(&visit),
        Err(fault) => fault_page(&visit.visit, &fault),
    }
}

fn overview(visit: &NetworkVisit, token: &str, managed: &Managed) -> Response {
    let words = visit.visit.words;
    let here = paths::manage(visit.slug(), token);
    let banner = match visit.visit.query.get("done").map(String::as_str) {
        // The address alone proves nothing: it may be an old tab's.
        Some("moved") => {
            managed.appointment.as_ref().filter(|appointment| !appointment.is_cancelled()).map(|appointment| {
                let (date, clock) = when::date_and_clock(words, appointment.starts_at);
                (words.manage_moved_title(), words.manage_moved(&date, &clock))
            })
        }
        Some("cancelled") if managed.appointment.as_ref().is_some_and(|appointment| appointment.is_cancelled()) => {
            Some((words.manage_cancelled_title(), words.manage_cancelled().to_owned()))
        }
        _ => None,
    };
    let banner = banner.map(|(title, text)| {
        view! {
            <NotificationBanner success=true>
                <p class="nhsuk-notification-banner__heading">{title}</p>
                <p>{text}</p>
            </NotificationBanner>
        }
    });
    let booked = managed.appointment.as_ref().filter(|appointment| !appointment.is_cancelled() && !managed.missed);
    let title = match booked {
        Some(_) => words.manage_title(),
        None if managed.missed => words.manage_missed_title(),
        None => words.manage_none_title(),
    };
    let body = match booked {
        Some(appointment) => {
            let change = (!managed.too_late).then(|| {
                view! {
                    <p><ButtonLink href=format!("{here}/move") text=words.manage_move()/></p>
                    <p><a href=format!("{here}/cancel")>{words.manage_cancel()}</a></p>
                    <p><a href=format!("{here}/appointment.ics")>{words.done_calendar()}</a></p>
                }
            });
            let too_late = managed.too_late.then(|| {
                view! {
                    <h2 class="nhsuk-heading-m">{words.manage_too_late_title()}</h2>
                    <p>{words.manage_too_late(&visit.network.settings.phone)}</p>
                }
            });
            view! { {details(words, appointment, &managed.reference)} {change} {too_late} }.into_any()
        }
        None => {
            let again = (managed.appointment.is_some() && !managed.ended).then(|| {
                view! { <p><ButtonLink href=format!("{here}/move") text=words.manage_move()/></p> }
            });
            let why = match (managed.ended, managed.missed) {
                (true, _) => words.manage_ended(&visit.network.settings.phone),
                (false, true) => words.manage_missed().to_owned(),
                (false, false) => words.manage_none().to_owned(),
            };
            view! {
                <p>{why}</p>
                {again}
                <p>{words.error_contact(&visit.network.settings.phone)}</p>
            }
            .into_any()
        }
    };
    let record =
        managed.has_record.then(|| view! { <p><a href=format!("{here}/record")>{words.record_title()}</a></p> });
    let main = view! {
        <div class="app-column">
            {banner}
            <h1 class="nhsuk-heading-l">{title}</h1>
            {body}
            {offer::way(words, &here, managed)}
            {record}
            <p>{words.manage_urgent()} " " <a href="#urgent-help">{words.safety().urgent_link()}</a></p>
        </div>
    };
    let page = Page::new("manage", title, words).network(&visit.network).islands(Bundle::Patient);
    respond(&visit.visit, page, main)
}

fn details(words: Words, appointment: &Appointment, reference: &str) -> impl IntoView + use<> {
    let (date, clock) = when::date_and_clock(words, appointment.starts_at);
    let mut rows = vec![
        SummaryRow::new(
            words.manage_when(),
            view! { <span data-start=domain::schedule::local::rfc3339(appointment.starts_at)>{words.refer_appointment_slot(&date, &clock)}</span> },
        ),
        SummaryRow::text(words.manage_with(), appointment.link_worker.clone()),
        SummaryRow::text(words.manage_how(), words.mode(appointment.mode)),
    ];
    if let Some(place) = &appointment.place {
        let name = format!("{}, {}", place.name, place.address);
        rows.push(SummaryRow::new(words.manage_where(), view! { <p>{name}</p> {directions(place)} }));
    }
    rows.push(SummaryRow::text(words.manage_reference(), reference));
    view! { <SummaryList rows/> }
}

/// Times to which it can be moved; the old one stands until a new one is taken.
pub(super) async fn choose(visit: NetworkVisit, Path((_, token)): Path<(String, String)>) -> Response {
    let service = &visit.visit.app.service;
    let seen = match service.managed(&visit.network, &token).await {
        Ok(Some(managed)) if managed.appointment.is_some() && !managed.too_late && !managed.ended => {
            managed.sequence.to_string()
        }
        Ok(Some(managed)) => return overview(&visit, &token, &managed),
        Ok(None) => return old_link(&visit),
        Err(fault) => return fault_page(&visit.visit, &fault),
    };
    let free = match service.times_to_move_to(&visit.network, &token, 20).await {
        Ok(free) => free,
        Err(fault) => return fault_page(&visit.visit, &fault),
    };
    let words = visit.visit.words;
    let problem = match visit.visit.query.get("problem").map(String::as_str) {
        Some("gone") => Some(Problem::Gone),
        Some(_) => Some(Problem::Missing),
        None => None,
    };
    let refusals = problem.map(|problem| Refusal::new("slot", problem)).into_iter().collect();
    let filled = Filled::new(words, Fields::new(), refusals);
    let choices = times(words, &filled, &free, None, "");
    let back = paths::manage(visit.slug(), &token);
    let title = words.manage_move_title();
    let form = if choices.is_empty() {
        view! {
            <h1 class="nhsuk-heading-l">{title}</h1>
            <p>{words.refer_appointment_empty_title()}</p>
            <p>{words.error_contact(&visit.network.settings.phone)}</p>
        }
        .into_any()
    } else {
        view! {
            <form method="post" action="/do/manage/move" data-main novalidate>
                <input type="hidden" name=FORM_NETWORK value=visit.slug().to_owned()/>
                <input type="hidden" name=LINK value=token/>
                <input type="hidden" name=FORM_REVISION value=seen/>
                <Radios
                    name="slot"
                    legend=Legend::heading(title)
                    hint=words.manage_move_keep()
                    error=filled.error("slot")
                    choices
                />
                <Button text=words.manage_move_confirm()/>
            </form>
            {steps::watch(words)}
        }
        .into_any()
    };
    let page = Page::new("manage/move", title, words)
        .network(&visit.network)
        .back(Some(back))
        .errors(filled.summary())
        .islands(Bundle::Patient);
    respond(&visit.visit, page, view! { <div class="app-column">{form}</div> })
}

/// Asks before it is cancelled, with an optional reason.
pub(super) async fn ask_cancel(visit: NetworkVisit, Path((_, token)): Path<(String, String)>) -> Response {
    let managed = match visit.visit.app.service.managed(&visit.network, &token).await {
        Ok(Some(managed)) => managed,
        Ok(None) => return old_link(&visit),
        Err(fault) => return fault_page(&visit.visit, &fault),
    };
    let may_cancel = |appointment: &&Appointment| !appointment.is_cancelled() && !managed.too_late && !managed.missed;
    let booked = managed.appointment.as_ref().filter(may_cancel);
    let Some(appointment) = booked else { return overview(&visit, &token, &managed) };
    let words = visit.visit.words;
    let filled = Filled::new(words, Fields::new(), Vec::new());
    let choices = REASONS
        .iter()
        .map(|reason| {
            let label = match *reason {
                "time" => words.manage_cancel_reason_time(),
                "better" => words.manage_cancel_reason_better(),
                "elsewhere" => words.manage_cancel_reason_elsewhere(),
                "unwell" => words.manage_cancel_reason_unwell(),
                _ => words.manage_cancel_reason_other(),
            };
            filled.choice("cancel-reason", reason, label)
        })
        .collect::<Vec<_>>();
    let back = paths::manage(visit.slug(), &token);
    let title = words.manage_cancel_title();
    let main = view! {
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{title}</h1>
            {details(words, appointment, &managed.reference)}
            <form method="post" action="/do/manage/cancel" data-main novalidate>
                <input type="hidden" name=FORM_NETWORK value=visit.slug().to_owned()/>
                <input type="hidden" name=LINK value=token/>
                <input type="hidden" name=FORM_REVISION value=managed.sequence.to_string()/>
                <Radios
                    name="cancel-reason"
                    legend=Legend::sized(words.manage_cancel_reason_legend(), Size::S)
                    hint=words.manage_cancel_reason_hint()
                    choices
                />
                <Button text=words.manage_cancel_confirm()/>
            </form>
            <p><a href=back.clone()>{words.manage_cancel_keep()}</a></p>
            {steps::watch(words)}
        </div>
    };
    let page =
        Page::new("manage/cancel", title, words).network(&visit.network).back(Some(back)).islands(Bundle::Patient);
    respond(&visit.visit, page, main)
}

/// The calendar entry: it says "Appointment", and no more.
pub(super) async fn calendar(visit: NetworkVisit, Path((_, token)): Path<(String, String)>) -> Response {
    match visit.visit.app.service.calendar(&visit.network, &token).await {
        Ok(Some(entry)) => {
            let headers = [
                (header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8")),
                (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"appointment.ics\"")),
                (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
            ];
            (headers, entry).into_response()
        }
        Ok(None) => old_link(&visit),
        Err(fault) => fault_page(&visit.visit, &fault),
    }
}

pub(super) fn old_link(visit: &NetworkVisit) -> Response {
    let words = visit.visit.words;
    let main = view! {
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{words.manage_link_old_title()}</h1>
            <p>{words.manage_link_old(&visit.network.settings.phone)}</p>
            <p><a href=paths::start(visit.slug())>{words.error_way_start()}</a></p>
        </div>
    };
    let page = Page::new("manage/old-link", words.manage_link_old_title(), words).network(&visit.network);
    respond(&visit.visit, page.status(http::StatusCode::NOT_FOUND), main)
}

/// Moves the appointment.
#[server(prefix = "/do", endpoint = "manage/move")]
pub async fn move_appointment(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = move_it(&desk).await;
    desk.answer(went)
}

async fn move_it(desk: &Desk) -> Result<Go, Fault> {
    let Some((network, token, here)) = linked(desk).await? else { return Ok(Go::to("/")) };
    Ok(Go::to(match desk.visit.app.service.move_to(&network, link(desk, &token), desk.field("slot")).await? {
        Ok(Changed::Done) => format!("{here}?done=moved"),
        Ok(Changed::Gone) => format!("{here}/move?problem=gone"),
        Ok(Changed::NotPossible) => here,
        Err(_) => format!("{here}/move?problem=missing"),
    }))
}

/// Cancels the appointment.
#[server(prefix = "/do", endpoint = "manage/cancel")]
pub async fn cancel_appointment(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = cancel_it(&desk).await;
    desk.answer(went)
}

async fn cancel_it(desk: &Desk) -> Result<Go, Fault> {
    let Some((network, token, here)) = linked(desk).await? else { return Ok(Go::to("/")) };
    Ok(Go::to(match desk.visit.app.service.cancel(&network, link(desk, &token), desk.field("cancel-reason")).await? {
        Changed::Done => format!("{here}?done=cancelled"),
        Changed::Gone | Changed::NotPossible => here,
    }))
}

/// The link of a form, with the state of the appointment that its page showed.
fn link<'a>(desk: &Desk, token: &'a str) -> Link<'a> {
    Link { token, seen: desk.field(FORM_REVISION).parse().ok() }
}

/// The network and token of a form that came from the page behind a link.
pub(super) async fn linked(
    desk: &Desk,
) -> Result<Option<(std::sync::Arc<domain::network::Network>, String, String)>, Fault> {
    let token = desk.field(LINK).to_owned();
    let plain = !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let network = desk.network().await?.filter(|_| plain);
    Ok(network.map(|network| {
        let here = paths::manage(&network.slug, &token);
        (network, token, here)
    }))
}
