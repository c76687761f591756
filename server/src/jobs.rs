//! When background work is done; what it does is `service`'s.
//!
//! Copies of the program share the work: whichever asks first for a job's turn does it.

use std::{
    error::Error,
    future::Future,
    path::{Path, PathBuf},
    time::Duration,
};

use jiff::SignedDuration;
use service::{Fault, Service};
use tokio::time::{Interval, MissedTickBehavior, interval};

use crate::{
    erasures,
    senders::{Senders, UntilStopped},
    stop::Stop,
};

/// How often what is due is looked for.
const DUE: Duration = Duration::from_secs(5);
/// How often times that are free are looked for, for those who wait.
const OFFER: Duration = Duration::from_secs(30);
/// How often it is asked whose summary is due.
const DIGEST: Duration = Duration::from_secs(60);
/// How often what was recorded is sealed.
const SEAL: Duration = Duration::from_secs(60);
/// How often what is over is removed: it takes a look at every network, and a day more or less matters to nobody.
const TIDY: Duration = Duration::from_secs(60 * 60);
/// How often the write-ahead log is folded into the database.
const CHECKPOINT: Duration = Duration::from_secs(5 * 60);

/// Works until it is time to stop; a job that fails is logged and tried again at its next turn.
///
/// Messages have a time of their own: ten thousand of them take minutes, and nothing else is to wait for that.
pub async fn run(service: Service, senders: Senders, erasures_file: Option<PathBuf>, stop: Stop) {
    tokio::join!(send(&service, senders, stop.clone()), work(&service, erasures_file.as_deref(), stop));
}

async fn send(service: &Service, senders: Senders, mut stop: Stop) {
    let senders = UntilStopped { senders, stop: stop.clone() };
    let mut due = every(DUE);
    loop {
        tokio::select! {
            _ = due.tick() => {
                turn(service, "messages", DUE, service.deliver_due(&senders)).await;
            }
            () = stop.asked() => return,
        }
    }
}

async fn work(service: &Service, erasures_file: Option<&Path>, mut stop: Stop) {
    let [mut due, mut digest, mut offer, mut seal, mut tidy, mut checkpoint] =
        [DUE, DIGEST, OFFER, SEAL, TIDY, CHECKPOINT].map(every);
    loop {
        tokio::select! {
            _ = due.tick() => {
                turn(service, "overdue intake forms", DUE, service.escalate_overdue()).await;
                turn(service, "flags", DUE, service.escalate_flags()).await;
            }
            _ = digest.tick() => {
                turn(service, "digests", DIGEST, service.write_digests()).await;
            }
            _ = offer.tick() => {
                turn(service, "offers", OFFER, service.offer_free_times()).await;
            }
            _ = tidy.tick() => {
                if let Some(removed) = turn(service, "retention", TIDY, service.apply_retention()).await
                    && removed != service::retention::Removed::default()
                {
                    tracing::info!(?removed, "what was kept for long enough was removed");
                }
            }
            _ = seal.tick() => {
                turn(service, "audit chain", SEAL, service.seal_audit()).await;
                turn(service, "people to be found", SEAL, service.index_people()).await;
                // Noted first: should this end in between, doing it again does no harm.
                let note = |network, patient| match erasures_file {
                    Some(file) => erasures::note(file, network, patient).map_err(Into::into),
                    None => Err("name a file with --erasures-file, in which whoever is erased is noted".into()),
                };
                if let Some(1..) = turn(service, "erasures", SEAL, service.erase_as_decided(note)).await {
                    report("the write-ahead log", service.store().checkpoint().await);
                }
            }
            _ = checkpoint.tick() => report("the write-ahead log", service.store().checkpoint().await),
            () = stop.asked() => return,
        }
    }
}

/// Does a job if its turn is here and no other copy of the program has taken it.
async fn turn<T>(
    service: &Service,
    job: &str,
    period: Duration,
    work: impl Future<Output = Result<T, Fault>>,
) -> Option<T> {
    // A copy whose ticks come a moment early is not to miss every other turn.
    let period = SignedDuration::try_from(period).unwrap_or_default() - SignedDuration::from_secs(1);
    match service.take_turn(job, period).await {
        Ok(true) => match work.await {
            Ok(done) => Some(done),
            Err(error) => {
                tell(job, &error);
                report("the note of a failed turn", service.note_failed_turn(job).await);
                None
            }
        },
        Ok(false) => None,
        Err(error) => {
            tell(job, &error);
            None
        }
    }
}

/// Turns that come one after another, however long one of them takes.
fn every(period: Duration) -> Interval {
    let mut turns = interval(period);
    turns.set_missed_tick_behavior(MissedTickBehavior::Delay);
    turns
}

fn report<T, E: Error + 'static>(what: &str, outcome: Result<T, E>) {
    if let Err(error) = outcome {
        tell(what, &error);
    }
}

fn tell(what: &str, error: &(dyn Error + 'static)) {
    tracing::error!(error = service::causes(error), what, "a background job failed");
}
