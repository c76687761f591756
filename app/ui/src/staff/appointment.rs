//! One appointment, as staff see it: what it is, how it went, and the ways to move it, cancel it or follow it.

mod cancel;
mod offer;
mod times;

use axum::{extract::Path, response::Response};
use domain::{Fields, appointment::Status, id::AppointmentId, referral::State};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    diary::{Booked, Change, Form, Kept},
    sign_in::StaffMember,
};
use words::Words;

use super::{
    case::visit_note::warning,
    flags::{flags, priority},
    frame::{Here, StaffVisit, banner, sender},
};
use crate::{
    components::{Button, ButtonKind, ButtonLink, SummaryList, SummaryRow, Tag, TagColour},
    paths,
    web::{Desk, Go, fault_page, not_found, respond},
    when,
};

pub(super) use cancel::{CancelAppointment, ask_cancel, reasons};
pub(super) use offer::OfferAnotherTime;
pub(super) use times::{BookAgain, MoveAppointment, choose, choose_again};

/// The fields of the forms about an appointment.
const APPOINTMENT: &str = "appointment";
const SEEN: &str = "seen";
const STATUS: &str = "status";
/// The page that a form came from, when it is not the appointment's own.
const FROM: &str = "from";
const TODAY: &str = "today";

/// The page of an appointment.
pub(super) async fn show(staff: StaffVisit, Path(id): Path<String>) -> Response {
    let words = staff.words();
    match kept(&staff, &id).await {
        Ok(Some(kept)) => {
            let done = staff.visit.query.get("done").cloned().unwrap_or_default();
            let title = words.staff_appointment_title();
            let page = staff.page("staff/appointment", title, Here::Diary).back(Some(day_of(&kept)));
            respond(&staff.visit, page, move || main(words, &kept, &done))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

async fn kept(staff: &StaffVisit, id: &str) -> Result<Option<Kept>, Fault> {
    match id.parse() {
        Ok(id) => staff.service().kept(&staff.who, id).await,
        Err(_) => Ok(None),
    }
}

/// The day of the diary on which it is.
fn day_of(kept: &Kept) -> String {
    let date = domain::schedule::local::london(kept.booked.appointment.starts_at).date;
    paths::diary(date, "day", None)
}

fn main(words: Words, kept: &Kept, done: &str) -> impl IntoView + use<> {
    let here = paths::appointment(kept.booked.id);
    let change = kept.may_change.then(|| {
        let cancel = (!kept.booked.appointment.is_cancelled())
            .then(|| view! { <p><a href=format!("{here}/cancel")>{words.staff_appointment_cancel()}</a></p> });
        view! {
            <p><ButtonLink href=format!("{here}/move") text=words.staff_appointment_move() kind=ButtonKind::Secondary/></p>
            {cancel}
        }
    });
    let again = kept.may_be_followed.then(|| {
        view! {
            <p><ButtonLink href=format!("{here}/again") text=words.staff_appointment_again() kind=ButtonKind::Secondary/></p>
        }
    });
    view! {
        {said(words, kept, done)}
        {head(words, kept)}
        {kept.visit_note.as_ref().map(|note| warning(words, &kept.booked.line.reference, note))}
        {details(words, kept)}
        {say(words, kept, true)}
        {change}
        {again}
        {of_case(words, kept)}
        <p><a href=paths::intake(&kept.booked.line.reference)>{words.staff_appointment_form()}</a></p>
    }
}

/// The way to the person's case, and to what is written down of how it went.
fn of_case(words: Words, kept: &Kept) -> Option<impl IntoView + use<>> {
    let line = &kept.booked.line;
    let write = kept.may_be_followed.then(|| {
        let href = paths::of_case(&line.reference, &format!("contacts/new?appointment={}", kept.booked.id));
        view! { <p><ButtonLink href text=words.case_contact_add() kind=ButtonKind::Secondary/></p> }
    });
    (line.state == State::Accepted).then(|| {
        view! {
            {write}
            <p><a href=paths::case(&line.reference)>{words.case_open()}</a></p>
        }
    })
}

/// Says what was just done, as long as it still stands.
fn said(words: Words, kept: &Kept, done: &str) -> Option<impl IntoView + use<>> {
    let status = kept.booked.appointment.status;
    let (text, success) = match done {
        "moved" if status == Status::Booked => (words.staff_appointment_moved(), true),
        "cancelled" if status == Status::Cancelled => (words.staff_appointment_cancelled(), true),
        "booked" => (words.staff_appointment_booked(), true),
        "offered" if kept.offered_at.is_some() => (words.decisions_offer_done(), true),
        "said" => (words.staff_appointment_said(), true),
        "changed" => (words.staff_appointment_changed(), false),
        _ => return None,
    };
    Some(banner(text, success))
}

fn head(words: Words, kept: &Kept) -> impl IntoView + use<> {
    let line = &kept.booked.line;
    view! {
        <h1 class="nhsuk-heading-l">
            <span class="nhsuk-caption-l">{words.staff_appointment_title()}</span>
            <bdi>{line.person.name.full()}</bdi>
        </h1>
        {tags(words, kept)}
        {flags(words, line)}
    }
}

fn tags(words: Words, kept: &Kept) -> Option<impl IntoView + use<>> {
    let line = &kept.booked.line;
    let status = kept.booked.appointment.status;
    let some = status != Status::Booked || line.overdue || !line.urgent.is_empty();
    some.then(|| view! { <div class="app-summary__facts">{state(words, status)} {priority(words, line)}</div> })
}

fn details(words: Words, kept: &Kept) -> impl IntoView + use<> {
    let appointment = &kept.booked.appointment;
    let (date, clock) = when::date_and_clock(words, appointment.starts_at);
    let mut rows = vec![
        SummaryRow::text(words.staff_summary_when(), words.refer_appointment_slot(&date, &clock)),
        SummaryRow::text(words.staff_summary_how(), words.mode(appointment.mode)),
        SummaryRow::text(words.staff_summary_with(), appointment.link_worker.clone()),
    ];
    if let Some(place) = &appointment.place {
        rows.push(SummaryRow::text(words.staff_summary_place(), format!("{}, {}", place.name, place.address)));
    }
    view! { <SummaryList rows/> }
}

/// How it stands, once anything but "booked" can be said of it.
pub(super) fn state(words: Words, status: Status) -> Option<impl IntoView + use<>> {
    let colour = match status {
        Status::Booked => return None,
        Status::Arrived => TagColour::Blue,
        Status::Attended => TagColour::Green,
        Status::Dna => TagColour::Orange,
        Status::Cancelled => TagColour::Grey,
    };
    Some(view! { <Tag text=words.appointment_status(status) colour=colour/> })
}

/// That there is something to read before going, on the screen and on paper; never what it says.
pub(super) fn safety_note(words: Words, booked: &Booked) -> Option<impl IntoView + use<>> {
    booked.has_visit_note.then(|| view! { <p><Tag text=words.visit_note_read_first() colour=TagColour::Orange/></p> })
}

/// One tap for each thing that may be said of it now, and one that offers another time to who did not come; the first is
/// the main one on the appointment's own page.
pub(super) fn say(words: Words, kept: &Kept, is_main: bool) -> impl IntoView + use<> {
    let buttons = kept.next.iter().enumerate().map(|(number, status)| {
        let kind = if is_main && number == 0 { ButtonKind::Primary } else { ButtonKind::Secondary };
        let text = match status {
            Status::Booked => words.staff_appointment_take_back(),
            other => words.appointment_status(*other),
        };
        view! { <Button text=text kind=kind small=true name=STATUS value=status.code()/> }
    });
    let form = (!kept.next.is_empty()).then(|| {
        view! {
            <form method="post" action=KeepStatus::PATH class="app-actions" data-main=is_main.then_some("")>
                {hidden(kept)}
                {from(is_main)}
                {buttons.collect_view()}
            </form>
        }
    });
    view! { {form} {offer::another_time(words, kept, is_main)} }
}

/// Says that a form comes from today, to where it then leads back.
fn from(is_main: bool) -> Option<impl IntoView> {
    (!is_main).then(|| view! { <input type="hidden" name=FROM value=TODAY/> })
}

fn hidden(kept: &Kept) -> impl IntoView + use<> {
    view! {
        <input type="hidden" name=APPOINTMENT value=kept.booked.id.to_string()/>
        <input type="hidden" name=SEEN value=kept.sequence.to_string()/>
    }
}

/// The appointment as it now is, for somebody whose page was of before.
fn changed(staff: &StaffVisit, kept: Kept) -> Response {
    let words = staff.words();
    let page = staff.page("staff/appointment", words.staff_appointment_title(), Here::Diary).back(Some(day_of(&kept)));
    respond(&staff.visit, page, move || main(words, &kept, "changed"))
}

/// Says how it went.
#[server(prefix = "/do", endpoint = "staff/appointment/say")]
pub(super) async fn keep_status(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = say_status(&desk).await;
    desk.answer(went)
}

async fn say_status(desk: &Desk) -> Result<Go, Fault> {
    let (who, form) = match asked(desk).await? {
        Ok(asked) => asked,
        Err(go) => return Ok(go),
    };
    let here = paths::appointment(form.id);
    let Some(status) = Status::from_code(desk.field(STATUS)) else { return Ok(Go::to(here)) };
    Ok(match desk.visit.app.service.say(&who, form, status).await? {
        Change::Done if desk.field(FROM) == TODAY => Go::to(paths::staff::TODAY),
        Change::Done => Go::to(format!("{here}?done=said")),
        other => undone(here, other),
    })
}

/// Who sent a form about which appointment; or where to go for want of either.
async fn asked(desk: &Desk) -> Result<Result<(StaffMember, Form), Go>, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Err(Go::to(paths::staff::TIMED_OUT))) };
    let id: Option<AppointmentId> = desk.field(APPOINTMENT).parse().ok();
    let form = id.zip(desk.field(SEEN).parse().ok()).map(|(id, seen)| Form { id, seen });
    Ok(form.map(|form| (who, form)).ok_or_else(|| Go::to(paths::staff::DIARY)))
}

/// Where to go when nothing was done.
fn undone(here: String, change: Change) -> Go {
    Go::to(match change {
        Change::Gone | Change::NotPossible => format!("{here}?done=changed"),
        Change::Done | Change::NotHere => here,
    })
}
