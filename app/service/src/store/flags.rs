//! Risk flags: raised, acknowledged, handed on, ended, and told to the duty contact in time.

use domain::id::{FlagId, NetworkId, ReferralId, StaffId};
use jiff::Timestamp;
use sqlx::Row as _;
use uuid::Uuid;

use super::{StoreError, Tx, Whose, instant, micros, on, put};

/// A flag as it is stored.
#[derive(Debug)]
pub struct FlagRow {
    /// Its id.
    pub id: FlagId,
    /// What it is about, by code.
    pub kind: String,
    /// Who looks after it.
    pub owner: StaffId,
    /// That person's name.
    pub owner_name: String,
    /// Since when.
    pub raised_at: Timestamp,
    /// Who raised it, unless a rule did.
    pub raised_by: Option<String>,
    /// When the duty contact is told, if nobody acts on it.
    pub escalate_at: Timestamp,
    /// When somebody said that they act on it, and who.
    pub acknowledged: Option<(Timestamp, String)>,
    /// When the duty contact was told.
    pub escalated_at: Option<Timestamp>,
    /// When it ended, and by whom.
    pub ended: Option<(Timestamp, String)>,
    /// What was seen, and what was done, sealed.
    pub content: Vec<u8>,
}

/// A flag to be added.
#[derive(Debug)]
pub struct NewFlag<'a> {
    /// Its network.
    pub network: NetworkId,
    /// Its id.
    pub id: FlagId,
    /// On which referral.
    pub referral: ReferralId,
    /// What it is about, by code.
    pub kind: &'static str,
    /// Who looks after it.
    pub owner: StaffId,
    /// Now.
    pub at: Timestamp,
    /// Who raises it, unless a rule does.
    pub by: Option<StaffId>,
    /// When the duty contact is told, if nobody acts on it.
    pub escalate_at: Timestamp,
    /// What was seen, sealed.
    pub content: &'a [u8],
}

/// What every query of flags selects, in the order in which it is read.
macro_rules! select_flags {
    ($rest:literal) => {
        concat!(
            "SELECT f.flag_id, f.kind, f.owner_id, o.name, f.raised_at, b.name, f.escalate_at, f.acknowledged_at, a.name,
               f.escalated_at, f.ended_at, e.name, f.content, r.reference, p.wrapped_key, p.content
             FROM flags f JOIN referrals r ON r.network_id = f.network_id AND r.referral_id = f.referral_id
             JOIN patients p ON p.network_id = r.network_id AND p.patient_id = r.patient_id
             JOIN staff o ON o.network_id = f.network_id AND o.staff_id = f.owner_id
             LEFT JOIN staff b ON b.network_id = f.network_id AND b.staff_id = f.raised_by
             LEFT JOIN staff a ON a.network_id = f.network_id AND a.staff_id = f.acknowledged_by
             LEFT JOIN staff e ON e.network_id = f.network_id AND e.staff_id = f.ended_by ",
            $rest
        )
    };
}

macro_rules! read_flag {
    ($row:expr) => {{
        let row = $row;
        let at = |column: usize| -> Result<Option<Timestamp>, StoreError> {
            row.try_get::<Option<i64>, _>(column)?.map(|at| instant(at, "flags")).transpose()
        };
        let flag = FlagRow {
            id: row.try_get::<Uuid, _>(0)?.into(),
            kind: row.try_get(1)?,
            owner: row.try_get::<Uuid, _>(2)?.into(),
            owner_name: row.try_get(3)?,
            raised_at: instant(row.try_get(4)?, "flags")?,
            raised_by: row.try_get(5)?,
            escalate_at: instant(row.try_get(6)?, "flags")?,
            acknowledged: at(7)?.zip(row.try_get::<Option<String>, _>(8)?),
            escalated_at: at(9)?,
            ended: at(10)?.zip(row.try_get::<Option<String>, _>(11)?),
            content: row.try_get(12)?,
        };
        let whose = Whose { reference: row.try_get(13)?, wrapped_key: row.try_get(14)?, person: row.try_get(15)? };
        Ok::<_, StoreError>((flag, whose))
    }};
}

