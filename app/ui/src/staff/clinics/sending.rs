//! Where the forms about clinics and leave arrive.

use domain::{Fields, id::LeaveId};
use leptos::prelude::*;
use service::{Fault, cases::Kept, clinics::About};

use crate::{
    paths::{self, staff::CLINICS},
    staff::frame::sender,
    web::{Desk, Go},
};

/// The fields that say what a form is about.
const ABOUT: &str = "about";
const CLINIC: &str = "clinic";
/// The field that names leave.
pub(super) const LEAVE: &str = "leave";

/// Says what a form is about.
pub(super) fn about_fields(about: About) -> impl IntoView {
    let code = match about {
        About::NewClinic => "new",
        About::Clinic(_) => "change",
        About::End(_) => "end",
        About::Leave => "leave",
    };
    let clinic = about.clinic().map(|id| view! { <input type="hidden" name=CLINIC value=id.to_string()/> });
    view! {
        <input type="hidden" name=ABOUT value=code/>
        {clinic}
    }
}

fn about_of(desk: &Desk) -> Option<About> {
    match desk.field(ABOUT) {
        "new" => Some(About::NewClinic),
        "change" => desk.field(CLINIC).parse().ok().map(About::Clinic),
        "end" => desk.field(CLINIC).parse().ok().map(About::End),
        "leave" => Some(About::Leave),
        _ => None,
    }
}

/// Takes the first step of a form about a clinic or leave.
#[server(prefix = "/do", endpoint = "staff/clinic/plan")]
pub(in crate::staff) async fn plan_clinic(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = plan(&desk).await;
    desk.answer(went)
}

async fn plan(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(paths::staff::TIMED_OUT)) };
    let Some(about) = about_of(desk) else { return Ok(Go::to(CLINICS)) };
    let kept = desk.visit.app.service.plan_change(&who, about, desk.fields.clone()).await?;
    Ok(Go::to(match kept {
        Kept::Done => paths::clinic_review(about),
        Kept::Refused | Kept::Changed => paths::clinic_form(about),
        Kept::NotHere => CLINICS.to_owned(),
    }))
}

/// Makes the change, with what is to become of each appointment that it touches.
#[server(prefix = "/do", endpoint = "staff/clinic/confirm")]
pub(in crate::staff) async fn confirm_clinic(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = confirm(&desk).await;
    desk.answer(went)
}

async fn confirm(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(paths::staff::TIMED_OUT)) };
    let Some(about) = about_of(desk) else { return Ok(Go::to(CLINICS)) };
    let kept = desk.visit.app.service.confirm(&who, about, &desk.fields).await?;
    Ok(Go::to(match kept {
        Kept::Done => format!("{CLINICS}?done=saved"),
        Kept::Refused | Kept::Changed => paths::clinic_review(about),
        Kept::NotHere => CLINICS.to_owned(),
    }))
}

/// Opens time again that was blocked.
#[server(prefix = "/do", endpoint = "staff/leave/remove")]
pub(in crate::staff) async fn remove_leave(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = remove(&desk).await;
    desk.answer(went)
}

async fn remove(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(paths::staff::TIMED_OUT)) };
    let Ok(id) = desk.field(LEAVE).parse::<LeaveId>() else { return Ok(Go::to(CLINICS)) };
    Ok(Go::to(match desk.visit.app.service.remove_leave(&who, id).await? {
        Kept::Done => format!("{CLINICS}?done=leave-removed"),
        Kept::Refused | Kept::Changed | Kept::NotHere => CLINICS.to_owned(),
    }))
}
