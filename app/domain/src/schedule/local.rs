//! Europe/London: the one zone in which clinics are planned and times are read.
//!
//! The zone's rules come with the program (the IANA time zone database inside jiff), so that two machines never
//! disagree about an hour.

use std::sync::LazyLock;

use jiff::{
    Timestamp, Zoned,
    civil::DateTime,
    tz::{AmbiguousOffset, TimeZone},
};

use super::{interval::Span, time_of_day::TimeOfDay};
use crate::civil::{CivilDate, Weekday};

/// The zone itself, for arithmetic elsewhere.
pub static LONDON: LazyLock<TimeZone> =
    LazyLock::new(|| TimeZone::get("Europe/London").expect("jiff carries the time zone database"));

/// What calendar and clock in London show at some instant, as numbers for others to put in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalTime {
    /// The day.
    pub date: CivilDate,
    /// The day of the week.
    pub weekday: Weekday,
    /// The hour, 0 to 23.
    pub hour: u8,
    /// The minute, 0 to 59.
    pub minute: u8,
}

/// What calendar and clock show at this instant.
///
/// ```
/// use domain::schedule::local::london;
///
/// let summer = london("2027-07-01T08:30:00Z".parse().expect("an instant"));
/// assert_eq!((summer.date.to_string().as_str(), summer.hour, summer.minute), ("2027-07-01", 9, 30));
/// ```
pub fn london(instant: Timestamp) -> LocalTime {
    let local = zoned(instant).datetime();
    let date = CivilDate::try_from(local.date()).expect("the instants of a schedule are AD");
    LocalTime { date, weekday: date.weekday(), hour: local.hour() as u8, minute: local.minute() as u8 }
}

/// The instant as RFC 3339 writes it with London's offset, to the second: for machines that read our pages.
///
/// ```
/// use domain::schedule::local::rfc3339;
///
/// let instant = "2027-07-01T08:30:00Z".parse().expect("an instant");
/// assert_eq!(rfc3339(instant), "2027-07-01T09:30:00+01:00");
/// ```
pub fn rfc3339(instant: Timestamp) -> String {
    zoned(instant).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// The day from midnight to midnight: 23 hours when the clocks go forward, 25 when they go back.
pub fn day(date: CivilDate) -> Option<Span> {
    let midnight = |date| instant(date, TimeOfDay::MIDNIGHT);
    Span::new(midnight(date)?, midnight(date.add_days(1)?)?)
}

/// When the clock shows this time on this day: never, for an hour that is left out when the clocks go forward; the
/// first of the two, for one that comes twice when they go back.
pub fn instant(date: CivilDate, time: TimeOfDay) -> Option<Timestamp> {
    let shown = DateTime::from_parts(date.into(), time.into());
    let offset = match LONDON.to_ambiguous_timestamp(shown).offset() {
        AmbiguousOffset::Unambiguous { offset } | AmbiguousOffset::Fold { before: offset, .. } => offset,
        AmbiguousOffset::Gap { .. } => return None,
    };
    offset.to_timestamp(shown).ok()
}

fn zoned(instant: Timestamp) -> Zoned {
    instant.to_zoned(LONDON.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORWARD: CivilDate = CivilDate::new(2027, 3, 28).expect("a date");
    const BACK: CivilDate = CivilDate::new(2027, 10, 31).expect("a date");

    const HALF_PAST_ONE: TimeOfDay = TimeOfDay::new(1, 30).expect("a quarter hour");

    fn at(text: &str) -> Timestamp {
        text.parse().expect("an instant")
    }

    fn clock(instant: &str) -> (u8, u8) {
        let local = london(at(instant));
        (local.hour, local.minute)
    }

    #[test]
    fn the_clock_jumps_from_one_to_two_in_march() {
        assert_eq!(clock("2027-03-28T00:45:00Z"), (0, 45));
        assert_eq!(clock("2027-03-28T01:00:00Z"), (2, 0));
    }

    #[test]
    fn the_clock_shows_one_twice_in_october() {
        assert_eq!(clock("2027-10-31T00:00:00Z"), (1, 0));
        assert_eq!(clock("2027-10-31T01:00:00Z"), (1, 0));
    }

    #[test]
    fn the_last_hour_of_a_summer_day_in_utc_is_the_next_day_in_london() {
        let local = london(at("2027-06-30T23:15:00Z"));
        assert_eq!((local.date.to_string().as_str(), local.weekday), ("2027-07-01", Weekday::Thursday));
    }

    #[test]
    fn a_time_that_is_left_out_never_comes() {
        assert_eq!(instant(FORWARD, HALF_PAST_ONE), None);
    }

    #[test]
    fn a_time_that_comes_twice_means_the_first() {
        assert_eq!(instant(BACK, HALF_PAST_ONE), Some(at("2027-10-31T00:30:00Z")));
    }

    #[test]
    fn days_have_23_24_or_25_hours() {
        let hours = |date| day(date).expect("a day").minutes() / 60;
        assert_eq!(hours(FORWARD), 23);
        assert_eq!(hours(CivilDate::new(2027, 3, 9).expect("a date")), 24);
        assert_eq!(hours(BACK), 25);
    }

    #[test]
    fn an_instant_is_written_with_the_offset_of_its_season() {
        assert_eq!(rfc3339(at("2027-10-31T00:30:00Z")), "2027-10-31T01:30:00+01:00");
        assert_eq!(rfc3339(at("2027-10-31T01:30:00Z")), "2027-10-31T01:30:00+00:00");
    }
}
