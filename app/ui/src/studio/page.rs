//! A page of a draft: what it is headed with, when it is asked, and how it looks on a phone.

use axum::{extract::Path, response::Response};
use domain::{
    form::YES,
    questionnaire::Page as QuestionPage,
    studio::{
        form::{self, BEFORE},
        talk::Place,
    },
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::studio::{Room, Wish};
use words::Words;

use super::{
    Ask, At, Done, belongs_with, condition, done, filled, gone, latest::latest, page_of, preview, read,
    room::heading_of, sending::ChangeDraft, talk, told,
};
use crate::{
    components::{Button, Checkboxes, Legend},
    staff::frame::StaffVisit,
    web::{Bundle, Filled, fault_page, not_found, respond},
};

pub(super) async fn show(staff: StaffVisit, Path((id, page)): At) -> Response {
    let words = staff.words();
    let room = match super::room(&staff, &id).await {
        Ok(room) => room,
        Err(response) => return response,
    };
    if room.is_ended {
        return not_found(&staff.visit);
    }
    let Some(asked) = room.content.page(&page).cloned() else {
        return match page.parse() {
            Ok(page) => gone::show(staff, room, Place::Page(page)).await,
            Err(_) => not_found(&staff.visit),
        };
    };
    let filled = match filled(&staff, &room, &Wish::Page(asked.id.clone())).await {
        Ok(filled) => filled,
        Err(fault) => return fault_page(&staff.visit, &fault),
    };
    let talk = match talk::about(&staff, &room, Place::Page(asked.id.clone())).await {
        Ok(talk) => talk,
        Err(fault) => return fault_page(&staff.visit, &fault),
    };
    let said = done(words, &staff, Some(&filled));
    let errors = filled.summary().into_iter().chain(talk.filled.summary()).collect();
    let page =
        page_of(&staff, &room, "studio/page", words.studio_page_title(), &filled).errors(errors).islands(Bundle::Staff);
    respond(&staff.visit, page, move || {
        let form = main(words, &room, &asked, &filled, said);
        view! { {form} {talk::section(words, &room, &talk)} }
    })
}

fn main(words: Words, room: &Room, page: &QuestionPage, filled: &Filled, said: Done) -> impl IntoView + use<> {
    let heading = Ask {
        field: form::TITLE,
        label: Words::studio_heading_in,
        hint: Some(words.studio_heading_hint()),
        long: false,
    };
    let earlier = form::before_page(&room.content, page);
    let stands = filled.is_stale().then(|| {
        let side = if page.before_booking { words.studio_before() } else { words.studio_after() };
        let tests = page.show_when.as_ref().map(|when| read::condition(words, &room.content, when));
        let tests = tests.unwrap_or_default().into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! {
            <p><strong>{words.studio_stands()} ": "</strong> {heading_of(words, page)}</p>
            <ul class="nhsuk-list"><li>{side}</li> {tests}</ul>
        }
    });
    view! {
        {told(said)}
        <h1 class="nhsuk-heading-l">
            <span class="nhsuk-caption-l">{heading_of(words, page)}</span>
            {words.studio_page_title()}
        </h1>
        {latest(words, room)}
        <div class="app-studio">
            <div class="app-studio__form">
                {stands}
                <form method="post" action=ChangeDraft::PATH data-main novalidate>
                    {belongs_with(room, filled, "page", page.id.as_str())}
                    {heading.fields(words, filled)}
                    <Checkboxes
                        name=BEFORE
                        legend=Legend::hidden(words.studio_before_label())
                        error=filled.error(BEFORE)
                        choices=vec![filled.choice(BEFORE, YES, words.studio_before_label())]
                        small=true
                    />
                    {condition::fields(words, filled, &earlier)}
                    <Button text=words.studio_save()/>
                </form>
            </div>
            {preview::beside(words, room, page)}
        </div>
    }
}
