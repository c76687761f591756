//! Patients and their referrals, sealed under the patient's key.

use domain::{
    id::{DraftId, NetworkId, PatientId, PracticeId, ReferralId, StaffId, VersionId},
    referral::State,
};
use jiff::Timestamp;
use sqlx::Row as _;
use uuid::Uuid;

use super::{StoreError, Tx, instant, micros, on, put, taking};

/// A referral as it is stored, with its patient.
#[derive(Debug)]
pub struct ReferralRow {
    /// Its id.
    pub id: ReferralId,
    /// Whose it is.
    pub patient: PatientId,
    /// The reference that people read.
    pub reference: String,
    /// The practice, when known.
    pub practice: Option<PracticeId>,
    /// `self`, `helped` or `staff`.
    pub source: String,
    /// The language in which it was written.
    pub language: String,
    /// Where it stands, by code.
    pub state: String,
    /// Why it is read first, by codes between commas.
    pub urgent: String,
    /// The patient's key, wrapped.
    pub wrapped_key: Vec<u8>,
    /// Who the patient is, sealed.
    pub person: Vec<u8>,
    /// What was answered, sealed.
    pub content: Vec<u8>,
    /// What was added after sending, sealed.
    pub prepare: Vec<u8>,
    /// How often something was added.
    pub prepare_revision: u32,
    /// The version that asked.
    pub version: VersionId,
    /// Who reads it.
    pub reader: Option<StaffId>,
    /// That person's name.
    pub reader_name: Option<String>,
    /// When it came.
    pub submitted_at: Timestamp,
    /// By when it is read.
    pub read_by: Timestamp,
    /// When it was read.
    pub acknowledged_at: Option<Timestamp>,
    /// When it was accepted.
    pub accepted_at: Option<Timestamp>,
    /// How many other referrals of someone with this name and date of birth are open.
    pub others_open: i64,
    /// When the person was last asked for more.
    pub asked_at: Option<Timestamp>,
    /// What was decided besides accepting it, sealed.
    pub decision: Option<Vec<u8>>,
    /// When it ended without a case.
    pub ended_at: Option<Timestamp>,
    /// The case that it became is closed.
    pub is_closed: bool,
}

impl ReferralRow {
    /// It has ended, or the case that it became: then nothing is booked for its person any more.
    pub(crate) fn has_ended(&self) -> bool {
        self.is_closed || State::from_code(&self.state).is_some_and(State::has_ended)
    }
}

/// Whose something is that is listed without its referral.
#[derive(Debug)]
pub struct Whose {
    /// The referral's reference.
    pub reference: String,
    /// The patient's key, wrapped.
    pub wrapped_key: Vec<u8>,
    /// Who the patient is, sealed.
    pub person: Vec<u8>,
}

/// A referral that is sent.
#[derive(Debug)]
pub struct NewReferral<'a> {
    /// Its network.
    pub network: NetworkId,
    /// Its id.
    pub id: ReferralId,
    /// Its patient's id.
    pub patient: PatientId,
    /// The patient's key, wrapped.
    pub wrapped_key: &'a [u8],
    /// Who the patient is, sealed.
    pub person: &'a [u8],
    /// Name and date of birth, as a keyed index.
    pub match_index: &'a [u8],
    /// The draft that it was: no draft is sent twice.
    pub draft: DraftId,
    /// The reference that people read.
    pub reference: &'a str,
    /// The practice, when known.
    pub practice: Option<PracticeId>,
    /// `self`, `helped` or `staff`.
    pub source: &'a str,
    /// Its language.
    pub language: &'a str,
    /// Why it is read first, by codes between commas.
    pub urgent: &'a str,
    /// What was answered, sealed.
    pub content: &'a [u8],
    /// What was added after sending, sealed: nothing yet.
    pub prepare: &'a [u8],
    /// The version that asked.
    pub version: VersionId,
    /// The hash of the token in the person's link.
    pub manage_hash: &'a [u8],
    /// Who reads it.
    pub reader: Option<StaffId>,
    /// Now.
    pub at: Timestamp,
    /// By when it is read.
    pub read_by: Timestamp,
}

