//! The pages of staff: signing in, today, the intake forms, the diary and its appointments, the clinics.
//!
//! What a role may not know exists answers as if it were not there; who has not signed in is led to where they can.

mod appointment;
mod case;
mod clinics;
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
        (paths::staff::CLINICS, get(clinics::show)),
        ("/staff/clinics/new", get(clinics::add)),
        ("/staff/clinics/new/review", get(clinics::review_new)),
        (paths::staff::BOOKING_SETTINGS, get(clinics::settings)),
        ("/staff/clinics/{id}", get(clinics::change)),
        ("/staff/clinics/{id}/review", get(clinics::review_change)),
        ("/staff/clinics/{id}/end", get(clinics::end)),
        ("/staff/clinics/{id}/end/review", get(clinics::review_end)),
        ("/staff/leave/new", get(clinics::block)),
        ("/staff/leave/new/review", get(clinics::review_leave)),
        ("/staff/places/new", get(clinics::add_place)),
        ("/staff/places/{id}", get(clinics::change_place)),
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
    register_explicit::<clinics::PlanClinic>();
    register_explicit::<clinics::ConfirmClinic>();
    register_explicit::<clinics::RemoveLeave>();
    register_explicit::<clinics::KeepPlace>();
    register_explicit::<clinics::KeepSettings>();
}
