//! How an engine would go about a statement.

use serde_json::Value;
use sqlx::{AssertSqlSafe, Connection, Executor, Row, SqliteConnection};

use crate::common::Database;

/// What may be read row by row, and why.
const ALLOWED: [(&str, &str); 3] = [
    ("networks", "the list of networks shows each of them"),
    ("wanted", "the quarters of an hour of one appointment, which are no table"),
    ("CONSTANT", "rows that stand in the statement itself"),
];

/// The parts of a statement that read a table row by row.
pub async fn scans(database: &Database, statement: &str) -> Vec<String> {
    let found = match database {
        Database::Sqlite { .. } => on_sqlite(database, statement).await,
        Database::Postgres { .. } => on_postgres(database, statement).await,
    };
    let is_allowed = |scan: &String| ALLOWED.iter().any(|(name, _)| scan.split(' ').any(|word| word == *name));
    found.into_iter().filter(|scan| !is_allowed(scan)).collect()
}

async fn on_sqlite(database: &Database, statement: &str) -> Vec<String> {
    let mut connection = SqliteConnection::connect(&database.url()).await.unwrap();
    let rows = sqlx::query(AssertSqlSafe(format!("EXPLAIN QUERY PLAN {statement}"))).fetch_all(&mut connection).await;
    let details = rows.unwrap_or_else(|error| panic!("{statement} has no plan: {error}"));
    details.iter().map(|row| row.get::<String, _>("detail")).filter(|detail| detail.starts_with("SCAN ")).collect()
}

async fn on_postgres(database: &Database, statement: &str) -> Vec<String> {
    let mut connection = database.postgres("every").await;
    // Of small tables it would rather read all; the question is whether it could do otherwise.
    connection.execute("SET enable_seqscan = off; SET plan_cache_mode = force_generic_plan").await.unwrap();
    connection
        .execute(AssertSqlSafe(format!("PREPARE asked AS {statement}")))
        .await
        .unwrap_or_else(|error| panic!("{statement} cannot be prepared: {error}"));
    let bound: i32 = sqlx::query_scalar("SELECT cardinality(parameter_types) FROM pg_prepared_statements WHERE name = 'asked'")
        .fetch_one(&mut connection)
        .await
        .unwrap();
    let nulls = vec!["NULL"; usize::try_from(bound).unwrap()].join(", ");
    let arguments = if nulls.is_empty() { nulls } else { format!("({nulls})") };
    let plan = connection
        .fetch_one(AssertSqlSafe(format!("EXPLAIN (FORMAT JSON) EXECUTE asked{arguments}")))
        .await
        .unwrap_or_else(|error| panic!("{statement} has no plan: {error}"));
    let plan: Value = serde_json::from_str(&plan.get_unchecked::<String, _>(0)).unwrap();
    let mut found = Vec::new();
    collect(&plan[0]["Plan"], &mut found);
    found
}

fn collect(node: &Value, found: &mut Vec<String>) {
    let kind = node["Node Type"].as_str().unwrap_or_default();
    let reads_all = kind == "Seq Scan"
        || ["Index Scan", "Index Only Scan", "Bitmap Index Scan"].contains(&kind) && node["Index Cond"].is_null();
    if reads_all {
        found.push(format!("{kind} of {}", node["Relation Name"].as_str().unwrap_or_default()));
    }
    for below in node["Plans"].as_array().into_iter().flatten() {
        collect(below, found);
    }
}
