//! While questions are tried: a word on what is hard to understand, beside the answer and never in its way.

use domain::studio::pilot::UNCLEAR;
use leptos::prelude::*;
use words::Words;

use crate::{
    components::{Details, Label, Textarea},
    web::Filled,
};

/// Where it is sent by itself; it goes with the answer, too.
const ACTION: &str = "/do/refer/unclear";

/// The place for it, within the page's form and after its button: so that Enter goes on. `said` is whether it was said
/// already, and nothing where nothing is tried; with a button of its own where it can be said without going on.
pub(in crate::patient) fn unclear(words: Words, filled: &Filled, said: Option<bool>, alone: bool) -> Option<AnyView> {
    if said? {
        return Some(view! { <p class="nhsuk-hint" role="status">{words.pilot_hard_thanks()}</p> }.into_any());
    }
    let value = filled.value(UNCLEAR);
    let button = alone.then(|| {
        view! {
            <button
                class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
                type="submit"
                formaction=ACTION
                formnovalidate
            >
                {words.pilot_hard_send()}
            </button>
        }
    });
    Some(
        view! {
            <Details summary=words.pilot_hard() open=!value.is_empty()>
                <p>{words.pilot_hard_note()}</p>
                <Textarea
                    name=UNCLEAR
                    label=Label::plain(words.pilot_hard_label())
                    hint=words.pilot_hard_hint()
                    value=value
                    rows=3
                />
                {button}
            </Details>
        }
        .into_any(),
    )
}
