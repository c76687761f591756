//! A draft as a whole: its pages and questions in order, what there is to do, undoing, and publishing.

use axum::{extract::Path, response::Response};
use domain::{
    Language,
    questionnaire::{Item, Page as QuestionPage},
    studio::{Task, Way, form, talk::Place},
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::studio::{Room, Wish};
use words::Words;

use super::{
    Ask, Done, belongs, done, filled,
    latest::latest,
    said::did,
    sending::{ChangeDraft, RedoChange, TO_BEFORE, TO_PAGE, UndoChange, place_of_item, place_of_page},
    talk::{self, Talk},
    text, told,
};
use crate::{
    components::{Button, ButtonKind, ButtonLink, InsetText, Tag, TagColour},
    islands::Arrange,
    paths,
    staff::frame::{Here, StaffVisit},
    web::{Bundle, Filled, fault_page, respond},
};

pub(super) async fn show(staff: StaffVisit, Path(id): Path<String>) -> Response {
    let words = staff.words();
    let room = match super::room(&staff, &id).await {
        Ok(room) => room,
        Err(response) => return response,
    };
    let called = match filled(&staff, &room, &Wish::Title).await {
        Ok(called) => called,
        Err(fault) => return fault_page(&staff.visit, &fault),
    };
    let talk = match talk::about(&staff, &room, Place::Draft).await {
        Ok(talk) => talk,
        Err(fault) => return fault_page(&staff.visit, &fault),
    };
    let said = done(words, &staff, Some(&called));
    let title = text(words, &room.content.questionnaire.title);
    let page = staff.page("studio/draft", title, Here::Studio).back(Some(paths::STUDIO.to_owned()));
    let errors = called.summary().into_iter().chain(talk.filled.summary()).collect();
    let page = page.errors(errors).islands(Bundle::Staff);
    let own = staff.who.name.clone();
    respond(&staff.visit, page, move || main(words, (&room, &own), (&called, &talk), said))
}

fn main(
    words: Words,
    (room, own): (&Room, &str),
    (filled, talk): (&Filled, &Talk),
    said: Done,
) -> impl IntoView + use<> {
    let heading = view! {
        {told(said)}
        <h1 class="nhsuk-heading-l">
            <span class="nhsuk-caption-l">{words.studio_caption(room.next)}</span>
            {text(words, &room.content.questionnaire.title)}
        </h1>
    };
    if room.is_ended {
        let ended = words.studio_ended(room.next);
        return view! {
            {heading}
            <InsetText><p>{ended}</p></InsetText>
            <ul class="nhsuk-list">
                <li>
                    <a href=paths::studio_version(&room.slug, room.next)>{words.versions_caption(room.next)}</a>
                </li>
                <li><a href=paths::studio_history(room.id)>{words.studio_history()}</a></li>
                <li><a href=paths::studio_participation(room.id)>{words.making_record()}</a></li>
                <li><a href=paths::studio_approvals(room.id)>{words.seats_approvals()}</a></li>
                <li><a href=paths::studio_pilot(room.id)>{words.pilot_link()}</a></li>
            </ul>
            {talk::section(words, room, talk)}
        }
        .into_any();
    }
    let part = |before: bool, title: &'static str, id: &'static str| {
        let pages: Vec<_> =
            room.content.questionnaire.pages.iter().filter(|page| page.before_booking == before).collect();
        let list = if pages.is_empty() {
            view! { <p>{words.studio_none_here()}</p> }.into_any()
        } else {
            let items = pages.into_iter().map(|page| one_page(words, room, talk, page)).collect_view();
            view! { <ol class="app-list" data-pages="">{items}</ol> }.into_any()
        };
        view! {
            <section class="app-section" aria-labelledby=id>
                <h2 class="nhsuk-heading-m" id=id>{title}</h2>
                {list}
            </section>
        }
    };
    let translations = Language::ALL.into_iter().filter(|language| *language != Language::En).map(|language| {
        let href = paths::studio_translations(room.id, language);
        view! { <a href=href>{words.translations_link(words.language_called(language))}</a> }
    });
    let translations = translations.collect_view();
    let called = Ask { field: form::TITLE, label: Words::studio_called_in, hint: None, long: false };
    view! {
        {heading}
        <div class="app-actions">
            {turn_back(words, room, own)}
            <a href=paths::studio_history(room.id)>{words.studio_history()}</a>
            {(room.next > 1).then(|| view! {
                <a href=paths::studio_compare(&room.slug)>{words.versions_changed_since()}</a>
            })}
            <a href=paths::STUDIO_BANK>{words.bank_title()}</a>
            <a href=paths::studio_pilot(room.id)>{words.pilot_link()}</a>
            {translations}
        </div>
        {latest(words, room)}
        {tasks(words, room)}
        {put(words, room)}
        {part(true, words.studio_before(), "before")}
        {part(false, words.studio_after(), "after")}
        <form method="post" action=ChangeDraft::PATH data-main>
            {belongs(room, "add-page", "")}
            <Button text=words.studio_add_page()/>
        </form>
        <section class="app-section app-column" aria-labelledby="called">
            <h2 class="nhsuk-heading-m" id="called">{words.studio_called()}</h2>
            <form method="post" action=ChangeDraft::PATH novalidate>
                {belongs(room, "title", "")}
                {called.fields(words, filled)}
                <Button text=words.studio_save() about=words.studio_called() kind=ButtonKind::Secondary/>
            </form>
        </section>
        {talk::section(words, room, talk)}
        {around(words, room)}
    }
    .into_any()
}

/// The last change to undo, with the name of whoever made it, if it is not one's own; and the last that was undone.
fn turn_back(words: Words, room: &Room, own: &str) -> impl IntoView + use<> {
    let button = |action: &'static str, text: String| {
        view! {
            <form method="post" action=action>
                {belongs(room, "", "")}
                <Button text=text kind=ButtonKind::Secondary small=true/>
            </form>
        }
    };
    let undo = room.undo.as_ref().map(|past| {
        let what = did(words, &room.content, past);
        let text = if past.by == own { words.studio_undo(&what) } else { words.room_undo_of(&past.by, &what) };
        button(UndoChange::PATH, text)
    });
    let redo = room.redo.as_ref();
    let redo = redo.map(|past| button(RedoChange::PATH, words.studio_redo(&did(words, &room.content, past))));
    view! { {undo} {redo} }
}

