//! The waiting list: whose turn it is, what was offered to them, and whom to call.

use axum::response::Response;
use domain::{Fields, id::OfferId, offer::State, reference::Reference};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    offers::{Call, MadeOffer, WaitingLine, WaitingLists},
};
use words::Words;

use super::{
    frame::{Here, StaffVisit, banner, sender},
    intake::waiting,
};
use crate::{
    components::{Button, ButtonKind, ButtonLink},
    paths,
    web::{Desk, Go, fault_page, not_found, respond},
    when,
};

/// The field that names an offer.
const OFFER: &str = "offer";
/// The field that names a referral.
const REFERENCE: &str = "reference";

pub(super) async fn show(staff: StaffVisit) -> Response {
    let words = staff.words();
    let done = match staff.visit.query.get("done").map(String::as_str) {
        Some("withdrawn") => Some(words.waiting_staff_withdrawn()),
        Some("removed") => Some(words.waiting_staff_removed()),
        _ => None,
    };
    match staff.service().waiting_lists(&staff.who).await {
        Ok(Some(lists)) => {
            let page = staff.page("staff/waiting", words.waiting_staff_title(), Here::Intake);
            let page = page.back(Some(paths::staff::INTAKE.to_owned()));
            respond(&staff.visit, page, move || main(words, &lists, done))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn main(words: Words, lists: &WaitingLists, done: Option<&'static str>) -> impl IntoView + use<> {
    let list = |title: &'static str, lines: &[WaitingLine]| {
        (!lines.is_empty()).then(|| {
            view! {
                <h2 class="nhsuk-heading-m">{title}</h2>
                <ol class="app-list">{lines.iter().map(|line| item(words, line)).collect_view()}</ol>
            }
        })
    };
    let none = lists.waiting.is_empty() && lists.sooner.is_empty();
    view! {
        {done.map(|text| banner(text, true))}
        <h1 class="nhsuk-heading-l">{words.waiting_staff_title()}</h1>
        <p>{words.waiting_staff_about()}</p>
        {none.then(|| view! { <p>{words.waiting_staff_none()}</p> })}
        {list(words.waiting_staff_first(), &lists.waiting)}
        {list(words.waiting_staff_sooner(), &lists.sooner)}
    }
}

fn item(words: Words, waits: &WaitingLine) -> impl IntoView + use<> {
    let line = &waits.line;
    let appointment = line.appointment.as_ref().map(|booked| {
        let (date, clock) = when::date_and_clock(words, booked.starts_at);
        view! { <p>{words.waiting_staff_appointment(&date, &clock)}</p> }
    });
    let book = line.appointment.is_none().then(|| {
        let href = paths::of_intake(&line.reference, "book");
        let about = line.person.name.full();
        view! { <ButtonLink href=href text=words.decisions_book() about=about kind=ButtonKind::Secondary small=true/> }
    });
    let case = waits.has_case.then(|| {
        view! {
            <p>
                <a href=paths::case(&line.reference)>
                    {words.waiting_staff_open_case()}
                    <span class="nhsuk-u-visually-hidden">": " {line.person.name.full()}</span>
                </a>
            </p>
        }
    });
    let class = if waits.call.is_some() { "app-list__item app-list__item--urgent" } else { "app-list__item" };
    view! {
        <li class=class data-waiting=line.reference.clone()>
            <div class="app-list__head">
                <h3 class="nhsuk-heading-s">
                    <a href=paths::intake(&line.reference)><bdi>{line.person.name.full()}</bdi></a>
                </h3>
                <span class="app-list__when">{words.waiting_staff_since(&when::day(words, waits.since))}</span>
            </div>
            {appointment}
            {waiting(words, line)}
            {offer(words, waits)}
            {case}
            <div class="app-actions">
                {book}
                <form method="post" action=TakeOffList::PATH novalidate>
                    <input type="hidden" name=REFERENCE value=line.reference.clone()/>
                    <Button
                        text=words.waiting_staff_remove()
                        about=line.person.name.full()
                        kind=ButtonKind::Secondary
                        small=true
                    />
                </form>
            </div>
        </li>
    }
}

/// What was offered, what became of it, and what comes next.
fn offer(words: Words, waits: &WaitingLine) -> impl IntoView + use<> {
    let times = |count: usize, say: fn(Words, i64) -> String| {
        (count > 0).then(|| say(words, i64::try_from(count).unwrap_or(i64::MAX)))
    };
    let counts = [
        times(waits.declined, |words, count| words.waiting_staff_declined(count)),
        times(waits.lapsed, |words, count| words.waiting_staff_lapsed(count)),
    ];
    let counts = counts.into_iter().flatten().collect::<Vec<_>>().join(". ");
    let counts = (!counts.is_empty()).then(|| view! { <p>{counts}</p> });
    let last = waits.offer.as_ref().and_then(|offer| last(words, offer)).map(|said| view! { <p>{said}</p> });
    let is_open = waits.offer.as_ref().is_some_and(|offer| offer.state == State::Made);
    let next = match waits.call {
        Some(why) => {
            let why = match why {
                Call::NoWay => words.waiting_staff_call_way(),
                Call::Visit => words.waiting_staff_call_visit(),
                Call::Silent => words.waiting_staff_call_silent(),
            };
            Some(view! { <p><strong>{words.waiting_staff_call()} ". "</strong> {why}</p> }.into_any())
        }
        None if is_open => None,
        None => Some(view! { <p>{words.waiting_staff_next()}</p> }.into_any()),
    };
    let withdraw = waits.offer.as_ref().filter(|_| is_open).map(|offer| {
        view! {
            <form method="post" action=WithdrawOffer::PATH class="app-actions" novalidate>
                <input type="hidden" name=OFFER value=offer.id.to_string()/>
                <Button
                    text=words.waiting_staff_withdraw()
                    about=waits.line.person.name.full()
                    kind=ButtonKind::Secondary
                    small=true
                />
            </form>
        }
    });
    view! { {last} {counts} {next} {withdraw} }
}

/// The last offer in words; one that was taken is an appointment, and says so itself.
fn last(words: Words, offer: &MadeOffer) -> Option<String> {
    let (date, clock) = when::date_and_clock(words, offer.starts_at);
    match offer.state {
        State::Made => {
            let until = when::day_and_clock(words, offer.lapses_at);
            Some(words.waiting_staff_offered(&date, &clock, &until))
        }
        State::Declined => Some(words.waiting_staff_last_declined(&date, &clock)),
        State::Lapsed => Some(words.waiting_staff_last_lapsed(&date, &clock)),
        State::Withdrawn => Some(words.waiting_staff_last_withdrawn(&date, &clock)),
        State::Taken => None,
    }
}

/// Takes an offer back.
#[server(prefix = "/do", endpoint = "staff/waiting/withdraw")]
pub(in crate::staff) async fn withdraw_offer(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = withdraw(&desk).await;
    desk.answer(went)
}

async fn withdraw(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(paths::staff::TIMED_OUT)) };
    let Ok(offer) = desk.field(OFFER).parse::<OfferId>() else { return Ok(Go::to(paths::staff::WAITING)) };
    let done = desk.visit.app.service.withdraw_offer(&who, offer).await?;
    Ok(said(done, "withdrawn"))
}

/// Takes somebody off the list.
#[server(prefix = "/do", endpoint = "staff/waiting/remove")]
pub(in crate::staff) async fn take_off_list(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = remove(&desk).await;
    desk.answer(went)
}

async fn remove(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(paths::staff::TIMED_OUT)) };
    let Some(reference) = Reference::parse(desk.field(REFERENCE)) else { return Ok(Go::to(paths::staff::WAITING)) };
    let done = desk.visit.app.service.take_off_the_list(&who, reference.as_str()).await?;
    Ok(said(done, "removed"))
}

fn said(done: bool, what: &str) -> Go {
    Go::to(if done { format!("{}?done={what}", paths::staff::WAITING) } else { paths::staff::WAITING.to_owned() })
}
