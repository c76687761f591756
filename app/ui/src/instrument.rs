//! An instrument as it is asked, by a link worker and by the person themself: in the language in which it was made, and
//! marked as such.

use domain::{
    Language,
    case::measure::{Item, NOT_SAID, Scale, item_field},
};
use leptos::prelude::*;
use words::Words;

use crate::{
    components::{Legend, Radios, Size},
    web::Filled,
};

/// The language of the instruments.
pub(crate) const ENGLISH: Words = Words::new(Language::En);

/// A question with its answers as its makers wrote them, and a way to leave it; all of it in their language.
pub(crate) fn item(filled: &Filled, item: &Item) -> impl IntoView + use<> {
    let name = item_field(&item.id);
    let answer = |(value, label): (i64, Option<&str>)| {
        let value = value.to_string();
        filled.choice(&name, &value, label.unwrap_or(&value))
    };
    let leave = filled.choice(&name, NOT_SAID, ENGLISH.measures_not_said());
    let choices: Vec<_> = item.scale.answers().into_iter().map(answer).chain([leave]).collect();
    let (ends, inline) = match &item.scale {
        Scale::Numbers { from, to, low, high } => {
            (Some(ENGLISH.measures_form_ends(&from.to_string(), high, low, &to.to_string())), true)
        }
        Scale::Labels(_) => (None, false),
    };
    let error = filled.error(&name);
    view! {
        <div class=inline.then_some("app-scale") lang="en" dir="ltr">
            <Radios
                name=name
                legend=Legend::sized(item.question.clone(), Size::S)
                hint=ends
                error=error
                choices=choices
                inline=inline
                small=true
            />
        </div>
    }
}
