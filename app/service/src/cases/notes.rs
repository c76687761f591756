//! Notes: kept while they are written, signed once, and put right by another note that stands beside the first.
//!
//! The safeguarding log is signed in the same way; who reads it is decided in its own room.

use domain::{
    Fields,
    case::note::{self, Field},
    id::NoteId,
    refusal::first,
    staff::Action as Deed,
};
use jiff::Timestamp;

use super::{Found, Kept};
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    keys::RecordKey,
    referrals::Person,
    sign_in::StaffMember,
    store::{NewNote, NoteRow, Tx},
    unsent::{StaffForm, Unsent},
};

/// The field that says which was the writer's newest note when the form was made: a form that was sent before is known
/// by it, and signs nothing twice.
pub const AFTER: &str = "note-after";
/// The button that keeps a note while it is written; the page's own saving does not press it.
pub const KEEP: &str = "keep";

/// A text as somebody signed it.
#[derive(Clone, Debug)]
pub struct Signed {
    /// Its id.
    pub id: NoteId,
    /// Who signed it.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// What it says.
    pub note: note::Note,
}

/// A note, with what it said before it was amended.
#[derive(Clone, Debug)]
pub struct Noted {
    /// As it stands.
    pub newest: Signed,
    /// As it stood before, the newest first.
    pub earlier: Vec<Signed>,
}

impl Noted {
    /// What it was signed as first, by which the sheet of whoever amends it is found, whatever it says meanwhile.
    fn first(&self) -> NoteId {
        self.earlier.last().map_or(self.newest.id, |first| first.id)
    }
}

/// The notes of a case, and the one that is being written.
#[derive(Clone, Debug)]
pub struct Notes {
    /// The case's reference.
    pub reference: String,
    /// Whose case it is.
    pub person: Person,
    /// The notes, the newest first.
    pub notes: Vec<Noted>,
    /// What was typed and is not signed.
    pub unsent: Option<Unsent>,
    /// For [`AFTER`].
    pub after: Option<NoteId>,
    /// No more notes are added.
    pub is_closed: bool,
}

/// A note that is to be amended.
#[derive(Clone, Debug)]
pub struct ToAmend {
    /// The case's reference.
    pub reference: String,
    /// Whose case it is.
    pub person: Person,
    /// The note, with what it said before.
    pub noted: Noted,
    /// What was typed and is not signed.
    pub unsent: Option<Unsent>,
}

/// A log in which texts are signed.
#[derive(Clone, Copy)]
pub(super) enum Log {
    /// The notes of the case.
    Notes,
    /// The safeguarding log.
    Safeguarding,
}

impl Log {
    const fn code(self) -> &'static str {
        match self {
            Self::Notes => "note",
            Self::Safeguarding => "safeguarding",
        }
    }

    const fn field(self) -> Field {
        match self {
            Self::Notes => Field::Note,
            Self::Safeguarding => Field::Safeguarding,
        }
    }

    const fn signed(self) -> Action {
        match self {
            Self::Notes => Action::NoteSigned,
            Self::Safeguarding => Action::SafeguardingWritten,
        }
    }

    /// Whether a closed case takes more: what somebody learns of a danger is written down whenever they learn it.
    const fn is_open_for_ever(self) -> bool {
        matches!(self, Self::Safeguarding)
    }

    /// Of what was sent, what is kept.
    fn typed(self, fields: Fields) -> Fields {
        only(fields, self.field().name())
    }
}

fn only(mut fields: Fields, name: &str) -> Fields {
    fields.retain(|field, _| field == name);
    fields
}

