//! What is to be done for a case: what is open, what is done, and the form for another task.

use axum::{extract::Path, response::Response};
use domain::{
    CivilDate, Fields,
    case::task::{DUE, OWNER, WHAT},
    id::{StaffId, TaskId},
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    cases::tasks::{Task, Tasks},
};
use words::{Words, time};

use super::{
    about, asked,
    shown::{head, left_over, members, moment},
};
use crate::{
    components::{Button, DateInput, Details, Input, InsetText, Label, Legend, Select, Size, Tag, TagColour},
    paths,
    staff::frame::{Here, StaffVisit, banner},
    web::{Desk, Filled, Go, fault_page, not_found, respond},
};

const PAGE: &str = "tasks";
/// The field that names the task.
const TASK: &str = "task";
/// The button that says that a task is not done after all.
const UNDO: &str = "undo";

/// The page.
pub(in crate::staff) async fn show(staff: StaffVisit, Path(reference): Path<String>) -> Response {
    let words = staff.words();
    match staff.service().tasks(&staff.who, &reference).await {
        Ok(Some(tasks)) => {
            let (me, today) = (staff.who.id, staff.service().today());
            let done = staff.visit.query.get("done").cloned().unwrap_or_default();
            let filled =
                Filled::kept(words, tasks.unsent.clone(), || Fields::from([(OWNER.to_owned(), vec![me.to_string()])]))
                    .read_only(tasks.is_closed);
            let page = staff
                .page("staff/case-tasks", words.tasks_title(), Here::Cases)
                .back(Some(paths::case(&tasks.reference)))
                .errors(filled.summary());
            respond(&staff.visit, page, move || main(words, &tasks, &filled, (today, &done)))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn main(words: Words, tasks: &Tasks, filled: &Filled, (today, done): (CivilDate, &str)) -> impl IntoView + use<> {
    let said = match done {
        _ if filled.is_stale() => Some((words.tasks_changed(), false)),
        "added" => Some((words.tasks_added(), true)),
        "done" => Some((words.tasks_was_done(), true)),
        "undone" => Some((words.tasks_was_undone(), true)),
        _ => None,
    };
    let form = if tasks.is_closed {
        let typed = left_over(words, filled, &[WHAT]);
        view! { <InsetText><p>{words.tasks_closed()}</p></InsetText> {typed} }.into_any()
    } else {
        form(words, &tasks.reference, filled, &tasks.team, today).into_any()
    };
    view! {
        {said.map(|(text, success)| banner(text, success))}
        {head(words.tasks_title(), &tasks.person)}
        {tasks.tasks.is_empty().then(|| view! { <p>{words.tasks_none()}</p> })}
        {open(words, &tasks.reference, &tasks.tasks, today)}
        {done_before(words, tasks)}
        {form}
    }
}

/// What is not done, each with its button.
fn open(words: Words, reference: &str, tasks: &[Task], today: CivilDate) -> Option<impl IntoView + use<>> {
    let items = tasks.iter().filter(|task| task.done.is_none()).map(|task| {
        let button = say(reference, task, words.tasks_done_button(), false);
        let class = if task.task.due_on < today { "app-list__item app-list__item--urgent" } else { "app-list__item" };
        view! {
            <li class=class data-task=task.id.to_string()>
                <p dir="auto"><strong>{task.task.what.clone()}</strong></p>
                <p class="app-list__when">{task.owner.clone()} ". " {due(words, task.task.due_on, today)}</p>
                {button}
            </li>
        }
    });
    let items: Vec<_> = items.collect();
    (!items.is_empty()).then(|| view! { <ol class="app-list">{items}</ol> })
}

/// By when, and whether that is over.
pub(in crate::staff) fn due(words: Words, due_on: CivilDate, today: CivilDate) -> impl IntoView + use<> {
    let day = time::weekday_date(words, due_on);
    let text = match due_on.cmp(&today) {
        std::cmp::Ordering::Less => words.tasks_was_due(&day),
        std::cmp::Ordering::Equal => words.tasks_due_today().to_owned(),
        std::cmp::Ordering::Greater => words.tasks_due_on(&day),
    };
    let late = (due_on < today).then(|| view! { " " <Tag text=words.tasks_late() colour=TagColour::Orange/> });
    view! { {text} {late} }
}

fn done_before(words: Words, tasks: &Tasks) -> Option<impl IntoView + use<>> {
    let done: Vec<_> = tasks.tasks.iter().filter_map(|task| Some((task, task.done.as_ref()?))).collect();
    if done.is_empty() {
        return None;
    }
    let title = words.tasks_done_list(i64::try_from(done.len()).unwrap_or(i64::MAX));
    let items: Vec<_> = done
        .into_iter()
        .map(|(task, (at, by))| {
            let button = say(&tasks.reference, task, words.tasks_undo_button(), true);
            view! {
                <li class="app-list__item">
                    <p dir="auto">{task.task.what.clone()}</p>
                    <p class="app-list__when">{words.tasks_done_by(by, &moment(words, *at))}</p>
                    {button}
                </li>
            }
        })
        .collect();
    Some(view! { <Details summary=title><ol class="app-list">{items}</ol></Details> })
}

/// One tap that says that a task is done, or not after all; read out with the task's name.
fn say(reference: &str, task: &Task, text: &'static str, undo: bool) -> impl IntoView + use<> {
    let undo = undo.then(|| view! { <input type="hidden" name=UNDO value="yes"/> });
    view! {
        <form method="post" action=SayTask::PATH class="app-actions">
            {about(reference)}
            <input type="hidden" name=TASK value=task.id.to_string()/>
            {undo}
            <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="submit">
                {text}
                <span class="nhsuk-u-visually-hidden">": " {task.task.what.clone()}</span>
            </button>
        </form>
    }
}

fn form(
    words: Words,
    reference: &str,
    filled: &Filled,
    team: &[(StaffId, String)],
    today: CivilDate,
) -> impl IntoView + use<> {
    let (error, parts_in_error) = filled.date_error(DUE);
    let example = format!("{} {} {}", today.day(), today.month(), today.year());
    let values = ["day", "month", "year"].map(|part| filled.value(&format!("{DUE}-{part}")));
    view! {
        <form method="post" action=AddTask::PATH data-main novalidate>
            <h2 class="nhsuk-heading-m">{words.tasks_add()}</h2>
            {about(reference)}
            <Input name=WHAT label=Label::plain(words.tasks_what()) error=filled.error(WHAT) value=filled.value(WHAT)/>
            <DateInput
                name=DUE
                legend=Legend::sized(words.tasks_due(), Size::S)
                hint=words.tasks_due_hint(&example)
                error=error
                parts_in_error
                values=values.into()
            />
            <Select
                name=OWNER
                label=Label::plain(words.tasks_owner())
                error=filled.error(OWNER)
                options=members(team)
                value=filled.value(OWNER)
            />
            <Button text=words.tasks_add_button()/>
        </form>
    }
}

/// What is to be done, for the page of the case.
pub(super) fn section(words: Words, reference: &str, tasks: &[Task], today: CivilDate) -> impl IntoView + use<> {
    let open = open(words, reference, tasks, today);
    let none = open.is_none().then(|| view! { <p>{words.tasks_none_open()}</p> });
    view! {
        <section class="app-section" aria-labelledby="case-tasks">
            <h2 class="nhsuk-heading-m" id="case-tasks">{words.tasks_title()}</h2>
            {open}
            {none}
            <p class="app-actions"><a href=paths::of_case(reference, PAGE)>{words.tasks_open()}</a></p>
        </section>
    }
}

/// Makes a task.
#[server(prefix = "/do", endpoint = "staff/task/add")]
pub(in crate::staff) async fn add_task(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = add(&desk).await;
    desk.answer(went)
}

async fn add(desk: &Desk) -> Result<Go, Fault> {
    let (who, reference) = match asked(desk).await? {
        Ok(asked) => asked,
        Err(go) => return Ok(go),
    };
    let mut fields = desk.fields.clone();
    fields.retain(|name, _| name == WHAT || name == OWNER || name.starts_with(DUE));
    let kept = desk.visit.app.service.add_task(&who, reference.as_str(), fields).await?;
    Ok(super::stays(kept, &reference, PAGE, "added"))
}

/// Says that a task is done, or not after all.
#[server(prefix = "/do", endpoint = "staff/task/say")]
pub(in crate::staff) async fn say_task(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = say_done(&desk).await;
    desk.answer(went)
}

async fn say_done(desk: &Desk) -> Result<Go, Fault> {
    let (who, reference) = match asked(desk).await? {
        Ok(asked) => asked,
        Err(go) => return Ok(go),
    };
    let Ok(id) = desk.field(TASK).parse::<TaskId>() else {
        return Ok(Go::to(paths::of_case(reference.as_str(), PAGE)));
    };
    let is_done = desk.field(UNDO).is_empty();
    let kept = desk.visit.app.service.say_task(&who, reference.as_str(), id, is_done).await?;
    Ok(super::stays(kept, &reference, PAGE, if is_done { "done" } else { "undone" }))
}
