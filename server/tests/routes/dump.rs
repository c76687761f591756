//! Everything that is in a database, as text, to tell whether a request changed it. The one place of the tests with SQL.

use std::{collections::BTreeMap, path::Path};

use sqlx::{AssertSqlSafe, Connection, SqliteConnection};

/// The rows of each table, as text.
pub type Dump = BTreeMap<String, Vec<String>>;

/// Tables of which the contract says that looking may write to them, and counters against guessing.
const ASIDE: [&str; 2] = ["audit_events", "counters"];
/// When a session was last used is noted by looking: it would not end after half an hour without use otherwise.
const NOTED: [&str; 1] = ["used_at"];

/// What is in a database, apart from the audit trail.
pub async fn dump(file: &Path) -> Dump {
    let mut database = SqliteConnection::connect(&format!("sqlite://{}", file.display())).await.unwrap();
    let tables: Vec<String> =
        sqlx::query_scalar("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
            .fetch_all(&mut database)
            .await
            .unwrap();
    let mut dump = Dump::new();
    for table in tables.into_iter().filter(|table| !ASIDE.contains(&table.as_str())) {
        let columns: Vec<String> = sqlx::query_scalar("SELECT name FROM pragma_table_info(?)")
            .bind(&table)
            .fetch_all(&mut database)
            .await
            .unwrap();
        let columns: Vec<_> = columns
            .into_iter()
            .filter(|column| !NOTED.contains(&column.as_str()))
            .map(|column| format!("quote(\"{column}\")"))
            .collect();
        let rows = format!("SELECT {} FROM \"{table}\" ORDER BY 1", columns.join(" || ' ' || "));
        let rows = sqlx::query_scalar(AssertSqlSafe(rows)).fetch_all(&mut database).await.unwrap();
        dump.insert(table, rows);
    }
    database.close().await.unwrap();
    dump
}
