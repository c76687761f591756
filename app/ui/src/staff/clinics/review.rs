//! The second step of a form: what would come of it, and an answer for everybody whose appointment it touches.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect, Response},
};
use domain::{Fields, schedule::Span};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    booking::FreeTimes,
    clinics::{
        About, Review, Reviewed, Touched,
        confirm::{CANCEL, KEEP, MOVE},
        review::{TOUCHED, touched_field},
    },
};
use words::{Words, clinic};

use super::{ConfirmClinic, leave_span, sending::about_fields};
use crate::{
    components::{Button, InsetText, Label, Legend, Radios, Select, SelectOption, SummaryList, SummaryRow},
    paths,
    staff::{
        appointment,
        flags::flags,
        frame::{Here, StaffVisit, banner},
    },
    web::{Filled, fault_page, not_found, respond},
    when,
};

/// What would come of a new clinic.
pub(in crate::staff) async fn review_new(staff: StaffVisit) -> Response {
    show(staff, Some(About::NewClinic)).await
}

/// What would come of another rule.
pub(in crate::staff) async fn review_change(staff: StaffVisit, Path(id): Path<String>) -> Response {
    show(staff, id.parse().ok().map(About::Clinic)).await
}

/// What would come of leave.
pub(in crate::staff) async fn review_leave(staff: StaffVisit) -> Response {
    show(staff, Some(About::Leave)).await
}

