//! Another time: chosen with the person, to move an appointment or for one that follows it.

use axum::{extract::Path, response::Response};
use domain::{Fields, Problem, Refusal, mode::Mode, refer::SlotCode};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    booking::{FreeTime, FreeTimes},
    diary::Change,
};

use super::{asked, changed, details, head, hidden, kept, undone};
use crate::{
    components::{Button, InsetText, Legend, Radios, Size},
    free_times::times,
    paths,
    staff::frame::{Here, StaffVisit},
    web::{Desk, Filled, Go, fault_page, not_found, respond},
};

/// How many free times are shown.
const MOST_TIMES: usize = 30;
/// More than a network can have in all the days that can be booked.
const MOST_OF_A_MONTH: usize = 20_000;

/// What a chosen time is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Choosing {
    /// To move the appointment.
    Move,
    /// To meet again after it.
    Again,
}

impl Choosing {
    /// The page's part of the address, below the appointment's.
    const fn slug(self) -> &'static str {
        match self {
            Self::Move => "move",
            Self::Again => "again",
        }
    }
}

/// Times to which it can be moved, chosen with the person.
pub(in crate::staff) async fn choose(staff: StaffVisit, Path(id): Path<String>) -> Response {
    choosing(staff, &id, Choosing::Move).await
}

/// Times for one that follows it.
pub(in crate::staff) async fn choose_again(staff: StaffVisit, Path(id): Path<String>) -> Response {
    choosing(staff, &id, Choosing::Again).await
}

async fn choosing(staff: StaffVisit, id: &str, what: Choosing) -> Response {
    let words = staff.words();
    let kept = match kept(&staff, id).await {
        Ok(Some(kept)) => kept,
        Ok(None) => return not_found(&staff.visit),
        Err(fault) => return fault_page(&staff.visit, &fault),
    };
    let (may, action, name, button) = match what {
        Choosing::Move => {
            (kept.may_change, MoveAppointment::PATH, "staff/appointment-move", words.staff_appointment_move())
        }
        Choosing::Again => {
            (kept.may_be_followed, BookAgain::PATH, "staff/appointment-again", words.staff_appointment_again())
        }
    };
    let wanted = staff.visit.query.get("slot").and_then(|slot| slot.parse::<SlotCode>().ok());
    let most = if wanted.is_some() { MOST_OF_A_MONTH } else { MOST_TIMES };
    let mut free = match staff.service().times_for(&staff.who, kept.booked.id, most).await {
        Ok(free) if may => free,
        Ok(_) => return changed(&staff, kept),
        Err(fault) => return fault_page(&staff.visit, &fault),
    };
    let problem = staff.visit.query.get("problem").map(|problem| match problem.as_str() {
        "gone" => Problem::Gone,
        _ => Problem::Missing,
    });
    let refusals = problem.map(|problem| Refusal::new("slot", problem)).into_iter().collect();
    let chosen = wanted.and_then(|wanted| chosen(&mut free, wanted, kept.booked.appointment.mode));
    let gone = (wanted.is_some() && chosen.is_none())
        .then(|| view! { <InsetText><p>{words.decisions_drag_gone()}</p></InsetText> });
    let fields = chosen.map(|chosen| Fields::from([("slot".to_owned(), vec![chosen.to_string()])]));
    let filled = Filled::new(words, fields.unwrap_or_default(), refusals);
    let choices = times(words, &filled, &free, None, "");
    let title = words.staff_appointment_move_title();
    let page =
        staff.page(name, title, Here::Diary).back(Some(paths::appointment(kept.booked.id))).errors(filled.summary());
    let form = if choices.is_empty() {
        view! { <InsetText><p>{words.staff_appointment_no_times()}</p></InsetText> }.into_any()
    } else {
        view! {
            <form method="post" action=action data-main novalidate>
                {hidden(&kept)}
                <Radios
                    name="slot"
                    legend=Legend::sized(title, Size::M)
                    hint=words.staff_appointment_told()
                    error=filled.error("slot")
                    choices
                    small=true
                />
                <Button text=button/>
            </form>
        }
        .into_any()
    };
    respond(&staff.visit, page, view! { {head(words, &kept)} {details(words, &kept)} {gone} {form} })
}

/// The time that was chosen in the diary, in the way of meeting that the appointment has already if it is offered so; the
/// list then has the nearest times and this one.
fn chosen(free: &mut FreeTimes, wanted: SlotCode, mode: Mode) -> Option<SlotCode> {
    let is_wanted = |time: &&FreeTime| (time.code.link_worker, time.code.start) == (wanted.link_worker, wanted.start);
    let chosen = free.times.iter().filter(is_wanted).map(|time| time.code).min_by_key(|code| code.mode != mode);
    let mut number = 0;
    free.times.retain(|time| {
        number += 1;
        number <= MOST_TIMES || Some(time.code) == chosen
    });
    chosen
}

/// Moves the appointment.
#[server(prefix = "/do", endpoint = "staff/appointment/move")]
pub(in crate::staff) async fn move_appointment(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = take(&desk, Choosing::Move).await;
    desk.answer(went)
}

/// Books one that follows it.
#[server(prefix = "/do", endpoint = "staff/appointment/again")]
pub(in crate::staff) async fn book_again(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = take(&desk, Choosing::Again).await;
    desk.answer(went)
}

async fn take(desk: &Desk, what: Choosing) -> Result<Go, Fault> {
    let (who, form) = match asked(desk).await? {
        Ok(asked) => asked,
        Err(go) => return Ok(go),
    };
    let (service, here, slug) = (&desk.visit.app.service, paths::appointment(form.id), what.slug());
    let Ok(slot) = desk.field("slot").parse::<SlotCode>() else {
        return Ok(Go::to(format!("{here}/{slug}?problem=missing")));
    };
    let taken = match what {
        Choosing::Move => match service.move_appointment(&who, form, slot).await? {
            Change::Done => Ok(format!("{here}?done=moved")),
            other => Err(other),
        },
        Choosing::Again => {
            service.book_again(&who, form, slot).await?.map(|new| format!("{}?done=booked", paths::appointment(new)))
        }
    };
    Ok(match taken {
        Ok(to) => Go::to(to),
        Err(Change::Gone) => Go::to(format!("{here}/{slug}?problem=gone")),
        Err(other) => undone(here, other),
    })
}
