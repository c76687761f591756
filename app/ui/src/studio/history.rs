//! What was done to a draft, or to one of its questions: by whom, when, and whether it still stands.

use axum::{extract::Path, response::Response};
use domain::{
    questionnaire::LinkId,
    studio::{Content, Did},
};
use leptos::prelude::*;
use service::studio::{Past, Room};
use words::Words;

use super::{
    At,
    said::{did, wording},
    text,
};
use crate::{
    components::{Tag, TagColour},
    paths,
    staff::frame::{Here, StaffVisit},
    web::{fault_page, not_found, respond},
    when,
};

pub(super) async fn show(staff: StaffVisit, Path(id): Path<String>) -> Response {
    of(&staff, &id, None).await
}

pub(super) async fn show_item(staff: StaffVisit, Path((id, item)): At) -> Response {
    match item.parse() {
        Ok(link_id) => of(&staff, &id, Some(link_id)).await,
        Err(_) => not_found(&staff.visit),
    }
}

async fn of(staff: &StaffVisit, id: &str, item: Option<LinkId>) -> Response {
    let words = staff.words();
    let room = match super::room(staff, id).await {
        Ok(room) => room,
        Err(response) => return response,
    };
    match staff.service().studio_history(&staff.who, room.id, item.as_ref()).await {
        Ok(Some(past)) => {
            let title = if item.is_some() { words.studio_history_of() } else { words.studio_history() };
            let back = match &item {
                Some(link_id) if room.content.item(link_id.as_str()).is_some() && !room.is_ended => {
                    paths::studio_item(room.id, link_id.as_str())
                }
                _ => paths::studio_draft(room.id),
            };
            let page = staff.page("studio/history", title, Here::Studio).back(Some(back));
            respond(&staff.visit, page, move || main(words, (&room, item.as_ref()), title, &past))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn main(
    words: Words,
    (room, item): (&Room, Option<&LinkId>),
    title: &'static str,
    past: &[Past],
) -> impl IntoView + use<> {
    let about = item.and_then(|link_id| room.content.item(link_id.as_str()));
    let caption =
        about.map_or_else(|| text(words, &room.content.questionnaire.title), |(_, item)| text(words, &item.text));
    let list = if past.is_empty() {
        view! { <p>{words.studio_history_none()}</p> }.into_any()
    } else {
        view! { <ol class="app-list">{past.iter().map(|past| one(words, &room.content, past)).collect_view()}</ol> }
            .into_any()
    };
    view! {
        <h1 class="nhsuk-heading-l"><span class="nhsuk-caption-l">{caption}</span> {title}</h1>
        {list}
    }
}

/// What was done, and whether it was undoing or doing again.
pub(super) fn said(words: Words, content: &Content, past: &Past) -> String {
    let what = did(words, content, past);
    match past.did {
        Did::Change => what,
        Did::Undo(_) => words.studio_history_undo(&what),
        Did::Redo(_) => words.studio_history_redo(&what),
    }
}

fn one(words: Words, content: &Content, past: &Past) -> impl IntoView + use<> {
    let said = said(words, content, past);
    let (date, clock) = when::date_and_clock(words, past.at);
    let undone = (past.did == Did::Change && !past.stands)
        .then(|| view! { <Tag text=words.studio_history_undone() colour=TagColour::Grey/> });
    let wording = wording(words, past).map(|(before, after)| {
        view! {
            <p><strong>{words.studio_history_before()} ": "</strong> <del>{before}</del></p>
            <p><strong>{words.studio_history_after()} ": "</strong> <ins>{after}</ins></p>
        }
    });
    view! {
        <li class="app-list__item" data-change=past.number.to_string()>
            <div class="app-list__head">
                <strong>{said}</strong>
                {undone}
            </div>
            {wording}
            <p class="app-note">{words.studio_history_by(&date, &past.by, &clock)}</p>
        </li>
    }
}
