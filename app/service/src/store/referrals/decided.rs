//! What was decided on referrals besides accepting them, and who entered them with the person.

use domain::id::{NetworkId, PracticeId, ReferralId, StaffId};
use jiff::Timestamp;
use sqlx::Row as _;
use uuid::Uuid;

use super::{
    super::{StoreError, Tx, instant, micros, on, put},
    ReferralRow,
};

impl Tx {
    /// Referrals that ended without a case, the last first.
    pub async fn ended_referrals(&mut self, network: NetworkId, most: i64) -> Result<Vec<ReferralRow>, StoreError> {
        let query = select_referrals!(
            "WHERE r.network_id = $1 AND r.ended_at IS NOT NULL AND p.erased_at IS NULL
             ORDER BY r.ended_at DESC LIMIT $2"
        );
        on!(self, c => {
            let rows = sqlx::query(query).bind(Uuid::from(network)).bind(most).fetch_all(c).await?;
            rows.into_iter().map(|row| read_referral!(row)).collect()
        })
    }

    /// Keeps what was decided, when the person was asked for more, and when the referral ended.
    pub async fn set_decision(
        &mut self,
        network: NetworkId,
        id: ReferralId,
        decision: &[u8],
        (asked_at, ended_at): (Option<Timestamp>, Option<Timestamp>),
    ) -> Result<(), StoreError> {
        let query = "UPDATE referrals SET decision = $1, asked_at = coalesce($2, asked_at), ended_at = $3
                     WHERE network_id = $4 AND referral_id = $5";
        let (asked_at, ended_at) = (asked_at.map(micros), ended_at.map(micros));
        put!(self, query, decision, asked_at, ended_at, Uuid::from(network), Uuid::from(id))
    }

    /// Who of the staff filled the form in with the person, if somebody did.
    pub async fn entered_by(&mut self, network: NetworkId, id: ReferralId) -> Result<Option<String>, StoreError> {
        let query = "SELECT s.name FROM referrals r
                     JOIN drafts d ON d.network_id = r.network_id AND d.draft_id = r.draft_id
                     JOIN staff s ON s.network_id = d.network_id AND s.staff_id = d.begun_by
                     WHERE r.network_id = $1 AND r.referral_id = $2";
        on!(self, c => {
            Ok(sqlx::query_scalar(query).bind(Uuid::from(network)).bind(Uuid::from(id)).fetch_optional(c).await?)
        })
    }
}
