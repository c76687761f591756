//! What one request may take: of memory, of time, and of the work that is done at once.
//!
//! A refusal here is a bare status; [`super::faults`] makes the page of it.

use std::{mem, sync::Arc, time::Duration};

use axum::{
    body::{Body, HttpBody},
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http_body_util::BodyExt;
use tokio::{
    sync::{Semaphore, SemaphorePermit},
    time::timeout,
};

/// How much a body may hold.
pub const BODY_BYTES: usize = ui::LARGEST_FORM;
/// How much of a larger body is read and thrown away, so that a browser shows the answer instead of a broken connection.
const DRAINED_BYTES: usize = 12 * 1024 * 1024;
/// How much of a body is kept without asking: nearly every form is smaller.
const SMALL_BYTES: usize = 16 * 1024;
/// How many larger bodies are kept at once, from their first byte until they are answered.
pub const LARGE_AT_ONCE: usize = 32;
/// For how long a body may take to arrive.
const BODY_TIME: Duration = Duration::from_secs(20);
/// For how long a request may be worked on.
const WORK_TIME: Duration = Duration::from_secs(30);
/// How many requests are worked on at once; what comes on top is asked to come again. They take some tens of kilobytes
/// each, and wait for the database rather than for the processor: two processors answer so many within a second.
pub const AT_ONCE: usize = 512;

/// Why a body did not arrive.
enum Unread {
    TooLarge,
    TooMany,
    Broken,
}

/// A body that has arrived, and the place among the larger ones that it takes.
struct Whole<'a> {
    bytes: Vec<u8>,
    large: Option<SemaphorePermit<'a>>,
}

/// Reads the whole body before any work begins, so that no slow sender holds a place among those worked on.
pub async fn whole_body(State(large): State<Arc<Semaphore>>, request: Request, next: Next) -> Response {
    if request.body().is_end_stream() {
        return next.run(request).await;
    }
    let (head, body) = request.into_parts();
    match timeout(BODY_TIME, read(body, &large)).await {
        Ok(Ok(mut whole)) => next.run(Request::from_parts(head, mem::take(&mut whole.bytes).into())).await,
        Ok(Err(Unread::TooLarge)) => StatusCode::PAYLOAD_TOO_LARGE.into_response(),
        Ok(Err(Unread::TooMany)) => unavailable("10"),
        Ok(Err(Unread::Broken)) => StatusCode::BAD_REQUEST.into_response(),
        Err(_) => StatusCode::REQUEST_TIMEOUT.into_response(),
    }
}

async fn read(mut body: Body, places: &Semaphore) -> Result<Whole<'_>, Unread> {
    let mut whole = Whole { bytes: Vec::new(), large: None };
    // A length that is told is kept for at once, when the body turns out to be a larger one: a vector that grows takes up to
    // three times as much while it moves.
    let told = body.size_hint().exact().and_then(|bytes| usize::try_from(bytes).ok()).unwrap_or(0).min(BODY_BYTES);
    let mut seen = 0;
    let mut refused = None;
    while let Some(frame) = body.frame().await {
        let Ok(bytes) = frame.map_err(|_| Unread::Broken)?.into_data() else { continue };
        seen += bytes.len();
        if seen > BODY_BYTES {
            refused = Some(Unread::TooLarge);
        } else if seen > SMALL_BYTES && whole.large.is_none() && refused.is_none() {
            whole.large = places.try_acquire().ok();
            refused = whole.large.is_none().then_some(Unread::TooMany);
        }
        match refused {
            Some(_) if seen > DRAINED_BYTES => break,
            Some(_) => whole = Whole { bytes: Vec::new(), large: None },
            None => {
                if seen > SMALL_BYTES {
                    whole.bytes.reserve_exact(told.saturating_sub(whole.bytes.len()));
                }
                whole.bytes.extend_from_slice(&bytes);
            }
        }
    }
    refused.map_or(Ok(whole), Err)
}

/// Works on so many requests at once and no more: a queue would only make everyone wait.
pub async fn places(State(places): State<Arc<Semaphore>>, request: Request, next: Next) -> Response {
    match places.try_acquire() {
        Ok(_place) => next.run(request).await,
        Err(_) => unavailable("2"),
    }
}

/// Gives up on work that takes too long.
pub async fn work_time(request: Request, next: Next) -> Response {
    timeout(WORK_TIME, next.run(request)).await.unwrap_or_else(|_| unavailable("30"))
}

fn unavailable(seconds: &'static str) -> Response {
    let again = [(header::RETRY_AFTER, HeaderValue::from_static(seconds))];
    (StatusCode::SERVICE_UNAVAILABLE, again).into_response()
}
