//! Places that show people the way here: the short code of a place's link, and what may be said of who came by it.

use std::fmt;

use crate::{
    form::Mend,
    refusal::{Fields, Problem, Refusal, first},
    text,
};

/// The field of a place's name.
pub const NAME: &str = "outreach-name";
/// The longest name of a place, in characters.
pub const LONGEST_NAME: u32 = 100;

/// Letters and digits that nobody takes for another, and no vowel, so that no word comes up by chance.
const ALPHABET: &[u8; 27] = b"bcdfghjkmnpqrstvwxz23456789";
/// How many of them a code has.
const LENGTH: usize = 6;
/// Fewer referrals than this are not told as a number: somebody might be known by it.
const FEWEST: i64 = 5;

/// The code of a place, as it stands in its link.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code(String);

impl Code {
    /// A new code from random bytes.
    pub fn new(random: [u8; LENGTH]) -> Self {
        Self(random.iter().map(|byte| char::from(ALPHABET[usize::from(*byte) % ALPHABET.len()])).collect())
    }

    /// The code that was scanned or typed, in whatever case.
    ///
    /// ```
    /// use domain::outreach::Code;
    ///
    /// assert_eq!(Code::parse("HK7P2W").as_ref().map(Code::as_str), Some("hk7p2w"));
    /// assert_eq!(Code::parse("hello1"), None);
    /// ```
    pub fn parse(raw: &str) -> Option<Self> {
        let code = raw.trim().to_ascii_lowercase();
        let is_code = code.len() == LENGTH && code.bytes().all(|byte| ALPHABET.contains(&byte));
        is_code.then_some(Self(code))
    }

    /// The code as it is printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Code({})", self.0)
    }
}

/// Reads the form of a new place: its name.
pub fn parse(fields: &Fields) -> Result<String, Vec<Refusal>> {
    let mut mend = Mend::default();
    let name = text::line(first(fields, NAME), LONGEST_NAME).and_then(|name| name.ok_or(Problem::Missing));
    let name = mend.take(NAME, name);
    mend.finish(name)
}

/// How many referrals came by a place, as far as it may be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// Fewer than this, and none may be among them.
    FewerThan(i64),
    /// So many.
    Number(i64),
}

/// What may be told of so many referrals. The sum over several months is told only where each of them is: or else what
/// one of them hides could be worked out.
pub fn told(referrals: i64) -> Told {
    if referrals < FEWEST { Told::FewerThan(FEWEST) } else { Told::Number(referrals) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_place_needs_a_name_of_one_line() {
        let typed = |name: &str| parse(&Fields::from([(NAME.to_owned(), vec![name.to_owned()])]));
        assert_eq!(typed("  Hill Street library "), Ok("Hill Street library".to_owned()));
        assert_eq!(typed(" "), Err(vec![Refusal::new(NAME, Problem::Missing)]));
        assert_eq!(typed(&"x".repeat(101)), Err(vec![Refusal::new(NAME, Problem::TooLong(100))]));
    }

    #[test]
    fn fewer_than_five_are_not_told_and_nor_is_none() {
        assert_eq!([0, 1, 4].map(told), [Told::FewerThan(5); 3]);
        assert_eq!(told(5), Told::Number(5));
    }

    proptest! {
        #[test]
        fn a_new_code_is_read_again_in_either_case(random: [u8; 6]) {
            let code = Code::new(random);
            prop_assert_eq!(Code::parse(code.as_str()), Some(code.clone()));
            prop_assert_eq!(Code::parse(&code.as_str().to_uppercase()), Some(code.clone()));
            prop_assert!(!code.as_str().contains(['0', 'o', '1', 'l', 'i', 'a', 'e', 'u']));
        }
    }
}
