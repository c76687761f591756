//! The intake forms that are open: what is overdue and what is urgent first, then by appointment; who waits for a time;
//! and those that ended.

use axum::response::Response;
use domain::referral::State;
use jiff::Timestamp;
use leptos::prelude::*;
use service::intake::IntakeLine;
use words::{Words, time};

use super::{
    flags::{flags, priority},
    frame::{Here, StaffVisit, banner},
    intake::{asked, waiting},
};
use crate::{
    components::{ButtonKind, ButtonLink},
    islands::Fresh,
    paths,
    web::{Bundle, fault_page, not_found, respond},
    when,
};

pub(super) async fn show(staff: StaffVisit) -> Response {
    let words = staff.words();
    if staff.visit.query.get("show").is_some_and(|show| show == "ended") {
        return show_ended(&staff).await;
    }
    match staff.service().intake_list(&staff.who).await {
        Ok(Some(lines)) => {
            let now = staff.service().now();
            let page = staff.page("staff/intake", words.staff_intake_title(), Here::Intake).islands(Bundle::Staff);
            respond(&staff.visit, page, move || main(words, now, &lines))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

/// The last that ended.
async fn show_ended(staff: &StaffVisit) -> Response {
    let words = staff.words();
    match staff.service().intake_ended(&staff.who).await {
        Ok(Some(lines)) => {
            let now = staff.service().now();
            let title = words.decisions_list_ended_title();
            let page = staff.page("staff/intake-ended", title, Here::Intake);
            respond(&staff.visit, page, move || ended(words, now, &lines))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn ended(words: Words, now: Timestamp, lines: &[IntakeLine]) -> impl IntoView + use<> {
    let item = |line: &IntakeLine| {
        let ago = line.ended_at.map(|at| time::ago(words, when::minutes_between(at, now))).unwrap_or_default();
        view! {
            <li class="app-list__item" data-intake=line.reference.clone()>
                <div class="app-list__head">
                    <h2 class="nhsuk-heading-s">
                        <a href=paths::intake(&line.reference)><bdi>{line.person.name.full()}</bdi></a>
                    </h2>
                    <span class="app-list__when">{words.decisions_ended(&ago)}</span>
                </div>
                <p>{words.referral_state(line.state)}</p>
            </li>
        }
    };
    let list = match lines.is_empty() {
        true => view! { <p>{words.decisions_list_ended_none()}</p> }.into_any(),
        false => view! {
            <p>{words.decisions_list_ended_note()}</p>
            <ol class="app-list">{lines.iter().map(item).collect_view()}</ol>
        }
        .into_any(),
    };
    view! {
        <h1 class="nhsuk-heading-l">{words.decisions_list_ended_title()}</h1>
        {lists(words, true)}
        {list}
    }
}

/// The two lists: of what is open, and of what has ended.
fn lists(words: Words, of_ended: bool) -> impl IntoView + use<> {
    let link = |href: &'static str, text: &'static str, is_here: bool| {
        view! { <li><a href=href aria-current=is_here.then_some("page")>{text}</a></li> }
    };
    view! {
        <nav class="app-ways" aria-label=words.staff_intake_title()>
            <ul class="app-ways__list">
                {link(paths::staff::INTAKE, words.decisions_list_open(), !of_ended)}
                {link(paths::staff::INTAKE_ENDED, words.decisions_list_ended(), of_ended)}
                {link(paths::staff::WAITING, words.waiting_staff_link(), false)}
            </ul>
        </nav>
    }
}

/// Those who wait for a time, in the order in which they came.
fn waiting_list(words: Words, now: Timestamp, lines: &[IntakeLine]) -> Option<impl IntoView + use<>> {
    let mut queue: Vec<&IntakeLine> = lines.iter().filter(|line| line.place.is_some()).collect();
    queue.sort_by_key(|line| line.place.map(|place| place.position));
    let item = |line: &&IntakeLine| {
        let came = time::ago(words, when::minutes_between(line.submitted_at, now));
        let book = paths::of_intake(&line.reference, "book");
        view! {
            <li class="app-list__item" data-waiting=line.reference.clone()>
                <div class="app-list__head">
                    <h3 class="nhsuk-heading-s">
                        <a href=paths::intake(&line.reference)><bdi>{line.person.name.full()}</bdi></a>
                    </h3>
                    <span class="app-list__when">{words.staff_intake_came(&came)}</span>
                </div>
                {waiting(words, line)}
                <p><ButtonLink href=book text=words.decisions_book() kind=ButtonKind::Secondary small=true/></p>
            </li>
        }
    };
    (!queue.is_empty()).then(|| {
        view! {
            <h2 class="nhsuk-heading-m">{words.decisions_waiting()}</h2>
            <ol class="app-list">{queue.iter().map(item).collect_view()}</ol>
        }
    })
}

fn main(words: Words, now: Timestamp, lines: &[IntakeLine]) -> impl IntoView + use<> {
    let overdue = lines.iter().filter(|line| line.overdue).count();
    let overdue = (overdue > 0)
        .then(|| banner(words.staff_intake_overdue_banner(i64::try_from(overdue).unwrap_or(i64::MAX)), false));
    let group = |state: State, title: &'static str| {
        let items: Vec<_> =
            lines.iter().filter(|line| line.state == state).map(|line| item(words, now, line)).collect();
        (!items.is_empty()).then(|| {
            view! {
                <h2 class="nhsuk-heading-m">{title}</h2>
                <ol class="app-list">{items}</ol>
            }
        })
    };
    let new = lines.iter().filter(|line| line.state == State::New).count();
    let summary = words.staff_today_new_intake(i64::try_from(new).unwrap_or(i64::MAX));
    view! {
        {overdue}
        <h1 class="nhsuk-heading-l">{words.staff_intake_title()}</h1>
        {lists(words, false)}
        <div data-fresh=summary>
            {lines.is_empty().then(|| view! { <p>{words.staff_intake_none()}</p> })}
            {group(State::New, words.staff_intake_new())}
            {group(State::Acknowledged, words.staff_intake_acknowledged())}
            {waiting_list(words, now, lines)}
        </div>
        <Fresh seconds=60/>
    }
}

fn item(words: Words, now: Timestamp, line: &IntakeLine) -> impl IntoView + use<> {
    let first = line.overdue || !line.urgent.is_empty();
    let class = if first { "app-list__item app-list__item--urgent" } else { "app-list__item" };
    let came = time::ago(words, when::minutes_between(line.submitted_at, now));
    let reader = line
        .reader
        .as_deref()
        .map_or_else(|| words.staff_intake_no_reader().to_owned(), |name| words.staff_intake_reader(name));
    let deadline = deadline(words, now, line);
    let asked = asked(words, now, line).map(|asked| view! { <p>{asked}</p> });
    let reasons: Vec<_> = line.urgent.iter().map(|reason| words.urgent_reason(*reason)).collect();
    let reasons = (!reasons.is_empty()).then(|| view! { <p><strong>{reasons.join(". ")}</strong></p> });
    view! {
        <li class=class data-intake=line.reference.clone()>
            <div class="app-list__head">
                <h3 class="nhsuk-heading-s">
                    <a href=paths::intake(&line.reference)><bdi>{line.person.name.full()}</bdi></a>
                </h3>
                {priority(words, line)}
                <span class="app-list__when">{words.staff_intake_came(&came)}</span>
            </div>
            {reasons}
            <p>{needs(words, line)}</p>
            <p>{appointment(words, line)}</p>
            {flags(words, line)}
            {asked}
            <p class="app-list__when">{reader} {deadline.map(|deadline| format!(". {deadline}"))}</p>
        </li>
    }
}

fn needs(words: Words, line: &IntakeLine) -> String {
    let needs: Vec<_> = line.told.help.needs.iter().map(|need| words.need(*need)).collect();
    if needs.is_empty() { words.staff_summary_no_needs().to_owned() } else { needs.join(", ") }
}

fn appointment(words: Words, line: &IntakeLine) -> String {
    match &line.appointment {
        Some(booked) => {
            let (day, clock) = (when::day(words, booked.starts_at), when::clock(words, booked.starts_at));
            format!("{}. {}", words.staff_intake_appointment(&day, &clock), words.mode(booked.mode))
        }
        None if line.told.preference.is_some() => words.staff_intake_none_suited().to_owned(),
        None => words.staff_intake_no_appointment().to_owned(),
    }
}

/// By when it is read, or by how much it is late; nothing once it is read.
fn deadline(words: Words, now: Timestamp, line: &IntakeLine) -> Option<String> {
    let late = when::minutes_between(line.read_by, now);
    match line.state {
        State::New if line.overdue => Some(words.staff_intake_late(&time::length(words, late.max(1)))),
        State::New => Some(words.staff_intake_read_by(&when::day_and_clock(words, line.read_by))),
        _ => None,
    }
}
