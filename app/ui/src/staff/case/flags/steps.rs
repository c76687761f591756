//! What is done with a flag: somebody acts on it, hands it on, ends it.

use domain::Fields;
use leptos::prelude::*;
use service::{
    Fault,
    cases::{
        Kept,
        flags::{FLAG, FlagForm},
    },
};

use super::PAGE;
use crate::{
    paths,
    staff::case::{asked, stays},
    web::{Desk, Go},
};

/// The field that says how the flag stood when the form was made.
pub(super) const SEEN: &str = "flag-seen";

/// A step with a flag.
#[derive(Clone, Copy)]
enum Step {
    Acknowledge,
    Hand,
    End,
}

impl Step {
    const fn done(self) -> &'static str {
        match self {
            Self::Acknowledge => "acknowledged",
            Self::Hand => "handed",
            Self::End => "ended",
        }
    }
}

/// Says that somebody acts on it.
#[server(prefix = "/do", endpoint = "staff/flag/acknowledge")]
pub(in crate::staff) async fn acknowledge_flag(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    take(fields, Step::Acknowledge).await
}

/// Hands it to a colleague.
#[server(prefix = "/do", endpoint = "staff/flag/hand")]
pub(in crate::staff) async fn hand_flag(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    take(fields, Step::Hand).await
}

/// Ends it.
#[server(prefix = "/do", endpoint = "staff/flag/end")]
pub(in crate::staff) async fn end_flag(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    take(fields, Step::End).await
}

async fn take(fields: Fields, step: Step) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = go(&desk, step).await;
    desk.answer(went)
}

async fn go(desk: &Desk, step: Step) -> Result<Go, Fault> {
    let (who, reference) = match asked(desk).await? {
        Ok(asked) => asked,
        Err(go) => return Ok(go),
    };
    let here = paths::of_case(reference.as_str(), PAGE);
    let Ok(id) = desk.field(FLAG).parse() else { return Ok(Go::to(here)) };
    let form = FlagForm { id, seen: desk.field(SEEN).to_owned() };
    let service = &desk.visit.app.service;
    let kept = match step {
        Step::Acknowledge => service.acknowledge_flag(&who, reference.as_str(), form).await?,
        Step::Hand => service.hand_flag(&who, reference.as_str(), form, &desk.fields).await?,
        Step::End => service.end_flag(&who, reference.as_str(), form, &desk.fields).await?,
    };
    Ok(match kept {
        Kept::Changed => Go::to(format!("{here}?done=changed")),
        Kept::Done | Kept::Refused | Kept::NotHere => stays(kept, &reference, PAGE, step.done()),
    })
}
