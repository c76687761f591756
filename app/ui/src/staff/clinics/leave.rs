//! Blocking time: leave, training, a meeting, or some hours of a day.

use axum::response::Response;
use domain::schedule::{
    LeaveKind,
    leave::{FROM, FROM_TIME, KIND, LINK_WORKER, UNTIL, UNTIL_TIME, fields_of_day},
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::clinics::{About, ClinicForm};
use words::{Words, clinic};

use super::{
    PlanClinic,
    form::{date_field, one_of, time_field},
    sending::about_fields,
};
use crate::{
    components::{Button, Legend, Radios, Size},
    paths,
    staff::frame::{Here, StaffVisit},
    web::{Filled, fault_page, not_found, respond},
};

/// The form of leave; with a day and a link worker in it, for somebody who comes from the diary.
pub(in crate::staff) async fn block(staff: StaffVisit) -> Response {
    let words = staff.words();
    match staff.service().clinic_form(&staff.who, About::Leave).await {
        Ok(Some(form)) => {
            let query = |name: &str| staff.visit.query.get(name).map_or("", String::as_str);
            let day = query("day").parse().ok();
            let of = query("of").parse().ok().filter(|of| form.link_workers.iter().any(|(known, _)| known == of));
            let only = form.link_workers.first().filter(|_| form.link_workers.len() == 1).map(|(id, _)| *id);
            // Whoever comes with a day means that day, unless something they typed is still to be mended.
            let kept = form.unsent.clone().filter(|unsent| day.is_none() || !unsent.refusals.is_empty());
            let filled = Filled::kept(words, kept, || fields_of_day(of.or(only), day));
            let page = staff
                .page("staff/leave-form", words.clinics_leave_title(), Here::Clinics)
                .back(Some(paths::staff::CLINICS.to_owned()))
                .errors(filled.summary());
            respond(&staff.visit, page, move || main(words, &form, &filled))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn main(words: Words, form: &ClinicForm, filled: &Filled) -> impl IntoView + use<> {
    let people = form.link_workers.iter().map(|(id, name)| (id.to_string(), name.clone())).collect();
    let kinds = LeaveKind::ALL.iter().map(|kind| filled.choice(KIND, kind.code(), clinic::leave_kind(words, *kind)));
    view! {
        <h1 class="nhsuk-heading-l">{words.clinics_leave_title()}</h1>
        <form method="post" action=PlanClinic::PATH data-main novalidate>
            {about_fields(About::Leave)}
            {one_of(words, filled, LINK_WORKER, words.clinics_form_link_worker(), None, people)}
            <Radios
                name=KIND
                legend=Legend::sized(words.clinics_leave_kind(), Size::S)
                hint=words.clinics_leave_kind_hint()
                error=filled.error(KIND)
                choices=kinds.collect()
                small=true
            />
            {date_field(filled, FROM, words.clinics_leave_first(), None)}
            {time_field(filled, FROM_TIME, words.clinics_leave_from_time(), words.clinics_leave_from_time_hint())}
            {date_field(filled, UNTIL, words.clinics_leave_last(), Some(words.clinics_leave_last_hint()))}
            {time_field(filled, UNTIL_TIME, words.clinics_leave_until_time(), words.clinics_leave_until_time_hint())}
            <Button text=words.clinics_form_check()/>
        </form>
    }
}
