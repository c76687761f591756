//! Questionnaires that are being co-designed, and every change of them.

use domain::id::{NetworkId, QuestionnaireId, StaffId, StudioDraftId, VersionId};
use jiff::Timestamp;
use uuid::Uuid;

use super::{StoreError, Tx, VersionRow, instant, micros, on, put, taking};

/// A draft as it is stored, its content still as JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StudioDraftRow {
    /// Its id.
    pub id: StudioDraftId,
    /// The questionnaire.
    pub questionnaire: QuestionnaireId,
    /// Its slug.
    pub slug: String,
    /// The number of the version that it began with.
    pub based_on: i64,
    /// How many entries its log has.
    pub revision: i64,
    /// What it holds.
    pub content: String,
    /// When it was last changed.
    pub changed_at: Timestamp,
    /// When it was published.
    pub ended_at: Option<Timestamp>,
}

/// An entry of a draft's log, its parts still as JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StudioChangeRow {
    /// Its number, from 1.
    pub number: i64,
    /// Whether it was made, undone or done again.
    pub did: String,
    /// The number of what was undone or done again.
    pub about: Option<i64>,
    /// Who did it.
    pub staff: StaffId,
    /// Their name.
    pub name: String,
    /// When.
    pub at: Timestamp,
    /// The change.
    pub change: String,
    /// Its opposite.
    pub opposite: String,
    /// The parts that it touches.
    pub touches: String,
}

/// A published version in the list of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedRow {
    /// Its questionnaire's slug.
    pub slug: String,
    /// Its number.
    pub number: i64,
    /// When it was published.
    pub at: Timestamp,
    /// By whom; nobody, where it came from a file.
    pub by: Option<String>,
}

type DraftColumns = (Uuid, Uuid, String, i64, i64, String, i64, Option<i64>);

fn draft(row: DraftColumns) -> Result<StudioDraftRow, StoreError> {
    let (id, questionnaire, slug, based_on, revision, content, changed_at, ended_at) = row;
    Ok(StudioDraftRow {
        id: id.into(),
        questionnaire: questionnaire.into(),
        slug,
        based_on,
        revision,
        content,
        changed_at: instant(changed_at, "studio_drafts")?,
        ended_at: ended_at.map(|at| instant(at, "studio_drafts")).transpose()?,
    })
}

macro_rules! select_drafts {
    ($which:literal) => {
        concat!(
            "SELECT d.studio_draft_id, d.questionnaire_id, q.slug, d.based_on, d.revision, d.content, d.changed_at,
               d.ended_at
             FROM studio_drafts d JOIN questionnaires q
               ON q.network_id = d.network_id AND q.questionnaire_id = d.questionnaire_id ",
            $which
        )
    };
}

