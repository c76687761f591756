//! NHS numbers: ten digits of which the last checks the others (NHS Data Model and Dictionary, "NHS NUMBER").
//!
//! What is typed is read as the NHS service manual says ("Ask for NHS numbers"): spaces and dashes are welcome, and a
//! National Insurance number, which many take for it, is told apart from a slip. A number alone never identifies a
//! person.

use serde::{Deserialize, Serialize};

use crate::{
    canonical::{canonical_text, redacted},
    refusal::NhsNumberProblem,
    text,
};

/// An NHS number whose check digit fits.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct NhsNumber(String);

redacted!(NhsNumber);
canonical_text!(NhsNumber, |text| NhsNumber::parse(text).ok());

impl NhsNumber {
    /// The number that was typed.
    ///
    /// ```
    /// use domain::{nhs_number::NhsNumber, refusal::NhsNumberProblem};
    ///
    /// assert_eq!(NhsNumber::parse("943-476 5919")?.display(), "943 476 5919");
    /// assert_eq!(NhsNumber::parse("943 476 5918"), Err(NhsNumberProblem::CheckDigit));
    /// assert_eq!(NhsNumber::parse("QQ 12 34 56 C"), Err(NhsNumberProblem::NationalInsurance));
    /// # Ok::<(), NhsNumberProblem>(())
    /// ```
    pub fn parse(raw: &str) -> Result<Self, NhsNumberProblem> {
        let characters: Vec<char> = raw.chars().filter(|character| !text::divides(*character)).collect();
        if is_national_insurance(&characters) {
            return Err(NhsNumberProblem::NationalInsurance);
        }
        let digits: Option<Vec<u8>> = characters.into_iter().map(text::digit).collect();
        let digits = digits.ok_or(NhsNumberProblem::Characters)?;
        let digits = <[u8; 10]>::try_from(digits).map_err(|_| NhsNumberProblem::Length)?;
        let [nine @ .., last] = digits;
        if check_digit(nine) == Some(last) {
            Ok(Self(digits.map(|digit| char::from(b'0' + digit)).iter().collect()))
        } else {
            Err(NhsNumberProblem::CheckDigit)
        }
    }

    /// Its ten digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number in three, three and four digits, as the service manual shows it.
    pub fn display(&self) -> String {
        format!("{} {} {}", &self.0[..3], &self.0[3..6], &self.0[6..])
    }
}

/// The digit that fits these nine by modulus 11; for one in eleven none does, and no such number is given out.
fn check_digit(nine: [u8; 9]) -> Option<u8> {
    let sum: u8 = nine.iter().zip((2..=10).rev()).map(|(digit, weight)| (digit * weight) % 11).sum();
    match (11 - sum % 11) % 11 {
        10 => None,
        digit => Some(digit),
    }
}

/// Two letters, six digits and mostly one more letter (HMRC, National Insurance Manual, NIM39110).
fn is_national_insurance(characters: &[char]) -> bool {
    let (start, suffix) = characters.split_at(characters.len().min(8));
    let (prefix, number) = start.split_at(start.len().min(2));
    prefix.iter().all(char::is_ascii_alphabetic)
        && number.len() == 6
        && number.iter().all(|character| text::digit(*character).is_some())
        && matches!(suffix, [] | ['a'..='d' | 'A'..='D'])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn spaces_dashes_and_other_digits_are_taken() {
        for typed in [
            "9434765919",
            " 943 476 5919 ",
            "943-476-5919",
            "943\u{2011}476\u{2011}5919",
            "9 4 3 4 7 6 5 9 1 9",
            "۹۴۳ ۴۷۶ ۵۹۱۹",
            "\u{202d}943 476 5919\u{202c}",
        ] {
            assert_eq!(NhsNumber::parse(typed).as_ref().map(NhsNumber::as_str), Ok("9434765919"), "{typed}");
        }
    }

    #[test]
    fn a_check_digit_of_nought_is_taken() {
        assert!(NhsNumber::parse("987 654 3210").is_ok());
    }

    #[test]
    fn a_slip_is_noticed() {
        for typed in ["943 476 5918", "943 476 9519", "999 123 4567"] {
            assert_eq!(NhsNumber::parse(typed), Err(NhsNumberProblem::CheckDigit), "{typed}");
        }
    }

    #[test]
    fn too_few_or_too_many_digits_are_refused() {
        for typed in ["", "943 476 591", "943 476 59190", &"9".repeat(50_000)] {
            assert_eq!(NhsNumber::parse(typed), Err(NhsNumberProblem::Length));
        }
    }

    #[test]
    fn letters_and_other_signs_are_refused() {
        for typed in ["I do not know", "943 476 591O", "943.476.5919", "JRDAN 269", "943476591\0"] {
            assert_eq!(NhsNumber::parse(typed), Err(NhsNumberProblem::Characters), "{typed}");
        }
    }

    #[test]
    fn a_national_insurance_number_is_told_apart() {
        for typed in ["QQ 12 34 56 C", "qq123456c", "QQ123456", "QQ-123456-A"] {
            assert_eq!(NhsNumber::parse(typed), Err(NhsNumberProblem::NationalInsurance), "{typed}");
        }
        for typed in ["QQ 12 34 5", "QQ 12 34 56 E", "QQ 12 34 56 CC", "Q1 23 45 67 C"] {
            assert_eq!(NhsNumber::parse(typed), Err(NhsNumberProblem::Characters), "{typed}");
        }
    }

    #[test]
    fn debug_does_not_tell() {
        assert_eq!(format!("{:?}", NhsNumber::parse("9434765919")), "Ok(NhsNumber([redacted]))");
    }

    proptest! {
        #[test]
        fn at_most_one_check_digit_fits(nine in 0_u32..1_000_000_000) {
            let fitting = (0..=9).filter(|digit| NhsNumber::parse(&format!("{nine:09}{digit}")).is_ok());
            prop_assert!(fitting.count() <= 1);
        }

        #[test]
        fn one_wrong_digit_never_passes(nine in 0_u32..1_000_000_000, at in 0_usize..10, by in 1_u8..10) {
            let Some(number) = (0..=9).find_map(|digit| NhsNumber::parse(&format!("{nine:09}{digit}")).ok()) else {
                return Ok(());
            };
            let mut digits = number.as_str().as_bytes().to_vec();
            digits[at] = b'0' + (digits[at] - b'0' + by) % 10;
            let slip = String::from_utf8(digits).expect("digits");
            prop_assert_eq!(NhsNumber::parse(&slip), Err(NhsNumberProblem::CheckDigit));
        }

        #[test]
        fn a_number_survives_its_text_and_json(nine in 0_u32..1_000_000_000) {
            for number in (0..=9).filter_map(|digit| NhsNumber::parse(&format!("{nine:09}{digit}")).ok()) {
                prop_assert_eq!(NhsNumber::parse(&number.display()), Ok(number.clone()));
                let json = serde_json::to_string(&number).expect("a number is a string");
                prop_assert_eq!(serde_json::from_str::<NhsNumber>(&json).expect("as written"), number);
            }
        }

        #[test]
        fn whatever_is_typed_is_answered(typed: String) {
            let _ = NhsNumber::parse(&typed);
        }
    }
}
