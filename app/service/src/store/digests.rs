//! Summaries for staff: who wants one, when it is due, and what it counts.

use domain::{
    CivilDate,
    id::{NetworkId, StaffId},
};
use jiff::Timestamp;
use uuid::Uuid;

use super::{StoreError, Tx, micros, on, put};

/// What waits for one of the staff, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DigestCounts {
    /// Booked appointments of the day.
    pub appointments: i64,
    /// Intake forms that nobody has acknowledged.
    pub forms: i64,
    /// Open flags.
    pub flags: i64,
    /// Tasks due by now.
    pub tasks: i64,
}

impl Tx {
    /// Whether one of the staff wants a summary.
    pub async fn wants_digest(&mut self, network: NetworkId, staff: StaffId) -> Result<bool, StoreError> {
        let query = "SELECT 1 FROM digests WHERE network_id = $1 AND staff_id = $2";
        on!(self, c => {
            let row = sqlx::query(query).bind(Uuid::from(network)).bind(Uuid::from(staff)).fetch_optional(c).await?;
            Ok(row.is_some())
        })
    }

    /// Says when the next summary of one of the staff is due.
    pub async fn set_digest(&mut self, network: NetworkId, staff: StaffId, next: Timestamp) -> Result<(), StoreError> {
        let query = "INSERT INTO digests (network_id, staff_id, next_at) VALUES ($1, $2, $3)
                     ON CONFLICT (network_id, staff_id) DO UPDATE SET next_at = excluded.next_at";
        put!(self, query, Uuid::from(network), Uuid::from(staff), micros(next))
    }

    /// Sends no further summary to one of the staff, not even one that is on its way.
    pub async fn remove_digest(&mut self, network: NetworkId, staff: StaffId) -> Result<(), StoreError> {
        let (network, staff) = (Uuid::from(network), Uuid::from(staff));
        let waiting = "DELETE FROM outbox WHERE network_id = $1 AND staff_id = $2 AND sent_at IS NULL";
        put!(self, waiting, network, staff)?;
        put!(self, "DELETE FROM digests WHERE network_id = $1 AND staff_id = $2", network, staff)
    }

    /// Whose summaries are due, in every network.
    pub async fn due_digests(&mut self, now: Timestamp, most: i64) -> Result<Vec<(NetworkId, StaffId)>, StoreError> {
        let query = "SELECT network_id, staff_id FROM digests WHERE next_at <= $1 ORDER BY next_at LIMIT $2";
        let rows: Vec<(Uuid, Uuid)> =
            on!(self, c => sqlx::query_as(query).bind(micros(now)).bind(most).fetch_all(c).await?);
        Ok(rows.into_iter().map(|(network, staff)| (network.into(), staff.into())).collect())
    }

    /// What waits for one of the staff between these moments of a day, and by its end: theirs alone, or everybody's
    /// forms, appointments and flags.
    pub async fn digest_counts(
        &mut self,
        network: NetworkId,
        (staff, own): (StaffId, Option<StaffId>),
        (from, until): (Timestamp, Timestamp),
        day: CivilDate,
    ) -> Result<DigestCounts, StoreError> {
        let query = "SELECT
            (SELECT count(*) FROM appointments WHERE network_id = $1 AND ($2 IS NULL OR staff_id = $2)
               AND starts_at >= $3 AND starts_at < $4 AND status = 'booked'),
            (SELECT count(*) FROM referrals r JOIN patients p ON p.network_id = r.network_id AND p.patient_id = r.patient_id
               WHERE r.network_id = $1 AND ($2 IS NULL OR r.reader_id = $2) AND r.state = 'new' AND p.erased_at IS NULL),
            (SELECT count(*) FROM flags WHERE network_id = $1 AND ($2 IS NULL OR owner_id = $2) AND ended_at IS NULL),
            (SELECT count(*) FROM tasks WHERE network_id = $1 AND owner_id = $5 AND due_on <= $6 AND done_at IS NULL)";
        let (appointments, forms, flags, tasks) = on!(self, c => {
            sqlx::query_as(query)
                .bind(Uuid::from(network))
                .bind(own.map(Uuid::from))
                .bind(micros(from))
                .bind(micros(until))
                .bind(Uuid::from(staff))
                .bind(day.to_string())
                .fetch_one(c)
                .await?
        });
        Ok(DigestCounts { appointments, forms, flags, tasks })
    }
}
