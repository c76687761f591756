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
use jiff::Timestamp;
use service::{
    Service,
    store::{JobRow, Queue},
};

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
    match service.queue().await {
        Ok(queue) => text.push_str(&of_queue(queue, service.now())),
        Err(error) => tracing::error!(error = service::causes(&error), "messages cannot be counted"),
    }
    match service.jobs().await {
        Ok(jobs) => text.push_str(&of_jobs(&jobs)),
        Err(error) => tracing::error!(error = service::causes(&error), "jobs cannot be read"),
    }
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], text)
}

/// How many messages wait, for how many seconds the oldest has, and how many somebody has to see to.
fn of_queue(queue: Queue, now: Timestamp) -> String {
    let seconds = queue.oldest.map_or(0, |oldest| now.duration_since(oldest).as_secs().max(0));
    gauge("matters_messages_waiting", queue.waiting)
        + &gauge("matters_messages_oldest_seconds", seconds)
        + &gauge("matters_messages_in_trouble", queue.in_trouble)
}

fn gauge(name: &str, value: i64) -> String {
    format!("# TYPE {name} gauge\n{name} {value}\n")
}

/// When each job's last turn began, and whether it went wrong.
fn of_jobs(jobs: &[JobRow]) -> String {
    let mut turns = "# TYPE matters_job_last_turn_seconds gauge\n".to_owned();
    let mut failed = "# TYPE matters_job_failed gauge\n".to_owned();
    for job in jobs {
        let name = &job.job;
        if let Some(taken_at) = job.taken_at {
            turns.push_str(&format!("matters_job_last_turn_seconds{{job=\"{name}\"}} {}\n", taken_at.as_second()));
        }
        failed.push_str(&format!("matters_job_failed{{job=\"{name}\"}} {}\n", i32::from(job.has_failed())));
    }
    turns + &failed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_queue_tells_its_length_its_age_and_what_is_in_trouble() {
        let now: Timestamp = "2027-03-09T10:00:00Z".parse().unwrap();
        let oldest = Some("2027-03-09T09:00:00Z".parse().unwrap());
        let text = of_queue(Queue { waiting: 7, oldest, in_trouble: 2 }, now);
        for line in
            ["matters_messages_waiting 7", "matters_messages_oldest_seconds 3600", "matters_messages_in_trouble 2"]
        {
            assert!(text.lines().any(|other| other == line), "{text}");
        }
    }

    #[test]
    fn a_job_whose_last_turn_went_wrong_shows_and_one_that_has_recovered_does_not() {
        let at = |text: &str| Some(text.parse().unwrap());
        let job =
            |job: &str, failed_at| JobRow { job: job.to_owned(), taken_at: at("2027-03-09T10:00:00Z"), failed_at };
        let text = of_jobs(&[job("flags", at("2027-03-09T10:00:01Z")), job("messages", at("2027-03-09T09:59:00Z"))]);
        assert!(text.contains("matters_job_failed{job=\"flags\"} 1\n"), "{text}");
        assert!(text.contains("matters_job_failed{job=\"messages\"} 0\n"), "{text}");
    }

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
