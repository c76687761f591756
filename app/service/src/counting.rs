//! Slow against guessing: attempts are counted by what is guessed at and by where they come from, never by name.

use crate::{Fault, Service, store::Tx};

/// How many attempts a window of time allows.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// What is counted, to keep counters apart.
    pub what: &'static str,
    /// Attempts in one window.
    pub attempts: i64,
    /// The window's length in seconds.
    pub seconds: i64,
}

impl Service {
    /// Whether one more attempt is allowed; it is counted either way.
    pub(crate) async fn count(&self, tx: &mut Tx, limit: Limit, of: &[u8]) -> Result<bool, Fault> {
        let (counted, window) = self.counter(limit, of);
        Ok(tx.count_attempt(&counted, window).await? <= limit.attempts)
    }

    /// Forgets the attempts, after one that was right.
    pub(crate) async fn forget(&self, tx: &mut Tx, limit: Limit, of: &[u8]) -> Result<(), Fault> {
        let (counted, window) = self.counter(limit, of);
        Ok(tx.forget_attempts(&counted, window).await?)
    }

    fn counter(&self, limit: Limit, of: &[u8]) -> ([u8; 32], i64) {
        let window = self.now().as_second().div_euclid(limit.seconds) * limit.seconds;
        (self.keys.index(limit.what, of), window)
    }
}
