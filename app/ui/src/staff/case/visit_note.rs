//! What whoever visits a person at home has to know before they go.

use axum::{extract::Path, response::Response};
use domain::{Fields, case::note::Field};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    cases::visit_note::{VisitNote, Visiting},
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

const PAGE: &str = "visit-note";
/// The field that says which note the form was made from.
const SEEN: &str = "seen";

/// The page.
pub(in crate::staff) async fn show(staff: StaffVisit, Path(reference): Path<String>) -> Response {
    let words = staff.words();
    match staff.service().visiting(&staff.who, &reference).await {
        Ok(Some(visiting)) => {
            let done = staff.visit.query.get("done").is_some_and(|done| done == "kept");
            let filled = Filled::kept(words, visiting.unsent.clone(), || {
                visiting.note.as_ref().map(|note| note.note.fields(Field::Visit)).unwrap_or_default()
            });
            let page = staff
                .page("staff/visit-note", words.visit_note_title(), Here::Cases)
                .back(Some(paths::case(&visiting.reference)))
                .errors(filled.summary());
            respond(&staff.visit, page, move || main(words, &visiting, &filled, done))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn main(words: Words, visiting: &Visiting, filled: &Filled, done: bool) -> impl IntoView + use<> {
    let said = match (filled.is_stale(), done) {
        (true, _) => Some((words.notes_changed(), false)),
        (false, true) => Some((words.visit_note_kept(), true)),
        (false, false) => None,
    };
    let stands = match &visiting.note {
        Some(note) => written(words, note).into_any(),
        None => view! { <p>{words.visit_note_none()}</p> }.into_any(),
    };
    let name = Field::Visit.name();
    view! {
        {said.map(|(text, success)| banner(text, success))}
        {head(words.visit_note_title(), &visiting.person)}
        {stands}
        <form method="post" action=KeepVisitNote::PATH data-main novalidate>
            {about(&visiting.reference)}
            <input type="hidden" name=SEEN value=visiting.seen()/>
            <Textarea
                name=name
                label=Label::sized(words.visit_note_label(), Size::M)
                hint=words.visit_note_hint()
                error=filled.error(name)
                value=filled.value(name)
                max_length=Some(Field::Visit.longest())
            />
            <Button text=words.visit_note_button()/>
        </form>
    }
}

fn written(words: Words, note: &VisitNote) -> impl IntoView + use<> {
    view! {
        {own_lines(&note.note.text)}
        <p class="app-list__when">{words.visit_note_written(&note.by, &moment(words, note.at))}</p>
    }
}

/// The note where somebody is about to visit, so that it is not missed; with the way to change it.
pub(in crate::staff) fn warning(words: Words, reference: &str, note: &VisitNote) -> impl IntoView + use<> {
    let (href, written) = (paths::of_case(reference, PAGE), written(words, note));
    view! {
        <WarningCallout heading=words.visit_note_read_first() level=2>
            {written}
            <p class="app-actions"><a href=href>{words.visit_note_change()}</a></p>
        </WarningCallout>
    }
}

/// Whether there is a note, and the way to it, for the page of the case.
pub(super) fn section(words: Words, reference: &str, has_note: bool) -> impl IntoView + use<> {
    let says = if has_note { words.visit_note_read_first() } else { words.visit_note_none() };
    view! {
        <section class="app-section" aria-labelledby="case-visit-note">
            <h2 class="nhsuk-heading-m" id="case-visit-note">{words.visit_note_title()}</h2>
            <p>{says}</p>
            <p class="app-actions"><a href=paths::of_case(reference, PAGE)>{words.visit_note_open()}</a></p>
        </section>
    }
}

/// Keeps the note.
#[server(prefix = "/do", endpoint = "staff/visit-note/keep")]
pub(in crate::staff) async fn keep_visit_note(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = keep(&desk).await;
    desk.answer(went)
}

async fn keep(desk: &Desk) -> Result<Go, Fault> {
    let (who, reference) = match asked(desk).await? {
        Ok(asked) => asked,
        Err(go) => return Ok(go),
    };
    let (service, was) = (&desk.visit.app.service, desk.field(SEEN));
    let kept = service.keep_visit_note(&who, reference.as_str(), was, desk.fields.clone()).await?;
    Ok(super::stays(kept, &reference, PAGE, "kept"))
}
