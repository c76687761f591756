//! The headers that every answer carries, so that a browser does only what our pages need.
//!
//! Nothing is inline, so the policy needs neither nonce nor hash. `same-origin` and not `no-referrer`: with the latter,
//! browsers post `Origin: null`, and old phones would be refused as strangers.

use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};
use ui::paths::{STUDIO, STUDIO_PREVIEW};

macro_rules! policy {
    ($framed_by:literal $($more:literal)?) => {
        HeaderValue::from_static(concat!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
             font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ",
            $framed_by,
            "; manifest-src 'self'; worker-src 'self'; object-src 'none'",
            $($more)?
        ))
    };
}

/// What a page may load, and who may frame it: nobody.
const POLICY: HeaderValue = policy!("'none'");
/// A page of the studio shows a preview in a frame.
const POLICY_OF_STUDIO: HeaderValue = policy!("'none'" "; frame-src 'self'");
/// That preview is the one page that may be framed, and by us only.
const POLICY_OF_PREVIEW: HeaderValue = policy!("'self'");

const ALWAYS: [(HeaderName, HeaderValue); 5] = [
    (header::REFERRER_POLICY, HeaderValue::from_static("same-origin")),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
];

/// Whether browsers are to insist on TLS from now on.
#[derive(Clone, Copy, Debug)]
pub struct Tls(pub bool);

/// Adds the headers; what says nothing of keeping is not kept.
pub async fn add(State(Tls(tls)): State<Tls>, request: Request, next: Next) -> Response {
    let policy = policy_of(request.uri().path());
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    for (name, value) in ALWAYS {
        headers.insert(name, value);
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    if tls {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    response
}

fn policy_of(path: &str) -> HeaderValue {
    if path.starts_with(STUDIO_PREVIEW) {
        POLICY_OF_PREVIEW
    } else if path.strip_prefix(STUDIO).is_some_and(|rest| rest.starts_with('/')) {
        POLICY_OF_STUDIO
    } else {
        POLICY
    }
}
