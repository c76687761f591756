//! How often each answer to a question on equality was given: numbers, never people.

use domain::id::NetworkId;
use uuid::Uuid;

use super::{StoreError, Tx, on, put};

/// How often an answer was given in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EqualityCountRow {
    /// The year.
    pub year: i64,
    /// The code of the question.
    pub question: String,
    /// The code of the answer.
    pub answer: String,
    /// How often.
    pub number: i64,
}

impl Tx {
    /// Counts that a question was answered so.
    pub async fn count_equality(
        &mut self,
        network: NetworkId,
        year: i64,
        (question, answer): (&str, &str),
    ) -> Result<(), StoreError> {
        let query =
            "INSERT INTO equality_counts (network_id, year, question, answer, number) VALUES ($1, $2, $3, $4, 1)
                     ON CONFLICT (network_id, year, question, answer)
                     DO UPDATE SET number = equality_counts.number + 1";
        put!(self, query, Uuid::from(network), year, question, answer)
    }

    /// What was counted since a year.
    pub async fn equality_counts(
        &mut self,
        network: NetworkId,
        since: i64,
    ) -> Result<Vec<EqualityCountRow>, StoreError> {
        let query = "SELECT year, question, answer, number FROM equality_counts
                     WHERE network_id = $1 AND year >= $2";
        let found: Vec<(i64, String, String, i64)> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(since).fetch_all(c).await?
        });
        let row = |(year, question, answer, number)| EqualityCountRow { year, question, answer, number };
        Ok(found.into_iter().map(row).collect())
    }
}
