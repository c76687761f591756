//! The devices on which people come back to their referrals, by the keyed hash of their token.

use domain::id::{NetworkId, ReferralId};
use jiff::Timestamp;
use uuid::Uuid;

use super::{StoreError, Tx, instant, micros, on, put, taking};

/// A device on which somebody comes back, as it is stored.
#[derive(Clone, Debug)]
pub struct PersonSessionRow {
    /// To which referral; none when nothing was found, or when nothing was looked for yet.
    pub referral: Option<ReferralId>,
    /// The keyed hash of the code that opens it.
    pub code_hash: Option<Vec<u8>>,
    /// How many codes were tried.
    pub tries: i64,
    /// Since when it is open.
    pub opened_at: Option<Timestamp>,
    /// Until when it is of use.
    pub expires_at: Timestamp,
    /// What was typed and not taken, sealed.
    pub typed: Option<Vec<u8>>,
}

type Columns = (Option<Uuid>, Option<Vec<u8>>, i64, Option<i64>, i64, Option<Vec<u8>>);

impl Tx {
    /// Adds a device, in place of what it was before.
    pub async fn set_person_session(
        &mut self,
        network: NetworkId,
        token_hash: &[u8],
        row: &PersonSessionRow,
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO person_sessions
                       (network_id, token_hash, referral_id, code_hash, tries, opened_at, expires_at, typed)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        put!(
            self,
            query,
            Uuid::from(network),
            token_hash,
            row.referral.map(Uuid::from),
            row.code_hash.as_deref(),
            row.tries,
            row.opened_at.map(micros),
            micros(row.expires_at),
            row.typed.as_deref(),
        )
    }

    /// The device with this token, while it is of use.
    pub async fn person_session(
        &mut self,
        network: NetworkId,
        token_hash: &[u8],
        now: Timestamp,
    ) -> Result<Option<PersonSessionRow>, StoreError> {
        let query = taking!(
            self,
            "SELECT s.referral_id, s.code_hash, s.tries, s.opened_at, s.expires_at, s.typed FROM person_sessions s
             WHERE s.network_id = $1 AND s.token_hash = $2 AND s.expires_at > $3",
            "s"
        );
        let found: Option<Columns> = on!(self, c => {
            sqlx::query_as(query)
                .bind(Uuid::from(network))
                .bind(token_hash)
                .bind(micros(now))
                .fetch_optional(c)
                .await?
        });
        found
            .map(|(referral, code_hash, tries, opened, expires, typed)| {
                Ok(PersonSessionRow {
                    referral: referral.map(ReferralId::from),
                    code_hash,
                    tries,
                    opened_at: opened.map(|at| instant(at, "person_sessions")).transpose()?,
                    expires_at: instant(expires, "person_sessions")?,
                    typed,
                })
            })
            .transpose()
    }

    /// Counts one more code that was tried.
    pub async fn count_code_try(&mut self, network: NetworkId, token_hash: &[u8]) -> Result<(), StoreError> {
        let query = "UPDATE person_sessions SET tries = tries + 1 WHERE network_id = $1 AND token_hash = $2";
        put!(self, query, Uuid::from(network), token_hash)
    }

    /// Keeps what was typed on a device that is open, or lets it go; it stays open until then.
    pub async fn set_typed_on(
        &mut self,
        network: NetworkId,
        token_hash: &[u8],
        (typed, until): (Option<&[u8]>, Timestamp),
    ) -> Result<(), StoreError> {
        let query = "UPDATE person_sessions SET typed = $1, expires_at = $2 WHERE network_id = $3 AND token_hash = $4";
        put!(self, query, typed, micros(until), Uuid::from(network), token_hash)
    }

    /// Ends a device's session.
    pub async fn remove_person_session(&mut self, network: NetworkId, token_hash: &[u8]) -> Result<(), StoreError> {
        let query = "DELETE FROM person_sessions WHERE network_id = $1 AND token_hash = $2";
        put!(self, query, Uuid::from(network), token_hash)
    }

    /// Ends what every device has opened of a referral.
    pub async fn remove_person_sessions(&mut self, network: NetworkId, referral: ReferralId) -> Result<(), StoreError> {
        let query = "DELETE FROM person_sessions WHERE network_id = $1 AND referral_id = $2";
        put!(self, query, Uuid::from(network), Uuid::from(referral))
    }

    /// Removes devices that are of no use any more; how many.
    pub async fn remove_person_sessions_before(&mut self, now: Timestamp) -> Result<u64, StoreError> {
        let query = "DELETE FROM person_sessions WHERE expires_at <= $1";
        on!(self, c => Ok(sqlx::query(query).bind(micros(now)).execute(c).await?.rows_affected()))
    }
}
