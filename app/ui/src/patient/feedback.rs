//! How the first conversation went, behind the personal link. What was answered is never shown there.

use axum::response::Response;
use domain::{
    Fields, Problem, Refusal,
    feedback::{WENT, WORDS, Went},
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{Fault, feedback::Given};
use words::Words;

use super::{
    come_back::Managing,
    manage::{LINK, linked},
    steps,
};
use crate::{
    components::{Button, Label, Legend, Radios, Size, Textarea},
    web::{Bundle, Desk, FORM_NETWORK, Filled, Go, Page, fault_page, not_found, respond},
};

/// The part of the address.
pub(super) const PAGE: &str = "how-it-went";

pub(super) async fn show(at: Managing) -> Response {
    let visit = &at.visit;
    let words = visit.visit.words;
    match visit.visit.app.service.may_say_how_it_went(&visit.network, &at.link).await {
        Ok(true) => {}
        Ok(false) => return not_found(&visit.visit),
        Err(fault) => return fault_page(&visit.visit, &fault),
    }
    let query = &visit.visit.query;
    if query.get("done").is_some_and(|done| done == "said") {
        let page = Page::new("manage/thanks", words.feedback_thanks_title(), words)
            .network(&visit.network)
            .back(Some(at.here()));
        return respond(&visit.visit, page, thanks(words, &visit.network.settings.phone));
    }
    let refusals = query.contains_key("problem").then(|| Refusal::new(WENT, Problem::Missing));
    let filled = Filled::new(words, Fields::new(), refusals.into_iter().collect());
    let page = Page::new("manage/how-it-went", words.feedback_title(), words)
        .network(&visit.network)
        .back(Some(at.here()))
        .errors(filled.summary())
        .islands(Bundle::Patient);
    respond(&visit.visit, page, form(words, visit.slug(), &at.name, &filled))
}

fn form(words: Words, network: &str, token: &str, filled: &Filled) -> impl IntoView + use<> {
    let choices = Went::ALL.iter().map(|went| filled.choice(WENT, went.code(), words.went(*went)));
    view! {
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{words.feedback_title()}</h1>
            <p>{words.feedback_intro()}</p>
            <form method="post" action=SayHowItWent::PATH data-main novalidate>
                <input type="hidden" name=FORM_NETWORK value=network.to_owned()/>
                <input type="hidden" name=LINK value=token.to_owned()/>
                <Radios
                    name=WENT
                    legend=Legend::sized(words.feedback_went(), Size::M)
                    error=filled.error(WENT)
                    choices=choices.collect()
                />
                <Textarea
                    name=WORDS
                    label=Label::sized(words.feedback_words(), Size::M)
                    error=filled.error(WORDS)
                    value=filled.value(WORDS)
                />
                <Button text=words.feedback_send()/>
            </form>
            {steps::watch(words)}
        </div>
    }
}

fn thanks(words: Words, phone: &str) -> impl IntoView + use<> {
    view! {
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{words.feedback_thanks_title()}</h1>
            <p>{words.feedback_thanks()}</p>
            <p>{words.feedback_thanks_more(phone)}</p>
        </div>
    }
}

/// Keeps what the person says.
#[server(prefix = "/do", endpoint = "manage/how-it-went")]
pub async fn say_how_it_went(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = say(&desk).await;
    desk.answer(went)
}

async fn say(desk: &Desk) -> Result<Go, Fault> {
    let linked = match linked(desk).await? {
        Ok(linked) => linked,
        Err(go) => return Ok(go),
    };
    let here = linked.here;
    Ok(Go::to(match desk.visit.app.service.say_how_it_went(&linked.network, &linked.token, &desk.fields).await? {
        Given::Done => format!("{here}/{PAGE}?done=said"),
        Given::Refused(_) => format!("{here}/{PAGE}?problem=missing"),
        Given::NotHere => here,
    }))
}
