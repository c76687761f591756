//! Random histories of many people at once, each explained by some order, or the seed and the history are printed.
//!
//! `MATTERS_SEED=7` runs the history of one seed alone, a few times over, since chance decides what is done and not who
//! comes first; `MATTERS_TRIAL=300` runs the histories of so many seeds.

use std::{collections::BTreeSet, env, sync::Arc};

use service::clock::SeededChance;
use tokio::task::JoinSet;

use crate::{
    booking::{Answer, Booking, Operation, Outcome},
    linearizable::{Recorder, explain},
    plan::{Plan, Time, changing, usual},
    village::Village,
};

const PEOPLE: usize = 9;
const CLIENTS: usize = 7;
const PHASES: u64 = 6;
const OPERATIONS_IN_A_PHASE: usize = 3;
/// Minutes that go by after a phase; and in a history of people who take their time.
const WAITS: [i64; 6] = [1, 5, 14, 15, 30, 60];
const SHORT_WAITS: [i64; 3] = [10, 12, 14];
/// The office and the clock, in a history.
const OFFICE: usize = CLIENTS;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn whatever_many_people_do_at_once_some_order_explains_what_each_was_told() {
    histories(|| vec![usual()]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn leave_and_changed_clinics_among_bookings_are_explained_as_well() {
    histories(changing).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn whoever_looks_while_clinics_change_sees_times_of_one_moment() {
    const TIMES: usize = 60;
    let village = Arc::new(Village::new(6, changing()).await);
    let recorder = Arc::new(Recorder::new());
    let mut all = JoinSet::new();
    for client in 0..6 {
        let (village, recorder) = (village.clone(), recorder.clone());
        let times = every_time(&village.model);
        all.spawn(async move {
            for turn in 0..TIMES {
                let draft = village.draft(client).await.unwrap();
                let (person, revision) = (client, draft.revision);
                let operation = match client {
                    0 => Operation::Replan { plan: turn % village.model.plans.len() },
                    1 if turn % 2 == 1 => Operation::Choose { person, revision, answer: Answer::NoneSuits },
                    1 => Operation::Choose { person, revision, answer: Answer::At(times[turn % times.len()]) },
                    _ => Operation::Look { person },
                };
                recorder.record(client, operation.clone(), village.perform(&operation, Some(&draft))).await;
            }
        });
    }
    all.join_all().await;
    if let Err(unexplained) = explain(&village.model, recorder.history()) {
        panic!("{unexplained}");
    }
}

/// Runs histories, and says how many there were of what.
async fn histories(plans: fn() -> Vec<Plan>) {
    let number = |name| env::var(name).ok().map(|text| text.parse().expect("a number"));
    let seeds: Vec<u64> = match (number("MATTERS_SEED"), number("MATTERS_TRIAL")) {
        (Some(seed), _) => vec![seed; 20],
        (None, trial) => (1..=trial.unwrap_or(12)).collect(),
    };
    let (mut operations, mut longest) = (0, 0);
    for seed in &seeds {
        let (length, tried) = history(*seed, plans()).await;
        operations += length;
        longest = longest.max(tried);
    }
    let (first, last) = (seeds[0], seeds[seeds.len() - 1]);
    println!(
        "trial: {} histories, {operations} operations, seeds {first} to {last}, longest search {longest} states",
        seeds.len()
    );
}

/// One history: its operations, and the states that were looked at to explain it.
async fn history(seed: u64, plans: Vec<Plan>) -> (usize, usize) {
    let village = Arc::new(Village::new(PEOPLE, plans).await);
    let recorder = Arc::new(Recorder::new());
    let times = Arc::new(every_time(&village.model));
    let clock = SeededChance::new(seed);
    let slow = seed.is_multiple_of(3);
    for phase in 0..PHASES {
        let mut all = JoinSet::new();
        for client in 0..CLIENTS {
            let client = Client {
                number: client,
                village: village.clone(),
                recorder: recorder.clone(),
                times: times.clone(),
                chance: SeededChance::new(clock.next()),
                seen: BTreeSet::new(),
                dawdles: slow && client % 2 == 0,
            };
            all.spawn(client.go_on());
        }
        all.spawn(office(village.clone(), recorder.clone(), clock.next()));
        all.join_all().await;
        let waits = if slow { SHORT_WAITS.as_slice() } else { &WAITS };
        let minutes = waits[below(&clock, waits.len())];
        for operation in [Operation::Count, Operation::Wait { minutes }, Operation::Count] {
            recorder.record(OFFICE, operation.clone(), village.perform(&operation, None)).await;
        }
        let wrong = village.riverside.check().await.unwrap();
        assert!(wrong.is_empty(), "seed {seed}, phase {phase}: {wrong:?}");
        assert_eq!(village.claims_of_nothing().await, 0, "seed {seed}, phase {phase}");
    }
    let history = recorder.history();
    let operations = history.len();
    match explain(&village.model, history) {
        Ok(explained) => (operations, explained.tried),
        Err(unexplained) => panic!("MATTERS_SEED={seed}\n{unexplained}"),
    }
}

/// The office may change its mind, while people book.
async fn office(village: Arc<Village>, recorder: Arc<Recorder<Operation, Outcome>>, seed: u64) {
    let chance = SeededChance::new(seed);
    let plans = village.model.plans.len();
    if plans > 1 {
        for _ in 0..below(&chance, 3) {
            let operation = Operation::Replan { plan: below(&chance, plans) };
            recorder.record(OFFICE, operation.clone(), village.perform(&operation, None)).await;
        }
    }
}

/// One of those who act at once: mostly for a person of their own, now and then for another's, as in a second tab.
struct Client {
    number: usize,
    village: Arc<Village>,
    recorder: Arc<Recorder<Operation, Outcome>>,
    /// Every time that is ever offered, and some that never are.
    times: Arc<Vec<Time>>,
    chance: SeededChance,
    /// What this client was offered last.
    seen: BTreeSet<Time>,
    /// This client holds a time for as long as may be.
    dawdles: bool,
}

impl Client {
    async fn go_on(mut self) {
        for _ in 0..OPERATIONS_IN_A_PHASE {
            let own = self.number % self.village.size();
            let person = if self.below(4) > 0 { own } else { self.below(self.village.size()) };
            if self.village.has_link(person) {
                self.act_by_link(person).await;
            } else {
                self.act_by_form(person).await;
            }
        }
    }

    async fn act_by_form(&mut self, person: usize) {
        let draft = self.village.draft(person).await;
        // One in eight has an older page open.
        let revision = draft.as_ref().map_or(0, |draft| draft.revision - u32::from(self.below(8) == 0));
        let writes = draft.as_ref().is_some_and(|draft| draft.referral.is_none());
        let operation = match self.below(100) {
            0..70 if self.dawdles => Operation::KeepHold { person },
            0..25 if writes => Operation::Look { person },
            _ if self.dawdles => Operation::Choose { person, revision, answer: Answer::At(self.some_time()) },
            0..60 => Operation::Choose { person, revision, answer: Answer::At(self.some_time()) },
            60..68 => Operation::Choose { person, revision, answer: Answer::NoneSuits },
            68..72 => Operation::KeepHold { person },
            72..74 => Operation::GiveUp { person },
            _ => Operation::Submit { person, revision },
        };
        let doing = self.village.perform(&operation, draft.as_ref());
        let outcome = self.recorder.record(self.number, operation.clone(), doing).await;
        self.remember(outcome);
    }

    async fn act_by_link(&mut self, person: usize) {
        let link = if self.below(20) == 0 { None } else { Some(person) };
        let offered = self.village.some_offer(person, self.below(4));
        let operation = match (self.below(200), offered) {
            (0..50, _) => Operation::Offer { person },
            (50..95, Some(time)) => Operation::Take { person, time },
            (95..110, Some(time)) => Operation::Decline { person, time },
            (110..125, Some(time)) => Operation::Lapse { person, time },
            _ => self.by_link(link, person),
        };
        let outcome =
            self.recorder.record(self.number, operation.clone(), self.village.perform(&operation, None)).await;
        self.remember(outcome);
    }

    fn by_link(&self, link: Option<usize>, person: usize) -> Operation {
        match self.below(100) {
            0..10 => Operation::Open { link },
            10..30 => Operation::LookToMove { link },
            30..70 => Operation::Move { link, time: self.some_time() },
            70..95 => Operation::Cancel { link },
            _ => Operation::Submit { person, revision: self.village.model.revision },
        }
    }

    /// A time that was offered, as most people choose; or any at all.
    fn some_time(&self) -> Time {
        match self.seen.len() {
            offered if offered > 0 && self.below(3) > 0 => *self.seen.iter().nth(self.below(offered)).unwrap(),
            _ => self.times[self.below(self.times.len())],
        }
    }

    fn remember(&mut self, outcome: Outcome) {
        if let Outcome::Times(times) = outcome {
            self.seen = times;
        }
    }

    fn below(&self, most: usize) -> usize {
        below(&self.chance, most)
    }
}

/// Every time that any plan offers to anyone while nothing is taken, and some in between.
fn every_time(model: &Booking) -> Vec<Time> {
    let mut times = BTreeSet::new();
    for plan in 0..model.plans.len() {
        for person in 0..model.longer.len() {
            times.extend(model.times_under(plan, person));
        }
    }
    let later = times.iter().step_by(5).map(|time| time.a_quarter_later()).collect::<Vec<_>>();
    times.extend(later);
    times.into_iter().collect()
}

fn below(chance: &SeededChance, most: usize) -> usize {
    usize::try_from(chance.next() % most as u64).unwrap()
}
