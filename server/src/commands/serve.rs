//! `matters serve`: serve the pages and do the background work, until asked to stop.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use anyhow::Context;
use service::{Service, clock::Clock, keys::Keys, store::Store};
use tokio::{net::TcpListener, time::timeout};

use crate::{
    clock::SystemClock,
    config::{Config, PublicUrl},
    database, files,
    http::{self, Site, door::Door, listen, metrics, receipts::Token},
    jobs, secrets,
    senders::Senders,
    stop::Stop,
};

/// The connections that are open at once, where there are files for so many; further ones wait to be taken.
const CONNECTIONS: usize = 4096;
/// The connections for figures.
const FIGURES: usize = 64;
/// For how long a job may still work once the last request is answered.
const LAST_WORK: Duration = Duration::from_secs(2);
/// For how long the database may take to close.
const LAST_WRITES: Duration = Duration::from_secs(2);

pub async fn run(config: &Config) -> anyhow::Result<()> {
    let keys = secrets::read(config.secret_key_file.as_deref())?;
    let store = database::open(&config.database_url).await?;
    let front = Front::bind(config).await?;
    let service = front.service(store, Arc::new(SystemClock), keys);
    super::ensure_key_fits(&service).await?;
    front.serve(config, service, false).await
}

/// The sockets, bound, and the address that people find them at.
pub struct Front {
    pages: TcpListener,
    figures: Option<TcpListener>,
    address: SocketAddr,
    senders: Senders,
    receipts: Option<Token>,
    /// Where people find the pages.
    pub public_url: PublicUrl,
}

impl Front {
    /// Takes the addresses and what messages need, so that a taken or missing one is told before anything else is done.
    pub async fn bind(config: &Config) -> anyhow::Result<Self> {
        let senders = Senders::open(config)?;
        let receipts = config.notify.receipts_token_file.as_deref().map(Token::read).transpose()?;
        let pages = listen::bind(config.listen).await?;
        let figures = match config.metrics_listen {
            Some(address) => Some(listen::bind(address).await?),
            None => None,
        };
        let address = pages.local_addr().context("the system does not say where it listens")?;
        Ok(Self { pages, figures, address, senders, receipts, public_url: config.public_url_on(address) })
    }

    /// The use cases, whose messages lead to these pages.
    pub fn service(&self, store: Store, clock: Arc<dyn Clock>, keys: Keys) -> Service {
        super::service(store, clock, keys, &self.public_url)
    }

    /// Serves and works until asked to stop, then lets what is under way end.
    pub async fn serve(self, config: &Config, service: Service, demo: bool) -> anyhow::Result<()> {
        let stop = Stop::on_signals()?;
        let counts = metrics::Counts::default();
        let site = Site {
            public_url: self.public_url,
            trusted_proxies: config.trusted_proxies.clone(),
            receipts: self.receipts,
            demo,
        };
        let router = http::router(service.clone(), &site, counts.clone())?;
        let room = files::room_for_connections()?.min(CONNECTIONS);
        let door = Door::new(room, &site.trusted_proxies);
        let work = tokio::spawn(jobs::run(service.clone(), self.senders, config.erasures_file.clone(), stop.clone()));
        if let Some(listener) = self.figures {
            let figures = metrics::router(counts, service.clone());
            tokio::spawn(listen::serve(listener, figures, Door::new(FIGURES, &[]), stop.clone()));
        }
        tracing::info!(address = %self.address, public_url = %site.public_url, "serving");
        listen::serve(self.pages, router, door, stop).await;
        match timeout(LAST_WORK, work).await {
            Ok(ended) => ended.context("the background work broke off")?,
            Err(_) => tracing::warn!("background work was still under way when time ran out: it is done again"),
        }
        if timeout(LAST_WRITES, service.store().close()).await.is_err() {
            tracing::warn!("the database was still busy when time ran out: what was acknowledged is in it");
        }
        tracing::info!("stopped");
        Ok(())
    }
}
