//! How a network lets people book: how soon, how far ahead, how long a longer conversation takes, and when they are
//! reminded.

use std::collections::BTreeSet;

use super::clinic::form::{minutes, whole_number};
use crate::{
    form::{Mend, Shown},
    messaging::{self, REMINDERS, Reminder},
    network::Settings,
    offer::{LEAST_HOURS, MOST_HOURS},
    refusal::{Fields, NumberProblem, Refusal},
};

/// The names of the fields: hours until the first time that is offered.
pub const NOTICE: &str = "notice-hours";
/// Days ahead for which times are offered.
pub const HORIZON: &str = "horizon-days";
/// Minutes of a longer conversation.
pub const LONGER: &str = "longer-minutes";
/// Hours to answer an offer.
pub const OFFER: &str = "offer-hours";

/// How many missed appointments are answered by a message.
pub const MISSED: &str = "missed-messages";

/// What the form sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookingSettings {
    /// Hours between now and the first time that is offered.
    pub notice_hours: u16,
    /// Days ahead for which times are offered.
    pub horizon_days: u16,
    /// Minutes of a longer conversation, for an interpreter or more time.
    pub longer_minutes: u16,
    /// When people are reminded of their appointment.
    pub reminders: BTreeSet<Reminder>,
    /// Hours that somebody has to answer when a free time is offered to them.
    pub offer_hours: u16,
    /// How many appointments that somebody has missed are answered by a message.
    pub missed_messages: u16,
}

impl BookingSettings {
    /// What is set now.
    pub fn of(settings: &Settings) -> Self {
        Self {
            notice_hours: settings.notice_hours,
            horizon_days: settings.horizon_days,
            longer_minutes: settings.longer_minutes,
            reminders: settings.reminders.clone(),
            offer_hours: settings.offer_hours,
            missed_messages: settings.missed_messages,
        }
    }

    /// The same settings with these in them.
    pub fn in_settings(self, settings: Settings) -> Settings {
        let Self { notice_hours, horizon_days, longer_minutes, reminders, offer_hours, missed_messages } = self;
        Settings { notice_hours, horizon_days, longer_minutes, reminders, offer_hours, missed_messages, ..settings }
    }
}

/// Reads the form. Times must be offered for longer than the notice takes, or there would be none.
pub fn parse(fields: &Fields) -> Result<BookingSettings, Vec<Refusal>> {
    let mut mend = Mend::default();
    let notice_hours = mend.take(NOTICE, whole_number(fields, NOTICE, 0, 14 * 24));
    let horizon_days = mend.take(HORIZON, whole_number(fields, HORIZON, 1, 365));
    if let Some((notice, horizon)) = notice_hours.zip(horizon_days)
        && horizon * 24 <= notice
    {
        mend.note(HORIZON, NumberProblem::Below(i64::from(notice / 24) + 1));
    }
    let longer = mend.take(LONGER, minutes(fields, LONGER, 15, 240));
    let reminders = mend.take(REMINDERS, messaging::reminders(fields));
    let offer = mend.take(OFFER, whole_number(fields, OFFER, LEAST_HOURS, MOST_HOURS));
    let missed = mend.take(MISSED, whole_number(fields, MISSED, 0, 9));
    let settings = (|| {
        Some(BookingSettings {
            notice_hours: notice_hours?,
            horizon_days: horizon_days?,
            longer_minutes: longer?.minutes(),
            reminders: reminders?,
            offer_hours: offer?,
            missed_messages: missed?,
        })
    })();
    mend.finish(settings)
}

/// What the form shows.
pub fn fields(settings: &BookingSettings) -> Fields {
    let form = Shown::default()
        .with(NOTICE, settings.notice_hours.to_string())
        .with(HORIZON, settings.horizon_days.to_string())
        .with(LONGER, settings.longer_minutes.to_string())
        .with(OFFER, settings.offer_hours.to_string())
        .with(MISSED, settings.missed_messages.to_string());
    messaging::shown(form, &settings.reminders).0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(notice: &str, horizon: &str) -> Fields {
        Shown::default()
            .with(NOTICE, notice)
            .with(HORIZON, horizon)
            .with(LONGER, "60")
            .with(OFFER, "24")
            .with(MISSED, "2")
            .0
    }

    #[test]
    fn what_is_shown_is_what_is_read() {
        let reminders = [Reminder::TwoDays].into();
        let settings = BookingSettings {
            notice_hours: 48,
            horizon_days: 42,
            longer_minutes: 60,
            reminders,
            offer_hours: 24,
            missed_messages: 2,
        };
        assert_eq!(parse(&fields(&settings)), Ok(settings));
    }

    #[test]
    fn times_are_offered_for_longer_than_the_notice_takes() {
        assert_eq!(parse(&typed("48", "2")), Err(vec![Refusal::new(HORIZON, NumberProblem::Below(3))]));
        assert!(parse(&typed("47", "2")).is_ok());
    }
}
