//! The islands of a page that asks, with the texts that they need.

use domain::{journey::Step, refer::Question};
use leptos::prelude::*;
use service::{booking::HOLD_MINUTES, drafts::Draft};
use words::{Words, refusal};

use super::super::frame::Asking;
use crate::{
    islands::{CountTexts, Guard, GuardTexts, HoldTexts, HoldWarning, Plural},
    web::{FORM_DRAFT, FORM_NETWORK, FORM_REVISION, FORM_STEP},
};

/// Watches over the form of a step.
pub(in crate::patient) fn guard(asking: &Asking<'_>, draft: &Draft, step: &Step) -> AnyView {
    // Whether a time is still free is for the server to say, but that one must be chosen is not.
    let question = draft.question(step);
    let messages = question.as_ref().map(|question| messages(asking, question)).unwrap_or_default();
    let keep = Some("/do/refer/keep".to_owned());
    view! { <Guard question messages texts=texts(asking.words) keep/> }.into_any()
}

/// Watches over a form whose answers only the server can judge: it holds on when the connection drops.
pub(in crate::patient) fn watch(words: Words) -> AnyView {
    view! { <Guard question=None messages=Vec::new() texts=texts(words) keep=None/> }.into_any()
}

fn messages(asking: &Asking<'_>, question: &Question) -> Vec<(domain::Refusal, String)> {
    question
        .possible_refusals()
        .into_iter()
        .map(|refusal| {
            let sentence = if asking.helped {
                refusal::sentence_helped(asking.words, &refusal)
            } else {
                refusal::sentence(asking.words, &refusal)
            };
            (refusal, sentence)
        })
        .collect()
}

/// What the guard of any form says.
fn texts(words: Words) -> GuardTexts {
    let plural = |say: &dyn Fn(i64) -> String| Plural {
        one: say(1),
        other: say(SAMPLE).replace(&SAMPLE.to_string(), "{count}"),
    };
    GuardTexts {
        error_prefix: words.common_error_prefix().to_owned(),
        problem_title: words.common_problem_title().to_owned(),
        sending: words.common_saving().to_owned(),
        offline_title: words.common_offline_title().to_owned(),
        offline: words.common_offline().to_owned(),
        retry: words.common_retry().to_owned(),
        count: Some(CountTexts {
            left: plural(&|count| words.common_characters_left(count)),
            over: plural(&|count| words.common_characters_over(count)),
        }),
    }
}

/// A number that no sentence says of itself, to find where a sentence says a number.
const SAMPLE: i64 = 777;

/// Warns before the chosen time is no longer held.
pub(in crate::patient) fn hold_warning(asking: &Asking<'_>, draft: &Draft, seconds_left: Option<i64>) -> AnyView {
    let Some(seconds_left) = seconds_left.and_then(|seconds| u32::try_from(seconds).ok()) else {
        return ().into_any();
    };
    let words = asking.words;
    let seconds_kept = u32::try_from(HOLD_MINUTES * 60).expect("a hold is a quarter of an hour");
    let fields = vec![
        (FORM_NETWORK.to_owned(), asking.network.slug.clone()),
        (FORM_DRAFT.to_owned(), draft.id.to_string()),
        (FORM_REVISION.to_owned(), draft.revision.to_string()),
        (FORM_STEP.to_owned(), "check".to_owned()),
    ];
    let texts = HoldTexts {
        title: words.common_hold_warning_title().to_owned(),
        warning: words.refer_hold_warning().to_owned(),
        keep: words.common_hold_extend().to_owned(),
        kept: words.refer_hold_kept().to_owned(),
        ended: words.refer_appointment_lapsed().to_owned(),
        close: words.common_close().to_owned(),
    };
    view! { <HoldWarning seconds_left seconds_kept extend="/do/refer/extend".to_owned() fields texts/> }.into_any()
}
