//! A day of the calendar, without a time or a zone: what people mean by a date.
//!
//! Small enough for the browser. Arithmetic on days follows the proleptic Gregorian calendar; whatever needs a time
//! zone is the server's (`jiff`), to whose date this one converts.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A day that exists, in the years 1 to 9999; written as ISO 8601 does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CivilDate {
    year: u16,
    month: u8,
    day: u8,
}

/// A day of the week, Monday first as in ISO 8601.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// There is no such day, or it is not written as ISO 8601 does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADate;

impl fmt::Display for NotADate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a date")
    }
}

impl std::error::Error for NotADate {}

impl CivilDate {
    /// The day of this year, month and day, if there is one.
    ///
    /// ```
    /// use domain::CivilDate;
    ///
    /// assert!(CivilDate::new(2024, 2, 29).is_some());
    /// assert!(CivilDate::new(2023, 2, 29).is_none());
    /// ```
    pub const fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let real = 1 <= year && year <= 9999 && 1 <= month && month <= 12 && 1 <= day && day <= days_in(year, month);
        if real { Some(Self { year, month, day }) } else { None }
    }

    /// The year, such as 2027.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub const fn day(self) -> u8 {
        self.day
    }

    /// The day of the week.
    pub const fn weekday(self) -> Weekday {
        // Day 0, 1 January 1970, was a Thursday.
        Weekday::ALL[(self.since_1970() + 3).rem_euclid(7) as usize]
    }

    /// The day so many days later, or earlier when negative, unless that leaves the calendar.
    pub fn add_days(self, days: i32) -> Option<Self> {
        Self::from_1970(self.since_1970().checked_add(days)?)
    }

    /// How many days it is from this day until another; negative when that one is earlier.
    pub const fn days_until(self, other: Self) -> i32 {
        other.since_1970() - self.since_1970()
    }

    /// The age in whole years, on `today`, of someone born on this day; 0 when that is still to come. Whoever was born
    /// on 29 February is a year older from 1 March in years without that day.
    pub fn age_on(self, today: Self) -> u16 {
        let before_birthday = (today.month, today.day) < (self.month, self.day);
        today.year.saturating_sub(self.year + u16::from(before_birthday))
    }

    /// Days since 1 January 1970, counting years from March so that a leap day comes last.
    const fn since_1970(self) -> i32 {
        let (year, month) = if self.month > 2 {
            (self.year as i32, self.month as i32 - 3)
        } else {
            (self.year as i32 - 1, self.month as i32 + 9)
        };
        let days_before_month = (153 * month + 2) / 5;
        let days_before_year = 365 * year + year / 4 - year / 100 + year / 400;
        days_before_year + days_before_month + self.day as i32 - 1 - MARCH_OF_YEAR_0_TO_1970
    }

    fn from_1970(days: i32) -> Option<Self> {
        const DAYS_IN_400_YEARS: i32 = 146_097;
        let days = days.checked_add(MARCH_OF_YEAR_0_TO_1970)?;
        let (era, day_of_era) = (days.div_euclid(DAYS_IN_400_YEARS), days.rem_euclid(DAYS_IN_400_YEARS));
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let (month, later) = if month_from_march < 10 { (month_from_march + 3, 0) } else { (month_from_march - 9, 1) };
        let year = u16::try_from(400 * era + year_of_era + later).ok()?;
        Self::new(year, month as u8, day as u8)
    }
}

/// Days from 1 March of year 0 to 1 January 1970.
const MARCH_OF_YEAR_0_TO_1970: i32 = 719_468;

const fn days_in(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl Weekday {
    /// The week, from Monday.
    pub const ALL: [Self; 7] =
        [Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday, Self::Saturday, Self::Sunday];
}

impl fmt::Display for CivilDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for CivilDate {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let number = |part: &str, length: usize| {
            (part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit()))
                .then(|| part.parse::<u16>().ok())
                .flatten()
        };
        let parse = || {
            let (year, rest) = text.split_once('-')?;
            let (month, day) = rest.split_once('-')?;
            let (year, month, day) = (number(year, 4)?, number(month, 2)?, number(day, 2)?);
            Self::new(year, month as u8, day as u8)
        };
        parse().ok_or(NotADate)
    }
}

impl TryFrom<String> for CivilDate {
    type Error = NotADate;

    fn try_from(text: String) -> Result<Self, NotADate> {
        text.parse()
    }
}

impl From<CivilDate> for String {
    fn from(date: CivilDate) -> Self {
        date.to_string()
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl From<CivilDate> for jiff::civil::Date {
    fn from(date: CivilDate) -> Self {
        Self::new(date.year as i16, date.month as i8, date.day as i8)
            .expect("jiff knows every day of the years 1 to 9999")
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl TryFrom<jiff::civil::Date> for CivilDate {
    type Error = NotADate;

    fn try_from(date: jiff::civil::Date) -> Result<Self, NotADate> {
        let year = u16::try_from(date.year()).map_err(|_| NotADate)?;
        Self::new(year, date.month() as u8, date.day() as u8).ok_or(NotADate)
    }
}

#[cfg(test)]
mod tests;
