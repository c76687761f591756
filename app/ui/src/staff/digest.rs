//! The summary of a working morning: whether one of the staff wants it.

use axum::response::Response;
use leptos::{prelude::*, server_fn::ServerFn};
use service::{Fault, cases::Kept};
use words::Words;

use super::frame::{Here, StaffVisit, sender};
use crate::{
    components::{Button, ButtonKind},
    paths::staff::{DIGEST, TIMED_OUT, TODAY},
    web::{Desk, Go, fault_page, not_found, respond},
};

/// The page on which it is chosen.
pub(super) async fn show(staff: StaffVisit) -> Response {
    let words = staff.words();
    match staff.service().wants_digest(&staff.who).await {
        Ok(Some(is_wanted)) => {
            let page = staff.page("staff/digest", words.digest_title(), Here::Today).back(Some(TODAY.to_owned()));
            respond(&staff.visit, page, move || main(words, is_wanted))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn main(words: Words, is_wanted: bool) -> impl IntoView + use<> {
    let (state, action, text, kind) = if is_wanted {
        (words.digest_on(), StopDigest::PATH, words.digest_stop(), ButtonKind::Secondary)
    } else {
        (words.digest_off(), StartDigest::PATH, words.digest_start(), ButtonKind::Primary)
    };
    view! {
        <div class="app-column">
            <h1 class="nhsuk-heading-l">{words.digest_title()}</h1>
            <p>{words.digest_intro()}</p>
            <p>{words.digest_care()}</p>
            <p><strong data-digest="">{state}</strong></p>
            <form method="post" action=action data-main>
                <Button text=text kind=kind/>
            </form>
        </div>
    }
}

/// Sends one a summary from the next working morning on.
#[server(prefix = "/do", endpoint = "staff/digest/start")]
pub(super) async fn start_digest() -> Result<(), ServerFnError> {
    choose(true).await
}

/// Sends one no summary any more.
#[server(prefix = "/do", endpoint = "staff/digest/stop")]
pub(super) async fn stop_digest() -> Result<(), ServerFnError> {
    choose(false).await
}

async fn choose(wanted: bool) -> Result<(), ServerFnError> {
    let desk = Desk::open(Default::default());
    let went = kept(&desk, wanted).await;
    desk.answer(went)
}

async fn kept(desk: &Desk, wanted: bool) -> Result<Go, Fault> {
    let Some(who) = sender(desk).await? else { return Ok(Go::to(TIMED_OUT)) };
    Ok(match desk.visit.app.service.choose_digest(&who, wanted).await? {
        Kept::NotHere => Go::to(TODAY),
        Kept::Done | Kept::Refused | Kept::Changed => Go::to(DIGEST),
    })
}
