//! A published version, as it was asked; and copying it to a new questionnaire.

use axum::{extract::Path, response::Response};
use domain::{
    questionnaire::Page as QuestionPage,
    schedule::local::london,
    studio::form::{self, title_fields},
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::studio::Edition;
use words::{Words, time};

use super::{
    Ask, At, Done, done,
    keeping::{CopyQuestionnaire, GoBack, NUMBER},
    read,
    room::heading_of,
    sending::SLUG,
    standing, text, told,
};
use crate::{
    components::{Button, ButtonKind, ButtonLink, Tag, TagColour},
    paths,
    staff::frame::{Here, StaffVisit},
    web::{Filled, fault_page, not_found, respond},
};

pub(super) async fn show(staff: StaffVisit, Path((slug, number)): At) -> Response {
    let words = staff.words();
    let edition = match edition(&staff, &slug, &number).await {
        Ok(edition) => edition,
        Err(response) => return response,
    };
    let said = done(words, &staff, None);
    let title = text(words, &edition.content.questionnaire.title);
    let page = staff.page("studio/version", title, Here::Studio).back(Some(paths::STUDIO.to_owned()));
    respond(&staff.visit, page, move || main(words, &edition, said))
}

/// The version at an address.
pub(super) async fn edition(staff: &StaffVisit, slug: &str, number: &str) -> Result<Edition, Response> {
    let Ok(number) = number.parse() else { return Err(not_found(&staff.visit)) };
    match staff.service().edition(&staff.who, slug, number).await {
        Ok(Some(edition)) => Ok(edition),
        Ok(None) => Err(not_found(&staff.visit)),
        Err(fault) => Err(fault_page(&staff.visit, &fault)),
    }
}

fn main(words: Words, edition: &Edition, said: Done) -> impl IntoView + use<> {
    let date = time::date(words, london(edition.at).date);
    let published = match &edition.by {
        Some(name) => words.versions_published_by(&date, name),
        None => words.versions_published(&date),
    };
    let newest = (edition.newest == edition.number)
        .then(|| view! { <Tag text=words.versions_newest() colour=TagColour::Blue/> });
    let part = |before: bool, title: &'static str, id: &'static str| {
        let pages = edition.content.questionnaire.pages.iter().filter(|page| page.before_booking == before);
        let pages = pages.map(|page| one_page(words, edition, page)).collect_view();
        let none = pages.is_empty().then(|| view! { <p>{words.studio_none_here()}</p> });
        view! {
            <section class="app-section" aria-labelledby=id>
                <h2 class="nhsuk-heading-m" id=id>{title}</h2>
                {none}
                {pages}
            </section>
        }
    };
    let came_from = edition.came_from.map(|id| {
        view! { <p><a href=paths::studio_draft(id)>{words.room_came_from()}</a></p> }
    });
    view! {
        {told(said)}
        <h1 class="nhsuk-heading-l">
            <span class="nhsuk-caption-l">{words.versions_caption(edition.number)}</span>
            {text(words, &edition.content.questionnaire.title)}
        </h1>
        <p>{published}</p>
        <p>{newest} " " {standing::tags(words, &edition.standing)}</p>
        {standing::retired(words, &edition.standing)}
        {copied_from(words, edition)}
        {came_from}
        {actions(words, edition)}
        {part(true, words.studio_before(), "before")}
        {part(false, words.studio_after(), "after")}
    }
}

/// The version that its questionnaire was copied from.
fn copied_from(words: Words, edition: &Edition) -> Option<impl IntoView + use<>> {
    let (slug, number) = edition.standing.copied_from.as_ref()?;
    let title = text(words, edition.copied_title.as_ref()?);
    let href = paths::studio_version(slug, *number);
    Some(view! { <p><a href=href>{words.versions_copied_from(*number, &title)}</a></p> })
}

fn one_page(words: Words, edition: &Edition, page: &QuestionPage) -> impl IntoView + use<> {
    let show_when = page.show_when.as_ref().map(|show_when| {
        let lines = read::condition(words, &edition.content, show_when);
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! { <p class="app-note">{words.versions_when()}</p> <ul class="nhsuk-list">{lines}</ul> }
    });
    let items = page.items.iter().map(|item| {
        let protocol = edition.content.protocols.get(&item.link_id);
        let question = text(words, &item.text);
        let may_offer = edition.standing.may_decide && item.takes_answer();
        let key = item.link_id.as_str();
        let offer = if edition.offered.iter().any(|offered| offered == key) {
            view! { <p><Tag text=words.bank_offered() colour=TagColour::Blue/></p> }.into_any()
        } else if may_offer {
            let href = paths::studio_offer(&edition.slug, edition.number, key);
            let (kind, about) = (ButtonKind::Secondary, question.clone());
            view! {
                <p><ButtonLink href=href text=words.bank_offer() about=about kind=kind small=true/></p>
            }
            .into_any()
        } else {
            ().into_any()
        };
        view! {
            <li class="app-list__item" data-question=key.to_owned()>
                <h4 class="nhsuk-heading-s">{question}</h4>
                {read::question(words, item, Some(&edition.content), protocol)}
                {offer}
            </li>
        }
    });
    view! {
        <h3 class="nhsuk-heading-s">{heading_of(words, page)}</h3>
        {show_when}
        <ol class="app-list">{items.collect_view()}</ol>
    }
}

fn names(edition: &Edition) -> impl IntoView + use<> {
    view! {
        <input type="hidden" name=SLUG value=edition.slug.clone()/>
        <input type="hidden" name=NUMBER value=edition.number.to_string()/>
    }
}

/// What can be done with it.
fn actions(words: Words, edition: &Edition) -> impl IntoView + use<> {
    let back = match edition.draft {
        Some(id) => view! {
            <p>{words.versions_back_open()}</p>
            <p><a href=paths::studio_draft(id)>{words.studio_open()}</a></p>
        }
        .into_any(),
        None if edition.standing.retired.is_some() => view! { <p>{words.versions_back_retired()}</p> }.into_any(),
        None => view! {
            <p>{words.versions_back_note()}</p>
            <form method="post" action=GoBack::PATH>
                {names(edition)}
                <Button text=words.versions_back() kind=ButtonKind::Secondary/>
            </form>
        }
        .into_any(),
    };
    let copy = paths::studio_copy(&edition.slug, edition.number);
    let compare = format!("{}?from={}", paths::studio_compare(&edition.slug), edition.number);
    view! {
        <section class="app-section app-column" aria-labelledby="actions">
            <h2 class="nhsuk-heading-m" id="actions">{words.versions_do()}</h2>
            <ul class="nhsuk-list">
                <li><a href=compare>{words.versions_compare()}</a></li>
                <li><a href=copy>{words.versions_copy_title()}</a></li>
            </ul>
            <h3 class="nhsuk-heading-s">{words.versions_back_title()}</h3>
            {back}
        </section>
    }
}

/// The form that copies it.
pub(super) async fn show_copy(staff: StaffVisit, Path((slug, number)): At) -> Response {
    let words = staff.words();
    let edition = match edition(&staff, &slug, &number).await {
        Ok(edition) => edition,
        Err(response) => return response,
    };
    let filled = match staff.service().copy_unsent(&staff.who, &edition.slug, edition.number).await {
        Ok(unsent) => Filled::kept(words, unsent, || title_fields(&edition.content.questionnaire.title)),
        Err(fault) => return fault_page(&staff.visit, &fault),
    };
    let back = paths::studio_version(&edition.slug, edition.number);
    let page = staff.page("studio/copy", words.versions_copy_title(), Here::Studio);
    let page = page.back(Some(back)).errors(filled.summary());
    respond(&staff.visit, page, move || {
        let called = Ask { field: form::TITLE, label: Words::studio_called_in, hint: None, long: false };
        let caption = text(words, &edition.content.questionnaire.title);
        view! {
            <div class="app-column">
                <h1 class="nhsuk-heading-l">
                    <span class="nhsuk-caption-l">{caption} ", " {words.versions_caption(edition.number)}</span>
                    {words.versions_copy_title()}
                </h1>
                <p>{words.versions_copy_note()}</p>
                <form method="post" action=CopyQuestionnaire::PATH data-main novalidate>
                    {names(&edition)}
                    {called.fields(words, &filled)}
                    <Button text=words.versions_copy()/>
                </form>
            </div>
        }
    })
}
