//! The pages of a person who refers themself, or is helped to.

use axum::Router;

use crate::web::Pages;

pub(crate) fn routes() -> Router<Pages> {
    Router::new()
}

pub(crate) fn register() {}
