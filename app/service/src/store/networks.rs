//! Networks, their practices, and the versions of their questionnaires.

use domain::id::{NetworkId, PracticeId, QuestionnaireId, StaffId, VersionId};
use jiff::Timestamp;
use uuid::Uuid;

use super::{StoreError, Tx, instant, micros, on, put};

/// A network as it is stored, its settings still as JSON.
pub type NetworkRow = (Uuid, String, String, String);
/// A practice as it is stored: id, ODS code, name.
pub type PracticeRow = (Uuid, String, String);
/// A version as it is stored: id, questionnaire's slug, number, content and what was said of its translations as JSON.
pub type VersionRow = (Uuid, String, i64, String, Option<String>);

/// What goes with a version that was co-designed.
#[derive(Clone, Copy, Debug)]
pub struct CoDesigned<'a> {
    /// What was agreed about its questions, as JSON.
    pub protocols: &'a str,
    /// How it was made, as JSON; nothing of one that is only tried.
    pub making: Option<&'a str>,
    /// What was said of its translations, as JSON.
    pub translations: &'a str,
    /// Who publishes it, or begins to try it.
    pub by: StaffId,
}

/// Why a version is kept.
#[derive(Clone, Copy)]
pub enum VersionKind {
    /// It was published.
    Published,
    /// Some people are asked it before it is published.
    Tried,
}

/// Keeps a version under the next number of its kind.
macro_rules! version_numbered {
    ($next:literal, $among:literal) => {
        concat!(
            "INSERT INTO versions (network_id, version_id, questionnaire_id, number, content, published_at,
               protocols, making, translations, published_by)
             SELECT $1, $2, $3, ",
            $next,
            ", $4, $5, $6, $7, $8, $9 FROM versions WHERE network_id = $1 AND questionnaire_id = $3 AND ",
            $among
        )
    };
}

impl Tx {
    /// The network with this slug.
    pub async fn network_by_slug(&mut self, slug: &str) -> Result<Option<NetworkRow>, StoreError> {
        let query = "SELECT network_id, slug, name, settings FROM networks WHERE slug = $1";
        on!(self, c => Ok(sqlx::query_as(query).bind(slug).fetch_optional(c).await?))
    }

    /// The network with this id.
    pub async fn network_by_id(&mut self, id: NetworkId) -> Result<Option<NetworkRow>, StoreError> {
        let query = "SELECT network_id, slug, name, settings FROM networks WHERE network_id = $1";
        on!(self, c => Ok(sqlx::query_as(query).bind(Uuid::from(id)).fetch_optional(c).await?))
    }

    /// Slug and name of every network, by name.
    pub async fn networks(&mut self) -> Result<Vec<(String, String)>, StoreError> {
        let query = "SELECT slug, name FROM networks ORDER BY name";
        on!(self, c => Ok(sqlx::query_as(query).fetch_all(c).await?))
    }

    /// Adds a network, or changes the one with this id.
    pub async fn set_network(
        &mut self,
        id: NetworkId,
        slug: &str,
        name: &str,
        settings: &str,
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO networks (network_id, slug, name, settings) VALUES ($1, $2, $3, $4)
                     ON CONFLICT (network_id) DO UPDATE SET name = excluded.name, settings = excluded.settings";
        put!(self, query, Uuid::from(id), slug, name, settings)
    }

    /// A network's practices, in the order of the page.
    pub async fn practices(&mut self, network: NetworkId) -> Result<Vec<PracticeRow>, StoreError> {
        let query = "SELECT practice_id, ods_code, name FROM practices WHERE network_id = $1 ORDER BY position";
        on!(self, c => Ok(sqlx::query_as(query).bind(Uuid::from(network)).fetch_all(c).await?))
    }

    /// Adds a practice, or changes the one with this ODS code.
    pub async fn set_practice(
        &mut self,
        network: NetworkId,
        id: PracticeId,
        ods_code: &str,
        name: &str,
        position: i64,
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO practices (network_id, practice_id, ods_code, name, position)
                     VALUES ($1, $2, $3, $4, $5)
                     ON CONFLICT (network_id, ods_code)
                     DO UPDATE SET name = excluded.name, position = excluded.position";
        put!(self, query, Uuid::from(network), Uuid::from(id), ods_code, name, position)
    }

    /// Name, employer and introduction of a network's active link workers, by name.
    pub async fn link_workers(&mut self, network: NetworkId) -> Result<Vec<(String, String, String)>, StoreError> {
        let query = "SELECT name, employer, about FROM staff
                     WHERE network_id = $1 AND role = 'link-worker' AND deactivated_at IS NULL ORDER BY name";
        on!(self, c => Ok(sqlx::query_as(query).bind(Uuid::from(network)).fetch_all(c).await?))
    }

