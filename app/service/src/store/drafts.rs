//! Drafts: a referral while it is being written, and the session by which its person comes back.

use domain::id::{DraftId, NetworkId, ReferralId, StaffId, VersionId};
use jiff::Timestamp;
use sqlx::Row as _;
use uuid::Uuid;

use super::{StoreError, Tx, micros, on, put, taking};

/// A draft as it is stored.
#[derive(Debug)]
pub struct DraftRow {
    /// Its id.
    pub id: DraftId,
    /// Its revision: each write makes the next.
    pub revision: u32,
    /// What was answered up to this revision stays veiled.
    pub veiled_to: u32,
    /// The language in which it was begun or last read.
    pub language: String,
    /// Somebody helps.
    pub helped: bool,
    /// The version of the questionnaire that it walks.
    pub version: VersionId,
    /// Its key, wrapped.
    pub wrapped_key: Vec<u8>,
    /// Its answers, sealed.
    pub content: Vec<u8>,
    /// Where it came from, hashed.
    pub source_hash: Vec<u8>,
    /// The referral that it became.
    pub referral: Option<ReferralId>,
    /// Until when its code may be shown.
    pub resume_shown_until: Option<i64>,
    /// Until when it may be opened.
    pub expires_at: i64,
    /// The revision that was sent.
    pub sent_revision: Option<u32>,
    /// Who of the staff fills it in with the person.
    pub begun_by: Option<StaffId>,
    /// By which place it began.
    pub via: Option<String>,
}

/// A draft that begins.
#[derive(Debug)]
pub struct NewDraft<'a> {
    /// Its network.
    pub network: NetworkId,
    /// Its id.
    pub id: DraftId,
    /// The hash of the token in the person's cookie.
    pub token_hash: &'a [u8],
    /// Its language.
    pub language: &'a str,
    /// Somebody helps.
    pub helped: bool,
    /// Who of the staff fills it in with the person.
    pub begun_by: Option<StaffId>,
    /// By which place it begins.
    pub via: Option<&'a str>,
    /// The version that it walks.
    pub version: VersionId,
    /// Its key, wrapped.
    pub wrapped_key: &'a [u8],
    /// Its answers, sealed.
    pub content: &'a [u8],
    /// Where it came from, hashed.
    pub source_hash: &'a [u8],
    /// Now.
    pub at: Timestamp,
    /// Until when it may be opened.
    pub expires_at: Timestamp,
}

/// What every query of drafts selects, in the order in which it is read.
macro_rules! select_drafts {
    ($which:literal) => {
        concat!(
            "SELECT draft_id, revision, veiled_to, language, helped, version_id, wrapped_key, content, source_hash,
               referral_id, resume_shown_until, expires_at, sent_revision, begun_by, via
             FROM drafts ",
            $which
        )
    };
}

macro_rules! read_draft {
    ($row:expr) => {{
        let row = $row;
        let small = |number: i64| u32::try_from(number).map_err(|_| StoreError::Unreadable { table: "drafts" });
        Ok::<_, StoreError>(DraftRow {
            id: row.try_get::<Uuid, _>(0)?.into(),
            revision: small(row.try_get(1)?)?,
            veiled_to: small(row.try_get(2)?)?,
            language: row.try_get(3)?,
            helped: row.try_get(4)?,
            version: row.try_get::<Uuid, _>(5)?.into(),
            wrapped_key: row.try_get(6)?,
            content: row.try_get(7)?,
            source_hash: row.try_get(8)?,
            referral: row.try_get::<Option<Uuid>, _>(9)?.map(ReferralId::from),
            resume_shown_until: row.try_get(10)?,
            expires_at: row.try_get(11)?,
            sent_revision: row.try_get::<Option<i64>, _>(12)?.map(small).transpose()?,
            begun_by: row.try_get::<Option<Uuid>, _>(13)?.map(StaffId::from),
            via: row.try_get(14)?,
        })
    }};
}

