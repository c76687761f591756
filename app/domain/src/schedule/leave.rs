//! Time of a link worker that is not to be booked: leave, and what else blocks a day or some hours of it.

use jiff::{Timestamp, ToSpan};

use super::{clinic::form::one_of, local, time_of_day::TimeOfDay};
use crate::{
    civil::CivilDate,
    date_of_birth,
    form::{Mend, codes},
    id::StaffId,
    refusal::{Fields, Problem, Refusal, ScheduleProblem, first},
};

/// The names of the fields.
pub const LINK_WORKER: &str = "leave-link-worker";
/// Why.
pub const KIND: &str = "leave-kind";
/// From which day.
pub const FROM: &str = "leave-from";
/// From what time of that day; from its start when none is typed.
pub const FROM_TIME: &str = "leave-from-time";
/// Until which day; the same when none is typed.
pub const UNTIL: &str = "leave-until";
/// Until what time of that day; until its end when none is typed.
pub const UNTIL_TIME: &str = "leave-until-time";

codes! {
    /// Why time is not to be booked: what colleagues see in the diary, never more.
    LeaveKind {
        /// Away: a holiday, illness or anything else that is nobody's concern.
        Leave = "leave",
        /// Training.
        Training = "training",
        /// A meeting.
        Meeting = "meeting",
        /// Time to write up.
        Admin = "admin",
        /// Something else.
        Other = "other",
    }
}

/// Time that is not to be booked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leave {
    /// Whose.
    pub link_worker: StaffId,
    /// Why.
    pub kind: LeaveKind,
    /// From when.
    pub from: Timestamp,
    /// Until when.
    pub until: Timestamp,
}

/// Reads the form; what is over by now is not taken.
pub fn parse(fields: &Fields, link_workers: &[StaffId], now: Timestamp) -> Result<Leave, Vec<Refusal>> {
    let mut mend = Mend::default();
    let link_worker = mend.take(LINK_WORKER, one_of(fields, LINK_WORKER, link_workers));
    let kind = mend.take(KIND, LeaveKind::chosen(fields, KIND).and_then(|kind| kind.ok_or(Problem::Missing)));
    let from_day = mend.date(fields, FROM);
    if from_day == Some(None) {
        mend.note(format!("{FROM}-day").as_str(), Problem::Missing);
    }
    let from_time = mend.take(FROM_TIME, TimeOfDay::typed(first(fields, FROM_TIME)));
    let until_day = mend.date(fields, UNTIL);
    let until_time = mend.take(UNTIL_TIME, TimeOfDay::typed(first(fields, UNTIL_TIME)));
    let from_day = from_day.flatten();
    let from = from_day.zip(from_time).and_then(|(day, time)| {
        let from = local::instant(day, time.unwrap_or(TimeOfDay::MIDNIGHT));
        mend.take(FROM_TIME, from.ok_or(ScheduleProblem::LeftOut))
    });
    let until_day = from_day.zip(until_day).map(|(from, until)| until.unwrap_or(from));
    let until = until_day
        .zip(until_time)
        .and_then(|(day, time)| mend.take(UNTIL_TIME, end(day, time).ok_or(ScheduleProblem::LeftOut)));
    if let Some((from, until)) = from.zip(until) {
        let wrong = if from_day.zip(until_day).is_some_and(|(from, until)| from == until) {
            UNTIL_TIME.to_owned()
        } else {
            format!("{UNTIL}-day")
        };
        if until <= from {
            mend.note(&wrong, ScheduleProblem::EndsBeforeStart);
        } else if until <= now {
            mend.note(&wrong, ScheduleProblem::Past);
        }
    }
    let times = from.zip(until);
    let leave = link_worker.zip(kind).zip(times).map(|((link_worker, kind), (from, until))| Leave {
        link_worker,
        kind,
        from,
        until,
    });
    mend.finish(leave)
}

/// The end of some time: of the day, when no time is typed. A time that the clock shows twice means the second here, so
/// that no part of what was meant stays open.
fn end(day: CivilDate, time: Option<TimeOfDay>) -> Option<Timestamp> {
    let Some(time) = time else { return local::instant(day.add_days(1)?, TimeOfDay::MIDNIGHT) };
    let first = local::instant(day, time)?;
    let again = first + 1.hour();
    Some(if local::london(first) == local::london(again) { again } else { first })
}

