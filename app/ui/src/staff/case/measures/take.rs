//! Taking an instrument with the person, or putting right what was written down.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    Fields, Language,
    case::measure::{self, Stage},
    date_of_birth,
    refusal::first,
    schedule::local::london,
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    cases::{
        Kept,
        measures::{AMENDS, INSTRUMENT, MeasureForm},
    },
};
use words::Words;

use super::{MEASURES, when};
use crate::{
    components::{Button, DateInput, InsetText, Legend, NotificationBanner, Radios, Size},
    instrument::{ENGLISH, item},
    paths,
    staff::{
        case::{about, asked},
        frame::{Here, StaffVisit},
    },
    web::{Desk, Filled, Go, fault_page, not_found, respond},
};

/// The page of an instrument.
pub(in crate::staff) async fn show(
    staff: StaffVisit,
    Path((reference, instrument)): Path<(String, String)>,
) -> Response {
    let words = staff.words();
    let amends = match staff.visit.query.get(AMENDS).map(|id| id.parse()) {
        Some(Ok(id)) => Some(id),
        Some(Err(_)) => return not_found(&staff.visit),
        None => None,
    };
    let form = match staff.service().measure_form(&staff.who, &reference, &instrument, amends).await {
        Ok(Some(form)) if form.is_open => form,
        Ok(Some(form)) => return Redirect::to(&paths::of_case(&form.reference, MEASURES)).into_response(),
        Ok(None) => return not_found(&staff.visit),
        Err(fault) => return fault_page(&staff.visit, &fault),
    };
    let today = london(staff.service().now()).date;
    let standing = match &form.amends {
        Some(amended) => measure::fields(&amended.taken),
        None => date_of_birth::fields("taken", today),
    };
    let filled = Filled::kept(words, form.unsent.clone(), || standing.clone());
    let in_english = Filled::kept(ENGLISH, form.unsent.clone(), || standing);
    let page = staff
        .page("staff/measure", form.instrument.title.clone(), Here::Cases)
        .back(Some(paths::of_case(&form.reference, MEASURES)))
        .errors(filled.summary());
    respond(&staff.visit, page, move || main(words, &form, &filled, &in_english))
}

fn main(words: Words, form: &MeasureForm, filled: &Filled, in_english: &Filled) -> impl IntoView + use<> {
    let instrument = &form.instrument;
    let is_stale = form.is_overtaken || filled.is_stale();
    let overtaken = is_stale.then(|| {
        let stands = paths::of_case(&form.reference, MEASURES);
        view! {
            <NotificationBanner>
                <p class="nhsuk-notification-banner__heading">{words.measures_overtaken()}</p>
                <p><a href=stands>{words.measures_overtaken_open()}</a></p>
            </NotificationBanner>
        }
    });
    let amended = form.amends.as_ref().map(|amended| {
        let (text, id) =
            (words.measures_put_right_of(&when(words, &amended.taken)), amended.id.map(|id| id.to_string()));
        view! { <p><strong>{text}</strong></p> <input type="hidden" name=AMENDS value=id/> }
    });
    let untranslated =
        (words.language() != Language::En).then(|| view! { <InsetText><p>{words.measures_english()}</p></InsetText> });
    let stages: Vec<_> =
        Stage::ALL.iter().map(|stage| filled.choice("stage", stage.code(), words.measure_stage(*stage))).collect();
    let (error, parts) = filled.date_error("taken");
    let part = |part: &str| filled.value(&format!("taken-{part}"));
    let intro = instrument.intro.clone().map(|intro| view! { <p lang="en" dir="ltr">{intro}</p> });
    let items = instrument.items.iter().map(|one| item(in_english, one)).collect_view();
    let name = form.person.name.full();
    view! {
        {overtaken}
        <h1 class="nhsuk-heading-l">
            <span class="nhsuk-caption-l"><bdi>{name}</bdi></span>
            <span lang="en" dir="ltr">{instrument.title.clone()}</span>
        </h1>
        {untranslated}
        <form method="post" action=TakeMeasure::PATH data-main novalidate>
            {about(&form.reference)}
            <input type="hidden" name=INSTRUMENT value=instrument.id.clone()/>
            {amended}
            <Radios
                name="stage"
                legend=Legend::sized(words.measures_form_stage(), Size::S)
                error=filled.error("stage")
                choices=stages
                small=true
            />
            <DateInput
                name="taken"
                legend=Legend::sized(words.measures_form_date(), Size::S)
                hint=words.measures_form_date_hint()
                error=error
                parts_in_error=parts
                values=(part("day"), part("month"), part("year"))
            />
            {intro}
            {items}
            <Button text=words.measures_form_save()/>
        </form>
        <p class="app-note">{words.measures_source(&instrument.source)}</p>
    }
}

/// Writes down what was answered.
#[server(prefix = "/do", endpoint = "staff/measure/take")]
pub(in crate::staff) async fn take_measure(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = keep(&desk).await;
    desk.answer(went)
}

async fn keep(desk: &Desk) -> Result<Go, Fault> {
    let (who, reference) = match asked(desk).await? {
        Ok(asked) => asked,
        Err(go) => return Ok(go),
    };
    let (reference, fields) = (reference.as_str(), desk.fields.clone());
    let measures = paths::of_case(reference, MEASURES);
    let form = form_page(&fields).map(|page| paths::of_case(reference, &page));
    Ok(Go::to(match desk.visit.app.service.take_measure(&who, reference, fields).await? {
        Kept::Done => format!("{measures}?done=saved"),
        Kept::Refused | Kept::Changed => form.unwrap_or(measures),
        Kept::NotHere => measures,
    }))
}

/// The page from which a form came, made of an instrument and an id that are what they should be.
fn form_page(fields: &Fields) -> Option<String> {
    let instrument = first(fields, INSTRUMENT);
    let is_code = instrument.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    let page = format!("{MEASURES}/{instrument}/new");
    match first(fields, AMENDS).parse::<domain::id::MeasureId>() {
        _ if !is_code => None,
        Ok(id) => Some(format!("{page}?{AMENDS}={id}")),
        Err(_) => Some(page),
    }
}
