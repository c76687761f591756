//! A set-up link: sets a password and the second factor, and shows the recovery codes once.
//!
//! The form is taken by a plain handler, not by a server function: its answer is a page that must not have an address,
//! because recovery codes are shown only now and kept nowhere in a form that could be shown again.

use axum::{
    Form,
    extract::Path,
    response::{IntoResponse, Redirect, Response},
};
use http::{StatusCode, header};
use leptos::prelude::*;
use serde::Deserialize;
use service::sign_in::{FinishSetup, SHORTEST_PASSWORD, SecondFactorSetup, SetupState};
use words::Words;

use super::{qr::qr, troubles::Troubles};
use crate::{
    components::{Button, ButtonLink, Input, Label},
    paths::staff::TODAY,
    web::{Cookie, Page, Visit, fault_page, respond},
};

/// What the form sends; without `Debug`, since it holds secrets.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    password: String,
    repeat: String,
    code: String,
}

pub(super) async fn show(visit: Visit, Path(token): Path<String>) -> Response {
    ask(&visit, &token, Troubles::default()).await
}

pub(super) async fn finish(visit: Visit, Path(token): Path<String>, Form(typed): Form<Typed>) -> Response {
    let answer = visit.app.service.finish_setup(&token, &typed.password, &typed.repeat, &typed.code).await;
    match answer {
        Ok(FinishSetup::Done { token, recovery_codes }) => welcome(&visit, &token, recovery_codes),
        Ok(FinishSetup::Refused(problems)) => ask(&visit, &token, problems.into()).await,
        Ok(FinishSetup::LinkOver) => link_over(&visit),
        Err(fault) => fault_page(&visit, &fault),
    }
}

/// Asks for the password and the first code; what was typed before is never shown again.
async fn ask(visit: &Visit, token: &str, troubles: Troubles) -> Response {
    let words = visit.words;
    match visit.app.service.setup(token).await {
        Ok(Some(state)) => {
            let page =
                Page::new("staff/set-up", words.staff_set_up_title(), words).errors(troubles.errors(words, "password"));
            respond(visit, page, move || form(words, &troubles, &state))
        }
        Ok(None) => link_over(visit),
        Err(fault) => fault_page(visit, &fault),
    }
}

fn form(words: Words, troubles: &Troubles, state: &SetupState) -> impl IntoView + use<> {
    let error = |field: &str| troubles.at(words, field, "password");
    let shortest = i64::try_from(SHORTEST_PASSWORD).unwrap_or(i64::MAX);
    let second = state.second_factor.as_ref().map(|second| second_factor(words, second, error("code")));
    view! {
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{words.staff_set_up_title()}</h1>
            <p>{words.staff_set_up_for(&state.email, &state.name)}</p>
            <form method="post" data-main novalidate>
                <input type="hidden" name="email" autocomplete="username" value=state.email.clone()/>
                <Input
                    name="password"
                    label=Label::plain(words.staff_set_up_password())
                    hint=words.staff_set_up_password_hint(shortest)
                    error=error("password")
                    kind="password"
                    autocomplete="new-password"
                />
                <Input
                    name="repeat"
                    label=Label::plain(words.staff_set_up_password_again())
                    error=error("repeat")
                    kind="password"
                    autocomplete="new-password"
                />
                {second}
                <Button text=words.staff_set_up_button()/>
            </form>
        </div>
    }
}

fn second_factor(words: Words, second: &SecondFactorSetup, error: Option<String>) -> impl IntoView + use<> {
    view! {
        <h2 class="nhsuk-heading-m">{words.staff_second_title()}</h2>
        <p>{words.staff_second_intro()}</p>
        {qr(&second.uri, words.staff_second_image())}
        <p><a href=second.uri.clone()>{words.staff_second_open()}</a></p>
        <p>{words.staff_second_key()} " " <span class="app-reference" dir="ltr">{second.key.clone()}</span></p>
        <Input
            name="code"
            label=Label::plain(words.staff_code_label())
            hint=words.staff_second_confirm()
            error=error
            inputmode="numeric"
            autocomplete="one-time-code"
            width=Some(10)
            spellcheck=Some(false)
            code=true
        />
    }
}

/// Signs in, and shows the recovery codes where there are some.
fn welcome(visit: &Visit, token: &str, recovery_codes: Vec<String>) -> Response {
    let words = visit.words;
    let mut response = if recovery_codes.is_empty() {
        Redirect::to(TODAY).into_response()
    } else {
        let page = Page::new("staff/recovery-codes", words.staff_recovery_title(), words);
        respond(visit, page, move || recovery(words, &recovery_codes))
    };
    response.headers_mut().append(header::SET_COOKIE, Cookie::Staff.set(token, visit.app.secure_cookies));
    response
}

fn recovery(words: Words, codes: &[String]) -> impl IntoView + use<> {
    let code = |code: &String| view! { <li class="app-reference" dir="ltr">{code.clone()}</li> };
    view! {
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{words.staff_recovery_title()}</h1>
            <p>{words.staff_set_up_done()} " " {words.staff_recovery_intro()}</p>
            <ul class="nhsuk-list app-codes">{codes.iter().map(code).collect_view()}</ul>
            <ButtonLink href=TODAY text=words.staff_recovery_noted()/>
        </div>
    }
}

fn link_over(visit: &Visit) -> Response {
    let words = visit.words;
    let page = Page::new("staff/link-over", words.staff_set_up_link_old_title(), words).status(StatusCode::GONE);
    respond(visit, page, move || {
        view! {
            <h1 class="nhsuk-heading-l">{words.staff_set_up_link_old_title()}</h1>
            <p>{words.staff_set_up_link_old()}</p>
        }
    })
}
