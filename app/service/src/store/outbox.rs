//! Messages waiting to be sent, written in the transaction of what they tell.

mod trouble;

use domain::{
    delivery::Trouble,
    id::{AppointmentId, DraftId, MessageId, NetworkId, ReferralId, StaffId},
};
use jiff::Timestamp;
use sqlx::Row as _;
use uuid::Uuid;

use super::{StoreError, Tx, instant, micros, on, put, taking};

pub use trouble::{Queue, TroubleRow};

/// A message as it is stored.
#[derive(Debug)]
pub struct MessageRow {
    /// Its network.
    pub network: NetworkId,
    /// Its id, which a sender hands on so that nothing is sent twice.
    pub id: MessageId,
    /// The referral that it is about.
    pub referral: Option<ReferralId>,
    /// The draft of which it reminds.
    pub draft: Option<DraftId>,
    /// Who of the staff gets it, when it is about nobody in particular.
    pub staff: Option<StaffId>,
    /// What kind of message, by code.
    pub kind: String,
    /// By which channel, by code.
    pub channel: String,
    /// In which language.
    pub language: String,
    /// Address and text, sealed.
    pub content: Vec<u8>,
    /// Not before.
    pub send_at: Timestamp,
    /// Until when it is of use, if it is not for ever.
    pub until: Option<Timestamp>,
    /// The appointment that it reminds of: it goes only while that is booked.
    pub appointment: Option<AppointmentId>,
    /// How often it was tried while its sender worked.
    pub attempts: i64,
    /// When it first failed.
    pub first_failed_at: Option<Timestamp>,
    /// Somebody may have handed it over before, and did not live to say so.
    pub was_claimed: bool,
}

/// A message of a referral, as its case lists it.
#[derive(Clone, Debug)]
pub struct SentRow {
    /// What kind of message, by code.
    pub kind: String,
    /// By which channel, by code.
    pub channel: String,
    /// Not before.
    pub send_at: Timestamp,
    /// When it went.
    pub sent_at: Option<Timestamp>,
    /// It was given up.
    pub has_failed: bool,
    /// When its carrier says that it arrived.
    pub delivered_at: Option<Timestamp>,
    /// Its carrier says that it did not arrive.
    pub was_refused: bool,
}

/// What a message tells still holds: it is of use at this moment, and the appointment that it reminds of is booked.
macro_rules! still_holds {
    ($now:literal) => {
        concat!(
            "(outbox.until_at IS NULL OR outbox.until_at > ",
            $now,
            ") AND (outbox.appointment_id IS NULL OR EXISTS (SELECT 1 FROM appointments a
               WHERE a.network_id = outbox.network_id AND a.appointment_id = outbox.appointment_id
                 AND a.status = 'booked'))"
        )
    };
}
use still_holds;

/// Messages that are due, of which this holds too.
macro_rules! due {
    ($which:literal) => {
        concat!(
            "SELECT network_id, message_id, referral_id, kind, channel, language, content, send_at, until_at,
               appointment_id, attempts, first_failed_at, claimed_until, draft_id, staff_id
             FROM outbox WHERE ",
            $which,
            "sent_at IS NULL AND failed_at IS NULL AND send_at <= $1
               AND (claimed_until IS NULL OR claimed_until <= $1) AND ",
            still_holds!("$1"),
            " ORDER BY send_at, message_id LIMIT $2"
        )
    };
}

impl Tx {
    /// The messages of a referral, the newest first.
    pub async fn messages_of(
        &mut self,
        network: NetworkId,
        referral: ReferralId,
        most: i64,
    ) -> Result<Vec<SentRow>, StoreError> {
        let query = "SELECT kind, channel, send_at, sent_at, failed_at, delivered_at, refused_at FROM outbox
                     WHERE network_id = $1 AND referral_id = $2 ORDER BY send_at DESC, message_id DESC LIMIT $3";
        type Columns = (String, String, i64, Option<i64>, Option<i64>, Option<i64>, Option<i64>);
        let rows: Vec<Columns> = on!(self, c => {
            sqlx::query_as(query)
                .bind(Uuid::from(network))
                .bind(Uuid::from(referral))
                .bind(most)
                .fetch_all(c)
                .await?
        });
        rows.into_iter()
            .map(|(kind, channel, due, sent, failed, delivered, refused)| {
                Ok(SentRow {
                    kind,
                    channel,
                    send_at: instant(due, "outbox")?,
                    sent_at: sent.map(|at| instant(at, "outbox")).transpose()?,
                    has_failed: failed.is_some(),
                    delivered_at: delivered.map(|at| instant(at, "outbox")).transpose()?,
                    was_refused: refused.is_some(),
                })
            })
            .collect()
    }

