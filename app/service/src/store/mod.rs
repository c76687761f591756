//! Where everything is kept: the one place that writes SQL.
//!
//! One body of SQL for every engine: [`Store`] and [`Tx`] are enums over the drivers, and `on!` runs one query body on
//! whichever is there. What differs between them stands in [`sqlite`] and [`postgres`], and in the few functions here
//! that match on the engine.
//!
//! A use case that changes something first takes the row that it is about: the draft, the referral, the link worker.
//! On SQLite a writing transaction is alone anyway; on PostgreSQL `taking!` and [`Tx::take_link_workers`] see to it.

mod appointments;
mod approvals;
mod audit;
mod bank;
mod calendar_feeds;
mod cases;
mod checks;
mod claims;
mod clinics;
mod contacts;
mod counters;
mod digests;
mod drafts;
mod equality;
mod erasure;
mod erasure_requests;
mod feedback;
mod flags;
mod gp_messages;
mod import;
mod keys;
mod leave;
mod measures;
mod networks;
mod notes;
mod offers;
mod onward;
mod outbox;
mod outreach;
mod patient_index;
mod person_sessions;
mod pilots;
mod plans;
pub mod postgres;
mod probe;
mod questionnaires;
mod referrals;
mod schema;
mod senders;
pub mod sqlite;
mod staff;
mod studio;
mod studio_guests;
mod studio_talk;
mod tasks;
mod turns;
mod unsent;
mod waiting;

use domain::id::NetworkId;
use jiff::Timestamp;
use sqlx::{PgPool, Sqlite, SqliteConnection, SqlitePool, pool::PoolConnection};

pub use appointments::{AppointmentRow, NewAppointment};
pub use approvals::{ApprovalRow, SeatRow};
pub use audit::{EventRow, Link, TrailRow};
pub use bank::{BankRow, NewBankQuestion};
pub use calendar_feeds::FeedRow;
pub use cases::{CaseLineRow, CaseRow, Caseload};
pub use claims::{Claimant, HoldRow, TakenRow, Taking};
pub use clinics::{ClinicRow, PlaceRow};
pub use contacts::ContactRow;
pub use digests::DigestCounts;
pub use drafts::{DraftRow, NewDraft};
pub use equality::EqualityCountRow;
pub use erasure_requests::ErasureRequestRow;
pub use flags::{FlagRow, NewFlag};
pub use gp_messages::{GpMessageRow, GpWaitingRow};
pub(crate) use keys::{DRAFT_KEYS, GUEST_EMAILS, PATIENT_KEYS, PILOT_KEYS, SECOND_FACTORS, SealedColumn};
pub use measures::MeasureRow;
pub use networks::{CoDesigned, NetworkRow, PracticeRow, VersionKind, VersionRow};
pub use notes::{NewNote, NoteRow};
pub use offers::OfferRow;
pub use onward::OnwardRow;
pub use outbox::{MessageRow, Queue, SentRow, TroubleRow};
pub use outreach::{OutreachCountRow, OutreachPlaceRow};
pub use person_sessions::PersonSessionRow;
pub use pilots::{NewPilot, PilotRow};
pub use plans::PlanRow;
pub use questionnaires::{EditionRow, QuestionnaireRow};
pub use referrals::{NewReferral, ReferralRow, Whose};
pub use senders::SenderRow;
pub use staff::{SessionRow, StaffRow};
pub use studio::{PublishedRow, StudioChangeRow, StudioDraftRow};
pub use studio_guests::GuestRow;
pub use studio_talk::{CommentRow, Speaker, ThreadRow};
pub use tasks::{NewTask, TaskRow};
pub use turns::JobRow;
pub use unsent::{SEARCH, UnsentKey};

use self::{
    postgres::PostgresTx,
    sqlite::{Batch, Lease, Writer},
};

/// Something went wrong below the use cases; it holds no personal data.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database did not do what was asked.
    #[error("the database failed")]
    Database(#[from] sqlx::Error),
    /// What was written is not on disk, and will not be.
    #[error("what was written was not committed: {reason}")]
    NotCommitted {
        /// What the engine said.
        reason: String,
    },
    /// Too many wait for the database, or one waited for too long.
    #[error("the database is too busy")]
    Busy,
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
    /// PostgreSQL would show this role every network's rows, whatever was said of a transaction's reach.
    #[error("this role is above row-level security: connect as one that is neither superuser nor BYPASSRLS")]
    AboveTheWall,
    /// The address names no engine that this program has.
    #[error("a database URL begins with sqlite:// or postgres://")]
    UnknownEngine,
}

