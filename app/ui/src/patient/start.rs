//! Where it begins: choosing a network, and a network's start page.

use axum::{
    body::{Body, Bytes},
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use http::{HeaderValue, header};
use leptos::prelude::*;
use service::{Fault, networks::TeamMember};
use words::{Words, time};

use crate::{
    components::{ButtonLink, InsetText},
    paths,
    web::{NetworkVisit, Page, Pages, Visit, document, fault_page, respond, set_language},
};

/// Seconds for which a start page is shown as it was made: it is the same for everyone.
const KEPT_SECONDS: i64 = 20;

/// Choose a network; with one network, its start page.
pub(super) async fn networks(visit: Visit) -> Response {
    let networks = match visit.app.service.networks().await {
        Ok(networks) => networks,
        Err(fault) => return fault_page(&visit, &fault),
    };
    if let [(slug, _)] = networks.as_slice() {
        return Redirect::to(&paths::start(slug)).into_response();
    }
    let words = visit.words;
    let none = networks.is_empty().then(|| view! { <p>{words.start_networks_none()}</p> });
    let links = networks.into_iter().map(|(slug, name)| view! { <li><a href=paths::start(&slug)>{name}</a></li> });
    let main = view! {
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{words.start_networks_title()}</h1>
            <p>{words.start_networks_lead()}</p>
            {none}
            <ul class="nhsuk-list app-links">{links.collect_view()}</ul>
            <p>{words.start_networks_not_listed()}</p>
        </div>
    };
    respond(&visit, Page::new("networks", words.start_networks_title(), words).public(), main)
}

/// A network's start page: made once in a while, and then handed out as bytes. Of somebody who came by a place's link,
/// or tries questions, its own links say so; that one is made for them.
pub(super) async fn show(State(pages): State<Pages>, visit: NetworkVisit) -> Response {
    let words = visit.visit.words;
    if visit.visit.is_led() {
        return match make(&visit).await {
            Ok(text) => page_of(&pages, &visit, Bytes::from(text)),
            Err(fault) => fault_page(&visit.visit, &fault),
        };
    }
    let (key, now) = (format!("{} {}", visit.slug(), words.language().code()), pages.app.service.now().as_second());
    let bytes = match pages.kept.get(&key, now, KEPT_SECONDS) {
        Some(bytes) => bytes,
        None => match make(&visit).await {
            Ok(text) => {
                let bytes = Bytes::from(text);
                pages.kept.set(key, now, bytes.clone());
                bytes
            }
            Err(fault) => return fault_page(&visit.visit, &fault),
        },
    };
    page_of(&pages, &visit, bytes)
}

fn page_of(pages: &Pages, visit: &NetworkVisit, bytes: Bytes) -> Response {
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if visit.visit.language_asked {
        set_language(&pages.app, visit.visit.words, &mut response);
    }
    response
}

async fn make(visit: &NetworkVisit) -> Result<String, Fault> {
    let service = &visit.visit.app.service;
    let next = service.next_free_time(&visit.network).await?;
    let days = next.map(|next| {
        let next = domain::schedule::local::london(next).date;
        i64::from(service.today().days_until(next))
    });
    let team = service.team(visit.network.id).await?;
    let page = Page::new("start", visit.visit.words.start_title(), visit.visit.words)
        .network(&visit.network)
        .public()
        .at(&visit.visit.here());
    Ok(document(page, main(visit, days, &team)))
}

fn main(visit: &NetworkVisit, days: Option<i64>, team: &[TeamMember]) -> impl IntoView + use<> {
    let (words, network) = (visit.visit.words, &visit.network);
    let settings = &network.settings;
    let refer = visit.visit.led(paths::below(&network.slug, "refer"));
    let helping = visit.visit.led(paths::below(&network.slug, "refer?helping=1"));
    let next = days.map_or_else(|| words.start_next_none().to_owned(), |days| words.start_next_free(days));
    let practices = network.practices.iter().map(|practice| view! { <li>{practice.name.clone()}</li> }).collect_view();
    let people = team
        .iter()
        .map(|member| {
            view! {
                <li>
                    <strong>{member.name.clone()}</strong> ". " {member.about.clone()} " "
                    {words.start_meet_employer(&member.employer)}
                </li>
            }
        })
        .collect_view();
    view! {
        <div class="app-column">
            <h1 class="nhsuk-heading-xl">{words.start_title()}</h1>
            <p class="nhsuk-lede-text">{words.start_lead()}</p>
            <p>{words.start_lead_network(&network.name)}</p>
            <InsetText><p><strong>{next}</strong></p></InsetText>
            <p><ButtonLink href=refer text=words.start_now()/></p>
            <p>
                <a href=helping>{words.start_helping()}</a> ". "
                {words.start_helping_note()}
            </p>
            <p><a href=paths::below(&network.slug, "refer/resume")>{words.start_resume()}</a></p>
            <p><a href=paths::entrance(&network.slug, None)>{words.start_manage()}</a></p>

            <h2 class="nhsuk-heading-m">{words.start_what_title()}</h2>
            {bullets(&[
                words.start_what_lonely(),
                words.start_what_money(),
                words.start_what_caring(),
                words.start_what_condition(),
                words.start_what_active(),
                words.start_what_stuck(),
            ])}
            <h2 class="nhsuk-heading-m">{words.start_happens_title()}</h2>
            <ol class="nhsuk-list nhsuk-list--number">
                <li>{words.start_happens_tell()}</li>
                <li>{words.start_happens_choose()}</li>
                <li>{words.start_happens_meet(&time::length(words, 45))}</li>
                <li>{words.start_happens_after()}</li>
            </ol>
            <h2 class="nhsuk-heading-m">{words.start_meet_title()}</h2>
            <ul class="nhsuk-list nhsuk-list--bullet">{people}</ul>
            <h2 class="nhsuk-heading-m">{words.start_not_title()}</h2>
            {bullets(&[words.start_not_emergency(), words.start_not_medical(), words.start_not_decide()])}
            <h2 class="nhsuk-heading-m">{words.start_before_title()}</h2>
            {bullets(&[
                words.start_before_free(),
                words.start_before_account(),
                words.start_before_stop(),
                words.start_before_device(),
            ])}
            {leaving(words)}
            <p><a href=paths::below(&network.slug, paths::MADE)>{words.making_start_link()}</a></p>
            <p>{words.start_who(i64::from(settings.ages.from))}</p>
            <h3 class="nhsuk-heading-s">{words.start_practices_title()}</h3>
            <ul class="nhsuk-list nhsuk-list--bullet">{practices}</ul>
            <h2 class="nhsuk-heading-m">{words.start_other_title()}</h2>
            <ul class="nhsuk-list nhsuk-list--bullet">
                <li>{words.start_other_phone(&settings.phone_hours, &settings.phone)}</li>
                <li>{words.start_other_practice()}</li>
                <li>{words.start_other_someone()}</li>
                <li>{words.start_other_interpreter()}</li>
            </ul>
        </div>
    }
}

/// For someone who is watched: what "Leave this page" does, and what it cannot do.
fn leaving(words: Words) -> impl IntoView + use<> {
    let safety = words.safety();
    let language = safety.language();
    view! { <p lang=language.code() dir=language.direction()>{safety.leave_note()}</p> }
}

fn bullets(texts: &[&'static str]) -> impl IntoView + use<> {
    let items = texts.iter().map(|text| view! { <li>{*text}</li> }).collect_view();
    view! { <ul class="nhsuk-list nhsuk-list--bullet">{items}</ul> }
}
