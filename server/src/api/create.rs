//! `POST /api/QuestionnaireResponse`: the conditional create.

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::header::{ETAG, LAST_MODIFIED, LOCATION};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use intake::endpoints::{self, IF_NONE_EXIST, PREFER};
use intake::{Identifier, Issue, Outcome, Reference, SearchError, Severity};
use questionnaire::{check_response, outcome as outcome_of};
use tokio::task::spawn_blocking;

use super::error::{ApiError, outcome};
use super::language::Language;
use super::resource::Head;
use super::{BASE, body};
use crate::Services;
use crate::store::{Kept, StoreError, Submission};

/// A submission that is kept, now or since earlier.
struct Receipt {
    reference: Reference,
    kept: Kept,
    new: bool,
}

/// Receives one response.
pub async fn create(
    State(services): State<Arc<Services>>,
    language: Language,
    headers: HeaderMap,
    body: Body,
) -> Response {
    match receive(&services, language, &headers, body).await {
        Ok(receipt) => respond(&receipt, language, wants_no_body(&headers)),
        Err(error) => error.respond(language),
    }
}

async fn receive(
    services: &Services,
    language: Language,
    headers: &HeaderMap,
    body: Body,
) -> Result<Receipt, ApiError> {
    let criterion = criterion(headers)?;
    let bytes = body::read(headers, body).await?;
    let head = Head::read(&bytes, criterion)?;
    let reference = Reference::from(head.identifier);
    // What is kept stays accepted, even when its questionnaire has been withdrawn since.
    if let Some(kept) = services
        .store
        .find(head.identifier)
        .await
        .map_err(|error| away(&error))?
    {
        return Ok(Receipt {
            reference,
            kept,
            new: false,
        });
    }
    let (bytes, sealed) = check_and_seal(services, &head, bytes, language).await?;
    let submission = Submission {
        identifier: head.identifier,
        questionnaire: &head.canonical,
        size: bytes,
        sealed: &sealed,
    };
    let (kept, new) = services
        .store
        .keep(&submission)
        .await
        .map_err(|error| away(&error))?;
    Ok(Receipt {
        reference,
        kept,
        new,
    })
}

/// Checks a response against its questionnaire and seals it: the number of bytes and the sealed
/// ones. Both compute, so both leave the threads that answer requests.
async fn check_and_seal(
    services: &Services,
    head: &Head,
    bytes: Bytes,
    language: Language,
) -> Result<(usize, Vec<u8>), ApiError> {
    let definitions = Arc::clone(&services.definitions);
    let seal = Arc::clone(&services.seal);
    let canonical = head.canonical.clone();
    let work = move || {
        let definition = definitions.find(&canonical).map_err(ApiError::Unknown)?;
        let issues = check_response(&definition, &bytes);
        if issues.iter().any(questionnaire::Issue::is_error) {
            return Err(ApiError::Invalid(outcome_of(&issues, language.tag())));
        }
        let sealed = seal.seal(&bytes).map_err(|error| {
            tracing::error!(%error, "submission not sealed");
            ApiError::Internal
        })?;
        Ok((bytes.len(), sealed))
    };
    // An error of joining is a panic, which the panic hook has logged.
    spawn_blocking(work)
        .await
        .unwrap_or(Err(ApiError::Internal))
}

/// A failing database: logged here, "come back" outside.
fn away(error: &StoreError) -> ApiError {
    tracing::error!(%error, "submission not kept");
    ApiError::Unavailable
}

/// The identifier of `If-None-Exist`, if the header is there.
fn criterion(headers: &HeaderMap) -> Result<Option<Identifier>, ApiError> {
    let mut values = headers.get_all(IF_NONE_EXIST).iter();
    let Some(value) = values.next() else {
        return Ok(None);
    };
    if values.next().is_some() {
        return Err(ApiError::Search(SearchError::Parameter));
    }
    let value = value
        .to_str()
        .map_err(|_| ApiError::Search(SearchError::Encoding))?;
    Identifier::from_if_none_exist(value)
        .map(Some)
        .map_err(ApiError::Search)
}

/// Whether `Prefer: return=minimal` is asked for. The record itself is never sent back, so every
/// other preference is answered with an outcome, as RFC 7240 lets a server do.
fn wants_no_body(headers: &HeaderMap) -> bool {
    let values = headers
        .get_all(PREFER)
        .iter()
        .filter_map(|value| value.to_str().ok());
    values
        .flat_map(|value| value.split([',', ';']))
        .any(|preference| {
            let (name, value) = preference.split_once('=').unwrap_or_default();
            name.trim().eq_ignore_ascii_case("return")
                && value.trim().trim_matches('"') == "minimal"
        })
}

fn respond(receipt: &Receipt, language: Language, no_body: bool) -> Response {
    let status = if receipt.new {
        StatusCode::CREATED
    } else {
        StatusCode::OK
    };
    let mut response = if no_body {
        status.into_response()
    } else {
        outcome(status, language, words(receipt, language))
    };
    let location = endpoints::record(BASE, &receipt.kept.id);
    let modified = httpdate::fmt_http_date(receipt.kept.received_at);
    let headers = response.headers_mut();
    headers.insert(ETAG, HeaderValue::from_static("W/\"1\""));
    for (name, value) in [(LOCATION, location), (LAST_MODIFIED, modified)] {
        // Ids and dates are plain ASCII; one that were not would be left out, not fail the receipt.
        if let Ok(value) = HeaderValue::try_from(value) {
            headers.insert(name, value);
        }
    }
    response
}

/// The outcome of a success; it never repeats what was sent.
fn words(receipt: &Receipt, language: Language) -> String {
    let reference = receipt.reference;
    let text = match (language, receipt.new) {
        (Language::English, true) => format!("Received. Reference: {reference}"),
        (Language::English, false) => format!("Received earlier. Reference: {reference}"),
        (Language::Spanish, true) => format!("Recibido. Referencia: {reference}"),
        (Language::Spanish, false) => format!("Recibido anteriormente. Referencia: {reference}"),
    };
    Outcome::of(Issue::new(Severity::Information, "informational", &text))
        .to_json()
        .to_string()
}
