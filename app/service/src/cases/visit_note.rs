//! What whoever visits a person at home has to know before they go: a dog, a stair, who else may be there.

use domain::{
    Fields,
    case::note::{Field, Note},
    staff::Action as Deed,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Kept;
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    keys::{CannotOpen, RecordKey},
    referrals::Person,
    sign_in::StaffMember,
    store::CaseRow,
    unsent::Unsent,
};

/// The note, with who wrote it and when.
#[derive(Clone, Debug)]
pub struct VisitNote {
    /// What it says.
    pub note: Note,
    /// Who wrote it.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// The note as it is sealed: its moment in microseconds, as everything is stored.
#[derive(Serialize, Deserialize)]
struct Sealed {
    note: Note,
    by: String,
    at: i64,
}

/// The page of the note.
#[derive(Clone, Debug)]
pub struct Visiting {
    /// The case's reference.
    pub reference: String,
    /// Whose case it is.
    pub person: Person,
    /// The note, if there is something to know.
    pub note: Option<VisitNote>,
    /// What was typed and was not taken.
    pub unsent: Option<Unsent>,
}

impl Visiting {
    /// Which note the form was made from.
    pub fn seen(&self) -> String {
        seen(self.note.as_ref())
    }
}

fn seen(note: Option<&VisitNote>) -> String {
    note.map(|note| note.at.as_microsecond().to_string()).unwrap_or_default()
}

impl Service {
    /// What is to be known before a visit.
    pub async fn visiting(&self, who: &StaffMember, reference: &str) -> Result<Option<Visiting>, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.found_case(&mut tx, who, reference, Deed::WorkCases).await? else { return Ok(None) };
        let unsent = self.unsent(&mut tx, found.form(who, "visit-note")).await?;
        let note = visit_note(&found.case, &found.key)?;
        let (person, _) = self.open_referral(&found.row)?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::VisitNoteRead, Subject::Referral(found.row.id))
            .await?;
        tx.commit().await?;
        Ok(Some(Visiting { reference: found.row.reference, person, note, unsent }))
    }

    /// Keeps what is to be known before a visit, or takes it away when nothing is; made from the note that was seen.
    pub async fn keep_visit_note(
        &self,
        who: &StaffMember,
        reference: &str,
        was: &str,
        mut fields: Fields,
    ) -> Result<Kept, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.found_case(&mut tx, who, reference, Deed::WorkCases).await? else {
            return Ok(tx.unchanged(Kept::NotHere).await?);
        };
        fields.retain(|name, _| name == Field::Visit.name());
        let form = found.form(who, "visit-note");
        let note = match Note::parse(&fields, Field::Visit) {
            Ok(note) => note,
            Err(refusals) => return self.refuse(tx, form, fields, refusals).await,
        };
        let stands = visit_note(&found.case, &found.key)?;
        let text = stands.as_ref().map_or("", |stands| stands.note.text.as_str());
        if text == note.text {
            self.drop_unsent(&mut tx, form).await?;
            tx.commit().await?;
            return Ok(Kept::Done);
        }
        if seen(stands.as_ref()) != was {
            return self.too_late(tx, form, fields).await;
        }
        let sealed = (!note.text.is_empty()).then(|| {
            let sealed = Sealed { note, by: who.name.clone(), at: self.now().as_microsecond() };
            found.key.seal(&sealed, "visit_note", &*self.chance)
        });
        tx.set_visit_note(who.network, found.row.id, sealed.as_deref()).await?;
        self.drop_unsent(&mut tx, form).await?;
        let changed = Action::VisitNoteChanged;
        self.record(&mut tx, who.network, Actor::Staff(who.id), changed, Subject::Referral(found.row.id)).await?;
        tx.commit().await?;
        Ok(Kept::Done)
    }
}

/// The note of a case, if there is one.
pub(crate) fn visit_note(case: &CaseRow, key: &RecordKey) -> Result<Option<VisitNote>, Fault> {
    let Some(sealed) = &case.visit_note else { return Ok(None) };
    let Sealed { note, by, at } = key.open(sealed, "visit_note")?;
    let at = Timestamp::from_microsecond(at).map_err(|_| CannotOpen)?;
    Ok(Some(VisitNote { note, by, at }))
}
