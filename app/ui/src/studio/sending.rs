//! The forms of the studio arriving: each turns into one use case and leads on to where its sender was.

use domain::{
    Fields,
    id::{StudioDraftId, ThreadId},
    questionnaire::{LinkId, PageId},
    studio::{Way, talk::Place},
};
use leptos::prelude::*;
use service::{
    Fault,
    studio::{SEEN, Sent, Spot, Wish},
};

use super::{ABOUT, DRAFT, WISH, translations, typed};
use crate::{
    paths::{self, STUDIO, staff::TIMED_OUT},
    staff::frame::sender,
    web::{Desk, Go},
};

/// The field that names a questionnaire.
pub(super) const SLUG: &str = "studio-slug";
/// The field that names what a thread is about.
pub(super) const PLACE: &str = "studio-place";
/// The field that names the page to which something is moved.
pub(super) const TO_PAGE: &str = "studio-to-page";
/// The field that names what it is put before; nothing, where it is put at the end.
pub(super) const TO_BEFORE: &str = "studio-to-before";
/// The field that names a thread.
pub(super) const THREAD: &str = "studio-thread";

/// Begins a draft of the next version, or opens the one that there is.
#[server(prefix = "/do", endpoint = "studio/begin")]
pub(super) async fn begin_draft(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = begin(&desk).await;
    desk.answer(went)
}

async fn begin(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(TIMED_OUT)) };
    let id = desk.visit.app.service.begin_studio_draft(&who, desk.field(SLUG)).await?;
    Ok(Go::to(id.map_or_else(|| STUDIO.to_owned(), paths::studio_draft)))
}

/// Changes a draft.
#[server(prefix = "/do", endpoint = "studio/change")]
pub(super) async fn change_draft(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = change(&desk).await;
    desk.answer(went)
}

async fn change(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(TIMED_OUT)) };
    let (Ok(id), Some(wish)) = (desk.field(DRAFT).parse::<StudioDraftId>(), wish(desk)) else {
        return Ok(Go::to(STUDIO));
    };
    let sent = desk.visit.app.service.change_studio_draft(&who, id, &wish, typed(&desk.fields)).await?;
    Ok(Go::to(match sent {
        Sent::Done(spot) => format!("{}{}", done_at(id, &spot, "saved"), moved(&wish)),
        Sent::Changed(spot) => done_at(id, &spot, "changed"),
        Sent::Refused => form_of(id, &wish),
        Sent::NotHere => format!("{}?done=changed", paths::studio_draft(id)),
    }))
}

/// What is wished, by its code and what it is about.
pub(super) fn wish(desk: &Desk) -> Option<Wish> {
    let page = || desk.field(ABOUT).parse().ok();
    let item = || desk.field(ABOUT).parse().ok();
    Some(match desk.field(WISH) {
        "title" => Wish::Title,
        "add-page" => Wish::AddPage,
        "page" => Wish::Page(page()?),
        "add-question" => Wish::AddItem(page()?),
        "question" => Wish::Item(item()?),
        "protocol" => Wish::Protocol(item()?),
        "page-up" => Wish::MovePage(page()?, Way::Up),
        "page-down" => Wish::MovePage(page()?, Way::Down),
        "question-up" => Wish::MoveItem(item()?, Way::Up),
        "question-down" => Wish::MoveItem(item()?, Way::Down),
        "put-page" => Wish::PutPage(page()?, desk.field(TO_BEFORE).parse().ok()),
        "put-question" => Wish::PutItem(item()?, desk.field(TO_PAGE).parse().ok()?, desk.field(TO_BEFORE).parse().ok()),
        "remove-page" => Wish::RemovePage(page()?),
        "remove-question" => Wish::RemoveItem(item()?),
        other => return translations::wish(other, desk.field(ABOUT)),
    })
}

/// Where on the draft's page something was moved to: the browser goes there, and gives it the focus.
fn moved(wish: &Wish) -> String {
    match wish {
        Wish::MovePage(page, _) | Wish::PutPage(page, _) => format!("#{}", place_of_page(page)),
        Wish::MoveItem(item, _) | Wish::PutItem(item, ..) => format!("#{}", place_of_item(item)),
        _ => String::new(),
    }
}

/// The id of a page's heading on the draft's page.
pub(super) fn place_of_page(id: &PageId) -> String {
    format!("page-{id}")
}

/// The id of a question's link on the draft's page.
pub(super) fn place_of_item(link_id: &LinkId) -> String {
    format!("question-{link_id}")
}