fn one_page(words: Words, room: &Room, talk: &Talk, page: &QuestionPage) -> impl IntoView + use<> {
    let title = heading_of(words, page);
    let items = page.items.iter().map(|item| one_item(words, room, talk, item)).collect_view();
    let items = if page.items.is_empty() {
        view! { <p>{words.studio_page_empty()}</p> }.into_any()
    } else {
        view! { <ol class="app-list app-list--inner">{items}</ol> }.into_any()
    };
    let goes = |way: Way, step_of: (&'static str, &'static str)| {
        let place = room.content.page_beside(&page.id, way);
        place.map(|_| step(room, step_of, page.id.as_str(), &title))
    };
    let to_do = room
        .tasks
        .iter()
        .filter(|task| task.page.as_ref() == Some(&page.id) && task.item.is_none() && task.what.blocks());
    view! {
        <li class="app-list__item" data-draft-page=page.id.to_string()>
            <div class="app-list__head">
                {grip()}
                <h3 class="nhsuk-heading-s app-moved" id=place_of_page(&page.id) tabindex="-1">{title.clone()}</h3>
                {to_do_tag(words, to_do.count())}
            </div>
            <p>
                <a href=paths::studio_page(room.id, page.id.as_str())>
                    {words.studio_page_settings()}
                    <span class="nhsuk-u-visually-hidden">": " {title.clone()}</span>
                </a>
            </p>
            {items}
            <div class="app-actions">
                <ButtonLink
                    href=paths::studio_add_item(room.id, page.id.as_str())
                    text=words.studio_add_item()
                    about=title.clone()
                    kind=ButtonKind::Secondary
                    small=true
                />
                {goes(Way::Up, ("page-up", words.studio_up()))}
                {goes(Way::Down, ("page-down", words.studio_down()))}
                {step(room, ("remove-page", words.studio_remove()), page.id.as_str(), &title)}
            </div>
        </li>
    }
}

fn one_item(words: Words, room: &Room, talk: &Talk, item: &Item) -> impl IntoView + use<> {
    let question = text(words, &item.text);
    let of_it = |task: &&Task| task.item.as_ref() == Some(&item.link_id) && task.what.blocks();
    let to_do = room.tasks.iter().filter(of_it).count();
    let key = item.link_id.as_str();
    let goes = |way: Way, step_of: (&'static str, &'static str)| {
        let place = room.content.item_beside(&item.link_id, way);
        place.map(|_| step(room, step_of, key, &question))
    };
    view! {
        <li class="app-list__item" data-question=key.to_owned()>
            <div class="app-list__head">
                {grip()}
                <a class="app-moved" id=place_of_item(&item.link_id) href=paths::studio_item(room.id, key)>
                    {question.clone()}
                </a>
                {to_do_tag(words, to_do)}
                {said_tag(words, talk.open_at(&Place::Item(item.link_id.clone())))}
            </div>
            <p class="app-note">{words.answer_kind(form::Kind::of(&item.kind))}</p>
            <div class="app-actions">
                {goes(Way::Up, ("question-up", words.studio_up()))}
                {goes(Way::Down, ("question-down", words.studio_down()))}
                {step(room, ("remove-question", words.studio_remove()), key, &question)}
            </div>
        </li>
    }
}

