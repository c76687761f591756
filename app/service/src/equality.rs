//! Whom the network reaches: the answers to the questions on equality, counted by year and kept with nobody.

use domain::{
    equality::{Equality, Question},
    id::NetworkId,
    outreach::{Told, told},
};

use crate::{Fault, Service, store::Tx};

/// For how many years, this one among them, numbers are shown.
const YEARS: i64 = 3;

/// How often an answer was given in a year, as far as it may be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The year.
    pub year: i64,
    /// The question.
    pub question: Question,
    /// The code of the answer.
    pub answer: String,
    /// How often.
    pub number: Told,
}

impl Service {
    /// What was counted, the newest year first.
    pub(crate) async fn equality(&self, tx: &mut Tx, network: NetworkId) -> Result<Vec<Counted>, Fault> {
        let rows = tx.equality_counts(network, self.year() - (YEARS - 1)).await?;
        let counted = rows.into_iter().filter_map(|row| {
            let question = Question::from_code(&row.question)?;
            Some(Counted { year: row.year, question, answer: row.answer, number: told(row.number) })
        });
        Ok(counted.collect())
    }

    /// Counts what somebody answered.
    pub(crate) async fn count_equality(
        &self,
        tx: &mut Tx,
        network: NetworkId,
        equality: Equality,
    ) -> Result<(), Fault> {
        for (question, answer) in equality.counted() {
            tx.count_equality(network, self.year(), (question.code(), answer)).await?;
        }
        Ok(())
    }

    fn year(&self) -> i64 {
        i64::from(self.today().year())
    }
}
