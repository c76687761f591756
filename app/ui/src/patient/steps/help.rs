//! What the person would like help with; before the first free text: who reads it, when, and the limits.

use domain::refer::{AlreadyHelped, Need};
use leptos::prelude::*;

use super::super::frame::{Asking, said};
use crate::components::{Checkboxes, Choice, Input, Label, Legend, Radios, Size, Textarea};

pub(super) fn view(asking: &Asking<'_>) -> (&'static str, String, AnyView) {
    let (words, filled) = (asking.words, &asking.filled);
    let title = said!(asking, refer_help_title | refer_help_title_helped);
    let need = |need: Need| {
        let choice = filled.choice("needs", need.code(), words.need(need));
        if need.stands_alone() { choice.exclusive().after_divider(words.common_or()) } else { choice }
    };
    let already = |answer: AlreadyHelped| {
        let choice = filled.choice("already-helped", answer.code(), words.already_helped(answer));
        if answer != AlreadyHelped::Yes {
            return choice;
        }
        choice.reveals(view! {
            <Input
                name="already-helped-by"
                label=Label::plain(words.refer_help_already_by())
                hint=words.refer_help_already_by_hint()
                error=filled.error("already-helped-by")
                value=filled.value("already-helped-by")
            />
        })
    };
    let needs: Vec<Choice> = Need::ALL.iter().copied().map(need).collect();
    let helped: Vec<Choice> = AlreadyHelped::ALL.iter().copied().map(already).collect();
    let view = view! {
        <Checkboxes
            name="needs"
            legend=Legend::heading(title)
            hint=words.refer_help_hint()
            error=filled.error("needs")
            choices=needs
        />
        {notice(asking)}
        <Textarea
            name="needs-other"
            label=Label::sized(said!(asking, refer_help_words | refer_help_words_helped), Size::S)
            hint=said!(asking, refer_help_words_hint | refer_help_words_hint_helped)
            error=filled.error("needs-other")
            value=filled.value("needs-other")
            max_length=Some(2000)
        />
        <Radios
            name="already-helped"
            legend=Legend::sized(
                words.common_optional(said!(asking, refer_help_already | refer_help_already_helped)),
                Size::S,
            )
            hint=words.refer_help_already_hint()
            error=filled.error("already-helped")
            choices=helped
        />
    };
    ("refer/help", title.to_owned(), view.into_any())
}

/// Who reads what is written, when, and what cannot be kept private.
fn notice(asking: &Asking<'_>) -> impl IntoView {
    let safety = asking.words.safety();
    let language = safety.language();
    view! {
        <div class="app-note" lang=language.code() dir=language.direction()>
            <h2 class="nhsuk-heading-s">{safety.notice_title()}</h2>
            <p>{safety.notice_who()} " " {safety.notice_when()}</p>
            <p>{safety.notice_limits()}</p>
            <p>{safety.notice_unsafe()}</p>
            <p>
                {safety.notice_urgent()} " " <a href="#urgent-help">{safety.urgent_link()}</a>
            </p>
        </div>
    }
}