/// What a page or a question is dragged by, where a script can do that; the buttons do the same for everyone.
fn grip() -> impl IntoView {
    view! { <span class="app-grip" data-grip="" aria-hidden="true" hidden></span> }
}

/// What a drop sends.
fn put(words: Words, room: &Room) -> impl IntoView + use<> {
    view! {
        <p class="app-note" data-drag-hint="" hidden>{words.live_drag()}</p>
        <form method="post" action=ChangeDraft::PATH data-put hidden>
            {belongs(room, "", "")}
            <input type="hidden" name=TO_PAGE value=""/>
            <input type="hidden" name=TO_BEFORE value=""/>
        </form>
        <Arrange/>
    }
}

/// A button that moves something or takes it out.
fn step(room: &Room, (wish, text): (&'static str, &'static str), about: &str, title: &str) -> impl IntoView + use<> {
    view! {
        <form method="post" action=ChangeDraft::PATH>
            {belongs(room, wish, about)}
            <Button text=text about=title.to_owned() kind=ButtonKind::Secondary small=true/>
        </form>
    }
}

fn to_do_tag(words: Words, count: usize) -> Option<AnyView> {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    (count > 0).then(|| view! { <Tag text=words.studio_tasks_count(count) colour=TagColour::Yellow/> }.into_any())
}

fn said_tag(words: Words, count: usize) -> Option<AnyView> {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    (count > 0).then(|| view! { <Tag text=words.talk_count(count) colour=TagColour::Blue/> }.into_any())
}

pub(super) fn heading_of(words: Words, page: &QuestionPage) -> String {
    page.heading().map_or_else(|| words.studio_page_untitled().to_owned(), |heading| text(words, heading))
}

/// What there is to do before publishing, and what is worth a thought: each leads to where it is done.
fn tasks(words: Words, room: &Room) -> impl IntoView + use<> {
    let list = |must: bool| {
        let tasks: Vec<_> = room.tasks.iter().filter(|task| task.what.blocks() == must).collect();
        (!tasks.is_empty()).then(|| {
            let title = if must { words.studio_tasks_must() } else { words.studio_tasks_may() };
            let items = tasks.into_iter().map(|task| one_task(words, room, task)).collect_view();
            view! {
                <h3 class="nhsuk-heading-s">{title}</h3>
                <ul class="nhsuk-list nhsuk-list--bullet">{items}</ul>
            }
        })
    };
    let none = room.is_ready().then(|| view! { <p>{words.studio_tasks_none()}</p> });
    view! {
        <section class="app-section" aria-labelledby="tasks">
            <h2 class="nhsuk-heading-m" id="tasks">{words.studio_tasks()}</h2>
            {none}
            {list(true)}
            {list(false)}
            <p class="app-note">{words.studio_tasks_people()}</p>
        </section>
    }
}

fn one_task(words: Words, room: &Room, task: &Task) -> impl IntoView + use<> {
    let what = words.studio_task(&task.what);
    let found = task.item.as_ref().and_then(|link_id| room.content.item(link_id.as_str()));
    let page = task.page.as_ref().and_then(|id| room.content.page(id.as_str()));
    let place = match (found, page) {
        (Some((_, item)), _) => Some((paths::studio_item(room.id, item.link_id.as_str()), text(words, &item.text))),
        (None, Some(page)) => Some((paths::studio_page(room.id, page.id.as_str()), heading_of(words, page))),
        (None, None) => None,
    };
    let place = place.map(|(href, title)| view! { <a href=href>{title}</a> ": " });
    view! { <li>{place} {what}</li> }
}

/// Who is asked, who took part, who approves, and publishing: the pages around a draft.
fn around(words: Words, room: &Room) -> impl IntoView + use<> {
    let link = |href: String, text: &'static str| view! { <li><a href=href>{text}</a></li> };
    view! {
        <section class="app-section app-column" aria-labelledby="around">
            <h2 class="nhsuk-heading-m" id="around">{words.studio_publish_title()}</h2>
            <ul class="nhsuk-list">
                {link(paths::studio_guests(room.id), words.guests_title())}
                {link(paths::studio_participation(room.id), words.making_record())}
                {link(paths::studio_approvals(room.id), words.seats_approvals())}
            </ul>
            <p><ButtonLink href=paths::studio_publish(room.id) text=words.studio_publish()/></p>
        </section>
    }
}
