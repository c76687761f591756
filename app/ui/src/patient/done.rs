//! After sending: the reference, the appointment, what happens next and until then.

use axum::response::{IntoResponse, Redirect, Response};
use domain::{Fields, mode::Mode, schedule::local::rfc3339};
use http::header;
use leptos::prelude::*;
use service::{
    Fault,
    confirmation::{Appointment, Confirmation, Place},
    drafts::Draft,
};
use words::Words;

use super::{frame::Belongs, journey::no_draft};
use crate::{
    components::{ButtonLink, InsetText, Panel},
    islands::PrintButton,
    paths,
    web::{Bundle, Cookie, Desk, FORM_DRAFT, Go, NetworkVisit, Page, fault_page, respond},
    when,
};

/// The confirmation, readable on this device for two hours or until it is finished here.
pub(super) async fn show(visit: NetworkVisit) -> Response {
    let draft = match visit.draft().await {
        Ok(Some(draft)) => draft,
        Ok(None) if visit.visit.cookie(Cookie::Draft).is_some() => return expired(&visit),
        Ok(None) => return Redirect::to(&paths::start(visit.slug())).into_response(),
        Err(fault) => return fault_page(&visit.visit, &fault),
    };
    match visit.visit.app.service.confirmation(&draft).await {
        Ok(Some(confirmation)) => page(&visit, &draft, &confirmation),
        Ok(None) if draft.referral.is_none() => {
            Redirect::to(&paths::step(visit.slug(), draft.journey().next())).into_response()
        }
        Ok(None) => no_draft(&visit),
        Err(fault) => fault_page(&visit.visit, &fault),
    }
}

fn page(visit: &NetworkVisit, draft: &Draft, confirmation: &Confirmation) -> Response {
    let (words, network) = (visit.visit.words, &visit.network);
    let title = match &confirmation.appointment {
        Some(_) => words.done_title_booked(),
        None => words.done_title(),
    };
    let phone =
        confirmation.appointment.as_ref().map(|appointment| appointment_block(visit, confirmation, appointment));
    let before = visit.visit.query.contains_key("sent").then(|| {
        let text = words.done_sent_before(&network.settings.phone);
        view! { <InsetText><p>{text}</p></InsetText> }
    });
    let offer = (!confirmation.urgent.is_empty()).then(|| offer_help(words));
    let belongs = Belongs::to(network, Some(draft), "finish", false);
    let reference = confirmation.reference.clone();
    let with_staff = draft.begun_by.is_some();
    let prepare = (!with_staff).then(|| prepare(words, visit.slug()));
    let end = match with_staff {
        true => another_person(words).into_any(),
        false => finish_here(words, belongs).into_any(),
    };
    let main = view! {
        <div class="app-column">
            <Panel title=title>
                {words.done_reference()} <br/>
                <strong class="app-reference" data-reference=reference.clone() dir="ltr">{reference.clone()}</strong>
            </Panel>
            {before}
            {offer}
            {phone}
            {next(words, confirmation)}
            {prepare}
            <h2 class="nhsuk-heading-m">{words.done_until_title()}</h2>
            <p>
                {words.done_until_worse()} " "
                <a href="#urgent-help">{words.safety().urgent_link()}</a>
            </p>
            <p>{words.done_until_gp()}</p>
            <p>{words.done_until_call(&network.settings.phone)}</p>
            <PrintButton text=words.common_print()/>
            {end}
        </div>
    };
    let page = Page::new("refer/done", title, words).network(network).islands(Bundle::Patient);
    let mut response = respond(&visit.visit, page, main);
    if with_staff {
        // A computer of a surgery or a library is somebody else's next: the form is open on it no longer.
        let closed = Cookie::Draft.clear(visit.visit.app.secure_cookies);
        response.headers_mut().append(header::SET_COOKIE, closed);
    }
    response
}

fn prepare(words: Words, network: &str) -> impl IntoView + use<> {
    view! {
        <h2 class="nhsuk-heading-m">{words.done_prepare_title()}</h2>
        <p>{words.done_prepare()}</p>
        <p><ButtonLink href=paths::below(network, "prepare") text=words.done_prepare_start()/></p>
    }
}

/// Closes the form on this device.
fn finish_here(words: Words, belongs: Belongs) -> impl IntoView {
    view! {
        <h2 class="nhsuk-heading-m">{words.done_finish_title()}</h2>
        <p>{words.done_finish()}</p>
        <form method="post" action="/do/refer/finish">
            {belongs.fields()}
            <button class="nhsuk-button nhsuk-button--secondary" type="submit">{words.done_finish_button()}</button>
        </form>
    }
}

/// What a member of staff does next, who filled the form in with the person.
fn another_person(words: Words) -> impl IntoView {
    view! {
        <h2 class="nhsuk-heading-m">{words.decisions_refer_next_title()}</h2>
        <p>{words.decisions_refer_next()}</p>
        <p><a href=paths::staff::REFER>{words.decisions_refer_next_button()}</a></p>
    }
}

