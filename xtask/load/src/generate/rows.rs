//! What stands in the rows: which referral came when, which times are taken.

use std::ops::Range;

use anyhow::{Context, Result};
use domain::{
    id::{AppointmentId, DraftId, PatientId, ReferralId},
    reference::Reference,
    schedule::{Grain, TimeOfDay, local},
};
use jiff::{Timestamp, ToSpan};
use uuid::Uuid;

use super::Made;
use crate::chance::Mixed;

/// Over how many days the referrals came.
const HISTORY_DAYS: i64 = 730;
/// How many days ahead times are taken, and how many in a hundred.
const AHEAD_DAYS: i32 = 60;
const TAKEN: u64 = 60;
/// Of the newest referrals of a network: nobody has read so many, and so many are not accepted.
const NEW: usize = 15;
const OPEN: usize = 40;
/// Of so many referrals, one is young enough for its message to be there still.
const KEPT_MESSAGES: usize = 8;
/// Numbers of references, and a factor that makes each another one of them.
const REFERENCES: u64 = 26_u64.pow(8);
const SPREAD: u64 = 123_456_789_123 % REFERENCES;

/// A referral.
pub struct Referral {
    pub network: Uuid,
    pub version: Uuid,
    pub reader: Uuid,
    pub id: Uuid,
    pub patient: Uuid,
    pub draft: Uuid,
    pub event: Uuid,
    /// The message that told of it, unless that was removed since.
    pub message: Option<Uuid>,
    pub reference: String,
    pub state: &'static str,
    pub match_index: [u8; 32],
    pub manage_hash: [u8; 32],
    pub submitted_at: i64,
    pub read_by: i64,
    pub acknowledged_at: Option<i64>,
    pub accepted_at: Option<i64>,
}

/// An appointment.
pub struct Appointment {
    pub network: Uuid,
    pub staff: Uuid,
    pub place: Uuid,
    pub referral: Uuid,
    pub id: Uuid,
    pub starts_at: i64,
    pub ends_at: i64,
    /// The quarters of an hour that it claims; none, when it is over.
    pub grains: Range<i64>,
}

/// The times of one network's appointments, the latest first.
pub struct Diary<'a> {
    seed: u64,
    number: usize,
    made: &'a Made,
    referrals: usize,
    now: Timestamp,
    times: Vec<(Uuid, Timestamp)>,
}

fn moment(index: usize, of: usize, now: Timestamp) -> Timestamp {
    let minutes = HISTORY_DAYS * 1440 * i64::try_from(of - index).unwrap_or(0) / i64::try_from(of).unwrap_or(1);
    now - minutes.minutes()
}

fn referral_id(seed: u64, (network, index): (usize, usize), of: usize, now: Timestamp) -> ReferralId {
    let mut chance = Mixed::of(&[seed, 1, network as u64, index as u64]);
    ReferralId::v7(moment(index, of, now).as_millisecond().unsigned_abs(), chance.bytes())
}

/// The referral of this number in its network, which so many followed.
pub(super) fn referral(
    seed: u64,
    made: &Made,
    (network, index): (usize, usize),
    followed_by: usize,
    of: usize,
    now: Timestamp,
) -> Referral {
    let mut chance = Mixed::of(&[seed, 2, network as u64, index as u64]);
    let at = moment(index, of, now);
    let millis = at.as_millisecond().unsigned_abs();
    let (read, accepted) = (followed_by >= NEW, followed_by >= OPEN);
    let number = (network * of + index) as u64 + 1;
    Referral {
        network: made.network,
        version: made.version,
        reader: made.staff[chance.below(made.staff.len() as u64) as usize],
        id: referral_id(seed, (network, index), of, now).into(),
        patient: PatientId::v7(millis, chance.bytes()).into(),
        draft: DraftId::v7(millis, chance.bytes()).into(),
        event: domain::id::EventId::v7(millis, chance.bytes()).into(),
        message: (followed_by < of / KEPT_MESSAGES).then(|| domain::id::MessageId::v7(millis, chance.bytes()).into()),
        reference: Reference::new((number * SPREAD % REFERENCES).to_be_bytes()).as_str().to_owned(),
        state: match (read, accepted) {
            (false, _) => "new",
            (true, false) => "acknowledged",
            (true, true) => "accepted",
        },
        match_index: chance.bytes(),
        manage_hash: chance.bytes(),
        submitted_at: at.as_microsecond(),
        read_by: (if read { at } else { now } + 48.hours()).as_microsecond(),
        acknowledged_at: read.then(|| (at + 24.hours()).as_microsecond()),
        accepted_at: accepted.then(|| (at + 48.hours()).as_microsecond()),
    }
}

impl<'a> Diary<'a> {
    pub(super) fn of(
        seed: u64,
        (number, made): (usize, &'a Made),
        referrals: usize,
        appointments: usize,
        now: Timestamp,
    ) -> Result<Self> {
        let mut chance = Mixed::of(&[seed, 3, number as u64]);
        let mut times = Vec::with_capacity(appointments);
        let mut day = local::london(now).date.add_days(AHEAD_DAYS).context("the calendar goes on")?;
        let today = local::london(now).date;
        while times.len() < appointments {
            if !matches!(day.weekday(), domain::Weekday::Saturday | domain::Weekday::Sunday) {
                for hour in (9..17).rev() {
                    let at = TimeOfDay::new(hour, 0).and_then(|time| local::instant(day, time));
                    let at = at.context("clinics open at hours that there are")?;
                    let each = made.staff.iter().filter(|_| day < today || chance.below(100) < TAKEN);
                    times.extend(each.map(|staff| (*staff, at)));
                }
            }
            day = day.add_days(-1).context("the calendar begins early")?;
        }
        times.truncate(appointments);
        Ok(Self { seed, number, made, referrals, now, times })
    }

    /// The appointment of this number, the earliest first.
    pub fn appointment(&self, round: usize) -> Option<Appointment> {
        let from_latest = self.times.len().checked_sub(round + 1)?;
        let (staff, starts_at) = self.times[from_latest];
        let mut chance = Mixed::of(&[self.seed, 4, self.number as u64, round as u64]);
        let ends_at = starts_at + 45.minutes();
        let booked_at = starts_at - (10 * 24).hours();
        let index = self.referrals - 1 - from_latest % self.referrals;
        let first = Grain::around(starts_at).number();
        Some(Appointment {
            network: self.made.network,
            staff,
            place: self.made.place,
            referral: referral_id(self.seed, (self.number, index), self.referrals, self.now).into(),
            id: AppointmentId::v7(booked_at.as_millisecond().unsigned_abs(), chance.bytes()).into(),
            starts_at: starts_at.as_microsecond(),
            ends_at: ends_at.as_microsecond(),
            // Retention removes claims a day after.
            grains: if starts_at + 24.hours() > self.now { first..first + 4 } else { first..first },
        })
    }
}
