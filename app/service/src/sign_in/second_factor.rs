//! The second factor: codes by time (RFC 6238) from an authenticator app.
//!
//! Six digits, thirty seconds, SHA-1: what every app takes, as the key URI format of Google Authenticator says.

use std::fmt::Write;

use domain::id::StaffId;
use jiff::Timestamp;
use totp_rs::{Builder, Secret, Totp};
use zeroize::Zeroizing;

use crate::{
    clock::Chance,
    keys::{CannotOpen, Keys},
};

const ISSUER: &str = "Matters";
const SECRET: usize = 20;

/// The secret that an authenticator app shares with us.
pub(super) struct SecondFactor(Zeroizing<[u8; SECRET]>);

impl SecondFactor {
    /// A new secret.
    pub fn new(chance: &dyn Chance) -> Self {
        Self(Zeroizing::new(chance.bytes()))
    }

    /// The form in which it is stored, which opens for this member of staff only.
    pub fn seal(&self, staff: StaffId, keys: &Keys, chance: &dyn Chance) -> Vec<u8> {
        keys.seal(self.0.as_slice(), &purpose(staff), chance)
    }

    /// The secret from its stored form.
    pub fn open(sealed: &[u8], staff: StaffId, keys: &Keys) -> Result<Self, CannotOpen> {
        let secret = Zeroizing::new(keys.open(sealed, &purpose(staff))?);
        Ok(Self(Zeroizing::new(secret.as_slice().try_into().map_err(|_| CannotOpen)?)))
    }

    /// The time step that a code is right for: this one, or one before or after, since clocks differ.
    pub fn step(&self, typed: &str, now: Timestamp) -> Option<i64> {
        let digits = typed.chars().filter(|character| !character.is_whitespace());
        let code: String = digits
            .map(|character| domain::text::digit(character).map(|digit| char::from(b'0' + digit)))
            .collect::<Option<_>>()?;
        let seconds = u64::try_from(now.as_second()).ok()?;
        self.totp().check(&code, seconds).and_then(|step| i64::try_from(step).ok())
    }

    /// The secret to type into an app that cannot scan (RFC 4648 §6), in groups of four.
    pub fn key(&self) -> String {
        let letters = base_32(self.0.as_slice());
        letters.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ")
    }

    /// The address that an app takes the secret from.
    pub fn uri(&self, email: &str) -> String {
        let secret = base_32(self.0.as_slice());
        format!("otpauth://totp/{ISSUER}:{}?secret={secret}&issuer={ISSUER}", percent_encoded(email))
    }

    fn totp(&self) -> Totp {
        Builder::new()
            .with_secret(Secret::new_stack(*self.0))
            .build()
            .expect("twenty bytes are the length that RFC 4226 recommends")
    }
}

/// What a sealed secret is bound to, so that it cannot be moved to another account.
pub(crate) fn purpose(staff: StaffId) -> String {
    format!("totp {staff}")
}

fn base_32(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let bit = |at: usize| bytes.get(at / 8).map_or(0, |byte| byte >> (7 - at % 8) & 1);
    (0..bytes.len() * 8)
        .step_by(5)
        .map(|start| (start..start + 5).fold(0, |letter, at| letter << 1 | bit(at)))
        .map(|letter| char::from(LETTERS[usize::from(letter)]))
        .collect()
}

fn percent_encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |mut encoded, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(byte.into());
        } else {
            write!(encoded, "%{byte:02X}").expect("a string can be written to");
        }
        encoded
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example() -> SecondFactor {
        SecondFactor(Zeroizing::new(*b"12345678901234567890"))
    }

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn codes_are_those_of_rfc_6238() {
        for (second, code) in [(59, "287082"), (1_111_111_109, "081804"), (2_000_000_000, "279037")] {
            assert_eq!(example().step(code, at(second)), Some(second / 30));
        }
    }

    #[test]
    fn a_code_lasts_one_step_before_and_after() {
        assert_eq!(example().step("287082", at(0)), Some(1));
        assert_eq!(example().step("287082", at(89)), Some(1));
        assert_eq!(example().step("287082", at(90)), None);
    }

    #[test]
    fn a_code_may_be_typed_with_a_space_or_in_other_digits() {
        assert_eq!(example().step(" 287 082 ", at(59)), Some(1));
        assert_eq!(example().step("۲۸۷۰۸۲", at(59)), Some(1));
    }

    #[test]
    fn what_is_not_six_digits_is_no_code() {
        for typed in ["", "28708", "2870820", "28708a", "+87082"] {
            assert_eq!(example().step(typed, at(59)), None);
        }
    }

    #[test]
    fn base_32_is_that_of_rfc_4648() {
        for (plain, encoded) in [("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foob", "MZXW6YQ"), ("foobar", "MZXW6YTBOI")] {
            assert_eq!(base_32(plain.as_bytes()), encoded);
        }
    }

    #[test]
    fn an_app_can_take_the_secret_from_its_address() {
        let uri = "otpauth://totp/Matters:amina%2Blink%40riverside.example\
                   ?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Matters";
        assert_eq!(example().uri("amina+link@riverside.example"), uri);
        assert_eq!(example().key(), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    }

    #[test]
    fn a_secret_moved_to_another_account_does_not_open() {
        let (keys, chance) = (Keys::new(&[7; 32]), crate::clock::SeededChance::new(1));
        let (one, other) = (StaffId::from_bytes([1; 16]), StaffId::from_bytes([2; 16]));
        let sealed = example().seal(one, &keys, &chance);
        assert!(SecondFactor::open(&sealed, one, &keys).is_ok());
        assert!(SecondFactor::open(&sealed, other, &keys).is_err());
    }
}
