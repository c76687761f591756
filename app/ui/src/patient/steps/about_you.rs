//! Who the person is: the helper, practice, name, date of birth, postcode.

use domain::{form::YES, refer::NOT_REGISTERED};
use leptos::prelude::*;

use super::super::frame::{Asking, said};
use crate::components::{Checkboxes, Choice, DateInput, Input, Label, Legend, Radios};

pub(super) fn helper(asking: &Asking<'_>) -> (&'static str, String, AnyView) {
    let (words, filled) = (asking.words, &asking.filled);
    let agreed = vec![filled.choice("agreed", YES, words.refer_helper_agreed())];
    let view = view! {
        <h1 class="nhsuk-heading-l">{words.refer_helper_title()}</h1>
        <p>{words.refer_helper_intro()}</p>
        <Checkboxes
            name="agreed"
            legend=Legend::plain(words.refer_helper_agreed_legend())
            hint=words.refer_helper_agreed_hint()
            error=filled.error("agreed")
            choices=agreed
        />
        <Input
            name="helper-name"
            label=Label::plain(words.refer_helper_name())
            error=filled.error("helper-name")
            value=filled.value("helper-name")
            autocomplete="name"
            spellcheck=Some(false)
        />
        <Input
            name="helper-relation"
            label=Label::plain(words.refer_helper_relation())
            hint=words.refer_helper_relation_hint()
            error=filled.error("helper-relation")
            value=filled.value("helper-relation")
        />
        <Input
            name="helper-phone"
            label=Label::plain(words.refer_helper_phone())
            error=filled.error("helper-phone")
            value=filled.value("helper-phone")
            kind="tel"
            autocomplete="tel"
            width=Some(20)
        />
    };
    ("refer/helper", words.refer_helper_title().to_owned(), view.into_any())
}

pub(super) fn practice(asking: &Asking<'_>) -> (&'static str, String, AnyView) {
    let (words, filled) = (asking.words, &asking.filled);
    let title = said!(asking, refer_practice_title | refer_practice_title_helped);
    let none = said!(asking, refer_practice_none | refer_practice_none_helped);
    let mut choices: Vec<Choice> = asking
        .network
        .practices
        .iter()
        .map(|practice| filled.choice("practice", &practice.id.to_string(), &practice.name))
        .collect();
    choices.push(
        filled
            .choice("practice", NOT_REGISTERED, none)
            .hint(words.refer_practice_none_hint())
            .after_divider(words.common_or()),
    );
    let view = view! {
        <Radios
            name="practice"
            legend=Legend::heading(title)
            hint=words.refer_practice_hint()
            error=filled.error("practice")
            choices
        />
    };
    ("refer/practice", title.to_owned(), view.into_any())
}

pub(super) fn name(asking: &Asking<'_>) -> (&'static str, String, AnyView) {
    let (words, filled) = (asking.words, &asking.filled);
    let title = said!(asking, refer_name_title | refer_name_title_helped);
    let view = view! {
        <h1 class="nhsuk-heading-l">{title}</h1>
        <Input
            name="given-name"
            label=Label::plain(words.refer_name_given())
            error=filled.error("given-name")
            value=filled.value("given-name")
            autocomplete="given-name"
            spellcheck=Some(false)
        />
        <Input
            name="family-name"
            label=Label::plain(words.refer_name_family())
            hint=said!(asking, refer_name_family_hint | refer_name_family_hint_helped)
            error=filled.error("family-name")
            value=filled.value("family-name")
            autocomplete="family-name"
            spellcheck=Some(false)
        />
        <Input
            name="called"
            label=Label::plain(said!(asking, refer_name_called | refer_name_called_helped))
            hint=said!(asking, refer_name_called_hint | refer_name_called_hint_helped)
            error=filled.error("called")
            value=filled.value("called")
            autocomplete="nickname"
            spellcheck=Some(false)
        />
    };
    ("refer/name", title.to_owned(), view.into_any())
}

pub(super) fn date_of_birth(asking: &Asking<'_>) -> (&'static str, String, AnyView) {
    let (words, filled) = (asking.words, &asking.filled);
    let title = said!(asking, refer_dob_title | refer_dob_title_helped);
    let (error, parts_in_error) = filled.date_error("birth");
    let values = (filled.value("birth-day"), filled.value("birth-month"), filled.value("birth-year"));
    let view = view! {
        <DateInput
            name="birth"
            legend=Legend::heading(title)
            hint=words.refer_dob_hint()
            error
            parts_in_error
            values
            birth=true
        />
    };
    ("refer/date-of-birth", title.to_owned(), view.into_any())
}

pub(super) fn postcode(asking: &Asking<'_>) -> (&'static str, String, AnyView) {
    let (words, filled) = (asking.words, &asking.filled);
    let title = said!(asking, refer_postcode_title | refer_postcode_title_helped);
    let none = said!(asking, refer_postcode_none | refer_postcode_none_helped);
    let choices = vec![filled.choice("no-fixed-address", YES, none)];
    let view = view! {
        <Input
            name="postcode"
            label=Label::heading(title)
            hint=said!(asking, refer_postcode_hint | refer_postcode_hint_helped)
            error=filled.error("postcode")
            value=filled.value("postcode")
            autocomplete="postal-code"
            width=Some(10)
            spellcheck=Some(false)
        />
        <p>{words.common_or()}</p>
        <Checkboxes
            name="no-fixed-address"
            legend=Legend::hidden(none)
            error=filled.error("no-fixed-address")
            choices
        />
    };
    ("refer/postcode", title.to_owned(), view.into_any())
}
