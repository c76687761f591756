//! When a person could come, asked when none of the offered times suits them.
//!
//! Knows nothing of clinics and free times: [`crate::offer`] and the team look for one that suits.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    civil::Weekday,
    refusal::{Fields, Problem, Refusal, every, set_of},
};

/// The field of the days of the week.
pub const DAYS: &str = "days";
/// The field of the parts of the day.
pub const PARTS: &str = "parts";
/// The code of the choice "any", which stands alone in either field.
pub const ANY: &str = "any";

/// A part of the day, in the words people use for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartOfDay {
    /// Before midday.
    Morning,
    /// From midday until 5 in the afternoon.
    Afternoon,
    /// After 5 in the afternoon.
    Evening,
}

impl PartOfDay {
    /// The part in which an hour of the day lies, from 0 to 23.
    pub const fn of_hour(hour: u8) -> Self {
        match hour {
            0..12 => Self::Morning,
            12..17 => Self::Afternoon,
            _ => Self::Evening,
        }
    }
}

/// Which of several times suit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Suits<T: Ord> {
    /// All of them.
    Any,
    /// These, and there is at least one.
    Only(BTreeSet<T>),
}

/// The times that would suit a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preference {
    /// Which days of the week.
    pub days: Suits<Weekday>,
    /// Which parts of those days.
    pub parts: Suits<PartOfDay>,
}

impl<T: Ord> Suits<T> {
    /// Whether this one does.
    pub fn includes(&self, one: &T) -> bool {
        match self {
            Self::Any => true,
            Self::Only(these) => these.contains(one),
        }
    }
}

impl Preference {
    /// Whether a time that begins on this day of the week, at this hour of the clock, would suit.
    pub fn suits(&self, weekday: Weekday, hour: u8) -> bool {
        self.days.includes(&weekday) && self.parts.includes(&PartOfDay::of_hour(hour))
    }
}

/// One of the choices of a field, known by its code in forms and texts.
pub trait Choice: Copy + Ord + 'static {
    /// Every choice, in the order of the page.
    const ALL: &'static [Self];

    /// The code of this choice.
    fn code(self) -> &'static str;
}

impl Choice for Weekday {
    const ALL: &'static [Self] = &Weekday::ALL;

    fn code(self) -> &'static str {
        match self {
            Self::Monday => "monday",
            Self::Tuesday => "tuesday",
            Self::Wednesday => "wednesday",
            Self::Thursday => "thursday",
            Self::Friday => "friday",
            Self::Saturday => "saturday",
            Self::Sunday => "sunday",
        }
    }
}

impl Choice for PartOfDay {
    const ALL: &'static [Self] = &[Self::Morning, Self::Afternoon, Self::Evening];

    fn code(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Afternoon => "afternoon",
            Self::Evening => "evening",
        }
    }
}

/// Reads the days and parts of the day that were ticked.
///
/// ```
/// use domain::{Fields, preference};
///
/// let ticked = Fields::from([
///     ("days".to_owned(), vec!["monday".to_owned(), "friday".to_owned()]),
///     ("parts".to_owned(), vec!["any".to_owned()]),
/// ]);
/// let preference = preference::parse(&ticked).expect("all of it was offered");
/// assert_eq!(preference.parts, preference::Suits::Any);
/// ```
pub fn parse(fields: &Fields) -> Result<Preference, Vec<Refusal>> {
    match (ticked(fields, DAYS), ticked(fields, PARTS)) {
        (Ok(days), Ok(parts)) => Ok(Preference { days, parts }),
        (days, parts) => Err(days.err().into_iter().chain(parts.err()).collect()),
    }
}

/// What the form shows for a preference that was given before.
pub fn fields(preference: &Preference) -> Fields {
    Fields::from([(DAYS.to_owned(), codes(&preference.days)), (PARTS.to_owned(), codes(&preference.parts))])
}

fn ticked<T: Choice>(fields: &Fields, name: &str) -> Result<Suits<T>, Refusal> {
    let refused = |problem: Problem| Refusal::new(name, problem);
    match every(fields, name) {
        [] => Err(refused(Problem::Missing)),
        [only] if only == ANY => Ok(Suits::Any),
        codes if codes.iter().any(|code| code == ANY) => Err(refused(Problem::NotTogether)),
        codes => codes
            .iter()
            .map(|code| T::ALL.iter().copied().find(|choice| choice.code() == code))
            .collect::<Option<Vec<_>>>()
            .map(|choices| Suits::Only(set_of(choices)))
            .ok_or_else(|| refused(Problem::NotOffered)),
    }
}

fn codes<T: Choice>(suits: &Suits<T>) -> Vec<String> {
    match suits {
        Suits::Any => vec![ANY.to_owned()],
        Suits::Only(choices) => choices.iter().map(|choice| choice.code().to_owned()).collect(),
    }
}

#[cfg(test)]
mod tests;
