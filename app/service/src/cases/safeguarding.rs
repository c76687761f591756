//! The safeguarding log: everyone who works in cases writes in it, named roles read it, and each look is recorded.

use domain::{
    Fields,
    id::NoteId,
    staff::{Action as Deed, may},
};

use super::{
    Kept,
    notes::{Log, Noted, newest_of, noted},
};
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    referrals::Person,
    sign_in::StaffMember,
    unsent::Unsent,
};

/// The page of the safeguarding log of a case.
#[derive(Clone, Debug)]
pub struct Safeguarding {
    /// The case's reference.
    pub reference: String,
    /// Whose case it is.
    pub person: Person,
    /// What was written, the newest first; none for those who may write and not read.
    pub log: Option<Vec<Noted>>,
    /// What was typed and was not taken.
    pub unsent: Option<Unsent>,
    /// For [`super::notes::AFTER`].
    pub after: Option<NoteId>,
}

impl Service {
    /// The safeguarding log of a case, as far as this member of staff reads it.
    pub async fn safeguarding(&self, who: &StaffMember, reference: &str) -> Result<Option<Safeguarding>, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.found_case(&mut tx, who, reference, Deed::WorkCases).await? else { return Ok(None) };
        let rows = tx.notes_of(who.network, found.row.id, "safeguarding").await?;
        let after = newest_of(&rows, who).map(|row| row.id);
        let unsent = self.unsent(&mut tx, found.form(who, "safeguarding")).await?;
        let (person, _) = self.open_referral(&found.row)?;
        let (log, action) = match may(who.role, Deed::ReadSafeguarding) {
            true => (Some(noted(&found.key, rows)?), Action::SafeguardingRead),
            false => (None, Action::SafeguardingOpened),
        };
        self.record(&mut tx, who.network, Actor::Staff(who.id), action, Subject::Referral(found.row.id)).await?;
        tx.commit().await?;
        Ok(Some(Safeguarding { reference: found.row.reference, person, log, unsent, after }))
    }

    /// Writes in the log, also of a case that was closed.
    pub async fn write_safeguarding(&self, who: &StaffMember, reference: &str, fields: Fields) -> Result<Kept, Fault> {
        self.sign(who, reference, Log::Safeguarding, fields).await
    }
}