pub(super) async fn show(staff: StaffVisit, about: Option<About>) -> Response {
    let Some(about) = about else { return not_found(&staff.visit) };
    let words = staff.words();
    match staff.service().review(&staff.who, about).await {
        Ok(Reviewed::Review(review)) => {
            let filled = Filled::kept(words, Some(review.unsent.clone()), Fields::new);
            let page = staff
                .page("staff/clinic-review", words.clinics_review_title(), Here::Clinics)
                .back(Some(paths::clinic_form(about)))
                .errors(filled.summary());
            respond(&staff.visit, page, move || main(words, about, &review, &filled))
        }
        Ok(Reviewed::Form) => Redirect::to(&paths::clinic_form(about)).into_response(),
        Ok(Reviewed::NotHere) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn main(words: Words, about: About, review: &Review, filled: &Filled) -> impl IntoView + use<> {
    let changed = filled.is_stale().then(|| banner(words.clinics_review_changed(), false));
    let touched = review.touched.iter().map(|touched| one_touched(words, touched, filled)).collect_view();
    let count = i64::try_from(review.touched.len()).unwrap_or(i64::MAX);
    let touched = if review.touched.is_empty() {
        view! { <p>{words.clinics_review_none_touched()}</p> }.into_any()
    } else {
        view! {
            <h2 class="nhsuk-heading-m">{words.clinics_review_touched(count)}</h2>
            <p>{words.clinics_review_touched_hint()}</p>
            {touched}
        }
        .into_any()
    };
    view! {
        {changed}
        <h1 class="nhsuk-heading-l">{words.clinics_review_title()}</h1>
        {summary(words, review)}
        {times(words, review)}
        <form method="post" action=ConfirmClinic::PATH data-main novalidate>
            {about_fields(about)}
            <input type="hidden" name=TOUCHED value=review.seen.clone()/>
            {touched}
            <p><a href=paths::clinic_form(about)>{words.clinics_review_back()}</a></p>
            <Button text=words.clinics_review_save()/>
        </form>
    }
}

fn summary(words: Words, review: &Review) -> impl IntoView + use<> {
    let mut rows = vec![SummaryRow::text(words.clinics_review_link_worker(), review.link_worker.clone())];
    if let Some(planned) = &review.clinic {
        let place = review.place.as_ref().map(|place| place.name.as_str());
        rows.push(SummaryRow::text(words.clinics_review_clinic(), clinic::sentence(words, planned, place)));
        rows.push(SummaryRow::text(words.clinics_review_lengths(), clinic::lengths(words, planned)));
        rows.extend(clinic::kept(words, planned).map(|kept| SummaryRow::text(words.clinics_review_kept(), kept)));
        rows.extend(clinic::dates(words, planned).map(|dates| SummaryRow::text(words.clinics_review_dates(), dates)));
    }
    if let Some(leave) = &review.leave {
        let kind = clinic::leave_kind(words, leave.kind);
        rows.push(SummaryRow::text(words.clinics_review_leave(), format!("{}. {kind}", leave_span(words, leave))));
    }
    let ends = (review.clinic.is_none() && review.leave.is_none())
        .then(|| view! { <InsetText><p>{words.clinics_review_ends()}</p></InsetText> });
    view! {
        <SummaryList rows/>
        {ends}
    }
}

/// The next free times that the rule makes.
fn times(words: Words, review: &Review) -> Option<impl IntoView + use<>> {
    review.clinic.as_ref()?;
    let one = |span: &Span| view! { <li>{when::day_and_clock(words, span.start())}</li> };
    let list = if review.times.is_empty() {
        view! { <p>{words.clinics_review_times_none()}</p> }.into_any()
    } else {
        view! {
            <p>{words.clinics_review_times_hint()}</p>
            <ul class="app-times">{review.times.iter().map(one).collect_view()}</ul>
        }
        .into_any()
    };
    Some(view! {
        <h2 class="nhsuk-heading-m">{words.clinics_review_times()}</h2>
        {list}
    })
}

fn one_touched(words: Words, touched: &Touched, filled: &Filled) -> impl IntoView + use<> {
    let booked = &touched.booked;
    let field = touched_field(booked.id);
    let place = booked.appointment.place.as_ref().map(|place| format!(", {}", place.name));
    let choices = vec![
        filled.choice(&field, KEEP, words.clinics_review_keep()),
        filled.choice(&field, MOVE, words.clinics_review_move()).reveals(other_times(
            words,
            &field,
            &touched.times,
            filled,
        )),
        filled.choice(&field, CANCEL, words.clinics_review_cancel()).reveals(reasons(words, &field, filled)),
    ];
    let name = booked.line.person.name.full();
    let when = when::day_and_clock(words, booked.appointment.starts_at);
    view! {
        <div class="app-list__item" data-touched=booked.id.to_string()>
            <h3 class="nhsuk-heading-s">
                <span class="app-list__time">{when}</span> " " <bdi>{name.clone()}</bdi>
            </h3>
            <p>{words.mode(booked.appointment.mode)} {place}</p>
            {flags(words, &booked.line)}
            <Radios
                name=field.clone()
                legend=Legend::plain(format!("{} ({name})", words.clinics_review_what()))
                error=filled.error(&field)
                choices
                small=true
            />
        </div>
    }
}

fn other_times(words: Words, field: &str, free: &FreeTimes, filled: &Filled) -> AnyView {
    let name = format!("{field}-slot");
    if free.times.is_empty() {
        return view! { <p>{words.clinics_review_no_times()}</p> }.into_any();
    }
    let nothing = SelectOption { value: String::new(), text: words.clinics_form_select().to_owned() };
    let each = free.times.iter().map(|free| {
        let (day, clock) = (when::day(words, free.start), when::clock(words, free.start));
        let mode = words.mode(free.code.mode).to_lowercase();
        let text = words.clinics_review_time(&day, &mode, &free.link_worker, &clock);
        SelectOption { value: free.code.to_string(), text }
    });
    view! {
        <Select
            name=name.clone()
            label=Label::plain(words.clinics_review_move_to())
            error=filled.error(&name)
            options=std::iter::once(nothing).chain(each).collect()
            value=filled.value(&name)
        />
    }
    .into_any()
}

fn reasons(words: Words, field: &str, filled: &Filled) -> impl IntoView + use<> {
    let name = format!("{field}-reason");
    let mut reasons = appointment::reasons(words);
    // Most often it is the link worker who is away.
    reasons.sort_by_key(|(code, _)| *code != "away");
    let options =
        reasons.into_iter().map(|(code, text)| SelectOption { value: code.to_owned(), text: text.to_owned() });
    let options: Vec<_> = options.collect();
    let value = filled.value(&name);
    view! {
        <Select name=name label=Label::plain(words.clinics_review_reason()) options=options value=value/>
    }
}
