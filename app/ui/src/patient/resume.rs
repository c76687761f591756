//! Coming back to a form with its code and a date of birth.

use axum::response::Response;
use domain::{Fields, date_of_birth, journey::Step, reference::ResumeCode};
use leptos::prelude::*;
use service::{Fault, drafts::Resumed};

use super::steps;
use crate::{
    components::{Button, DateInput, Input, Label, Legend, Size},
    paths,
    web::{Bundle, Cookie, Desk, FORM_NETWORK, Go, NetworkVisit, Page, respond},
};

/// The page that asks for the code. Its address says only that a try failed, never what was typed.
pub(super) async fn show(visit: NetworkVisit) -> Response {
    let words = visit.visit.words;
    let problem = match visit.visit.query.get("problem").map(String::as_str) {
        Some("slow") => Some(words.refer_resume_slow(15)),
        Some(_) => Some(words.refer_resume_failed().to_owned()),
        None => None,
    };
    let errors: Vec<(String, String)> =
        problem.clone().map(|said| ("resume-code".to_owned(), said)).into_iter().collect();
    let example = "GK47-XM92";
    let title = words.refer_resume_title();
    let main = view! {
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{title}</h1>
            <p>{words.refer_resume_intro()}</p>
            <form method="post" action="/do/refer/resume" data-main novalidate>
                <input type="hidden" name=FORM_NETWORK value=visit.slug().to_owned()/>
                <Input
                    name="resume-code"
                    label=Label::sized(words.refer_resume_code(), Size::S)
                    hint=words.refer_resume_code_hint(example)
                    error=problem
                    autocomplete="one-time-code"
                    width=Some(10)
                    spellcheck=Some(false)
                    code=true
                />
                <DateInput
                    name="birth"
                    legend=Legend::sized(words.refer_resume_dob(), Size::S)
                    hint=words.refer_dob_hint()
                    birth=true
                />
                <Button text=words.common_continue()/>
            </form>
            {steps::watch(words)}
            <h2 class="nhsuk-heading-s">{words.refer_resume_lost_title()}</h2>
            <p>{words.refer_resume_lost(&visit.network.settings.phone)}</p>
        </div>
    };
    let page = Page::new("refer/resume", title, words)
        .network(&visit.network)
        .back(Some(paths::start(visit.slug())))
        .errors(errors)
        .islands(Bundle::Patient);
    respond(&visit.visit, page, main)
}

/// Opens a draft on this device.
#[server(prefix = "/do", endpoint = "refer/resume")]
pub async fn resume(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = open(&desk).await;
    desk.answer(went)
}

async fn open(desk: &Desk) -> Result<Go, Fault> {
    let Some(network) = desk.network().await? else { return Ok(Go::to("/")) };
    let service = &desk.visit.app.service;
    let again = |why: &str| Go::to(format!("{}?problem={why}", paths::below(&network.slug, "refer/resume")));
    let code = ResumeCode::parse(desk.field("resume-code"));
    let born = date_of_birth::parse(&desk.fields, service.today());
    let (Some(code), Ok(born)) = (code, born) else { return Ok(again("unknown")) };
    match service.resume_draft(&network, &code, born, &desk.visit.source).await? {
        Resumed::Draft { token } => {
            let next = service.draft(&network, &token).await?.map(|draft| draft.journey().next().clone());
            let next = next.unwrap_or(Step::Practice);
            Ok(Go::to(paths::step(&network.slug, &next)).with(desk.set(Cookie::Draft, &token)))
        }
        Resumed::Unknown => Ok(again("unknown")),
        Resumed::SlowDown => Ok(again("slow")),
    }
}