/// How far a transaction sees.
#[derive(Clone, Copy, Debug)]
pub enum Reach {
    /// One network and nothing of another.
    Network(NetworkId),
    /// Every network: for what begins before a network is known, such as signing in, and for work that is done for all.
    Every,
}

impl From<NetworkId> for Reach {
    fn from(network: NetworkId) -> Self {
        Self::Network(network)
    }
}

/// The database.
#[derive(Clone, Debug)]
pub enum Store {
    /// SQLite, inside the program.
    Sqlite {
        /// The queue for the one connection that writes.
        writer: Writer,
        /// Those that read; what is read-only never waits for what is written.
        readers: SqlitePool,
    },
    /// PostgreSQL, which several copies of the program share.
    Postgres(PgPool),
}

/// One transaction, or one connection for reading.
#[derive(Debug)]
pub enum Tx {
    /// On SQLite.
    Sqlite(SqliteTx),
    /// On PostgreSQL.
    Postgres(PostgresTx),
}

/// A connection to SQLite, in a transaction if it writes.
#[derive(Debug)]
pub enum SqliteTx {
    /// Runs one statement, which sees one moment by itself.
    Glance(PoolConnection<Sqlite>),
    /// Reads what stood when it first read: two statements of one look never see two moments.
    Read(sqlx::Transaction<'static, Sqlite>),
    /// Writes, all or nothing.
    Write(Lease),
}

impl SqliteTx {
    /// The connection to run a statement on whose answer is waited for.
    pub(crate) async fn connection(&mut self) -> Result<&mut SqliteConnection, StoreError> {
        match self {
            Self::Glance(connection) => Ok(connection),
            Self::Read(connection) => Ok(connection),
            Self::Write(lease) => lease.connection().await,
        }
    }

