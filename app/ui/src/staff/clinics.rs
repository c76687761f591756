//! The clinics: when and where the team sees people, leave and blocked time, places, bank holidays, and how people book.

mod end;
mod form;
mod leave;
mod place;
mod review;
mod sending;
mod settings;

use axum::response::Response;
use domain::{
    id::{ClinicId, LeaveId},
    schedule::{Clinic, Leave, TimeOfDay, bank_holidays, local},
};
use jiff::Timestamp;
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    clinics::{About, Clinics, TheirClinics},
    store::PlaceRow,
};
use words::{Words, clinic, time};

use super::frame::{Here, StaffVisit, banner};
use crate::{
    components::{ButtonKind, ButtonLink, Details, InsetText, SummaryList, SummaryRow},
    paths::{self, staff::BOOKING_SETTINGS},
    web::{Filled, fault_page, not_found, respond},
    when,
};

pub(super) use end::{end, review_end};
pub(super) use form::{add, change};
pub(super) use leave::block;
pub(super) use place::{KeepPlace, add_place, change_place};
pub(super) use review::{review_change, review_leave, review_new};
pub(super) use sending::{ConfirmClinic, PlanClinic, RemoveLeave};
pub(super) use settings::{KeepSettings, settings};

/// The page of all clinics.
pub(super) async fn show(staff: StaffVisit) -> Response {
    let words = staff.words();
    match staff.service().clinics(&staff.who).await {
        Ok(Some(clinics)) => {
            let done = staff.visit.query.get("done").cloned().unwrap_or_default();
            let page = staff.page("staff/clinics", words.clinics_title(), Here::Clinics);
            respond(&staff.visit, page, move || main(words, &clinics, &done))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn main(words: Words, clinics: &Clinics, done: &str) -> impl IntoView + use<> {
    let people = clinics.people.iter().map(|person| one_person(words, person)).collect_view();
    let add = paths::clinic_form(About::NewClinic);
    view! {
        {said(words, done)}
        <h1 class="nhsuk-heading-l">{words.clinics_title()}</h1>
        <p>{words.clinics_intro()}</p>
        <div class="app-actions">
            <ButtonLink href=add.clone() text=words.clinics_add() small=true/>
            <ButtonLink
                href=format!("{add}?every=once")
                text=words.clinics_add_extra()
                kind=ButtonKind::Secondary
                small=true
            />
            <ButtonLink
                href=paths::clinic_form(About::Leave)
                text=words.clinics_block()
                kind=ButtonKind::Secondary
                small=true
            />
        </div>
        {people}
        {places(words, &clinics.places)}
        {booking(words, clinics)}
        {holidays(words, clinics)}
    }
}

/// Says what was just done.
fn said(words: Words, done: &str) -> Option<impl IntoView + use<>> {
    let text = match done {
        "saved" => words.clinics_done_saved(),
        "leave-removed" => words.clinics_done_leave_removed(),
        "place" => words.clinics_done_place(),
        "settings" => words.clinics_done_settings(),
        _ => return None,
    };
    Some(banner(text, true))
}

fn one_person(words: Words, person: &TheirClinics) -> impl IntoView + use<> {
    let id = format!("of-{}", person.id);
    let labelled_by = id.clone();
    let clinics = person.clinics.iter().map(|clinic| one_clinic(words, person, clinic)).collect_view();
    let list = if person.clinics.is_empty() {
        view! { <p>{words.clinics_none(&person.name)}</p> }.into_any()
    } else {
        view! { <ul class="app-list">{clinics}</ul> }.into_any()
    };
    let leave = person.leave.iter().map(|leave| one_leave(words, person, leave)).collect_view();
    let leave = if person.leave.is_empty() {
        view! { <p>{words.clinics_leave_none()}</p> }.into_any()
    } else {
        view! { <ul class="app-list">{leave}</ul> }.into_any()
    };
    view! {
        <section class="app-section" aria-labelledby=labelled_by>
            <h2 class="nhsuk-heading-m" id=id><bdi>{person.name.clone()}</bdi></h2>
            {list}
            <h3 class="nhsuk-heading-s">{words.clinics_leave_of(&person.name)}</h3>
            {leave}
        </section>
    }
}

fn one_clinic(
    words: Words,
    person: &TheirClinics,
    (id, clinic, place): &(ClinicId, Clinic, Option<PlaceRow>),
) -> impl IntoView + use<> {
    let sentence = clinic::sentence(words, clinic, place.as_ref().map(|place| place.name.as_str()));
    let extra = clinic.is_extra().then(|| format!("{}: ", words.clinics_extra()));
    let dates = clinic::dates(words, clinic).map(|dates| format!(". {dates}"));
    let which = words.clinics_these_of(&sentence, &person.name);
    let actions = person.may_change.then(|| {
        let link = |about: About, text: &'static str| {
            view! {
                <a href=paths::clinic_form(about)>
                    {text} <span class="nhsuk-u-visually-hidden">" " {which.clone()}</span>
                </a>
            }
        };
        view! {
            <p class="app-actions">
                {link(About::Clinic(*id), words.clinics_change())} {link(About::End(*id), words.clinics_end())}
            </p>
        }
    });
    view! {
        <li class="app-list__item">
            <p><strong>{extra} {sentence}</strong></p>
            <p>{clinic::lengths(words, clinic)} {dates}</p>
            {clinic::kept(words, clinic).map(|kept| view! { <p>{kept}</p> })}
            {actions}
        </li>
    }
}

fn one_leave(words: Words, person: &TheirClinics, (id, leave): &(LeaveId, Leave)) -> impl IntoView + use<> {
    let span = leave_span(words, leave);
    let remove = person.may_change.then(|| {
        view! {
            <form method="post" action=RemoveLeave::PATH class="app-actions">
                <input type="hidden" name=sending::LEAVE value=id.to_string()/>
                <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="submit">
                    {words.clinics_leave_remove()}
                    <span class="nhsuk-u-visually-hidden">": " {span.clone()} ", " {person.name.clone()}</span>
                </button>
            </form>
        }
    });
    view! {
        <li class="app-list__item app-list__item--away">
            <p><strong>{span}</strong> ". " {clinic::leave_kind(words, leave.kind)}</p>
            {remove}
        </li>
    }
}

/// Leave as people say it: by days where it takes whole ones.
fn leave_span(words: Words, leave: &Leave) -> String {
    let midnight = |at: Timestamp| {
        let day = local::london(at).date;
        (local::instant(day, TimeOfDay::MIDNIGHT) == Some(at)).then_some(day)
    };
    let last = midnight(leave.until).and_then(|after| after.add_days(-1));
    match midnight(leave.from).zip(last) {
        Some((first, last)) if first == last => words.clinics_leave_one_day(&time::weekday_date(words, first)),
        Some((first, last)) => {
            words.clinics_leave_whole_days(&time::weekday_date(words, first), &time::weekday_date(words, last))
        }
        None => {
            let both = |at| {
                let (date, clock) = when::date_and_clock(words, at);
                words.time_date_and_time(&date, &clock)
            };
            let same_day = local::london(leave.from).date == local::london(leave.until).date;
            let until = if same_day { when::clock(words, leave.until) } else { both(leave.until) };
            words.clinics_leave_from_until(&both(leave.from), &until)
        }
    }
}

fn places(words: Words, places: &[PlaceRow]) -> impl IntoView + use<> {
    let each = places.iter().map(|place| {
        let notes = |text: &str, say: fn(Words, &str) -> String| {
            (!text.is_empty()).then(|| view! { <p class="app-own-lines">{say(words, text)}</p> })
        };
        view! {
            <li class="app-list__item">
                <p><strong><bdi>{place.name.clone()}</bdi></strong> ", " {place.address.clone()}</p>
                {notes(&place.directions, |words, text| words.clinics_place_directions(text))}
                {notes(&place.access, |words, text| words.clinics_place_access(text))}
                <p>
                    <a href=paths::place(Some(place.id))>
                        {words.clinics_change()} <span class="nhsuk-u-visually-hidden">" " {place.name.clone()}</span>
                    </a>
                </p>
            </li>
        }
    });
    let list = if places.is_empty() {
        view! { <p>{words.clinics_places_none()}</p> }.into_any()
    } else {
        view! { <ul class="app-list">{each.collect_view()}</ul> }.into_any()
    };
    view! {
        <section class="app-section" aria-labelledby="places">
            <h2 class="nhsuk-heading-m" id="places">{words.clinics_places()}</h2>
            {list}
            <p><a href=paths::place(None)>{words.clinics_place_add()}</a></p>
        </section>
    }
}

fn booking(words: Words, clinics: &Clinics) -> impl IntoView + use<> {
    let settings = &clinics.booking;
    let reminders: Vec<_> = settings.reminders.iter().map(|reminder| words.reminder(*reminder)).collect();
    let reminders =
        if reminders.is_empty() { words.clinics_booking_reminders_none().to_owned() } else { reminders.join(", ") };
    let rows = vec![
        SummaryRow::text(
            words.clinics_booking_notice(),
            words.clinics_booking_notice_hours(settings.notice_hours.into()),
        ),
        SummaryRow::text(words.clinics_booking_horizon(), words.time_days(settings.horizon_days.into())),
        SummaryRow::text(words.clinics_booking_longer(), time::length(words, settings.longer_minutes.into())),
        SummaryRow::text(words.clinics_booking_reminders(), reminders),
        SummaryRow::text(words.clinics_booking_offer(), words.clinics_booking_offer_hours(settings.offer_hours.into())),
        SummaryRow::text(
            words.clinics_booking_missed(),
            words.clinics_booking_missed_times(settings.missed_messages.into()),
        ),
    ];
    let change =
        clinics.may_set.then(|| view! { <p><a href=BOOKING_SETTINGS>{words.clinics_booking_change()}</a></p> });
    view! {
        <section class="app-section" aria-labelledby="booking">
            <h2 class="nhsuk-heading-m" id="booking">{words.clinics_booking()}</h2>
            <SummaryList rows/>
            {change}
        </section>
    }
}

fn holidays(words: Words, clinics: &Clinics) -> impl IntoView + use<> {
    let each = clinics.bank_holidays.iter().map(|holiday| {
        let name = clinic::occasion(words, holiday.occasion, holiday.is_substitute);
        view! { <li>{time::weekday_date(words, holiday.day)} ": " {name}</li> }
    });
    let each = each.collect_view();
    view! {
        <Details summary=words.clinics_holidays()>
            <p>{words.clinics_holidays_intro()}</p>
            <ul>{each}</ul>
            <p>
                {words.clinics_holidays_source(&bank_holidays::LAST_YEAR.to_string())} " "
                <a href=bank_holidays::SOURCE>{bank_holidays::SOURCE}</a>
            </p>
        </Details>
    }
}

/// Says that what a form was made from has changed.
fn stale(words: Words, filled: &Filled) -> Option<impl IntoView + use<>> {
    filled.is_stale().then(|| view! { <InsetText><p>{words.clinics_form_stale()}</p></InsetText> })
}
