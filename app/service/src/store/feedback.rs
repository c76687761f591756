//! What people said of their first conversation.

use domain::id::{NetworkId, ReferralId};
use jiff::Timestamp;
use uuid::Uuid;

use super::{StoreError, Tx, instant, micros, on, put};

impl Tx {
    /// Keeps what a person said, in place of what they said before.
    pub async fn set_feedback(
        &mut self,
        network: NetworkId,
        referral: ReferralId,
        content: &[u8],
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO feedback (network_id, referral_id, given_at, content) VALUES ($1, $2, $3, $4)
                     ON CONFLICT (network_id, referral_id) DO UPDATE SET given_at = excluded.given_at,
                       content = excluded.content";
        put!(self, query, Uuid::from(network), Uuid::from(referral), micros(now), content)
    }

    /// What a person said, and when.
    pub async fn feedback_of(
        &mut self,
        network: NetworkId,
        referral: ReferralId,
    ) -> Result<Option<(Timestamp, Vec<u8>)>, StoreError> {
        let query = "SELECT given_at, content FROM feedback WHERE network_id = $1 AND referral_id = $2";
        let row: Option<(i64, Vec<u8>)> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(referral)).fetch_optional(c).await?
        });
        row.map(|(at, content)| Ok((instant(at, "feedback")?, content))).transpose()
    }

    /// Whether a person has met a link worker.
    pub async fn has_met(&mut self, network: NetworkId, referral: ReferralId) -> Result<bool, StoreError> {
        let query = "SELECT count(*) FROM appointments
                     WHERE network_id = $1 AND referral_id = $2 AND status = 'attended'";
        let met: i64 = on!(self, c => {
            sqlx::query_scalar(query).bind(Uuid::from(network)).bind(Uuid::from(referral)).fetch_one(c).await?
        });
        Ok(met > 0)
    }

    /// Takes back the question how it went, if it has not gone.
    pub async fn remove_question_how_it_went(
        &mut self,
        network: NetworkId,
        referral: ReferralId,
    ) -> Result<(), StoreError> {
        let query = "DELETE FROM outbox
                     WHERE network_id = $1 AND referral_id = $2 AND kind = 'how-it-went' AND sent_at IS NULL";
        put!(self, query, Uuid::from(network), Uuid::from(referral))
    }

    /// Whether a person was asked how it went, or will be.
    pub async fn is_asked_how_it_went(&mut self, network: NetworkId, referral: ReferralId) -> Result<bool, StoreError> {
        let query = "SELECT count(*) FROM outbox
                     WHERE network_id = $1 AND referral_id = $2 AND kind = 'how-it-went'";
        let asked: i64 = on!(self, c => {
            sqlx::query_scalar(query).bind(Uuid::from(network)).bind(Uuid::from(referral)).fetch_one(c).await?
        });
        Ok(asked > 0)
    }
}
