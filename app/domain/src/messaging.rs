//! When a message may go out: nobody's phone is to ring in the night for what can wait.

use std::collections::BTreeSet;

use jiff::{
    Timestamp, ToSpan,
    civil::{DateTime, Time, Weekday, time},
    tz::TimeZone,
};

use crate::{
    Fields, Problem,
    form::{Shown, codes},
};

/// From when messages wait, in Europe/London.
const QUIET_FROM: Time = time(20, 0, 0, 0);
/// Until when.
const QUIET_UNTIL: Time = time(8, 0, 0, 0);

/// When a reminder goes that would come in the night, and whose appointment begins soon after it: the evening before.
const EVENING: Time = time(19, 0, 0, 0);
/// When somebody is asked how yesterday's conversation went.
const NEXT_MORNING: Time = time(10, 0, 0, 0);
/// When staff get their summary of the day.
const DIGEST: Time = time(7, 30, 0, 0);
/// Minutes before an appointment at which a message about it still helps.
const IN_TIME_MINUTES: i64 = 60;

/// The name of the field that chooses reminders.
pub const REMINDERS: &str = "reminders";

codes! {
    /// A reminder of an appointment.
    Reminder {
        /// A week before.
        Week = "week",
        /// Two days before.
        TwoDays = "two-days",
        /// Three hours before.
        ThreeHours = "three-hours",
    }
}

codes! {
    /// What a message is about.
    Kind {
        /// The form came, and perhaps an appointment is booked.
        Confirmation = "confirmation",
        /// The appointment is at another time.
        Moved = "moved",
        /// The appointment is cancelled.
        Cancelled = "cancelled",
        /// A reminder a week before.
        ReminderWeek = "reminder-week",
        /// A reminder two days before.
        ReminderTwoDays = "reminder-two-days",
        /// A reminder three hours before.
        ReminderThreeHours = "reminder-three-hours",
        /// They did not come, and may choose another time.
        Missed = "missed",
        /// They have met, and may say how it went.
        HowItWent = "how-it-went",
        /// What a person asked of staff is answered.
        Answered = "answered",
        /// A form that was put away waits to be finished.
        Unfinished = "unfinished",
        /// A free time is kept for them.
        Offer = "offer",
        /// Something is asked about the form.
        Asked = "asked",
        /// They find what they need elsewhere.
        Signposted = "signposted",
        /// Another team helps them.
        PassedOn = "passed-on",
        /// They cannot be helped here.
        NotSuitable = "not-suitable",
        /// They do not want to go on.
        Declined = "declined",
        /// A code to come back with.
        Code = "code",
        /// They are reached here from now on.
        Contact = "contact",
        /// To staff: a form came.
        Intake = "intake",
        /// To staff: there is more about a person.
        Prepared = "prepared",
        /// To staff: a form was not read in time.
        Overdue = "overdue",
        /// To staff: a flag is theirs, or nobody acts on it.
        Flag = "flag",
        /// To staff: a case is theirs.
        Case = "case",
        /// To staff: how much waits this morning.
        Digest = "digest",
        /// To a guest of the studio: their link.
        GuestInvited = "guest-invited",
        /// To a guest: what they said has an answer.
        GuestNews = "guest-news",
        /// To a guest: their approval is asked for.
        GuestAsked = "guest-asked",
    }
}

impl Kind {
    /// Whether it goes to staff, and not to the person whom it is about.
    pub const fn is_to_staff(self) -> bool {
        matches!(self, Self::Intake | Self::Prepared | Self::Overdue | Self::Flag | Self::Case | Self::Digest)
    }
}

impl Kind {
    /// Whether it goes to a guest of the studio, who is no patient.
    pub const fn is_to_guest(self) -> bool {
        matches!(self, Self::GuestInvited | Self::GuestNews | Self::GuestAsked)
    }
}

impl Reminder {
    /// What its message is.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Week => Kind::ReminderWeek,
            Self::TwoDays => Kind::ReminderTwoDays,
            Self::ThreeHours => Kind::ReminderThreeHours,
        }
    }

    /// When this reminder of an appointment goes, if the appointment was booked or changed at this moment: by day, at
    /// the appointment's own time of day whatever the clocks did in between. None, where it would say again what was
    /// said only just before: sooner than a quarter of the time that it leaves.
    pub fn due(self, booked_at: Timestamp, begins: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
        let local = begins.to_zoned(zone.clone());
        let before = match self {
            Self::Week => local.checked_sub(7.days()),
            Self::TwoDays => local.checked_sub(2.days()),
            Self::ThreeHours => local.checked_sub(3.hours()),
        };
        let mut at = waking(before.ok()?.timestamp(), zone);
        if at + IN_TIME_MINUTES.minutes() > begins {
            at = moment(local.date().yesterday().ok()?.to_datetime(EVENING), zone);
        }
        let (since, left) = (at.duration_since(booked_at), begins.duration_since(at));
        (since >= left / 4).then_some(at)
    }
}

/// When somebody who has met their link worker is asked how it went: the next day, in the morning.
pub fn asks_how_it_went(met_at: Timestamp, zone: &TimeZone) -> Timestamp {
    let day = met_at.to_zoned(zone.clone()).date().tomorrow().expect("messages are of this calendar");
    moment(day.to_datetime(NEXT_MORNING), zone)
}

/// When the next summary for staff goes: on the morning of the next working day of the week, after this moment.
pub fn next_digest(now: Timestamp, zone: &TimeZone) -> Timestamp {
    let mut day = now.to_zoned(zone.clone()).date();
    loop {
        let at = moment(day.to_datetime(DIGEST), zone);
        if at > now && !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
            return at;
        }
        day = day.tomorrow().expect("messages are of this calendar");
    }
}

