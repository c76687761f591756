//! What can be done with an intake form, and what was just done.

use domain::{
    appointment::Status,
    decision::{Decision, Kind},
    referral::{State, UrgentReason},
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::intake::{Intake, IntakeLine};
use words::Words;

use super::{Accept, Acknowledge, Done, RaisePriority, Step};
use crate::{
    components::{Button, ButtonKind, ButtonLink, Details, NotificationBanner},
    islands::PrintButton,
    paths,
};

/// The field that names the intake form.
pub(super) const REFERENCE: &str = "reference";

/// What a banner says: the sentence, whether all is well, and what is left to do.
type News = (String, bool, Option<AnyView>);

/// Says what was just done, as long as it still stands.
pub(super) fn banner(words: Words, done: Done, intake: &Intake) -> Option<impl IntoView + use<>> {
    let said = |text: &str| Some((text.to_owned(), done != Done::Already, None));
    let (text, success, more): News = match done {
        Done::By(Step::Acknowledge) => said(words.staff_acknowledged()),
        Done::By(Step::Accept) => said(words.staff_accepted()),
        Done::By(Step::Raise) => said(words.staff_raised()),
        Done::Decided(kind) => decided(words, kind, intake),
        Done::Paper => said(words.paper_copy_saved()),
        Done::Already => said(words.staff_already()),
    }?;
    Some(view! {
        <NotificationBanner success=success>
            <p class="nhsuk-notification-banner__heading">{text}</p>
            {more}
        </NotificationBanner>
    })
}

/// What was decided last: nothing says that the person was told when nobody has told them.
fn decided(words: Words, kind: Kind, intake: &Intake) -> Option<News> {
    let last = intake.decided.last()?;
    let text = match (&last.decision, kind) {
        (Decision::Ask { .. }, Kind::Ask) => words.decisions_done_ask(),
        (Decision::Signpost { .. }, Kind::Signpost) => words.decisions_done_signpost(),
        (Decision::Team { .. }, Kind::Reallocate) => words.decisions_done_team(),
        (Decision::NotSuitable { .. }, Kind::NotSuitable) => words.decisions_done_not_suitable(),
        (Decision::Declined { .. }, Kind::Declined) => words.decisions_done_declined(),
        (Decision::Colleague { .. }, Kind::Reallocate) => {
            let name = last.to.as_deref().unwrap_or_default();
            return Some((words.decisions_done_colleague(name), true, stays(words, name, &intake.line)));
        }
        _ => return None,
    };
    Some(match intake.line.person.ways().are_none() {
        true => (words.decisions_done_untold().to_owned(), false, None),
        false => (text.to_owned(), true, None),
    })
}

/// That the appointment is still with whoever it was with, when somebody else takes the form on.
fn stays(words: Words, name: &str, line: &IntakeLine) -> Option<AnyView> {
    let booked = line.appointment.as_ref().filter(|booked| booked.status == Status::Booked)?;
    (booked.link_worker != name).then(|| {
        let to = format!("{}/move", paths::appointment(booked.id()));
        view! {
            <p>{words.decisions_done_booked(&booked.link_worker)} " " <a href=to>{words.decisions_done_move()}</a></p>
        }
        .into_any()
    })
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
        State::Declined => {
            let href = paths::of_case(&reference, &format!("gp/{}", domain::case::gp::Kind::Declined.code()));
            view! { <ButtonLink href text=words.gp_page_title() kind=ButtonKind::Secondary/> }.into_any()
        }
        State::Signposted | State::PassedOn | State::NotSuitable => ().into_any(),
    };
    let hint = match line.state {
        State::New => Some(words.staff_acknowledge_hint()),
        State::Acknowledged => Some(words.staff_accept_hint()),
        State::Accepted | State::Signposted | State::PassedOn | State::NotSuitable | State::Declined => None,
    };
    let raise = (!line.state.has_ended() && !line.urgent.contains(&UrgentReason::Staff)).then(|| {
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
        {others(words, line)}
        <div class="app-actions">{raise}</div>
    }
}

/// The other decisions, each of which has a page that asks and says what it does; and a time for who has none.
fn others(words: Words, line: &IntakeLine) -> Option<impl IntoView + use<>> {
    let reference = line.reference.clone();
    let to = |page: &str, text: &'static str| {
        let href = paths::of_intake(&reference, page);
        view! { <li><ButtonLink href text kind=ButtonKind::Secondary small=true/></li> }
    };
    let is_booked = line.appointment.as_ref().is_some_and(|booked| booked.status == Status::Booked);
    let book = (!line.state.has_ended() && !is_booked).then(|| to("book", words.decisions_book()));
    let decisions = line
        .state
        .is_open()
        .then(|| Kind::ALL.iter().map(|kind| to(kind.code(), super::decide::name(words, *kind))).collect_view());
    (book.is_some() || decisions.is_some()).then(|| {
        view! {
            <nav class="app-actions" aria-label=words.decisions_others()>
                <ul class="app-flags">{book} {decisions}</ul>
            </nav>
        }
    })
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
