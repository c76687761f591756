//! Dates that are typed as day, month and year, and the one that everyone is asked for.
//!
//! Follows the date input pattern of the NHS service manual: the parts may be typed with or without leading zeros, the
//! month also by its name; one message at a time, at the first part that it is about.

use serde::{Deserialize, Serialize};

use crate::{
    CivilDate, Fields, Problem, Refusal,
    canonical::redacted,
    refusal::{DateProblem, first},
    text,
};

/// The day on which a person was born: not after today, and not longer ago than anyone has lived.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DateOfBirth(CivilDate);

redacted!(DateOfBirth);

/// The first part of the names of the fields: `birth-day`, `birth-month` and `birth-year`.
pub const FIELD: &str = "birth";

/// The greatest age that is believed: the oldest known person reached 122 (Jeanne Calment, 1875–1997).
const GREATEST_AGE: u16 = 125;

impl DateOfBirth {
    /// The date, if someone who lives today can have been born on it.
    ///
    /// ```
    /// use domain::{date_of_birth::DateOfBirth, refusal::DateProblem};
    ///
    /// let today = "2027-03-08".parse()?;
    /// assert!(DateOfBirth::new("1980-05-17".parse()?, today).is_ok());
    /// assert_eq!(DateOfBirth::new("2027-03-09".parse()?, today), Err(DateProblem::Future));
    /// assert_eq!(DateOfBirth::new("1890-05-17".parse()?, today), Err(DateProblem::TooLongAgo));
    /// # Ok::<(), domain::civil::NotADate>(())
    /// ```
    pub fn new(date: CivilDate, today: CivilDate) -> Result<Self, DateProblem> {
        if date > today {
            Err(DateProblem::Future)
        } else if date.age_on(today) > GREATEST_AGE {
            Err(DateProblem::TooLongAgo)
        } else {
            Ok(Self(date))
        }
    }

    /// The date.
    pub const fn date(self) -> CivilDate {
        self.0
    }

    /// The age in whole years.
    pub fn age_on(self, today: CivilDate) -> u16 {
        self.0.age_on(today)
    }
}

/// The date of birth that was typed.
///
/// ```
/// use domain::{Fields, date_of_birth};
///
/// let typed = [("birth-day", "17"), ("birth-month", "May"), ("birth-year", "1980")];
/// let fields: Fields = typed.map(|(name, value)| (name.to_owned(), vec![value.to_owned()])).into();
/// let born = date_of_birth::parse(&fields, "2027-03-08".parse()?).expect("a date of birth");
/// assert_eq!(born.date().to_string(), "1980-05-17");
/// # Ok::<(), domain::civil::NotADate>(())
/// ```
pub fn parse(fields: &Fields, today: CivilDate) -> Result<DateOfBirth, Vec<Refusal>> {
    let date = date(fields, FIELD)?.ok_or_else(|| refused(FIELD, "day", Problem::Missing))?;
    DateOfBirth::new(date, today).map_err(|problem| {
        let part = if problem == DateProblem::TooLongAgo { "year" } else { "day" };
        refused(FIELD, part, problem)
    })
}

/// The date that was typed into `{name}-day`, `{name}-month` and `{name}-year`, or none when all three are empty.
pub fn date(fields: &Fields, name: &str) -> Result<Option<CivilDate>, Vec<Refusal>> {
    let [day, month, year] = ["day", "month", "year"].map(|part| typed(fields, name, part));
    match [&day, &month, &year].map(String::is_empty) {
        [true, true, true] => return Ok(None),
        [false, false, false] => {}
        missing @ [day, month, year] => {
            let part = match missing {
                [true, _, _] => "day",
                [_, true, _] => "month",
                _ => "year",
            };
            return Err(refused(name, part, DateProblem::Incomplete { day, month, year }));
        }
    }
    let not_real = |part| refused(name, part, DateProblem::NotReal);
    let day = number(&day).filter(|day| (1..=31).contains(day)).ok_or_else(|| not_real("day"))?;
    let month = month_number(&month).ok_or_else(|| not_real("month"))?;
    let digits = year.chars().count();
    let year = number(&year).ok_or_else(|| not_real("year"))?;
    if digits != 4 {
        return Err(refused(name, "year", DateProblem::ShortYear));
    }
    let date = CivilDate::new(year, month, day as u8);
    date.map(Some).ok_or_else(|| not_real(if year == 0 { "year" } else { "day" }))
}

/// What the three fields show for a date: the inverse of [`date`].
pub fn fields(name: &str, date: CivilDate) -> Fields {
    let shown = |part: &str, value: u16| (format!("{name}-{part}"), vec![value.to_string()]);
    let year = (format!("{name}-year"), vec![format!("{:04}", date.year())]);
    Fields::from([shown("day", date.day().into()), shown("month", date.month().into()), year])
}

fn refused(name: &str, part: &str, problem: impl Into<Problem>) -> Vec<Refusal> {
    vec![Refusal::new(format!("{name}-{part}"), problem)]
}

fn typed(fields: &Fields, name: &str, part: &str) -> String {
    let raw = first(fields, &format!("{name}-{part}"));
    raw.trim().chars().filter(|character| !text::invisible(*character)).collect()
}

/// The number that these digits write, as far as it can be a day, a month or a year.
fn number(digits: &str) -> Option<u16> {
    digits
        .chars()
        .try_fold(0_u16, |number, character| number.checked_mul(10)?.checked_add(text::digit(character)?.into()))
}

/// A month by its number, its English name or the first letters of it, or its Urdu name.
fn month_number(typed: &str) -> Option<u8> {
    const NAMES: [[&str; 2]; 12] = [
        ["january", "جنوری"],
        ["february", "فروری"],
        ["march", "مارچ"],
        ["april", "اپریل"],
        ["may", "مئی"],
        ["june", "جون"],
        ["july", "جولائی"],
        ["august", "اگست"],
        ["september", "ستمبر"],
        ["october", "اکتوبر"],
        ["november", "نومبر"],
        ["december", "دسمبر"],
    ];
    if let Some(number) = number(typed) {
        return u8::try_from(number).ok().filter(|month| (1..=12).contains(month));
    }
    let name = typed.trim_end_matches('.').to_ascii_lowercase();
    let long_enough = name.chars().count() >= 3;
    let month =
        NAMES.iter().position(|[english, urdu]| *urdu == name || (long_enough && english.starts_with(&name)))?;
    Some(month as u8 + 1)
}

#[cfg(test)]
mod tests;
