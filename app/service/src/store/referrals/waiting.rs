//! The referrals of those who would like a time.

use domain::id::{NetworkId, PracticeId, StaffId};
use jiff::Timestamp;
use sqlx::Row as _;
use uuid::Uuid;

use super::{
    super::{StoreError, Tx, instant, on},
    ReferralRow,
};

impl Tx {
    /// Those who are on the list of who waits and have not ended; of some of them nothing is looked for now.
    pub async fn referrals_that_wait(&mut self, network: NetworkId) -> Result<Vec<ReferralRow>, StoreError> {
        let query = select_referrals!(
            "JOIN waiting w ON w.network_id = r.network_id AND w.referral_id = r.referral_id
             WHERE w.network_id = $1 AND r.state IN ('new', 'acknowledged', 'accepted') AND p.erased_at IS NULL"
        );
        on!(self, c => {
            let rows = sqlx::query(query).bind(Uuid::from(network)).fetch_all(c).await?;
            rows.into_iter().map(|row| read_referral!(row)).collect()
        })
    }
}
