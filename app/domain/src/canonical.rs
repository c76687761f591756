//! What the values that are kept as text have in common: one spelling, read back as strictly as it was typed in.

use std::fmt;

/// A stored text is not what its type would have written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotCanonical;

impl fmt::Display for NotCanonical {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a stored value does not pass its own rules")
    }
}

impl std::error::Error for NotCanonical {}

/// Makes a type with `as_str` go to text and come back through its own rules, in serde too.
macro_rules! canonical_text {
    ($type:ident, $parse:expr) => {
        impl TryFrom<String> for $type {
            type Error = crate::canonical::NotCanonical;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                let parse: fn(&str) -> Option<Self> = $parse;
                parse(&text).ok_or(crate::canonical::NotCanonical)
            }
        }

        impl From<$type> for String {
            fn from(value: $type) -> Self {
                value.as_str().to_owned()
            }
        }
    };
}

/// Keeps a type that tells of a person out of logs: `Debug` prints that it is there, not what it says.
macro_rules! redacted {
    ($type:ident) => {
        impl std::fmt::Debug for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($type), "([redacted])"))
            }
        }
    };
}

pub(crate) use {canonical_text, redacted};
