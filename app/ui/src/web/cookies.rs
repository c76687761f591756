//! The cookies: one for a draft, one for who comes back, one for a member of staff, one for the language. None is for counting people.

use http::{HeaderMap, HeaderValue, header};

/// A cookie of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cookie {
    /// The draft that this device is writing, or has just sent.
    Draft,
    /// A member of staff who is signed in.
    Staff,
    /// A member of staff who has yet to enter a code.
    StaffHalf,
    /// A person who comes back with a code.
    CameBack,
    /// The language to show.
    Language,
}

impl Cookie {
    /// Its name; over TLS its prefix ties it to this very host (RFC 6265bis §4.1.3).
    pub const fn name(self, secure: bool) -> &'static str {
        match (self, secure) {
            (Self::Draft, true) => "__Host-draft",
            (Self::Draft, false) => "draft",
            (Self::Staff, true) => "__Host-staff",
            (Self::Staff, false) => "staff",
            (Self::StaffHalf, true) => "__Host-staff-code",
            (Self::StaffHalf, false) => "staff-code",
            (Self::CameBack, true) => "__Host-manage",
            (Self::CameBack, false) => "manage",
            (Self::Language, true) => "__Host-language",
            (Self::Language, false) => "language",
        }
    }

    /// How many days the browser keeps it; none means until it is closed.
    pub const fn days(self) -> Option<u32> {
        match self {
            Self::Draft => Some(30),
            Self::Language => Some(365),
            Self::Staff | Self::StaffHalf | Self::CameBack => None,
        }
    }

    /// Its value in a request.
    pub fn read(self, headers: &HeaderMap, secure: bool) -> Option<String> {
        let name = self.name(secure);
        headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find(|(found, value)| *found == name && is_plain(value))
            .map(|(_, value)| value.to_owned())
    }

    /// The header that sets it.
    pub fn set(self, value: &str, secure: bool) -> HeaderValue {
        self.header(value, self.days(), secure)
    }

    /// The header that removes it.
    pub fn clear(self, secure: bool) -> HeaderValue {
        self.header("", Some(0), secure)
    }

    fn header(self, value: &str, days: Option<u32>, secure: bool) -> HeaderValue {
        let mut text = format!("{}={value}; Path=/; HttpOnly; SameSite=Lax", self.name(secure));
        if let Some(days) = days {
            text.push_str(&format!("; Max-Age={}", days * 86_400));
        }
        if secure {
            text.push_str("; Secure");
        }
        HeaderValue::from_str(&text).expect("cookies are made of plain characters")
    }
}

/// Tokens and language codes are letters and digits; anything else was not set by us.
fn is_plain(value: &str) -> bool {
    value.len() <= 128 && value.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_that_was_set_is_read_again() {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, HeaderValue::from_static("a=b; draft=abc123; language=ur"));
        assert_eq!(Cookie::Draft.read(&headers, false).as_deref(), Some("abc123"));
        assert_eq!(Cookie::Draft.read(&headers, true), None);
    }

    #[test]
    fn a_cookie_over_tls_is_tied_to_the_host() {
        let header = Cookie::Draft.set("abc", true);
        assert!(header.to_str().unwrap().starts_with("__Host-draft=abc; Path=/; HttpOnly; SameSite=Lax"));
        assert!(header.to_str().unwrap().ends_with("; Secure"));
    }

    #[test]
    fn a_forged_value_is_no_value() {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, HeaderValue::from_static("draft=<script>"));
        assert_eq!(Cookie::Draft.read(&headers, false), None);
    }
}
