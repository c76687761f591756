//! The process ends without a word, as in a power cut, at any moment of full load.

use std::time::{Duration, Instant};

use tokio::{task::JoinSet, time::sleep};

use crate::{
    chance::{Chance, is_trial, seed},
    engine::{ENGINES, Engine},
    program::{House, Program, free_port},
    walker::Walker,
};

const WALKERS: usize = 8;

/// How it went, round by round.
#[derive(Debug, Default)]
struct Trial {
    ready_after: Vec<Duration>,
    pages: usize,
    referrals: usize,
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_was_acknowledged_is_lost_when_the_process_is_killed() {
    let (seed, rounds) = (seed(), if is_trial() { 300 } else { 20 });
    for engine in ENGINES {
        let trial = kill_again_and_again(*engine, seed, rounds).await;
        let slowest = trial.ready_after.iter().max().unwrap();
        let mut sorted = trial.ready_after.clone();
        sorted.sort();
        println!(
            "trial: {engine:?}: killed {rounds} times; {} pages and {} referrals acknowledged, all there; ready again after \
             {:?} at the median, {slowest:?} at most",
            trial.pages,
            trial.referrals,
            sorted[sorted.len() / 2]
        );
        // In the long trial, on a machine of its own, it is a second; here other tests may be running.
        let limit = Duration::from_secs(if is_trial() && *engine == Engine::Sqlite { 1 } else { 10 });
        assert!(*slowest < limit, "ready again only after {slowest:?}");
        assert!(trial.referrals > 0 && trial.pages > rounds, "there was no load");
    }
}

async fn kill_again_and_again(engine: Engine, seed: u64, rounds: usize) -> Trial {
    let house = House::new(engine, "kill").await.with("--trusted-proxy=127.0.0.1");
    let mut chance = Chance::new(seed);
    let mut walkers: Vec<Walker> = (0..WALKERS).map(|number| Walker::new(number, "harbour", seed)).collect();
    let port = free_port();
    let mut trial = Trial::default();
    let mut program = house.serve_on(port).await;
    for round in 0..rounds {
        let known: Vec<usize> = walkers.iter().map(|walker| walker.sent.len()).collect();
        let walk = Duration::from_millis(300 + chance.below(1200) as u64);
        (program, walkers) = kill_under_load(program, walkers, walk, &house).await;
        trial.ready_after.push(program.ready_after);
        for (walker, known) in walkers.iter_mut().zip(known) {
            walker.verify(program.site, known).await;
        }
        if round % 10 == 9 {
            house.check();
        }
    }
    for walker in &mut walkers {
        walker.verify(program.site, 0).await;
        trial.pages += walker.pages;
        trial.referrals += walker.sent.len();
    }
    let mut references: Vec<_> = walkers.iter().flat_map(|walker| &walker.sent).map(|sent| &sent.reference).collect();
    references.sort();
    references.dedup();
    assert_eq!(references.len(), trial.referrals, "each referral has a reference of its own");
    house.check();
    trial
}

/// Lets everybody walk for so long, kills the program, and starts it again once everybody has noticed.
async fn kill_under_load(
    program: Program,
    walkers: Vec<Walker>,
    walk: Duration,
    house: &House,
) -> (Program, Vec<Walker>) {
    let site = program.site;
    let mut walking = JoinSet::new();
    for (place, mut walker) in walkers.into_iter().enumerate() {
        walking.spawn(async move {
            walker.walk(site).await;
            (place, walker)
        });
    }
    let began = Instant::now();
    // The moment at which it is killed is what is tried out, not something that is waited for.
    sleep(walk).await;
    program.kill();
    let mut back = walking.join_all().await;
    back.sort_by_key(|(place, _)| *place);
    assert!(began.elapsed() < Duration::from_secs(60));
    (house.serve_on(site.port()).await, back.into_iter().map(|(_, walker)| walker).collect())
}
