//! How to meet, and what would make it easy: asked only as far as it is wanted.

use domain::{
    form::YES,
    mode::Mode,
    refer::{AccessNeed, CommunicationNeed, Easier},
};
use leptos::prelude::*;

use super::super::frame::{Asking, said};
use crate::components::{Checkboxes, Choice, Input, Label, Legend, Size, Textarea};

pub(super) fn view(asking: &Asking<'_>) -> (&'static str, String, AnyView) {
    let (words, filled) = (asking.words, &asking.filled);
    let title = said!(asking, refer_meeting_title | refer_meeting_title_helped);
    let mode = |mode: Mode| {
        let choice = filled.choice("modes", mode.code(), words.mode(mode));
        if mode.self_bookable() { choice } else { choice.hint(words.refer_meeting_asked_for()) }
    };
    let modes: Vec<Choice> = Mode::ALL.iter().copied().map(mode).collect();
    let easier: Vec<Choice> = Easier::ALL
        .iter()
        .map(|part| {
            let choice = filled.choice("easier", part.code(), words.easier(*part));
            match part {
                Easier::Language => choice.reveals(language(asking)),
                Easier::Communication => choice.reveals(communication(asking)),
                Easier::Access => choice.reveals(access(asking)),
            }
        })
        .collect();
    let view = view! {
        <Checkboxes
            name="modes"
            legend=Legend::heading(title)
            hint=said!(asking, refer_meeting_modes_hint | refer_meeting_modes_hint_helped)
            error=filled.error("modes")
            choices=modes
        />
        <div class="app-when-visit">
            <Textarea
                name="home-address"
                label=Label::sized(said!(asking, refer_meeting_home_address | refer_meeting_home_address_helped), Size::S)
                hint=words.refer_meeting_home_address_hint()
                error=filled.error("home-address")
                value=filled.value("home-address")
                autocomplete="street-address"
                rows=3
            />
        </div>
        <Checkboxes
            name="easier"
            legend=Legend::sized(said!(asking, refer_meeting_easier | refer_meeting_easier_helped), Size::M)
            hint=words.refer_meeting_easier_hint()
            error=filled.error("easier")
            choices=easier
        />
    };
    ("refer/meeting", title.to_owned(), view.into_any())
}

fn language(asking: &Asking<'_>) -> impl IntoView + use<> {
    let (words, filled) = (asking.words, &asking.filled);
    let interpreter = filled
        .choice("interpreter", YES, said!(asking, refer_meeting_interpreter | refer_meeting_interpreter_helped))
        .hint(words.refer_meeting_interpreter_hint());
    view! {
        <Input
            name="language"
            label=Label::plain(said!(asking, refer_meeting_language | refer_meeting_language_helped))
            hint=words.refer_meeting_language_hint()
            error=filled.error("language")
            value=filled.value("language")
            width=Some(20)
        />
        <Checkboxes
            name="interpreter"
            legend=Legend::hidden(words.refer_meeting_interpreter())
            error=filled.error("interpreter")
            choices=vec![interpreter]
        />
    }
}

fn communication(asking: &Asking<'_>) -> impl IntoView + use<> {
    let (words, filled) = (asking.words, &asking.filled);
    let need = |need: &CommunicationNeed| filled.choice("communication", need.code(), words.communication(*need));
    let choices: Vec<Choice> = CommunicationNeed::ALL.iter().map(need).collect();
    view! {
        <Checkboxes
            name="communication"
            legend=Legend::plain(words.refer_meeting_communication())
            hint=words.refer_meeting_communication_hint()
            error=filled.error("communication")
            choices
        />
    }
}

fn access(asking: &Asking<'_>) -> impl IntoView + use<> {
    let (words, filled) = (asking.words, &asking.filled);
    let need = |need: &AccessNeed| filled.choice("access", need.code(), words.access(*need));
    let choices: Vec<Choice> = AccessNeed::ALL.iter().map(need).collect();
    view! {
        <Checkboxes
            name="access"
            legend=Legend::plain(words.refer_meeting_access())
            hint=words.refer_meeting_access_hint()
            error=filled.error("access")
            choices
        />
        <Textarea
            name="access-other-words"
            label=Label::plain(words.common_optional(
                said!(asking, refer_meeting_access_words | refer_meeting_access_words_helped),
            ))
            error=filled.error("access-other-words")
            value=filled.value("access-other-words")
            rows=2
        />
    }
}
