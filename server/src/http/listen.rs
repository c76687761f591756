//! Takes connections and answers the requests on them, until it is time to stop.
//!
//! Written on hyper rather than `axum::serve`, which gives a slow client for ever to send its headers and waits for ever
//! for the last one to leave.
//!
//! Stopping goes in steps, so that nobody who was let in is left without an answer: those whom the system let in
//! already are taken, then the door is shut; for a moment each further request is answered and told that the connection
//! closes; then the connections on which nothing is asked are closed, and what is under way is waited for.

use std::{
    io::{self, Write},
    net::SocketAddr,
    pin::pin,
    sync::Arc,
    time::Duration,
};

use anyhow::Context;
use axum::{Router, extract::Request, http::HeaderValue, response::Response};
use hyper::{body::Incoming, header, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulConnection,
};
use tokio::{
    net::{TcpListener, TcpSocket, TcpStream},
    time::{sleep, timeout},
};
use tower::Service;

use super::door::{Door, Guest, Place};
use crate::stop::Stop;

/// The connections that the system keeps for us until they are taken.
const BACKLOG: u32 = 4096;
/// For how long a client may take to send its headers, and an open connection may lie idle.
const HEADERS: Duration = Duration::from_secs(10);
/// The same for our own proxies: longer than theirs, so that it is never we who close while they begin a request.
const PROXY_HEADERS: Duration = Duration::from_secs(90);
/// How much a request's headers may take.
const HEADER_BYTES: usize = 16 * 1024;
/// For how long an answer may wait for a client that takes nothing of it.
#[cfg(target_os = "linux")]
const UNREAD: Duration = Duration::from_secs(60);
/// For how long a connection may be used: so that a client that reads byte by byte gives its place back too.
const LIFE: Duration = Duration::from_secs(5 * 60);
/// For how long its last answer may then take.
const LAST_ANSWER: Duration = Duration::from_secs(60);
/// For how long requests are still taken on open connections once it is time to stop.
const LAST_REQUESTS: Duration = Duration::from_secs(1);
/// For how long requests in flight may go on after that.
const DRAIN: Duration = Duration::from_secs(24);
/// What somebody reads whose source has its share of connections.
const NO_SHARE: &[u8] = b"HTTP/1.1 503 Service Unavailable\r\n\
    Connection: close\r\n\
    Content-Type: text/plain; charset=utf-8\r\n\
    Content-Length: 88\r\n\
    Retry-After: 10\r\n\
    \r\n\
    There are too many connections from your network just now. Try again in a few seconds.\r\n";

/// The address at the other end of the connection, among a request's extensions.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub SocketAddr);

/// Listens on this address.
pub async fn bind(address: SocketAddr) -> anyhow::Result<TcpListener> {
    listen(address).with_context(|| format!("{address} cannot be listened on"))
}

fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4()? } else { TcpSocket::new_v6()? };
    // So that a program that is started again need not wait for the last connections of the one before.
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(BACKLOG)
}

/// Serves this router until it is time to stop and what was under way has been answered.
pub async fn serve(listener: TcpListener, router: Router, door: Door, mut stop: Stop) {
    let (close, closing) = Stop::with_switch();
    let hall = Hall { router, door, http: [http(HEADERS), http(PROXY_HEADERS)].into(), stop: stop.clone(), closing };
    loop {
        tokio::select! {
            (stream, peer, place) = take(&listener, &hall.door) => hall.welcome(stream, peer, place),
            () = stop.asked() => break,
        }
    }
    if let Err(error) = hall.take_last(listener) {
        tracing::warn!(%error, "the last connections could not be taken");
    }
    // It goes on at once when there is nobody to wait for.
    let _ = timeout(LAST_REQUESTS, hall.door.all_left()).await;
    close.send_replace(true);
    if timeout(DRAIN, hall.door.all_left()).await.is_err() {
        tracing::warn!("some requests were still under way when time ran out");
    }
}

