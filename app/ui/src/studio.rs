//! The studio: the pages in which a network's questions are written together.
//!
//! They stand in the workspace of staff, and work with forms alone. The one page that may be framed, and by us only, is
//! the preview of a page of questions.

mod condition;
mod history;
mod item;
mod page;
mod pilot;
mod preview;
mod room;
mod said;
mod sending;
mod shelf;
mod talk;
mod translations;

use axum::{
    extract::Path,
    response::Response,
    routing::{MethodRouter, get},
};
use domain::{Fields, Language, id::StudioDraftId};
use leptos::{prelude::*, server_fn::axum::register_explicit};
use service::{
    Fault,
    studio::{Room, SEEN, Wish, shown},
};
use words::Words;

use crate::{
    components::{Input, Label, Textarea},
    paths,
    staff::frame::{Here, StaffVisit, banner},
    web::{Filled, Page, Pages, fault_page, not_found},
};

/// The field that names the draft.
const DRAFT: &str = "studio-draft";
/// The field that names what is wished.
const WISH: &str = "studio-wish";
/// The field that names what it is about.
const ABOUT: &str = "studio-about";

/// Every address here, with what answers at it.
pub(crate) fn routes() -> Vec<(&'static str, MethodRouter<Pages>)> {
    vec![
        (paths::STUDIO, get(shelf::show)),
        ("/studio/preview/{draft}/{page}", get(preview::show)),
        ("/studio/{draft}", get(room::show)),
        ("/studio/{draft}/history", get(history::show)),
        ("/studio/{draft}/pages/{page}", get(page::show)),
        ("/studio/{draft}/pages/{page}/add", get(item::add)),
        ("/studio/{draft}/questions/{item}", get(item::show)),
        ("/studio/{draft}/questions/{item}/history", get(history::show_item)),
        ("/studio/{draft}/pilot", get(pilot::show)),
        ("/studio/{draft}/translations/{language}", get(translations::show)),
        ("/studio/{draft}/threads/{thread}", get(talk::show)),
    ]
}

pub(crate) fn register() {
    register_explicit::<sending::BeginDraft>();
    register_explicit::<sending::ChangeDraft>();
    register_explicit::<sending::UndoChange>();
    register_explicit::<sending::RedoChange>();
    register_explicit::<sending::PublishDraft>();
    register_explicit::<pilot::BeginPilot>();
    register_explicit::<pilot::StopPilot>();
    register_explicit::<pilot::ChangePilotLink>();
    register_explicit::<sending::OpenThread>();
    register_explicit::<sending::ReplyInThread>();
    register_explicit::<sending::DecideThread>();
}

/// The draft at an address, as this member of staff may see it.
async fn room(staff: &StaffVisit, id: &str) -> Result<Room, Response> {
    let Ok(id) = id.parse::<StudioDraftId>() else { return Err(not_found(&staff.visit)) };
    match staff.service().studio_draft(&staff.who, id).await {
        Ok(Some(room)) => Ok(room),
        Ok(None) => Err(not_found(&staff.visit)),
        Err(fault) => Err(fault_page(&staff.visit, &fault)),
    }
}

/// A form of a draft: what was typed and not taken, or else what stands.
async fn filled(staff: &StaffVisit, room: &Room, wish: &Wish) -> Result<Filled, Fault> {
    let unsent = staff.service().studio_unsent(&staff.who, room.id, wish).await?;
    Ok(Filled::kept(staff.words(), unsent, || shown(&room.content, wish)))
}

/// A page about something in a draft, which leads back to it.
fn page_of(staff: &StaffVisit, room: &Room, name: &'static str, title: &str, filled: &Filled) -> Page<'static> {
    let back = paths::studio_draft(room.id);
    staff.page(name, title, Here::Studio).back(Some(back)).errors(filled.summary())
}

/// What every form of a draft carries: which draft, in which state, what is wished, and of what.
fn belongs(room: &Room, wish: &str, about: &str) -> impl IntoView + use<> {
    view! {
        <input type="hidden" name=DRAFT value=room.id.to_string()/>
        <input type="hidden" name=SEEN value=room.revision.to_string()/>
        <input type="hidden" name=WISH value=wish.to_owned()/>
        <input type="hidden" name=ABOUT value=about.to_owned()/>
    }
}

/// What was just done, or why nothing was; and whether that is good news.
type Done = Option<(&'static str, bool)>;

fn done(words: Words, staff: &StaffVisit, filled: Option<&Filled>) -> Done {
    if filled.is_some_and(Filled::is_stale) {
        return Some((words.studio_stale(), false));
    }
    Some(match staff.visit.query.get("done")?.as_str() {
        "saved" => (words.studio_saved(), true),
        "said" => (words.studio_said(), true),
        "answered" => (words.studio_answered(), true),
        "undone" => (words.studio_undone(), true),
        "redone" => (words.studio_redone(), true),
        "published" => (words.studio_published(), true),
        "changed" => (words.studio_changed(), false),
        "not-ready" => (words.studio_not_ready(), false),
        _ => return None,
    })
}

fn told(done: Done) -> impl IntoView {
    done.map(|(text, success)| banner(text, success))
}

/// How a text of several languages is asked for: a field for each.
struct Ask {
    field: &'static str,
    label: fn(Words, &str) -> String,
    hint: Option<&'static str>,
    long: bool,
}

impl Ask {
    fn fields(&self, words: Words, filled: &Filled) -> impl IntoView + use<> {
        let (ask, label) = (self.field, self.label);
        let one = |language: Language| {
            let name = domain::studio::form::in_language(ask, language);
            let label = Label::plain(label(words, words.language_called(language)));
            let hint = self.hint.filter(|_| language == Language::En);
            let (error, value) = (filled.error(&name), filled.value(&name));
            if self.long {
                view! { <Textarea name label hint error value rows=2/> }.into_any()
            } else {
                view! { <Input name label hint error value/> }.into_any()
            }
        };
        Language::ALL.into_iter().map(one).collect_view()
    }
}

/// The parts of an address of a draft, and of a page or question in it.
type At = Path<(String, String)>;

/// The words of a text, in the reader's language or the next best.
fn text(words: Words, texts: &domain::questionnaire::Texts) -> String {
    texts.get(words.language()).0.to_owned()
}

/// What is typed into a form, without what every form carries.
fn typed(fields: &Fields) -> Fields {
    let own = fields.iter().filter(|(name, _)| ![DRAFT, WISH, ABOUT].contains(&name.as_str()));
    own.map(|(name, values)| (name.clone(), values.clone())).collect()
}
