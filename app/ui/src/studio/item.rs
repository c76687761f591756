//! A question of a draft: its words, the kind of its answer, when it is asked, and its protocol.

use axum::{extract::Path, response::Response};
use domain::{
    Language,
    form::YES,
    questionnaire::{Item, Page as QuestionPage},
    studio::{
        form::{
            self, FOLDED, GREATEST, HIGH, HINT, IF_RISK, KEPT, KIND, Kind, LEAST, LOW, MAX, OTHER, PREFIX, PURPOSE,
            REQUIRED, SENSITIVE, TEXT, UNIT, USED_BY, WHY, option_field, option_rows,
        },
        talk::Place,
    },
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::studio::{Room, Wish};
use words::Words;

use super::{
    Ask, At, Done, belongs_with, condition, done, filled, gone, latest::latest, page_of, preview, room::heading_of,
    sending::ChangeDraft, talk, text, told,
};
use crate::{
    components::{Button, ButtonKind, Checkboxes, Details, Fieldset, Input, Label, Legend, Radios, Size, Textarea},
    paths,
    staff::frame::StaffVisit,
    web::{Bundle, Filled, fault_page, not_found, respond},
};

/// The page of a question.
pub(super) async fn show(staff: StaffVisit, Path((id, key)): At) -> Response {
    let words = staff.words();
    let room = match super::room(&staff, &id).await {
        Ok(room) => room,
        Err(response) => return response,
    };
    if room.is_ended {
        return not_found(&staff.visit);
    }
    let Some((page, item)) = room.content.item(&key).map(|(page, item)| (page.clone(), item.clone())) else {
        return match key.parse() {
            Ok(link_id) => gone::show(staff, room, Place::Item(link_id)).await,
            Err(_) => not_found(&staff.visit),
        };
    };
    let wishes = [Wish::Item(item.link_id.clone()), Wish::Protocol(item.link_id.clone())];
    let (question, protocol) = match (filled(&staff, &room, &wishes[0]).await, filled(&staff, &room, &wishes[1]).await)
    {
        (Ok(question), Ok(protocol)) => (question, protocol),
        (Err(fault), _) | (_, Err(fault)) => return fault_page(&staff.visit, &fault),
    };
    let talk = match talk::about(&staff, &room, Place::Item(item.link_id.clone())).await {
        Ok(talk) => talk,
        Err(fault) => return fault_page(&staff.visit, &fault),
    };
    let stale = [&question, &protocol].into_iter().find(|form| form.is_stale());
    let said = done(words, &staff, stale);
    let errors = question.summary().into_iter().chain(protocol.summary()).chain(talk.filled.summary()).collect();
    let shown = page_of(&staff, &room, "studio/question", words.studio_item_title(), &question);
    let shown = shown.errors(errors).islands(Bundle::Staff);
    respond(&staff.visit, shown, move || {
        let question = main(words, &room, (&page, Some(&item)), &question, said);
        view! { {question} {agreed(words, &room, &item, &protocol)} {talk::section(words, &room, &talk)} }
    })
}

/// The page that adds a question to a page.
pub(super) async fn add(staff: StaffVisit, Path((id, key)): At) -> Response {
    let words = staff.words();
    let room = match super::room(&staff, &id).await {
        Ok(room) => room,
        Err(response) => return response,
    };
    let Some(page) = room.content.page(&key).filter(|_| !room.is_ended).cloned() else {
        return not_found(&staff.visit);
    };
    let filled = match filled(&staff, &room, &Wish::AddItem(page.id.clone())).await {
        Ok(filled) => filled,
        Err(fault) => return fault_page(&staff.visit, &fault),
    };
    let said = done(words, &staff, Some(&filled));
    let shown =
        page_of(&staff, &room, "studio/add-question", words.studio_new_item_title(), &filled).islands(Bundle::Staff);
    respond(&staff.visit, shown, move || main(words, &room, (&page, None), &filled, said))
}

fn main(
    words: Words,
    room: &Room,
    (page, item): (&QuestionPage, Option<&Item>),
    filled: &Filled,
    said: Done,
) -> impl IntoView + use<> {
    let title = if item.is_some() { words.studio_item_title() } else { words.studio_new_item_title() };
    let caption = item.map_or_else(|| heading_of(words, page), |item| text(words, &item.text));
    let (wish, about) = match item {
        Some(item) => ("question", item.link_id.to_string()),
        None => ("add-question", page.id.to_string()),
    };
    let stands = item.filter(|_| filled.is_stale()).map(|item| stands(words, room, item));
    let source = item.and_then(|item| item.source.clone()).map(|source| super::read::source(words, source));
    view! {
        {told(said)}
        <h1 class="nhsuk-heading-l"><span class="nhsuk-caption-l">{caption}</span> {title}</h1>
        {source}
        {latest(words, room)}
        <div class="app-studio">
            <div class="app-studio__form">
                {stands}
                <form method="post" action=ChangeDraft::PATH data-main novalidate>
                    {belongs_with(room, filled, wish, &about)}
                    {question(words, room, (page, item), filled)}
                    <Button text=words.studio_save()/>
                </form>
            </div>
            {preview::beside(words, room, page)}
        </div>
    }
}

fn question(
    words: Words,
    room: &Room,
    (page, item): (&QuestionPage, Option<&Item>),
    filled: &Filled,
) -> impl IntoView + use<> {
    let ask = |field, label, long| Ask { field, label, hint: None, long }.fields(words, filled);
    let number = |name: &'static str, label: &'static str| {
        let (error, value) = (filled.error(name), filled.value(name));
        view! { <Input name=name label=Label::plain(label) error value inputmode="numeric" width=Some(5)/> }
    };
    let yes = |name: &'static str, label: &'static str| {
        let (legend, choice) = (Legend::hidden(label), filled.choice(name, YES, label));
        view! { <Checkboxes name=name legend=legend error=filled.error(name) choices=vec![choice] small=true/> }
    };
    let kinds = Kind::ALL.iter().map(|kind| filled.choice(KIND, kind.code(), words.answer_kind(*kind))).collect();
    let earlier = form::before_item(&room.content, page, item.map(|item| &item.link_id));
    view! {
        {ask(TEXT, Words::studio_text_in, false)}
        <Input
            name=PREFIX
            label=Label::plain(words.studio_prefix())
            hint=words.studio_prefix_hint()
            error=filled.error(PREFIX)
            value=filled.value(PREFIX)
            width=Some(5)
        />
        {ask(HINT, Words::studio_hint_in, true)}
        {ask(WHY, Words::studio_why_in, true)}
        <Radios
            name=KIND
            legend=Legend::sized(words.studio_kind(), Size::S)
            error=filled.error(KIND)
            choices=kinds
            small=true
        />
        <div class="app-kind app-kind--text">{number(MAX, words.studio_max())}</div>
        <div class="app-kind app-kind--number">
            {number(LEAST, words.studio_least())}
            {number(GREATEST, words.studio_greatest())}
            {ask(UNIT, Words::studio_unit_in, false)}
        </div>
        <div class="app-kind app-kind--scale">
            {ask(LOW, Words::studio_low_in, false)}
            {ask(HIGH, Words::studio_high_in, false)}
        </div>
        <div class="app-kind app-kind--options">
            {options(words, filled)}
            {yes(OTHER, words.studio_other())}
        </div>
        <div class="app-kind app-kind--one-of">{yes(FOLDED, words.live_folded())}</div>
        {yes(REQUIRED, words.studio_required())}
        {yes(SENSITIVE, words.studio_sensitive())}
        {condition::fields(words, filled, &earlier)}
    }
}

/// The whole of what stands, for somebody whose form holds something else.
fn stands(words: Words, room: &Room, item: &Item) -> impl IntoView + use<> {
    let protocol = room.content.protocols.get(&item.link_id);
    view! {
        <h2 class="nhsuk-heading-s">{words.studio_stands()}</h2>
        {super::read::question(words, item, Some(&room.content), protocol)}
    }
}

/// A row for each option, and some for those to add.
fn options(words: Words, filled: &Filled) -> impl IntoView + use<> {
    let rows = option_rows(filled.fields());
    let row = |place: usize| {
        let said = i64::try_from(place).unwrap_or_default();
        let input = |language: Language, name: String, label: String| {
            let (error, value) = (filled.error(&name), filled.value(&name));
            view! { <Input name=name label=Label::plain(label) error value language=Some(language)/> }
        };
        let texts = Language::ALL.into_iter().map(|language| {
            let label = words.studio_option_in(words.language_called(language), said);
            input(language, option_field(place, language.code()), label)
        });
        let hint = option_field(place, "hint");
        let hints = Language::ALL.map(|language| {
            let label = words.live_option_hint(words.language_called(language), said);
            (language, form::in_language(&hint, language), label)
        });
        let is_hinted = hints.iter().any(|(_, name, _)| !filled.value(name).is_empty() || filled.error(name).is_some());
        let hints = hints.map(|(language, name, label)| input(language, name, label));
        let (at, alone, code) =
            (option_field(place, "place"), option_field(place, "alone"), option_field(place, "code"));
        view! {
            <div class="app-option">
                <input type="hidden" name=code.clone() value=filled.value(&code)/>
                {texts.collect_view()}
                <Details summary=words.live_option_hints(said) open=is_hinted>{hints.into_iter().collect_view()}</Details>
                <Input
                    name=at.clone()
                    label=Label::plain(words.studio_option_place(said))
                    error=filled.error(&at)
                    value=filled.value(&at)
                    inputmode="numeric"
                    width=Some(2)
                />
                <Checkboxes
                    name=alone.clone()
                    legend=Legend::hidden(words.studio_option_alone(said))
                    choices=vec![filled.choice(&alone, YES, &words.studio_option_alone(said))]
                    small=true
                />
            </div>
        }
    };
    let rows = (1..=rows).map(row).collect_view();
    view! {
        <Fieldset legend=Legend::sized(words.studio_options(), Size::S)>
            <p class="nhsuk-hint">{words.studio_options_hint()}</p>
            {rows}
        </Fieldset>
    }
}

/// What is agreed about a question, and what was done to it.
fn agreed(words: Words, room: &Room, item: &Item, filled: &Filled) -> impl IntoView + use<> {
    let part = |name: &'static str, label: &'static str| {
        let (error, value) = (filled.error(name), filled.value(name));
        view! { <Textarea name=name label=Label::plain(label) error value rows=2/> }
    };
    view! {
        <section class="app-section app-column" aria-labelledby="protocol">
            <h2 class="nhsuk-heading-m" id="protocol">{words.studio_protocol()}</h2>
            <p>{words.studio_protocol_intro()}</p>
            {filled.is_stale().then(|| stands(words, room, item))}
            <form method="post" action=ChangeDraft::PATH novalidate>
                {belongs_with(room, filled, "protocol", item.link_id.as_str())}
                {part(PURPOSE, words.studio_purpose())}
                {part(USED_BY, words.studio_used_by())}
                {part(IF_RISK, words.studio_if_risk())}
                {part(KEPT, words.studio_kept())}
                <Button text=words.studio_protocol_save() kind=ButtonKind::Secondary/>
            </form>
            <p><a href=paths::studio_item_history(room.id, item.link_id.as_str())>{words.studio_history_of()}</a></p>
        </section>
    }
}
