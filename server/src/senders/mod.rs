//! Where messages go when they are due: to the log, each to a file, to a mail server, or to GOV.UK Notify.
//!
//! A log tells that a message went or did not, never to whom or what it says; and an error of a sender holds neither.

mod file;
mod notify;
mod pace;
mod smtp;
#[cfg(test)]
mod tests;

use std::path::PathBuf;

use service::outbox::{NotSent, Outgoing, Sender};

use crate::{
    config::{Config, Messages},
    stop::Stop,
};

pub use notify::Notify;
pub use smtp::Smtp;

/// A way of sending, ready to be used.
#[derive(Clone, Debug)]
pub enum Senders {
    /// A line in the log for each message.
    Log,
    /// A JSON file in this folder for each message.
    File(PathBuf),
    /// Emails to a mail server.
    Smtp(Smtp),
    /// Texts, emails and letters to GOV.UK Notify.
    Notify(Notify),
}

impl Senders {
    /// The configured way, with its keys and passwords; fails when something is missing.
    pub fn open(config: &Config) -> anyhow::Result<Self> {
        Ok(match &config.messages {
            Messages::Log => Self::Log,
            Messages::File(folder) => Self::File(folder.clone()),
            Messages::Smtp(server) => Self::Smtp(Smtp::open(server, &config.smtp)?),
            Messages::Notify => Self::Notify(Notify::open(&config.notify)?),
        })
    }
}

impl Sender for Senders {
    fn name(&self) -> &'static str {
        match self {
            Self::Log => "log",
            Self::File(_) => "file",
            Self::Smtp(_) => "smtp",
            Self::Notify(_) => "notify",
        }
    }

    fn at_once(&self) -> usize {
        match self {
            Self::Log | Self::File(_) => 16,
            Self::Smtp(smtp) => smtp.at_once(),
            Self::Notify(notify) => notify.at_once(),
        }
    }

    async fn ready(&self) {
        match self {
            Self::Log | Self::File(_) => {}
            Self::Smtp(smtp) => smtp.ready().await,
            Self::Notify(notify) => notify.ready().await,
        }
    }

    async fn send(&self, message: &Outgoing) -> Result<(), NotSent> {
        match self {
            Self::Log => {
                tracing::info!(id = message.id, kind = message.kind, channel = message.channel, "a message is due");
                Ok(())
            }
            // The disk takes none while it takes one not.
            Self::File(folder) => file::write(folder, message).map_err(|error| NotSent::Any(error.into())),
            Self::Smtp(smtp) => smtp.send(message).await,
            Self::Notify(notify) => notify.send(message).await,
        }
    }
}

/// A sender that begins no further message once the program is asked to stop.
#[derive(Clone, Debug)]
pub struct UntilStopped {
    /// The sender.
    pub senders: Senders,
    /// The word to stop.
    pub stop: Stop,
}

impl Sender for UntilStopped {
    fn name(&self) -> &'static str {
        self.senders.name()
    }

    fn at_once(&self) -> usize {
        self.senders.at_once()
    }

    async fn ready(&self) {
        self.senders.ready().await;
    }

    fn goes_on(&self) -> bool {
        !self.stop.is_asked()
    }

    async fn send(&self, message: &Outgoing) -> Result<(), NotSent> {
        self.senders.send(message).await
    }
}
