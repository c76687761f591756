//! What is taken of a link worker's time, a row for each quarter of an hour; and holds, which take it for a while. So do
//! offers, which have a room of their own.

use std::ops::Range;

use domain::{
    id::{AppointmentId, DraftId, NetworkId, OfferId, StaffId},
    schedule::Grain,
};
use jiff::Timestamp;
use uuid::Uuid;

use super::{StoreError, Tx, instant, micros, on, put};

/// A hold as it is stored.
#[derive(Debug)]
pub struct HoldRow {
    /// Whose time it keeps.
    pub staff: StaffId,
    /// Which time, as the form named it.
    pub slot: String,
    /// Since when this draft has held any time without a break.
    pub first_held_at: Timestamp,
    /// Until when.
    pub held_until: Timestamp,
}

/// What gives a draft's hold up.
const RELEASE_HOLD: [&str; 2] = [
    "DELETE FROM claims WHERE network_id = $1 AND draft_id = $2",
    "DELETE FROM holds WHERE network_id = $1 AND draft_id = $2",
];

/// What claims a quarter of an hour.
#[derive(Clone, Copy, Debug)]
pub enum Claimant {
    /// A draft's hold.
    Draft(DraftId),
    /// An appointment.
    Appointment(AppointmentId),
    /// An offer that waits for an answer.
    Offer(OfferId),
}

/// Which of the time that is taken is asked for.
#[derive(Debug)]
pub struct Taking {
    /// Of one link worker; otherwise of all.
    pub of: Option<StaffId>,
    /// What comes after this,
    pub from: Timestamp,
    /// and before this, or on the day after.
    pub until: Timestamp,
    /// Holds that are live at this instant.
    pub now: Timestamp,
    /// But nothing of this draft and this appointment.
    pub apart_from: (Option<DraftId>, Option<AppointmentId>),
}

/// What is taken of a link worker's time.
#[derive(Debug)]
pub struct TakenRow {
    /// Whose.
    pub staff: StaffId,
    /// The quarters of an hour that appointments have claimed.
    pub claimed: Vec<i64>,
    /// Those that holds and offers have claimed.
    pub held: Vec<i64>,
    /// Leave, from when until when.
    pub leave: Vec<(Timestamp, Timestamp)>,
    /// The appointments of one link worker, from when until when.
    pub booked: Vec<(Timestamp, Timestamp)>,
    /// Holds that have lapsed still have claims.
    pub has_lapsed: bool,
}

