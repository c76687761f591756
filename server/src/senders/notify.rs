//! Texts, emails and letters to GOV.UK Notify, as its REST API has it (<https://docs.notifications.service.gov.uk/rest-api.html>).
//!
//! Notify takes what it is given as often as it is given it. So a message that may have been handed over before is looked
//! for there first, by its reference, which is its id: only one that is not there is handed over.

use std::{sync::Arc, time::Duration};

use anyhow::{Context, bail};
use axum::http::{Method, Request, StatusCode, header};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::delivery::Trouble;
use hmac::{Hmac, KeyInit, Mac};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Bytes;
use hyper_rustls::HttpsConnector;
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::{TokioExecutor, TokioTimer},
};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use service::{
    clock::Clock,
    outbox::{NotSent, Outgoing},
};
use sha2::Sha256;
use tokio::time::timeout;
use zeroize::Zeroizing;

use super::pace::Pace;
use crate::{
    clock::SystemClock,
    config::{NotifySettings, TEMPLATES_HINT},
    secrets,
};

/// For how long Notify may take to answer.
const PATIENCE: Duration = Duration::from_secs(15);
/// For how long a connection may take to be made.
const CONNECTING: Duration = Duration::from_secs(5);
/// How much of an answer is read.
const ANSWER_BYTES: usize = 64 * 1024;
/// How many requests are on their way at once, at most.
const AT_ONCE: usize = 64;
/// So many a minute for each request that is on its way: with answers within a second and a half, the full rate.
const A_MINUTE_EACH: u32 = 40;
/// How many lines an address has at least, and at most.
const ADDRESS_LINES: std::ops::RangeInclusive<usize> = 3..=7;

/// A service of Notify's, by its key.
#[derive(Clone)]
pub struct Notify {
    client: Client<HttpsConnector<HttpConnector>, Full<Bytes>>,
    base: Arc<str>,
    key: Arc<ApiKey>,
    templates: Arc<Templates>,
    clock: Arc<dyn Clock>,
    pace: Pace,
    at_once: usize,
}

impl std::fmt::Debug for Notify {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Notify").field("base", &self.base).finish_non_exhaustive()
    }
}

/// Which template a message of each channel is put into: they say `((subject))` and `((body))`.
#[derive(Clone, Debug)]
struct Templates {
    sms: String,
    email: String,
    letter: Option<String>,
}

/// The parts of an API key that count: its name is for people.
struct ApiKey {
    service: String,
    secret: Zeroizing<String>,
}

/// How long a UUID is, as text.
const UUID: usize = 36;

impl ApiKey {
    /// `{name}-{service id}-{secret}`.
    fn parse(text: &str) -> Option<Self> {
        let is_id = |part: &str| {
            part.len() == UUID
                && part.char_indices().all(|(place, c)| match place {
                    8 | 13 | 18 | 23 => c == '-',
                    _ => c.is_ascii_hexdigit(),
                })
        };
        let (rest, secret) = text.split_at_checked(text.len().checked_sub(UUID)?)?;
        let rest = rest.strip_suffix('-')?;
        let (name, service) = rest.split_at_checked(rest.len().checked_sub(UUID)?)?;
        let whole = (name.is_empty() || name.ends_with('-')) && is_id(service) && is_id(secret);
        whole.then(|| Self { service: service.to_owned(), secret: Zeroizing::new(secret.to_owned()) })
    }

    /// A token that says who asks and when (RFC 7519, HS256).
    fn token(&self, now: i64) -> String {
        let part = |value: Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let said = format!(
            "{}.{}",
            part(json!({"typ": "JWT", "alg": "HS256"})),
            part(json!({"iss": self.service, "iat": now}))
        );
        let mut mac = Hmac::<Sha256>::new_from_slice(self.secret.as_bytes()).expect("a key may have any length");
        mac.update(said.as_bytes());
        format!("{said}.{}", URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes()))
    }
}

impl Notify {
    /// Notify with what is configured of it; nothing is sent yet.
    pub fn open(settings: &NotifySettings) -> anyhow::Result<Self> {
        let Some(file) = &settings.api_key_file else {
            bail!(
                "GOV.UK Notify needs an API key: put it into a file that only its owner may read, and name that by --notify-api-key-file"
            )
        };
        let text = secrets::read_text(file)?;
        let key =
            ApiKey::parse(&text).with_context(|| format!("{} holds no API key of GOV.UK Notify", file.display()))?;
        let (Some(sms), Some(email)) = (settings.sms_template.clone(), settings.email_template.clone()) else {
            bail!("GOV.UK Notify needs a template for texts and one for emails: {TEMPLATES_HINT}")
        };
        let base = settings.url();
        let mut connector = HttpConnector::new();
        connector.set_connect_timeout(Some(CONNECTING));
        connector.enforce_http(false);
        connector.set_nodelay(true);
        let connector = hyper_rustls::HttpsConnectorBuilder::new()
            .with_native_roots()
            .context("this machine's certificates cannot be read")?
            .https_or_http()
            .enable_http1()
            .wrap_connector(connector);
        let client = Client::builder(TokioExecutor::new())
            .pool_timer(TokioTimer::new())
            .pool_idle_timeout(Duration::from_secs(60))
            .build(connector);
        let rate = settings.rate();
        let at_once = usize::try_from(rate.get().div_ceil(A_MINUTE_EACH)).unwrap_or(AT_ONCE);
        Ok(Self {
            client,
            base: base.as_str().into(),
            key: Arc::new(key),
            templates: Arc::new(Templates { sms, email, letter: settings.letter_template.clone() }),
            clock: Arc::new(SystemClock),
            pace: Pace::of(rate),
            at_once: at_once.min(AT_ONCE),
        })
    }

