//! What GOV.UK Notify says of a message that it took: `POST /receipts/notify`, with the token that it was given.
//!
//! It says it until it hears that it was heard, in any order; of a message that is not ours, it is thanked all the same.

use std::path::Path;

use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    routing::post,
};
use domain::{
    delivery::{Receipt, Trouble},
    id::MessageId,
};
use serde::Deserialize;
use service::Service;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::secrets;

/// How short a token may be: shorter ones can be guessed.
const SHORTEST: usize = 20;

/// By what Notify shows that it is Notify; a hash of it, which says nothing when it is printed.
#[derive(Clone, Debug)]
pub struct Token([u8; 32]);

impl Token {
    /// The token in this file.
    pub fn read(file: &Path) -> anyhow::Result<Self> {
        let text = secrets::read_text(file)?;
        anyhow::ensure!(
            text.len() >= SHORTEST && text.bytes().all(|byte| byte.is_ascii_graphic()),
            "{} must hold a token of {SHORTEST} characters or more, without spaces: make one with\n  \
             (umask 077 && openssl rand -hex 32 > {0})",
            file.display()
        );
        Ok(Self::of(&text))
    }

    /// This token.
    pub fn of(text: &str) -> Self {
        Self(Sha256::digest(text).into())
    }

    /// Whether a request carries it; finding out takes as long whether or not.
    fn is_in(&self, headers: &HeaderMap) -> bool {
        let given = headers
            .get(header::AUTHORIZATION)
            .and_then(|value| value.to_str().ok())
            .and_then(|value| value.split_once(' '))
            .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
            .map_or("", |(_, token)| token.trim());
        Self::of(given).0.ct_eq(&self.0).into()
    }
}

/// What is read of a callback: it names the number or address too, which nobody here needs.
#[derive(Deserialize)]
struct Callback {
    reference: Option<String>,
    status: String,
}

/// `/receipts/notify`; it is not there when nobody may bring any.
pub fn router(service: Service, token: Option<Token>) -> Router {
    match token {
        Some(token) => Router::new().route("/receipts/notify", post(take)).with_state((service, token)),
        None => Router::new(),
    }
}

async fn take(State((service, token)): State<(Service, Token)>, headers: HeaderMap, body: Bytes) -> StatusCode {
    if !token.is_in(&headers) {
        return StatusCode::UNAUTHORIZED;
    }
    let Ok(Callback { reference, status }) = serde_json::from_slice(&body) else { return StatusCode::BAD_REQUEST };
    let message: Option<MessageId> = reference.and_then(|reference| reference.parse().ok());
    let (Some(message), Some(receipt)) = (message, receipt(&status)) else { return StatusCode::NO_CONTENT };
    match service.note_receipt(message, receipt).await {
        Ok(()) => StatusCode::NO_CONTENT,
        // Notify brings it again.
        Err(error) => {
            tracing::error!(error = service::causes(&error), "a receipt cannot be noted");
            StatusCode::SERVICE_UNAVAILABLE
        }
    }
}

/// What a status of Notify's means; one that is not the last says nothing.
fn receipt(status: &str) -> Option<Receipt> {
    match status {
        "delivered" | "received" => Some(Receipt::Delivered),
        "permanent-failure" | "validation-failed" | "cancelled" => Some(Receipt::NotDelivered(Trouble::NobodyThere)),
        "temporary-failure" => Some(Receipt::NotDelivered(Trouble::NotReached)),
        "technical-failure" | "virus-scan-failed" => Some(Receipt::NotDelivered(Trouble::Fault)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(value: &str) -> HeaderMap {
        HeaderMap::from_iter([(header::AUTHORIZATION, value.parse().unwrap())])
    }

    #[test]
    fn the_token_alone_opens() {
        let token = Token::of("open-sesame-open-sesame");
        assert!(token.is_in(&with("Bearer open-sesame-open-sesame")));
        for other in ["Bearer open-sesame", "Bearer ", "Basic open-sesame-open-sesame", "open-sesame-open-sesame"] {
            assert!(!token.is_in(&with(other)), "{other}");
        }
        assert!(!token.is_in(&HeaderMap::new()));
    }

    #[test]
    fn a_status_on_the_way_says_nothing() {
        assert_eq!(receipt("sending"), None);
        assert_eq!(receipt("delivered"), Some(Receipt::Delivered));
        assert_eq!(receipt("temporary-failure"), Some(Receipt::NotDelivered(Trouble::NotReached)));
    }
}
