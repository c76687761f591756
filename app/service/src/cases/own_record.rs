//! A person's own record, by their link: opened by staff who know who they are and that it is safe, and for some days.
//!
//! The link alone opens nothing of it, since the link may be in another's hands.

use std::sync::Arc;

use domain::{id::EventId, network::Network, staff::Action as Deed};
use jiff::{Timestamp, ToSpan};

use super::Kept;
use crate::{
    Fault, Service,
    audit::{Action, Actor, Looked, Subject},
    sign_in::StaffMember,
};

/// For how many days a person can read their own record.
pub const OPEN_DAYS: i64 = 7;

/// What a person reads of their own record.
#[derive(Clone, Debug)]
pub struct OwnRecord {
    /// Who looked at it or changed it, the newest first.
    pub looked: Vec<Looked>,
    /// The event before which there is more.
    pub more_before: Option<EventId>,
    /// Until when they can read it here.
    pub until: Timestamp,
}

impl Service {
    /// Lets a person read their own record by their link for some days, or no longer.
    pub async fn share_record(&self, who: &StaffMember, reference: &str, open: bool) -> Result<Kept, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.found_case(&mut tx, who, reference, Deed::WorkCases).await? else {
            return Ok(tx.unchanged(Kept::NotHere).await?);
        };
        let until = open.then(|| self.now() + (OPEN_DAYS * 24).hours());
        tx.set_shared_until(who.network, found.row.id, until).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::RecordShared, Subject::Referral(found.row.id))
            .await?;
        tx.commit().await?;
        Ok(Kept::Done)
    }

    /// A person's own record, if it is open to the link at this moment; reading it is recorded.
    pub async fn own_record(
        &self,
        network: &Arc<Network>,
        token: &str,
        before: Option<EventId>,
    ) -> Result<Option<OwnRecord>, Fault> {
        let mut tx = self.store.write(network.id).await?;
        let Some((row, _)) = self.linked(&mut tx, network.id, token).await? else { return Ok(None) };
        let case = tx.case(network.id, row.id).await?;
        let Some(until) = case.and_then(|case| case.shared_until).filter(|until| *until > self.now()) else {
            return Ok(None);
        };
        let (mut looked, more_before) =
            self.events_of(&mut tx, network.id, row.id, before, Action::is_told_to_person).await?;
        // What another release wrote has no words here.
        looked.retain(|event| event.what.is_some());
        self.record(&mut tx, network.id, Actor::Patient, Action::RecordReadByPerson, Subject::Referral(row.id)).await?;
        tx.commit().await?;
        Ok(Some(OwnRecord { looked, more_before, until }))
    }
}