impl Tx {
    /// A draft; within a transaction that writes, nobody else changes it meanwhile.
    pub async fn studio_draft(
        &mut self,
        network: NetworkId,
        id: StudioDraftId,
    ) -> Result<Option<StudioDraftRow>, StoreError> {
        let query = taking!(self, select_drafts!("WHERE d.network_id = $1 AND d.studio_draft_id = $2"), "d");
        let found: Option<DraftColumns> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(id)).fetch_optional(c).await?
        });
        found.map(draft).transpose()
    }

    /// The drafts of a network that are open.
    pub async fn open_studio_drafts(&mut self, network: NetworkId) -> Result<Vec<StudioDraftRow>, StoreError> {
        let query = select_drafts!("WHERE d.network_id = $1 AND d.ended_at IS NULL ORDER BY q.slug");
        let found: Vec<DraftColumns> =
            on!(self, c => sqlx::query_as(query).bind(Uuid::from(network)).fetch_all(c).await?);
        found.into_iter().map(draft).collect()
    }

    /// Begins a draft.
    pub async fn add_studio_draft(
        &mut self,
        network: NetworkId,
        (id, questionnaire): (StudioDraftId, QuestionnaireId),
        based_on: i64,
        content: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO studio_drafts (network_id, studio_draft_id, questionnaire_id, based_on, revision,
                       content, began_at, changed_at) VALUES ($1, $2, $3, $4, 0, $5, $6, $6)";
        let (id, questionnaire) = (Uuid::from(id), Uuid::from(questionnaire));
        put!(self, query, Uuid::from(network), id, questionnaire, based_on, content, micros(now))
    }

    /// Writes what a draft holds after the entry of this number.
    pub async fn set_studio_draft(
        &mut self,
        network: NetworkId,
        id: StudioDraftId,
        revision: i64,
        content: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "UPDATE studio_drafts SET revision = $1, content = $2, changed_at = $3
                     WHERE network_id = $4 AND studio_draft_id = $5";
        put!(self, query, revision, content, micros(now), Uuid::from(network), Uuid::from(id))
    }

    /// Ends a draft that was published.
    pub async fn end_studio_draft(
        &mut self,
        network: NetworkId,
        id: StudioDraftId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "UPDATE studio_drafts SET ended_at = $1 WHERE network_id = $2 AND studio_draft_id = $3";
        put!(self, query, micros(now), Uuid::from(network), Uuid::from(id))
    }

    /// Adds an entry to the log of a draft.
    pub async fn add_studio_change(
        &mut self,
        network: NetworkId,
        id: StudioDraftId,
        row: &StudioChangeRow,
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO studio_changes (network_id, studio_draft_id, number, did, about, staff_id, at, change,
                       opposite, touches) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
        put!(
            self,
            query,
            Uuid::from(network),
            Uuid::from(id),
            row.number,
            &row.did,
            row.about,
            Uuid::from(row.staff),
            micros(row.at),
            &row.change,
            &row.opposite,
            &row.touches
        )
    }

    /// The log of a draft after the entry of this number, in order.
    pub async fn studio_changes(
        &mut self,
        network: NetworkId,
        id: StudioDraftId,
        after: i64,
    ) -> Result<Vec<StudioChangeRow>, StoreError> {
        let query = "SELECT l.number, l.did, l.about, l.staff_id, s.name, l.at, l.change, l.opposite, l.touches
                     FROM studio_changes l JOIN staff s ON s.network_id = l.network_id AND s.staff_id = l.staff_id
                     WHERE l.network_id = $1 AND l.studio_draft_id = $2 AND l.number > $3 ORDER BY l.number";
        type Columns = (i64, String, Option<i64>, Uuid, String, i64, String, String, String);
        let rows: Vec<Columns> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(id)).bind(after).fetch_all(c).await?
        });
        rows.into_iter()
            .map(|(number, did, about, staff, name, at, change, opposite, touches)| {
                let (staff, at) = (staff.into(), instant(at, "studio_changes")?);
                Ok(StudioChangeRow { number, did, about, staff, name, at, change, opposite, touches })
            })
            .collect()
    }

    /// What was done, undone and done again in a draft, by number.
    pub async fn studio_log(
        &mut self,
        network: NetworkId,
        id: StudioDraftId,
    ) -> Result<Vec<(i64, String, Option<i64>)>, StoreError> {
        let query = "SELECT number, did, about FROM studio_changes
                     WHERE network_id = $1 AND studio_draft_id = $2 ORDER BY number";
        on!(self, c => {
            Ok(sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(id)).fetch_all(c).await?)
        })
    }

    /// Every published version of a network, the newest first.
    pub async fn published_versions(&mut self, network: NetworkId) -> Result<Vec<PublishedRow>, StoreError> {
        let query = "SELECT q.slug, v.number, v.published_at, s.name FROM versions v
                     JOIN questionnaires q ON q.network_id = v.network_id AND q.questionnaire_id = v.questionnaire_id
                     LEFT JOIN staff s ON s.network_id = v.network_id AND s.staff_id = v.published_by
                     WHERE v.network_id = $1 AND v.number > 0 ORDER BY q.slug, v.number DESC";
        let rows: Vec<(String, i64, i64, Option<String>)> =
            on!(self, c => sqlx::query_as(query).bind(Uuid::from(network)).fetch_all(c).await?);
        rows.into_iter()
            .map(|(slug, number, at, by)| Ok(PublishedRow { slug, number, at: instant(at, "versions")?, by }))
            .collect()
    }

    /// The newest version of every questionnaire of a network, by slug.
    pub async fn newest_versions(&mut self, network: NetworkId) -> Result<Vec<VersionRow>, StoreError> {
        let query = "SELECT v.version_id, q.slug, v.number, v.content, v.translations FROM versions v
                     JOIN questionnaires q ON q.network_id = v.network_id AND q.questionnaire_id = v.questionnaire_id
                     WHERE v.network_id = $1 AND v.number > 0 AND NOT EXISTS (SELECT 1 FROM versions later
                       WHERE later.network_id = $1 AND later.questionnaire_id = v.questionnaire_id
                         AND later.number > v.number)
                     ORDER BY q.slug";
        on!(self, c => Ok(sqlx::query_as(query).bind(Uuid::from(network)).fetch_all(c).await?))
    }

    /// What was agreed about the questions of a version, as JSON.
    pub async fn protocols_of(&mut self, network: NetworkId, version: VersionId) -> Result<Option<String>, StoreError> {
        let query = "SELECT protocols FROM versions WHERE network_id = $1 AND version_id = $2";
        let found: Option<Option<String>> = on!(self, c => {
            sqlx::query_scalar(query).bind(Uuid::from(network)).bind(Uuid::from(version)).fetch_optional(c).await?
        });
        Ok(found.flatten())
    }
}
