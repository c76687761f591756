//! The address of a page on the web, as people copy or type it.

use serde::{Deserialize, Serialize};

use crate::{
    Problem,
    canonical::{canonical_text, redacted},
    text,
};

/// An address with `https://` or `http://` before it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct WebAddress(String);

canonical_text!(WebAddress, |text| WebAddress::parse(text).ok().filter(|address| address.0 == text));
redacted!(WebAddress);

/// The most characters of an address that browsers agree on.
const LONGEST: usize = 2000;

impl WebAddress {
    /// Reads an address; one without `https://` gets it.
    ///
    /// ```
    /// use domain::web_address::WebAddress;
    ///
    /// assert_eq!(WebAddress::parse("www.example.org/walks").expect("an address").as_str(), "https://www.example.org/walks");
    /// assert!(WebAddress::parse("javascript:alert(1)").is_err());
    /// assert!(WebAddress::parse("my blog").is_err());
    /// ```
    pub fn parse(typed: &str) -> Result<Self, Problem> {
        let typed = text::trimmed(typed);
        let schemes = ["https://", "http://"];
        let scheme = schemes
            .into_iter()
            .find(|scheme| typed.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)));
        let (scheme, rest) = match scheme {
            Some(scheme) => (scheme, &typed[scheme.len()..]),
            None => (schemes[0], typed),
        };
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        // Letters of any script: an address may be spelt in one's own.
        let of_host = |each: char| each.is_ascii_alphanumeric() || !each.is_ascii() || matches!(each, '.' | '-' | ':');
        let dotted = host.split('.').count() > 1 && host.split('.').all(|part| !part.is_empty());
        let sound = dotted && host.chars().all(of_host) && !host.starts_with(':');
        let hidden =
            |each: char| each.is_whitespace() || each.is_control() || text::invisible(each) || "<>\"`".contains(each);
        if !sound || rest.chars().any(hidden) || rest.len() > LONGEST {
            return Err(Problem::NotAWebAddress);
        }
        Ok(Self(format!("{scheme}{rest}")))
    }

    /// The address as it is kept.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_taken_with_and_without_its_scheme() {
        for (typed, kept) in [
            ("example.org", "https://example.org"),
            (" HTTP://example.org/a?b=c#d ", "http://example.org/a?b=c#d"),
            ("https://bücher.example:8080/x", "https://bücher.example:8080/x"),
        ] {
            assert_eq!(WebAddress::parse(typed).map(String::from), Ok(kept.to_owned()));
        }
    }

    #[test]
    fn what_a_browser_would_not_open_is_refused() {
        for typed in [
            "",
            "example",
            "https://",
            "a..b",
            "javascript:alert(1)",
            "data:text/html,x",
            "a@b.org",
            "a.org/\u{202e}x",
            "my page.org",
        ] {
            assert_eq!(WebAddress::parse(typed), Err(Problem::NotAWebAddress), "{typed}");
        }
    }
}
