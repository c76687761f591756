//! One answer to one item.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use serde::{Deserialize, Serialize};

use super::{Decimal, LinkId, OptionCode, item::yes_or_no};
use crate::{CivilDate, email::EmailAddress, phone::PhoneNumber, web_address::WebAddress};

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
    /// Something else than the options, in own words, with the options that were chosen beside it.
    Other {
        /// The options.
        #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
        codes: BTreeSet<OptionCode>,
        /// The words.
        words: String,
    },
    /// A day.
    Date(CivilDate),
    /// A whole number.
    Number(i64),
    /// A number that may have a fraction.
    Decimal(Decimal),
    /// A place on a scale from 0 to 10.
    Scale(u8),
    /// Yes or no.
    YesNo(bool),
    /// A phone number.
    Phone(PhoneNumber),
    /// An email address.
    Email(EmailAddress),
    /// The address of a page on the web.
    Url(WebAddress),
}

impl Answer {
    /// What was written in own words, if it was.
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Text(words) | Self::Other { words, .. } => Some(words),
            _ => None,
        }
    }

    /// Whether the option of this code was chosen, where `yes` and `no` are options too.
    pub fn chose(&self, code: &str) -> bool {
        match self {
            Self::Code(chosen) => chosen.as_str() == code,
            Self::Codes(chosen) | Self::Other { codes: chosen, .. } => chosen.contains(code),
            Self::YesNo(chosen) => yes_or_no(*chosen) == code,
            _ => false,
        }
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("[redacted]")
    }
}
