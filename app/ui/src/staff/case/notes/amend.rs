//! Putting a note right: another stands beside it.

use axum::{extract::Path, response::Response};
use domain::{
    Fields,
    case::note::{Field, LONGEST},
    id::NoteId,
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    cases::{Kept, notes::ToAmend},
};
use words::Words;

use super::{NOTE, PAGE, amending, buttons, keeping, list::signed};
use crate::{
    components::{Label, Size, Textarea},
    paths,
    staff::{
        case::{about, asked, shown::head},
        frame::{Here, StaffVisit, banner},
    },
    web::{Bundle, Desk, Filled, Go, fault_page, not_found, respond},
};

/// The page.
pub(in crate::staff) async fn show(staff: StaffVisit, Path((reference, id)): Path<(String, String)>) -> Response {
    let words = staff.words();
    let Ok(id) = id.parse() else { return not_found(&staff.visit) };
    match staff.service().note_to_amend(&staff.who, &reference, id).await {
        Ok(Some(note)) => {
            let is_kept = staff.visit.query.get("done").is_some_and(|done| done == "kept");
            let filled = Filled::kept(words, note.unsent.clone(), || note.noted.newest.note.fields(Field::Note));
            let page = staff
                .page("staff/note-amend", words.notes_amend_title(), Here::Cases)
                .islands(Bundle::Staff)
                .back(Some(paths::of_case(&note.reference, PAGE)))
                .errors(filled.summary());
            respond(&staff.visit, page, move || main(words, &note, &filled, is_kept))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

fn main(words: Words, note: &ToAmend, filled: &Filled, is_kept: bool) -> impl IntoView + use<> {
    let name = Field::Note.name();
    let said = match (filled.is_stale(), is_kept) {
        (true, _) => Some((words.notes_changed(), false)),
        (false, true) => Some((words.notes_kept(), true)),
        (false, false) => None,
    };
    view! {
        {said.map(|(text, success)| banner(text, success))}
        {head(words.notes_amend_title(), &note.person)}
        <section class="app-section" aria-labelledby="stands">
            <h2 class="nhsuk-heading-s" id="stands">{words.notes_stands()}</h2>
            {signed(words, &note.noted.newest)}
        </section>
        <form method="post" action=AmendNote::PATH data-main novalidate>
            {about(&note.reference)}
            <input type="hidden" name=NOTE value=note.noted.newest.id.to_string()/>
            <Textarea
                name=name
                label=Label::sized(words.notes_amend_label(), Size::M)
                hint=words.notes_amend_hint()
                error=filled.error(name)
                value=filled.value(name)
                rows=14
                max_length=Some(LONGEST)
            />
            {keeping(words)}
            {buttons(words, words.notes_amend_button())}
        </form>
    }
}

/// Signs the other note.
#[server(prefix = "/do", endpoint = "staff/note/amend")]
pub(in crate::staff) async fn amend_note(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = amend(&desk).await;
    desk.answer(went)
}

async fn amend(desk: &Desk) -> Result<Go, Fault> {
    let (who, reference) = match asked(desk).await? {
        Ok(asked) => asked,
        Err(go) => return Ok(go),
    };
    let Ok(id) = desk.field(NOTE).parse::<NoteId>() else {
        return Ok(Go::to(paths::of_case(reference.as_str(), PAGE)));
    };
    let kept = desk.visit.app.service.amend_note(&who, reference.as_str(), id, desk.fields.clone()).await?;
    Ok(match kept {
        Kept::Refused | Kept::Changed => Go::to(amending(reference.as_str(), id)),
        Kept::Done | Kept::NotHere => super::super::stays(kept, &reference, PAGE, "amended"),
    })
}
