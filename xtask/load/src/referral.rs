//! Whole referrals: begun, every page opened and saved, a time chosen, sent.

use std::time::Instant;

use anyhow::{Result, ensure};
use tokio::task::JoinSet;

use crate::{
    Crowd,
    chance::Mixed,
    figure::{self, Taken},
    ground::Ground,
    person::{Person, by_phone},
};

/// In how many networks people come.
const NETWORKS: usize = 100;
/// How often another time is chosen when one has gone.
const TRIES: usize = 20;

/// How many referrals a second are sent, and how long one takes from its first page.
pub async fn measure(ground: Ground, crowd: &Crowd) -> Result<()> {
    let networks = ground.networks(NETWORKS).await?;
    let mut all = JoinSet::new();
    let began = Instant::now();
    for client in 0..crowd.clients {
        let (service, networks) = (ground.service.clone(), networks.clone());
        let (clients, count) = (crowd.clients, crowd.count);
        all.spawn(async move {
            let mut taken = Taken::default();
            for number in (client..count).step_by(clients) {
                let began = Instant::now();
                let person = Person::begin(&service, &networks[number % networks.len()]).await?;
                person.come_to_times().await?;
                choose(&person, &mut Mixed::of(&[1, number as u64])).await?;
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
    let rate = taken.count() as f64 / began.elapsed().as_secs_f64();
    figure::print("rate", rate, "/s");
    figure::print("p50", taken.percentile(50), "ms");
    figure::print("p99", taken.percentile(99), "ms");
    Ok(())
}

async fn choose(person: &Person, chance: &mut Mixed) -> Result<()> {
    for _ in 0..TRIES {
        let times = by_phone(&person.free_times().await?);
        ensure!(!times.is_empty(), "no time is left");
        if person.choose(times[chance.below(times.len() as u64) as usize]).await? {
            return Ok(());
        }
    }
    anyhow::bail!("every time that was chosen had gone")
}
