//! A case, and everything that is written in it: one room for each kind of record.

mod closing;
mod contacts;
mod events;
mod file;
pub(super) mod flags;
mod gp;
pub(super) mod measures;
pub(super) mod notes;
pub(super) mod onward;
pub(super) mod plan;
pub(super) mod safeguarding;
mod sharing;
mod shown;
pub(super) mod tasks;
mod trail;
pub(super) mod visit_note;

use domain::reference::Reference;
use leptos::prelude::*;
use service::{Fault, cases::Kept, sign_in::StaffMember};

use super::frame::sender;
use crate::{
    paths,
    web::{Desk, Go},
};

pub(super) use closing::{CloseCase, HandOver, ReopenCase, print as print_closing, show as show_closing};
pub(super) use contacts::{AddContact, amend as amend_contact, show as new_contact};
pub(super) use file::show;
pub(crate) use file::{how_it_went, messages};
pub(super) use gp::{AcknowledgeGp, MatchPerson, file as gp_file, show as show_gp, waiting as gp_waiting};
pub(super) use sharing::ShareRecord;
pub(super) use trail::show as show_trail;

/// The field that names the case.
const REFERENCE: &str = "reference";

/// Names the case in a form.
fn about(reference: &str) -> impl IntoView + use<> {
    view! { <input type="hidden" name=REFERENCE value=reference.to_owned()/> }
}

/// Who sent a form about which case; or where to go for want of either.
async fn asked(desk: &Desk) -> Result<Result<(StaffMember, Reference), Go>, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Err(Go::to(paths::staff::TIMED_OUT))) };
    let reference = Reference::parse(desk.field(REFERENCE));
    Ok(reference.map(|reference| (who, reference)).ok_or_else(|| Go::to(paths::staff::CASES)))
}

/// Where a form about a case leads: on when it was taken, and back to itself when something is to be mended or looked at;
/// one without a page of its own stands on the case's.
fn went(kept: Kept, reference: &Reference, form: &str, done: &str) -> Go {
    let case = paths::case(reference.as_str());
    Go::to(match kept {
        Kept::Done => format!("{case}?done={done}"),
        Kept::Refused | Kept::Changed if !form.is_empty() => paths::of_case(reference.as_str(), form),
        Kept::Refused | Kept::Changed | Kept::NotHere => case,
    })
}

/// Where a form leads whose page is also where its record stands: back to that page, with what was done.
fn stays(kept: Kept, reference: &Reference, page: &str, done: &str) -> Go {
    let here = paths::of_case(reference.as_str(), page);
    Go::to(match kept {
        Kept::Done => format!("{here}?done={done}"),
        Kept::Refused | Kept::Changed | Kept::NotHere => here,
    })
}
