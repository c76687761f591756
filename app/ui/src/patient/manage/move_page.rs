//! Choosing another time, and with it another way of meeting or another place.

use axum::response::Response;
use domain::{
    Fields, Problem, Refusal, Weekday,
    mode::Mode,
    preference::{Choice as _, PartOfDay},
};
use leptos::prelude::*;
use service::{booking::Filter, manage::ToMove};

use super::{LINK, old_link, overview};
use crate::{
    components::{Button, InsetText, Label, Legend, Radios, Select, SelectOption},
    free_times::times,
    patient::{come_back::Managing, steps},
    web::{Bundle, Desk, FORM_NETWORK, FORM_REVISION, Filled, NetworkVisit, Page, fault_page, respond},
};

/// How many times a page shows at first, and how many more each time.
const AT_A_TIME: usize = 20;
/// The parts of the address by which times are chosen from, which say nothing of anybody.
const CHOSEN_BY: [&str; 4] = ["mode", "place", "day", "part"];

/// Times to which it can be moved; the old one stands until a new one is taken.
pub(in crate::patient) async fn choose(at: Managing) -> Response {
    let (visit, service) = (&at.visit, &at.visit.visit.app.service);
    let seen = match service.managed(&visit.network, &at.link).await {
        Ok(Some(managed)) if managed.appointment.is_some() && !managed.too_late && !managed.ended => {
            managed.sequence.to_string()
        }
        Ok(Some(managed)) => return overview(&at, &managed),
        Ok(None) => return old_link(visit),
        Err(fault) => return fault_page(&visit.visit, &fault),
    };
    let (filter, most) = (filter(visit), most(visit));
    let to = match service.choices_to_move(&visit.network, &at.link, filter, most).await {
        Ok(to) => to,
        Err(fault) => return fault_page(&visit.visit, &fault),
    };
    let words = visit.visit.words;
    let problem = match visit.visit.query.get("problem").map(String::as_str) {
        Some("gone") => Some(Problem::Gone),
        Some(_) => Some(Problem::Missing),
        None => None,
    };
    let filled = {
        let refusals = problem.filter(|_| !to.free.times.is_empty()).map(|problem| Refusal::new("slot", problem));
        Filled::new(words, Fields::new(), refusals.into_iter().collect())
    };
    let choices = times(words, &filled, &to.free, None, "");
    let title = words.manage_move_title();
    let more = to.free.more.then(|| {
        let kept = CHOSEN_BY.iter().filter_map(|name| plain(name, visit.visit.query.get(*name)?)).collect::<String>();
        let href = format!("?times={}{kept}", most + AT_A_TIME);
        view! { <p><a href=href>{words.refer_appointment_more()}</a></p> }
    });
    let form = if choices.is_empty() {
        let text = match filter == Filter::default() {
            true => words.error_contact(&visit.network.settings.phone),
            false => words.manage_move_none_such().to_owned(),
        };
        view! {
            <h1 class="nhsuk-heading-l">{title}</h1>
            {filters(&at, filter, &to)}
            <InsetText>
                <p>{words.refer_appointment_empty_title()}</p>
                <p>{text}</p>
            </InsetText>
        }
        .into_any()
    } else {
        let chosen = CHOSEN_BY.map(|name| {
            let value = visit.visit.query.get(name).cloned().unwrap_or_default();
            view! { <input type="hidden" name=name value=value/> }
        });
        view! {
            <h1 class="nhsuk-heading-l">{title}</h1>
            <p>{words.manage_move_keep()}</p>
            {filters(&at, filter, &to)}
            <form method="post" action="/do/manage/move" data-main novalidate>
                <input type="hidden" name=FORM_NETWORK value=visit.slug().to_owned()/>
                <input type="hidden" name=LINK value=at.name.clone()/>
                <input type="hidden" name=FORM_REVISION value=seen/>
                {chosen.into_iter().collect_view()}
                <Radios
                    name="slot"
                    legend=Legend::hidden(title)
                    error=filled.error("slot")
                    choices
                />
                {more}
                <Button text=words.manage_move_confirm()/>
            </form>
            {steps::watch(words)}
        }
        .into_any()
    };
    let page = Page::new("manage/move", title, words)
        .network(&visit.network)
        .back(Some(at.here()))
        .errors(filled.summary())
        .islands(Bundle::Patient);
    respond(&visit.visit, page, view! { <div class="app-column">{form}</div> })
}