fn appointment_block(
    visit: &NetworkVisit,
    confirmation: &Confirmation,
    appointment: &Appointment,
) -> impl IntoView + use<> {
    let words = visit.visit.words;
    let (date, clock) = when::date_and_clock(words, appointment.starts_at);
    let manage = paths::manage(visit.slug(), &confirmation.manage_token);
    let how = match appointment.mode {
        Mode::Phone => {
            confirmation.phone.as_ref().map(|phone| words.done_appointment_phone(&appointment.link_worker, phone))
        }
        Mode::Video => Some(words.done_appointment_video().to_owned()),
        Mode::InPerson => {
            let place = appointment.place.as_ref();
            place.map(|place| words.done_appointment_in_person(&format!("{}, {}", place.name, place.address)))
        }
        Mode::HomeVisit | Mode::WalkAndTalk => None,
    };
    let directions = appointment.place.as_ref().map(directions);
    view! {
        <h2 class="nhsuk-heading-m">{words.done_appointment_title()}</h2>
        <p data-start=rfc3339(appointment.starts_at)>
            <strong>{words.done_appointment_when(&date, &clock)}</strong>
        </p>
        <p>{words.done_appointment_with(&appointment.link_worker)}</p>
        {how.map(|how| view! { <p>{how}</p> })}
        {directions}
        <p>
            <a href=format!("{manage}/appointment.ics")>{words.done_calendar()}</a> " "
            {words.done_calendar_note()}
        </p>
        <p>
            <a href=manage>{words.done_change()}</a> " "
            {words.done_change_note()}
        </p>
    }
}

/// How to get to a place, and what somebody in a wheelchair needs to know, on as many lines as staff wrote.
pub(super) fn directions(place: &Place) -> impl IntoView + use<> {
    let notes = [&place.directions, &place.access].into_iter().filter(|notes| !notes.is_empty());
    notes.map(|notes| view! { <p class="app-own-lines">{notes.clone()}</p> }).collect_view()
}

fn next(words: Words, confirmation: &Confirmation) -> impl IntoView + use<> {
    let (deadline, _) = when::date_and_clock(words, confirmation.read_by);
    let asked_for = confirmation.told.meeting.modes.iter().filter(|mode| !mode.self_bookable()).map(|mode| {
        view! { <li>{words.done_next_asked_for(&words.mode(*mode).to_lowercase())}</li> }
    });
    let read = confirmation.reader.as_ref().map(|name| view! { <li>{words.done_next_read(&deadline, name)}</li> });
    let no_time = confirmation.appointment.is_none().then(|| view! { <li>{words.done_next_no_time(&deadline)}</li> });
    let told = match (confirmation.by_text, confirmation.by_email) {
        (true, _) => words.done_next_confirmation_text(),
        (false, true) => words.done_next_confirmation_email(),
        (false, false) => words.done_next_no_message(),
    };
    view! {
        <h2 class="nhsuk-heading-m">{words.done_next_title()}</h2>
        <ul class="nhsuk-list nhsuk-list--bullet">
            <li>{told}</li>
            {read}
            {no_time}
            {asked_for.collect_view()}
            <li>{words.done_next_contact()}</li>
            <li>{words.done_next_meeting()}</li>
        </ul>
    }
}

/// What was written asks to be read first: so the person is shown where help is now.
fn offer_help(words: Words) -> impl IntoView {
    let safety = words.safety();
    let language = safety.language();
    view! {
        <div class="nhsuk-inset-text" lang=language.code() dir=language.direction()>
            <h2 class="nhsuk-heading-s">{safety.offer_title()}</h2>
            <p>{safety.offer()}</p>
            <p><a href="#urgent-help">{safety.urgent_link()}</a></p>
        </div>
    }
}

/// The confirmation is no longer shown on this device.
fn expired(visit: &NetworkVisit) -> Response {
    let words = visit.visit.words;
    let main = view! {
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{words.done_expired_title()}</h1>
            <p>{words.done_expired(&visit.network.settings.phone)}</p>
            <p><a href=paths::start(visit.slug())>{words.error_way_start()}</a></p>
        </div>
    };
    let page = Page::new("refer/done-expired", words.done_expired_title(), words).network(&visit.network);
    respond(&visit.visit, page, main)
}

/// The person has finished on this device.
pub(super) async fn finished(visit: NetworkVisit) -> Response {
    let words = visit.visit.words;
    let main = view! {
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{words.done_finished_title()}</h1>
            <p>{words.done_finished()}</p>
            <p><a href=paths::start(visit.slug())>{words.error_way_start()}</a></p>
        </div>
    };
    let page = Page::new("refer/finished", words.done_finished_title(), words).network(&visit.network);
    respond(&visit.visit, page, main)
}

/// Finishes on this device: the confirmation is no longer shown here.
#[server(prefix = "/do", endpoint = "refer/finish")]
pub async fn finish(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = end(&desk).await;
    desk.answer(went)
}

async fn end(desk: &Desk) -> Result<Go, Fault> {
    let Some(network) = desk.network().await? else { return Ok(Go::to("/")) };
    let service = &desk.visit.app.service;
    if let Some(token) = desk.cookie(Cookie::Draft) {
        let draft = service.draft(&network, &token).await?;
        if draft.is_some_and(|draft| draft.id.to_string() != desk.field(FORM_DRAFT)) {
            return Ok(Go::to(paths::below(&network.slug, "refer/other-form")));
        }
        service.finish_on_this_device(&network, &token).await?;
    }
    Ok(Go::to(paths::below(&network.slug, "refer/finished")).with(desk.clear(Cookie::Draft)).clearing())
}
