//! Codes that people read out, write down and type again: a referral's reference, and the code to come back with.
//!
//! Eight characters of an alphabet without vowels, so that no word comes up by chance, and with one of each group of
//! look-alikes, so that the others can be taken for it (after Douglas Crockford's Base 32). What is random comes in as
//! an argument.

use serde::{Deserialize, Serialize};

use crate::{
    canonical::{canonical_text, redacted},
    text,
};

/// The name of a referral towards people, such as `SP-7K3M-9XQ4`.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Reference(String);

/// The code with which a person comes back to an unfinished referral, such as `7K3M-9XQ4`; a secret.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ResumeCode(String);

redacted!(Reference);
redacted!(ResumeCode);
canonical_text!(Reference, Reference::parse);
canonical_text!(ResumeCode, ResumeCode::parse);

const PREFIX: &str = "SP";
const LENGTH: usize = 8;
const ALPHABET: &[u8; 26] = b"0123456789CDFGHJKMNPRTVWXY";

impl Reference {
    /// A new reference from eight random bytes.
    pub fn new(random: [u8; 8]) -> Self {
        Self(format!("{PREFIX}-{}", grouped(&characters(random))))
    }

    /// The reference that was typed, with or without its `SP`; case, spaces, dashes and look-alikes are forgiven.
    ///
    /// ```
    /// use domain::reference::Reference;
    ///
    /// let reference = Reference::new(*b"8 chance");
    /// let typed = reference.as_str().to_lowercase().replace('-', " ");
    /// assert_eq!(Reference::parse(&typed), Some(reference));
    /// ```
    pub fn parse(raw: &str) -> Option<Self> {
        let typed = squeezed(raw);
        let code = typed.strip_prefix(PREFIX).filter(|rest| rest.len() == LENGTH).unwrap_or(&typed);
        Some(Self(format!("{PREFIX}-{}", grouped(&unmistaken(code)?))))
    }

    /// The reference as it is printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl ResumeCode {
    /// A new code from eight random bytes.
    pub fn new(random: [u8; 8]) -> Self {
        Self(grouped(&characters(random)))
    }

    /// The code that was typed; case, spaces, dashes and look-alikes are forgiven.
    ///
    /// ```
    /// use domain::reference::ResumeCode;
    ///
    /// assert_eq!(ResumeCode::parse("oil2 3456").as_ref().map(ResumeCode::as_str), Some("0112-3456"));
    /// ```
    pub fn parse(raw: &str) -> Option<Self> {
        Some(Self(grouped(&unmistaken(&squeezed(raw))?)))
    }

    /// The code as it is shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Eight characters; 26⁸ divides 2⁶⁴ so nearly that none is likelier than another by more than one in ten million.
fn characters(random: [u8; 8]) -> String {
    let base = ALPHABET.len() as u64;
    let numbers = std::iter::successors(Some(u64::from_be_bytes(random)), |rest| Some(rest / base));
    numbers.take(LENGTH).map(|rest| char::from(ALPHABET[(rest % base) as usize])).collect()
}

fn grouped(code: &str) -> String {
    let (first, second) = code.split_at(LENGTH / 2);
    format!("{first}-{second}")
}

/// In capitals, without what separates; no more of it than could be a code.
fn squeezed(raw: &str) -> String {
    raw.chars()
        .filter(|character| !text::divides(*character))
        .map(|character| text::in_ascii(character).to_ascii_uppercase())
        .take(PREFIX.len() + LENGTH + 1)
        .collect()
}

/// The code of eight characters with every look-alike replaced by the one that the alphabet has.
fn unmistaken(code: &str) -> Option<String> {
    let code: String = code
        .chars()
        .map(|character| match character {
            'O' | 'Q' => '0',
            'I' | 'L' => '1',
            'Z' => '2',
            'S' => '5',
            'B' => '8',
            'U' => 'V',
            other => other,
        })
        .collect();
    let taken = code.len() == LENGTH && code.bytes().all(|byte| ALPHABET.contains(&byte));
    taken.then_some(code)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_reference_is_printed_in_groups_of_four() {
        assert_eq!(Reference::new([0; 8]).as_str(), "SP-0000-0000");
        assert_eq!(Reference::new(25_u64.to_be_bytes()).as_str(), "SP-Y000-0000");
    }

    #[test]
    fn a_code_is_taken_however_it_is_typed() {
        for typed in ["7K3M-9XV4", "7k3m9xv4", " 7K3M 9XV4 ", "7k3m–9xv4", "7K3M-9XU4", "۷K۳M-۹XV۴"] {
            assert_eq!(ResumeCode::parse(typed).as_ref().map(ResumeCode::as_str), Some("7K3M-9XV4"), "{typed}");
        }
    }

    #[test]
    fn a_reference_is_taken_with_and_without_its_beginning() {
        for typed in ["SP-7K3M-9XV4", "sp7k3m9xv4", "7K3M-9XV4"] {
            assert_eq!(Reference::parse(typed).as_ref().map(Reference::as_str), Some("SP-7K3M-9XV4"), "{typed}");
        }
    }

    #[test]
    fn what_is_not_a_code_is_refused() {
        for typed in ["", "7K3M-9XV", "7K3M-9XV45", "AAAA-EEEE", "7K3M-9X%4", "7K3M-9Xé", "XX-7K3M-9XV4"] {
            assert_eq!(ResumeCode::parse(typed), None, "{typed}");
            assert_eq!(Reference::parse(typed), None, "{typed}");
        }
        assert_eq!(Reference::parse(&"7".repeat(50_000)), None);
    }

    #[test]
    fn the_alphabet_has_no_vowels_and_no_look_alikes() {
        assert!(ALPHABET.iter().all(|character| !b"AEIOULZSBQ".contains(character)));
    }

    #[test]
    fn debug_does_not_tell() {
        assert_eq!(format!("{:?}", ResumeCode::new([0; 8])), "ResumeCode([redacted])");
        assert_eq!(format!("{:?}", Reference::new([0; 8])), "Reference([redacted])");
    }

    proptest! {
        #[test]
        fn a_code_survives_its_text_and_json(random: [u8; 8]) {
            let (reference, code) = (Reference::new(random), ResumeCode::new(random));
            prop_assert_eq!(Reference::parse(reference.as_str()), Some(reference.clone()));
            prop_assert_eq!(ResumeCode::parse(code.as_str()), Some(code.clone()));
            let json = serde_json::to_string(&(&reference, &code)).expect("codes are strings");
            let read: (Reference, ResumeCode) = serde_json::from_str(&json).expect("as written");
            prop_assert_eq!(read, (reference, code));
        }

        #[test]
        fn whatever_is_typed_is_answered(typed: String) {
            let _ = Reference::parse(&typed);
        }
    }
}
