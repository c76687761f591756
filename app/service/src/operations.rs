//! What the program does by itself, as a manager sees it: the messages that wait, those that did not arrive, the jobs.

use domain::{
    id::MessageId,
    messaging::waking,
    staff::{Action as Deed, may},
};
use jiff::Timestamp;

use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    sign_in::StaffMember,
    store::{JobRow, Queue, SenderRow, TroubleRow},
};

/// How many messages in trouble the page shows; the next ones follow once some are settled.
const MOST: i64 = 50;

/// What the page shows.
#[derive(Clone, Debug)]
pub struct Operations {
    /// Now.
    pub now: Timestamp,
    /// What waits in the network.
    pub queue: Queue,
    /// Since when nothing can be handed over, and when that is tried again.
    pub down: Option<SenderRow>,
    /// The messages that somebody has to see to.
    pub in_trouble: Vec<TroubleRow>,
    /// The jobs.
    pub jobs: Vec<JobRow>,
}

/// What becomes of a message that did not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is sent again.
    Again,
    /// Somebody has seen to it.
    Settled,
}

impl Service {
    /// What the program does by itself; none for those who may not see it.
    pub async fn operations(&self, who: &StaffMember) -> Result<Option<Operations>, Fault> {
        if !may(who.role, Deed::SeeOperations) {
            return Ok(None);
        }
        let now = self.now();
        let mut tx = self.store.write(who.network).await?;
        let shown = Operations {
            now,
            queue: tx.queue_of(who.network, now).await?,
            down: tx.sender_that_is_down().await?,
            in_trouble: tx.messages_in_trouble(who.network, MOST).await?,
            jobs: tx.jobs().await?,
        };
        self.record(&mut tx, who.network, Actor::Staff(who.id), Action::OperationsRead, Subject::Network).await?;
        tx.commit().await?;
        Ok(Some(shown))
    }

    /// Decides what becomes of a message that did not arrive; `false` when there is none, as far as they may know. One of
    /// which somebody has decided before stays as it is.
    pub async fn decide_fate(&self, who: &StaffMember, message: MessageId, fate: Fate) -> Result<bool, Fault> {
        if !may(who.role, Deed::SeeOperations) {
            return Ok(false);
        }
        let now = self.now();
        let mut tx = self.store.write(who.network).await?;
        let (decided, action) = match fate {
            Fate::Again => {
                (tx.try_message_again(who.network, message, waking(now, &self.zone)).await?, Action::MessageTriedAgain)
            }
            Fate::Settled => (tx.settle_message(who.network, message, who.id, now).await?, Action::MessageSettled),
        };
        let Some(referral) = decided else {
            let is_here = tx.has_message(who.network, message).await?;
            return Ok(tx.unchanged(is_here).await?);
        };
        let subject = referral.map_or(Subject::Network, Subject::Referral);
        self.record(&mut tx, who.network, Actor::Staff(who.id), action, subject).await?;
        tx.commit().await?;
        Ok(true)
    }
}
