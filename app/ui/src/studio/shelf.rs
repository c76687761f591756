//! The network's questionnaires: their versions, and the draft of the next one.

use axum::response::Response;
use domain::schedule::local::london;
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    store::PublishedRow,
    studio::{Shelf, Waiting},
};
use words::{Words, time};

use super::{
    Done, done,
    sending::{BeginDraft, SLUG},
    standing, text, told,
};
use crate::{
    components::{Button, ButtonLink, Details, InsetText, NotificationBanner},
    paths,
    staff::frame::{Here, StaffVisit},
    web::{fault_page, not_found, respond},
    when,
};

/// What the address says when a version was published just now.
pub(super) const PUBLISHED: &str = "published";

pub(super) async fn show(staff: StaffVisit) -> Response {
    let words = staff.words();
    let waiting = match staff.service().studio_waiting(&staff.who).await {
        Ok(waiting) => waiting,
        Err(fault) => return fault_page(&staff.visit, &fault),
    };
    let network = match staff.service().network_of(staff.who.network).await {
        Ok(network) => network,
        Err(fault) => return fault_page(&staff.visit, &fault),
    };
    match staff.service().studio(&staff.who).await {
        Ok(Some(shelves)) => {
            let said = done(words, &staff, None);
            let is_new = staff.visit.query.get("done").is_some_and(|done| done == PUBLISHED);
            let made = format!("/{}/{}", network.slug, paths::MADE);
            let page = staff.page("studio", words.studio_title(), Here::Studio);
            respond(&staff.visit, page, move || main(words, &shelves, (&waiting, &made), (said, is_new)))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

/// What waits for somebody: the threads that mention them, and the drafts that their seat is asked about.
pub(crate) fn waits(words: Words, waiting: &Waiting) -> impl IntoView + use<> {
    let number = |place: usize| i64::try_from(place + 1).unwrap_or(i64::MAX);
    let mentions = waiting.mentions.iter().enumerate().map(|(place, (draft, thread))| {
        view! { <li><a href=paths::studio_thread(*draft, *thread)>{words.talk_mentioned_open(number(place))}</a></li> }
    });
    let approvals = waiting.approvals.iter().enumerate().map(|(place, draft)| {
        view! { <li><a href=paths::studio_approvals(*draft)>{words.talk_approval_open(number(place))}</a></li> }
    });
    let (mentions, approvals) = (mentions.collect_view(), approvals.collect_view());
    let mentioned = (!waiting.mentions.is_empty()).then(|| {
        view! {
            <InsetText>
                <h2 class="nhsuk-heading-s">{words.talk_mentioned_title()}</h2>
                <ul class="nhsuk-list" data-mentions="">{mentions}</ul>
            </InsetText>
        }
    });
    let asked = (!waiting.approvals.is_empty()).then(|| {
        view! {
            <InsetText>
                <h2 class="nhsuk-heading-s">{words.talk_approval_title()}</h2>
                <ul class="nhsuk-list" data-approvals="">{approvals}</ul>
            </InsetText>
        }
    });
    view! { {asked} {mentioned} }
}

fn main(
    words: Words,
    shelves: &[Shelf],
    (waiting, made): (&Waiting, &str),
    (said, is_new): (Done, bool),
) -> impl IntoView + use<> {
    let link = made.to_owned();
    let published = is_new.then(|| {
        view! {
            <NotificationBanner success=true>
                <p class="nhsuk-notification-banner__heading">{words.studio_published()}</p>
                <p>
                    <a class="nhsuk-notification-banner__link" href=link>{words.making_public_title()}</a>
                </p>
            </NotificationBanner>
        }
    });
    let items = shelves.iter().map(|shelf| one(words, shelf, shelves)).collect_view();
    view! {
        {published}
        {told(said)}
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{words.studio_title()}</h1>
            <p>{words.studio_intro()}</p>
            {waits(words, waiting)}
            <p><a href=paths::STUDIO_BANK>{words.bank_title()}</a></p>
            <p><a href=made.to_owned()>{words.making_public_title()}</a></p>
            <p><a href=paths::staff::DIGEST>{words.digest_link()}</a></p>
        </div>
        <ul class="app-list">{items}</ul>
    }
}

fn one(words: Words, shelf: &Shelf, shelves: &[Shelf]) -> impl IntoView + use<> {
    let newest = shelf.versions.first().map(|version| view! { <p>{published(words, version)}</p> });
    let title = text(words, &shelf.title);
    let draft = match &shelf.draft {
        Some((id, changed_at)) => {
            let (date, clock) = when::date_and_clock(words, *changed_at);
            let href = paths::studio_draft(*id);
            view! {
                <p>{words.studio_draft_changed(&date, &clock)}</p>
                <p><ButtonLink href=href text=words.studio_open() about=title.clone()/></p>
            }
            .into_any()
        }
        None if shelf.standing.retired.is_some() => ().into_any(),
        None => view! {
            <form method="post" action=BeginDraft::PATH data-main=shelf.standing.asked_since.map(|_| "")>
                <input type="hidden" name=SLUG value=shelf.slug.clone()/>
                <Button text=words.studio_begin() about=title.clone()/>
            </form>
        }
        .into_any(),
    };
    let versions = shelf.versions.iter().map(|version| {
        let href = paths::studio_version(&version.slug, version.number);
        view! { <li><a href=href>{published(words, version)}</a> " " {print(words, version)}</li> }
    });
    let versions = versions.collect_view();
    let compare = (!shelf.versions.is_empty()).then(|| {
        let href = paths::studio_compare(&shelf.slug);
        let about = title.clone();
        view! { <p><a href=href>{words.versions_compare()}<span class="nhsuk-u-visually-hidden">": " {about}</span></a></p> }
    });
    view! {
        <li class="app-list__item" data-questionnaire=shelf.slug.clone()>
            <div class="app-list__head">
                <h2 class="nhsuk-heading-m">{title.clone()}</h2>
                {standing::tags(words, &shelf.standing)}
            </div>
            {standing::told(words, shelf, shelves)}
            {newest}
            {draft}
            {compare}
            <Details summary=words.studio_versions()><ol class="nhsuk-list">{versions}</ol></Details>
            {standing::decide(words, shelf, &title)}
        </li>
    }
}

/// The way to a version on paper.
fn print(words: Words, version: &PublishedRow) -> impl IntoView + use<> {
    view! {
        <a href=paths::paper(&version.slug, version.number)>
            {words.paper_print()}
            <span class="nhsuk-u-visually-hidden">": " {version.number}</span>
        </a>
    }
}

pub(super) fn published(words: Words, version: &PublishedRow) -> String {
    let (number, date) = (version.number, time::date(words, london(version.at).date));
    match &version.by {
        Some(name) => words.studio_published_by(&date, name, number),
        None => words.studio_newest(&date, number),
    }
}
