//! What is said about drafts of questions.

use domain::id::{CommentId, NetworkId, StaffId, StudioDraftId, ThreadId};
use jiff::Timestamp;
use uuid::Uuid;

use super::{StoreError, Tx, instant, micros, on, put};

/// A thread as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThreadRow {
    /// Its id.
    pub id: ThreadId,
    /// What it is about, by code.
    pub place: String,
    /// Other words that it suggests.
    pub wording: Option<String>,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// How it was answered, by code.
    pub verdict: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// When, and by whom.
    pub decided: Option<(Timestamp, String)>,
}

/// A comment as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommentRow {
    /// Its thread.
    pub thread: ThreadId,
    /// Who said it.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// What.
    pub words: String,
}

impl Tx {
    /// Opens a thread.
    pub async fn add_studio_thread(
        &mut self,
        network: NetworkId,
        (draft, id): (StudioDraftId, ThreadId),
        place: &str,
        wording: Option<&str>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO studio_threads (network_id, thread_id, studio_draft_id, place, wording, opened_at)
                     VALUES ($1, $2, $3, $4, $5, $6)";
        put!(self, query, Uuid::from(network), Uuid::from(id), Uuid::from(draft), place, wording, micros(now))
    }

    /// Adds a comment.
    pub async fn add_studio_comment(
        &mut self,
        network: NetworkId,
        (thread, id): (ThreadId, CommentId),
        by: StaffId,
        words: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO studio_comments (network_id, comment_id, thread_id, staff_id, at, words)
                     VALUES ($1, $2, $3, $4, $5, $6)";
        put!(self, query, Uuid::from(network), Uuid::from(id), Uuid::from(thread), Uuid::from(by), micros(now), words)
    }

    /// Answers a thread.
    pub async fn set_studio_verdict(
        &mut self,
        network: NetworkId,
        thread: ThreadId,
        (verdict, reason): (&str, Option<&str>),
        (by, now): (StaffId, Timestamp),
    ) -> Result<(), StoreError> {
        let query = "UPDATE studio_threads SET verdict = $1, reason = $2, decided_by = $3, decided_at = $4
                     WHERE network_id = $5 AND thread_id = $6";
        put!(self, query, verdict, reason, Uuid::from(by), micros(now), Uuid::from(network), Uuid::from(thread))
    }

    /// The threads of a draft, the first opened first.
    pub async fn studio_threads(
        &mut self,
        network: NetworkId,
        draft: StudioDraftId,
    ) -> Result<Vec<ThreadRow>, StoreError> {
        let query = "SELECT t.thread_id, t.place, t.wording, t.opened_at, t.verdict, t.reason, t.decided_at, s.name
                     FROM studio_threads t
                     LEFT JOIN staff s ON s.network_id = t.network_id AND s.staff_id = t.decided_by
                     WHERE t.network_id = $1 AND t.studio_draft_id = $2 ORDER BY t.opened_at, t.thread_id";
        type Columns = (Uuid, String, Option<String>, i64, Option<String>, Option<String>, Option<i64>, Option<String>);
        let rows: Vec<Columns> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(draft)).fetch_all(c).await?
        });
        rows.into_iter()
            .map(|(id, place, wording, opened_at, verdict, reason, decided_at, by)| {
                let decided_at = decided_at.map(|at| instant(at, "studio_threads")).transpose()?;
                Ok(ThreadRow {
                    id: id.into(),
                    place,
                    wording,
                    opened_at: instant(opened_at, "studio_threads")?,
                    verdict,
                    reason,
                    decided: decided_at.zip(by),
                })
            })
            .collect()
    }

    /// What was said in the threads of a draft, in order.
    pub async fn studio_comments(
        &mut self,
        network: NetworkId,
        draft: StudioDraftId,
    ) -> Result<Vec<CommentRow>, StoreError> {
        let query = "SELECT c.thread_id, s.name, c.at, c.words FROM studio_threads t
                     JOIN studio_comments c ON c.network_id = t.network_id AND c.thread_id = t.thread_id
                     JOIN staff s ON s.network_id = c.network_id AND s.staff_id = c.staff_id
                     WHERE t.network_id = $1 AND t.studio_draft_id = $2 ORDER BY c.at, c.comment_id";
        let rows: Vec<(Uuid, String, i64, String)> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(draft)).fetch_all(c).await?
        });
        rows.into_iter()
            .map(|(thread, by, at, words)| {
                Ok(CommentRow { thread: thread.into(), by, at: instant(at, "studio_comments")?, words })
            })
            .collect()
    }
}