impl Service {
    /// The notes of a case.
    pub async fn notes(&self, who: &StaffMember, reference: &str) -> Result<Option<Notes>, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.found_case(&mut tx, who, reference, Deed::SeeCases).await? else { return Ok(None) };
        let rows = tx.notes_of(who.network, found.row.id, Log::Notes.code()).await?;
        let unsent = self.unsent(&mut tx, note_form(who, &found, None)).await?;
        let after = newest_of(&rows, who).map(|row| row.id);
        let notes = noted(&found.key, rows)?;
        let (person, _) = self.open_referral(&found.row)?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::NotesRead, Subject::Referral(found.row.id))
            .await?;
        tx.commit().await?;
        let is_closed = found.case.closed_at.is_some();
        Ok(Some(Notes { reference: found.row.reference, person, notes, unsent, after, is_closed }))
    }

    /// The notes of a case that was found, the newest first.
    pub(crate) async fn notes_in(&self, tx: &mut Tx, found: &Found) -> Result<Vec<Noted>, Fault> {
        noted(&found.key, tx.notes_of(found.network, found.row.id, Log::Notes.code()).await?)
    }

    /// One note, for whoever amends it.
    pub async fn note_to_amend(
        &self,
        who: &StaffMember,
        reference: &str,
        id: NoteId,
    ) -> Result<Option<ToAmend>, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.found_case(&mut tx, who, reference, Deed::WorkCases).await? else { return Ok(None) };
        let Some(noted) = self.note_in(&mut tx, &found, id).await? else { return Ok(None) };
        let unsent = self.unsent(&mut tx, note_form(who, &found, Some(noted.first()))).await?;
        let (person, _) = self.open_referral(&found.row)?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::NotesRead, Subject::Referral(found.row.id))
            .await?;
        tx.commit().await?;
        Ok(Some(ToAmend { reference: found.row.reference, person, noted, unsent }))
    }

    /// Keeps a note while it is written; one that was signed meanwhile is not written again by itself, and what somebody
    /// keeps by the button is kept beside it.
    ///
    /// It is the writer's own sheet and no record yet: looking at it and signing it are what is recorded.
    pub async fn keep_note_writing(
        &self,
        who: &StaffMember,
        reference: &str,
        amends: Option<NoteId>,
        fields: Fields,
    ) -> Result<Kept, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.found_case(&mut tx, who, reference, Deed::WorkCases).await? else {
            return Ok(tx.unchanged(Kept::NotHere).await?);
        };
        let (is_due, of) = match amends {
            None => {
                let rows = tx.notes_of(who.network, found.row.id, Log::Notes.code()).await?;
                (follows(&rows, who, &fields), None)
            }
            Some(id) => match self.note_in(&mut tx, &found, id).await? {
                Some(noted) => (noted.newest.id == id, Some(noted.first())),
                None => return Ok(tx.unchanged(Kept::NotHere).await?),
            },
        };
        let form = note_form(who, &found, of);
        let is_pressed = !first(&fields, KEEP).is_empty();
        let typed = Log::Notes.typed(fields);
        if !is_due {
            return match is_pressed {
                true => self.too_late(tx, form, typed).await,
                false => Ok(tx.unchanged(Kept::Changed).await?),
            };
        }
        self.keep_unsent(&mut tx, form, &Unsent::writing(typed)).await?;
        tx.commit().await?;
        Ok(Kept::Done)
    }

    /// Signs a note.
    pub async fn sign_note(&self, who: &StaffMember, reference: &str, fields: Fields) -> Result<Kept, Fault> {
        self.sign(who, reference, Log::Notes, fields).await
    }

    /// Signs a text in a log of the case; the same form sent again signs nothing more.
    pub(super) async fn sign(
        &self,
        who: &StaffMember,
        reference: &str,
        log: Log,
        fields: Fields,
    ) -> Result<Kept, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.found_case(&mut tx, who, reference, Deed::WorkCases).await? else {
            return Ok(tx.unchanged(Kept::NotHere).await?);
        };
        let form = found.form(who, log.code());
        let rows = tx.notes_of(who.network, found.row.id, log.code()).await?;
        let follows = follows(&rows, who, &fields);
        let typed = log.typed(fields);
        let note = match note::Note::parse(&typed, log.field()) {
            Ok(note) => note,
            Err(refusals) => return self.refuse(tx, form, typed, refusals).await,
        };
        if !follows && let Some(newest) = newest_of(&rows, who) {
            let signed: note::Note = found.key.open(&newest.content, "notes")?;
            if signed == note {
                return self.done_before(tx, form).await;
            }
        }
        let is_closed = found.case.closed_at.is_some() && !log.is_open_for_ever();
        if is_closed || !follows {
            return self.too_late(tx, form, typed).await;
        }
        self.add_note(&mut tx, (who, &found), log, None, &note).await?;
        self.drop_unsent(&mut tx, form).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), log.signed(), Subject::Referral(found.row.id)).await?;
        tx.commit().await?;
        Ok(Kept::Done)
    }

    /// Puts a note right: the first stays, and the other stands beside it.
    pub async fn amend_note(
        &self,
        who: &StaffMember,
        reference: &str,
        id: NoteId,
        fields: Fields,
    ) -> Result<Kept, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.found_case(&mut tx, who, reference, Deed::WorkCases).await? else {
            return Ok(tx.unchanged(Kept::NotHere).await?);
        };
        let Some(noted) = self.note_in(&mut tx, &found, id).await? else {
            return Ok(tx.unchanged(Kept::NotHere).await?);
        };
        let form = note_form(who, &found, Some(noted.first()));
        let typed = Log::Notes.typed(fields);
        let note = match note::Note::parse(&typed, Field::Note) {
            Ok(note) => note,
            Err(refusals) => return self.refuse(tx, form, typed, refusals).await,
        };
        if noted.newest.note == note {
            return self.done_before(tx, form).await;
        }
        if noted.newest.id != id {
            return self.too_late(tx, form, typed).await;
        }
        self.add_note(&mut tx, (who, &found), Log::Notes, Some(id), &note).await?;
        self.drop_unsent(&mut tx, form).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::NoteAmended, Subject::Referral(found.row.id))
            .await?;
        tx.commit().await?;
        Ok(Kept::Done)
    }

    async fn add_note(
        &self,
        tx: &mut Tx,
        (who, found): (&StaffMember, &Found),
        log: Log,
        amends: Option<NoteId>,
        note: &note::Note,
    ) -> Result<(), Fault> {
        let (millis, random) = self.id_seed();
        let new = NewNote {
            network: who.network,
            id: NoteId::v7(millis, random),
            referral: found.row.id,
            staff: who.id,
            kind: log.code(),
            at: self.now(),
            amends,
            content: &found.key.seal(note, "notes", &*self.chance),
        };
        Ok(tx.add_note(&new).await?)
    }

    /// A note of this case, by its id or that of an earlier version.
    async fn note_in(&self, tx: &mut Tx, found: &Found, id: NoteId) -> Result<Option<Noted>, Fault> {
        let notes = self.notes_in(tx, found).await?;
        Ok(notes
            .into_iter()
            .find(|noted| noted.newest.id == id || noted.earlier.iter().any(|earlier| earlier.id == id)))
    }
}

