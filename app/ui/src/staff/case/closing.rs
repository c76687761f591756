//! How a case ends: the form, the summary for the person, and the ways to hand it over or open it again.

use axum::{extract::Path, response::Response};
use domain::{
    Fields,
    case::closure::{LONGEST_SUMMARY, Outcome, Reason},
    schedule::local::london,
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    cases::{CaseFile, ClosingForm, Kept},
};
use words::{Words, time};

use super::{
    about, asked,
    file::one_button,
    shown::{left_over, members},
    went,
};
use crate::{
    components::{Button, ButtonKind, ButtonLink, Details, InsetText, Label, Legend, Radios, Select, Size, Textarea},
    islands::PrintButton,
    paths,
    staff::frame::{Here, StaffVisit, banner},
    web::{Bundle, Desk, Filled, Go, fault_page, not_found, respond},
    when,
};

/// The field that names a colleague.
const COLLEAGUE: &str = "colleague";
/// The field of what the person keeps.
const SUMMARY: &str = "closing-summary";

/// The form in which a case is closed.
pub(in crate::staff) async fn show(staff: StaffVisit, Path(reference): Path<String>) -> Response {
    let words = staff.words();
    match staff.service().closing_form(&staff.who, &reference).await {
        Ok(Some(form)) => {
            let title = words.closing_title(&form.name);
            let is_shown = form.closure.is_none() && form.coming.is_none();
            let filled = Filled::kept(words, form.unsent.clone(), Fields::new).read_only(!is_shown);
            let page = staff
                .page("staff/case-close", title.clone(), Here::Cases)
                .back(Some(paths::case(&reference)))
                .errors(filled.summary());
            let late = filled.is_stale().then(|| banner(words.closing_late(), false));
            respond(&staff.visit, page, view! { {late} {main(words, title, &reference, &form, &filled)} })
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn main(words: Words, title: String, reference: &str, form: &ClosingForm, filled: &Filled) -> impl IntoView + use<> {
    let open = |count| i64::try_from(count).ok().filter(|count| *count > 0);
    let flags = open(form.open_flags).map(|count| view! { <InsetText><p>{words.closing_flags(count)}</p></InsetText> });
    let tasks = open(form.open_tasks).map(|count| view! { <InsetText><p>{words.closing_tasks(count)}</p></InsetText> });
    let body = match (&form.closure, form.coming) {
        (Some((at, closure)), _) => {
            let closed = words.case_closed(&time::date(words, london(*at).date));
            let typed = left_over(words, filled, &[SUMMARY]);
            view! { <p>{closed}</p> <p>{words.closing_reason_of(closure.reason)}</p> {typed} }.into_any()
        }
        (None, Some(coming)) => {
            let said = words.closing_coming(&when::day_and_clock(words, coming));
            view! { <InsetText><p>{said}</p></InsetText> {left_over(words, filled, &[SUMMARY])} }.into_any()
        }
        (None, None) => questions(words, reference, filled).into_any(),
    };
    view! { <h1 class="nhsuk-heading-l">{title}</h1> {flags} {tasks} {body} }
}

fn questions(words: Words, reference: &str, filled: &Filled) -> impl IntoView + use<> {
    let reasons = Reason::ALL
        .iter()
        .map(|reason| filled.choice("closing-reason", reason.code(), words.closing_reason_of(*reason)))
        .collect::<Vec<_>>();
    let outcomes = Outcome::ALL
        .iter()
        .map(|outcome| filled.choice("closing-outcome", outcome.code(), words.closing_outcome_of(*outcome)))
        .collect::<Vec<_>>();
    view! {
        <form method="post" action=CloseCase::PATH data-main novalidate>
            {about(reference)}
            <Radios
                name="closing-reason"
                legend=Legend::sized(words.closing_reason(), Size::S)
                error=filled.error("closing-reason")
                choices=reasons
                small=true
            />
            <Radios
                name="closing-outcome"
                legend=Legend::sized(words.closing_outcome(), Size::S)
                error=filled.error("closing-outcome")
                choices=outcomes
                small=true
            />
            <Radios
                name="feedback-asked"
                legend=Legend::sized(words.closing_feedback(), Size::S)
                error=filled.error("feedback-asked")
                choices=filled.yes_no("feedback-asked")
                small=true
            />
            <Textarea
                name=SUMMARY
                label=Label::sized(words.closing_summary(), Size::S)
                hint=words.closing_summary_hint()
                error=filled.error(SUMMARY)
                value=filled.value(SUMMARY)
                rows=8
                max_length=Some(LONGEST_SUMMARY)
            />
            <Button text=words.closing_button()/>
        </form>
    }
}

/// The summary for the person, in large print.
pub(in crate::staff) async fn print(staff: StaffVisit, Path(reference): Path<String>) -> Response {
    let words = staff.words();
    let network = match staff.service().network_of(staff.who.network).await {
        Ok(network) => network,
        Err(fault) => return fault_page(&staff.visit, &fault),
    };
    match staff.service().closing_form(&staff.who, &reference).await {
        Ok(Some(ClosingForm { name, closure: Some((_, closure)), .. })) => {
            let page = staff
                .page("staff/case-summary", words.closing_print(), Here::Cases)
                .islands(Bundle::Staff)
                .back(Some(paths::case(&reference)));
            let main = view! {
                <div class="app-large-print">
                    <h1 class="nhsuk-heading-l">
                        <span class="nhsuk-caption-l">{words.closing_print_for(&name)}</span>
                        {words.closing_print()}
                    </h1>
                    <p class="app-own-lines" dir="auto">{closure.summary}</p>
                    <p>{words.closing_come_back(&network.settings.phone)}</p>
                    <p>{network.name.clone()}</p>
                </div>
                <div class="app-actions"><PrintButton text=words.common_print()/></div>
            };
            respond(&staff.visit, page, main)
        }
        Ok(_) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

/// What can be done with the case as a whole.
pub(super) fn ways(words: Words, file: &CaseFile) -> AnyView {
    let reference = file.intake.line.reference.clone();
    if file.closed_at.is_some() {
        return one_button(&reference, ReopenCase::PATH, words.case_reopen(), ButtonKind::Secondary).into_any();
    }
    if !file.may_work {
        return ().into_any();
    }
    let close = paths::of_case(&reference, "close");
    let options = members(&file.colleagues);
    let hand_over = (!options.is_empty()).then(|| {
        view! {
            <Details summary=words.case_hand_over()>
                <form method="post" action=HandOver::PATH>
                    {about(&reference)}
                    <Select name=COLLEAGUE label=Label::plain(words.case_hand_over_to()) options/>
                    <Button text=words.case_hand_over_button() kind=ButtonKind::Secondary small=true/>
                </form>
            </Details>
        }
    });
    view! {
        {hand_over}
        <p><ButtonLink href=close text=words.case_close() kind=ButtonKind::Secondary small=true/></p>
    }
    .into_any()
}

/// Closes a case.
#[server(prefix = "/do", endpoint = "staff/case/close")]
pub(in crate::staff) async fn close_case(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = close(&desk).await;
    desk.answer(went)
}

async fn close(desk: &Desk) -> Result<Go, Fault> {
    let (who, reference) = match asked(desk).await? {
        Ok(asked) => asked,
        Err(go) => return Ok(go),
    };
    let kept = desk.visit.app.service.close_case(&who, reference.as_str(), desk.fields.clone()).await?;
    Ok(went(kept, &reference, "close", "closed"))
}

/// Opens a closed case again.
#[server(prefix = "/do", endpoint = "staff/case/reopen")]
pub(in crate::staff) async fn reopen_case(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = reopen(&desk).await;
    desk.answer(went)
}

async fn reopen(desk: &Desk) -> Result<Go, Fault> {
    let (who, reference) = match asked(desk).await? {
        Ok(asked) => asked,
        Err(go) => return Ok(go),
    };
    let kept = desk.visit.app.service.reopen_case(&who, reference.as_str()).await?;
    Ok(went(kept, &reference, "", "open"))
}

/// Hands a case to a colleague.
#[server(prefix = "/do", endpoint = "staff/case/hand-over")]
pub(in crate::staff) async fn hand_over(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = hand(&desk).await;
    desk.answer(went)
}

async fn hand(desk: &Desk) -> Result<Go, Fault> {
    let (who, reference) = match asked(desk).await? {
        Ok(asked) => asked,
        Err(go) => return Ok(go),
    };
    let case = paths::case(reference.as_str());
    let Ok(to) = desk.field(COLLEAGUE).parse() else { return Ok(Go::to(case)) };
    Ok(match desk.visit.app.service.hand_case_over(&who, reference.as_str(), to).await? {
        Kept::Done => Go::to(format!("{case}?done=handed-over")),
        Kept::Refused | Kept::Changed => Go::to(format!("{case}?done=changed")),
        Kept::NotHere => Go::to(case),
    })
}
