//! A quarter hour of the clock on the wall, for the times at which clinics open and close.
//!
//! Knows nothing of days, zones and clock changes.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A time of day on a quarter hour, written as `09:15`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TimeOfDay {
    quarters: u8,
}

/// There is no such time, it is not on a quarter hour, or it is not written as `09:15`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotATimeOfDay;

impl TimeOfDay {
    /// The start of the day.
    pub const MIDNIGHT: Self = Self { quarters: 0 };

    /// The time of this hour and minute, if it exists and is on a quarter hour.
    pub const fn new(hour: u8, minute: u8) -> Option<Self> {
        if hour < 24 && minute < 60 && minute.is_multiple_of(15) {
            Some(Self { quarters: hour * 4 + minute / 15 })
        } else {
            None
        }
    }

    /// The hour, 0 to 23.
    pub const fn hour(self) -> u8 {
        self.quarters / 4
    }

    /// The minute: 0, 15, 30 or 45.
    pub const fn minute(self) -> u8 {
        self.quarters % 4 * 15
    }

    /// Every quarter hour from this one on and before another.
    pub fn until(self, end: Self) -> impl Iterator<Item = Self> {
        (self.quarters..end.quarters).map(|quarters| Self { quarters })
    }
}

impl From<TimeOfDay> for jiff::civil::Time {
    fn from(time: TimeOfDay) -> Self {
        Self::constant(time.hour() as i8, time.minute() as i8, 0, 0)
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour(), self.minute())
    }
}

impl FromStr for TimeOfDay {
    type Err = NotATimeOfDay;

    fn from_str(text: &str) -> Result<Self, NotATimeOfDay> {
        let number = |part: &str| {
            let digits = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| part.parse().ok()).flatten()
        };
        let parse = || {
            let (hour, minute) = text.split_once(':')?;
            Self::new(number(hour)?, number(minute)?)
        };
        parse().ok_or(NotATimeOfDay)
    }
}

impl TryFrom<String> for TimeOfDay {
    type Error = NotATimeOfDay;

    fn try_from(text: String) -> Result<Self, NotATimeOfDay> {
        text.parse()
    }
}

impl From<TimeOfDay> for String {
    fn from(time: TimeOfDay) -> Self {
        time.to_string()
    }
}

impl fmt::Display for NotATimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a time must be on a quarter hour, like 09:15")
    }
}

impl std::error::Error for NotATimeOfDay {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_quarter_hour_of_the_day_survives_its_text() {
        let last = TimeOfDay::new(23, 45).expect("a quarter hour");
        let all: Vec<_> = TimeOfDay::MIDNIGHT.until(last).chain([last]).collect();
        assert_eq!(all.len(), 96);
        assert!(all.iter().all(|time| time.to_string().parse() == Ok(*time)));
    }

    #[test]
    fn anything_but_a_quarter_hour_in_four_digits_is_refused() {
        for text in ["", "9:00", "09:05", "24:00", "09:60", "+9:00", "09:00:00", "nine"] {
            assert_eq!(text.parse::<TimeOfDay>(), Err(NotATimeOfDay), "{text}");
        }
    }

    #[test]
    fn no_time_lies_between_an_evening_and_the_morning_before() {
        let time = |hour| TimeOfDay::new(hour, 0).expect("a quarter hour");
        assert_eq!(time(18).until(time(9)).count(), 0);
    }
}
