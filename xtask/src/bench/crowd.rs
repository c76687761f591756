//! Many people at once through HTTP, each from an address of their own.

use std::net::Ipv4Addr;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow};

use crate::chance::Chance;
use crate::journey::Journey;
use crate::wire::{Answer, Request, Site};

/// The page before a time is chosen.
const TIMES: &str = "refer/appointment";

/// Where they come.
#[derive(Clone, Copy)]
pub struct Place {
    /// The program.
    pub site: Site,
    /// Of its networks so many, which were generated.
    pub networks: usize,
}

/// What came of it.
pub struct Seen {
    /// People who were told that they are booked, a second.
    pub rate: f64,
    /// What all but one in a hundred took at most, in milliseconds.
    pub p99: f64,
}

/// Lets so many people at a time go all the way, until there were so many; they are counted from this number.
pub fn referrals(place: Place, clients: usize, count: usize, first: usize) -> Result<Seen> {
    let began = Instant::now();
    let parts = spread(clients, count, |number| {
        let began = Instant::now();
        person(place, first + number).refer().map(|_| began.elapsed())
    })?;
    let taken = parts.into_iter().flatten().collect::<Result<Vec<_>>>()?;
    Ok(seen(taken, began.elapsed()))
}

/// The same, of people who have come to the times before: only choosing one and sending is timed.
pub fn bookings(place: Place, clients: usize, count: usize) -> Result<Seen> {
    let prepared = |number| {
        let mut journey = person(place, number + 1_000_000);
        journey.to(TIMES).map(|_| journey)
    };
    let people =
        spread(clients, count, prepared)?.into_iter().map(|parts| parts.into_iter().collect::<Result<Vec<_>>>());
    let mut people: Vec<_> = people.collect::<Result<_>>()?;
    let began = Instant::now();
    let mut taken = Vec::new();
    thread::scope(|scope| {
        let clients: Vec<_> = people
            .iter_mut()
            .map(|people| {
                scope.spawn(move || {
                    people
                        .iter_mut()
                        .map(|journey| {
                            let began = Instant::now();
                            journey.refer()?;
                            Ok(began.elapsed())
                        })
                        .collect::<Result<Vec<_>>>()
                })
            })
            .collect();
        for client in clients {
            taken.extend(client.join().map_err(|_| anyhow!("somebody broke down"))??);
        }
        anyhow::Ok(())
    })?;
    Ok(seen(taken, began.elapsed()))
}

fn person(place: Place, number: usize) -> Journey<impl FnMut(&Request) -> Result<Answer> + Send> {
    // Addresses that are set aside for benchmarks: 198.18.0.0/15.
    let address = Ipv4Addr::new(198, 18, 0, 0).to_bits() + u32::try_from(number % 0x1_ffff).unwrap_or_default();
    let network = format!("n{:04}", number % place.networks);
    let chance = Chance::seeded(u64::try_from(number).unwrap_or_default());
    Journey::new(&network, chance, move |request: &Request| place.site.ask(request)).from(Ipv4Addr::from_bits(address))
}

/// Does something for each number, so many at a time; what came of it, by who did it.
fn spread<T: Send>(clients: usize, count: usize, what: impl Fn(usize) -> T + Sync) -> Result<Vec<Vec<T>>> {
    let what = &what;
    thread::scope(|scope| {
        let clients: Vec<_> = (0..clients)
            .map(|client| scope.spawn(move || (client..count).step_by(clients).map(what).collect()))
            .collect();
        clients.into_iter().map(|client| client.join().map_err(|_| anyhow!("somebody broke down"))).collect()
    })
}

fn seen(mut taken: Vec<Duration>, all: Duration) -> Seen {
    taken.sort_unstable();
    let slowest = taken.get(taken.len().saturating_sub(1) * 99 / 100).copied().unwrap_or_default();
    Seen { rate: taken.len() as f64 / all.as_secs_f64(), p99: slowest.as_secs_f64() * 1000.0 }
}
