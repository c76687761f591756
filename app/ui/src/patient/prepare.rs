//! "Help us prepare": a list of tasks after sending, each of which may be left out.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    Fields,
    case::measure::Instrument,
    equality::Question,
    form::{NO, YES},
    questionnaire::{Answer, Item},
    studio::pilot::SHOWN_AT,
};
use leptos::prelude::*;
use service::{
    Fault,
    drafts::{Because, Draft},
    prepare::{Added, Part, Preparation, instrument},
};
use words::{Words, time};

use super::{
    frame::{Asking, Belongs, main_form, said, stale_note},
    steps,
};
use crate::{
    components::{Checkboxes, Input, InsetText, Label, Legend, Radios, Size, Task, TaskList, TaskStatus, Textarea},
    instrument::{ENGLISH, item},
    paths,
    web::{
        Bundle, Cookie, Desk, FORM_DRAFT, FORM_REVISION, FORM_STEP, Filled, Go, NetworkVisit, Page, fault_page,
        not_found, respond,
    },
};

/// The list of tasks.
pub(super) async fn list(visit: NetworkVisit) -> Response {
    let (draft, preparation) = match open(&visit).await {
        Ok(open) => open,
        Err(response) => return response,
    };
    let words = visit.visit.words;
    let asking = asking(&visit, &draft, Filled::new(words, Fields::new(), Vec::new()));
    let title = said!(asking, prepare_title | prepare_title_helped);
    let tasks = preparation
        .parts()
        .into_iter()
        .map(|(part, done)| {
            let (title, hint) = task(words, &preparation, &part);
            let status = if done {
                TaskStatus::Completed(words.prepare_status_done().to_owned())
            } else {
                TaskStatus::Incomplete(words.prepare_status_todo().to_owned())
            };
            // What was counted is kept nowhere, and cannot be shown again.
            let href = (part != Part::Equality || !done).then(|| paths::part(visit.slug(), &part));
            Task { title, href, hint: hint.map(str::to_owned), status }
        })
        .collect::<Vec<_>>();
    let main = view! {
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{title}</h1>
            <p>{words.prepare_intro()}</p>
            <p>{words.prepare_seen()}</p>
            <TaskList id="prepare" items=tasks/>
            <p><a href=paths::below(visit.slug(), "refer/done")>{words.prepare_finish()}</a></p>
        </div>
    };
    let page = Page::new("prepare", title, words)
        .network(&visit.network)
        .back(Some(paths::below(visit.slug(), "refer/done")))
        .islands(Bundle::Patient);
    respond(&visit.visit, page, main)
}

/// The name of a part in the list, and a hint.
pub(super) fn task(words: Words, preparation: &Preparation, part: &Part) -> (String, Option<&'static str>) {
    match part {
        Part::Questions(id) => {
            let page = preparation.pages().into_iter().find(|page| page.id.as_str() == id);
            let heading = page.and_then(|page| page.heading_for(words.language()));
            (heading.map(|(text, _)| text.to_owned()).unwrap_or_default(), None)
        }
        Part::NhsNumber => (words.prepare_task_nhs_number().to_owned(), Some(words.prepare_task_nhs_number_hint())),
        Part::Address => (words.prepare_task_address().to_owned(), Some(words.prepare_task_address_hint())),
        Part::AnythingElse => {
            (words.prepare_task_anything_else().to_owned(), Some(words.prepare_task_anything_else_hint()))
        }
        Part::Measure(id) => {
            let (title, hint) = measure_task(words, id);
            (title.to_owned(), Some(hint))
        }
        Part::Equality => (words.equality_task().to_owned(), Some(words.equality_task_hint())),
    }
}

/// One part.
pub(super) async fn show(visit: NetworkVisit, Path((_, slug)): Path<(String, String)>) -> Response {
    match Part::from_slug(&slug) {
        Some(part) => show_part(&visit, part).await,
        None => not_found(&visit.visit),
    }
}

/// A page of the questionnaire.
pub(super) async fn show_questions(visit: NetworkVisit, Path((_, page)): Path<(String, String)>) -> Response {
    show_part(&visit, Part::Questions(page)).await
}

