//! Who looked at a record or changed it: for the manager, and for the person whose record it is.

use domain::{
    id::{EventId, NetworkId, ReferralId},
    staff::{Action as Deed, may},
};
use jiff::Timestamp;

use super::{Action, Actor, Subject};
use crate::{
    Fault, Service,
    sign_in::StaffMember,
    store::{TrailRow, Tx},
};

/// How many events a page shows.
const LINES: i64 = 100;
/// How many changes a case shows of itself.
const CHANGES: i64 = 20;

/// Something that somebody did with a record.
#[derive(Clone, Debug)]
pub struct Looked {
    /// Its place, for the next page.
    pub id: EventId,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub by: By,
    /// What; none when another release wrote it.
    pub what: Option<Action>,
}

/// Who did something, as pages say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum By {
    /// The person themself.
    Patient,
    /// A member of staff, by name.
    Staff(String),
    /// Matters itself.
    System,
}

/// Who looked at a record or changed it, the newest first.
#[derive(Clone, Debug)]
pub struct Trail {
    /// The person's name.
    pub name: String,
    /// Some events.
    pub events: Vec<Looked>,
    /// The event before which there are more.
    pub more_before: Option<EventId>,
}

impl Service {
    /// Who looked at a record or changed it; looking at this is recorded too.
    pub async fn trail(
        &self,
        who: &StaffMember,
        reference: &str,
        before: Option<EventId>,
    ) -> Result<Option<Trail>, Fault> {
        if !may(who.role, Deed::ReadAudit) {
            return Ok(None);
        }
        let mut tx = self.store.write(who.network).await?;
        let Some(row) = tx.referral_by_reference(who.network, reference).await? else { return Ok(None) };
        let (events, more_before) = self.events_of(&mut tx, who.network, row.id, before, |_| true).await?;
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::TrailRead, Subject::Referral(row.id)).await?;
        tx.commit().await?;
        let (person, _) = self.open_referral(&row)?;
        Ok(Some(Trail { name: person.name.full(), events, more_before }))
    }

    /// A page of what was done with a record and is shown, the newest first; and before which event there is more.
    pub(crate) async fn events_of(
        &self,
        tx: &mut Tx,
        network: NetworkId,
        referral: ReferralId,
        before: Option<EventId>,
        is_shown: impl Fn(Action) -> bool,
    ) -> Result<(Vec<Looked>, Option<EventId>), Fault> {
        let rows = tx.trail_of(network, &subject(referral), before, &hidden(is_shown), LINES + 1).await?;
        let mut events: Vec<_> = rows.into_iter().map(looked).collect();
        let more = i64::try_from(events.len()).is_ok_and(|count| count > LINES);
        if more {
            events.pop();
        }
        let more_before = events.last().filter(|_| more).map(|event| event.id);
        Ok((events, more_before))
    }

    /// What was changed in a record last.
    pub(crate) async fn changes_in(
        &self,
        tx: &mut Tx,
        network: NetworkId,
        referral: ReferralId,
    ) -> Result<Vec<Looked>, Fault> {
        // Whether there is a safeguarding record is for those who may read it.
        let is_shown = |what: Action| !what.only_looks() && what != Action::SafeguardingWritten;
        let rows = tx.trail_of(network, &subject(referral), None, &hidden(is_shown), CHANGES).await?;
        Ok(rows.into_iter().map(looked).filter(|event| event.what.is_some()).collect())
    }
}

/// The codes of the actions that are not shown: what is left out is left out before it is counted.
fn hidden(is_shown: impl Fn(Action) -> bool) -> Vec<&'static str> {
    Action::ALL.iter().filter(|action| !is_shown(**action)).map(|action| action.code()).collect()
}

fn subject(referral: ReferralId) -> String {
    format!("referral:{referral}")
}

fn looked(row: TrailRow) -> Looked {
    let by = match (row.actor.as_str(), row.staff) {
        ("patient", _) => By::Patient,
        (_, Some(name)) => By::Staff(name),
        (_, None) => By::System,
    };
    let what = Action::from_code(&row.action);
    Looked { id: row.id, at: row.at, by, what }
}
