//! While questions are tried: a word on what is hard to understand, beside the answer and never in its way.

use domain::studio::pilot::UNCLEAR;
use leptos::prelude::*;
use words::Words;

use crate::{
    components::{Details, Label, Textarea},
    web::Filled,
};

/// Where it is sent by itself; it goes with the answer, too.
const ACTION: &str = "/do/refer/unclear";

/// The place for it, within the page's form and after its button: so that Enter goes on. `said` is whether it was said
/// already, and nothing where nothing is tried; with a button of its own where it can be said without going on.
pub(in crate::patient) fn unclear(words: Words, filled: &Filled, said: Option<bool>, alone: bool) -> Option<AnyView> {
    if said? {
        return Some(view! { <p class="nhsuk-hint" role="status">{words.pilot_hard_thanks()}</p> }.into_any());
    }
    let value = filled.value(UNCLEAR);
    let button = alone.then(|| {
        view! {
            <button
                class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
                type="submit"
                formaction=ACTION
                formnovalidate
            >
                {words.pilot_hard_send()}
            </button>
        }
    });
    Some(
        view! {
            <Details summary=words.pilot_hard() open=!value.is_empty()>
                <p>{words.pilot_hard_note()}</p>
                <Textarea
                    name=UNCLEAR
                    label=Label::plain(words.pilot_hard_label())
                    hint=words.pilot_hard_hint()
                    value=value
                    rows=3
                />
                {button}
            </Details>
        }
        .into_any(),
    )
}

#[cfg(test)]
mod tests {
    use domain::{Fields, Language};

    use super::*;
    use crate::render::html;

    fn shown(typed: &str, said: Option<bool>, alone: bool) -> String {
        let words = Words::new(Language::En);
        let fields = Fields::from([(UNCLEAR.to_owned(), vec![typed.to_owned()])]);
        html(move || unclear(words, &Filled::new(words, fields, Vec::new()), said, alone))
    }

    #[test]
    fn a_page_of_published_questions_asks_nothing_about_itself() {
        assert!(!shown("", None, true).contains("<details"));
    }

    #[test]
    fn what_is_hard_to_understand_can_be_said_without_going_on_or_with_the_answer() {
        let alone = shown("", Some(false), true);
        assert!(alone.contains(r#"formaction="/do/refer/unclear""#) && alone.contains(r#"name="_unclear""#), "{alone}");
        assert!(!shown("", Some(false), false).contains("<button"));
    }

    #[test]
    fn who_has_said_it_is_thanked_and_not_asked_again() {
        let html = shown("", Some(true), true);
        assert!(html.contains("Thank you") && !html.contains("<textarea"), "{html}");
    }

    #[test]
    fn what_was_typed_and_not_sent_is_there_again() {
        let html = shown("Hard <b>", Some(false), true);
        assert!(html.contains("Hard &lt;b&gt;") && html.contains("<details open"), "{html}");
    }
}
