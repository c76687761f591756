//! How an engine would go about a statement.

use std::collections::BTreeMap;

use serde_json::Value;
use service::store::Store;
use sqlx::{AssertSqlSafe, Connection, Executor, Row, SqliteConnection};

use crate::common::Database;

/// What may be read row by row, and why.
const ALLOWED: [(&str, &str); 7] = [
    ("networks", "the list of networks shows each of them"),
    ("wanted", "the quarters of an hour of one appointment, which are no table"),
    ("referrals_overdue", "the few that nobody has read in time have an index of their own"),
    ("outbox_in_trouble", "the few that somebody has to see to have an index of their own"),
    ("job_turns", "the list of jobs shows each of them"),
    ("senders", "there are as many as ways of sending"),
    ("CONSTANT", "rows that stand in the statement itself"),
];

/// Of what types the program's statements take their parameters; SQLite has none.
#[derive(Default)]
pub struct Types(BTreeMap<String, String>);

impl Types {
    /// Reads them from the connections on which the program has prepared its statements.
    pub async fn learn(&mut self, store: &Store) {
        let Store::Postgres(pool) = store else { return };
        let query = "SELECT statement, array_to_string(parameter_types, ', ') FROM pg_prepared_statements";
        let mut held = Vec::new();
        for _ in 0..pool.size() {
            let mut connection = pool.acquire().await.unwrap();
            let prepared: Vec<(String, String)> = sqlx::query_as(query).fetch_all(&mut *connection).await.unwrap();
            self.0.extend(prepared.into_iter().map(|(statement, types)| (one_line(&statement), types)));
            held.push(connection);
        }
    }
}

/// A statement, however it was broken into lines.
pub fn one_line(statement: &str) -> String {
    statement.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The parts of a statement that read a table row by row.
pub async fn scans(database: &Database, statement: &str, types: &Types) -> Vec<String> {
    let found = match database {
        Database::Sqlite { .. } => on_sqlite(database, statement).await,
        Database::Postgres { .. } => on_postgres(database, statement, types).await,
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

async fn on_postgres(database: &Database, statement: &str, types: &Types) -> Vec<String> {
    let mut connection = database.postgres("every").await;
    // Of small tables it would rather read all, and of a few pages' index as well; the question is whether it could do
    // otherwise. So each entry that is read costs far more than a page.
    let settings = "SET enable_seqscan = off; SET cpu_index_tuple_cost = 100; SET plan_cache_mode = force_generic_plan";
    connection.execute(settings).await.unwrap();
    let types = types.0.get(statement).unwrap_or_else(|| panic!("{statement} was not prepared"));
    let (of, nulls) = match types.as_str() {
        "" => (String::new(), String::new()),
        types => (format!("({types})"), format!("({})", vec!["NULL"; types.split(", ").count()].join(", "))),
    };
    connection
        .execute(AssertSqlSafe(format!("PREPARE asked{of} AS {statement}")))
        .await
        .unwrap_or_else(|error| panic!("{statement} cannot be prepared: {error}"));
    let plan = connection
        .fetch_one(AssertSqlSafe(format!("EXPLAIN (FORMAT JSON) EXECUTE asked{nulls}")))
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
        let named = |name: &str| node[name].as_str().unwrap_or_default().to_owned();
        found.push(format!("{kind} of {} by {}", named("Relation Name"), named("Index Name")));
    }
    for below in node["Plans"].as_array().into_iter().flatten() {
        collect(below, found);
    }
}
