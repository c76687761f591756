//! Forms of staff that were begun and not sent, or not taken.

use domain::id::{NetworkId, StaffId};
use jiff::Timestamp;
use uuid::Uuid;

use super::{StoreError, Tx, micros, on, put};

/// The form in which people are looked for, which goes with anyone who is erased.
pub const SEARCH: &str = "search";

/// Whose form about what: the key of its row.
#[derive(Clone, Copy, Debug)]
pub struct UnsentKey<'a> {
    /// Their network.
    pub network: NetworkId,
    /// Who fills it in.
    pub staff: StaffId,
    /// Which form.
    pub form: &'a str,
    /// The id of what it is about.
    pub about: [u8; 16],
}

impl Tx {
    /// What stands in a form that was not sent.
    pub async fn unsent(&mut self, key: UnsentKey<'_>) -> Result<Option<Vec<u8>>, StoreError> {
        let query = "SELECT content FROM unsent WHERE network_id = $1 AND staff_id = $2 AND form = $3 AND about = $4";
        on!(self, c => {
            Ok(sqlx::query_scalar(query)
                .bind(Uuid::from(key.network))
                .bind(Uuid::from(key.staff))
                .bind(key.form)
                .bind(Uuid::from_bytes(key.about))
                .fetch_optional(c)
                .await?)
        })
    }

    /// What stands in all forms of a kind that somebody has not sent, by what each is about.
    pub async fn unsent_of(
        &mut self,
        network: NetworkId,
        staff: StaffId,
        form: &str,
    ) -> Result<Vec<(Uuid, Vec<u8>)>, StoreError> {
        let query = "SELECT about, content FROM unsent WHERE network_id = $1 AND staff_id = $2 AND form = $3";
        on!(self, c => {
            let query = sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(staff)).bind(form);
            Ok(query.fetch_all(c).await?)
        })
    }

    /// Keeps what stands in a form that was not sent.
    pub async fn set_unsent(&mut self, key: UnsentKey<'_>, content: &[u8], now: Timestamp) -> Result<(), StoreError> {
        let query = "INSERT INTO unsent (network_id, staff_id, form, about, content, kept_at)
                     VALUES ($1, $2, $3, $4, $5, $6)
                     ON CONFLICT (network_id, staff_id, form, about) DO UPDATE SET content = excluded.content,
                       kept_at = excluded.kept_at";
        let (network, staff, about) = (Uuid::from(key.network), Uuid::from(key.staff), Uuid::from_bytes(key.about));
        put!(self, query, network, staff, key.form, about, content, micros(now))
    }

    /// Lets go of what stood in a form.
    pub async fn remove_unsent(&mut self, key: UnsentKey<'_>) -> Result<(), StoreError> {
        let query = "DELETE FROM unsent WHERE network_id = $1 AND staff_id = $2 AND form = $3 AND about = $4";
        let (network, staff, about) = (Uuid::from(key.network), Uuid::from(key.staff), Uuid::from_bytes(key.about));
        put!(self, query, network, staff, key.form, about)
    }

    /// Removes forms that nobody has touched since this; how many.
    pub async fn remove_unsent_before(&mut self, network: NetworkId, before: Timestamp) -> Result<u64, StoreError> {
        let query = "DELETE FROM unsent WHERE network_id = $1 AND kept_at < $2";
        on!(self, c => {
            Ok(sqlx::query(query).bind(Uuid::from(network)).bind(micros(before)).execute(c).await?.rows_affected())
        })
    }
}