impl Tx {
    /// Adds a draft.
    pub async fn add_draft(&mut self, draft: NewDraft<'_>) -> Result<(), StoreError> {
        let query = "INSERT INTO drafts (network_id, draft_id, token_hash, revision, veiled_to, language, helped,
                       version_id, wrapped_key, content, source_hash, touched_at, expires_at, begun_by, via)
                     VALUES ($1, $2, $3, 1, 0, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
        put!(
            self,
            query,
            Uuid::from(draft.network),
            Uuid::from(draft.id),
            draft.token_hash,
            draft.language,
            draft.helped,
            Uuid::from(draft.version),
            draft.wrapped_key,
            draft.content,
            draft.source_hash,
            micros(draft.at),
            micros(draft.expires_at),
            draft.begun_by.map(Uuid::from),
            draft.via
        )
    }

    /// The draft whose cookie this is, unless it is over.
    pub async fn draft_by_token(
        &mut self,
        network: NetworkId,
        token_hash: &[u8],
        now: Timestamp,
    ) -> Result<Option<DraftRow>, StoreError> {
        let query =
            taking!(self, select_drafts!("WHERE token_hash = $1 AND network_id = $2 AND expires_at > $3"), "drafts");
        on!(self, c => {
            let row = sqlx::query(query)
                .bind(token_hash)
                .bind(Uuid::from(network))
                .bind(micros(now))
                .fetch_optional(c)
                .await?;
            row.map(|row| read_draft!(row)).transpose()
        })
    }

    /// The draft whose code to come back this is, unless it is over or was sent.
    pub async fn draft_by_resume_code(
        &mut self,
        network: NetworkId,
        resume_hash: &[u8],
        now: Timestamp,
    ) -> Result<Option<DraftRow>, StoreError> {
        let query = taking!(
            self,
            select_drafts!("WHERE resume_hash = $1 AND network_id = $2 AND expires_at > $3 AND referral_id IS NULL"),
            "drafts"
        );
        on!(self, c => {
            let row = sqlx::query(query)
                .bind(resume_hash)
                .bind(Uuid::from(network))
                .bind(micros(now))
                .fetch_optional(c)
                .await?;
            row.map(|row| read_draft!(row)).transpose()
        })
    }

    /// Writes a draft's content as the next revision, if it still stands at this one.
    pub async fn set_draft_content(
        &mut self,
        network: NetworkId,
        draft: DraftId,
        revision: u32,
        (content, language): (&[u8], &str),
        now: Timestamp,
        expires_at: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "UPDATE drafts SET content = $1, language = $6, revision = revision + 1, touched_at = $2,
                       expires_at = $3
                     WHERE draft_id = $4 AND revision = $5 AND referral_id IS NULL AND network_id = $7";
        put!(
            self,
            query,
            content,
            micros(now),
            micros(expires_at),
            Uuid::from(draft),
            i64::from(revision),
            language,
            Uuid::from(network)
        )
    }

    /// Writes what was typed but not taken: no new revision, since no answer changed.
    pub async fn set_draft_typed(
        &mut self,
        network: NetworkId,
        draft: DraftId,
        revision: u32,
        content: &[u8],
    ) -> Result<(), StoreError> {
        let query = "UPDATE drafts SET content = $1
                     WHERE draft_id = $2 AND revision = $3 AND referral_id IS NULL AND network_id = $4";
        put!(self, query, content, Uuid::from(draft), i64::from(revision), Uuid::from(network))
    }

    /// Writes what was typed on a page after sending and not taken.
    pub async fn set_sent_draft_typed(
        &mut self,
        network: NetworkId,
        draft: DraftId,
        content: &[u8],
    ) -> Result<(), StoreError> {
        let query =
            "UPDATE drafts SET content = $1 WHERE draft_id = $2 AND referral_id IS NOT NULL AND network_id = $3";
        put!(self, query, content, Uuid::from(draft), Uuid::from(network))
    }

