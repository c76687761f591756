//! What an answer is compared with (FHIR R4 `Questionnaire.item.enableWhen.answer[x]`).

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::{Answer, Decimal};
use crate::CivilDate;

/// A number, a date or words. Its stored form is the number itself, or an object that says what it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Stored", into = "Stored")]
pub enum Value {
    /// A whole number.
    Number(i64),
    /// A number that may have a fraction.
    Decimal(Decimal),
    /// A day.
    Date(CivilDate),
    /// Words.
    Text(String),
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Stored {
    Number(i64),
    Other(Other),
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Other {
    Decimal(Decimal),
    Date(CivilDate),
    Text(String),
}

impl From<Stored> for Value {
    fn from(stored: Stored) -> Self {
        match stored {
            Stored::Number(number) => Self::Number(number),
            Stored::Other(Other::Decimal(number)) => Self::Decimal(number),
            Stored::Other(Other::Date(date)) => Self::Date(date),
            Stored::Other(Other::Text(text)) => Self::Text(text),
        }
    }
}

impl From<Value> for Stored {
    fn from(value: Value) -> Self {
        match value {
            Value::Number(number) => Self::Number(number),
            Value::Decimal(number) => Self::Other(Other::Decimal(number)),
            Value::Date(date) => Self::Other(Other::Date(date)),
            Value::Text(text) => Self::Other(Other::Text(text)),
        }
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl Value {
    /// How an answer compares with it; nothing, when they are of different kinds.
    pub(super) fn compared(&self, answer: &Answer) -> Option<Ordering> {
        Some(match (answer, self) {
            (Answer::Number(answer), Self::Number(value)) => answer.cmp(value),
            (Answer::Scale(answer), Self::Number(value)) => i64::from(*answer).cmp(value),
            (Answer::Decimal(answer), Self::Decimal(value)) => answer.cmp(value),
            (Answer::Date(answer), Self::Date(value)) => answer.cmp(value),
            (Answer::Text(answer) | Answer::Other { words: answer, .. }, Self::Text(value)) => answer.cmp(value),
            (Answer::Url(answer), Self::Text(value)) => answer.as_str().cmp(value),
            _ => return None,
        })
    }

    /// The same, where one can be more or less than another: of words, none is.
    pub(super) fn ordered(&self, answer: &Answer) -> Option<Ordering> {
        match self {
            Self::Text(_) => None,
            _ => self.compared(answer),
        }
    }

    /// How two values of one kind compare.
    pub(super) fn against(&self, other: &Self) -> Option<Ordering> {
        Some(match (self, other) {
            (Self::Number(one), Self::Number(other)) => one.cmp(other),
            (Self::Decimal(one), Self::Decimal(other)) => one.cmp(other),
            (Self::Date(one), Self::Date(other)) => one.cmp(other),
            (Self::Text(one), Self::Text(other)) => one.cmp(other),
            _ => return None,
        })
    }
}
