//! Places that show people the way here: their short links, what is counted of them, and their posters.

mod poster;

use axum::response::Response;
use domain::{
    Fields,
    outreach::{NAME, Told},
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    cases::Kept,
    equality::Counted,
    outreach::{Month, Outreach, Place},
};
use words::{Words, time};

use super::frame::{Here, StaffVisit, banner, sender};
use crate::{
    components::{Button, ButtonKind, ButtonLink, Input, Label, Size, Table},
    paths::{
        self,
        staff::{OUTREACH, TIMED_OUT},
    },
    web::{Desk, Filled, Go, fault_page, not_found, respond},
};

pub(super) use poster::show as poster;

/// The field that names a place.
const PLACE: &str = "place";

/// The page of all places.
pub(super) async fn show(staff: StaffVisit) -> Response {
    let words = staff.words();
    match staff.service().outreach(&staff.who).await {
        Ok(Some(outreach)) => {
            let filled = Filled::kept(words, outreach.unsent.clone(), Fields::new);
            let done = staff.visit.query.get("done").cloned().unwrap_or_default();
            let page = staff.page("staff/outreach", words.outreach_title(), Here::Outreach).errors(filled.summary());
            respond(&staff.visit, page, move || main(words, &outreach, &filled, &done))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn main(words: Words, outreach: &Outreach, filled: &Filled, done: &str) -> impl IntoView + use<> {
    let said = match done {
        "added" => Some(banner(words.outreach_added(), true)),
        "retired" => Some(banner(words.outreach_retired(), true)),
        _ => None,
    };
    let of = |is_retired: bool| {
        let places = outreach.places.iter().filter(move |place| place.is_retired == is_retired);
        places.map(|place| one_place(words, place)).collect::<Vec<_>>()
    };
    let (counted, retired) = (of(false), of(true));
    let counted = match counted.is_empty() {
        true => view! { <p>{words.outreach_none()}</p> }.into_any(),
        false => view! { <ul class="app-list">{counted}</ul> }.into_any(),
    };
    let retired = (!retired.is_empty()).then(|| {
        view! {
            <section class="app-section" aria-labelledby="retired">
                <h2 class="nhsuk-heading-m" id="retired">{words.outreach_places_retired()}</h2>
                <ul class="app-list">{retired}</ul>
            </section>
        }
    });
    view! {
        {said}
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{words.outreach_title()}</h1>
            <p>{words.outreach_intro()}</p>
            <p>{words.outreach_counted()}</p>
        </div>
        <section class="app-section" aria-labelledby="add">
            <h2 class="nhsuk-heading-m" id="add">{words.outreach_add_title()}</h2>
            <form method="post" action=AddPlace::PATH data-main novalidate>
                <Input
                    name=NAME
                    label=Label::sized(words.outreach_name_label(), Size::S)
                    hint=words.outreach_name_hint()
                    error=filled.error(NAME)
                    value=filled.value(NAME)
                />
                <Button text=words.outreach_add()/>
            </form>
        </section>
        <section class="app-section" aria-labelledby="places">
            <h2 class="nhsuk-heading-m" id="places">{words.outreach_places()}</h2>
            {counted}
        </section>
        {retired}
        {reach(words, &outreach.reach)}
    }
}

/// Who asks for help: a table for each question and year.
fn reach(words: Words, counted: &[Counted]) -> impl IntoView + use<> {
    let head = [words.equality_reach_answer(), words.equality_reach_number()].map(str::to_owned);
    let tables = counted.chunk_by(|one, next| (one.year, one.question) == (next.year, next.question)).map(|answers| {
        let question = words.equality_question(answers[0].question);
        let caption = words.equality_reach_caption(question, &answers[0].year.to_string());
        let row = |one: &Counted| {
            let answer = words.equality_answer(one.question, one.answer)?;
            Some(vec![answer.into_any(), told(words, one.number).into_any()])
        };
        view! { <Table caption head=head.clone().into() rows=answers.iter().filter_map(row).collect()/> }
    });
    let tables = match counted.is_empty() {
        true => view! { <p>{words.equality_reach_none()}</p> }.into_any(),
        false => tables.collect_view().into_any(),
    };
    view! {
        <section class="app-section" aria-labelledby="reach">
            <h2 class="nhsuk-heading-m" id="reach">{words.equality_reach_title()}</h2>
            <p>{words.equality_reach_intro()}</p>
            {tables}
        </section>
    }
}

/// A number, as far as it may be told.
fn told(words: Words, number: Told) -> String {
    match number {
        Told::Number(number) => number.to_string(),
        Told::FewerThan(fewest) => words.outreach_fewer(fewest),
    }
}

fn one_place(words: Words, place: &Place) -> impl IntoView + use<> {
    let rows: Vec<_> = place.months.iter().map(|month| one_month(words, month)).collect();
    let counted = if rows.is_empty() {
        view! { <p>{words.outreach_nothing()}</p> }.into_any()
    } else {
        let head = [words.outreach_month(), words.outreach_opens(), words.outreach_referrals()];
        let head = head.map(str::to_owned).into();
        view! { <Table caption=words.outreach_caption(&place.name) head rows/> }.into_any()
    };
    let name = place.name.clone();
    let actions = (!place.is_retired).then(|| {
        view! {
            <div class="app-actions">
                <ButtonLink href=paths::poster(&place.code) text=words.outreach_print() about=name.clone() small=true/>
                <form method="post" action=RetirePlace::PATH>
                    <input type="hidden" name=PLACE value=place.code.clone()/>
                    <Button text=words.outreach_retire() about=name.clone() kind=ButtonKind::Secondary small=true/>
                </form>
            </div>
        }
    });
    view! {
        <li class="app-list__item" data-place=place.code.clone()>
            <h3 class="nhsuk-heading-m"><bdi>{place.name.clone()}</bdi></h3>
            <p>{words.outreach_link()} " " <code class="app-address" dir="ltr">{place.link.clone()}</code></p>
            {counted}
            {actions}
        </li>
    }
}

fn one_month(words: Words, month: &Month) -> Vec<AnyView> {
    let referrals = told(words, month.referrals);
    let cells = [time::month_and_year(words, month.first), month.opens.to_string(), referrals];
    cells.map(IntoAny::into_any).into()
}

/// Adds a place.
#[server(prefix = "/do", endpoint = "staff/outreach/add")]
pub(super) async fn add_place(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = add(&desk).await;
    desk.answer(went)
}

async fn add(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(TIMED_OUT)) };
    Ok(match desk.visit.app.service.add_outreach_place(&who, desk.fields.clone()).await? {
        Kept::Done => Go::to(format!("{OUTREACH}?done=added")),
        Kept::Refused | Kept::Changed | Kept::NotHere => Go::to(OUTREACH),
    })
}

/// No longer counts a place.
#[server(prefix = "/do", endpoint = "staff/outreach/retire")]
pub(super) async fn retire_place(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = retire(&desk).await;
    desk.answer(went)
}

async fn retire(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(TIMED_OUT)) };
    Ok(match desk.visit.app.service.retire_outreach_place(&who, desk.field(PLACE)).await? {
        Kept::Done => Go::to(format!("{OUTREACH}?done=retired")),
        Kept::Refused | Kept::Changed | Kept::NotHere => Go::to(OUTREACH),
    })
}
