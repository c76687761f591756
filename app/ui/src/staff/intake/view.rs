//! An intake form on one page, for the screen and for paper: what is urgent, then the person's own words, then the rest.

use domain::schedule::local::london;
use jiff::Timestamp;
use leptos::prelude::*;
use service::intake::{Intake, IntakeLine};
use words::{Words, time};

use super::{
    Done,
    actions::{actions, banner},
    answers::{answers, own_words},
    details, paper,
};
use crate::{
    components::{InsetText, SummaryList},
    paths,
    staff::{
        case::measures::told,
        flags::{flags, priority},
    },
    when,
};

/// The page.
pub(super) fn main(words: Words, now: Timestamp, intake: &Intake, done: Option<Done>) -> impl IntoView + use<> {
    let line = &intake.line;
    let second = (line.others > 0).then(|| {
        view! {
            <InsetText>
                <h2 class="nhsuk-heading-s">{words.staff_summary_second_title()}</h2>
                <p>{words.staff_summary_second()}</p>
            </InsetText>
        }
    });
    let flags = flags(words, line);
    let no_flags = flags.is_none().then(|| view! { <p>{words.staff_summary_flags_none()}</p> });
    view! {
        {done.and_then(|done| banner(words, done, intake))}
        <div class="app-summary">
            {heading(words, now, line)}
            {urgent(words, line)}
            {waiting(words, line)}
            {actions(words, line)}
            {second}
            {own_words(words, intake)}
            <div class="app-summary__columns">
                <section>
                    <h2 class="nhsuk-heading-m">{words.staff_summary_needs()}</h2>
                    {needs(words, line)}
                </section>
                <section>
                    <h2 class="nhsuk-heading-m">{words.staff_summary_flags()}</h2>
                    {flags}
                    {no_flags}
                </section>
                {appointment(words, line)}
                {section(words.staff_summary_contact(), details::contact(words, line))}
                {section(words.staff_summary_person(), details::person(words, intake))}
                {section(words.staff_summary_sharing(), details::sharing(words, intake))}
            </div>
            {answers(words, intake)}
            <p><a href=paths::intake_answers(&line.reference) download>{words.staff_summary_answers_file()}</a></p>
            {paper::ways(words, intake)}
            {told(words, &intake.preparation.answers.measures)}
            {section(words.staff_summary_history(), details::history(words, now, intake))}
            <p class="app-note">{words.staff_summary_audit()}</p>
        </div>
    }
}

fn heading(words: Words, now: Timestamp, line: &IntakeLine) -> impl IntoView + use<> {
    let person = &line.person;
    let born = time::date(words, person.date_of_birth.date());
    let age = person.date_of_birth.age_on(london(now).date);
    let called = person.name.called.as_deref().map(|name| {
        view! { <p>{words.staff_summary_called_label()} " " <bdi><strong>{name.to_owned()}</strong></bdi></p> }
    });
    view! {
        <h1 class="nhsuk-heading-l">
            <span class="nhsuk-caption-l">{words.staff_summary_reference(&line.reference)}</span>
            <bdi>{person.name.full()}</bdi>
        </h1>
        <p class="app-summary__facts">
            {priority(words, line)}
            <span>{words.referral_state(line.state)}</span>
            {asked(words, now, line).map(|asked| view! { <span>{asked}</span> })}
            <span>{words.staff_summary_born(&born, age.into())}</span>
        </p>
        {called}
    }
}

/// Why it is read first.
fn urgent(words: Words, line: &IntakeLine) -> Option<impl IntoView + use<>> {
    let reasons = line.urgent.iter().map(|reason| view! { <li>{words.urgent_reason(*reason)}</li> }).collect_view();
    (!line.urgent.is_empty()).then(|| {
        view! {
            <section class="app-summary__urgent">
                <h2 class="nhsuk-heading-s">{words.staff_intake_urgent()}</h2>
                <ul class="nhsuk-list nhsuk-list--bullet">{reasons}</ul>
            </section>
        }
    })
}

/// When the person was last asked for more, as long as nothing else was decided.
pub(in crate::staff) fn asked(words: Words, now: Timestamp, line: &IntakeLine) -> Option<String> {
    let at = line.asked_at.filter(|_| line.state.is_open())?;
    Some(words.decisions_asked(&time::ago(words, when::minutes_between(at, now))))
}

/// Where the person stands among those who wait for a time, why they wait, and what would suit.
pub(in crate::staff) fn waiting(words: Words, line: &IntakeLine) -> Option<impl IntoView + use<>> {
    let place = line.place.map(|place| {
        let number = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        view! { <p><strong>{words.decisions_waiting_place(number(place.of), number(place.position))}</strong></p> }
    });
    let meeting = &line.told.meeting;
    let asked_for: Vec<_> =
        meeting.modes.iter().filter(|mode| !mode.self_bookable()).map(|mode| words.mode(*mode)).collect();
    let why = [
        Some(words.decisions_waiting_why().to_owned()),
        meeting.needs_interpreter().then(|| words.decisions_waiting_interpreter().to_owned()),
        meeting.needs_longer().then(|| words.decisions_waiting_longer().to_owned()),
        (!asked_for.is_empty()).then(|| words.decisions_waiting_visit(&asked_for.join(", "))),
    ];
    let why = why.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let suits = details::suits(words, line).unwrap_or_else(|| words.decisions_waiting_any().to_owned());
    line.is_waiting().then(|| {
        view! {
            <div>
                {place}
                <p>{why}</p>
                <p>{words.decisions_waiting_suits(&suits)}</p>
            </div>
        }
    })
}

fn needs(words: Words, line: &IntakeLine) -> AnyView {
    let needs = &line.told.help.needs;
    if needs.is_empty() {
        return view! { <p>{words.staff_summary_no_needs()}</p> }.into_any();
    }
    let items = needs.iter().map(|need| view! { <li>{words.need(*need)}</li> }).collect_view();
    view! { <ul class="nhsuk-list nhsuk-list--bullet">{items}</ul> }.into_any()
}

/// When they meet, with the way to its own page.
fn appointment(words: Words, line: &IntakeLine) -> impl IntoView + use<> {
    let open = line.appointment.as_ref().map(|booked| {
        view! { <p class="app-actions"><a href=paths::appointment(booked.id())>{words.staff_appointment_open()}</a></p> }
    });
    view! {
        <section>
            <h2 class="nhsuk-heading-m">{words.staff_summary_appointment()}</h2>
            <SummaryList rows=details::appointment(words, line).into_inner()/>
            {open}
        </section>
    }
}

fn section(title: &'static str, rows: details::Rows) -> impl IntoView {
    view! {
        <section>
            <h2 class="nhsuk-heading-m">{title}</h2>
            <SummaryList rows=rows.into_inner()/>
        </section>
    }
}
