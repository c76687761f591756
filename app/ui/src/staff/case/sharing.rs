//! Letting a person read their own record by their link: asked of staff, who know who they are and that it is safe.

use domain::Fields;
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    cases::{CaseFile, OPEN_DAYS},
};
use words::Words;

use super::{about, asked, went};
use crate::{
    components::{Button, ButtonKind, Details},
    web::{Desk, Go},
    when,
};

/// The field that says whether it is opened.
const OPEN: &str = "open";

/// What can be done about it from the case.
pub(super) fn section(words: Words, file: &CaseFile) -> impl IntoView + use<> {
    let open = file.shared_until.map(|until| words.record_shared_until(&when::day_and_clock(words, until)));
    let (text, value) = match open {
        Some(_) => (words.record_share_stop(), domain::form::NO),
        None => (words.record_share_button(), domain::form::YES),
    };
    let reference = file.intake.line.reference.clone();
    view! {
        <Details summary=words.record_share()>
            <p>{open}</p>
            <p>{words.record_share_hint(OPEN_DAYS)}</p>
            <form method="post" action=ShareRecord::PATH>
                {about(&reference)}
                <Button text=text kind=ButtonKind::Secondary small=true name=OPEN value=value/>
            </form>
        </Details>
    }
}

/// Opens a person's own record for them, or closes it.
#[server(prefix = "/do", endpoint = "staff/case/share")]
pub(in crate::staff) async fn share_record(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = share(&desk).await;
    desk.answer(went)
}

async fn share(desk: &Desk) -> Result<Go, Fault> {
    let (who, reference) = match asked(desk).await? {
        Ok(asked) => asked,
        Err(go) => return Ok(go),
    };
    let open = desk.field(OPEN) == domain::form::YES;
    let kept = desk.visit.app.service.share_record(&who, reference.as_str(), open).await?;
    Ok(went(kept, &reference, "", if open { "shared" } else { "not-shared" }))
}
