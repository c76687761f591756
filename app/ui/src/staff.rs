//! The pages of staff: signing in, today, and the intake forms.
//!
//! What a role may not know exists answers as if it were not there; who has not signed in is led to where they can.

mod code;
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
    ]
}

pub(crate) fn register() {
    register_explicit::<sign_in::SignIn>();
    register_explicit::<code::EnterCode>();
    register_explicit::<frame::SignOut>();
    register_explicit::<intake::Acknowledge>();
    register_explicit::<intake::Accept>();
    register_explicit::<intake::RaisePriority>();
}
