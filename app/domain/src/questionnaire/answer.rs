//! One answer to one item.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use serde::{Deserialize, Serialize};

use super::{LinkId, OptionCode, item::yes_or_no};
use crate::{CivilDate, email::EmailAddress, phone::PhoneNumber};

/// What a person answered, by the item that asked.
pub type Answers = BTreeMap<LinkId, Answer>;

/// One answer, of the kind that its item takes.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// One line or several, as they were typed.
    Text(String),
    /// The option that was chosen.
    Code(OptionCode),
    /// The options that were chosen, at least one.
    Codes(BTreeSet<OptionCode>),
    /// A day.
    Date(CivilDate),
    /// A whole number.
    Number(i64),
    /// A place on a scale from 0 to 10.
    Scale(u8),
    /// Yes or no.
    YesNo(bool),
    /// A phone number.
    Phone(PhoneNumber),
    /// An email address.
    Email(EmailAddress),
}

impl Answer {
    /// What was written in own words, if it was.
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Text(words) => Some(words),
            _ => None,
        }
    }

    /// Whether the option of this code was chosen, where `yes` and `no` are options too.
    pub fn chose(&self, code: &str) -> bool {
        match self {
            Self::Code(chosen) => chosen.as_str() == code,
            Self::Codes(chosen) => chosen.contains(code),
            Self::YesNo(chosen) => yes_or_no(*chosen) == code,
            _ => false,
        }
    }

    /// The number, or the place on the scale.
    pub fn number(&self) -> Option<i64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Scale(place) => Some(i64::from(*place)),
            _ => None,
        }
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("[redacted]")
    }
}
