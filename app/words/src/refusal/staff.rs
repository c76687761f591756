//! What is said of the fields of clinics, leave and places.

use domain::refusal::ScheduleProblem;

use crate::{Words, time};

/// What to do when nothing was entered or chosen.
pub(super) fn missing(words: Words, field: &str) -> Option<&'static str> {
    Some(match field {
        "clinic-link-worker" | "leave-link-worker" => words.refusal_link_worker(),
        "clinic-every" => words.refusal_clinic_every(),
        "clinic-weekday" => words.refusal_clinic_weekday(),
        "clinic-from" => words.refusal_clinic_from(),
        "clinic-to" => words.refusal_clinic_to(),
        "clinic-first-day" => words.refusal_clinic_first(),
        "clinic-last-day" => words.refusal_clinic_last(),
        "clinic-modes" => words.refusal_clinic_modes(),
        "clinic-place" => words.refusal_clinic_place(),
        "clinic-ends" => words.refusal_clinic_when_it_ends(),
        "clinic-first-minutes" | "clinic-follow-up-minutes" | "clinic-buffer-minutes" | "longer-minutes" => {
            words.refusal_minutes()
        }
        "leave-kind" => words.refusal_leave_kind(),
        "leave-from-day" => words.refusal_leave_from(),
        "place-name" => words.refusal_place_name(),
        "place-address" => words.refusal_place_address(),
        "notice-hours" => words.refusal_notice_hours(),
        "horizon-days" => words.refusal_horizon_days(),
        other if other.starts_with("touched-") && other.ends_with("-slot") => words.refusal_touched_slot(),
        other if other.starts_with("touched-") => words.refusal_touched(),
        _ => return None,
    })
}

/// How a field is named within a sentence.
pub(super) fn name(words: Words, field: &str) -> Option<&'static str> {
    Some(match field {
        "clinic-first-day" | "clinic-first-month" | "clinic-first-year" => words.refusal_name_first_day(),
        "leave-from-day" | "leave-from-month" | "leave-from-year" => words.refusal_name_first_day(),
        "clinic-last-day" | "clinic-last-month" | "clinic-last-year" => words.refusal_name_last_day(),
        "leave-until-day" | "leave-until-month" | "leave-until-year" => words.refusal_name_last_day(),
        "place-name" => words.refusal_name_helper(),
        "place-address" => words.refusal_name_address(),
        "place-directions" => words.refusal_name_directions(),
        "place-access" => words.refusal_name_access_notes(),
        _ => return None,
    })
}

/// What to do about a time, a clinic or leave.
pub(super) fn schedule(words: Words, field: &str, problem: ScheduleProblem) -> String {
    match problem {
        ScheduleProblem::NotATime => words.refusal_time().into(),
        ScheduleProblem::NotOnTheQuarter if field.ends_with("-minutes") => words.refusal_minutes_quarter().into(),
        ScheduleProblem::NotOnTheQuarter => words.refusal_time_quarter().into(),
        ScheduleProblem::LeftOut => words.refusal_time_left_out().into(),
        ScheduleProblem::EndsBeforeStart if field.starts_with("clinic-") => words.refusal_clinic_ends().into(),
        ScheduleProblem::EndsBeforeStart => words.refusal_leave_ends().into(),
        ScheduleProblem::TooShort => words.refusal_clinic_short().into(),
        ScheduleProblem::LastDayBeforeFirst => words.refusal_clinic_last_before_first().into(),
        ScheduleProblem::Past => words.refusal_leave_past().into(),
        ScheduleProblem::Overlaps(day) => words.refusal_clinic_overlaps(&time::weekday_date(words, day)),
    }
}
