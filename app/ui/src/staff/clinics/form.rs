//! The form of a clinic: a new one, an extra session, or one that is to be changed.

use axum::{extract::Path, response::Response};
use domain::{
    Fields,
    id::PlaceId,
    mode::Mode,
    schedule::clinic::{
        Share,
        form::{
            ANCHOR, BUFFER_MINUTES, EVERY, Every, FIRST, FIRST_MINUTES, FOLLOW_UP_MINUTES, FROM, KEPT, KEPT_DAYS, LAST,
            LINK_WORKER, MODES, NOTHING, PLACE, TO, WEEKDAY, code_of,
        },
    },
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    clinics::{About, ClinicForm, SEEN},
    unsent::Unsent,
};
use words::{Words, clinic, time};

use super::{PlanClinic, sending::about_fields, stale};
use crate::{
    components::{Button, Checkboxes, DateInput, Input, Label, Legend, Radios, Select, SelectOption, Size},
    paths,
    staff::frame::{Here, StaffVisit},
    web::{Filled, fault_page, not_found, respond},
};

/// The form of a new clinic or an extra session.
pub(in crate::staff) async fn add(staff: StaffVisit) -> Response {
    show(staff, Some(About::NewClinic)).await
}

/// The form of a clinic that stands.
pub(in crate::staff) async fn change(staff: StaffVisit, Path(id): Path<String>) -> Response {
    show(staff, id.parse().ok().map(About::Clinic)).await
}

