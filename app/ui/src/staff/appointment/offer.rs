//! Another time for somebody who did not come: offered with one tap, by their own link.

use domain::{Fields, appointment::Status};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    diary::{Change, Kept},
};
use words::Words;

use super::{FROM, TODAY, asked, from, hidden, undone};
use crate::{
    components::{Button, ButtonKind},
    paths,
    web::{Desk, Go},
    when,
};

/// The tap that offers it, or what became of it; where nobody can write to the person, that somebody has to call.
pub(super) fn another_time(words: Words, kept: &Kept, is_main: bool) -> Option<AnyView> {
    let is_missed = kept.may_be_followed && kept.booked.appointment.status == Status::Dna;
    if let Some(at) = kept.offered_at {
        return Some(view! { <p>{words.decisions_offered(&when::day_and_clock(words, at))}</p> }.into_any());
    }
    if let Some(missed) = kept.call_after {
        return Some(view! { <p>{words.decisions_offer_call(missed)}</p> }.into_any());
    }
    if !kept.may_be_offered {
        return is_missed.then(|| view! { <p>{words.decisions_offer_none()}</p> }.into_any());
    }
    let hint = is_main.then(|| view! { <p class="app-note">{words.decisions_offer_hint()}</p> });
    Some(
        view! {
            <form method="post" action=OfferAnotherTime::PATH class="app-actions">
                {hidden(kept)}
                {from(is_main)}
                <Button text=words.decisions_offer() kind=ButtonKind::Secondary small=true/>
                {hint}
            </form>
        }
        .into_any(),
    )
}

/// Offers another time.
#[server(prefix = "/do", endpoint = "staff/appointment/offer")]
pub(in crate::staff) async fn offer_another_time(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = offer(&desk).await;
    desk.answer(went)
}

async fn offer(desk: &Desk) -> Result<Go, Fault> {
    let (who, form) = match asked(desk).await? {
        Ok(asked) => asked,
        Err(go) => return Ok(go),
    };
    let here = paths::appointment(form.id);
    Ok(match desk.visit.app.service.offer_another_time(&who, form).await? {
        Change::Done if desk.field(FROM) == TODAY => Go::to(paths::staff::TODAY),
        Change::Done => Go::to(format!("{here}?done=offered")),
        other => undone(here, other),
    })
}