impl Tx {
    /// What takes the time of one link worker or of all: claims of appointments, of holds that are still live and of offers
    /// that have not ended, and leave. Of one link worker also what is booked, since a claim may be missing where a clock was wrong for a while
    /// and what was over by it was removed.
    pub async fn taken(&mut self, network: NetworkId, asked: &Taking) -> Result<Vec<TakenRow>, StoreError> {
        // A row for each link worker: one for each quarter of an hour would cost more on its way than all else.
        let query = "SELECT s.staff_id,
                       (SELECT string_agg(CAST(c.grain AS TEXT), ' ') FROM claims c
                        WHERE c.staff_id = s.staff_id AND c.grain >= $2 AND c.grain < $3
                          AND c.appointment_id IS NOT NULL AND ($6 IS NULL OR c.appointment_id <> $6)),
                       (SELECT string_agg(CAST(c.grain AS TEXT), ' ') FROM holds h
                        JOIN claims c ON c.network_id = h.network_id AND c.draft_id = h.draft_id
                        WHERE h.network_id = s.network_id AND h.staff_id = s.staff_id AND h.held_until > $4
                          AND ($5 IS NULL OR h.draft_id <> $5) AND c.grain >= $2 AND c.grain < $3),
                       (SELECT string_agg(CAST(l.starts_at AS TEXT) || ' ' || CAST(l.ends_at AS TEXT), ' ') FROM leave l
                        WHERE l.network_id = s.network_id AND l.staff_id = s.staff_id AND l.ends_at > $8),
                       (SELECT string_agg(CAST(a.starts_at AS TEXT) || ' ' || CAST(a.ends_at AS TEXT), ' ')
                        FROM appointments a
                        WHERE $7 IS NOT NULL AND a.network_id = s.network_id AND a.staff_id = s.staff_id
                          AND a.starts_at >= $8 AND a.starts_at < $9 AND a.status <> 'cancelled'
                          AND ($6 IS NULL OR a.appointment_id <> $6)),
                       EXISTS (SELECT 1 FROM holds h
                               WHERE h.network_id = s.network_id AND h.staff_id = s.staff_id AND h.held_until <= $4),
                       (SELECT string_agg(CAST(c.grain AS TEXT), ' ') FROM offers o
                        JOIN claims c ON c.network_id = o.network_id AND c.offer_id = o.offer_id
                        WHERE o.network_id = s.network_id AND o.staff_id = s.staff_id AND o.ended_at IS NULL
                          AND c.grain >= $2 AND c.grain < $3)
                     FROM staff s WHERE s.network_id = $1 AND ($7 IS NULL OR s.staff_id = $7)";
        type Text = Option<String>;
        type Columns = (Uuid, Text, Text, Text, Text, bool, Text);
        let rows: Vec<Columns> = on!(self, c => {
            sqlx::query_as(query)
                .bind(Uuid::from(network))
                .bind(Grain::around(asked.from).number())
                .bind(Grain::around(asked.until).number() + 96)
                .bind(micros(asked.now))
                .bind(asked.apart_from.0.map(Uuid::from))
                .bind(asked.apart_from.1.map(Uuid::from))
                .bind(asked.of.map(Uuid::from))
                .bind(micros(asked.from))
                .bind(micros(asked.until))
                .fetch_all(c)
                .await?
        });
        rows.into_iter()
            .map(|(staff, claimed, held, leave, booked, has_lapsed, offered)| {
                Ok(TakenRow {
                    staff: staff.into(),
                    claimed: numbers(&claimed, "claims")?,
                    held: [numbers(&held, "claims")?, numbers(&offered, "claims")?].concat(),
                    leave: spans(&leave, "leave")?,
                    booked: spans(&booked, "appointments")?,
                    has_lapsed,
                })
            })
            .collect()
    }

    /// Takes link workers' rows: whatever changes their time does this first, so that one change comes after the other.
    /// On SQLite a writing transaction is alone anyway.
    pub async fn take_link_workers<const N: usize>(
        &mut self,
        network: NetworkId,
        of: [StaffId; N],
    ) -> Result<(), StoreError> {
        if let Tx::Postgres(tx) = self {
            // In one order for all, so that no two wait for each other.
            sqlx::query(
                "SELECT 1 FROM staff WHERE network_id = $1 AND staff_id = ANY ($2) ORDER BY staff_id FOR NO KEY UPDATE",
            )
            .bind(Uuid::from(network))
            .bind(of.map(Uuid::from).to_vec())
            .execute(tx.connection())
            .await?;
        }
        Ok(())
    }

    /// Takes the rows of all of a network's link workers.
    pub async fn take_every_link_worker(&mut self, network: NetworkId) -> Result<(), StoreError> {
        if let Tx::Postgres(tx) = self {
            sqlx::query("SELECT 1 FROM staff WHERE network_id = $1 ORDER BY staff_id FOR NO KEY UPDATE")
                .bind(Uuid::from(network))
                .execute(tx.connection())
                .await?;
        }
        Ok(())
    }

    /// Takes a source, after the link workers: so that of several who hold times from there at once each counts the others.
    pub async fn take_source(&mut self, source_hash: &[u8]) -> Result<(), StoreError> {
        if let Tx::Postgres(tx) = self
            && let Some(lock) = source_hash.first_chunk()
        {
            sqlx::query("SELECT pg_advisory_xact_lock($1)")
                .bind(i64::from_be_bytes(*lock))
                .execute(tx.connection())
                .await?;
        }
        Ok(())
    }

