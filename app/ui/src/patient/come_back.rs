//! The entrance for who comes back without a link: a reference and a date of birth, then a code, then the same pages as
//! behind the link.
//!
//! They stand at an address of their own, which opens nothing on another device or later: the link's token would stay in
//! the history of a library's computer, and opens for months.

use axum::{
    extract::{FromRequestParts, RawPathParams},
    response::{IntoResponse, Redirect, Response},
};
use domain::{Fields, date_of_birth, refusal::first};
use http::request::Parts;
use leptos::prelude::*;
use service::{
    Fault,
    coming_back::{Asked, CODE, CODE_MINUTES, CameBack, Entered, REFERENCE},
};

use crate::{
    components::{Button, ButtonKind, DateInput, Input, InsetText, Label, Legend, Size},
    paths,
    web::{Cookie, Desk, FORM_NETWORK, Filled, Go, NetworkVisit, Page, Pages, fault_page, respond},
    when,
};

/// The page that asks for the reference and the date of birth. Its address says only that a try failed.
pub(super) async fn show(visit: NetworkVisit) -> Response {
    let words = visit.visit.words;
    let token = visit.visit.cookie(Cookie::CameBack).filter(|_| visit.visit.asks("problem"));
    let (fields, refusals) = match token {
        Some(token) => match visit.visit.app.service.asked_before(&visit.network, &token).await {
            Ok(typed) => typed,
            Err(fault) => return fault_page(&visit.visit, &fault),
        },
        None => Default::default(),
    };
    let phone = &visit.network.settings.phone;
    let notice = match visit.visit.query.get("notice").map(String::as_str) {
        Some("slow") => Some(words.back_slow(phone)),
        Some("timed-out") => Some(words.back_timed_out().to_owned()),
        Some("too-late") => Some(words.back_too_late().to_owned()),
        Some("signed-out") => Some(words.back_signed_out().to_owned()),
        _ => None,
    };
    let part = |part: &str| first(&fields, &format!("{}-{part}", date_of_birth::FIELD)).to_owned();
    let values = (part("day"), part("month"), part("year"));
    let filled = Filled::new(words, fields, refusals);
    let (error, parts) = filled.date_error(date_of_birth::FIELD);
    let title = words.back_title();
    let main = view! {
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{title}</h1>
            {notice.map(|notice| view! { <InsetText><p>{notice}</p></InsetText> })}
            <p>{words.back_intro()}</p>
            <form method="post" action="/do/manage/find" data-main novalidate>
                <input type="hidden" name=FORM_NETWORK value=visit.slug().to_owned()/>
                <Input
                    name=REFERENCE
                    label=Label::sized(words.back_reference(), Size::S)
                    hint=words.back_reference_hint("SP-GK47-XM92")
                    error=filled.error(REFERENCE)
                    value=filled.value(REFERENCE)
                    width=Some(20)
                    spellcheck=Some(false)
                    code=true
                />
                <DateInput
                    name=date_of_birth::FIELD
                    legend=Legend::sized(words.back_dob(), Size::S)
                    hint=words.refer_dob_hint()
                    error=error
                    parts_in_error=parts
                    values=values
                    birth=true
                />
                <Button text=words.back_continue()/>
            </form>
            <p>{words.back_link()}</p>
            <h2 class="nhsuk-heading-s">{words.back_no_reference_title()}</h2>
            <p>{words.back_no_reference(phone)}</p>
        </div>
    };
    let page = Page::new("manage/find", title, words)
        .network(&visit.network)
        .back(Some(paths::start(visit.slug())))
        .errors(filled.summary());
    // What somebody typed is kept by no browser.
    let page = if visit.visit.asks("problem") { page } else { page.public() };
    respond(&visit.visit, page, main)
}

/// The page that asks for the code. It looks the same whether or not one was sent.
pub(super) async fn show_code(visit: NetworkVisit) -> Response {
    let token = visit.visit.cookie(Cookie::CameBack).unwrap_or_default();
    match visit.visit.app.service.is_code_asked_for(&visit.network, &token).await {
        Ok(true) => {}
        Ok(false) => return Redirect::to(&paths::entrance(visit.slug(), None)).into_response(),
        Err(fault) => return fault_page(&visit.visit, &fault),
    }
    let words = visit.visit.words;
    let problem = visit.visit.asks("problem").then(|| words.back_code_wrong());
    let errors = problem.map(|said| (CODE.to_owned(), said.to_owned())).into_iter().collect();
    let title = words.back_code_title();
    let again = paths::entrance(visit.slug(), None);
    let main = view! {
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{title}</h1>
            <p>{words.back_code_sent()}</p>
            <p>{words.back_code_wait(CODE_MINUTES)}</p>
            <form method="post" action="/do/manage/code" data-main novalidate>
                <input type="hidden" name=FORM_NETWORK value=visit.slug().to_owned()/>
                <Input
                    name=CODE
                    label=Label::sized(words.back_code(), Size::S)
                    hint=words.back_code_hint()
                    error=problem
                    autocomplete="one-time-code"
                    inputmode="numeric"
                    width=Some(10)
                    spellcheck=Some(false)
                    code=true
                />
                <Button text=words.common_continue()/>
            </form>
            <h2 class="nhsuk-heading-s">{words.back_code_none_title()}</h2>
            <p>{words.back_code_none(&visit.network.settings.phone)}</p>
            <p><a href=again.clone()>{words.back_code_again()}</a></p>
        </div>
    };
    let page = Page::new("manage/code", title, words).network(&visit.network).back(Some(again)).errors(errors);
    respond(&visit.visit, page, main)
}

