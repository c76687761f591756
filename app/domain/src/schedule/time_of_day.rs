//! A quarter hour of the clock on the wall, for the times at which clinics open and close.
//!
//! Knows nothing of days, zones and clock changes.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::{refusal::ScheduleProblem, text};

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

    /// The time that somebody typed, in any of the ways in which people write one: `9:30`, `9.30`, `0930`, `9am`,
    /// `12:30pm`, `noon`. None when nothing was typed.
    ///
    /// ```
    /// use domain::schedule::TimeOfDay;
    ///
    /// assert_eq!(TimeOfDay::typed("2.15 pm"), Ok(TimeOfDay::new(14, 15)));
    /// assert_eq!(TimeOfDay::typed(" "), Ok(None));
    /// ```
    pub fn typed(raw: &str) -> Result<Option<Self>, ScheduleProblem> {
        let seen = |sign: &char| !sign.is_whitespace() && !text::invisible(*sign);
        let text = raw.chars().filter(seen).map(text::in_ascii).collect::<String>().to_lowercase();
        let (clock, half) = match text.trim_end_matches('.') {
            "" => return Ok(None),
            "midday" | "noon" => ("12", Some(Half::Afternoon)),
            "midnight" => ("12", Some(Half::Morning)),
            other => half_of(other),
        };
        let (hour, minute) = numbers(clock).ok_or(ScheduleProblem::NotATime)?;
        let hour = match (half, hour) {
            (None, _) => hour,
            (Some(Half::Morning), 1..=12) => hour % 12,
            (Some(Half::Afternoon), 1..=12) => hour % 12 + 12,
            (Some(_), _) => return Err(ScheduleProblem::NotATime),
        };
        if hour > 23 || minute > 59 {
            return Err(ScheduleProblem::NotATime);
        }
        Self::new(hour, minute).map(Some).ok_or(ScheduleProblem::NotOnTheQuarter)
    }

    /// Every quarter hour from this one on and before another.
    pub fn until(self, end: Self) -> impl Iterator<Item = Self> {
        (self.quarters..end.quarters).map(|quarters| Self { quarters })
    }
}

/// The half of the day that somebody typed after a time.
#[derive(Clone, Copy)]
enum Half {
    Morning,
    Afternoon,
}

fn half_of(text: &str) -> (&str, Option<Half>) {
    const ENDINGS: [(&str, Half); 4] =
        [("am", Half::Morning), ("a.m", Half::Morning), ("pm", Half::Afternoon), ("p.m", Half::Afternoon)];
    let half = |(ending, half)| text.strip_suffix(ending).map(|clock| (clock, Some(half)));
    ENDINGS.into_iter().find_map(half).unwrap_or((text, None))
}

/// Hour and minute of a clock: `9`, `930`, `0930`, `9:30`, `9.30`.
fn numbers(clock: &str) -> Option<(u8, u8)> {
    let (hour, minute) = match clock.split_once([':', '.']) {
        Some(parts) => parts,
        None if clock.len() <= 2 => (clock, "00"),
        None => clock.split_at_checked(clock.len() - 2)?,
    };
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let well_formed = digits(hour) && digits(minute) && (1..=2).contains(&hour.len()) && minute.len() == 2;
    if well_formed { Some((hour.parse().ok()?, minute.parse().ok()?)) } else { None }
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
    use proptest::prelude::*;

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
    fn a_time_is_taken_in_every_way_in_which_people_write_one() {
        let half_past_nine = TimeOfDay::new(9, 30);
        for text in ["9:30", "09:30", "9.30", "930", "0930", "9:30am", " 9.30 AM ", "9:30 a.m.", "۹:۳۰"] {
            assert_eq!(TimeOfDay::typed(text), Ok(half_past_nine), "{text}");
        }
        for (text, hour) in [("9", 9), ("9am", 9), ("12pm", 12), ("noon", 12), ("12am", 0), ("5 pm", 17), ("17", 17)] {
            assert_eq!(TimeOfDay::typed(text), Ok(TimeOfDay::new(hour, 0)), "{text}");
        }
    }

    #[test]
    fn what_is_no_time_and_what_is_off_the_quarter_are_told_apart() {
        for text in ["nine", "25", "24:00", "9:60", "13pm", "0am", "9:3", "9:300", "12345", ":30", "9:30:00", "-9"] {
            assert_eq!(TimeOfDay::typed(text), Err(ScheduleProblem::NotATime), "{text}");
        }
        for text in ["9:20", "0905", "9.59pm"] {
            assert_eq!(TimeOfDay::typed(text), Err(ScheduleProblem::NotOnTheQuarter), "{text}");
        }
    }

    #[test]
    fn nothing_typed_is_no_time() {
        assert_eq!(TimeOfDay::typed(" \u{200f}"), Ok(None));
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_read_without_a_fall(raw in any::<String>()) {
            let _ = TimeOfDay::typed(&raw);
        }

        #[test]
        fn a_time_that_is_shown_is_the_one_that_is_typed_back(quarters in 0_u8..96) {
            let time = TimeOfDay { quarters };
            prop_assert_eq!(TimeOfDay::typed(&time.to_string()), Ok(Some(time)));
        }
    }

    #[test]
    fn no_time_lies_between_an_evening_and_the_morning_before() {
        let time = |hour| TimeOfDay::new(hour, 0).expect("a quarter hour");
        assert_eq!(time(18).until(time(9)).count(), 0);
    }
}
