//! What staff must see at a glance: what is not safe, and what makes it easy for the person.

use domain::refer::{CommunicationNeed, PracticeAnswer};
use leptos::prelude::*;
use service::intake::IntakeLine;
use words::Words;

use crate::components::{Tag, TagColour};

/// What is read first, and what is late: a tag for each, so that the colour is never the only sign.
pub(super) fn priority(words: Words, line: &IntakeLine) -> impl IntoView + use<> {
    let urgent = !line.urgent.is_empty();
    view! {
        {urgent.then(|| view! { <Tag text=words.staff_intake_urgent() colour=TagColour::Red/> })}
        {line.overdue.then(|| view! { <Tag text=words.staff_intake_overdue() colour=TagColour::Orange/> })}
    }
}

/// The flags as a list of tags; nothing when there are none.
pub(super) fn flags(words: Words, line: &IntakeLine) -> Option<impl IntoView + use<>> {
    let all: Vec<(String, TagColour)> = not_safe(words, line)
        .map(|text| (text, TagColour::Orange))
        .chain(makes_it_easy(words, line).map(|text| (text, TagColour::Yellow)))
        .chain(good_to_know(words, line).map(|text| (text, TagColour::Grey)))
        .collect();
    let item = |(text, colour)| view! { <li><Tag text=text colour=colour/></li> };
    (!all.is_empty()).then(|| view! { <ul class="app-flags">{all.into_iter().map(item).collect_view()}</ul> })
}

fn not_safe(words: Words, line: &IntakeLine) -> impl Iterator<Item = String> {
    let contact = &line.person.contact;
    let flags = [
        (contact.safe_to_text == Some(false), words.staff_intake_unsafe_text()),
        (contact.safe_voicemail == Some(false), words.staff_intake_unsafe_voicemail()),
        (contact.speak_alone == Some(false), words.staff_intake_alone_no()),
    ];
    raised(flags)
}

fn makes_it_easy(words: Words, line: &IntakeLine) -> impl Iterator<Item = String> {
    let meeting = &line.told.meeting;
    let interpreter = match (&meeting.language, meeting.interpreter) {
        (Some(language), true) => Some(words.staff_intake_interpreter_of(language)),
        (None, true) => Some(words.staff_intake_interpreter().to_owned()),
        (Some(language), false) => Some(words.staff_intake_language(language)),
        (None, false) => None,
    };
    let communication = |need: &CommunicationNeed| words.communication(*need).to_owned();
    interpreter
        .into_iter()
        .chain(meeting.communication.iter().map(communication).collect::<Vec<_>>())
        .chain(meeting.access.iter().map(|need| words.access(*need).to_owned()).collect::<Vec<_>>())
}

fn good_to_know(words: Words, line: &IntakeLine) -> impl Iterator<Item = String> {
    let flags = [
        (line.told.helper.is_some(), words.staff_intake_helped()),
        (line.told.practice == PracticeAnswer::NotSure, words.staff_intake_practice_unsure()),
        (line.others > 0, words.staff_intake_second()),
    ];
    raised(flags)
}

fn raised<const N: usize>(flags: [(bool, &'static str); N]) -> impl Iterator<Item = String> {
    flags.into_iter().filter(|(raised, _)| *raised).map(|(_, text)| text.to_owned())
}
