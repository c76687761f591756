//! Sending what waits in the outbox, and the other work that is done when its time comes.

use std::{fmt, future::Future};

use jiff::{Timestamp, ToSpan};

use crate::{
    Fault, Service,
    messages::Letter,
    store::{MessageRow, Reach, StoreError},
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
}

impl fmt::Debug for Outgoing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Outgoing({})", self.id)
    }
}

/// A message could not be handed over; it is tried again.
#[derive(Debug, thiserror::Error)]
#[error("a message could not be handed over")]
pub struct NotSent(#[source] pub Box<dyn std::error::Error + Send + Sync>);

/// Hands messages over to whoever delivers them.
pub trait Sender: Sync {
    /// Hands one over.
    fn send(&self, message: &Outgoing) -> impl Future<Output = Result<(), NotSent>> + Send;
}

/// Minutes for which a message belongs to the copy of the program that sends it: should that copy die in between, another
/// sends it then, under the same id.
const CLAIMED_MINUTES: i64 = 5;

/// How many messages are looked at in one turn.
const AT_ONCE: i64 = 100;

/// Minutes to wait after each failure; after the last one a message is given up, and shown to a person.
const AGAIN_AFTER_MINUTES: [i64; 5] = [1, 5, 30, 120, 720];

impl Service {
    /// Sends what is due; how many were sent. One failure holds up no other message.
    pub async fn deliver_due(&self, sender: &impl Sender) -> Result<usize, Fault> {
        self.give_up_late().await?;
        let due = self.store.glance(Reach::Every).await?.due_messages(self.now(), AT_ONCE).await?;
        let mut sent = 0;
        for row in due {
            let mut tx = self.store.write(row.network).await?;
            let now = self.now();
            if !tx.claim_message(row.network, row.id, now, now + CLAIMED_MINUTES.minutes()).await? {
                continue;
            }
            tx.commit().await?;
            let result = match self.open_letter(&row).await {
                Ok(letter) => sender.send(&outgoing(&row, letter)).await,
                Err(Fault::Sealed(error)) => Err(NotSent(Box::new(error))),
                Err(fault) => return Err(fault),
            };
            let mut tx = self.store.write(row.network).await?;
            match result {
                Ok(()) => {
                    tx.set_message_sent(row.network, row.id, self.now()).await?;
                    sent += 1;
                }
                Err(error) => {
                    tracing::warn!(message = %row.id, error = crate::causes(&error), "a message was not sent");
                    let wait = usize::try_from(row.attempts).ok().and_then(|tries| AGAIN_AFTER_MINUTES.get(tries));
                    let again = wait.map(|minutes| self.now() + minutes.minutes());
                    tx.set_message_failed(row.network, row.id, self.now(), again).await?;
                }
            }
            tx.commit().await?;
        }
        Ok(sent)
    }

    /// Gives up what could not go while it was of use, so that somebody sees it and nobody gets it too late.
    async fn give_up_late(&self) -> Result<(), Fault> {
        for (network, message) in self.store.glance(Reach::Every).await?.late_messages(self.now(), AT_ONCE).await? {
            let mut tx = self.store.write(network).await?;
            tx.set_message_failed(network, message, self.now(), None).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    /// How many messages are due and not sent.
    pub async fn messages_waiting(&self) -> Result<i64, Fault> {
        Ok(self.store.glance(Reach::Every).await?.messages_waiting(self.now()).await?)
    }

    async fn open_letter(&self, row: &MessageRow) -> Result<Letter, Fault> {
        let unreadable = || StoreError::Unreadable { table: "outbox" };
        let referral = row.referral.ok_or_else(unreadable)?;
        let patient =
            self.store.glance(row.network).await?.referral(row.network, referral).await?.ok_or_else(unreadable)?;
        Ok(self.keys.record(&patient.wrapped_key)?.open(&row.content, "outbox")?)
    }
}

fn outgoing(row: &MessageRow, letter: Letter) -> Outgoing {
    Outgoing {
        id: row.id.to_string(),
        kind: row.kind.clone(),
        channel: row.channel.clone(),
        to: letter.to,
        language: row.language.clone(),
        subject: letter.subject,
        body: letter.body,
        reference: letter.reference,
        send_at: row.send_at,
    }
}
