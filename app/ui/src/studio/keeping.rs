//! The forms about versions and the question bank arriving: each turns into one use case and leads on.

use domain::{
    Fields,
    id::StudioDraftId,
    questionnaire::{LinkId, PageId},
};
use leptos::prelude::*;
use service::{
    Fault,
    studio::{Copied, Decided, Offered, Sent, Spot, WentBack},
};
use words::Words;

use super::{ABOUT, DRAFT, Done, sending::SLUG, typed};
use crate::{
    paths::{self, STUDIO, STUDIO_BANK, staff::TIMED_OUT},
    staff::frame::sender,
    web::{Desk, Go},
};

/// The field that names a version, by its number.
pub(super) const NUMBER: &str = "studio-version";
/// The field that says what is decided about a questionnaire.
pub(super) const DECISION: &str = "studio-decision";
/// The field that names a question of the bank.
pub(super) const KEY: &str = "bank-key";
/// The field that names the page into which it goes.
pub(super) const PAGE: &str = "bank-page";

/// What was just done, or why nothing was.
pub(super) fn done(words: Words, code: &str) -> Done {
    Some(match code {
        "asked" => (words.versions_done_asked(), true),
        "retired" => (words.versions_done_retired(), true),
        "restored" => (words.versions_done_restored(), true),
        "is-asked" => (words.versions_done_is_asked(), false),
        "not-askable" => (words.versions_done_not_askable(), false),
        "too-many" => (words.versions_done_too_many(), false),
        "open" => (words.versions_done_open(), false),
        "offered" => (words.bank_done_offered(), true),
        "withdrawn" => (words.bank_done_withdrawn(), true),
        "not-copied" => (words.bank_not_copied(), false),
        _ => return None,
    })
}

/// The version that a form names: a slug that could be one, so that it fits an address, and a number.
fn version(desk: &Desk) -> Option<(String, i64)> {
    let slug: LinkId = desk.field(SLUG).parse().ok()?;
    Some((slug.as_str().to_owned(), desk.field(NUMBER).parse().ok()?))
}

/// Begins a draft with what an older version asks.
#[server(prefix = "/do", endpoint = "studio/go-back")]
pub(super) async fn go_back(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = back(&desk).await;
    desk.answer(went)
}

async fn back(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(TIMED_OUT)) };
    let Some((slug, number)) = version(desk) else { return Ok(Go::to(STUDIO)) };
    Ok(Go::to(match desk.visit.app.service.go_back(&who, &slug, number).await? {
        WentBack::Begun(id) => paths::studio_draft(id),
        WentBack::Open(id) => format!("{}?done=open", paths::studio_draft(id)),
        WentBack::NotHere => STUDIO.to_owned(),
    }))
}

/// Copies a version to a new questionnaire.
#[server(prefix = "/do", endpoint = "studio/copy")]
pub(super) async fn copy_questionnaire(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = copy(&desk).await;
    desk.answer(went)
}

async fn copy(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(TIMED_OUT)) };
    let Some((slug, number)) = version(desk) else { return Ok(Go::to(STUDIO)) };
    let copied = desk.visit.app.service.copy_questionnaire(&who, &slug, number, typed(&desk.fields)).await?;
    Ok(Go::to(match copied {
        Copied::Done(id) => paths::studio_draft(id),
        Copied::Refused => paths::studio_copy(&slug, number),
        Copied::TooMany => format!("{STUDIO}?done=too-many"),
        Copied::NotHere => STUDIO.to_owned(),
    }))
}

/// Chooses a questionnaire to be asked, takes one out of use, or into use again.
#[server(prefix = "/do", endpoint = "studio/decide-questionnaire")]
pub(super) async fn decide_questionnaire(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = decide(&desk).await;
    desk.answer(went)
}

async fn decide(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(TIMED_OUT)) };
    let (service, slug) = (&desk.visit.app.service, desk.field(SLUG));
    let (decided, done) = match desk.field(DECISION) {
        "ask" => (service.ask_questionnaire(&who, slug).await?, "asked"),
        "retire" => (service.retire_questionnaire(&who, slug).await?, "retired"),
        "restore" => (service.restore_questionnaire(&who, slug).await?, "restored"),
        _ => return Ok(Go::to(STUDIO)),
    };
    Ok(Go::to(match decided {
        Decided::Done => format!("{STUDIO}?done={done}"),
        Decided::IsAsked => format!("{STUDIO}?done=is-asked"),
        Decided::NotAskable => format!("{STUDIO}?done=not-askable"),
        Decided::NotHere => STUDIO.to_owned(),
    }))
}

/// Copies a question of the bank into a draft.
#[server(prefix = "/do", endpoint = "studio/take")]
pub(super) async fn take_question(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = take(&desk).await;
    desk.answer(went)
}

async fn take(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(TIMED_OUT)) };
    let (Ok(id), Ok(page), Ok(key)) = (
        desk.field(DRAFT).parse::<StudioDraftId>(),
        desk.field(PAGE).parse::<PageId>(),
        desk.field(KEY).parse::<LinkId>(),
    ) else {
        return Ok(Go::to(STUDIO_BANK));
    };
    let sent = desk.visit.app.service.take_from_bank(&who, key.as_str(), (id, &page)).await?;
    Ok(Go::to(match sent {
        Sent::Done(Spot::Item(item)) => format!("{}?done=saved", paths::studio_item(id, item.as_str())),
        Sent::Done(_) => format!("{}?done=saved", paths::studio_draft(id)),
        Sent::Refused | Sent::Changed(_) | Sent::NotHere => {
            format!("{}?done=not-copied", paths::studio_bank_question(key.as_str()))
        }
    }))
}

/// Offers a question of a version to the bank.
#[server(prefix = "/do", endpoint = "studio/offer")]
pub(super) async fn offer_question(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = offer(&desk).await;
    desk.answer(went)
}

async fn offer(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(TIMED_OUT)) };
    let (Some((slug, number)), Ok(item)) = (version(desk), desk.field(ABOUT).parse::<LinkId>()) else {
        return Ok(Go::to(STUDIO));
    };
    let about = (slug.as_str(), number, &item);
    Ok(Go::to(match desk.visit.app.service.offer_question(&who, about, typed(&desk.fields)).await? {
        Offered::Done => format!("{STUDIO_BANK}?done=offered"),
        Offered::Refused => paths::studio_offer(&slug, number, item.as_str()),
        Offered::NotHere => STUDIO.to_owned(),
    }))
}

/// Takes a question of this network back from the bank.
#[server(prefix = "/do", endpoint = "studio/withdraw")]
pub(super) async fn withdraw_question(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = withdraw(&desk).await;
    desk.answer(went)
}

async fn withdraw(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(TIMED_OUT)) };
    let is_done = desk.visit.app.service.withdraw_from_bank(&who, desk.field(KEY)).await?;
    Ok(Go::to(if is_done { format!("{STUDIO_BANK}?done=withdrawn") } else { STUDIO_BANK.to_owned() }))
}
