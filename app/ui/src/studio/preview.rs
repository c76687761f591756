//! The real page of questions, as a person has it on a phone: shown in a frame beside the form that makes it.
//!
//! What is typed shows there as well, where a script can send it: the server makes the page of it by the steps that
//! would save it, saves nothing, and the island puts it into the frame. It is not made in the browser, since the
//! questions' component speaks by `words`, which no bundle has, and a second one would not be the real page.

use axum::{extract::Path, response::Response};
use domain::{Fields, Language, id::StudioDraftId, questionnaire::Page as QuestionPage};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    studio::{Preview, Room},
};
use words::Words;

use super::{At, DRAFT, sending::wish, typed};
use crate::{
    islands::{LivePreview, LiveTexts},
    paths::{self, STUDIO, staff::TIMED_OUT},
    patient::{questions, translation_note},
    render::html,
    staff::frame::{StaffVisit, sender},
    web::{Desk, Filled, Go, Page, not_found, respond},
};

/// What the frame is called, so that links lead into it.
const FRAME: &str = "preview";

/// The page itself; nothing that is typed into it goes anywhere.
pub(super) async fn show(mut staff: StaffVisit, Path((id, page)): At) -> Response {
    let words = staff.words();
    let room = match super::room(&staff, &id).await {
        Ok(room) => room,
        Err(response) => return response,
    };
    let Some(asked) = room.content.page(&page).cloned() else { return not_found(&staff.visit) };
    // The language of the preview is not that of whoever looks at it.
    staff.visit.language_asked = false;
    let (title, fields) = shown(words, &asked);
    let note = translation_note(words, &asked, &room.content.translations);
    let page = Page::new("studio/preview", title, words);
    respond(&staff.visit, page, view! { <div class="app-column" data-live="">{note} {fields}</div> })
}

/// The title of a page, and what it asks.
fn shown(words: Words, page: &QuestionPage) -> (String, AnyView) {
    let filled = Filled::new(words, Fields::new(), Vec::new());
    let (title, fields) = questions(words, &filled, page);
    // Not in a form, and with a button that sends none: what is tried in a preview goes nowhere.
    let view = view! {
        {fields}
        <button class="nhsuk-button" type="button">{words.common_continue()}</button>
    };
    (title, view.into_any())
}

/// The preview beside a form, and the way to it in each language: in the frame, and by itself.
pub(super) fn beside(words: Words, room: &Room, page: &QuestionPage) -> AnyView {
    let address =
        |language: Language| format!("{}?lang={}", paths::studio_preview(room.id, page.id.as_str()), language.code());
    let shows = Language::ALL.into_iter().map(|language| {
        let text = words.live_show(words.language_called(language));
        view! { <li><a href=address(language) target=FRAME hreflang=language.code()>{text}</a></li> }
    });
    let opens = Language::ALL.into_iter().map(|language| {
        let text = words.studio_preview_open(words.language_called(language));
        view! { <li><a href=address(language)>{text}</a></li> }
    });
    let texts = LiveTexts {
        note: words.live_note().to_owned(),
        to_mend: words.live_to_mend().to_owned(),
        lost: words.live_lost().to_owned(),
    };
    view! {
        <section class="app-studio__preview" aria-labelledby="preview">
            <h2 class="nhsuk-heading-s" id="preview">{words.studio_preview()}</h2>
            <p class="app-note" data-live-note="">{words.studio_preview_note()}</p>
            <ul class="nhsuk-list app-flags">{shows.collect_view()}</ul>
            <iframe
                class="app-phone"
                name=FRAME
                src=address(words.language())
                title=words.studio_preview_title()
                data-live-frame=""
            ></iframe>
            <LivePreview address=PreviewTyped::PATH.to_owned() texts/>
            <ul class="nhsuk-list">{opens.collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// The main part of the preview of what is typed; empty when something is to be mended first.
#[server(prefix = "/do", endpoint = "studio/preview")]
pub(super) async fn preview_typed(#[server(default)] fields: Fields) -> Result<String, ServerFnError> {
    let desk = Desk::open(fields);
    match of_typed(&desk).await {
        Ok(Ok(page)) => Ok(page),
        Ok(Err(go)) => desk.answer(Ok(go)).map(|()| String::new()),
        Err(fault) => desk.answer(Err(fault)).map(|()| String::new()),
    }
}

async fn of_typed(desk: &Desk) -> Result<Result<String, Go>, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Err(Go::to(TIMED_OUT))) };
    let (Ok(id), Some(wish)) = (desk.field(DRAFT).parse::<StudioDraftId>(), wish(desk)) else {
        return Ok(Err(Go::to(STUDIO)));
    };
    let words = desk.visit.words;
    Ok(match desk.visit.app.service.studio_preview(&who, id, &wish, &typed(&desk.fields)).await? {
        Preview::Page(page) => Ok(html(|| shown(words, &page).1)),
        Preview::ToMend => Ok(String::new()),
        Preview::NotHere => Err(Go::to(STUDIO)),
    })
}
