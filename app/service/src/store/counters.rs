//! Attempts counted in windows of time, shared by every copy of the program.

use super::{StoreError, Tx, on, put};

impl Tx {
    /// Counts one more attempt, and says how many there now are in this window.
    pub async fn count_attempt(&mut self, counted: &[u8], window: i64) -> Result<i64, StoreError> {
        let query = "INSERT INTO counters (counted, time_window, attempts) VALUES ($1, $2, 1)
                     ON CONFLICT (counted, time_window) DO UPDATE SET attempts = counters.attempts + 1
                     RETURNING attempts";
        on!(self, c => Ok(sqlx::query_scalar(query).bind(counted).bind(window).fetch_one(c).await?))
    }

    /// How many attempts there were in this window.
    pub async fn attempts(&mut self, counted: &[u8], window: i64) -> Result<i64, StoreError> {
        let query = "SELECT coalesce(max(attempts), 0) FROM counters WHERE counted = $1 AND time_window = $2";
        on!(self, c => Ok(sqlx::query_scalar(query).bind(counted).bind(window).fetch_one(c).await?))
    }

    /// Forgets this window's attempts, after one that was right.
    pub async fn forget_attempts(&mut self, counted: &[u8], window: i64) -> Result<(), StoreError> {
        let query = "DELETE FROM counters WHERE counted = $1 AND time_window = $2";
        put!(self, query, counted, window)
    }

    /// Removes windows that are over.
    pub async fn remove_counters_before(&mut self, window: i64) -> Result<(), StoreError> {
        let query = "DELETE FROM counters WHERE time_window < $1";
        put!(self, query, window)
    }
}
