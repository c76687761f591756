//! A time for somebody on the phone who has no appointment.

use axum::{extract::Path, response::Response};
use domain::{Fields, Problem, Refusal, refer::SlotCode, reference::Reference};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    diary::{Change, ToBook},
};
use words::Words;

use super::{actions::REFERENCE, details, view::waiting};
use crate::{
    components::{Button, InsetText, Legend, Radios, Size, SummaryList},
    free_times::times,
    paths,
    staff::{
        flags::flags,
        frame::{Here, StaffVisit, sender},
    },
    web::{Desk, Filled, Go, fault_page, not_found, respond},
};

/// How many free times are shown.
const MOST_TIMES: usize = 30;

/// Times that can be booked, chosen with the person.
pub(in crate::staff) async fn choose_for(staff: StaffVisit, Path(reference): Path<String>) -> Response {
    let words = staff.words();
    let to_book = match staff.service().times_to_book(&staff.who, &reference, MOST_TIMES).await {
        Ok(Some(to_book)) => to_book,
        Ok(None) => return not_found(&staff.visit),
        Err(fault) => return fault_page(&staff.visit, &fault),
    };
    let problem =
        staff.visit.query.get("problem").filter(|_| !to_book.is_settled).map(|problem| match problem.as_str() {
            "gone" => Problem::Gone,
            _ => Problem::Missing,
        });
    let refusals = problem.map(|problem| Refusal::new("slot", problem)).into_iter().collect();
    let filled = Filled::new(words, Fields::new(), refusals);
    let page = staff.page("staff/intake-book", words.decisions_book_title(), Here::Intake);
    let page = page.back(Some(paths::intake(&to_book.line.reference))).errors(filled.summary());
    respond(&staff.visit, page, main(words, &to_book, &filled))
}

fn main(words: Words, to_book: &ToBook, filled: &Filled) -> impl IntoView + use<> {
    let line = &to_book.line;
    let choices = times(words, filled, &to_book.free, None, "");
    let form = if to_book.is_settled {
        view! { <InsetText><p>{words.decisions_book_settled()}</p></InsetText> }.into_any()
    } else if choices.is_empty() {
        view! { <InsetText><p>{words.staff_appointment_no_times()}</p></InsetText> }.into_any()
    } else {
        view! {
            <form method="post" action=BookFor::PATH data-main novalidate>
                <input type="hidden" name=REFERENCE value=line.reference.clone()/>
                <Radios
                    name="slot"
                    legend=Legend::sized(words.staff_appointment_move_title(), Size::M)
                    hint=words.staff_appointment_told()
                    error=filled.error("slot")
                    choices
                    small=true
                />
                <Button text=words.decisions_book()/>
            </form>
        }
        .into_any()
    };
    view! {
        <h1 class="nhsuk-heading-l">
            <span class="nhsuk-caption-l"><bdi>{line.person.name.full()}</bdi></span>
            {words.decisions_book_title()}
        </h1>
        {flags(words, line)}
        {waiting(words, line)}
        <SummaryList rows=details::appointment(words, line).into_inner()/>
        {form}
    }
}

/// Books the time, and tells the person.
#[server(prefix = "/do", endpoint = "staff/book-for")]
pub(in crate::staff) async fn book_for(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = book(&desk).await;
    desk.answer(went)
}

async fn book(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(paths::staff::TIMED_OUT)) };
    let Some(reference) = Reference::parse(desk.field(REFERENCE)) else { return Ok(Go::to(paths::staff::INTAKE)) };
    let page = paths::of_intake(reference.as_str(), "book");
    let Ok(slot) = desk.field("slot").parse::<SlotCode>() else { return Ok(Go::to(format!("{page}?problem=missing"))) };
    Ok(Go::to(match desk.visit.app.service.book_for(&who, reference.as_str(), slot).await? {
        Ok(id) => format!("{}?done=booked", paths::appointment(id)),
        Err(Change::Gone) => format!("{page}?problem=gone"),
        Err(Change::NotPossible | Change::Done) => page,
        Err(Change::NotHere) => paths::intake(reference.as_str()),
    }))
}