async fn show_part(visit: &NetworkVisit, part: Part) -> Response {
    let (draft, preparation) = match open(visit).await {
        Ok(open) => open,
        Err(response) => return response,
    };
    let words = visit.visit.words;
    if part == Part::Equality && preparation.answers.equality {
        return Redirect::to(&paths::below(visit.slug(), "prepare")).into_response();
    }
    let typed = draft.typed.as_ref().filter(|typed| typed.step == part.slug());
    let filled = match typed {
        Some(typed) => {
            let refusals = match &typed.because {
                Because::Refused(refusals) => refusals.clone(),
                Because::Writing | Because::Stale => Vec::new(),
            };
            Filled::new(words, typed.fields.clone(), refusals)
        }
        None => Filled::new(words, preparation.fields(&part), Vec::new()),
    };
    let asking = asking(visit, &draft, filled.helped(draft.helped));
    let Some((name, title, body)) = view_of(&asking, &preparation, &part) else { return not_found(&visit.visit) };
    let belongs = Belongs::to(&visit.network, Some(&draft), part.slug(), false).at(preparation.revision);
    let list = paths::below(visit.slug(), "prepare");
    let stale = typed.filter(|typed| typed.because == Because::Stale).map(|_| stale_note(words));
    let note = matches!(part, Part::Questions(_)).then(|| steps::skip_note(&asking));
    let errors = asking.filled.summary();
    let main = view! {
        <div class="app-column">
            {stale}
            {note}
            {main_form("/do/prepare/add", belongs, words.common_save_and_continue(), body)}
            <p><a href=list.clone()>{words.prepare_skip()}</a></p>
            {steps::watch(words)}
        </div>
    };
    let page =
        Page::new(name, title, words).network(&visit.network).back(Some(list)).errors(errors).islands(Bundle::Patient);
    respond(&visit.visit, page, main)
}

/// The name, title and form of a part; none when it is not asked.
pub(super) fn view_of(
    asking: &Asking<'_>,
    preparation: &Preparation,
    part: &Part,
) -> Option<(&'static str, String, AnyView)> {
    Some(match part {
        Part::Questions(id) => {
            let page = preparation.pages().into_iter().find(|page| page.id.as_str() == id)?;
            let version = &preparation.version;
            let (title, view) = steps::questions(asking.words, &asking.filled, page);
            let note = steps::translation_note(asking.words, page, &version.translations);
            let is_first = !preparation.answers.questions.contains_key(id);
            let tried = (version.is_pilot() && is_first).then_some(false);
            let unclear = steps::unclear(asking.words, &asking.filled, tried, false);
            let shown = tried.map(|_| shown_at(asking, preparation));
            ("prepare/question", title, view! { {note} {view} {unclear} {shown} }.into_any())
        }
        Part::NhsNumber => nhs_number(asking),
        Part::Address => address(asking),
        Part::AnythingElse => anything_else(asking),
        Part::Measure(id) => measure(asking, &instrument(id)?),
        Part::Equality => equality(asking),
    })
}

/// When a page that is tried was first shown: looking at it changes nothing, so that the page itself carries it.
fn shown_at(asking: &Asking<'_>, preparation: &Preparation) -> impl IntoView + use<> {
    let before = asking.filled.value(SHOWN_AT);
    let at = if before.is_empty() { preparation.read_at.as_second().to_string() } else { before };
    view! { <input type="hidden" name=SHOWN_AT value=at/> }
}

/// What an instrument is about, in the person's own language.
fn measure_task(words: Words, instrument: &str) -> (&'static str, &'static str) {
    match instrument {
        "ons4" => (words.prepare_task_wellbeing(), words.prepare_task_wellbeing_hint()),
        _ => (words.prepare_task_loneliness(), words.prepare_task_loneliness_hint()),
    }
}

