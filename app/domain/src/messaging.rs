//! When a message may go out: nobody's phone is to ring in the night for what can wait.

use jiff::{
    Timestamp,
    civil::{Time, time},
    tz::TimeZone,
};

/// From when messages wait, in Europe/London.
const QUIET_FROM: Time = time(20, 0, 0, 0);
/// Until when.
const QUIET_UNTIL: Time = time(8, 0, 0, 0);

/// The moment itself, or the end of the night in which it lies.
pub fn waking(at: Timestamp, zone: &TimeZone) -> Timestamp {
    let local = at.to_zoned(zone.clone());
    let morning = match local.time() {
        clock if clock < QUIET_UNTIL => local.date(),
        clock if clock >= QUIET_FROM => local.date().tomorrow().expect("messages are of this calendar"),
        _ => return at,
    };
    moment(morning.to_datetime(QUIET_UNTIL), zone)
}

fn moment(civil: jiff::civil::DateTime, zone: &TimeZone) -> Timestamp {
    zone.to_ambiguous_timestamp(civil).compatible().expect("messages are of this calendar")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn what_comes_by_day_goes_at_once_and_what_comes_by_night_at_eight() {
        let zone = TimeZone::get("Europe/London").unwrap();
        for (asked, goes) in [
            ("2027-01-10T12:00:00Z", "2027-01-10T12:00:00Z"),
            ("2027-01-10T19:59:59Z", "2027-01-10T19:59:59Z"),
            ("2027-01-10T20:00:00Z", "2027-01-11T08:00:00Z"),
            ("2027-01-11T07:59:59Z", "2027-01-11T08:00:00Z"),
            // British Summer Time, and both nights in which the clocks change.
            ("2027-07-10T19:00:00Z", "2027-07-11T07:00:00Z"),
            ("2027-03-28T00:30:00Z", "2027-03-28T07:00:00Z"),
            ("2027-10-30T22:30:00Z", "2027-10-31T08:00:00Z"),
        ] {
            assert_eq!(waking(at(asked), &zone), at(goes), "{asked}");
        }
    }
}
