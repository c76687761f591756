//! Whether the database takes what is written, and which of its failures pass by themselves.

use std::borrow::Cow;

use super::{Reach, Store, StoreError};

/// The counter that a trial write counts; the tidying removes it as it does those that are over.
const TRIAL: &[u8] = b"trial write";

impl Store {
    /// Fails unless a write can be made and is on disk afterwards: reading goes on when the disk is full.
    pub async fn can_write(&self) -> Result<(), StoreError> {
        let mut tx = self.write(Reach::Every).await?;
        tx.count_attempt(TRIAL, 0).await?;
        tx.commit().await
    }
}

impl StoreError {
    /// Whether the database is out of reach or takes nothing just now, so that the same may succeed later.
    pub fn may_pass(&self) -> bool {
        let error = match self {
            Self::Busy | Self::NotCommitted { .. } => return true,
            Self::Database(error) => error,
            _ => return false,
        };
        match error {
            sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed => true,
            sqlx::Error::Database(error) => error.code().is_some_and(code_may_pass),
            _ => false,
        }
    }
}

/// PostgreSQL's codes have five characters (its appendix A), SQLite's are numbers whose last byte is the primary one.
fn code_may_pass(code: Cow<'_, str>) -> bool {
    if code.len() == 5 {
        let classes = ["08", "40", "53", "55", "57", "58"];
        return classes.iter().any(|class| code.starts_with(class)) || code == "25006";
    }
    // Busy, locked, read-only, an error of the disk, full, and a file that cannot be opened.
    code.parse::<u32>().is_ok_and(|code| matches!(code & 0xff, 5 | 6 | 8 | 10 | 13 | 14))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_may_pass_and_a_broken_rule_does_not() {
        for passing in ["13", "5", "517", "1032", "778", "53100", "08006", "57P01", "25006"] {
            assert!(code_may_pass(passing.into()), "{passing}");
        }
        for lasting in ["19", "1", "11", "23505", "42P01"] {
            assert!(!code_may_pass(lasting.into()), "{lasting}");
        }
    }
}
