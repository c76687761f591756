//! The diary: some days of one link worker or of the whole team, with what is free. An appointment is dragged to a free
//! time where scripts run; its own page moves it by keyboard, by the same form.

use axum::response::Response;
use domain::{
    CivilDate,
    id::StaffId,
    mode::Mode,
    schedule::local::london,
    staff::{Action, may},
};
use jiff::Timestamp;
use leptos::prelude::*;
use service::diary::{Booked, Diary, DiaryDay, Entry, What};
use words::{Words, clinic, time};

use super::{
    appointment::{safety_note, state},
    flags::{flags, priority},
    frame::{Here, StaffVisit},
};
use crate::{
    components::{Tag, TagColour},
    islands::{Drag, PrintButton},
    paths,
    web::{Bundle, fault_page, not_found, respond},
    when,
};

/// How much of the diary a page shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum View {
    Day,
    Week,
}

impl View {
    const fn code(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
        }
    }

    const fn days(self) -> u8 {
        match self {
            Self::Day => 1,
            Self::Week => 7,
        }
    }

    /// The first day to show, so that this one is among them: a week begins on Monday.
    fn first(self, day: CivilDate) -> CivilDate {
        match self {
            Self::Day => day,
            Self::Week => day.add_days(-(day.weekday() as i32)).unwrap_or(day),
        }
    }
}

