//! Onward referrals: made in a case, and moved on.

use domain::id::{NetworkId, OnwardId, ReferralId, StaffId};
use jiff::Timestamp;
use uuid::Uuid;

use super::{StoreError, Tx, instant, micros, on, put};

/// An onward referral as it is stored.
#[derive(Debug)]
pub struct OnwardRow {
    /// Its id.
    pub id: OnwardId,
    /// Who made it.
    pub by: String,
    /// How far it has come, by code.
    pub state: String,
    /// Since when.
    pub moved_at: Timestamp,
    /// Where and in which words, sealed.
    pub content: Vec<u8>,
}

impl Tx {
    /// Adds an onward referral.
    pub async fn add_onward(
        &mut self,
        network: NetworkId,
        (referral, id): (ReferralId, OnwardId),
        (by, at): (StaffId, Timestamp),
        (state, content): (&str, &[u8]),
    ) -> Result<(), StoreError> {
        let query =
            "INSERT INTO onward_referrals (network_id, onward_id, referral_id, made_by, made_at, state, moved_at,
                       content) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        let (network, id, referral) = (Uuid::from(network), Uuid::from(id), Uuid::from(referral));
        put!(self, query, network, id, referral, Uuid::from(by), micros(at), state, micros(at), content)
    }

    /// The onward referrals of a case, the newest first.
    pub async fn onward_of(&mut self, network: NetworkId, referral: ReferralId) -> Result<Vec<OnwardRow>, StoreError> {
        let query = "SELECT o.onward_id, s.name, o.state, o.moved_at, o.content FROM onward_referrals o
                     JOIN staff s ON s.network_id = o.network_id AND s.staff_id = o.made_by
                     WHERE o.network_id = $1 AND o.referral_id = $2 ORDER BY o.made_at DESC, o.onward_id DESC";
        let rows: Vec<(Uuid, String, String, i64, Vec<u8>)> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(referral)).fetch_all(c).await?
        });
        rows.into_iter()
            .map(|(id, by, state, moved, content)| {
                Ok(OnwardRow { id: id.into(), by, state, moved_at: instant(moved, "onward_referrals")?, content })
            })
            .collect()
    }

    /// Moves an onward referral of this case on, if it still stands where it was seen; whether it did.
    pub async fn set_onward_state(
        &mut self,
        network: NetworkId,
        (referral, id): (ReferralId, OnwardId),
        (from, to): (&str, &str),
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let query = "UPDATE onward_referrals SET state = $1, moved_at = $2
                     WHERE network_id = $3 AND onward_id = $4 AND referral_id = $5 AND state = $6";
        on!(self, c => {
            let done = sqlx::query(query)
                .bind(to)
                .bind(micros(now))
                .bind(Uuid::from(network))
                .bind(Uuid::from(id))
                .bind(Uuid::from(referral))
                .bind(from)
                .execute(c)
                .await?;
            Ok(done.rows_affected() == 1)
        })
    }
}
