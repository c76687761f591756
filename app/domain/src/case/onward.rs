//! An onward referral: from a case to a group or service, in words that the person agreed to, and how far it has come.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{
    Fields, Problem, Refusal,
    form::{Mend, Shown, codes},
    refusal::first,
    text,
};

/// The field that says where.
pub const TO: &str = "onward-to";
/// The field with the words that the person agreed to.
pub const WORDS: &str = "onward-words";
/// The longest words, in characters.
pub const LONGEST_WORDS: u32 = 2000;

codes! {
    /// How far an onward referral has come.
    State {
        /// The person thinks about it.
        Offered = "offered",
        /// It went to the group.
        Sent = "sent",
        /// The group has no room yet.
        Waiting = "waiting",
        /// The group said yes.
        Accepted = "accepted",
        /// The person or the group said no.
        Declined = "declined",
        /// The person has been there.
        Started = "started",
        /// It is over.
        Finished = "finished",
    }
}

impl State {
    /// Where it can go from here; nothing goes back.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Offered => &[Self::Sent, Self::Declined],
            Self::Sent => &[Self::Accepted, Self::Waiting, Self::Declined],
            Self::Waiting => &[Self::Accepted, Self::Declined],
            Self::Accepted => &[Self::Started, Self::Declined],
            Self::Started => &[Self::Finished],
            Self::Declined | Self::Finished => &[],
        }
    }
}

/// Where somebody is referred on, and in which words.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Onward {
    /// The group or service.
    pub to: String,
    /// What it is told, in words that the person agreed to.
    pub words: String,
}

impl fmt::Debug for Onward {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Onward([redacted])")
    }
}

impl Onward {
    /// The onward referral that was typed, or everything that is to be mended.
    pub fn parse(fields: &Fields) -> Result<Self, Vec<Refusal>> {
        let mut mend = Mend::default();
        let needed = |text: Option<String>| text.ok_or(Problem::Missing);
        let to = mend.take(TO, text::line(first(fields, TO), 200).and_then(needed));
        let words = mend.take(WORDS, text::prose(first(fields, WORDS), LONGEST_WORDS).and_then(needed));
        mend.finish(to.zip(words).map(|(to, words)| Self { to, words }))
    }

    /// What the form shows for it.
    pub fn fields(&self) -> Fields {
        Shown::default().with(TO, &self.to).with(WORDS, &self.words).0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_onward_referral_survives_its_form() {
        let onward = Onward { to: "Green Patch".to_owned(), words: "He cannot kneel.\nSaturdays.".to_owned() };
        assert_eq!(Onward::parse(&onward.fields()), Ok(onward));
    }

    #[test]
    fn nobody_is_sent_anywhere_without_words_that_they_agreed_to() {
        let refused = Onward::parse(&Fields::new()).expect_err("nothing was entered");
        assert_eq!(refused.iter().map(|refusal| refusal.field.as_str()).collect::<Vec<_>>(), [TO, WORDS]);
    }

    #[test]
    fn every_way_ends_and_none_goes_back() {
        for state in State::ALL {
            let (mut seen, mut at) = (vec![*state], *state);
            while let Some(next) = at.next().first() {
                assert!(!seen.contains(next), "{} comes again", next.code());
                seen.push(*next);
                at = *next;
            }
            assert!(matches!(at, State::Finished | State::Declined));
        }
    }
}