impl Tx {
    /// Adds a flag.
    pub async fn add_flag(&mut self, flag: &NewFlag<'_>) -> Result<(), StoreError> {
        let query = "INSERT INTO flags (network_id, flag_id, referral_id, kind, owner_id, raised_at, raised_by,
                       escalate_at, content)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
        put!(
            self,
            query,
            Uuid::from(flag.network),
            Uuid::from(flag.id),
            Uuid::from(flag.referral),
            flag.kind,
            Uuid::from(flag.owner),
            micros(flag.at),
            flag.by.map(Uuid::from),
            micros(flag.escalate_at),
            flag.content,
        )
    }

    /// The flags of a referral, the newest first.
    pub async fn flags_of(&mut self, network: NetworkId, referral: ReferralId) -> Result<Vec<FlagRow>, StoreError> {
        let query =
            select_flags!("WHERE f.network_id = $1 AND f.referral_id = $2 ORDER BY f.raised_at DESC, f.flag_id DESC");
        on!(self, c => {
            let rows = sqlx::query(query).bind(Uuid::from(network)).bind(Uuid::from(referral)).fetch_all(c).await?;
            rows.into_iter().map(|row| read_flag!(row).map(|(flag, _)| flag)).collect()
        })
    }

    /// The flags that have not ended, with whose they are, the oldest first; of one owner, or of all.
    pub async fn open_flags(
        &mut self,
        network: NetworkId,
        owner: Option<StaffId>,
        most: i64,
    ) -> Result<Vec<(FlagRow, Whose)>, StoreError> {
        let query = select_flags!(
            "WHERE f.network_id = $1 AND ($2 IS NULL OR f.owner_id = $2) AND f.ended_at IS NULL AND p.erased_at IS NULL
             ORDER BY f.raised_at, f.flag_id LIMIT $3"
        );
        on!(self, c => {
            let rows = sqlx::query(query)
                .bind(Uuid::from(network))
                .bind(owner.map(Uuid::from))
                .bind(most)
                .fetch_all(c)
                .await?;
            rows.into_iter().map(|row| read_flag!(row)).collect()
        })
    }

    /// Says that somebody acts on a flag.
    pub async fn set_flag_acknowledged(
        &mut self,
        network: NetworkId,
        flag: FlagId,
        by: StaffId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let query =
            "UPDATE flags SET acknowledged_at = $1, acknowledged_by = $2 WHERE network_id = $3 AND flag_id = $4";
        put!(self, query, micros(now), Uuid::from(by), Uuid::from(network), Uuid::from(flag))
    }

    /// Gives a flag to somebody else, who has not acknowledged it yet and has until this moment to do so; of one that
    /// somebody acted on, the duty contact is told anew.
    pub async fn set_flag_owner(
        &mut self,
        network: NetworkId,
        flag: FlagId,
        owner: StaffId,
        escalate_at: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "UPDATE flags SET owner_id = $1, escalate_at = $2, acknowledged_at = NULL, acknowledged_by = NULL,
                       escalated_at = CASE WHEN acknowledged_at IS NULL THEN escalated_at END
                     WHERE network_id = $3 AND flag_id = $4";
        put!(self, query, Uuid::from(owner), micros(escalate_at), Uuid::from(network), Uuid::from(flag))
    }

    /// Ends a flag, with what was done.
    pub async fn set_flag_ended(
        &mut self,
        network: NetworkId,
        flag: FlagId,
        (by, now): (StaffId, Timestamp),
        content: &[u8],
    ) -> Result<(), StoreError> {
        let query =
            "UPDATE flags SET ended_at = $1, ended_by = $2, content = $3 WHERE network_id = $4 AND flag_id = $5";
        put!(self, query, micros(now), Uuid::from(by), content, Uuid::from(network), Uuid::from(flag))
    }

    /// Flags that nobody acts on in time and that the duty contact was not told of: network, flag, referral.
    pub async fn due_flags(
        &mut self,
        now: Timestamp,
        most: i64,
    ) -> Result<Vec<(NetworkId, FlagId, ReferralId)>, StoreError> {
        let query = "SELECT network_id, flag_id, referral_id FROM flags
                     WHERE acknowledged_at IS NULL AND escalated_at IS NULL AND ended_at IS NULL AND escalate_at <= $1
                     ORDER BY escalate_at LIMIT $2";
        let rows: Vec<(Uuid, Uuid, Uuid)> = on!(self, c => {
            sqlx::query_as(query).bind(micros(now)).bind(most).fetch_all(c).await?
        });
        Ok(rows.into_iter().map(|(network, flag, referral)| (network.into(), flag.into(), referral.into())).collect())
    }

    /// Marks that the duty contact was told of a flag; `false` when they had been, or when somebody acts on it.
    pub async fn set_flag_escalated(
        &mut self,
        network: NetworkId,
        flag: FlagId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let query = "UPDATE flags SET escalated_at = $1
                     WHERE network_id = $2 AND flag_id = $3 AND escalated_at IS NULL AND acknowledged_at IS NULL
                       AND ended_at IS NULL";
        on!(self, c => {
            let done = sqlx::query(query)
                .bind(micros(now))
                .bind(Uuid::from(network))
                .bind(Uuid::from(flag))
                .execute(c)
                .await?;
            Ok(done.rows_affected() == 1)
        })
    }

    /// Says of the flags that rules raised on a referral that somebody acts on them, since they have read its form;
    /// whether there were any that nobody acted on. While there is more that nobody has read, none was read whole.
    pub async fn acknowledge_flags_of_form(
        &mut self,
        network: NetworkId,
        referral: ReferralId,
        by: StaffId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let query = "UPDATE flags SET acknowledged_at = $1, acknowledged_by = $2
                     WHERE network_id = $3 AND referral_id = $4 AND kind = 'read-first' AND acknowledged_at IS NULL
                       AND ended_at IS NULL
                       AND EXISTS (SELECT 1 FROM referrals r WHERE r.network_id = $3 AND r.referral_id = $4
                                     AND r.prepare_revision <= r.prepare_seen_revision)";
        on!(self, c => {
            let done = sqlx::query(query)
                .bind(micros(now))
                .bind(Uuid::from(by))
                .bind(Uuid::from(network))
                .bind(Uuid::from(referral))
                .execute(c)
                .await?;
            Ok(done.rows_affected() > 0)
        })
    }

    /// Gives the same flags to another reader of their form, as long as nobody acts on them; their clock runs on.
    pub async fn hand_flags_of_form(
        &mut self,
        network: NetworkId,
        referral: ReferralId,
        reader: StaffId,
    ) -> Result<(), StoreError> {
        let query = "UPDATE flags SET owner_id = $1
                     WHERE network_id = $2 AND referral_id = $3 AND kind = 'read-first' AND acknowledged_at IS NULL
                       AND ended_at IS NULL";
        put!(self, query, Uuid::from(reader), Uuid::from(network), Uuid::from(referral))
    }

    /// Notes of the same flags that the duty contact was told of their form.
    pub async fn set_flags_of_form_escalated(
        &mut self,
        network: NetworkId,
        referral: ReferralId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "UPDATE flags SET escalated_at = $1
                     WHERE network_id = $2 AND referral_id = $3 AND kind = 'read-first' AND escalated_at IS NULL
                       AND acknowledged_at IS NULL AND ended_at IS NULL";
        put!(self, query, micros(now), Uuid::from(network), Uuid::from(referral))
    }
}
