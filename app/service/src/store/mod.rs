//! Where everything is kept: the one place that writes SQL.
//!
//! One body of SQL for every engine: [`Store`] and [`Tx`] are enums over the drivers, and `on!` runs one query body on
//! whichever is there. SQLite has one writer connection, whose transactions begin with `BEGIN IMMEDIATE`, beside several
//! readers; what is read-only never waits for what is written.

mod appointments;
mod audit;
mod checks;
mod claims;
mod clinics;
mod counters;
mod drafts;
mod import;
mod networks;
mod outbox;
mod referrals;
mod staff;

use std::{str::FromStr, time::Duration};

use jiff::Timestamp;
use sqlx::{
    Sqlite, SqliteConnection, SqlitePool,
    pool::PoolConnection,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

pub use appointments::{AppointmentRow, NewAppointment};
pub use claims::{Claimant, HoldRow};
pub use clinics::{ClinicRow, PlaceRow};
pub use drafts::{DraftRow, NewDraft};
pub use networks::{NetworkRow, PracticeRow, VersionRow};
pub use outbox::MessageRow;
pub use referrals::{NewReferral, ReferralRow};
pub use staff::{SessionRow, StaffRow};

/// Something went wrong below the use cases; it holds no personal data.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database did not do what was asked.
    #[error("the database failed")]
    Database(#[from] sqlx::Error),
    /// The schema could not be brought up to date.
    #[error("a migration failed")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// A row holds something that cannot be read back.
    #[error("a row of {table} cannot be read")]
    Unreadable {
        /// The row's table.
        table: &'static str,
    },
    /// What is linked with the program is too old to keep data safe.
    #[error("SQLite {found} is too old: 3.51.3 or later is needed, since earlier ones can corrupt a write-ahead log")]
    OldSqlite {
        /// The version that was found.
        found: String,
    },
    /// The database lacks migrations that this program needs, or has some that it does not know.
    #[error("the database's schema is {found}, this program's is {needed}")]
    OtherSchema {
        /// The database's version.
        found: i64,
        /// The program's version.
        needed: i64,
    },
    /// The address names no engine that this program has.
    #[error("a database URL begins with sqlite://")]
    UnknownEngine,
}

/// The migrations of SQLite.
static SQLITE_MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("migrations/sqlite");

/// The database.
#[derive(Clone, Debug)]
pub enum Store {
    /// SQLite, inside the program.
    Sqlite {
        /// The one connection that writes.
        writer: SqlitePool,
        /// Those that read.
        readers: SqlitePool,
    },
}

/// One transaction, or one connection for reading.
#[derive(Debug)]
pub enum Tx {
    /// On SQLite.
    Sqlite(SqliteTx),
}

/// A connection to SQLite, in a transaction if it writes.
#[derive(Debug)]
pub enum SqliteTx {
    /// Reads, each statement by itself.
    Read(PoolConnection<Sqlite>),
    /// Writes, all or nothing.
    Write(sqlx::Transaction<'static, Sqlite>),
}

impl SqliteTx {
    /// The connection to run statements on.
    pub fn connection(&mut self) -> &mut SqliteConnection {
        match self {
            Self::Read(connection) => connection,
            Self::Write(transaction) => transaction,
        }
    }
}

/// Runs one query body on the engine at hand: `on!(self, c => query.execute(c).await)`.
macro_rules! on {
    ($tx:expr, $connection:ident => $body:expr) => {
        match $tx {
            $crate::store::Tx::Sqlite(tx) => {
                let $connection = tx.connection();
                $body
            }
        }
    };
}
pub(crate) use on;

impl Store {
    /// Opens the database, making the file of an SQLite one when it is missing.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        if !url.starts_with("sqlite:") {
            return Err(StoreError::UnknownEngine);
        }
        let options = SqliteConnectOptions::from_str(url)?
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(5))
            .pragma("journal_size_limit", "67108864")
            .optimize_on_close(true, None);
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .min_connections(1)
            .max_lifetime(None)
            .idle_timeout(None)
            .acquire_timeout(Duration::from_secs(10))
            .connect_with(options.clone())
            .await?;
        let found: String = sqlx::query_scalar("SELECT sqlite_version()").fetch_one(&writer).await?;
        if !recent_enough(&found) {
            return Err(StoreError::OldSqlite { found });
        }
        let readers = SqlitePoolOptions::new()
            .max_connections(4)
            .min_connections(1)
            .max_lifetime(None)
            .idle_timeout(None)
            .test_before_acquire(false)
            .acquire_timeout(Duration::from_secs(10))
            .connect_with(options.read_only(true).create_if_missing(false))
            .await?;
        Ok(Self::Sqlite { writer, readers })
    }

    /// Brings the schema up to date.
    pub async fn migrate(&self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite { writer, .. } => Ok(SQLITE_MIGRATIONS.run(writer).await?),
        }
    }

    /// Fails unless the schema is exactly the one that this program knows.
    pub async fn check_schema(&self) -> Result<(), StoreError> {
        let needed = SQLITE_MIGRATIONS.iter().map(|migration| migration.version).max().unwrap_or(0);
        let found = match self {
            Self::Sqlite { readers, .. } => {
                let table: i64 =
                    sqlx::query_scalar("SELECT count(*) FROM sqlite_schema WHERE name = '_sqlx_migrations'")
                        .fetch_one(readers)
                        .await?;
                if table == 0 {
                    0
                } else {
                    sqlx::query_scalar("SELECT coalesce(max(version), 0) FROM _sqlx_migrations WHERE success = 1")
                        .fetch_one(readers)
                        .await?
                }
            }
        };
        if found == needed { Ok(()) } else { Err(StoreError::OtherSchema { found, needed }) }
    }

    /// What the engine finds wrong with its own files and references; empty when all is well.
    pub async fn check_integrity(&self) -> Result<Vec<String>, StoreError> {
        match self {
            Self::Sqlite { readers, .. } => {
                let mut found: Vec<String> = sqlx::query_scalar("PRAGMA integrity_check").fetch_all(readers).await?;
                found.retain(|line| line != "ok");
                let broken: Vec<(String, Option<i64>, String, i64)> =
                    sqlx::query_as("PRAGMA foreign_key_check").fetch_all(readers).await?;
                found.extend(
                    broken
                        .into_iter()
                        .map(|(table, _, parent, _)| format!("{table} refers to a missing row of {parent}")),
                );
                Ok(found)
            }
        }
    }

    /// A connection for reading.
    pub async fn read(&self) -> Result<Tx, StoreError> {
        match self {
            Self::Sqlite { readers, .. } => Ok(Tx::Sqlite(SqliteTx::Read(readers.acquire().await?))),
        }
    }

    /// A transaction for writing; dropped without [`Tx::commit`], it never happened.
    pub async fn write(&self) -> Result<Tx, StoreError> {
        match self {
            Self::Sqlite { writer, .. } => Ok(Tx::Sqlite(SqliteTx::Write(writer.begin_with("BEGIN IMMEDIATE").await?))),
        }
    }

    /// Folds the write-ahead log into the database, so that it does not grow without end.
    pub async fn checkpoint(&self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite { writer, .. } => {
                sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(writer).await?;
                Ok(())
            }
        }
    }

    /// Closes every connection, once what is under way has ended.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
        }
    }
}

impl Tx {
    /// Makes what was written true, and on disk.
    pub async fn commit(self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(SqliteTx::Write(transaction)) => Ok(transaction.commit().await?),
            Self::Sqlite(SqliteTx::Read(_)) => Ok(()),
        }
    }
}

fn recent_enough(version: &str) -> bool {
    let parts: Vec<u32> = version.split('.').filter_map(|part| part.parse().ok()).collect();
    parts.as_slice() >= [3, 51, 3].as_slice()
}

/// An instant as it is stored.
pub(crate) fn micros(at: Timestamp) -> i64 {
    at.as_microsecond()
}

/// A stored instant.
pub(crate) fn instant(micros: i64, table: &'static str) -> Result<Timestamp, StoreError> {
    Timestamp::from_microsecond(micros).map_err(|_| StoreError::Unreadable { table })
}

#[cfg(test)]
mod tests {
    use super::recent_enough;

    #[test]
    fn an_sqlite_that_can_corrupt_its_log_is_refused() {
        assert!(!recent_enough("3.46.0"));
        assert!(!recent_enough("3.51.2"));
        assert!(recent_enough("3.51.3"));
        assert!(recent_enough("3.52.0"));
    }
}
