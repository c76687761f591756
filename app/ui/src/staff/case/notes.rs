//! The notes of a case: the one that is being written first, then those that are signed.

mod amend;
mod list;

use axum::{extract::Path, response::Response};
use domain::{
    Fields,
    case::note::{Field, LONGEST, Template},
    id::NoteId,
};
use leptos::{prelude::*, server_fn::ServerFn};
use service::{
    Fault,
    cases::{
        Kept,
        notes::{AFTER, KEEP, Notes},
    },
};
use words::Words;

use super::{
    about, asked,
    shown::{head, left_over},
};
use crate::{
    components::{Button, InsetText, Label, Size, Textarea},
    islands::{KeepTexts, KeepWriting},
    paths,
    staff::frame::{Here, StaffVisit, banner},
    web::{Bundle, Desk, Filled, Go, fault_page, not_found, respond},
};

pub(in crate::staff) use amend::{AmendNote, show as show_amend};
pub(in crate::staff) use list::section;

/// The part of the address.
const PAGE: &str = "notes";
/// The field that names the note that is amended.
const NOTE: &str = "note-id";

/// The page on which a note is amended.
fn amending(reference: &str, id: NoteId) -> String {
    paths::of_case(reference, &format!("{PAGE}/{id}/amend"))
}

/// The page.
pub(in crate::staff) async fn show(staff: StaffVisit, Path(reference): Path<String>) -> Response {
    let words = staff.words();
    match staff.service().notes(&staff.who, &reference).await {
        Ok(Some(notes)) => {
            let query = |name: &str| staff.visit.query.get(name).cloned().unwrap_or_default();
            let (done, template) = (query("done"), Template::from_code(&query("template")));
            let filled = filled(words, &notes, template).read_only(notes.is_closed);
            let page = staff
                .page("staff/case-notes", words.notes_title(), Here::Cases)
                .islands(Bundle::Staff)
                .back(Some(paths::case(&notes.reference)))
                .errors(filled.summary());
            respond(&staff.visit, page, move || main(words, &notes, &filled, &done))
        }
        Ok(None) => not_found(&staff.visit),
        Err(fault) => fault_page(&staff.visit, &fault),
    }
}

/// What was kept; or else the headings that were asked for, which never take the place of what was written.
fn filled(words: Words, notes: &Notes, template: Option<Template>) -> Filled {
    let kept = notes.unsent.clone().filter(|unsent| !unsent.refusals.is_empty() || is_written(&unsent.fields));
    Filled::kept(words, kept, || {
        let headings = template.map(|template| words.note_headings(template).join("\n\n\n")).unwrap_or_default();
        Fields::from([(Field::Note.name().to_owned(), vec![headings])])
    })
}

fn is_written(fields: &Fields) -> bool {
    !domain::refusal::first(fields, Field::Note.name()).trim().is_empty()
}

fn main(words: Words, notes: &Notes, filled: &Filled, done: &str) -> impl IntoView + use<> {
    let said = match done {
        _ if filled.is_stale() => Some((words.notes_changed(), false)),
        "signed" => Some((words.notes_signed(), true)),
        "amended" => Some((words.notes_was_amended(), true)),
        "kept" => Some((words.notes_kept(), true)),
        _ => None,
    };
    let is_kept = notes.unsent.as_ref().is_some_and(|unsent| is_written(&unsent.fields));
    let unsigned =
        (is_kept && said.is_none()).then(|| view! { <InsetText><p>{words.notes_unsigned()}</p></InsetText> });
    let form = if notes.is_closed {
        let typed = left_over(words, filled, &[Field::Note.name()]).filter(|_| is_kept);
        view! { <InsetText><p>{words.notes_closed()}</p></InsetText> {typed} }.into_any()
    } else {
        view! { {unsigned} {templates(words, notes, is_kept)} {form(words, notes, filled)} }.into_any()
    };
    view! {
        {said.map(|(text, success)| banner(text, success))}
        {head(words.notes_title(), &notes.person)}
        {form}
        {list::list(words, notes)}
    }
}

