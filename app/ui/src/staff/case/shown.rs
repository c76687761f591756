//! What the pages of a case share: whose it is, who wrote something and when, what was typed and not taken.

use jiff::Timestamp;
use leptos::prelude::*;
use service::referrals::Person;
use words::Words;

use crate::{
    components::{InsetText, SelectOption},
    web::Filled,
    when,
};

/// The page's heading: what it is, and whose case.
pub(super) fn head(title: &'static str, person: &Person) -> impl IntoView + use<> {
    view! {
        <h1 class="nhsuk-heading-l">
            <span class="nhsuk-caption-l">{title}</span>
            <bdi>{person.name.full()}</bdi>
        </h1>
    }
}

/// What somebody wrote: in any script, on as many lines.
pub(super) fn own_lines(text: &str) -> impl IntoView + use<> {
    view! { <p class="app-own-lines" dir="auto">{text.to_owned()}</p> }
}

/// What was typed in these fields of a form that is not shown any more, so that it is not lost.
pub(super) fn left_over(words: Words, filled: &Filled, names: &[&str]) -> Option<impl IntoView + use<>> {
    let typed = names.iter().map(|name| filled.value(name)).filter(|typed| !typed.trim().is_empty());
    let typed: Vec<_> = typed.map(|typed| own_lines(&typed)).collect();
    (!typed.is_empty()).then(|| {
        view! {
            <InsetText>
                <p>{words.flags_typed()}</p>
                {typed}
            </InsetText>
        }
    })
}

/// A moment with its year: what is read in a case may be long ago.
pub(super) fn moment(words: Words, at: Timestamp) -> String {
    let (date, clock) = when::date_and_clock(words, at);
    words.time_date_and_time(&date, &clock)
}

/// The members of a team as choices.
pub(super) fn members<'a>(team: impl IntoIterator<Item = &'a (domain::id::StaffId, String)>) -> Vec<SelectOption> {
    team.into_iter().map(|(id, name)| SelectOption { value: id.to_string(), text: name.clone() }).collect()
}
