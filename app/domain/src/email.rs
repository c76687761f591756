//! Email addresses: what a browser's own check takes (HTML, "valid email address"), and stricter where no mail would
//! arrive: a dot in the domain, no two dots in a row, and the lengths of RFC 5321 §4.5.3.1.

use serde::{Deserialize, Serialize};

use crate::{
    canonical::{canonical_text, redacted},
    refusal::EmailProblem,
    text,
};

/// An email address, in the case in which it was typed.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress(String);

redacted!(EmailAddress);
canonical_text!(EmailAddress, |text| EmailAddress::parse(text).ok());

const LONGEST: usize = 254;
const LONGEST_LOCAL_PART: usize = 64;
const LONGEST_LABEL: usize = 63;

impl EmailAddress {
    /// The address that was typed.
    ///
    /// ```
    /// use domain::{email::EmailAddress, refusal::EmailProblem};
    ///
    /// assert_eq!(EmailAddress::parse(" Sam@example.com ")?.as_str(), "Sam@example.com");
    /// assert_eq!(EmailAddress::parse("sam@example"), Err(EmailProblem::Shape));
    /// # Ok::<(), EmailProblem>(())
    /// ```
    pub fn parse(raw: &str) -> Result<Self, EmailProblem> {
        let typed = text::trimmed(raw);
        let shaped = typed.len() <= LONGEST
            && typed.split_once('@').is_some_and(|(local, domain)| is_local_part(local) && is_domain(domain));
        if shaped { Ok(Self(typed.to_owned())) } else { Err(EmailProblem::Shape) }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The domain in lower case, since domains are the same in any.
    pub fn domain(&self) -> String {
        let (_, domain) = self.0.split_once('@').expect("an address has an @");
        domain.to_ascii_lowercase()
    }
}

fn is_local_part(local: &str) -> bool {
    let atom = |atom: &str| {
        !atom.is_empty()
            && atom.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+/=?^_`{|}~-".contains(&byte))
    };
    local.len() <= LONGEST_LOCAL_PART && local.split('.').all(atom)
}

fn is_domain(domain: &str) -> bool {
    let label = |label: &str| {
        (1..=LONGEST_LABEL).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let ends_in_a_name =
        |(_, last): (&str, &str)| last.len() > 1 && last.bytes().any(|byte| byte.is_ascii_alphabetic());
    domain.split('.').all(label) && domain.rsplit_once('.').is_some_and(ends_in_a_name)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn addresses_of_every_kind_are_taken() {
        for typed in [
            "sam@example.com",
            "s@e.uk",
            "Sam.O'Brien+nhs@mail.example.co.uk",
            "sam_@xn--mnchen-3ya.example",
            "SAM@EXAMPLE.COM",
        ] {
            assert_eq!(EmailAddress::parse(typed).as_ref().map(EmailAddress::as_str), Ok(typed));
        }
    }

    #[test]
    fn an_address_without_a_dot_in_its_domain_is_refused() {
        for typed in ["sam@example", "sam@localhost", "sam.obrien@nhs"] {
            assert_eq!(EmailAddress::parse(typed), Err(EmailProblem::Shape), "{typed}");
        }
    }

    #[test]
    fn what_is_not_shaped_like_an_address_is_refused() {
        for typed in [
            "",
            "sam",
            "@example.com",
            "sam@",
            "sam@@example.com",
            "sam@a@example.com",
            "sam obrien@example.com",
            "sam@example..com",
            "sam..o@example.com",
            ".sam@example.com",
            "sam.@example.com",
            "sam@-example.com",
            "sam@example.com.",
            "sam@192.168.0.1",
            "Sam <sam@example.com>",
            "sam@exam\u{202e}ple.com",
            "sam@example.c",
            "سم@example.com",
            "sam\0@example.com",
        ] {
            assert_eq!(EmailAddress::parse(typed), Err(EmailProblem::Shape), "{typed}");
        }
    }

    #[test]
    fn no_address_is_longer_than_mail_can_carry() {
        let labels = |last: usize| format!("{0}.{0}.{1}.com", "a".repeat(63), "a".repeat(last));
        let longest = format!("{}@{}", "a".repeat(64), labels(57));
        assert_eq!(longest.len(), 254);
        assert!(EmailAddress::parse(&longest).is_ok());
        assert!(EmailAddress::parse(&format!("{}@{}", "a".repeat(64), labels(58))).is_err());
        assert!(EmailAddress::parse(&format!("{}@example.com", "a".repeat(65))).is_err());
        assert!(EmailAddress::parse(&"a".repeat(50_000)).is_err());
    }

    #[test]
    fn a_domain_is_compared_in_lower_case() {
        let address = EmailAddress::parse("Sam@Example.COM").expect("an address");
        assert_eq!(address.domain(), "example.com");
    }

    #[test]
    fn debug_does_not_tell() {
        let address = EmailAddress::parse("sam@example.com").expect("an address");
        assert_eq!(format!("{address:?}"), "EmailAddress([redacted])");
    }

    proptest! {
        #[test]
        fn an_address_survives_json(typed in r"[a-z+]{1,9}@[A-Za-z0-9]{1,9}\.[a-z]{2,9}") {
            let address = EmailAddress::parse(&typed).expect("an address");
            let json = serde_json::to_string(&address).expect("an address is a string");
            prop_assert_eq!(serde_json::from_str::<EmailAddress>(&json).expect("as written"), address);
        }

        #[test]
        fn whatever_is_typed_is_answered(typed: String) {
            let _ = EmailAddress::parse(&typed);
        }
    }
}
