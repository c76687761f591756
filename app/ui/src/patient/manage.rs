//! The appointment behind a personal link: see it, move it, cancel it. Opening the link changes nothing.

mod contact;
mod data;
mod erasure;
mod later;
mod move_page;
mod sharing;

use std::sync::Arc;

use axum::response::{IntoResponse, Response};
use domain::{Fields, network::Network};
use http::{HeaderValue, header};
use leptos::prelude::*;
use service::{
    Fault,
    confirmation::Appointment,
    manage::{Changed, Link, Managed, REASONS},
};
use words::Words;

pub(crate) use self::sharing::said as shared_said;
pub(super) use self::{
    contact::{KeepContact, StopTexts, show as show_contact},
    data::{file as data_file, show as show_data},
    erasure::{AskForErasure, show as show_erasure},
    later::{AddPartLater, list as list_later, show as show_later, show_questions as show_later_questions},
    move_page::choose,
    sharing::{WithdrawSharing, show as show_sharing},
};
use super::{come_back::Managing, done::directions, filters, offer, steps};
use crate::{
    components::{Button, ButtonLink, Legend, NotificationBanner, Radios, Size, SummaryList, SummaryRow},
    paths,
    web::{Bundle, Cookie, Desk, FORM_NETWORK, FORM_REVISION, Filled, Go, NetworkVisit, Page, fault_page, respond},
    when,
};

/// The field that carries the link's token from its own page, or the word for what this device opened.
pub(super) const LINK: &str = "form-link";

/// The appointment.
pub(super) async fn show(at: Managing) -> Response {
    let visit = &at.visit;
    match visit.visit.app.service.managed(&visit.network, &at.link).await {
        Ok(Some(managed)) => overview(&at, &managed),
        Ok(None) => old_link(visit),
        Err(fault) => fault_page(&visit.visit, &fault),
    }
}

fn overview(at: &Managing, managed: &Managed) -> Response {
    let visit = &at.visit;
    let (words, here) = (visit.visit.words, at.here());
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
                let phone = &visit.network.settings.phone;
                let has_begun = appointment.starts_at <= visit.visit.app.service.now();
                let (title, text) = match (managed.ended, has_begun) {
                    (true, _) => (words.manage_begun_title(), words.manage_ended(phone)),
                    (false, true) => (words.manage_begun_title(), words.manage_begun(phone)),
                    (false, false) => (words.manage_too_late_title(), words.manage_too_late(phone)),
                };
                view! {
                    <h2 class="nhsuk-heading-m">{title}</h2>
                    <p>{text}</p>
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
            {more(at, managed.has_record)}
            <p>{words.manage_urgent()} " " <a href="#urgent-help">{words.safety().urgent_link()}</a></p>
            {at.sign_out()}
        </div>
    };
    let page = Page::new("manage", title, words).network(&visit.network).islands(Bundle::Patient);
    respond(&visit.visit, page, main)
}

