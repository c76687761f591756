//! A list of things to do, in any order, each with how far it is.

use leptos::prelude::*;

use super::{Tag, TagColour};

/// How far a task is, in the page's words.
#[derive(Clone, Debug)]
pub enum TaskStatus {
    /// Nothing more to do: quiet.
    Completed(String),
    /// Something to do: marked.
    Incomplete(String),
    /// Something else has to be done first: quieter.
    CannotStartYet(String),
}

/// One thing to do.
#[derive(Clone, Debug)]
pub struct Task {
    /// What it is.
    pub title: String,
    /// Where it is done, if it can be started.
    pub href: Option<String>,
    /// A line of help.
    pub hint: Option<String>,
    /// How far it is.
    pub status: TaskStatus,
}

/// A list of tasks.
#[component]
pub fn TaskList(
    /// What the ids of hints and statuses begin with; unique on the page.
    #[prop(into)]
    id: String,
    /// The tasks.
    items: Vec<Task>,
) -> impl IntoView {
    let item = |(index, task): (usize, Task)| task_view(format!("{id}-{}", index + 1), task);
    view! { <ul class="nhsuk-task-list">{items.into_iter().enumerate().map(item).collect_view()}</ul> }
}

fn task_view(id: String, task: Task) -> impl IntoView {
    let hint_id = task.hint.as_ref().map(|_| format!("{id}-hint"));
    let status_id = format!("{id}-status");
    let described_by = [hint_id.clone(), Some(status_id.clone())].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let (class, title) = match task.href {
        Some(href) => (
            "nhsuk-task-list__item nhsuk-task-list__item--with-link",
            view! {
                <a class="nhsuk-task-list__link nhsuk-link" href=href aria-describedby=described_by>
                    {task.title}
                </a>
            }
            .into_any(),
        ),
        None => ("nhsuk-task-list__item", view! { <div>{task.title}</div> }.into_any()),
    };
    let hint = task.hint.map(|hint| view! { <div class="nhsuk-task-list__hint" id=hint_id>{hint}</div> });
    view! {
        <li class=class>
            <div class="nhsuk-task-list__name-and-hint">{title} {hint}</div>
            <div class="nhsuk-task-list__status" id=status_id>{status(task.status)}</div>
        </li>
    }
}

fn status(status: TaskStatus) -> AnyView {
    let quiet = |text: String, more: &str| {
        let class = format!("nhsuk-tag nhsuk-tag--no-colour nhsuk-tag--no-border nhsuk-u-font-weight-normal{more}");
        view! { <strong class=class>{text}</strong> }.into_any()
    };
    match status {
        TaskStatus::Completed(text) => quiet(text, ""),
        TaskStatus::CannotStartYet(text) => quiet(text, " nhsuk-u-secondary-text-colour"),
        TaskStatus::Incomplete(text) => view! { <Tag text=text colour=TagColour::Blue /> }.into_any(),
    }
}
