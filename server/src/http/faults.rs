//! Turns bare refusals and faults into pages with a way on.
//!
//! The layers inside answer with a status and nothing else; the pages of `ui` bring their own words and stay as they are.

use axum::{
    extract::Request,
    http::{HeaderMap, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use tower_http::catch_panic::ResponseForPanic;

use super::observe::REQUEST_ID;

/// Gives a page to each answer that went wrong and has none.
pub async fn explain(request: Request, next: Next) -> Response {
    let language = ui::language(request.uri(), request.headers());
    let id = request.headers().get(REQUEST_ID).cloned();
    let asked = ui::Asked::by(request.method());
    let response = next.run(request).await;
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error()) || has_words(response.headers()) {
        return response;
    }
    let mut page = match status {
        StatusCode::SERVICE_UNAVAILABLE => ui::busy_page(language, asked),
        _ => {
            let reference = id.as_ref().filter(|_| status.is_server_error()).and_then(|id| id.to_str().ok());
            ui::error_page(status, reference, language, asked)
        }
    };
    for name in [header::ALLOW, header::RETRY_AFTER] {
        if let Some(value) = response.headers().get(&name) {
            page.headers_mut().insert(name, value.clone());
        }
    }
    page
}

/// Whether the answer is somebody's work, rather than a line by axum or nothing at all.
fn has_words(headers: &HeaderMap) -> bool {
    headers.get(header::CONTENT_TYPE).is_some_and(|kind| !kind.as_bytes().starts_with(b"text/plain"))
}

/// The answer to a request whose work broke one of the program's own rules; the panic's place is in the log.
#[derive(Clone, Copy, Debug)]
pub struct Broken;

impl ResponseForPanic for Broken {
    type ResponseBody = axum::body::Body;

    fn response_for_panic(&mut self, _: Box<dyn std::any::Any + Send>) -> Response {
        StatusCode::INTERNAL_SERVER_ERROR.into_response()
    }
}
