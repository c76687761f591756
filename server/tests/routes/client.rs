//! A browser without a screen: it keeps cookies, and looks at every answer that it gets.

use std::collections::BTreeMap;

use axum::{
    Router,
    body::{Body, Bytes},
    http::{HeaderMap, Request, StatusCode, header, request::Builder},
};
use http_body_util::BodyExt;
use tower::ServiceExt;

use crate::{html, sound};

/// An answer, read to its end.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Answer {
    /// A header's value, or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// Where it leads.
    pub fn location(&self) -> &str {
        self.header(header::LOCATION.as_str())
    }

    /// The page.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    /// What the page calls itself.
    pub fn page(&self) -> String {
        html::page_name(self.text()).unwrap_or_default()
    }

    /// Whether it is a page, and not bare bytes.
    pub fn is_page(&self) -> bool {
        self.header(header::CONTENT_TYPE.as_str()).starts_with("text/html")
    }
}

/// One browser.
#[derive(Clone, Debug)]
pub struct Client {
    router: Router,
    origin: String,
    /// Its cookies, by name.
    pub cookies: BTreeMap<String, String>,
    /// Where it was led.
    pub led_to: Vec<String>,
}

impl Client {
    /// A browser that has never been here.
    pub fn new(router: Router, origin: &str) -> Self {
        Self { router, origin: origin.to_owned(), cookies: BTreeMap::new(), led_to: Vec::new() }
    }

    /// With this cookie.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.cookies.insert(name.to_owned(), value.to_owned());
        self
    }

    /// Opens a page.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.ask(Request::get(path), Body::empty()).await
    }

    /// Sends a form.
    pub async fn post<K: AsRef<str>, V: AsRef<str>>(&mut self, path: &str, fields: &[(K, V)]) -> Answer {
        let pairs: Vec<_> =
            fields.iter().map(|(name, value)| format!("{}={}", name.as_ref(), encoded(value.as_ref()))).collect();
        self.post_raw(path, pairs.join("&")).await
    }

    /// Sends these bytes as if they were a form.
    pub async fn post_raw(&mut self, path: &str, body: impl Into<Body>) -> Answer {
        let request = Request::post(path)
            .header(header::ORIGIN, &self.origin)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.ask(request, body.into()).await
    }

    /// Sends any request, with the headers that browsers add.
    pub async fn ask(&mut self, request: Builder, body: Body) -> Answer {
        let host = self.origin.split("://").last().unwrap();
        let cookies: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = request.header(header::HOST, host).header(header::ACCEPT, "text/html,application/xhtml+xml");
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        let request = request.body(body).unwrap();
        let path = request.uri().path().to_owned();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (head, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        let answer = Answer { status: head.status, headers: head.headers, body };
        sound::check(&answer, &path, self.origin.starts_with("https://"));
        self.led_to.push(answer.location().to_owned());
        for cookie in answer.headers.get_all(header::SET_COOKIE) {
            self.keep(cookie.to_str().unwrap());
        }
        answer
    }

    fn keep(&mut self, cookie: &str) {
        let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
        if value.is_empty() {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}

/// A value as a form sends it (WHATWG URL §5.2).
pub fn encoded(value: &str) -> String {
    let byte = |byte: u8| match byte {
        b' ' => "+".to_owned(),
        byte if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    value.bytes().map(byte).collect()
}
