//! The questions that networks offer to each other: every network reads all of them.

use domain::id::{BankQuestionId, NetworkId, StaffId, VersionId};
use jiff::Timestamp;
use uuid::Uuid;

use super::{StoreError, Tx, micros, on, put};

/// A question of the bank as it is stored, its parts still as JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BankRow {
    /// Its id.
    pub id: BankQuestionId,
    /// The network that offers it.
    pub network: NetworkId,
    /// The question.
    pub item: String,
    /// What that network agreed about it.
    pub protocol: Option<String>,
    /// Whose words these are.
    pub source: String,
    /// Under which licence.
    pub licence: String,
}

/// A question that is offered.
#[derive(Clone, Copy, Debug)]
pub struct NewBankQuestion<'a> {
    /// Its id.
    pub id: BankQuestionId,
    /// The version in which it was published.
    pub version: VersionId,
    /// Its key there.
    pub link_id: &'a str,
    /// The question, as JSON.
    pub item: &'a str,
    /// What was agreed about it, as JSON.
    pub protocol: Option<&'a str>,
    /// Whose words these are.
    pub source: &'a str,
    /// Under which licence.
    pub licence: &'a str,
    /// Who offers it.
    pub by: StaffId,
}

type Columns = (Uuid, Uuid, String, Option<String>, String, String);

fn read((id, network, item, protocol, source, licence): Columns) -> BankRow {
    BankRow { id: id.into(), network: network.into(), item, protocol, source, licence }
}

impl Tx {
    /// Every question that is offered, whoever offers it, the first offered first.
    pub async fn bank_questions(&mut self) -> Result<Vec<BankRow>, StoreError> {
        let query = "SELECT bank_question_id, from_network, item, protocol, source, licence FROM bank_questions
                     WHERE withdrawn_at IS NULL AND offered_at >= 0 ORDER BY offered_at, bank_question_id";
        let rows: Vec<Columns> = on!(self, c => sqlx::query_as(query).fetch_all(c).await?);
        Ok(rows.into_iter().map(read).collect())
    }

    /// A question that is offered.
    pub async fn bank_question(&mut self, id: BankQuestionId) -> Result<Option<BankRow>, StoreError> {
        let query = "SELECT bank_question_id, from_network, item, protocol, source, licence FROM bank_questions
                     WHERE bank_question_id = $1 AND withdrawn_at IS NULL";
        let row: Option<Columns> = on!(self, c => sqlx::query_as(query).bind(Uuid::from(id)).fetch_optional(c).await?);
        Ok(row.map(read))
    }

    /// The keys of the questions of a version that are or were offered, and whether they still are.
    pub async fn offered_of(
        &mut self,
        network: NetworkId,
        version: VersionId,
    ) -> Result<Vec<(String, bool)>, StoreError> {
        let query = "SELECT link_id, withdrawn_at IS NULL FROM bank_questions
                     WHERE from_network = $1 AND from_version = $2 ORDER BY link_id";
        on!(self, c => {
            Ok(sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(version)).fetch_all(c).await?)
        })
    }

    /// Offers a question.
    pub async fn add_bank_question(
        &mut self,
        network: NetworkId,
        new: &NewBankQuestion<'_>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO bank_questions (bank_question_id, from_network, from_version, link_id, item, protocol,
                       source, licence, offered_by, offered_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
        put!(
            self,
            query,
            Uuid::from(new.id),
            Uuid::from(network),
            Uuid::from(new.version),
            new.link_id,
            new.item,
            new.protocol,
            new.source,
            new.licence,
            Uuid::from(new.by),
            micros(now)
        )
    }

    /// Offers a question of a version again that was withdrawn.
    pub async fn offer_bank_question_again(
        &mut self,
        network: NetworkId,
        version: VersionId,
        link_id: &str,
    ) -> Result<(), StoreError> {
        let query = "UPDATE bank_questions SET withdrawn_at = NULL
                     WHERE from_network = $1 AND from_version = $2 AND link_id = $3";
        put!(self, query, Uuid::from(network), Uuid::from(version), link_id)
    }

    /// Offers a question of this network no longer.
    pub async fn withdraw_bank_question(
        &mut self,
        network: NetworkId,
        id: BankQuestionId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "UPDATE bank_questions SET withdrawn_at = $1 WHERE from_network = $2 AND bank_question_id = $3";
        put!(self, query, micros(now), Uuid::from(network), Uuid::from(id))
    }
}
