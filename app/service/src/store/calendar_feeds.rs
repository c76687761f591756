//! Private calendar addresses of link workers.

use domain::id::{NetworkId, StaffId};
use jiff::Timestamp;
use uuid::Uuid;

use super::{StoreError, Tx, instant, micros, on, put};

/// A private calendar address; its token is kept as an index alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedRow {
    /// Its network.
    pub network: NetworkId,
    /// Whose it is.
    pub staff: StaffId,
    /// What it shows, by code.
    pub shows: String,
    /// In which language.
    pub language: String,
    /// When it was made.
    pub made_at: Timestamp,
}

type Columns = (Uuid, Uuid, String, String, i64);

fn row((network, staff, shows, language, made_at): Columns) -> Result<FeedRow, StoreError> {
    let made_at = instant(made_at, "calendar_feeds")?;
    Ok(FeedRow { network: network.into(), staff: staff.into(), shows, language, made_at })
}

impl Tx {
    /// The address of this member of staff.
    pub async fn calendar_feed(&mut self, network: NetworkId, staff: StaffId) -> Result<Option<FeedRow>, StoreError> {
        let query = "SELECT network_id, staff_id, shows, language, made_at FROM calendar_feeds
                     WHERE network_id = $1 AND staff_id = $2";
        let found: Option<Columns> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(staff)).fetch_optional(c).await?
        });
        found.map(row).transpose()
    }

    /// The address with this token, in whichever network.
    pub async fn calendar_feed_by_token(&mut self, token_hash: &[u8]) -> Result<Option<FeedRow>, StoreError> {
        let query = "SELECT network_id, staff_id, shows, language, made_at FROM calendar_feeds WHERE token_hash = $1";
        let found: Option<Columns> = on!(self, c => sqlx::query_as(query).bind(token_hash).fetch_optional(c).await?);
        found.map(row).transpose()
    }

    /// Gives a member of staff an address, in place of any earlier one.
    pub async fn set_calendar_feed(&mut self, feed: &FeedRow, token_hash: &[u8]) -> Result<(), StoreError> {
        let query = "INSERT INTO calendar_feeds (network_id, staff_id, token_hash, shows, language, made_at)
                     VALUES ($1, $2, $3, $4, $5, $6)
                     ON CONFLICT (network_id, staff_id) DO UPDATE SET token_hash = excluded.token_hash,
                       shows = excluded.shows, language = excluded.language, made_at = excluded.made_at";
        put!(
            self,
            query,
            Uuid::from(feed.network),
            Uuid::from(feed.staff),
            token_hash,
            &feed.shows,
            &feed.language,
            micros(feed.made_at)
        )
    }

    /// Takes the address of a member of staff back.
    pub async fn remove_calendar_feed(&mut self, network: NetworkId, staff: StaffId) -> Result<(), StoreError> {
        let query = "DELETE FROM calendar_feeds WHERE network_id = $1 AND staff_id = $2";
        put!(self, query, Uuid::from(network), Uuid::from(staff))
    }
}
