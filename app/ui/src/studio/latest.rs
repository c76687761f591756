//! What was changed last in a draft, and by whom: on every page on which it is worked on, and new while one writes there.

use leptos::prelude::*;
use service::studio::Room;
use words::Words;

use super::history::said;
use crate::{islands::Fresh, when};

/// How often the page asks for it by itself, in seconds: often enough for two who talk about it on the telephone.
const EVERY: u32 = 15;

/// The last change. One who has a form open hears of another's before they send theirs; nothing they typed is touched.
pub(super) fn latest(words: Words, room: &Room) -> impl IntoView + use<> {
    let sentence = room.latest.as_ref().map(|past| {
        let (date, clock) = when::date_and_clock(words, past.at);
        words.studio_latest(&date, &past.by, &clock, &said(words, &room.content, past))
    });
    let shown = sentence.clone().map(|sentence| view! { <p class="app-note" data-latest="">{sentence}</p> });
    view! {
        <div data-fresh=sentence.unwrap_or_default()>{shown}</div>
        <Fresh seconds=EVERY/>
    }
}
