//! Questions and answers side by side, with a way to change each.

use domain::Language;
use leptos::prelude::*;

/// A link at the end of a row.
#[derive(Clone, Debug)]
pub struct RowAction {
    /// Where it leads.
    pub href: String,
    /// What it does ("Change").
    pub text: String,
    /// What it does it to, read out only ("name").
    pub hidden: String,
}

/// One question and its answer.
pub struct SummaryRow {
    key: String,
    value: AnyView,
    actions: Vec<RowAction>,
    language: Option<Language>,
}

impl SummaryRow {
    /// A row whose answer is a view.
    pub fn new(key: impl Into<String>, value: impl IntoView + 'static) -> Self {
        Self { key: key.into(), value: value.into_any(), actions: Vec::new(), language: None }
    }

    /// A row whose answer is a text.
    pub fn text(key: impl Into<String>, value: impl Into<String>) -> Self {
        Self::new(key, value.into())
    }

    /// In another language than its page.
    #[must_use]
    pub fn in_language(mut self, language: Option<Language>) -> Self {
        self.language = language;
        self
    }

    /// With a link at its end.
    #[must_use]
    pub fn action(mut self, action: RowAction) -> Self {
        self.actions.push(action);
        self
    }
}

/// A list of questions and answers.
#[component]
pub fn SummaryList(
    /// The rows.
    rows: Vec<SummaryRow>,
    /// Without lines between the rows.
    #[prop(optional)]
    plain: bool,
) -> impl IntoView {
    let class = if plain { "nhsuk-summary-list nhsuk-summary-list--no-border" } else { "nhsuk-summary-list" };
    let some_have_actions = rows.iter().any(|row| !row.actions.is_empty());
    let row = |row: SummaryRow| {
        let class = if some_have_actions && row.actions.is_empty() {
            "nhsuk-summary-list__row nhsuk-summary-list__row--no-actions"
        } else {
            "nhsuk-summary-list__row"
        };
        let (lang, dir) = (row.language.map(Language::code), row.language.map(Language::direction));
        view! {
            <div class=class>
                <dt class="nhsuk-summary-list__key" lang=lang dir=dir>{row.key}</dt>
                <dd class="nhsuk-summary-list__value" lang=lang dir=dir>{row.value}</dd>
                {actions(row.actions)}
            </div>
        }
    };
    view! { <dl class=class>{rows.into_iter().map(row).collect_view()}</dl> }
}

fn actions(mut actions: Vec<RowAction>) -> Option<AnyView> {
    let content = match actions.len() {
        0 => return None,
        1 => actions.pop().map(link).into_any(),
        _ => {
            let item = |action| {
                view! { <li class="nhsuk-summary-list__actions-list-item">{link(action)}</li> }
            };
            let items = actions.into_iter().map(item).collect_view();
            view! { <ul class="nhsuk-summary-list__actions-list">{items}</ul> }.into_any()
        }
    };
    Some(view! { <dd class="nhsuk-summary-list__actions">{content}</dd> }.into_any())
}

fn link(action: RowAction) -> impl IntoView {
    view! {
        <a class="nhsuk-link" href=action.href>
            {action.text}
            <span class="nhsuk-u-visually-hidden">{format!(" {}", action.hidden)}</span>
        </a>
    }
}