/// What else can be done here.
fn more(at: &Managing, has_record: bool) -> impl IntoView + use<> {
    let (words, here) = (at.visit.visit.words, at.here());
    let prepare = at.device.is_some().then(|| {
        view! { <li><a href=format!("{here}/prepare")>{words.manage_more_prepare()}</a></li> }
    });
    let data = (at.device.is_some() && has_record).then(|| {
        view! { <li><a href=format!("{here}/data")>{words.data_title()}</a></li> }
    });
    let erasure = at.device.is_some().then(|| {
        view! { <li><a href=format!("{here}/erasure")>{words.erasure_title()}</a></li> }
    });
    view! {
        <h2 class="nhsuk-heading-m">{words.manage_more()}</h2>
        <ul class="nhsuk-list">
            {prepare}
            {data}
            <li><a href=format!("{here}/contact")>{words.reach_title()}</a></li>
            <li><a href=format!("{here}/sharing")>{words.sharing_title()}</a></li>
            {erasure}
        </ul>
    }
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

/// Asks before it is cancelled, with an optional reason.
pub(super) async fn ask_cancel(at: Managing) -> Response {
    let visit = &at.visit;
    let managed = match visit.visit.app.service.managed(&visit.network, &at.link).await {
        Ok(Some(managed)) => managed,
        Ok(None) => return old_link(visit),
        Err(fault) => return fault_page(&visit.visit, &fault),
    };
    let may_cancel = |appointment: &&Appointment| !appointment.is_cancelled() && !managed.too_late && !managed.missed;
    let booked = managed.appointment.as_ref().filter(may_cancel);
    let Some(appointment) = booked else { return overview(&at, &managed) };
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
    let back = at.here();
    let title = words.manage_cancel_title();
    let main = view! {
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{title}</h1>
            {details(words, appointment, &managed.reference)}
            <form method="post" action="/do/manage/cancel" data-main novalidate>
                <input type="hidden" name=FORM_NETWORK value=visit.slug().to_owned()/>
                <input type="hidden" name=LINK value=at.name.clone()/>
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
pub(super) async fn calendar(at: Managing) -> Response {
    let visit = &at.visit;
    match visit.visit.app.service.calendar(&visit.network, &at.link).await {
        Ok(Some(entry)) => {
            let headers = [
                (header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8")),
                (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"appointment.ics\"")),
                (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
            ];
            (headers, entry).into_response()
        }
        Ok(None) => old_link(visit),
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
    let linked = match linked(desk).await? {
        Ok(linked) => linked,
        Err(go) => return Ok(go),
    };
    let here = &linked.here;
    let kept = filters::kept(|name| desk.field(name));
    let moved = desk.visit.app.service.move_to(&linked.network, link(desk, &linked.token), desk.field("slot")).await?;
    Ok(Go::to(match moved {
        Ok(Changed::Done) => format!("{here}?done=moved"),
        Ok(Changed::Gone) => format!("{here}/move?problem=gone{kept}"),
        Ok(Changed::NotPossible) => here.clone(),
        Err(_) => format!("{here}/move?problem=missing{kept}"),
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
    let linked = match linked(desk).await? {
        Ok(linked) => linked,
        Err(go) => return Ok(go),
    };
    let reason = desk.field("cancel-reason");
    Ok(Go::to(match desk.visit.app.service.cancel(&linked.network, link(desk, &linked.token), reason).await? {
        Changed::Done => format!("{}?done=cancelled", linked.here),
        Changed::Gone | Changed::NotPossible => linked.here,
    }))
}

/// The link of a form, with the state of the appointment that its page showed.
fn link<'a>(desk: &Desk, token: &'a str) -> Link<'a> {
    Link { token, seen: desk.field(FORM_REVISION).parse().ok() }
}

/// What a form from a page behind a link, or behind the code on this device, is about.
pub(super) struct Linked {
    /// The network.
    pub network: Arc<Network>,
    /// The token of the link.
    pub token: String,
    /// The address of the appointment.
    pub here: String,
    /// The token of this device, if the page stood behind its code.
    pub device: Option<String>,
}

/// What a form is about; or where to go instead.
pub(super) async fn linked(desk: &Desk) -> Result<Result<Linked, Go>, Fault> {
    let name = desk.field(LINK).to_owned();
    let plain = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let Some(network) = desk.network().await?.filter(|_| plain) else { return Ok(Err(Go::to("/"))) };
    let here = paths::manage(&network.slug, &name);
    if name != paths::MINE {
        return Ok(Ok(Linked { network, token: name, here, device: None }));
    }
    let device = desk.cookie(Cookie::CameBack).unwrap_or_default();
    Ok(match desk.visit.app.service.came_back(&network, &device).await? {
        Some(came) => Ok(Linked { network, token: came.link, here, device: Some(device) }),
        None => Err(Go::to(paths::entrance(&network.slug, Some("timed-out")))),
    })
}
