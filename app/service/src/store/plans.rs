//! Plans, version by version: none is ever changed.

use domain::id::{NetworkId, ReferralId, StaffId};
use jiff::Timestamp;
use uuid::Uuid;

use super::{StoreError, Tx, instant, micros, on, put};

/// A version of a plan as it is stored.
#[derive(Clone, Debug)]
pub struct PlanRow {
    /// Its number, from 1.
    pub version: u32,
    /// Who wrote it.
    pub by: StaffId,
    /// Their name.
    pub by_name: String,
    /// When.
    pub written_at: Timestamp,
    /// The plan, sealed.
    pub content: Vec<u8>,
}

type Columns = (i64, Uuid, String, i64, Vec<u8>);

fn read((version, by, by_name, written_at, content): Columns) -> Result<PlanRow, StoreError> {
    let version = u32::try_from(version).map_err(|_| StoreError::Unreadable { table: "plans" })?;
    Ok(PlanRow { version, by: by.into(), by_name, written_at: instant(written_at, "plans")?, content })
}

/// What every query of plans selects.
macro_rules! select_plans {
    ($rest:literal) => {
        concat!(
            "SELECT p.version, p.staff_id, s.name, p.written_at, p.content FROM plans p
             JOIN staff s ON s.network_id = p.network_id AND s.staff_id = p.staff_id
             WHERE p.network_id = $1 AND p.referral_id = $2 ",
            $rest
        )
    };
}

impl Tx {
    /// The newest version of a plan.
    pub async fn plan(&mut self, network: NetworkId, referral: ReferralId) -> Result<Option<PlanRow>, StoreError> {
        let query = select_plans!("ORDER BY p.version DESC LIMIT 1");
        let row: Option<Columns> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(referral)).fetch_optional(c).await?
        });
        row.map(read).transpose()
    }

    /// Every version of a plan, the newest first.
    pub async fn plan_versions(
        &mut self,
        network: NetworkId,
        referral: ReferralId,
    ) -> Result<Vec<PlanRow>, StoreError> {
        let query = select_plans!("ORDER BY p.version DESC");
        let rows: Vec<Columns> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(referral)).fetch_all(c).await?
        });
        rows.into_iter().map(read).collect()
    }

    /// Adds a version of a plan; the day of its review stands beside it in the clear, for lists of what is due.
    pub async fn add_plan(
        &mut self,
        network: NetworkId,
        referral: ReferralId,
        plan: &PlanRow,
        review_on: Option<&str>,
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO plans (network_id, referral_id, version, staff_id, written_at, review_on, content)
                     VALUES ($1, $2, $3, $4, $5, $6, $7)";
        put!(
            self,
            query,
            Uuid::from(network),
            Uuid::from(referral),
            i64::from(plan.version),
            Uuid::from(plan.by),
            micros(plan.written_at),
            review_on,
            plan.content.as_slice(),
        )
    }
}
