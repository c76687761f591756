//! Contradictions that the schema cannot forbid, counted for `matters check`.

use jiff::Timestamp;

use super::{StoreError, Tx, micros, on};

/// What must never be, and a query that counts it; each takes the instant before which claims may have been removed.
const CONTRADICTIONS: [(&str, &str); 7] = [
    (
        "booked appointments without a claim on all of their time",
        "SELECT count(*) FROM appointments a WHERE a.status <> 'cancelled' AND a.starts_at >= $1
           AND (SELECT CASE WHEN min(c.grain) = a.starts_at / 900000000 THEN count(*) ELSE 0 END
                FROM claims c WHERE c.network_id = a.network_id AND c.appointment_id = a.appointment_id
                  AND c.staff_id = a.staff_id AND c.grain < a.ends_at / 900000000)
             < (a.ends_at - a.starts_at) / 900000000",
    ),
    (
        "booked appointments at the time of another of the same link worker",
        "SELECT count(*) FROM appointments a JOIN appointments b ON b.network_id = a.network_id
           AND b.staff_id = a.staff_id AND b.appointment_id <> a.appointment_id AND b.status <> 'cancelled'
           AND b.starts_at >= a.starts_at AND b.starts_at < a.ends_at
         WHERE a.status <> 'cancelled' AND a.starts_at >= $1",
    ),
    (
        "claims of appointments that were cancelled",
        "SELECT count(*) FROM claims c
         JOIN appointments a ON a.network_id = c.network_id AND a.appointment_id = c.appointment_id
         WHERE a.status = 'cancelled' AND $1 IS NOT NULL",
    ),
    (
        "claims of forms that hold no time",
        "SELECT count(*) FROM claims c
         LEFT JOIN holds h ON h.network_id = c.network_id AND h.draft_id = c.draft_id AND h.staff_id = c.staff_id
         WHERE c.draft_id IS NOT NULL AND h.draft_id IS NULL AND $1 IS NOT NULL",
    ),
    (
        "claims of offers that have ended",
        "SELECT count(*) FROM claims c JOIN offers o ON o.network_id = c.network_id AND o.offer_id = c.offer_id
         WHERE o.ended_at IS NOT NULL AND $1 IS NOT NULL",
    ),
    (
        "offers that keep no time",
        "SELECT count(*) FROM offers o WHERE o.ended_at IS NULL AND o.starts_at >= $1
           AND NOT EXISTS (SELECT 1 FROM claims c WHERE c.network_id = o.network_id AND c.offer_id = o.offer_id
                             AND c.staff_id = o.staff_id AND c.grain = o.starts_at / 900000000)",
    ),
    (
        "referrals without an audit event of their sending",
        "SELECT CASE WHEN r.sent > e.recorded THEN r.sent - e.recorded ELSE 0 END
         FROM (SELECT count(*) AS sent FROM referrals) r,
              (SELECT count(*) AS recorded FROM audit_events WHERE action = 'referral-submitted') e
         WHERE $1 IS NOT NULL",
    ),
];

impl Tx {
    /// What contradicts itself, and how often; claims on time before this may have been removed.
    pub async fn count_contradictions(
        &mut self,
        claimed_since: Timestamp,
    ) -> Result<Vec<(&'static str, i64)>, StoreError> {
        let mut found = Vec::new();
        for (what, query) in CONTRADICTIONS {
            let count: i64 = on!(self, c => sqlx::query_scalar(query).bind(micros(claimed_since)).fetch_one(c).await?);
            found.push((what, count));
        }
        Ok(found)
    }

    /// Some patients' keys, wrapped, with who they are and what they answered, sealed: to try whether they open.
    pub async fn some_sealed(&mut self, most: i64) -> Result<Vec<(Vec<u8>, Vec<u8>, Vec<u8>)>, StoreError> {
        let query = "SELECT p.wrapped_key, p.content, r.content FROM referrals r
                     JOIN patients p ON p.network_id = r.network_id AND p.patient_id = r.patient_id
                     WHERE p.erased_at IS NULL LIMIT $1";
        on!(self, c => Ok(sqlx::query_as(query).bind(most).fetch_all(c).await?))
    }
}
