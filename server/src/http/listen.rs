//! Takes connections and answers the requests on them, until it is time to stop.
//!
//! Written on hyper rather than `axum::serve`, which gives a slow client for ever to send its headers and waits for ever
//! for the last one to leave.

use std::{io, net::SocketAddr, sync::Arc, time::Duration};

use anyhow::Context;
use axum::{Router, extract::Request};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore},
    time::{sleep, timeout},
};
use tower::Service;

use crate::stop::Stop;

/// The connections that are open at once; further ones wait to be taken.
const CONNECTIONS: usize = 4096;
/// For how long a client may take to send its headers, and an open connection may lie idle.
const HEADERS: Duration = Duration::from_secs(10);
/// How much a request's headers may take.
const HEADER_BYTES: usize = 64 * 1024;
/// For how long requests in flight may go on once it is time to stop.
const DRAIN: Duration = Duration::from_secs(30);

/// The address at the other end of the connection, among a request's extensions.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub SocketAddr);

/// Listens on this address.
pub async fn bind(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| format!("{address} cannot be listened on"))
}

/// Serves this router until it is time to stop and what was under way has been answered.
pub async fn serve(listener: TcpListener, router: Router, mut stop: Stop) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEADERS).max_buf_size(HEADER_BYTES);
    let open = GracefulShutdown::new();
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let (stream, peer, place) = tokio::select! {
            taken = take(&listener, &places) => taken,
            () = stop.asked() => break,
        };
        let router = router.clone();
        let answer = service_fn(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(Peer(peer));
            router.clone().call(request)
        });
        let connection = open.watch(http.serve_connection(TokioIo::new(stream), answer));
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection ended early");
            }
            drop(place);
        });
    }
    drop(listener);
    if timeout(DRAIN, open.shutdown()).await.is_err() {
        tracing::warn!("some requests were still under way when time ran out");
    }
}

/// The next connection, once there is a place for it.
async fn take(listener: &TcpListener, places: &Arc<Semaphore>) -> (TcpStream, SocketAddr, OwnedSemaphorePermit) {
    let place = places.clone().acquire_owned().await.expect("the places are never closed");
    loop {
        match listener.accept().await.and_then(|(stream, peer)| stream.set_nodelay(true).map(|()| (stream, peer))) {
            Ok((stream, peer)) => return (stream, peer, place),
            // These are of the one connection; anything else, such as too many open files, passes with time.
            Err(error) if is_of_one_connection(&error) => {}
            Err(error) => {
                tracing::error!(%error, "no connection can be taken for a moment");
                sleep(Duration::from_millis(200)).await;
            }
        }
    }
}

fn is_of_one_connection(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset, InvalidInput};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset | InvalidInput)
}
