//! What can be done: one public function is one use case and one transaction, with its audit event.
//!
//! Knows nothing of HTTP or HTML. It alone writes SQL, in [`store`]. It asks `domain` whether something may be done,
//! does it, and returns domain types. Clock, chance and keys are handed in when it is made.

pub mod audit;
pub mod booking;
pub mod calendar_feeds;
pub mod cases;
pub mod check;
pub mod clinics;
pub mod clock;
pub mod coming_back;
pub mod confirmation;
pub mod counting;
pub mod demo;
pub mod diary;
pub mod digests;
pub mod drafts;
pub mod equality;
pub mod erasure;
pub mod feedback;
pub mod intake;
pub mod keys;
pub mod manage;
pub mod messages;
pub mod networks;
pub mod offers;
pub mod operations;
pub mod outbox;
pub mod outreach;
pub mod paper;
pub mod prepare;
pub mod published;
pub mod referrals;
pub mod retention;
pub mod rotation;
pub mod sign_in;
pub mod store;
pub mod studio;
pub mod today;
pub mod turns;
pub mod unsent;

use std::sync::Arc;

use jiff::{Timestamp, tz::TimeZone};

use crate::{
    clock::{Chance, Clock},
    keys::{CannotOpen, Keys},
    store::{Store, StoreError},
};

/// Something failed that nobody asked for: the page says so, with a reference and a way on.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The database failed.
    #[error("the store failed")]
    Store(#[from] StoreError),
    /// A record cannot be opened.
    #[error("a record cannot be opened")]
    Sealed(#[from] CannotOpen),
    /// What is to be noted outside the database cannot be.
    #[error("a note cannot be written")]
    Note(#[source] outbox::Cause),
}

/// An error with everything that caused it, in one line: for the log, which tells a chain once and whole.
pub fn causes(error: &dyn std::error::Error) -> String {
    let mut told = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        told.push_str(": ");
        told.push_str(&error.to_string());
        cause = error.source();
    }
    told
}

impl From<sqlx::Error> for Fault {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

/// The use cases, with all that they need: cheap to clone.
#[derive(Clone, Debug)]
pub struct Service {
    store: Store,
    clock: Arc<dyn Clock>,
    chance: Arc<dyn Chance>,
    keys: Keys,
    public_url: Arc<str>,
    zone: TimeZone,
    known_networks: Arc<networks::Known>,
}

impl Service {
    /// Brings store, clock, chance and keys together; `public_url` is where messages say that the pages are.
    pub fn new(store: Store, clock: Arc<dyn Clock>, chance: Arc<dyn Chance>, keys: Keys, public_url: &str) -> Self {
        Self {
            store,
            clock,
            chance,
            keys,
            public_url: public_url.trim_end_matches('/').into(),
            zone: TimeZone::get("Europe/London").expect("the time zone database is bundled"),
            known_networks: Arc::default(),
        }
    }

    /// The database, for the commands that look after it.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Now.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Where the networks are: all of them in England.
    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// Today, where the networks are.
    pub fn today(&self) -> domain::CivilDate {
        domain::schedule::local::london(self.now()).date
    }

    /// A new token that nobody can guess, as it stands in a cookie or a link.
    fn new_token(&self) -> String {
        let bytes: [u8; 24] = self.chance.bytes();
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Milliseconds and chance for a new id.
    fn id_seed(&self) -> (u64, [u8; 10]) {
        (self.now().as_millisecond().unsigned_abs(), self.chance.bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_is_told_with_what_caused_it() {
        let fault = Fault::from(StoreError::Database(sqlx::Error::PoolClosed));
        assert!(causes(&fault).starts_with("the store failed: the database failed: attempted to acquire a connection"));
    }
}
