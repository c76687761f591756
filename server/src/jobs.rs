//! When background work is done; what it does is `service`'s.

use std::{error::Error, time::Duration};

use service::Service;
use tokio::time::{MissedTickBehavior, interval};

use crate::{senders::Senders, stop::Stop};

/// How often what is due is looked for.
const DUE: Duration = Duration::from_secs(5);
/// How often the write-ahead log is folded into the database.
const CHECKPOINT: Duration = Duration::from_secs(5 * 60);

/// Works until it is time to stop; a job that fails is logged and tried again at its next turn.
pub async fn run(service: Service, senders: Senders, mut stop: Stop) {
    let mut due = interval(DUE);
    let mut checkpoint = interval(CHECKPOINT);
    due.set_missed_tick_behavior(MissedTickBehavior::Delay);
    checkpoint.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = due.tick() => {
                report("messages", service.deliver_due(&senders).await);
                report("overdue intake forms", service.escalate_overdue().await);
                report("what has expired", service.remove_expired().await);
            }
            _ = checkpoint.tick() => report("the write-ahead log", service.store().checkpoint().await),
            () = stop.asked() => return,
        }
    }
}

fn report<T, E: Error + 'static>(what: &str, outcome: Result<T, E>) {
    if let Err(error) = outcome {
        tracing::error!(error = &error as &dyn Error, what, "a background job failed");
    }
}