    pub(super) fn at_once(&self) -> usize {
        self.at_once
    }

    pub(super) async fn ready(&self) {
        self.pace.ready().await;
    }

    pub(super) async fn send(&self, message: &Outgoing) -> Result<(), NotSent> {
        let (path, body) = self.request(message)?;
        if message.is_repeat {
            if self.has(&message.id).await? {
                return Ok(());
            }
            self.ready().await;
        }
        self.ask(Method::POST, path, Some(body)).await.map(|_| ())
    }

    /// Where a message goes, and in which words.
    fn request(&self, message: &Outgoing) -> Result<(&'static str, Value), NotSent> {
        let mut said = Map::from_iter([("body".to_owned(), json!(message.body))]);
        if let Some(subject) = &message.subject {
            said.insert("subject".to_owned(), json!(subject));
        }
        let (path, to, template) = match message.channel.as_str() {
            "sms" => ("/v2/notifications/sms", Some("phone_number"), Some(&self.templates.sms)),
            "email" => ("/v2/notifications/email", Some("email_address"), Some(&self.templates.email)),
            "letter" => ("/v2/notifications/letter", None, self.templates.letter.as_ref()),
            _ => ("", None, None),
        };
        let Some(template) = template else {
            return Err(NotSent::Ever(Trouble::NoWay, "there is no template for its channel".into()));
        };
        if to.is_none() {
            let lines: Vec<_> = message.to.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
            if !ADDRESS_LINES.contains(&lines.len()) {
                return Err(NotSent::Ever(Trouble::NotTaken, "a letter's address has three to seven lines".into()));
            }
            let lines = lines.iter().zip(1..);
            said.extend(lines.map(|(line, number)| (format!("address_line_{number}"), json!(line))));
        }
        let mut body = json!({"template_id": template, "personalisation": said, "reference": message.id});
        if let Some(to) = to {
            body[to] = json!(message.to);
        }
        Ok((path, body))
    }

    /// Whether Notify has a message of this reference.
    async fn has(&self, reference: &str) -> Result<bool, NotSent> {
        #[derive(Deserialize)]
        struct Found {
            notifications: Vec<serde::de::IgnoredAny>,
        }
        let answer = self.ask(Method::GET, &format!("/v2/notifications?reference={reference}"), None).await?;
        match serde_json::from_slice(&answer) {
            Ok(Found { notifications }) => Ok(!notifications.is_empty()),
            Err(_) => Err(NotSent::Now(Said::Nonsense.into())),
        }
    }

    async fn ask(&self, method: Method, path: &str, body: Option<Value>) -> Result<Bytes, NotSent> {
        let body = body.map(|body| body.to_string()).unwrap_or_default();
        let request = Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.base))
            .header(header::AUTHORIZATION, format!("Bearer {}", self.key.token(self.clock.now().as_second())))
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::USER_AGENT, concat!("matters/", env!("CARGO_PKG_VERSION")))
            .body(Full::new(Bytes::from(body)))
            .map_err(|error| NotSent::Any(error.into()))?;
        let answered = timeout(PATIENCE, async {
            let (head, body) = self.client.request(request).await.map_err(unreachable)?.into_parts();
            let body = Limited::new(body, ANSWER_BYTES).collect().await;
            // What it took it has taken, whatever becomes of the rest of its answer.
            Ok((head.status, body.map(|body| body.to_bytes()).unwrap_or_default()))
        });
        match answered.await {
            Ok(Ok((status, body))) if status.is_success() => Ok(body),
            Ok(Ok((status, body))) => Err(refused(status, &body)),
            Ok(Err(error)) => Err(error),
            Err(_) => Err(NotSent::Now(Said::Late.into())),
        }
    }
}

/// No answer came. Where not even a connection was made nothing can have gone.
fn unreachable(error: hyper_util::client::legacy::Error) -> NotSent {
    if error.is_connect() { NotSent::Any(error.into()) } else { NotSent::Now(error.into()) }
}

/// What an answer means for the message: its own fault, ours, or Notify's.
fn refused(status: StatusCode, body: &[u8]) -> NotSent {
    #[derive(Default, Deserialize)]
    struct Errors {
        errors: Vec<One>,
    }
    #[derive(Deserialize)]
    struct One {
        error: String,
    }
    let Errors { errors } = serde_json::from_slice(body).unwrap_or_default();
    // The kind of error is a word of Notify's own; what it says beside may quote what we sent.
    let is_word = |error: &String| error.len() <= 40 && error.chars().all(|c| c.is_ascii_alphanumeric());
    let kind = errors.into_iter().map(|one| one.error).find(is_word).unwrap_or_else(|| "no kind of error".to_owned());
    let said = Said::Refused { status: status.as_u16(), kind };
    match status.as_u16() {
        // The key, the clock, the address of Notify, its rate or its limit of a day: no message is to blame.
        401 | 403 | 404 | 405 | 407 | 429 => NotSent::Any(said.into()),
        408 => NotSent::Now(said.into()),
        400..500 => NotSent::Ever(Trouble::NotTaken, said.into()),
        _ => NotSent::Now(said.into()),
    }
}

/// What Notify said, without a word that could name anybody.
#[derive(Debug, thiserror::Error)]
enum Said {
    #[error("GOV.UK Notify answered {status} ({kind}){}", if *status == 403 { ": look at the key, and at this machine's clock" } else { "" })]
    Refused { status: u16, kind: String },
    #[error("GOV.UK Notify took too long")]
    Late,
    #[error("GOV.UK Notify answered nonsense")]
    Nonsense,
}
