//! Signing in, first step: the email address and the password.

use axum::response::Response;
use domain::Fields;
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    demo::{DEMO_ACCOUNTS, DEMO_PASSWORD},
    sign_in::SignIn as Answer,
};
use words::Words;

use super::troubles::Troubles;
use crate::{
    components::{Button, Details, Input, InsetText, Label},
    paths::staff::{CODE, SIGN_IN, TODAY},
    web::{Cookie, Desk, Go, Page, Visit, respond},
};

const EMAIL: &str = "email";
const PASSWORD: &str = "password";

pub(super) async fn show(visit: Visit) -> Response {
    let words = visit.words;
    let troubles = Troubles::of(&visit);
    let page = Page::new("staff/sign-in", words.staff_sign_in_title(), words).errors(troubles.errors(words, EMAIL));
    let notice = if visit.asks("timed-out") {
        Some(words.staff_sign_in_timed_out())
    } else {
        visit.asks("signed-out").then(|| words.staff_sign_in_signed_out())
    };
    let demo = visit.app.demo;
    respond(&visit, page, move || main(words, &troubles, notice, demo))
}

fn main(words: Words, troubles: &Troubles, notice: Option<&'static str>, demo: bool) -> impl IntoView + use<> {
    let error = |field: &str| troubles.at(words, field, EMAIL);
    view! {
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{words.staff_sign_in_title()}</h1>
            <p>{words.staff_sign_in_intro()}</p>
            {notice.map(|notice| view! { <InsetText><p>{notice}</p></InsetText> })}
            <form method="post" action=SignIn::PATH data-main novalidate>
                <Input
                    name=EMAIL
                    label=Label::plain(words.staff_sign_in_email())
                    error=error(EMAIL)
                    kind="email"
                    autocomplete="username"
                    spellcheck=Some(false)
                />
                <Input
                    name=PASSWORD
                    label=Label::plain(words.staff_sign_in_password())
                    error=error(PASSWORD)
                    kind="password"
                    autocomplete="current-password"
                />
                <Button text=words.staff_sign_in_button()/>
            </form>
            <p>{words.staff_sign_in_forgotten()}</p>
            {demo.then(|| demo_accounts(words))}
        </div>
    }
}

/// Who can be tried in the demo; what is said of them is written for those who try it, in English only.
fn demo_accounts(words: Words) -> impl IntoView {
    let account = |(email, role): (&'static str, &'static str)| {
        view! { <li lang="en" dir="ltr"><strong>{email}</strong> " " {role}</li> }
    };
    view! {
        <Details summary=words.staff_sign_in_demo() open=true>
            <p>{words.staff_sign_in_demo_password()} " " <code>{DEMO_PASSWORD}</code></p>
            <ul class="nhsuk-list">{DEMO_ACCOUNTS.into_iter().map(account).collect_view()}</ul>
        </Details>
    }
}

/// Takes an email address and a password.
#[server(prefix = "/do", endpoint = "staff/sign-in")]
pub(super) async fn sign_in(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = enter(&desk).await;
    desk.answer(went)
}

async fn enter(desk: &Desk) -> Result<Go, Fault> {
    let service = &desk.visit.app.service;
    let answer = service.sign_in(desk.field(EMAIL), desk.field(PASSWORD), &desk.visit.source).await?;
    Ok(match answer {
        Answer::Welcome { token } => {
            Go::to(TODAY).with(desk.set(Cookie::Staff, &token)).with(desk.clear(Cookie::StaffHalf))
        }
        Answer::CodeNeeded { token } => Go::to(CODE).with(desk.set(Cookie::StaffHalf, &token)),
        Answer::Refused(problems) => Go::to(Troubles::from(problems).address(SIGN_IN)),
        Answer::SlowDown { minutes } => Go::to(Troubles::wait(minutes).address(SIGN_IN)),
    })
}
