//! The way of a form to its server function.
//!
//! Any urlencoded body is read here first and handed on in the one shape that server functions take, so that a body
//! that makes no sense is answered with a page and never reaches them.

use std::collections::BTreeMap;

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{Request, State},
    response::{IntoResponse, Response},
    routing::post,
};
use http::{HeaderValue, Method, StatusCode, header};
use leptos::{prelude::provide_context, server_fn};

use super::{Pages, Visit, desk::FaultSlot, error::error_of, fault_page};

/// The largest form that is taken: a text of 50,000 characters is refused at its field, where it can be mended, even
/// when each of them takes the twelve bytes that the widest ones do in a form.
pub const LARGEST_FORM: usize = 1024 * 1024;
/// More fields than any page has: on one, paper of the longest questionnaire is copied.
const MOST_FIELDS: usize = 1000;

/// The one route of all server functions.
pub(super) fn routes() -> Router<Pages> {
    register();
    Router::new().route("/do/{*action}", post(arrive))
}

/// The address of every server function: so that a test can go through them all.
pub fn actions() -> Vec<&'static str> {
    register();
    server_fn::axum::server_fn_paths().map(|(path, _)| path).collect()
}

fn register() {
    crate::patient::register();
    crate::staff::register();
    crate::studio::register();
}

async fn arrive(State(pages): State<Pages>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let visit = Visit::new(pages.app.clone(), &parts);
    let is_form = parts
        .headers
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
    if !is_form {
        return error_of(&visit, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }
    let Ok(body) = to_bytes(body, LARGEST_FORM).await else {
        return error_of(&visit, StatusCode::PAYLOAD_TOO_LARGE);
    };
    let Some(fields) = read(&body) else {
        return error_of(&visit, StatusCode::BAD_REQUEST);
    };
    if server_fn::axum::get_server_fn_service(parts.uri.path(), Method::POST).is_none() {
        return error_of(&visit, StatusCode::NOT_FOUND);
    }
    let mut request = Request::from_parts(parts, Body::from(write(&fields)));
    request.headers_mut().remove(header::CONTENT_LENGTH);
    // Without a Referer a refusal cannot lead back to an address that somebody else chose.
    request.headers_mut().remove(header::REFERER);
    let (app, faults) = (pages.app.clone(), FaultSlot::default());
    let slot = faults.clone();
    let context = move || {
        provide_context(app.clone());
        provide_context(slot.clone());
    };
    let mut response = leptos_axum::handle_server_fns_with_context(context, request).await.into_response();
    if let Some(fault) = faults.take() {
        return fault_page(&visit, &fault);
    }
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The fields of a body, in order of name; none when it is not what a form of ours sends.
fn read(body: &[u8]) -> Option<BTreeMap<String, Vec<String>>> {
    let mut fields: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (count, pair) in body.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()).enumerate() {
        let mut halves = pair.splitn(2, |byte| *byte == b'=');
        let name = decode(halves.next()?)?;
        let value = decode(halves.next().unwrap_or_default())?;
        let plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'));
        if count >= MOST_FIELDS || name.is_empty() || !plain {
            return None;
        }
        fields.entry(name).or_default().push(value);
    }
    Some(fields)
}

/// A piece of a urlencoded form (WHATWG URL §5.1), if it is UTF-8.
fn decode(piece: &[u8]) -> Option<String> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let mut bytes = Vec::with_capacity(piece.len());
    let mut rest = piece.iter().copied();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => digit(rest.next()?)? << 4 | digit(rest.next()?)?,
            other => other,
        });
    }
    String::from_utf8(bytes).ok()
}

/// The fields in the shape that server functions take: `fields[name][]=value`.
fn write(fields: &BTreeMap<String, Vec<String>>) -> String {
    let mut body = String::new();
    for (name, values) in fields {
        for value in values {
            if !body.is_empty() {
                body.push('&');
            }
            body.push_str("fields[");
            body.push_str(name);
            body.push_str("][]=");
            for byte in value.bytes() {
                match byte {
                    b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => body.push(char::from(byte)),
                    other => body.push_str(&format!("%{other:02X}")),
                }
            }
        }
    }
    body
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_with_every_value_of_a_field() {
        let fields = read(b"needs=money&needs=food&given-name=%C3%89lian+O%27Brien").unwrap();
        assert_eq!(fields["needs"], ["money", "food"]);
        assert_eq!(fields["given-name"], ["Élian O'Brien"]);
    }

    #[test]
    fn bytes_that_are_no_text_are_refused() {
        assert_eq!(read(b"given-name=%FF%FE"), None);
        assert_eq!(read(b"given-name=%4"), None);
    }

    #[test]
    fn a_name_that_no_page_has_is_refused() {
        assert_eq!(read(b"fields[a][b]=1"), None);
    }

    #[test]
    fn what_is_handed_on_is_what_came() {
        let fields = read(b"a=%26%3D%5B%5D&a=2").unwrap();
        assert_eq!(write(&fields), "fields[a][]=%26%3D%5B%5D&fields[a][]=2");
    }
}