/// The form of a new note, or of one that amends the note that was signed as this first.
fn note_form<'a>(who: &StaffMember, found: &'a Found, of: Option<NoteId>) -> StaffForm<'a> {
    found.form_about(who, Log::Notes.code(), of.map_or(found.row.id.to_bytes(), NoteId::to_bytes))
}

/// The newest of these that this member of staff signed, as a note of its own.
pub(super) fn newest_of<'a>(rows: &'a [NoteRow], who: &StaffMember) -> Option<&'a NoteRow> {
    rows.iter().rev().find(|row| row.staff == who.id && row.amends.is_none())
}

/// Whether a form was made after the writer's newest note, and so has not been signed yet.
fn follows(rows: &[NoteRow], who: &StaffMember, fields: &Fields) -> bool {
    let newest = newest_of(rows, who).map(|row| row.id.to_string()).unwrap_or_default();
    first(fields, AFTER) == newest
}

/// Signed texts in the order in which they were signed, as notes with what each was before: the newest note first.
pub(super) fn noted(key: &RecordKey, rows: Vec<NoteRow>) -> Result<Vec<Noted>, Fault> {
    let mut notes: Vec<Noted> = Vec::new();
    for row in rows {
        let note = key.open(&row.content, "notes")?;
        let signed = Signed { id: row.id, by: row.staff_name, at: row.signed_at, note };
        match row.amends.and_then(|amended| notes.iter_mut().find(|noted| noted.newest.id == amended)) {
            Some(noted) => noted.earlier.insert(0, std::mem::replace(&mut noted.newest, signed)),
            None => notes.push(Noted { newest: signed, earlier: Vec::new() }),
        }
    }
    notes.reverse();
    Ok(notes)
}
