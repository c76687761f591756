//! Whether the program is alive, and whether it is ready: for whatever watches over it.

use axum::{Router, extract::State, http::StatusCode, routing::get};
use service::Service;

/// `/healthz` and `/readyz`.
pub fn router(service: Service) -> Router {
    Router::new().route("/healthz", get(alive)).route("/readyz", get(ready)).with_state(service)
}

async fn alive() -> &'static str {
    "alive\n"
}

async fn ready(State(service): State<Service>) -> (StatusCode, &'static str) {
    match service.store().check_schema().await {
        Ok(()) => (StatusCode::OK, "ready\n"),
        Err(error) => {
            tracing::error!(error = &error as &dyn std::error::Error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "not ready\n")
        }
    }
}
