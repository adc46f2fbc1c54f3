//! `GET /healthz`: whether the service can take a submission.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::middleware::map_response;
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::{Services, headers};

/// The route of the health check.
pub fn router() -> Router<Arc<Services>> {
    Router::new()
        .route("/healthz", get(check))
        .layer(map_response(headers::no_store))
}

async fn check(State(services): State<Arc<Services>>) -> Response {
    match services.store.ready().await {
        Ok(()) => "ok\n".into_response(),
        Err(error) => {
            tracing::error!(%error, "health check");
            (StatusCode::SERVICE_UNAVAILABLE, "database unavailable\n").into_response()
        }
    }
}
