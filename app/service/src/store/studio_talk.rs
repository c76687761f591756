//! What is said about drafts of questions.

use domain::id::{CommentId, GuestId, NetworkId, StaffId, StudioDraftId, ThreadId};
use jiff::Timestamp;
use uuid::Uuid;

use super::{StoreError, Tx, instant, micros, on, put};

/// Who says something: one of the staff, or a guest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// One of the staff.
    Staff(StaffId),
    /// A guest.
    Guest(GuestId),
}

impl Speaker {
    fn columns(self) -> (Option<Uuid>, Option<Uuid>) {
        match self {
            Self::Staff(id) => (Some(id.into()), None),
            Self::Guest(id) => (None, Some(id.into())),
        }
    }

    fn from_columns(staff: Option<Uuid>, guest: Option<Uuid>) -> Option<Self> {
        staff.map(|id| Self::Staff(id.into())).or(guest.map(|id| Self::Guest(id.into())))
    }
}

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
    /// By whom, where that was noted.
    pub opener: Option<Speaker>,
    /// By whom, by name; none for a guest who is not named.
    pub by: Option<String>,
    /// What the public page says of it.
    pub told: Option<String>,
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
    pub speaker: Speaker,
    /// By name; none for a guest who is not named.
    pub by: Option<String>,
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
        (by, now): (Speaker, Timestamp),
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO studio_threads (network_id, thread_id, studio_draft_id, place, wording, opened_at,
                       opened_by, guest_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        let (network, id, draft, (staff, guest)) =
            (Uuid::from(network), Uuid::from(id), Uuid::from(draft), by.columns());
        put!(self, query, network, id, draft, place, wording, micros(now), staff, guest)
    }

    /// Adds a comment.
    pub async fn add_studio_comment(
        &mut self,
        network: NetworkId,
        (thread, id): (ThreadId, CommentId),
        by: Speaker,
        words: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO studio_comments (network_id, comment_id, thread_id, staff_id, guest_id, at, words)
                     VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let (network, id, thread, (staff, guest)) =
            (Uuid::from(network), Uuid::from(id), Uuid::from(thread), by.columns());
        put!(self, query, network, id, thread, staff, guest, micros(now), words)
    }

    /// Answers a thread.
    pub async fn set_studio_verdict(
        &mut self,
        network: NetworkId,
        thread: ThreadId,
        (verdict, reason, told): (&str, Option<&str>, Option<&str>),
        (by, now): (StaffId, Timestamp),
    ) -> Result<(), StoreError> {
        let query = "UPDATE studio_threads SET verdict = $1, reason = $2, told = $3, decided_by = $4, decided_at = $5
                     WHERE network_id = $6 AND thread_id = $7";
        let (network, thread) = (Uuid::from(network), Uuid::from(thread));
        put!(self, query, verdict, reason, told, Uuid::from(by), micros(now), network, thread)
    }

    /// Notes whom of the staff a comment mentions.
    pub async fn add_mention(
        &mut self,
        network: NetworkId,
        comment: CommentId,
        staff: StaffId,
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO studio_mentions (network_id, comment_id, staff_id) VALUES ($1, $2, $3)";
        put!(self, query, Uuid::from(network), Uuid::from(comment), Uuid::from(staff))
    }

    /// The open threads of open drafts that mention one of the staff who has said nothing in them since.
    pub async fn mentions_of(
        &mut self,
        network: NetworkId,
        staff: StaffId,
    ) -> Result<Vec<(StudioDraftId, ThreadId)>, StoreError> {
        let query = "SELECT DISTINCT t.studio_draft_id, t.thread_id FROM studio_mentions m
                     JOIN studio_comments c ON c.network_id = m.network_id AND c.comment_id = m.comment_id
                     JOIN studio_threads t ON t.network_id = c.network_id AND t.thread_id = c.thread_id
                     JOIN studio_drafts d ON d.network_id = t.network_id AND d.studio_draft_id = t.studio_draft_id
                     WHERE m.network_id = $1 AND m.staff_id = $2 AND t.verdict IS NULL AND d.ended_at IS NULL
                       AND NOT EXISTS (SELECT 1 FROM studio_comments own WHERE own.network_id = t.network_id
                         AND own.thread_id = t.thread_id AND own.staff_id = $2 AND own.at > c.at)
                     ORDER BY t.studio_draft_id, t.thread_id";
        let rows: Vec<(Uuid, Uuid)> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(staff)).fetch_all(c).await?
        });
        Ok(rows.into_iter().map(|(draft, thread)| (draft.into(), thread.into())).collect())
    }

    /// How many threads of open drafts wait for an answer.
    pub async fn open_threads(&mut self, network: NetworkId) -> Result<i64, StoreError> {
        let query = "SELECT count(*) FROM studio_threads t
                     JOIN studio_drafts d ON d.network_id = t.network_id AND d.studio_draft_id = t.studio_draft_id
                     WHERE t.network_id = $1 AND t.verdict IS NULL AND d.ended_at IS NULL";
        on!(self, c => Ok(sqlx::query_scalar(query).bind(Uuid::from(network)).fetch_one(c).await?))
    }

    /// The threads of a draft, the first opened first.
    pub async fn studio_threads(
        &mut self,
        network: NetworkId,
        draft: StudioDraftId,
    ) -> Result<Vec<ThreadRow>, StoreError> {
        let query = "SELECT t.thread_id, t.place, t.wording, t.opened_at, t.opened_by, t.guest_id, t.told,
                       coalesce(o.name, CASE WHEN g.is_named THEN g.label END) AS by_name,
                       t.verdict, t.reason, t.decided_at, s.name AS decided_name
                     FROM studio_threads t
                     LEFT JOIN staff s ON s.network_id = t.network_id AND s.staff_id = t.decided_by
                     LEFT JOIN staff o ON o.network_id = t.network_id AND o.staff_id = t.opened_by
                     LEFT JOIN studio_guests g ON g.network_id = t.network_id AND g.guest_id = t.guest_id
                     WHERE t.network_id = $1 AND t.studio_draft_id = $2 ORDER BY t.opened_at, t.thread_id";
        let rows: Vec<ThreadColumns> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(draft)).fetch_all(c).await?
        });
        rows.into_iter().map(thread).collect()
    }

    /// What was said in the threads of a draft, in order.
    pub async fn studio_comments(
        &mut self,
        network: NetworkId,
        draft: StudioDraftId,
    ) -> Result<Vec<CommentRow>, StoreError> {
        let query = "SELECT c.thread_id, c.staff_id, c.guest_id,
                       coalesce(s.name, CASE WHEN g.is_named THEN g.label END), c.at, c.words
                     FROM studio_threads t
                     JOIN studio_comments c ON c.network_id = t.network_id AND c.thread_id = t.thread_id
                     LEFT JOIN staff s ON s.network_id = c.network_id AND s.staff_id = c.staff_id
                     LEFT JOIN studio_guests g ON g.network_id = c.network_id AND g.guest_id = c.guest_id
                     WHERE t.network_id = $1 AND t.studio_draft_id = $2 ORDER BY c.at, c.comment_id";
        type Columns = (Uuid, Option<Uuid>, Option<Uuid>, Option<String>, i64, String);
        let rows: Vec<Columns> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(draft)).fetch_all(c).await?
        });
        rows.into_iter()
            .map(|(thread, staff, guest, by, at, words)| {
                let unreadable = || StoreError::Unreadable { table: "studio_comments" };
                let speaker = Speaker::from_columns(staff, guest).ok_or_else(unreadable)?;
                Ok(CommentRow { thread: thread.into(), speaker, by, at: instant(at, "studio_comments")?, words })
            })
            .collect()
    }
}

#[derive(sqlx::FromRow)]
struct ThreadColumns {
    thread_id: Uuid,
    place: String,
    wording: Option<String>,
    opened_at: i64,
    opened_by: Option<Uuid>,
    guest_id: Option<Uuid>,
    told: Option<String>,
    by_name: Option<String>,
    verdict: Option<String>,
    reason: Option<String>,
    decided_at: Option<i64>,
    decided_name: Option<String>,
}

fn thread(row: ThreadColumns) -> Result<ThreadRow, StoreError> {
    let decided_at = row.decided_at.map(|at| instant(at, "studio_threads")).transpose()?;
    Ok(ThreadRow {
        id: row.thread_id.into(),
        place: row.place,
        wording: row.wording,
        opened_at: instant(row.opened_at, "studio_threads")?,
        opener: Speaker::from_columns(row.opened_by, row.guest_id),
        by: row.by_name,
        told: row.told,
        verdict: row.verdict,
        reason: row.reason,
        decided: decided_at.zip(row.decided_name),
    })
}
