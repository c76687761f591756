//! Pages that say what went wrong, each with a way on and never with anybody's data.

use axum::response::Response;
use domain::Language;
use http::StatusCode;
use leptos::prelude::*;
use service::Fault;
use words::Words;

use super::{
    Visit,
    document::{Page, document, html_response},
};
use crate::paths;

/// The page for an address that leads nowhere.
pub fn not_found(visit: &Visit) -> Response {
    error_of(visit, StatusCode::NOT_FOUND, None)
}

/// The page for a fault: the cause is logged once, here, under a reference that the page shows.
pub fn fault_page(visit: &Visit, fault: &Fault) -> Response {
    let reference = visit.reference();
    tracing::error!(reference, error = fault as &dyn std::error::Error, "a use case failed");
    error_of(visit, StatusCode::INTERNAL_SERVER_ERROR, reference)
}

/// The page for a status, in the visit's language.
pub fn error_of(visit: &Visit, status: StatusCode, reference: Option<&str>) -> Response {
    let network = visit.path.split('/').nth(1).unwrap_or_default();
    let start = if domain::network::check_slug(network).is_ok() { paths::start(network) } else { "/".to_owned() };
    page(visit.words, status, reference, &start)
}

/// The page for a status, where nothing is known of the visit.
pub fn error_page(status: StatusCode, reference: Option<&str>, language: Language) -> Response {
    page(Words::new(language), status, reference, "/")
}

fn page(words: Words, status: StatusCode, reference: Option<&str>, start: &str) -> Response {
    let (title, body): (&str, Vec<&str>) = match status {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => {
            (words.error_not_found_title(), vec![words.error_not_found_address(), words.error_not_found_pasted()])
        }
        StatusCode::PAYLOAD_TOO_LARGE => (words.error_too_large_title(), vec![words.error_too_large()]),
        StatusCode::FORBIDDEN => (words.error_cross_site_title(), vec![words.error_cross_site()]),
        StatusCode::BAD_REQUEST | StatusCode::UNSUPPORTED_MEDIA_TYPE => {
            (words.error_malformed_title(), vec![words.error_malformed()])
        }
        StatusCode::TOO_MANY_REQUESTS => (words.error_too_many_title(), vec![words.error_too_many()]),
        StatusCode::SERVICE_UNAVAILABLE | StatusCode::REQUEST_TIMEOUT | StatusCode::GATEWAY_TIMEOUT => {
            (words.error_busy_title(), vec![words.error_busy()])
        }
        _ => (words.error_fault_title(), vec![words.error_fault()]),
    };
    let paragraphs = body.into_iter().map(|text| view! { <p>{text}</p> }).collect_view();
    let reference = reference.map(|reference| view! { <p>{words.error_fault_reference(reference)}</p> });
    let start = start.to_owned();
    let main = view! {
        <h1 class="nhsuk-heading-l">{title}</h1>
        {paragraphs}
        {reference}
        <p><a href=start>{words.error_way_start()}</a></p>
    };
    let page = Page::new("error", title, words);
    let mut response = html_response(document(page, main));
    *response.status_mut() = status;
    response
}
