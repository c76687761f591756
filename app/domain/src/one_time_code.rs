//! The code that is sent to somebody who comes back: six digits, which are read from a text and typed within minutes.

use crate::{canonical::redacted, text};

/// A one-time code, such as `042731`; a secret.
#[derive(Clone, PartialEq, Eq)]
pub struct OneTimeCode(String);

redacted!(OneTimeCode);

const LENGTH: usize = 6;

impl OneTimeCode {
    /// A new code from eight random bytes, of which every code is as likely as any other, as near as it matters.
    pub fn new(random: [u8; 8]) -> Self {
        Self(format!("{:06}", u64::from_be_bytes(random) % 1_000_000))
    }

    /// The code that was typed; spaces and dashes are forgiven, and the digits of any script.
    ///
    /// ```
    /// use domain::one_time_code::OneTimeCode;
    ///
    /// assert_eq!(OneTimeCode::parse(" 042 731 ").as_ref().map(OneTimeCode::as_str), Some("042731"));
    /// assert_eq!(OneTimeCode::parse("42731"), None);
    /// ```
    pub fn parse(raw: &str) -> Option<Self> {
        let typed: String =
            raw.chars().filter(|character| !text::divides(*character)).map(text::in_ascii).take(LENGTH + 1).collect();
        let taken = typed.len() == LENGTH && typed.bytes().all(|byte| byte.is_ascii_digit());
        taken.then_some(Self(typed))
    }

    /// The code as it is sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_always_has_six_digits() {
        assert_eq!(OneTimeCode::new([0; 8]).as_str(), "000000");
        assert_eq!(OneTimeCode::new(1_000_042_u64.to_be_bytes()).as_str(), "000042");
    }

    #[test]
    fn a_code_is_taken_however_it_is_typed() {
        for typed in ["042731", "042-731", "042 731\u{200e}", "۰۴۲۷۳۱"] {
            assert_eq!(OneTimeCode::parse(typed), OneTimeCode::parse("042731"), "{typed}");
        }
    }

    #[test]
    fn what_is_no_code_is_refused() {
        for typed in ["", "12345", "1234567", "12345a", "１２"] {
            assert_eq!(OneTimeCode::parse(typed), None, "{typed}");
        }
        assert_eq!(OneTimeCode::parse(&"7".repeat(50_000)), None);
    }

    #[test]
    fn debug_does_not_tell() {
        assert_eq!(format!("{:?}", OneTimeCode::new([0; 8])), "OneTimeCode([redacted])");
    }
}
