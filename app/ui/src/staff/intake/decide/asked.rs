//! What each decision asks.

use domain::{
    decision::{ASK, DOOR, Kind, LONGEST, NOTE, REASON, SIGNPOST, TEAM, TEAM_AGREED, TEAM_NAME, Unsuitable, WHO},
    network::Network,
    refusal::first,
};
use leptos::prelude::*;
use service::{intake::Deciding, unsent::Unsent};
use words::Words;

use crate::{
    components::{Choice, Input, Label, Legend, Radios, Size, Textarea},
    web::Filled,
};

/// The fields of a decision's form.
pub(super) fn fields(words: Words, kind: Kind, deciding: &Deciding, filled: &Filled) -> AnyView {
    match kind {
        Kind::Ask => own_words(filled, ASK, words.decisions_ask_words(), words.decisions_ask_hint()),
        Kind::Signpost => own_words(filled, SIGNPOST, words.decisions_signpost_to(), words.decisions_signpost_hint()),
        Kind::Reallocate => who(words, deciding, filled),
        Kind::NotSuitable => not_suitable(words, filled),
        Kind::Declined => {
            own_words(filled, NOTE, words.decisions_declined_note(), words.decisions_declined_note_hint())
        }
    }
}

fn own_words(filled: &Filled, name: &'static str, label: &'static str, hint: &'static str) -> AnyView {
    view! {
        <Textarea
            name=name
            label=Label::sized(label, Size::S)
            hint=hint
            error=filled.error(name)
            value=filled.value(name)
            max_length=Some(LONGEST)
        />
    }
    .into_any()
}

fn not_suitable(words: Words, filled: &Filled) -> AnyView {
    let reason = |reason: &Unsuitable| filled.choice(REASON, reason.code(), words.unsuitable(*reason));
    let reasons: Vec<Choice> = Unsuitable::ALL.iter().map(reason).collect();
    view! {
        <Radios
            name=REASON
            legend=Legend::sized(words.decisions_not_suitable_reason(), Size::S)
            hint=words.decisions_not_suitable_reason_hint()
            error=filled.error(REASON)
            choices=reasons
            small=true
        />
        {own_words(filled, DOOR, words.decisions_not_suitable_door(), words.decisions_signpost_hint())}
    }
    .into_any()
}

fn who(words: Words, deciding: &Deciding, filled: &Filled) -> AnyView {
    let colleague = |(id, name): &(_, String)| filled.choice(WHO, &ToString::to_string(id), name);
    let mut choices: Vec<Choice> =
        deciding.colleagues.iter().map(|(id, name)| colleague(&(*id, name.clone()))).collect();
    let team = view! {
        <Input
            name=TEAM_NAME
            label=Label::plain(words.decisions_reallocate_team_name())
            hint=words.decisions_reallocate_team_name_hint()
            error=filled.error(TEAM_NAME)
            value=filled.value(TEAM_NAME)
        />
        <Textarea
            name=TEAM_AGREED
            label=Label::plain(words.decisions_reallocate_agreed())
            hint=words.decisions_reallocate_agreed_hint()
            error=filled.error(TEAM_AGREED)
            value=filled.value(TEAM_AGREED)
            max_length=Some(LONGEST)
        />
    };
    choices.push(
        filled.choice(WHO, TEAM, words.decisions_reallocate_team()).after_divider(words.common_or()).reveals(team),
    );
    view! {
        <Radios
            name=WHO
            legend=Legend::hidden(words.decisions_reallocate_title())
            hint=words.decisions_reallocate_hint()
            error=filled.error(WHO)
            choices
        />
    }
    .into_any()
}

/// What was written into a decision's form.
pub(super) fn typed(kind: Kind, unsent: Option<&Unsent>) -> Vec<String> {
    let names: &[&str] = match kind {
        Kind::Ask => &[ASK],
        Kind::Signpost => &[SIGNPOST],
        Kind::Reallocate => &[TEAM_NAME, TEAM_AGREED],
        Kind::NotSuitable => &[DOOR],
        Kind::Declined => &[NOTE],
    };
    let texts = names.iter().filter_map(|name| unsent.map(|unsent| first(&unsent.fields, name).to_owned()));
    texts.filter(|text| !text.is_empty()).collect()
}

/// The organisations of the network, at hand while somebody writes where to go.
pub(in crate::staff) fn partners(words: Words, network: &Network) -> AnyView {
    let partners = &network.settings.partners;
    let items = partners
        .iter()
        .map(|partner| view! { <li><strong>{partner.name.clone()}</strong> ": " {partner.does.clone()}</li> });
    let items = items.collect_view();
    let list = match partners.is_empty() {
        true => view! { <p>{words.decisions_navigator_none()}</p> }.into_any(),
        false => view! { <ul class="nhsuk-list nhsuk-list--bullet">{items}</ul> }.into_any(),
    };
    view! {
        <h2 class="nhsuk-heading-m">{words.decisions_signpost_partners()}</h2>
        {list}
    }
    .into_any()
}