fn done_at(id: StudioDraftId, spot: &Spot, done: &str) -> String {
    match spot {
        Spot::Translation(place, language) => translations::address(id, place, *language, done),
        spot => format!("{}?done={done}", at(id, spot)),
    }
}

fn at(id: StudioDraftId, spot: &Spot) -> String {
    match spot {
        Spot::Draft => paths::studio_draft(id),
        Spot::Page(page) => paths::studio_page(id, page.as_str()),
        Spot::Item(item) => paths::studio_item(id, item.as_str()),
        Spot::Translation(_, language) => paths::studio_translations(id, *language),
    }
}

/// The page whose form has something to mend.
fn form_of(id: StudioDraftId, wish: &Wish) -> String {
    match wish {
        Wish::Page(page) => paths::studio_page(id, page.as_str()),
        Wish::Translate(_, language) => paths::studio_translations(id, *language),
        Wish::AddItem(page) => paths::studio_add_item(id, page.as_str()),
        Wish::Item(item) | Wish::Protocol(item) => paths::studio_item(id, item.as_str()),
        _ => paths::studio_draft(id),
    }
}

/// Undoes the last change.
#[server(prefix = "/do", endpoint = "studio/undo")]
pub(super) async fn undo_change(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = turn_back(&desk, false).await;
    desk.answer(went)
}

/// Does again what was undone last.
#[server(prefix = "/do", endpoint = "studio/redo")]
pub(super) async fn redo_change(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = turn_back(&desk, true).await;
    desk.answer(went)
}

async fn turn_back(desk: &Desk, again: bool) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(TIMED_OUT)) };
    let (Ok(id), Ok(seen)) = (desk.field(DRAFT).parse::<StudioDraftId>(), desk.field(SEEN).parse()) else {
        return Ok(Go::to(STUDIO));
    };
    let service = &desk.visit.app.service;
    let (sent, done) = match again {
        false => (service.undo_studio_change(&who, id, seen).await?, "undone"),
        true => (service.redo_studio_change(&who, id, seen).await?, "redone"),
    };
    let here = paths::studio_draft(id);
    Ok(Go::to(match sent {
        Sent::Done(_) => format!("{here}?done={done}"),
        Sent::Changed(_) | Sent::Refused => format!("{here}?done=changed"),
        Sent::NotHere => here,
    }))
}

/// Says something about a part of a draft.
#[server(prefix = "/do", endpoint = "studio/say")]
pub(super) async fn open_thread(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = say(&desk).await;
    desk.answer(went)
}

async fn say(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(TIMED_OUT)) };
    let (Ok(id), Some(place)) = (desk.field(DRAFT).parse::<StudioDraftId>(), Place::from_code(desk.field(PLACE)))
    else {
        return Ok(Go::to(STUDIO));
    };
    let here = match &place {
        Place::Draft => paths::studio_draft(id),
        Place::Page(page) => paths::studio_page(id, page.as_str()),
        Place::Item(item) | Place::Option(item, _) => paths::studio_item(id, item.as_str()),
    };
    let sent = desk.visit.app.service.open_thread(&who, id, &place, typed(&desk.fields)).await?;
    Ok(Go::to(match sent {
        Sent::Done(_) => format!("{here}?done=said"),
        Sent::Refused | Sent::Changed(_) | Sent::NotHere => here,
    }))
}

/// Replies in a thread.
#[server(prefix = "/do", endpoint = "studio/reply")]
pub(super) async fn reply_in_thread(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = in_thread(&desk, false).await;
    desk.answer(went)
}

/// Answers a thread.
#[server(prefix = "/do", endpoint = "studio/decide")]
pub(super) async fn decide_thread(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = in_thread(&desk, true).await;
    desk.answer(went)
}

async fn in_thread(desk: &Desk, decides: bool) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(TIMED_OUT)) };
    let (Ok(id), Ok(thread)) = (desk.field(DRAFT).parse::<StudioDraftId>(), desk.field(THREAD).parse::<ThreadId>())
    else {
        return Ok(Go::to(STUDIO));
    };
    let (service, fields) = (&desk.visit.app.service, typed(&desk.fields));
    let (sent, done) = match decides {
        true => (service.decide_thread(&who, id, thread, fields).await?, "answered"),
        false => (service.reply_in_thread(&who, id, thread, fields).await?, "said"),
    };
    let here = paths::studio_thread(id, thread);
    Ok(Go::to(match sent {
        Sent::Done(_) => format!("{here}?done={done}"),
        Sent::Changed(_) => format!("{here}?done=changed"),
        Sent::Refused | Sent::NotHere => here,
    }))
}
