//! Who asks for a page: which network, which language, which cookies, from where.

use std::{collections::BTreeMap, sync::Arc};

use axum::{
    extract::{FromRequestParts, RawPathParams},
    response::Response,
};
use domain::{Language, network::Network, outreach::Code};
use http::{HeaderMap, Uri, request::Parts};
use words::Words;

use super::{App, Asked, Cookie, Pages, Source, error::fault_page, not_found};
use crate::paths;

/// A request for a page.
#[derive(Clone, Debug)]
pub struct Visit {
    /// The app.
    pub app: Arc<App>,
    /// The language of the page: asked for in the address, or kept in the cookie.
    pub words: Words,
    /// The language was asked for in the address, so the cookie is set.
    pub language_asked: bool,
    /// The path, without its query.
    pub path: String,
    /// The query.
    pub query: BTreeMap<String, String>,
    /// Whether it sends something.
    pub asked: Asked,
    /// Where it came from.
    pub source: String,
    headers: HeaderMap,
}

impl Visit {
    /// A request's visit.
    pub fn new(app: Arc<App>, parts: &Parts) -> Self {
        let query = query_of(&parts.uri);
        Self {
            words: Words::new(language(&parts.uri, &parts.headers)),
            language_asked: asked(&query).is_some(),
            path: parts.uri.path().to_owned(),
            query,
            source: parts.extensions.get::<Source>().map(|source| source.0.clone()).unwrap_or_default(),
            asked: Asked::by(&parts.method),
            headers: parts.headers.clone(),
            app,
        }
    }

    /// A cookie's value.
    pub fn cookie(&self, cookie: Cookie) -> Option<String> {
        cookie.read(&self.headers, self.app.secure_cookies)
    }

    /// The request's reference, as it stands in the log.
    pub fn reference(&self) -> Option<&str> {
        self.headers.get("x-request-id").and_then(|reference| reference.to_str().ok())
    }

    /// The code of the place by whose link somebody came, if the address carries one.
    pub fn via(&self) -> Option<String> {
        self.query.get(paths::VIA).and_then(|code| Code::parse(code)).map(|code| code.to_string())
    }

    /// The code of a pilot's link, if the address carries one.
    pub fn trying(&self) -> Option<String> {
        self.query.get(paths::TRY).and_then(|code| Code::parse(code)).map(|code| code.to_string())
    }

    /// The path, with how somebody came.
    pub fn here(&self) -> String {
        self.led(self.path.clone())
    }

    /// A path with the place by which somebody came, and with the questions that they try.
    pub fn led(&self, path: String) -> String {
        paths::trying(paths::by_way_of(path, self.via().as_deref()), self.trying().as_deref())
    }

    /// Whether somebody came by a link that goes on with them.
    pub fn is_led(&self) -> bool {
        self.via().is_some() || self.trying().is_some()
    }

    /// Whether the address carries this.
    pub fn asks(&self, name: &str) -> bool {
        self.query.contains_key(name)
    }
}

/// The language of a request: the one that its address asks for, or that its cookie keeps, or English.
pub fn language(uri: &Uri, headers: &HeaderMap) -> Language {
    let kept = || {
        [true, false]
            .into_iter()
            .find_map(|secure| Cookie::Language.read(headers, secure))
            .and_then(|code| Language::from_code(&code))
    };
    asked(&query_of(uri)).or_else(kept).unwrap_or_default()
}

fn query_of(uri: &Uri) -> BTreeMap<String, String> {
    axum::extract::Query::try_from_uri(uri).map(|query| query.0).unwrap_or_default()
}

fn asked(query: &BTreeMap<String, String>) -> Option<Language> {
    query.get("lang").and_then(|code| Language::from_code(code))
}

impl FromRequestParts<Pages> for Visit {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, pages: &Pages) -> Result<Self, Response> {
        Ok(Self::new(pages.app.clone(), parts))
    }
}

/// A request for a page of a network that exists.
#[derive(Clone, Debug)]
pub struct NetworkVisit {
    /// The request.
    pub visit: Visit,
    /// The network.
    pub network: Arc<Network>,
}

impl NetworkVisit {
    /// The network's part of the address.
    pub fn slug(&self) -> &str {
        &self.network.slug
    }

    /// The draft that this device is writing, or has just sent.
    pub async fn draft(&self) -> Result<Option<service::drafts::Draft>, service::Fault> {
        match self.visit.cookie(Cookie::Draft) {
            Some(token) => self.visit.app.service.draft(&self.network, &token).await,
            None => Ok(None),
        }
    }
}

impl FromRequestParts<Pages> for NetworkVisit {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, pages: &Pages) -> Result<Self, Response> {
        let params = RawPathParams::from_request_parts(parts, pages).await;
        let slug = params
            .ok()
            .and_then(|params| params.iter().find(|(name, _)| *name == "network").map(|(_, slug)| slug.to_owned()));
        let visit = Visit::from_request_parts(parts, pages).await?;
        match pages.app.service.network(slug.as_deref().unwrap_or_default()).await {
            Ok(Some(network)) => Ok(Self { visit, network }),
            Ok(None) => Err(not_found(&visit)),
            Err(fault) => Err(fault_page(&visit, &fault)),
        }
    }
}
