//! Cases as lists show them: a caseload, and who was looked for.

use domain::{
    CivilDate,
    id::{NetworkId, ReferralId, StaffId},
};
use jiff::Timestamp;
use sqlx::Row as _;
use uuid::Uuid;

use crate::store::{StoreError, Tx, instant, micros, on};

/// A case, or a referral that is none yet, in a list.
#[derive(Clone, Debug)]
pub struct CaseLineRow {
    /// Its referral.
    pub referral: ReferralId,
    /// Its reference.
    pub reference: String,
    /// Its referral's state.
    pub state: String,
    /// The person's key.
    pub wrapped_key: Vec<u8>,
    /// The person, sealed.
    pub person: Vec<u8>,
    /// Who holds the case; nobody while it is none.
    pub holder: Option<String>,
    /// When it was opened.
    pub opened_at: Option<Timestamp>,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// How many contacts the person came to.
    pub contacts: i64,
    /// The day of the last one.
    pub last_contact: Option<CivilDate>,
    /// When the next appointment starts.
    pub next_appointment: Option<Timestamp>,
    /// When the plan is looked at together.
    pub review_on: Option<CivilDate>,
    /// How many tasks are open.
    pub tasks: i64,
    /// How many risk flags are open.
    pub flags: i64,
}

/// Which cases of a caseload are asked for.
#[derive(Clone, Copy, Debug)]
pub struct Caseload {
    /// Of one link worker; otherwise of all.
    pub of: Option<StaffId>,
    /// Those that are closed, or those that are not.
    pub closed: bool,
    /// So many,
    pub most: i64,
    /// after so many.
    pub after: i64,
}

/// What every list selects, in the order in which it is read; $2 is now. A contact that was amended does not count.
macro_rules! select_lines {
    ($from:literal, $rest:literal) => {
        concat!(
            "SELECT * FROM (SELECT r.referral_id, r.reference, r.state, p.wrapped_key, p.content, s.name,
               c.opened_at, c.closed_at,
               (SELECT count(*) FROM contacts k WHERE k.network_id = r.network_id AND k.referral_id = r.referral_id
                  AND k.attended = 1 AND NOT EXISTS
                    (SELECT 1 FROM contacts n WHERE n.network_id = k.network_id AND n.amends_id = k.contact_id))
                 AS contacts,
               (SELECT max(k.happened_on) FROM contacts k
                WHERE k.network_id = r.network_id AND k.referral_id = r.referral_id AND k.attended = 1 AND NOT EXISTS
                    (SELECT 1 FROM contacts n WHERE n.network_id = k.network_id AND n.amends_id = k.contact_id))
                 AS last_contact,
               (SELECT min(a.starts_at) FROM appointments a WHERE a.network_id = r.network_id
                  AND a.referral_id = r.referral_id AND a.status = 'booked' AND a.starts_at >= $2) AS next_appointment,
               (SELECT l.review_on FROM plans l WHERE l.network_id = r.network_id AND l.referral_id = r.referral_id
                ORDER BY l.version DESC LIMIT 1) AS review_on,
               (SELECT count(*) FROM tasks t WHERE t.network_id = r.network_id AND t.referral_id = r.referral_id
                  AND t.done_at IS NULL) AS tasks,
               (SELECT count(*) FROM flags f WHERE f.network_id = r.network_id AND f.referral_id = r.referral_id
                  AND f.ended_at IS NULL) AS flags
             FROM ",
            $from,
            " WHERE r.network_id = $1 AND p.erased_at IS NULL AND ",
            $rest
        )
    };
}

macro_rules! read_line {
    ($row:expr) => {{
        let row = $row;
        let at = |column: usize| -> Result<Option<Timestamp>, StoreError> {
            row.try_get::<Option<i64>, _>(column)?.map(|at| instant(at, "cases")).transpose()
        };
        let date = |column: usize| -> Result<Option<CivilDate>, StoreError> {
            let date: Option<String> = row.try_get(column)?;
            date.map(|date| date.parse().map_err(|_| StoreError::Unreadable { table: "cases" })).transpose()
        };
        Ok::<_, StoreError>(CaseLineRow {
            referral: row.try_get::<Uuid, _>(0)?.into(),
            reference: row.try_get(1)?,
            state: row.try_get(2)?,
            wrapped_key: row.try_get(3)?,
            person: row.try_get(4)?,
            holder: row.try_get(5)?,
            opened_at: at(6)?,
            closed_at: at(7)?,
            contacts: row.try_get(8)?,
            last_contact: date(9)?,
            next_appointment: at(10)?,
            review_on: date(11)?,
            tasks: row.try_get(12)?,
            flags: row.try_get(13)?,
        })
    }};
}