fn measure(asking: &Asking<'_>, instrument: &Instrument) -> (&'static str, String, AnyView) {
    let words = asking.words;
    let (title, _) = measure_task(words, &instrument.id);
    let untranslated = (words.language() != ENGLISH.language())
        .then(|| view! { <InsetText><p>{words.prepare_measure_english()}</p></InsetText> });
    let intro = instrument.intro.clone().map(|intro| view! { <p lang="en" dir="ltr">{intro}</p> });
    let items = instrument.items.iter().map(|one| item(&asking.filled, one)).collect_view();
    let view = view! {
        <h1 class="nhsuk-heading-l">{title}</h1>
        <p>{words.prepare_measure_why()}</p>
        <p>{words.prepare_measure_leave()}</p>
        {untranslated}
        {intro}
        {items}
        <p class="app-note">{words.prepare_measure_source(&instrument.source)}</p>
    };
    ("prepare/measure", title.to_owned(), view.into_any())
}

fn equality(asking: &Asking<'_>) -> (&'static str, String, AnyView) {
    let (words, filled) = (asking.words, &asking.filled);
    let asks = Question::ALL.iter().map(|question| {
        let (question, name) = (*question, question.code());
        let choice = |code| filled.choice(name, code, words.equality_answer(question, code).unwrap_or_default());
        let choices = question.answers().into_iter().map(choice).collect();
        let legend = Legend::sized(words.equality_question(question), Size::M);
        view! { <Radios name=name legend=legend error=filled.error(name) choices=choices small=true/> }
    });
    let asks = asks.collect_view();
    let title = words.equality_title();
    let view = view! {
        <h1 class="nhsuk-heading-l">{title}</h1>
        <p>{words.equality_why()}</p>
        <p>{words.equality_leave()}</p>
        {asks}
        <p>{words.equality_counted()}</p>
    };
    ("prepare/equality", title.to_owned(), view.into_any())
}

fn nhs_number(asking: &Asking<'_>) -> (&'static str, String, AnyView) {
    let (words, filled) = (asking.words, &asking.filled);
    let title = said!(asking, prepare_knows_title | prepare_knows_title_helped);
    let field = "knows-nhs-number";
    let yes = filled.choice(field, YES, words.common_yes()).reveals(view! {
        <Input
            name="nhs-number"
            label=Label::plain(said!(asking, prepare_nhs_number_title | prepare_nhs_number_title_helped))
            hint=words.prepare_nhs_number_hint()
            error=filled.error("nhs-number")
            value=filled.value("nhs-number")
            inputmode="numeric"
            width=Some(20)
            spellcheck=Some(false)
        />
    });
    let choices = vec![yes, filled.choice(field, NO, words.common_no())];
    let view = view! {
        <Radios name=field legend=Legend::heading(title) hint=words.prepare_knows_hint() error=filled.error(field) choices/>
        <p>{words.prepare_knows_why()}</p>
    };
    ("prepare/nhs-number", title.to_owned(), view.into_any())
}

fn address(asking: &Asking<'_>) -> (&'static str, String, AnyView) {
    let (words, filled) = (asking.words, &asking.filled);
    let title = said!(asking, prepare_address_title | prepare_address_title_helped);
    let none =
        filled.choice("no-fixed-address", YES, said!(asking, prepare_address_none | prepare_address_none_helped));
    let line = |name: &'static str, label: &str, autocomplete: &'static str| {
        view! {
            <Input
                name
                label=Label::plain(label)
                error=filled.error(name)
                value=filled.value(name)
                autocomplete=autocomplete
            />
        }
    };
    let view = view! {
        <h1 class="nhsuk-heading-l">{title}</h1>
        <p>{words.prepare_address_why()}</p>
        {line("address-line-1", words.prepare_address_line_1(), "address-line1")}
        {line("address-line-2", words.prepare_address_line_2(), "address-line2")}
        {line("town", words.prepare_address_town(), "address-level2")}
        {line("postcode", words.prepare_address_postcode(), "postal-code")}
        <Checkboxes
            name="no-fixed-address"
            legend=Legend::hidden(title)
            error=filled.error("no-fixed-address")
            choices=vec![none]
        />
    };
    ("prepare/address", title.to_owned(), view.into_any())
}

