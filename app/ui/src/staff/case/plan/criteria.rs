//! The five criteria as a table: which are met, by what, and what would meet the others.

use domain::{
    CivilDate,
    case::plan::{Checked, Evidence, History, criteria},
};
use leptos::prelude::*;
use service::cases::plan::PlanVersion;
use words::Words;

use crate::components::{Table, Tag, TagColour};

/// The table, for a version and a day.
pub(super) fn table(words: Words, today: CivilDate, version: &PlanVersion) -> impl IntoView + use<> {
    let all = criteria(&version.plan, History { written_on: version.written_on(), today });
    let met = i64::try_from(all.iter().filter(|checked| checked.is_met()).count()).unwrap_or(0);
    let caption = format!("{}: {}", words.plan_criteria(), words.plan_criteria_met(met));
    let head =
        [words.plan_criterion(), words.plan_criterion_met(), words.plan_criterion_by(), words.plan_criterion_wants()];
    let rows = all.iter().map(|checked| row(words, checked)).collect();
    view! {
        <Table caption=caption head=head.map(str::to_owned).into() rows=rows/>
        <p class="app-note">{words.plan_criteria_source()}</p>
    }
}

fn row(words: Words, checked: &Checked) -> Vec<AnyView> {
    let (state, colour) = if checked.is_met() {
        (words.plan_criterion_met(), TagColour::Green)
    } else {
        (words.plan_criterion_not_met(), TagColour::Grey)
    };
    vec![
        words.criterion(checked.criterion).into_any(),
        view! { <Tag text=state colour=colour/> }.into_any(),
        list(words, &checked.met_by, words.plan_criterion_nothing_yet()),
        list(words, &checked.wants, words.plan_criterion_nothing()),
    ]
}

fn list(words: Words, evidence: &[Evidence], nothing: &'static str) -> AnyView {
    if evidence.is_empty() {
        return nothing.into_any();
    }
    let items = evidence.iter().map(|evidence| view! { <li>{words.evidence(*evidence)}</li> }).collect_view();
    view! { <ul class="nhsuk-list app-plan__evidence">{items}</ul> }.into_any()
}
