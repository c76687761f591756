//! A network's questionnaires: which of them new people are asked, which are out of use, and their versions in full.

use domain::id::{NetworkId, QuestionnaireId, StaffId, StudioDraftId, VersionId};
use jiff::Timestamp;
use uuid::Uuid;

use super::{StoreError, Tx, VersionRow, instant, micros, on, put, taking};

/// A questionnaire as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionnaireRow {
    /// Its id.
    pub id: QuestionnaireId,
    /// Its slug.
    pub slug: String,
    /// Since when new people are asked it, if they are.
    pub asked_since: Option<Timestamp>,
    /// Since when it is out of use, and by whose decision.
    pub retired: Option<(Timestamp, String)>,
    /// Slug and number of the version that it was copied from.
    pub copied_from: Option<(String, i64)>,
}

/// A published version as it is stored, its parts still as JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditionRow {
    /// Its id.
    pub id: VersionId,
    /// Its number.
    pub number: i64,
    /// What it asks.
    pub content: String,
    /// What was agreed about its questions.
    pub protocols: Option<String>,
    /// What was said of its translations.
    pub translations: Option<String>,
    /// When it was published.
    pub at: Timestamp,
    /// By whom; nobody, where it came from a file.
    pub by: Option<String>,
}

impl Tx {
    /// The questionnaires of a network, by slug; within a transaction that writes, nobody else changes them meanwhile.
    pub async fn questionnaires(&mut self, network: NetworkId) -> Result<Vec<QuestionnaireRow>, StoreError> {
        let query = taking!(
            self,
            "SELECT q.questionnaire_id, q.slug, q.asked_since, q.retired_at, s.name, o.slug, v.number
             FROM questionnaires q
             LEFT JOIN staff s ON s.network_id = q.network_id AND s.staff_id = q.retired_by
             LEFT JOIN versions v ON v.network_id = q.network_id AND v.version_id = q.copied_from
             LEFT JOIN questionnaires o ON o.network_id = v.network_id AND o.questionnaire_id = v.questionnaire_id
             WHERE q.network_id = $1 ORDER BY q.slug",
            "q"
        );
        type Columns = (Uuid, String, Option<i64>, Option<i64>, Option<String>, Option<String>, Option<i64>);
        let rows: Vec<Columns> = on!(self, c => sqlx::query_as(query).bind(Uuid::from(network)).fetch_all(c).await?);
        let at = |micros: Option<i64>| micros.map(|micros| instant(micros, "questionnaires")).transpose();
        rows.into_iter()
            .map(|(id, slug, asked_since, retired_at, by, of, number)| {
                Ok(QuestionnaireRow {
                    id: id.into(),
                    slug,
                    asked_since: at(asked_since)?,
                    retired: at(retired_at)?.map(|at| (at, by.unwrap_or_default())),
                    copied_from: of.zip(number),
                })
            })
            .collect()
    }

    /// The slug of the questionnaire that new people are asked.
    pub async fn asked_questionnaire(&mut self, network: NetworkId) -> Result<Option<String>, StoreError> {
        let query = "SELECT slug FROM questionnaires WHERE network_id = $1 AND asked_since IS NOT NULL";
        on!(self, c => Ok(sqlx::query_scalar(query).bind(Uuid::from(network)).fetch_optional(c).await?))
    }

    /// Whether a questionnaire is out of use.
    pub async fn is_retired(&mut self, network: NetworkId, id: QuestionnaireId) -> Result<bool, StoreError> {
        let query = "SELECT retired_at IS NOT NULL FROM questionnaires WHERE network_id = $1 AND questionnaire_id = $2";
        let found: Option<bool> = on!(self, c => {
            sqlx::query_scalar(query).bind(Uuid::from(network)).bind(Uuid::from(id)).fetch_optional(c).await?
        });
        Ok(found.unwrap_or_default())
    }

    /// The newest version of what new people are asked.
    pub async fn asked_version(&mut self, network: NetworkId) -> Result<Option<VersionRow>, StoreError> {
        let query = "SELECT v.version_id, q.slug, v.number, v.content, v.translations FROM questionnaires q
                     JOIN versions v ON v.network_id = q.network_id AND v.questionnaire_id = q.questionnaire_id
                     WHERE q.network_id = $1 AND q.asked_since IS NOT NULL AND v.number > 0
                     ORDER BY v.number DESC LIMIT 1";
        on!(self, c => Ok(sqlx::query_as(query).bind(Uuid::from(network)).fetch_optional(c).await?))
    }

