//! Where people find the pages: a scheme, a host and perhaps a port, with nothing after them.

use std::{fmt, net::SocketAddr, str::FromStr};

use axum::http::Uri;
use serde::Deserialize;

/// The origin of the pages, as it stands in messages and links.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct PublicUrl(String);

impl PublicUrl {
    /// The pages as they are on this address.
    pub fn of(address: SocketAddr) -> Self {
        Self(format!("http://{address}"))
    }

    /// Whether browsers reach the pages by TLS, so that cookies and headers may insist on it.
    pub fn is_https(&self) -> bool {
        self.0.starts_with("https://")
    }

    /// The origin as text, without a slash at its end.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for PublicUrl {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let refused = || "a public URL is http:// or https:// and a host, with no path".to_owned();
        let url: Uri = text.parse().map_err(|_| refused())?;
        let (Some(scheme), Some(authority)) = (url.scheme_str(), url.authority()) else { return Err(refused()) };
        let whole = matches!(scheme, "http" | "https")
            && !authority.as_str().contains('@')
            && url.path() == "/"
            && url.query().is_none();
        if whole { Ok(Self(format!("{scheme}://{authority}").to_ascii_lowercase())) } else { Err(refused()) }
    }
}

impl TryFrom<String> for PublicUrl {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slash_at_the_end_is_left_out() {
        assert_eq!(
            "https://Refer.example.nhs.uk/".parse::<PublicUrl>().unwrap().as_str(),
            "https://refer.example.nhs.uk"
        );
    }

    #[test]
    fn a_path_another_scheme_or_no_host_is_refused() {
        for text in ["https://example.org/refer", "ftp://example.org", "example.org", "/", "https://me@example.org"] {
            assert!(text.parse::<PublicUrl>().is_err(), "{text}");
        }
    }
}
