//! What is taken of a link worker's time, a row for each quarter of an hour; and holds, which take it for a while.

use domain::id::{AppointmentId, DraftId, NetworkId, StaffId};
use jiff::Timestamp;
use uuid::Uuid;

use super::{StoreError, Tx, instant, micros, on};

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

/// What claims a quarter of an hour.
#[derive(Clone, Copy, Debug)]
pub enum Claimant {
    /// A draft's hold.
    Draft(DraftId),
    /// An appointment.
    Appointment(AppointmentId),
}

impl Tx {
    /// The quarters of an hour that are claimed in this range, by whom: appointments, and holds that are still live,
    /// apart from those of this draft and this appointment.
    pub async fn claimed(
        &mut self,
        network: NetworkId,
        grains: std::ops::Range<i64>,
        now: Timestamp,
        apart_from: (Option<DraftId>, Option<AppointmentId>),
    ) -> Result<Vec<(StaffId, i64)>, StoreError> {
        let query = "SELECT c.staff_id, c.grain FROM claims c
                     JOIN staff s ON s.staff_id = c.staff_id
                     LEFT JOIN holds h ON h.draft_id = c.draft_id
                     WHERE s.network_id = $1 AND c.grain >= $2 AND c.grain < $3
                       AND (c.appointment_id IS NOT NULL OR h.held_until > $4)
                       AND (c.draft_id IS NULL OR $5 IS NULL OR c.draft_id <> $5)
                       AND (c.appointment_id IS NULL OR $6 IS NULL OR c.appointment_id <> $6)
                     ORDER BY c.staff_id, c.grain";
        let rows: Vec<(Uuid, i64)> = on!(self, c => {
            sqlx::query_as(query)
                .bind(Uuid::from(network))
                .bind(grains.start)
                .bind(grains.end)
                .bind(micros(now))
                .bind(apart_from.0.map(Uuid::from))
                .bind(apart_from.1.map(Uuid::from))
                .fetch_all(c)
                .await?
        });
        Ok(rows.into_iter().map(|(staff, grain)| (staff.into(), grain)).collect())
    }

    /// Lets go of a link worker's holds that have lapsed, with their claims.
    pub async fn release_lapsed(&mut self, staff: StaffId, now: Timestamp) -> Result<(), StoreError> {
        on!(self, c => {
            sqlx::query("DELETE FROM claims WHERE staff_id = $1 AND draft_id IN
                           (SELECT draft_id FROM holds WHERE staff_id = $1 AND held_until <= $2)")
                .bind(Uuid::from(staff))
                .bind(micros(now))
                .execute(&mut *c)
                .await?;
            sqlx::query("DELETE FROM holds WHERE staff_id = $1 AND held_until <= $2")
                .bind(Uuid::from(staff))
                .bind(micros(now))
                .execute(c)
                .await?;
            Ok(())
        })
    }

    /// Claims quarters of an hour, in order. `false` when any is already claimed: then the transaction is given up.
    pub async fn claim(
        &mut self,
        staff: StaffId,
        grains: impl Iterator<Item = i64>,
        by: Claimant,
    ) -> Result<bool, StoreError> {
        let (draft, appointment) = match by {
            Claimant::Draft(id) => (Some(Uuid::from(id)), None),
            Claimant::Appointment(id) => (None, Some(Uuid::from(id))),
        };
        on!(self, c => {
            for grain in grains {
                let done = sqlx::query(
                    "INSERT INTO claims (staff_id, grain, draft_id, appointment_id) VALUES ($1, $2, $3, $4)
                     ON CONFLICT (staff_id, grain) DO NOTHING",
                )
                .bind(Uuid::from(staff))
                .bind(grain)
                .bind(draft)
                .bind(appointment)
                .execute(&mut *c)
                .await?;
                if done.rows_affected() == 0 {
                    return Ok(false);
                }
            }
            Ok(true)
        })
    }

    /// Gives up a draft's hold and its claims.
    pub async fn release_hold(&mut self, draft: DraftId) -> Result<(), StoreError> {
        on!(self, c => {
            for query in ["DELETE FROM claims WHERE draft_id = $1", "DELETE FROM holds WHERE draft_id = $1"] {
                sqlx::query(query).bind(Uuid::from(draft)).execute(&mut *c).await?;
            }
            Ok(())
        })
    }

    /// Gives up an appointment's claims.
    pub async fn release_appointment(&mut self, appointment: AppointmentId) -> Result<(), StoreError> {
        let query = "DELETE FROM claims WHERE appointment_id = $1";
        on!(self, c => {
            sqlx::query(query).bind(Uuid::from(appointment)).execute(c).await?;
            Ok(())
        })
    }

    /// A draft's hold.
    pub async fn hold(&mut self, draft: DraftId) -> Result<Option<HoldRow>, StoreError> {
        let query = "SELECT staff_id, slot, first_held_at, held_until FROM holds WHERE draft_id = $1";
        let row: Option<(Uuid, String, i64, i64)> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(draft)).fetch_optional(c).await?
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
                     ON CONFLICT (draft_id) DO UPDATE SET staff_id = excluded.staff_id, slot = excluded.slot,
                       first_held_at = excluded.first_held_at, held_until = excluded.held_until";
        on!(self, c => {
            sqlx::query(query)
                .bind(Uuid::from(network))
                .bind(Uuid::from(draft))
                .bind(Uuid::from(hold.staff))
                .bind(&hold.slot)
                .bind(source_hash)
                .bind(micros(hold.first_held_at))
                .bind(micros(hold.held_until))
                .execute(c)
                .await?;
            Ok(())
        })
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
