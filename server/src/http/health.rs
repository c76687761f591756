//! Whether the program is alive, and whether it is ready: for whatever watches over it.
//!
//! Ready means that a referral could be kept now: the schema is right and the database takes a write. Anybody may ask,
//! so the answer is worked out once a second at most, however many ask.

use std::{sync::Arc, time::Duration};

use axum::{Router, extract::State, http::StatusCode, routing::get};
use service::{Service, store::StoreError};
use tokio::{
    sync::Mutex,
    time::{Instant, timeout},
};

/// For how long an answer stands.
const FRESH: Duration = Duration::from_secs(1);
/// How long the database may take to answer: whoever watches over us waits no longer either.
const PATIENCE: Duration = Duration::from_secs(2);

/// `/healthz` and `/readyz`.
pub fn router(service: Service) -> Router {
    let readiness = Arc::new(Readiness { service, last: Mutex::default() });
    Router::new().route("/healthz", get(alive)).route("/readyz", get(ready)).with_state(readiness)
}

struct Readiness {
    service: Service,
    /// The last answer, and when it was found.
    last: Mutex<Option<(Instant, bool)>>,
}

impl Readiness {
    /// Whether we are ready; those who ask while it is being found out wait for the same answer.
    async fn is_ready(&self) -> bool {
        let mut last = self.last.lock().await;
        if let Some((found, ready)) = *last
            && found.elapsed() < FRESH
        {
            return ready;
        }
        let ready = self.find_out().await;
        *last = Some((Instant::now(), ready));
        ready
    }

    async fn find_out(&self) -> bool {
        let store = self.service.store();
        let found = timeout(PATIENCE, async {
            match store.check_schema().await {
                // A migration of the release to come only adds: whoever serves goes on until it is restarted.
                Err(StoreError::OtherSchema { found, needed }) if found > needed => {}
                checked => checked?,
            }
            store.can_write().await
        });
        match found.await {
            Ok(Ok(())) => return true,
            Ok(Err(error)) => tracing::error!(error = service::causes(&error), "not ready"),
            Err(_) => tracing::error!("not ready: the database does not answer in time"),
        }
        false
    }
}

async fn alive() -> &'static str {
    "alive\n"
}

async fn ready(State(readiness): State<Arc<Readiness>>) -> (StatusCode, &'static str) {
    if readiness.is_ready().await {
        (StatusCode::OK, "ready\n")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "not ready\n")
    }
}
