//! A link worker's time: clinics and leave, what is claimed of it, holds and appointments.

use domain::id::{AppointmentId, ClinicId, DraftId, LeaveId, NetworkId, PlaceId, ReferralId, StaffId};
use jiff::Timestamp;
use sqlx::Row as _;
use uuid::Uuid;

use super::{StoreError, Tx, instant, micros, on};

/// A clinic as it is stored, its rule still as JSON.
#[derive(Debug)]
pub struct ClinicRow {
    /// Its id.
    pub id: ClinicId,
    /// Whose it is.
    pub staff: StaffId,
    /// The link worker's name.
    pub staff_name: String,
    /// Its rule, as JSON.
    pub rule: String,
}

/// A place where people meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceRow {
    /// Its id.
    pub id: PlaceId,
    /// Its name.
    pub name: String,
    /// Its address.
    pub address: String,
    /// How to get there.
    pub directions: String,
}

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

/// An appointment as it is stored, with what its pages say.
#[derive(Clone, Debug)]
pub struct AppointmentRow {
    /// Its id.
    pub id: AppointmentId,
    /// Whose referral.
    pub referral: ReferralId,
    /// With whom.
    pub staff: StaffId,
    /// The link worker's name.
    pub staff_name: String,
    /// Where, if in person.
    pub place: Option<PlaceId>,
    /// The place's name.
    pub place_name: Option<String>,
    /// The place's address.
    pub place_address: Option<String>,
    /// How to get there.
    pub place_directions: Option<String>,
    /// How, by its code.
    pub mode: String,
    /// From when.
    pub starts_at: Timestamp,
    /// Until when.
    pub ends_at: Timestamp,
    /// `booked` or `cancelled`.
    pub status: String,
    /// How often it has changed, for calendars.
    pub sequence: i64,
}

/// An appointment to be added.
#[derive(Debug)]
pub struct NewAppointment<'a> {
    /// Its network.
    pub network: NetworkId,
    /// Its id.
    pub id: AppointmentId,
    /// Whose referral.
    pub referral: ReferralId,
    /// With whom.
    pub staff: StaffId,
    /// Where, if in person.
    pub place: Option<PlaceId>,
    /// How, by its code.
    pub mode: &'a str,
    /// From when.
    pub starts_at: Timestamp,
    /// Until when.
    pub ends_at: Timestamp,
}

/// What claims a quarter of an hour.
#[derive(Clone, Copy, Debug)]
pub enum Claimant {
    /// A draft's hold.
    Draft(DraftId),
    /// An appointment.
    Appointment(AppointmentId),
}

macro_rules! read_appointment {
    ($row:expr) => {{
        let row = $row;
        Ok::<_, StoreError>(AppointmentRow {
            id: row.try_get::<Uuid, _>(0)?.into(),
            referral: row.try_get::<Uuid, _>(1)?.into(),
            staff: row.try_get::<Uuid, _>(2)?.into(),
            staff_name: row.try_get(3)?,
            place: row.try_get::<Option<Uuid>, _>(4)?.map(PlaceId::from),
            mode: row.try_get(5)?,
            starts_at: instant(row.try_get(6)?, "appointments")?,
            ends_at: instant(row.try_get(7)?, "appointments")?,
            status: row.try_get(8)?,
            sequence: row.try_get(9)?,
            place_name: row.try_get(10)?,
            place_address: row.try_get(11)?,
            place_directions: row.try_get(12)?,
        })
    }};
}

