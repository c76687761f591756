//! The form of a place.

use axum::{extract::Path, response::Response};
use domain::{
    Fields,
    id::PlaceId,
    schedule::place::{ACCESS, ADDRESS, DIRECTIONS, LONGEST_NOTES, NAME},
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    cases::Kept,
    clinics::{PlaceForm, places::SEEN},
};
use words::Words;

use super::stale;
use crate::{
    components::{Button, Input, Label, Size, Textarea},
    paths::{self, staff::CLINICS},
    staff::frame::{Here, StaffVisit, sender},
    web::{Desk, Filled, Go, fault_page, not_found, respond},
};

/// The field that names the place.
const PLACE: &str = "place";

/// The form of a new place.
pub(in crate::staff) async fn add_place(staff: StaffVisit) -> Response {
    show(staff, None).await
}

/// The form of a place that is there.
pub(in crate::staff) async fn change_place(staff: StaffVisit, Path(id): Path<String>) -> Response {
    match id.parse() {
        Ok(id) => show(staff, Some(id)).await,
        Err(_) => not_found(&staff.visit),
    }
}

async fn show(staff: StaffVisit, id: Option<PlaceId>) -> Response {
    let words = staff.words();
    match staff.service().place_form(&staff.who, id).await {
        Ok(Some(form)) => {
            let filled = Filled::kept(words, form.unsent.clone(), || form.fields.clone());
            let title = if id.is_none() { words.clinics_place_title_new() } else { words.clinics_place_title() };
            let page = staff
                .page("staff/place-form", title, Here::Clinics)
                .back(Some(CLINICS.to_owned()))
                .errors(filled.summary());
            respond(&staff.visit, page, move || main(words, id, title, &form, &filled))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn main(
    words: Words,
    id: Option<PlaceId>,
    title: &'static str,
    form: &PlaceForm,
    filled: &Filled,
) -> impl IntoView + use<> {
    let named = id.map(|id| view! { <input type="hidden" name=PLACE value=id.to_string()/> });
    let line = |name: &'static str, label: &'static str| {
        let (error, value) = (filled.error(name), filled.value(name));
        view! { <Input name=name label=Label::sized(label, Size::S) error=error value=value/> }
    };
    let notes = |name: &'static str, label: &'static str, hint: &'static str| {
        view! {
            <Textarea
                name=name
                label=Label::sized(words.common_optional(label), Size::S)
                hint=hint
                error=filled.error(name)
                value=filled.value(name)
                rows=3
                max_length=Some(LONGEST_NOTES)
            />
        }
    };
    view! {
        <h1 class="nhsuk-heading-l">{title}</h1>
        {stale(words, filled)}
        <form method="post" action=KeepPlace::PATH data-main novalidate>
            {named}
            <input type="hidden" name=SEEN value=form.seen.clone()/>
            {line(NAME, words.clinics_place_name())}
            {line(ADDRESS, words.clinics_place_address())}
            {notes(DIRECTIONS, words.clinics_place_directions_label(), words.clinics_place_directions_hint())}
            {notes(ACCESS, words.clinics_place_access_label(), words.clinics_place_access_hint())}
            <Button text=words.clinics_place_save()/>
        </form>
    }
}

/// Adds a place or changes one.
#[server(prefix = "/do", endpoint = "staff/place/save")]
pub(in crate::staff) async fn keep_place(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = keep(&desk).await;
    desk.answer(went)
}

async fn keep(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(paths::staff::TIMED_OUT)) };
    let id = match desk.field(PLACE) {
        "" => None,
        id => match id.parse() {
            Ok(id) => Some(id),
            Err(_) => return Ok(Go::to(CLINICS)),
        },
    };
    Ok(Go::to(match desk.visit.app.service.keep_place(&who, id, desk.fields.clone()).await? {
        Kept::Done => format!("{CLINICS}?done=place"),
        Kept::Refused | Kept::Changed => paths::place(id),
        Kept::NotHere => CLINICS.to_owned(),
    }))
}
