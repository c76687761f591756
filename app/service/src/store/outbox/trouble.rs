//! What became of messages: receipts, those that a person has to see to, and how many wait.

use domain::{
    delivery::{Receipt, Trouble},
    id::{MessageId, NetworkId, ReferralId, StaffId},
};
use jiff::Timestamp;
use uuid::Uuid;

use super::{
    super::{StoreError, Tx, instant, micros, on},
    still_holds,
};

/// A message in trouble: what it is and whom it is about, never what it says or to whom it went.
#[derive(Clone, Debug)]
pub struct TroubleRow {
    /// Its id.
    pub id: MessageId,
    /// What kind of message, by code.
    pub kind: String,
    /// By which channel, by code.
    pub channel: String,
    /// What is wrong.
    pub trouble: Trouble,
    /// Since when.
    pub since: Timestamp,
    /// The reference of the referral that it is about.
    pub reference: Option<String>,
    /// Whether that referral has a case.
    pub has_case: bool,
}

/// The messages that wait.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Queue {
    /// How many are due and not sent.
    pub waiting: i64,
    /// Since when the oldest of them is due.
    pub oldest: Option<Timestamp>,
    /// How many did not arrive, and nobody has seen to them.
    pub in_trouble: i64,
}

fn queue((waiting, oldest): (i64, Option<i64>), in_trouble: i64) -> Result<Queue, StoreError> {
    let oldest = oldest.map(|at| instant(at, "outbox")).transpose()?;
    Ok(Queue { waiting, oldest, in_trouble })
}

impl Tx {
    /// Notes what a message's carrier says of it; `false` when that changes nothing, or there is no such message.
    pub async fn note_receipt(
        &mut self,
        message: MessageId,
        receipt: Receipt,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        // A message that is neither sent nor on its way was sent again since: what is said here is of before.
        let refused = "UPDATE outbox SET refused_at = $1, trouble = $2, sent_at = coalesce(sent_at, $1)
                       WHERE message_id = $3 AND delivered_at IS NULL AND refused_at IS NULL
                         AND (sent_at IS NOT NULL OR claimed_until IS NOT NULL)";
        let delivered = "UPDATE outbox SET delivered_at = $1, sent_at = coalesce(sent_at, $1), refused_at = NULL,
                           failed_at = NULL, trouble = NULL
                         WHERE message_id = $2 AND delivered_at IS NULL";
        let message = Uuid::from(message);
        let rows = on!(self, c => match receipt {
            Receipt::Delivered => {
                sqlx::query(delivered).bind(micros(now)).bind(message).execute(c).await?.rows_affected()
            }
            Receipt::NotDelivered(trouble) => sqlx::query(refused)
                .bind(micros(now))
                .bind(trouble.code())
                .bind(message)
                .execute(c)
                .await?
                .rows_affected(),
        });
        Ok(rows > 0)
    }

    /// The messages of a network that a person has to see to, the newest first.
    pub async fn messages_in_trouble(&mut self, network: NetworkId, most: i64) -> Result<Vec<TroubleRow>, StoreError> {
        let query = "SELECT o.message_id, o.kind, o.channel, o.trouble, coalesce(o.failed_at, o.refused_at, o.send_at),
                       r.reference, CASE WHEN k.referral_id IS NULL THEN 0 ELSE 1 END
                     FROM outbox o
                       LEFT JOIN referrals r ON r.network_id = o.network_id AND r.referral_id = o.referral_id
                       LEFT JOIN cases k ON k.network_id = o.network_id AND k.referral_id = o.referral_id
                     WHERE o.network_id = $1 AND o.trouble IS NOT NULL AND o.settled_at IS NULL
                     ORDER BY o.send_at DESC, o.message_id DESC LIMIT $2";
        type Columns = (Uuid, String, String, String, i64, Option<String>, i32);
        let rows: Vec<Columns> =
            on!(self, c => sqlx::query_as(query).bind(Uuid::from(network)).bind(most).fetch_all(c).await?);
        rows.into_iter()
            .map(|(id, kind, channel, trouble, since, reference, case)| {
                Ok(TroubleRow {
                    id: id.into(),
                    kind,
                    channel,
                    trouble: Trouble::from_code(&trouble).ok_or(StoreError::Unreadable { table: "outbox" })?,
                    since: instant(since, "outbox")?,
                    reference,
                    has_case: case == 1,
                })
            })
            .collect()
    }

