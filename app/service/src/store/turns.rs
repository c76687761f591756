//! Whose turn a job is, when several copies of the program could do it.

use jiff::Timestamp;

use super::{StoreError, Tx, micros, on};

impl Tx {
    /// Takes a job's turn, which is now, and sets the next; `false` when another copy has taken it.
    ///
    /// A next turn that lies further ahead than it ever should was set by a clock that has been put back since.
    pub async fn take_turn(&mut self, job: &str, now: Timestamp, next: Timestamp) -> Result<bool, StoreError> {
        let query = "INSERT INTO job_turns (job, next_at) VALUES ($1, $2)
                     ON CONFLICT (job) DO UPDATE SET next_at = excluded.next_at
                     WHERE job_turns.next_at <= $3 OR job_turns.next_at > $2";
        on!(self, c => {
            let done = sqlx::query(query).bind(job).bind(micros(next)).bind(micros(now)).execute(c).await?;
            Ok(done.rows_affected() == 1)
        })
    }
}
