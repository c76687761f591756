//! Signed notes: each with who signed it and when, and with what it said before.

use leptos::prelude::*;
use service::cases::notes::{Noted, Notes, Signed};
use words::Words;

use crate::{
    components::Tag,
    paths,
    staff::case::shown::{moment, own_lines},
};

/// How many notes the page of the case shows.
const FEW: usize = 3;

/// Every note, the newest first.
pub(super) fn list(words: Words, notes: &Notes) -> impl IntoView + use<> {
    let items = notes.notes.iter().map(|noted| item(words, noted, Some(&notes.reference))).collect_view();
    let list = if notes.notes.is_empty() {
        view! { <p>{words.notes_none()}</p> }.into_any()
    } else {
        view! { <ol class="app-list">{items}</ol> }.into_any()
    };
    view! {
        <section class="app-section" aria-labelledby="notes-list">
            <h2 class="nhsuk-heading-m" id="notes-list">{words.notes_list()}</h2>
            {list}
        </section>
    }
}

/// The last notes, for the page of the case.
pub(in crate::staff) fn section(words: Words, reference: &str, notes: &[Noted]) -> impl IntoView + use<> {
    let items = notes.iter().take(FEW).map(|noted| item(words, noted, None)).collect_view();
    let rest = i64::try_from(notes.len().saturating_sub(FEW)).unwrap_or(i64::MAX);
    let more = (rest > 0).then(|| view! { <p>{words.notes_more(rest)}</p> });
    let list = if notes.is_empty() {
        view! { <p>{words.notes_none()}</p> }.into_any()
    } else {
        view! { <ol class="app-list">{items}</ol> {more} }.into_any()
    };
    view! {
        <section class="app-section" aria-labelledby="case-notes">
            <h2 class="nhsuk-heading-m" id="case-notes">{words.notes_title()}</h2>
            {list}
            <p class="app-actions"><a href=paths::of_case(reference, super::PAGE)>{words.notes_open()}</a></p>
        </section>
    }
}

/// A note; with the way to amend it, where its case is given.
fn item(words: Words, noted: &Noted, in_case: Option<&str>) -> impl IntoView + use<> {
    let Noted { newest, earlier } = noted;
    let amend = in_case.map(|reference| {
        let href = super::amending(reference, newest.id);
        let hidden = words.notes_amend_hidden(&moment(words, newest.at));
        view! {
            <p class="app-actions">
                <a href=href>{words.notes_amend()}<span class="nhsuk-u-visually-hidden">": " {hidden}</span></a>
            </p>
        }
    });
    let before = earlier.iter().map(|earlier| signed(words, earlier)).collect_view();
    let before = (!earlier.is_empty()).then(|| {
        view! {
            <h3 class="nhsuk-heading-s">{words.notes_before()}</h3>
            {before}
        }
    });
    let amended = before.is_some().then(|| view! { <Tag text=words.notes_amended()/> });
    view! {
        <li class="app-list__item">
            {amended}
            {signed(words, newest)}
            {amend}
            {before}
        </li>
    }
}

/// A text as it was signed.
pub(super) fn signed(words: Words, signed: &Signed) -> impl IntoView + use<> {
    view! {
        <p class="app-list__when">{words.notes_signed_by(&signed.by, &moment(words, signed.at))}</p>
        {own_lines(&signed.note.text)}
    }
}
