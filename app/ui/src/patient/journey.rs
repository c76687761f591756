//! The walk through the pages: one handler shows any of them, one server function takes any of their forms.

use std::sync::Arc;

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect, Response},
};
use domain::{Fields, journey::Step, network::Network};
use leptos::prelude::*;
use service::{
    Fault,
    drafts::{Beginning, Begun, Draft, Saved, Sent},
};

use super::{
    frame::{Asking, Belongs, filled, main_form, main_form_before, notes, step_page},
    steps,
};
use crate::{
    components::ButtonLink,
    paths,
    web::{
        Bundle, Cookie, Desk, FORM_CHANGE, FORM_DRAFT, FORM_REVISION, FORM_STEP, FORM_TRY, FORM_VIA, Filled, Go,
        NetworkVisit, Page, fault_page, not_found, respond,
    },
};

/// Where the journey begins: at its first page, or at the choice to go on with a form that was started here.
pub(super) async fn begin(visit: NetworkVisit) -> Response {
    let draft = match visit.draft().await {
        Ok(draft) => draft,
        Err(fault) => return fault_page(&visit.visit, &fault),
    };
    let helping = visit.visit.asks("helping");
    match draft.filter(|draft| draft.referral.is_none()) {
        Some(draft) => in_progress(&visit, &draft),
        None => {
            let first = if helping { Step::Helper } else { Step::Practice };
            Redirect::to(&visit.visit.led(paths::step(visit.slug(), &first))).into_response()
        }
    }
}

/// A form was started on this device: by this person, or by somebody else.
fn in_progress(visit: &NetworkVisit, draft: &Draft) -> Response {
    let words = visit.visit.words;
    let next = paths::step(visit.slug(), draft.journey().next());
    let belongs = Belongs::to(&visit.network, Some(draft), "start-again", false);
    let main = view! {
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{words.refer_in_progress_title()}</h1>
            <p>{words.refer_in_progress_body()}</p>
            <p><ButtonLink href=next text=words.refer_in_progress_continue()/></p>
            <form method="post" action="/do/refer/start-again">
                {belongs.fields()}
                <button class="nhsuk-button nhsuk-button--secondary" type="submit">{words.refer_in_progress_new()}</button>
            </form>
        </div>
    };
    let page = Page::new("refer/in-progress", words.refer_in_progress_title(), words).network(&visit.network);
    respond(&visit.visit, page.back(Some(paths::start(visit.slug()))), main)
}

/// A built-in page of the journey.
pub(super) async fn show(visit: NetworkVisit, Path((_, slug)): Path<(String, String)>) -> Response {
    match Step::from_slug(&slug) {
        Some(step) => show_step(&visit, step).await,
        None => not_found(&visit.visit),
    }
}

/// A page of the questionnaire.
pub(super) async fn show_questions(visit: NetworkVisit, Path((_, page)): Path<(String, String)>) -> Response {
    show_step(&visit, Step::Questions(page)).await
}

async fn show_step(visit: &NetworkVisit, step: Step) -> Response {
    match visit.draft().await {
        Err(fault) => fault_page(&visit.visit, &fault),
        Ok(Some(draft)) if draft.referral.is_none() => {
            if !draft.journey().may_visit(&step) {
                return Redirect::to(&paths::step(visit.slug(), draft.journey().next())).into_response();
            }
            match answer_page(visit, &draft, &step).await {
                Ok(response) => response,
                Err(fault) => fault_page(&visit.visit, &fault),
            }
        }
        Ok(_) if matches!(step, Step::Practice | Step::Helper) => first_page(visit, &step),
        Ok(Some(_)) => Redirect::to(&paths::below(visit.slug(), "refer/done")).into_response(),
        Ok(None) if visit.visit.cookie(Cookie::Draft).is_some() => no_draft(visit),
        Ok(None) => Redirect::to(&paths::step(visit.slug(), &Step::Practice)).into_response(),
    }
}

