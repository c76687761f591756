//! How the questions of a network were made: for everybody to read, without signing in.

use axum::response::Response;
use domain::studio::participation::{Making, SaidDone};
use leptos::prelude::*;
use service::studio::MadeVersion;
use words::{Words, time};

use super::participation;
use crate::{
    components::{SummaryList, SummaryRow, Tag, TagColour},
    web::{NetworkVisit, Page, fault_page, respond},
};

pub(super) async fn show(asked: NetworkVisit) -> Response {
    let words = asked.visit.words;
    let versions = match asked.visit.app.service.makings(asked.network.id).await {
        Ok(versions) => versions,
        Err(fault) => return fault_page(&asked.visit, &fault),
    };
    let title = words.making_public_title();
    let page = Page::new("how-our-questions-were-made", title, words).network(&asked.network).public();
    respond(&asked.visit, page, move || main(words, &versions))
}

fn main(words: Words, versions: &[MadeVersion]) -> impl IntoView + use<> {
    let none = versions.iter().all(|version| version.making.is_none());
    let none = none.then(|| view! { <p>{words.making_public_none()}</p> });
    let list = versions.iter().map(|version| one(words, version)).collect_view();
    view! {
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{words.making_public_title()}</h1>
            <p>{words.making_public_lead()}</p>
            {none}
            {list}
        </div>
    }
}

fn one(words: Words, version: &MadeVersion) -> impl IntoView + use<> {
    let id = format!("version-{}", version.number);
    let labelled = id.clone();
    let title = words.making_public_version(&time::date(words, version.on), version.number);
    let body = match &version.making {
        Some(making) => made(words, making).into_any(),
        None => view! { <p>{words.making_public_file()}</p> }.into_any(),
    };
    view! {
        <section class="app-section" aria-labelledby=labelled data-version=version.number.to_string()>
            <h2 class="nhsuk-heading-m" id=id>{title}</h2>
            {body}
        </section>
    }
}

fn made(words: Words, making: &Making) -> impl IntoView + use<> {
    let summary = making.summary.clone().map(|summary| view! { <p class="app-own-lines" dir="auto">{summary}</p> });
    let said = making.said.iter().map(|one| said_done(words, one)).collect_view();
    let seats = making.seats.iter().map(|seat| {
        let line = match seat.approved_on {
            Some(on) => words.making_approved(&time::date(words, on), &seat.seat),
            None => words.making_passed_by(&seat.seat),
        };
        view! { <li>{line}</li> }
    });
    let seats = (!making.seats.is_empty()).then(|| {
        view! {
            <h3 class="nhsuk-heading-s">{words.making_approved_by()}</h3>
            <ul class="nhsuk-list nhsuk-list--bullet">{seats.collect_view()}</ul>
        }
    });
    let workshops = making.workshops.iter().map(|workshop| participation::line(words, workshop)).collect_view();
    let workshops = (!making.workshops.is_empty()).then(|| {
        view! { <h3 class="nhsuk-heading-s">{words.making_took_part()}</h3> {workshops} }
    });
    view! {
        <p><Tag text=words.rung(making.rung) colour=TagColour::Blue/></p>
        {summary}
        {said}
        {workshops}
        {seats}
    }
}

/// Something that people said, beside what was done.
pub(super) fn said_done(words: Words, one: &SaidDone) -> impl IntoView + use<> {
    let taken = one.taken.map(|taken| if taken { words.making_taken() } else { words.making_not_taken() });
    let done = one.done.clone().map(|done| view! { <p class="app-own-lines" dir="auto">{done}</p> });
    let done = view! { {taken.map(|taken| view! { <p>{taken}</p> })} {done} };
    let said = view! { <p class="app-own-lines" dir="auto">{one.said.clone()}</p> };
    let about = one.about.as_ref().map(|about| {
        let (text, written) = about.get(words.language());
        let (code, direction) = (written.code(), written.direction());
        let text = view! { <span lang=code dir=direction>{text.to_owned()}</span> };
        SummaryRow::new(words.room_told_about(), text)
    });
    let told = [SummaryRow::new(words.making_you_said(), said), SummaryRow::new(words.making_we_did(), done)];
    let rows: Vec<SummaryRow> = about.into_iter().chain(told).collect();
    view! { <SummaryList rows=rows/> }
}
