//! The form of how people book, for a manager.

use axum::response::Response;
use domain::{
    Fields,
    messaging::{REMINDERS, Reminder},
    schedule::booking::{HORIZON, LONGER, MISSED, NOTICE, OFFER},
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    cases::Kept,
    clinics::{SettingsForm, settings::SEEN},
};
use words::Words;

use super::{form::number_field, stale};
use crate::{
    components::{Button, Checkboxes, Legend, Size},
    paths::{
        self,
        staff::{BOOKING_SETTINGS, CLINICS},
    },
    staff::frame::{Here, StaffVisit, sender},
    web::{Desk, Filled, Go, fault_page, not_found, respond},
};

/// The form of how people book.
pub(in crate::staff) async fn settings(staff: StaffVisit) -> Response {
    let words = staff.words();
    match staff.service().settings_form(&staff.who).await {
        Ok(Some(form)) => {
            let filled = Filled::kept(words, form.unsent.clone(), || form.fields.clone());
            let page = staff
                .page("staff/clinic-settings", words.clinics_settings_title(), Here::Clinics)
                .back(Some(CLINICS.to_owned()))
                .errors(filled.summary());
            respond(&staff.visit, page, move || main(words, &form, &filled))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn main(words: Words, form: &SettingsForm, filled: &Filled) -> impl IntoView + use<> {
    let reminders =
        Reminder::ALL.iter().map(|reminder| filled.choice(REMINDERS, reminder.code(), words.reminder(*reminder)));
    let longer_hint = Some(words.clinics_settings_longer_hint());
    let missed_hint = Some(words.clinics_settings_missed_hint());
    let offer_hint = Some(words.clinics_settings_offer_hint());
    view! {
        <h1 class="nhsuk-heading-l">{words.clinics_settings_title()}</h1>
        {stale(words, filled)}
        <form method="post" action=KeepSettings::PATH data-main novalidate>
            <input type="hidden" name=SEEN value=form.seen.clone()/>
            {number_field(filled, NOTICE, words.clinics_settings_notice(), None, words.clinics_settings_hours())}
            {number_field(filled, HORIZON, words.clinics_settings_horizon(), None, words.clinics_settings_days())}
            {number_field(filled, LONGER, words.clinics_settings_longer(), longer_hint, words.clinics_form_minutes())}
            {number_field(filled, OFFER, words.clinics_settings_offer(), offer_hint, words.clinics_settings_hours())}
            {number_field(filled, MISSED, words.clinics_settings_missed(), missed_hint, words.clinics_settings_times())}
            <Checkboxes
                name=REMINDERS
                legend=Legend::sized(words.clinics_settings_reminders(), Size::S)
                hint=words.clinics_settings_reminders_hint()
                error=filled.error(REMINDERS)
                choices=reminders.collect()
                small=true
            />
            <Button text=words.clinics_settings_save()/>
        </form>
    }
}

/// Changes how people book.
#[server(prefix = "/do", endpoint = "staff/clinic/settings")]
pub(in crate::staff) async fn keep_settings(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = keep(&desk).await;
    desk.answer(went)
}

async fn keep(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(paths::staff::TIMED_OUT)) };
    Ok(Go::to(match desk.visit.app.service.keep_settings(&who, desk.fields.clone()).await? {
        Kept::Done => format!("{CLINICS}?done=settings"),
        Kept::Refused | Kept::Changed => BOOKING_SETTINGS.to_owned(),
        Kept::NotHere => CLINICS.to_owned(),
    }))
}
