//! The pages of staff: signing in, today, the intake forms, the diary and its appointments.
//!
//! What a role may not know exists answers as if it were not there; who has not signed in is led to where they can.

mod appointment;
mod case;
mod code;
mod diary;
mod flags;
mod frame;
mod intake;
mod intake_list;
mod qr;
mod set_up;
mod sign_in;
mod today;
mod troubles;

use axum::routing::{MethodRouter, get};
use leptos::server_fn::axum::register_explicit;

use crate::{paths, web::Pages};

/// Every address here, with what answers at it.
pub(crate) fn routes() -> Vec<(&'static str, MethodRouter<Pages>)> {
    vec![
        (paths::staff::SIGN_IN, get(sign_in::show)),
        (paths::staff::CODE, get(code::show)),
        ("/staff/set-up/{token}", get(set_up::show).post(set_up::finish)),
        (paths::staff::TODAY, get(today::show)),
        (paths::staff::INTAKE, get(intake_list::show)),
        ("/staff/intake/{reference}", get(intake::show)),
        (paths::staff::DIARY, get(diary::show)),
        ("/staff/appointments/{id}", get(appointment::show)),
        ("/staff/appointments/{id}/move", get(appointment::choose)),
        ("/staff/appointments/{id}/again", get(appointment::choose_again)),
        ("/staff/appointments/{id}/cancel", get(appointment::ask_cancel)),
        ("/staff/cases/{reference}/notes", get(case::notes::show)),
        ("/staff/cases/{reference}/notes/{id}/amend", get(case::notes::show_amend)),
        ("/staff/cases/{reference}/tasks", get(case::tasks::show)),
        ("/staff/cases/{reference}/flags", get(case::flags::show)),
        ("/staff/cases/{reference}/safeguarding", get(case::safeguarding::show)),
        ("/staff/cases/{reference}/visit-note", get(case::visit_note::show)),
    ]
}

pub(crate) fn register() {
    register_explicit::<sign_in::SignIn>();
    register_explicit::<code::EnterCode>();
    register_explicit::<frame::SignOut>();
    register_explicit::<intake::Acknowledge>();
    register_explicit::<intake::Accept>();
    register_explicit::<intake::RaisePriority>();
    register_explicit::<appointment::KeepStatus>();
    register_explicit::<appointment::MoveAppointment>();
    register_explicit::<appointment::BookAgain>();
    register_explicit::<appointment::CancelAppointment>();
    register_explicit::<case::notes::KeepNote>();
    register_explicit::<case::notes::SignNote>();
    register_explicit::<case::notes::AmendNote>();
    register_explicit::<case::tasks::AddTask>();
    register_explicit::<case::tasks::SayTask>();
    register_explicit::<case::flags::RaiseFlag>();
    register_explicit::<case::flags::AcknowledgeFlag>();
    register_explicit::<case::flags::HandFlag>();
    register_explicit::<case::flags::EndFlag>();
    register_explicit::<case::safeguarding::WriteSafeguarding>();
    register_explicit::<case::visit_note::KeepVisitNote>();
}