    /// Asks new people this questionnaire from now on, and none that they were asked before.
    pub async fn ask_questionnaire(
        &mut self,
        network: NetworkId,
        id: QuestionnaireId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "UPDATE questionnaires SET asked_since = NULL WHERE network_id = $1 AND asked_since IS NOT NULL";
        put!(self, query, Uuid::from(network))?;
        let query = "UPDATE questionnaires SET asked_since = $1 WHERE network_id = $2 AND questionnaire_id = $3";
        put!(self, query, micros(now), Uuid::from(network), Uuid::from(id))
    }

    /// Takes a questionnaire out of use, or into use again.
    pub async fn retire_questionnaire(
        &mut self,
        network: NetworkId,
        id: QuestionnaireId,
        retired: Option<(StaffId, Timestamp)>,
    ) -> Result<(), StoreError> {
        let query = "UPDATE questionnaires SET retired_at = $1, retired_by = $2
                     WHERE network_id = $3 AND questionnaire_id = $4";
        let (by, at) = (retired.map(|(by, _)| Uuid::from(by)), retired.map(|(_, at)| micros(at)));
        put!(self, query, at, by, Uuid::from(network), Uuid::from(id))
    }

    /// Adds a questionnaire that begins with what a version asks.
    pub async fn add_copied_questionnaire(
        &mut self,
        network: NetworkId,
        (id, slug): (QuestionnaireId, &str),
        from: VersionId,
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO questionnaires (network_id, questionnaire_id, slug, copied_from)
                     VALUES ($1, $2, $3, $4)";
        put!(self, query, Uuid::from(network), Uuid::from(id), slug, Uuid::from(from))
    }

    /// A version of a questionnaire by its number, with who published it.
    pub async fn edition(
        &mut self,
        network: NetworkId,
        slug: &str,
        number: i64,
    ) -> Result<Option<EditionRow>, StoreError> {
        let query = "SELECT v.version_id, v.number, v.content, v.protocols, v.translations, v.published_at, s.name
                     FROM questionnaires q
                     JOIN versions v ON v.network_id = q.network_id AND v.questionnaire_id = q.questionnaire_id
                     LEFT JOIN staff s ON s.network_id = v.network_id AND s.staff_id = v.published_by
                     WHERE q.network_id = $1 AND q.slug = $2 AND v.number = $3 AND v.number > 0";
        type Columns = (Uuid, i64, String, Option<String>, Option<String>, i64, Option<String>);
        let row: Option<Columns> = on!(self, c => {
            let query = sqlx::query_as(query).bind(Uuid::from(network)).bind(slug).bind(number);
            query.fetch_optional(c).await?
        });
        row.map(|(id, number, content, protocols, translations, at, by)| {
            let at = instant(at, "versions")?;
            Ok(EditionRow { id: id.into(), number, content, protocols, translations, at, by })
        })
        .transpose()
    }

    /// The number of the newest version of a questionnaire; 0 before the first.
    pub async fn newest_number(&mut self, network: NetworkId, of: QuestionnaireId) -> Result<i64, StoreError> {
        let query = "SELECT coalesce(max(number), 0) FROM versions
                     WHERE network_id = $1 AND questionnaire_id = $2 AND number > 0";
        on!(self, c => Ok(sqlx::query_scalar(query).bind(Uuid::from(network)).bind(Uuid::from(of)).fetch_one(c).await?))
    }

    /// The number of the version that was the newest at a time: of a draft that ended then, what it became.
    pub async fn newest_number_at(
        &mut self,
        network: NetworkId,
        of: QuestionnaireId,
        at: Timestamp,
    ) -> Result<i64, StoreError> {
        let query = "SELECT coalesce(max(number), 0) FROM versions
                     WHERE network_id = $1 AND questionnaire_id = $2 AND number > 0 AND published_at <= $3";
        on!(self, c => {
            let query = sqlx::query_scalar(query).bind(Uuid::from(network)).bind(Uuid::from(of)).bind(micros(at));
            Ok(query.fetch_one(c).await?)
        })
    }

    /// The draft that became a version; none, where the version came from a file.
    pub async fn draft_of_version(
        &mut self,
        network: NetworkId,
        of: QuestionnaireId,
        number: i64,
    ) -> Result<Option<StudioDraftId>, StoreError> {
        let query = "SELECT d.studio_draft_id FROM studio_drafts d
                     WHERE d.network_id = $1 AND d.questionnaire_id = $2 AND d.ended_at IS NOT NULL
                       AND (SELECT max(v.number) FROM versions v
                            WHERE v.network_id = $1 AND v.questionnaire_id = $2 AND v.number > 0
                              AND v.published_at <= d.ended_at) = $3
                     ORDER BY d.began_at LIMIT 1";
        let found: Option<Uuid> = on!(self, c => {
            let query = sqlx::query_scalar(query).bind(Uuid::from(network)).bind(Uuid::from(of)).bind(number);
            query.fetch_optional(c).await?
        });
        Ok(found.map(Into::into))
    }
}
