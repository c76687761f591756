//! Appointments: added, moved, cancelled, looked at.

use domain::{
    id::{AppointmentId, NetworkId, PlaceId, ReferralId, StaffId},
    refer::SlotCode,
    schedule::offer,
};
use jiff::Timestamp;
use sqlx::Row as _;
use uuid::Uuid;

use super::{ReferralRow, StoreError, Tx, instant, micros, on, put};

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
    /// The link worker's address, unless they have left.
    pub staff_email: Option<String>,
    /// Where, if in person.
    pub place: Option<PlaceId>,
    /// The place's name.
    pub place_name: Option<String>,
    /// The place's address.
    pub place_address: Option<String>,
    /// How to get there.
    pub place_directions: Option<String>,
    /// What somebody in a wheelchair, or with a guide dog, needs to know of it.
    pub place_access: Option<String>,
    /// How, by its code.
    pub mode: String,
    /// From when.
    pub starts_at: Timestamp,
    /// Until when.
    pub ends_at: Timestamp,
    /// How it stands, by code.
    pub status: String,
    /// How often it has changed, for calendars.
    pub sequence: i64,
    /// When the person, who did not come, was offered another time.
    pub offered_at: Option<Timestamp>,
    /// A newer one of the same referral follows it.
    pub is_followed: bool,
    /// The person has met the team before: another appointment of theirs was attended.
    pub has_met: bool,
    /// How many before it the person has missed.
    pub missed_before: i64,
}

/// An appointment to be added.
#[derive(Debug)]
pub struct NewAppointment {
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
    pub mode: &'static str,
    /// From when.
    pub starts_at: Timestamp,
    /// Until when.
    pub ends_at: Timestamp,
}

impl NewAppointment {
    /// The appointment that a slot stands for; none when it stands for no time.
    pub fn at(
        slot: SlotCode,
        place: Option<PlaceId>,
        network: NetworkId,
        referral: ReferralId,
        id: AppointmentId,
    ) -> Option<Self> {
        let span = offer::span(slot)?;
        let (starts_at, ends_at) = (span.start(), span.end());
        Some(Self { network, id, referral, staff: slot.link_worker, place, mode: slot.mode.code(), starts_at, ends_at })
    }
}

/// What every query of appointments selects, in the order in which it is read.
macro_rules! select_appointments {
    ($rest:literal) => {
        concat!(
            "SELECT a.appointment_id, a.referral_id, a.staff_id, s.name, a.place_id, a.mode, a.starts_at, a.ends_at,
               a.status, a.sequence, p.name, p.address, p.directions,
               CASE WHEN s.deactivated_at IS NULL THEN s.email END, a.offered_at,
               EXISTS (SELECT 1 FROM appointments f WHERE f.network_id = a.network_id
                         AND f.referral_id = a.referral_id AND f.appointment_id > a.appointment_id), p.access,
               EXISTS (SELECT 1 FROM appointments m
                       WHERE m.network_id = a.network_id AND m.referral_id = a.referral_id AND m.status = 'attended'
                         AND m.appointment_id <> a.appointment_id),
               (SELECT count(*) FROM appointments d
                WHERE d.network_id = a.network_id AND d.referral_id = a.referral_id AND d.status = 'dna'
                  AND d.appointment_id < a.appointment_id)
             FROM appointments a JOIN staff s ON s.network_id = a.network_id AND s.staff_id = a.staff_id
             LEFT JOIN places p ON p.network_id = a.network_id AND p.place_id = a.place_id ",
            $rest
        )
    };
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
            staff_email: row.try_get(13)?,
            offered_at: row.try_get::<Option<i64>, _>(14)?.map(|at| instant(at, "appointments")).transpose()?,
            is_followed: row.try_get(15)?,
            place_access: row.try_get(16)?,
            has_met: row.try_get(17)?,
            missed_before: row.try_get(18)?,
        })
    }};
}

