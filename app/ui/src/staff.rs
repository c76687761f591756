//! The pages of staff: signing in, today, the intake forms, the diary and its appointments, the clinics.
//!
//! What a role may not know exists answers as if it were not there; who has not signed in is led to where they can.

mod appointment;
mod calendar_feed;
mod case;
mod cases;
mod clinics;
mod code;
mod diary;
mod digest;
mod erasures;
mod flags;
pub(crate) mod frame;
mod intake;
mod intake_list;
mod navigator;
mod operations;
mod outreach;
mod qr;
mod refer;
mod set_up;
mod sign_in;
mod today;
mod troubles;
mod waiting;

use axum::routing::{MethodRouter, get};
use leptos::server_fn::axum::register_explicit;

pub(crate) use self::{
    case::{how_it_went, measures::latest as latest_measures, messages, plan::plan_read},
    intake::{
        answers::{answers, own_words},
        details,
    },
};
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
        ("/staff/intake/{reference}/answers.json", get(intake::file)),
        ("/staff/intake/{reference}/paper", get(intake::copy_paper)),
        ("/staff/intake/{reference}/ask", get(intake::ask)),
        ("/staff/intake/{reference}/signpost", get(intake::signpost)),
        ("/staff/intake/{reference}/reallocate", get(intake::reallocate)),
        ("/staff/intake/{reference}/not-suitable", get(intake::not_suitable)),
        ("/staff/intake/{reference}/declined", get(intake::declined)),
        ("/staff/intake/{reference}/book", get(intake::choose_for)),
        (paths::staff::WAITING, get(waiting::show)),
        (paths::staff::REFER, get(refer::show)),
        (paths::staff::DIARY, get(diary::show)),
        (paths::staff::CALENDAR_FEED, get(calendar_feed::show)),
        (paths::staff::DIGEST, get(digest::show)),
        ("/calendar/{file}", get(calendar_feed::feed)),
        (paths::staff::ERASURES, get(erasures::show)),
        ("/staff/erasures/{id}", get(erasures::show_one)),
        (paths::staff::OUTREACH, get(outreach::show)),
        ("/staff/outreach/{code}/poster", get(outreach::poster)),
        ("/staff/appointments/{id}", get(appointment::show)),
        ("/staff/appointments/{id}/move", get(appointment::choose)),
        ("/staff/appointments/{id}/again", get(appointment::choose_again)),
        ("/staff/appointments/{id}/cancel", get(appointment::ask_cancel)),
        (paths::staff::CASES, get(cases::show)),
        (paths::staff::FOUND, get(cases::found)),
        (paths::staff::FOR_PRACTICES, get(case::gp_waiting)),
        ("/staff/cases/{reference}", get(case::show)),
        ("/staff/cases/{reference}/contacts/new", get(case::new_contact)),
        ("/staff/cases/{reference}/contacts/{id}/amend", get(case::amend_contact)),
        ("/staff/cases/{reference}/close", get(case::show_closing)),
        ("/staff/cases/{reference}/closing/print", get(case::print_closing)),
        ("/staff/cases/{reference}/gp/{kind}", get(case::show_gp)),
        ("/staff/cases/{reference}/gp/{kind}/document.json", get(case::gp_file)),
        ("/staff/cases/{reference}/trail", get(case::show_trail)),
        ("/staff/cases/{reference}/plan", get(case::plan::show)),
        ("/staff/cases/{reference}/plan/edit", get(case::plan::edit)),
        ("/staff/cases/{reference}/plan/print", get(case::plan::print)),
        ("/staff/cases/{reference}/plan/versions/{version}", get(case::plan::version)),
        ("/staff/cases/{reference}/measures", get(case::measures::show)),
        ("/staff/cases/{reference}/measures/{instrument}/new", get(case::measures::take)),
        ("/staff/cases/{reference}/notes", get(case::notes::show)),
        ("/staff/cases/{reference}/notes/{id}/amend", get(case::notes::show_amend)),
        ("/staff/cases/{reference}/onward", get(case::onward::show)),
        ("/staff/cases/{reference}/tasks", get(case::tasks::show)),
        ("/staff/cases/{reference}/flags", get(case::flags::show)),
        ("/staff/cases/{reference}/safeguarding", get(case::safeguarding::show)),
        ("/staff/cases/{reference}/visit-note", get(case::visit_note::show)),
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
        (paths::staff::OPERATIONS, get(operations::show)),
    ]
}

pub(crate) fn register() {
    register_explicit::<sign_in::SignIn>();
    register_explicit::<code::EnterCode>();
    register_explicit::<frame::SignOut>();
    register_explicit::<intake::Acknowledge>();
    register_explicit::<intake::Accept>();
    register_explicit::<intake::RaisePriority>();
    register_explicit::<intake::Decide>();
    register_explicit::<intake::BookFor>();
    register_explicit::<intake::CopyFromPaper>();
    register_explicit::<waiting::WithdrawOffer>();
    register_explicit::<waiting::TakeOffList>();
    register_explicit::<refer::ReferWith>();
    register_explicit::<calendar_feed::MakeFeed>();
    register_explicit::<calendar_feed::RemoveFeed>();
    register_explicit::<digest::StartDigest>();
    register_explicit::<digest::StopDigest>();
    register_explicit::<outreach::AddPlace>();
    register_explicit::<outreach::RetirePlace>();
    register_explicit::<appointment::OfferAnotherTime>();
    register_explicit::<appointment::KeepStatus>();
    register_explicit::<appointment::MoveAppointment>();
    register_explicit::<appointment::BookAgain>();
    register_explicit::<appointment::CancelAppointment>();
    register_explicit::<cases::FindCases>();
    register_explicit::<case::AddContact>();
    register_explicit::<case::CloseCase>();
    register_explicit::<case::ReopenCase>();
    register_explicit::<case::HandOver>();
    register_explicit::<case::MatchPerson>();
    register_explicit::<case::ShareRecord>();
    register_explicit::<case::AcknowledgeGp>();
    register_explicit::<case::plan::KeepPlan>();
    register_explicit::<case::plan::TickAction>();
    register_explicit::<case::plan::DiscardPlan>();
    register_explicit::<case::measures::TakeMeasure>();
    register_explicit::<case::notes::KeepNote>();
    register_explicit::<case::notes::SignNote>();
    register_explicit::<case::notes::AmendNote>();
    register_explicit::<case::onward::OfferOnward>();
    register_explicit::<case::onward::MoveOnward>();
    register_explicit::<case::tasks::AddTask>();
    register_explicit::<case::tasks::SayTask>();
    register_explicit::<case::flags::RaiseFlag>();
    register_explicit::<case::flags::AcknowledgeFlag>();
    register_explicit::<case::flags::HandFlag>();
    register_explicit::<case::flags::EndFlag>();
    register_explicit::<case::safeguarding::WriteSafeguarding>();
    register_explicit::<case::visit_note::KeepVisitNote>();
    register_explicit::<clinics::PlanClinic>();
    register_explicit::<clinics::ConfirmClinic>();
    register_explicit::<clinics::RemoveLeave>();
    register_explicit::<clinics::KeepPlace>();
    register_explicit::<clinics::KeepSettings>();
    register_explicit::<operations::DecideFate>();
    register_explicit::<erasures::DecideErasure>();
}
