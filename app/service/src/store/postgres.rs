//! PostgreSQL: what differs from SQLite on its side.
//!
//! Every transaction first says how far it reaches, and row-level security shows it no row beyond: a second wall, for a
//! query that forgets its network.

use std::{str::FromStr, time::Duration};

use sqlx::{
    AssertSqlSafe, PgConnection, PgPool, Postgres,
    postgres::{PgConnectOptions, PgPoolOptions},
};

use super::{Reach, StoreError};

/// Connections of one copy of the program; several copies share the server's.
const CONNECTIONS: u32 = 16;
/// How many statements stay prepared on each: all of them, or they would push one another out.
const PREPARED: usize = 250;
/// For how long one waits for a connection: a server that is away is tried again and again until then, and the page that
/// says so must not keep anybody waiting.
const WAIT: Duration = Duration::from_secs(4);
/// Longest times of a statement, of waiting for another's row, and of a transaction in which nothing happens: a copy of
/// the program that is stuck holds no other up for longer.
const LIMITS: [(&str, &str); 3] =
    [("statement_timeout", "25s"), ("lock_timeout", "8s"), ("idle_in_transaction_session_timeout", "60s")];

/// A transaction of PostgreSQL.
#[derive(Debug)]
pub struct PostgresTx {
    transaction: sqlx::Transaction<'static, Postgres>,
    writes: bool,
}

/// Connects, at once for one connection, so that a wrong address is told now; never as a role that row-level security
/// does not bind.
pub(super) async fn open(url: &str) -> Result<PgPool, StoreError> {
    let options = PgConnectOptions::from_str(url)?.application_name("matters").options(LIMITS);
    let options = options.statement_cache_capacity(PREPARED);
    let pool = PgPoolOptions::new()
        .max_connections(CONNECTIONS)
        .min_connections(1)
        .acquire_timeout(WAIT)
        .connect_with(options)
        .await?;
    let unbound: bool =
        sqlx::query_scalar("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
            .fetch_one(&pool)
            .await?;
    if unbound { Err(StoreError::AboveTheWall) } else { Ok(pool) }
}

impl PostgresTx {
    /// Begins a transaction that reaches so far: one that writes, or one that reads what stood when it began.
    pub(super) async fn begin(pool: &PgPool, reach: Reach, writes: bool) -> Result<Self, StoreError> {
        let how = if writes { "" } else { " ISOLATION LEVEL REPEATABLE READ READ ONLY" };
        let reach = match reach {
            Reach::Network(network) => network.to_string(),
            Reach::Every => "every".to_owned(),
        };
        // Both statements in one round trip; an id is written in hexadecimal digits and hyphens.
        let begin = AssertSqlSafe(format!("BEGIN{how}; SET LOCAL matters.reach = '{reach}'"));
        Ok(Self { transaction: pool.begin_with(begin).await?, writes })
    }

    /// The connection to run statements on.
    pub(super) fn connection(&mut self) -> &mut PgConnection {
        &mut self.transaction
    }

    /// Whether rows that are read are to be taken, since they are about to change.
    pub(super) fn writes(&self) -> bool {
        self.writes
    }

    /// Makes what was written true, and on disk.
    pub(super) async fn commit(self) -> Result<(), StoreError> {
        Ok(self.transaction.commit().await?)
    }
}

/// What would let data be wrong or be seen by others: damaged pages, and walls that are down.
pub(super) async fn check_integrity(pool: &PgPool) -> Result<Vec<String>, StoreError> {
    let mut found = Vec::new();
    let damaged: Option<i64> =
        sqlx::query_scalar("SELECT checksum_failures FROM pg_stat_database WHERE datname = current_database()")
            .fetch_one(pool)
            .await?;
    if let Some(damaged @ 1..) = damaged {
        found.push(format!("{damaged} pages were found damaged"));
    }
    let open: Vec<String> = sqlx::query_scalar(
        "SELECT c.relname::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
         WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attname = 'network_id'
           AND c.relname <> 'networks' AND NOT (c.relrowsecurity AND c.relforcerowsecurity)",
    )
    .fetch_all(pool)
    .await?;
    found.extend(open.into_iter().map(|table| format!("{table} has no row-level security")));
    Ok(found)
}
