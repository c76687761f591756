//! Row-level security: a query that forgets its network sees and changes nothing of another.

use sqlx::{AssertSqlSafe, Connection, PgConnection};

use crate::riverside::Riverside;

const HILLSIDE: &str = include_str!("../../src/demo/hillside.toml");

/// Two networks, of which one has a referral.
async fn two_networks() -> Riverside {
    let riverside = Riverside::new().await;
    riverside.import_network(HILLSIDE, None).await.unwrap();
    riverside.person().await.booked().await;
    riverside
}

async fn id_of(riverside: &Riverside, slug: &str) -> String {
    riverside.network(slug).await.unwrap().unwrap().id.to_string()
}

/// How many rows a query without any filter sees.
async fn seen(connection: &mut PgConnection, table: &str) -> i64 {
    let query = AssertSqlSafe(format!("SELECT count(*) FROM {table}"));
    sqlx::query_scalar(query).fetch_one(connection).await.unwrap()
}

/// Every table that holds rows of networks.
async fn tables(riverside: &Riverside) -> Vec<String> {
    riverside
        .database
        .texts(
            "SELECT table_name::text FROM information_schema.columns
             WHERE column_name = 'network_id' AND table_schema = 'public' AND table_name <> 'networks'",
        )
        .await
}

#[tokio::test]
async fn a_query_that_forgets_its_network_sees_no_row_of_another() {
    let riverside = two_networks().await;
    let mut ours = riverside.database.postgres(&id_of(&riverside, "riverside").await).await;
    let mut theirs = riverside.database.postgres(&id_of(&riverside, "hillside").await).await;
    let mut all = riverside.database.postgres("every").await;
    assert_eq!((seen(&mut ours, "referrals").await, seen(&mut theirs, "referrals").await), (1, 0));
    for table in tables(&riverside).await {
        let (one, other) = (seen(&mut ours, &table).await, seen(&mut theirs, &table).await);
        assert_eq!(one + other, seen(&mut all, &table).await, "{table}");
    }
}

#[tokio::test]
async fn a_transaction_that_does_not_say_how_far_it_reaches_sees_nothing() {
    let riverside = two_networks().await;
    let mut silent = PgConnection::connect(&riverside.database.url()).await.unwrap();
    for table in tables(&riverside).await {
        assert_eq!(seen(&mut silent, &table).await, 0, "{table}");
    }
}

#[tokio::test]
async fn a_row_of_another_network_is_neither_changed_nor_added() {
    let riverside = two_networks().await;
    let ours = id_of(&riverside, "riverside").await;
    let mut theirs = riverside.database.postgres(&id_of(&riverside, "hillside").await).await;
    let changed = sqlx::query("UPDATE referrals SET state = 'accepted'").execute(&mut theirs).await.unwrap();
    assert_eq!(changed.rows_affected(), 0);
    let place = AssertSqlSafe(format!("INSERT INTO places VALUES ('{ours}', gen_random_uuid(), '', '', '')"));
    let refused = sqlx::query(place).execute(&mut theirs).await.unwrap_err().to_string();
    assert!(refused.contains("row-level security"), "{refused}");
}

#[tokio::test]
async fn a_question_of_the_bank_is_read_by_every_network_and_written_by_its_own() {
    let riverside = two_networks().await;
    let (ours, amina) = (id_of(&riverside, "riverside").await, riverside.member("amina@riverside.example").await.id);
    let mut theirs = riverside.database.postgres(&id_of(&riverside, "hillside").await).await;
    let mut own = riverside.database.postgres(&ours).await;
    let offered = || {
        AssertSqlSafe(format!(
        "INSERT INTO bank_questions SELECT gen_random_uuid(), network_id, version_id, 'people', '', NULL, '', '', '{amina}', 0
         FROM versions WHERE network_id = '{ours}'"
    ))
    };
    // To the other network there is no such version.
    assert_eq!(sqlx::query(offered()).execute(&mut theirs).await.unwrap().rows_affected(), 0);
    assert_eq!(sqlx::query(offered()).execute(&mut own).await.unwrap().rows_affected(), 1);
    assert_eq!((seen(&mut own, "bank_questions").await, seen(&mut theirs, "bank_questions").await), (1, 1));
    for change in ["UPDATE bank_questions SET withdrawn_at = 1", "DELETE FROM bank_questions"] {
        assert_eq!(sqlx::query(change).execute(&mut theirs).await.unwrap().rows_affected(), 0, "{change}");
    }
    let reworded = sqlx::query("UPDATE bank_questions SET item = 'other'").execute(&mut own).await.unwrap_err();
    assert!(reworded.to_string().contains("as it was offered"), "{reworded}");
}

#[tokio::test]
async fn the_check_says_when_a_wall_is_down() {
    let riverside = Riverside::new().await;
    assert_eq!(riverside.check().await.unwrap(), Vec::<String>::new());
    riverside.database.run("ALTER TABLE patients DISABLE ROW LEVEL SECURITY").await.unwrap();
    assert_eq!(riverside.check().await.unwrap(), ["patients has no row-level security"]);
}

#[tokio::test]
async fn no_row_refers_to_another_networks() {
    let riverside = two_networks().await;
    let hillside = id_of(&riverside, "hillside").await;
    let moved = riverside.database.run(&format!("UPDATE patients SET network_id = '{hillside}'")).await;
    assert!(moved.unwrap_err().contains("foreign key"));
}
