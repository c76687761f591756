//! What a person agreed to share, with a button for each to take it back.

use axum::response::Response;
use domain::Fields;
use leptos::prelude::*;
use service::{
    Fault,
    coming_back::{Choice, Shared, WhatIsShared},
    manage::Changed,
};
use words::Words;

use super::{LINK, linked, old_link};
use crate::{
    components::{Button, ButtonKind, NotificationBanner},
    patient::{come_back::Managing, steps},
    web::{Bundle, Desk, FORM_NETWORK, Go, Page, fault_page, respond},
    when,
};

/// The field that names the choice.
const CHOICE: &str = "choice";

/// The page.
pub(in crate::patient) async fn show(at: Managing) -> Response {
    let visit = &at.visit;
    let device = at.token();
    let choices = visit.visit.app.service.sharing_choices(&visit.network, &at.link, device.as_deref()).await;
    let choices = match choices {
        Ok(Some(choices)) => choices,
        Ok(None) => return old_link(visit),
        Err(fault) => return fault_page(&visit.visit, &fault),
    };
    let words = visit.visit.words;
    let banner = visit.visit.query.get("done").is_some_and(|done| done == "withdrawn").then(|| {
        view! {
            <NotificationBanner success=true>
                <p class="nhsuk-notification-banner__heading">{words.sharing_withdrawn()}</p>
            </NotificationBanner>
        }
    });
    let intro = if device.is_some() { words.sharing_intro() } else { words.sharing_intro_link() };
    let items = choices.iter().map(|choice| item(&at, choice)).collect_view();
    let title = words.sharing_title();
    let main = view! {
        <div class="app-column">
            {banner}
            <h1 class="nhsuk-heading-l">{title}</h1>
            <p>{intro}</p>
            <ul class="nhsuk-list app-list">{items}</ul>
            <p>{words.sharing_rest()}</p>
            <p>{words.error_contact(&visit.network.settings.phone)}</p>
            {steps::watch(words)}
        </div>
    };
    let page = Page::new("manage/sharing", title, words)
        .network(&visit.network)
        .back(Some(at.here()))
        .islands(Bundle::Patient);
    respond(&visit.visit, page, main)
}

fn item(at: &Managing, choice: &Choice) -> impl IntoView + use<> {
    let (words, slug) = (at.visit.visit.words, at.visit.slug().to_owned());
    let name = said(words, &choice.what);
    let stands = choice.stands.map(|stands| match stands {
        Shared::Agreed => words.sharing_agreed().to_owned(),
        Shared::Withdrawn(at) => words.sharing_withdrawn_on(&when::day(words, at)),
        Shared::No => words.sharing_no().to_owned(),
    });
    let button = choice.can_be_withdrawn().then(|| {
        view! {
            <form method="post" action="/do/manage/withdraw">
                <input type="hidden" name=FORM_NETWORK value=slug/>
                <input type="hidden" name=LINK value=at.name.clone()/>
                <input type="hidden" name=CHOICE value=choice.code.clone()/>
                <Button text=words.sharing_withdraw() about=name.clone() kind=ButtonKind::Secondary small=true/>
            </form>
        }
    });
    view! {
        <li class="app-list__item">
            <h2 class="nhsuk-heading-s">{name}</h2>
            {stands.map(|stands| view! { <p>{stands}</p> })}
            {button}
        </li>
    }
}

/// What is shared, and with whom.
pub(crate) fn said(words: Words, what: &WhatIsShared) -> String {
    match what {
        WhatIsShared::WordsToGp => words.sharing_gp_words().to_owned(),
        WhatIsShared::Partner(name) => words.sharing_partner(name),
        WhatIsShared::Family => words.sharing_family().to_owned(),
    }
}

/// Takes back what was agreed to be shared.
#[server(prefix = "/do", endpoint = "manage/withdraw")]
pub async fn withdraw_sharing(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = withdraw(&desk).await;
    desk.answer(went)
}

async fn withdraw(desk: &Desk) -> Result<Go, Fault> {
    let linked = match linked(desk).await? {
        Ok(linked) => linked,
        Err(go) => return Ok(go),
    };
    let service = &desk.visit.app.service;
    Ok(Go::to(match service.withdraw_sharing(&linked.network, &linked.token, desk.field(CHOICE)).await? {
        Changed::Done => format!("{}/sharing?done=withdrawn", linked.here),
        Changed::Gone | Changed::NotPossible => linked.here,
    }))
}
