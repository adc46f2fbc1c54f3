//! Reading a request's body within its bounds.

use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE};
use intake::endpoints::is_fhir_json;
use intake::limits;
use tokio::time::timeout;

use super::error::ApiError;

/// How long a body may take to arrive: 256 KiB at modem speed.
const PATIENCE: Duration = Duration::from_mins(1);

/// Reads a body of FHIR JSON.
///
/// # Errors
/// Another media type or a content coding (415), more bytes than allowed whether announced or not
/// (413), not all of them in time (408).
pub async fn read(headers: &HeaderMap, body: Body) -> Result<Bytes, ApiError> {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    if !text(CONTENT_TYPE).is_some_and(is_fhir_json) || headers.contains_key(CONTENT_ENCODING) {
        return Err(ApiError::MediaType);
    }
    let announced = text(CONTENT_LENGTH).and_then(|length| length.parse().ok());
    if announced.is_some_and(|length| !limits::BODY.allows(length)) {
        return Err(ApiError::TooLarge);
    }
    let Ok(read) = timeout(PATIENCE, to_bytes(body, limits::BODY.max)).await else {
        return Err(ApiError::TooSlow);
    };
    read.map_err(|error| {
        if is_length_limit(&error) {
            ApiError::TooLarge
        } else {
            ApiError::Broken
        }
    })
}

fn is_length_limit(error: &axum::Error) -> bool {
    let mut cause = std::error::Error::source(error);
    while let Some(error) = cause {
        if error.is::<http_body_util::LengthLimitError>() {
            return true;
        }
        cause = error.source();
    }
    false
}
