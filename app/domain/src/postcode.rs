//! Postcodes of the United Kingdom, by the shapes that Royal Mail's Programmers' Guide (PAF) and BS 7666 give.
//!
//! Whether a postcode of the right shape is in use changes every month, and is not for a form to know.

use serde::{Deserialize, Serialize};

use crate::{
    Problem,
    canonical::{canonical_text, redacted},
    text,
};

/// A postcode as it is written on a letter, such as `LS1 4AP`.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Postcode(String);

redacted!(Postcode);
canonical_text!(Postcode, |text| Postcode::parse(text).ok());

impl Postcode {
    /// The postcode that was typed, in either case and with or without its space.
    ///
    /// ```
    /// use domain::{Problem, postcode::Postcode};
    ///
    /// assert_eq!(Postcode::parse("ls14ap")?.as_str(), "LS1 4AP");
    /// assert_eq!(Postcode::parse("LS1"), Err(Problem::NotAPostcode));
    /// # Ok::<(), Problem>(())
    /// ```
    pub fn parse(raw: &str) -> Result<Self, Problem> {
        let characters: String = raw
            .chars()
            .filter(|character| !text::divides(*character))
            .map(|character| text::in_ascii(character).to_ascii_uppercase())
            .collect();
        let at = characters.len().saturating_sub(3);
        let (outward, inward) = characters.split_at_checked(at).ok_or(Problem::NotAPostcode)?;
        let shaped = is_inward(inward.as_bytes()) && is_outward(outward.as_bytes()) || characters == GIROBANK;
        if shaped { Ok(Self(format!("{outward} {inward}"))) } else { Err(Problem::NotAPostcode) }
    }

    /// The postcode, with its space.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part before the space, which names the district and no house.
    pub fn outward(&self) -> &str {
        self.0.split(' ').next().unwrap_or_default()
    }
}

/// The one postcode that fits no rule; no longer in use, but a classic that lists still have.
const GIROBANK: &str = "GIR0AA";

fn is_inward(inward: &[u8]) -> bool {
    let unit = |letter: &u8| letter.is_ascii_uppercase() && !b"CIKMOV".contains(letter);
    matches!(inward, [sector, first, second] if sector.is_ascii_digit() && unit(first) && unit(second))
}

fn is_outward(outward: &[u8]) -> bool {
    let digit = |byte: &u8| byte.is_ascii_digit();
    let first = |letter: &u8| letter.is_ascii_uppercase() && !b"QVX".contains(letter);
    let second = |letter: &u8| letter.is_ascii_uppercase() && !b"IJZ".contains(letter);
    match outward {
        [a, d] => first(a) && digit(d),
        [a, b, d] if digit(b) => first(a) && (digit(d) || b"ABCDEFGHJKPSTUW".contains(d)),
        [a, b, d] => first(a) && second(b) && digit(d),
        [a, b, d, e] => first(a) && second(b) && digit(d) && (digit(e) || b"ABEHMNPRVWXY".contains(e)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_shape_is_taken() {
        for typed in ["M1 1AE", "B33 8TH", "CR2 6XH", "DN55 1PT", "W1A 1HQ", "EC1A 1BB", "GIR 0AA", "BF1 4AA"] {
            assert_eq!(Postcode::parse(typed).as_ref().map(Postcode::as_str), Ok(typed));
        }
    }

    #[test]
    fn case_and_spaces_do_not_matter() {
        for typed in ["ls14ap", " LS14 AP ", "l s 1 4 a p", "Ls1-4aP", "LS۱ ۴AP", "LS1\u{a0}4AP"] {
            assert_eq!(Postcode::parse(typed).as_ref().map(Postcode::as_str), Ok("LS1 4AP"), "{typed}");
        }
    }

    #[test]
    fn what_is_not_shaped_like_a_postcode_is_refused() {
        for typed in [
            "",
            "LS1",
            "4AP",
            "LS1 4A",
            "LS1 4APP",
            "LS1 44P",
            "LS1 CAP",
            "LS1 4CP",
            "QS1 4AP",
            "LI1 4AP",
            "W1I 1HQ",
            "EC1C 1BB",
            "LS111 4AP",
            "12345",
            "é1 1AE",
            "LS1 4é",
            "é",
            "LS1 4AP\0",
            "Leeds",
        ] {
            assert_eq!(Postcode::parse(typed), Err(Problem::NotAPostcode), "{typed}");
        }
        assert!(Postcode::parse(&"A".repeat(50_000)).is_err());
    }

    #[test]
    fn the_outward_part_names_the_district() {
        assert_eq!(Postcode::parse("ls14ap").as_ref().map(Postcode::outward), Ok("LS1"));
    }

    #[test]
    fn debug_does_not_tell() {
        assert_eq!(format!("{:?}", Postcode::parse("LS1 4AP")), "Ok(Postcode([redacted]))");
    }

    proptest! {
        #[test]
        fn a_postcode_survives_its_text_and_json(typed in "[A-HL-PR-UWY][A-H]?[0-9][0-9]? ?[0-9][ABD-HJLNP-UW-Z]{2}") {
            let postcode = Postcode::parse(&typed).expect("a postcode");
            prop_assert_eq!(Postcode::parse(postcode.as_str()), Ok(postcode.clone()));
            let json = serde_json::to_string(&postcode).expect("a postcode is a string");
            prop_assert_eq!(serde_json::from_str::<Postcode>(&json).expect("as written"), postcode);
        }

        #[test]
        fn whatever_is_typed_is_answered(typed: String) {
            let _ = Postcode::parse(&typed);
        }
    }
}
