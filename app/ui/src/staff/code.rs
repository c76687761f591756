//! Signing in, second step: the code from the phone, or a recovery code.

use axum::response::{IntoResponse, Redirect, Response};
use domain::Fields;
use leptos::{prelude::*, server_fn::ServerFn};
use service::{Fault, sign_in::EnterCode as Answer};
use words::Words;

use super::troubles::Troubles;
use crate::{
    components::{Button, Input, Label},
    paths::staff::{CODE, SIGN_IN, TIMED_OUT, TODAY},
    web::{Cookie, Desk, Go, Page, Visit, fault_page, respond},
};

const FIELD: &str = "code";

pub(super) async fn show(visit: Visit) -> Response {
    let Some(token) = visit.cookie(Cookie::StaffHalf) else { return Redirect::to(SIGN_IN).into_response() };
    match visit.app.service.half_session(&token).await {
        Ok(true) => {}
        Ok(false) => return Redirect::to(TIMED_OUT).into_response(),
        Err(fault) => return fault_page(&visit, &fault),
    }
    let words = visit.words;
    let troubles = Troubles::of(&visit);
    let page = Page::new("staff/code", words.staff_code_title(), words)
        .back(Some(SIGN_IN.to_owned()))
        .errors(troubles.errors(words, FIELD));
    respond(&visit, page, move || main(words, troubles.at(words, FIELD, FIELD)))
}

fn main(words: Words, error: Option<String>) -> impl IntoView {
    view! {
        <div class="app-column">
            <form method="post" action=EnterCode::PATH data-main novalidate>
                <Input
                    name=FIELD
                    label=Label::heading(words.staff_code_title())
                    hint=words.staff_code_hint()
                    error=error
                    autocomplete="one-time-code"
                    width=Some(10)
                    spellcheck=Some(false)
                    code=true
                />
                <Button text=words.common_continue()/>
            </form>
        </div>
    }
}

/// Takes a code.
#[server(prefix = "/do", endpoint = "staff/code")]
pub(super) async fn enter_code(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = enter(&desk).await;
    desk.answer(went)
}

async fn enter(desk: &Desk) -> Result<Go, Fault> {
    let Some(token) = desk.cookie(Cookie::StaffHalf) else { return Ok(Go::to(SIGN_IN)) };
    let answer = desk.visit.app.service.enter_code(&token, desk.field(FIELD), &desk.visit.source).await?;
    Ok(match answer {
        Answer::Welcome { token } => {
            Go::to(TODAY).with(desk.set(Cookie::Staff, &token)).with(desk.clear(Cookie::StaffHalf))
        }
        Answer::Refused(problems) => Go::to(Troubles::from(problems).address(CODE)),
        Answer::SlowDown { minutes } => Go::to(Troubles::wait(minutes).address(CODE)),
        Answer::SignInAgain => Go::to(TIMED_OUT).with(desk.clear(Cookie::StaffHalf)),
    })
}
