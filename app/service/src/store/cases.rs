//! Cases: who holds them, since when, and until when.

mod list;

use domain::id::{AppointmentId, NetworkId, ReferralId, StaffId};
use jiff::Timestamp;
use uuid::Uuid;

pub use list::{CaseLineRow, Caseload};

use super::{StoreError, Tx, instant, micros, on, put};

/// A case as it is stored.
#[derive(Clone, Debug)]
pub struct CaseRow {
    /// Who holds it.
    pub holder: StaffId,
    /// Their name.
    pub holder_name: String,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// What whoever visits at home has to know, sealed.
    pub visit_note: Option<Vec<u8>>,
    /// Until when the person can read their own record by their link.
    pub shared_until: Option<Timestamp>,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// How it ended, sealed.
    pub closure: Option<Vec<u8>>,
}

impl Tx {
    /// Opens the case of a referral.
    pub async fn open_case(
        &mut self,
        network: NetworkId,
        referral: ReferralId,
        holder: StaffId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO cases (network_id, referral_id, staff_id, opened_at) VALUES ($1, $2, $3, $4)";
        put!(self, query, Uuid::from(network), Uuid::from(referral), Uuid::from(holder), micros(now))
    }

    /// Keeps what whoever visits at home has to know, or takes it away.
    pub async fn set_visit_note(
        &mut self,
        network: NetworkId,
        referral: ReferralId,
        note: Option<&[u8]>,
    ) -> Result<(), StoreError> {
        let query = "UPDATE cases SET visit_note = $1 WHERE network_id = $2 AND referral_id = $3";
        put!(self, query, note, Uuid::from(network), Uuid::from(referral))
    }

    /// The appointments at home in this range before which there is something to read; of one link worker, or of all.
    pub async fn visits_with_note(
        &mut self,
        network: NetworkId,
        staff: Option<StaffId>,
        from: Timestamp,
        until: Timestamp,
    ) -> Result<Vec<AppointmentId>, StoreError> {
        let query = "SELECT a.appointment_id FROM appointments a
                     JOIN cases c ON c.network_id = a.network_id AND c.referral_id = a.referral_id
                     WHERE a.network_id = $1 AND ($2 IS NULL OR a.staff_id = $2) AND a.starts_at >= $3
                       AND a.starts_at < $4 AND a.mode = 'home-visit' AND c.visit_note IS NOT NULL";
        let ids: Vec<Uuid> = on!(self, c => {
            sqlx::query_scalar(query)
                .bind(Uuid::from(network))
                .bind(staff.map(Uuid::from))
                .bind(micros(from))
                .bind(micros(until))
                .fetch_all(c)
                .await?
        });
        Ok(ids.into_iter().map(AppointmentId::from).collect())
    }

    /// The case of a referral, if it was accepted.
    pub async fn case(&mut self, network: NetworkId, referral: ReferralId) -> Result<Option<CaseRow>, StoreError> {
        let query = "SELECT c.staff_id, s.name, c.opened_at, c.visit_note, c.shared_until, c.closed_at, c.closure
                     FROM cases c JOIN staff s ON s.network_id = c.network_id AND s.staff_id = c.staff_id
                     WHERE c.network_id = $1 AND c.referral_id = $2";
        type Columns = (Uuid, String, i64, Option<Vec<u8>>, Option<i64>, Option<i64>, Option<Vec<u8>>);
        let row: Option<Columns> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(referral)).fetch_optional(c).await?
        });
        let at = |at: Option<i64>| at.map(|at| instant(at, "cases")).transpose();
        row.map(|(holder, holder_name, opened, visit_note, shared, closed, closure)| {
            Ok(CaseRow {
                holder: holder.into(),
                holder_name,
                opened_at: instant(opened, "cases")?,
                visit_note,
                shared_until: at(shared)?,
                closed_at: at(closed)?,
                closure,
            })
        })
        .transpose()
    }

    /// Hands a case to another link worker.
    pub async fn set_holder(
        &mut self,
        network: NetworkId,
        referral: ReferralId,
        holder: StaffId,
    ) -> Result<(), StoreError> {
        let query = "UPDATE cases SET staff_id = $1 WHERE network_id = $2 AND referral_id = $3";
        put!(self, query, Uuid::from(holder), Uuid::from(network), Uuid::from(referral))
    }

    /// Closes a case, if it is open; whether it was.
    pub async fn close_case(
        &mut self,
        network: NetworkId,
        referral: ReferralId,
        (by, closure): (StaffId, &[u8]),
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let query = "UPDATE cases SET closed_at = $1, closed_by = $2, closure = $3
                     WHERE network_id = $4 AND referral_id = $5 AND closed_at IS NULL";
        on!(self, c => {
            let done = sqlx::query(query)
                .bind(micros(now))
                .bind(Uuid::from(by))
                .bind(closure)
                .bind(Uuid::from(network))
                .bind(Uuid::from(referral))
                .execute(c)
                .await?;
            Ok(done.rows_affected() == 1)
        })
    }

    /// Opens a closed case again.
    pub async fn reopen_case(&mut self, network: NetworkId, referral: ReferralId) -> Result<(), StoreError> {
        let query = "UPDATE cases SET closed_at = NULL, closed_by = NULL, closure = NULL
                     WHERE network_id = $1 AND referral_id = $2";
        put!(self, query, Uuid::from(network), Uuid::from(referral))
    }

    /// Says until when the person can read their own record by their link.
    pub async fn set_shared_until(
        &mut self,
        network: NetworkId,
        referral: ReferralId,
        until: Option<Timestamp>,
    ) -> Result<(), StoreError> {
        let query = "UPDATE cases SET shared_until = $1 WHERE network_id = $2 AND referral_id = $3";
        put!(self, query, until.map(micros), Uuid::from(network), Uuid::from(referral))
    }
}
