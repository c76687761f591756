//! The page that a phone keeps for when a page cannot be had: the same for everybody, in every language at once.
//!
//! It knows nothing of whoever reads it, not even their language, since it is kept before anybody needs it.

use std::sync::OnceLock;

use axum::{
    response::{IntoResponse, Response},
    routing::{MethodRouter, get},
};
use domain::Language;
use http::{HeaderValue, header};
use leptos::prelude::*;
use words::Words;

use crate::{
    components::{ButtonLink, InsetText},
    paths,
    web::{Page, Pages, document},
};

/// Its address, with what answers at it.
pub(crate) fn routes() -> Vec<(&'static str, MethodRouter<Pages>)> {
    vec![(paths::OFFLINE, get(show))]
}

async fn show() -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
    ];
    (headers, page()).into_response()
}

/// The page itself; whoever keeps it knows by its text whether theirs is the newest.
pub fn page() -> &'static str {
    static MADE: OnceLock<String> = OnceLock::new();
    MADE.get_or_init(|| {
        let words = Words::new(Language::default());
        document(Page::new("offline", words.offline_title(), words).public(), main())
    })
}

fn main() -> impl IntoView {
    let others = Language::ALL.into_iter().filter(|language| *language != Language::default());
    let others = others.map(|language| {
        let words = Words::new(language);
        let unchecked =
            (!words.is_checked()).then(|| view! { <InsetText><p>{words.common_unchecked()}</p></InsetText> });
        view! {
            <section class="app-section" lang=language.code() dir=language.direction()>
                <h2 class="nhsuk-heading-l">{words.offline_title()}</h2>
                {said(words)}
                {unchecked}
            </section>
        }
    });
    let others = others.collect_view();
    let words = Words::new(Language::default());
    view! {
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{words.offline_title()}</h1>
            {said(words)}
            {others}
        </div>
    }
}

/// The address is still that of the page that could not be had: a link to nowhere leads there.
fn said(words: Words) -> impl IntoView {
    view! {
        <p>{words.offline_page()}</p>
        <p>{words.offline_kept()}</p>
        <p><ButtonLink href="" text=words.offline_again()/></p>
        <p>{words.offline_call()}</p>
    }
}
