//! A case on one page: it reads like a person, what matters to them first.

use axum::{extract::Path, response::Response};
use domain::{CivilDate, feedback::Feedback, messaging::Kind, schedule::local::london};
use jiff::Timestamp;
use leptos::prelude::*;
use service::{
    cases::{CaseFile, Written},
    store::SentRow,
};
use words::{Words, time};

use super::{
    about, closing, events, flags, measures, notes, onward, plan, safeguarding, sharing, shown::own_lines, tasks,
    visit_note,
};
use crate::{
    components::{Button, ButtonKind, ButtonLink, Details, InsetText, SummaryList, SummaryRow, Tag, TagColour},
    paths,
    staff::{
        appointment::state,
        flags::{flags as care, priority},
        frame::{Here, StaffVisit, banner},
        intake::{answers::own_words, details},
    },
    web::{fault_page, not_found, respond},
    when,
};

/// How many contacts the page shows at once; the others are one step away.
const CONTACTS: usize = 12;

pub(in crate::staff) async fn show(staff: StaffVisit, Path(reference): Path<String>) -> Response {
    let words = staff.words();
    match staff.service().case_file(&staff.who, &reference).await {
        Ok(Some(file)) => {
            let today = london(staff.service().now()).date;
            let done = staff.visit.query.get("done").cloned().unwrap_or_default();
            let page =
                staff.page("staff/case", words.case_title(), Here::Cases).back(Some(paths::staff::CASES.to_owned()));
            respond(&staff.visit, page, main(words, today, &file, &done))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn main(words: Words, today: CivilDate, file: &CaseFile, done: &str) -> impl IntoView + use<> {
    let reference = &file.intake.line.reference;
    let said = match done {
        "written" => Some((words.case_written(), true)),
        "closed" if file.closed_at.is_some() => Some((words.case_is_closed(), true)),
        "open" if file.closed_at.is_none() => Some((words.case_is_open_again(), true)),
        "handed-over" => Some((words.case_handed_over(), true)),
        "shared" if file.shared_until.is_some() => Some((words.record_shared(), true)),
        "not-shared" if file.shared_until.is_none() => Some((words.record_not_shared(), true)),
        "changed" => Some((words.case_changed(), false)),
        _ => None,
    };
    view! {
        {said.map(|(text, success)| banner(text, success))}
        <div class="app-summary">
            {head(words, today, file)}
            {flags::section(words, reference, &file.flags)}
            {matters(words, file)}
            {plan::section(words, today, reference, file.plan.as_ref())}
            {contacts(words, file)}
            {measures::section(words, reference, &file.measures)}
            {onward::section(words, reference, &file.onward)}
            {tasks::section(words, reference, &file.tasks, today)}
            {notes::section(words, reference, &file.notes)}
            <div class="app-summary__columns">
                {appointment(words, file)}
                {rows(words.staff_summary_contact(), details::contact(words, &file.intake.line))}
                {rows(words.staff_summary_person(), details::person(words, &file.intake))}
                {rows(words.staff_summary_sharing(), details::sharing(words, &file.intake))}
                {practice(words, file)}
                {documents(words, file)}
            </div>
            {file.feedback.as_ref().map(|(at, feedback)| how_it_went(words, *at, feedback))}
            {messages(words, &file.messages)}
            {history(words, file)}
            {visit_note::section(words, reference, file.has_visit_note)}
            {safeguarding::section(words, reference)}
            {(file.may_work || file.shared_until.is_some()).then(|| sharing::section(words, file))}
            {closing::ways(words, file)}
            <p class="app-note">{words.staff_summary_audit()}</p>
        </div>
    }
}

fn head(words: Words, today: CivilDate, file: &CaseFile) -> impl IntoView + use<> {
    let line = &file.intake.line;
    let person = &line.person;
    let born = time::date(words, person.date_of_birth.date());
    let age = person.date_of_birth.age_on(today);
    let called = person.name.called.as_deref().map(|name| {
        view! { <p>{words.staff_summary_called_label()} " " <bdi><strong>{name.to_owned()}</strong></bdi></p> }
    });
    let opened = words.case_opened(&time::date(words, london(file.opened_at).date), &file.holder);
    let closed = file.closed_at.map(|at| {
        let closed = words.case_closed(&time::date(words, london(at).date));
        view! { <InsetText><p>{closed}</p></InsetText> }
    });
    view! {
        <h1 class="nhsuk-heading-l">
            <span class="nhsuk-caption-l">{words.staff_summary_reference(&line.reference)}</span>
            <bdi>{person.name.full()}</bdi>
        </h1>
        <p class="app-summary__facts">
            {priority(words, line)}
            <span>{opened}</span>
            <span>{words.staff_summary_born(&born, age.into())}</span>
        </p>
        {called}
        {closed}
        {care(words, line)}
    }
}

/// What matters to the person, in their own words.
fn matters(words: Words, file: &CaseFile) -> AnyView {
    let own = own_words(words, &file.intake);
    // The plan says it in words that were chosen together; what they wrote when they came stays one step away.
    let Some(matters) = file.plan.as_ref().and_then(|version| version.plan.matters.clone()) else {
        return view! {
            <section aria-labelledby="matters">
                <h2 class="nhsuk-heading-m" id="matters">{words.case_matters()}</h2>
                <p class="app-note">{words.case_matters_intake()}</p>
                {own}
            </section>
        }
        .into_any();
    };
    view! {
        <section class="app-summary__words" aria-labelledby="matters">
            <h2 class="nhsuk-heading-m" id="matters">{words.case_matters()}</h2>
            <blockquote dir="auto">{matters}</blockquote>
        </section>
        <Details summary=words.case_matters_intake()>{own.into_any()}</Details>
    }
    .into_any()
}

fn contacts(words: Words, file: &CaseFile) -> impl IntoView + use<> {
    let reference = &file.intake.line.reference;
    let came = file.contacts.iter().filter(|written| !written.is_amended && written.contact.missed.is_none()).count();
    let count = i64::try_from(came).unwrap_or(i64::MAX);
    let mut items = file.contacts.iter().map(|written| contact(words, reference, written, file.may_work));
    let newest = items.by_ref().take(CONTACTS).collect_view();
    let earlier: Vec<_> = items.collect();
    let title = words.case_contacts_earlier(i64::try_from(earlier.len()).unwrap_or(i64::MAX));
    let earlier =
        (!earlier.is_empty()).then(|| view! { <Details summary=title><ol class="app-list">{earlier}</ol></Details> });
    let list = if file.contacts.is_empty() {
        view! { <p>{words.case_contacts_none()}</p> }.into_any()
    } else {
        view! { <p>{words.case_contacts_count(count)}</p> <ol class="app-list">{newest}</ol> {earlier} }.into_any()
    };
    let add = file.may_work.then(|| {
        let href = paths::of_case(reference, "contacts/new");
        view! { <ButtonLink href text=words.case_contact_add() small=true/> }
    });
    view! {
        <section aria-labelledby="contacts">
            <h2 class="nhsuk-heading-m" id="contacts">{words.case_contacts()}</h2>
            {list}
            {add}
        </section>
    }
}

fn contact(words: Words, reference: &str, written: &Written, may_work: bool) -> impl IntoView + use<> {
    let contact = &written.contact;
    let minutes = words.case_contact_minutes(contact.minutes.into());
    let missed = contact.missed.map(|reason| {
        let said = words.case_contact_missed(words.dna_reason(reason));
        view! { <p>{said}</p> }
    });
    let agreed = contact.agreed.clone().map(|agreed| view! { <p class="app-own-lines" dir="auto">{agreed}</p> });
    let amended = written.is_amended.then(|| view! { <Tag text=words.case_contact_amended() colour=TagColour::Grey/> });
    let amends = written.amends.is_some().then(|| view! { <Tag text=words.case_contact_amends()/> });
    let amend = (may_work && !written.is_amended).then(|| {
        let href = paths::of_case(reference, &format!("contacts/{}/amend", written.id));
        let which = time::date(words, contact.on);
        view! {
            " "
            <a href=href>
                {words.case_contact_amend()} <span class="nhsuk-u-visually-hidden">{format!(" {which}")}</span>
            </a>
        }
    });
    let by = words.case_contact_by(&time::date(words, london(written.at).date), &written.by);
    view! {
        <li class="app-list__item">
            <div class="app-list__head">
                <h3 class="nhsuk-heading-s">{time::weekday_date(words, contact.on)}</h3>
                {amended}
                {amends}
            </div>
            <p>{words.purpose(contact.purpose)} ". " {words.mode(contact.mode)} ", " {minutes}</p>
            {missed}
            {agreed}
            <p class="app-list__when">{by} {amend}</p>
        </li>
    }
}

fn appointment(words: Words, file: &CaseFile) -> impl IntoView + use<> {
    let kept = match &file.appointment {
        None => view! { <p>{words.case_appointment_none()}</p> }.into_any(),
        Some(kept) => {
            let appointment = &kept.booked.appointment;
            let at = when::day_and_clock(words, appointment.starts_at);
            let rows = vec![
                SummaryRow::text(words.staff_summary_when(), at),
                SummaryRow::text(words.staff_summary_how(), words.mode(appointment.mode)),
                SummaryRow::text(words.staff_summary_with(), appointment.link_worker.clone()),
            ];
            let here = paths::appointment(kept.booked.id);
            let again = (kept.may_be_followed && file.may_work).then(|| {
                view! {
                    <ButtonLink href=format!("{here}/again") text=words.case_book() kind=ButtonKind::Secondary small=true/>
                }
            });
            view! {
                {state(words, appointment.status)}
                <SummaryList rows/>
                <p><a href=here.clone()>{words.staff_appointment_open()}</a></p>
                {again}
            }
            .into_any()
        }
    };
    let coming = file.appointment.as_ref().is_some_and(|kept| kept.may_change);
    let title = if coming { words.case_appointment() } else { words.case_appointment_last() };
    view! { <section><h2 class="nhsuk-heading-m">{title}</h2> {kept}</section> }
}

fn rows(title: &'static str, rows: details::Rows) -> impl IntoView {
    view! { <section><h2 class="nhsuk-heading-m">{title}</h2> <SummaryList rows=rows.into_inner()/></section> }
}

fn practice(words: Words, file: &CaseFile) -> impl IntoView + use<> {
    let reference = &file.intake.line.reference;
    let items = file.gp.iter().filter_map(|row| {
        let kind = domain::case::gp::Kind::from_code(&row.kind)?;
        let stands = match row.acknowledged_at {
            Some(_) => words.case_practice_has(),
            None => words.case_practice_waits(),
        };
        let href = paths::of_case(reference, &format!("gp/{}", kind.code()));
        Some(view! { <li><a href=href>{words.gp_kind(kind)}</a> <br/> {stands}</li> })
    });
    let items: Vec<_> = items.collect();
    let list = if items.is_empty() {
        view! { <p>{words.case_practice_none()}</p> }.into_any()
    } else {
        view! { <ul class="nhsuk-list">{items}</ul> }.into_any()
    };
    view! { <section><h2 class="nhsuk-heading-m">{words.case_practice()}</h2> {list}</section> }
}

fn documents(words: Words, file: &CaseFile) -> impl IntoView + use<> {
    let reference = &file.intake.line.reference;
    let plan = file.plan.is_some().then(|| {
        view! { <li><a href=paths::of_case(reference, "plan/print")>{words.plan_print()}</a></li> }
    });
    let ended = file.closed_at.map(|_| {
        view! { <li><a href=paths::of_case(reference, "closing/print")>{words.closing_print()}</a></li> }
    });
    view! {
        <section>
            <h2 class="nhsuk-heading-m">{words.case_documents()}</h2>
            <ul class="nhsuk-list">
                <li><a href=paths::intake(reference)>{words.case_document_intake()}</a></li>
                {plan}
                {ended}
            </ul>
        </section>
    }
}

/// What the person said of their first conversation.
pub(crate) fn how_it_went(words: Words, at: Timestamp, feedback: &Feedback) -> impl IntoView + use<> {
    let needed = feedback.went.map(|went| view! { <p>{words.feedback_needed(words.went(went))}</p> });
    view! {
        <section>
            <h2 class="nhsuk-heading-m">{words.feedback_section()}</h2>
            <p class="app-note">{when::day_and_clock(words, at)}</p>
            {needed}
            {feedback.words.as_deref().map(own_lines)}
        </section>
    }
}

pub(crate) fn messages(words: Words, messages: &[SentRow]) -> impl IntoView + use<> {
    let items = messages.iter().map(|message| {
        let channel = match message.channel.as_str() {
            "sms" => words.case_message_channel_sms(),
            "email" => words.case_message_channel_email(),
            _ => words.case_message_channel_letter(),
        };
        let at = |at| when::day_and_clock(words, at);
        let stands = match (message.delivered_at, message.sent_at) {
            (Some(delivered), _) => words.case_message_delivered(&at(delivered)),
            (None, Some(sent)) if message.was_refused => words.case_message_not_delivered(&at(sent)),
            (None, Some(sent)) => words.case_message_sent(&at(sent)),
            (None, None) if message.has_failed => words.case_message_failed().to_owned(),
            (None, None) => words.case_message_waits(&at(message.send_at)),
        };
        let kind = Kind::from_code(&message.kind).map(|kind| words.message_kind(kind));
        view! { <li>{kind} ". " {channel} ". " {stands}</li> }
    });
    let list = if messages.is_empty() {
        view! { <p>{words.case_messages_none()}</p> }.into_any()
    } else {
        view! { <ul class="nhsuk-list">{items.collect_view()}</ul> }.into_any()
    };
    view! { <section><h2 class="nhsuk-heading-m">{words.case_messages()}</h2> {list}</section> }
}

fn history(words: Words, file: &CaseFile) -> impl IntoView + use<> {
    let trail = file.may_read_trail.then(|| {
        let href = paths::of_case(&file.intake.line.reference, "trail");
        view! { <p><a href=href>{words.case_trail()}</a></p> }
    });
    view! {
        <section>
            <h2 class="nhsuk-heading-m">{words.case_history()}</h2>
            {events::list(words, &file.history)}
            {trail}
        </section>
    }
}

/// A form of one button about the case.
pub(super) fn one_button(
    reference: &str,
    action: &'static str,
    text: &'static str,
    kind: ButtonKind,
) -> impl IntoView + use<> {
    view! {
        <form method="post" action=action>
            {about(reference)}
            <Button text=text kind=kind small=true/>
        </form>
    }
}
