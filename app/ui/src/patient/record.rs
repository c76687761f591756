//! A person's own record behind their link, while staff have opened it for them.

use axum::response::Response;
use leptos::prelude::*;
use service::cases::OwnRecord;
use words::Words;

use super::come_back::Managing;
use crate::{
    looked::by,
    web::{Bundle, Page, fault_page, not_found, respond},
    when,
};

pub(super) async fn show(at: Managing) -> Response {
    let visit = &at.visit;
    let words = visit.visit.words;
    let before = visit.visit.query.get("before").and_then(|id| id.parse().ok());
    match visit.visit.app.service.own_record(&visit.network, &at.link, before).await {
        Ok(Some(record)) => {
            let page = Page::new("manage/record", words.record_title(), words)
                .network(&visit.network)
                .back(Some(at.here()))
                .islands(Bundle::Patient);
            respond(&visit.visit, page, main(words, &visit.network.settings.phone, &record))
        }
        Ok(None) => not_found(&visit.visit),
        Err(fault) => fault_page(&visit.visit, &fault),
    }
}

fn main(words: Words, phone: &str, record: &OwnRecord) -> impl IntoView + use<> {
    let items = record.looked.iter().map(|event| {
        let at = when::day_and_clock(words, event.at);
        view! { <li>{at} ". " {by(words, &event.by)} ": " {event.what.map(|what| words.audit(what))}</li> }
    });
    let older = record.more_before.map(|before| {
        view! { <p><a href=format!("?before={before}")>{words.trail_older()}</a></p> }
    });
    view! {
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{words.record_title()}</h1>
            <p>{words.record_until(&when::day_and_clock(words, record.until))}</p>
            <p>{words.record_looked_intro()}</p>
            <ul class="nhsuk-list">{items.collect_view()}</ul>
            {older}
            <p>{words.error_contact(phone)}</p>
        </div>
    }
}
