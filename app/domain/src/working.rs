//! Working time: Monday to Friday, 9 to 5, in Europe/London, but no bank holidays: where deadlines of reading run.

use jiff::{
    Timestamp, ToSpan,
    civil::{Time, Weekday, time},
    tz::TimeZone,
};

use crate::schedule::{bank_holidays, local};

const OPENS: Time = time(9, 0, 0, 0);
const CLOSES: Time = time(17, 0, 0, 0);

/// The moment at which this many minutes of working time have passed.
pub fn after_minutes(from: Timestamp, minutes: i64, zone: &TimeZone) -> Timestamp {
    let mut left = minutes;
    let mut day = from.to_zoned(zone.clone()).date();
    let mut at = from;
    loop {
        let (opens, closes) = (moment(day.to_datetime(OPENS), zone), moment(day.to_datetime(CLOSES), zone));
        let begins = at.max(opens);
        if is_worked(day.weekday(), opens) && begins < closes {
            let here = (closes.as_second() - begins.as_second()) / 60;
            if left <= here {
                return begins + left.minutes();
            }
            left -= here;
        }
        day = day.tomorrow().expect("deadlines lie well inside the calendar");
        at = moment(day.to_datetime(OPENS), zone);
    }
}

fn is_worked(weekday: Weekday, opens: Timestamp) -> bool {
    let is_weekend = matches!(weekday, Weekday::Saturday | Weekday::Sunday);
    !is_weekend && bank_holidays::on(local::london(opens).date).is_none()
}

fn moment(civil: jiff::civil::DateTime, zone: &TimeZone) -> Timestamp {
    zone.to_ambiguous_timestamp(civil).compatible().expect("working hours lie well inside the calendar")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn london() -> TimeZone {
        TimeZone::get("Europe/London").expect("the zone is bundled")
    }

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn two_hours_from_friday_afternoon_end_on_monday_morning() {
        assert_eq!(after_minutes(at("2027-03-05T16:00:00Z"), 120, &london()), at("2027-03-08T10:00:00Z"));
    }

    #[test]
    fn the_clock_starts_in_the_morning_for_what_comes_at_night() {
        assert_eq!(after_minutes(at("2027-03-09T02:00:00Z"), 120, &london()), at("2027-03-09T11:00:00Z"));
    }

    #[test]
    fn the_weekend_of_the_clock_change_costs_no_working_time() {
        assert_eq!(after_minutes(at("2026-10-23T15:00:00Z"), 120, &london()), at("2026-10-26T10:00:00Z"));
    }

    #[test]
    fn nobody_reads_at_easter() {
        assert_eq!(after_minutes(at("2027-03-25T16:00:00Z"), 120, &london()), at("2027-03-30T09:00:00Z"));
    }
}
