//! The safeguarding log: a form for everyone who works in cases, and what was written for those who read it.

use axum::{extract::Path, response::Response};
use domain::{
    Fields,
    case::note::{Field, LONGEST},
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    cases::{notes::AFTER, safeguarding::Safeguarding},
};
use words::Words;

use super::{
    about, asked,
    shown::{head, moment, own_lines},
};
use crate::{
    components::{Button, Label, Size, Textarea, WarningCallout},
    paths,
    staff::frame::{Here, StaffVisit, banner},
    web::{Desk, Filled, Go, fault_page, not_found, respond},
};

const PAGE: &str = "safeguarding";

/// The page.
pub(in crate::staff) async fn show(staff: StaffVisit, Path(reference): Path<String>) -> Response {
    let words = staff.words();
    match staff.service().safeguarding(&staff.who, &reference).await {
        Ok(Some(log)) => {
            let done = staff.visit.query.get("done").is_some_and(|done| done == "kept");
            let filled = Filled::kept(words, log.unsent.clone(), Fields::new);
            let page = staff
                .page("staff/case-safeguarding", words.safeguarding_log_title(), Here::Cases)
                .back(Some(paths::case(&log.reference)))
                .errors(filled.summary());
            respond(&staff.visit, page, move || main(words, &log, &filled, done))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn main(words: Words, log: &Safeguarding, filled: &Filled, done: bool) -> impl IntoView + use<> {
    let said = match (filled.is_stale(), done) {
        (true, _) => Some((words.notes_changed(), false)),
        (false, true) => Some((words.safeguarding_log_kept(), true)),
        (false, false) => None,
    };
    let not_you = log.log.is_none().then(|| view! { <p>{words.safeguarding_log_not_you()}</p> });
    let after = log.after.map(|id| id.to_string()).unwrap_or_default();
    let name = Field::Safeguarding.name();
    view! {
        {said.map(|(text, success)| banner(text, success))}
        {head(words.safeguarding_log_title(), &log.person)}
        <WarningCallout heading=words.safeguarding_log_danger() level=2>
            <p>{words.safeguarding_log_who()}</p>
            {not_you}
        </WarningCallout>
        <form method="post" action=WriteSafeguarding::PATH data-main novalidate>
            {about(&log.reference)}
            <input type="hidden" name=AFTER value=after/>
            <Textarea
                name=name
                label=Label::sized(words.safeguarding_log_label(), Size::M)
                hint=words.safeguarding_log_hint()
                error=filled.error(name)
                value=filled.value(name)
                rows=10
                max_length=Some(LONGEST)
            />
            <Button text=words.safeguarding_log_button()/>
        </form>
        {entries(words, log)}
    }
}

/// What was written, for those who read it.
fn entries(words: Words, log: &Safeguarding) -> Option<impl IntoView + use<>> {
    let log = log.log.as_ref()?;
    let items = log.iter().map(|noted| {
        let signed = &noted.newest;
        view! {
            <li class="app-list__item">
                <p class="app-list__when">{words.notes_signed_by(&signed.by, &moment(words, signed.at))}</p>
                {own_lines(&signed.note.text)}
            </li>
        }
    });
    let list = if log.is_empty() {
        view! { <p>{words.safeguarding_log_none()}</p> }.into_any()
    } else {
        view! { <ol class="app-list">{items.collect_view()}</ol> }.into_any()
    };
    Some(view! {
        <section class="app-section" aria-labelledby="entries">
            <h2 class="nhsuk-heading-m" id="entries">{words.safeguarding_log_list()}</h2>
            {list}
        </section>
    })
}

/// The way to the log, for the page of the case: nothing of what is in it, nor whether anything is.
pub(super) fn section(words: Words, reference: &str) -> impl IntoView + use<> {
    view! {
        <section class="app-section" aria-labelledby="case-safeguarding">
            <h2 class="nhsuk-heading-m" id="case-safeguarding">{words.safeguarding_log_title()}</h2>
            <p>{words.safeguarding_log_who()}</p>
            <p class="app-actions"><a href=paths::of_case(reference, PAGE)>{words.safeguarding_log_open()}</a></p>
        </section>
    }
}

/// Writes in the log.
#[server(prefix = "/do", endpoint = "staff/safeguarding/write")]
pub(in crate::staff) async fn write_safeguarding(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = write(&desk).await;
    desk.answer(went)
}

async fn write(desk: &Desk) -> Result<Go, Fault> {
    let (who, reference) = match asked(desk).await? {
        Ok(asked) => asked,
        Err(go) => return Ok(go),
    };
    let kept = desk.visit.app.service.write_safeguarding(&who, reference.as_str(), desk.fields.clone()).await?;
    Ok(super::stays(kept, &reference, PAGE, "kept"))
}
