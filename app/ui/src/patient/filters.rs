//! Which free times a page shows, and how many: it stands in the address, and says nothing of anybody.

use std::sync::Arc;

use domain::{
    Weekday,
    mode::Mode,
    preference::{Choice as _, PartOfDay},
};
use leptos::prelude::*;
use service::{booking::Filter, store::PlaceRow};

use crate::{
    components::{Label, Select, SelectOption},
    web::NetworkVisit,
};

/// The parts of an address by which times are chosen from; the last says that an answer is changed.
pub(super) const CHOSEN_BY: [&str; 5] = ["mode", "place", "day", "part", "change"];

/// The most times that a page shows, however many are asked for.
const MOST: usize = 200;

/// From what can be chosen.
pub(super) struct Filters<'a> {
    /// What the part of the page is called.
    pub title: &'a str,
    /// What no way of meeting in particular is called.
    pub any_way: &'a str,
    /// The ways of meeting.
    pub ways: Vec<Mode>,
    /// The places, where there are several to choose from.
    pub places: &'a [Arc<PlaceRow>],
}

impl Filters<'_> {
    /// A form of its own, that changes nothing but the address.
    pub fn form(self, visit: &NetworkVisit) -> AnyView {
        let (words, path) = (visit.visit.words, &visit.visit.path);
        let Self { title, any_way, ways, places } = self;
        let filter = filter(visit);
        let option = |value: &str, text: &str| SelectOption { value: value.to_owned(), text: text.to_owned() };
        let any = || std::iter::once(option("", words.refer_appointment_filter_any()));
        let ways = ways.into_iter().map(|mode| option(mode.code(), words.mode(mode)));
        let ways: Vec<_> = std::iter::once(option("", any_way)).chain(ways).collect();
        let days = Weekday::ALL.into_iter().map(|day| option(day.code(), words.day(day)));
        let days: Vec<_> = any().chain(days).collect();
        let parts = PartOfDay::ALL.iter().copied().map(|part| option(part.code(), words.part_of_day(part)));
        let parts: Vec<_> = any().chain(parts).collect();
        let chosen = |name: &str| visit.visit.query.get(name).cloned().unwrap_or_default();
        let place = (places.len() > 1).then(|| {
            let places = places.iter().map(|place| option(&place.id.to_string(), &place.name));
            let places: Vec<_> = any().chain(places).collect();
            let label = Label::plain(words.manage_move_place());
            view! { <Select name="place" label options=places value=chosen("place")/> }
        });
        let change = visit.visit.asks("change").then(|| view! { <input type="hidden" name="change" value="1"/> });
        let clear = (filter != Filter::default()).then(|| {
            view! { <a href=path.clone()>{words.refer_appointment_filter_clear()}</a> }
        });
        view! {
            <details class="nhsuk-details" open=filter != Filter::default()>
                <summary class="nhsuk-details__summary">
                    <span class="nhsuk-details__summary-text">{title.to_owned()}</span>
                </summary>
                <div class="nhsuk-details__text">
                    <form class="app-filters" method="get" action=path.clone()>
                        {change}
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
}

/// Which times to show.
pub(super) fn filter(visit: &NetworkVisit) -> Filter {
    let query = |name: &str| visit.visit.query.get(name).map(String::as_str).unwrap_or_default();
    Filter {
        mode: Mode::from_code(query("mode")),
        weekday: Weekday::ALL.into_iter().find(|day| day.code() == query("day")),
        part: PartOfDay::ALL.iter().copied().find(|part| part.code() == query("part")),
        place: query("place").parse().ok(),
    }
}

/// How many times to show, of which there are so many at first.
pub(super) fn most(visit: &NetworkVisit, at_first: usize) -> usize {
    let asked = visit.visit.query.get("times").and_then(|times| times.parse().ok()).unwrap_or(at_first);
    asked.clamp(at_first, MOST)
}

/// The address of the page that shows this many, with its filters kept.
pub(super) fn more(visit: &NetworkVisit, most: usize) -> String {
    let kept = kept(|name| visit.visit.query.get(name).map(String::as_str).unwrap_or_default());
    format!("{}?times={most}{kept}", visit.visit.path)
}

/// By what times were chosen, for the rest of an address: nothing but what is ours.
pub(super) fn kept<'a>(value: impl Fn(&str) -> &'a str) -> String {
    let plain =
        |value: &str| value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') && value.len() <= 40;
    let chosen = CHOSEN_BY.iter().map(|name| (name, value(name)));
    chosen
        .filter(|(_, value)| !value.is_empty() && plain(value))
        .map(|(name, value)| format!("&{name}={value}"))
        .collect()
}
