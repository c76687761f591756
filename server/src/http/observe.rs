//! Gives each request an id and a source, and tells the log and the figures how it went.
//!
//! Logged are method, route template, status and time: never the path, the query or anything that somebody typed.

use std::{sync::Arc, time::Instant};

use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderName, HeaderValue},
    middleware::Next,
    response::Response,
};
use service::clock::Chance;
use tracing::Instrument;

use super::{
    listen::Peer,
    metrics::Counts,
    source::{self, Proxy},
};

/// The header by which the pages and the log name the same request.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// What watching needs.
#[derive(Clone, Debug)]
pub struct Observer {
    /// Where answers are counted.
    pub counts: Counts,
    /// Whose `X-Forwarded-For` is believed.
    pub proxies: Arc<[Proxy]>,
    /// Where ids come from.
    pub chance: Arc<dyn Chance>,
}

/// Watches one request.
pub async fn watch(State(observer): State<Observer>, mut request: Request, next: Next) -> Response {
    let began = Instant::now();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let id = new_id(&*observer.chance);
    if let Some(Peer(peer)) = request.extensions().get() {
        let address = source::of(peer.ip(), request.headers(), &observer.proxies);
        request.extensions_mut().insert(ui::Source(source::counted(address)));
    }
    // What the client sent under this name is replaced, so that nobody writes into our log.
    request.headers_mut().insert(REQUEST_ID, id.clone());
    let id = id.to_str().expect("the id is made of digits");
    let span = tracing::info_span!("request", id);
    let mut response = next.run(request).instrument(span).await;

    let (status, taken) = (response.status(), began.elapsed());
    let route = route.as_ref().map_or("unknown", MatchedPath::as_str);
    observer.counts.add(route, status, taken);
    let micros = u64::try_from(taken.as_micros()).unwrap_or(u64::MAX);
    tracing::info!(target: "matters::access", id, %method, route, status = status.as_u16(), micros);
    response.headers_mut().insert(REQUEST_ID, HeaderValue::from_str(id).expect("the id is made of digits"));
    response
}

/// Twelve hexadecimal digits: enough for one log, and short enough to read out on the phone.
fn new_id(chance: &dyn Chance) -> HeaderValue {
    let number = u64::from_be_bytes(chance.bytes()) >> 16;
    HeaderValue::try_from(format!("{number:012x}")).expect("hexadecimal digits may stand in a header")
}
