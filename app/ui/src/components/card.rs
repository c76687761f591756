//! Boxes that set something apart: a card, advice by urgency, a warning, an inset.

use leptos::prelude::*;

use super::{MaybeText, words::word};

/// What a card is for, which is how it looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CardKind {
    /// A plain box.
    #[default]
    Plain,
    /// A box with its heading on a blue label.
    Feature,
    /// A quiet box.
    Secondary,
    /// Advice that can wait: blue.
    NonUrgent,
    /// Advice that cannot wait: red.
    Urgent,
    /// What to do in an emergency: red and black.
    Emergency,
}

impl CardKind {
    fn class(self) -> &'static str {
        match self {
            Self::Plain => "nhsuk-card",
            Self::Feature => "nhsuk-card nhsuk-card--feature",
            Self::Secondary => "nhsuk-card nhsuk-card--secondary",
            Self::NonUrgent => "nhsuk-card nhsuk-card--care nhsuk-card--care--non-urgent",
            Self::Urgent => "nhsuk-card nhsuk-card--care nhsuk-card--care--urgent",
            Self::Emergency => "nhsuk-card nhsuk-card--care nhsuk-card--care--emergency",
        }
    }

    /// What is read out before the heading of advice, whose colour says it to the eye.
    fn urgency(self) -> Option<String> {
        match self {
            Self::Plain | Self::Feature | Self::Secondary => None,
            Self::NonUrgent => Some(word(|words| words.non_urgent_advice.clone())),
            Self::Urgent => Some(word(|words| words.urgent_advice.clone())),
            Self::Emergency => Some(word(|words| words.immediate_action.clone())),
        }
    }
}

/// A box with a heading.
#[component]
pub fn Card(
    /// The heading; advice without one looks like a plain card.
    #[prop(optional, into)]
    heading: MaybeText,
    /// The heading's level, 2 to 4.
    #[prop(default = 2)]
    level: u8,
    /// What the card is for.
    #[prop(optional)]
    kind: CardKind,
    /// An id to link to.
    #[prop(optional, into)]
    id: MaybeText,
    /// What is in it.
    children: Children,
) -> impl IntoView {
    let urgency = heading.0.as_ref().and_then(|_| kind.urgency());
    let is_advice = urgency.is_some();
    let heading = heading.0.map(|text| card_heading(level, urgency, text));
    let (above, inside) = if is_advice { (heading, None) } else { (None, heading) };
    let class = if is_advice || kind.urgency().is_none() { kind.class() } else { "nhsuk-card" };
    let above = above.map(|heading| {
        view! {
            <div class="nhsuk-card__heading-container">
                {heading}
                <span class="nhsuk-card--care__arrow" aria-hidden="true"></span>
            </div>
        }
    });
    view! {
        <div class=class id=id.0>
            {above}
            <div class="nhsuk-card__content">
                {inside}
                {children()}
            </div>
        </div>
    }
}

/// Something that must not be missed.
#[component]
pub fn WarningCallout(
    /// The heading.
    #[prop(into)]
    heading: String,
    /// The heading's level, 2 to 4.
    #[prop(default = 3)]
    level: u8,
    /// What must not be missed.
    children: Children,
) -> impl IntoView {
    let important = word(|words| words.important.clone());
    let prefix = (heading != important).then_some(important);
    view! {
        <div class="nhsuk-card nhsuk-card--warning">
            <div class="nhsuk-card__content">
                {card_heading(level, prefix, heading)}
                {children()}
            </div>
        </div>
    }
}

/// Something to notice, set off by a line at its side.
#[component]
pub fn InsetText(
    /// What to notice.
    children: Children,
) -> impl IntoView {
    let prefix = format!("{}: ", word(|words| words.information.clone()));
    view! {
        <div class="nhsuk-inset-text">
            <span class="nhsuk-u-visually-hidden">{prefix}</span>
            {children()}
        </div>
    }
}

fn card_heading(level: u8, prefix: Option<String>, text: String) -> AnyView {
    let content = match prefix {
        Some(prefix) => view! {
            <span role="text">
                <span class="nhsuk-u-visually-hidden">{format!("{prefix}: ")}</span>
                {text}
            </span>
        }
        .into_any(),
        None => text.into_any(),
    };
    match level {
        0..=2 => view! { <h2 class="nhsuk-card__heading">{content}</h2> }.into_any(),
        3 => view! { <h3 class="nhsuk-card__heading">{content}</h3> }.into_any(),
        _ => view! { <h4 class="nhsuk-card__heading">{content}</h4> }.into_any(),
    }
}
