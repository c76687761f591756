//! Contradictions that the schema cannot forbid, counted for `matters check`.

use super::{StoreError, Tx, on};

/// What must never be, and a query that counts it.
const CONTRADICTIONS: [(&str, &str); 3] = [
    (
        "booked appointments without a claim on their time",
        "SELECT count(*) FROM appointments a WHERE a.status = 'booked'
           AND NOT EXISTS (SELECT 1 FROM claims c WHERE c.appointment_id = a.appointment_id)",
    ),
    (
        "claims of appointments that are not booked",
        "SELECT count(*) FROM claims c JOIN appointments a ON a.appointment_id = c.appointment_id
         WHERE a.status <> 'booked'",
    ),
    (
        "referrals without an audit event of their sending",
        "SELECT CASE WHEN r.sent > e.recorded THEN r.sent - e.recorded ELSE 0 END
         FROM (SELECT count(*) AS sent FROM referrals) r,
              (SELECT count(*) AS recorded FROM audit_events WHERE action = 'referral-submitted') e",
    ),
];

impl Tx {
    /// What contradicts itself, and how often.
    pub async fn count_contradictions(&mut self) -> Result<Vec<(&'static str, i64)>, StoreError> {
        let mut found = Vec::new();
        for (what, query) in CONTRADICTIONS {
            let count: i64 = on!(self, c => sqlx::query_scalar(query).fetch_one(c).await?);
            found.push((what, count));
        }
        Ok(found)
    }

    /// Some patients' keys, wrapped: to try whether they open.
    pub async fn some_wrapped_keys(&mut self, most: i64) -> Result<Vec<Vec<u8>>, StoreError> {
        let query = "SELECT wrapped_key FROM patients WHERE erased_at IS NULL ORDER BY patient_id DESC LIMIT $1";
        on!(self, c => Ok(sqlx::query_scalar(query).bind(most).fetch_all(c).await?))
    }
}