    /// Lets go of a link worker's holds that have lapsed, with their claims.
    pub async fn release_lapsed(
        &mut self,
        network: NetworkId,
        staff: StaffId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        const LAPSED: &str = "SELECT draft_id FROM holds WHERE network_id = $1 AND staff_id = $2 AND held_until <= $3";
        let lapsed: Vec<Uuid> = on!(self, c => {
            sqlx::query_scalar(LAPSED)
                .bind(Uuid::from(network))
                .bind(Uuid::from(staff))
                .bind(micros(now))
                .fetch_all(c)
                .await?
        });
        for draft in lapsed {
            for query in RELEASE_HOLD {
                put!(self, query, Uuid::from(network), draft)?;
            }
        }
        Ok(())
    }

    /// Claims quarters of an hour, in order. `false` when any is already claimed: then the transaction is given up.
    pub async fn claim(
        &mut self,
        network: NetworkId,
        staff: StaffId,
        grains: Range<i64>,
        by: Claimant,
    ) -> Result<bool, StoreError> {
        let (draft, appointment, offer) = match by {
            Claimant::Draft(id) => (Some(Uuid::from(id)), None, None),
            Claimant::Appointment(id) => (None, Some(Uuid::from(id)), None),
            Claimant::Offer(id) => (None, None, Some(Uuid::from(id))),
        };
        // `WHERE true` tells SQLite that ON CONFLICT is not the condition of a join.
        let query = "WITH RECURSIVE wanted (grain) AS
                       (SELECT $3 UNION ALL SELECT grain + 1 FROM wanted WHERE grain + 1 < $4)
                     INSERT INTO claims (network_id, staff_id, grain, draft_id, appointment_id, offer_id)
                     SELECT $1, $2, grain, $5, $6, $7 FROM wanted WHERE true
                     ON CONFLICT (staff_id, grain) DO NOTHING";
        on!(self, c => {
            let done = sqlx::query(query)
                .bind(Uuid::from(network))
                .bind(Uuid::from(staff))
                .bind(grains.start)
                .bind(grains.end)
                .bind(draft)
                .bind(appointment)
                .bind(offer)
                .execute(c)
                .await?;
            Ok(i64::try_from(done.rows_affected()) == Ok(grains.end - grains.start))
        })
    }

    /// Gives up a draft's hold and its claims. The link worker's row is taken first: whoever chooses among their times in
    /// this moment does so before or after, and not among those of before as others see those of after.
    pub async fn release_hold(&mut self, network: NetworkId, draft: DraftId) -> Result<(), StoreError> {
        if self.takes_rows() {
            self.take_hold(network, draft, None).await?;
        }
        for query in RELEASE_HOLD {
            put!(self, query, Uuid::from(network), Uuid::from(draft))?;
        }
        Ok(())
    }

    /// Hands what a draft has claimed to its appointment; the hold is over.
    pub async fn hand_over_hold(
        &mut self,
        network: NetworkId,
        draft: DraftId,
        appointment: AppointmentId,
    ) -> Result<(), StoreError> {
        let query = "UPDATE claims SET draft_id = NULL, appointment_id = $1 WHERE network_id = $2 AND draft_id = $3";
        put!(self, query, Uuid::from(appointment), Uuid::from(network), Uuid::from(draft))?;
        put!(self, RELEASE_HOLD[1], Uuid::from(network), Uuid::from(draft))
    }

    /// Gives up an appointment's claims, with the link worker's row taken first, as for a hold.
    pub async fn release_appointment(
        &mut self,
        network: NetworkId,
        appointment: AppointmentId,
    ) -> Result<(), StoreError> {
        if let Tx::Postgres(tx) = self {
            sqlx::query(
                "SELECT 1 FROM staff s JOIN appointments a ON a.network_id = s.network_id AND a.staff_id = s.staff_id
                 WHERE a.network_id = $1 AND a.appointment_id = $2 FOR NO KEY UPDATE OF s",
            )
            .bind(Uuid::from(network))
            .bind(Uuid::from(appointment))
            .execute(tx.connection())
            .await?;
        }
        let query = "DELETE FROM claims WHERE network_id = $1 AND appointment_id = $2";
        put!(self, query, Uuid::from(network), Uuid::from(appointment))
    }

