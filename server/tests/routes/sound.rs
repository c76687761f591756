//! What holds for every answer, whatever was asked: each one that any test gets goes through here.

use axum::http::header;

use crate::{
    client::Answer,
    html::{self, Tag},
};

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
     font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
     manifest-src 'self'; worker-src 'self'; object-src 'none'";

const ALWAYS: [(&str, &str); 5] = [
    ("referrer-policy", "same-origin"),
    ("x-content-type-options", "nosniff"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// Fails the test whose answer is not safe in a browser.
pub fn check(answer: &Answer, path: &str, tls: bool) {
    assert_eq!(answer.header("content-security-policy"), policy(path), "{path}");
    for (name, value) in ALWAYS {
        assert_eq!(answer.header(name), value, "{name}");
    }
    assert_ne!(answer.header("cache-control"), "", "every answer says whether it may be kept");
    assert_eq!(answer.header("strict-transport-security"), if tls { "max-age=31536000" } else { "" });
    for cookie in answer.headers.get_all(header::SET_COOKIE) {
        cookie_is_closed(cookie.to_str().unwrap(), tls);
    }
    let to = answer.location();
    assert!(to.is_empty() || to.starts_with('/') && !to.starts_with("//"), "led to another site: {to}");
    if answer.is_page() {
        html::tags(answer.text()).iter().for_each(nothing_inline);
    }
}

/// The one policy, but for the studio: its pages may frame, and its previews may be framed, by us alone.
fn policy(path: &str) -> String {
    if path.starts_with("/studio/preview/") {
        POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
    } else if path.starts_with("/studio/") {
        format!("{POLICY}; frame-src 'self'")
    } else {
        POLICY.to_owned()
    }
}

/// A cookie that no script can read and no other site, host or unsafe connection can use.
fn cookie_is_closed(cookie: &str, tls: bool) {
    let parts: Vec<_> = cookie.split("; ").collect();
    for attribute in ["Path=/", "HttpOnly", "SameSite=Lax"] {
        assert!(parts.contains(&attribute), "{attribute} in {cookie}");
    }
    assert!(!parts.iter().any(|part| part.starts_with("Domain=")), "{cookie}");
    assert_eq!(parts.contains(&"Secure"), tls, "{cookie}");
    assert_eq!(cookie.starts_with("__Host-"), tls, "{cookie}");
}

fn nothing_inline(tag: &Tag) {
    assert_ne!(tag.name, "style");
    if tag.name == "script" {
        assert!(tag.get("src").is_some_and(|src| src.starts_with("/pkg/")), "{tag:?}");
    }
    for name in tag.attributes() {
        assert!(name != "style" && !name.starts_with("on"), "{tag:?}");
    }
    for address in ["href", "src", "action"].into_iter().filter_map(|name| tag.get(name)) {
        assert!(!address.starts_with("javascript:") && !address.starts_with("http://"), "{tag:?}");
    }
}
