//! Places with a short link, and how often each was followed.

use domain::id::{NetworkId, StaffId};
use jiff::Timestamp;
use uuid::Uuid;

use super::{StoreError, Tx, instant, micros, on, put};

/// A place with a short link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutreachPlaceRow {
    /// The code in its link.
    pub code: String,
    /// Its name.
    pub name: String,
    /// When it was added.
    pub made_at: Timestamp,
    /// Since when it is no longer counted.
    pub retired_at: Option<Timestamp>,
}

/// What was counted of a place in a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutreachCountRow {
    /// The place's code.
    pub code: String,
    /// The month, as `2027-03`.
    pub month: String,
    /// How often its link was opened.
    pub opens: i64,
    /// How many referrals were sent after that.
    pub referrals: i64,
}

type Columns = (String, String, i64, Option<i64>);

fn row((code, name, made_at, retired_at): Columns) -> Result<OutreachPlaceRow, StoreError> {
    let at = |at| instant(at, "outreach_places");
    Ok(OutreachPlaceRow { code, name, made_at: at(made_at)?, retired_at: retired_at.map(at).transpose()? })
}

impl Tx {
    /// The places of a network, the newest first.
    pub async fn outreach_places(&mut self, network: NetworkId) -> Result<Vec<OutreachPlaceRow>, StoreError> {
        let query = "SELECT code, name, made_at, retired_at FROM outreach_places WHERE network_id = $1
                     ORDER BY made_at DESC, code";
        let found: Vec<Columns> = on!(self, c => sqlx::query_as(query).bind(Uuid::from(network)).fetch_all(c).await?);
        found.into_iter().map(row).collect()
    }

    /// A place of a network.
    pub async fn outreach_place(
        &mut self,
        network: NetworkId,
        code: &str,
    ) -> Result<Option<OutreachPlaceRow>, StoreError> {
        let query = "SELECT code, name, made_at, retired_at FROM outreach_places WHERE network_id = $1 AND code = $2";
        let found: Option<Columns> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(code).fetch_optional(c).await?
        });
        found.map(row).transpose()
    }

    /// Where a code leads: the network, its part of the address, and whether it is still counted.
    pub async fn outreach_link(&mut self, code: &str) -> Result<Option<(NetworkId, String, bool)>, StoreError> {
        let query = "SELECT p.network_id, n.slug, p.retired_at FROM outreach_places p
                       JOIN networks n ON n.network_id = p.network_id
                     WHERE p.code = $1";
        let found: Option<(Uuid, String, Option<i64>)> =
            on!(self, c => sqlx::query_as(query).bind(code).fetch_optional(c).await?);
        Ok(found.map(|(network, slug, retired_at)| (network.into(), slug, retired_at.is_none())))
    }

    /// Adds a place; `false` when its code is another's already.
    pub async fn add_outreach_place(
        &mut self,
        network: NetworkId,
        place: &OutreachPlaceRow,
        by: StaffId,
    ) -> Result<bool, StoreError> {
        let query = "INSERT INTO outreach_places (network_id, code, name, made_at, made_by)
                     VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING";
        on!(self, c => {
            let done = sqlx::query(query)
                .bind(Uuid::from(network))
                .bind(&place.code)
                .bind(&place.name)
                .bind(micros(place.made_at))
                .bind(Uuid::from(by))
                .execute(c)
                .await?;
            Ok(done.rows_affected() == 1)
        })
    }

    /// No longer counts a place.
    pub async fn retire_outreach_place(
        &mut self,
        network: NetworkId,
        code: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "UPDATE outreach_places SET retired_at = $3
                     WHERE network_id = $1 AND code = $2 AND retired_at IS NULL";
        put!(self, query, Uuid::from(network), code, micros(now))
    }

    /// What was counted of a network's places since this month, the newest month first.
    pub async fn outreach_counts(
        &mut self,
        network: NetworkId,
        since: &str,
    ) -> Result<Vec<OutreachCountRow>, StoreError> {
        let query = "SELECT code, month, opens, referrals FROM outreach_counts
                     WHERE network_id = $1 AND month >= $2 ORDER BY month DESC, code";
        let found: Vec<(String, String, i64, i64)> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(since).fetch_all(c).await?
        });
        let row = |(code, month, opens, referrals)| OutreachCountRow { code, month, opens, referrals };
        Ok(found.into_iter().map(row).collect())
    }

    /// Counts that a place's link was opened.
    pub async fn count_open(&mut self, network: NetworkId, code: &str, month: &str) -> Result<(), StoreError> {
        let query = "INSERT INTO outreach_counts (network_id, code, month, opens, referrals) VALUES ($1, $2, $3, 1, 0)
                     ON CONFLICT (network_id, code, month) DO UPDATE SET opens = outreach_counts.opens + 1";
        put!(self, query, Uuid::from(network), code, month)
    }

    /// Counts a referral that began at a place's link.
    pub async fn count_came_by(&mut self, network: NetworkId, code: &str, month: &str) -> Result<(), StoreError> {
        let query = "INSERT INTO outreach_counts (network_id, code, month, opens, referrals) VALUES ($1, $2, $3, 0, 1)
                     ON CONFLICT (network_id, code, month) DO UPDATE SET referrals = outreach_counts.referrals + 1";
        put!(self, query, Uuid::from(network), code, month)
    }
}
