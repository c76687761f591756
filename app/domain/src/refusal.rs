//! What was typed, and why it was not taken: without prose, so that server and browser say the same in any language.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{civil::CivilDate, questionnaire::Decimal};

/// What was typed into a form, by the name of its field; several values where several boxes were ticked.
pub type Fields = BTreeMap<String, Vec<String>>;

/// The first value of a field as it was typed, or nothing.
pub fn first<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields.get(name).and_then(|values| values.first()).map_or("", String::as_str)
}

/// All values of a field.
pub fn every<'a>(fields: &'a Fields, name: &str) -> &'a [String] {
    fields.get(name).map_or(&[], Vec::as_slice)
}

/// The set of these values.
///
/// Each is put in by itself: `collect` sorts them first, which for every type of value is code that a phone has to load.
pub(crate) fn set_of<T: Ord>(values: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    set.extend(values);
    set
}

/// One thing to mend on a page, and the field it stands at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// The name of the field; the page gives its first input this id, so that the error summary can link to it.
    pub field: String,
    /// What is wrong with it.
    pub problem: Problem,
}

impl Refusal {
    /// A refusal of one field.
    pub fn new(field: impl Into<String>, problem: impl Into<Problem>) -> Self {
        Self { field: field.into(), problem: problem.into() }
    }
}

/// Why a field's value was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Problem {
    /// Nothing was entered or chosen, and something must be.
    Missing,
    /// More characters than this many.
    TooLong(u32),
    /// A control character, which no keyboard types and no page shows.
    Unreadable,
    /// A choice that the page did not offer.
    NotOffered,
    /// An answer that excludes all others was chosen together with others.
    NotTogether,
    /// A date that is not taken.
    Date(DateProblem),
    /// A phone number that is not taken.
    Phone(PhoneProblem),
    /// An email address that is not taken.
    Email(EmailProblem),
    /// Not the address of a page on the web.
    NotAWebAddress,
    /// Not a postcode of the United Kingdom.
    NotAPostcode,
    /// An NHS number that is not taken.
    NhsNumber(NhsNumberProblem),
    /// A number that is not taken.
    Number(NumberProblem),
    /// A time, a clinic or leave that is not taken.
    Schedule(ScheduleProblem),
    /// A phone call was chosen, and no phone number is known.
    NeedsPhone,
    /// A video call was chosen, and there is nothing to send its link to.
    NeedsPhoneOrEmail,
    /// The time that was chosen has gone to someone else.
    Gone,
}

/// Why a date was not taken; the parts are asked for by name, as the NHS service manual's date pattern does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateProblem {
    /// Some of day, month and year are empty.
    Incomplete {
        /// The day is missing.
        day: bool,
        /// The month is missing.
        month: bool,
        /// The year is missing.
        year: bool,
    },
    /// The year has fewer than four digits.
    ShortYear,
    /// No such day, such as 31 February.
    NotReal,
    /// Later than today.
    Future,
    /// Earlier than today.
    Past,
    /// Longer ago than anyone has lived.
    TooLongAgo,
}

/// Why a phone number was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PhoneProblem {
    /// Letters or signs that no phone number has.
    Characters,
    /// Too few digits.
    TooShort,
    /// Too many digits.
    TooLong,
}

/// Why an email address was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EmailProblem {
    /// Not like name@example.com.
    Shape,
}

/// Why an NHS number was not taken (NHS service manual, "Ask for NHS numbers").
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NhsNumberProblem {
    /// Letters or signs other than spaces and dashes.
    Characters,
    /// Not ten digits.
    Length,
    /// Its check digit does not fit: a slip in typing.
    CheckDigit,
    /// A National Insurance number.
    NationalInsurance,
}

/// Why a number was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NumberProblem {
    /// Not a number.
    NotANumber,
    /// Less than the least that is asked for.
    Below(i64),
    /// More than the most that is asked for.
    Above(i64),
    /// Less than the least that is asked for, which may have a fraction.
    Under(Decimal),
    /// More than the most that is asked for, which may have a fraction.
    Over(Decimal),
    /// More places after the point than anything is measured to.
    TooFine,
}

/// Why a time, a clinic or leave was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ScheduleProblem {
    /// Not a time of day.
    NotATime,
    /// A time or a length that is not on the quarter hour.
    NotOnTheQuarter,
    /// The clock leaves out this time on this day, when it goes forward.
    LeftOut,
    /// It ends before it starts, or goes past midnight.
    EndsBeforeStart,
    /// Not even one appointment fits in.
    TooShort,
    /// The last day comes before the first.
    LastDayBeforeFirst,
    /// It is over already.
    Past,
    /// The link worker has another clinic then, first on this day.
    Overlaps(CivilDate),
}

impl From<ScheduleProblem> for Problem {
    fn from(problem: ScheduleProblem) -> Self {
        Self::Schedule(problem)
    }
}

impl From<DateProblem> for Problem {
    fn from(problem: DateProblem) -> Self {
        Self::Date(problem)
    }
}

impl From<PhoneProblem> for Problem {
    fn from(problem: PhoneProblem) -> Self {
        Self::Phone(problem)
    }
}

impl From<EmailProblem> for Problem {
    fn from(problem: EmailProblem) -> Self {
        Self::Email(problem)
    }
}

impl From<NhsNumberProblem> for Problem {
    fn from(problem: NhsNumberProblem) -> Self {
        Self::NhsNumber(problem)
    }
}

impl From<NumberProblem> for Problem {
    fn from(problem: NumberProblem) -> Self {
        Self::Number(problem)
    }
}
