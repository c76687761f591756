//! A clinic: the rule of when, where and how a link worker sees people, and the time that it opens.
//!
//! Knows nothing of what already fills that time.

pub mod form;

use std::{fmt, iter};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    bank_holidays,
    grain::{Grain, Length},
    interval::{Span, Spans},
    local,
    slots::Request,
    time_of_day::TimeOfDay,
};
use crate::{
    civil::{CivilDate, Weekday},
    form::codes,
    id::PlaceId,
    mode::Mode,
};

/// What someone said about a clinic, in a form or a file; [`Clinic::new`] tells whether it makes sense.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ClinicRule {
    /// The day of the week.
    pub weekday: Weekday,
    /// Which of those days.
    pub every: Recurrence,
    /// When it opens, by the clock in London.
    pub from: TimeOfDay,
    /// When it closes, on the same day.
    pub to: TimeOfDay,
    /// The first day on which it may open.
    pub first_day: CivilDate,
    /// The last, when an end is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<CivilDate>,
    /// How people may be seen.
    pub modes: Vec<Mode>,
    /// Where, when people come to a place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceId>,
    /// How long a first appointment takes.
    #[serde(default = "usual_appointment")]
    pub first_minutes: Length,
    /// How long one takes that follows it.
    #[serde(default = "usual_follow_up")]
    pub follow_up_minutes: Length,
    /// How long the link worker needs after each one, for notes and for breath.
    #[serde(default = "usual_buffer")]
    pub buffer_minutes: Length,
    /// What of each session is kept for people whom the team invites or helps to book.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept: Option<Kept>,
}

/// The last part of each session, which is open only to people whom the team invites or helps to book until some days
/// before: or else those who book fastest would have it all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Kept {
    /// How much.
    pub share: Share,
    /// From so many days before on, it is open to everyone.
    pub until_days: u16,
}

codes! {
    /// A part of a session.
    Share {
        /// A quarter.
        Quarter = "quarter",
        /// A third.
        Third = "third",
        /// A half.
        Half = "half",
    }
}

impl Share {
    /// How many of so many quarter hours, rounded up.
    const fn of(self, quarters: usize) -> usize {
        quarters.div_ceil(match self {
            Self::Quarter => 4,
            Self::Third => 3,
            Self::Half => 2,
        })
    }
}

/// Which weeks a clinic opens in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Recurrence {
    /// All of them.
    Weekly,
    /// Every second week.
    Fortnightly {
        /// Any day of a week in which it opens; weeks start on Monday.
        anchor: CivilDate,
    },
    /// Once a month, on this occurrence of its weekday.
    NthOfMonth(Occurrence),
}

/// One of the days of a month that fall on the same weekday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Occurrence {
    /// The 1st to the 7th.
    First,
    /// The 8th to the 14th.
    Second,
    /// The 15th to the 21st.
    Third,
    /// The 22nd to the 28th.
    Fourth,
    /// From the 29th; months that have only four do without.
    Fifth,
    /// The fourth or the fifth, whichever is the last.
    Last,
}

/// Which kind of appointment is made, which is how long it takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Visit {
    /// The person has not met the team yet.
    #[default]
    First,
    /// They have met.
    FollowUp,
}

/// Why a clinic makes no sense as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClinicProblem {
    /// It ends before it starts, at the same time, or past midnight.
    EndsBeforeStart,
    /// Its appointments take no time.
    NoLength,
    /// Not even one appointment fits in.
    TooShort,
    /// Its last day comes before its first.
    LastDayBeforeFirst,
    /// No way of meeting is named.
    NoMode,
    /// People are to come, and it is not said where.
    NoPlace,
}

/// A clinic whose rule makes sense.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "ClinicRule", into = "ClinicRule")]
pub struct Clinic(ClinicRule);

impl Clinic {
    /// The clinic of this rule, or the first thing about it that makes no sense.
    pub fn new(rule: ClinicRule) -> Result<Self, ClinicProblem> {
        let quarters = rule.from.until(rule.to).count();
        if quarters == 0 {
            Err(ClinicProblem::EndsBeforeStart)
        } else if rule.first_minutes == Length::NONE || rule.follow_up_minutes == Length::NONE {
            Err(ClinicProblem::NoLength)
        } else if quarters < usize::from(rule.first_minutes.quarters()) {
            Err(ClinicProblem::TooShort)
        } else if rule.last_day.is_some_and(|last| last < rule.first_day) {
            Err(ClinicProblem::LastDayBeforeFirst)
        } else if rule.modes.is_empty() {
            Err(ClinicProblem::NoMode)
        } else if rule.modes.contains(&Mode::InPerson) && rule.place.is_none() {
            Err(ClinicProblem::NoPlace)
        } else {
            Ok(Self(rule))
        }
    }

    /// Its rule, to show or store.
    pub const fn rule(&self) -> &ClinicRule {
        &self.0
    }

    /// The time that it is open from one day to another, both included.
    pub fn opens(&self, from: CivilDate, to: CivilDate) -> Spans {
        let first = from.max(self.0.first_day);
        let last = self.0.last_day.map_or(to, |last| last.min(to));
        iter::successors(Some(first), |day| day.add_days(1))
            .take_while(|day| *day <= last)
            .filter(|day| self.is_held_on(*day))
            .flat_map(|day| self.open_on(day))
            .collect()
    }

