//! Asking the server, with an end to patience: on a bad line a request can hang for ever.

use gloo_net::http::Response;
use gloo_net::http::{Request, RequestBuilder};
use gloo_timers::callback::Timeout;
use web_sys::AbortController;

/// How long an answer is waited for, in milliseconds.
const PATIENCE: u32 = 15_000;

/// The page at this address as it is now, if the server gives it.
pub(super) async fn page(address: &str) -> Option<String> {
    let (request, _patience) = patient(Request::get(address));
    let response = request.header("accept", "text/html").send().await.ok()?;
    if response.ok() && !response.redirected() { response.text().await.ok() } else { None }
}

/// The answer to a form; none when the server was not reached.
pub(super) async fn form(address: &str, body: &str) -> Option<Response> {
    // The server leads a form on by a redirect only where HTML is asked for.
    let (request, _patience) = patient(Request::post(address));
    let request = request.header("accept", "application/json");
    request.header("content-type", "application/x-www-form-urlencoded").body(body).ok()?.send().await.ok()
}

/// Sends a form that nobody waits for, and that the browser sends on even when its page is gone.
pub(super) fn at_parting(address: &str, body: &str) {
    let (Some(window), Ok(fields)) = (web_sys::window(), web_sys::UrlSearchParams::new_with_str(body)) else { return };
    // Whether the browser takes it or not, there is no page left to say so on.
    let _ = window.navigator().send_beacon_with_opt_url_search_params(address, Some(&fields));
}

/// What is sent for these pairs of name and value.
pub(super) fn encoded(pairs: &[(String, String)]) -> Option<String> {
    let encoded = web_sys::UrlSearchParams::new().ok()?;
    for (name, value) in pairs {
        encoded.append(name, value);
    }
    Some(encoded.to_string().into())
}

/// The request with an end to patience, which lasts as long as what stands beside it.
fn patient(request: RequestBuilder) -> (RequestBuilder, Option<Timeout>) {
    let Ok(controller) = AbortController::new() else { return (request, None) };
    let request = request.abort_signal(Some(&controller.signal()));
    (request, Some(Timeout::new(PATIENCE, move || controller.abort())))
}
