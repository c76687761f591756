//! Risk flags: raised by rule or by hand, looked after by a named person, told to the duty contact when nobody acts.
//!
//! A flag stands on a referral, also before it is accepted: what is urgent does not wait for a case. Every flag is
//! raised in one place, in the transaction of what raises it.

mod escalate;
mod raise;
mod steps;

use std::sync::Arc;

use domain::{
    case::flag::{Content, Kind, State},
    id::{FlagId, NetworkId, ReferralId, StaffId},
    network::Network,
    staff::{Action as Deed, Role, may},
};
use jiff::Timestamp;

use super::Found;
use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    keys::RecordKey,
    referrals::Person,
    sign_in::StaffMember,
    store::{FlagRow, ReferralRow, Tx},
    unsent::{StaffForm, Unsent},
};

pub use steps::{FLAG, FlagForm, NEW};

/// A flag as its pages show it.
#[derive(Clone, Debug)]
pub struct Flag {
    /// Its id.
    pub id: FlagId,
    /// What it is about.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// Who looks after it.
    pub owner: StaffId,
    /// That person's name.
    pub owner_name: String,
    /// Since when.
    pub raised_at: Timestamp,
    /// Who raised it, unless a rule did.
    pub raised_by: Option<String>,
    /// When the duty contact is told, if nobody acts on it.
    pub escalate_at: Timestamp,
    /// When somebody said that they act on it, and who.
    pub acknowledged: Option<(Timestamp, String)>,
    /// When the duty contact was told.
    pub escalated_at: Option<Timestamp>,
    /// When it ended, and by whom.
    pub ended: Option<(Timestamp, String)>,
    /// What was seen, and what was done.
    pub content: Content,
}

impl Flag {
    /// How it stood when a form about it was made: one that stands otherwise is not the one that was meant.
    pub fn seen(&self) -> String {
        format!("{}.{}", self.state.code(), self.owner)
    }
}

/// The flags of a referral, and the one that is being raised.
#[derive(Clone, Debug)]
pub struct Flags {
    /// The referral's reference.
    pub reference: String,
    /// Whose it is.
    pub person: Person,
    /// It was accepted, and is a case.
    pub is_case: bool,
    /// The flags, the newest first.
    pub flags: Vec<Flag>,
    /// To whom a flag can be given.
    pub team: Vec<(StaffId, String)>,
    /// The id that a new flag will have, made with its form.
    pub new: FlagId,
    /// What was typed of a new flag and was not taken.
    pub unsent: Option<Unsent>,
    /// What was typed of what was done and was not taken; its field [`FLAG`] says of which flag.
    pub unsent_end: Option<Unsent>,
}

/// A referral that was found for somebody who may act on its flags.
struct Flagged {
    network: Arc<Network>,
    row: ReferralRow,
    key: RecordKey,
}

impl Flagged {
    fn form(&self, who: &StaffMember, form: &'static str) -> StaffForm<'_> {
        StaffForm::new(who, form, self.row.id.to_bytes()).sealed(&self.key)
    }
}

impl Service {
    /// The flags of a referral.
    pub async fn flags(&self, who: &StaffMember, reference: &str) -> Result<Option<Flags>, Fault> {
        let network = self.network_of(who.network).await?;
        let mut tx = self.store.write(who.network).await?;
        let Some(found) = self.flagged(&mut tx, who, network, reference).await? else { return Ok(None) };
        let flags = self.flags_on(&mut tx, who.network, found.row.id, &found.key).await?;
        let team = self.case_team(&mut tx, who).await?;
        let unsent = self.unsent(&mut tx, found.form(who, "flag")).await?;
        let unsent_end = self.unsent(&mut tx, found.form(who, "flag-end")).await?;
        let (person, _) = self.open_referral(&found.row)?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::FlagsRead, Subject::Referral(found.row.id))
            .await?;
        tx.commit().await?;
        let is_case = found.row.accepted_at.is_some();
        let (millis, random) = self.id_seed();
        let new = FlagId::v7(millis, random);
        Ok(Some(Flags { reference: found.row.reference, person, is_case, flags, team, new, unsent, unsent_end }))
    }

    /// The flags of a case that was found, the newest first.
    pub(crate) async fn flags_in(&self, tx: &mut Tx, found: &Found) -> Result<Vec<Flag>, Fault> {
        self.flags_on(tx, found.network, found.row.id, &found.key).await
    }

    async fn flags_on(
        &self,
        tx: &mut Tx,
        network: NetworkId,
        referral: ReferralId,
        key: &RecordKey,
    ) -> Result<Vec<Flag>, Fault> {
        tx.flags_of(network, referral).await?.into_iter().map(|row| opened(row, key)).collect()
    }

    async fn flagged(
        &self,
        tx: &mut Tx,
        who: &StaffMember,
        network: Arc<Network>,
        reference: &str,
    ) -> Result<Option<Flagged>, Fault> {
        if !may(who.role, Deed::WorkCases) {
            return Ok(None);
        }
        let Some(row) = tx.referral_by_reference(who.network, reference).await? else { return Ok(None) };
        let key = self.keys.record(&row.wrapped_key)?;
        Ok(Some(Flagged { network, row, key }))
    }

    /// The flags that have not ended, with whose they are: somebody's own, or all for those who look after the team.
    pub(crate) async fn open_flags(&self, tx: &mut Tx, who: &StaffMember, most: i64) -> Result<Vec<OpenFlag>, Fault> {
        let own = (who.role == Role::LinkWorker).then_some(who.id);
        let rows = tx.open_flags(who.network, own, most).await?;
        rows.into_iter()
            .map(|(row, whose)| {
                let key = self.keys.record(&whose.wrapped_key)?;
                let person = key.open(&whose.person, "patients")?;
                Ok(OpenFlag { reference: whose.reference, person, flag: opened(row, &key)? })
            })
            .collect()
    }
}

/// A flag that has not ended, in the list of who looks after it.
#[derive(Clone, Debug)]
pub struct OpenFlag {
    /// The referral's reference.
    pub reference: String,
    /// Whose it is.
    pub person: Person,
    /// The flag.
    pub flag: Flag,
}

fn opened(row: FlagRow, key: &RecordKey) -> Result<Flag, Fault> {
    Ok(Flag {
        id: row.id,
        kind: Kind::from_code(&row.kind).unwrap_or(Kind::Other),
        state: State::of(row.acknowledged.is_some(), row.ended.is_some()),
        owner: row.owner,
        owner_name: row.owner_name,
        raised_at: row.raised_at,
        raised_by: row.raised_by,
        escalate_at: row.escalate_at,
        acknowledged: row.acknowledged,
        escalated_at: row.escalated_at,
        ended: row.ended,
        content: key.open(&row.content, "flags")?,
    })
}
