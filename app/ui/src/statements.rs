//! The statements of a network: privacy, cookies, accessibility.

use axum::Router;

use crate::web::Pages;

pub(crate) fn routes() -> Router<Pages> {
    Router::new()
}
