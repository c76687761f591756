//! Asking to be erased, for who came back with a code; and what staff answered.

use axum::response::Response;
use domain::{
    Fields,
    erasure::{Decision, WORDS},
    schedule::local::london,
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    drafts::{Because, Typed},
    erasure::{Asked, OwnRequest},
};
use words::{Words, time};

use super::{LINK, linked};
use crate::{
    components::{Button, ButtonKind, InsetText, Label, Size, Textarea},
    patient::{come_back::Managing, steps},
    web::{Bundle, Desk, FORM_NETWORK, Filled, Go, Page, fault_page, not_found, respond},
    when,
};

/// The part of the address.
const PAGE: &str = "erasure";

/// The page.
pub(in crate::patient) async fn show(at: Managing) -> Response {
    let (visit, words) = (&at.visit, at.visit.visit.words);
    let Some(device) = at.token() else { return not_found(&visit.visit) };
    let (request, typed) = match visit.visit.app.service.own_erasure_request(&visit.network, &device).await {
        Ok(Some(open)) => open,
        Ok(None) => return not_found(&visit.visit),
        Err(fault) => return fault_page(&visit.visit, &fault),
    };
    let filled = match typed {
        Some(Typed { fields, because: Because::Refused(refusals), .. }) => Filled::new(words, fields, refusals),
        _ => Filled::new(words, Fields::new(), Vec::new()),
    };
    let waits = request.as_ref().is_some_and(|request| request.answered.is_none());
    let stands = request.as_ref().map(|request| stands(words, request, &visit.network.settings.phone));
    let form = (!waits).then(|| form(&at, &filled, request.is_some()));
    let title = words.erasure_title();
    let main = view! {
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{title}</h1>
            {stands}
            {form}
            <p>{words.error_contact(&visit.network.settings.phone)}</p>
        </div>
    };
    let page = Page::new("manage/erasure", title, words)
        .network(&visit.network)
        .back(Some(at.here()))
        .errors(filled.summary())
        .islands(Bundle::Patient);
    respond(&visit.visit, page, main)
}

fn stands(words: Words, request: &OwnRequest, phone: &str) -> AnyView {
    let Some((decided_at, answer)) = &request.answered else {
        let by = time::date(words, request.answer_by);
        let asked = words.erasure_asked(&time::date(words, london(request.asked_at).date), &by);
        return view! { <InsetText><p>{asked}</p></InsetText> }.into_any();
    };
    let day = when::day(words, *decided_at);
    let said = answer.words.clone().map(|said| view! { <p class="app-own-lines" dir="auto">{said}</p> });
    match answer.decision {
        Decision::Erase => view! { <InsetText><p>{words.erasure_agreed(&day)}</p>{said}</InsetText> }.into_any(),
        Decision::Keep => view! {
            <InsetText>
                <p>{words.erasure_kept(&day)}</p>
                {said}
            </InsetText>
            <p>{words.erasure_complain(phone)}</p>
        }
        .into_any(),
    }
}

fn form(at: &Managing, filled: &Filled, again: bool) -> impl IntoView + use<> {
    let (words, slug) = (at.visit.visit.words, at.visit.slug().to_owned());
    let button = if again { words.erasure_again() } else { words.erasure_send() };
    view! {
        <p>{words.erasure_intro()}</p>
        <p>{words.erasure_rules()}</p>
        <p>{words.erasure_appointment()}</p>
        <form method="post" action=AskForErasure::PATH data-main novalidate>
            <input type="hidden" name=FORM_NETWORK value=slug/>
            <input type="hidden" name=LINK value=at.name.clone()/>
            <Textarea
                name=WORDS
                label=Label::sized(words.erasure_words(), Size::S)
                error=filled.error(WORDS)
                value=filled.value(WORDS)
                max_length=Some(2000)
            />
            <Button text=button kind=ButtonKind::Warning/>
        </form>
        {steps::watch(words)}
    }
}

/// Asks for it.
#[server(prefix = "/do", endpoint = "manage/erasure")]
pub async fn ask_for_erasure(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = ask(&desk).await;
    desk.answer(went)
}

async fn ask(desk: &Desk) -> Result<Go, Fault> {
    let linked = match linked(desk).await? {
        Ok(linked) => linked,
        Err(go) => return Ok(go),
    };
    let here = format!("{}/{PAGE}", linked.here);
    let Some(device) = linked.device else { return Ok(Go::to(linked.here)) };
    Ok(Go::to(match desk.visit.app.service.ask_for_erasure(&linked.network, &device, &desk.fields).await? {
        Asked::Done | Asked::Refused => here,
        Asked::NotHere => linked.here,
    }))
}
