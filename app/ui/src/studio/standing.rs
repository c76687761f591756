//! How a questionnaire stands in its network: asked, out of use, copied from another; and deciding about it.

use domain::schedule::local::london;
use leptos::{prelude::*, server_fn::ServerFn};
use service::studio::{Shelf, Standing};
use words::{Words, time};

use super::{
    keeping::{DECISION, DecideQuestionnaire},
    sending::SLUG,
    text,
};
use crate::components::{Button, ButtonKind, Tag, TagColour};

/// Whether it is asked or out of use, in a word.
pub(super) fn tags(words: Words, standing: &Standing) -> impl IntoView + use<> {
    let asked = standing.asked_since.map(|_| view! { <Tag text=words.versions_asked() colour=TagColour::Green/> });
    let retired =
        standing.retired.as_ref().map(|_| view! { <Tag text=words.versions_retired() colour=TagColour::Grey/> });
    view! { {asked} {retired} }
}

/// Who took it out of use, and what it was copied from.
pub(super) fn told(words: Words, shelf: &Shelf, shelves: &[Shelf]) -> impl IntoView + use<> {
    let copied = shelf.standing.copied_from.as_ref().map(|(slug, number)| {
        let of = shelves.iter().find(|shelf| shelf.slug == *slug);
        let title = of.map_or_else(|| slug.clone(), |of| text(words, &of.title));
        view! { <p class="app-note">{words.versions_copied_from(*number, &title)}</p> }
    });
    view! { {retired(words, &shelf.standing)} {copied} }
}

/// Who took it out of use.
pub(super) fn retired(words: Words, standing: &Standing) -> impl IntoView + use<> {
    standing.retired.as_ref().map(|(at, by)| {
        let date = time::date(words, london(*at).date);
        view! { <p>{words.versions_retired_by(&date, by)}</p> }
    })
}

/// What a manager or clinical lead can decide about it.
pub(super) fn decide(words: Words, shelf: &Shelf, title: &str) -> impl IntoView + use<> {
    let standing = &shelf.standing;
    let button = |decision: &'static str, says: &'static str| {
        view! {
            <form method="post" action=DecideQuestionnaire::PATH>
                <input type="hidden" name=SLUG value=shelf.slug.clone()/>
                <input type="hidden" name=DECISION value=decision/>
                <Button text=says about=title.to_owned() kind=ButtonKind::Secondary small=true/>
            </form>
        }
    };
    if !standing.may_decide {
        return ().into_any();
    }
    if standing.asked_since.is_some() {
        return view! { <p class="app-note">{words.versions_asked_note()}</p> }.into_any();
    }
    if standing.retired.is_some() {
        return view! { <div class="app-actions">{button("restore", words.versions_restore())}</div> }.into_any();
    }
    let ask = (!shelf.versions.is_empty()).then(|| button("ask", words.versions_ask()));
    let note = ask.is_some().then(|| view! { <p class="app-note">{words.versions_ask_note()}</p> });
    view! {
        {note}
        <div class="app-actions">{ask} {button("retire", words.versions_retire())}</div>
    }
    .into_any()
}
