//! Whose turn a job is, when several copies of the program could do it.

use jiff::Timestamp;

use super::{StoreError, Tx, instant, micros, on, put};

/// A job, as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobRow {
    /// What it is called.
    pub job: String,
    /// When its last turn began.
    pub taken_at: Option<Timestamp>,
    /// When a turn last went wrong.
    pub failed_at: Option<Timestamp>,
}

impl JobRow {
    /// Whether its last turn went wrong.
    pub fn has_failed(&self) -> bool {
        self.failed_at.is_some() && self.failed_at >= self.taken_at
    }
}

impl Tx {
    /// Takes a job's turn, which is now, and sets the next; `false` when another copy has taken it.
    ///
    /// A next turn that lies further ahead than it ever should was set by a clock that has been put back since.
    pub async fn take_turn(&mut self, job: &str, now: Timestamp, next: Timestamp) -> Result<bool, StoreError> {
        let query = "INSERT INTO job_turns (job, next_at, taken_at) VALUES ($1, $2, $3)
                     ON CONFLICT (job) DO UPDATE SET next_at = excluded.next_at, taken_at = excluded.taken_at
                     WHERE job_turns.next_at <= $3 OR job_turns.next_at > $2";
        on!(self, c => {
            let done = sqlx::query(query).bind(job).bind(micros(next)).bind(micros(now)).execute(c).await?;
            Ok(done.rows_affected() == 1)
        })
    }

    /// Notes that a job's turn went wrong.
    pub async fn set_turn_failed(&mut self, job: &str, now: Timestamp) -> Result<(), StoreError> {
        put!(self, "UPDATE job_turns SET failed_at = $1 WHERE job = $2", micros(now), job)
    }

    /// Every job that ever had a turn.
    pub async fn jobs(&mut self) -> Result<Vec<JobRow>, StoreError> {
        let query = "SELECT job, taken_at, failed_at FROM job_turns ORDER BY job";
        type Columns = (String, Option<i64>, Option<i64>);
        let rows: Vec<Columns> = on!(self, c => sqlx::query_as(query).fetch_all(c).await?);
        rows.into_iter()
            .map(|(job, taken, failed)| {
                let read = |at: Option<i64>| at.map(|at| instant(at, "job_turns")).transpose();
                Ok(JobRow { job, taken_at: read(taken)?, failed_at: read(failed)? })
            })
            .collect()
    }
}
