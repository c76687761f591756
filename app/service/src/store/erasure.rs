//! Erasing, and removing what was kept for long enough.

use domain::id::{NetworkId, PatientId, ReferralId};
use jiff::Timestamp;
use uuid::Uuid;

use super::{SEARCH, StoreError, Tx, micros, on, put};

/// What was written in a case and is of no use without the key that sealed it.
const IN_A_CASE: [&str; 11] = [
    "DELETE FROM feedback WHERE network_id = $1 AND referral_id = $2",
    "DELETE FROM waiting WHERE network_id = $1 AND referral_id = $2",
    "DELETE FROM person_sessions WHERE network_id = $1 AND referral_id = $2",
    "DELETE FROM onward_referrals WHERE network_id = $1 AND referral_id = $2",
    // What somebody began to write about something in the case goes before that, by whose id it is found.
    "DELETE FROM unsent WHERE network_id = $1 AND about IN
       (SELECT n.note_id FROM notes n WHERE n.network_id = $1 AND n.referral_id = $2
        UNION ALL SELECT m.measure_id FROM measures m WHERE m.network_id = $1 AND m.referral_id = $2
        UNION ALL SELECT k.contact_id FROM contacts k WHERE k.network_id = $1 AND k.referral_id = $2
        UNION ALL SELECT a.appointment_id FROM appointments a WHERE a.network_id = $1 AND a.referral_id = $2)",
    "DELETE FROM notes WHERE network_id = $1 AND referral_id = $2",
    "DELETE FROM plans WHERE network_id = $1 AND referral_id = $2",
    "DELETE FROM measures WHERE network_id = $1 AND referral_id = $2",
    "DELETE FROM tasks WHERE network_id = $1 AND referral_id = $2",
    "DELETE FROM flags WHERE network_id = $1 AND referral_id = $2",
    "DELETE FROM unsent WHERE network_id = $1 AND about = $2",
];

impl Tx {
    /// The patient of this network with this id who is not erased, with their referrals.
    pub async fn referrals_of(
        &mut self,
        network: NetworkId,
        patient: PatientId,
    ) -> Result<Vec<ReferralId>, StoreError> {
        let query = "SELECT r.referral_id FROM referrals r
                     JOIN patients p ON p.network_id = r.network_id AND p.patient_id = r.patient_id
                     WHERE r.network_id = $1 AND r.patient_id = $2 AND p.erased_at IS NULL";
        let ids: Vec<Uuid> = on!(self, c => {
            sqlx::query_scalar(query).bind(Uuid::from(network)).bind(Uuid::from(patient)).fetch_all(c).await?
        });
        Ok(ids.into_iter().map(ReferralId::from).collect())
    }

    /// Destroys a patient's key and empties what it sealed.
    pub async fn erase_patient(
        &mut self,
        network: NetworkId,
        patient: PatientId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let nothing: &[u8] = &[];
        let query =
            "UPDATE patients SET wrapped_key = $1, content = $1, match_index = $1, matched = NULL, matched_at = NULL,
                       matched_by = NULL, erased_at = $2
                     WHERE network_id = $3 AND patient_id = $4";
        put!(self, query, nothing, micros(now), Uuid::from(network), Uuid::from(patient))?;
        // What somebody typed to find them stands in what was looked for last.
        let searches = "DELETE FROM unsent WHERE network_id = $1 AND form = $2";
        put!(self, searches, Uuid::from(network), SEARCH)?;
        let index = "DELETE FROM patient_index WHERE network_id = $1 AND patient_id = $2";
        put!(self, index, Uuid::from(network), Uuid::from(patient))
    }

    /// Empties a referral with its draft and what was sent about it; its link leads nowhere, and it waits for nobody.
    pub async fn erase_referral(
        &mut self,
        network: NetworkId,
        referral: ReferralId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let nothing: &[u8] = &[];
        let (network, referral) = (Uuid::from(network), Uuid::from(referral));
        let of_referral =
            "UPDATE referrals SET content = $1, prepare = $1, manage_hash = $2, state = 'erased', urgent = '',
                             decision = NULL, ended_at = NULL
                           WHERE network_id = $3 AND referral_id = $4";
        // No link's hash is so short: the id only keeps the column without doubles.
        put!(self, of_referral, nothing, referral.as_bytes().as_slice(), network, referral)?;
        let of_draft = "UPDATE drafts SET content = $1, wrapped_key = $1, token_hash = NULL
                        WHERE network_id = $2 AND draft_id =
                          (SELECT draft_id FROM referrals WHERE network_id = $2 AND referral_id = $3)";
        put!(self, of_draft, nothing, network, referral)?;
        let of_case = "UPDATE cases SET visit_note = NULL, closure = NULL, shared_until = NULL
                       WHERE network_id = $1 AND referral_id = $2";
        put!(self, of_case, network, referral)?;
        // Contacts stay, emptied: they are counted.
        let of_contacts = "UPDATE contacts SET content = $1 WHERE network_id = $2 AND referral_id = $3";
        put!(self, of_contacts, nothing, network, referral)?;
        for query in IN_A_CASE {
            put!(self, query, network, referral)?;
        }
        // That they asked, and what was decided, can be shown.
        let of_requests = "UPDATE erasure_requests SET words = NULL, answer = NULL, done_at = $1
                           WHERE network_id = $2 AND referral_id = $3";
        put!(self, of_requests, micros(now), network, referral)?;
        put!(self, "DELETE FROM outbox WHERE network_id = $1 AND referral_id = $2", network, referral)
    }

    /// Removes messages that were sent or given up before this; how many.
    pub async fn remove_messages_before(&mut self, network: NetworkId, before: Timestamp) -> Result<u64, StoreError> {
        let query = "DELETE FROM outbox WHERE network_id = $1 AND (sent_at < $2 OR failed_at < $2)";
        on!(self, c => {
            Ok(sqlx::query(query).bind(Uuid::from(network)).bind(micros(before)).execute(c).await?.rows_affected())
        })
    }

    /// Some patients whose referrals came before this, with no appointment since, and who are not erased.
    pub async fn patients_before(
        &mut self,
        network: NetworkId,
        before: Timestamp,
        most: i64,
    ) -> Result<Vec<PatientId>, StoreError> {
        let query = "SELECT r.patient_id FROM referrals r
                     WHERE r.network_id = $1 AND r.submitted_at < $2 AND r.state <> 'erased'
                       AND NOT EXISTS (SELECT 1 FROM appointments a WHERE a.network_id = r.network_id
                                         AND a.referral_id = r.referral_id AND a.starts_at >= $2)
                       AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.network_id = r.network_id
                                         AND c.referral_id = r.referral_id
                                         AND (c.closed_at IS NULL OR c.closed_at >= $2))
                     ORDER BY r.submitted_at LIMIT $3";
        let ids: Vec<Uuid> = on!(self, c => {
            sqlx::query_scalar(query)
                .bind(Uuid::from(network))
                .bind(micros(before))
                .bind(most)
                .fetch_all(c)
                .await?
        });
        Ok(ids.into_iter().map(PatientId::from).collect())
    }
}
