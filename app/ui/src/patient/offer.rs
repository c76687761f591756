//! A time that is offered to a person, and their place among those who wait: behind their personal link. Looking changes
//! nothing; what is answered twice is answered once.

use axum::response::Response;
use domain::{
    Fields,
    id::OfferId,
    offer::{Ahead, Kind, State},
    schedule::local,
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    manage::Managed,
    offers::{OwnOffer, OwnOffers, OwnTimes},
};
use words::Words;

use super::{
    come_back::Managing,
    manage::{LINK, Linked, linked, old_link},
};
use crate::{
    components::{Button, ButtonKind, InsetText, NotificationBanner, SummaryList, SummaryRow},
    paths,
    web::{Desk, FORM_NETWORK, Go, NetworkVisit, Page, fault_page, respond},
    when,
};

/// The field that names an offer.
const OFFER: &str = "offer";
/// The field that says whether other times are wanted.
const KEEP: &str = "keep";
/// The field that says whether somebody would like to be told of times.
const WANTS: &str = "wants";

/// The way from the page of the appointment: loud, while a time is kept for somebody.
pub(super) fn way(words: Words, here: &str, managed: &Managed) -> Option<AnyView> {
    let href = format!("{here}/offer");
    if let Some(until) = managed.offered_until {
        let (date, clock) = when::date_and_clock(words, until);
        return Some(
            view! {
                <NotificationBanner>
                    <p class="nhsuk-notification-banner__heading">{words.waiting_banner()}</p>
                    <p>{words.waiting_banner_until(&date, &clock)}</p>
                    <p><a class="nhsuk-notification-banner__link" href=href>{words.waiting_banner_open()}</a></p>
                </NotificationBanner>
            }
            .into_any(),
        );
    }
    (!managed.ended).then(|| view! { <p><a href=href>{words.waiting_link()}</a></p> }.into_any())
}

/// The offer, or how the person stands without one.
pub(super) async fn show(at: Managing) -> Response {
    let visit = &at.visit;
    match visit.visit.app.service.own_offers(&visit.network, &at.link).await {
        Ok(Some(own)) => page(visit, &at.name, &own),
        Ok(None) => old_link(visit),
        Err(fault) => fault_page(&visit.visit, &fault),
    }
}

fn page(visit: &NetworkVisit, token: &str, own: &OwnOffers) -> Response {
    let words = visit.visit.words;
    let here = paths::manage(visit.slug(), token);
    let carried = Carried { network: visit.slug(), token };
    let (title, body) = match &own.offer {
        Some(offer) if offer.state == State::Made => open(words, &carried, own, offer),
        Some(offer) if tells(own, offer) => {
            let (title, told) = ended(words, offer);
            let (_, rest) = standing(words, &carried, own);
            (title, view! { <p>{told}</p> {rest} }.into_any())
        }
        _ => standing(words, &carried, own),
    };
    let main = view! {
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{title}</h1>
            {body}
            <p>{words.error_contact(&visit.network.settings.phone)}</p>
            <p><a href=here.clone()>{words.waiting_back()}</a></p>
        </div>
    };
    let page = Page::new("manage/offer", title, words).network(&visit.network).back(Some(here));
    respond(&visit.visit, page, main)
}

/// What every form of the page carries.
struct Carried<'a> {
    network: &'a str,
    token: &'a str,
}

impl Carried<'_> {
    fn hidden(&self) -> impl IntoView + use<> {
        view! {
            <input type="hidden" name=FORM_NETWORK value=self.network.to_owned()/>
            <input type="hidden" name=LINK value=self.token.to_owned()/>
        }
    }
}

/// Whether it is still news how the last offer ended: not once the person has another time since.
fn tells(own: &OwnOffers, offer: &OwnOffer) -> bool {
    let is_sooner = offer.kind == Kind::Sooner;
    match offer.state {
        State::Made => false,
        State::Taken => own
            .appointment
            .as_ref()
            .zip(offer.time.as_ref())
            .is_some_and(|(booked, time)| booked.starts_at == time.start),
        State::Declined | State::Lapsed => is_sooner == own.appointment.is_some(),
        State::Withdrawn => matches!(own.times, OwnTimes::Waits(_) | OwnTimes::WantsSooner),
    }
}

