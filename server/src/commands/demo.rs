//! `matters demo`: serve a demo network from a database of its own, made on the first start.

use std::{path::Path, sync::Arc};

use anyhow::Context;
use jiff::Timestamp;
use service::{
    Service,
    clock::Clock,
    demo::{DEMO_ACCOUNTS, DEMO_PASSWORD},
};

use super::serve::Front;
use crate::{
    cli::Demo,
    clock::{RunningFrom, SystemChance, SystemClock},
    config::Config,
    database, secrets,
};

mod place;

use place::{Place, State};

/// What the demo is made from when no other seed is given.
const SEED: u64 = 1;

pub async fn run(config: &Config, wanted: &Demo) -> anyhow::Result<()> {
    let url = &config.demo_database_url;
    let place = Place::of(url)?;
    let front = Front::bind(config).await?;
    let clock = clock(wanted.now);
    if wanted.fresh {
        place.clear()?;
    }
    let service = match place.state()? {
        State::Made => {
            if wanted.seed.is_some() {
                println!("The demo is there already: --seed counts together with --fresh.");
            }
            let opened = open(&front, url, clock, &place.key).await;
            opened.context("the demo is of another version: make it anew with --fresh")?
        }
        State::Empty => {
            println!("Making the demo network in {}…", place.database.display());
            place.begin(&SystemChance)?;
            let service = open(&front, url, clock, &place.unfinished_key).await?;
            service.seed_demo(wanted.seed.unwrap_or(SEED)).await.context("the demo network cannot be made")?;
            place.finish()?;
            service
        }
    };
    greet(&front);
    front.serve(config, service, true).await
}

fn clock(now: Option<Timestamp>) -> Arc<dyn Clock> {
    match now {
        Some(now) => Arc::new(RunningFrom::new(now)),
        None => Arc::new(SystemClock),
    }
}

async fn open(front: &Front, url: &str, clock: Arc<dyn Clock>, key: &Path) -> anyhow::Result<Service> {
    let keys = secrets::read(Some(key))?;
    Ok(front.service(database::open_migrated(url).await?, clock, keys))
}

fn greet(front: &Front) {
    println!("\nMatters is on {}\n", front.public_url);
    println!("  to refer yourself    {}/riverside", front.public_url);
    println!("  to work there        {}/staff", front.public_url);
    println!("\nAccounts, all with the password {DEMO_PASSWORD}:\n");
    for (email, what) in DEMO_ACCOUNTS {
        println!("  {email:<29} {what}");
    }
    println!("\nControl-C stops it.");
}
