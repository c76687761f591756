//! Codes of the Organisation Data Service, by which the NHS names its practices and organisations.

use serde::{Deserialize, Serialize};

use crate::canonical::canonical_text;

/// An organisation's code, such as `A81001`: three to ten capital letters and digits.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct OdsCode(String);

canonical_text!(OdsCode, OdsCode::parse);

impl OdsCode {
    /// The code that was written, in either case.
    ///
    /// ```
    /// use domain::ods::OdsCode;
    ///
    /// assert_eq!(OdsCode::parse("a81001").as_ref().map(OdsCode::as_str), Some("A81001"));
    /// assert_eq!(OdsCode::parse("A8-1001"), None);
    /// ```
    pub fn parse(raw: &str) -> Option<Self> {
        let code = raw.trim().to_ascii_uppercase();
        let shaped = (3..=10).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_alphanumeric());
        shaped.then_some(Self(code))
    }

    /// The code in capitals.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it has the shape of a GP practice's code in England and Wales: a letter and five digits.
    pub fn is_practice(&self) -> bool {
        matches!(self.0.as_bytes(), [letter, digits @ ..]
            if letter.is_ascii_uppercase() && digits.len() == 5 && digits.iter().all(u8::is_ascii_digit))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(written: &str) -> OdsCode {
        OdsCode::parse(written).expect("a code")
    }

    #[test]
    fn codes_of_practices_networks_and_trusts_are_taken() {
        for written in ["A81001", "P91001", "U12345", "RR8", "8HA12", "0DF"] {
            assert_eq!(code(written).as_str(), written);
        }
    }

    #[test]
    fn what_is_not_shaped_like_a_code_is_refused() {
        for written in ["", "A8", "A8100123456", "A81 001", "A81001\0", "Ä81001"] {
            assert_eq!(OdsCode::parse(written), None, "{written}");
        }
    }

    #[test]
    fn a_practice_has_a_letter_and_five_digits() {
        assert!(code("p91001").is_practice());
        for written in ["RR8", "8HA12", "A810011", "AB1001"] {
            assert!(!code(written).is_practice(), "{written}");
        }
    }

    #[test]
    fn a_code_survives_json() {
        let json = serde_json::to_string(&code("A81001")).expect("a code is a string");
        assert_eq!(json, r#""A81001""#);
        assert_eq!(serde_json::from_str::<OdsCode>(&json).expect("as written"), code("A81001"));
        assert!(serde_json::from_str::<OdsCode>(r#""-""#).is_err());
    }
}