    /// Removes claims on time that is over; how many.
    pub async fn remove_claims_before(&mut self, network: NetworkId, grain: i64) -> Result<u64, StoreError> {
        let query = "DELETE FROM claims WHERE network_id = $1 AND grain < $2 AND appointment_id IS NOT NULL
                       AND staff_id IN (SELECT staff_id FROM staff WHERE network_id = $1)";
        on!(self, c => {
            let done = sqlx::query(query).bind(Uuid::from(network)).bind(grain).execute(c).await?;
            Ok(done.rows_affected())
        })
    }

    /// A draft's hold.
    pub async fn hold(&mut self, network: NetworkId, draft: DraftId) -> Result<Option<HoldRow>, StoreError> {
        let query = "SELECT staff_id, slot, first_held_at, held_until FROM holds
                     WHERE network_id = $1 AND draft_id = $2";
        let row: Option<(Uuid, String, i64, i64)> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(Uuid::from(draft)).fetch_optional(c).await?
        });
        row.map(|(staff, slot, first, until)| {
            Ok(HoldRow {
                staff: staff.into(),
                slot,
                first_held_at: instant(first, "holds")?,
                held_until: instant(until, "holds")?,
            })
        })
        .transpose()
    }

    /// A draft's hold, with the rows taken of its link worker and of the one whose time is wanted now, if another's is.
    pub async fn take_hold(
        &mut self,
        network: NetworkId,
        draft: DraftId,
        wanted: Option<StaffId>,
    ) -> Result<Option<HoldRow>, StoreError> {
        let hold = self.hold(network, draft).await?;
        let Some(held) = hold.as_ref().map(|hold| hold.staff).or(wanted) else { return Ok(None) };
        if !self.takes_rows() {
            return Ok(hold);
        }
        self.take_link_workers(network, [held, wanted.unwrap_or(held)]).await?;
        // Whoever had the row before may have let the hold go, if it had lapsed.
        self.hold(network, draft).await
    }

    /// Adds or replaces a draft's hold.
    pub async fn set_hold(
        &mut self,
        network: NetworkId,
        draft: DraftId,
        source_hash: &[u8],
        hold: &HoldRow,
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO holds (network_id, draft_id, staff_id, slot, source_hash, first_held_at, held_until)
                     VALUES ($1, $2, $3, $4, $5, $6, $7)
                     ON CONFLICT (network_id, draft_id) DO UPDATE SET staff_id = excluded.staff_id, slot = excluded.slot,
                       first_held_at = excluded.first_held_at, held_until = excluded.held_until";
        put!(
            self,
            query,
            Uuid::from(network),
            Uuid::from(draft),
            Uuid::from(hold.staff),
            &hold.slot,
            source_hash,
            micros(hold.first_held_at),
            micros(hold.held_until)
        )
    }

    /// How many live holds come from one source.
    pub async fn live_holds_from(
        &mut self,
        network: NetworkId,
        source_hash: &[u8],
        now: Timestamp,
    ) -> Result<i64, StoreError> {
        let query = "SELECT count(*) FROM holds WHERE network_id = $1 AND source_hash = $2 AND held_until > $3";
        on!(self, c => {
            let bound = sqlx::query_scalar(query).bind(Uuid::from(network)).bind(source_hash).bind(micros(now));
            Ok(bound.fetch_one(c).await?)
        })
    }
}

/// Numbers between spaces.
fn numbers(text: &Option<String>, table: &'static str) -> Result<Vec<i64>, StoreError> {
    let numbers: Result<_, _> = text.iter().flat_map(|text| text.split(' ')).map(str::parse).collect();
    numbers.map_err(|_| StoreError::Unreadable { table })
}

/// From when until when, each as two numbers.
fn spans(text: &Option<String>, table: &'static str) -> Result<Vec<(Timestamp, Timestamp)>, StoreError> {
    let numbers = numbers(text, table)?;
    numbers.chunks_exact(2).map(|pair| Ok((instant(pair[0], table)?, instant(pair[1], table)?))).collect()
}