    /// Adds a message.
    pub async fn add_message(&mut self, message: &MessageRow) -> Result<(), StoreError> {
        let query = "INSERT INTO outbox (network_id, message_id, referral_id, kind, channel, language, content,
                       send_at, until_at, appointment_id, draft_id, staff_id, attempts)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 0)";
        put!(
            self,
            query,
            Uuid::from(message.network),
            Uuid::from(message.id),
            message.referral.map(Uuid::from),
            &message.kind,
            &message.channel,
            &message.language,
            &message.content,
            micros(message.send_at),
            message.until.map(micros),
            message.appointment.map(Uuid::from),
            message.draft.map(Uuid::from),
            message.staff.map(Uuid::from)
        )
    }

    /// Takes back what would remind of a draft, and forgets that it went.
    pub async fn remove_messages_of_draft(&mut self, network: NetworkId, draft: DraftId) -> Result<(), StoreError> {
        let query = "DELETE FROM outbox WHERE network_id = $1 AND draft_id = $2";
        put!(self, query, Uuid::from(network), Uuid::from(draft))
    }

    /// Takes back what would remind of an appointment and has not gone yet.
    pub async fn remove_reminders(&mut self, network: NetworkId, appointment: AppointmentId) -> Result<(), StoreError> {
        let query = "DELETE FROM outbox WHERE network_id = $1 AND appointment_id = $2 AND sent_at IS NULL";
        put!(self, query, Uuid::from(network), Uuid::from(appointment))
    }

    /// Messages that could not go while they were of use, and that nobody is sending.
    pub async fn late_messages(
        &mut self,
        now: Timestamp,
        most: i64,
    ) -> Result<Vec<(NetworkId, MessageId)>, StoreError> {
        let query = "SELECT network_id, message_id FROM outbox
                     WHERE until_at <= $1 AND sent_at IS NULL AND failed_at IS NULL
                       AND (claimed_until IS NULL OR claimed_until <= $1) ORDER BY until_at LIMIT $2";
        let rows: Vec<(Uuid, Uuid)> =
            on!(self, c => sqlx::query_as(query).bind(micros(now)).bind(most).fetch_all(c).await?);
        Ok(rows.into_iter().map(|(network, message)| (network.into(), message.into())).collect())
    }

    /// Whether any message is due.
    pub async fn is_message_due(&mut self, now: Timestamp) -> Result<bool, StoreError> {
        let query = concat!(
            "SELECT 1 FROM outbox WHERE sent_at IS NULL AND failed_at IS NULL AND send_at <= $1
               AND (claimed_until IS NULL OR claimed_until <= $1) AND ",
            still_holds!("$1"),
            " ORDER BY send_at LIMIT 1"
        );
        on!(self, c => Ok(sqlx::query(query).bind(micros(now)).fetch_optional(c).await?.is_some()))
    }

    /// Takes messages that are due and that nobody has claimed, to claim them: the oldest first, but codes before all
    /// others, since somebody waits for one.
    pub async fn due_messages(&mut self, now: Timestamp, most: i64) -> Result<Vec<MessageRow>, StoreError> {
        let codes = taking!(self, due!("kind = 'code' AND "), "outbox");
        let mut due = self.messages_taken(codes, now, most).await?;
        let left = most - i64::try_from(due.len()).unwrap_or(most);
        if left > 0 {
            let others = taking!(self, due!("kind <> 'code' AND "), "outbox");
            due.extend(self.messages_taken(others, now, left).await?);
        }
        Ok(due)
    }

    async fn messages_taken(
        &mut self,
        query: &'static str,
        now: Timestamp,
        most: i64,
    ) -> Result<Vec<MessageRow>, StoreError> {
        on!(self, c => {
            let rows = sqlx::query(query).bind(micros(now)).bind(most).fetch_all(c).await?;
            rows.into_iter()
                .map(|row| {
                    Ok(MessageRow {
                        network: row.try_get::<Uuid, _>(0)?.into(),
                        id: row.try_get::<Uuid, _>(1)?.into(),
                        referral: row.try_get::<Option<Uuid>, _>(2)?.map(ReferralId::from),
                        kind: row.try_get(3)?,
                        channel: row.try_get(4)?,
                        language: row.try_get(5)?,
                        content: row.try_get(6)?,
                        send_at: instant(row.try_get(7)?, "outbox")?,
                        until: row.try_get::<Option<i64>, _>(8)?.map(|at| instant(at, "outbox")).transpose()?,
                        appointment: row.try_get::<Option<Uuid>, _>(9)?.map(AppointmentId::from),
                        attempts: row.try_get(10)?,
                        first_failed_at: row.try_get::<Option<i64>, _>(11)?.map(|at| instant(at, "outbox")).transpose()?,
                        draft: row.try_get::<Option<Uuid>, _>(13)?.map(DraftId::from),
                        staff: row.try_get::<Option<Uuid>, _>(14)?.map(StaffId::from),
                        was_claimed: row.try_get::<Option<i64>, _>(12)?.is_some(),
                    })
                })
                .collect()
        })
    }

    /// Claims a message that was taken, for this copy of the program until then.
    pub async fn claim_message(
        &mut self,
        network: NetworkId,
        message: MessageId,
        until: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "UPDATE outbox SET claimed_until = $1 WHERE message_id = $2 AND network_id = $3";
        put!(self, query, micros(until), Uuid::from(message), Uuid::from(network))
    }

    /// Whether a message still holds that was claimed until then: nobody sent it, nobody took it back, and it is of use.
    pub async fn message_holds(
        &mut self,
        network: NetworkId,
        message: MessageId,
        now: Timestamp,
        claimed_until: Timestamp,
    ) -> Result<bool, StoreError> {
        let query = concat!(
            "SELECT 1 FROM outbox WHERE message_id = $1 AND network_id = $2 AND sent_at IS NULL
               AND failed_at IS NULL AND claimed_until = $3 AND ",
            still_holds!("$4")
        );
        on!(self, c => {
            let row = sqlx::query(query)
                .bind(Uuid::from(message))
                .bind(Uuid::from(network))
                .bind(micros(claimed_until))
                .bind(micros(now))
                .fetch_optional(c)
                .await?;
            Ok(row.is_some())
        })
    }

    /// Marks a message as sent, if no receipt has said so before.
    pub async fn set_message_sent(
        &mut self,
        network: NetworkId,
        message: MessageId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "UPDATE outbox SET sent_at = coalesce(sent_at, $1), attempts = attempts + 1
                     WHERE message_id = $2 AND network_id = $3";
        put!(self, query, micros(now), Uuid::from(message), Uuid::from(network))
    }

    /// Takes a message back.
    pub async fn remove_message(&mut self, network: NetworkId, message: MessageId) -> Result<(), StoreError> {
        let query = "DELETE FROM outbox WHERE network_id = $1 AND message_id = $2 AND sent_at IS NULL";
        put!(self, query, Uuid::from(network), Uuid::from(message))
    }

    /// Takes back what has not gone of how a referral's appointment stood before: newer news is on its way.
    pub async fn remove_old_news(&mut self, network: NetworkId, referral: ReferralId) -> Result<(), StoreError> {
        let query = "DELETE FROM outbox WHERE network_id = $1 AND referral_id = $2
                       AND kind IN ('confirmation', 'moved', 'cancelled') AND sent_at IS NULL AND failed_at IS NULL";
        put!(self, query, Uuid::from(network), Uuid::from(referral))
    }

    /// Lets go of a message that was claimed, untried.
    pub async fn release_message(
        &mut self,
        network: NetworkId,
        message: MessageId,
        claimed_until: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "UPDATE outbox SET claimed_until = NULL
                     WHERE message_id = $1 AND network_id = $2 AND claimed_until = $3";
        put!(self, query, Uuid::from(message), Uuid::from(network), micros(claimed_until))
    }

    /// Puts off until then a message that was claimed, untried.
    pub async fn put_message_off(
        &mut self,
        network: NetworkId,
        message: MessageId,
        send_at: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "UPDATE outbox SET send_at = $1, claimed_until = NULL
                     WHERE message_id = $2 AND network_id = $3 AND sent_at IS NULL";
        put!(self, query, micros(send_at), Uuid::from(message), Uuid::from(network))
    }

    /// Puts a message off after a failure; one that is not its own does not count as an attempt.
    pub async fn set_message_later(
        &mut self,
        network: NetworkId,
        message: MessageId,
        (now, again_at): (Timestamp, Timestamp),
        counts: bool,
    ) -> Result<(), StoreError> {
        let query = "UPDATE outbox SET attempts = attempts + $1, send_at = $2, claimed_until = NULL,
                       first_failed_at = coalesce(first_failed_at, $3)
                     WHERE message_id = $4 AND network_id = $5 AND sent_at IS NULL";
        let (message, network) = (Uuid::from(message), Uuid::from(network));
        put!(self, query, i64::from(counts), micros(again_at), micros(now), message, network)
    }

    /// Gives a message up: it is in trouble, and a person sees to it.
    pub async fn set_message_failed(
        &mut self,
        network: NetworkId,
        message: MessageId,
        now: Timestamp,
        trouble: Trouble,
    ) -> Result<(), StoreError> {
        let query = "UPDATE outbox SET attempts = attempts + 1, failed_at = $1, trouble = $2, claimed_until = NULL,
                       first_failed_at = coalesce(first_failed_at, $1)
                     WHERE message_id = $3 AND network_id = $4 AND sent_at IS NULL";
        put!(self, query, micros(now), trouble.code(), Uuid::from(message), Uuid::from(network))
    }
}
