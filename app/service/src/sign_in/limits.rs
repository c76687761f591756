//! How guessing is slowed without locking a whole surgery behind one address.
//!
//! Tries are counted in three ways: for an account from an address, tightly; for an account from anywhere, more
//! loosely; for an address whatever the account, loosely, since colleagues share it. A right one forgets the first two.

use crate::{Fault, Service, counting::Limit, store::Tx};

/// The limits of one kind of secret.
#[derive(Debug)]
pub(super) struct Limits {
    pair: Limit,
    account: Limit,
    address: Limit,
}

const QUARTER_HOUR: i64 = 15 * 60;
const DAY: i64 = 24 * 60 * 60;

/// For passwords.
pub(super) const PASSWORD: Limits = Limits {
    pair: Limit { what: "password by account and address", attempts: 5, seconds: QUARTER_HOUR },
    account: Limit { what: "password by account", attempts: 20, seconds: QUARTER_HOUR },
    address: Limit { what: "password by address", attempts: 100, seconds: QUARTER_HOUR },
};

/// For codes, which are short: who knows the password would come upon one within weeks, were it not for the day.
pub(super) const CODE: Limits = Limits {
    pair: Limit { what: "code by account and address", attempts: 10, seconds: QUARTER_HOUR },
    account: Limit { what: "code by account", attempts: 20, seconds: DAY },
    address: Limit { what: "code by address", attempts: 100, seconds: QUARTER_HOUR },
};

impl Service {
    /// Counts a try; when there were too many, the minutes until the next is taken.
    pub(super) async fn count_try(
        &self,
        tx: &mut Tx,
        limits: &Limits,
        account: &[u8],
        source: &str,
    ) -> Result<Option<i64>, Fault> {
        let pair = pair(account, source);
        let counted = [(limits.pair, pair.as_slice()), (limits.account, account), (limits.address, source.as_bytes())];
        let mut wait = None;
        for (limit, of) in counted {
            if !self.count(tx, limit, of).await? {
                wait = wait.max(Some(self.minutes_left(limit)));
            }
        }
        Ok(wait)
    }

    /// Forgets an account's tries, after a right one.
    pub(super) async fn forget_tries(
        &self,
        tx: &mut Tx,
        limits: &Limits,
        account: &[u8],
        source: &str,
    ) -> Result<(), Fault> {
        self.forget(tx, limits.pair, &pair(account, source)).await?;
        self.forget_account_tries(tx, limits, account).await
    }

    /// Forgets the tries at an account from anywhere, after it was set up anew.
    pub(super) async fn forget_account_tries(&self, tx: &mut Tx, limits: &Limits, account: &[u8]) -> Result<(), Fault> {
        self.forget(tx, limits.account, account).await
    }

    /// Minutes until a limit's window ends, rounded up.
    fn minutes_left(&self, limit: Limit) -> i64 {
        let left = limit.seconds - self.now().as_second().rem_euclid(limit.seconds);
        (left + 59) / 60
    }
}

/// An address has no NUL in it, so that no two pairs are the same.
fn pair(account: &[u8], source: &str) -> Vec<u8> {
    [source.as_bytes(), &[0], account].concat()
}
