//! People who ask to be erased, and what is decided.

use axum::{extract::Path, response::Response};
use domain::{
    CivilDate, Fields,
    erasure::{ANSWER, CHECKED, DECISION, Decision},
    form::YES,
    id::ErasureRequestId,
    schedule::local::london,
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    cases::Kept,
    erasure::{ErasureLine, ErasureRequest},
};
use words::{Words, time};

use super::frame::{Here, StaffVisit, banner, sender};
use crate::{
    components::{Button, Checkboxes, Label, Legend, Radios, Tag, TagColour, Textarea},
    paths::{
        self,
        staff::{ERASURES, TIMED_OUT},
    },
    web::{Desk, Filled, Go, fault_page, not_found, respond},
};

/// The field that names a request.
const REQUEST: &str = "request";

/// The list.
pub(super) async fn show(staff: StaffVisit) -> Response {
    let words = staff.words();
    match staff.service().erasure_requests(&staff.who).await {
        Ok(Some(requests)) => {
            let today = london(staff.service().now()).date;
            let page = staff.page("staff/erasures", words.erasure_staff_title(), Here::Today);
            let page = page.back(Some(paths::staff::TODAY.to_owned()));
            let done = staff.visit.query.get("done").cloned();
            respond(&staff.visit, page, move || list(words, today, &requests, done.as_deref()))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn list(words: Words, today: CivilDate, requests: &[ErasureLine], done: Option<&str>) -> impl IntoView + use<> {
    let said = match done {
        Some("answered") => Some(banner(words.erasure_staff_done(), true)),
        Some("changed") => Some(banner(words.erasure_staff_changed(), false)),
        _ => None,
    };
    let items = requests.iter().map(|request| {
        view! {
            <li class="app-list__item" data-erasure=request.id.to_string()>
                <h2 class="nhsuk-heading-s">
                    <a href=paths::erasure(request.id)><bdi>{request.person.name.full()}</bdi></a>
                </h2>
                {asked(words, today, request)}
            </li>
        }
    });
    let list = match requests.is_empty() {
        true => view! { <p>{words.erasure_staff_none()}</p> }.into_any(),
        false => view! { <ol class="app-list">{items.collect_view()}</ol> }.into_any(),
    };
    view! {
        {said}
        <h1 class="nhsuk-heading-l">{words.erasure_staff_title()}</h1>
        {list}
    }
}

fn asked(words: Words, today: CivilDate, request: &ErasureLine) -> impl IntoView + use<> {
    let late = (request.answer_by < today).then(|| {
        view! { " " <Tag text=words.erasure_staff_late() colour=TagColour::Red/> }
    });
    let day = time::date(words, london(request.asked_at).date);
    view! { <p>{words.erasure_staff_asked(&day, &time::date(words, request.answer_by))} {late}</p> }
}

/// One request, with the form of its answer.
pub(super) async fn show_one(staff: StaffVisit, Path(id): Path<String>) -> Response {
    let words = staff.words();
    let Ok(id) = id.parse() else { return not_found(&staff.visit) };
    match staff.service().erasure_request(&staff.who, id).await {
        Ok(Some(request)) => {
            let today = london(staff.service().now()).date;
            let filled = Filled::kept(words, request.unsent.clone(), Fields::new);
            let page = staff
                .page("staff/erasure", words.erasure_staff_decision(), Here::Today)
                .back(Some(ERASURES.to_owned()))
                .errors(filled.summary());
            respond(&staff.visit, page, move || one(words, today, &request, &filled))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn one(words: Words, today: CivilDate, request: &ErasureRequest, filled: &Filled) -> impl IntoView + use<> {
    let own = request.words.clone().map(|own| {
        view! {
            <h2 class="nhsuk-heading-s">{words.erasure_staff_words()}</h2>
            <blockquote class="app-own-lines" dir="auto">{own}</blockquote>
        }
    });
    let checked = view! {
        <p>{words.erasure_staff_erase_hint()}</p>
        <Checkboxes
            name=CHECKED
            legend=Legend::hidden(words.erasure_staff_checked())
            error=filled.error(CHECKED)
            choices=vec![filled.choice(CHECKED, YES, words.erasure_staff_checked())]
            small=true
        />
    };
    let why = view! {
        <Textarea
            name=ANSWER
            label=Label::plain(words.erasure_staff_answer())
            error=filled.error(ANSWER)
            value=filled.value(ANSWER)
            max_length=Some(2000)
        />
    };
    let choices = vec![
        filled.choice(DECISION, Decision::Erase.code(), words.erasure_staff_erase()).reveals(checked),
        filled.choice(DECISION, Decision::Keep.code(), words.erasure_staff_keep()).reveals(why),
    ];
    view! {
        <h1 class="nhsuk-heading-l">
            <span class="nhsuk-caption-l"><bdi>{request.line.person.name.full()}</bdi></span>
            {words.erasure_staff_decision()}
        </h1>
        {asked(words, today, &request.line)}
        <p><a href=paths::intake(&request.reference)>{words.erasure_staff_form()}</a></p>
        {own}
        <p>{words.erasure_staff_intro()}</p>
        <form method="post" action=DecideErasure::PATH data-main novalidate>
            <input type="hidden" name=REQUEST value=request.line.id.to_string()/>
            <Radios
                name=DECISION
                legend=Legend::hidden(words.erasure_staff_decision())
                error=filled.error(DECISION)
                choices
            />
            <Button text=words.erasure_staff_send()/>
        </form>
    }
}

/// Decides on a request.
#[server(prefix = "/do", endpoint = "staff/erasure/decide")]
pub(in crate::staff) async fn decide_erasure(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = decide(&desk).await;
    desk.answer(went)
}

async fn decide(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(TIMED_OUT)) };
    let Ok(request) = desk.field(REQUEST).parse::<ErasureRequestId>() else { return Ok(Go::to(ERASURES)) };
    let fields = desk.fields.iter().filter(|(name, _)| name.starts_with("erasure-"));
    let fields: Fields = fields.map(|(name, values)| (name.clone(), values.clone())).collect();
    Ok(match desk.visit.app.service.decide_erasure(&who, request, fields).await? {
        Kept::Done => Go::to(format!("{ERASURES}?done=answered")),
        Kept::Changed => Go::to(format!("{ERASURES}?done=changed")),
        Kept::Refused => Go::to(paths::erasure(request)),
        Kept::NotHere => Go::to(ERASURES),
    })
}
