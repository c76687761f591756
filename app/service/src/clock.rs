//! Time and chance, handed in: so that tests can hold them still.

use std::{
    fmt,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use jiff::Timestamp;

/// Tells the time.
pub trait Clock: Send + Sync + fmt::Debug {
    /// Now, in whole microseconds, which every engine stores alike.
    fn now(&self) -> Timestamp;
}

/// Makes bytes that nobody can foresee.
pub trait Chance: Send + Sync + fmt::Debug {
    /// Fills a buffer.
    fn fill(&self, buffer: &mut [u8]);
}

impl dyn Chance + '_ {
    /// An array of chance.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }
}

/// A clock that stands still until it is moved: for tests and seeded data.
#[derive(Clone, Debug)]
pub struct SetClock(Arc<AtomicI64>);

impl SetClock {
    /// A clock that says this.
    pub fn at(now: Timestamp) -> Self {
        Self(Arc::new(AtomicI64::new(now.as_microsecond())))
    }

    /// Moves it to this.
    pub fn set(&self, now: Timestamp) {
        self.0.store(now.as_microsecond(), Ordering::SeqCst);
    }

    /// Moves it on by some seconds.
    pub fn advance(&self, seconds: i64) {
        self.0.fetch_add(seconds * 1_000_000, Ordering::SeqCst);
    }
}

impl Clock for SetClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_microsecond(self.0.load(Ordering::SeqCst)).expect("a clock is set to times that exist")
    }
}

/// Chance that follows from a seed (SplitMix64): for tests and demo data, never for secrets.
#[derive(Debug)]
pub struct SeededChance(AtomicI64);

impl SeededChance {
    /// The chance of this seed.
    pub fn new(seed: u64) -> Self {
        Self(AtomicI64::new(seed.cast_signed()))
    }

    /// The next number.
    pub fn next(&self) -> u64 {
        const STEP: u64 = 0x9E37_79B9_7F4A_7C15;
        let before = self.0.fetch_add(STEP.cast_signed(), Ordering::SeqCst).cast_unsigned();
        let mut z = before.wrapping_add(STEP);
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }
}

impl Chance for SeededChance {
    fn fill(&self, buffer: &mut [u8]) {
        for chunk in buffer.chunks_mut(8) {
            chunk.copy_from_slice(&self.next().to_le_bytes()[..chunk.len()]);
        }
    }
}