/// Takes a reference and a date of birth.
#[server(prefix = "/do", endpoint = "manage/find")]
pub async fn find_referral(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = find(&desk).await;
    desk.answer(went)
}

async fn find(desk: &Desk) -> Result<Go, Fault> {
    let Some(network) = desk.network().await? else { return Ok(Go::to("/")) };
    let asked = [REFERENCE, "birth-day", "birth-month", "birth-year"];
    let fields: Fields = asked.map(|name| (name.to_owned(), vec![desk.field(name).chars().take(100).collect()])).into();
    Ok(match desk.visit.app.service.ask_for_code(&network, fields, &desk.visit.source).await? {
        Asked::Sent { token } => {
            Go::to(paths::below(&network.slug, "manage/code")).with(desk.set(Cookie::CameBack, &token))
        }
        Asked::Refused { token } => Go::to(format!("{}?problem=1", paths::entrance(&network.slug, None)))
            .with(desk.set(Cookie::CameBack, &token)),
        Asked::SlowDown => Go::to(paths::entrance(&network.slug, Some("slow"))),
    })
}

/// Takes a code.
#[server(prefix = "/do", endpoint = "manage/code")]
pub async fn enter_manage_code(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = enter(&desk).await;
    desk.answer(went)
}

async fn enter(desk: &Desk) -> Result<Go, Fault> {
    let Some(network) = desk.network().await? else { return Ok(Go::to("/")) };
    let token = desk.cookie(Cookie::CameBack).unwrap_or_default();
    Ok(match desk.visit.app.service.enter_manage_code(&network, &token, desk.field(CODE)).await? {
        Entered::Open { token } => {
            Go::to(paths::manage(&network.slug, paths::MINE)).with(desk.set(Cookie::CameBack, &token))
        }
        Entered::Wrong => Go::to(format!("{}?problem=1", paths::below(&network.slug, "manage/code"))),
        Entered::TooLate => Go::to(paths::entrance(&network.slug, Some("too-late"))),
    })
}

/// Signs a person out on this device.
#[server(prefix = "/do", endpoint = "manage/leave")]
pub async fn leave_manage(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = leave(&desk).await;
    desk.answer(went)
}

async fn leave(desk: &Desk) -> Result<Go, Fault> {
    let Some(network) = desk.network().await? else { return Ok(Go::to("/")) };
    if let Some(token) = desk.cookie(Cookie::CameBack) {
        desk.visit.app.service.close_device(&network, &token).await?;
    }
    Ok(Go::to(paths::entrance(&network.slug, Some("signed-out"))).with(desk.clear(Cookie::CameBack)).clearing())
}

/// A page behind a personal link, or behind the code on this device.
pub(super) struct Managing {
    /// The request.
    pub visit: NetworkVisit,
    /// The token of the link.
    pub link: String,
    /// What forms carry, and the address has: the token of the link, or the word for what this device opens.
    pub name: String,
    /// What this device opened with a code, if the page stands behind it.
    pub device: Option<CameBack>,
}

impl Managing {
    /// The address of the appointment.
    pub fn here(&self) -> String {
        paths::manage(self.visit.slug(), &self.name)
    }

    /// The token of this device, if the page stands behind its code.
    pub fn token(&self) -> Option<String> {
        self.device.as_ref().and_then(|_| self.visit.visit.cookie(Cookie::CameBack))
    }

    /// Until when this device is signed in, and the button that ends it.
    pub fn sign_out(&self) -> Option<AnyView> {
        let (words, slug) = (self.visit.visit.words, self.visit.slug().to_owned());
        self.device.as_ref().map(|device| {
            view! {
                <form method="post" action="/do/manage/leave">
                    <input type="hidden" name=FORM_NETWORK value=slug/>
                    <p>{words.back_until(&when::clock(words, device.until))}</p>
                    <Button text=words.back_leave() kind=ButtonKind::Secondary/>
                </form>
            }
            .into_any()
        })
    }
}

impl FromRequestParts<Pages> for Managing {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, pages: &Pages) -> Result<Self, Response> {
        let params = RawPathParams::from_request_parts(parts, pages).await;
        let name = params
            .ok()
            .and_then(|params| params.iter().find(|(name, _)| *name == "token").map(|(_, token)| token.to_owned()));
        let (visit, name) = (NetworkVisit::from_request_parts(parts, pages).await?, name.unwrap_or_default());
        if name != paths::MINE {
            return Ok(Self { visit, link: name.clone(), name, device: None });
        }
        let token = visit.visit.cookie(Cookie::CameBack).unwrap_or_default();
        match pages.app.service.came_back(&visit.network, &token).await {
            Ok(Some(device)) => Ok(Self { visit, link: device.link.clone(), name, device: Some(device) }),
            Ok(None) => Err(Redirect::to(&paths::entrance(visit.slug(), Some("timed-out"))).into_response()),
            Err(fault) => Err(fault_page(&visit.visit, &fault)),
        }
    }
}
