//! What can be done with an intake form, and what was just done.

use domain::referral::{State, UrgentReason};
use leptos::{prelude::*, server_fn::ServerFn};
use service::intake::IntakeLine;
use words::Words;

use super::{Accept, Acknowledge, Done, RaisePriority, Step};
use crate::{
    components::{Button, ButtonKind, ButtonLink, Details, NotificationBanner},
    islands::PrintButton,
    paths,
};

/// The field that names the intake form.
pub(super) const REFERENCE: &str = "reference";

/// Says what was just done.
pub(super) fn banner(words: Words, done: Done) -> impl IntoView {
    let text = match done {
        Done::By(Step::Acknowledge) => words.staff_acknowledged(),
        Done::By(Step::Accept) => words.staff_accepted(),
        Done::By(Step::Raise) => words.staff_raised(),
        Done::Already => words.staff_already(),
    };
    view! {
        <NotificationBanner success=done != Done::Already>
            <p class="nhsuk-notification-banner__heading">{text}</p>
        </NotificationBanner>
    }
}

/// The next step as the page's main form, and the others beside it.
pub(super) fn actions(words: Words, line: &IntakeLine) -> impl IntoView + use<> {
    let reference = line.reference.clone();
    let accept = |kind| form(reference.clone(), Accept::PATH, words.staff_accept(), kind);
    let steps = match line.state {
        State::New => {
            let acknowledge =
                form(reference.clone(), Acknowledge::PATH, words.staff_acknowledge(), ButtonKind::Primary);
            view! { {acknowledge} {accept(ButtonKind::Secondary)} }.into_any()
        }
        State::Acknowledged => accept(ButtonKind::Primary).into_any(),
        State::Accepted => view! { <ButtonLink href=paths::case(&reference) text=words.case_open()/> }.into_any(),
    };
    let hint = match line.state {
        State::New => Some(words.staff_acknowledge_hint()),
        State::Acknowledged => Some(words.staff_accept_hint()),
        State::Accepted => None,
    };
    let raise = (!line.urgent.contains(&UrgentReason::Staff)).then(|| {
        let button = form(reference.clone(), RaisePriority::PATH, words.staff_raise(), ButtonKind::Secondary);
        view! {
            <Details summary=words.staff_raise()>
                <p>{words.staff_raise_hint()}</p>
                {button}
            </Details>
        }
    });
    view! {
        <div class="app-actions">
            {steps}
            <PrintButton text=words.common_print()/>
        </div>
        {hint.map(|hint| view! { <p class="app-actions app-note">{hint}</p> })}
        <div class="app-actions">{raise}</div>
    }
}

/// A form of one button; the one whose button is primary is the page's main form.
fn form(reference: String, action: &'static str, text: &'static str, kind: ButtonKind) -> impl IntoView + use<> {
    let main = (kind == ButtonKind::Primary).then_some("");
    view! {
        <form method="post" action=action data-main=main>
            <input type="hidden" name=REFERENCE value=reference/>
            <Button text=text kind=kind/>
        </form>
    }
}
