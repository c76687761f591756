//! Figures for whoever runs the program, in the text format that Prometheus reads.
//!
//! Counted by the route's template and the class of the answer, never by path: so nothing personal, and only so many
//! lines as there are routes.

use std::{
    collections::BTreeMap,
    fmt::Write,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use axum::{
    Router,
    extract::State,
    http::{StatusCode, header},
    response::IntoResponse,
    routing::get,
};
use service::Service;

/// How often each route was answered, and how long that took.
#[derive(Clone, Debug, Default)]
pub struct Counts(Arc<Mutex<BTreeMap<String, [Count; CLASSES]>>>);

/// From 1xx to 5xx.
const CLASSES: usize = 5;

#[derive(Clone, Copy, Debug, Default)]
struct Count {
    requests: u64,
    taken: Duration,
}

impl Counts {
    /// Counts one answer.
    pub fn add(&self, route: &str, status: StatusCode, taken: Duration) {
        let class = usize::from(status.as_u16() / 100).clamp(1, CLASSES) - 1;
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !counts.contains_key(route) {
            counts.insert(route.to_owned(), Default::default());
        }
        if let Some(count) = counts.get_mut(route).map(|classes| &mut classes[class]) {
            count.requests += 1;
            count.taken += taken;
        }
    }

    /// The figures as Prometheus reads them.
    pub fn text(&self) -> String {
        let counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut requests = "# TYPE matters_requests_total counter\n".to_owned();
        let mut seconds = "# TYPE matters_request_seconds_total counter\n".to_owned();
        for (route, classes) in counts.iter() {
            for (class, count) in classes.iter().enumerate().filter(|(_, count)| count.requests > 0) {
                let labels = format!("{{route=\"{route}\",status=\"{}xx\"}}", class + 1);
                let both = writeln!(requests, "matters_requests_total{labels} {}", count.requests).and_then(|()| {
                    writeln!(seconds, "matters_request_seconds_total{labels} {:.6}", count.taken.as_secs_f64())
                });
                both.expect("a string can always be written to");
            }
        }
        requests + &seconds
    }
}

/// `/metrics`, for a listener of its own.
pub fn router(counts: Counts, service: Service) -> Router {
    Router::new().route("/metrics", get(figures)).with_state((counts, service))
}

async fn figures(State((counts, service)): State<(Counts, Service)>) -> impl IntoResponse {
    let mut text = counts.text();
    match service.messages_waiting().await {
        Ok(waiting) => {
            text.push_str(&format!("# TYPE matters_messages_waiting gauge\nmatters_messages_waiting {waiting}\n"));
        }
        Err(error) => tracing::error!(error = service::causes(&error), "messages cannot be counted"),
    }
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_counted_by_route_and_class() {
        let counts = Counts::default();
        counts.add("/{network}", StatusCode::OK, Duration::from_millis(2));
        counts.add("/{network}", StatusCode::OK, Duration::from_millis(3));
        counts.add("/{network}", StatusCode::NOT_FOUND, Duration::ZERO);
        let text = counts.text();
        assert!(text.contains("matters_requests_total{route=\"/{network}\",status=\"2xx\"} 2\n"), "{text}");
        assert!(text.contains("matters_requests_total{route=\"/{network}\",status=\"4xx\"} 1\n"), "{text}");
        assert!(
            text.contains("matters_request_seconds_total{route=\"/{network}\",status=\"2xx\"} 0.005000\n"),
            "{text}"
        );
    }
}