impl Tx {
    /// Some cases of a caseload: open ones by the day of the last contact, the longest ago first; closed ones by the day
    /// on which they were closed, the last first.
    pub async fn caseload(
        &mut self,
        network: NetworkId,
        asked: Caseload,
        now: Timestamp,
    ) -> Result<Vec<CaseLineRow>, StoreError> {
        let query = if asked.closed {
            select_lines!(
                "cases c JOIN referrals r ON r.network_id = c.network_id AND r.referral_id = c.referral_id
                 JOIN patients p ON p.network_id = r.network_id AND p.patient_id = r.patient_id
                 JOIN staff s ON s.network_id = c.network_id AND s.staff_id = c.staff_id",
                "c.network_id = $1 AND ($3 IS NULL OR c.staff_id = $3) AND c.closed_at IS NOT NULL) AS line
                 ORDER BY closed_at DESC, referral_id LIMIT $4 OFFSET $5"
            )
        } else {
            select_lines!(
                "cases c JOIN referrals r ON r.network_id = c.network_id AND r.referral_id = c.referral_id
                 JOIN patients p ON p.network_id = r.network_id AND p.patient_id = r.patient_id
                 JOIN staff s ON s.network_id = c.network_id AND s.staff_id = c.staff_id",
                "c.network_id = $1 AND ($3 IS NULL OR c.staff_id = $3) AND c.closed_at IS NULL) AS line
                 ORDER BY coalesce(last_contact, ''), opened_at, referral_id LIMIT $4 OFFSET $5"
            )
        };
        on!(self, c => {
            let rows = sqlx::query(query)
                .bind(Uuid::from(network))
                .bind(micros(now))
                .bind(asked.of.map(Uuid::from))
                .bind(asked.most)
                .bind(asked.after)
                .fetch_all(c)
                .await?;
            rows.into_iter().map(|row| read_line!(row)).collect()
        })
    }

    /// The referrals of people whom all of these entries of the index lead to, the newest first.
    pub async fn referrals_of_found(
        &mut self,
        network: NetworkId,
        entries: &[Vec<u8>],
        now: Timestamp,
    ) -> Result<Vec<CaseLineRow>, StoreError> {
        const PLACES: usize = domain::case::search::MOST_TERMS;
        let query = select_lines!(
            "referrals r JOIN patients p ON p.network_id = r.network_id AND p.patient_id = r.patient_id
             LEFT JOIN cases c ON c.network_id = r.network_id AND c.referral_id = r.referral_id
             LEFT JOIN staff s ON s.network_id = r.network_id AND s.staff_id = coalesce(c.staff_id, r.reader_id)",
            "r.patient_id IN (SELECT i.patient_id FROM patient_index i
               WHERE i.network_id = $1 AND i.entry IN ($3, $4, $5, $6, $7, $8)
               GROUP BY i.patient_id HAVING count(*) = $9)) AS line
             ORDER BY referral_id DESC LIMIT 50"
        );
        on!(self, c => {
            let mut bound = sqlx::query(query).bind(Uuid::from(network)).bind(micros(now));
            for place in 0..PLACES {
                bound = bound.bind(entries.get(place).cloned());
            }
            let count = i64::try_from(entries.len()).unwrap_or(i64::MAX);
            let rows = bound.bind(count).fetch_all(c).await?;
            rows.into_iter().map(|row| read_line!(row)).collect()
        })
    }

    /// The referral with this reference, as lists show it.
    pub async fn referral_line(
        &mut self,
        network: NetworkId,
        reference: &str,
        now: Timestamp,
    ) -> Result<Vec<CaseLineRow>, StoreError> {
        let query = select_lines!(
            "referrals r JOIN patients p ON p.network_id = r.network_id AND p.patient_id = r.patient_id
             LEFT JOIN cases c ON c.network_id = r.network_id AND c.referral_id = r.referral_id
             LEFT JOIN staff s ON s.network_id = r.network_id AND s.staff_id = coalesce(c.staff_id, r.reader_id)",
            "r.reference = $3) AS line"
        );
        on!(self, c => {
            let rows = sqlx::query(query)
                .bind(Uuid::from(network))
                .bind(micros(now))
                .bind(reference)
                .fetch_all(c)
                .await?;
            rows.into_iter().map(|row| read_line!(row)).collect()
        })
    }

    /// How many open cases each link worker holds.
    pub async fn open_cases(&mut self, network: NetworkId) -> Result<Vec<(StaffId, i64)>, StoreError> {
        let query = "SELECT c.staff_id, count(*) FROM cases c
             JOIN referrals r ON r.network_id = c.network_id AND r.referral_id = c.referral_id
             WHERE c.network_id = $1 AND c.closed_at IS NULL AND r.state <> 'erased' GROUP BY c.staff_id";
        let rows: Vec<(Uuid, i64)> =
            on!(self, c => sqlx::query_as(query).bind(Uuid::from(network)).fetch_all(c).await?);
        Ok(rows.into_iter().map(|(staff, count)| (staff.into(), count)).collect())
    }
}