impl Tx {
    /// Adds a booked appointment.
    pub async fn add_appointment(
        &mut self,
        network: NetworkId,
        appointment: &AppointmentRow,
    ) -> Result<(), StoreError> {
        let query = "INSERT INTO appointments (network_id, appointment_id, referral_id, staff_id, place_id, mode,
                       starts_at, ends_at, status, sequence)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'booked', 0)";
        put!(
            self,
            query,
            Uuid::from(network),
            Uuid::from(appointment.id),
            Uuid::from(appointment.referral),
            Uuid::from(appointment.staff),
            appointment.place.map(Uuid::from),
            &appointment.mode,
            micros(appointment.starts_at),
            micros(appointment.ends_at),
        )
    }

    /// An appointment that is about to be added, with what its pages and messages say of it.
    pub async fn appointment_to_be(&mut self, new: &NewAppointment) -> Result<AppointmentRow, StoreError> {
        let query = "SELECT s.name, CASE WHEN s.deactivated_at IS NULL THEN s.email END, p.name, p.address,
                       p.directions, p.access
                     FROM staff s LEFT JOIN places p ON p.network_id = s.network_id AND p.place_id = $3
                     WHERE s.network_id = $1 AND s.staff_id = $2";
        type Text = Option<String>;
        type Columns = (String, Text, Text, Text, Text, Text);
        let (staff_name, staff_email, place_name, place_address, place_directions, place_access): Columns = on!(self, c => {
            sqlx::query_as(query)
                .bind(Uuid::from(new.network))
                .bind(Uuid::from(new.staff))
                .bind(new.place.map(Uuid::from))
                .fetch_one(c)
                .await?
        });
        Ok(AppointmentRow {
            id: new.id,
            referral: new.referral,
            staff: new.staff,
            staff_name,
            staff_email,
            place: new.place,
            place_name,
            place_address,
            place_directions,
            place_access,
            mode: new.mode.to_owned(),
            starts_at: new.starts_at,
            ends_at: new.ends_at,
            status: "booked".to_owned(),
            sequence: 0,
            offered_at: None,
            is_followed: false,
            has_met: false,
            missed_before: 0,
        })
    }

    /// Moves an appointment to another time, and books it again if it was cancelled.
    pub async fn move_appointment(&mut self, to: &NewAppointment) -> Result<(), StoreError> {
        let query = "UPDATE appointments SET staff_id = $1, place_id = $2, mode = $3, starts_at = $4, ends_at = $5,
                       status = 'booked', cancelled_reason = NULL, sequence = sequence + 1
                     WHERE appointment_id = $6 AND network_id = $7";
        put!(
            self,
            query,
            Uuid::from(to.staff),
            to.place.map(Uuid::from),
            to.mode,
            micros(to.starts_at),
            micros(to.ends_at),
            Uuid::from(to.id),
            Uuid::from(to.network)
        )
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
        let query = select_appointments!(
            "WHERE a.network_id = $1 AND a.referral_id = $2 ORDER BY a.appointment_id DESC LIMIT 1"
        );
        on!(self, c => {
            let row = sqlx::query(query)
                .bind(Uuid::from(network))
                .bind(Uuid::from(referral))
                .fetch_optional(c)
                .await?;
            row.map(|row| read_appointment!(row)).transpose()
        })
    }

    /// Every appointment of a referral, in the order in which they were made.
    pub async fn appointments_of(
        &mut self,
        network: NetworkId,
        referral: ReferralId,
    ) -> Result<Vec<AppointmentRow>, StoreError> {
        let query = select_appointments!("WHERE a.network_id = $1 AND a.referral_id = $2 ORDER BY a.appointment_id");
        on!(self, c => {
            let rows = sqlx::query(query)
                .bind(Uuid::from(network))
                .bind(Uuid::from(referral))
                .fetch_all(c)
                .await?;
            rows.into_iter().map(|row| read_appointment!(row)).collect()
        })
    }

    /// A network's appointments that start in this range and were not cancelled, in order; of one link worker, or of all.
    pub async fn appointments_between(
        &mut self,
        network: NetworkId,
        staff: Option<StaffId>,
        from: Timestamp,
        until: Timestamp,
    ) -> Result<Vec<AppointmentRow>, StoreError> {
        let query = select_appointments!(
            "WHERE a.network_id = $1 AND ($2 IS NULL OR a.staff_id = $2) AND a.starts_at >= $3 AND a.starts_at < $4
               AND a.status <> 'cancelled' ORDER BY a.starts_at, s.name"
        );
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

    /// The appointments of referrals that are not accepted yet and were not cancelled, the newest first.
    pub async fn appointments_of_open_referrals(
        &mut self,
        network: NetworkId,
    ) -> Result<Vec<AppointmentRow>, StoreError> {
        let query = select_appointments!(
            "JOIN referrals r ON r.network_id = a.network_id AND r.referral_id = a.referral_id
             WHERE r.network_id = $1 AND r.state IN ('new', 'acknowledged') AND a.status <> 'cancelled'
             ORDER BY a.appointment_id DESC"
        );
        on!(self, c => {
            let rows = sqlx::query(query).bind(Uuid::from(network)).fetch_all(c).await?;
            rows.into_iter().map(|row| read_appointment!(row)).collect()
        })
    }

    /// The appointments to come before which somebody would like a time.
    pub async fn appointments_that_could_be_sooner(
        &mut self,
        network: NetworkId,
        now: Timestamp,
    ) -> Result<Vec<AppointmentRow>, StoreError> {
        let query = select_appointments!(
            "JOIN waiting w ON w.network_id = a.network_id AND w.sooner_for = a.appointment_id
             WHERE w.network_id = $1 AND w.sooner_since IS NOT NULL AND a.status = 'booked' AND a.starts_at > $2"
        );
        on!(self, c => {
            let rows = sqlx::query(query).bind(Uuid::from(network)).bind(micros(now)).fetch_all(c).await?;
            rows.into_iter().map(|row| read_appointment!(row)).collect()
        })
    }

    /// An appointment of this network with its referral, whose row is taken if something is about to change.
    pub async fn take_appointment(
        &mut self,
        network: NetworkId,
        id: AppointmentId,
    ) -> Result<Option<(ReferralRow, AppointmentRow)>, StoreError> {
        let Some(appointment) = self.appointment(network, id).await? else { return Ok(None) };
        let Some(referral) = self.referral(network, appointment.referral).await? else { return Ok(None) };
        // Whoever had the referral before may have moved the appointment.
        let appointment = if self.takes_rows() { self.appointment(network, id).await? } else { Some(appointment) };
        Ok(appointment.map(|appointment| (referral, appointment)))
    }

    /// An appointment of this network.
    pub async fn appointment(
        &mut self,
        network: NetworkId,
        id: AppointmentId,
    ) -> Result<Option<AppointmentRow>, StoreError> {
        let query = select_appointments!("WHERE a.network_id = $1 AND a.appointment_id = $2");
        on!(self, c => {
            let row = sqlx::query(query).bind(Uuid::from(network)).bind(Uuid::from(id)).fetch_optional(c).await?;
            row.map(|row| read_appointment!(row)).transpose()
        })
    }

    /// Booked appointments of a referral that are still to come, the next one first.
    pub async fn coming_appointments(
        &mut self,
        network: NetworkId,
        referral: ReferralId,
        now: Timestamp,
    ) -> Result<Vec<AppointmentId>, StoreError> {
        let query = "SELECT appointment_id FROM appointments
                     WHERE network_id = $1 AND referral_id = $2 AND status = 'booked' AND starts_at > $3
                     ORDER BY starts_at";
        let ids: Vec<Uuid> = on!(self, c => {
            sqlx::query_scalar(query)
                .bind(Uuid::from(network))
                .bind(Uuid::from(referral))
                .bind(micros(now))
                .fetch_all(c)
                .await?
        });
        Ok(ids.into_iter().map(AppointmentId::from).collect())
    }

    /// Says how an appointment stands; of one that is not to come nobody is reminded.
    pub async fn set_appointment_status(
        &mut self,
        network: NetworkId,
        id: AppointmentId,
        status: &str,
    ) -> Result<(), StoreError> {
        if status != "booked" {
            self.remove_reminders(network, id).await?;
        }
        let query = "UPDATE appointments SET status = $3 WHERE network_id = $1 AND appointment_id = $2";
        put!(self, query, Uuid::from(network), Uuid::from(id), status)
    }

    /// Notes that the person was offered another time.
    pub async fn set_another_time_offered(
        &mut self,
        network: NetworkId,
        id: AppointmentId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let query = "UPDATE appointments SET offered_at = $3 WHERE network_id = $1 AND appointment_id = $2";
        put!(self, query, Uuid::from(network), Uuid::from(id), micros(now))
    }
}
