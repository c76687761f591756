//! The few words that components say themselves.

use leptos::prelude::*;

/// What components say in the page's language; a page provides it as a context.
///
/// Without it they speak English, as nhsuk-frontend does.
#[derive(Clone, Debug)]
pub struct ComponentWords {
    /// Before an error message, read out only ("Error").
    pub error: String,
    /// Label of a date's first part.
    pub day: String,
    /// Label of a date's second part.
    pub month: String,
    /// Label of a date's third part.
    pub year: String,
    /// Before an inset text, read out only.
    pub information: String,
    /// Before the heading of a warning, read out only, and the title of a banner.
    pub important: String,
    /// The title of a banner about something that went well.
    pub success: String,
    /// How much may be written; `{count}` stands for the number of characters.
    pub character_limit: String,
}

impl Default for ComponentWords {
    fn default() -> Self {
        let own = str::to_owned;
        Self {
            error: own("Error"),
            day: own("Day"),
            month: own("Month"),
            year: own("Year"),
            information: own("Information"),
            important: own("Important"),
            success: own("Success"),
            character_limit: own("You can enter up to {count} characters"),
        }
    }
}

/// One of the components' words, in the page's language.
pub(super) fn word(choose: impl Fn(&ComponentWords) -> String) -> String {
    with_context(&choose).unwrap_or_else(|| choose(&ComponentWords::default()))
}