/// What became of an offer.
fn ended(words: Words, offer: &OwnOffer) -> (&'static str, String) {
    match offer.state {
        State::Taken => (words.waiting_taken_title(), words.waiting_taken().to_owned()),
        State::Declined => (words.waiting_declined_title(), words.waiting_declined().to_owned()),
        State::Made | State::Lapsed => {
            let (date, clock) = when::date_and_clock(words, offer.lapses_at);
            (words.waiting_lapsed_title(), words.waiting_lapsed(&date, &clock))
        }
        State::Withdrawn => (words.waiting_withdrawn_title(), words.waiting_withdrawn().to_owned()),
    }
}

/// An offer that waits for an answer.
fn open(words: Words, carried: &Carried<'_>, own: &OwnOffers, offer: &OwnOffer) -> (&'static str, AnyView) {
    let (title, about, leave) = match (offer.kind, &own.appointment) {
        (Kind::Sooner, Some(booked)) => {
            let (date, clock) = when::date_and_clock(words, booked.starts_at);
            let about = words.waiting_offer_sooner_about(&date, &clock);
            (words.waiting_offer_sooner_title(), about, words.waiting_offer_sooner_no_leave())
        }
        _ => (words.waiting_offer_title(), words.waiting_offer_about().to_owned(), words.waiting_offer_no_leave()),
    };
    let body = view! {
        <p>{about}</p>
        <SummaryList rows=details(words, offer)/>
        <form method="post" action=TakeOffer::PATH data-main novalidate>
            {carried.hidden()}
            <input type="hidden" name=OFFER value=offer.id.to_string()/>
            <Button text=words.waiting_offer_take()/>
        </form>
        <h2 class="nhsuk-heading-m">{words.waiting_offer_no_title()}</h2>
        <p>{words.waiting_offer_no_about()}</p>
        <form method="post" action=DeclineOffer::PATH novalidate>
            {carried.hidden()}
            <input type="hidden" name=OFFER value=offer.id.to_string()/>
            <Button text=words.waiting_offer_no_keep() kind=ButtonKind::Secondary name=KEEP value="yes"/>
            <Button text=leave kind=ButtonKind::Secondary name=KEEP value="no"/>
        </form>
    };
    (title, body.into_any())
}

/// The time that is offered, and until when.
fn details(words: Words, offer: &OwnOffer) -> Vec<SummaryRow> {
    let mut rows = Vec::new();
    if let Some(time) = &offer.time {
        let (date, clock) = when::date_and_clock(words, time.start);
        let said = words.refer_appointment_slot(&date, &clock);
        let start = local::rfc3339(time.start);
        rows.push(SummaryRow::new(words.manage_when(), view! { <span data-start=start>{said}</span> }));
        rows.push(SummaryRow::text(words.manage_with(), time.link_worker.clone()));
        rows.push(SummaryRow::text(words.manage_how(), words.mode(time.code.mode)));
        if let Some(place) = &time.place {
            let access = (!place.access.is_empty()).then(|| view! { <br/> {place.access.clone()} });
            let at = format!("{}, {}. {}", place.name, place.address, place.directions);
            rows.push(SummaryRow::new(words.manage_where(), view! { {at} {access} }));
        }
    }
    let (date, clock) = when::date_and_clock(words, offer.lapses_at);
    rows.push(SummaryRow::text(words.waiting_offer_until(), words.waiting_offer_at(&date, &clock)));
    rows
}

