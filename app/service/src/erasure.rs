//! Erasing a person: their key is destroyed, and with it everything that it sealed, in every copy that is ever made.
//!
//! What can be counted stays: that there was a referral, when, by which way, and what was done with it. So do the audit
//! events, which name nobody. A backup from before still holds the key: so whoever erases notes the person's id outside
//! the database, and a restore erases again by those notes.

mod requests;

use domain::id::{NetworkId, PatientId};

pub use requests::{Asked, ErasureLine, ErasureRequest, OwnRequest};

use crate::{
    Fault, Service,
    audit::{Action, Actor, Subject},
};

impl Service {
    /// Whom a reference leads to, for whoever is asked to erase them; nobody, when they are erased already.
    pub async fn person_behind(&self, network: NetworkId, reference: &str) -> Result<Option<PatientId>, Fault> {
        let mut tx = self.store.read(network).await?;
        Ok(tx.referral_by_reference(network, reference).await?.map(|row| row.patient))
    }

    /// Erases a person with their referrals, gives back the time that was booked for them, and sends them nothing more;
    /// `false` when there is no such person, or none any more.
    pub async fn erase_person(&self, network: NetworkId, patient: PatientId) -> Result<bool, Fault> {
        let now = self.now();
        let mut tx = self.store.write(network).await?;
        let referrals = tx.referrals_of(network, patient).await?;
        if referrals.is_empty() {
            return Ok(false);
        }
        // As everyone does: what a device opened first, then the referrals, and whoever's time it is after.
        for referral in &referrals {
            tx.remove_person_sessions(network, *referral).await?;
        }
        for referral in &referrals {
            tx.referral(network, *referral).await?;
        }
        tx.take_every_link_worker(network).await?;
        for referral in referrals {
            self.withdraw_open_offer(&mut tx, network, referral, [], Actor::System).await?;
            for appointment in tx.coming_appointments(network, referral, now).await? {
                tx.cancel_appointment(network, appointment, "erased").await?;
                tx.release_appointment(network, appointment).await?;
            }
            tx.erase_referral(network, referral, now).await?;
            self.record(&mut tx, network, Actor::System, Action::PersonErased, Subject::Referral(referral)).await?;
        }
        tx.erase_patient(network, patient, now).await?;
        tx.commit().await?;
        Ok(true)
    }
}
