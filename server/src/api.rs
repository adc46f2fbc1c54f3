//! The API: FHIR R4 REST as far as intake needs it.

mod body;
mod create;
mod error;
mod language;
mod metadata;
mod resource;

use std::sync::Arc;

use axum::Router;
use axum::middleware::map_response;
use axum::response::Response;
use axum::routing::{any, get, post};
use intake::endpoints;

use crate::{Services, headers};
use error::ApiError;
use language::Language;

/// Where the API lies on this server.
pub const BASE: &str = "/api";

/// The routes under [`BASE`], and an answer in FHIR's terms to every other path there.
pub fn router() -> Router<Arc<Services>> {
    Router::new()
        .route(&endpoints::collection(BASE), post(create::create))
        .route(&format!("{BASE}/metadata"), get(metadata::metadata))
        .method_not_allowed_fallback(wrong_method)
        .route(BASE, any(unknown))
        .route(&format!("{BASE}/"), any(unknown))
        .route(&format!("{BASE}/{{*path}}"), any(unknown))
        .layer(map_response(headers::no_store))
}

async fn unknown(language: Language) -> Response {
    ApiError::UnknownPath.respond(language)
}

async fn wrong_method(language: Language) -> Response {
    ApiError::Method.respond(language)
}
