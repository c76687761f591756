//! A note in a case: free text under the headings that suit the conversation, signed and never changed again.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::form::{Mend, Shown, codes};
use crate::{
    refusal::{Fields, Problem, Refusal, first},
    text,
};

/// The longest note, in characters.
pub const LONGEST: u32 = 20_000;

codes! {
    /// Headings to begin a note with.
    Template {
        /// The first conversation: what matters, what was agreed.
        FirstConversation = "first-conversation",
        /// A visit at home.
        HomeVisit = "home-visit",
        /// A call by phone.
        PhoneCall = "phone-call",
        /// Looking back together at the plan.
        Review = "review",
    }
}

/// In which form a text is written; the code is the name of its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// A note of the case.
    Note,
    /// An entry of the safeguarding log.
    Safeguarding,
    /// What whoever visits at home has to know.
    Visit,
}

impl Field {
    /// The name of the field.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Safeguarding => "safeguarding-entry",
            Self::Visit => "visit-note",
        }
    }

    /// How many characters may be written: what is read on the doorstep is short.
    pub const fn longest(self) -> u32 {
        match self {
            Self::Note | Self::Safeguarding => LONGEST,
            Self::Visit => 2_000,
        }
    }

    /// Whether nothing is an answer too: a note for visits that no longer holds is taken away by emptying it.
    const fn may_be_empty(self) -> bool {
        matches!(self, Self::Visit)
    }
}

/// What stands in a note.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The text, as it was typed.
    pub text: String,
}

impl fmt::Debug for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Note([redacted])")
    }
}

impl Note {
    /// Works it out from what was typed.
    ///
    /// ```
    /// use domain::{Fields, case::note::{Field, Note}};
    ///
    /// let typed = Fields::from([("note".to_owned(), vec!["We spoke about the garden.".to_owned()])]);
    /// let note = Note::parse(&typed, Field::Note).expect("a note");
    /// assert_eq!(note.fields(Field::Note), typed);
    /// ```
    pub fn parse(fields: &Fields, field: Field) -> Result<Self, Vec<Refusal>> {
        let mut mend = Mend::default();
        let written = text::prose(first(fields, field.name()), field.longest());
        let text = mend.take(
            field.name(),
            written.and_then(|text| match text {
                None if !field.may_be_empty() => Err(Problem::Missing),
                text => Ok(text.unwrap_or_default()),
            }),
        );
        mend.finish(text.map(|text| Self { text }))
    }

    /// What the form shows.
    pub fn fields(&self, field: Field) -> Fields {
        Shown::default().with(field.name(), self.text.clone()).0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Fields {
        Fields::from([("note".to_owned(), vec![text.to_owned()])])
    }

    #[test]
    fn ten_thousand_characters_are_a_note() {
        let note = Note::parse(&typed(&"é".repeat(10_000)), Field::Note).unwrap();
        assert_eq!(note.text.chars().count(), 10_000);
    }

    #[test]
    fn a_longer_note_than_can_be_kept_is_refused_at_its_field() {
        let refused = Note::parse(&typed(&"a".repeat(20_001)), Field::Note);
        assert_eq!(refused, Err(vec![Refusal::new("note", Problem::TooLong(LONGEST))]));
    }

    #[test]
    fn nothing_is_no_note() {
        assert_eq!(Note::parse(&typed(" \r\n "), Field::Note), Err(vec![Refusal::new("note", Problem::Missing)]));
    }

    #[test]
    fn a_note_for_visits_can_be_emptied() {
        assert_eq!(Note::parse(&Fields::new(), Field::Visit), Ok(Note { text: String::new() }));
    }

    #[test]
    fn a_log_shows_nothing_of_a_note() {
        assert_eq!(format!("{:?}", Note { text: "secret".to_owned() }), "Note([redacted])");
    }
}
