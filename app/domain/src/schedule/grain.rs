//! The quarter hour: the unit in which time is opened, claimed and offered.
//!
//! Knows nothing of time zones. The United Kingdom's clocks have differed from UTC by whole hours since 1970, so that a
//! quarter hour on the wall is one here too.

use std::ops::Add;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

const MINUTES: u16 = 15;
const NANOSECONDS: i128 = MINUTES as i128 * 60 * 1_000_000_000;

/// A quarter hour, by its number since 1970-01-01T00:00Z. The database holds one row for each that is claimed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Grain(i64);

/// How long something takes, in whole quarter hours; may be nothing at all. Written in minutes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct Length(u16);

impl Grain {
    /// The grain with this number, as stored.
    pub const fn numbered(number: i64) -> Self {
        Self(number)
    }

    /// Its number, to store.
    pub const fn number(self) -> i64 {
        self.0
    }

    /// The grain that starts at this very instant, if one does.
    pub fn starting_at(instant: Timestamp) -> Option<Self> {
        let grain = Self::around(instant);
        (grain.start() == instant).then_some(grain)
    }

    /// The grain in which this instant lies.
    pub fn around(instant: Timestamp) -> Self {
        Self::from_quotient(instant.as_nanosecond().div_euclid(NANOSECONDS))
    }

    /// The first grain that starts at this instant or later.
    pub fn not_before(instant: Timestamp) -> Self {
        Self::from_quotient((instant.as_nanosecond() + NANOSECONDS - 1).div_euclid(NANOSECONDS))
    }

    /// The instant at which it starts; the last instant there is for grains that lie beyond it.
    pub fn start(self) -> Timestamp {
        let furthest = if self.0 < 0 { Timestamp::MIN } else { Timestamp::MAX };
        Timestamp::from_nanosecond(i128::from(self.0) * NANOSECONDS).unwrap_or(furthest)
    }

    fn from_quotient(grains: i128) -> Self {
        Self(i64::try_from(grains).expect("jiff's instants end with the year 9999"))
    }
}

impl Add<Length> for Grain {
    type Output = Self;

    fn add(self, length: Length) -> Self {
        Self(self.0.saturating_add(i64::from(length.0)))
    }
}

impl Length {
    /// No time at all.
    pub const NONE: Self = Self(0);

    /// One quarter hour.
    pub const QUARTER: Self = Self(1);

    /// This many minutes, when they make whole quarter hours.
    ///
    /// ```
    /// use domain::schedule::Length;
    ///
    /// assert_eq!(Length::from_minutes(45).map(Length::minutes), Some(45));
    /// assert_eq!(Length::from_minutes(40), None);
    /// ```
    pub const fn from_minutes(minutes: u16) -> Option<Self> {
        if minutes.is_multiple_of(MINUTES) { Some(Self(minutes / MINUTES)) } else { None }
    }

    /// How many quarter hours.
    pub const fn quarters(self) -> u16 {
        self.0
    }

    /// How many minutes.
    pub const fn minutes(self) -> u16 {
        self.0 * MINUTES
    }
}

/// The minutes do not make whole quarter hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotQuarterHours;

impl std::fmt::Display for NotQuarterHours {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("minutes must be a multiple of 15")
    }
}

impl std::error::Error for NotQuarterHours {}

impl TryFrom<u16> for Length {
    type Error = NotQuarterHours;

    fn try_from(minutes: u16) -> Result<Self, NotQuarterHours> {
        Self::from_minutes(minutes).ok_or(NotQuarterHours)
    }
}

impl From<Length> for u16 {
    fn from(length: Length) -> Self {
        length.minutes()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().expect("an instant")
    }

    #[test]
    fn grains_are_counted_from_1970() {
        assert_eq!(Grain::starting_at(at("1970-01-01T01:15:00Z")), Some(Grain(5)));
        assert_eq!(Grain(-1).start(), at("1969-12-31T23:45:00Z"));
    }

    #[test]
    fn an_instant_within_a_quarter_hour_starts_no_grain() {
        assert_eq!(Grain::starting_at(at("2027-03-09T09:05:00Z")), None);
        assert_eq!(Grain::starting_at(at("2027-03-09T09:00:00.000000001Z")), None);
    }

    #[test]
    fn an_instant_lies_in_one_grain_and_waits_for_the_next() {
        let instant = at("2027-03-09T09:05:00Z");
        assert_eq!(Grain::around(instant).start(), at("2027-03-09T09:00:00Z"));
        assert_eq!(Grain::not_before(instant).start(), at("2027-03-09T09:15:00Z"));
    }

    #[test]
    fn a_length_is_written_in_minutes() {
        assert_eq!(serde_json::from_str::<Length>("45").ok(), Length::from_minutes(45));
        assert!(serde_json::from_str::<Length>("50").is_err());
    }

    #[test]
    fn the_ends_of_time_are_not_passed() {
        assert_eq!(Grain(i64::MAX).start(), Timestamp::MAX);
        assert_eq!(Grain(i64::MIN).start(), Timestamp::MIN);
        assert_eq!(Grain::around(Timestamp::MAX) + Length(1), Grain::not_before(Timestamp::MAX));
    }

    proptest! {
        #[test]
        fn a_grain_starts_at_its_own_start(number in -1_000_000_i64..10_000_000) {
            prop_assert_eq!(Grain::starting_at(Grain(number).start()), Some(Grain(number)));
            prop_assert_eq!(Grain::not_before(Grain(number).start()), Grain(number));
        }
    }
}
