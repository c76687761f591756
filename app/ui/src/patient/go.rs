//! A place's short link: leads to the start page, and is counted.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect, Response},
};
use http::{HeaderMap, HeaderValue, Method, header};

use crate::{
    paths,
    web::{Visit, fault_page, not_found},
};

/// What programs call themselves that open links for nobody: search engines, and those that show what is behind a link.
const NOBODY: [&str; 8] = ["bot", "crawl", "spider", "slurp", "preview", "facebookexternalhit", "whatsapp", "headless"];
/// The headers by which a browser says that it only fetches ahead (the first is the one of the standard).
const AHEAD: [&str; 4] = ["sec-purpose", "purpose", "x-moz", "x-purpose"];

/// Leads on. Only somebody who opens it is counted, as far as that can be told; and a count that cannot be written is no
/// reason to let them wait.
pub(super) async fn show(visit: Visit, method: Method, headers: HeaderMap, Path(code): Path<String>) -> Response {
    let service = &visit.app.service;
    let led = match service.short_link(&code).await {
        Ok(Some(led)) => led,
        Ok(None) => return not_found(&visit),
        Err(fault) => return fault_page(&visit, &fault),
    };
    if is_somebody(&method, &headers)
        && let Err(fault) = service.count_open(&led, &visit.source).await
    {
        tracing::warn!(error = service::causes(&fault), "an opened short link was not counted");
    }
    let mut to = paths::by_way_of(paths::start(&led.slug), led.counted.as_deref());
    if visit.language_asked {
        let language = visit.words.language().code();
        to = format!("{to}{}lang={language}", if to.contains('?') { '&' } else { '?' });
    }
    let mut response = Redirect::to(&to).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn is_somebody(method: &Method, headers: &HeaderMap) -> bool {
    let value = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let agent = value("user-agent").to_ascii_lowercase();
    let says_ahead = |name: &&str| {
        let said = value(name).to_ascii_lowercase();
        said.contains("prefetch") || said.contains("prerender") || said.contains("preview")
    };
    method == Method::GET && !NOBODY.iter().any(|name| agent.contains(name)) && !AHEAD.iter().any(says_ahead)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asks(method: Method, pairs: &[(&'static str, &str)]) -> bool {
        let headers = pairs.iter().map(|(name, value)| {
            (http::HeaderName::from_static(name), HeaderValue::from_str(value).expect("a header"))
        });
        is_somebody(&method, &headers.collect())
    }

    #[test]
    fn somebody_with_a_phone_is_somebody() {
        let phone = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36";
        assert!(asks(Method::GET, &[("user-agent", phone)]));
        assert!(asks(Method::GET, &[]));
    }

    #[test]
    fn whoever_looks_ahead_or_says_to_be_a_program_is_nobody() {
        assert!(!asks(Method::HEAD, &[]));
        assert!(!asks(Method::GET, &[("sec-purpose", "prefetch;prerender")]));
        assert!(!asks(Method::GET, &[("purpose", "prefetch")]));
        assert!(!asks(Method::GET, &[("user-agent", "Mozilla/5.0 (compatible; Googlebot/2.1)")]));
        assert!(!asks(Method::GET, &[("user-agent", "WhatsApp/2.23")]));
    }
}