/// What every query of referrals selects, in the order in which it is read.
macro_rules! select_referrals {
    ($rest:literal) => {
        concat!(
            "SELECT r.referral_id, r.patient_id, r.reference, r.practice_id, r.source, r.language, r.state, r.urgent,
               p.wrapped_key, p.content, r.content, r.prepare, r.prepare_revision, r.version_id, r.reader_id, s.name,
               r.submitted_at, r.read_by, r.acknowledged_at, r.accepted_at,
               (SELECT count(*) FROM patients p2
                  JOIN referrals r2 ON r2.network_id = p2.network_id AND r2.patient_id = p2.patient_id
                WHERE p2.network_id = p.network_id AND p2.match_index = p.match_index
                  AND p2.patient_id <> p.patient_id),
               r.asked_at, r.decision, r.ended_at,
               EXISTS (SELECT 1 FROM cases c WHERE c.network_id = r.network_id AND c.referral_id = r.referral_id
                         AND c.closed_at IS NOT NULL)
             FROM referrals r
             JOIN patients p ON p.network_id = r.network_id AND p.patient_id = r.patient_id
             LEFT JOIN staff s ON s.network_id = r.network_id AND s.staff_id = r.reader_id ",
            $rest
        )
    };
}

macro_rules! read_referral {
    ($row:expr) => {{
        let row = $row;
        let at = |column: usize| -> Result<Option<Timestamp>, StoreError> {
            row.try_get::<Option<i64>, _>(column)?.map(|at| instant(at, "referrals")).transpose()
        };
        Ok::<_, StoreError>(ReferralRow {
            id: row.try_get::<Uuid, _>(0)?.into(),
            patient: row.try_get::<Uuid, _>(1)?.into(),
            reference: row.try_get(2)?,
            practice: row.try_get::<Option<Uuid>, _>(3)?.map(PracticeId::from),
            source: row.try_get(4)?,
            language: row.try_get(5)?,
            state: row.try_get(6)?,
            urgent: row.try_get(7)?,
            wrapped_key: row.try_get(8)?,
            person: row.try_get(9)?,
            content: row.try_get(10)?,
            prepare: row.try_get(11)?,
            prepare_revision: u32::try_from(row.try_get::<i64, _>(12)?)
                .map_err(|_| StoreError::Unreadable { table: "referrals" })?,
            version: row.try_get::<Uuid, _>(13)?.into(),
            reader: row.try_get::<Option<Uuid>, _>(14)?.map(StaffId::from),
            reader_name: row.try_get(15)?,
            submitted_at: instant(row.try_get(16)?, "referrals")?,
            read_by: instant(row.try_get(17)?, "referrals")?,
            acknowledged_at: at(18)?,
            accepted_at: at(19)?,
            others_open: row.try_get(20)?,
            asked_at: at(21)?,
            decision: row.try_get(22)?,
            ended_at: at(23)?,
            is_closed: row.try_get(24)?,
        })
    }};
}

mod decided;
mod waiting;