pub(super) async fn show(staff: StaffVisit) -> Response {
    let words = staff.words();
    let query = |name: &str| staff.visit.query.get(name).map_or("", String::as_str);
    let today = london(staff.service().now()).date;
    let day = query("day").parse().unwrap_or(today);
    let view = if query("view") == View::Week.code() { View::Week } else { View::Day };
    let first = view.first(day);
    match staff.service().diary(&staff.who, first, view.days(), query("of").parse().ok()).await {
        Ok(Some(diary)) => {
            let page = staff.page("staff/diary", words.staff_diary_title(), Here::Diary).islands(Bundle::Staff);
            let now = staff.service().now();
            let has_feed = may(staff.who.role, Action::HaveCalendarFeed);
            respond(&staff.visit, page, move || main(words, (view, day, now), &diary, has_feed))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn main(
    words: Words,
    (view, day, now): (View, CivilDate, Timestamp),
    diary: &Diary,
    has_feed: bool,
) -> impl IntoView + use<> {
    let title = words.staff_diary_title();
    let today = london(now).date;
    let days = diary.days.iter().map(|day| one_day(words, day, now, diary.of)).collect_view();
    view! {
        <h1 class="nhsuk-heading-l">{title}</h1>
        {ways(words, (view, day, today), diary)}
        <p class="app-note" data-drag-hint="" hidden>{words.decisions_drag_hint()}</p>
        {days}
        <Drag/>
        <div class="app-actions">
            <PrintButton text=words.common_print()/>
            {has_feed.then(|| view! { <a href=paths::staff::CALENDAR_FEED>{words.feed_link()}</a> })}
        </div>
    }
}

/// Other days, more or fewer of them, and whose.
fn ways(words: Words, (view, day, today): (View, CivilDate, CivilDate), diary: &Diary) -> impl IntoView + use<> {
    let link = |view: View, day: CivilDate, of, text: String, here: bool| {
        let href = paths::diary(view.first(day), view.code(), of);
        let current = here.then_some("true");
        view! { <li><a href=href aria-current=current>{text}</a></li> }
    };
    let step = i32::from(view.days());
    let other = |by: i32| view.first(day).add_days(by).unwrap_or(day);
    let whole = |text: &'static str| text.to_owned();
    let people = diary.team.iter().map(|(id, name)| link(view, day, Some(*id), name.clone(), diary.of == Some(*id)));
    view! {
        <nav class="app-ways" aria-label=words.staff_diary_ways()>
            <ul class="app-ways__list">
                {link(view, other(-step), diary.of, whole(words.staff_diary_before()), false)}
                {link(view, today, diary.of, whole(words.staff_diary_today()), false)}
                {link(view, other(step), diary.of, whole(words.staff_diary_after()), false)}
            </ul>
            <ul class="app-ways__list">
                {link(View::Day, day, diary.of, whole(words.staff_diary_day()), view == View::Day)}
                {link(View::Week, day, diary.of, whole(words.staff_diary_week()), view == View::Week)}
            </ul>
            <ul class="app-ways__list">
                {link(view, day, None, whole(words.staff_diary_team()), diary.of.is_none())}
                {people.collect_view()}
            </ul>
        </nav>
    }
}

fn one_day(words: Words, day: &DiaryDay, now: Timestamp, of: Option<StaffId>) -> impl IntoView + use<> {
    let today = london(now).date;
    let id = format!("day-{}", day.date);
    let labelled_by = id.clone();
    let is_today = (day.date == today).then(|| view! { " " <Tag text=words.staff_diary_is_today()/> });
    let holiday = day.bank_holiday.map(|holiday| {
        let name = clinic::occasion(words, holiday.occasion, holiday.is_substitute);
        view! { " " <Tag text=words.clinics_holiday(&name) colour=TagColour::Grey/> }
    });
    // What is over cannot be blocked any more.
    let block = (day.date >= today).then(|| {
        let text = words.clinics_leave_diary(&time::weekday_day(words, day.date));
        view! { <p><a href=paths::block_time(day.date, of)>{text}</a></p> }
    });
    let entries = day.entries.iter().map(|entry| one_entry(words, entry, now, of.is_none())).collect_view();
    let list = if day.entries.is_empty() {
        view! { <p>{words.staff_diary_nothing()}</p> }.into_any()
    } else {
        view! { <ol class="app-list">{entries}</ol> }.into_any()
    };
    view! {
        <section class="app-section" aria-labelledby=labelled_by>
            <h2 class="nhsuk-heading-m" id=id>{time::weekday_date(words, day.date)} {is_today} {holiday}</h2>
            {list}
            {block}
        </section>
    }
}

fn one_entry(words: Words, entry: &Entry, now: Timestamp, of_team: bool) -> impl IntoView + use<> {
    let span = when::span(words, entry.from, entry.until);
    let whose = of_team.then(|| entry.link_worker.clone());
    match &entry.what {
        What::Appointment(booked) => appointment(words, booked, now, span, whose).into_any(),
        What::Held => other(words, entry, span, words.staff_diary_held(), whose, "app-list__item--held"),
        What::Away => other(words, entry, span, words.staff_diary_away(), whose, "app-list__item--away"),
        What::Free => other(words, entry, span, words.staff_diary_free(), whose, "app-list__item--free"),
    }
}

fn appointment(
    words: Words,
    booked: &Booked,
    now: Timestamp,
    span: String,
    whose: Option<String>,
) -> impl IntoView + use<> {
    let place = booked.appointment.place.as_ref().map(|place| format!(", {}", place.name));
    let whose = whose.map(|name| format!(", {}", words.staff_today_with(&name)));
    let class = if booked.line.urgent.is_empty() { "app-list__item" } else { "app-list__item app-list__item--urgent" };
    let to_move = booked.appointment.may_change(now).then(|| format!("{}/move", paths::appointment(booked.id)));
    view! {
        <li class=class data-move=to_move>
            <div class="app-list__head">
                <h3 class="nhsuk-heading-s">
                    <span class="app-list__time">{span}</span>
                    " "
                    <a href=paths::appointment(booked.id)><bdi>{booked.line.person.name.full()}</bdi></a>
                </h3>
                {state(words, booked.appointment.status)}
                {priority(words, &booked.line)}
            </div>
            <p>{words.mode(booked.appointment.mode)} {place} {whose}</p>
            {safety_note(words, booked)}
            {flags(words, &booked.line)}
            {on_paper(words, booked)}
        </li>
    }
}

/// What whoever goes out with the day on paper needs besides: the phone, the way there, and what makes it easy in the
/// person's own words.
fn on_paper(words: Words, booked: &Booked) -> impl IntoView + use<> {
    let phone = booked.line.person.contact.phone.as_ref().map(|phone| {
        view! { <p class="app-print-only">{words.common_phone()} ": " <span dir="ltr">{phone.display()}</span></p> }
    });
    let meeting = &booked.line.told.meeting;
    let there = booked.appointment.place.as_ref().map(|place| place.address.clone()).or_else(|| {
        let visits = matches!(booked.appointment.mode, Mode::HomeVisit | Mode::WalkAndTalk);
        meeting.home_address.clone().filter(|_| visits)
    });
    let line = |key: &'static str, text: Option<String>| {
        text.map(|text| view! { <p class="app-print-only">{key} ": " <bdi>{text}</bdi></p> })
    };
    view! {
        {phone}
        {line(words.staff_summary_place(), there)}
        {line(words.staff_summary_access_words(), meeting.access_words.clone())}
    }
}

fn other(
    words: Words,
    entry: &Entry,
    span: String,
    what: &'static str,
    whose: Option<String>,
    kind: &'static str,
) -> AnyView {
    let whose = whose.map(|name| format!(", {name}"));
    view! {
        <li class=format!("app-list__item {kind}")>
            <span class="app-list__time">{span}</span>
            " "
            {what}
            {whose}
            {drops(words, entry)}
        </li>
    }
    .into_any()
}

/// The times to which an appointment can be dragged.
fn drops(words: Words, entry: &Entry) -> Option<impl IntoView + use<>> {
    let times = entry.times.iter().map(|time| {
        view! { <li class="app-drops__time" data-slot=time.code.to_string()>{when::clock(words, time.start)}</li> }
    });
    let times = times.collect_view();
    (!entry.times.is_empty()).then(|| {
        view! {
            <div class="app-drops">
                <span>{words.decisions_drag_times()}</span>
                <ul class="app-drops__times">{times}</ul>
            </div>
        }
    })
}
