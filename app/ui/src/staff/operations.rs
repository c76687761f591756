//! Messages and jobs: what waits, what did not arrive and what becomes of it, what the program does by itself.

use axum::response::Response;
use domain::{Fields, id::MessageId, messaging::Kind};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    operations::{Fate, Operations},
    store::{JobRow, TroubleRow},
};
use words::{Words, time};

use super::frame::{Here, StaffVisit, banner, sender};
use crate::{
    components::{Button, ButtonKind, InsetText, SummaryList, SummaryRow, Table, Tag, TagColour},
    paths,
    web::{Desk, Go, fault_page, not_found, respond},
    when,
};

/// The field that names a message.
const MESSAGE: &str = "message";
/// The field that says what becomes of it.
const FATE: &str = "fate";
const AGAIN: &str = "again";
const SETTLED: &str = "settled";

/// The page.
pub(super) async fn show(staff: StaffVisit) -> Response {
    let words = staff.words();
    match staff.service().operations(&staff.who).await {
        Ok(Some(operations)) => {
            let done = staff.visit.query.get("done").cloned().unwrap_or_default();
            let page = staff.page("staff/operations", words.operations_title(), Here::Operations);
            respond(&staff.visit, page, move || main(words, &operations, &done))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn main(words: Words, operations: &Operations, done: &str) -> impl IntoView + use<> {
    let said = match done {
        AGAIN => Some(words.operations_was_again()),
        SETTLED => Some(words.operations_was_settled()),
        _ => None,
    };
    let down = operations.down.and_then(|down| Some((down.down_since?, down.again_at))).map(|(since, again_at)| {
        let text = words.operations_down(&when::clock(words, again_at), &when::day_and_clock(words, since));
        view! { <InsetText><p>{text}</p></InsetText> }
    });
    view! {
        {said.map(|text| banner(text, true))}
        <h1 class="nhsuk-heading-l">{words.operations_title()}</h1>
        {down}
        {waiting(words, operations)}
        {in_trouble(words, operations)}
        {jobs(words, &operations.jobs)}
    }
}

fn waiting(words: Words, operations: &Operations) -> impl IntoView + use<> {
    let queue = operations.queue;
    let list = match queue.oldest {
        Some(oldest) => {
            let waited = time::length(words, when::minutes_between(oldest, operations.now).max(0));
            let rows = vec![
                SummaryRow::text(words.operations_waiting_count(), queue.waiting.to_string()),
                SummaryRow::text(words.operations_waiting_oldest(), waited),
            ];
            view! { <SummaryList rows/> }.into_any()
        }
        None => view! { <p>{words.operations_waiting_none()}</p> }.into_any(),
    };
    view! {
        <section class="app-section" aria-labelledby="waiting-title">
            <h2 class="nhsuk-heading-m" id="waiting-title">{words.operations_waiting()}</h2>
            {list}
        </section>
    }
}

fn in_trouble(words: Words, operations: &Operations) -> impl IntoView + use<> {
    let (shown, all) = (&operations.in_trouble, operations.queue.in_trouble);
    let list = if shown.is_empty() {
        view! { <p>{words.operations_trouble_none()}</p> }.into_any()
    } else {
        let items = shown.iter().map(|row| item(words, row)).collect_view();
        let more = usize::try_from(all).is_ok_and(|all| all > shown.len());
        view! {
            <p>{words.operations_trouble_intro()}</p>
            <ol class="app-list">{items}</ol>
            {more.then(|| view! { <p>{words.operations_trouble_more(all)}</p> })}
        }
        .into_any()
    };
    view! {
        <section class="app-section" aria-labelledby="trouble-title">
            <h2 class="nhsuk-heading-m" id="trouble-title">{words.operations_trouble()}</h2>
            {list}
        </section>
    }
}

/// A message that did not arrive: whom it was about, never what it said or to whom it went.
fn item(words: Words, row: &TroubleRow) -> impl IntoView + use<> {
    let kind =
        Kind::from_code(&row.kind).map_or_else(|| words.operations_kind_other(), |kind| words.message_kind(kind));
    let reference = row.reference.clone().unwrap_or_default();
    let href = if row.has_case { paths::case(&reference) } else { paths::intake(&reference) };
    let about = row.reference.clone().map(|reference| view! { " " <a href=href>{reference}</a> });
    let title = format!("message-{}", row.id);
    view! {
        <li class="app-list__item" data-message=row.id.to_string()>
            <h3 class="nhsuk-heading-s" id=title.clone()>
                {words.operations_trouble_by(words.message_channel(&row.channel), kind)}
            </h3>
            <p>{when::day_and_clock(words, row.since)} "." {about}</p>
            <p>{words.trouble(row.trouble)}</p>
            <form class="app-actions" method="post" action=DecideFate::PATH aria-labelledby=title>
                <input type="hidden" name=MESSAGE value=row.id.to_string()/>
                <Button text=words.operations_again() name=FATE value=AGAIN kind=ButtonKind::Secondary small=true/>
                <Button text=words.operations_settled() name=FATE value=SETTLED kind=ButtonKind::Secondary small=true/>
            </form>
        </li>
    }
}

fn jobs(words: Words, jobs: &[JobRow]) -> impl IntoView + use<> {
    let head = [words.operations_job(), words.operations_job_turn(), words.operations_job_state()];
    let row = |job: &JobRow| {
        let name = words.job(&job.job).map_or_else(|| job.job.clone(), str::to_owned);
        let turn =
            job.taken_at.map_or_else(|| words.operations_job_never().to_owned(), |at| when::day_and_clock(words, at));
        let (text, colour) = match job.has_failed() {
            true => (words.operations_job_failed(), TagColour::Red),
            false => (words.operations_job_good(), TagColour::Green),
        };
        vec![name.into_any(), turn.into_any(), view! { <Tag text=text colour=colour/> }.into_any()]
    };
    let list = if jobs.is_empty() {
        view! {
            <h2 class="nhsuk-heading-m">{words.operations_jobs()}</h2>
            <p>{words.operations_jobs_none()}</p>
        }
        .into_any()
    } else {
        let (head, rows) = (head.map(str::to_owned).to_vec(), jobs.iter().map(row).collect());
        view! { <Table caption=words.operations_jobs() head rows/> }.into_any()
    };
    view! { <section class="app-section">{list}</section> }
}

/// Decides what becomes of a message that did not arrive.
#[server(prefix = "/do", endpoint = "staff/message/decide")]
pub(super) async fn decide_fate(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = decide(&desk).await;
    desk.answer(went)
}

async fn decide(desk: &Desk) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(paths::staff::TIMED_OUT)) };
    let fate = match desk.field(FATE) {
        AGAIN => Some((Fate::Again, AGAIN)),
        SETTLED => Some((Fate::Settled, SETTLED)),
        _ => None,
    };
    let (Ok(message), Some((fate, done))) = (desk.field(MESSAGE).parse::<MessageId>(), fate) else {
        return Ok(Go::to(paths::staff::OPERATIONS));
    };
    Ok(match desk.visit.app.service.decide_fate(&who, message, fate).await? {
        true => Go::to(format!("{}?done={done}", paths::staff::OPERATIONS)),
        false => Go::to(paths::staff::OPERATIONS),
    })
}