    /// The questionnaire with this slug.
    pub async fn questionnaire_by_slug(
        &mut self,
        network: NetworkId,
        slug: &str,
    ) -> Result<Option<QuestionnaireId>, StoreError> {
        let query = "SELECT questionnaire_id FROM questionnaires WHERE network_id = $1 AND slug = $2";
        let id: Option<Uuid> = on!(self, c => {
            sqlx::query_scalar(query).bind(Uuid::from(network)).bind(slug).fetch_optional(c).await?
        });
        Ok(id.map(QuestionnaireId::from))
    }

    /// The slugs of a questionnaire's network and of itself, whichever it is.
    pub async fn questionnaire_named(&mut self, id: QuestionnaireId) -> Result<Option<(String, String)>, StoreError> {
        // By way of the networks, so that each is asked by the key of its own questionnaires.
        let query = "SELECT n.slug, q.slug FROM networks n
                     JOIN questionnaires q ON q.network_id = n.network_id AND q.questionnaire_id = $1";
        on!(self, c => Ok(sqlx::query_as(query).bind(Uuid::from(id)).fetch_optional(c).await?))
    }

    /// Adds the first questionnaire of a network, which new people are asked.
    pub async fn add_questionnaire(
        &mut self,
        network: NetworkId,
        id: QuestionnaireId,
        slug: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO questionnaires (network_id, questionnaire_id, slug, asked_since)
                     VALUES ($1, $2, $3, $4)";
        put!(self, query, Uuid::from(network), Uuid::from(id), slug, micros(now))
    }

    /// Keeps the questions of a version for ever, under the next number: above zero for one that is published, below it
    /// for one that is only tried.
    pub async fn add_version(
        &mut self,
        network: NetworkId,
        (questionnaire, id): (QuestionnaireId, VersionId),
        kind: VersionKind,
        content: &str,
        at: Timestamp,
        co_designed: Option<CoDesigned<'_>>,
    ) -> Result<(), StoreError> {
        let query = match kind {
            VersionKind::Published => version_numbered!("coalesce(max(number), 0) + 1", "number > 0"),
            VersionKind::Tried => version_numbered!("coalesce(min(number), 0) - 1", "number < 0"),
        };
        put!(
            self,
            query,
            Uuid::from(network),
            Uuid::from(id),
            Uuid::from(questionnaire),
            content,
            micros(at),
            co_designed.map(|with| with.protocols),
            co_designed.and_then(|with| with.making),
            co_designed.map(|with| with.translations),
            co_designed.map(|with| Uuid::from(with.by))
        )
    }

    /// A version, whatever came after it.
    pub async fn version(&mut self, network: NetworkId, id: VersionId) -> Result<Option<VersionRow>, StoreError> {
        let query = "SELECT v.version_id, q.slug, v.number, v.content, v.translations FROM versions v
                     JOIN questionnaires q
                       ON q.network_id = v.network_id AND q.questionnaire_id = v.questionnaire_id
                     WHERE v.network_id = $1 AND v.version_id = $2";
        on!(self, c => {
            Ok(sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(id)).fetch_optional(c).await?)
        })
    }

    /// The last published version of a questionnaire whose number is not above this: number, content as JSON, and when.
    pub async fn published_version(
        &mut self,
        network: NetworkId,
        questionnaire: QuestionnaireId,
        highest: i64,
    ) -> Result<Option<(i64, String, Timestamp)>, StoreError> {
        let query = "SELECT number, content, published_at FROM versions
                     WHERE network_id = $1 AND questionnaire_id = $2 AND number BETWEEN 1 AND $3
                     ORDER BY number DESC LIMIT 1";
        let row: Option<(i64, String, i64)> = on!(self, c => {
            let query = sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(questionnaire)).bind(highest);
            query.fetch_optional(c).await?
        });
        row.map(|(number, content, at)| Ok((number, content, instant(at, "versions")?))).transpose()
    }

    /// The newest version of a questionnaire.
    pub async fn newest_version(&mut self, network: NetworkId, slug: &str) -> Result<Option<VersionRow>, StoreError> {
        let query = "SELECT v.version_id, q.slug, v.number, v.content, v.translations FROM versions v
                     JOIN questionnaires q
                       ON q.network_id = v.network_id AND q.questionnaire_id = v.questionnaire_id
                     WHERE v.network_id = $1 AND q.slug = $2 AND v.number > 0
                     ORDER BY v.number DESC LIMIT 1";
        on!(self, c => Ok(sqlx::query_as(query).bind(Uuid::from(network)).bind(slug).fetch_optional(c).await?))
    }
}
