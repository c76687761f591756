//! The engines that the program keeps its data in, and a database of a test's own on each.

use std::{env, path::Path};

use sqlx::{ConnectOptions, Connection, Executor, postgres::PgConnectOptions};

/// Where the data are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// The engines that are tested: the one place where PostgreSQL is switched on.
pub const ENGINES: &[Engine] = &[Engine::Sqlite, Engine::Postgres];

/// Whether PostgreSQL is among them, for tests that are about it alone.
pub fn has_postgres() -> bool {
    ENGINES.contains(&Engine::Postgres)
}

impl Engine {
    /// The URL of a new and empty database of this name.
    pub async fn database(self, folder: &Path, name: &str) -> String {
        match self {
            Self::Sqlite => format!("sqlite://{}", folder.join("matters.db").display()),
            Self::Postgres => {
                let url = env::var("MATTERS_TEST_POSTGRES")
                    .expect("MATTERS_TEST_POSTGRES names a PostgreSQL whose role may create databases");
                create(&url, name).await
            }
        }
    }
}

/// Makes a database on this server, in place of one that a test left behind, and gives its URL.
pub async fn create(url: &str, name: &str) -> String {
    let options: PgConnectOptions = url.parse().unwrap();
    let mut server = options.connect().await.unwrap();
    for statement in [format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"), format!("CREATE DATABASE {name}")] {
        server.execute(sqlx::AssertSqlSafe(statement)).await.unwrap();
    }
    server.close().await.unwrap();
    let (server, _) = url.rsplit_once('/').unwrap();
    format!("{server}/{name}")
}
