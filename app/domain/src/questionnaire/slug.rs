//! The stable keys of a questionnaire: of its pages, its items and their options.
//!
//! A key is what FHIR R4 calls an `id` (<https://hl7.org/fhir/R4/datatypes.html#id>: letters, digits, `-` and `.`, at
//! most 64), with `_`, which many published questionnaires have too, and beginning with a letter or a digit: so it fits a URL, a form field's name and an HTML `id` as it is.

use std::{borrow::Borrow, fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A text that cannot be a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAKey;

impl fmt::Display for NotAKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(
            "a key has 1 to 64 letters, digits, dashes, dots and underscores, and begins with a letter or a digit",
        )
    }
}

impl std::error::Error for NotAKey {}

/// The most characters that a key may have.
const LONGEST: usize = 64;

fn is_key(text: &str) -> bool {
    text.len() <= LONGEST
        && text.starts_with(|first: char| first.is_ascii_alphanumeric())
        && text.chars().all(|each| each.is_ascii_alphanumeric() || matches!(each, '-' | '.' | '_'))
}

macro_rules! keys {
    ($($(#[$attribute:meta])* $name:ident;)*) => { $(
        $(#[$attribute])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The key as it is written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotAKey;

            fn try_from(text: String) -> Result<Self, NotAKey> {
                if is_key(&text) { Ok(Self(text)) } else { Err(NotAKey) }
            }
        }

        impl FromStr for $name {
            type Err = NotAKey;

            fn from_str(text: &str) -> Result<Self, NotAKey> {
                Self::try_from(text.to_owned())
            }
        }

        impl From<$name> for String {
            fn from(key: $name) -> Self {
                key.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    )* };
}

keys! {
    /// The key of a page, which is the last part of its address.
    PageId;
    /// The key of an item (FHIR R4 `Questionnaire.item.linkId`), which is the name of its form field.
    LinkId;
    /// The key of an option: conditions and answers hold it and never the wording, so that new words reroute nobody.
    OptionCode;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_of_letters_digits_dashes_and_dots_is_taken() {
        for key in ["matters-most", "1.1", "LA33-6", "q", "group_1"] {
            assert_eq!(key.parse::<LinkId>().expect("a key").as_str(), key);
        }
    }

    #[test]
    fn a_key_that_would_break_an_address_or_a_field_name_is_refused() {
        for text in ["", ".", "..", "-a", "_other", "a b", "a/b", "a[b]", "دن", &"a".repeat(65)] {
            assert_eq!(text.parse::<PageId>(), Err(NotAKey), "{text}");
        }
    }
}
