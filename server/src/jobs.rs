//! When background work is done; what it does is `service`'s.

use std::{error::Error, time::Duration};

use service::Service;
use tokio::time::{Interval, MissedTickBehavior, interval};

use crate::{senders::Senders, stop::Stop};

/// How often what is due is looked for.
const DUE: Duration = Duration::from_secs(5);
/// How often what is over is removed.
const TIDY: Duration = Duration::from_secs(60);
/// How often the write-ahead log is folded into the database.
const CHECKPOINT: Duration = Duration::from_secs(5 * 60);

/// Works until it is time to stop; a job that fails is logged and tried again at its next turn.
pub async fn run(service: Service, senders: Senders, mut stop: Stop) {
    let [mut due, mut tidy, mut checkpoint] = [DUE, TIDY, CHECKPOINT].map(every);
    loop {
        tokio::select! {
            _ = due.tick() => {
                report("messages", service.deliver_due(&senders).await);
                report("overdue intake forms", service.escalate_overdue().await);
            }
            _ = tidy.tick() => {
                report("drafts that are over", service.remove_expired_drafts().await);
                report("sessions that are over", service.remove_old_sessions().await);
            }
            _ = checkpoint.tick() => report("the write-ahead log", service.store().checkpoint().await),
            () = stop.asked() => return,
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
        tracing::error!(error = &error as &dyn Error, what, "a background job failed");
    }
}
