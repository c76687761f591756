//! Phone numbers of the United Kingdom and abroad, as people write them.
//!
//! Shapes follow Ofcom's National Telephone Numbering Plan and ITU-T E.164. Whether a number rings is not for a form
//! to know, so only characters and lengths are judged.

use serde::{Deserialize, Serialize};

use crate::{
    canonical::{canonical_text, redacted},
    refusal::PhoneProblem,
    text,
};

/// A phone number in the form of E.164, such as `+447700900123`.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PhoneNumber(String);

redacted!(PhoneNumber);
canonical_text!(PhoneNumber, |text| PhoneNumber::parse(text).ok());

impl PhoneNumber {
    /// The number that was typed: with spaces, dashes, dots and brackets, in any digits; abroad with `+` or `00`.
    ///
    /// ```
    /// use domain::{phone::PhoneNumber, refusal::PhoneProblem};
    ///
    /// for typed in ["07700 900123", "+44 7700 900123", "+44 (0)7700-900123", "0044 7700.900123"] {
    ///     assert_eq!(PhoneNumber::parse(typed)?.as_e164(), "+447700900123");
    /// }
    /// assert_eq!(PhoneNumber::parse("ask at the desk"), Err(PhoneProblem::Characters));
    /// # Ok::<(), PhoneProblem>(())
    /// ```
    pub fn parse(raw: &str) -> Result<Self, PhoneProblem> {
        let (plus, digits) = read(raw)?;
        if let Some(number) = digits.strip_prefix("00") {
            international(number)
        } else if let Some(number) = digits.strip_prefix('0') {
            british(number)
        } else if plus {
            international(&digits)
        } else {
            match digits.strip_prefix("44") {
                Some(number) if number.len() >= 9 => british(number),
                _ if digits.len() < 11 => Err(PhoneProblem::TooShort),
                _ => Err(PhoneProblem::TooLong),
            }
        }
    }

    /// The number with `+` and country code, without spaces, for a sender or a `tel:` link.
    pub fn as_e164(&self) -> &str {
        &self.0
    }

    /// The number as people in Britain read it out: `07700 900123`; from abroad as in E.164.
    pub fn display(&self) -> String {
        let Some(number) = self.national() else {
            return self.0.clone();
        };
        let (code, rest) = number.split_at(area_code_length(number));
        match rest.len() {
            7 | 8 => {
                let (exchange, line) = rest.split_at(rest.len() - 4);
                format!("0{code} {exchange} {line}")
            }
            _ => format!("0{code} {rest}"),
        }
    }

    /// Whether a British mobile phone has this number, so that a text can reach it: 07, but not 070 (personal numbers)
    /// nor 076 (pagers), save 07624 (Isle of Man).
    pub fn is_mobile(&self) -> bool {
        self.national().is_some_and(|number| {
            number.starts_with('7')
                && (!number.starts_with("70") && !number.starts_with("76") || number.starts_with("7624"))
        })
    }

    const fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The digits after +44 or 0, when the number is British.
    fn national(&self) -> Option<&str> {
        self.0.strip_prefix("+44")
    }
}

/// Whether it began with a plus, and its digits.
fn read(raw: &str) -> Result<(bool, String), PhoneProblem> {
    let mut plus = false;
    let mut digits = String::new();
    for character in raw.chars().map(text::in_ascii) {
        if character.is_ascii_digit() {
            digits.push(character);
        } else if character == '+' && digits.is_empty() && !plus {
            plus = true;
        } else if !text::divides(character) && !"()./".contains(character) {
            return Err(PhoneProblem::Characters);
        }
    }
    Ok((plus, digits))
}

/// A number without its leading 0: ten digits, but nine are enough for 0800 and in some areas with long codes.
fn british(number: &str) -> Result<PhoneNumber, PhoneProblem> {
    let long_code = number.starts_with('1') && area_code_length(number) == 4;
    let least = if long_code || number.starts_with("800") { 9 } else { 10 };
    if number.len() < least {
        Err(PhoneProblem::TooShort)
    } else if number.len() > 10 || number.starts_with('0') {
        Err(PhoneProblem::TooLong)
    } else {
        Ok(PhoneNumber(format!("+44{number}")))
    }
}

/// A number with its country code; the 0 that some write after +44 is not part of it.
fn international(number: &str) -> Result<PhoneNumber, PhoneProblem> {
    const SHORTEST: usize = 7;
    const LONGEST: usize = 15;
    if let Some(number) = number.strip_prefix("44") {
        british(number.strip_prefix('0').unwrap_or(number))
    } else if number.len() < SHORTEST {
        Err(PhoneProblem::TooShort)
    } else if number.len() > LONGEST || number.starts_with('0') {
        Err(PhoneProblem::TooLong)
    } else {
        Ok(PhoneNumber(format!("+{number}")))
    }
}

/// How many digits after the 0 stand together before the first space.
fn area_code_length(number: &str) -> usize {
    match number.as_bytes() {
        [b'2', ..] => 2,
        [b'1', b'1', ..] | [b'1', _, b'1', ..] => 3,
        [b'1' | b'7', ..] => 4,
        _ => 3,
    }
}

#[cfg(test)]
mod tests;
