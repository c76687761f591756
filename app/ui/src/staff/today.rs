//! Today: what needs somebody now, what there is to read, the appointments in order, and what else waits.

mod intake;
mod questions;
mod waiting;

use std::sync::Arc;

use axum::response::Response;
use domain::{
    network::Network,
    schedule::local::london,
    staff::{Action, Role, may},
};
use jiff::Timestamp;
use leptos::prelude::*;
use service::{Fault, diary::Kept, intake::IntakeLine, today::Waiting};
use words::{Words, time};

use super::{
    appointment::{safety_note, say, state},
    flags::{flags, priority},
    frame::{Here, StaffVisit},
    navigator,
};
use crate::{
    components::InsetText,
    paths,
    web::{fault_page, respond},
    when,
};

/// What the page shows.
struct Today {
    now: Timestamp,
    role: Role,
    appointments: Vec<Kept>,
    intake: Vec<IntakeLine>,
    waiting: Waiting,
    /// The network of somebody who refers people to it and reads no case.
    refers_to: Option<Arc<Network>>,
    /// What is said to somebody who works on the questions.
    studio: service::studio::Waiting,
}

pub(super) async fn show(staff: StaffVisit) -> Response {
    match load(&staff).await {
        Ok(today) => {
            let words = staff.words();
            let page = staff.page("staff", words.staff_today_title(), Here::Today);
            respond(&staff.visit, page, move || main(words, &today))
        }
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

async fn load(staff: &StaffVisit) -> Result<Today, Fault> {
    let appointments = staff.service().today_for(&staff.who).await?;
    let intake = staff.service().intake_list(&staff.who).await?.unwrap_or_default();
    let waiting = staff.service().waiting(&staff.who).await?;
    let refers_to = match may(staff.who.role, Action::ReferIn) {
        true => Some(staff.service().network_of(staff.who.network).await?),
        false => None,
    };
    let studio = staff.service().studio_waiting(&staff.who).await?;
    Ok(Today { now: staff.service().now(), role: staff.who.role, appointments, intake, waiting, refers_to, studio })
}

fn main(words: Words, today: &Today) -> impl IntoView + use<> {
    let work = if may(today.role, Action::ReadIntake) {
        work(words, today).into_any()
    } else if let Some(network) = &today.refers_to {
        navigator::work(words, network)
    } else if may(today.role, Action::CoDesign) {
        questions::work(words, &today.studio)
    } else {
        view! { <p>{words.staff_today_other_role(words.role(today.role))}</p> }.into_any()
    };
    view! {
        <h1 class="nhsuk-heading-l">
            <span class="nhsuk-caption-l">{time::weekday_date(words, london(today.now).date)}</span>
            {words.staff_today_title()}
        </h1>
        {work}
    }
}

/// Flags come first while there are any: they cannot wait. An empty list of them is the last thing to read.
fn work(words: Words, today: &Today) -> impl IntoView + use<> {
    let Waiting { tasks, flags, unread, erasures } = &today.waiting;
    let flagged = || waiting::flags(words, flags);
    let erasures = (*erasures > 0).then(|| {
        let text = words.erasure_staff_nav(*erasures);
        view! { <InsetText><p><a href=paths::staff::ERASURES>{text}</a></p></InsetText> }
    });
    view! {
        {(!flags.is_empty()).then(flagged)}
        {erasures}
        {intake::to_read(words, today.now, &today.intake)}
        {appointments(words, today)}
        {waiting::tasks(words, tasks, london(today.now).date)}
        {waiting::unread(words, today.now, unread)}
        {flags.is_empty().then(flagged)}
        <p><a href=paths::staff::DIGEST>{words.digest_link()}</a></p>
    }
}

fn appointments(words: Words, today: &Today) -> impl IntoView + use<> {
    let with_whom = today.role != Role::LinkWorker;
    let items = today.appointments.iter().map(|kept| item(words, kept, with_whom)).collect_view();
    let list = if today.appointments.is_empty() {
        view! { <p>{words.staff_today_none()} " " {words.staff_today_none_next()}</p> }.into_any()
    } else {
        view! { <ol class="app-list">{items}</ol> }.into_any()
    };
    view! {
        <section class="app-section" aria-labelledby="appointments-title">
            <h2 class="nhsuk-heading-m" id="appointments-title">{words.staff_today_appointments()}</h2>
            {list}
        </section>
    }
}

fn item(words: Words, kept: &Kept, with_whom: bool) -> impl IntoView + use<> {
    let (booked, line) = (&kept.booked.appointment, &kept.booked.line);
    let class = if line.urgent.is_empty() { "app-list__item" } else { "app-list__item app-list__item--urgent" };
    let place = booked.place.as_ref().map(|place| format!(", {}", place.name));
    let whom = with_whom.then(|| format!(", {}", words.staff_today_with(&booked.link_worker)));
    view! {
        <li class=class data-appointment=line.reference.clone()>
            <div class="app-list__head">
                <h3 class="nhsuk-heading-s">
                    <span class="app-list__time">{when::span(words, booked.starts_at, booked.ends_at)}</span>
                    " "
                    <a href=paths::appointment(kept.booked.id)><bdi>{line.person.name.full()}</bdi></a>
                </h3>
                {state(words, booked.status)}
                {priority(words, line)}
            </div>
            <p>{words.mode(booked.mode)} {place} {whom}</p>
            {safety_note(words, &kept.booked)}
            {flags(words, line)}
            {say(words, kept, false)}
        </li>
    }
}
