//! The studio: the pages in which a network's questions are written together.
//!
//! They stand in the workspace of staff, and work with forms alone. The one page that may be framed, and by us only, is
//! the preview of a page of questions.

mod approvals;
mod bank;
mod compare;
mod condition;
mod gone;
mod guest;
mod guests;
mod history;
mod item;
mod keeping;
mod latest;
mod made;
mod page;
mod paper;
mod participation;
mod pilot;
mod preview;
mod publish;
mod read;
mod room;
mod said;
mod seats;
mod sending;
mod shelf;
mod standing;
mod talk;
mod translations;
mod version;

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

pub(crate) use self::shelf::waits;
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
        (paths::STUDIO_SEATS, get(seats::show)),
        ("/studio/guest/{token}", get(guest::show)),
        ("/studio/guest/{token}/questions/{item}", get(guest::show_question)),
        ("/studio/guest/{token}/thanks", get(guest::thanks)),
        ("/{network}/how-our-questions-were-made", get(made::show)),
        (paths::STUDIO_BANK, get(bank::show)),
        ("/studio/bank/{question}", get(bank::show_question)),
        ("/studio/preview/{draft}/{page}", get(preview::show)),
        ("/studio/versions/{slug}/compare", get(compare::show)),
        ("/studio/versions/{slug}/{number}", get(version::show)),
        ("/studio/versions/{slug}/{number}/copy", get(version::show_copy)),
        ("/studio/versions/{slug}/{number}/offer/{item}", get(bank::show_offer)),
        ("/studio/versions/{slug}/{number}/paper", get(paper::show)),
        ("/studio/{draft}", get(room::show)),
        ("/studio/{draft}/history", get(history::show)),
        ("/studio/{draft}/guests", get(guests::show)),
        ("/studio/{draft}/approvals", get(approvals::show)),
        ("/studio/{draft}/participation", get(participation::show)),
        ("/studio/{draft}/publish", get(publish::show)),
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
    register_explicit::<publish::PublishDraft>();
    register_explicit::<guests::InviteGuest>();
    register_explicit::<guests::RevokeGuest>();
    register_explicit::<guest::GuestSays>();
    register_explicit::<guest::GuestReplies>();
    register_explicit::<guest::GuestSpeaks>();
    register_explicit::<seats::AddSeat>();
    register_explicit::<seats::EndSeat>();
    register_explicit::<approvals::AskSeats>();
    register_explicit::<approvals::SpeakForSeat>();
    register_explicit::<participation::AddWorkshop>();
    register_explicit::<participation::RemoveWorkshop>();
    register_explicit::<preview::PreviewTyped>();
    register_explicit::<pilot::BeginPilot>();
    register_explicit::<pilot::StopPilot>();
    register_explicit::<pilot::ChangePilotLink>();
    register_explicit::<sending::OpenThread>();
    register_explicit::<sending::ReplyInThread>();
    register_explicit::<sending::DecideThread>();
    register_explicit::<keeping::GoBack>();
    register_explicit::<keeping::CopyQuestionnaire>();
    register_explicit::<keeping::DecideQuestionnaire>();
    register_explicit::<keeping::TakeQuestion>();
    register_explicit::<keeping::OfferQuestion>();
    register_explicit::<keeping::WithdrawQuestion>();
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
    carried(room, room.revision.to_string(), wish, about)
}

/// The same of a form in which something may stand that was typed beside an earlier state.
fn belongs_with(room: &Room, filled: &Filled, wish: &str, about: &str) -> impl IntoView + use<> {
    let typed_beside = Some(filled.value(SEEN)).filter(|seen| !seen.is_empty());
    carried(room, typed_beside.unwrap_or_else(|| room.revision.to_string()), wish, about)
}

fn carried(room: &Room, seen: String, wish: &str, about: &str) -> impl IntoView + use<> {
    view! {
        <input type="hidden" name=DRAFT value=room.id.to_string()/>
        <input type="hidden" name=SEEN value=seen/>
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
        "changed" => (words.studio_changed(), false),
        "not-ready" => (words.studio_not_ready(), false),
        "not-approved" => (words.making_publish_seats(), false),
        "invited" => (words.guests_invited(), true),
        "revoked" => (words.guests_revoked(), true),
        "seats-asked" => (words.seats_asked(), true),
        "spoke" => (words.seats_spoke(), true),
        "seat-added" => (words.seats_added(), true),
        "seat-ended" => (words.seats_ended(), true),
        "noted" => (words.making_added(), true),
        "removed" => (words.making_removed(), true),
        code => return keeping::done(words, code),
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
                view! { <Textarea name label hint error value rows=2 language=Some(language)/> }.into_any()
            } else {
                view! { <Input name label hint error value language=Some(language)/> }.into_any()
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
