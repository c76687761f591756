//! SQLite: one connection that writes, several that read.
//!
//! Whoever writes waits in a queue for the one connection. When several wait, they share one commit, each behind a
//! savepoint of its own, and none is answered before the disk has it: the disk confirms some thousand commits a second,
//! a fraction of what the processor could do.
//!
//! The driver runs the engine on a thread of its own, and waking that thread costs more than most statements do. So what
//! has no answer waits in a [`Batch`], and goes over with what comes next.

use std::{str::FromStr, time::Duration};

use sqlx::{
    Arguments, AssertSqlSafe, ConnectOptions, Connection, SqliteConnection, SqlitePool,
    sqlite::{SqliteArguments, SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use tokio::{
    sync::{mpsc, oneshot},
    time::timeout,
};

use super::StoreError;

/// How many transactions share a commit at most: more would make the first of them wait without making a commit dearer.
const MOST_TOGETHER: usize = 32;
/// How many may wait for the connection; what comes on top is refused at once.
const MOST_WAITING: usize = 1024;
/// For how long one waits.
const WAIT: Duration = Duration::from_secs(10);
/// For how long a statement waits for another program's lock.
const BUSY: Duration = Duration::from_secs(5);
/// What the connection that writes may keep of the database in memory, in kibibytes, as the engine wants it said.
const CACHE: &str = "-8192";
/// How many statements stay prepared: each row of statements that goes over together counts as one of its own.
const PREPARED: usize = 400;

/// Opens a database, making the file when it is missing: who writes, and those that read.
pub(super) async fn open(url: &str) -> Result<(Writer, SqlitePool), StoreError> {
    let options = SqliteConnectOptions::from_str(url)?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(BUSY)
        .statement_cache_capacity(PREPARED)
        .pragma("journal_size_limit", "67108864")
        // What is removed is overwritten with noughts: an erased person's key leaves nothing behind.
        .pragma("secure_delete", "ON")
        .optimize_on_close(true, None);
    let mut connection = options.clone().pragma("cache_size", CACHE).connect().await?;
    let found: String = sqlx::query_scalar("SELECT sqlite_version()").fetch_one(&mut connection).await?;
    if !recent_enough(&found) {
        return Err(StoreError::OldSqlite { found });
    }
    let readers = SqlitePoolOptions::new()
        .max_connections(4)
        .min_connections(1)
        .max_lifetime(None)
        .idle_timeout(None)
        .test_before_acquire(false)
        .acquire_timeout(WAIT)
        // One that only reads cannot note what it learned: trying to, it would be closed before it is done, perhaps after
        // the one that writes, and then nobody would fold the log into the file.
        .connect_with(options.read_only(true).create_if_missing(false).optimize_on_close(false, None))
        .await?;
    Ok((Writer::new(connection), readers))
}

fn recent_enough(version: &str) -> bool {
    let parts: Vec<u32> = version.split('.').filter_map(|part| part.parse().ok()).collect();
    parts.as_slice() >= [3, 51, 3].as_slice()
}

/// The queue for the connection that writes.
#[derive(Clone, Debug)]
pub struct Writer(mpsc::Sender<Asked>);

/// What is asked of whoever keeps the connection.
#[derive(Debug)]
enum Asked {
    /// To write, in a transaction.
    Write(oneshot::Sender<Result<Lease, sqlx::Error>>),
    /// To have the connection alone, outside any transaction.
    Alone(oneshot::Sender<Result<Lease, sqlx::Error>>),
    /// To close it.
    Close(oneshot::Sender<()>),
}

/// The connection, lent; dropped, what was written with it never happened.
#[derive(Debug)]
pub struct Lease {
    connection: Option<SqliteConnection>,
    later: Batch,
    back: Option<oneshot::Sender<Returned>>,
}

/// Statements whose answer nobody waits for, in order, with the parameters of them all.
#[derive(Debug, Default)]
pub struct Batch {
    statements: String,
    values: SqliteArguments,
}

/// How the connection comes back.
#[derive(Debug)]
struct Returned {
    connection: SqliteConnection,
    /// What was written with it stays, once this is written too; otherwise it is undone.
    keeps: Option<Batch>,
    /// Who waits to hear that it is on disk, with what others wrote before it in the same transaction.
    confirm: Option<Confirm>,
}

/// Tells that what was written is on disk, or why it is not.
type Confirm = oneshot::Sender<Result<(), StoreError>>;

impl Writer {
    fn new(connection: SqliteConnection) -> Self {
        let (ask, asked) = mpsc::channel(MOST_WAITING);
        tokio::spawn(keep(connection, asked));
        Self(ask)
    }

    /// A transaction, when its turn comes.
    pub(super) async fn write(&self) -> Result<Lease, StoreError> {
        self.lend(Asked::Write).await
    }

    /// The connection itself, when nobody else has it: for migrations and checkpoints.
    pub(super) async fn alone(&self) -> Result<Lease, StoreError> {
        self.lend(Asked::Alone).await
    }

    async fn lend(
        &self,
        how: impl FnOnce(oneshot::Sender<Result<Lease, sqlx::Error>>) -> Asked,
    ) -> Result<Lease, StoreError> {
        let (give, given) = oneshot::channel();
        self.0.try_send(how(give)).map_err(|_| StoreError::Busy)?;
        match timeout(WAIT, given).await {
            Ok(Ok(lease)) => Ok(lease?),
            Ok(Err(_)) | Err(_) => Err(StoreError::Busy),
        }
    }

    /// Closes the connection, once those before have had their turn.
    pub(super) async fn close(&self) {
        let (say, said) = oneshot::channel();
        if self.0.send(Asked::Close(say)).await.is_ok() {
            // An error means that it was closed before.
            let _ = said.await;
        }
    }
}

impl Lease {
    /// Lends the connection to whoever asked; how they gave it back, or the connection itself when they no longer wait.
    async fn to(
        connection: SqliteConnection,
        asker: oneshot::Sender<Result<Self, sqlx::Error>>,
    ) -> Result<Returned, SqliteConnection> {
        let (back, returned) = oneshot::channel();
        if let Err(Ok(mut lease)) =
            asker.send(Ok(Self { connection: Some(connection), later: Batch::default(), back: Some(back) }))
        {
            lease.back = None;
            return Err(lease.connection.take().expect("nobody has taken it"));
        }
        Ok(returned.await.expect("a lease gives its connection back, whatever becomes of it"))
    }

    /// The connection to run a statement on, once those have run that nobody waited for.
    pub(super) async fn connection(&mut self) -> Result<&mut SqliteConnection, StoreError> {
        let connection = self.connection.as_mut().expect("the connection is here until it is given back");
        if !self.later.statements.is_empty() {
            std::mem::take(&mut self.later).run(connection, "").await?;
        }
        Ok(connection)
    }

    /// Where statements wait whose answer nobody waits for.
    pub(super) fn later(&mut self) -> &mut Batch {
        &mut self.later
    }

    /// Makes what was written true; answers when it is on disk.
    pub(super) async fn commit(self) -> Result<(), StoreError> {
        self.end(true).await
    }

    /// Undoes what was written; answers when all that could be read is on disk, for it may be another's of the same
    /// commit.
    pub(super) async fn undo(self) -> Result<(), StoreError> {
        self.end(false).await
    }

    async fn end(mut self, keeps: bool) -> Result<(), StoreError> {
        let (confirm, confirmed) = oneshot::channel();
        self.give_back(keeps, Some(confirm));
        confirmed.await.unwrap_or(Err(StoreError::Busy))
    }

    fn give_back(&mut self, keeps: bool, confirm: Option<Confirm>) {
        if let (Some(connection), Some(back)) = (self.connection.take(), self.back.take()) {
            let keeps = keeps.then(|| std::mem::take(&mut self.later));
            // Who keeps the connection waits for it as long as the program runs.
            let _ = back.send(Returned { connection, keeps, confirm });
        }
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        self.give_back(false, None);
    }
}

impl Batch {
    /// Adds a statement; its parameters follow, by [`Batch::values`].
    pub(super) fn add(&mut self, statement: &str) {
        // Each statement counts its own parameters from 1; here they are counted through.
        let before = self.values.len();
        let mut parts = statement.split('$');
        self.statements.extend(parts.next());
        for part in parts {
            let digits = part.len() - part.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let number: usize = part[..digits].parse().expect("a statement numbers its parameters");
            self.statements.push_str(&format!("${}{}", before + number, &part[digits..]));
        }
        self.statements.push_str(";\n");
    }

    /// The parameters of the statements so far, to which those of the newest are added.
    pub(super) fn values(&mut self) -> &mut SqliteArguments {
        &mut self.values
    }

    /// Runs the statements, and this one after them.
    async fn run(self, connection: &mut SqliteConnection, last: &str) -> Result<(), sqlx::Error> {
        let all = AssertSqlSafe(self.statements + last);
        sqlx::query_with(all, self.values).execute(connection).await.map(|_| ())
    }
}

/// Keeps the connection and lends it, one asker after the other.
async fn keep(mut connection: SqliteConnection, mut asked: mpsc::Receiver<Asked>) {
    let mut left = None;
    loop {
        let Some(next) = (match left.take() {
            Some(next) => Some(next),
            None => asked.recv().await,
        }) else {
            return;
        };
        match next {
            Asked::Write(asker) => (connection, left) = together(connection, asker, &mut asked).await,
            Asked::Alone(asker) => {
                connection = match Lease::to(connection, asker).await {
                    Ok(returned) => {
                        if let Some(confirm) = returned.confirm {
                            let _ = confirm.send(Ok(()));
                        }
                        returned.connection
                    }
                    Err(connection) => connection,
                }
            }
            Asked::Close(say) => {
                if let Err(error) = connection.close().await {
                    tracing::warn!(error = crate::causes(&error), "the database was not closed well");
                }
                let _ = say.send(());
                return;
            }
        }
    }
}

/// Lends the connection to one writer after the other, as long as some wait, and commits what they wrote at once.
///
/// Also returns what was asked next and is no writer's.
async fn together(
    mut connection: SqliteConnection,
    first: oneshot::Sender<Result<Lease, sqlx::Error>>,
    asked: &mut mpsc::Receiver<Asked>,
) -> (SqliteConnection, Option<Asked>) {
    if let Err(error) = run(&mut connection, "BEGIN IMMEDIATE; SAVEPOINT one").await {
        // Should no transaction have begun, nobody is told that one has.
        let _ = first.send(Err(error));
        let _ = run(&mut connection, "ROLLBACK").await;
        return (connection, None);
    }
    let (mut next, mut left) = (Some(first), None);
    let mut unconfirmed = Vec::new();
    let mut sound = true;
    while let Some(asker) = next.take() {
        let (keeps, confirm) = match Lease::to(connection, asker).await {
            Ok(Returned { connection: back, keeps, confirm }) => {
                connection = back;
                (keeps, confirm)
            }
            Err(back) => {
                connection = back;
                (None, None)
            }
        };
        if unconfirmed.len() < MOST_TOGETHER {
            match asked.try_recv() {
                Ok(Asked::Write(asker)) => next = Some(asker),
                Ok(other) => left = Some(other),
                Err(_) => {}
            }
        }
        // One's end and the next one's beginning go to the engine together.
        let (kept, undone) = match next {
            Some(_) => ("RELEASE one; SAVEPOINT one", "ROLLBACK TO one; RELEASE one; SAVEPOINT one"),
            None => ("RELEASE one", "ROLLBACK TO one; RELEASE one"),
        };
        let kept = match keeps {
            Some(rest) => rest.run(&mut connection, kept).await,
            None => run(&mut connection, undone).await,
        };
        let turned = match (kept, confirm) {
            (Ok(()), confirm) => {
                unconfirmed.extend(confirm);
                Ok(())
            }
            // What it wrote last was refused, and is told to it alone: what the others wrote stays.
            (Err(error), confirm) => {
                if let Some(confirm) = confirm {
                    let _ = confirm.send(Err(error.into()));
                }
                run(&mut connection, undone).await
            }
        };
        // An engine that could not write may have given the whole transaction up: then nobody's work is there.
        if let Err(error) = turned {
            sound = false;
            if let Some(asker) = next.take() {
                let _ = asker.send(Err(error));
            }
        }
    }
    let outcome = if sound && !unconfirmed.is_empty() {
        run(&mut connection, "COMMIT").await.map_err(|error| error.to_string())
    } else {
        Err("another part of the same commit failed".to_owned())
    };
    if outcome.is_err() {
        // It fails when the engine has rolled back already.
        let _ = run(&mut connection, "ROLLBACK").await;
    }
    for confirm in unconfirmed {
        let _ = confirm.send(outcome.clone().map_err(|reason| StoreError::NotCommitted { reason }));
    }
    (connection, left)
}

async fn run(connection: &mut SqliteConnection, statement: &'static str) -> Result<(), sqlx::Error> {
    sqlx::raw_sql(statement).execute(connection).await.map(|_| ())
}

/// What the engine finds wrong with its file and references; empty when all is well.
pub(super) async fn check_integrity(readers: &SqlitePool) -> Result<Vec<String>, StoreError> {
    let mut found: Vec<String> = sqlx::query_scalar("PRAGMA integrity_check").fetch_all(readers).await?;
    found.retain(|line| line != "ok");
    let broken: Vec<(String, Option<i64>, String, i64)> =
        sqlx::query_as("PRAGMA foreign_key_check").fetch_all(readers).await?;
    found
        .extend(broken.into_iter().map(|(table, _, parent, _)| format!("{table} refers to a missing row of {parent}")));
    Ok(found)
}

/// A consistent copy of everything, in a new file, while others read and write.
pub(super) async fn copy_to(readers: &SqlitePool, file: &str) -> Result<(), StoreError> {
    sqlx::query("VACUUM INTO $1").bind(file).execute(readers).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::recent_enough;

    #[test]
    fn an_sqlite_that_can_corrupt_its_log_is_refused() {
        assert!(!recent_enough("3.46.0"));
        assert!(!recent_enough("3.51.2"));
        assert!(recent_enough("3.51.3"));
        assert!(recent_enough("3.52.0"));
    }
}
