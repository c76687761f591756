//! A question to be read and not changed, in every language that it has, with what was agreed about it.

use domain::{
    Language,
    questionnaire::{Condition, Item, ItemKind, Texts},
    studio::{Content, Protocol, form::Kind},
};
use leptos::prelude::*;
use words::Words;

use super::text;
use crate::components::{Details, SummaryList, SummaryRow};

/// Whose words a question is in.
pub(super) fn source(words: Words, source: String) -> impl IntoView {
    view! { <p class="app-note">{words.versions_source()} ": " <bdi lang="en">{source}</bdi></p> }
}

/// When something is asked, a line for each earlier answer.
pub(super) fn condition(words: Words, content: &Content, condition: &Condition) -> Vec<String> {
    let how = match condition {
        Condition::Any(_) => words.studio_when_any(),
        Condition::All(_) => words.studio_when_all(),
    };
    let tests = condition.tests().iter().map(|test| match content.item(test.link_id.as_str()) {
        Some((_, item)) => words.tested(item, test),
        None => words.studio_task_missing_item(test.link_id.as_str()),
    });
    std::iter::once(how.to_owned()).chain(tests).collect()
}

/// A question with everything that belongs to it; one of the bank stands in no questions, and is asked always.
pub(super) fn question(
    words: Words,
    item: &Item,
    content: Option<&Content>,
    protocol: Option<&Protocol>,
) -> impl IntoView + use<> {
    let mut rows = Vec::new();
    let mut ask = |label: fn(Words, &str) -> String, texts: Option<&Texts>| {
        for language in Language::ALL {
            if let Some(own) = texts.and_then(|texts| texts.own(language)) {
                let own = own.to_owned();
                let (code, direction) = (language.code(), language.direction());
                let said = view! { <div lang=code dir=direction>{own}</div> };
                rows.push(SummaryRow::new(label(words, words.language_called(language)), said));
            }
        }
    };
    ask(Words::studio_text_in, Some(&item.text));
    ask(Words::studio_hint_in, item.hint.as_ref());
    ask(Words::studio_why_in, item.why.as_ref());
    if let ItemKind::Scale { low, high } = &item.kind {
        ask(Words::studio_low_in, Some(low));
        ask(Words::studio_high_in, Some(high));
    }
    rows.push(SummaryRow::new(words.versions_kind(), kind(words, item)));
    if let (Some(content), Some(show_when)) = (content, &item.show_when) {
        let lines = condition(words, content, show_when);
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        rows.push(SummaryRow::new(words.versions_when(), view! { <ul class="nhsuk-list">{lines}</ul> }));
    }
    if let Some(source) = item.source.clone() {
        rows.push(SummaryRow::new(words.versions_source(), view! { <bdi lang="en">{source}</bdi> }));
    }
    view! { <SummaryList rows=rows/> {agreed(words, item, protocol)} }
}

fn kind(words: Words, item: &Item) -> impl IntoView + use<> {
    let options = item.options().iter().map(|option| view! { <li>{text(words, &option.text)}</li> });
    let options = (!item.options().is_empty())
        .then(|| view! { <ul class="nhsuk-list nhsuk-list--bullet">{options.collect_view()}</ul> });
    let notes = [
        (item.takes_other(), words.studio_other()),
        (item.required, words.versions_required()),
        (item.sensitive, words.versions_sensitive()),
    ];
    let notes = notes.into_iter().filter(|(holds, _)| *holds).map(|(_, says)| view! { <p>{says}</p> });
    view! { <p>{words.answer_kind(Kind::of(&item.kind))}</p> {options} {notes.collect_view()} }
}

fn agreed(words: Words, item: &Item, protocol: Option<&Protocol>) -> Option<AnyView> {
    if !item.takes_answer() {
        return None;
    }
    let Some(Protocol { purpose, used_by, if_risk, kept }) = protocol.cloned() else {
        return Some(view! { <p class="app-note">{words.versions_no_protocol()}</p> }.into_any());
    };
    let parts = [
        (words.studio_purpose(), purpose),
        (words.studio_used_by(), used_by),
        (words.studio_if_risk(), if_risk),
        (words.studio_kept(), kept),
    ];
    let row = |(key, said): (&str, String)| SummaryRow::new(key, view! { <div dir="auto">{said}</div> });
    let rows = parts.into_iter().map(row).collect();
    Some(view! { <Details summary=words.studio_protocol()><SummaryList rows=rows/></Details> }.into_any())
}
