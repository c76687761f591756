//! People who refer themselves, one after another, each as patient as a person: what fails is sent again.

use std::net::Ipv4Addr;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle, sleep};
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::chance::Chance;
use crate::journey::{Booked, Journey};
use crate::wire::{Answer, Request, Site};

/// How long somebody waits before pressing again, and how long they go on with it.
const PAUSE: Duration = Duration::from_millis(250);
const PATIENCE: Duration = Duration::from_secs(120);

/// What became of it all.
#[derive(Default)]
pub struct Seen {
    /// Requests that were sent.
    pub requests: u32,
    /// Pages that said that something is wrong.
    pub faults: u32,
    /// Requests that got no answer.
    pub silent: u32,
    /// What people were told at the end.
    pub booked: Vec<Booked>,
    /// Why journeys ended before their end.
    pub broken: Vec<String>,
    /// When each write that was acknowledged was sent, and when it was answered.
    written: Vec<(Instant, Instant)>,
}

/// A crowd that is at it until it is told to stop.
pub struct Load {
    seen: Arc<Mutex<Seen>>,
    stop: Arc<AtomicBool>,
    people: Vec<JoinHandle<()>>,
}

impl Load {
    /// Lets so many people refer themselves to this network at the same time, going from site to site.
    pub fn start(network: &'static str, sites: Vec<Site>, people: usize, seed: u64) -> Self {
        let (seen, stop) = (Arc::<Mutex<Seen>>::default(), Arc::<AtomicBool>::default());
        let count = Arc::new(AtomicU32::new(0));
        let person = |number: usize| {
            let (seen, stop, count, sites) = (seen.clone(), stop.clone(), count.clone(), sites.clone());
            thread::spawn(move || {
                while !stop.load(Ordering::Relaxed) {
                    let journey = count.fetch_add(1, Ordering::Relaxed);
                    // Each from an address of their own, of those that are set aside for benchmarks: 198.18.0.0/15.
                    let source = Ipv4Addr::from_bits(Ipv4Addr::new(198, 18, 0, 0).to_bits() + journey % 0x1_ffff);
                    let chance = Chance::seeded(seed.wrapping_mul(1000) + u64::from(journey));
                    let mut turn = number;
                    let ask = |request: &Request| insist(&seen, &sites, &mut turn, request);
                    let end = Journey::new(network, chance, ask).from(source).refer();
                    match end {
                        Ok(booked) => lock(&seen).booked.push(booked),
                        Err(error) => {
                            lock(&seen).broken.push(format!("{error:#}"));
                            // Whatever it is, it is not made better by haste.
                            sleep(PAUSE);
                        }
                    }
                }
            })
        };
        let people = (0..people).map(person).collect();
        Self { seen, stop, people }
    }

    /// How long after a moment the first write came through that was sent after it.
    pub fn written_after(&self, moment: Instant, limit: Duration) -> Option<Duration> {
        while moment.elapsed() < limit {
            let seen = lock(&self.seen);
            let later = seen.written.iter().filter(|(sent, _)| *sent > moment);
            if let Some(first) = later.map(|(_, answered)| *answered).min() {
                return Some(first - moment);
            }
            drop(seen);
            sleep(Duration::from_millis(10));
        }
        None
    }

    /// Lets everybody finish what they have begun; what became of it.
    pub fn stop(self) -> Result<Seen> {
        self.stop.store(true, Ordering::Relaxed);
        for person in self.people {
            if person.join().is_err() {
                bail!("somebody of the load broke down");
            }
        }
        Ok(std::mem::take(&mut *lock(&self.seen)))
    }
}

/// Sends a request, to another site each time, until it is answered by something else than a fault.
fn insist(seen: &Mutex<Seen>, sites: &[Site], turn: &mut usize, request: &Request) -> Result<Answer> {
    let began = Instant::now();
    loop {
        *turn += 1;
        let sent = Instant::now();
        let answer = sites[*turn % sites.len()].ask(request);
        let mut seen = lock(seen);
        seen.requests += 1;
        match answer {
            Ok(answer) if answer.status < 500 => {
                if answer.status == 303 && request.form.is_some() {
                    seen.written.push((sent, Instant::now()));
                }
                return Ok(answer);
            }
            Ok(answer) if answer.header("content-type").is_some_and(|kind| kind.starts_with("text/html")) => {
                seen.faults += 1
            }
            _ => seen.silent += 1,
        }
        drop(seen);
        if began.elapsed() > PATIENCE {
            bail!("{} was not answered for {} seconds", request.path, PATIENCE.as_secs());
        }
        sleep(PAUSE);
    }
}

/// What was seen, also when one of those who saw it broke down.
fn lock(seen: &Mutex<Seen>) -> MutexGuard<'_, Seen> {
    seen.lock().unwrap_or_else(PoisonError::into_inner)
}
