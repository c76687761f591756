//! Flags that nobody acts on in time: the duty contact is told, once. The body of a job.

use domain::id::{FlagId, NetworkId, ReferralId};

use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
    manage::about,
    store::Reach,
};

impl Service {
    /// Tells duty contacts of flags that nobody acts on in time, each once; how many.
    pub async fn escalate_flags(&self) -> Result<usize, Fault> {
        let due = self.store.glance(Reach::Every).await?.due_flags(self.now(), 100).await?;
        let mut told = 0;
        for (network, flag, referral) in due {
            told += usize::from(self.escalate_flag(network, flag, referral).await?);
        }
        Ok(told)
    }

    async fn escalate_flag(&self, network: NetworkId, id: FlagId, referral: ReferralId) -> Result<bool, Fault> {
        let network = self.network_of(network).await?;
        let mut tx = self.store.write(network.id).await?;
        // Whoever acts on a flag takes its referral first, and so does this.
        let Some(row) = tx.referral(network.id, referral).await? else { return Ok(false) };
        if !tx.set_flag_escalated(network.id, id, self.now()).await? {
            return Ok(false);
        }
        let key = self.keys.record(&row.wrapped_key)?;
        let flags = self.flags_on(&mut tx, network.id, referral, &key).await?;
        let Some(flag) = flags.into_iter().find(|flag| flag.id == id) else { return Ok(false) };
        let (person, _) = self.open_referral(&row)?;
        let about = about(&network, &row, &person, &key, None);
        self.tell_duty_contact_of_flag(&mut tx, &about, &flag.owner_name, flag.escalate_at).await?;
        self.record(&mut tx, network.id, Actor::System, Action::FlagEscalated, Subject::Referral(referral)).await?;
        tx.commit().await?;
        Ok(true)
    }
}
