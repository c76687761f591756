//! What practices are told of cases and of those who declined, and whether they said that they have it.

use domain::id::{NetworkId, PatientId, ReferralId, StaffId};
use jiff::Timestamp;
use uuid::Uuid;

use super::{StoreError, Tx, instant, micros, on, put};

/// What a practice is told of a case, while it waits for the practice to say that it has it.
#[derive(Clone, Debug)]
pub struct GpMessageRow {
    /// Of which case.
    pub referral: ReferralId,
    /// What it tells, by code.
    pub kind: String,
    /// When it came to be told.
    pub due_at: Timestamp,
    /// When the practice said that it has it.
    pub acknowledged_at: Option<Timestamp>,
}

/// A case whose practice has something to acknowledge.
#[derive(Clone, Debug)]
pub struct GpWaitingRow {
    /// The reference of its referral.
    pub reference: String,
    /// The person's key.
    pub wrapped_key: Vec<u8>,
    /// The person, sealed.
    pub person: Vec<u8>,
    /// What is told, by code.
    pub kind: String,
    /// Since when.
    pub due_at: Timestamp,
    /// The practice's name, when it is known.
    pub practice: Option<String>,
}

impl Tx {
    /// Notes that a practice is to be told: once for each kind, but of a closing each time that it is closed.
    pub async fn add_gp_message(
        &mut self,
        network: NetworkId,
        referral: ReferralId,
        kind: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO gp_messages (network_id, referral_id, kind, due_at) VALUES ($1, $2, $3, $4)
                     ON CONFLICT (network_id, referral_id, kind) DO UPDATE SET due_at = excluded.due_at,
                       acknowledged_at = NULL, acknowledged_by = NULL
                     WHERE gp_messages.kind = 'closing'";
        put!(self, query, Uuid::from(network), Uuid::from(referral), kind, micros(now))
    }

    /// Takes back what a practice was to be told, if it has not said that it has it.
    pub async fn remove_gp_message(
        &mut self,
        network: NetworkId,
        referral: ReferralId,
        kind: &str,
    ) -> Result<(), StoreError> {
        let query = "DELETE FROM gp_messages
                     WHERE network_id = $1 AND referral_id = $2 AND kind = $3 AND acknowledged_at IS NULL";
        put!(self, query, Uuid::from(network), Uuid::from(referral), kind)
    }

    /// What the practice is told of a case.
    pub async fn gp_messages_of(
        &mut self,
        network: NetworkId,
        referral: ReferralId,
    ) -> Result<Vec<GpMessageRow>, StoreError> {
        let query = "SELECT kind, due_at, acknowledged_at FROM gp_messages
                     WHERE network_id = $1 AND referral_id = $2 ORDER BY due_at, kind";
        let rows: Vec<(String, i64, Option<i64>)> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(referral)).fetch_all(c).await?
        });
        rows.into_iter()
            .map(|(kind, due, acknowledged)| {
                Ok(GpMessageRow {
                    referral,
                    kind,
                    due_at: instant(due, "gp_messages")?,
                    acknowledged_at: acknowledged.map(|at| instant(at, "gp_messages")).transpose()?,
                })
            })
            .collect()
    }

    /// Notes that the practice said that it has it; whether that was new.
    pub async fn acknowledge_gp_message(
        &mut self,
        network: NetworkId,
        referral: ReferralId,
        kind: &str,
        by: StaffId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let query = "UPDATE gp_messages SET acknowledged_at = $1, acknowledged_by = $2
                     WHERE network_id = $3 AND referral_id = $4 AND kind = $5 AND acknowledged_at IS NULL";
        on!(self, c => {
            let done = sqlx::query(query)
                .bind(micros(now))
                .bind(Uuid::from(by))
                .bind(Uuid::from(network))
                .bind(Uuid::from(referral))
                .bind(kind)
                .execute(c)
                .await?;
            Ok(done.rows_affected() == 1)
        })
    }

    /// What practices have not acknowledged yet, the longest waiting first.
    pub async fn gp_messages_waiting(
        &mut self,
        network: NetworkId,
        most: i64,
    ) -> Result<Vec<GpWaitingRow>, StoreError> {
        let query = "SELECT r.reference, p.wrapped_key, p.content, m.kind, m.due_at, g.name
                     FROM gp_messages m
                     JOIN referrals r ON r.network_id = m.network_id AND r.referral_id = m.referral_id
                     JOIN patients p ON p.network_id = r.network_id AND p.patient_id = r.patient_id
                     LEFT JOIN practices g ON g.network_id = r.network_id AND g.practice_id = r.practice_id
                     WHERE m.network_id = $1 AND m.acknowledged_at IS NULL AND p.erased_at IS NULL
                     ORDER BY m.due_at LIMIT $2";
        type Columns = (String, Vec<u8>, Vec<u8>, String, i64, Option<String>);
        let rows: Vec<Columns> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(most).fetch_all(c).await?
        });
        rows.into_iter()
            .map(|(reference, wrapped_key, person, kind, due, practice)| {
                let due_at = instant(due, "gp_messages")?;
                Ok(GpWaitingRow { reference, wrapped_key, person, kind, due_at, practice })
            })
            .collect()
    }

    /// When staff matched a person with a record of the practice, and the NHS number that they saw there, sealed.
    pub async fn matched(
        &mut self,
        network: NetworkId,
        patient: PatientId,
    ) -> Result<Option<(Timestamp, Vec<u8>)>, StoreError> {
        let query = "SELECT matched_at, matched FROM patients
                     WHERE network_id = $1 AND patient_id = $2 AND matched_at IS NOT NULL";
        let row: Option<(i64, Vec<u8>)> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(patient)).fetch_optional(c).await?
        });
        row.map(|(at, matched)| Ok((instant(at, "patients")?, matched))).transpose()
    }

    /// Notes that staff matched a person with a record of the practice.
    pub async fn set_matched(
        &mut self,
        network: NetworkId,
        patient: PatientId,
        (by, matched): (StaffId, &[u8]),
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "UPDATE patients SET matched_at = $1, matched_by = $2, matched = $3
                     WHERE network_id = $4 AND patient_id = $5";
        put!(self, query, micros(now), Uuid::from(by), matched, Uuid::from(network), Uuid::from(patient))
    }
}
