//! Ending a clinic: from now on, or after a last day.

use axum::{extract::Path, response::Response};
use domain::{Fields, schedule::clinic::form::LAST};
use leptos::{prelude::*, server_fn::ServerFn};
use service::clinics::{About, ClinicForm, ENDS, ENDS_NOW, ENDS_ON, SEEN};
use words::{Words, clinic};

use super::{PlanClinic, form::date_field, review, sending::about_fields, stale};
use crate::{
    components::{Button, Legend, Radios, Size},
    paths,
    staff::frame::{Here, StaffVisit},
    web::{Filled, fault_page, not_found, respond},
};

/// Asks when a clinic ends.
pub(in crate::staff) async fn end(staff: StaffVisit, Path(id): Path<String>) -> Response {
    let Ok(id) = id.parse() else { return not_found(&staff.visit) };
    let (words, about) = (staff.words(), About::End(id));
    match staff.service().clinic_form(&staff.who, about).await {
        Ok(Some(form)) => {
            let filled = Filled::kept(words, form.unsent.clone(), Fields::new);
            let page = staff
                .page("staff/clinic-end", words.clinics_end_title(), Here::Clinics)
                .back(Some(paths::staff::CLINICS.to_owned()))
                .errors(filled.summary());
            respond(&staff.visit, page, move || main(words, about, &form, &filled))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

/// What would come of ending it.
pub(in crate::staff) async fn review_end(staff: StaffVisit, Path(id): Path<String>) -> Response {
    review::show(staff, id.parse().ok().map(About::End)).await
}

fn main(words: Words, about: About, form: &ClinicForm, filled: &Filled) -> impl IntoView + use<> {
    let which = form.standing.as_ref().map(|(clinic, name, place)| {
        let sentence = clinic::sentence(words, clinic, place.as_ref().map(|place| place.name.as_str()));
        view! { <p>{words.clinics_form_of(name)} ". " {sentence}</p> }
    });
    let last = date_field(filled, LAST, words.clinics_end_last(), None);
    let choices = vec![
        filled.choice(ENDS, ENDS_NOW, words.clinics_end_now()),
        filled.choice(ENDS, ENDS_ON, words.clinics_end_on()).reveals(last),
    ];
    view! {
        <h1 class="nhsuk-heading-l">{words.clinics_end_title()}</h1>
        {which}
        {stale(words, filled)}
        <form method="post" action=PlanClinic::PATH data-main novalidate>
            {about_fields(about)}
            <input type="hidden" name=SEEN value=form.seen.clone()/>
            <Radios
                name=ENDS
                legend=Legend::sized(words.clinics_end_when(), Size::S)
                error=filled.error(ENDS)
                choices
            />
            <Button text=words.clinics_form_check()/>
        </form>
    }
}
