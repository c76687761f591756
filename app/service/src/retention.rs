//! What is kept for how long, and removed after: the body of a job that says what it did.

use std::num::NonZeroU32;

use domain::{id::NetworkId, network::Keep, schedule::Grain};
use jiff::{SignedDuration, Timestamp, ToSpan};

use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    drafts::KEPT_DAYS,
    store::Reach,
};

/// How many of a kind one turn of the job removes of a network; the next turn goes on.
const AT_ONCE: i64 = 100;

/// What was removed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Removed {
    /// Drafts that were never sent.
    pub drafts: u64,
    /// Claims on time that is over.
    pub claims: u64,
    /// Messages that went long ago.
    pub messages: u64,
    /// People whose last referral and appointment are long ago.
    pub people: u64,
    /// Forms of staff that were never sent.
    pub unsent: u64,
    /// Places on the list of who waits that nobody needs any more.
    pub waiting: u64,
    /// Pilots of questions that ended long ago, with what was counted and said in them.
    pub pilots: u64,
    /// Sessions that ended.
    pub sessions: u64,
}

impl Service {
    /// Removes what is due in every network; a network's own share is in its audit trail.
    pub async fn apply_retention(&self) -> Result<Removed, Fault> {
        let mut all = Removed { sessions: self.remove_old_sessions().await?, ..Removed::default() };
        for (slug, _) in self.networks().await? {
            let Some(network) = self.network(&slug).await? else { continue };
            let removed = self.remove_due(network.id, network.settings.keep).await?;
            all.drafts += removed.drafts;
            all.claims += removed.claims;
            all.messages += removed.messages;
            all.people += removed.people;
            all.unsent += removed.unsent;
            all.waiting += removed.waiting;
            all.pilots += removed.pilots;
        }
        let mut tx = self.store.write(Reach::Every).await?;
        tx.remove_counters_before(self.now().as_second() - 86_400).await?;
        tx.commit().await?;
        Ok(all)
    }

    async fn remove_due(&self, network: NetworkId, keep: Keep) -> Result<Removed, Fault> {
        let now = self.now();
        let before = |days: NonZeroU32| {
            now.checked_sub(SignedDuration::from_hours(i64::from(days.get()) * 24)).unwrap_or(Timestamp::MIN)
        };
        let due =
            self.store.glance(network).await?.patients_before(network, before(keep.referrals_days), AT_ONCE).await?;
        let mut people = 0;
        for patient in due {
            people += u64::from(self.erase_person(network, patient).await?);
        }
        let mut tx = self.store.write(network).await?;
        let drafts = tx.expired_drafts(network, now, AT_ONCE).await?;
        if !drafts.is_empty() {
            // All at once and in their order: one after the other they could wait for somebody who waits for them.
            tx.take_every_link_worker(network).await?;
        }
        for draft in &drafts {
            tx.remove_draft(network, *draft).await?;
        }
        let waiting = tx.remove_waiting_before(network, now - (KEPT_DAYS * 24).hours()).await?;
        let unsent = tx.remove_unsent_before(network, now - (KEPT_DAYS * 24).hours()).await?
            + tx.remove_guest_unsent_before(network, now - 24.hours()).await?
            + tx.forget_guests_before(network, now - (KEPT_DAYS * 24).hours()).await?;
        let removed = Removed {
            drafts: drafts.len() as u64,
            claims: tx.remove_claims_before(network, Grain::around(self.claimed_since()).number()).await?,
            messages: tx.remove_messages_before(network, before(keep.messages_days)).await?,
            people,
            unsent,
            waiting,
            pilots: self.empty_old_pilots(&mut tx, network).await?,
            ..Removed::default()
        };
        if removed != Removed::default() {
            self.record(&mut tx, network, Actor::System, Action::RetentionApplied, Subject::Removed(removed)).await?;
            tx.commit().await?;
        }
        Ok(removed)
    }

    /// Claims on time before this may have been removed: nothing is booked there any more.
    pub(crate) fn claimed_since(&self) -> Timestamp {
        self.now() - 24.hours()
    }

    /// Until when a draft that is answered now is kept.
    pub(crate) fn kept_until(&self) -> Timestamp {
        self.now() + (KEPT_DAYS * 24).hours()
    }
}
