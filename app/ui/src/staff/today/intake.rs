//! The intake forms to read: how many, what is late, and the first of them with how long ago they came.

use domain::referral::State;
use jiff::Timestamp;
use leptos::prelude::*;
use service::intake::IntakeLine;
use words::{Words, time};

use crate::{components::ButtonLink, paths, staff::flags::priority, when};

/// How many are shown here; the list has them all.
const FEW: usize = 5;

/// How much there is to read, what is late and urgent first.
pub(super) fn to_read(words: Words, now: Timestamp, lines: &[IntakeLine]) -> impl IntoView + use<> {
    let count =
        |wanted: fn(&&IntakeLine) -> bool| i64::try_from(lines.iter().filter(wanted).count()).unwrap_or(i64::MAX);
    let overdue = count(|line| line.overdue);
    let late = (overdue > 0).then(|| {
        view! { <p class="app-late"><strong>{words.staff_today_overdue(overdue)}</strong></p> }
    });
    let new = lines.iter().filter(|line| line.state == State::New);
    let items: Vec<_> = new.take(FEW).map(|line| item(words, now, line)).collect();
    let list = (!items.is_empty()).then(|| view! { <ol class="app-list">{items}</ol> });
    view! {
        <section class="app-section" aria-labelledby="intake-title">
            <h2 class="nhsuk-heading-m" id="intake-title">{words.staff_intake_title()}</h2>
            {late}
            <p>{words.staff_today_new_intake(count(|line| line.state == State::New))}</p>
            {list}
            <ButtonLink href=paths::staff::INTAKE text=words.staff_today_open_intake() small=true/>
        </section>
    }
}

/// One form, with how long it has waited.
pub(super) fn item(words: Words, now: Timestamp, line: &IntakeLine) -> impl IntoView + use<> {
    let first = line.overdue || !line.urgent.is_empty();
    let class = if first { "app-list__item app-list__item--urgent" } else { "app-list__item" };
    let came = time::ago(words, when::minutes_between(line.submitted_at, now));
    view! {
        <li class=class>
            <div class="app-list__head">
                <h3 class="nhsuk-heading-s">
                    <a href=paths::intake(&line.reference)><bdi>{line.person.name.full()}</bdi></a>
                </h3>
                {priority(words, line)}
                <span class="app-list__when">{words.staff_intake_came(&came)}</span>
            </div>
        </li>
    }
}
