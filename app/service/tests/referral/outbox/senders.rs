//! Senders that do as a test wants.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicUsize, Ordering},
};

use domain::delivery::Trouble;
use service::outbox::{NotSent, Outgoing, Sender};
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore};

/// How a sender fails.
#[derive(Clone, Copy)]
pub enum Fails {
    Now,
    Any,
    Ever(Trouble),
}

impl Fails {
    pub fn error(self) -> NotSent {
        let cause = || "the line is dead".into();
        match self {
            Self::Now => NotSent::Now(cause()),
            Self::Any => NotSent::Any(cause()),
            Self::Ever(trouble) => NotSent::Ever(trouble, cause()),
        }
    }
}

/// A sender of which one channel is broken.
pub struct Broken(pub &'static str, pub Fails);

impl Sender for Broken {
    async fn send(&self, message: &Outgoing) -> Result<(), NotSent> {
        if message.channel == self.0 { Err(self.1.error()) } else { Ok(()) }
    }
}

/// A sender that takes emails alone, and notes the ids of the texts that it was given, and whether each may be a repeat.
#[derive(Default)]
pub struct Ids(pub Mutex<Vec<(String, bool)>>);

impl Sender for Ids {
    async fn send(&self, message: &Outgoing) -> Result<(), NotSent> {
        if message.channel != "sms" {
            return Ok(());
        }
        self.0.lock().unwrap().push((message.id.clone(), message.is_repeat));
        Err(Fails::Now.error())
    }
}

/// A sender that may be broken as a whole, and keeps what it took.
pub struct Provider {
    /// How many it takes before it goes down.
    pub lasts: AtomicUsize,
    pub tried: AtomicUsize,
    pub took: Mutex<Vec<String>>,
}

impl Default for Provider {
    fn default() -> Self {
        Self { lasts: AtomicUsize::new(usize::MAX), tried: AtomicUsize::new(0), took: Mutex::default() }
    }
}

impl Provider {
    pub fn goes_down(&self) {
        self.goes_down_after(0);
    }

    pub fn goes_down_after(&self, messages: usize) {
        self.lasts.store(messages, Ordering::Relaxed);
    }

    pub fn comes_back(&self) {
        self.goes_down_after(usize::MAX);
    }
}

impl Sender for Provider {
    async fn send(&self, message: &Outgoing) -> Result<(), NotSent> {
        self.tried.fetch_add(1, Ordering::Relaxed);
        tokio::task::yield_now().await;
        let mut took = self.took.lock().unwrap();
        if took.len() >= self.lasts.load(Ordering::Relaxed) {
            return Err(Fails::Now.error());
        }
        took.push(message.id.clone());
        Ok(())
    }
}

/// A sender that takes its time, and counts what it was given.
pub struct Slow {
    pub at_once: usize,
    /// It hangs for ever once it has taken so many.
    pub dies_after: Option<usize>,
    /// It is asked to stop once it has taken so many.
    pub stops_after: Option<usize>,
    pub taken: AtomicUsize,
    pub most: AtomicUsize,
    pub ids: Mutex<Vec<String>>,
    pub under_way: AtomicUsize,
    pub has_died: Notify,
    pub was_asked: Notify,
    pub turns: Arc<Semaphore>,
}

impl Default for Slow {
    fn default() -> Self {
        Self {
            at_once: 16,
            dies_after: None,
            stops_after: None,
            taken: AtomicUsize::new(0),
            most: AtomicUsize::new(0),
            ids: Mutex::default(),
            under_way: AtomicUsize::new(0),
            has_died: Notify::new(),
            was_asked: Notify::new(),
            turns: Arc::new(Semaphore::new(Self::TURNS as usize)),
        }
    }
}

impl Slow {
    const TURNS: u32 = 100;

    pub async fn died(&self) {
        self.has_died.notified().await;
    }

    /// Lets nobody have a turn as long as this is kept.
    pub fn hold(&self) -> OwnedSemaphorePermit {
        self.turns.clone().try_acquire_many_owned(Self::TURNS).unwrap()
    }

    pub async fn asked(&self) {
        self.was_asked.notified().await;
    }
}

impl Sender for Slow {
    fn at_once(&self) -> usize {
        self.at_once
    }

    async fn ready(&self) {
        self.was_asked.notify_one();
        drop(self.turns.acquire().await.unwrap());
    }

    fn goes_on(&self) -> bool {
        self.stops_after.is_none_or(|most| self.taken.load(Ordering::Relaxed) < most)
    }

    async fn send(&self, message: &Outgoing) -> Result<(), NotSent> {
        let under_way = self.under_way.fetch_add(1, Ordering::Relaxed) + 1;
        self.most.fetch_max(under_way, Ordering::Relaxed);
        for _ in 0..3 {
            tokio::task::yield_now().await;
        }
        self.ids.lock().unwrap().push(message.id.clone());
        let taken = self.taken.fetch_add(1, Ordering::Relaxed) + 1;
        if self.dies_after == Some(taken) {
            self.has_died.notify_one();
            std::future::pending::<()>().await;
        }
        self.under_way.fetch_sub(1, Ordering::Relaxed);
        Ok(())
    }
}
