//! What else waits: flags to act on, tasks that are due, and answers that came after the form was read.

use domain::CivilDate;
use jiff::Timestamp;
use leptos::prelude::*;
use service::{
    cases::{flags::OpenFlag, tasks::DueTask},
    intake::IntakeLine,
};
use words::Words;

use super::intake;
use crate::{
    paths,
    staff::case::{flags::line, tasks::due},
};

/// A part of the page with its list, or with what to do when there is nothing in it.
fn part(
    id: &'static str,
    title: &'static str,
    items: Vec<AnyView>,
    (about, none): (&'static str, &'static str),
) -> impl IntoView {
    let list = if items.is_empty() {
        view! { <p>{none}</p> }.into_any()
    } else {
        let about = (!about.is_empty()).then(|| view! { <p>{about}</p> });
        view! { {about} <ol class="app-list">{items}</ol> }.into_any()
    };
    view! {
        <section class="app-section" aria-labelledby=id>
            <h2 class="nhsuk-heading-m" id=id>{title}</h2>
            {list}
        </section>
    }
}

/// The flags; those who look after the team see everybody's.
pub(super) fn flags(words: Words, flags: &[OpenFlag]) -> impl IntoView + use<> {
    let item = |open: &OpenFlag| {
        let href = paths::of_case(&open.reference, "flags");
        view! {
            <li class="app-list__item app-list__item--urgent" data-open-flag=open.reference.clone()>
                <h3 class="nhsuk-heading-s"><a href=href><bdi>{open.person.name.full()}</bdi></a></h3>
                <p>{line(words, &open.flag)}</p>
            </li>
        }
        .into_any()
    };
    let items = flags.iter().map(item).collect();
    part("flags-title", words.staff_today_flags(), items, ("", words.staff_today_no_flags()))
}

/// The tasks, what is late first.
pub(super) fn tasks(words: Words, tasks: &[DueTask], today: CivilDate) -> impl IntoView + use<> {
    let item = |task: &DueTask| {
        let href = paths::of_case(&task.reference, "tasks");
        view! {
            <li class="app-list__item" data-due-task=task.reference.clone()>
                <h3 class="nhsuk-heading-s"><a href=href dir="auto">{task.what.clone()}</a></h3>
                <p><bdi>{task.person.name.full()}</bdi> ". " {due(words, task.due_on, today)}</p>
            </li>
        }
        .into_any()
    };
    let items = tasks.iter().map(item).collect();
    part("tasks-title", words.staff_today_tasks(), items, ("", words.staff_today_no_tasks()))
}

/// Those who added something, each with the way to their form.
pub(super) fn unread(words: Words, now: Timestamp, lines: &[IntakeLine]) -> impl IntoView + use<> {
    let items = lines.iter().map(|line| intake::item(words, now, line).into_any()).collect();
    let texts = (words.staff_today_unread_about(), words.staff_today_no_unread());
    part("unread-title", words.staff_today_unread(), items, texts)
}
