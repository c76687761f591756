//! What only SQLite has to show: a database of the release before opens, and a full queue is told.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{borrow::Cow, env, fs, path::PathBuf, process};

use service::store::{Reach, Store, StoreError};
use sqlx::{Connection, SqliteConnection, migrate::Migrator};

static MIGRATIONS: Migrator = sqlx::migrate!("migrations/sqlite");

/// A database file of a test's own.
struct File(PathBuf);

impl File {
    fn new(name: &str) -> Self {
        Self(env::temp_dir().join(format!("matters-sqlite-{}-{name}.db", process::id())))
    }

    fn url(&self) -> String {
        format!("sqlite://{}", self.0.display())
    }

    /// The database as the release left it whose newest migration this is.
    async fn of_release(&self, newest: i64) -> SqliteConnection {
        let url = format!("{}?mode=rwc", self.url());
        let mut database = SqliteConnection::connect(&url).await.unwrap();
        let migrations = MIGRATIONS.iter().filter(|migration| migration.version <= newest).cloned().collect();
        let migrator = Migrator { migrations: Cow::Owned(migrations), ..Migrator::DEFAULT };
        migrator.run(&mut database).await.unwrap();
        database
    }
}

impl Drop for File {
    fn drop(&mut self) {
        for ending in ["", "-wal", "-shm"] {
            // A file that is left behind does no harm.
            let _ = fs::remove_file(format!("{}{ending}", self.0.display()));
        }
    }
}

#[tokio::test]
async fn a_database_of_the_first_release_opens_and_keeps_what_it_held() {
    let file = File::new("first");
    let mut database = file.of_release(1).await;
    for statement in [
        "INSERT INTO networks VALUES (x'01', 'riverside', 'Riverside', '{}')",
        "INSERT INTO staff VALUES (x'01', x'02', 'amina@riverside.example', 'Amina', '', '', 'link-worker', NULL, NULL, 0, 0, NULL)",
        "INSERT INTO recovery_codes VALUES (x'02', x'aa')",
        "INSERT INTO setup_links VALUES (x'bb', x'02', 5)",
        "INSERT INTO questionnaires VALUES (x'01', x'03', 'what-matters')",
        "INSERT INTO versions VALUES (x'01', x'04', x'03', 1, '{}', 0)",
        "INSERT INTO drafts VALUES (x'01', x'05', NULL, NULL, NULL, 1, 0, 'en', 0, x'04', x'', x'', x'', NULL, 0, 9)",
        "INSERT INTO holds VALUES (x'01', x'05', x'02', 'slot', x'', 1, 2)",
        "INSERT INTO claims VALUES (x'02', 77, x'05', NULL)",
        "INSERT INTO audit_events VALUES (x'01', x'06', 7, 'patient', 'draft-begun', 'draft:5')",
    ] {
        sqlx::query(statement).execute(&mut database).await.unwrap();
    }
    database.close().await.unwrap();
    let store = Store::open(&file.url()).await.unwrap();
    assert!(matches!(store.check_schema().await, Err(StoreError::OtherSchema { found: 1, .. })));
    store.migrate().await.unwrap();
    store.check_schema().await.unwrap();
    assert_eq!(store.check_integrity().await.unwrap(), Vec::<String>::new());
    store.close().await;
    let mut database = SqliteConnection::connect(&file.url()).await.unwrap();
    for query in [
        "SELECT count(*) FROM recovery_codes WHERE network_id = x'01' AND staff_id = x'02' AND code_hash = x'aa'",
        "SELECT count(*) FROM setup_links WHERE network_id = x'01' AND token_hash = x'bb' AND expires_at = 5",
        "SELECT count(*) FROM holds WHERE draft_id = x'05' AND slot = 'slot' AND first_held_at = 1 AND held_until = 2",
        "SELECT count(*) FROM claims WHERE network_id = x'01' AND staff_id = x'02' AND grain = 77 AND draft_id = x'05'",
        "SELECT count(*) FROM audit_events WHERE position IS NULL AND at = 7",
    ] {
        let kept: i64 = sqlx::query_scalar(query).fetch_one(&mut database).await.unwrap();
        assert_eq!(kept, 1, "{query}");
    }
}

