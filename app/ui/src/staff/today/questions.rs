//! What waits for somebody who works on the questions and with no person: the studio, and where they are mentioned.

use leptos::prelude::*;
use service::studio::Waiting;
use words::Words;

use crate::{components::ButtonLink, paths, studio::waits};

/// The way to the questions.
pub(super) fn work(words: Words, waiting: &Waiting) -> AnyView {
    view! {
        <section class="app-section app-column" aria-labelledby="questions-title">
            <h2 class="nhsuk-heading-m" id="questions-title">{words.studio_title()}</h2>
            <p>{words.room_today_lead()}</p>
            {waits(words, waiting)}
            <p><ButtonLink href=paths::STUDIO text=words.room_today_open()/></p>
            <p><a href=paths::staff::DIGEST>{words.digest_link()}</a></p>
        </section>
    }
    .into_any()
}
