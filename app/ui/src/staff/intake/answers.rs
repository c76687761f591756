//! What the person was asked and answered, in the version that asked it: their own words apart, and first.

use domain::{
    Language,
    questionnaire::{Answer, Item, ItemKind, OptionCode, SCALE_TOP, Texts, Walk, walk},
};
use jiff::Timestamp;
use leptos::prelude::*;
use service::intake::Intake;
use words::{Words, time};

use crate::{
    components::{SummaryList, SummaryRow},
    when,
};

/// What the person wrote in their own words, each under what was asked.
pub(crate) fn own_words(words: Words, intake: &Intake) -> impl IntoView + use<> {
    let help = intake.line.told.help.words.iter().map(|own| quoted(words.staff_summary_own_words_help(), own));
    let walked = walked(intake);
    let asked = answered(&walked).filter(|(item, _)| is_prose(item)).filter_map(|(item, answer)| {
        let quoted = quoted(said(&item.text, words.language()), answer.words()?);
        let copied = copied(words, intake, item);
        Some(view! { {quoted} {copied} }.into_any())
    });
    let more = intake
        .preparation
        .answers
        .anything_else
        .iter()
        .filter(|own| !own.is_empty())
        .map(|own| quoted(words.staff_summary_anything_else(), own));
    let all: Vec<_> = help.chain(asked).chain(more).collect();
    let nothing = all.is_empty().then(|| view! { <p>{words.staff_summary_no_own_words()}</p> });
    view! {
        <section class="app-summary__words">
            <h2 class="nhsuk-heading-m">{words.staff_summary_own_words()}</h2>
            {all}
            {nothing}
        </section>
    }
}

/// The other answers, and which version asked.
pub(crate) fn answers(words: Words, intake: &Intake) -> impl IntoView + use<> {
    let language = words.language();
    let walked = walked(intake);
    let rows: Vec<_> = answered(&walked)
        .filter(|(item, _)| !is_prose(item))
        .map(|(item, answer)| {
            let (answer, copied) = (value(words, item, answer), copied(words, intake, item));
            SummaryRow::new(item.text.get(language).0, view! { {answer} {copied} })
        })
        .collect();
    let list = if rows.is_empty() {
        view! { <p>{words.staff_summary_answers_none()}</p> }.into_any()
    } else {
        view! { <SummaryList rows=rows/> }.into_any()
    };
    let version = &intake.preparation.version;
    let title = version.questionnaire.title.get(language).0;
    let asked_by = match version.is_pilot() {
        true => words.pilot_version(-version.number, title),
        false => words.staff_summary_answers_version(version.number, title),
    };
    view! {
        <section>
            <h2 class="nhsuk-heading-m">{words.staff_summary_answers()}</h2>
            {list}
            <p class="app-note">{asked_by}</p>
        </section>
    }
}

/// Who copied an answer from paper, and when, if it was not the person who gave it here.
fn copied(words: Words, intake: &Intake, item: &Item) -> Option<AnyView> {
    let copied = intake.preparation.answers.copied_by(&item.link_id)?;
    let (date, clock) = when::date_and_clock(words, Timestamp::from_second(copied.at).ok()?);
    Some(view! { <p class="app-note">{words.paper_copied(&date, &copied.by, &clock)}</p> }.into_any())
}

fn walked(intake: &Intake) -> Walk<'_> {
    walk(&intake.preparation.version.questionnaire, &intake.preparation.all_answers())
}

/// Every question that was answered, in the order in which it was asked.
fn answered<'a>(walked: &'a Walk<'a>) -> impl Iterator<Item = (&'a Item, &'a Answer)> {
    let items = walked.pages.iter().flat_map(|page| &page.items);
    items.filter_map(|item| walked.answers.get(&item.link_id).map(|answer| (item, answer)))
}

fn is_prose(item: &Item) -> bool {
    matches!(item.kind, ItemKind::LongText { .. })
}

fn quoted(question: impl IntoView + 'static, own: &str) -> AnyView {
    view! {
        <h3 class="nhsuk-heading-xs">{question}</h3>
        <blockquote dir="auto">{own.to_owned()}</blockquote>
    }
    .into_any()
}

/// A text of the questionnaire, marked where it is not in the page's language.
pub(super) fn said(texts: &Texts, language: Language) -> AnyView {
    let (text, written) = texts.get(language);
    let text = text.to_owned();
    if written == language {
        text.into_any()
    } else {
        view! { <span lang=written.code() dir=written.direction()>{text}</span> }.into_any()
    }
}

pub(super) fn value(words: Words, item: &Item, answer: &Answer) -> AnyView {
    let language = words.language();
    let option = |code: &OptionCode| {
        item.option(code).map_or_else(|| code.to_string().into_any(), |option| said(&option.text, language))
    };
    match answer {
        Answer::Text(own) => view! { <span class="app-own-lines" dir="auto">{own.clone()}</span> }.into_any(),
        Answer::Code(code) => option(code),
        Answer::Codes(codes) => {
            let items = codes.iter().map(|code| view! { <li>{option(code)}</li> }).collect_view();
            view! { <ul class="nhsuk-list">{items}</ul> }.into_any()
        }
        Answer::Other { codes, words: own } => {
            let items = codes.iter().map(|code| view! { <li>{option(code)}</li> }).collect_view();
            let own = view! { <li class="app-own-lines" dir="auto">{own.clone()}</li> };
            view! { <ul class="nhsuk-list">{items}{own}</ul> }.into_any()
        }
        Answer::Date(date) => time::date(words, *date).into_any(),
        Answer::Number(number) => in_units(item, number.to_string(), language),
        Answer::Decimal(number) => in_units(item, number.to_string(), language),
        Answer::Scale(place) => scale(words, item, *place).into_any(),
        Answer::YesNo(yes) => if *yes { words.common_yes() } else { words.common_no() }.into_any(),
        Answer::Phone(phone) => view! { <span dir="ltr">{phone.display()}</span> }.into_any(),
        Answer::Email(email) => email.as_str().to_owned().into_any(),
        // To be read and not to be followed: anybody can send a link to anywhere.
        Answer::Url(address) => view! { <span dir="ltr">{address.as_str().to_owned()}</span> }.into_any(),
    }
}

/// A number with what it counts or measures.
fn in_units(item: &Item, number: String, language: Language) -> AnyView {
    match item.unit() {
        Some(unit) => view! { {number} " " {said(&unit.text, language)} }.into_any(),
        None => number.into_any(),
    }
}

/// A place on a scale, with what its ends mean.
fn scale(words: Words, item: &Item, place: u8) -> String {
    match &item.kind {
        ItemKind::Scale { low, high } => {
            let end = |texts: &Texts| texts.get(words.language()).0.to_owned();
            words.staff_summary_scale(&end(high), &end(low), place.into(), &SCALE_TOP.to_string())
        }
        _ => place.to_string(),
    }
}
