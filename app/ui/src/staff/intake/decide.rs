//! The pages on which a decision is taken: what is asked, what the person will be told and how, and what ends with it.

mod asked;

pub(in crate::staff) use asked::partners;
use axum::{extract::Path, response::Response};
use domain::{Fields, Language, decision::Kind, reference::Reference};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{Fault, cases::Kept, intake::Deciding};
use words::Words;

use super::actions::REFERENCE;
use crate::{
    components::{Button, ButtonKind, InsetText, WarningCallout},
    paths,
    staff::{
        flags::{flags, priority},
        frame::{Here, StaffVisit, sender},
    },
    web::{Desk, Filled, Go, fault_page, not_found, respond},
};

/// The field that says what is decided.
const DECISION: &str = "decision";
/// The field that says after how many decisions.
const SEEN: &str = "seen";

pub(in crate::staff) async fn ask(staff: StaffVisit, Path(reference): Path<String>) -> Response {
    show(staff, &reference, Kind::Ask).await
}

pub(in crate::staff) async fn signpost(staff: StaffVisit, Path(reference): Path<String>) -> Response {
    show(staff, &reference, Kind::Signpost).await
}

pub(in crate::staff) async fn reallocate(staff: StaffVisit, Path(reference): Path<String>) -> Response {
    show(staff, &reference, Kind::Reallocate).await
}

pub(in crate::staff) async fn not_suitable(staff: StaffVisit, Path(reference): Path<String>) -> Response {
    show(staff, &reference, Kind::NotSuitable).await
}

pub(in crate::staff) async fn declined(staff: StaffVisit, Path(reference): Path<String>) -> Response {
    show(staff, &reference, Kind::Declined).await
}

async fn show(staff: StaffVisit, reference: &str, kind: Kind) -> Response {
    let words = staff.words();
    let deciding = match staff.service().deciding(&staff.who, reference, kind).await {
        Ok(Some(deciding)) => deciding,
        Ok(None) => return not_found(&staff.visit),
        Err(fault) => return fault_page(&staff.visit, &fault),
    };
    let page = staff.page(page_name(kind), title(words, kind), Here::Intake);
    let page = page.back(Some(paths::intake(&deciding.line.reference)));
    if !deciding.line.state.is_open() {
        return respond(&staff.visit, page, over(words, kind, &deciding));
    }
    let filled = Filled::kept(words, deciding.unsent.clone(), Fields::new);
    let page = page.errors(filled.summary());
    respond(&staff.visit, page, main(words, kind, &deciding, &filled))
}

const fn page_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Ask => "staff/intake-ask",
        Kind::Signpost => "staff/intake-signpost",
        Kind::Reallocate => "staff/intake-reallocate",
        Kind::NotSuitable => "staff/intake-not-suitable",
        Kind::Declined => "staff/intake-declined",
    }
}

/// What a decision is called where it can be chosen.
pub(super) fn name(words: Words, kind: Kind) -> &'static str {
    match kind {
        Kind::Ask => words.decisions_ask(),
        Kind::Signpost => words.decisions_signpost(),
        Kind::Reallocate => words.decisions_reallocate(),
        Kind::NotSuitable => words.decisions_not_suitable(),
        Kind::Declined => words.decisions_declined(),
    }
}

fn title(words: Words, kind: Kind) -> &'static str {
    match kind {
        Kind::Ask => words.decisions_ask_title(),
        Kind::Signpost => words.decisions_signpost_title(),
        Kind::Reallocate => words.decisions_reallocate_title(),
        Kind::NotSuitable => words.decisions_not_suitable_title(),
        Kind::Declined => words.decisions_declined_title(),
    }
}

fn main(words: Words, kind: Kind, deciding: &Deciding, filled: &Filled) -> impl IntoView + use<> {
    let (text, look) = match kind {
        Kind::Ask => (words.decisions_button_ask(), ButtonKind::Primary),
        Kind::Signpost => (words.decisions_button_signpost(), ButtonKind::Primary),
        Kind::Reallocate => (words.decisions_button_reallocate(), ButtonKind::Primary),
        Kind::NotSuitable => (words.decisions_button_not_suitable(), ButtonKind::Warning),
        Kind::Declined => (words.decisions_button_declined(), ButtonKind::Warning),
    };
    let stale = filled.is_stale().then(|| {
        let form = paths::intake(&deciding.line.reference);
        view! {
            <WarningCallout heading=words.decisions_stale_title() level=2>
                <p>{words.decisions_stale()} " " <a href=form>{words.decisions_form()}</a></p>
            </WarningCallout>
        }
    });
    view! {
        {head(words, kind, deciding)}
        {stale}
        {told(words, kind, deciding)}
        {ends(words, kind, deciding)}
        <form method="post" action=Decide::PATH data-main novalidate>
            <input type="hidden" name=REFERENCE value=deciding.line.reference.clone()/>
            <input type="hidden" name=DECISION value=kind.code()/>
            <input type="hidden" name=SEEN value=deciding.seen.to_string()/>
            {asked::fields(words, kind, deciding, filled)}
            <Button text=text kind=look/>
        </form>
        {(kind == Kind::Signpost).then(|| asked::partners(words, &deciding.network))}
    }
}

