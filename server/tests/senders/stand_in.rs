//! GOV.UK Notify as its documents have it: it checks the signature, keeps what it is given, and answers as it is told to.

use std::{
    collections::VecDeque,
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use axum::{
    Json, Router,
    extract::{Path, RawQuery, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use sha2::Sha256;
use tokio::net::TcpListener;

/// The parts of the key with which it is asked.
pub const SERVICE: &str = "26785a09-ab16-4eb0-8407-a37497a57506";
pub const SECRET: &str = "3d844edf-8d35-48ac-975b-e847b4f122b0";
/// For how many seconds a token counts.
const FRESH: u64 = 30;

/// The key as Notify gives it.
pub fn key() -> String {
    format!("riverside-live-{SERVICE}-{SECRET}")
}

/// What stands in for Notify.
#[derive(Clone, Default)]
pub struct StandIn(Arc<Mutex<Kept>>);

#[derive(Default)]
struct Kept {
    taken: Vec<Taken>,
    looked_for: Vec<String>,
    refused: usize,
    answers: VecDeque<(u16, Value)>,
    delay: Duration,
}

/// A message that it took.
#[derive(Clone, Debug)]
pub struct Taken {
    pub channel: String,
    pub body: Value,
    pub at: Instant,
}

impl Taken {
    pub fn reference(&self) -> &str {
        self.body["reference"].as_str().unwrap()
    }
}

impl StandIn {
    /// Listens on this machine; where.
    pub async fn listen(&self) -> SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let router = Router::new()
            .route("/v2/notifications/{channel}", post(take))
            .route("/v2/notifications", get(look))
            .with_state(self.clone());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        address
    }

    /// Answers the next ones so, before it takes any.
    pub fn answer(&self, answers: &[(u16, &str)]) {
        let answers = answers.iter().map(|(status, kind)| {
            let errors = json!([{"error": kind, "message": "of 07700 900123"}]);
            (*status, json!({"status_code": status, "errors": errors}))
        });
        self.0.lock().unwrap().answers.extend(answers);
    }

    /// Takes its time for each answer, when it has taken the message already.
    pub fn delay(&self, delay: Duration) {
        self.0.lock().unwrap().delay = delay;
    }

    pub fn taken(&self) -> Vec<Taken> {
        self.0.lock().unwrap().taken.clone()
    }

    pub fn looked_for(&self) -> Vec<String> {
        self.0.lock().unwrap().looked_for.clone()
    }

    /// How many had no good signature.
    pub fn refused(&self) -> usize {
        self.0.lock().unwrap().refused
    }
}

async fn take(
    State(StandIn(kept)): State<StandIn>,
    Path(channel): Path<String>,
    headers: HeaderMap,
    body: String,
) -> Response {
    let delay = {
        let mut kept = kept.lock().unwrap();
        if !is_signed(&headers) {
            kept.refused += 1;
            return StatusCode::FORBIDDEN.into_response();
        }
        if let Some((status, body)) = kept.answers.pop_front() {
            return (StatusCode::from_u16(status).unwrap(), Json(body)).into_response();
        }
        let body: Value = serde_json::from_str(&body).unwrap();
        kept.taken.push(Taken { channel, body, at: Instant::now() });
        kept.delay
    };
    if !delay.is_zero() {
        tokio::time::sleep(delay).await;
    }
    (StatusCode::CREATED, Json(json!({"id": "740e5834-3a29-46b4-9a6f-16142fde533a"}))).into_response()
}

async fn look(State(StandIn(kept)): State<StandIn>, RawQuery(query): RawQuery, headers: HeaderMap) -> Response {
    let mut kept = kept.lock().unwrap();
    if !is_signed(&headers) {
        kept.refused += 1;
        return StatusCode::FORBIDDEN.into_response();
    }
    let reference = query.unwrap().strip_prefix("reference=").unwrap().to_owned();
    kept.looked_for.push(reference.clone());
    let found = kept.taken.iter().filter(|taken| taken.reference() == reference);
    let found: Vec<_> = found.map(|taken| json!({"reference": taken.reference(), "status": "sending"})).collect();
    Json(json!({"notifications": found, "links": {}})).into_response()
}

/// Whether a request carries a token of the key, made just now (RFC 7519, HS256).
fn is_signed(headers: &HeaderMap) -> bool {
    let token = headers[header::AUTHORIZATION].to_str().unwrap().strip_prefix("Bearer ").unwrap().to_owned();
    let (said, signature) = token.rsplit_once('.').unwrap();
    let mut mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).unwrap();
    mac.update(said.as_bytes());
    let (head, claims) = said.split_once('.').unwrap();
    let read = |part: &str| -> Value { serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap() };
    #[expect(clippy::disallowed_methods, reason = "it has a clock of its own, as Notify has")]
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    mac.verify_slice(&URL_SAFE_NO_PAD.decode(signature).unwrap()).is_ok()
        && read(head) == json!({"typ": "JWT", "alg": "HS256"})
        && read(claims)["iss"] == SERVICE
        && read(claims)["iat"].as_u64().unwrap().abs_diff(now) <= FRESH
}