    /// Lets a message in trouble be sent as if it never had been; whose it is, unless somebody has seen to it before.
    pub async fn try_message_again(
        &mut self,
        network: NetworkId,
        message: MessageId,
        now: Timestamp,
    ) -> Result<Option<Option<ReferralId>>, StoreError> {
        let query = "UPDATE outbox SET send_at = $1, attempts = 0, sent_at = NULL, first_failed_at = NULL,
                       failed_at = NULL, refused_at = NULL, trouble = NULL, claimed_until = NULL
                     WHERE message_id = $2 AND network_id = $3 AND trouble IS NOT NULL AND settled_at IS NULL
                     RETURNING referral_id";
        let of: Option<Option<Uuid>> = on!(self, c => {
            sqlx::query_scalar(query)
                .bind(micros(now))
                .bind(Uuid::from(message))
                .bind(Uuid::from(network))
                .fetch_optional(c)
                .await?
        });
        Ok(of.map(|of| of.map(ReferralId::from)))
    }

    /// Notes that somebody has seen to a message in trouble; whose it is, unless somebody has before.
    pub async fn settle_message(
        &mut self,
        network: NetworkId,
        message: MessageId,
        by: StaffId,
        now: Timestamp,
    ) -> Result<Option<Option<ReferralId>>, StoreError> {
        let query = "UPDATE outbox SET settled_at = $1, settled_by = $2
                     WHERE message_id = $3 AND network_id = $4 AND trouble IS NOT NULL AND settled_at IS NULL
                     RETURNING referral_id";
        let of: Option<Option<Uuid>> = on!(self, c => {
            sqlx::query_scalar(query)
                .bind(micros(now))
                .bind(Uuid::from(by))
                .bind(Uuid::from(message))
                .bind(Uuid::from(network))
                .fetch_optional(c)
                .await?
        });
        Ok(of.map(|of| of.map(ReferralId::from)))
    }

    /// Whether a network has such a message.
    pub async fn has_message(&mut self, network: NetworkId, message: MessageId) -> Result<bool, StoreError> {
        let query = "SELECT 1 FROM outbox WHERE message_id = $1 AND network_id = $2";
        on!(self, c => {
            let row = sqlx::query(query).bind(Uuid::from(message)).bind(Uuid::from(network)).fetch_optional(c).await?;
            Ok(row.is_some())
        })
    }

    /// What waits in a network. A message that failed is as old as its first failure.
    pub async fn queue_of(&mut self, network: NetworkId, now: Timestamp) -> Result<Queue, StoreError> {
        let due = concat!(
            "SELECT count(*), min(coalesce(first_failed_at, send_at)) FROM outbox
             WHERE network_id = $1 AND sent_at IS NULL AND failed_at IS NULL AND send_at <= $2 AND ",
            still_holds!("$2")
        );
        let troubled = "SELECT count(*) FROM outbox
                        WHERE network_id = $1 AND trouble IS NOT NULL AND settled_at IS NULL";
        let network = Uuid::from(network);
        let due = on!(self, c => sqlx::query_as(due).bind(network).bind(micros(now)).fetch_one(c).await?);
        queue(due, on!(self, c => sqlx::query_scalar(troubled).bind(network).fetch_one(c).await?))
    }

    /// What waits in all networks together, for the metrics.
    pub async fn queue(&mut self, now: Timestamp) -> Result<Queue, StoreError> {
        let due = concat!(
            "SELECT count(*), min(coalesce(first_failed_at, send_at)) FROM outbox
             WHERE sent_at IS NULL AND failed_at IS NULL AND send_at <= $1 AND ",
            still_holds!("$1")
        );
        let troubled = "SELECT count(*) FROM outbox WHERE trouble IS NOT NULL AND settled_at IS NULL";
        let due = on!(self, c => sqlx::query_as(due).bind(micros(now)).fetch_one(c).await?);
        queue(due, on!(self, c => sqlx::query_scalar(troubled).fetch_one(c).await?))
    }
}
