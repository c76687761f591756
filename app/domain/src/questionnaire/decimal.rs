//! A number that may have a fraction: exact, and written in one way only.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::text;

/// A number below a thousand million with at most six places after the point, which is more than anybody is asked for
/// and so little that it goes through the floating-point numbers of JSON unchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Decimal {
    /// In millionths.
    millionths: i64,
}

/// A text that is not such a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADecimal;

impl fmt::Display for NotADecimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a number of at most nine digits before the point and six after it")
    }
}

impl std::error::Error for NotADecimal {}

/// Why a number could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unread {
    NotANumber,
    TooFine,
    TooLow,
    TooHigh,
}

const PLACES: usize = 6;
const ONE: i64 = 1_000_000;

impl Decimal {
    /// The least.
    pub const LEAST: Self = Self { millionths: -999_999_999 * ONE };
    /// The most.
    pub const MOST: Self = Self { millionths: 999_999_999 * ONE };

    /// Reads a number as people type it: in the digits of any script, with a point or an Arabic decimal separator.
    pub(super) fn typed(typed: &str) -> Result<Self, Unread> {
        let plain: String = typed.chars().map(|each| if each == '٫' { '.' } else { text::in_ascii(each) }).collect();
        let (negative, size) = match plain.strip_prefix(['-', '\u{2212}']) {
            Some(size) => (true, size),
            None => (false, plain.as_str()),
        };
        let (whole, fraction) = size.split_once('.').unwrap_or((size, ""));
        let digits = |text: &str| text.bytes().all(|each| each.is_ascii_digit());
        if !digits(whole) || !digits(fraction) || whole.len() + fraction.len() == 0 {
            return Err(Unread::NotANumber);
        }
        let fraction = fraction.trim_end_matches('0');
        if fraction.len() > PLACES {
            return Err(Unread::TooFine);
        }
        let whole = whole.trim_start_matches('0');
        if whole.len() > 9 {
            return Err(if negative { Unread::TooLow } else { Unread::TooHigh });
        }
        // Counted up by hand: what formats and parses numbers is code that a phone has to load.
        let digits = whole.bytes().chain(fraction.bytes()).map(|each| i64::from(each - b'0'));
        let digits = digits.chain(std::iter::repeat_n(0, PLACES - fraction.len()));
        let millionths = digits.fold(0, |number, digit| 10 * number + digit);
        let number = Self { millionths: if negative { -millionths } else { millionths } };
        match number {
            low if low < Self::LEAST => Err(Unread::TooLow),
            high if high > Self::MOST => Err(Unread::TooHigh),
            number => Ok(number),
        }
    }

    /// A whole number, unless it is too large.
    pub fn whole(number: i64) -> Option<Self> {
        let number = Self { millionths: number.checked_mul(ONE)? };
        (Self::LEAST..=Self::MOST).contains(&number).then_some(number)
    }

    /// The whole number that it is, if it is one.
    pub fn as_whole(self) -> Option<i64> {
        (self.millionths % ONE == 0).then_some(self.millionths / ONE)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let size = self.millionths.unsigned_abs();
        let (whole, fraction) = (size / ONE.unsigned_abs(), size % ONE.unsigned_abs());
        let sign = if self.millionths < 0 { "-" } else { "" };
        if fraction == 0 {
            return write!(f, "{sign}{whole}");
        }
        write!(f, "{sign}{whole}.{}", format!("{fraction:06}").trim_end_matches('0'))
    }
}

impl FromStr for Decimal {
    type Err = NotADecimal;

    fn from_str(text: &str) -> Result<Self, NotADecimal> {
        Self::typed(text).map_err(|_| NotADecimal)
    }
}

impl TryFrom<String> for Decimal {
    type Error = NotADecimal;

    fn try_from(text: String) -> Result<Self, NotADecimal> {
        text.parse()
    }
}

impl From<Decimal> for String {
    fn from(number: Decimal) -> Self {
        number.to_string()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> String {
        Decimal::typed(text).expect("a number").to_string()
    }

    #[test]
    fn a_number_is_written_in_one_way() {
        for (typed, written) in [("1.50", "1.5"), ("007", "7"), (".5", "0.5"), ("-0", "0"), ("5.", "5"), ("۱٫۵", "1.5")]
        {
            assert_eq!(read(typed), written);
        }
    }

    #[test]
    fn words_and_separators_of_thousands_are_no_number() {
        for typed in ["", ".", "a", "1,000", "1.2.3", "1e3", "--1", "NaN"] {
            assert_eq!(Decimal::typed(typed), Err(Unread::NotANumber), "{typed}");
        }
    }

    #[test]
    fn what_is_too_large_or_too_fine_is_told_apart() {
        assert_eq!(Decimal::typed("1000000000"), Err(Unread::TooHigh));
        assert_eq!(Decimal::typed("-99999999999999999999999"), Err(Unread::TooLow));
        assert_eq!(Decimal::typed("0.0000001"), Err(Unread::TooFine));
        assert_eq!(read("0.1000000000"), "0.1");
    }

    #[test]
    fn numbers_are_in_order() {
        let numbers = ["-1.5", "-1.4", "0", "0.5", "2", "10"].map(|text| text.parse::<Decimal>().expect("a number"));
        assert!(numbers.is_sorted());
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(millionths in Decimal::LEAST.millionths..=Decimal::MOST.millionths) {
            let number = Decimal { millionths };
            prop_assert_eq!(number.to_string().parse(), Ok(number));
        }

        #[test]
        fn json_numbers_keep_it_exactly(millionths in Decimal::LEAST.millionths..=Decimal::MOST.millionths) {
            let number = Decimal { millionths };
            let float: f64 = number.to_string().parse().expect("a float");
            prop_assert_eq!(float.to_string().parse(), Ok(number));
        }
    }
}
