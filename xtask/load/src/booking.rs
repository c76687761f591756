//! Bookings: a time held and the form sent, by people who have answered everything else before.

use std::time::Instant;

use anyhow::{Context, Result, ensure};
use tokio::task::JoinSet;

use crate::{
    Crowd,
    figure::{self, Taken},
    ground::Ground,
    person::{Person, by_phone},
};

/// In how many networks people come.
const NETWORKS: usize = 100;

/// How many bookings a second are confirmed, and how long one takes.
pub async fn measure(ground: Ground, crowd: &Crowd) -> Result<()> {
    let mut parts: Vec<_> = (0..crowd.clients).map(|_| Vec::new()).collect();
    let mut prepared = JoinSet::new();
    let networks = ground.networks(NETWORKS).await?;
    let each = crowd.count.div_ceil(networks.len());
    for network in networks {
        let service = ground.service.clone();
        prepared.spawn(async move {
            let mut people = Vec::new();
            for _ in 0..each {
                let person = Person::begin(&service, &network).await?;
                person.come_to_times().await?;
                people.push(person);
            }
            let first = people.first().context("somebody comes to each network")?;
            let times = by_phone(&first.free_times().await?);
            ensure!(times.len() >= people.len(), "{} has {} times for {}", network.slug, times.len(), people.len());
            anyhow::Ok(people.into_iter().zip(times).collect::<Vec<_>>())
        });
    }
    while let Some(people) = prepared.join_next().await {
        for (number, one) in people??.into_iter().enumerate() {
            let part = number % parts.len();
            parts[part].push(one);
        }
    }
    let mut all = JoinSet::new();
    let began = Instant::now();
    for part in parts {
        all.spawn(async move {
            let mut taken = Taken::default();
            for (person, slot) in part {
                let began = Instant::now();
                ensure!(person.choose(slot).await?, "a time that nobody else wants was not held");
                person.submit().await?;
                taken.add(began.elapsed());
            }
            anyhow::Ok(taken)
        });
    }
    let mut taken = Taken::default();
    while let Some(one) = all.join_next().await {
        taken.extend(one??);
    }
    figure::print("rate", taken.count() as f64 / began.elapsed().as_secs_f64(), "/s");
    figure::print("p50", taken.percentile(50), "ms");
    figure::print("p99", taken.percentile(99), "ms");
    Ok(())
}
