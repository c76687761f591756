//! Instants as people read them: on the calendar and the clock in London.

use domain::schedule::local::london;
use jiff::Timestamp;
use words::{Words, time};

/// The day: "Tuesday 9 March".
pub fn day(words: Words, at: Timestamp) -> String {
    time::weekday_day(words, london(at).date)
}

/// The time of day: "9:30am".
pub fn clock(words: Words, at: Timestamp) -> String {
    let local = london(at);
    time::clock(words, local.hour, local.minute)
}

/// Both: "Tuesday 9 March at 9:30am".
pub fn day_and_clock(words: Words, at: Timestamp) -> String {
    words.time_date_and_time(&day(words, at), &clock(words, at))
}

/// The whole date, and the time of day: for a time that is some weeks off.
pub fn date_and_clock(words: Words, at: Timestamp) -> (String, String) {
    (time::weekday_date(words, london(at).date), clock(words, at))
}

/// From one time of day until another: "9:30am to 10:15am".
pub fn span(words: Words, from: Timestamp, until: Timestamp) -> String {
    words.time_range(&clock(words, from), &clock(words, until))
}

/// Whole minutes from one instant until another; negative when that one is earlier.
pub fn minutes_between(from: Timestamp, until: Timestamp) -> i64 {
    (until.as_second() - from.as_second()).div_euclid(60)
}
