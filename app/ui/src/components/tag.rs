//! A short word on a colour that says what state something is in.

use leptos::prelude::*;

/// The colour of a tag; never the only sign of what it means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TagColour {
    /// Dark blue, the usual one.
    #[default]
    Usual,
    /// White.
    White,
    /// Grey.
    Grey,
    /// Green.
    Green,
    /// Blue.
    Blue,
    /// Purple.
    Purple,
    /// Red.
    Red,
    /// Orange.
    Orange,
    /// Yellow.
    Yellow,
}

/// A tag.
#[component]
pub fn Tag(
    /// The word.
    #[prop(into)]
    text: String,
    /// The colour.
    #[prop(optional)]
    colour: TagColour,
) -> impl IntoView {
    let class = match colour {
        TagColour::Usual => "nhsuk-tag",
        TagColour::White => "nhsuk-tag nhsuk-tag--white",
        TagColour::Grey => "nhsuk-tag nhsuk-tag--grey",
        TagColour::Green => "nhsuk-tag nhsuk-tag--green",
        TagColour::Blue => "nhsuk-tag nhsuk-tag--blue",
        TagColour::Purple => "nhsuk-tag nhsuk-tag--purple",
        TagColour::Red => "nhsuk-tag nhsuk-tag--red",
        TagColour::Orange => "nhsuk-tag nhsuk-tag--orange",
        TagColour::Yellow => "nhsuk-tag nhsuk-tag--yellow",
    };
    view! { <strong class=class>{text}</strong> }
}
