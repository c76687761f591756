//! How to reach the person safely.

use domain::refer::{PhoneOwner, Speaker};
use leptos::prelude::*;
use words::Words;

use super::super::frame::{Asking, said};
use crate::{
    components::{Choice, Input, InsetText, Label, Legend, Radios, Size, Textarea},
    web::Filled,
};

pub(super) fn view(asking: &Asking<'_>) -> (&'static str, String, AnyView) {
    let (words, filled) = (asking.words, &asking.filled);
    let safety = words.safety();
    let language = safety.language();
    let title = said!(asking, refer_contact_title | refer_contact_title_helped);
    let email_hint = Some(said!(asking, refer_contact_email_hint | refer_contact_email_hint_helped));
    let helped = asking.helped.then(|| helped(asking));
    let view = view! {
        <h1 class="nhsuk-heading-l">{title}</h1>
        <p>{said!(asking, refer_contact_hint | refer_contact_hint_helped)}</p>
        <div lang=language.code() dir=language.direction()>
            <InsetText><p>{safety.contact_note()}</p></InsetText>
        </div>
        {phone(words, filled, Label::sized(words.refer_contact_phone(), Size::S))}
        {safe(words, filled)}
        {helped}
        {email(filled, Label::sized(words.refer_contact_email(), Size::S), email_hint)}
        <Textarea
            name="through"
            label=Label::sized(said!(asking, refer_contact_through | refer_contact_through_helped), Size::S)
            hint=words.refer_contact_through_hint()
            error=filled.error("through")
            value=filled.value("through")
            rows=2
        />
        <Radios
            name="speak-alone"
            legend=Legend::sized(
                words.common_optional(said!(asking, refer_contact_alone | refer_contact_alone_helped)),
                Size::S,
            )
            hint=said!(asking, refer_contact_alone_hint | refer_contact_alone_hint_helped)
            error=filled.error("speak-alone")
            choices=filled.yes_no("speak-alone")
            inline=true
        />
    };
    ("refer/contact", title.to_owned(), view.into_any())
}

/// A phone number.
pub(in crate::patient) fn phone(words: Words, filled: &Filled, label: Label) -> impl IntoView + use<> {
    view! {
        <Input
            name="phone"
            label
            hint=words.refer_contact_phone_hint()
            error=filled.error("phone")
            value=filled.value("phone")
            kind="tel"
            inputmode="tel"
            autocomplete="tel"
            width=Some(20)
        />
    }
}

/// What is safe to do with it.
pub(in crate::patient) fn safe(words: Words, filled: &Filled) -> impl IntoView + use<> {
    view! {
        <Radios
            name="safe-to-text"
            legend=Legend::plain(words.refer_contact_text())
            hint=words.refer_contact_text_hint()
            error=filled.error("safe-to-text")
            choices=filled.yes_no("safe-to-text")
            inline=true
        />
        <Radios
            name="safe-voicemail"
            legend=Legend::plain(words.refer_contact_voicemail())
            hint=words.refer_contact_voicemail_hint()
            error=filled.error("safe-voicemail")
            choices=filled.yes_no("safe-voicemail")
            inline=true
        />
    }
}

/// An email address.
pub(in crate::patient) fn email(filled: &Filled, label: Label, hint: Option<&'static str>) -> impl IntoView + use<> {
    view! {
        <Input
            name="email"
            label
            hint=hint
            error=filled.error("email")
            value=filled.value("email")
            kind="email"
            inputmode="email"
            autocomplete="email"
            spellcheck=Some(false)
        />
    }
}

/// Whose phone it is, and whom to call.
fn helped(asking: &Asking<'_>) -> impl IntoView {
    let (words, filled) = (asking.words, &asking.filled);
    let owner = |owner: PhoneOwner| {
        let label = match owner {
            PhoneOwner::Person => words.refer_contact_belongs_person(),
            PhoneOwner::Helper => words.refer_contact_belongs_helper(),
            PhoneOwner::Shared => words.refer_contact_belongs_shared(),
        };
        filled.choice("phone-belongs", owner.code(), label)
    };
    let speaker = |speaker: Speaker| {
        let label = match speaker {
            Speaker::Person => words.refer_contact_call_person(),
            Speaker::Helper => words.refer_contact_call_helper(),
        };
        filled.choice("who-to-call", speaker.code(), label)
    };
    let owners: Vec<Choice> = PhoneOwner::ALL.iter().copied().map(owner).collect();
    let speakers: Vec<Choice> = Speaker::ALL.iter().copied().map(speaker).collect();
    view! {
        <Radios
            name="phone-belongs"
            legend=Legend::plain(words.common_optional(words.refer_contact_belongs()))
            error=filled.error("phone-belongs")
            choices=owners
        />
        <Radios
            name="who-to-call"
            legend=Legend::plain(words.common_optional(words.refer_contact_call()))
            error=filled.error("who-to-call")
            choices=speakers
        />
    }
}
