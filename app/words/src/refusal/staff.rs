//! What is said of the fields of the forms of staff.

use domain::{decision, refusal::ScheduleProblem};

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
        "outreach-name" => words.refusal_outreach_name(),
        "feed-shows" => words.refusal_feed_shows(),
        "place-address" => words.refusal_place_address(),
        "notice-hours" => words.refusal_notice_hours(),
        "clinic-kept-days" => words.refusal_kept_days(),
        "missed-messages" => words.refusal_missed_messages(),
        "offer-hours" => words.refusal_offer_hours(),
        "horizon-days" => words.refusal_horizon_days(),
        "contact-day" | "contact-month" | "contact-year" => words.refusal_contact_on(),
        "purpose" => words.refusal_purpose(),
        "mode" => words.refusal_mode(),
        "minutes" => words.refusal_contact_minutes(),
        "came" => words.refusal_came(),
        "dna-reason" => words.refusal_dna_reason(),
        "agreed-words" => words.refusal_agreed_words(),
        "closing-reason" => words.refusal_closing_reason(),
        "closing-outcome" => words.refusal_closing_outcome(),
        "feedback-asked" => words.refusal_feedback_asked(),
        "closing-summary" => words.refusal_closing_summary(),
        "matched-number" => words.refusal_matched_number(),
        "compared" => words.refusal_compared(),
        "matters" => words.refusal_plan(),
        "stage" => words.refusal_measure_stage(),
        "taken-day" => words.refusal_measure_day(),
        "studio-text-en" => words.refusal_studio_text(),
        "studio-title-en" => words.refusal_studio_title(),
        "studio-kind" => words.refusal_studio_kind(),
        "studio-low-en" => words.refusal_studio_low(),
        "studio-high-en" => words.refusal_studio_high(),
        "studio-words" => words.refusal_studio_words(),
        "studio-verdict" => words.refusal_studio_verdict(),
        "studio-reason" => words.refusal_studio_reason(),
        "studio-purpose" => words.room_refusal_purpose(),
        "studio-used-by" => words.room_refusal_used_by(),
        "studio-if-risk" => words.room_refusal_if_risk(),
        "studio-kept" => words.room_refusal_kept(),
        "guest-label" => words.refusal_guest_label(),
        "guest-named" => words.refusal_guest_named(),
        "guest-lasts" => words.refusal_guest_lasts(),
        "seat-title" => words.refusal_seat_title(),
        "seat-holder" => words.refusal_seat_holder(),
        "studio-seat" => words.refusal_studio_seat(),
        "approval-voice" => words.refusal_approval_voice(),
        "approval-reason" => words.refusal_approval_reason(),
        "workshop-format" => words.refusal_workshop_format(),
        "workshop-how" => words.refusal_workshop_how(),
        "workshop-people" => words.refusal_workshop_people(),
        "workshop-groups" => words.refusal_workshop_groups(),
        "workshop-hours" => words.refusal_workshop_hours(),
        "workshop-day" | "workshop-month" | "workshop-year" => words.refusal_workshop_on(),
        "studio-rung" => words.refusal_studio_rung(),
        "bank-licence" => words.refusal_bank_licence(),
        "studio-share" => words.pilot_refusal_share(),
        field if field.starts_with("studio-option-") => words.refusal_studio_option(),
        field if field.starts_with("studio-when-") && field.ends_with("-value") => words.refusal_studio_when_value(),
        field if field.starts_with("studio-when-") => words.refusal_studio_when(),
        field if field.starts_with("goal-") => match part_of_goal(field) {
            Some("what") => words.refusal_goal_what(),
            Some("who") => words.refusal_goal_who(),
            Some("who-name") => words.refusal_goal_who_name(),
            Some(_) => return None,
            None => words.refusal_goal(),
        },
        decision::ASK => words.refusal_ask_words(),
        decision::SIGNPOST => words.refusal_signpost_to(),
        decision::REASON => words.refusal_unsuitable_reason(),
        decision::DOOR => words.refusal_other_door(),
        decision::WHO => words.refusal_new_reader(),
        decision::TEAM_NAME => words.refusal_team_name(),
        decision::TEAM_AGREED => words.refusal_team_agreed(),
        decision::NOTE => words.refusal_declined_note(),
        "note" => words.refusal_note(),
        "safeguarding-entry" => words.refusal_safeguarding_entry(),
        "onward-to" => words.refusal_onward_to(),
        "onward-words" => words.refusal_onward_words(),
        "task-what" => words.refusal_task_what(),
        "task-owner" => words.refusal_task_owner(),
        "flag-kind" => words.refusal_flag_kind(),
        "flag-words" => words.refusal_flag_words(),
        "flag-owner" => words.refusal_flag_owner(),
        "flag-done" => words.refusal_flag_done(),
        "due-day" | "due-month" | "due-year" => words.refusal_due(),
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
        "place-name" | "outreach-name" => words.refusal_name_helper(),
        "place-address" => words.refusal_name_address(),
        "place-directions" => words.refusal_name_directions(),
        "place-access" => words.refusal_name_access_notes(),
        decision::ASK | decision::SIGNPOST | decision::DOOR | decision::TEAM_AGREED | decision::NOTE => {
            words.refusal_name_words()
        }
        decision::TEAM_NAME => words.refusal_name_team(),
        "agreed-words" => words.refusal_name_agreed(),
        "closing-summary" => words.refusal_name_summary(),
        field if field.starts_with("goal-") => match part_of_goal(field) {
            Some("what") => words.refusal_name_goal_what(),
            Some("who-name") => words.refusal_name_helper(),
            Some(_) => words.refusal_name_answer(),
            None => words.refusal_name_goal(),
        },
        "note" => words.refusal_name_note(),
        "safeguarding-entry" => words.refusal_name_safeguarding_entry(),
        "visit-note" => words.refusal_name_visit_note(),
        "task-what" => words.refusal_name_task_what(),
        "flag-words" => words.refusal_name_flag_words(),
        "flag-done" => words.refusal_name_flag_done(),
        "review-day" | "review-month" | "review-year" => words.refusal_name_review(),
        "due-day" | "due-month" | "due-year" => words.refusal_name_due(),
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

/// The last part of a field such as `goal-2-action-1-what`; nothing for a goal's own words.
fn part_of_goal(field: &str) -> Option<&str> {
    field.split_once("-action-")?.1.split_once('-').map(|(_, part)| part)
}
