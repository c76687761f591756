//! What a practice is told: listed until it says that it has it, once staff have matched the person.

use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use domain::{
    Fields,
    case::gp::{Kind, Message, document},
    nhs_number::NhsNumber,
    schedule::local::london,
};
use http::{HeaderValue, header};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    cases::{GpMessage, GpWaiting, Kept},
};
use words::{Words, time};

use super::{about, asked};
use crate::{
    components::{Button, Checkboxes, Input, InsetText, Label, Legend, Size},
    islands::PrintButton,
    paths,
    staff::frame::{Here, StaffVisit, banner},
    web::{Bundle, Desk, Filled, Go, fault_page, not_found, respond},
};

/// The field that says which message.
const KIND: &str = "kind";

/// What practices have not acknowledged yet.
pub(in crate::staff) async fn waiting(staff: StaffVisit) -> Response {
    let words = staff.words();
    match staff.service().gp_waiting(&staff.who).await {
        Ok(Some(waiting)) => {
            let page = staff
                .page("staff/for-practices", words.gp_waiting_title(), Here::Cases)
                .back(Some(paths::staff::CASES.to_owned()));
            respond(&staff.visit, page, list(words, &waiting))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn list(words: Words, waiting: &[GpWaiting]) -> impl IntoView + use<> {
    let items = waiting.iter().map(|message| {
        let href = paths::of_case(&message.reference, &format!("gp/{}", message.kind.code()));
        let practice = message.practice.clone().unwrap_or_else(|| words.gp_practice_unknown().to_owned());
        let since = words.gp_waiting_since(&time::date(words, london(message.due_at).date));
        view! {
            <li class="app-list__item">
                <h2 class="nhsuk-heading-s"><a href=href><bdi>{message.person.name.full()}</bdi></a></h2>
                <p>{words.gp_kind(message.kind)} ". " {practice}</p>
                <p class="app-list__when">{since}</p>
            </li>
        }
    });
    let body = if waiting.is_empty() {
        view! { <p>{words.gp_waiting_none()}</p> }.into_any()
    } else {
        view! { <ol class="app-list">{items.collect_view()}</ol> }.into_any()
    };
    view! { <h1 class="nhsuk-heading-l">{words.gp_waiting_title()}</h1> {body} }
}

/// One message: to match the person first, and then to copy, print, download and have acknowledged.
pub(in crate::staff) async fn show(staff: StaffVisit, Path((reference, kind)): Path<(String, String)>) -> Response {
    let words = staff.words();
    let Some(kind) = Kind::from_code(&kind) else { return not_found(&staff.visit) };
    match staff.service().gp_message(&staff.who, &reference, kind).await {
        Ok(Some(message)) => {
            let done = staff.visit.query.get("done").cloned().unwrap_or_default();
            let filled = Filled::kept(words, message.unsent.clone(), || known(message.told_number.as_ref()));
            let errors = if message.message.is_none() { filled.summary() } else { Vec::new() };
            let page = staff
                .page("staff/case-gp", words.gp_page_title(), Here::Cases)
                .islands(Bundle::Staff)
                .back(Some(match kind {
                    Kind::Declined => paths::intake(&reference),
                    Kind::FirstContact | Kind::Closing => paths::case(&reference),
                }))
                .errors(errors);
            respond(&staff.visit, page, main(words, &reference, &message, &filled, &done))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn known(number: Option<&NhsNumber>) -> Fields {
    number.map(|number| ("matched-number".to_owned(), vec![number.display()])).into_iter().collect()
}

fn main(words: Words, reference: &str, shown: &GpMessage, filled: &Filled, done: &str) -> impl IntoView + use<> {
    let said = match done {
        "matched" => Some(words.gp_matched_done()),
        "acknowledged" => Some(words.gp_acknowledged_done()),
        _ => None,
    };
    let body = match &shown.message {
        Some(message) => ready(words, reference, shown, message).into_any(),
        None => matching(words, reference, shown, filled).into_any(),
    };
    view! {
        {said.map(|text| banner(text, true))}
        <h1 class="nhsuk-heading-l">
            <span class="nhsuk-caption-l">{words.gp_kind(shown.kind)}</span>
            {words.gp_page_title()}
        </h1>
        <p><strong><bdi>{shown.person.name.full()}</bdi></strong></p>
        {body}
    }
}

fn matching(words: Words, reference: &str, shown: &GpMessage, filled: &Filled) -> impl IntoView + use<> {
    let told = shown.told_number.as_ref().map(|number| words.gp_match_number_told(&number.display()));
    let born = words.gp_born(&time::date(words, shown.person.date_of_birth.date()));
    let compared = vec![filled.choice("compared", domain::form::YES, words.gp_match_compared())];
    view! {
        <p>{born}</p>
        <form method="post" action=MatchPerson::PATH data-main novalidate>
            {about(reference)}
            <input type="hidden" name=KIND value=shown.kind.code()/>
            <h2 class="nhsuk-heading-m">{words.gp_match_title()}</h2>
            <p>{words.gp_match_hint()}</p>
            <Input
                name="matched-number"
                label=Label::sized(words.gp_match_number(), Size::S)
                hint=told
                error=filled.error("matched-number")
                value=filled.value("matched-number")
                inputmode=Some("numeric")
                width=Some(10)
                code=true
            />
            <Checkboxes
                name="compared"
                legend=Legend::hidden(words.gp_match_title())
                error=filled.error("compared")
                choices=compared
            />
            <Button text=words.gp_match_button()/>
        </form>
    }
}

fn ready(words: Words, reference: &str, shown: &GpMessage, message: &Message) -> impl IntoView + use<> {
    let english = Words::new(words::Language::En);
    let born = english.gp_born(&time::date(english, message.person.born));
    let number = message.person.nhs_number.as_deref().and_then(|number| NhsNumber::parse(number).ok());
    let number = number.map(|number| view! { <p>{english.gp_nhs_number(&number.display())}</p> });
    let lines = message.lines.iter().map(|line| view! { <p class="app-own-lines">{line.clone()}</p> }).collect_view();
    let file = paths::of_case(reference, &format!("gp/{}/document.json", message.kind.code()));
    let end = match shown.acknowledged_at {
        Some(at) => {
            let said = words.gp_acknowledged(&time::date(words, london(at).date));
            view! { <InsetText><p>{said}</p></InsetText> }.into_any()
        }
        None => view! {
            <form method="post" action=AcknowledgeGp::PATH data-main>
                {about(reference)}
                <input type="hidden" name=KIND value=shown.kind.code()/>
                <Button text=words.gp_acknowledge()/>
            </form>
        }
        .into_any(),
    };
    view! {
        <p>{words.gp_copy_hint()}</p>
        <div class="app-copy" lang="en" dir="ltr">
            <p><strong>{message.title.clone()}</strong></p>
            <p>{format!("{} {}", message.person.given, message.person.family)} ". " {born}</p>
            {number}
            {lines}
            <p>{message.network.clone()} ", " {message.link_worker.clone()}</p>
        </div>
        <p><a href=file download>{words.gp_file()}</a></p>
        <div class="app-actions"><PrintButton text=words.common_print()/></div>
        {end}
    }
}

/// The message as a FHIR R4 document.
pub(in crate::staff) async fn file(staff: StaffVisit, Path((reference, kind)): Path<(String, String)>) -> Response {
    let Some(kind) = Kind::from_code(&kind) else { return not_found(&staff.visit) };
    match staff.service().gp_message(&staff.who, &reference, kind).await {
        Ok(Some(GpMessage { message: Some(message), .. })) => {
            let headers = [
                (header::CONTENT_TYPE, HeaderValue::from_static("application/fhir+json; charset=utf-8")),
                (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
                (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"document.json\"")),
            ];
            (headers, document(&message).to_string()).into_response()
        }
        Ok(_) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

/// Says that this is the person in the practice's record.
#[server(prefix = "/do", endpoint = "staff/case/match")]
pub(in crate::staff) async fn match_person(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = take(&desk, Step::Match).await;
    desk.answer(went)
}

/// Says that the practice has the message.
#[server(prefix = "/do", endpoint = "staff/case/acknowledge-gp")]
pub(in crate::staff) async fn acknowledge_gp(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = take(&desk, Step::Acknowledge).await;
    desk.answer(went)
}

/// What is done with a message.
#[derive(Clone, Copy)]
enum Step {
    Match,
    Acknowledge,
}

async fn take(desk: &Desk, step: Step) -> Result<Go, Fault> {
    let (who, reference) = match asked(desk).await? {
        Ok(asked) => asked,
        Err(go) => return Ok(go),
    };
    let Some(kind) = Kind::from_code(desk.field(KIND)) else { return Ok(Go::to(paths::case(reference.as_str()))) };
    let here = paths::of_case(reference.as_str(), &format!("gp/{}", kind.code()));
    let service = &desk.visit.app.service;
    let (kept, done) = match step {
        Step::Match => (service.match_person(&who, reference.as_str(), desk.fields.clone()).await?, "matched"),
        Step::Acknowledge => (service.acknowledge_gp(&who, reference.as_str(), kind).await?, "acknowledged"),
    };
    Ok(match kept {
        Kept::Done => Go::to(format!("{here}?done={done}")),
        Kept::Refused | Kept::Changed | Kept::NotHere => Go::to(here),
    })
}