/// The first page, before there is a draft: its form makes one.
fn first_page(visit: &NetworkVisit, step: &Step) -> Response {
    let words = visit.visit.words;
    let asking = Asking {
        words,
        helped: *step == Step::Helper,
        network: &visit.network,
        filled: Filled::new(words, Fields::new(), Vec::new()),
        draft: None,
    };
    let (name, title, body) = steps::view(&asking, step);
    let belongs =
        Belongs::to(&visit.network, None, step.slug(), false).via(visit.visit.via()).trying(visit.visit.trying());
    let main = main_form("/do/refer/save", belongs, words.common_continue(), body);
    step_page(visit, None, step, name, &title, asking.filled.summary(), main)
}

async fn answer_page(visit: &NetworkVisit, draft: &Draft, step: &Step) -> Result<Response, Fault> {
    if *step == Step::OutsideAges {
        return Ok(super::steps::outside_ages(visit, draft));
    }
    let words = visit.visit.words;
    let asking = Asking {
        words,
        helped: draft.helped,
        network: &visit.network,
        filled: filled(words, draft, step),
        draft: Some(draft),
    };
    let (name, title, body) = match step {
        Step::Appointment => steps::appointment(visit, &asking, draft).await?,
        step => steps::view(&asking, step),
    };
    let belongs = Belongs::to(&visit.network, Some(draft), step.slug(), visit.visit.asks("change"));
    let unclear = steps::unclear(words, &asking.filled, draft.tries(step), true);
    let form = main_form_before("/do/refer/save", belongs, words.common_continue(), body, unclear);
    let guard = steps::guard(&asking, draft, step);
    let aside = match step {
        Step::Appointment => steps::filters(visit, draft),
        Step::Questions(id) => {
            let (version, skip) = (&draft.version, steps::skip_note(&asking));
            let page = version.questionnaire.pages.iter().find(|page| page.id.as_str() == id);
            let note = page.and_then(|page| steps::translation_note(words, page, &version.translations));
            view! { {skip} {note} }.into_any()
        }
        _ => ().into_any(),
    };
    let main = view! { {notes(words, draft, step)} {aside} {form} {guard} }.into_any();
    Ok(step_page(visit, Some(draft), step, name, &title, asking.filled.summary(), main))
}

/// The draft that this device remembers is not there any more.
pub(super) fn no_draft(visit: &NetworkVisit) -> Response {
    let words = visit.visit.words;
    let main = view! {
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{words.error_no_draft_title()}</h1>
            <p>{words.error_no_draft()}</p>
            <p><a href=paths::below(visit.slug(), "refer/resume")>{words.error_way_code()}</a></p>
            <p><a href=paths::step(visit.slug(), &Step::Practice)>{words.refer_start_again()}</a></p>
        </div>
    };
    let page = Page::new("refer/no-draft", words.error_no_draft_title(), words).network(&visit.network);
    respond(&visit.visit, page.islands(Bundle::Patient), main)
}

/// A form came from another person's page: nothing was written.
pub(super) async fn other_form(visit: NetworkVisit) -> Response {
    let words = visit.visit.words;
    let main = view! {
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{words.common_other_form_title()}</h1>
            <p>{words.common_other_form()}</p>
            <p><ButtonLink href=paths::below(visit.slug(), "refer") text=words.common_other_form_continue()/></p>
            <p><a href=paths::below(visit.slug(), "refer/resume")>{words.common_other_form_resume()}</a></p>
        </div>
    };
    let page = Page::new("refer/other-form", words.common_other_form_title(), words).network(&visit.network);
    respond(&visit.visit, page.islands(Bundle::Patient), main)
}

