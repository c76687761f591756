//! A published version on paper: in large print (at least 16 points; UKAAF, "Creating clear print and large print
//! documents"), with boxes to tick and lines to write on. It holds nothing of anybody's: a name is written on it by hand.

use axum::{extract::Path, response::Response};
use domain::{
    Language,
    paper::sheet,
    questionnaire::{Answers, Item, ItemKind, Page as QuestionPage, Presence, SCALE_TOP, Texts},
};
use leptos::prelude::*;
use service::paper::Printed;
use words::Words;

use crate::{
    islands::PrintButton,
    paths::{self, STUDIO},
    patient::answer_said,
    staff::frame::{Here, StaffVisit},
    web::{Bundle, fault_page, not_found, respond},
};

/// How many lines there are for several lines of words.
const LINES: usize = 5;

/// The page to print, in the language that its address asks for.
pub(super) async fn show(mut staff: StaffVisit, Path((slug, number)): Path<(String, i64)>) -> Response {
    let words = staff.words();
    // The language of the paper is not that of whoever prints it.
    staff.visit.language_asked = false;
    match staff.service().printed(&staff.who, &slug, number).await {
        Ok(Some(printed)) => {
            let here = paths::paper(&slug, number);
            let page = staff
                .page("studio/paper", words.paper_title(), Here::Studio)
                .islands(Bundle::Staff)
                .back(Some(STUDIO.to_owned()));
            respond(&staff.visit, page, move || main(words, &printed, &here))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn main(words: Words, printed: &Printed, here: &str) -> AnyView {
    let Printed { network, number, questionnaire } = printed;
    let languages = Language::ALL.into_iter().map(|language| {
        let (href, text) = (format!("{here}?lang={}", language.code()), Words::new(language).paper_title());
        let (code, direction) = (language.code(), language.direction());
        view! {
            <li>
                <a href=href hreflang=code lang=code dir=direction>{text} " (" {language.own_name()} ")"</a>
            </li>
        }
        .into_any()
    });
    let languages: Vec<AnyView> = languages.collect();
    let pages = sheet(questionnaire, &Answers::new());
    let sheet = Sheet { words, printed };
    let pages: Vec<AnyView> = pages.iter().map(|page| sheet.page(page)).collect();
    let ways = view! {
        <div class="app-screen-only">
            <p>{words.paper_how()}</p>
            <ul class="nhsuk-list">{languages}</ul>
            <div class="app-actions"><PrintButton text=words.common_print()/></div>
        </div>
    };
    view! {
        {ways.into_any()}
        <article class="app-paper">
            <h1>{said(words, &questionnaire.title)}</h1>
            <p>{words.paper_of(&network.name, *number)}</p>
            <p>{words.paper_no_need()} " " {words.paper_read_by()}</p>
            {about_you(words)}
            {pages}
            {at_the_end(words)}
        </article>
    }
    .into_any()
}

/// By what the answers find their person; written by hand, so that a blank form is nobody's.
fn about_you(words: Words) -> AnyView {
    view! {
        <section class="app-paper__question">
            <h2>{words.paper_about_you()}</h2>
            <p>{words.paper_about_you_why()}</p>
            <p class="app-paper__field">{words.paper_name()} {line()}</p>
            <div class="app-paper__field">{words.paper_born()} {date(words)}</div>
            <p class="app-paper__field">{words.paper_reference()} {line()}</p>
        </section>
    }
    .into_any()
}

/// That nobody reads it at once, and where help is now.
fn at_the_end(words: Words) -> AnyView {
    let safety = words.safety();
    let language = safety.language();
    view! {
        <section class="app-paper__question">
            <p>{words.paper_thanks()}</p>
            <div lang=language.code() dir=language.direction()>
                <h2>{safety.urgent_title()}</h2>
                <ul>
                    <li>{safety.emergency()} " " {safety.emergency_action()}</li>
                    <li>{safety.crisis()} " " {safety.crisis_action()}</li>
                    <li>{safety.samaritans()} " " {safety.samaritans_action()}</li>
                </ul>
            </div>
        </section>
    }
    .into_any()
}

struct Sheet<'a> {
    words: Words,
    printed: &'a Printed,
}

impl Sheet<'_> {
    fn page(&self, page: &QuestionPage) -> AnyView {
        let heading = page.title.as_ref().map(|title| view! { <h2>{said(self.words, title)}</h2> });
        let when = page.show_when.as_ref().map(|condition| {
            let when = self.words.paper_page_if(&self.printed.questionnaire, condition);
            view! { <p class="app-paper__if">{when}</p> }
        });
        let is_alone = heading.is_none();
        let items = page.items.iter().filter(|item| item.is_seen()).map(|item| self.item(item, is_alone));
        let items: Vec<AnyView> = items.collect();
        view! { <section class="app-paper__page">{heading} {when} {items}</section> }.into_any()
    }

    fn item(&self, item: &Item, is_heading: bool) -> AnyView {
        let words = self.words;
        let number = item.prefix.as_ref().map(|prefix| format!("{} ", prefix.get(words.language()).0));
        let question = view! { {number} {said(words, &item.text)} };
        if item.kind == ItemKind::Display {
            return view! { <p class="app-own-lines">{question}</p> }.into_any();
        }
        let heading = if is_heading {
            view! { <h2>{question}</h2> }.into_any()
        } else {
            view! { <h3>{question}</h3> }.into_any()
        };
        let when = item.show_when.as_ref().map(|condition| {
            let when = words.paper_if(&self.printed.questionnaire, condition);
            view! { <p class="app-paper__if">{when}</p> }
        });
        let hint = item.hint.as_ref().map(|hint| view! { <p>{said(words, hint)}</p> });
        let why = item.why.as_ref().map(|why| {
            view! { <p class="app-paper__why">{words.paper_why()} ": " {said(words, why)}</p> }
        });
        view! {
            <section class="app-paper__question">{heading} {when} {hint} {why} {self.room(item)}</section>
        }
        .into_any()
    }

    /// Where the answer is written.
    fn room(&self, item: &Item) -> AnyView {
        let words = self.words;
        if item.presence == Presence::ReadOnly {
            let answer = item.initial.as_ref().map(|answer| answer_said(words, item, answer));
            return view! { <p class="app-own-lines" dir="auto">{answer}</p> }.into_any();
        }
        match &item.kind {
            ItemKind::LongText { .. } => (0..LINES).map(|_| line()).collect::<Vec<_>>().into_any(),
            ItemKind::OneOf { .. } => self.boxes(item, words.paper_tick_one()),
            ItemKind::SomeOf { .. } => self.boxes(item, words.paper_tick_any()),
            ItemKind::YesNo => boxes(words.paper_tick_one(), [words.common_yes(), words.common_no()].map(tick).into()),
            ItemKind::Scale { low, high } => {
                let [low, high] = [low, high].map(|end| end.get(words.language()).0);
                let places = (0..=SCALE_TOP).map(|place| tick(place.to_string())).collect();
                let how = words.paper_scale(high, low, &SCALE_TOP.to_string());
                view! { <div class="app-paper__scale">{boxes(how, places)}</div> }.into_any()
            }
            ItemKind::Number { .. } | ItemKind::Decimal { .. } => {
                let unit = item.unit().map(|unit| words.paper_of_unit(unit.text.get(words.language()).0));
                view! { <p class="app-paper__short">{line()} {unit}</p> }.into_any()
            }
            ItemKind::Date => date(words).into_any(),
            ItemKind::Text { .. } | ItemKind::Phone | ItemKind::Email | ItemKind::Url => line().into_any(),
            ItemKind::Display => ().into_any(),
        }
    }

    fn boxes(&self, item: &Item, how: &'static str) -> AnyView {
        let words = self.words;
        let several = item.options().len() > 1;
        let options = item.options().iter().map(|option| {
            let hint = option.hint.as_ref().map(|hint| view! { <br/> {said(words, hint)} });
            let alone = (option.exclusive && several).then(|| view! { <br/> {words.paper_alone()} });
            tick(view! { {said(words, &option.text)} {hint} {alone} })
        });
        let other = item.takes_other().then(|| tick(view! { {words.paper_other()} ": " {line()} }));
        boxes(how, options.chain(other).collect())
    }
}

fn boxes(how: impl IntoView + 'static, options: Vec<AnyView>) -> AnyView {
    view! { <p>{how}</p> <ul class="app-paper__boxes">{options}</ul> }.into_any()
}

/// A box to tick, and what it says.
fn tick(says: impl IntoView + 'static) -> AnyView {
    view! { <li><span class="app-paper__box" aria-hidden="true"></span> <span>{says}</span></li> }.into_any()
}

/// A line to write on.
fn line() -> AnyView {
    view! { <span class="app-paper__line" aria-hidden="true"></span> }.into_any()
}

/// Boxes for a day: always read from the day to the year.
fn date(words: Words) -> AnyView {
    let part = |says: &'static str, cells: usize| {
        let cells = (0..cells).map(|_| view! { <span class="app-paper__cell" aria-hidden="true"></span> });
        view! { <span class="app-paper__part">{cells.collect_view()} <span>{says}</span></span> }.into_any()
    };
    view! {
        <span class="app-paper__date">
            {part(words.paper_day(), 2)} {part(words.paper_month(), 2)} {part(words.paper_year(), 4)}
        </span>
    }
    .into_any()
}

/// A text of the questionnaire, marked where it is not in the paper's language.
fn said(words: Words, texts: &Texts) -> AnyView {
    let (text, written) = texts.get(words.language());
    let text = text.to_owned();
    if written == words.language() {
        text.into_any()
    } else {
        view! { <span lang=written.code() dir=written.direction()>{text}</span> }.into_any()
    }
}
