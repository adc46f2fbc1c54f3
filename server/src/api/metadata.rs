//! `GET /api/metadata`: what this server can do, as a FHIR `CapabilityStatement`.

use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use intake::endpoints::{FHIR_JSON, RESOURCE};
use serde_json::{Value, json};

/// Answers with the capability statement.
pub async fn metadata() -> Response {
    ([(CONTENT_TYPE, FHIR_JSON)], statement().to_string()).into_response()
}

/// The statement ([R4](https://hl7.org/fhir/R4/capabilitystatement.html)): one interaction.
fn statement() -> Value {
    json!({
        "resourceType": "CapabilityStatement",
        "status": "active",
        "date": "2026-11-23",
        "kind": "instance",
        "software": {"name": "Peer support intake", "version": env!("CARGO_PKG_VERSION")},
        "implementation": {"description": "Receives completed questionnaire responses"},
        "fhirVersion": "4.0.1",
        "format": ["json"],
        "rest": [{
            "mode": "server",
            "documentation": "Responses are sealed on receipt and cannot be read through this API.",
            "resource": [{
                "type": RESOURCE,
                "interaction": [{"code": "create"}],
                "conditionalCreate": true,
                "searchParam": [{
                    "name": "identifier",
                    "type": "token",
                    "documentation": "In If-None-Exist only: urn:ietf:rfc:3986|urn:uuid:…"
                }]
            }]
        }]
    })
}
