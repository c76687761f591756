//! The outbox: handing over what is due, and hearing what became of it.

mod delivery;

use std::{fmt, future::Future};

use domain::{
    delivery::{Receipt, Trouble},
    id::MessageId,
};
use jiff::Timestamp;

pub(crate) use self::delivery::still_reaches;
use crate::{
    Fault, Service,
    messages::Letter,
    store::{MessageRow, Queue, Reach},
};

/// A message as a sender gets it.
#[derive(Clone)]
pub struct Outgoing {
    /// Its id: a provider that sees it twice sends it once.
    pub id: String,
    /// What kind, by code.
    pub kind: String,
    /// `sms`, `email` or `letter`.
    pub channel: String,
    /// To which number or address.
    pub to: String,
    /// In which language.
    pub language: String,
    /// Its subject; a text message has none.
    pub subject: Option<String>,
    /// What it says.
    pub body: String,
    /// The reference of the referral that it is about.
    pub reference: String,
    /// Not before.
    pub send_at: Timestamp,
    /// It may have been handed over before: by a copy of the program that did not live to say so, or to a provider whose
    /// answer was lost.
    pub is_repeat: bool,
}

impl Outgoing {
    fn new(row: &MessageRow, letter: Letter) -> Self {
        Self {
            id: row.id.to_string(),
            kind: row.kind.clone(),
            channel: row.channel.clone(),
            to: letter.to,
            language: row.language.clone(),
            subject: letter.subject,
            body: letter.body,
            reference: letter.reference,
            send_at: row.send_at,
            is_repeat: row.was_claimed || row.first_failed_at.is_some(),
        }
    }
}

impl fmt::Debug for Outgoing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Outgoing({})", self.id)
    }
}

/// Why a message could not be handed over.
pub type Cause = Box<dyn std::error::Error + Send + Sync>;

/// A message could not be handed over. A cause holds nothing of what it says or to whom it goes.
#[derive(Debug, thiserror::Error)]
pub enum NotSent {
    /// It never can be: a person sees to it.
    #[error("a message cannot be handed over")]
    Ever(Trouble, #[source] Cause),
    /// It may be another time. Whether the message is to blame or the sender shows when others go, or do not.
    #[error("a message could not be handed over")]
    Now(#[source] Cause),
    /// The sender takes none for now, and this one is not to blame.
    #[error("no message can be handed over for now")]
    Any(#[source] Cause),
}

/// Hands messages over to whoever delivers them.
pub trait Sender: Sync {
    /// What it is called: its state is kept under this name.
    fn name(&self) -> &'static str {
        "messages"
    }

    /// How many messages may be on their way to it at once.
    fn at_once(&self) -> usize {
        16
    }

    /// Waits until its rate allows for another message.
    fn ready(&self) -> impl Future<Output = ()> + Send {
        async {}
    }

    /// Whether it goes on: no further message is begun once it does not.
    fn goes_on(&self) -> bool {
        true
    }

    /// Hands one over.
    fn send(&self, message: &Outgoing) -> impl Future<Output = Result<(), NotSent>> + Send;
}

impl Service {
    /// Notes what a message's carrier says of it: any number of times, in any order; of no message of ours, nothing.
    pub async fn note_receipt(&self, message: MessageId, receipt: Receipt) -> Result<(), Fault> {
        let mut tx = self.store.write(Reach::Every).await?;
        match tx.note_receipt(message, receipt, self.now()).await? {
            true => Ok(tx.commit().await?),
            false => Ok(tx.unchanged(()).await?),
        }
    }

    /// What waits in the outbox of all networks together.
    pub async fn queue(&self) -> Result<Queue, Fault> {
        Ok(self.store.read(Reach::Every).await?.queue(self.now()).await?)
    }

    /// How many messages are due and not sent.
    pub async fn messages_waiting(&self) -> Result<i64, Fault> {
        Ok(self.queue().await?.waiting)
    }
}