/// Too much came from one place in a short while.
pub(super) async fn slow_down(visit: NetworkVisit) -> Response {
    let words = visit.visit.words;
    let main = view! {
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{words.error_busy_title()}</h1>
            <p>{words.error_too_many()}</p>
            <p>{words.error_contact(&visit.network.settings.phone)}</p>
            <p><a href=paths::start(visit.slug())>{words.error_way_start()}</a></p>
        </div>
    };
    let page = Page::new("refer/slow-down", words.error_busy_title(), words).network(&visit.network);
    respond(&visit.visit, page.status(http::StatusCode::TOO_MANY_REQUESTS), main)
}

/// Asks before a form that was started is removed.
pub(super) async fn ask_start_again(visit: NetworkVisit) -> Response {
    let draft = match visit.draft().await {
        Ok(Some(draft)) if draft.referral.is_none() => draft,
        Ok(_) => return Redirect::to(&paths::start(visit.slug())).into_response(),
        Err(fault) => return fault_page(&visit.visit, &fault),
    };
    let words = visit.visit.words;
    let belongs = Belongs::to(&visit.network, Some(&draft), "start-again", false);
    let body = view! { <p>{words.refer_start_again_body()}</p> };
    let form = main_form("/do/refer/start-again", belongs, words.refer_start_again_confirm(), body);
    let back = paths::step(visit.slug(), draft.journey().next());
    let main = view! {
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{words.refer_start_again_title()}</h1>
            {form}
            <p><a href=back.clone()>{words.refer_start_again_cancel()}</a></p>
        </div>
    };
    let page = Page::new("refer/start-again", words.refer_start_again_title(), words).network(&visit.network);
    respond(&visit.visit, page.back(Some(back)).islands(Bundle::Patient), main)
}

/// Takes the form of any page.
#[server(prefix = "/do", endpoint = "refer/save")]
pub async fn save_step(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = save(&desk).await;
    desk.answer(went)
}

async fn save(desk: &Desk) -> Result<Go, Fault> {
    let Some(network) = desk.network().await? else { return Ok(Go::to("/")) };
    let Some(step) = Step::from_slug(desk.field(FORM_STEP)) else {
        return Ok(Go::to(paths::below(&network.slug, "refer")));
    };
    let service = &desk.visit.app.service;
    let mut sent = sent(desk, step.clone());
    let mut cookie = None;
    let mut token = desk.cookie(Cookie::Draft).unwrap_or_default();
    if sent.draft.is_none() && desk.field(FORM_DRAFT).is_empty() && matches!(step, Step::Practice | Step::Helper) {
        let open = service.draft(&network, &token).await?.is_some_and(|draft| draft.referral.is_none());
        if open {
            return Ok(Go::to(paths::below(&network.slug, "refer/other-form")));
        }
        match begin_draft(desk, &network, step == Step::Helper).await? {
            Some(fresh) => token = fresh,
            None => return Ok(Go::to(paths::below(&network.slug, "refer/slow-down"))),
        }
        let draft = service.draft(&network, &token).await?.expect("the draft was begun just now");
        (sent.draft, sent.revision) = (Some(draft.id), draft.revision);
        cookie = Some(desk.set(Cookie::Draft, &token));
    }
    let changing = sent.changing;
    let slug = &network.slug;
    let go = match service.save_step(&network, &token, sent).await? {
        Saved::Next(next) => Go::to(paths::step(slug, &next)),
        Saved::Again if changing => Go::to(paths::change(slug, &step)),
        Saved::Again => Go::to(paths::step(slug, &step)),
        Saved::OutOfOrder(next) => Go::to(paths::step(slug, &next)),
        Saved::OtherDraft => Go::to(paths::below(slug, "refer/other-form")),
        Saved::AlreadySent => Go::to(paths::sent_before(slug)),
        Saved::NoDraft => Go::to(paths::step(slug, &step)),
    };
    Ok(match cookie {
        Some(cookie) => go.with(cookie),
        None => go,
    })
}

