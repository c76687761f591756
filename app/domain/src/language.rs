//! The languages that Matters speaks, and which way they run.

use serde::{Deserialize, Serialize};

/// A language of the pages and messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English, the language that every text exists in.
    #[default]
    En,
    /// Urdu, which runs from right to left.
    Ur,
}

impl Language {
    /// Every language, in the order in which the switch offers them.
    pub const ALL: [Self; 2] = [Self::En, Self::Ur];

    /// Its BCP 47 tag, for `lang` and `?lang=`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ur => "ur",
        }
    }

    /// Its direction, for `dir`.
    pub const fn direction(self) -> &'static str {
        match self {
            Self::En => "ltr",
            Self::Ur => "rtl",
        }
    }

    /// Its name in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Ur => "اردو",
        }
    }

    /// The language with this tag.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}
