//! The real page of questions, as a person has it on a phone: shown in a frame beside the form that makes it.

use axum::{extract::Path, response::Response};
use domain::{Fields, Language, questionnaire::Page as QuestionPage};
use leptos::prelude::*;
use service::studio::Room;
use words::Words;

use super::At;
use crate::{
    components::Button,
    paths,
    patient::{questions, translation_note},
    staff::frame::StaffVisit,
    web::{Filled, Page, not_found, respond},
};

/// The page itself; nothing that is typed into it goes anywhere.
pub(super) async fn show(staff: StaffVisit, Path((id, page)): At) -> Response {
    let words = staff.words();
    let room = match super::room(&staff, &id).await {
        Ok(room) => room,
        Err(response) => return response,
    };
    let Some(asked) = room.content.page(&page).cloned() else { return not_found(&staff.visit) };
    let filled = Filled::new(words, Fields::new(), Vec::new());
    let marks = room.content.translations.clone();
    let (title, _) = questions(words, &filled, &asked);
    respond(&staff.visit, Page::new("studio/preview", title, words), move || {
        let (_, fields) = questions(words, &filled, &asked);
        let note = translation_note(words, &asked, &marks);
        view! {
            <form method="get" class="app-column">
                {note}
                {fields}
                <Button text=words.common_continue()/>
            </form>
        }
    })
}

/// The preview beside a form, in the reader's language, and the way to it in each.
pub(super) fn beside(words: Words, room: &Room, page: &QuestionPage) -> impl IntoView + use<> {
    let address =
        |language: Language| format!("{}?lang={}", paths::studio_preview(room.id, page.id.as_str()), language.code());
    let others = Language::ALL.into_iter().map(|language| {
        let text = words.studio_preview_open(words.language_called(language));
        view! { <li><a href=address(language)>{text}</a></li> }
    });
    let title = words.studio_preview_title(words.language_called(words.language()));
    let frame = (!page.items.is_empty())
        .then(|| view! { <iframe class="app-phone" src=address(words.language()) title=title></iframe> });
    view! {
        <section class="app-studio__preview" aria-labelledby="preview">
            <h2 class="nhsuk-heading-s" id="preview">{words.studio_preview()}</h2>
            <p class="app-note">{words.studio_preview_note()}</p>
            {frame}
            <ul class="nhsuk-list">{others.collect_view()}</ul>
        </section>
    }
}
