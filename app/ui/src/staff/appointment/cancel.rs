//! Cancelling an appointment: asked first, and why.

use axum::{extract::Path, response::Response};
use domain::Fields;
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    diary::{Change, REASONS},
};
use words::Words;

use super::{asked, changed, details, head, hidden, kept, undone};
use crate::{
    components::{Button, ButtonKind, Legend, Radios, Size},
    paths,
    staff::frame::{Here, StaffVisit},
    web::{Desk, Filled, Go, fault_page, not_found, respond},
};

/// Asks before it is cancelled, and why.
pub(in crate::staff) async fn ask_cancel(staff: StaffVisit, Path(id): Path<String>) -> Response {
    let words = staff.words();
    let kept = match kept(&staff, &id).await {
        Ok(Some(kept)) if kept.may_change && !kept.booked.appointment.is_cancelled() => kept,
        Ok(Some(kept)) => return changed(&staff, kept),
        Ok(None) => return not_found(&staff.visit),
        Err(fault) => return fault_page(&staff.visit, &fault),
    };
    let filled = Filled::new(words, Fields::new(), Vec::new());
    let choices: Vec<_> =
        reasons(words).into_iter().map(|(code, label)| filled.choice("reason", code, label)).collect();
    let title = words.staff_appointment_cancel_title();
    let page =
        staff.page("staff/appointment-cancel", title, Here::Diary).back(Some(paths::appointment(kept.booked.id)));
    let main = view! {
        {head(words, &kept)}
        {details(words, &kept)}
        <form method="post" action=CancelAppointment::PATH data-main novalidate>
            {hidden(&kept)}
            <Radios
                name="reason"
                legend=Legend::sized(title, Size::M)
                hint=words.staff_appointment_told()
                choices
                small=true
            />
            <Button text=words.staff_appointment_cancel() kind=ButtonKind::Warning/>
        </form>
    };
    respond(&staff.visit, page, main)
}

/// Why an appointment is cancelled: the code of each reason, and what it is called.
pub(in crate::staff) fn reasons(words: Words) -> Vec<(&'static str, &'static str)> {
    let called = |reason| match reason {
        "asked" => words.staff_appointment_reason_asked(),
        "away" => words.staff_appointment_reason_away(),
        "better" => words.staff_appointment_reason_better(),
        "died" => words.staff_appointment_reason_died(),
        _ => words.staff_appointment_reason_other(),
    };
    REASONS.into_iter().map(|reason| (reason, called(reason))).collect()
}

/// Cancels it.
#[server(prefix = "/do", endpoint = "staff/appointment/cancel")]
pub(in crate::staff) async fn cancel_appointment(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = cancel_it(&desk).await;
    desk.answer(went)
}

async fn cancel_it(desk: &Desk) -> Result<Go, Fault> {
    let (who, form) = match asked(desk).await? {
        Ok(asked) => asked,
        Err(go) => return Ok(go),
    };
    let here = paths::appointment(form.id);
    Ok(match desk.visit.app.service.cancel_appointment(&who, form, desk.field("reason")).await? {
        Change::Done => Go::to(format!("{here}?done=cancelled")),
        other => undone(here, other),
    })
}
