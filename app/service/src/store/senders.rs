//! Who sends now, when several copies of the program could, and since when a sender does not answer.

use jiff::Timestamp;
use uuid::Uuid;

use super::{StoreError, Tx, instant, micros, on, put};

/// How a sender stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SenderRow {
    /// How often in a row nothing could be handed to it.
    pub failures: i64,
    /// Since when.
    pub down_since: Option<Timestamp>,
    /// When it is tried again.
    pub again_at: Timestamp,
}

impl SenderRow {
    fn read((failures, down_since, again_at): (i64, Option<i64>, i64)) -> Result<Self, StoreError> {
        let down_since = down_since.map(|at| instant(at, "senders")).transpose()?;
        Ok(Self { failures, down_since, again_at: instant(again_at, "senders")? })
    }
}

impl Tx {
    /// Takes a sender until then, or keeps it; none when another copy has it, or when it is to be left alone for now.
    ///
    /// A moment that lies further ahead than `furthest` was set by a clock that has been put back since.
    pub async fn hold_sender(
        &mut self,
        (sender, holder): (&str, Uuid),
        now: Timestamp,
        until: Timestamp,
        furthest: Timestamp,
    ) -> Result<Option<SenderRow>, StoreError> {
        let query = "INSERT INTO senders (sender, holder, held_until, failures, down_since, again_at)
                     VALUES ($1, $2, $3, 0, NULL, 0)
                     ON CONFLICT (sender) DO UPDATE SET holder = excluded.holder, held_until = excluded.held_until
                     WHERE (senders.holder = $2 OR senders.held_until <= $4 OR senders.held_until > $5)
                       AND (senders.again_at <= $4 OR senders.again_at > $5)
                     RETURNING failures, down_since, again_at";
        let row = on!(self, c => {
            sqlx::query_as(query)
                .bind(sender)
                .bind(holder)
                .bind(micros(until))
                .bind(micros(now))
                .bind(micros(furthest))
                .fetch_optional(c)
                .await?
        });
        row.map(SenderRow::read).transpose()
    }

    /// Lets go of a sender, and says how it stands.
    pub async fn let_sender_go(&mut self, (sender, holder): (&str, Uuid), stands: SenderRow) -> Result<(), StoreError> {
        let query = "UPDATE senders SET held_until = 0, failures = $1, down_since = $2, again_at = $3
                     WHERE sender = $4 AND holder = $5";
        let (down_since, again_at) = (stands.down_since.map(micros), micros(stands.again_at));
        put!(self, query, stands.failures, down_since, again_at, sender, holder)
    }

    /// The sender that has not answered for longest.
    pub async fn sender_that_is_down(&mut self) -> Result<Option<SenderRow>, StoreError> {
        let query = "SELECT failures, down_since, again_at FROM senders WHERE down_since IS NOT NULL
                     ORDER BY down_since LIMIT 1";
        let row = on!(self, c => sqlx::query_as(query).fetch_optional(c).await?);
        row.map(SenderRow::read).transpose()
    }
}
