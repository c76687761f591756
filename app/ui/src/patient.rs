//! The pages of a person who refers themself, or is helped to.

mod check;
mod code;
mod done;
mod frame;
mod journey;
mod manage;
mod prepare;
mod resume;
mod start;
mod steps;

use axum::{Router, routing::get};
use leptos::server_fn::axum::register_explicit;

use crate::web::Pages;

pub(crate) fn routes() -> Router<Pages> {
    Router::new()
        .route("/", get(start::networks))
        .route("/{network}", get(start::show))
        .route("/{network}/refer", get(journey::begin))
        .route("/{network}/refer/question/{page}", get(journey::show_questions))
        .route("/{network}/refer/check", get(check::show))
        .route("/{network}/refer/done", get(done::show))
        .route("/{network}/refer/finished", get(done::finished))
        .route("/{network}/refer/code", get(code::show))
        .route("/{network}/refer/resume", get(resume::show))
        .route("/{network}/refer/other-form", get(journey::other_form))
        .route("/{network}/refer/start-again", get(journey::ask_start_again))
        .route("/{network}/refer/slow-down", get(journey::slow_down))
        .route("/{network}/refer/{step}", get(journey::show))
        .route("/{network}/prepare", get(prepare::list))
        .route("/{network}/prepare/question/{page}", get(prepare::show_questions))
        .route("/{network}/prepare/{part}", get(prepare::show))
        .route("/{network}/manage", get(manage::find))
        .route("/{network}/manage/{token}", get(manage::show))
        .route("/{network}/manage/{token}/move", get(manage::choose))
        .route("/{network}/manage/{token}/cancel", get(manage::ask_cancel))
        .route("/{network}/manage/{token}/appointment.ics", get(manage::calendar))
}

pub(crate) fn register() {
    register_explicit::<journey::SaveStep>();
    register_explicit::<journey::KeepTyped>();
    register_explicit::<journey::StartAgain>();
    register_explicit::<journey::ExtendHold>();
    register_explicit::<check::SendForm>();
    register_explicit::<code::MakeCode>();
    register_explicit::<code::LeaveDraft>();
    register_explicit::<resume::Resume>();
    register_explicit::<done::Finish>();
    register_explicit::<prepare::AddPart>();
    register_explicit::<manage::MoveAppointment>();
    register_explicit::<manage::CancelAppointment>();
}