    /// The time that is kept, as of today, on some days, both included, for people whom the team invites or helps to book.
    pub fn kept(&self, from: CivilDate, to: CivilDate, today: CivilDate) -> Spans {
        let Some(kept) = self.0.kept else { return Spans::default() };
        let Some(first) = today.add_days(i32::from(kept.until_days) + 1) else { return Spans::default() };
        let (from, to) = (from.max(first).max(self.0.first_day), self.0.last_day.map_or(to, |last| last.min(to)));
        iter::successors(Some(from), |day| day.add_days(1))
            .take_while(|day| *day <= to)
            .filter(|day| self.is_held_on(*day))
            .flat_map(|day| {
                let quarters: Vec<i64> = self.open_on(day).into_iter().flat_map(Span::numbers).collect();
                let open_to_all = quarters.len() - kept.share.of(quarters.len());
                quarters.into_iter().skip(open_to_all)
            })
            .filter_map(|quarter| Span::starting_with(Grain::numbered(quarter), Length::QUARTER))
            .collect()
    }

    /// A request for appointments of this kind here that take the usual time, or more when at least so much is needed,
    /// and start from one instant on and before another.
    pub fn request(&self, visit: Visit, at_least: Length, from: Timestamp, until: Timestamp) -> Request {
        let usual = match visit {
            Visit::First => self.0.first_minutes,
            Visit::FollowUp => self.0.follow_up_minutes,
        };
        Request { length: usual.max(at_least), buffer: self.0.buffer_minutes, from, until }
    }

    /// Whether it is an extra session: it opens on one day only, whatever day that is.
    pub fn is_extra(&self) -> bool {
        self.0.last_day == Some(self.0.first_day)
    }

    /// The first day, from one to another, on which both clinics are open at the same time: nobody can be in two.
    pub fn first_clash(&self, other: &Self, from: CivilDate, to: CivilDate) -> Option<CivilDate> {
        let (one, two) = (&self.0, &other.0);
        if one.weekday != two.weekday || one.to <= two.from || two.to <= one.from {
            return None;
        }
        let start = from.max(one.first_day).max(two.first_day);
        let ends = [Some(to), one.last_day, two.last_day];
        let end = ends.into_iter().flatten().min().unwrap_or(to);
        let until_weekday = (one.weekday as i32 - start.weekday() as i32).rem_euclid(7);
        let both = |day: &CivilDate| !self.opens(*day, *day).and(&other.opens(*day, *day)).is_empty();
        iter::successors(start.add_days(until_weekday), |day| day.add_days(7)).take_while(|day| *day <= end).find(both)
    }

    fn is_held_on(&self, day: CivilDate) -> bool {
        // Whoever adds a session on a bank holiday means that day.
        day.weekday() == self.0.weekday
            && (self.is_extra() || bank_holidays::on(day).is_none())
            && match self.0.every {
                Recurrence::Weekly => true,
                Recurrence::Fortnightly { anchor } => weeks_from(anchor, day) % 2 == 0,
                Recurrence::NthOfMonth(occurrence) => occurrence.is_on(day),
            }
    }

    /// The clinic's time on this day: in one piece, unless the clock changes while it is open.
    fn open_on(&self, day: CivilDate) -> Vec<Span> {
        let quarters: Vec<TimeOfDay> = self.0.from.until(self.0.to).collect();
        let whole = local::instant(day, self.0.from)
            .zip(local::instant(day, self.0.to))
            .and_then(|(from, to)| Span::new(from, to))
            .filter(|span| span.numbers().count() == quarters.len());
        match whole {
            Some(span) => vec![span],
            // Quarter hours as they come by: one that the clock leaves out is not there, one that it shows twice is
            // there at its first. So no two times of a clinic ever read alike.
            None => quarters
                .into_iter()
                .filter_map(|time| {
                    Span::starting_with(Grain::starting_at(local::instant(day, time)?)?, Length::QUARTER)
                })
                .collect(),
        }
    }
}

impl Occurrence {
    fn is_on(self, day: CivilDate) -> bool {
        let before = (day.day() - 1) / 7;
        match self {
            Self::First => before == 0,
            Self::Second => before == 1,
            Self::Third => before == 2,
            Self::Fourth => before == 3,
            Self::Fifth => before == 4,
            Self::Last => day.add_days(7).is_none_or(|next| next.month() != day.month()),
        }
    }
}

/// How many weeks, from Monday to Sunday, lie between those of two days.
fn weeks_from(anchor: CivilDate, day: CivilDate) -> i32 {
    let since_monday = Weekday::ALL.iter().take_while(|weekday| **weekday != anchor.weekday()).count() as i32;
    (anchor.days_until(day) + since_monday).div_euclid(7)
}

const fn usual_appointment() -> Length {
    Length::from_minutes(45).expect("three quarter hours")
}

const fn usual_follow_up() -> Length {
    Length::from_minutes(30).expect("two quarter hours")
}

const fn usual_buffer() -> Length {
    Length::QUARTER
}

impl TryFrom<ClinicRule> for Clinic {
    type Error = ClinicProblem;

    fn try_from(rule: ClinicRule) -> Result<Self, ClinicProblem> {
        Self::new(rule)
    }
}

impl From<Clinic> for ClinicRule {
    fn from(clinic: Clinic) -> Self {
        clinic.0
    }
}

impl fmt::Display for ClinicProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::EndsBeforeStart => "the clinic must end after it starts, on the same day",
            Self::NoLength => "an appointment must take some time",
            Self::TooShort => "the clinic must be long enough for one appointment",
            Self::LastDayBeforeFirst => "the last day must not come before the first",
            Self::NoMode => "the clinic must name a way of meeting",
            Self::NoPlace => "a clinic in person must name its place",
        })
    }
}

impl std::error::Error for ClinicProblem {}

#[cfg(test)]
mod tests;
