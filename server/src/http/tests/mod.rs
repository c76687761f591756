//! The layers, round routes of the test's own.

use axum::{
    Router,
    body::Body,
    http::{Request, Response, StatusCode, header},
    response::Html,
    routing::{get, post},
};
use http_body_util::BodyExt;
use tower::ServiceExt;

use super::*;

mod listening;

fn site(public_url: &str) -> Site {
    Site { public_url: public_url.parse().unwrap(), trusted_proxies: Vec::new(), receipts: None, demo: false }
}

fn routes() -> Router {
    Router::new()
        .route("/page", get(async || Html("a page")))
        .route("/kept", get(async || ([(header::CACHE_CONTROL, "public")], "kept")))
        .route("/broken", get(async || -> &str { panic!("a rule was broken") }))
        .route("/late", get(std::future::pending::<&str>))
        .route("/do/name", post(async |body: String| Html(body.len().to_string())))
}

async fn ask(request: Request<Body>) -> Response<Body> {
    let app = layered(routes(), Router::new(), &site("http://127.0.0.1:3000"), metrics::Counts::default()).unwrap();
    app.oneshot(request).await.unwrap()
}

async fn get_page(path: &str) -> Response<Body> {
    ask(Request::get(path).body(Body::empty()).unwrap()).await
}

fn posting() -> axum::http::request::Builder {
    Request::post("/do/name").header(header::HOST, "127.0.0.1:3000")
}

async fn text(response: Response<Body>) -> String {
    String::from_utf8(response.into_body().collect().await.unwrap().to_bytes().into()).unwrap()
}

fn is_page(response: &Response<Body>) -> bool {
    response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

#[tokio::test]
async fn an_answer_allows_the_browser_nothing_that_is_inline() {
    let policy = get_page("/page").await.headers()[header::CONTENT_SECURITY_POLICY].clone();
    assert!(policy.to_str().unwrap().contains("script-src 'self' 'wasm-unsafe-eval';"));
    assert!(!policy.to_str().unwrap().contains("unsafe-inline"));
}

#[tokio::test]
async fn what_says_nothing_of_keeping_is_not_kept() {
    assert_eq!(get_page("/page").await.headers()[header::CACHE_CONTROL], "no-store");
    assert_eq!(get_page("/kept").await.headers()[header::CACHE_CONTROL], "public");
}

#[tokio::test]
async fn only_pages_behind_tls_insist_on_tls() {
    assert!(!get_page("/page").await.headers().contains_key(header::STRICT_TRANSPORT_SECURITY));
    let app = layered(routes(), Router::new(), &site("https://a.example"), metrics::Counts::default()).unwrap();
    let response = app.oneshot(Request::get("/page").body(Body::empty()).unwrap()).await.unwrap();
    assert!(response.headers().contains_key(header::STRICT_TRANSPORT_SECURITY));
}

#[tokio::test]
async fn an_unknown_path_is_answered_with_a_page() {
    let response = get_page("/nowhere").await;
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
    assert!(is_page(&response));
}

#[tokio::test]
async fn another_method_is_answered_with_a_page_and_the_ones_there_are() {
    let response = get_page("/do/name").await;
    assert_eq!(response.status(), StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(response.headers()[header::ALLOW], "POST");
    assert!(is_page(&response));
}

#[tokio::test]
async fn a_broken_rule_is_answered_with_a_page_that_has_the_logs_reference() {
    let response = get_page("/broken").await;
    assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
    let reference = response.headers()[observe::REQUEST_ID].to_str().unwrap().to_owned();
    assert!(text(response).await.contains(&reference));
}

#[tokio::test]
async fn the_reference_is_ours_and_not_the_clients() {
    let request = Request::get("/page").header(observe::REQUEST_ID, "mine").body(Body::empty()).unwrap();
    let reference = ask(request).await.headers()[observe::REQUEST_ID].clone();
    assert_eq!(reference.len(), 12);
}

#[tokio::test(start_paused = true)]
async fn work_that_takes_too_long_is_given_up_with_a_page() {
    let response = get_page("/late").await;
    assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert!(response.headers().contains_key(header::RETRY_AFTER));
    assert!(is_page(&response));
}

#[tokio::test]
async fn a_form_from_our_own_page_arrives() {
    let request = posting().header(header::ORIGIN, "http://127.0.0.1:3000").body("abc".into()).unwrap();
    assert_eq!(text(ask(request).await).await, "3");
}

#[tokio::test]
async fn a_form_from_elsewhere_is_refused_with_a_page() {
    let request = posting().header("sec-fetch-site", "cross-site").body("abc".into()).unwrap();
    let response = ask(request).await;
    assert_eq!(response.status(), StatusCode::FORBIDDEN);
    assert!(is_page(&response));
}

#[tokio::test]
async fn the_largest_body_that_is_allowed_arrives() {
    let request = posting().body(vec![b'a'; limits::BODY_BYTES].into()).unwrap();
    assert_eq!(text(ask(request).await).await, limits::BODY_BYTES.to_string());
}

#[tokio::test]
async fn a_body_of_ten_megabytes_is_refused_with_a_page() {
    let response = ask(posting().body(vec![b'a'; 10_000_000].into()).unwrap()).await;
    assert_eq!(response.status(), StatusCode::PAYLOAD_TOO_LARGE);
    assert!(is_page(&response));
}

#[tokio::test(start_paused = true)]
async fn a_body_that_never_ends_is_given_up_with_a_page() {
    let request = posting().body(Body::new(Stalled)).unwrap();
    let response = ask(request).await;
    assert_eq!(response.status(), StatusCode::REQUEST_TIMEOUT);
    assert!(is_page(&response));
}

#[tokio::test]
async fn what_comes_on_top_of_full_places_is_asked_to_come_again() {
    let places = Arc::new(Semaphore::new(0));
    let app = routes().layer(middleware::from_fn_with_state(places, limits::places));
    let response = app.oneshot(Request::get("/page").body(Body::empty()).unwrap()).await.unwrap();
    assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(response.headers()[header::RETRY_AFTER], "2");
}

#[tokio::test]
async fn answers_are_counted_by_route_and_never_by_path() {
    let counts = metrics::Counts::default();
    let routes = Router::new().route("/{network}", get(async || "a page"));
    let app = layered(routes, Router::new(), &site("http://a.example"), counts.clone()).unwrap();
    app.oneshot(Request::get("/riverside?name=Ann").body(Body::empty()).unwrap()).await.unwrap();
    let text = counts.text();
    assert!(text.contains("/{network}"));
    assert!(!text.contains("riverside"));
}

/// A body of which nothing ever comes.
struct Stalled;

impl axum::body::HttpBody for Stalled {
    type Data = axum::body::Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        self: std::pin::Pin<&mut Self>,
        context: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<hyper::body::Frame<Self::Data>, Self::Error>>> {
        let _ = context;
        std::task::Poll::Pending
    }
}
