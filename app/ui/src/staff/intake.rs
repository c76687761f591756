//! One intake form: read, acknowledged, accepted, raised, decided otherwise.

mod actions;
pub(crate) mod answers;
mod book;
mod decide;
pub(crate) mod details;
mod paper;
mod view;

use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::{Fields, decision::Kind, reference::Reference, referral::Move};
use leptos::prelude::*;
use service::{Fault, intake::Moved};

use super::frame::{Here, StaffVisit, sender};
use crate::{
    paths,
    web::{Bundle, Desk, Go, fault_page, not_found, respond},
};

pub(super) use book::{BookFor, choose_for};
pub(super) use decide::partners;
pub(super) use decide::{Decide, ask, declined, not_suitable, reallocate, signpost};
pub(super) use paper::{CopyFromPaper, show as copy_paper};
pub(super) use view::{asked, waiting};

/// What can be done with a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Acknowledge,
    Accept,
    Raise,
}

/// What was just done, as the address says it: said once, at the top of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Done {
    By(Step),
    Decided(Kind),
    Paper,
    Already,
}

impl Done {
    /// What the address says.
    fn said(code: &str) -> Option<Self> {
        let steps = [Step::Acknowledge, Step::Accept, Step::Raise].map(Self::By);
        let decided = Kind::ALL.iter().copied().map(Self::Decided);
        steps.into_iter().chain(decided).chain([Self::Paper, Self::Already]).find(|done| done.code() == code)
    }

    const fn code(self) -> &'static str {
        match self {
            Self::By(Step::Acknowledge) => "acknowledged",
            Self::By(Step::Accept) => "accepted",
            Self::By(Step::Raise) => "raised",
            Self::Decided(kind) => kind.code(),
            Self::Paper => "paper",
            Self::Already => "already",
        }
    }
}

pub(super) async fn show(staff: StaffVisit, Path(reference): Path<String>) -> Response {
    let words = staff.words();
    match staff.service().intake(&staff.who, &reference).await {
        Ok(Some(intake)) => {
            let now = staff.service().now();
            let said = staff.visit.query.get("done").map_or("", String::as_str);
            let done = Done::said(said);
            let page = staff
                .page("staff/intake-form", words.staff_intake_form_title(&intake.line.reference), Here::Intake)
                .islands(Bundle::Staff)
                .back(Some(paths::staff::INTAKE.to_owned()));
            respond(&staff.visit, page, move || view::main(words, now, &intake, done))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

/// The answers as a FHIR R4 QuestionnaireResponse.
pub(super) async fn file(staff: StaffVisit, Path(reference): Path<String>) -> Response {
    match staff.service().intake_response(&staff.who, &reference).await {
        Ok(Some(resource)) => {
            let headers = [
                (header::CONTENT_TYPE, HeaderValue::from_static("application/fhir+json; charset=utf-8")),
                (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
                (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"answers.json\"")),
            ];
            (headers, resource.to_string()).into_response()
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

/// Says that the form was read.
#[server(prefix = "/do", endpoint = "staff/acknowledge")]
pub(super) async fn acknowledge(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    take(fields, Step::Acknowledge).await
}

/// Takes the person on.
#[server(prefix = "/do", endpoint = "staff/accept")]
pub(super) async fn accept(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    take(fields, Step::Accept).await
}

/// Marks the form to be read first.
#[server(prefix = "/do", endpoint = "staff/raise-priority")]
pub(super) async fn raise_priority(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    take(fields, Step::Raise).await
}

async fn take(fields: Fields, step: Step) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = go(&desk, step).await;
    desk.answer(went)
}

async fn go(desk: &Desk, step: Step) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(paths::staff::TIMED_OUT)) };
    let Some(reference) = Reference::parse(desk.field(actions::REFERENCE)) else {
        return Ok(Go::to(paths::staff::INTAKE));
    };
    let (service, page) = (&desk.visit.app.service, paths::intake(reference.as_str()));
    let moved = match step {
        Step::Acknowledge => service.move_intake(&who, reference.as_str(), Move::Acknowledge).await?,
        Step::Accept => service.move_intake(&who, reference.as_str(), Move::Accept).await?,
        Step::Raise => service.raise_priority(&who, reference.as_str()).await?,
    };
    Ok(match moved {
        Moved::Done => Go::to(format!("{page}?done={}", Done::By(step).code())),
        Moved::AlreadyDone => Go::to(format!("{page}?done={}", Done::Already.code())),
        Moved::NotHere => Go::to(page),
    })
}
