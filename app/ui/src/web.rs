//! Between HTTP and the pages: who asks, in which language, with which form, and how it is answered.

mod cookies;
mod desk;
mod document;
mod error;
mod fields;
mod form;
mod visit;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use axum::{Router, routing::MethodRouter};
use service::Service;

pub use error::{Asked, busy_page, error_page};
pub use form::{LARGEST_FORM, actions};
pub use visit::language;

pub(crate) use cookies::Cookie;
pub(crate) use desk::{Desk, FORM_CHANGE, FORM_DRAFT, FORM_NETWORK, FORM_REVISION, FORM_STEP, FORM_TRY, FORM_VIA, Go};
pub(crate) use document::{Bundle, Page, document, in_the_words, respond, set_language};
pub(crate) use error::{fault_page, not_found};
pub(crate) use fields::Filled;
pub(crate) use visit::{NetworkVisit, Visit};

/// What the pages need to be served.
#[derive(Clone, Debug)]
pub struct App {
    /// The use cases.
    pub service: Service,
    /// Where styles and scripts are.
    pub assets: Assets,
    /// The pages are served over TLS: cookies say so.
    pub secure_cookies: bool,
    /// It is the demo: its pages say so.
    pub demo: bool,
}

/// The addresses of styles and scripts, with the hash of what is in them.
#[derive(Clone, Copy, Debug)]
pub struct Assets {
    /// The stylesheet.
    pub stylesheet: &'static str,
    /// The islands of patient pages.
    pub patient_script: &'static str,
    /// The islands of staff pages.
    pub staff_script: &'static str,
    /// The icon.
    pub icon: &'static str,
}

/// The address that a request came from, put among its extensions by the server.
#[derive(Clone, Debug)]
pub struct Source(pub String);

/// Pages that are the same for everyone for a while, as they were made last.
#[derive(Clone, Debug, Default)]
pub(crate) struct Kept(Arc<Mutex<HashMap<String, (i64, axum::body::Bytes)>>>);

impl Kept {
    /// The page, if it was made in the last `seconds`.
    pub fn get(&self, key: &str, now: i64, seconds: i64) -> Option<axum::body::Bytes> {
        let pages = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        pages.get(key).filter(|(since, _)| (now - since).abs() < seconds).map(|(_, page)| page.clone())
    }

    /// Keeps a page; there are only as many as networks and languages.
    pub fn set(&self, key: String, now: i64, page: axum::body::Bytes) {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).insert(key, (now, page));
    }
}

/// What handlers are given: the app, and the pages that are kept.
#[derive(Clone, Debug)]
pub(crate) struct Pages {
    /// The app; shared, since every request is handed it several times over.
    pub app: Arc<App>,
    /// Start pages.
    pub kept: Kept,
}

/// Every page, and the server functions that their forms post to.
pub fn router(app: App) -> Router {
    document::set_assets(app.assets);
    let pages = Pages { app: Arc::new(app), kept: Kept::default() };
    routes()
        .fold(Router::new(), |router, (address, answers)| router.route(address, answers))
        .merge(form::routes())
        .layer(axum::middleware::from_fn(document::in_the_language))
        .with_state(pages)
}

/// The address of every page, with `{name}` for what differs: so that a test can go through them all.
pub fn addresses() -> Vec<&'static str> {
    routes().map(|(address, _)| address).collect()
}

fn routes() -> impl Iterator<Item = (&'static str, MethodRouter<Pages>)> {
    [
        crate::patient::routes(),
        crate::staff::routes(),
        crate::studio::routes(),
        crate::statements::routes(),
        crate::offline::routes(),
    ]
    .into_iter()
    .flatten()
}