fn head(words: Words, kind: Kind, deciding: &Deciding) -> impl IntoView + use<> {
    let line = &deciding.line;
    view! {
        <h1 class="nhsuk-heading-l">
            <span class="nhsuk-caption-l"><bdi>{line.person.name.full()}</bdi></span>
            {title(words, kind)}
        </h1>
        <p class="app-summary__facts">{priority(words, line)} <span>{words.referral_state(line.state)}</span></p>
        {flags(words, line)}
    }
}

/// How the person is told, said before anything is done; where there is no safe way, somebody has to call.
fn told(words: Words, kind: Kind, deciding: &Deciding) -> AnyView {
    let (ways, phone) = (deciding.line.person.ways(), deciding.network.settings.phone.as_str());
    if ways.are_none() {
        return view! {
            <WarningCallout heading=words.decisions_by_none_title() level=2>
                <p>{words.decisions_by_none()}</p>
            </WarningCallout>
        }
        .into_any();
    }
    let how = match (ways.email, ways.text) {
        (true, true) => words.decisions_by_both(phone),
        (true, false) => words.decisions_by_email().to_owned(),
        (false, _) => words.decisions_by_text(phone),
    };
    let writes = !matches!(kind, Kind::Reallocate | Kind::Declined);
    let language = (writes && deciding.language != Language::En)
        .then(|| view! { <p>{words.decisions_language(deciding.language.own_name())}</p> });
    let how = (kind != Kind::Reallocate).then(|| view! { <p>{how}</p> });
    view! { {how} {language} }.into_any()
}

/// What ends with it, and what becomes of the appointment.
fn ends(words: Words, kind: Kind, deciding: &Deciding) -> Option<AnyView> {
    let worker = deciding.line.appointment.as_ref().map(|booked| booked.link_worker.as_str()).unwrap_or_default();
    let only = (kind == Kind::Declined).then(|| view! { <p>{words.decisions_declined_only()}</p> });
    let texts = match kind {
        Kind::Ask => return None,
        Kind::Reallocate if deciding.is_booked => view! {
            <p>{words.decisions_colleague_booked(worker)}</p>
            <p>{words.decisions_team_booked()}</p>
        }
        .into_any(),
        Kind::Reallocate => return None,
        Kind::Signpost | Kind::NotSuitable | Kind::Declined => {
            let booked = deciding.is_booked.then(|| view! { <p><strong>{words.decisions_ends_booked()}</strong></p> });
            view! { {only} <p>{words.decisions_ends()}</p> {booked} }.into_any()
        }
    };
    Some(view! { <InsetText>{texts}</InsetText> }.into_any())
}

/// The page for a form on which somebody has decided: what was written is not lost.
fn over(words: Words, kind: Kind, deciding: &Deciding) -> impl IntoView + use<> {
    let typed = asked::typed(kind, deciding.unsent.as_ref());
    let typed = typed.into_iter().map(|text| view! { <blockquote dir="auto">{text}</blockquote> }).collect_view();
    view! {
        {head(words, kind, deciding)}
        <WarningCallout heading=words.decisions_over_title() level=2>
            <p>{words.decisions_over()}</p>
        </WarningCallout>
        {typed}
        <p><a href=paths::intake(&deciding.line.reference)>{words.decisions_form()}</a></p>
    }
}

/// Takes a decision.
#[server(prefix = "/do", endpoint = "staff/decide")]
pub(in crate::staff) async fn decide(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = take(&desk).await;
    desk.answer(went)
}

async fn take(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(paths::staff::TIMED_OUT)) };
    let (Some(reference), Some(kind)) =
        (Reference::parse(desk.field(REFERENCE)), Kind::from_code(desk.field(DECISION)))
    else {
        return Ok(Go::to(paths::staff::INTAKE));
    };
    // A form that does not say shows nothing that could have been decided after.
    let seen = desk.field(SEEN).parse().unwrap_or_default();
    let mut fields = desk.fields.clone();
    fields.retain(|name, _| ![REFERENCE, DECISION, SEEN].contains(&name.as_str()));
    let page = paths::intake(reference.as_str());
    Ok(Go::to(match desk.visit.app.service.decide(&who, reference.as_str(), (kind, seen), fields).await? {
        Kept::Done => format!("{page}?done={}", kind.code()),
        Kept::Refused | Kept::Changed => paths::of_intake(reference.as_str(), kind.code()),
        Kept::NotHere => page,
    }))
}
