//! How an appointment goes: booked, then kept, missed or cancelled.
//!
//! Whoever taps the wrong button must be able to put it right, so what was said of an appointment may be said otherwise
//! later; the audit trail has both. Of what was cancelled nothing is said any more.

use jiff::Timestamp;

use crate::schedule::local::london;

/// How an appointment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// It is to come, or nobody has said yet how it went.
    Booked,
    /// The person is here.
    Arrived,
    /// They met.
    Attended,
    /// The person did not attend.
    Dna,
    /// It was cancelled, by the person or by staff.
    Cancelled,
}

impl Status {
    /// Every status.
    pub const ALL: [Self; 5] = [Self::Booked, Self::Arrived, Self::Attended, Self::Dna, Self::Cancelled];

    /// Its code in storage and in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Booked => "booked",
            Self::Arrived => "arrived",
            Self::Attended => "attended",
            Self::Dna => "dna",
            Self::Cancelled => "cancelled",
        }
    }

    /// The status with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }

    /// What may be said next of an appointment that starts then: nobody arrives before the day, and nobody has missed
    /// what has not begun.
    pub fn next(self, starts_at: Timestamp, now: Timestamp) -> Vec<Self> {
        let on_the_day = london(now).date >= london(starts_at).date;
        let begun = now >= starts_at;
        let steps = [
            (Self::Arrived, on_the_day),
            (Self::Attended, on_the_day),
            (Self::Dna, begun),
            // Takes back what was said.
            (Self::Booked, true),
        ];
        let may_be = |(to, may): &(Self, bool)| *may && *to != self && self != Self::Cancelled;
        steps.into_iter().filter(may_be).map(|(to, _)| to).collect()
    }

    /// Whether it can still be cancelled or moved: it is to come, and nobody is here for it yet. One that was cancelled
    /// can be moved, which books it again.
    pub fn may_change(self, starts_at: Timestamp, now: Timestamp) -> bool {
        matches!(self, Self::Booked | Self::Cancelled) && now < starts_at
    }

    /// Whether another one can follow it: they met, or the person did not come and is kindly offered another time.
    pub const fn may_be_followed(self) -> bool {
        matches!(self, Self::Attended | Self::Dna)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A Tuesday at 10 by the clock in London, and so many hours later.
    fn after(hours: i64) -> (Timestamp, Timestamp) {
        let starts_at: Timestamp = "2027-03-09T10:00:00Z".parse().unwrap();
        (starts_at, starts_at + jiff::SignedDuration::from_hours(hours))
    }

    #[test]
    fn nobody_arrives_on_another_day() {
        let (starts_at, now) = after(-12);
        assert_eq!(Status::Booked.next(starts_at, now), []);
    }

    #[test]
    fn somebody_may_come_early_and_has_then_not_missed_it() {
        let (starts_at, now) = after(-1);
        assert_eq!(Status::Booked.next(starts_at, now), [Status::Arrived, Status::Attended]);
    }

    #[test]
    fn what_was_said_can_be_said_otherwise_and_taken_back() {
        let (starts_at, now) = after(1);
        assert_eq!(Status::Dna.next(starts_at, now), [Status::Arrived, Status::Attended, Status::Booked]);
    }

    #[test]
    fn nothing_is_said_of_what_was_cancelled() {
        let (starts_at, now) = after(1);
        assert_eq!(Status::Cancelled.next(starts_at, now), []);
    }

    #[test]
    fn only_what_is_to_come_and_has_nobody_waiting_can_be_changed() {
        let (starts_at, now) = after(-1);
        let may = |status: Status| status.may_change(starts_at, now);
        assert_eq!(Status::ALL.map(may), [true, false, false, false, true]);
        let (starts_at, now) = after(0);
        assert!(!Status::Booked.may_change(starts_at, now));
    }

    #[test]
    fn whoever_came_or_did_not_may_come_again() {
        assert_eq!(Status::ALL.map(Status::may_be_followed), [false, false, true, true, false]);
    }

    #[test]
    fn each_status_is_found_by_its_code() {
        for status in Status::ALL {
            assert_eq!(Status::from_code(status.code()), Some(status));
        }
    }
}