    /// Gives a draft a code to come back with, in place of any earlier one.
    pub async fn set_resume_code(
        &mut self,
        network: NetworkId,
        draft: DraftId,
        resume_hash: &[u8],
        shown_until: Timestamp,
    ) -> Result<(), StoreError> {
        let query =
            "UPDATE drafts SET resume_hash = $1, resume_shown_until = $2 WHERE draft_id = $3 AND network_id = $4";
        put!(self, query, resume_hash, micros(shown_until), Uuid::from(draft), Uuid::from(network))
    }

    /// Hands a draft to another device: the earlier cookie no longer opens it, the code is spent, what was answered so
    /// far is veiled, and whoever of the staff sat with the person no longer does.
    pub async fn hand_over_draft(
        &mut self,
        network: NetworkId,
        draft: DraftId,
        token_hash: &[u8],
    ) -> Result<(), StoreError> {
        let query = "UPDATE drafts SET token_hash = $1, resume_hash = NULL, resume_shown_until = NULL, begun_by = NULL,
                       veiled_to = revision, revision = revision + 1
                     WHERE draft_id = $2 AND network_id = $3";
        put!(self, query, token_hash, Uuid::from(draft), Uuid::from(network))
    }

    /// Marks a draft as sent: its answers now belong to the referral, and it can be opened only until then.
    pub async fn set_draft_sent(
        &mut self,
        network: NetworkId,
        draft: DraftId,
        referral: ReferralId,
        emptied: &[u8],
        readable_until: Timestamp,
    ) -> Result<(), StoreError> {
        self.remove_messages_of_draft(network, draft).await?;
        let query = "UPDATE drafts SET referral_id = $1, content = $2, expires_at = $3, resume_hash = NULL,
                       via = NULL, sent_revision = revision, revision = revision + 1
                     WHERE draft_id = $4 AND network_id = $5";
        put!(self, query, Uuid::from(referral), emptied, micros(readable_until), Uuid::from(draft), Uuid::from(network))
    }

    /// Ends a draft's session: nobody opens it by a cookie any more.
    pub async fn end_draft_session(&mut self, network: NetworkId, draft: DraftId) -> Result<(), StoreError> {
        let query = "UPDATE drafts SET token_hash = NULL WHERE network_id = $1 AND draft_id = $2";
        put!(self, query, Uuid::from(network), Uuid::from(draft))
    }

    /// Removes a draft that was never sent, with what it held.
    pub async fn remove_draft(&mut self, network: NetworkId, draft: DraftId) -> Result<(), StoreError> {
        self.release_hold(network, draft).await?;
        self.remove_messages_of_draft(network, draft).await?;
        let query = "DELETE FROM drafts WHERE network_id = $1 AND draft_id = $2 AND referral_id IS NULL";
        put!(self, query, Uuid::from(network), Uuid::from(draft))
    }

    /// The wrapped key and the content of a draft that still waits to be sent.
    pub async fn draft_to_remind_of(
        &mut self,
        network: NetworkId,
        draft: DraftId,
    ) -> Result<Option<(Vec<u8>, Vec<u8>)>, StoreError> {
        let query = "SELECT wrapped_key, content FROM drafts
                     WHERE network_id = $1 AND draft_id = $2 AND referral_id IS NULL";
        on!(self, c => {
            let found = sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(draft));
            Ok(found.fetch_optional(c).await?)
        })
    }

    /// Some drafts of a network that were never sent and are over.
    pub async fn expired_drafts(
        &mut self,
        network: NetworkId,
        now: Timestamp,
        most: i64,
    ) -> Result<Vec<DraftId>, StoreError> {
        let query = "SELECT draft_id FROM drafts
                     WHERE network_id = $1 AND expires_at <= $2 AND referral_id IS NULL ORDER BY expires_at LIMIT $3";
        let ids: Vec<Uuid> = on!(self, c => {
            sqlx::query_scalar(query).bind(Uuid::from(network)).bind(micros(now)).bind(most).fetch_all(c).await?
        });
        Ok(ids.into_iter().map(DraftId::from).collect())
    }
}