/// Reads which reminders were chosen.
pub(crate) fn reminders(fields: &Fields) -> Result<BTreeSet<Reminder>, Problem> {
    Ok(Reminder::ticked(fields, REMINDERS)?.into_iter().collect())
}

/// Shows which reminders are chosen.
pub(crate) fn shown(form: Shown, reminders: &BTreeSet<Reminder>) -> Shown {
    form.with_each(REMINDERS, reminders.iter().map(|reminder| reminder.code()))
}

/// When a message that nobody waits for goes: by day, unless it is about what begins before that, or soon after.
pub fn goes_at(now: Timestamp, begins: Option<Timestamp>, zone: &TimeZone) -> Timestamp {
    let by_day = waking(now, zone);
    let is_late = begins.is_some_and(|begins| by_day + IN_TIME_MINUTES.minutes() > begins);
    if is_late { now } else { by_day }
}

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

fn moment(civil: DateTime, zone: &TimeZone) -> Timestamp {
    zone.to_ambiguous_timestamp(civil).compatible().expect("messages are of this calendar")
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;
    use proptest::prelude::*;

    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn london() -> TimeZone {
        TimeZone::get("Europe/London").unwrap()
    }

    #[test]
    fn what_comes_by_day_goes_at_once_and_what_comes_by_night_at_eight() {
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
            assert_eq!(waking(at(asked), &london()), at(goes), "{asked}");
        }
    }

    #[test]
    fn what_cannot_wait_for_the_morning_goes_in_the_night() {
        let night = at("2027-01-10T21:00:00Z");
        assert_eq!(goes_at(night, None, &london()), at("2027-01-11T08:00:00Z"));
        assert_eq!(goes_at(night, Some(at("2027-01-11T09:00:00Z")), &london()), at("2027-01-11T08:00:00Z"));
        assert_eq!(goes_at(night, Some(at("2027-01-11T08:45:00Z")), &london()), night);
    }

    #[test]
    fn reminders_come_at_the_appointments_own_time_of_day_on_both_sides_of_a_clock_change() {
        let booked = at("2027-03-01T12:00:00Z");
        // 28 March 2027, 1am: the clocks go forward. 10am is 10:00 UTC before and 9:00 UTC after.
        let begins = at("2027-03-29T09:00:00Z");
        let due = |reminder: Reminder| reminder.due(booked, begins, &london()).unwrap();
        assert_eq!(due(Reminder::Week), at("2027-03-22T10:00:00Z"));
        assert_eq!(due(Reminder::TwoDays), at("2027-03-27T10:00:00Z"));
        assert_eq!(due(Reminder::ThreeHours), at("2027-03-29T07:00:00Z"));
    }

    #[test]
    fn a_reminder_in_the_night_comes_at_eight_or_the_evening_before() {
        let booked = at("2027-01-01T12:00:00Z");
        let due = |begins: &str| Reminder::ThreeHours.due(booked, at(begins), &london());
        assert_eq!(due("2027-01-11T09:30:00Z"), Some(at("2027-01-11T08:00:00Z")));
        assert_eq!(due("2027-01-11T08:45:00Z"), Some(at("2027-01-10T19:00:00Z")));
    }

    #[test]
    fn a_summary_goes_on_the_next_working_morning_whatever_the_clocks_do() {
        for (now, goes) in [
            ("2027-01-11T07:29:59Z", "2027-01-11T07:30:00Z"),
            ("2027-01-11T07:30:00Z", "2027-01-12T07:30:00Z"),
            ("2027-01-15T12:00:00Z", "2027-01-18T07:30:00Z"),
            // The weekend in which the clocks go forward, and the one in which they go back.
            ("2027-03-26T12:00:00Z", "2027-03-29T06:30:00Z"),
            ("2027-10-29T12:00:00Z", "2027-11-01T07:30:00Z"),
        ] {
            assert_eq!(next_digest(at(now), &london()), at(goes), "{now}");
        }
    }

    #[test]
    fn nobody_is_reminded_of_what_they_have_only_just_been_told() {
        let begins = at("2027-01-20T14:00:00Z");
        for (booked, left) in [
            ("2027-01-01T12:00:00Z", vec![Reminder::Week, Reminder::TwoDays, Reminder::ThreeHours]),
            ("2027-01-12T12:00:00Z", vec![Reminder::TwoDays, Reminder::ThreeHours]),
            ("2027-01-18T13:00:00Z", vec![Reminder::ThreeHours]),
            ("2027-01-20T10:30:00Z", vec![]),
            ("2027-01-20T15:00:00Z", vec![]),
        ] {
            let due = |reminder: &&Reminder| reminder.due(at(booked), begins, &london()).is_some();
            assert_eq!(Reminder::ALL.iter().filter(due).copied().collect::<Vec<_>>(), left, "{booked}");
        }
    }

    proptest! {
        #[test]
        fn a_reminder_comes_by_day_between_booking_and_an_hour_before(booked in 0i64..20_000_000, ahead in 0i64..5_000_000) {
            let booked = at("2027-01-01T00:00:00Z") + SignedDuration::from_secs(booked);
            let begins = booked + SignedDuration::from_secs(ahead);
            for reminder in Reminder::ALL {
                if let Some(due) = reminder.due(booked, begins, &london()) {
                    prop_assert_eq!(waking(due, &london()), due);
                    prop_assert!(booked <= due && due + 1.hours() <= begins);
                }
            }
        }
    }
}
