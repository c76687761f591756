//! Everything between the socket and the pages.

use std::sync::Arc;

use anyhow::Context;
use axum::{Router, http::StatusCode, middleware};
use service::Service;
use tokio::sync::Semaphore;
use tower::ServiceBuilder;
use tower_http::{CompressionLevel, catch_panic::CatchPanicLayer, compression::CompressionLayer, csrf::CsrfLayer};

use crate::{assets, clock::SystemChance, config::PublicUrl};

pub mod door;
pub mod faults;
pub mod fhir;
pub mod headers;
pub mod health;
pub mod limits;
pub mod listen;
pub mod metrics;
pub mod observe;
pub mod receipts;
pub mod source;

#[cfg(test)]
mod tests;

/// What the pages need to know of where they are served.
#[derive(Clone, Debug)]
pub struct Site {
    /// Where people find the pages.
    pub public_url: PublicUrl,
    /// Whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<source::Proxy>,
    /// Who may bring receipts; nobody without it.
    pub receipts: Option<receipts::Token>,
    /// Whether this is the demo.
    pub demo: bool,
}

/// Every page and asset, and the two questions of whatever watches over the program.
pub fn router(service: Service, site: &Site, counts: metrics::Counts) -> anyhow::Result<Router> {
    let pages = ui::router(ui::App {
        service: service.clone(),
        assets: ui::Assets {
            stylesheet: assets::url("/pkg/main.css"),
            patient_script: assets::url("/pkg/patient.js"),
            staff_script: assets::url("/pkg/staff.js"),
            icon: assets::url("/favicon.svg"),
        },
        secure_cookies: site.public_url.is_https(),
        demo: site.demo,
    })
    .merge(assets::router())
    .merge(receipts::router(service.clone(), site.receipts.clone()))
    .merge(fhir::router(service.clone()));
    layered(pages, health::router(service), site, counts)
}

/// The pages behind every layer, and `bare` behind only those that watch and protect; the outermost layer comes first.
fn layered(pages: Router, bare: Router, site: &Site, counts: metrics::Counts) -> anyhow::Result<Router> {
    let origins =
        CsrfLayer::new().add_trusted_origin(site.public_url.as_str()).context("the public URL cannot be used")?;
    // Pages shrink to a quarter. What a page says of its reader is never beside words that another site chose (forms
    // from elsewhere are refused, and an address puts none on a page), so their length gives nothing away.
    let inner = ServiceBuilder::new()
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
        .layer(middleware::from_fn(faults::explain))
        .layer(CatchPanicLayer::custom(faults::Broken))
        .layer(origins)
        .layer(middleware::from_fn_with_state(Arc::new(Semaphore::new(limits::LARGE_AT_ONCE)), limits::whole_body))
        .layer(middleware::from_fn_with_state(Arc::new(Semaphore::new(limits::AT_ONCE)), limits::places))
        .layer(middleware::from_fn(limits::work_time));
    let observer =
        observe::Observer { counts, proxies: site.trusted_proxies.as_slice().into(), chance: Arc::new(SystemChance) };
    let outer = ServiceBuilder::new()
        .layer(middleware::from_fn_with_state(observer, observe::watch))
        .layer(middleware::from_fn_with_state(headers::Tls(site.public_url.is_https()), headers::add));
    let pages = pages.fallback(async || StatusCode::NOT_FOUND).layer(inner);
    Ok(pages.merge(bare).layer(outer))
}
