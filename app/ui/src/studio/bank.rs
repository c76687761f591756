//! The question bank: what can be copied, one question with the drafts that it can go into, and offering one's own.

use axum::{extract::Path, response::Response};
use domain::{
    Fields,
    questionnaire::{Item, LinkId},
    staff::{Action, may},
    studio::bank::{LICENCE, Licence},
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::studio::{BankQuestion, Edition, OpenDraft};
use words::Words;

use super::{
    ABOUT, DRAFT, Done, done,
    keeping::{KEY, NUMBER, OfferQuestion, PAGE, TakeQuestion, WithdrawQuestion},
    read,
    sending::SLUG,
    text, told, version,
};
use crate::{
    components::{Button, ButtonKind, Checkboxes, Label, Legend, Select, SelectOption, Size, Tag, TagColour},
    paths,
    staff::frame::{Here, StaffVisit},
    web::{Filled, fault_page, not_found, respond},
};

/// Every question of the bank.
pub(super) async fn show(staff: StaffVisit) -> Response {
    let words = staff.words();
    match staff.service().bank(&staff.who).await {
        Ok(Some(questions)) => {
            let said = done(words, &staff, None);
            let page = staff.page("studio/bank", words.bank_title(), Here::Studio);
            let page = page.back(Some(paths::STUDIO.to_owned()));
            respond(&staff.visit, page, move || main(words, &questions, said))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn main(words: Words, questions: &[BankQuestion], said: Done) -> impl IntoView + use<> {
    let items = questions.iter().map(|question| {
        let title = text(words, &question.item.text);
        let hint = question.item.hint.as_ref().map(|hint| view! { <p>{text(words, hint)}</p> });
        view! {
            <li class="app-list__item" data-bank=question.key.clone()>
                <div class="app-list__head">
                    <h2 class="nhsuk-heading-s">{title.clone()}</h2>
                    {tags(words, question)}
                </div>
                {hint}
                {read::source(words, question.source.clone())}
                <p>
                    <a href=paths::studio_bank_question(&question.key)>
                        {words.bank_use()} <span class="nhsuk-u-visually-hidden">": " {title}</span>
                    </a>
                </p>
            </li>
        }
    });
    view! {
        {told(said)}
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{words.bank_title()}</h1>
            <p>{words.bank_intro()}</p>
        </div>
        <ul class="app-list">{items.collect_view()}</ul>
    }
}

fn tags(words: Words, question: &BankQuestion) -> impl IntoView + use<> {
    let own = question.is_own.then(|| view! { <Tag text=words.bank_own() colour=TagColour::Green/> });
    let unchecked = question.unchecked.iter().map(|language| {
        let text = words.bank_unchecked(words.language_called(*language));
        view! { <Tag text=text colour=TagColour::Yellow/> }
    });
    view! { {own} {unchecked.collect_view()} }
}

/// One question of the bank, and the drafts that it can go into.
pub(super) async fn show_question(staff: StaffVisit, Path(key): Path<String>) -> Response {
    let words = staff.words();
    match staff.service().bank_question(&staff.who, &key).await {
        Ok(Some((question, drafts))) => {
            let said = done(words, &staff, None);
            let may_withdraw = question.is_own && may(staff.who.role, Action::PublishQuestions);
            let page = staff.page("studio/bank-question", words.bank_question_title(), Here::Studio);
            let page = page.back(Some(paths::STUDIO_BANK.to_owned()));
            respond(&staff.visit, page, move || {
                let withdraw = may_withdraw.then(|| withdraw(words, &question));
                view! {
                    {told(said)}
                    <h1 class="nhsuk-heading-l">
                        <span class="nhsuk-caption-l">{words.bank_title()}</span>
                        {text(words, &question.item.text)}
                    </h1>
                    <p>{tags(words, &question)}</p>
                    {offered(words, &question)}
                    {copy(words, &question, &drafts)}
                    {withdraw}
                }
            })
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn offered(words: Words, question: &BankQuestion) -> impl IntoView + use<> {
    let licence = question.licence;
    let item = Item { source: Some(question.source.clone()), ..question.item.clone() };
    view! {
        {read::question(words, &item, None, question.protocol.as_ref())}
        <p>{words.bank_licence()} ": " <a href=licence.url() rel="license" lang="en">{licence.name()}</a></p>
    }
}

fn copy(words: Words, question: &BankQuestion, drafts: &[OpenDraft]) -> impl IntoView + use<> {
    let forms = drafts.iter().enumerate().map(|(at, draft)| {
        let title = text(words, &draft.title);
        if draft.pages.is_empty() {
            return view! { <p>{words.bank_no_page(&title)}</p> }.into_any();
        }
        let options = draft.pages.iter().map(|(id, heading)| {
            let heading = heading.as_ref().map(|heading| text(words, heading));
            let text = heading.unwrap_or_else(|| words.studio_page_untitled().to_owned());
            SelectOption { value: id.to_string(), text }
        });
        view! {
            <form method="post" action=TakeQuestion::PATH>
                <input type="hidden" name=KEY value=question.key.clone()/>
                <input type="hidden" name=DRAFT value=draft.id.to_string()/>
                <Select
                    name=PAGE
                    id=format!("{PAGE}-{}", at + 1)
                    label=Label::plain(words.bank_page(&title))
                    options=options.collect()
                />
                <Button text=words.bank_copy() about=title/>
            </form>
        }
        .into_any()
    });
    let forms = forms.collect_view();
    let none = drafts.is_empty().then(|| {
        view! { <p>{words.bank_no_draft()} " " <a href=paths::STUDIO>{words.studio_title()}</a></p> }
    });
    view! {
        <section class="app-section app-column" aria-labelledby="copy">
            <h2 class="nhsuk-heading-m" id="copy">{words.bank_copy_title()}</h2>
            <p>{words.bank_copy_note()}</p>
            {none}
            {forms}
        </section>
    }
}

fn withdraw(words: Words, question: &BankQuestion) -> impl IntoView + use<> {
    view! {
        <form method="post" action=WithdrawQuestion::PATH>
            <input type="hidden" name=KEY value=question.key.clone()/>
            <Button text=words.bank_withdraw() kind=ButtonKind::Secondary/>
        </form>
    }
}

/// The form that offers a question of a version.
pub(super) async fn show_offer(
    staff: StaffVisit,
    Path((slug, number, item)): Path<(String, String, String)>,
) -> Response {
    let words = staff.words();
    let edition = match version::edition(&staff, &slug, &number).await {
        Ok(edition) => edition,
        Err(response) => return response,
    };
    let found = edition.content.item(&item).map(|(_, item)| item.clone());
    let Some(item) = found.filter(|item| edition.standing.may_decide && item.takes_answer()) else {
        return not_found(&staff.visit);
    };
    let about = (edition.slug.as_str(), edition.number, &item.link_id);
    let filled = match staff.service().offer_unsent(&staff.who, about).await {
        Ok(unsent) => Filled::kept(words, unsent, Fields::new),
        Err(fault) => return fault_page(&staff.visit, &fault),
    };
    let page = staff.page("studio/offer", words.bank_offer_title(), Here::Studio);
    let back = paths::studio_version(&edition.slug, edition.number);
    let page = page.back(Some(back)).errors(filled.summary());
    respond(&staff.visit, page, move || offer(words, &edition, &item, &filled))
}

fn offer(words: Words, edition: &Edition, item: &Item, filled: &Filled) -> impl IntoView + use<> {
    let licence = Licence::Ogl3;
    let choices = vec![filled.choice(LICENCE, licence.code(), &words.bank_offer_ogl(licence.name()))];
    let protocol = edition.content.protocols.get(&item.link_id);
    let key: &LinkId = &item.link_id;
    view! {
        <h1 class="nhsuk-heading-l">
            <span class="nhsuk-caption-l">{text(words, &item.text)}</span>
            {words.bank_offer_title()}
        </h1>
        <p>{words.bank_offer_note()}</p>
        {read::question(words, item, Some(&edition.content), protocol)}
        <form method="post" action=OfferQuestion::PATH class="app-column" data-main novalidate>
            <input type="hidden" name=SLUG value=edition.slug.clone()/>
            <input type="hidden" name=NUMBER value=edition.number.to_string()/>
            <input type="hidden" name=ABOUT value=key.to_string()/>
            <Checkboxes
                name=LICENCE
                legend=Legend::sized(words.bank_offer_licence(), Size::S)
                error=filled.error(LICENCE)
                choices=choices
                small=true
            />
            <p><a href=licence.url() lang="en">{licence.name()}</a></p>
            <Button text=words.bank_offer()/>
        </form>
    }
}
