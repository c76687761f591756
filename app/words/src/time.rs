//! Dates, times of day and lengths of time in words: "Tuesday 9 March 2027", "9:30am", "2 hours 5 minutes ago".
//!
//! English follows the NHS service manual's content style guide; Urdu says the part of the day before the hour and
//! writes the digits that phones and letters in the United Kingdom use. Knows nothing of time zones or the clock.

use domain::{CivilDate, Weekday};

use crate::Words;

const MINUTES_OF_AN_HOUR: i64 = 60;
const MINUTES_OF_A_DAY: i64 = 24 * MINUTES_OF_AN_HOUR;

/// A day: "9 March 2027".
pub fn date(words: Words, date: CivilDate) -> String {
    words.time_date(&date.day().to_string(), month(words, date), &date.year().to_string())
}

/// A day with its weekday: "Tuesday 9 March 2027".
pub fn weekday_date(words: Words, date: CivilDate) -> String {
    let (day, year) = (date.day().to_string(), date.year().to_string());
    words.time_weekday_date(&day, month(words, date), weekday(words, date.weekday()), &year)
}

/// A day near enough to go without its year: "Tuesday 9 March".
pub fn weekday_day(words: Words, date: CivilDate) -> String {
    words.time_weekday_day(&date.day().to_string(), month(words, date), weekday(words, date.weekday()))
}

/// A weekday: "Tuesday".
pub fn weekday(words: Words, weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => words.time_monday(),
        Weekday::Tuesday => words.time_tuesday(),
        Weekday::Wednesday => words.time_wednesday(),
        Weekday::Thursday => words.time_thursday(),
        Weekday::Friday => words.time_friday(),
        Weekday::Saturday => words.time_saturday(),
        Weekday::Sunday => words.time_sunday(),
    }
}

/// The month of a date, with its year.
pub fn month_and_year(words: Words, date: CivilDate) -> String {
    words.time_month_year(month(words, date), &date.year().to_string())
}

fn month(words: Words, date: CivilDate) -> &'static str {
    match date.month() {
        1 => words.time_january(),
        2 => words.time_february(),
        3 => words.time_march(),
        4 => words.time_april(),
        5 => words.time_may(),
        6 => words.time_june(),
        7 => words.time_july(),
        8 => words.time_august(),
        9 => words.time_september(),
        10 => words.time_october(),
        11 => words.time_november(),
        12 => words.time_december(),
        month => unreachable!("a civil date has a month from 1 to 12, not {month}"),
    }
}

/// A time of day: "9:30am", "3pm", "midday". The hour is 0 to 23, the minute 0 to 59.
pub fn clock(words: Words, hour: u8, minute: u8) -> String {
    let on_the_dial = if hour.is_multiple_of(12) { 12 } else { hour % 12 };
    let clock = if minute == 0 { on_the_dial.to_string() } else { format!("{on_the_dial}:{minute:02}") };
    match (hour, minute) {
        (0, 0) => words.time_midnight().to_owned(),
        (12, 0) => words.time_midday().to_owned(),
        (0..=3, _) => words.time_small_hours(&clock),
        (4..=11, _) => words.time_morning(&clock),
        (12..=15, _) => words.time_afternoon(&clock),
        (16..=19, _) => words.time_evening(&clock),
        _ => words.time_night(&clock),
    }
}

/// A length of time: "45 minutes", "2 hours 5 minutes", and whole days from one day on.
pub fn length(words: Words, minutes: i64) -> String {
    let (hours, rest) = (minutes / MINUTES_OF_AN_HOUR, minutes % MINUTES_OF_AN_HOUR);
    if minutes >= MINUTES_OF_A_DAY {
        words.time_days(minutes / MINUTES_OF_A_DAY)
    } else if hours == 0 {
        words.time_minutes(rest)
    } else if rest == 0 {
        words.time_hours(hours)
    } else {
        words.time_long_and_short(&words.time_hours(hours), &words.time_minutes(rest))
    }
}

/// How long since something came: "just now", "2 hours 5 minutes ago", "3 days ago".
pub fn ago(words: Words, minutes: i64) -> String {
    if minutes < 1 { words.time_just_now().to_owned() } else { words.time_ago(&length(words, minutes)) }
}

/// How many days until something: "today", "tomorrow", "in 3 days".
pub fn in_days(words: Words, days: i64) -> String {
    match days {
        0 => words.time_today().to_owned(),
        1 => words.time_tomorrow().to_owned(),
        _ => words.time_in_days(&words.time_days(days)),
    }
}

#[cfg(test)]
mod tests {
    use domain::Language;

    use super::*;

    const ENGLISH: Words = Words::new(Language::En);
    const URDU: Words = Words::new(Language::Ur);

    fn day() -> CivilDate {
        CivilDate::new(2027, 3, 9).unwrap()
    }

    #[test]
    fn a_date_is_said_without_commas_or_ordinals() {
        assert_eq!(date(ENGLISH, day()), "9 March 2027");
        assert_eq!(weekday_date(ENGLISH, day()), "Tuesday 9 March 2027");
        assert_eq!(weekday_day(ENGLISH, day()), "Tuesday 9 March");
    }

    #[test]
    fn a_date_in_urdu_keeps_the_digits_of_the_country() {
        assert_eq!(weekday_date(URDU, day()), "منگل 9 مارچ 2027");
    }

    #[test]
    fn a_full_hour_has_no_minutes() {
        assert_eq!(clock(ENGLISH, 9, 0), "9am");
        assert_eq!(clock(ENGLISH, 15, 0), "3pm");
    }

    #[test]
    fn minutes_have_two_digits() {
        assert_eq!(clock(ENGLISH, 9, 5), "9:05am");
        assert_eq!(clock(ENGLISH, 21, 30), "9:30pm");
    }

    #[test]
    fn twelve_is_said_as_midday_or_midnight() {
        assert_eq!(clock(ENGLISH, 12, 0), "midday");
        assert_eq!(clock(ENGLISH, 0, 0), "midnight");
        assert_eq!(clock(ENGLISH, 12, 30), "12:30pm");
        assert_eq!(clock(ENGLISH, 0, 15), "12:15am");
    }

    #[test]
    fn urdu_says_the_part_of_the_day_first() {
        assert_eq!(clock(URDU, 9, 30), "صبح 9:30 بجے");
        assert_eq!(clock(URDU, 17, 0), "شام 5 بجے");
    }

    #[test]
    fn a_length_is_said_in_its_largest_parts() {
        assert_eq!(length(ENGLISH, 1), "1 minute");
        assert_eq!(length(ENGLISH, 60), "1 hour");
        assert_eq!(length(ENGLISH, 125), "2 hours 5 minutes");
        assert_eq!(length(ENGLISH, 3 * MINUTES_OF_A_DAY + 90), "3 days");
    }

    #[test]
    fn what_has_just_come_has_no_number() {
        assert_eq!(ago(ENGLISH, 0), "just now");
        assert_eq!(ago(ENGLISH, 125), "2 hours 5 minutes ago");
    }

    #[test]
    fn near_days_have_names() {
        assert_eq!(in_days(ENGLISH, 0), "today");
        assert_eq!(in_days(ENGLISH, 1), "tomorrow");
        assert_eq!(in_days(ENGLISH, 3), "in 3 days");
    }
}
