//! A code to come back with: made when it is asked for, shown for some minutes, then never again.

use axum::response::{IntoResponse, Redirect, Response};
use domain::Fields;
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    drafts::{KEPT_DAYS, REMINDED_AFTER_DAYS},
};

use crate::{
    components::{Button, ButtonKind, ButtonLink, InsetText, NotificationBanner, Panel},
    paths,
    web::{Bundle, Cookie, Desk, Go, NetworkVisit, Page, fault_page, respond},
};

/// The page that shows a code that was just made.
pub(super) async fn show(visit: NetworkVisit) -> Response {
    let draft = match visit.draft().await {
        Ok(Some(draft)) if draft.referral.is_none() => draft,
        Ok(_) => return Redirect::to(&paths::start(visit.slug())).into_response(),
        Err(fault) => return fault_page(&visit.visit, &fault),
    };
    let next = paths::step(visit.slug(), draft.journey().next());
    let Some(shown) = visit.visit.app.service.shown_resume_code(&draft) else {
        return Redirect::to(&next).into_response();
    };
    let words = visit.visit.words;
    let safety = words.safety();
    let language = safety.language();
    let code = shown.code.as_str().to_owned();
    let intro = words.refer_code_intro(&code);
    let belongs = super::frame::Belongs::to(&visit.network, Some(&draft), "code", false);
    let is_asked = visit.visit.query.get("done").is_some_and(|done| done == "reminded");
    let remind = match (is_asked, draft.can_be_reminded()) {
        (false, true) => view! {
            <form method="post" action=RemindOfDraft::PATH>
                {belongs.clone().fields()}
                <p>{words.refer_code_remind_about(REMINDED_AFTER_DAYS)}</p>
                <Button text=words.refer_code_remind() kind=ButtonKind::Secondary/>
            </form>
        }
        .into_any(),
        (true, _) | (false, false) => ().into_any(),
    };
    let reminded = is_asked.then(|| {
        view! {
            <NotificationBanner success=true>
                <p class="nhsuk-notification-banner__heading">{words.refer_code_reminded()}</p>
            </NotificationBanner>
        }
    });
    let main = view! {
        <div class="app-column">
            {reminded}
            <Panel title=words.refer_code_title()>
                <span class="app-reference" data-resume-code dir="ltr">{code}</span>
            </Panel>
            <p>{intro}</p>
            <p>{words.refer_code_use()}</p>
            <p>{words.refer_code_until(KEPT_DAYS)}</p>
            <div lang=language.code() dir=language.direction()>
                <InsetText><p>{safety.code_warning()}</p></InsetText>
            </div>
            <p><ButtonLink href=next text=words.refer_code_noted()/></p>
            {remind}
            <form method="post" action="/do/refer/leave">
                {belongs.fields()}
                <Button text=words.refer_code_leave() kind=ButtonKind::Secondary/>
            </form>
        </div>
    };
    let page = Page::new("refer/code", words.refer_code_title(), words).network(&visit.network);
    respond(&visit.visit, page.islands(Bundle::Patient), main)
}

/// Makes a code for the draft on this device.
#[server(prefix = "/do", endpoint = "refer/code")]
pub async fn make_code(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = make(&desk).await;
    desk.answer(went)
}

async fn make(desk: &Desk) -> Result<Go, Fault> {
    let Some(network) = desk.network().await? else { return Ok(Go::to("/")) };
    let service = &desk.visit.app.service;
    let token = desk.cookie(Cookie::Draft).unwrap_or_default();
    match service.draft(&network, &token).await? {
        Some(draft) if draft.referral.is_none() => {
            service.make_resume_code(&draft).await?;
            Ok(Go::to(paths::below(&network.slug, "refer/code")))
        }
        _ => Ok(Go::to(paths::below(&network.slug, "refer"))),
    }
}

/// Asks to be reminded once of the draft on this device.
#[server(prefix = "/do", endpoint = "refer/remind")]
pub async fn remind_of_draft(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = remind(&desk).await;
    desk.answer(went)
}

async fn remind(desk: &Desk) -> Result<Go, Fault> {
    let Some(network) = desk.network().await? else { return Ok(Go::to("/")) };
    let token = desk.cookie(Cookie::Draft).unwrap_or_default();
    let code = paths::below(&network.slug, "refer/code");
    Ok(Go::to(match desk.visit.app.service.remind_of_draft(&network, &token).await? {
        true => format!("{code}?done=reminded"),
        false => code,
    }))
}

/// Stops for now: this device forgets the draft, which waits for its code.
#[server(prefix = "/do", endpoint = "refer/leave")]
pub async fn leave_draft(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = leave(&desk).await;
    desk.answer(went)
}

async fn leave(desk: &Desk) -> Result<Go, Fault> {
    let Some(network) = desk.network().await? else { return Ok(Go::to("/")) };
    Ok(Go::to(paths::start(&network.slug)).with(desk.clear(Cookie::Draft)).clearing())
}
