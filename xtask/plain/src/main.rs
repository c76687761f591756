//! A plain axum handler that answers with the bytes of a file: what `cargo xtask bench` compares the pages with.
//!
//! `plain FILE PORT`. The same runtime and allocator as the program, and nothing of its layers. A package and not an
//! example of `server`, whose tests want another tokio: everything would be built twice.

use std::{env, fs, net::Ipv4Addr};

use anyhow::Context;
use axum::{Router, body::Bytes, response::Html, routing::get, serve::ListenerExt};
use tokio::net::TcpListener;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> anyhow::Result<()> {
    let mut args = env::args().skip(1);
    let file = args.next().context("name the file whose bytes are the answer")?;
    let port: u16 = args.next().context("name the port to listen on")?.parse().context("a port is a number")?;
    let page = Bytes::from(fs::read(&file).with_context(|| format!("{file} cannot be read"))?);
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(serve(page, port))
}

async fn serve(page: Bytes, port: u16) -> anyhow::Result<()> {
    let router = Router::new().fallback(get(async move || Html(page)));
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?.tap_io(|connection| {
        connection.set_nodelay(true).expect("a fresh connection takes this setting");
    });
    axum::serve(listener, router).await?;
    Ok(())
}
