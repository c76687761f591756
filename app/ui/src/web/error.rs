//! Pages that say what went wrong, each with a way on and never with anybody's data.

use std::sync::OnceLock;

use axum::{
    body::Bytes,
    response::{Html, IntoResponse, Response},
};
use domain::Language;
use http::{HeaderValue, Method, StatusCode, header};
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
    error_of(visit, StatusCode::NOT_FOUND)
}

/// The page for a fault: the cause is logged once, here, under a reference that the page shows.
pub fn fault_page(visit: &Visit, fault: &Fault) -> Response {
    let reference = visit.reference();
    tracing::error!(reference, error = service::causes(fault), "a use case failed");
    let may_pass = matches!(fault, Fault::Store(error) if error.may_pass());
    let status = if may_pass { StatusCode::SERVICE_UNAVAILABLE } else { StatusCode::INTERNAL_SERVER_ERROR };
    let mut response = page(visit.words, status, reference, (&start_of(visit), visit.asked));
    if may_pass {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("30"));
    }
    response
}

/// The page for a status, in the visit's language.
pub fn error_of(visit: &Visit, status: StatusCode) -> Response {
    page(visit.words, status, None, (&start_of(visit), visit.asked))
}

/// The page for a status, where nothing is known of the visit.
pub fn error_page(status: StatusCode, reference: Option<&str>, language: Language, asked: Asked) -> Response {
    page(Words::new(language), status, reference, ("/", asked))
}

/// The page for more than can be done at once, made once: it costs next to nothing just when there is too much to do.
pub fn busy_page(language: Language, asked: Asked) -> Response {
    static MADE: [OnceLock<Bytes>; 2 * Language::ALL.len()] = [const { OnceLock::new() }; _];
    let place = usize::from(asked == Asked::ToSave) * Language::ALL.len() + language as usize;
    let text = MADE[place]
        .get_or_init(|| text(Words::new(language), StatusCode::SERVICE_UNAVAILABLE, None, ("/", asked)).into());
    (StatusCode::SERVICE_UNAVAILABLE, Html(text.clone())).into_response()
}

/// What somebody did when it went wrong: whoever sent something is told what became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// They opened a page.
    ForPage,
    /// They sent a form.
    ToSave,
}

impl Asked {
    /// What a request by this method does.
    pub fn by(method: &Method) -> Self {
        if method.is_safe() { Self::ForPage } else { Self::ToSave }
    }
}

fn start_of(visit: &Visit) -> String {
    let network = visit.path.split('/').nth(1).unwrap_or_default();
    if domain::network::check_slug(network).is_ok() { paths::start(network) } else { "/".to_owned() }
}

fn page(words: Words, status: StatusCode, reference: Option<&str>, way: (&str, Asked)) -> Response {
    let mut response = html_response(text(words, status, reference, way));
    *response.status_mut() = status;
    response
}

fn text(words: Words, status: StatusCode, reference: Option<&str>, (start, asked): (&str, Asked)) -> String {
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
    let unsure = asked == Asked::ToSave && (status.is_server_error() || status == StatusCode::REQUEST_TIMEOUT);
    let unsure = unsure.then(|| view! { <p>{words.error_unsure()}</p> });
    let paragraphs = body.into_iter().map(|text| view! { <p>{text}</p> }).collect_view();
    let reference = reference.map(|reference| view! { <p>{words.error_fault_reference(reference)}</p> });
    let start = start.to_owned();
    let main = view! {
        <h1 class="nhsuk-heading-l">{title}</h1>
        {paragraphs}
        {unsure}
        {reference}
        <p><a href=start>{words.error_way_start()}</a></p>
    };
    document(Page::new("error", title, words), main)
}
