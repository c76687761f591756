//! A database of a test's own, on the engine that this run of the tests is about.
//!
//! SQLite, unless `MATTERS_TEST_POSTGRES` names a PostgreSQL server whose role may make databases: the same tests run
//! once on each.

#![allow(dead_code, reason = "no test needs all of it")]

use std::{
    env, fs,
    path::PathBuf,
    process,
    sync::atomic::{AtomicU32, Ordering},
};

use service::store::Store;
use sqlx::{
    AssertSqlSafe, Connection, PgConnection, SqliteConnection, postgres::PgConnectOptions, sqlite::SqliteConnectOptions,
};

/// Any number that no other user of the server has for an advisory lock.
const MAKING_THE_TEMPLATE: i64 = 0x6d61_7474;
/// What every test's database is a copy of.
const TEMPLATE: &str = "matters_test_template";

/// An empty database with its schema, which goes when the test ends.
pub enum Database {
    /// In a file of this folder.
    Sqlite { folder: PathBuf },
    /// On this server, under this name.
    Postgres { server: String, name: String },
}

impl Database {
    pub async fn new() -> Self {
        let name = name();
        match server() {
            Some(server) => {
                make_template(&server).await;
                command(&server, &format!("CREATE DATABASE {name} TEMPLATE {TEMPLATE}")).await;
                Self::Postgres { server, name }
            }
            None => {
                let folder = env::temp_dir().join(name);
                fs::create_dir_all(&folder).unwrap();
                let made = Self::Sqlite { folder };
                made.open().await.migrate().await.unwrap();
                made
            }
        }
    }

    /// One on PostgreSQL that has no schema yet.
    pub async fn of_no_release() -> Self {
        let (server, name) = (server().unwrap(), name());
        command(&server, &format!("CREATE DATABASE {name}")).await;
        Self::Postgres { server, name }
    }

    /// Where it is, as the program is told.
    pub fn url(&self) -> String {
        match self {
            Self::Sqlite { folder } => format!("sqlite://{}", folder.join("matters.db").display()),
            Self::Postgres { server, name } => on_server(server, name),
        }
    }

    pub async fn open(&self) -> Store {
        Store::open(&self.url()).await.unwrap()
    }

    /// Runs a statement past every use case, as somebody would who has got at the database; its error, as text.
    pub async fn run(&self, statement: &str) -> Result<u64, String> {
        match self {
            Self::Sqlite { .. } => {
                let done = sqlx::query(AssertSqlSafe(statement)).execute(&mut self.sqlite().await).await;
                done.map(|done| done.rows_affected()).map_err(|error| error.to_string())
            }
            Self::Postgres { .. } => {
                let done = sqlx::query(AssertSqlSafe(statement)).execute(&mut self.postgres("every").await).await;
                done.map(|done| done.rows_affected()).map_err(|error| error.to_string())
            }
        }
    }

    /// The texts of a query's one column.
    pub async fn texts(&self, query: &str) -> Vec<String> {
        let query = AssertSqlSafe(query);
        match self {
            Self::Sqlite { .. } => sqlx::query_scalar(query).fetch_all(&mut self.sqlite().await).await.unwrap(),
            Self::Postgres { .. } => {
                sqlx::query_scalar(query).fetch_all(&mut self.postgres("every").await).await.unwrap()
            }
        }
    }

    /// The one number of a query.
    pub async fn number(&self, query: &str) -> i64 {
        let query = AssertSqlSafe(query);
        match self {
            Self::Sqlite { .. } => sqlx::query_scalar(query).fetch_one(&mut self.sqlite().await).await.unwrap(),
            Self::Postgres { .. } => {
                sqlx::query_scalar(query).fetch_one(&mut self.postgres("every").await).await.unwrap()
            }
        }
    }

    /// The actions that were recorded, in order.
    pub async fn recorded(&self) -> Vec<String> {
        let inserted = if self.is_sqlite() { "rowid" } else { "ctid" };
        self.texts(&format!("SELECT action FROM audit_events ORDER BY {inserted}")).await
    }

    pub fn is_sqlite(&self) -> bool {
        matches!(self, Self::Sqlite { .. })
    }

    /// A connection to PostgreSQL that reaches so far.
    pub async fn postgres(&self, reach: &str) -> PgConnection {
        let options: PgConnectOptions = self.url().parse().unwrap();
        PgConnection::connect_with(&options.options([("matters.reach", reach)])).await.unwrap()
    }

    async fn sqlite(&self) -> SqliteConnection {
        let options: SqliteConnectOptions = self.url().parse().unwrap();
        SqliteConnection::connect_with(&options).await.unwrap()
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        match self {
            // A folder that is left behind does no harm.
            Self::Sqlite { folder } => drop(fs::remove_dir_all(folder)),
            Self::Postgres { server, name } => {
                let (server, statement) = (server.clone(), format!("DROP DATABASE {name} WITH (FORCE)"));
                let dropped = std::thread::spawn(move || {
                    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
                    runtime.block_on(command(&server, &statement));
                });
                drop(dropped.join());
            }
        }
    }
}

/// A name that no other test's database has.
fn name() -> String {
    static MADE: AtomicU32 = AtomicU32::new(0);
    format!("matters_test_{}_{}", process::id(), MADE.fetch_add(1, Ordering::Relaxed))
}

/// The server on which tests of PostgreSQL make their databases.
fn server() -> Option<String> {
    env::var("MATTERS_TEST_POSTGRES").ok()
}

fn on_server(server: &str, database: &str) -> String {
    let (host, _) = server.rsplit_once('/').unwrap();
    format!("{host}/{database}")
}

async fn command(server: &str, statement: &str) {
    let mut connection = PgConnection::connect(server).await.unwrap();
    sqlx::query(AssertSqlSafe(statement)).execute(&mut connection).await.unwrap();
}

/// Makes the database that every test's is a copy of, unless another test has.
async fn make_template(server: &str) {
    let mut connection = PgConnection::connect(server).await.unwrap();
    sqlx::query("SELECT pg_advisory_lock($1)").bind(MAKING_THE_TEMPLATE).execute(&mut connection).await.unwrap();
    let there: bool = sqlx::query_scalar("SELECT count(*) > 0 FROM pg_database WHERE datname = $1 AND datistemplate")
        .bind(TEMPLATE)
        .fetch_one(&mut connection)
        .await
        .unwrap();
    if !there {
        sqlx::query(AssertSqlSafe(format!("DROP DATABASE IF EXISTS {TEMPLATE}")))
            .execute(&mut connection)
            .await
            .unwrap();
        sqlx::query(AssertSqlSafe(format!("CREATE DATABASE {TEMPLATE}"))).execute(&mut connection).await.unwrap();
        let store = Store::open(&on_server(server, TEMPLATE)).await.unwrap();
        store.migrate().await.unwrap();
        store.close().await;
        // The mark that it is whole.
        let whole = format!("ALTER DATABASE {TEMPLATE} IS_TEMPLATE true");
        sqlx::query(AssertSqlSafe(whole)).execute(&mut connection).await.unwrap();
    }
    connection.close().await.unwrap();
}