impl Tx {
    /// Adds a referral and its patient.
    pub async fn add_referral(&mut self, referral: &NewReferral<'_>) -> Result<(), StoreError> {
        let patient = "INSERT INTO patients (network_id, patient_id, wrapped_key, content, match_index)
                       VALUES ($1, $2, $3, $4, $5)";
        put!(
            self,
            patient,
            Uuid::from(referral.network),
            Uuid::from(referral.patient),
            referral.wrapped_key,
            referral.person,
            referral.match_index,
        )?;
        let query =
            "INSERT INTO referrals (network_id, referral_id, patient_id, draft_id, reference, practice_id, source,
                       language, state, urgent, content, prepare, prepare_revision, version_id, manage_hash, reader_id,
                       submitted_at, read_by)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'new', $9, $10, $11, 1, $12, $13, $14, $15, $16)";
        put!(
            self,
            query,
            Uuid::from(referral.network),
            Uuid::from(referral.id),
            Uuid::from(referral.patient),
            Uuid::from(referral.draft),
            referral.reference,
            referral.practice.map(Uuid::from),
            referral.source,
            referral.language,
            referral.urgent,
            referral.content,
            referral.prepare,
            Uuid::from(referral.version),
            referral.manage_hash,
            referral.reader.map(Uuid::from),
            micros(referral.at),
            micros(referral.read_by),
        )
    }

    /// Whether a reference is taken.
    pub async fn is_reference_taken(&mut self, network: NetworkId, reference: &str) -> Result<bool, StoreError> {
        let query = "SELECT count(*) FROM referrals WHERE network_id = $1 AND reference = $2";
        let taken: i64 =
            on!(self, c => sqlx::query_scalar(query).bind(Uuid::from(network)).bind(reference).fetch_one(c).await?);
        Ok(taken > 0)
    }

    /// A referral of this network.
    pub async fn referral(&mut self, network: NetworkId, id: ReferralId) -> Result<Option<ReferralRow>, StoreError> {
        let query = taking!(
            self,
            select_referrals!("WHERE r.network_id = $1 AND r.referral_id = $2 AND p.erased_at IS NULL"),
            "r"
        );
        on!(self, c => {
            let row =
                sqlx::query(query).bind(Uuid::from(network)).bind(Uuid::from(id)).fetch_optional(c).await?;
            row.map(|row| read_referral!(row)).transpose()
        })
    }

    /// The referral of this network with this reference.
    pub async fn referral_by_reference(
        &mut self,
        network: NetworkId,
        reference: &str,
    ) -> Result<Option<ReferralRow>, StoreError> {
        let query = taking!(
            self,
            select_referrals!("WHERE r.network_id = $1 AND r.reference = $2 AND p.erased_at IS NULL"),
            "r"
        );
        on!(self, c => {
            let row = sqlx::query(query).bind(Uuid::from(network)).bind(reference).fetch_optional(c).await?;
            row.map(|row| read_referral!(row)).transpose()
        })
    }

    /// The referral whose personal link this is.
    pub async fn referral_by_link(
        &mut self,
        network: NetworkId,
        manage_hash: &[u8],
    ) -> Result<Option<ReferralRow>, StoreError> {
        let query = taking!(
            self,
            select_referrals!("WHERE r.network_id = $1 AND r.manage_hash = $2 AND p.erased_at IS NULL"),
            "r"
        );
        on!(self, c => {
            let row = sqlx::query(query).bind(Uuid::from(network)).bind(manage_hash).fetch_optional(c).await?;
            row.map(|row| read_referral!(row)).transpose()
        })
    }

    /// Referrals that are not accepted yet, those to read soonest first.
    pub async fn open_referrals(&mut self, network: NetworkId, most: i64) -> Result<Vec<ReferralRow>, StoreError> {
        let query = select_referrals!(
            "WHERE r.network_id = $1 AND r.state IN ('new', 'acknowledged') AND p.erased_at IS NULL
             ORDER BY r.read_by, r.referral_id LIMIT $2"
        );
        on!(self, c => {
            let rows = sqlx::query(query).bind(Uuid::from(network)).bind(most).fetch_all(c).await?;
            rows.into_iter().map(|row| read_referral!(row)).collect()
        })
    }

    /// Moves a referral on, if it still stands where it was read; whether it did.
    pub async fn set_referral_state(
        &mut self,
        network: NetworkId,
        id: ReferralId,
        (from, to): (&str, &str),
        by: StaffId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let query = "UPDATE referrals SET state = $1,
                       acknowledged_at = coalesce(acknowledged_at, $2), acknowledged_by = coalesce(acknowledged_by, $3),
                       accepted_at = CASE WHEN $1 = 'accepted' THEN $2 ELSE accepted_at END,
                       accepted_by = CASE WHEN $1 = 'accepted' THEN $3 ELSE accepted_by END
                     WHERE network_id = $4 AND referral_id = $5 AND state = $6";
        on!(self, c => {
            let done = sqlx::query(query)
                .bind(to)
                .bind(micros(now))
                .bind(Uuid::from(by))
                .bind(Uuid::from(network))
                .bind(Uuid::from(id))
                .bind(from)
                .execute(c)
                .await?;
            Ok(done.rows_affected() == 1)
        })
    }

    /// Says why a referral is read first, and by when; priority only rises.
    pub async fn set_urgent(
        &mut self,
        network: NetworkId,
        id: ReferralId,
        reasons: &str,
        read_by: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "UPDATE referrals SET urgent = $1, read_by = CASE WHEN read_by < $2 THEN read_by ELSE $2 END
                     WHERE network_id = $3 AND referral_id = $4";
        put!(self, query, reasons, micros(read_by), Uuid::from(network), Uuid::from(id))
    }

    /// Writes anew what was told in a referral.
    pub async fn set_told(&mut self, network: NetworkId, id: ReferralId, content: &[u8]) -> Result<(), StoreError> {
        let query = "UPDATE referrals SET content = $1 WHERE network_id = $2 AND referral_id = $3";
        put!(self, query, content, Uuid::from(network), Uuid::from(id))
    }

    /// Writes anew who a patient is and how they are reached.
    pub async fn set_person(&mut self, network: NetworkId, id: PatientId, content: &[u8]) -> Result<(), StoreError> {
        let query = "UPDATE patients SET content = $1 WHERE network_id = $2 AND patient_id = $3 AND erased_at IS NULL";
        put!(self, query, content, Uuid::from(network), Uuid::from(id))
    }

    /// Names another reader of a referral.
    pub async fn set_reader(&mut self, network: NetworkId, id: ReferralId, reader: StaffId) -> Result<(), StoreError> {
        let query = "UPDATE referrals SET reader_id = $1 WHERE network_id = $2 AND referral_id = $3";
        put!(self, query, Uuid::from(reader), Uuid::from(network), Uuid::from(id))
    }

    /// Writes what was added after sending, if it still stands at this revision; whether it did.
    pub async fn set_prepare(
        &mut self,
        network: NetworkId,
        id: ReferralId,
        revision: u32,
        prepare: &[u8],
    ) -> Result<bool, StoreError> {
        let query = "UPDATE referrals SET prepare = $1, prepare_revision = prepare_revision + 1
                     WHERE network_id = $2 AND referral_id = $3 AND prepare_revision = $4";
        on!(self, c => {
            let done = sqlx::query(query)
                .bind(prepare)
                .bind(Uuid::from(network))
                .bind(Uuid::from(id))
                .bind(i64::from(revision))
                .execute(c)
                .await?;
            Ok(done.rows_affected() == 1)
        })
    }

    /// Notes how much of what was added to a referral somebody has looked at.
    pub async fn set_prepare_seen(
        &mut self,
        network: NetworkId,
        id: ReferralId,
        revision: u32,
    ) -> Result<(), StoreError> {
        let query = "UPDATE referrals SET prepare_seen_revision = $1
                     WHERE network_id = $2 AND referral_id = $3 AND prepare_seen_revision < $1";
        put!(self, query, i64::from(revision), Uuid::from(network), Uuid::from(id))
    }

    /// Referrals to which more was added after they were acknowledged than anybody has looked at; of those that somebody
    /// reads or holds the case of, or of all.
    pub async fn referrals_with_more(
        &mut self,
        network: NetworkId,
        staff: Option<StaffId>,
        most: i64,
    ) -> Result<Vec<ReferralRow>, StoreError> {
        let query = select_referrals!(
            "LEFT JOIN cases c ON c.network_id = r.network_id AND c.referral_id = r.referral_id
             WHERE r.network_id = $1 AND r.prepare_revision > r.prepare_seen_revision AND r.acknowledged_at IS NOT NULL
               AND ($2 IS NULL OR coalesce(c.staff_id, r.reader_id) = $2) AND c.closed_at IS NULL AND p.erased_at IS NULL
             ORDER BY r.submitted_at LIMIT $3"
        );
        on!(self, c => {
            let rows = sqlx::query(query)
                .bind(Uuid::from(network))
                .bind(staff.map(Uuid::from))
                .bind(most)
                .fetch_all(c)
                .await?;
            rows.into_iter().map(|row| read_referral!(row)).collect()
        })
    }

    /// The referrals whose people ask to be erased and have no answer yet.
    pub async fn referrals_to_erase(&mut self, network: NetworkId, most: i64) -> Result<Vec<ReferralRow>, StoreError> {
        let query = select_referrals!(
            "JOIN erasure_requests e ON e.network_id = r.network_id AND e.referral_id = r.referral_id
             WHERE e.network_id = $1 AND e.decided_at IS NULL AND e.done_at IS NULL ORDER BY e.asked_at LIMIT $2"
        );
        on!(self, c => {
            let rows = sqlx::query(query).bind(Uuid::from(network)).bind(most).fetch_all(c).await?;
            rows.into_iter().map(|row| read_referral!(row)).collect()
        })
    }

    /// Referrals that nobody has read in time and that the duty contact was not told of: network, id.
    pub async fn overdue_referrals(
        &mut self,
        now: Timestamp,
        most: i64,
    ) -> Result<Vec<(NetworkId, ReferralId)>, StoreError> {
        let query = "SELECT network_id, referral_id FROM referrals
                     WHERE state = 'new' AND escalated_at IS NULL AND read_by <= $1 ORDER BY read_by LIMIT $2";
        let rows: Vec<(Uuid, Uuid)> = on!(self, c => {
            sqlx::query_as(query).bind(micros(now)).bind(most).fetch_all(c).await?
        });
        Ok(rows.into_iter().map(|(network, id)| (network.into(), id.into())).collect())
    }

    /// The referrals whose appointments start in this range and were not cancelled; of one link worker, or of all.
    pub async fn referrals_between(
        &mut self,
        network: NetworkId,
        staff: Option<StaffId>,
        from: Timestamp,
        until: Timestamp,
    ) -> Result<Vec<ReferralRow>, StoreError> {
        let query = select_referrals!(
            "WHERE r.network_id = $1 AND p.erased_at IS NULL AND r.referral_id IN
               (SELECT a.referral_id FROM appointments a
                WHERE a.network_id = $1 AND ($2 IS NULL OR a.staff_id = $2) AND a.starts_at >= $3 AND a.starts_at < $4
                  AND a.status <> 'cancelled')"
        );
        on!(self, c => {
            let rows = sqlx::query(query)
                .bind(Uuid::from(network))
                .bind(staff.map(Uuid::from))
                .bind(micros(from))
                .bind(micros(until))
                .fetch_all(c)
                .await?;
            rows.into_iter().map(|row| read_referral!(row)).collect()
        })
    }

    /// Marks that the duty contact was told; `false` when they had been, or when somebody has read it.
    pub async fn set_escalated(
        &mut self,
        network: NetworkId,
        id: ReferralId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let query = "UPDATE referrals SET escalated_at = $1
                     WHERE referral_id = $2 AND network_id = $3 AND escalated_at IS NULL AND state = 'new'";
        on!(self, c => {
            let done = sqlx::query(query)
                .bind(micros(now))
                .bind(Uuid::from(id))
                .bind(Uuid::from(network))
                .execute(c)
                .await?;
            Ok(done.rows_affected() == 1)
        })
    }
}
