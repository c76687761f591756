//! The way of a person from the first page to a booked appointment, form by form.
//!
//! Knows the pages' fields by name, as a browser's autofill would, and answers them as nobody.

mod form;

use std::collections::BTreeMap;
use std::net::Ipv4Addr;

use anyhow::{Context, Result, bail, ensure};

use crate::chance::Chance;
use crate::wire::{Answer, Request};
use form::{Form, attribute_of_page, encoded};

/// What is typed, by the name of the field.
const TYPED: [(&str, &str); 17] = [
    ("practice", "not-sure"),
    ("given-name", "Alex"),
    ("family-name", "Example"),
    ("birth-day", "1"),
    ("birth-month", "2"),
    ("birth-year", "1980"),
    ("phone", "07700 900123"),
    ("safe-to-text", "yes"),
    ("safe-voicemail", "yes"),
    ("email", "alex@example.com"),
    ("no-fixed-address", "yes"),
    ("needs", "loneliness"),
    ("matters-most", "The garden."),
    ("good-day", "Rain, and soup."),
    ("modes", "phone"),
    ("modes", "in-person"),
    ("share", "gp-words"),
];

/// The page where a time is chosen, how many of them it is asked for, and how often another is chosen when one is gone.
const TIMES: &str = "refer/appointment";
const TIMES_SHOWN: &str = "?times=100";
const TRIES: usize = 30;

/// More pages than any journey has.
const MOST_PAGES: usize = 40;

/// Somebody on their way, and how their requests are sent.
pub struct Journey<A> {
    ask: A,
    network: String,
    /// The page that comes next.
    path: String,
    source: Option<Ipv4Addr>,
    chance: Chance,
    cookies: BTreeMap<String, String>,
}

/// A page that was reached, and the cookie of the draft that may see it.
pub struct Reached {
    pub path: String,
    pub cookie: String,
    html: String,
}

/// What a person was told at the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Booked {
    /// The referral's reference.
    pub reference: String,
    /// When the appointment starts, as RFC 3339.
    pub start: String,
}

impl<A: FnMut(&Request) -> Result<Answer>> Journey<A> {
    /// Somebody who has never been here.
    pub fn new(network: &str, chance: Chance, ask: A) -> Self {
        let path = format!("/{network}/refer/practice");
        Self { ask, network: network.to_owned(), path, source: None, chance, cookies: BTreeMap::new() }
    }

    /// Coming from this address, as a proxy would tell.
    pub fn from(self, source: Ipv4Addr) -> Self {
        Self { source: Some(source), ..self }
    }

    /// Answers page after page, from where they are, until the one of this name.
    pub fn to(&mut self, name: &str) -> Result<Reached> {
        let mut tries = 0;
        for _ in 0..MOST_PAGES + TRIES {
            let path = self.path.clone();
            let html = self.open(&path)?;
            let page = attribute_of_page(&html, "data-page").with_context(|| format!("{path} has no name"))?;
            if page == name {
                return Ok(Reached { path, cookie: self.cookie(), html });
            }
            let next = self.answer(&path, &html)?;
            if next == path {
                tries += 1;
                // Somebody else was quicker: that is no fault, as long as it does not go on for ever.
                ensure!(page == TIMES && tries < TRIES, "the page {path} did not take what is answered there");
            }
            self.path = next;
        }
        bail!("the journey went on to {} without a page {name}", self.path)
    }

    /// Answers everything and sends it; what the confirmation says.
    pub fn refer(&mut self) -> Result<Booked> {
        let done = self.to("refer/done")?;
        let told = |name| attribute_of_page(&done.html, name).map(str::to_owned);
        Ok(Booked {
            reference: told("data-reference").context("the confirmation has no reference")?,
            start: told("data-start").context("the confirmation has no appointment")?,
        })
    }

    fn open(&mut self, path: &str) -> Result<String> {
        let times = if path.ends_with(TIMES) { TIMES_SHOWN } else { "" };
        let page = self.send(&format!("{path}{times}"), None)?;
        // A draft that is there shows the page; one that is not leads back to the start.
        ensure!(page.status == 200, "{path} was answered with {} {:?}", page.status, page.header("location"));
        String::from_utf8(page.body).context("a page is text")
    }

    /// Sends the main form of a page; where that leads to.
    fn answer(&mut self, path: &str, html: &str) -> Result<String> {
        let form = Form::main(html).with_context(|| format!("{path} asks nothing"))?;
        let mut fields = form.hidden();
        fields.extend(TYPED.iter().filter(|(name, _)| form.asks(name)).copied());
        if form.asks("slot") {
            let times: Vec<&str> = form.choices("slot").filter(|time| *time != "none").collect();
            ensure!(!times.is_empty(), "there is no free time left in {}", self.network);
            fields.push(("slot", times[self.chance.below(times.len())]));
        }
        let body: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        let taken = self.send(form.action, Some(&body.join("&")))?;
        let next = taken.header("location").with_context(|| format!("{path} was answered with {}", taken.status))?;
        Ok(next.split('?').next().unwrap_or_default().to_owned())
    }

    fn send(&mut self, path: &str, form: Option<&str>) -> Result<Answer> {
        let cookie = (!self.cookies.is_empty()).then(|| self.cookie());
        let answer = (self.ask)(&Request { path, cookie: cookie.as_deref(), form, source: self.source })?;
        for (name, value) in answer.cookies() {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        Ok(answer)
    }

    fn cookie(&self) -> String {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        cookies.join("; ")
    }
}
