//! Whom the network reaches: the answers to the questions on equality, counted by year and kept with nobody.

use std::collections::BTreeSet;

use domain::{
    equality::{Equality, Question},
    id::NetworkId,
    outreach::{Told, told},
};

use crate::{
    Fault, Service,
    store::{EqualityCountRow, Tx},
};

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
    pub answer: &'static str,
    /// How often.
    pub number: Told,
}

impl Service {
    /// What was counted in the years in which anything was, the newest first: of each question every answer, also those
    /// that nobody gave, or else an answer that is listed would tell that somebody gave it.
    pub(crate) async fn equality(&self, tx: &mut Tx, network: NetworkId) -> Result<Vec<Counted>, Fault> {
        let rows = tx.equality_counts(network, self.year() - (YEARS - 1)).await?;
        let years: BTreeSet<i64> = rows.iter().map(|row| row.year).collect();
        let number = |year: i64, question: Question, answer: &str| {
            let same = |row: &&EqualityCountRow| (row.year, row.question.as_str()) == (year, question.code());
            rows.iter().filter(same).find(|row| row.answer == answer).map_or(0, |row| row.number)
        };
        let all = years.into_iter().rev().flat_map(|year| {
            Question::ALL.iter().flat_map(move |question| {
                let answers = question.answers().into_iter();
                answers.map(move |answer| (year, *question, answer))
            })
        });
        let counted = all.map(|(year, question, answer)| {
            let number = told(number(year, question, answer));
            Counted { year, question, answer, number }
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
