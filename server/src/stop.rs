//! The word that it is time to stop, for everything that runs until then.

use anyhow::Context;
use tokio::{
    signal::unix::{SignalKind, signal},
    sync::watch,
};

/// Hears whether the program is to stop; each listener has its own clone.
#[derive(Clone, Debug)]
pub struct Stop(watch::Receiver<bool>);

impl Stop {
    /// A stop and the switch that asks for it.
    pub fn with_switch() -> (watch::Sender<bool>, Self) {
        let (switch, heard) = watch::channel(false);
        (switch, Self(heard))
    }

    /// A stop that SIGTERM and SIGINT ask for.
    pub fn on_signals() -> anyhow::Result<Self> {
        let mut terminate = signal(SignalKind::terminate()).context("SIGTERM cannot be listened for")?;
        let mut interrupt = signal(SignalKind::interrupt()).context("SIGINT cannot be listened for")?;
        let (switch, stop) = Self::with_switch();
        tokio::spawn(async move {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
            }
            // Nobody listens any more when everything has stopped already.
            let _ = switch.send(true);
        });
        Ok(stop)
    }

    /// Whether the program is to stop.
    pub fn is_asked(&self) -> bool {
        *self.0.borrow()
    }

    /// Waits until the program is to stop; a switch that is gone counts as asking.
    pub async fn asked(&mut self) {
        let _ = self.0.wait_for(|stop| *stop).await;
    }
}
