//! The pages of a person who refers themself, or is helped to.

mod check;
mod code;
mod come_back;
mod done;
mod feedback;
mod filters;
mod frame;
mod go;
mod journey;
pub(crate) mod manage;
mod offer;
mod prepare;
mod record;
mod resume;
mod start;
mod steps;
pub(crate) use self::{
    prepare::answer_said,
    steps::{question, questions, translation_note},
};

use axum::routing::{MethodRouter, get};
use leptos::server_fn::axum::register_explicit;

use crate::web::Pages;

/// Every address here, with what answers at it.
pub(crate) fn routes() -> Vec<(&'static str, MethodRouter<Pages>)> {
    vec![
        ("/", get(start::networks)),
        ("/go/{code}", get(go::show)),
        ("/{network}", get(start::show)),
        ("/{network}/refer", get(journey::begin)),
        ("/{network}/refer/question/{page}", get(journey::show_questions)),
        ("/{network}/refer/check", get(check::show)),
        ("/{network}/refer/done", get(done::show)),
        ("/{network}/refer/finished", get(done::finished)),
        ("/{network}/refer/code", get(code::show)),
        ("/{network}/refer/resume", get(resume::show)),
        ("/{network}/refer/other-form", get(journey::other_form)),
        ("/{network}/refer/start-again", get(journey::ask_start_again)),
        ("/{network}/refer/slow-down", get(journey::slow_down)),
        ("/{network}/refer/{step}", get(journey::show)),
        ("/{network}/prepare", get(prepare::list)),
        ("/{network}/prepare/question/{page}", get(prepare::show_questions)),
        ("/{network}/prepare/{part}", get(prepare::show)),
        ("/{network}/manage", get(come_back::show)),
        ("/{network}/manage/code", get(come_back::show_code)),
        ("/{network}/manage/{token}", get(manage::show)),
        ("/{network}/manage/{token}/move", get(manage::choose)),
        ("/{network}/manage/{token}/contact", get(manage::show_contact)),
        ("/{network}/manage/{token}/sharing", get(manage::show_sharing)),
        ("/{network}/manage/{token}/data", get(manage::show_data)),
        ("/{network}/manage/{token}/erasure", get(manage::show_erasure)),
        ("/{network}/manage/{token}/data.json", get(manage::data_file)),
        ("/{network}/manage/{token}/prepare", get(manage::list_later)),
        ("/{network}/manage/{token}/prepare/question/{page}", get(manage::show_later_questions)),
        ("/{network}/manage/{token}/prepare/{part}", get(manage::show_later)),
        ("/{network}/manage/{token}/cancel", get(manage::ask_cancel)),
        ("/{network}/manage/{token}/appointment.ics", get(manage::calendar)),
        ("/{network}/manage/{token}/offer", get(offer::show)),
        ("/{network}/manage/{token}/record", get(record::show)),
        ("/{network}/manage/{token}/how-it-went", get(feedback::show)),
    ]
}

pub(crate) fn register() {
    register_explicit::<journey::SaveStep>();
    register_explicit::<journey::KeepTyped>();
    register_explicit::<journey::SayUnclear>();
    register_explicit::<journey::StartAgain>();
    register_explicit::<journey::ExtendHold>();
    register_explicit::<check::SendForm>();
    register_explicit::<code::MakeCode>();
    register_explicit::<code::LeaveDraft>();
    register_explicit::<code::RemindOfDraft>();
    register_explicit::<resume::Resume>();
    register_explicit::<done::Finish>();
    register_explicit::<prepare::AddPart>();
    register_explicit::<come_back::FindReferral>();
    register_explicit::<come_back::EnterManageCode>();
    register_explicit::<come_back::LeaveManage>();
    register_explicit::<manage::MoveAppointment>();
    register_explicit::<manage::CancelAppointment>();
    register_explicit::<feedback::SayHowItWent>();
    register_explicit::<offer::TakeOffer>();
    register_explicit::<offer::DeclineOffer>();
    register_explicit::<offer::AskForTimes>();
    register_explicit::<manage::StopTexts>();
    register_explicit::<manage::KeepContact>();
    register_explicit::<manage::AskForErasure>();
    register_explicit::<manage::WithdrawSharing>();
    register_explicit::<manage::AddPartLater>();
}
