//! A question or page that somebody took out, for whoever still had it open: by whom, and what they had written, which is kept.

use axum::response::Response;
use domain::{
    Fields, Language,
    studio::{
        Change,
        form::{HINT, IF_RISK, KEPT, OPTION, PURPOSE, TEXT, TITLE, USED_BY, WHY},
        talk::{Place, WORDING, WORDS},
    },
};
use leptos::prelude::*;
use service::{
    Fault,
    studio::{Past, Room, Wish},
};
use words::Words;

use crate::{
    components::InsetText,
    paths,
    staff::frame::{Here, StaffVisit},
    web::{fault_page, not_found, respond},
    when,
};

/// What is shown again of what somebody wrote: all that is words.
const WRITTEN: [&str; 11] = [TITLE, TEXT, HINT, WHY, OPTION, PURPOSE, USED_BY, IF_RISK, KEPT, WORDS, WORDING];

/// The page at its address, as long as the draft is worked on.
pub(super) async fn show(staff: StaffVisit, room: Room, place: Place) -> Response {
    let (service, who) = (staff.service(), &staff.who);
    let (wishes, of) = match &place {
        Place::Item(item) => (vec![Wish::Item(item.clone()), Wish::Protocol(item.clone())], Some(item)),
        Place::Page(page) => (vec![Wish::Page(page.clone()), Wish::AddItem(page.clone())], None),
        Place::Draft | Place::Option(..) => return not_found(&staff.visit),
    };
    let found = async {
        let past = service.studio_history(who, room.id, of).await?.unwrap_or_default();
        let mut typed = Vec::new();
        for wish in wishes {
            typed.extend(service.studio_unsent(who, room.id, &wish).await?);
        }
        typed.extend(service.thread_unsent(who, room.id, &place).await?);
        let written: Vec<_> = typed.iter().flat_map(|unsent| written(&unsent.fields)).collect();
        Ok::<_, Fault>((past.into_iter().find(|past| takes_out(past, &place)), written))
    };
    let (taken_out, written) = match found.await {
        Ok((Some(taken_out), written)) => (taken_out, written),
        Ok((None, _)) => return not_found(&staff.visit),
        Err(fault) => return fault_page(&staff.visit, &fault),
    };
    let words = staff.words();
    let page =
        staff.page("studio/taken-out", words.gone_title(), Here::Studio).back(Some(paths::studio_draft(room.id)));
    respond(&staff.visit, page, move || main(words, &room, &taken_out, &written))
}

/// Whether it took this out: a page, or a question by itself or with its page.
fn takes_out(past: &Past, place: &Place) -> bool {
    match (&past.change, place) {
        (Change::RemovePage(out), Place::Page(page)) => out == page,
        (Change::RemoveItem(_) | Change::RemovePage(_), Place::Item(_)) => true,
        _ => false,
    }
}

/// The words in a form that was not taken, in the form's order.
fn written(fields: &Fields) -> Vec<String> {
    let of = |part: &&str| fields.iter().filter(move |(name, _)| name.starts_with(*part)).collect::<Vec<_>>();
    let is_text = |name: &str| {
        let code = name.rsplit('-').next().unwrap_or_default();
        !name.starts_with(OPTION) || Language::ALL.iter().any(|language| language.code() == code)
    };
    let all = WRITTEN.iter().flat_map(of).filter(|(name, _)| is_text(name));
    all.flat_map(|(_, values)| values).filter(|value| !value.trim().is_empty()).cloned().collect()
}

fn main(words: Words, room: &Room, past: &Past, written: &[String]) -> impl IntoView + use<> {
    let (date, clock) = when::date_and_clock(words, past.at);
    let yours = (!written.is_empty()).then(|| {
        let each = written.iter().cloned().map(|text| view! { <InsetText><p dir="auto">{text}</p></InsetText> });
        view! {
            <h2 class="nhsuk-heading-m">{words.gone_yours()}</h2>
            <p>{words.gone_kept()}</p>
            {each.collect_view()}
        }
    });
    view! {
        <h1 class="nhsuk-heading-l">{words.gone_title()}</h1>
        <p>{words.studio_latest(&date, &past.by, &clock, &super::history::said(words, &room.content, past))}</p>
        <p>{words.gone_back()}</p>
        {yours}
        <p>
            <a href=paths::studio_draft(room.id)>{words.gone_draft()}</a>
        </p>
        <p>
            <a href=paths::studio_history(room.id)>{words.studio_history()}</a>
        </p>
    }
}