async fn begin_draft(desk: &Desk, network: &Arc<Network>, helped: bool) -> Result<Option<String>, Fault> {
    let beginning = Beginning { language: desk.visit.words.language(), helped, source: &desk.visit.source };
    let led = (desk.field(FORM_VIA), desk.field(FORM_TRY));
    Ok(match desk.visit.app.service.begin_draft_trying(network, beginning, led).await? {
        Begun::Draft { token, .. } => Some(token),
        Begun::SlowDown => None,
    })
}

/// A form as its hidden fields and the rest of it say.
fn sent(desk: &Desk, step: Step) -> Sent {
    let mut fields = desk.fields.clone();
    fields.retain(|name, _| !name.starts_with("form-"));
    Sent {
        draft: desk.field(FORM_DRAFT).parse().ok(),
        revision: desk.field(FORM_REVISION).parse().unwrap_or_default(),
        step,
        changing: !desk.field(FORM_CHANGE).is_empty(),
        fields,
        language: desk.visit.words.language(),
    }
}

/// Keeps what is being typed: never an answer.
#[server(prefix = "/do", endpoint = "refer/keep")]
pub async fn keep_typed(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = keep(&desk).await;
    desk.answer(went)
}

async fn keep(desk: &Desk) -> Result<Go, Fault> {
    let Some(network) = desk.network().await? else { return Ok(Go::to("/")) };
    if let (Some(step), Some(token)) = (Step::from_slug(desk.field(FORM_STEP)), desk.cookie(Cookie::Draft)) {
        desk.visit.app.service.keep_typed(&network, &token, sent(desk, step)).await?;
    }
    Ok(Go::to(paths::below(&network.slug, "refer")))
}

/// Takes what is hard to understand on a page whose questions are tried; what is typed besides is kept.
#[server(prefix = "/do", endpoint = "refer/unclear")]
pub async fn say_unclear(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = unclear(&desk).await;
    desk.answer(went)
}

async fn unclear(desk: &Desk) -> Result<Go, Fault> {
    let Some(network) = desk.network().await? else { return Ok(Go::to("/")) };
    let Some(step) = Step::from_slug(desk.field(FORM_STEP)) else {
        return Ok(Go::to(paths::below(&network.slug, "refer")));
    };
    let sent = sent(desk, step.clone());
    let back = if sent.changing { paths::change(&network.slug, &step) } else { paths::step(&network.slug, &step) };
    if let Some(token) = desk.cookie(Cookie::Draft) {
        desk.visit.app.service.say_unclear(&network, &token, sent).await?;
    }
    Ok(Go::to(back))
}

/// Removes the form on this device, so that another person can begin.
#[server(prefix = "/do", endpoint = "refer/start-again")]
pub async fn start_again(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = restart(&desk).await;
    desk.answer(went)
}

async fn restart(desk: &Desk) -> Result<Go, Fault> {
    let Some(network) = desk.network().await? else { return Ok(Go::to("/")) };
    let service = &desk.visit.app.service;
    if let Some(token) = desk.cookie(Cookie::Draft) {
        let named = desk.field(FORM_DRAFT).parse().ok();
        let open = service.draft(&network, &token).await?;
        if open.is_some_and(|draft| Some(draft.id) != named) {
            return Ok(Go::to(paths::below(&network.slug, "refer/other-form")));
        }
        service.finish_on_this_device(&network, &token).await?;
    }
    Ok(Go::to(paths::start(&network.slug)).with(desk.clear(Cookie::Draft)))
}

/// Keeps a chosen time for longer.
#[server(prefix = "/do", endpoint = "refer/extend")]
pub async fn extend_hold(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = extend(&desk).await;
    desk.answer(went)
}

async fn extend(desk: &Desk) -> Result<Go, Fault> {
    let Some(network) = desk.network().await? else { return Ok(Go::to("/")) };
    if let Some(token) = desk.cookie(Cookie::Draft) {
        desk.visit.app.service.extend_hold(&network, &token).await?;
    }
    Ok(Go::to(paths::step(&network.slug, &Step::Check)))
}
