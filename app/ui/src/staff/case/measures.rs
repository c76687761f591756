//! The measures of a case: what was answered when, and what changed, as a table and as a picture.
//!
//! The instruments stay in the language in which they were made, and are marked as such.

mod picture;
mod take;

use std::collections::BTreeMap;

use axum::{extract::Path, response::Response};
use domain::{
    CivilDate,
    case::measure::{Better, Change, Instrument, Series, Taken},
};
use leptos::prelude::*;
use service::{
    cases::measures::{Measure, Measured, Measures},
    prepare::instrument as instrument_with,
};
use words::{Words, time};

use super::plan::head;
use crate::{
    components::{ButtonKind, ButtonLink, Details, InsetText, Table},
    paths,
    staff::frame::{Here, StaffVisit, banner},
    web::{fault_page, not_found, respond},
};

pub(in crate::staff) use take::{TakeMeasure, show as take};

/// The page of measures, by its part of the address below the case.
const MEASURES: &str = "measures";

/// The page of measures.
pub(in crate::staff) async fn show(staff: StaffVisit, Path(reference): Path<String>) -> Response {
    let words = staff.words();
    match staff.service().measures(&staff.who, &reference).await {
        Ok(Some(measured)) => {
            let is_saved = staff.visit.query.get("done").is_some_and(|done| done == "saved");
            let page = staff
                .page("staff/measures", words.measures_title(), Here::Cases)
                .back(Some(paths::case(&measured.reference)));
            respond(&staff.visit, page, move || main(words, &measured, is_saved))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn main(words: Words, measured: &Measured, is_saved: bool) -> impl IntoView + use<> {
    let saved = is_saved.then(|| banner(words.measures_saved(), true));
    let closed = (!measured.is_open).then(|| view! { <InsetText><p>{words.measures_closed()}</p></InsetText> });
    let instruments = measured.measures.instruments.iter().map(|one| instrument(words, measured, one)).collect_view();
    view! {
        {saved}
        {head(words.measures_title(), &measured.person)}
        {closed}
        <p>{words.measures_intro()}</p>
        {instruments}
    }
}

fn instrument(words: Words, measured: &Measured, instrument: &Instrument) -> impl IntoView + use<> {
    let measures = &measured.measures;
    let standing = measures.standing(instrument);
    let take = measured.is_open.then(|| {
        let href = paths::of_case(&measured.reference, &format!("{MEASURES}/{}/new", instrument.id));
        let text = words.measures_take(&instrument.title);
        view! { <p><ButtonLink href=href text=text kind=ButtonKind::Secondary/></p> }
    });
    let answers = if standing.is_empty() {
        view! { <p>{words.measures_none()}</p> }.into_any()
    } else {
        let no_total = instrument.total.is_none().then(|| view! { <p class="app-note">{words.measures_by_one()}</p> });
        view! {
            {answers(words, instrument, &standing.iter().map(|measure| &measure.taken).collect::<Vec<_>>())}
            {no_total}
            {times(words, measured, &standing)}
            {changed(words, instrument, measures)}
        }
        .into_any()
    };
    let id = format!("instrument-{}", instrument.id);
    let labelled_by = id.clone();
    view! {
        <section class="app-section" aria-labelledby=labelled_by>
            <h2 class="nhsuk-heading-m" id=id lang="en" dir="ltr">{instrument.title.clone()}</h2>
            {answers}
            {put_right(words, instrument, measures)}
            {take}
            <p class="app-note">{words.measures_source(&instrument.source)}</p>
            <p class="app-note">{words.measures_licence(&instrument.licence)}</p>
        </section>
    }
}

/// What was answered: a row for each question, a column for each time.
fn answers(words: Words, instrument: &Instrument, times: &[&Taken]) -> impl IntoView + use<> {
    let head = [words.measures_question().to_owned()];
    let head = head.into_iter().chain(times.iter().map(|taken| when(words, taken))).collect();
    let items = instrument.items.iter().map(|item| {
        let cell = |taken: &&Taken| said(words, instrument, taken, &item.id);
        [english(&item.question)].into_iter().chain(times.iter().map(cell)).collect::<Vec<_>>()
    });
    let total = instrument.total.as_ref().map(|total| {
        let cell = |taken: &&Taken| match taken.total(instrument) {
            Some(number) => number.to_string().into_any(),
            None => words.measures_not_asked().into_any(),
        };
        [english(&total.title)].into_iter().chain(times.iter().map(cell)).collect::<Vec<_>>()
    });
    let rows = items.chain(total).collect();
    view! { <Table caption=words.measures_answers() head=head rows=rows/> }
}

/// When, by whom, and the way to put it right.
fn times(words: Words, measured: &Measured, standing: &[&Measure]) -> impl IntoView + use<> {
    let time = |measure: &&Measure| {
        let right = measure.id.filter(|_| measured.is_open).map(|id| {
            let page = format!("{MEASURES}/{}/new?amends={id}", measure.taken.instrument);
            let hidden = words.measures_put_right_of(&when(words, &measure.taken));
            view! {
                " "
                <a href=paths::of_case(&measured.reference, &page) aria-label=hidden>{words.measures_put_right()}</a>
            }
        });
        view! { <li>{when(words, &measure.taken)} ". " {words.measures_by(&measure.by)} {right}</li> }
    };
    view! { <ul class="nhsuk-list">{standing.iter().map(time).collect_view()}</ul> }
}

/// What was put right later, as it was written first.
fn put_right(words: Words, instrument: &Instrument, measures: &Measures) -> Option<impl IntoView + use<>> {
    let of_it = measures.all.iter().filter(|measure| !measure.stands && measure.taken.instrument == instrument.id);
    let old: Vec<_> = of_it.map(|measure| &measure.taken).collect();
    (!old.is_empty()).then(|| {
        let table = answers(words, instrument, &old).into_any();
        view! {
            <Details summary=words.measures_history()>
                <p>{words.measures_was_put_right()}</p>
                {table}
            </Details>
        }
    })
}

/// What changed: a table, and beside it a picture of each question; nothing before there are two answers to one.
fn changed(words: Words, instrument: &Instrument, measures: &Measures) -> AnyView {
    let Some(change) = measures.change(instrument) else {
        return view! { <p>{words.measures_change_none()}</p> }.into_any();
    };
    let pictures = all_series(instrument, &change)
        .into_iter()
        .map(|(question, series, _, ends)| {
            let number = |value: i64| value.to_string();
            let label = words.measures_picture(
                &number(series.first().value),
                &day(words, series.first().on),
                &number(series.latest().value),
                &question,
                &day(words, series.latest().on),
            );
            let each: Vec<_> = series
                .points()
                .iter()
                .map(|point| words.measures_picture_point(&day(words, point.on), &number(point.value)))
                .collect();
            view! {
                <li class="app-changes__one">
                    <p lang="en" dir="ltr">{question}</p>
                    {picture::picture(&label, &each.join(", "), series, ends)}
                </li>
            }
        })
        .collect_view();
    view! {
        {change_table(words, instrument, &change)}
        <ul class="app-changes">{pictures}</ul>
    }
    .into_any()
}

fn change_table(words: Words, instrument: &Instrument, change: &Change) -> impl IntoView + use<> {
    let head = [
        words.measures_question(),
        words.measures_change_first(),
        words.measures_change_latest(),
        words.measures_change_by(),
    ];
    let rows = all_series(instrument, change).into_iter().map(|(question, series, better, _)| {
        let said =
            |value: i64| instrument.item(&series.item).map_or_else(|| value.to_string(), |item| item.scale.said(value));
        let (first, latest) = (series.first(), series.latest());
        let point = |value: i64, on: CivilDate| {
            let (value, on) = (said(value), day(words, on));
            view! { <span lang="en" dir="ltr">{value}</span> ", " {on} }.into_any()
        };
        vec![
            english(&question),
            point(first.value, first.on),
            point(latest.value, latest.on),
            went(words, series, better).into_any(),
        ]
    });
    let rows = rows.collect();
    view! { <Table caption=words.measures_change() head=head.map(str::to_owned).into() rows=rows/> }
}

/// By how much, and whether that is better.
fn went(words: Words, series: &Series, better: Better) -> String {
    let change = series.change();
    let by = if change > 0 { format!("+{change}") } else { change.to_string().replace('-', "−") };
    match (change.signum(), better) {
        (0, _) => words.measures_change_same().to_owned(),
        (1, Better::Higher) | (-1, Better::Lower) => words.measures_change_better(&by),
        _ => words.measures_change_worse(&by),
    }
}

/// Each series with what it is called, which way is better, and the ends of its scale.
fn all_series<'a>(instrument: &Instrument, change: &'a Change) -> Vec<(String, &'a Series, Better, (i64, i64))> {
    let items = change.items.iter().filter_map(|series| {
        let item = instrument.item(&series.item)?;
        Some((item.question.clone(), series, item.better, item.scale.ends()))
    });
    let total = instrument.total.as_ref().zip(change.total.as_ref()).map(|(total, series)| {
        let ends = total.of.iter().filter_map(|id| instrument.item(id)).map(|item| item.scale.ends());
        let ends = ends.fold((0, 0), |sum, ends| (sum.0 + ends.0, sum.1 + ends.1));
        (total.title.clone(), series, total.better, ends)
    });
    items.chain(total).collect()
}

/// The latest answers and what changed: for the page of the case.
pub(in crate::staff::case) fn section(words: Words, reference: &str, measures: &Measures) -> impl IntoView + use<> {
    view! {
        <section class="app-section" aria-labelledby="measures">
            <h2 class="nhsuk-heading-m" id="measures">{words.measures_title()}</h2>
            {latest(words, measures)}
            <p><a href=paths::of_case(reference, MEASURES)>{words.measures_open()}</a></p>
        </section>
    }
}

/// The latest answers to each instrument, and what changed.
pub(crate) fn latest(words: Words, measures: &Measures) -> impl IntoView + use<> {
    let parts = measures.instruments.iter().filter_map(|instrument| {
        let latest = &measures.standing(instrument).last()?.taken;
        let change = measures.change(instrument).map(|change| change_table(words, instrument, &change).into_any());
        let shown = change.unwrap_or_else(|| {
            view! { {answers(words, instrument, &[latest])} <p>{words.measures_change_none()}</p> }.into_any()
        });
        Some(titled(instrument, shown))
    });
    let parts: Vec<_> = parts.collect();
    let none = parts.is_empty().then(|| view! { <p>{words.measures_none()}</p> });
    view! { {none} {parts} }
}

/// What somebody answered by themself before they met anyone.
pub(in crate::staff) fn told(words: Words, told: &BTreeMap<String, Taken>) -> Vec<AnyView> {
    let answered = told.values().filter(|taken| !taken.answers.is_empty());
    answered
        .filter_map(|taken| {
            let instrument = instrument_with(&taken.instrument)?;
            let table = answers(words, &instrument, &[taken]).into_any();
            Some(titled(&instrument, table).into_any())
        })
        .collect()
}

fn titled(instrument: &Instrument, shown: AnyView) -> impl IntoView + use<> {
    view! { <h3 class="nhsuk-heading-s" lang="en" dir="ltr">{instrument.title.clone()}</h3> {shown} }
}

/// At which point and on which day.
fn when(words: Words, taken: &Taken) -> String {
    format!("{}, {}", words.measure_stage(taken.stage), day(words, taken.on))
}

fn day(words: Words, day: CivilDate) -> String {
    time::date(words, day)
}

fn said(words: Words, instrument: &Instrument, taken: &Taken, item: &str) -> AnyView {
    match (taken.answers.get(item), instrument.item(item)) {
        (Some(Some(value)), Some(item)) => english(&item.scale.said(*value)),
        (Some(None), _) => words.measures_not_said().into_any(),
        _ => words.measures_not_asked().into_any(),
    }
}

/// Words of an instrument, in the language in which it was made.
fn english(text: &str) -> AnyView {
    view! { <span lang="en" dir="ltr">{text.to_owned()}</span> }.into_any()
}
