//! Messages waiting to be sent, written in the transaction of what they tell.

use domain::id::{AppointmentId, MessageId, NetworkId, ReferralId};
use jiff::Timestamp;
use sqlx::Row as _;
use uuid::Uuid;

use super::{StoreError, Tx, instant, micros, on, put};

/// A message as it is stored.
#[derive(Debug)]
pub struct MessageRow {
    /// Its network.
    pub network: NetworkId,
    /// Its id, which a sender hands on so that nothing is sent twice.
    pub id: MessageId,
    /// The referral that it is about.
    pub referral: Option<ReferralId>,
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
    /// How often it was tried.
    pub attempts: i64,
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

impl Tx {
    /// The messages of a referral, the newest first.
    pub async fn messages_of(
        &mut self,
        network: NetworkId,
        referral: ReferralId,
        most: i64,
    ) -> Result<Vec<SentRow>, StoreError> {
        let query = "SELECT kind, channel, send_at, sent_at, failed_at FROM outbox
                     WHERE network_id = $1 AND referral_id = $2 ORDER BY send_at DESC, message_id DESC LIMIT $3";
        type Columns = (String, String, i64, Option<i64>, Option<i64>);
        let rows: Vec<Columns> = on!(self, c => {
            sqlx::query_as(query)
                .bind(Uuid::from(network))
                .bind(Uuid::from(referral))
                .bind(most)
                .fetch_all(c)
                .await?
        });
        rows.into_iter()
            .map(|(kind, channel, due, sent, failed)| {
                Ok(SentRow {
                    kind,
                    channel,
                    send_at: instant(due, "outbox")?,
                    sent_at: sent.map(|at| instant(at, "outbox")).transpose()?,
                    has_failed: failed.is_some(),
                })
            })
            .collect()
    }

    /// Adds a message.
    pub async fn add_message(&mut self, message: &MessageRow) -> Result<(), StoreError> {
        let query = "INSERT INTO outbox (network_id, message_id, referral_id, kind, channel, language, content,
                       send_at, until_at, appointment_id, attempts)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0)";
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
            message.appointment.map(Uuid::from)
        )
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
                       AND (claimed_until IS NULL OR claimed_until <= $1) LIMIT $2";
        let rows: Vec<(Uuid, Uuid)> =
            on!(self, c => sqlx::query_as(query).bind(micros(now)).bind(most).fetch_all(c).await?);
        Ok(rows.into_iter().map(|(network, message)| (network.into(), message.into())).collect())
    }

    /// Messages that are due, the oldest first.
    pub async fn due_messages(&mut self, now: Timestamp, most: i64) -> Result<Vec<MessageRow>, StoreError> {
        let query = concat!(
            "SELECT network_id, message_id, referral_id, kind, channel, language, content, send_at, until_at,
               appointment_id, attempts
             FROM outbox WHERE sent_at IS NULL AND failed_at IS NULL AND send_at <= $1
               AND (claimed_until IS NULL OR claimed_until <= $1) AND ",
            still_holds!("$1"),
            " ORDER BY send_at, message_id LIMIT $2"
        );
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
                    })
                })
                .collect()
        })
    }

    /// Claims a message for this copy of the program until then; `false` when another copy has it or has sent it.
    pub async fn claim_message(
        &mut self,
        network: NetworkId,
        message: MessageId,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<bool, StoreError> {
        let query = concat!(
            "UPDATE outbox SET claimed_until = $1
             WHERE network_id = $2 AND message_id = $3 AND sent_at IS NULL AND failed_at IS NULL
               AND send_at <= $4 AND (claimed_until IS NULL OR claimed_until <= $4) AND ",
            still_holds!("$4")
        );
        on!(self, c => {
            let done = sqlx::query(query)
                .bind(micros(until))
                .bind(Uuid::from(network))
                .bind(Uuid::from(message))
                .bind(micros(now))
                .execute(c)
                .await?;
            Ok(done.rows_affected() == 1)
        })
    }

    /// Marks a message as sent.
    pub async fn set_message_sent(
        &mut self,
        network: NetworkId,
        message: MessageId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "UPDATE outbox SET sent_at = $1, attempts = attempts + 1 WHERE message_id = $2 AND network_id = $3";
        put!(self, query, micros(now), Uuid::from(message), Uuid::from(network))
    }

    /// Puts a message off after a failure, or gives it up when `again_at` is none.
    pub async fn set_message_failed(
        &mut self,
        network: NetworkId,
        message: MessageId,
        now: Timestamp,
        again_at: Option<Timestamp>,
    ) -> Result<(), StoreError> {
        let query = "UPDATE outbox SET attempts = attempts + 1, send_at = coalesce($1, send_at),
                       failed_at = CASE WHEN $1 IS NULL THEN $2 ELSE NULL END, claimed_until = NULL
                     WHERE message_id = $3 AND network_id = $4";
        put!(self, query, again_at.map(micros), micros(now), Uuid::from(message), Uuid::from(network))
    }

    /// How many messages are due and not sent, for the metrics.
    pub async fn messages_waiting(&mut self, now: Timestamp) -> Result<i64, StoreError> {
        let query = concat!(
            "SELECT count(*) FROM outbox WHERE sent_at IS NULL AND failed_at IS NULL AND send_at <= $1 AND ",
            still_holds!("$1")
        );
        on!(self, c => Ok(sqlx::query_scalar(query).bind(micros(now)).fetch_one(c).await?))
    }
}
