//! Offers of a free time: to those who wait without one, and to those who would rather come sooner.
//!
//! An offer keeps its time for one person for a while. Nobody has two at once, nobody is offered again what they let go,
//! and a time goes to whoever has waited longest among those whom it suits. Knows nothing of what is free.

use std::collections::BTreeSet;

use jiff::{Timestamp, ToSpan, tz::TimeZone};

use crate::{
    civil::CivilDate,
    id::{ReferralId, StaffId},
    messaging::waking,
    preference::Preference,
    refer::SlotCode,
    schedule::local::london,
};

/// Hours that somebody has at the least to answer: what begins too soon for that is not offered.
pub const LEAST_HOURS: u16 = 4;
/// Hours that they have at the most, whatever a network sets: two weeks.
pub const MOST_HOURS: u16 = 14 * 24;
/// So many offers one after another that nobody answered: then somebody calls, and no more are made by themselves.
pub const MOST_UNANSWERED: usize = 3;

/// To whom a time is offered; those who have none come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// To somebody who waits, because no time suited them.
    Waiting,
    /// To somebody who has an appointment and asked for a sooner one.
    Sooner,
}

impl Kind {
    /// Its code in storage.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sooner => "sooner",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Waiting, Self::Sooner].into_iter().find(|kind| kind.code() == code)
    }
}

/// How an offer stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    /// It waits for an answer, and its time is kept.
    Made,
    /// The person took the time.
    Taken,
    /// The person said no.
    Declined,
    /// Nobody answered in time.
    Lapsed,
    /// It was taken back: the person has another time, or the time is none any more.
    Withdrawn,
}

/// What can become of an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The person takes the time.
    Take,
    /// The person says no.
    Decline,
    /// Nobody answered.
    Lapse,
    /// It is taken back.
    Withdraw,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 5] = [Self::Made, Self::Taken, Self::Declined, Self::Lapsed, Self::Withdrawn];

    /// Its code in storage.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Made => "made",
            Self::Taken => "taken",
            Self::Declined => "declined",
            Self::Lapsed => "lapsed",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Where an offer stands after a step, if the step can be taken; `is_due` says whether its time to answer is over.
    ///
    /// The same step once more changes nothing and is no mistake. A time is never taken late, since it may be somebody
    /// else's in the next moment; a "no" is always welcome.
    pub const fn after(self, step: Step, is_due: bool) -> Option<Self> {
        match (self, step) {
            (Self::Made, Step::Take) if is_due => None,
            (Self::Made, Step::Lapse) if !is_due => None,
            (Self::Made | Self::Taken, Step::Take) => Some(Self::Taken),
            (Self::Made | Self::Declined, Step::Decline) => Some(Self::Declined),
            (Self::Made | Self::Lapsed, Step::Lapse) => Some(Self::Lapsed),
            (Self::Made | Self::Withdrawn, Step::Withdraw) => Some(Self::Withdrawn),
            _ => None,
        }
    }
}

/// For how long an offer stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// When the message goes out.
    pub tell_at: Timestamp,
    /// From when on it can no longer be taken.
    pub lapses_at: Timestamp,
}

/// What an offer's window is reckoned from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// Hours to answer, as the network has them.
    pub hours: u16,
    /// Minutes before the appointment by which it has to be known who comes.
    pub notice_minutes: i64,
}

/// For how long a time that starts then can be offered, if it can be at all.
///
/// The hours count from when the message may go out, never end in the night, and never reach into the notice that the
/// team needs before an appointment.
pub fn window(now: Timestamp, start: Timestamp, terms: Terms, zone: &TimeZone) -> Option<Window> {
    let (tell_at, hours) = (waking(now, zone), terms.hours.max(1));
    let known_by = start.checked_sub(terms.notice_minutes.minutes()).ok()?;
    let answer_by = waking(tell_at.checked_add(i64::from(hours).hours()).ok()?, zone);
    let lapses_at = answer_by.min(known_by);
    let enough = tell_at.checked_add(i64::from(LEAST_HOURS.min(hours)).hours()).ok()?;
    (lapses_at >= enough).then_some(Window { tell_at, lapses_at })
}

/// What a free time has to be like for somebody, besides the way of meeting, its length and its notice.
#[derive(Clone, Copy, Debug)]
pub struct Need<'a> {
    /// What they said would suit; anything, when they were never asked.
    pub preference: Option<&'a Preference>,
    /// On a day before this one, when they have an appointment already.
    pub before: Option<CivilDate>,
    /// With this link worker, when they have met already.
    pub with: Option<StaffId>,
    /// Not at any of these times (in seconds since 1970 UTC), which they have let go before.
    pub let_go: &'a BTreeSet<i64>,
}

impl Need<'_> {
    /// Whether this time is of use to them.
    pub fn suits(&self, time: SlotCode) -> bool {
        let Ok(start) = Timestamp::from_second(time.start) else { return false };
        let local = london(start);
        self.preference.is_none_or(|preference| preference.suits(local.weekday, local.hour))
            && self.before.is_none_or(|day| local.date < day)
            && self.with.is_none_or(|link_worker| link_worker == time.link_worker)
            && !self.let_go.contains(&time.start)
    }
}

/// Somebody's turn among those who would like a time. The least comes first: those who have none before those who would
/// like a sooner one, then whoever has waited longest. Nothing else counts: not how urgent it seems, nor who helps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Turn {
    /// Without a time, or with one.
    pub kind: Kind,
    /// Since when.
    pub since: Timestamp,
    /// Who; of those who came in one moment, in an order that stays the same.
    pub referral: ReferralId,
}

/// How many wait before somebody, as kindly as it can be said: preferences differ, so that it is never a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ahead {
    /// Nobody.
    Nobody,
    /// Fewer than five.
    Few,
    /// About so many, a multiple of five.
    About(usize),
}

impl Ahead {
    /// What is said of so many.
    pub const fn of(count: usize) -> Self {
        match count {
            0 => Self::Nobody,
            1..=4 => Self::Few,
            _ => Self::About((count + 2) / 5 * 5),
        }
    }
}

#[cfg(test)]
mod tests;