/// A connection by HTTP/1.1 that may take so long for its headers.
fn http(headers: Duration) -> http1::Builder {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(headers).max_buf_size(HEADER_BYTES);
    http
}

/// What every connection needs.
struct Hall {
    router: Router,
    door: Door,
    /// For everybody, and for our own proxies.
    http: Arc<[http1::Builder; 2]>,
    /// Further requests are the last ones.
    stop: Stop,
    /// There are no further requests.
    closing: Stop,
}

impl Hall {
    /// Answers on this connection, unless its source has its share already.
    fn welcome(&self, stream: TcpStream, peer: SocketAddr, place: Place) {
        let Some(guest) = self.door.let_in(peer.ip(), place) else { return turn_away(stream) };
        let (router, stop) = (self.router.clone(), self.stop.clone());
        let answer = service_fn(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(Peer(peer));
            let (answer, stop) = (router.clone().call(request), stop.clone());
            async move { answer.await.map(|answer| if stop.is_asked() { as_the_last(answer) } else { answer }) }
        });
        let http = &self.http[usize::from(guest.is_proxy)];
        tokio::spawn(attend(http.serve_connection(TokioIo::new(stream), answer), guest, self.closing.clone()));
    }

    /// Takes those whom the system let in before the door was shut: they know nothing of its being shut.
    fn take_last(&self, listener: TcpListener) -> io::Result<()> {
        let listener = listener.into_std()?;
        while let Some(place) = self.door.place_now() {
            match listener.accept() {
                Ok((stream, peer)) => {
                    stream.set_nonblocking(true)?;
                    self.welcome(ready(TcpStream::from_std(stream)?)?, peer, place);
                }
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => break,
                Err(error) if is_of_one_connection(&error) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }
}

/// Stays with a connection to its end, or until it is time for it to end.
async fn attend<C>(connection: C, guest: Guest, mut closing: Stop)
where
    C: GracefulConnection<Error = hyper::Error>,
{
    let mut connection = pin!(connection);
    let life = if guest.is_proxy { Duration::MAX } else { LIFE };
    let ended = tokio::select! {
        ended = connection.as_mut() => Some(ended),
        () = closing.asked() => None,
        () = sleep(life) => None,
    };
    let ended = match ended {
        Some(ended) => Ok(ended),
        None => {
            connection.as_mut().graceful_shutdown();
            timeout(LAST_ANSWER, connection).await
        }
    };
    match ended {
        Ok(Ok(())) => {}
        Ok(Err(error)) => tracing::debug!(%error, "a connection ended early"),
        Err(_) => tracing::debug!("a connection was cut, since its last answer was not read"),
    }
}

/// The next connection, once there is a place for it.
async fn take(listener: &TcpListener, door: &Door) -> (TcpStream, SocketAddr, Place) {
    let place = door.place().await;
    loop {
        match listener.accept().await.and_then(|(stream, peer)| ready(stream).map(|stream| (stream, peer))) {
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

/// A connection that sends what there is at once, and is cut when nobody takes it.
fn ready(stream: TcpStream) -> io::Result<TcpStream> {
    stream.set_nodelay(true)?;
    #[cfg(target_os = "linux")]
    rustix::net::sockopt::set_tcp_user_timeout(&stream, UNREAD.as_millis() as u32)?;
    Ok(stream)
}

/// Says why, as far as that can be done without waiting.
fn turn_away(stream: TcpStream) {
    tracing::debug!("a connection was turned away, since its source has its share");
    // Whoever does not get to read it sees a broken connection, which is true as well.
    let _ = stream.into_std().and_then(|mut stream| stream.write(NO_SHARE));
}

/// The last answer on a connection.
fn as_the_last(mut answer: Response) -> Response {
    answer.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    answer
}

fn is_of_one_connection(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset, InvalidInput};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset | InvalidInput)
}
