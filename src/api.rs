//! The network: one function an endpoint. Only here is an HTTP client named.

mod http;

use intake::{Identifier, Reply, endpoints};

/// Why a definition is not here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// No answer, or one that says to try again.
    Unreachable,
    /// There is nothing at this address.
    Missing,
}

/// The folder of the definitions.
pub const DEFINITIONS: &str = "/questionnaires/";

/// Where the definition of a form lies.
#[must_use]
pub fn definition_path(id: &str) -> String {
    format!("{DEFINITIONS}{id}.json")
}

/// Fetches the definition of a form.
///
/// # Errors
/// [`FetchError::Missing`] for a 404 or 410, else [`FetchError::Unreachable`].
pub async fn definition(id: &str) -> Result<Vec<u8>, FetchError> {
    let request = http::get(&definition_path(id));
    match request.send().await {
        Some(response) if response.status == 200 => Ok(response.body),
        Some(response) if matches!(response.status, 404 | 410) => Err(FetchError::Missing),
        _ => Err(FetchError::Unreachable),
    }
}

/// Fetches a page of this site, as it was prerendered.
pub async fn page(path: &str) -> Option<String> {
    let response = http::get(path).send().await?;
    let body = (response.status == 200).then_some(response.body)?;
    String::from_utf8(body).ok()
}

/// Sends a completed response, idempotently: the same identifier and bytes
/// any number of times leave one record (FHIR REST, conditional create).
pub async fn submit(base: &str, body: &str, identifier: Identifier, language: &str) -> Reply {
    let request = http::post(&endpoints::collection(base), body, language, identifier);
    match request.send().await {
        Some(response) => response.reply(),
        None => Reply::Retry { after: None },
    }
}
