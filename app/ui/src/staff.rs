//! The pages of staff.

use axum::Router;

use crate::web::Pages;

pub(crate) fn routes() -> Router<Pages> {
    Router::new()
}

pub(crate) fn register() {}
