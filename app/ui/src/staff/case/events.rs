//! What was done with a record, as people read it.

use leptos::prelude::*;
use service::audit::Looked;
use words::Words;

use crate::{looked::by, when};

/// Events, the newest first.
pub(super) fn list(words: Words, events: &[Looked]) -> AnyView {
    if events.is_empty() {
        return view! { <p>{words.case_history_none()}</p> }.into_any();
    }
    let items = events.iter().map(|event| {
        let at = when::day_and_clock(words, event.at);
        view! { <li>{at} ". " {by(words, &event.by)} ": " {event.what.map(|what| words.audit(what))}</li> }
    });
    view! { <ul class="nhsuk-list">{items.collect_view()}</ul> }.into_any()
}
