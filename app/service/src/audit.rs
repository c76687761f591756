//! Who did or saw what: recorded in the same transaction, append-only, and sealed into a chain by a job.

mod chain;
mod trail;

pub use domain::audit::Action;
use domain::id::{DraftId, GuestId, NetworkId, ReferralId, StaffId};

pub use trail::{By, Looked, Trail};

use crate::{
    Fault, Service,
    retention::Removed,
    store::{EventRow, Tx},
};

/// Who did something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// The person whose draft or referral it is.
    Patient,
    /// A member of staff.
    Staff(StaffId),
    /// A guest of the studio.
    Guest(GuestId),
    /// Matters itself, in a job or a command.
    System,
}

/// What it was done to, by its id alone.
#[derive(Clone, Copy, Debug)]
pub enum Subject {
    /// The network as a whole.
    Network,
    /// A draft.
    Draft(DraftId),
    /// A referral, with its person, intake form and appointment.
    Referral(ReferralId),
    /// A member of staff.
    Staff(StaffId),
    /// So many rows, by kind.
    Removed(Removed),
}

impl Service {
    /// Records an event in the transaction of what it records.
    pub(crate) async fn record(
        &self,
        tx: &mut Tx,
        network: NetworkId,
        actor: Actor,
        action: Action,
        subject: Subject,
    ) -> Result<(), Fault> {
        let actor = match actor {
            Actor::Patient => "patient".to_owned(),
            Actor::Staff(id) => format!("staff:{id}"),
            Actor::Guest(id) => format!("guest:{id}"),
            Actor::System => "system".to_owned(),
        };
        let subject = match subject {
            Subject::Network => "network".to_owned(),
            Subject::Draft(id) => format!("draft:{id}"),
            Subject::Referral(id) => format!("referral:{id}"),
            Subject::Staff(id) => format!("staff:{id}"),
            Subject::Removed(Removed { drafts, claims, messages, people, unsent, waiting, pilots, .. }) => format!(
                "removed:drafts={drafts},claims={claims},messages={messages},people={people},unsent={unsent},\
                 waiting={waiting},pilots={pilots}"
            ),
        };
        let (millis, random) = self.id_seed();
        let id = domain::id::EventId::v7(millis, random);
        let action = action.code().to_owned();
        Ok(tx.add_audit_event(network, &EventRow { id, at: self.now(), actor, action, subject }).await?)
    }
}
