//! What one request may take: of memory, of time, and of the work that is done at once.
//!
//! A refusal here is a bare status; [`super::faults`] makes the page of it.

use std::{sync::Arc, time::Duration};

use axum::{
    body::{Body, HttpBody},
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http_body_util::BodyExt;
use tokio::{sync::Semaphore, time::timeout};

/// How much a body may hold.
pub const BODY_BYTES: usize = ui::LARGEST_FORM;
/// How much of a larger body is read and thrown away, so that a browser shows the answer instead of a broken connection.
const DRAINED_BYTES: usize = 12 * 1024 * 1024;
/// For how long a body may take to arrive.
const BODY_TIME: Duration = Duration::from_secs(20);
/// For how long a request may be worked on.
const WORK_TIME: Duration = Duration::from_secs(30);
/// How many requests are worked on at once; what comes on top is asked to come again.
pub const AT_ONCE: usize = 512;

/// Why a body did not arrive.
enum Unread {
    TooLarge,
    Broken,
}

/// Reads the whole body before any work begins, so that no slow sender holds a place among those worked on.
pub async fn whole_body(request: Request, next: Next) -> Response {
    if request.body().is_end_stream() {
        return next.run(request).await;
    }
    let (head, body) = request.into_parts();
    match timeout(BODY_TIME, read(body)).await {
        Ok(Ok(bytes)) => next.run(Request::from_parts(head, bytes.into())).await,
        Ok(Err(Unread::TooLarge)) => StatusCode::PAYLOAD_TOO_LARGE.into_response(),
        Ok(Err(Unread::Broken)) => StatusCode::BAD_REQUEST.into_response(),
        Err(_) => StatusCode::REQUEST_TIMEOUT.into_response(),
    }
}

async fn read(mut body: Body) -> Result<Vec<u8>, Unread> {
    let announced = usize::try_from(body.size_hint().lower()).unwrap_or(usize::MAX);
    let mut kept = Vec::with_capacity(if announced <= BODY_BYTES { announced } else { 0 });
    let mut seen = 0;
    while let Some(frame) = body.frame().await {
        let Ok(bytes) = frame.map_err(|_| Unread::Broken)?.into_data() else { continue };
        seen += bytes.len();
        if seen > DRAINED_BYTES {
            return Err(Unread::TooLarge);
        }
        if seen <= BODY_BYTES {
            kept.extend_from_slice(&bytes);
        }
    }
    if seen <= BODY_BYTES { Ok(kept) } else { Err(Unread::TooLarge) }
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
