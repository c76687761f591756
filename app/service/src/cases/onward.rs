//! Onward referrals of a case: to a group or service, in words that the person agreed to.

use std::sync::Arc;

use domain::{
    Fields,
    case::onward::{self, State},
    id::OnwardId,
    network::Network,
    staff::Action as Deed,
};
use jiff::Timestamp;

use super::{Found, Kept};
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    referrals::{Person, Told},
    sign_in::StaffMember,
    store::{OnwardRow, Tx},
    unsent::Unsent,
};

/// The name of the form.
const FORM: &str = "onward";

/// An onward referral of a case.
#[derive(Clone, Debug)]
pub struct OnwardReferral {
    /// Its id.
    pub id: OnwardId,
    /// Where, and in which words.
    pub onward: onward::Onward,
    /// How far it has come.
    pub state: State,
    /// Since when.
    pub since: Timestamp,
    /// Who made it.
    pub by: String,
}

/// The onward referrals of a case, and the one that is being made.
#[derive(Clone, Debug)]
pub struct OnwardReferrals {
    /// The case's reference.
    pub reference: String,
    /// Whose case it is.
    pub person: Person,
    /// What they told, with whom they agreed to share it.
    pub told: Told,
    /// Those that were made, the newest first.
    pub all: Vec<OnwardReferral>,
    /// What was typed and was not taken.
    pub unsent: Option<Unsent>,
    /// No more are made.
    pub is_closed: bool,
    /// The network, for the names of its partners.
    pub network: Arc<Network>,
}

impl Service {
    /// The onward referrals of a case.
    pub async fn onward(&self, who: &StaffMember, reference: &str) -> Result<Option<OnwardReferrals>, Fault> {
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.found_case(&mut tx, who, reference, Deed::SeeCases).await? else { return Ok(None) };
        let all = self.onward_in(&mut tx, &found).await?;
        let unsent = self.unsent(&mut tx, found.form(who, FORM)).await?;
        let (person, told) = self.open_referral(&found.row)?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::OnwardRead, Subject::Referral(found.row.id))
            .await?;
        tx.commit().await?;
        let is_closed = found.case.closed_at.is_some();
        Ok(Some(OnwardReferrals { reference: found.row.reference, person, told, all, unsent, is_closed, network }))
    }

    /// The onward referrals of a case that was found, the newest first.
    pub(crate) async fn onward_in(&self, tx: &mut Tx, found: &Found) -> Result<Vec<OnwardReferral>, Fault> {
        let open = |row: OnwardRow| {
            Ok(OnwardReferral {
                id: row.id,
                onward: found.key.open(&row.content, "onward_referrals")?,
                // What another release may have written is at least offered.
                state: State::from_code(&row.state).unwrap_or(State::Offered),
                since: row.moved_at,
                by: row.by,
            })
        };
        tx.onward_of(found.network, found.row.id).await?.into_iter().map(open).collect()
    }

    /// Offers a group or service; the same form sent again offers nothing more.
    pub async fn offer_onward(&self, who: &StaffMember, reference: &str, fields: Fields) -> Result<Kept, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.found_case(&mut tx, who, reference, Deed::WorkCases).await? else {
            return Ok(tx.unchanged(Kept::NotHere).await?);
        };
        let form = found.form(who, FORM);
        let onward = match onward::Onward::parse(&fields) {
            Ok(onward) => onward,
            Err(refusals) => return self.refuse(tx, form, fields, refusals).await,
        };
        let is_same = |known: &OnwardReferral| known.onward == onward && !known.state.next().is_empty();
        if self.onward_in(&mut tx, &found).await?.iter().any(is_same) {
            return self.done_before(tx, form).await;
        }
        if found.case.closed_at.is_some() {
            return self.too_late(tx, form, fields).await;
        }
        let (millis, random) = self.id_seed();
        let ids = (found.row.id, OnwardId::v7(millis, random));
        let sealed = found.key.seal(&onward, "onward_referrals", &*self.chance);
        tx.add_onward(who.network, ids, (who.id, self.now()), (State::Offered.code(), &sealed)).await?;
        self.drop_unsent(&mut tx, form).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::OnwardOffered, Subject::Referral(found.row.id))
            .await?;
        tx.commit().await?;
        Ok(Kept::Done)
    }

    /// Says how far an onward referral has come; `seen` is where its page showed it.
    pub async fn move_onward(
        &self,
        who: &StaffMember,
        reference: &str,
        id: OnwardId,
        (seen, to): (State, State),
    ) -> Result<Kept, Fault> {
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.found_case(&mut tx, who, reference, Deed::WorkCases).await? else {
            return Ok(tx.unchanged(Kept::NotHere).await?);
        };
        let all = self.onward_in(&mut tx, &found).await?;
        let Some(known) = all.iter().find(|known| known.id == id) else {
            return Ok(tx.unchanged(Kept::NotHere).await?);
        };
        if known.state == to {
            return Ok(tx.unchanged(Kept::Done).await?);
        }
        let ids = (found.row.id, id);
        if !seen.next().contains(&to)
            || !tx.set_onward_state(who.network, ids, (seen.code(), to.code()), self.now()).await?
        {
            return Ok(tx.unchanged(Kept::Changed).await?);
        }
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::OnwardMoved, Subject::Referral(found.row.id))
            .await?;
        tx.commit().await?;
        Ok(Kept::Done)
    }
}