fn anything_else(asking: &Asking<'_>) -> (&'static str, String, AnyView) {
    let (words, filled) = (asking.words, &asking.filled);
    let title = said!(asking, prepare_anything_title | prepare_anything_title_helped);
    let view = view! {
        <h1 class="nhsuk-heading-l">{title}</h1>
        <Textarea
            name="anything-else"
            label=Label::sized(words.prepare_anything_label(), Size::S)
            hint=said!(asking, prepare_anything_hint | prepare_anything_hint_helped)
            error=filled.error("anything-else")
            value=filled.value("anything-else")
            max_length=Some(2000)
        />
    };
    ("prepare/anything-else", title.to_owned(), view.into_any())
}

/// An answer in words, as its question asked it.
pub(crate) fn answer_said(words: Words, item: &Item, answer: &Answer) -> String {
    let option = |code: &str| {
        let found = item.options().iter().find(|option| option.code.as_str() == code);
        found.map(|option| option.text.get(words.language()).0.to_owned()).unwrap_or_default()
    };
    let in_units = |number: String| match item.unit() {
        Some(unit) => format!("{number} {}", unit.text.get(words.language()).0),
        None => number,
    };
    match answer {
        Answer::Text(text) => text.clone(),
        Answer::Code(code) => option(code.as_str()),
        Answer::Codes(codes) => {
            let chosen = item.options().iter().filter(|option| codes.contains(option.code.as_str()));
            chosen.map(|option| option.text.get(words.language()).0.to_owned()).collect::<Vec<_>>().join("\n")
        }
        Answer::Other { codes, words: own } => {
            let chosen = codes.iter().map(|code| option(code.as_str()));
            chosen.chain([own.clone()]).collect::<Vec<_>>().join("\n")
        }
        Answer::Date(date) => time::date(words, *date),
        Answer::Number(number) => in_units(number.to_string()),
        Answer::Decimal(number) => in_units(number.to_string()),
        Answer::Scale(place) => place.to_string(),
        Answer::YesNo(yes) => if *yes { words.common_yes() } else { words.common_no() }.to_owned(),
        Answer::Phone(phone) => phone.display(),
        Answer::Email(email) => email.as_str().to_owned(),
        Answer::Url(address) => address.as_str().to_owned(),
    }
}

fn asking<'a>(visit: &'a NetworkVisit, draft: &'a Draft, filled: Filled) -> Asking<'a> {
    Asking { words: visit.visit.words, helped: draft.helped, network: &visit.network, filled, draft: Some(draft) }
}

/// The draft that was sent from this device, and what was added to it; or where to go instead.
async fn open(visit: &NetworkVisit) -> Result<(Draft, Preparation), Response> {
    let fault = |fault: Fault| fault_page(&visit.visit, &fault);
    let away = || Redirect::to(&paths::below(visit.slug(), "refer/done")).into_response();
    let draft = visit.draft().await.map_err(fault)?.ok_or_else(away)?;
    let preparation = visit.visit.app.service.preparation(&draft).await.map_err(fault)?;
    Ok((draft, preparation.ok_or_else(away)?))
}

/// Adds a part.
#[server(prefix = "/do", endpoint = "prepare/add")]
pub async fn add_part(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = add(&desk).await;
    desk.answer(went)
}

async fn add(desk: &Desk) -> Result<Go, Fault> {
    let Some(network) = desk.network().await? else { return Ok(Go::to("/")) };
    let list = paths::below(&network.slug, "prepare");
    let (Some(part), Some(token)) = (Part::from_slug(desk.field(FORM_STEP)), desk.cookie(Cookie::Draft)) else {
        return Ok(Go::to(list));
    };
    let belongs = (desk.field(FORM_DRAFT).parse().ok(), desk.field(FORM_REVISION).parse().unwrap_or_default());
    let mut fields = desk.fields.clone();
    fields.retain(|name, _| !name.starts_with("form-"));
    let service = &desk.visit.app.service;
    Ok(match service.add_part(&network, &token, belongs, &part, fields).await? {
        Added::Done => Go::to(list),
        Added::Refused | Added::Stale => Go::to(paths::part(&network.slug, &part)),
        Added::NotHere => Go::to(paths::below(&network.slug, "refer/other-form")),
    })
}
