//! A link worker's appointments in their own calendar: the page that makes the private address, and the feed behind it.

use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use domain::{
    Fields,
    calendar::{SHOWS, Shows},
    schedule::local::london,
};
use http::{HeaderValue, header};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    calendar_feeds::{MadeFeed, OwnFeed},
    cases::Kept,
};
use words::{Words, time};

use super::frame::{Here, StaffVisit, banner, sender};
use crate::{
    components::{Button, ButtonKind, InsetText, Legend, Radios, Size},
    paths::staff::{CALENDAR_FEED, DIARY, TIMED_OUT},
    web::{Desk, Filled, Go, Visit, fault_page, not_found, respond},
};

/// What is left of an address at the end of its path.
const ENDING: &str = ".ics";

/// The page about one's own address.
pub(super) async fn show(staff: StaffVisit) -> Response {
    let words = staff.words();
    match staff.service().own_feed(&staff.who).await {
        Ok(Some(own)) => {
            let filled = Filled::kept(words, own.unsent.clone(), Fields::new);
            let is_removed = staff.visit.query.get("done").is_some_and(|done| done == "removed") && own.feed.is_none();
            let page = staff
                .page("staff/calendar-feed", words.feed_title(), Here::Diary)
                .back(Some(DIARY.to_owned()))
                .errors(filled.summary());
            respond(&staff.visit, page, move || main(words, &own, &filled, is_removed))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn main(words: Words, own: &OwnFeed, filled: &Filled, is_removed: bool) -> impl IntoView + use<> {
    let removed = is_removed.then(|| banner(words.feed_removed(), true));
    let standing = match &own.feed {
        Some(feed) => there_is(words, feed).into_any(),
        None => view! { <p>{words.feed_none()}</p> }.into_any(),
    };
    let again = own.feed.is_some().then(|| {
        view! {
            <h2 class="nhsuk-heading-m">{words.feed_make_title()}</h2>
            <p>{words.feed_make_new_note()}</p>
        }
    });
    let make = if own.feed.is_some() { words.feed_make_new() } else { words.feed_make() };
    let choices = Shows::ALL.iter().map(|shows| {
        let hint = match shows {
            Shows::Busy => words.feed_shows_busy_hint(),
            Shows::Initials => words.feed_shows_initials_hint(),
        };
        filled.choice(SHOWS, shows.code(), said(words, *shows)).hint(hint)
    });
    let remove = own.feed.is_some().then(|| {
        view! {
            <section class="app-section" aria-labelledby="stop">
                <h2 class="nhsuk-heading-m" id="stop">{words.feed_remove_title()}</h2>
                <p>{words.feed_remove_note()}</p>
                <form method="post" action=RemoveFeed::PATH>
                    <Button text=words.feed_remove() kind=ButtonKind::Secondary/>
                </form>
            </section>
        }
    });
    view! {
        {removed}
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{words.feed_title()}</h1>
            <p>{words.feed_intro()}</p>
            <InsetText><p>{words.feed_care()}</p></InsetText>
            {standing}
            {again}
            <form method="post" action=MakeFeed::PATH data-main novalidate>
                <Radios
                    name=SHOWS
                    legend=Legend::sized(words.feed_legend(), Size::S)
                    error=filled.error(SHOWS)
                    choices=choices.collect()
                />
                <Button text=make/>
            </form>
            {remove}
        </div>
    }
}

/// The address that there is: what it shows, and for some minutes where it is.
fn there_is(words: Words, feed: &MadeFeed) -> impl IntoView + use<> {
    let made = words.feed_made(&time::date(words, london(feed.made_at).date), said(words, feed.shows));
    let link = match feed.link.clone() {
        Some(link) => view! {
            <h2 class="nhsuk-heading-m">{words.feed_link_title()}</h2>
            <p>{words.feed_link_once()}</p>
            <p><code class="app-address" data-feed="" dir="ltr">{link}</code></p>
            <p>{words.feed_link_how()}</p>
        }
        .into_any(),
        None => view! { <p>{words.feed_hidden()}</p> }.into_any(),
    };
    view! { <p>{made}</p> {link} }
}

fn said(words: Words, shows: Shows) -> &'static str {
    match shows {
        Shows::Busy => words.feed_shows_busy(),
        Shows::Initials => words.feed_shows_initials(),
    }
}

/// The feed at a private address. It is not kept anywhere on the way: an address that was taken back shows nothing.
pub(super) async fn feed(visit: Visit, Path(file): Path<String>) -> Response {
    let Some(token) = file.strip_suffix(ENDING) else { return not_found(&visit) };
    match visit.app.service.feed(token).await {
        Ok(Some(feed)) => {
            let headers = [
                (header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8")),
                (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
            ];
            (headers, feed).into_response()
        }
        Ok(None) => not_found(&visit),
        Err(fault) => fault_page(&visit, &fault),
    }
}

/// Makes an address of one's own.
#[server(prefix = "/do", endpoint = "staff/calendar-feed/make")]
pub(super) async fn make_feed(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = make(&desk).await;
    desk.answer(went)
}

async fn make(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(TIMED_OUT)) };
    let language = desk.visit.words.language();
    let kept = desk.visit.app.service.make_feed(&who, desk.fields.clone(), language).await?;
    Ok(Go::to(if kept == Kept::NotHere { DIARY } else { CALENDAR_FEED }))
}

/// Takes one's own address back.
#[server(prefix = "/do", endpoint = "staff/calendar-feed/remove")]
pub(super) async fn remove_feed(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = remove(&desk).await;
    desk.answer(went)
}

async fn remove(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(TIMED_OUT)) };
    Ok(match desk.visit.app.service.remove_feed(&who).await? {
        Kept::NotHere => Go::to(DIARY),
        Kept::Done | Kept::Refused | Kept::Changed => Go::to(format!("{CALENDAR_FEED}?done=removed")),
    })
}
