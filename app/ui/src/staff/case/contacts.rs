//! A contact, written down; or one that is put right.

use axum::{extract::Path, response::Response};
use domain::{
    Fields,
    case::contact::{Came, DnaReason, LONGEST_AGREED, Purpose},
    id::{AppointmentId, ContactId},
    mode::Mode,
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    cases::{AMENDS, APPOINTMENT, Concerning, ContactForm, Kept},
};
use words::Words;

use super::{about, asked, went};
use crate::{
    components::{Button, DateInput, Input, Label, Legend, Radios, Size, Textarea},
    paths,
    staff::frame::{Here, StaffVisit, banner},
    web::{Desk, Filled, Go, fault_page, not_found, respond},
};

/// The field that carries the contact's own id.
const ID: &str = "contact-id";

/// What a form is about: an appointment that it was, or a contact that it puts right.
type Subject = (Option<AppointmentId>, Option<ContactId>);

/// A new contact.
pub(in crate::staff) async fn show(staff: StaffVisit, Path(reference): Path<String>) -> Response {
    let appointment = staff.visit.query.get("appointment").and_then(|id| id.parse().ok());
    form_page(staff, reference, (appointment, None)).await
}

/// A contact that is put right.
pub(in crate::staff) async fn amend(staff: StaffVisit, Path((reference, id)): Path<(String, String)>) -> Response {
    match id.parse() {
        Ok(id) => form_page(staff, reference, (None, Some(id))).await,
        Err(_) => not_found(&staff.visit),
    }
}

async fn form_page(staff: StaffVisit, reference: String, about: Subject) -> Response {
    let words = staff.words();
    match staff.service().contact_form(&staff.who, &reference, about).await {
        Ok(Some(form)) => {
            let title = if about.1.is_some() { words.case_contact_amend_title() } else { words.case_contact_title() };
            let filled = Filled::kept(words, form.unsent.clone(), || form.fields.clone());
            let page = staff
                .page("staff/case-contact", title, Here::Cases)
                .back(Some(paths::case(&reference)))
                .errors(filled.summary());
            let late = filled.is_stale().then(|| banner(words.case_contact_late(), false));
            respond(&staff.visit, page, view! { {late} {main(words, title, &reference, about, &form, &filled)} })
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn main(
    words: Words,
    title: &'static str,
    reference: &str,
    (appointment, amends): Subject,
    form: &ContactForm,
    filled: &Filled,
) -> impl IntoView + use<> {
    let hint = amends.map(|_| view! { <p>{words.case_contact_amend_hint()}</p> });
    let hidden = |name: &'static str, value: Option<String>| {
        value.map(|value| view! { <input type="hidden" name=name value=value/> })
    };
    view! {
        <h1 class="nhsuk-heading-l">
            <span class="nhsuk-caption-l"><bdi>{form.name.clone()}</bdi></span>
            {title}
        </h1>
        {hint}
        <form method="post" action=AddContact::PATH data-main novalidate>
            {about(reference)}
            {hidden(ID, Some(form.id.to_string()))}
            {hidden(APPOINTMENT, appointment.map(|id| id.to_string()))}
            {hidden(AMENDS, amends.map(|id| id.to_string()))}
            {when_and_how(words, filled)}
            {whether_they_came(words, filled)}
            <Textarea
                name="agreed-words"
                label=Label::sized(words.case_contact_agreed(), Size::S)
                hint=words.case_contact_agreed_hint()
                error=filled.error("agreed-words")
                value=filled.value("agreed-words")
                max_length=Some(LONGEST_AGREED)
            />
            <Button text=words.case_contact_button()/>
        </form>
    }
}

fn when_and_how(words: Words, filled: &Filled) -> impl IntoView + use<> {
    let (date_error, parts_in_error) = filled.date_error("contact");
    let part = |part: &str| filled.value(&format!("contact-{part}"));
    let purposes = Purpose::ALL.iter().map(|purpose| filled.choice("purpose", purpose.code(), words.purpose(*purpose)));
    let purposes: Vec<_> = purposes.collect();
    let modes = Mode::ALL.iter().map(|mode| filled.choice("mode", mode.code(), words.mode(*mode)));
    let modes: Vec<_> = modes.collect();
    view! {
        <DateInput
            name="contact"
            legend=Legend::sized(words.case_contact_on(), Size::S)
            error=date_error
            parts_in_error=parts_in_error
            values=(part("day"), part("month"), part("year"))
        />
        <Radios
            name="purpose"
            legend=Legend::sized(words.case_contact_purpose(), Size::S)
            error=filled.error("purpose")
            choices=purposes
            small=true
        />
        <Radios
            name="mode"
            legend=Legend::sized(words.case_contact_mode(), Size::S)
            error=filled.error("mode")
            choices=modes
            small=true
        />
        <Input
            name="minutes"
            label=Label::sized(words.case_contact_took(), Size::S)
            error=filled.error("minutes")
            value=filled.value("minutes")
            inputmode=Some("numeric")
            width=Some(3)
        />
    }
}

fn whether_they_came(words: Words, filled: &Filled) -> impl IntoView + use<> {
    let reasons = DnaReason::ALL
        .iter()
        .map(|reason| filled.choice("dna-reason", reason.code(), words.dna_reason(*reason)))
        .collect::<Vec<_>>();
    let came = vec![
        filled.choice("came", Came::Attended.code(), words.case_contact_came_attended()),
        filled.choice("came", Came::Dna.code(), words.case_contact_came_dna()).reveals(view! {
            <Radios
                name="dna-reason"
                legend=Legend::plain(words.case_contact_reason())
                hint=words.case_contact_reason_hint()
                error=filled.error("dna-reason")
                choices=reasons
                small=true
            />
        }),
    ];
    view! {
        <Radios
            name="came"
            legend=Legend::sized(words.case_contact_came(), Size::S)
            error=filled.error("came")
            choices=came
            small=true
        />
    }
}

/// Writes a contact down.
#[server(prefix = "/do", endpoint = "staff/case/contact")]
pub(in crate::staff) async fn add_contact(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = add(&desk).await;
    desk.answer(went)
}

async fn add(desk: &Desk) -> Result<Go, Fault> {
    let (who, reference) = match asked(desk).await? {
        Ok(asked) => asked,
        Err(go) => return Ok(go),
    };
    let case = paths::case(reference.as_str());
    let Ok(id) = desk.field(ID).parse() else { return Ok(Go::to(case)) };
    let concerning =
        Concerning { id, appointment: desk.field(APPOINTMENT).parse().ok(), amends: desk.field(AMENDS).parse().ok() };
    let form = match (concerning.appointment, concerning.amends) {
        (_, Some(amends)) => format!("contacts/{amends}/amend"),
        (Some(appointment), None) => format!("contacts/new?appointment={appointment}"),
        (None, None) => "contacts/new".to_owned(),
    };
    let service = &desk.visit.app.service;
    let kept: Kept = service.add_contact(&who, reference.as_str(), concerning, desk.fields.clone()).await?;
    Ok(went(kept, &reference, &form, "written"))
}
