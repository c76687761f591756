//! Pilots: questions that are tried before they are published, with what was counted and what was not understood.

use domain::id::{NetworkId, StaffId, StudioDraftId, VersionId};
use jiff::Timestamp;
use uuid::Uuid;

use super::{StoreError, Tx, instant, micros, on, put};

/// A pilot as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PilotRow {
    /// The version that it asks.
    pub version: VersionId,
    /// The number of that version, below zero.
    pub number: i64,
    /// What it asks, as JSON.
    pub content: String,
    /// The draft that it tries.
    pub draft: StudioDraftId,
    /// How many of a hundred new people are asked it.
    pub share: i64,
    /// The code of its link; none, once that was taken back.
    pub code: Option<String>,
    /// Its key, wrapped; empty, once what people said is gone.
    pub wrapped_key: Vec<u8>,
    /// When it began.
    pub began_at: Timestamp,
    /// Who began it.
    pub began_by: String,
    /// When it ended.
    pub ended_at: Option<Timestamp>,
}

/// A pilot that begins.
#[derive(Debug)]
pub struct NewPilot<'a> {
    /// The version that it asks.
    pub version: VersionId,
    /// The draft that it tries.
    pub draft: StudioDraftId,
    /// How many of a hundred new people are asked it.
    pub share: u8,
    /// The code of its link.
    pub code: &'a str,
    /// Its key, wrapped.
    pub wrapped_key: &'a [u8],
    /// Who begins it.
    pub by: StaffId,
}

impl Tx {
    /// Begins a pilot.
    pub async fn add_pilot(
        &mut self,
        network: NetworkId,
        pilot: NewPilot<'_>,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO pilots (network_id, version_id, studio_draft_id, share, code, wrapped_key, began_at,
                       began_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        put!(
            self,
            query,
            Uuid::from(network),
            Uuid::from(pilot.version),
            Uuid::from(pilot.draft),
            i64::from(pilot.share),
            pilot.code,
            pilot.wrapped_key,
            micros(at),
            Uuid::from(pilot.by)
        )
    }

    /// Ends the pilot of a draft that runs, and its link with it; whether there was one.
    pub async fn end_pilot(
        &mut self,
        network: NetworkId,
        draft: StudioDraftId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let query = "UPDATE pilots SET ended_at = $3, code = NULL
                     WHERE network_id = $1 AND studio_draft_id = $2 AND ended_at IS NULL";
        on!(self, c => {
            let done = sqlx::query(query)
                .bind(Uuid::from(network))
                .bind(Uuid::from(draft))
                .bind(micros(now))
                .execute(c)
                .await?;
            Ok(done.rows_affected() == 1)
        })
    }

    /// Gives the pilot of a draft that runs another link, or none; whether there was one.
    pub async fn set_pilot_code(
        &mut self,
        network: NetworkId,
        draft: StudioDraftId,
        code: Option<&str>,
    ) -> Result<bool, StoreError> {
        let query = "UPDATE pilots SET code = $3
                     WHERE network_id = $1 AND studio_draft_id = $2 AND ended_at IS NULL";
        on!(self, c => {
            let query = sqlx::query(query).bind(Uuid::from(network)).bind(Uuid::from(draft)).bind(code);
            Ok(query.execute(c).await?.rows_affected() == 1)
        })
    }

