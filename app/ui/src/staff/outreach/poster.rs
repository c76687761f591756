//! The poster of a place: large, in a language that is chosen, on paper of a size that is chosen.
//!
//! The page around it speaks the language of whoever prints it; so the poster's own is not the page's `lang`, which
//! would stay for the next page.

use axum::{extract::Path, response::Response};
use domain::{Language, network::Network};
use leptos::prelude::*;
use service::outreach::Place;
use words::Words;

use crate::{
    components::InsetText,
    islands::PrintButton,
    paths::{self, staff::OUTREACH},
    staff::{
        frame::{Here, StaffVisit},
        qr::qr,
    },
    web::{Bundle, fault_page, not_found, respond},
};

/// The size of the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Paper {
    A4,
    A5,
}

impl Paper {
    const ALL: [Self; 2] = [Self::A4, Self::A5];

    const fn code(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::A5 => "a5",
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::A5 => "A5",
        }
    }
}

/// A poster, and the others that there are of the same place.
pub(in crate::staff) async fn show(staff: StaffVisit, Path(code): Path<String>) -> Response {
    let words = staff.words();
    match staff.service().outreach_place(&staff.who, &code).await {
        Ok(Some((network, place))) => {
            let query = |name: &str| staff.visit.query.get(name).map_or("", String::as_str);
            let paper = Paper::ALL.into_iter().find(|paper| paper.code() == query("size")).unwrap_or(Paper::A4);
            let language = Language::from_code(query("in")).unwrap_or_default();
            let page = staff
                .page("staff/poster", words.outreach_poster_title(), Here::Outreach)
                .back(Some(OUTREACH.to_owned()))
                .islands(Bundle::Staff);
            respond(&staff.visit, page, move || main(words, &network, &place, paper, language))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn main(words: Words, network: &Network, place: &Place, paper: Paper, language: Language) -> impl IntoView + use<> {
    let every = Paper::ALL.into_iter().flat_map(|paper| Language::ALL.map(|language| (paper, language)));
    let others = every.map(|(other, its)| {
        let current = (other == paper && its == language).then_some("true");
        let href = format!("{}?size={}&in={}", paths::poster(&place.code), other.code(), its.code());
        let text = words.outreach_print_in(its.own_name(), other.name());
        view! { <li><a href=href aria-current=current>{text}</a></li> }
    });
    let others = others.collect_view();
    let unchecked = (!Words::new(language).is_checked())
        .then(|| view! { <InsetText><p>{words.outreach_poster_unchecked()}</p></InsetText> });
    view! {
        <div class="app-screen-only">
            <h1 class="nhsuk-heading-l">
                {words.outreach_poster_title()} <span class="nhsuk-caption-l"><bdi>{place.name.clone()}</bdi></span>
            </h1>
            <nav class="app-ways" aria-label=words.outreach_poster_other()>
                <ul class="app-ways__list">{others}</ul>
            </nav>
            <p>{words.outreach_poster_print(paper.name())}</p>
            {unchecked}
            <div class="app-actions"><PrintButton text=words.common_print()/></div>
        </div>
        {sheet(network, place, paper, language)}
    }
}

/// What is printed.
fn sheet(network: &Network, place: &Place, paper: Paper, language: Language) -> impl IntoView + use<> {
    let words = Words::new(language);
    let settings = &network.settings;
    // Whoever scans it reads on in the poster's language.
    let target = if language == Language::default() {
        place.link.clone()
    } else {
        format!("{}?lang={}", place.link, language.code())
    };
    let readable = place.link.split_once("://").map_or(place.link.as_str(), |(_, rest)| rest).to_owned();
    let readable = if place.link.starts_with("https://") { readable } else { place.link.clone() };
    view! {
        <article
            class=format!("app-poster app-poster--{}", paper.code())
            lang=language.code()
            dir=language.direction()
        >
            <h2 class="app-poster__title">{words.poster_title()}</h2>
            <p class="app-poster__lead">{words.poster_lead()}</p>
            <p class="app-poster__offer">{words.poster_offer()}</p>
            <p class="app-poster__offer">{words.poster_free()}</p>
            <div class="app-poster__way">
                <p class="app-poster__scan">{words.poster_scan()}</p>
                {qr(&target, words.poster_qr())}
                <p>{words.poster_type()}</p>
                <p class="app-poster__address" dir="ltr">{readable}</p>
            </div>
            <p class="app-poster__call">
                {words.poster_call()} " " <bdi class="app-poster__phone" dir="ltr">{settings.phone.clone()}</bdi>
            </p>
            <p class="app-poster__hours" dir="auto">{settings.phone_hours.clone()}</p>
            <p class="app-poster__from">{words.poster_from(&network.name)}</p>
        </article>
    }
}
