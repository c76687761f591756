//! Measures: what was answered at which time. None is ever changed; one that was put right stands beside the first.

use domain::id::{MeasureId, NetworkId, ReferralId, StaffId};
use jiff::Timestamp;
use uuid::Uuid;

use super::{StoreError, Tx, instant, micros, on, put};

/// A measure as it is stored.
#[derive(Clone, Debug)]
pub struct MeasureRow {
    /// Its id.
    pub id: MeasureId,
    /// Who wrote it down.
    pub by: StaffId,
    /// Their name.
    pub by_name: String,
    /// When.
    pub written_at: Timestamp,
    /// The one that it puts right.
    pub amends: Option<MeasureId>,
    /// The answers, sealed.
    pub content: Vec<u8>,
}

impl Tx {
    /// Every measure of a case, in the order in which they were taken, and written where that was on one day.
    pub async fn measures(&mut self, network: NetworkId, referral: ReferralId) -> Result<Vec<MeasureRow>, StoreError> {
        let query = "SELECT m.measure_id, m.staff_id, s.name, m.written_at, m.amends_id, m.content FROM measures m
                     JOIN staff s ON s.network_id = m.network_id AND s.staff_id = m.staff_id
                     WHERE m.network_id = $1 AND m.referral_id = $2
                     ORDER BY m.taken_on, m.written_at, m.measure_id";
        type Columns = (Uuid, Uuid, String, i64, Option<Uuid>, Vec<u8>);
        let rows: Vec<Columns> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(referral)).fetch_all(c).await?
        });
        rows.into_iter()
            .map(|(id, by, by_name, written_at, amends, content)| {
                Ok(MeasureRow {
                    id: id.into(),
                    by: by.into(),
                    by_name,
                    written_at: instant(written_at, "measures")?,
                    amends: amends.map(MeasureId::from),
                    content,
                })
            })
            .collect()
    }

    /// Adds a measure; which instrument, when and at which point stand beside it in the clear, to be counted.
    pub async fn add_measure(
        &mut self,
        network: NetworkId,
        referral: ReferralId,
        measure: &MeasureRow,
        (instrument, stage, taken_on): (&str, &str, &str),
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO measures (network_id, measure_id, referral_id, staff_id, instrument, stage, taken_on,
                       written_at, amends_id, content)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
        put!(
            self,
            query,
            Uuid::from(network),
            Uuid::from(measure.id),
            Uuid::from(referral),
            Uuid::from(measure.by),
            instrument,
            stage,
            taken_on,
            micros(measure.written_at),
            measure.amends.map(Uuid::from),
            measure.content.as_slice(),
        )
    }
}