/// Headings to begin with, as long as nothing is written that they could stand in the way of.
fn templates(words: Words, notes: &Notes, is_kept: bool) -> Option<impl IntoView + use<>> {
    let here = paths::of_case(&notes.reference, PAGE);
    let links = Template::ALL.iter().map(|template| {
        let href = format!("{here}?template={}", template.code());
        view! { <li><a href=href>{words.note_template(*template)}</a></li> }
    });
    let links = links.collect_view();
    (!is_kept).then(|| {
        view! {
            <nav class="app-ways" aria-label=words.notes_templates()>
                <span>{words.notes_templates()}</span>
                <ul class="app-ways__list">{links}</ul>
            </nav>
        }
    })
}

fn form(words: Words, notes: &Notes, filled: &Filled) -> impl IntoView + use<> {
    let after = notes.after.map(|id| id.to_string()).unwrap_or_default();
    let name = Field::Note.name();
    view! {
        <form method="post" action=SignNote::PATH data-main novalidate>
            {about(&notes.reference)}
            <input type="hidden" name=AFTER value=after/>
            <Textarea
                name=name
                label=Label::sized(words.notes_label(), Size::M)
                hint=words.notes_hint(notes.person.name.greeting())
                error=filled.error(name)
                value=filled.value(name)
                rows=14
                max_length=Some(LONGEST)
            />
            {keeping(words)}
            <p class="app-note">{words.notes_sign_hint()}</p>
            {buttons(words, words.notes_sign())}
        </form>
    }
}

/// Keeps what is written while it is, and says so where a screen reader hears it.
fn keeping(words: Words) -> impl IntoView {
    let texts = KeepTexts { saved: words.notes_saved_at("{time}"), not_saved: words.notes_not_saved().to_owned() };
    view! { <KeepWriting address=KeepNote::PATH.to_owned() texts/> }
}

/// Without a script the first button does what the island does; the main one is the last.
fn buttons(words: Words, sign: &'static str) -> impl IntoView {
    view! {
        <div class="app-actions">
            <button
                class="nhsuk-button nhsuk-button--secondary"
                type="submit"
                formaction=KeepNote::PATH
                name=KEEP
                value="yes"
            >
                {words.notes_keep()}
            </button>
            <Button text=sign/>
        </div>
    }
}

/// Keeps a note while it is written.
#[server(prefix = "/do", endpoint = "staff/note/keep")]
pub(in crate::staff) async fn keep_note(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = keep(&desk).await;
    desk.answer(went)
}

async fn keep(desk: &Desk) -> Result<Go, Fault> {
    let (who, reference) = match asked(desk).await? {
        Ok(asked) => asked,
        Err(go) => return Ok(go),
    };
    let amends: Option<NoteId> = desk.field(NOTE).parse().ok();
    let service = &desk.visit.app.service;
    let kept = service.keep_note_writing(&who, reference.as_str(), amends, desk.fields.clone()).await?;
    let here = paths::of_case(reference.as_str(), PAGE);
    Ok(Go::to(match (kept, amends) {
        (Kept::Done, Some(id)) => format!("{}?done=kept", amending(reference.as_str(), id)),
        (Kept::Done, None) => format!("{here}?done=kept"),
        (Kept::Refused | Kept::Changed, Some(id)) => amending(reference.as_str(), id),
        (Kept::Refused | Kept::Changed, None) | (Kept::NotHere, _) => here,
    }))
}

/// Signs a note.
#[server(prefix = "/do", endpoint = "staff/note/sign")]
pub(in crate::staff) async fn sign_note(#[server(default)] fields: Fields) -> Result<(), ServerFnError> {
    let desk = Desk::open(fields);
    let went = sign(&desk).await;
    desk.answer(went)
}

async fn sign(desk: &Desk) -> Result<Go, Fault> {
    let (who, reference) = match asked(desk).await? {
        Ok(asked) => asked,
        Err(go) => return Ok(go),
    };
    let kept = desk.visit.app.service.sign_note(&who, reference.as_str(), desk.fields.clone()).await?;
    Ok(super::stays(kept, &reference, PAGE, "signed"))
}
