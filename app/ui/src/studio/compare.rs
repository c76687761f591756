//! Two versions of the questions beside each other: page by page and question by question, what is different.

use axum::{extract::Path, response::Response};
use domain::{
    Language,
    questionnaire::{Condition, LinkId, OptionCode, PageId, Texts},
    studio::{
        Content,
        compare::{Difference, Differs, Piece, pieces},
        form::Kind,
    },
};
use leptos::prelude::*;
use service::studio::{Compared, State};
use words::Words;

use super::{read, room::heading_of, text};
use crate::{
    components::{Button, ButtonKind, Label, Select, SelectOption, Tag, TagColour},
    paths,
    staff::frame::{Here, StaffVisit},
    web::{fault_page, not_found, respond},
};

pub(super) async fn show(staff: StaffVisit, Path(slug): Path<String>) -> Response {
    let words = staff.words();
    let state = |name: &str| staff.visit.query.get(name).and_then(|code| State::from_code(code));
    match staff.service().compare_versions(&staff.who, &slug, (state("from"), state("to"))).await {
        Ok(Some(compared)) => {
            let page = staff.page("studio/compare", words.versions_compare_title(), Here::Studio);
            let page = page.back(Some(paths::STUDIO.to_owned()));
            respond(&staff.visit, page, move || main(words, &compared))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn main(words: Words, compared: &Compared) -> impl IntoView + use<> {
    let differences = &compared.differences;
    let count = i64::try_from(differences.len()).unwrap_or(i64::MAX);
    let summary = if differences.is_empty() {
        view! { <p>{words.versions_same()}</p> }.into_any()
    } else {
        let changes = differences.iter().any(Difference::changes_meaning);
        let says = if changes { words.versions_meaning() } else { words.versions_spelling() };
        view! { <p><strong>{words.versions_count(count)}</strong> ". " {says}</p> }.into_any()
    };
    let pages = differences.chunk_by(|one, other| one.page == other.page);
    let pages = pages.map(|differences| one_page(words, compared, differences)).collect_view();
    view! {
        <h1 class="nhsuk-heading-l">
            <span class="nhsuk-caption-l">{text(words, &compared.title)}</span>
            {words.versions_compare_title()}
        </h1>
        {choose(words, compared)}
        {summary}
        {pages}
    }
}

/// Which two states to compare.
fn choose(words: Words, compared: &Compared) -> impl IntoView + use<> {
    let mut options: Vec<SelectOption> = compared
        .versions
        .iter()
        .map(|version| {
            let text = super::shelf::published(words, version);
            SelectOption { value: State::Version(version.number).code(), text }
        })
        .collect();
    if compared.has_draft {
        options.insert(0, SelectOption { value: State::Draft.code(), text: words.versions_draft().to_owned() });
    }
    let address = paths::studio_compare(&compared.slug);
    view! {
        <form method="get" action=address class="app-column">
            <Select
                name="from"
                label=Label::plain(words.versions_compare_from())
                options=options.clone()
                value=compared.from.0.code()
            />
            <Select
                name="to"
                label=Label::plain(words.versions_compare_to())
                options=options
                value=compared.to.0.code()
            />
            <Button text=words.versions_compare_show() kind=ButtonKind::Secondary/>
        </form>
    }
}

/// The differences of one page, or of the whole.
fn one_page(words: Words, compared: &Compared, differences: &[Difference]) -> impl IntoView + use<> {
    let title = match differences[0].page.as_ref() {
        Some(id) => page_title(words, compared, id),
        None => words.versions_whole().to_owned(),
    };
    let items = differences.chunk_by(|one, other| one.item == other.item);
    let items = items.map(|differences| one_item(words, compared, (&title, differences))).collect_view();
    view! {
        <section class="app-section">
            <h2 class="nhsuk-heading-m">{title}</h2>
            {items}
        </section>
    }
}

fn page_title(words: Words, compared: &Compared, id: &PageId) -> String {
    let page = compared.to.1.page(id.as_str()).or_else(|| compared.from.1.page(id.as_str()));
    page.map_or_else(|| id.to_string(), |page| heading_of(words, page))
}

/// The differences of one question, or of a page itself; a page that is no more than its question is headed with it.
fn one_item(words: Words, compared: &Compared, (page, differences): (&str, &[Difference])) -> impl IntoView + use<> {
    let title = match &differences[0].item {
        Some(link_id) => {
            let item = compared.to.1.item(link_id.as_str()).or_else(|| compared.from.1.item(link_id.as_str()));
            Some(item.map_or_else(|| link_id.to_string(), |(_, item)| text(words, &item.text)))
        }
        None => differences[0].page.is_some().then(|| words.versions_page_itself().to_owned()),
    };
    let title = title.filter(|title| title != page).map(|title| view! { <h3 class="nhsuk-heading-s">{title}</h3> });
    let items = differences.iter().map(|difference| one(words, compared, difference)).collect_view();
    view! { {title} <ul class="app-list">{items}</ul> }
}

fn one(words: Words, compared: &Compared, difference: &Difference) -> impl IntoView + use<> {
    let tag = if difference.changes_meaning() {
        view! { <Tag text=words.versions_tag_meaning() colour=TagColour::Yellow/> }
    } else {
        view! { <Tag text=words.versions_tag_spelling() colour=TagColour::Grey/> }
    };
    let what = match &difference.what {
        Differs::Moved { from: Some(page) } => words.versions_item_moved_from(&page_title(words, compared, page)),
        what => words.differs(what, difference.item.is_none()),
    };
    view! {
        <li class="app-list__item" data-difference>
            <div class="app-list__head">
                <strong>{what}</strong>
                {tag}
            </div>
            {detail(words, compared, difference)}
        </li>
    }
}

/// What was so before, and what is so now.
fn detail(words: Words, compared: &Compared, difference: &Difference) -> Option<AnyView> {
    let (before, after) = (&compared.from.1, &compared.to.1);
    let item = difference.item.as_ref();
    Some(match &difference.what {
        Differs::Added => texts(words, after, item)?,
        Differs::Removed => texts(words, before, item)?,
        Differs::Words { language, before, after, .. } => {
            wording(words, Some(*language), before.as_deref(), after.as_deref())
        }
        Differs::Protocol { before, after, .. }
        | Differs::Source { before, after }
        | Differs::Limit { before, after, .. } => wording(words, None, before.as_deref(), after.as_deref()),
        Differs::Condition { before: was, after: is } => {
            let said = |content: &Content, condition: Option<&Condition>| match condition {
                Some(condition) => read::condition(words, content, condition).join(" · "),
                None => words.studio_when_always().to_owned(),
            };
            both(words, None, Some(said(before, was.as_ref())), Some(said(after, is.as_ref())))
        }
        Differs::Kind { before, after } => {
            let called = |kind: Kind| Some(words.answer_kind(kind).to_owned());
            both(words, None, called(*before), called(*after))
        }
        Differs::OptionAdded(code) => both(words, None, None, option(words, after, item, code)),
        Differs::OptionRemoved(code) => both(words, None, option(words, before, item, code), None),
        Differs::OptionMoved(code) | Differs::OptionAlone(code, _) => {
            view! { <p dir="auto">{option(words, after, item, code)}</p> }.into_any()
        }
        Differs::Moved { .. }
        | Differs::BeforeBooking(_)
        | Differs::Other(_)
        | Differs::Required(_)
        | Differs::Sensitive(_)
        | Differs::Inside => return None,
    })
}

/// The words of a question that is new or gone, in each language that it has.
fn texts(words: Words, content: &Content, item: Option<&LinkId>) -> Option<AnyView> {
    let (_, item) = content.item(item?.as_str())?;
    let said = |texts: &Texts| {
        let own = Language::ALL.into_iter().filter_map(|language| Some((language, texts.own(language)?.to_owned())));
        own.map(|(language, own)| view! { <p lang=language.code() dir=language.direction()>{own}</p> }).collect_view()
    };
    let kind = words.answer_kind(Kind::of(&item.kind));
    Some(view! { {said(&item.text)} <p class="app-note">{kind}</p> }.into_any())
}

fn option(words: Words, content: &Content, item: Option<&LinkId>, code: &OptionCode) -> Option<String> {
    let (_, item) = content.item(item?.as_str())?;
    Some(item.option(code).map_or_else(|| code.to_string(), |option| text(words, &option.text)))
}

/// A text with what was taken out and put in, word by word where it stood in both.
fn wording(words: Words, language: Option<Language>, before: Option<&str>, after: Option<&str>) -> AnyView {
    let (Some(before), Some(after)) = (before, after) else {
        return both(words, language, before.map(str::to_owned), after.map(str::to_owned));
    };
    let runs = pieces(before, after).into_iter().map(|piece| match piece {
        Piece::Same(said) => view! { <span>{said} " "</span> }.into_any(),
        Piece::Out(said) => view! { {out(words, said)} " " }.into_any(),
        Piece::In(said) => view! { {put_in(words, said)} " " }.into_any(),
    });
    let (code, direction) = of(language);
    view! { <p lang=code dir=direction>{runs.collect_view()}</p> }.into_any()
}

/// What was so, and below it what is so now.
fn both(words: Words, language: Option<Language>, before: Option<String>, after: Option<String>) -> AnyView {
    let (code, direction) = of(language);
    let before = before.map(|said| view! { <p lang=code dir=direction>{out(words, said)}</p> });
    let after = after.map(|said| view! { <p lang=code dir=direction>{put_in(words, said)}</p> });
    view! { {before} {after} }.into_any()
}

/// Of what language a text is, and so which way it runs; one of the network's own notes runs as it is written.
fn of(language: Option<Language>) -> (Option<&'static str>, &'static str) {
    (language.map(Language::code), language.map_or("auto", Language::direction))
}

fn out(words: Words, said: String) -> impl IntoView {
    view! { <del><span class="nhsuk-u-visually-hidden">{words.studio_history_before()} ": "</span>{said}</del> }
}

fn put_in(words: Words, said: String) -> impl IntoView {
    view! { <ins><span class="nhsuk-u-visually-hidden">{words.studio_history_after()} ": "</span>{said}</ins> }
}
