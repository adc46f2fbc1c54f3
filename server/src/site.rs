//! The app's files from the same origin: pages by their plain addresses, precompressed where the
//! browser takes it, cached for good only where the name changes with the content.

mod coding;
mod file;
mod route;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::{ACCEPT_ENCODING, ALLOW, IF_NONE_MATCH, LOCATION};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::Services;
use coding::Accepted;
use file::Asset;
use route::{Candidate, Route, route};

/// The folder of the built app.
pub struct Site {
    root: PathBuf,
}

impl Site {
    /// Serves the files of a folder.
    pub fn new(root: PathBuf) -> Self {
        Self { root }
    }

    /// The first candidate that is there.
    async fn first(&self, candidates: &[Candidate], accepted: Accepted) -> Option<Asset> {
        for candidate in candidates {
            if let Some(needed) = &candidate.only_with
                && !is_file(&self.root.join(needed)).await
            {
                continue;
            }
            if let Some(asset) = Asset::open(&self.root, &candidate.file, accepted).await {
                return Some(asset);
            }
        }
        None
    }

    async fn missing(&self, spanish: bool, accepted: Accepted) -> Response {
        let pages = if spanish {
            &["es/404.html", "404.html"][..]
        } else {
            &["404.html"]
        };
        for page in pages {
            if let Some(asset) = Asset::open(&self.root, page, accepted).await {
                return asset.respond(StatusCode::NOT_FOUND);
            }
        }
        (StatusCode::NOT_FOUND, "Not found\n").into_response()
    }
}

async fn is_file(path: &Path) -> bool {
    tokio::fs::metadata(path)
        .await
        .is_ok_and(|about| about.is_file())
}

/// Answers every request that is not for the API.
pub async fn serve(State(services): State<Arc<Services>>, request: Request) -> Response {
    // The router takes the body off a response to HEAD.
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return (StatusCode::METHOD_NOT_ALLOWED, [(ALLOW, "GET, HEAD")]).into_response();
    }
    let site = &services.site;
    let accepted = Accepted::read(&request.headers().get_all(ACCEPT_ENCODING));
    match route(request.uri().path()) {
        Route::Redirect(path) => redirect(&path, request.uri().query()),
        Route::Files {
            candidates,
            spanish,
        } => match site.first(&candidates, accepted).await {
            Some(asset) if asset.is_known(known(request.headers())) => asset.not_modified(),
            Some(asset) => asset.respond(StatusCode::OK),
            None => site.missing(spanish, accepted).await,
        },
        Route::Nowhere => site.missing(false, accepted).await,
    }
}

/// The value of `If-None-Match`, empty where there is none.
fn known(headers: &HeaderMap) -> &str {
    headers
        .get(IF_NONE_MATCH)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
}

fn redirect(path: &str, query: Option<&str>) -> Response {
    let query = query.map(|query| format!("?{query}")).unwrap_or_default();
    match HeaderValue::try_from(format!("{path}{query}")) {
        Ok(location) => (StatusCode::PERMANENT_REDIRECT, [(LOCATION, location)]).into_response(),
        Err(_) => StatusCode::BAD_REQUEST.into_response(),
    }
}
