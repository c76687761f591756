//! How a first conversation went, in the eyes of whoever it was for.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{
    form::{Mend, codes},
    refusal::{Fields, Problem, Refusal, first},
    text,
};

/// The field that says how it went.
pub const WENT: &str = "went";
/// The field with what they would like to say.
pub const WORDS: &str = "went-words";

/// More than anybody types on a phone: nobody who answers is told to write less.
const LONGEST: u32 = 200_000;

codes! {
    /// How it went.
    Went {
        /// It was what they needed.
        Well = "well",
        /// In part.
        InPart = "in-part",
        /// It was not.
        NotWell = "not-well",
    }
}

/// What somebody said of it: at least one of the two.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feedback {
    /// How it went.
    pub went: Option<Went>,
    /// In their own words.
    pub words: Option<String>,
}

impl fmt::Debug for Feedback {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Feedback([redacted])")
    }
}

impl Feedback {
    /// Reads the form.
    pub fn parse(fields: &Fields) -> Result<Self, Vec<Refusal>> {
        let mut mend = Mend::default();
        let went = mend.take(WENT, Went::chosen(fields, WENT)).flatten();
        // What another program left between pasted words is nothing that they said.
        let typed = first(fields, WORDS).chars().filter(|typed| !typed.is_control() || "\n\r\t".contains(*typed));
        let words = mend.take(WORDS, text::prose(&typed.collect::<String>(), LONGEST)).flatten();
        if mend.0.is_empty() && went.is_none() && words.is_none() {
            mend.note(WENT, Problem::Missing);
        }
        mend.finish(Some(Self { went, words }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(went: &str, words: &str) -> Fields {
        [(WENT, went), (WORDS, words)].map(|(name, value)| (name.to_owned(), vec![value.to_owned()])).into()
    }

    #[test]
    fn an_answer_or_some_words_are_enough() {
        assert_eq!(Feedback::parse(&typed("well", "")), Ok(Feedback { went: Some(Went::Well), words: None }));
        let words = Some("She listened.".to_owned());
        assert_eq!(Feedback::parse(&typed("", "She listened.")), Ok(Feedback { went: None, words }));
    }

    #[test]
    fn what_a_pasted_text_carries_between_its_words_refuses_nothing() {
        let words = Some("She listened.".to_owned());
        assert_eq!(Feedback::parse(&typed("", "She\u{b} listened.")), Ok(Feedback { went: None, words }));
    }

    #[test]
    fn nothing_at_all_is_no_answer() {
        assert_eq!(Feedback::parse(&typed("", " ")), Err(vec![Refusal::new(WENT, Problem::Missing)]));
    }
}