#[tokio::test]
async fn a_referral_that_was_accepted_before_there_were_cases_gets_its_case() {
    let file = File::new("cases");
    let mut database = file.of_release(2).await;
    for statement in [
        "INSERT INTO networks VALUES (x'01', 'riverside', 'Riverside', '{}')",
        "INSERT INTO staff VALUES (x'01', x'02', 'amina@riverside.example', 'Amina', '', '', 'link-worker', NULL, NULL, 0, 0, NULL)",
        "INSERT INTO staff VALUES (x'01', x'03', 'tom@riverside.example', 'Tom', '', '', 'link-worker', NULL, NULL, 0, 0, NULL)",
        "INSERT INTO questionnaires VALUES (x'01', x'04', 'what-matters')",
        "INSERT INTO versions VALUES (x'01', x'05', x'04', 1, '{}', 0)",
        "INSERT INTO patients VALUES (x'01', x'06', x'', x'', x'', NULL)",
        "INSERT INTO referrals VALUES (x'01', x'10', x'06', x'20', 'SP-10', NULL, 'self', 'en', 'new', '', x'', x'', 1, x'05', x'30', x'02', 5, 9, NULL, NULL, NULL, NULL, NULL)",
        "INSERT INTO referrals VALUES (x'01', x'11', x'06', x'21', 'SP-11', NULL, 'self', 'en', 'accepted', '', x'', x'', 1, x'05', x'31', x'02', 5, 9, NULL, NULL, 7, x'03', NULL)",
        "INSERT INTO referrals VALUES (x'01', x'12', x'06', x'22', 'SP-12', NULL, 'self', 'en', 'accepted', '', x'', x'', 1, x'05', x'32', NULL, 5, 9, NULL, NULL, 8, x'03', NULL)",
    ] {
        sqlx::query(statement).execute(&mut database).await.unwrap();
    }
    database.close().await.unwrap();
    let store = Store::open(&file.url()).await.unwrap();
    store.migrate().await.unwrap();
    store.close().await;
    let mut database = SqliteConnection::connect(&file.url()).await.unwrap();
    let cases: Vec<String> =
        sqlx::query_scalar("SELECT hex(referral_id) || hex(staff_id) || opened_at FROM cases ORDER BY 1")
            .fetch_all(&mut database)
            .await
            .unwrap();
    assert_eq!(cases, ["11027", "12038"]);
}

#[tokio::test]
async fn work_that_is_given_up_undoes_nothing_of_those_who_share_its_commit() {
    let file = File::new("shared");
    let store = Store::open(&file.url()).await.unwrap();
    store.migrate().await.unwrap();
    // The first keeps the connection until all others wait behind it.
    let first = store.write(Reach::Every).await.unwrap();
    let mut all = tokio::task::JoinSet::new();
    for number in 0..40_u8 {
        let store = store.clone();
        all.spawn(async move {
            let mut tx = store.write(Reach::Every).await.unwrap();
            tx.count_attempt(&[number], 0).await.unwrap();
            if number % 2 == 0 {
                tx.commit().await.unwrap();
            }
        });
    }
    tokio::task::yield_now().await;
    first.commit().await.unwrap();
    all.join_all().await;
    let mut tx = store.read(Reach::Every).await.unwrap();
    for number in 0..40_u8 {
        let expected = i64::from(number % 2 == 0);
        assert_eq!(tx.attempts(&[number], 0).await.unwrap(), expected, "{number}");
    }
}

#[tokio::test]
async fn whoever_stops_waiting_holds_up_nobody() {
    let file = File::new("gone");
    let store = Store::open(&file.url()).await.unwrap();
    store.migrate().await.unwrap();
    let first = store.write(Reach::Every).await.unwrap();
    let waiting = tokio::spawn({
        let store = store.clone();
        async move { store.write(Reach::Every).await.map(drop) }
    });
    tokio::task::yield_now().await;
    waiting.abort();
    drop(first);
    let mut tx = store.write(Reach::Every).await.unwrap();
    tx.count_attempt(b"after", 0).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn more_than_can_wait_are_refused_at_once() {
    let file = File::new("queue");
    let store = Store::open(&file.url()).await.unwrap();
    store.migrate().await.unwrap();
    let _first = store.write(Reach::Every).await.unwrap();
    let mut waiting = Vec::new();
    let mut refused = 0;
    for _ in 0..1100 {
        let mut next = Box::pin(store.write(Reach::Every));
        match futures_poll(&mut next).await {
            Some(Err(StoreError::Busy)) => refused += 1,
            Some(_) => panic!("two write at once"),
            None => waiting.push(next),
        }
    }
    assert!(refused > 0 && !waiting.is_empty(), "{refused} were refused, {} wait", waiting.len());
}

/// What a future says when it is asked once.
async fn futures_poll<F: Future + Unpin>(future: &mut F) -> Option<F::Output> {
    std::future::poll_fn(|context| {
        std::task::Poll::Ready(match std::pin::Pin::new(&mut *future).poll(context) {
            std::task::Poll::Ready(output) => Some(output),
            std::task::Poll::Pending => None,
        })
    })
    .await
}
