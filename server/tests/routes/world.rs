//! The whole program but its socket, on a database of its own, with time and chance held still.

use std::{
    env, fs,
    path::PathBuf,
    process,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use axum::Router;
use jiff::{Timestamp, ToSpan};
use server::http::{Site, metrics::Counts, receipts::Token, router};
use service::{
    Service,
    clock::{SeededChance, SetClock},
    keys::Keys,
    store::Store,
};
use sqlx::{Connection, SqliteConnection};

use crate::{
    client::Client,
    dump::{Dump, dump},
    template::{Actor, Template},
};

/// A Tuesday in March, in the middle of the morning.
const NOW: &str = "2027-03-09T10:00:00Z";
/// Where people find the pages of a world.
pub const ORIGIN: &str = "http://127.0.0.1:3000";
/// Where they find them when they are served over TLS.
pub const SECURE_ORIGIN: &str = "https://refer.example";

/// By what whoever brings receipts is known.
pub const RECEIPTS: &str = "a-token-that-only-notify-has";

/// A program and its database, whose folder goes when the test ends.
pub struct World {
    pub clock: SetClock,
    pub service: Service,
    router: Router,
    origin: &'static str,
    folder: PathBuf,
}

impl World {
    /// Two minutes after everything in the template happened.
    pub async fn new() -> Self {
        Self::at(ORIGIN).await
    }

    /// The same, served over TLS.
    pub async fn secure() -> Self {
        Self::at(SECURE_ORIGIN).await
    }

    /// Without any network.
    pub async fn empty() -> Self {
        let world = Self::open(ORIGIN, None, now()).await;
        world.service.store().migrate().await.unwrap();
        world
    }

    async fn at(origin: &'static str) -> Self {
        let template = Template::get().await;
        Self::open(origin, Some(&template.database), now() + 2.minutes()).await
    }

    async fn open(origin: &'static str, database: Option<&[u8]>, now: Timestamp) -> Self {
        static MADE: AtomicU64 = AtomicU64::new(0);
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("matters-routes-{}-{number}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        if let Some(bytes) = database {
            fs::write(folder.join("matters.db"), bytes).unwrap();
        }
        let store = Store::open(&format!("sqlite://{}", folder.join("matters.db").display())).await.unwrap();
        let clock = SetClock::at(now);
        // No two worlds draw the same tokens, so that those of the template are nobody else's.
        let chance = Arc::new(SeededChance::new(number));
        let service = Service::new(store, Arc::new(clock.clone()), chance, Keys::new(&[7; 32]), origin);
        let receipts = Some(Token::of(RECEIPTS));
        let site = Site { public_url: origin.parse().unwrap(), trusted_proxies: Vec::new(), receipts, demo: true };
        let router = router(service.clone(), &site, Counts::default()).unwrap();
        Self { clock, service, router, origin, folder }
    }

    /// A browser that has never been here.
    pub fn client(&self) -> Client {
        Client::new(self.router.clone(), self.origin)
    }

    /// The browser of an actor of the template.
    pub async fn client_of(&self, actor: Actor) -> Client {
        match Template::get().await.cookie(actor) {
            Some((name, value)) => self.client().with(name, value),
            None => self.client(),
        }
    }

    /// What is in the database.
    pub async fn dump(&self) -> Dump {
        dump(&self.folder.join("matters.db")).await
    }

    /// Runs a statement past every use case, as another release would.
    pub async fn run(&self, statement: &'static str) {
        let url = format!("sqlite://{}", self.folder.join("matters.db").display());
        let mut database = SqliteConnection::connect(&url).await.unwrap();
        sqlx::query(statement).execute(&mut database).await.unwrap();
        database.close().await.unwrap();
    }

    /// The texts of a query's one column.
    pub async fn texts(&self, query: &'static str) -> Vec<String> {
        let url = format!("sqlite://{}", self.folder.join("matters.db").display());
        let mut database = SqliteConnection::connect(&url).await.unwrap();
        let texts = sqlx::query_scalar(query).fetch_all(&mut database).await.unwrap();
        database.close().await.unwrap();
        texts
    }

    /// The database, once everything is in it.
    pub async fn into_bytes(self) -> Vec<u8> {
        self.service.store().checkpoint().await.unwrap();
        self.service.store().close().await;
        fs::read(self.folder.join("matters.db")).unwrap()
    }
}

impl Drop for World {
    fn drop(&mut self) {
        // A folder that is left behind does no harm.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn now() -> Timestamp {
    NOW.parse().unwrap()
}
