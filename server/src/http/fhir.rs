//! What other systems read in FHIR R4: the questionnaires that networks have published, which hold nothing of anybody.
//!
//! <https://hl7.org/fhir/R4/http.html#read>

use axum::{
    Router,
    extract::{Path, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use serde_json::{Value, json};
use service::Service;

/// Where a questionnaire is read.
pub const QUESTIONNAIRE: &str = "/fhir/R4/Questionnaire/{questionnaire}";

/// `/fhir/R4/…`.
pub fn router(service: Service) -> Router {
    Router::new().route(QUESTIONNAIRE, get(questionnaire)).with_state(service)
}

async fn questionnaire(State(service): State<Service>, Path(name): Path<String>) -> Response {
    match service.published(&name).await {
        Ok(Some(published)) => resource(StatusCode::OK, &published.to_fhir()),
        Ok(None) => outcome(StatusCode::NOT_FOUND, "not-found", "There is no published questionnaire of this id."),
        Err(fault) => {
            tracing::error!(error = service::causes(&fault), "a questionnaire cannot be read");
            outcome(StatusCode::INTERNAL_SERVER_ERROR, "exception", "The questionnaire cannot be read now.")
        }
    }
}

/// Why there is nothing, as FHIR says it (<https://hl7.org/fhir/R4/operationoutcome.html>).
fn outcome(status: StatusCode, code: &str, words: &str) -> Response {
    let issue = json!([{ "severity": "error", "code": code, "diagnostics": words }]);
    resource(status, &json!({ "resourceType": "OperationOutcome", "issue": issue }))
}

fn resource(status: StatusCode, resource: &Value) -> Response {
    let kind = HeaderValue::from_static("application/fhir+json; charset=utf-8");
    (status, [(header::CONTENT_TYPE, kind)], resource.to_string()).into_response()
}