/// What the form shows for a day that is to be blocked.
pub fn fields_of_day(link_worker: Option<StaffId>, day: Option<CivilDate>) -> Fields {
    let mut fields = day.map(|day| date_of_birth::fields(FROM, day)).unwrap_or_default();
    fields.extend(link_worker.map(|id| (LINK_WORKER.to_owned(), vec![id.to_string()])));
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    const AMINA: StaffId = StaffId::from_bytes([1; 16]);

    fn typed(pairs: &[(&str, &str)]) -> Fields {
        let mut fields = fields_of_day(Some(AMINA), None);
        fields.insert(KIND.to_owned(), vec!["training".to_owned()]);
        fields.extend(pairs.iter().map(|(name, value)| ((*name).to_owned(), vec![(*value).to_owned()])));
        fields
    }

    fn on(day: &str, more: &[(&str, &str)]) -> Fields {
        let day: CivilDate = day.parse().expect("a date");
        let mut fields = typed(more);
        fields.extend(date_of_birth::fields(FROM, day));
        fields
    }

    fn read(fields: &Fields) -> Result<(String, String), Vec<Refusal>> {
        let now = "2027-03-09T09:00:00Z".parse().expect("an instant");
        parse(fields, &[AMINA], now).map(|leave| (leave.from.to_string(), leave.until.to_string()))
    }

    fn times(from: &str, until: &str) -> Result<(String, String), Vec<Refusal>> {
        Ok((from.to_owned(), until.to_owned()))
    }

    #[test]
    fn a_day_without_times_is_blocked_from_midnight_to_midnight() {
        assert_eq!(read(&on("2027-03-10", &[])), times("2027-03-10T00:00:00Z", "2027-03-11T00:00:00Z"));
    }

    #[test]
    fn a_day_on_which_the_clocks_change_is_blocked_whole() {
        assert_eq!(read(&on("2027-03-28", &[])), times("2027-03-28T00:00:00Z", "2027-03-28T23:00:00Z"));
        assert_eq!(read(&on("2027-10-31", &[])), times("2027-10-30T23:00:00Z", "2027-11-01T00:00:00Z"));
    }

    #[test]
    fn some_hours_of_a_day_are_blocked() {
        let fields = on("2027-06-15", &[(FROM_TIME, "2pm"), (UNTIL_TIME, "4.30pm")]);
        assert_eq!(read(&fields), times("2027-06-15T13:00:00Z", "2027-06-15T15:30:00Z"));
    }

    #[test]
    fn leave_until_a_time_that_comes_twice_is_over_at_the_second() {
        let fields = on("2027-10-31", &[(UNTIL_TIME, "1:30")]);
        assert_eq!(read(&fields), times("2027-10-30T23:00:00Z", "2027-10-31T01:30:00Z"));
    }

    #[test]
    fn a_time_that_the_clock_leaves_out_is_refused() {
        let fields = on("2027-03-28", &[(FROM_TIME, "1:30"), (UNTIL_TIME, "5")]);
        assert_eq!(read(&fields), Err(vec![Refusal::new(FROM_TIME, ScheduleProblem::LeftOut)]));
    }

    #[test]
    fn an_end_before_the_start_is_refused_where_it_was_typed() {
        let fields = on("2027-03-10", &[(FROM_TIME, "4pm"), (UNTIL_TIME, "2pm")]);
        assert_eq!(read(&fields), Err(vec![Refusal::new(UNTIL_TIME, ScheduleProblem::EndsBeforeStart)]));
        let mut fields = on("2027-03-10", &[]);
        fields.extend(date_of_birth::fields(UNTIL, "2027-03-08".parse().expect("a date")));
        assert_eq!(read(&fields), Err(vec![Refusal::new("leave-until-day", ScheduleProblem::EndsBeforeStart)]));
    }

    #[test]
    fn what_is_over_is_refused() {
        let fields = on("2027-03-08", &[]);
        assert_eq!(read(&fields), Err(vec![Refusal::new(UNTIL_TIME, ScheduleProblem::Past)]));
    }

    #[test]
    fn leave_needs_a_day_and_a_kind() {
        let found = read(&Fields::new()).expect_err("something to mend");
        let fields: Vec<_> = found.iter().map(|refusal| refusal.field.as_str()).collect();
        assert_eq!(fields, [LINK_WORKER, KIND, "leave-from-day"]);
    }
}