/// What a person waits for, and what they can ask for.
fn standing(words: Words, carried: &Carried<'_>, own: &OwnOffers) -> (&'static str, AnyView) {
    let ask = |wants: &'static str, text: &'static str, kind: ButtonKind| {
        view! {
            <form method="post" action=AskForTimes::PATH novalidate>
                {carried.hidden()}
                <input type="hidden" name=WANTS value=wants/>
                <Button text=text kind=kind/>
            </form>
        }
    };
    let told = |by_message: &'static str, by_call: &'static str| if own.by_message { by_message } else { by_call };
    match own.times {
        OwnTimes::Waits(ahead) => {
            let before = match ahead {
                Ahead::Nobody => words.waiting_before_nobody().to_owned(),
                Ahead::Few => words.waiting_before_few().to_owned(),
                Ahead::About(count) => words.waiting_before_about(i64::try_from(count).unwrap_or(i64::MAX)),
            };
            let body = view! {
                <InsetText><p>{before}</p></InsetText>
                <p>{words.waiting_before_rough()}</p>
                <p>{told(words.waiting_told_message(), words.waiting_told_call())}</p>
                {ask("no", words.waiting_leave(), ButtonKind::Secondary)}
            };
            (words.waiting_title(), body.into_any())
        }
        OwnTimes::CouldWait => {
            let body = view! {
                <p>{words.waiting_join_about()}</p>
                {ask("yes", words.waiting_join(), ButtonKind::Primary)}
            };
            (words.waiting_link(), body.into_any())
        }
        OwnTimes::WantsSooner => {
            let body = view! {
                <p>{told(words.waiting_sooner_asked(), words.waiting_sooner_asked_call())}</p>
                {ask("no", words.waiting_sooner_stop(), ButtonKind::Secondary)}
            };
            (words.waiting_sooner_title(), body.into_any())
        }
        OwnTimes::CouldComeSooner => {
            let body = view! {
                <p>{words.waiting_sooner_about()}</p>
                {ask("yes", words.waiting_sooner_ask(), ButtonKind::Primary)}
            };
            (words.waiting_sooner_title(), body.into_any())
        }
        OwnTimes::Nothing => (words.waiting_link(), view! { <p>{words.waiting_nothing()}</p> }.into_any()),
    }
}

/// Takes the time that is offered.
#[server(prefix = "/do", endpoint = "manage/offer/take")]
pub async fn take_offer(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = take(&desk).await;
    desk.answer(went)
}

async fn take(desk: &Desk) -> Result<Go, Fault> {
    let Linked { network, token, here, .. } = match linked(desk).await? {
        Ok(linked) => linked,
        Err(go) => return Ok(go),
    };
    let go = Go::to(format!("{here}/offer"));
    // Whatever became of it, the page says.
    if let Ok(offer) = desk.field(OFFER).parse::<OfferId>() {
        desk.visit.app.service.take_offer(&network, &token, offer).await?;
    }
    Ok(go)
}

/// Says no to the time that is offered.
#[server(prefix = "/do", endpoint = "manage/offer/decline")]
pub async fn decline_offer(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = decline(&desk).await;
    desk.answer(went)
}

async fn decline(desk: &Desk) -> Result<Go, Fault> {
    let Linked { network, token, here, .. } = match linked(desk).await? {
        Ok(linked) => linked,
        Err(go) => return Ok(go),
    };
    let go = Go::to(format!("{here}/offer"));
    if let Ok(offer) = desk.field(OFFER).parse::<OfferId>() {
        let keep = desk.field(KEEP) != "no";
        desk.visit.app.service.decline_offer(&network, &token, (offer, keep)).await?;
    }
    Ok(go)
}

/// Asks to be told of a time, or of none any more.
#[server(prefix = "/do", endpoint = "manage/times")]
pub async fn ask_for_times(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = ask(&desk).await;
    desk.answer(went)
}

async fn ask(desk: &Desk) -> Result<Go, Fault> {
    let Linked { network, token, here, .. } = match linked(desk).await? {
        Ok(linked) => linked,
        Err(go) => return Ok(go),
    };
    let go = Go::to(format!("{here}/offer"));
    match desk.field(WANTS) {
        "yes" => desk.visit.app.service.ask_for_times(&network, &token, true).await?,
        "no" => desk.visit.app.service.ask_for_times(&network, &token, false).await?,
        _ => return Ok(go),
    };
    Ok(go)
}
