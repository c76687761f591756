//! The time that a person chooses, or what would suit them when none of the offered times does.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::form::{Mend, Shown};
use crate::{
    id::StaffId,
    mode::Mode,
    preference::{self, Preference},
    refusal::{Fields, Problem, Refusal, first},
};

/// The value of the choice "none of these suit me".
pub const NONE_SUIT: &str = "none";

/// Names one bookable time in a form: with whom, from when, how long and how.
///
/// It is a name, not a promise: whether it was ever offered and is still free is worked out again when it is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SlotCode {
    /// With whom.
    pub link_worker: StaffId,
    /// When it starts, in seconds since 1970 UTC.
    pub start: i64,
    /// For how long, in minutes.
    pub minutes: u16,
    /// How.
    pub mode: Mode,
}

impl fmt::Display for SlotCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}.{}", self.link_worker, self.start, self.minutes, self.mode.code())
    }
}

impl FromStr for SlotCode {
    type Err = Problem;

    fn from_str(code: &str) -> Result<Self, Problem> {
        let mut parts = code.split('.');
        let mut next = || parts.next().ok_or(Problem::NotOffered);
        let slot = Self {
            link_worker: next()?.parse().map_err(|_| Problem::NotOffered)?,
            start: next()?.parse().map_err(|_| Problem::NotOffered)?,
            minutes: next()?.parse().map_err(|_| Problem::NotOffered)?,
            mode: Mode::from_code(next()?).ok_or(Problem::NotOffered)?,
        };
        match parts.next() {
            None => Ok(slot),
            Some(_) => Err(Problem::NotOffered),
        }
    }
}

/// When the person will meet the link worker, as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AppointmentAnswer {
    /// At this time.
    Time(SlotCode),
    /// At none of those offered; this would suit.
    NoneSuit(Preference),
}

pub(super) fn parse(fields: &Fields) -> Result<AppointmentAnswer, Vec<Refusal>> {
    match first(fields, "slot") {
        NONE_SUIT => preference::parse(fields).map(AppointmentAnswer::NoneSuit),
        "" => Err(vec![Refusal::new("slot", Problem::Missing)]),
        code => {
            let mut mend = Mend::default();
            let slot = mend.take("slot", code.parse::<SlotCode>());
            mend.finish(slot.map(AppointmentAnswer::Time))
        }
    }
}

pub(super) fn fields(answer: &AppointmentAnswer) -> Fields {
    match answer {
        AppointmentAnswer::Time(slot) => Shown::default().with("slot", slot.to_string()).0,
        AppointmentAnswer::NoneSuit(preference) => {
            let mut fields = preference::fields(preference);
            fields.insert("slot".to_owned(), vec![NONE_SUIT.to_owned()]);
            fields
        }
    }
}
