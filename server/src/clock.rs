//! The one place that takes the time and chance from the air; everything else is handed them.

use std::time::{Duration, Instant};

use jiff::{SignedDuration, Timestamp};
use service::clock::{Chance, Clock};

/// The machine's clock.
#[derive(Clone, Copy, Debug)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is where the time comes in")]
    fn now(&self) -> Timestamp {
        whole_microseconds(Timestamp::now())
    }
}

/// A clock that was set when the program started and has run on since: for demos of another day.
#[derive(Clone, Copy, Debug)]
pub struct RunningFrom {
    set_to: Timestamp,
    started: Instant,
}

impl RunningFrom {
    /// A clock that says this now.
    pub fn new(set_to: Timestamp) -> Self {
        Self { set_to, started: Instant::now() }
    }

    fn after(&self, elapsed: Duration) -> Timestamp {
        let elapsed = SignedDuration::try_from(elapsed).unwrap_or(SignedDuration::MAX);
        whole_microseconds(self.set_to.saturating_add(elapsed).unwrap_or(Timestamp::MAX))
    }
}

impl Clock for RunningFrom {
    fn now(&self) -> Timestamp {
        self.after(self.started.elapsed())
    }
}

/// The operating system's chance.
#[derive(Clone, Copy, Debug)]
pub struct SystemChance;

impl Chance for SystemChance {
    fn fill(&self, buffer: &mut [u8]) {
        getrandom::fill(buffer).expect("a running operating system gives random bytes");
    }
}

fn whole_microseconds(at: Timestamp) -> Timestamp {
    Timestamp::from_microsecond(at.as_microsecond()).expect("a time without its nanoseconds is still a time")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_was_set_runs_on() {
        let clock = RunningFrom::new("2027-03-27T20:00:00Z".parse().unwrap());
        assert_eq!(clock.after(Duration::from_secs(90)), "2027-03-27T20:01:30Z".parse().unwrap());
    }

    #[test]
    fn time_comes_in_whole_microseconds() {
        let clock = RunningFrom::new(Timestamp::UNIX_EPOCH);
        assert_eq!(clock.after(Duration::from_nanos(1_999)), Timestamp::from_microsecond(1).unwrap());
    }
}