    /// Where statements wait whose answer nobody waits for.
    pub(crate) fn later(&mut self) -> &mut Batch {
        match self {
            Self::Glance(_) | Self::Read(_) => unreachable!("what is only read changes nothing"),
            Self::Write(lease) => lease.later(),
        }
    }
}

/// Runs one query body on the engine at hand: `on!(self, c => query.execute(c).await)`.
macro_rules! on {
    ($tx:expr, $connection:ident => $body:expr) => {
        match $tx {
            $crate::store::Tx::Sqlite(tx) => {
                let $connection = tx.connection().await?;
                $body
            }
            $crate::store::Tx::Postgres(tx) => {
                let $connection = tx.connection();
                $body
            }
        }
    };
}
pub(crate) use on;

/// Writes, with these parameters, what has no answer: `put!(self, query, id, content)`.
///
/// SQLite is handed several such statements at once, before the next whose answer is waited for or with the commit, since
/// handing one over costs more than running it; one that fails fails whatever comes next.
macro_rules! put {
    ($tx:expr, $query:expr, $($value:expr),+ $(,)?) => {
        match $tx {
            $crate::store::Tx::Sqlite(tx) => {
                let batch = tx.later();
                batch.add($query);
                $(sqlx::Arguments::add(batch.values(), $value).map_err(sqlx::Error::Encode)?;)+
                Ok::<(), $crate::store::StoreError>(())
            }
            $crate::store::Tx::Postgres(tx) => {
                sqlx::query($query)$(.bind($value))+.execute(tx.connection()).await?;
                Ok(())
            }
        }
    };
}
pub(crate) use put;

/// A query for rows that the use case is about to change: where several can write at once it also takes them, so that
/// whoever comes second reads them as the first has left them.
macro_rules! taking {
    ($tx:expr, $query:expr, $of:literal) => {
        if $tx.takes_rows() { concat!($query, " FOR UPDATE OF ", $of) } else { $query }
    };
}
pub(crate) use taking;

impl Store {
    /// Opens the database, making the file of an SQLite one when it is missing.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        if url.starts_with("sqlite:") {
            let (writer, readers) = sqlite::open(url).await?;
            Ok(Self::Sqlite { writer, readers })
        } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            Ok(Self::Postgres(postgres::open(url).await?))
        } else {
            Err(StoreError::UnknownEngine)
        }
    }

    /// What the engine finds wrong with its own files, references and walls; empty when all is well.
    pub async fn check_integrity(&self) -> Result<Vec<String>, StoreError> {
        match self {
            Self::Sqlite { readers, .. } => sqlite::check_integrity(readers).await,
            Self::Postgres(pool) => postgres::check_integrity(pool).await,
        }
    }

    /// A connection for reading, as far as it reaches.
    pub async fn read(&self, reach: impl Into<Reach>) -> Result<Tx, StoreError> {
        match self {
            Self::Sqlite { readers, .. } => Ok(Tx::Sqlite(SqliteTx::Read(readers.begin().await?))),
            Self::Postgres(pool) => Ok(Tx::Postgres(PostgresTx::begin(pool, reach.into(), false).await?)),
        }
    }

    /// A connection for reading with one statement: where that is all, SQLite needs no transaction around it.
    pub async fn glance(&self, reach: impl Into<Reach>) -> Result<Tx, StoreError> {
        match self {
            Self::Sqlite { readers, .. } => Ok(Tx::Sqlite(SqliteTx::Glance(readers.acquire().await?))),
            Self::Postgres(_) => self.read(reach).await,
        }
    }

    /// A transaction for writing, as far as it reaches; dropped without [`Tx::commit`], it never happened.
    pub async fn write(&self, reach: impl Into<Reach>) -> Result<Tx, StoreError> {
        match self {
            Self::Sqlite { writer, .. } => Ok(Tx::Sqlite(SqliteTx::Write(writer.write().await?))),
            Self::Postgres(pool) => Ok(Tx::Postgres(PostgresTx::begin(pool, reach.into(), true).await?)),
        }
    }

    /// Folds SQLite's write-ahead log into the database, so that it does not grow without end; PostgreSQL sees to its
    /// own.
    pub async fn checkpoint(&self) -> Result<(), StoreError> {
        if let Self::Sqlite { writer, .. } = self {
            let mut lease = writer.alone().await?;
            sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(lease.connection().await?).await?;
        }
        Ok(())
    }

    /// A consistent copy of an SQLite database in a new file, made while others read and write; `false` on PostgreSQL,
    /// whose own tools make it.
    pub async fn copy_to(&self, file: &str) -> Result<bool, StoreError> {
        match self {
            Self::Sqlite { readers, .. } => sqlite::copy_to(readers, file).await.map(|()| true),
            Self::Postgres(_) => Ok(false),
        }
    }

    /// Closes every connection, once what is under way has ended.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

impl Tx {
    /// Makes what was written true, and on disk.
    pub async fn commit(self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(SqliteTx::Write(lease)) => lease.commit().await,
            Self::Sqlite(SqliteTx::Glance(_) | SqliteTx::Read(_)) => Ok(()),
            Self::Postgres(tx) => tx.commit().await,
        }
    }

    /// Ends a use case that changes nothing after all, and says so: not before all that the answer rests on is on disk,
    /// since on SQLite it may be what another wrote who shares the commit.
    pub async fn unchanged<T>(self, answer: T) -> Result<T, StoreError> {
        match self {
            Self::Sqlite(SqliteTx::Write(lease)) => lease.undo().await?,
            Self::Sqlite(SqliteTx::Glance(_) | SqliteTx::Read(_)) | Self::Postgres(_) => {}
        }
        Ok(answer)
    }

    /// Whether [`taking!`] takes the rows that it reads.
    fn takes_rows(&self) -> bool {
        matches!(self, Self::Postgres(tx) if tx.writes())
    }
}

/// An instant as it is stored.
pub(crate) fn micros(at: Timestamp) -> i64 {
    at.as_microsecond()
}

/// A stored instant.
pub(crate) fn instant(micros: i64, table: &'static str) -> Result<Timestamp, StoreError> {
    Timestamp::from_microsecond(micros).map_err(|_| StoreError::Unreadable { table })
}