impl Tx {
    /// Every clinic of a network's active link workers.
    pub async fn clinics(&mut self, network: NetworkId) -> Result<Vec<ClinicRow>, StoreError> {
        let query = "SELECT c.clinic_id, c.staff_id, s.name, c.rule FROM clinics c
                     JOIN staff s ON s.staff_id = c.staff_id
                     WHERE c.network_id = $1 AND s.deactivated_at IS NULL ORDER BY s.name, c.clinic_id";
        let rows: Vec<(Uuid, Uuid, String, String)> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).fetch_all(c).await?
        });
        Ok(rows
            .into_iter()
            .map(|(id, staff, staff_name, rule)| ClinicRow { id: id.into(), staff: staff.into(), staff_name, rule })
            .collect())
    }

    /// Adds a clinic.
    pub async fn add_clinic(
        &mut self,
        network: NetworkId,
        id: ClinicId,
        staff: StaffId,
        place: Option<PlaceId>,
        rule: &str,
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO clinics (network_id, clinic_id, staff_id, place_id, rule) VALUES ($1, $2, $3, $4, $5)";
        on!(self, c => {
            sqlx::query(query)
                .bind(Uuid::from(network))
                .bind(Uuid::from(id))
                .bind(Uuid::from(staff))
                .bind(place.map(Uuid::from))
                .bind(rule)
                .execute(c)
                .await?;
            Ok(())
        })
    }

    /// Removes a network's clinics, before an import writes them anew; appointments stay as they are.
    pub async fn remove_clinics(&mut self, network: NetworkId) -> Result<(), StoreError> {
        let query = "DELETE FROM clinics WHERE network_id = $1";
        on!(self, c => {
            sqlx::query(query).bind(Uuid::from(network)).execute(c).await?;
            Ok(())
        })
    }

    /// Leave that ends after this instant: whose, from when, until when.
    pub async fn leave_after(
        &mut self,
        network: NetworkId,
        after: Timestamp,
    ) -> Result<Vec<(StaffId, Timestamp, Timestamp)>, StoreError> {
        let query = "SELECT staff_id, starts_at, ends_at FROM leave WHERE network_id = $1 AND ends_at > $2";
        let rows: Vec<(Uuid, i64, i64)> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).bind(micros(after)).fetch_all(c).await?
        });
        rows.into_iter()
            .map(|(staff, from, to)| Ok((staff.into(), instant(from, "leave")?, instant(to, "leave")?)))
            .collect()
    }

    /// Adds leave.
    pub async fn add_leave(
        &mut self,
        network: NetworkId,
        id: LeaveId,
        staff: StaffId,
        starts_at: Timestamp,
        ends_at: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO leave (network_id, leave_id, staff_id, starts_at, ends_at) VALUES ($1, $2, $3, $4, $5)";
        on!(self, c => {
            sqlx::query(query)
                .bind(Uuid::from(network))
                .bind(Uuid::from(id))
                .bind(Uuid::from(staff))
                .bind(micros(starts_at))
                .bind(micros(ends_at))
                .execute(c)
                .await?;
            Ok(())
        })
    }

    /// A network's places.
    pub async fn places(&mut self, network: NetworkId) -> Result<Vec<PlaceRow>, StoreError> {
        let query = "SELECT place_id, name, address, directions FROM places WHERE network_id = $1 ORDER BY name";
        let rows: Vec<(Uuid, String, String, String)> = on!(self, c => {
            sqlx::query_as(query).bind(Uuid::from(network)).fetch_all(c).await?
        });
        Ok(rows
            .into_iter()
            .map(|(id, name, address, directions)| PlaceRow { id: id.into(), name, address, directions })
            .collect())
    }

    /// Adds a place, or changes the one with this id.
    pub async fn set_place(&mut self, network: NetworkId, place: &PlaceRow) -> Result<(), StoreError> {
        let query = "INSERT INTO places (network_id, place_id, name, address, directions) VALUES ($1, $2, $3, $4, $5)
                     ON CONFLICT (place_id) DO UPDATE SET name = excluded.name, address = excluded.address,
                       directions = excluded.directions";
        on!(self, c => {
            sqlx::query(query)
                .bind(Uuid::from(network))
                .bind(Uuid::from(place.id))
                .bind(&place.name)
                .bind(&place.address)
                .bind(&place.directions)
                .execute(c)
                .await?;
            Ok(())
        })
    }

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

    /// Adds a booked appointment.
    pub async fn add_appointment(&mut self, appointment: &NewAppointment<'_>) -> Result<(), StoreError> {
        let query = "INSERT INTO appointments (network_id, appointment_id, referral_id, staff_id, place_id, mode,
                       starts_at, ends_at, status, sequence)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'booked', 0)";
        on!(self, c => {
            sqlx::query(query)
                .bind(Uuid::from(appointment.network))
                .bind(Uuid::from(appointment.id))
                .bind(Uuid::from(appointment.referral))
                .bind(Uuid::from(appointment.staff))
                .bind(appointment.place.map(Uuid::from))
                .bind(appointment.mode)
                .bind(micros(appointment.starts_at))
                .bind(micros(appointment.ends_at))
                .execute(c)
                .await?;
            Ok(())
        })
    }

    /// Moves an appointment to another time, and books it again if it was cancelled.
    pub async fn move_appointment(&mut self, to: &NewAppointment<'_>) -> Result<(), StoreError> {
        let query = "UPDATE appointments SET staff_id = $1, place_id = $2, mode = $3, starts_at = $4, ends_at = $5,
                       status = 'booked', cancelled_reason = NULL, sequence = sequence + 1
                     WHERE appointment_id = $6 AND network_id = $7";
        on!(self, c => {
            sqlx::query(query)
                .bind(Uuid::from(to.staff))
                .bind(to.place.map(Uuid::from))
                .bind(to.mode)
                .bind(micros(to.starts_at))
                .bind(micros(to.ends_at))
                .bind(Uuid::from(to.id))
                .bind(Uuid::from(to.network))
                .execute(c)
                .await?;
            Ok(())
        })
    }

    /// Cancels an appointment, if it is booked; whether it was.
    pub async fn cancel_appointment(
        &mut self,
        network: NetworkId,
        appointment: AppointmentId,
        reason: &str,
    ) -> Result<bool, StoreError> {
        let query = "UPDATE appointments SET status = 'cancelled', cancelled_reason = $1, sequence = sequence + 1
                     WHERE appointment_id = $2 AND network_id = $3 AND status = 'booked'";
        on!(self, c => {
            let done = sqlx::query(query)
                .bind(reason)
                .bind(Uuid::from(appointment))
                .bind(Uuid::from(network))
                .execute(c)
                .await?;
            Ok(done.rows_affected() == 1)
        })
    }

    /// The appointment of a referral: the newest, if there were several.
    pub async fn appointment_of(
        &mut self,
        network: NetworkId,
        referral: ReferralId,
    ) -> Result<Option<AppointmentRow>, StoreError> {
        let query = "SELECT a.appointment_id, a.referral_id, a.staff_id, s.name, a.place_id, a.mode, a.starts_at,
                       a.ends_at, a.status, a.sequence, p.name, p.address, p.directions
                     FROM appointments a JOIN staff s ON s.staff_id = a.staff_id
                     LEFT JOIN places p ON p.place_id = a.place_id
                     WHERE a.network_id = $1 AND a.referral_id = $2 ORDER BY a.appointment_id DESC LIMIT 1";
        on!(self, c => {
            let row = sqlx::query(query)
                .bind(Uuid::from(network))
                .bind(Uuid::from(referral))
                .fetch_optional(c)
                .await?;
            row.map(|row| read_appointment!(row)).transpose()
        })
    }

    /// A network's booked appointments that start in this range, in order; of one link worker, or of all.
    pub async fn appointments_between(
        &mut self,
        network: NetworkId,
        staff: Option<StaffId>,
        from: Timestamp,
        until: Timestamp,
    ) -> Result<Vec<AppointmentRow>, StoreError> {
        let query = "SELECT a.appointment_id, a.referral_id, a.staff_id, s.name, a.place_id, a.mode, a.starts_at,
                       a.ends_at, a.status, a.sequence, p.name, p.address, p.directions
                     FROM appointments a JOIN staff s ON s.staff_id = a.staff_id
                     LEFT JOIN places p ON p.place_id = a.place_id
                     WHERE a.network_id = $1 AND ($2 IS NULL OR a.staff_id = $2) AND a.starts_at >= $3
                       AND a.starts_at < $4 AND a.status = 'booked'
                     ORDER BY a.starts_at, s.name";
        on!(self, c => {
            let rows = sqlx::query(query)
                .bind(Uuid::from(network))
                .bind(staff.map(Uuid::from))
                .bind(micros(from))
                .bind(micros(until))
                .fetch_all(c)
                .await?;
            rows.into_iter().map(|row| read_appointment!(row)).collect()
        })
    }
}
