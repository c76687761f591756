//! The listener, over real connections on this machine.

use axum::{Router, routing::get};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::{Notify, watch},
    task::JoinHandle,
};

use super::*;
use crate::stop::Stop;

const REQUEST: &[u8] = b"GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n";

struct Serving {
    client: TcpStream,
    switch: watch::Sender<bool>,
    server: JoinHandle<()>,
}

async fn serve(router: Router) -> Serving {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (switch, stop) = Stop::with_switch();
    let server = tokio::spawn(listen::serve(listener, router, door::Door::new(64, &[]), stop));
    Serving { client: TcpStream::connect(address).await.unwrap(), switch, server }
}

async fn answer(mut client: TcpStream) -> String {
    let mut answer = String::new();
    client.read_to_string(&mut answer).await.unwrap();
    answer
}

#[tokio::test]
async fn a_request_under_way_is_answered_before_the_program_ends() {
    let (begun, go_on) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let (begins, goes_on) = (begun.clone(), go_on.clone());
    let work = async move || {
        begins.notify_one();
        goes_on.notified().await;
        "done"
    };
    let mut serving = serve(Router::new().route("/", get(work))).await;
    serving.client.write_all(REQUEST).await.unwrap();
    begun.notified().await;
    serving.switch.send(true).unwrap();
    go_on.notify_one();
    assert!(answer(serving.client).await.ends_with("done"));
    serving.server.await.unwrap();
}

#[tokio::test]
async fn once_it_stops_nobody_new_is_taken() {
    let serving = serve(Router::new()).await;
    let address = serving.client.peer_addr().unwrap();
    drop(serving.client);
    serving.switch.send(true).unwrap();
    serving.server.await.unwrap();
    assert!(TcpStream::connect(address).await.is_err());
}

#[tokio::test]
async fn a_page_knows_the_address_at_the_other_end() {
    let source = async |peer: axum::Extension<listen::Peer>| peer.0.0.ip().to_string();
    let mut serving = serve(Router::new().route("/", get(source))).await;
    serving.client.write_all(REQUEST).await.unwrap();
    assert!(answer(serving.client).await.ends_with("127.0.0.1"));
}
