//! Copying what a person wrote on paper into their response: every question of their version on one page.

use axum::{extract::Path, response::Response};
use domain::{
    Fields,
    questionnaire::{Item, Page as QuestionPage, Presence},
    reference::Reference,
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    intake::Intake,
    paper::{Copied, Copying},
};
use words::Words;

use super::{
    Done,
    answers::{said, value},
};
use crate::{
    components::{Button, InsetText},
    paths,
    patient::question,
    staff::frame::{Here, StaffVisit, banner, sender},
    web::{Desk, FORM_REVISION, Filled, Go, fault_page, not_found, respond},
};

/// The last part of its address.
pub(super) const PAPER: &str = "paper";
/// The field that names the intake form: a question may have any other name.
const REFERENCE: &str = "form-reference";
/// What the address says when nothing was entered.
const NOTHING: &str = "nothing";

pub(in crate::staff) async fn show(staff: StaffVisit, Path(reference): Path<String>) -> Response {
    let words = staff.words();
    match staff.service().copying(&staff.who, &reference).await {
        Ok(Some(copying)) => {
            let filled = Filled::kept(words, copying.unsent.clone(), || copying.standing.clone());
            let mut errors = filled.summary();
            if staff.visit.query.get("done").is_some_and(|done| done == NOTHING) {
                errors.extend(first_field(&copying).map(|field| (field, words.room_paper_nothing().to_owned())));
            }
            let page = staff
                .page("staff/intake-paper", words.paper_copy_title(), Here::Intake)
                .back(Some(paths::intake(&copying.reference)))
                .errors(errors);
            respond(&staff.visit, page, move || main(words, &copying, &filled))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

/// The first field that can be filled in.
fn first_field(copying: &Copying) -> Option<String> {
    let mut items = copying.pages.iter().flat_map(|page| &page.items);
    items.find_map(|item| item.field_names().into_iter().next())
}

fn main(words: Words, copying: &Copying, filled: &Filled) -> AnyView {
    let is_open = copying.pages.iter().flat_map(|page| &page.items).any(Item::takes_answer);
    let pages: Vec<AnyView> = copying.pages.iter().map(|page| one_page(words, copying, page, filled)).collect();
    let form = if is_open {
        view! {
            <form method="post" action=CopyFromPaper::PATH data-main novalidate>
                <input type="hidden" name=REFERENCE value=copying.reference.clone()/>
                <input type="hidden" name=FORM_REVISION value=copying.seen.to_string()/>
                {pages}
                <Button text=words.paper_copy_save()/>
            </form>
        }
        .into_any()
    } else {
        view! { <InsetText><p>{words.paper_copy_none()}</p></InsetText> {pages} }.into_any()
    };
    let print = paths::paper(&copying.version.slug, copying.version.number);
    view! {
        {filled.is_stale().then(|| banner(words.paper_copy_stale(), false))}
        {astray(words, copying)}
        <div class="app-column">
            <h1 class="nhsuk-heading-l">
                <span class="nhsuk-caption-l">
                    {words.staff_summary_reference(&copying.reference)} " " <bdi>{copying.person.name.full()}</bdi>
                </span>
                {words.paper_copy_title()}
            </h1>
            <p>{words.paper_copy_intro()}</p>
            <p><a href=print>{words.paper_title()}</a></p>
            {form}
        </div>
    }
    .into_any()
}

/// What was answered although nothing leads to it: nobody's words are dropped unseen.
fn astray(words: Words, copying: &Copying) -> Option<AnyView> {
    let items = || copying.pages.iter().flat_map(|page| &page.items);
    let found = copying.astray.iter().filter_map(|link_id| items().find(|item| item.link_id == *link_id));
    let links = found.map(|item| {
        let field = item.field_names().into_iter().next().unwrap_or_default();
        view! { <li><a href=format!("#{field}")>{numbered(words, item)}</a></li> }
    });
    let links: Vec<_> = links.collect();
    (!links.is_empty()).then(|| {
        view! {
            <InsetText>
                <p>{words.paper_copy_astray()}</p>
                <ul class="nhsuk-list">{links}</ul>
            </InsetText>
        }
        .into_any()
    })
}

fn one_page(words: Words, copying: &Copying, page: &QuestionPage, filled: &Filled) -> AnyView {
    let questionnaire = &copying.version.questionnaire;
    let heading = page.title.as_ref().map(|title| {
        view! { <h2 class="nhsuk-heading-m">{said(title, words.language())}</h2> }
    });
    let when = page.show_when.as_ref().map(|condition| words.paper_page_if(questionnaire, condition));
    let when = when.map(|when| view! { <p class="app-note">{when}</p> });
    let is_alone = page.title.is_none();
    let at_once = page.items.iter().filter(|item| item.is_seen() && page.revealed_by(item).is_none());
    let items = at_once.map(|item| {
        let when = item.show_when.as_ref().map(|condition| words.paper_if(questionnaire, condition));
        let when = when.map(|when| view! { <p class="app-note">{when}</p> });
        let own = questionnaire.items().find(|own| own.link_id == item.link_id);
        let is_theirs = item.presence == Presence::ReadOnly && own.is_some_and(Item::takes_answer);
        let item = if is_theirs { theirs(words, item, is_alone) } else { question(words, filled, page, item) };
        view! { {when} {item} }.into_any()
    });
    let items: Vec<AnyView> = items.collect();
    view! { <section class="app-section">{heading} {when} {items}</section> }.into_any()
}

/// What the person answered by themself: to be read.
fn theirs(words: Words, item: &Item, is_alone: bool) -> AnyView {
    let answer = item.initial.as_ref().map(|answer| value(words, item, answer));
    let question = numbered(words, item);
    let question = if is_alone {
        view! { <h2 class="nhsuk-heading-s">{question}</h2> }.into_any()
    } else {
        view! { <h3 class="nhsuk-heading-s">{question}</h3> }.into_any()
    };
    view! {
        <div class="nhsuk-form-group">
            {question}
            <div>{answer}</div>
            <p class="app-note">{words.paper_copy_theirs()}</p>
        </div>
    }
    .into_any()
}

/// A question with its number.
fn numbered(words: Words, item: &Item) -> AnyView {
    let number = item.prefix.as_ref().map(|prefix| format!("{} ", prefix.get(words.language()).0));
    view! { {number} {said(&item.text, words.language())} }.into_any()
}

/// The ways to copy from paper and to print it, on the page of the intake form.
pub(super) fn ways(words: Words, intake: &Intake) -> impl IntoView + use<> {
    let version = &intake.preparation.version;
    let print = paths::paper(&version.slug, version.number);
    let copy = (!intake.line.state.has_ended()).then(|| {
        let href = paths::of_intake(&intake.line.reference, PAPER);
        view! { <a href=href>{words.paper_copy()}</a> }
    });
    view! { <p class="app-actions">{copy} <a href=print>{words.paper_print()}</a></p> }
}

/// Copies a person's paper into their response.
#[server(prefix = "/do", endpoint = "staff/paper/copy")]
pub(in crate::staff) async fn copy_from_paper(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = copy(&desk).await;
    desk.answer(went)
}

async fn copy(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(paths::staff::TIMED_OUT)) };
    let Some(reference) = Reference::parse(desk.field(REFERENCE)) else {
        return Ok(Go::to(paths::staff::INTAKE));
    };
    let seen = desk.field(FORM_REVISION).parse().unwrap_or_default();
    let mut fields = desk.fields.clone();
    fields.retain(|name, _| !name.starts_with("form-"));
    let (service, reference) = (&desk.visit.app.service, reference.as_str());
    Ok(Go::to(match service.copy_from_paper(&who, reference, seen, fields).await? {
        Copied::Done => format!("{}?done={}", paths::intake(reference), Done::Paper.code()),
        Copied::Refused => paths::of_intake(reference, PAPER),
        Copied::Nothing => format!("{}?done={NOTHING}", paths::of_intake(reference, PAPER)),
        Copied::NotHere => paths::intake(reference),
    }))
}
