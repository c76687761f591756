//! Looks at a month of free times.

use std::time::Instant;

use anyhow::{Result, ensure};
use service::booking::Filter;
use tokio::task::JoinSet;

use crate::{Crowd, figure, ground::Ground, person::Person};

/// How many looks a second are answered, each with every free time that there is.
pub async fn measure(ground: Ground, crowd: &Crowd) -> Result<()> {
    let networks = ground.networks(1).await?;
    let person = Person::begin(&ground.service, &networks[0]).await?;
    person.come_to_times().await?;
    let draft = person.draft().await?;
    let there = person.free_times().await?.len();
    ensure!(there > 0, "no time is free");
    let mut all = JoinSet::new();
    let began = Instant::now();
    for client in 0..crowd.clients {
        let (service, draft) = (ground.service.clone(), draft.clone());
        let (clients, count) = (crowd.clients, crowd.count);
        all.spawn(async move {
            for _ in (client..count).step_by(clients) {
                let seen = service.free_times(&draft, Filter::default(), usize::MAX).await?.times.len();
                ensure!(seen == there, "{seen} of {there} times were seen");
            }
            anyhow::Ok(())
        });
    }
    while let Some(one) = all.join_next().await {
        one??;
    }
    figure::print("rate", crowd.count as f64 / began.elapsed().as_secs_f64(), "/s");
    figure::print("times seen in each", there as f64, "");
    Ok(())
}
