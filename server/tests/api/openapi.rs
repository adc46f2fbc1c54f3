//! `docs/openapi.json` says what the server does: the same routes, methods and statuses.

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::Request;
use serde_json::Value;

use crate::bounds::stalled;
use crate::world::{COLLECTION, World, fresh_identifier, raw, request, response};

fn document() -> Value {
    serde_json::from_str(include_str!("../../../docs/openapi.json")).unwrap()
}

/// Every documented path, method in upper case, and status.
fn documented() -> BTreeSet<(String, String, String)> {
    let document = document();
    let mut all = BTreeSet::new();
    for (path, operations) in document["paths"].as_object().unwrap() {
        for (method, operation) in operations.as_object().unwrap() {
            for status in operation["responses"].as_object().unwrap().keys() {
                all.insert((path.clone(), method.to_uppercase(), status.clone()));
            }
        }
    }
    all
}

#[tokio::test]
async fn every_documented_status_occurs_and_no_other() {
    let world = World::new().await;
    let sample = response(fresh_identifier(), "Sam").to_string();
    let mut other_type = raw(sample.clone());
    other_type
        .headers_mut()
        .insert("content-type", "text/plain".parse().unwrap());
    let mut seen = BTreeSet::new();
    let mut ask = async |request: Request<Body>| {
        let (path, method) = (
            request.uri().path().to_owned(),
            request.method().to_string(),
        );
        let reply = world.send(request).await;
        seen.insert((path, method, reply.status.as_str().to_owned()));
        if reply.status.is_client_error() {
            let kind = reply.header("content-type");
            assert_eq!(kind, "application/fhir+json");
        }
    };
    for body in [
        sample.clone(),
        sample,
        "{".into(),
        "{}".into(),
        " ".repeat(300_000),
    ] {
        ask(raw(body)).await;
    }
    ask(other_type).await;
    ask(request("GET", "/api/metadata")).await;
    ask(request("GET", "/healthz")).await;
    tokio::time::pause();
    ask(stalled()).await;
    tokio::time::resume();
    world.services.store.close().await;
    ask(raw(response(fresh_identifier(), "Sam").to_string())).await;
    ask(request("GET", "/healthz")).await;
    assert_eq!(seen, documented());
}

#[tokio::test]
async fn every_other_method_is_refused() {
    let world = World::new().await;
    let documented = documented();
    let paths: BTreeSet<_> = documented.iter().map(|(path, ..)| path.as_str()).collect();
    assert!(paths.contains(COLLECTION));
    for path in paths {
        for method in ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] {
            let known = documented
                .iter()
                .any(|(at, by, _)| at == path && by == method);
            let status = world.send(request(method, path)).await.status;
            assert_eq!(status != 405, known, "{method} {path}: {status}");
        }
    }
}

#[tokio::test]
async fn the_capability_statement_names_the_one_interaction() {
    let world = World::new().await;
    let reply = world.get("/api/metadata").await;
    assert_eq!(reply.header("content-type"), "application/fhir+json");
    let statement = reply.json();
    assert_eq!(statement["resourceType"], "CapabilityStatement");
    assert_eq!(statement["fhirVersion"], "4.0.1");
    let resource = &statement["rest"][0]["resource"][0];
    assert_eq!(resource["type"], "QuestionnaireResponse");
    assert_eq!(
        resource["interaction"],
        serde_json::json!([{"code": "create"}])
    );
    assert_eq!(resource["conditionalCreate"], true);
}

#[test]
fn the_document_names_the_limit_and_version_of_the_program() {
    let document = document();
    assert_eq!(document["info"]["version"], env!("CARGO_PKG_VERSION"));
    let text = document.to_string();
    assert!(text.contains(&format!("{} kB", intake::limits::BODY.max / 1024)));
}
