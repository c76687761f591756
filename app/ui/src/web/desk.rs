//! Where a form arrives: what a server function needs to know of its request, and how it answers.
//!
//! A refusal is not an error: it is kept with the draft, and the answer leads back to the page. Only a fault is, and it
//! shows a page with a way out. Nothing that was typed goes into an address, a log or an error.

use std::sync::{Arc, Mutex};

use domain::{Fields, network::Network, refusal::first};
use http::{HeaderName, HeaderValue, StatusCode, header, request::Parts};
use leptos::prelude::{ServerFnError, use_context};
use leptos_axum::ResponseOptions;
use service::Fault;

use super::{App, Cookie, Visit};

/// Carries a fault past the server function's own answer, to where its page is made.
#[derive(Clone, Debug, Default)]
pub(super) struct FaultSlot(Arc<Mutex<Option<Fault>>>);

impl FaultSlot {
    pub(super) fn take(&self) -> Option<Fault> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).take()
    }

    fn put(&self, fault: Fault) {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(fault);
    }
}

/// A form that arrived.
#[derive(Debug)]
pub struct Desk {
    /// Who sent it.
    pub visit: Visit,
    /// What was in it.
    pub fields: Fields,
    options: ResponseOptions,
    faults: FaultSlot,
    wants_page: bool,
}

/// Where to go from a form.
#[derive(Debug)]
pub struct Go {
    to: String,
    cookies: Vec<HeaderValue>,
    clears: bool,
}

impl Go {
    /// To this page.
    pub fn to(path: impl Into<String>) -> Self {
        Self { to: path.into(), cookies: Vec::new(), clears: false }
    }

    /// Leaving nothing behind on the device: neither what the browser keeps of the pages nor the service worker.
    #[must_use]
    pub fn clearing(mut self) -> Self {
        self.clears = true;
        self
    }

    /// Setting a cookie on the way.
    #[must_use]
    pub fn with(mut self, cookie: HeaderValue) -> Self {
        self.cookies.push(cookie);
        self
    }
}

impl Desk {
    /// The form of the request at hand.
    pub fn open(fields: Fields) -> Self {
        let parts: Parts = use_context().expect("server functions are called with their request");
        let app: Arc<App> = use_context().expect("server functions are called with the app");
        let wants_page = parts
            .headers
            .get(header::ACCEPT)
            .and_then(|accept| accept.to_str().ok())
            .is_some_and(|accept| accept.contains("text/html"));
        Self {
            visit: Visit::new(app, &parts),
            fields,
            options: use_context().expect("server functions are called with their answer's options"),
            faults: use_context().expect("server functions are called with a slot for faults"),
            wants_page,
        }
    }

    /// The first value of a field.
    pub fn field(&self, name: &str) -> &str {
        first(&self.fields, name)
    }

    /// The network that the form belongs to.
    pub async fn network(&self) -> Result<Option<Arc<Network>>, Fault> {
        self.visit.app.service.network(self.field(FORM_NETWORK)).await
    }

    /// A cookie's value.
    pub fn cookie(&self, cookie: Cookie) -> Option<String> {
        self.visit.cookie(cookie)
    }

    /// The header that sets a cookie.
    pub fn set(&self, cookie: Cookie, value: &str) -> HeaderValue {
        cookie.set(value, self.visit.app.secure_cookies)
    }

    /// The header that removes a cookie.
    pub fn clear(&self, cookie: Cookie) -> HeaderValue {
        cookie.clear(self.visit.app.secure_cookies)
    }

    /// Answers the form: a plain form is led on with 303, an island's is told where to go.
    pub fn answer(self, went: Result<Go, Fault>) -> Result<(), ServerFnError> {
        match went {
            Ok(go) => {
                let to = HeaderValue::from_str(&go.to).expect("paths are made of plain characters");
                self.options.insert_header(header::LOCATION, to);
                if go.clears {
                    // Without "cookies": whoever of the staff helps on this device stays signed in.
                    let what = HeaderValue::from_static("\"cache\", \"storage\"");
                    self.options.insert_header(HeaderName::from_static("clear-site-data"), what);
                }
                for cookie in go.cookies {
                    self.options.append_header(header::SET_COOKIE, cookie);
                }
                self.options.set_status(if self.wants_page { StatusCode::SEE_OTHER } else { StatusCode::OK });
            }
            Err(fault) => self.faults.put(fault),
        }
        Ok(())
    }
}

/// The field that names a form's network.
pub(crate) const FORM_NETWORK: &str = "form-network";
/// The field that names a form's draft.
pub(crate) const FORM_DRAFT: &str = "form-draft";
/// The field that says which revision its page showed.
pub(crate) const FORM_REVISION: &str = "form-revision";
/// The field that names its page.
pub(crate) const FORM_STEP: &str = "form-step";
/// The field that names the place by which somebody came.
pub(crate) const FORM_VIA: &str = "form-via";
/// The field that carries the code of a pilot's link.
pub(crate) const FORM_TRY: &str = "form-try";
/// The field that says that it was opened from the check.
pub(crate) const FORM_CHANGE: &str = "form-change";
