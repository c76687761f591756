//! "Help us prepare", for who comes back with a code: what was skipped, one part after the other. What was answered before
//! is neither asked nor shown.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect, Response},
};
use domain::Fields;
use leptos::prelude::*;
use service::{
    Fault,
    drafts::{Because, Typed},
    prepare::{Added, Part, Preparation},
};

use super::{LINK, linked};
use crate::{
    components::{Button, NotificationBanner, Task, TaskList, TaskStatus},
    paths,
    patient::{
        come_back::Managing,
        frame::{Asking, stale_note},
        prepare, steps,
    },
    web::{Bundle, Desk, FORM_NETWORK, FORM_REVISION, FORM_STEP, Filled, Go, Page, fault_page, not_found, respond},
};

/// The list of what can still be told.
pub(in crate::patient) async fn list(at: Managing) -> Response {
    let (preparation, _) = match open(&at).await {
        Ok(open) => open,
        Err(response) => return response,
    };
    let (visit, words) = (&at.visit, at.visit.visit.words);
    let tasks: Vec<Task> = open_parts(&preparation)
        .map(|part| {
            let (title, hint) = prepare::task(words, &preparation, &part);
            let status = TaskStatus::Incomplete(words.prepare_status_todo().to_owned());
            Task {
                title,
                href: Some(format!("{}/prepare/{}", at.here(), part.slug())),
                hint: hint.map(str::to_owned),
                status,
            }
        })
        .collect();
    let banner = visit.visit.query.get("done").is_some_and(|done| done == "added").then(|| {
        view! {
            <NotificationBanner success=true>
                <p class="nhsuk-notification-banner__heading">{words.later_added()}</p>
            </NotificationBanner>
        }
    });
    let list = if tasks.is_empty() {
        view! { <p>{words.later_nothing()}</p> }.into_any()
    } else {
        view! {
            <p>{words.prepare_intro()}</p>
            <p>{words.later_hidden()}</p>
            <TaskList id="prepare" items=tasks/>
        }
        .into_any()
    };
    let title = words.prepare_title();
    let main = view! {
        <div class="app-column">
            {banner}
            <h1 class="nhsuk-heading-l">{title}</h1>
            {list}
            <p><a href=at.here()>{words.later_back()}</a></p>
        </div>
    };
    let page = Page::new("manage/prepare", title, words)
        .network(&visit.network)
        .back(Some(at.here()))
        .islands(Bundle::Patient);
    respond(&visit.visit, page, main)
}

/// One part.
pub(in crate::patient) async fn show(at: Managing, Path((_, _, slug)): Path<(String, String, String)>) -> Response {
    match Part::from_slug(&slug) {
        Some(part) => show_part(&at, part).await,
        None => not_found(&at.visit.visit),
    }
}

/// A page of the questionnaire.
pub(in crate::patient) async fn show_questions(
    at: Managing,
    Path((_, _, page)): Path<(String, String, String)>,
) -> Response {
    show_part(&at, Part::Questions(page)).await
}

async fn show_part(at: &Managing, part: Part) -> Response {
    let (preparation, typed) = match open(at).await {
        Ok(open) => open,
        Err(response) => return response,
    };
    let (visit, words, list) = (&at.visit, at.visit.visit.words, format!("{}/prepare", at.here()));
    if !open_parts(&preparation).any(|open| open == part) {
        return Redirect::to(&list).into_response();
    }
    let typed = typed.filter(|typed| typed.step == part.slug());
    let stale = typed.as_ref().filter(|typed| typed.because == Because::Stale).map(|_| stale_note(words));
    let filled = match typed {
        Some(Typed { fields, because: Because::Refused(refusals), .. }) => Filled::new(words, fields, refusals),
        Some(Typed { fields, .. }) => Filled::new(words, fields, Vec::new()),
        None => Filled::new(words, Fields::new(), Vec::new()),
    };
    let asking = Asking { words, helped: false, network: &visit.network, filled, draft: None };
    let Some((_, title, body)) = prepare::view_of(&asking, &preparation, &part) else { return not_found(&visit.visit) };
    let note = matches!(part, Part::Questions(_)).then(|| steps::skip_note(&asking));
    let errors = asking.filled.summary();
    let main = view! {
        <div class="app-column">
            {stale}
            {note}
            <form method="post" action="/do/manage/prepare" data-main novalidate>
                <input type="hidden" name=FORM_NETWORK value=visit.slug().to_owned()/>
                <input type="hidden" name=LINK value=at.name.clone()/>
                <input type="hidden" name=FORM_REVISION value=preparation.revision.to_string()/>
                <input type="hidden" name=FORM_STEP value=part.slug()/>
                {body}
                <Button text=words.common_save_and_continue()/>
            </form>
            <p><a href=list.clone()>{words.prepare_skip()}</a></p>
            {steps::watch(words)}
        </div>
    };
    let page = Page::new("manage/prepare-part", title, words)
        .network(&visit.network)
        .back(Some(list))
        .errors(errors)
        .islands(Bundle::Patient);
    respond(&visit.visit, page, main)
}

/// What was not answered yet, in order.
fn open_parts(preparation: &Preparation) -> impl Iterator<Item = Part> + use<> {
    preparation.parts().into_iter().filter(|(_, done)| !done).map(|(part, _)| part)
}

/// What can still be told from this device; or where to go instead.
async fn open(at: &Managing) -> Result<(Preparation, Option<Typed>), Response> {
    let visit = &at.visit;
    let away = || Redirect::to(&paths::entrance(visit.slug(), None)).into_response();
    let device = at.token().ok_or_else(away)?;
    let open = visit.visit.app.service.preparation_later(&visit.network, &device).await;
    open.map_err(|fault| fault_page(&visit.visit, &fault))?.ok_or_else(away)
}

/// Adds a part.
#[server(prefix = "/do", endpoint = "manage/prepare")]
pub async fn add_part_later(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = add(&desk).await;
    desk.answer(went)
}

async fn add(desk: &Desk) -> Result<Go, Fault> {
    let linked = match linked(desk).await? {
        Ok(linked) => linked,
        Err(go) => return Ok(go),
    };
    let list = format!("{}/prepare", linked.here);
    let (Some(device), Some(part)) = (linked.device, Part::from_slug(desk.field(FORM_STEP))) else {
        return Ok(Go::to(list));
    };
    let mut fields = desk.fields.clone();
    fields.retain(|name, _| !name.starts_with("form-"));
    let revision = desk.field(FORM_REVISION).parse().unwrap_or_default();
    let service = &desk.visit.app.service;
    Ok(Go::to(match service.add_part_later(&linked.network, &device, revision, &part, fields).await? {
        Added::Done => format!("{list}?done=added"),
        Added::Refused | Added::Stale => format!("{list}/{}", part.slug()),
        Added::NotHere => list,
    }))
}
