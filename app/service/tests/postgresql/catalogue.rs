//! The two engines' schemas are twins: the same tables, columns and doubles that are forbidden.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use service::store::Store;
use sqlx::{Connection, SqliteConnection};

use crate::common::Database;

/// A table's columns, with a kind that both engines know and whether they may be empty; and its keys without doubles.
#[derive(Debug, PartialEq)]
struct Table {
    columns: BTreeMap<String, (&'static str, bool)>,
    unique: BTreeSet<BTreeSet<String>>,
    indexes: BTreeSet<String>,
}

type Catalogue = BTreeMap<String, Table>;

/// The kinds that both engines have; an id is bytes to SQLite, and so is a yes or no a number.
fn kind(engines: &str) -> &'static str {
    match engines {
        "TEXT" | "text" => "text",
        "INTEGER" | "bigint" | "boolean" => "number",
        "BLOB" | "bytea" | "uuid" => "bytes",
        other => panic!("no twin is known of {other}"),
    }
}

/// A key as both engines have it: PostgreSQL puts the network first, where SQLite has ids that are its own anyway.
fn without_network<'a>(columns: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    columns.filter(|column| *column != "network_id").map(str::to_owned).collect()
}

async fn of_sqlite() -> Catalogue {
    let file = std::env::temp_dir().join(format!("matters-catalogue-{}.db", std::process::id()));
    let url = format!("sqlite://{}", file.display());
    let store = Store::open(&url).await.unwrap();
    store.migrate().await.unwrap();
    store.close().await;
    let mut database = SqliteConnection::connect(&url).await.unwrap();
    let names: Vec<String> = sqlx::query_scalar(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_sqlx%'",
    )
    .fetch_all(&mut database)
    .await
    .unwrap();
    let mut catalogue = Catalogue::new();
    for name in names {
        let columns: Vec<(String, String, bool, i64)> =
            sqlx::query_as("SELECT name, type, \"notnull\", pk FROM pragma_table_info($1)")
                .bind(&name)
                .fetch_all(&mut database)
                .await
                .unwrap();
        let indexes: Vec<(String, bool, String)> =
            sqlx::query_as("SELECT name, \"unique\", origin FROM pragma_index_list($1)")
                .bind(&name)
                .fetch_all(&mut database)
                .await
                .unwrap();
        let key = columns.iter().filter(|(.., place)| *place > 0).map(|(column, ..)| column.as_str());
        let mut unique = BTreeSet::from([without_network(key)]);
        let mut named = BTreeSet::new();
        for (index, is_unique, origin) in indexes {
            if is_unique {
                let columns: Vec<String> = sqlx::query_scalar("SELECT name FROM pragma_index_info($1)")
                    .bind(&index)
                    .fetch_all(&mut database)
                    .await
                    .unwrap();
                unique.insert(without_network(columns.iter().map(String::as_str)));
            } else if origin == "c" {
                named.insert(index);
            }
        }
        let columns = columns.iter().map(|(name, of, needed, _)| (name.clone(), (kind(of), *needed))).collect();
        catalogue.insert(name, Table { columns, unique, indexes: named });
    }
    database.close().await.unwrap();
    for ending in ["", "-wal", "-shm"] {
        // Closing may have removed the latter two.
        let _ = fs::remove_file(format!("{}{ending}", file.display()));
    }
    catalogue
}

async fn of_postgres() -> Catalogue {
    let database = Database::new().await;
    let mut connection = database.postgres("every").await;
    let columns: Vec<(String, String, String, bool)> = sqlx::query_as(
        "SELECT table_name::text, column_name::text, data_type::text, is_nullable = 'NO'
         FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\\_sqlx%'",
    )
    .fetch_all(&mut connection)
    .await
    .unwrap();
    let indexes: Vec<(String, String, bool, bool, Vec<String>)> = sqlx::query_as(
        "SELECT t.relname::text, i.relname::text, x.indisunique, x.indisprimary OR c.oid IS NOT NULL,
           ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = i.oid ORDER BY a.attnum)
         FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
           LEFT JOIN pg_constraint c ON c.conindid = i.oid AND c.contype = 'u'
         WHERE t.relnamespace = 'public'::regnamespace AND t.relname NOT LIKE '\\_sqlx%'",
    )
    .fetch_all(&mut connection)
    .await
    .unwrap();
    let mut catalogue = Catalogue::new();
    for (table, column, of, needed) in columns {
        let table = catalogue.entry(table).or_insert_with(|| Table {
            columns: BTreeMap::new(),
            unique: BTreeSet::new(),
            indexes: BTreeSet::new(),
        });
        table.columns.insert(column, (kind(&of), needed));
    }
    for (table, index, is_unique, is_constraint, columns) in indexes {
        let table = catalogue.get_mut(&table).unwrap();
        if is_unique {
            table.unique.insert(without_network(columns.iter().map(String::as_str)));
        } else if !is_constraint {
            table.indexes.insert(index);
        }
    }
    catalogue
}

#[tokio::test]
async fn both_engines_have_the_same_tables_columns_and_indexes() {
    let (sqlite, postgres) = (of_sqlite().await, of_postgres().await);
    assert_eq!(sqlite.keys().collect::<Vec<_>>(), postgres.keys().collect::<Vec<_>>());
    for (name, table) in &sqlite {
        let twin = &postgres[name];
        assert_eq!(table.columns, twin.columns, "{name}");
        assert_eq!(table.unique, twin.unique, "{name}");
        let missing: Vec<_> = table.indexes.symmetric_difference(&twin.indexes).collect();
        let of_one = [("holds", "holds_by_draft"), ("outbox", "outbox_by_id")];
        let known: Vec<_> = of_one.iter().filter(|(table, _)| name == table).map(|(_, index)| *index).collect();
        assert_eq!(missing, known, "{name}");
    }
}

#[test]
fn the_migrations_have_the_same_names() {
    let names = |engine: &str| -> BTreeSet<_> {
        let folder = fs::read_dir(format!("{}/migrations/{engine}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        folder.map(|entry| entry.unwrap().file_name()).collect()
    };
    assert_eq!(names("sqlite"), names("postgres"));
}
