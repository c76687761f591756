//! The schema: brought up to date, compared with the one that this program knows, and whether all of it still stands.

use std::collections::BTreeSet;

use sqlx::migrate::Migrator;

use super::{Store, StoreError};

/// The migrations of each engine: twins, with the same names.
static SQLITE_MIGRATIONS: Migrator = sqlx::migrate!("migrations/sqlite");
static POSTGRES_MIGRATIONS: Migrator = sqlx::migrate!("migrations/postgres");

impl Store {
    fn migrations(&self) -> &'static Migrator {
        match self {
            Self::Sqlite { .. } => &SQLITE_MIGRATIONS,
            Self::Postgres(_) => &POSTGRES_MIGRATIONS,
        }
    }

    /// Brings the schema up to date.
    pub async fn migrate(&self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite { writer, .. } => {
                let mut lease = writer.alone().await?;
                SQLITE_MIGRATIONS.run(lease.connection().await?).await?;
            }
            Self::Postgres(pool) => POSTGRES_MIGRATIONS.run(pool).await?,
        }
        Ok(())
    }

    /// Fails unless the schema is exactly the one that this program knows.
    pub async fn check_schema(&self) -> Result<(), StoreError> {
        const NEWEST: &str = "SELECT coalesce(max(version), 0) FROM _sqlx_migrations WHERE success";
        let needed = self.migrations().iter().map(|migration| migration.version).max().unwrap_or(0);
        let found: i64 = match self {
            Self::Sqlite { readers, .. } => {
                let table: i64 =
                    sqlx::query_scalar("SELECT count(*) FROM sqlite_schema WHERE name = '_sqlx_migrations'")
                        .fetch_one(readers)
                        .await?;
                if table == 0 { 0 } else { sqlx::query_scalar(NEWEST).fetch_one(readers).await? }
            }
            Self::Postgres(pool) => {
                let table: bool =
                    sqlx::query_scalar("SELECT to_regclass('_sqlx_migrations') IS NOT NULL").fetch_one(pool).await?;
                if table { sqlx::query_scalar(NEWEST).fetch_one(pool).await? } else { 0 }
            }
        };
        if found == needed { Ok(()) } else { Err(StoreError::OtherSchema { found, needed }) }
    }

    /// Whether nothing was ever stored here.
    pub async fn is_empty(&self) -> Result<bool, StoreError> {
        let tables: i64 = match self {
            Self::Sqlite { readers, .. } => {
                sqlx::query_scalar("SELECT count(*) FROM sqlite_schema").fetch_one(readers).await?
            }
            Self::Postgres(pool) => {
                sqlx::query_scalar("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetch_one(pool).await?
            }
        };
        Ok(tables == 0)
    }

    /// Indexes and triggers that the migrations made and that are gone: rules that no longer hold, without which nothing
    /// else would fail.
    pub async fn gone(&self) -> Result<Vec<String>, StoreError> {
        let found: Vec<String> = match self {
            Self::Sqlite { readers, .. } => {
                sqlx::query_scalar("SELECT name FROM sqlite_schema WHERE type IN ('index', 'trigger')")
                    .fetch_all(readers)
                    .await?
            }
            Self::Postgres(pool) => {
                sqlx::query_scalar(
                    "SELECT indexname::text FROM pg_indexes WHERE schemaname = 'public'
                     UNION ALL SELECT tgname::text FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'O'",
                )
                .fetch_all(pool)
                .await?
            }
        };
        let made = made_by(self.migrations().iter().map(|migration| migration.sql.as_str()));
        Ok(made.into_iter().filter(|name| !found.iter().any(|found| found == name)).map(str::to_owned).collect())
    }
}

/// The names of the indexes and triggers that are there when these migrations have run.
fn made_by<'a>(migrations: impl Iterator<Item = &'a str>) -> BTreeSet<&'a str> {
    let mut made = BTreeSet::new();
    for line in migrations.flat_map(str::lines) {
        let words: Vec<&str> = line.split(|c: char| c.is_whitespace() || c == ';').collect();
        match words.as_slice() {
            ["CREATE", "INDEX" | "TRIGGER", name, ..] | ["CREATE", "UNIQUE", "INDEX", name, ..] => {
                made.insert(*name);
            }
            ["DROP", "INDEX" | "TRIGGER", name, ..] => {
                made.remove(name);
            }
            _ => {}
        }
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_later_migration_dropped_is_not_missed() {
        let migrations = ["CREATE INDEX a ON t (x);\nCREATE TRIGGER b BEFORE UPDATE ON t", "DROP INDEX a;"];
        assert_eq!(made_by(migrations.into_iter()), BTreeSet::from(["b"]));
    }

    #[test]
    fn the_walls_of_the_audit_trail_are_among_what_must_be_there() {
        for migrations in [&SQLITE_MIGRATIONS, &POSTGRES_MIGRATIONS] {
            let made = made_by(migrations.iter().map(|migration| migration.sql.as_str()));
            assert!(made.contains("audit_events_are_not_changed") && made.contains("claims_by_draft"), "{made:?}");
        }
    }
}
