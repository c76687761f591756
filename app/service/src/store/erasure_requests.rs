//! Requests to be erased, and what was decided on them.

use domain::id::{ErasureRequestId, NetworkId, PatientId, ReferralId, StaffId};
use jiff::Timestamp;
use sqlx::Row as _;
use uuid::Uuid;

use super::{StoreError, Tx, instant, micros, on, put};

/// A request as it is stored.
#[derive(Debug)]
pub struct ErasureRequestRow {
    /// Its id.
    pub id: ErasureRequestId,
    /// The referral of which the person asked.
    pub referral: ReferralId,
    /// When.
    pub asked_at: Timestamp,
    /// What they said with it, sealed.
    pub words: Option<Vec<u8>>,
    /// When it was decided.
    pub decided_at: Option<Timestamp>,
    /// What they were answered, sealed.
    pub answer: Option<Vec<u8>>,
}

macro_rules! select_requests {
    ($which:literal) => {
        concat!("SELECT request_id, referral_id, asked_at, words, decided_at, answer FROM erasure_requests ", $which)
    };
}

macro_rules! read_request {
    ($row:expr) => {{
        let row = $row;
        let decided: Option<i64> = row.try_get(4)?;
        Ok::<_, StoreError>(ErasureRequestRow {
            id: row.try_get::<Uuid, _>(0)?.into(),
            referral: row.try_get::<Uuid, _>(1)?.into(),
            asked_at: instant(row.try_get(2)?, "erasure_requests")?,
            words: row.try_get(3)?,
            decided_at: decided.map(|at| instant(at, "erasure_requests")).transpose()?,
            answer: row.try_get(5)?,
        })
    }};
}

impl Tx {
    /// Adds a request; of one that is open already, nothing changes.
    pub async fn add_erasure_request(
        &mut self,
        network: NetworkId,
        (id, referral): (ErasureRequestId, ReferralId),
        asked_at: Timestamp,
        words: Option<&[u8]>,
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO erasure_requests (network_id, request_id, referral_id, asked_at, words)
                     VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING";
        put!(self, query, Uuid::from(network), Uuid::from(id), Uuid::from(referral), micros(asked_at), words)
    }

    /// The latest request of a referral's person.
    pub async fn erasure_request_of(
        &mut self,
        network: NetworkId,
        referral: ReferralId,
    ) -> Result<Option<ErasureRequestRow>, StoreError> {
        let query = select_requests!("WHERE network_id = $1 AND referral_id = $2 ORDER BY asked_at DESC LIMIT 1");
        on!(self, c => {
            let found = sqlx::query(query).bind(Uuid::from(network)).bind(Uuid::from(referral));
            found.fetch_optional(c).await?.map(|row| read_request!(row)).transpose()
        })
    }

    /// A request of somebody who is not erased.
    pub async fn erasure_request(
        &mut self,
        network: NetworkId,
        id: ErasureRequestId,
    ) -> Result<Option<ErasureRequestRow>, StoreError> {
        let query = select_requests!("WHERE network_id = $1 AND request_id = $2 AND done_at IS NULL");
        on!(self, c => {
            let found = sqlx::query(query).bind(Uuid::from(network)).bind(Uuid::from(id));
            found.fetch_optional(c).await?.map(|row| read_request!(row)).transpose()
        })
    }

    /// The requests that nobody has decided on, of people who are not erased by now; the oldest first.
    pub async fn open_erasure_requests(
        &mut self,
        network: NetworkId,
        most: i64,
    ) -> Result<Vec<ErasureRequestRow>, StoreError> {
        let query = select_requests!(
            "WHERE network_id = $1 AND decided_at IS NULL AND done_at IS NULL ORDER BY asked_at LIMIT $2"
        );
        on!(self, c => {
            let rows = sqlx::query(query).bind(Uuid::from(network)).bind(most).fetch_all(c).await?;
            rows.into_iter().map(|row| read_request!(row)).collect()
        })
    }

    /// How many they are.
    pub async fn count_open_erasure_requests(&mut self, network: NetworkId) -> Result<i64, StoreError> {
        let query = "SELECT count(*) FROM erasure_requests
                     WHERE network_id = $1 AND decided_at IS NULL AND done_at IS NULL";
        on!(self, c => Ok(sqlx::query_scalar(query).bind(Uuid::from(network)).fetch_one(c).await?))
    }

    /// Decides on a request that is open; whether it was.
    pub async fn decide_erasure(
        &mut self,
        network: NetworkId,
        id: ErasureRequestId,
        (decision, answer): (&str, &[u8]),
        (by, at): (StaffId, Timestamp),
    ) -> Result<bool, StoreError> {
        let query = "UPDATE erasure_requests SET decision = $1, answer = $2, decided_by = $3, decided_at = $4
                     WHERE network_id = $5 AND request_id = $6 AND decided_at IS NULL";
        on!(self, c => {
            let query = sqlx::query(query).bind(decision).bind(answer).bind(Uuid::from(by)).bind(micros(at));
            let done = query.bind(Uuid::from(network)).bind(Uuid::from(id)).execute(c).await?;
            Ok(done.rows_affected() > 0)
        })
    }

    /// People of all networks whose erasure was decided and is not done.
    pub async fn erasures_to_do(&mut self, most: i64) -> Result<Vec<(NetworkId, PatientId)>, StoreError> {
        let query = "SELECT DISTINCT e.network_id, r.patient_id FROM erasure_requests e
                     JOIN referrals r ON r.network_id = e.network_id AND r.referral_id = e.referral_id
                     WHERE e.decision = 'erase' AND e.done_at IS NULL LIMIT $1";
        let rows: Vec<(Uuid, Uuid)> = on!(self, c => sqlx::query_as(query).bind(most).fetch_all(c).await?);
        Ok(rows.into_iter().map(|(network, patient)| (network.into(), patient.into())).collect())
    }
}
