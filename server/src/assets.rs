//! The web assets inside the program, and the routes that serve them.
//!
//! Knows nothing of pages. Compressed forms are made when building, never when serving; names below `/pkg/` change with
//! their contents, so that a browser may keep them for good.

mod worker;

use axum::Router;
use axum::body::Body;
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode};
use axum::routing::get;

/// Everything that was built, as listed in the manifest.
static ASSETS: &[Asset] = include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// One file as the program carries it.
struct Asset {
    /// What the pages call it: its name without what stands for its contents.
    name: &'static str,
    /// Where it is served.
    path: &'static str,
    content_type: &'static str,
    /// Whether its path changes with its contents.
    immutable: bool,
    /// Its forms, the smallest first and the plain one last.
    forms: &'static [Form],
}

/// The bytes of a file in one content coding; `""` is the plain form.
struct Form {
    coding: &'static str,
    etag: &'static str,
    bytes: &'static [u8],
}

/// The routes of all assets, and of the service worker that keeps some of them.
pub fn router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    ASSETS.iter().fold(worker::router(), |router, asset| {
        router.route(asset.path, get(move |headers: HeaderMap| async move { answer(asset, &headers) }))
    })
}

/// Where a built file is served, by its path without what stands for its contents: `/pkg/main.css` for one.
///
/// A program built without its assets answers with the path as it was given.
pub fn url(path: &'static str) -> &'static str {
    ASSETS
        .iter()
        .find(|asset| asset.immutable && path.strip_prefix("/pkg/") == Some(asset.name))
        .map_or(path, |asset| asset.path)
}

fn answer(asset: &'static Asset, asked: &HeaderMap) -> Response<Body> {
    let form = asset.forms.iter().find(|form| form.coding.is_empty() || accepts(asked, form.coding));
    let Some(form) = form else {
        return with_status(StatusCode::NOT_FOUND, Body::empty());
    };
    let mut response = if has_already(asked, form.etag) {
        with_status(StatusCode::NOT_MODIFIED, Body::empty())
    } else {
        with_status(StatusCode::OK, Body::from(form.bytes))
    };
    let lifetime = if asset.immutable { "public, max-age=31536000, immutable" } else { "public, max-age=3600" };
    let mut set = |name: HeaderName, value: &'static str| {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    };
    set(CONTENT_TYPE, asset.content_type);
    set(CACHE_CONTROL, lifetime);
    set(ETAG, form.etag);
    set(VARY, "Accept-Encoding");
    if !form.coding.is_empty() {
        set(CONTENT_ENCODING, form.coding);
    }
    response
}

fn with_status(status: StatusCode, body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    response
}

/// Whether the browser takes this content coding (RFC 9110, 12.5.3): named, and not with a weight of nought.
fn accepts(asked: &HeaderMap, coding: &str) -> bool {
    listed(asked, ACCEPT_ENCODING).any(|entry| {
        let (name, weight) = entry.split_once(';').unwrap_or((entry, ""));
        let weight = weight.trim().strip_prefix("q=").map_or(Ok(1.0), str::parse::<f32>);
        name.trim().eq_ignore_ascii_case(coding) && weight.is_ok_and(|weight| weight > 0.0)
    })
}

/// Whether the browser holds these bytes already (RFC 9110, 13.1.2); the comparison is the weak one.
fn has_already(asked: &HeaderMap, etag: &str) -> bool {
    listed(asked, IF_NONE_MATCH).any(|held| held == "*" || held.trim_start_matches("W/") == etag)
}

/// The entries of a header that is a list, over all its lines.
fn listed(asked: &HeaderMap, name: HeaderName) -> impl Iterator<Item = &str> {
    asked
        .get_all(name)
        .into_iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(','))
        .map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;

    static STYLES: Asset = Asset {
        name: "main.css",
        path: "/pkg/main.0123456789abcdef.css",
        content_type: "text/css; charset=utf-8",
        immutable: true,
        forms: &[
            Form { coding: "br", etag: "\"0123456789abcdef.br\"", bytes: b"small" },
            Form { coding: "gzip", etag: "\"0123456789abcdef.gz\"", bytes: b"smaller" },
            Form { coding: "", etag: "\"0123456789abcdef\"", bytes: b"as it is" },
        ],
    };

    fn asking(name: HeaderName, value: &'static str) -> Response<Body> {
        answer(&STYLES, &HeaderMap::from_iter([(name, HeaderValue::from_static(value))]))
    }

    fn coding(response: &Response<Body>) -> Option<&str> {
        response.headers().get(CONTENT_ENCODING)?.to_str().ok()
    }

    #[test]
    fn a_browser_that_takes_brotli_gets_brotli() {
        let response = asking(ACCEPT_ENCODING, "gzip, deflate, br, zstd");
        assert_eq!(coding(&response), Some("br"));
    }

    #[test]
    fn a_coding_refused_by_weight_is_not_sent() {
        let response = asking(ACCEPT_ENCODING, "br;q=0, gzip;q=0.5");
        assert_eq!(coding(&response), Some("gzip"));
    }

    #[test]
    fn a_client_that_names_no_coding_gets_the_file_as_it_is() {
        let response = answer(&STYLES, &HeaderMap::new());
        assert_eq!(coding(&response), None);
        assert_eq!(response.headers()[VARY], "Accept-Encoding");
    }

    #[test]
    fn a_name_that_changes_with_its_contents_may_be_kept_for_good() {
        let response = answer(&STYLES, &HeaderMap::new());
        assert_eq!(response.headers()[CACHE_CONTROL], "public, max-age=31536000, immutable");
    }

    #[test]
    fn what_the_browser_holds_already_is_not_sent_again() {
        let response = asking(IF_NONE_MATCH, "\"other\", W/\"0123456789abcdef\"");
        assert_eq!(response.status(), StatusCode::NOT_MODIFIED);
    }

    #[test]
    fn the_plain_forms_tag_does_not_stand_for_the_compressed_one() {
        let mut asked = HeaderMap::from_iter([(IF_NONE_MATCH, HeaderValue::from_static("\"0123456789abcdef\""))]);
        asked.insert(ACCEPT_ENCODING, HeaderValue::from_static("br"));
        assert_eq!(answer(&STYLES, &asked).status(), StatusCode::OK);
    }

    #[test]
    fn an_unknown_file_keeps_the_path_it_was_asked_by() {
        assert_eq!(url("/pkg/unknown.css"), "/pkg/unknown.css");
    }
}