    /// The pilot of a questionnaire that runs: the version that it asks, its share and the code of its link.
    pub async fn running_pilot(
        &mut self,
        network: NetworkId,
    ) -> Result<Option<(VersionId, i64, Option<String>)>, StoreError> {
        let query = "SELECT p.version_id, p.share, p.code FROM pilots p
                     JOIN studio_drafts d ON d.network_id = p.network_id AND d.studio_draft_id = p.studio_draft_id
                     JOIN questionnaires q
                       ON q.network_id = d.network_id AND q.questionnaire_id = d.questionnaire_id
                     WHERE p.network_id = $1 AND p.ended_at IS NULL AND q.asked_since IS NOT NULL";
        let found: Option<(Uuid, i64, Option<String>)> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).fetch_optional(c).await?
        });
        Ok(found.map(|(version, share, code)| (version.into(), share, code)))
    }

    /// The pilots of a draft, the last first.
    pub async fn pilots(&mut self, network: NetworkId, draft: StudioDraftId) -> Result<Vec<PilotRow>, StoreError> {
        let query = "SELECT p.version_id, v.number, v.content, p.share, p.code, p.wrapped_key, p.began_at, s.name,
                       p.ended_at
                     FROM pilots p
                     JOIN versions v ON v.network_id = p.network_id AND v.version_id = p.version_id
                     JOIN staff s ON s.network_id = p.network_id AND s.staff_id = p.began_by
                     WHERE p.network_id = $1 AND p.studio_draft_id = $2 ORDER BY p.began_at DESC, v.number";
        type Columns = (Uuid, i64, String, i64, Option<String>, Vec<u8>, i64, String, Option<i64>);
        let rows: Vec<Columns> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(draft)).fetch_all(c).await?
        });
        rows.into_iter()
            .map(|(version, number, content, share, code, wrapped_key, began_at, began_by, ended_at)| {
                Ok(PilotRow {
                    version: version.into(),
                    number,
                    content,
                    draft,
                    share,
                    code,
                    wrapped_key,
                    began_at: instant(began_at, "pilots")?,
                    began_by,
                    ended_at: ended_at.map(|at| instant(at, "pilots")).transpose()?,
                })
            })
            .collect()
    }

    /// The wrapped key of the pilot that asks a version; empty, once what people said is gone.
    pub async fn pilot_key(&mut self, network: NetworkId, version: VersionId) -> Result<Option<Vec<u8>>, StoreError> {
        let query = "SELECT wrapped_key FROM pilots WHERE network_id = $1 AND version_id = $2";
        on!(self, c => {
            let query = sqlx::query_scalar(query).bind(Uuid::from(network)).bind(Uuid::from(version));
            Ok(query.fetch_optional(c).await?)
        })
    }

    /// Counts something of a page.
    pub async fn count_pilot(
        &mut self,
        network: NetworkId,
        version: VersionId,
        page: &str,
        what: &str,
    ) -> Result<(), StoreError> {
        let query = match self {
            Self::Sqlite(_) => {
                "INSERT INTO pilot_counts (network_id, version_id, page, what, number) VALUES ($1, $2, $3, $4, 1)
                 ON CONFLICT (version_id, page, what) DO UPDATE SET number = pilot_counts.number + 1"
            }
            Self::Postgres(_) => {
                "INSERT INTO pilot_counts (network_id, version_id, page, what, number) VALUES ($1, $2, $3, $4, 1)
                 ON CONFLICT (network_id, version_id, page, what) DO UPDATE SET number = pilot_counts.number + 1"
            }
        };
        put!(self, query, Uuid::from(network), Uuid::from(version), page, what)
    }

    /// What was counted of the pages of a pilot: page, what, how often.
    pub async fn pilot_counts(
        &mut self,
        network: NetworkId,
        version: VersionId,
    ) -> Result<Vec<(String, String, i64)>, StoreError> {
        let query = "SELECT page, what, number FROM pilot_counts WHERE network_id = $1 AND version_id = $2";
        on!(self, c => {
            let query = sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(version));
            Ok(query.fetch_all(c).await?)
        })
    }

    /// Keeps what somebody did not understand, under an id of chance alone.
    pub async fn add_pilot_note(
        &mut self,
        network: NetworkId,
        (version, id): (VersionId, [u8; 16]),
        page: &str,
        words: &[u8],
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO pilot_notes (network_id, version_id, note_id, page, words)
                     VALUES ($1, $2, $3, $4, $5)";
        put!(self, query, Uuid::from(network), Uuid::from(version), id.as_slice(), page, words)
    }

    /// Some of what people did not understand, in no order that says anything.
    pub async fn pilot_notes(
        &mut self,
        network: NetworkId,
        version: VersionId,
        most: i64,
    ) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        let query = "SELECT page, words FROM pilot_notes WHERE network_id = $1 AND version_id = $2
                     ORDER BY note_id LIMIT $3";
        on!(self, c => {
            let query = sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(version)).bind(most);
            Ok(query.fetch_all(c).await?)
        })
    }

    /// Removes what was counted and said in pilots that ended before this, and their keys; how many there were.
    pub async fn empty_pilots_before(&mut self, network: NetworkId, before: Timestamp) -> Result<u64, StoreError> {
        let over = "SELECT version_id FROM pilots WHERE network_id = $1 AND ended_at < $2 AND length(wrapped_key) > 0";
        let over: Vec<Uuid> = on!(self, c => {
            sqlx::query_scalar(over).bind(Uuid::from(network)).bind(micros(before)).fetch_all(c).await?
        });
        for version in &over {
            let (notes, counts, key) = (
                "DELETE FROM pilot_notes WHERE network_id = $1 AND version_id = $2",
                "DELETE FROM pilot_counts WHERE network_id = $1 AND version_id = $2",
                "UPDATE pilots SET wrapped_key = $3 WHERE network_id = $1 AND version_id = $2",
            );
            put!(self, notes, Uuid::from(network), *version)?;
            put!(self, counts, Uuid::from(network), *version)?;
            put!(self, key, Uuid::from(network), *version, &[][..] as &[u8])?;
        }
        Ok(over.len() as u64)
    }
}