async fn show(staff: StaffVisit, about: Option<About>) -> Response {
    let Some(about) = about else { return not_found(&staff.visit) };
    let words = staff.words();
    match staff.service().clinic_form(&staff.who, about).await {
        Ok(Some(mut form)) => {
            let is_extra = about == About::NewClinic
                && staff.visit.query.get("every").is_some_and(|every| every == Every::Once.code());
            let standing = if about == About::NewClinic { usual(&form, is_extra) } else { form.fields.clone() };
            let unsent = form.unsent.take().map(|unsent| if is_extra { extra(unsent) } else { unsent });
            let filled = Filled::kept(words, unsent, || standing);
            let title =
                if about == About::NewClinic { words.clinics_form_title_new() } else { words.clinics_form_title() };
            let page = staff
                .page("staff/clinic-form", title, Here::Clinics)
                .back(Some(paths::staff::CLINICS.to_owned()))
                .errors(filled.summary());
            respond(&staff.visit, page, move || main(words, about, title, &form, &filled))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

/// What most clinics are like, so that less has to be typed.
fn usual(form: &ClinicForm, is_extra: bool) -> Fields {
    let every = if is_extra { Every::Once } else { Every::Weekly };
    let mut fields: Fields = [
        (EVERY, every.code()),
        (FIRST_MINUTES, "45"),
        (FOLLOW_UP_MINUTES, "30"),
        (BUFFER_MINUTES, "15"),
        (KEPT, NOTHING),
    ]
    .map(|(name, value)| (name.to_owned(), vec![value.to_owned()]))
    .into();
    if let [(only, _)] = form.link_workers.as_slice() {
        fields.insert(LINK_WORKER.to_owned(), vec![only.to_string()]);
    }
    fields
}

/// What was typed for another clinic, for somebody who asks for an extra session: nothing of it is lost, and what was to
/// be mended is worked out again.
fn extra(Unsent { mut fields, .. }: Unsent) -> Unsent {
    fields.insert(EVERY.to_owned(), vec![Every::Once.code().to_owned()]);
    Unsent::writing(fields)
}

fn main(words: Words, about: About, title: &'static str, form: &ClinicForm, filled: &Filled) -> impl IntoView + use<> {
    let whose = match &form.standing {
        Some((_, name, _)) => view! { <p>{words.clinics_form_of(name)}</p> }.into_any(),
        None => {
            let people = form.link_workers.iter().map(|(id, name)| (id.to_string(), name.clone()));
            let label = words.clinics_form_link_worker();
            one_of(words, filled, LINK_WORKER, label, None, people.collect()).into_any()
        }
    };
    view! {
        <h1 class="nhsuk-heading-l">{title}</h1>
        {stale(words, filled)}
        <form method="post" action=PlanClinic::PATH data-main novalidate>
            {about_fields(about)}
            <input type="hidden" name=SEEN value=form.seen.clone()/>
            {whose}
            {days(words, filled)}
            {hours(words, filled)}
            {ways(words, filled, &form.places.iter().map(|place| (place.id, place.name.clone())).collect::<Vec<_>>())}
            {lengths(words, filled)}
            {kept(words, filled)}
            <Button text=words.clinics_form_check()/>
        </form>
    }
}

/// A list of which one is chosen; nothing is chosen for anybody.
pub(super) fn one_of(
    words: Words,
    filled: &Filled,
    name: &'static str,
    label: &'static str,
    hint: Option<&'static str>,
    choices: Vec<(String, String)>,
) -> impl IntoView + use<> {
    let nothing = SelectOption { value: String::new(), text: words.clinics_form_select().to_owned() };
    let each = choices.into_iter().map(|(value, text)| SelectOption { value, text });
    view! {
        <Select
            name=name
            label=Label::sized(label, Size::S)
            hint=hint
            error=filled.error(name)
            options=std::iter::once(nothing).chain(each).collect()
            value=filled.value(name)
        />
    }
}

/// A date as three fields.
pub(super) fn date_field(
    filled: &Filled,
    name: &'static str,
    legend: &'static str,
    hint: Option<&'static str>,
) -> impl IntoView + use<> {
    let (error, parts_in_error) = filled.date_error(name);
    let value = |part: &str| filled.value(&format!("{name}-{part}"));
    let values = (value("day"), value("month"), value("year"));
    view! { <DateInput name=name legend=Legend::sized(legend, Size::S) hint=hint error parts_in_error values/> }
}

fn days(words: Words, filled: &Filled) -> impl IntoView + use<> {
    let every = Every::ALL.iter().map(|every| {
        let label = match every {
            Every::Weekly => words.clinics_every_weekly(),
            Every::Fortnightly => words.clinics_every_fortnightly(),
            Every::First => words.clinics_every_first(),
            Every::Second => words.clinics_every_second(),
            Every::Third => words.clinics_every_third(),
            Every::Fourth => words.clinics_every_fourth(),
            Every::Fifth => words.clinics_every_fifth(),
            Every::Last => words.clinics_every_last(),
            Every::Once => words.clinics_every_once(),
        };
        let choice = filled.choice(EVERY, every.code(), label);
        match every {
            Every::Fortnightly => choice.reveals(date_field(
                filled,
                ANCHOR,
                words.clinics_form_anchor(),
                Some(words.clinics_form_anchor_hint()),
            )),
            _ => choice,
        }
    });
    let every = every.collect::<Vec<_>>();
    let weekdays = domain::Weekday::ALL.map(|day| (code_of(day).to_owned(), time::weekday(words, day).to_owned()));
    let hint = Some(words.clinics_form_weekday_hint());
    view! {
        <Radios
            name=EVERY
            legend=Legend::sized(words.clinics_form_every(), Size::S)
            error=filled.error(EVERY)
            choices=every
            small=true
        />
        {one_of(words, filled, WEEKDAY, words.clinics_form_weekday(), hint, weekdays.to_vec())}
    }
}

/// A time of day.
pub(super) fn time_field(
    filled: &Filled,
    name: &'static str,
    label: &'static str,
    hint: &'static str,
) -> impl IntoView + use<> {
    view! {
        <Input
            name=name
            label=Label::sized(label, Size::S)
            hint=hint
            error=filled.error(name)
            value=filled.value(name)
            width=Some(10)
            spellcheck=Some(false)
        />
    }
}

fn hours(words: Words, filled: &Filled) -> impl IntoView + use<> {
    view! {
        {time_field(filled, FROM, words.clinics_form_from(), words.clinics_form_time_hint())}
        {time_field(filled, TO, words.clinics_form_to(), words.clinics_form_time_hint())}
        {date_field(filled, FIRST, words.clinics_form_first(), Some(words.clinics_form_first_hint()))}
        {date_field(filled, LAST, words.clinics_form_last(), Some(words.clinics_form_last_hint()))}
    }
}

fn ways(words: Words, filled: &Filled, places: &[(PlaceId, String)]) -> impl IntoView + use<> {
    let modes = Mode::ALL.iter().map(|mode| filled.choice(MODES, mode.code(), words.mode(*mode)));
    let nowhere = SelectOption { value: String::new(), text: words.clinics_form_place_none().to_owned() };
    let places = places.iter().map(|(id, name)| SelectOption { value: id.to_string(), text: name.clone() });
    view! {
        <Checkboxes
            name=MODES
            legend=Legend::sized(words.clinics_form_modes(), Size::S)
            hint=words.clinics_form_modes_hint()
            error=filled.error(MODES)
            choices=modes.collect()
            small=true
        />
        <Select
            name=PLACE
            label=Label::sized(words.clinics_form_place(), Size::S)
            hint=words.clinics_form_place_hint()
            error=filled.error(PLACE)
            options=std::iter::once(nowhere).chain(places).collect()
            value=filled.value(PLACE)
        />
    }
}

fn lengths(words: Words, filled: &Filled) -> impl IntoView + use<> {
    [
        (FIRST_MINUTES, words.clinics_form_first_minutes()),
        (FOLLOW_UP_MINUTES, words.clinics_form_follow_up_minutes()),
        (BUFFER_MINUTES, words.clinics_form_buffer_minutes()),
    ]
    .map(|(name, label)| {
        let hint = words.clinics_form_minutes_hint();
        number_field(filled, name, label, Some(hint), words.clinics_form_minutes())
    })
    .into_iter()
    .collect_view()
}

/// What is kept for people whom the team invites or helps.
fn kept(words: Words, filled: &Filled) -> impl IntoView + use<> {
    let days = number_field(
        filled,
        KEPT_DAYS,
        words.clinics_form_kept_days(),
        Some(words.clinics_form_kept_days_hint()),
        words.clinics_form_days(),
    );
    let nothing = filled.choice(KEPT, NOTHING, words.clinics_form_kept_nothing());
    let shares = Share::ALL.iter().map(|share| filled.choice(KEPT, share.code(), clinic::share(words, *share)));
    view! {
        <Radios
            name=KEPT
            legend=Legend::sized(words.clinics_form_kept(), Size::S)
            hint=words.clinics_form_kept_hint()
            error=filled.error(KEPT)
            choices=std::iter::once(nothing).chain(shares).collect()
            small=true
        />
        <div class="app-when-kept">{days}</div>
    }
}

/// A whole number of something.
pub(super) fn number_field(
    filled: &Filled,
    name: &'static str,
    label: &'static str,
    hint: Option<&'static str>,
    unit: &'static str,
) -> impl IntoView + use<> {
    view! {
        <Input
            name=name
            label=Label::sized(label, Size::S)
            hint=hint
            error=filled.error(name)
            value=filled.value(name)
            inputmode="numeric"
            width=Some(4)
            spellcheck=Some(false)
            suffix=unit
        />
    }
}
