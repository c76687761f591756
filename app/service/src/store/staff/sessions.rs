//! Sessions of staff, by the keyed hash of their token.

use domain::id::{NetworkId, StaffId};
use jiff::Timestamp;
use uuid::Uuid;

use crate::store::{StoreError, Tx, instant, micros, on};

/// A session as stored.
#[derive(Clone, Debug)]
pub struct SessionRow {
    /// The network of the member of staff.
    pub network: NetworkId,
    /// Whose session it is.
    pub staff: StaffId,
    /// Whether the password was right and the second factor is still to come.
    pub second_factor_due: bool,
    /// When it began.
    pub began_at: Timestamp,
    /// When it was last used, to the minute.
    pub used_at: Timestamp,
}

type Columns = (Uuid, Uuid, bool, i64, i64);

fn row((network, staff, second_factor_due, began_at, used_at): Columns) -> Result<SessionRow, StoreError> {
    Ok(SessionRow {
        network: network.into(),
        staff: staff.into(),
        second_factor_due,
        began_at: instant(began_at, "sessions")?,
        used_at: instant(used_at, "sessions")?,
    })
}

impl Tx {
    /// Adds a session.
    pub async fn add_session(&mut self, hash: &[u8], session: &SessionRow) -> Result<(), StoreError> {
        let query = "INSERT INTO sessions
                     (token_hash, network_id, staff_id, second_factor_due, code_tries, began_at, used_at)
                     VALUES ($1, $2, $3, $4, 0, $5, $6)";
        on!(self, c => {
            sqlx::query(query)
                .bind(hash)
                .bind(Uuid::from(session.network))
                .bind(Uuid::from(session.staff))
                .bind(session.second_factor_due)
                .bind(micros(session.began_at))
                .bind(micros(session.used_at))
                .execute(c)
                .await?;
            Ok(())
        })
    }

    /// The session with this token.
    pub async fn session(&mut self, hash: &[u8]) -> Result<Option<SessionRow>, StoreError> {
        let query = "SELECT network_id, staff_id, second_factor_due, began_at, used_at
                     FROM sessions WHERE token_hash = $1";
        let found: Option<Columns> = on!(self, c => sqlx::query_as(query).bind(hash).fetch_optional(c).await?);
        found.map(row).transpose()
    }

    /// Notes that a session is in use.
    pub async fn touch_session(&mut self, hash: &[u8], at: Timestamp) -> Result<(), StoreError> {
        let query = "UPDATE sessions SET used_at = $2 WHERE token_hash = $1 AND used_at < $2";
        on!(self, c => {
            sqlx::query(query).bind(hash).bind(micros(at)).execute(c).await?;
            Ok(())
        })
    }

    /// Counts one more wrong code, and says how many there now are.
    pub async fn count_wrong_code(&mut self, hash: &[u8]) -> Result<i64, StoreError> {
        let query = "UPDATE sessions SET code_tries = code_tries + 1 WHERE token_hash = $1 RETURNING code_tries";
        on!(self, c => Ok(sqlx::query_scalar(query).bind(hash).fetch_one(c).await?))
    }

    /// Ends a session.
    pub async fn remove_session(&mut self, hash: &[u8]) -> Result<(), StoreError> {
        let query = "DELETE FROM sessions WHERE token_hash = $1";
        on!(self, c => {
            sqlx::query(query).bind(hash).execute(c).await?;
            Ok(())
        })
    }

    /// Ends every session of somebody.
    pub async fn remove_sessions_of(&mut self, network: NetworkId, staff: StaffId) -> Result<(), StoreError> {
        let query = "DELETE FROM sessions WHERE network_id = $1 AND staff_id = $2";
        on!(self, c => {
            sqlx::query(query).bind(Uuid::from(network)).bind(Uuid::from(staff)).execute(c).await?;
            Ok(())
        })
    }

    /// Removes sessions that nobody has used since; how many.
    pub async fn remove_sessions_unused_since(&mut self, since: Timestamp) -> Result<u64, StoreError> {
        let query = "DELETE FROM sessions WHERE used_at < $1";
        on!(self, c => Ok(sqlx::query(query).bind(micros(since)).execute(c).await?.rows_affected()))
    }
}