/// Which times to show: a form of its own, that changes nothing but the address.
fn filters(at: &Managing, filter: Filter, to: &ToMove) -> AnyView {
    let (visit, words) = (&at.visit, at.visit.visit.words);
    let option = |value: &str, text: &str| SelectOption { value: value.to_owned(), text: text.to_owned() };
    let any = |text: &str| std::iter::once(option("", text));
    let ways = to.ways.iter().map(|mode| option(mode.code(), words.mode(*mode)));
    let places = to.places.iter().map(|place| option(&place.id.to_string(), &place.name));
    let days = Weekday::ALL.into_iter().map(|day| option(day.code(), words.day(day)));
    let parts = PartOfDay::ALL.iter().copied().map(|part| option(part.code(), words.part_of_day(part)));
    let chosen = |name: &str| visit.visit.query.get(name).cloned().unwrap_or_default();
    let ways: Vec<_> = any(words.manage_move_any_way()).chain(ways).collect();
    let days: Vec<_> = any(words.refer_appointment_filter_any()).chain(days).collect();
    let parts: Vec<_> = any(words.refer_appointment_filter_any()).chain(parts).collect();
    let place = (to.places.len() > 1).then(|| {
        let places: Vec<_> = any(words.refer_appointment_filter_any()).chain(places).collect();
        view! { <Select name="place" label=Label::plain(words.manage_move_place()) options=places value=chosen("place")/> }
    });
    let clear = (filter != Filter::default()).then(|| {
        view! { <a href=visit.visit.path.clone()>{words.refer_appointment_filter_clear()}</a> }
    });
    view! {
        <details class="nhsuk-details" open=filter != Filter::default()>
            <summary class="nhsuk-details__summary">
                <span class="nhsuk-details__summary-text">{words.manage_move_otherwise()}</span>
            </summary>
            <div class="nhsuk-details__text">
                <form class="app-filters" method="get" action=visit.visit.path.clone()>
                    <Select
                        name="mode"
                        label=Label::plain(words.refer_appointment_filter_mode())
                        options=ways
                        value=chosen("mode")
                    />
                    {place}
                    <Select
                        name="day"
                        label=Label::plain(words.refer_appointment_filter_day())
                        options=days
                        value=chosen("day")
                    />
                    <Select
                        name="part"
                        label=Label::plain(words.refer_appointment_filter_part())
                        options=parts
                        value=chosen("part")
                    />
                    <button class="nhsuk-button nhsuk-button--secondary" type="submit">
                        {words.refer_appointment_filter_apply()}
                    </button>
                    {clear}
                </form>
            </div>
        </details>
    }
    .into_any()
}

fn filter(visit: &NetworkVisit) -> Filter {
    let query = |name: &str| visit.visit.query.get(name).map(String::as_str).unwrap_or_default();
    Filter {
        mode: Mode::from_code(query("mode")),
        weekday: Weekday::ALL.into_iter().find(|day| day.code() == query("day")),
        part: PartOfDay::ALL.iter().copied().find(|part| part.code() == query("part")),
        place: query("place").parse().ok(),
    }
}

fn most(visit: &NetworkVisit) -> usize {
    let asked = visit.visit.query.get("times").and_then(|times| times.parse().ok()).unwrap_or(AT_A_TIME);
    asked.clamp(AT_A_TIME, 200)
}

/// By what a form's times were chosen, for the address of its page.
pub(super) fn kept(desk: &Desk) -> String {
    CHOSEN_BY.iter().filter_map(|name| plain(name, desk.field(name))).collect()
}

/// A part of an address, if there is anything in it and nothing but what is ours.
fn plain(name: &str, value: &str) -> Option<String> {
    let plain = value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') && value.len() <= 40;
    (plain && !value.is_empty()).then(|| format!("&{name}={value}"))
}
