//! Every refusal of the API: its status, its kind, its words, and nothing kept.

use axum::http::HeaderValue;
use intake::Outcome;
use serde_json::{Value, json};

use crate::world::{Reply, World, fresh_identifier, posting, raw, request, response};

/// Checks a refusal's form and gives its outcome.
pub fn refused(reply: &Reply, status: u16, code: &str) -> Outcome {
    assert_eq!(reply.status, status, "{}", reply.text());
    assert_eq!(reply.header("content-type"), "application/fhir+json");
    assert_eq!(reply.header("cache-control"), "no-store");
    let outcome = Outcome::read(&reply.body);
    assert!(outcome.has_errors(), "{}", reply.text());
    assert_eq!(outcome.issues[0].code, code, "{}", reply.text());
    assert!(outcome.issues[0].text.is_some(), "{}", reply.text());
    outcome
}

pub async fn none_kept(world: &World) {
    assert!(world.rows("SELECT id FROM submission").await.is_empty());
}

/// A sample with one member replaced; `null` takes it away.
fn with(member: &str, value: Value) -> Value {
    let mut sample = response(fresh_identifier(), "Sam");
    sample[member] = value;
    if sample[member].is_null() {
        sample.as_object_mut().unwrap().remove(member);
    }
    sample
}

#[tokio::test]
async fn what_is_no_json_gets_400() {
    let world = World::new().await;
    let deep = "[".repeat(10_000);
    for body in [
        "",
        "{",
        "{\"resourceType\":\"QuestionnaireResponse\",",
        "\u{feff}{}",
        "nul",
        &deep,
    ] {
        refused(&world.send(raw(body.to_owned())).await, 400, "structure");
    }
    refused(
        &world.send(raw(vec![0xff, 0xfe, 0x00])).await,
        400,
        "structure",
    );
    let reply = world.send(raw("{\n \"canary")).await;
    let outcome = refused(&reply, 400, "structure");
    assert!(
        outcome.issues[0]
            .diagnostics
            .as_ref()
            .unwrap()
            .contains("line 2")
    );
    assert!(!reply.text().contains("canary"));
    none_kept(&world).await;
}

#[tokio::test]
async fn what_is_no_response_to_a_known_form_gets_422() {
    let world = World::new().await;
    let url = "https://herrenproject.org/fhir/Questionnaire/sample";
    let table = [
        (json!({"resourceType": "Patient"}), "structure", "", ""),
        (json!([]), "structure", "", ""),
        (with("resourceType", json!(null)), "structure", "", ""),
        (with("status", json!("in-progress")), "value", "status", ""),
        (with("status", json!(null)), "value", "status", ""),
        (
            with("questionnaire", json!(null)),
            "required",
            "questionnaire",
            "",
        ),
        (
            with("questionnaire", json!(7)),
            "required",
            "questionnaire",
            "",
        ),
        (
            with("questionnaire", json!("https://x.test/q|1")),
            "not-found",
            "questionnaire",
            "This form",
        ),
        (
            with("questionnaire", json!(format!("{url}|9"))),
            "not-found",
            "questionnaire",
            "The form has changed",
        ),
        (
            with("questionnaire", json!(url)),
            "not-found",
            "questionnaire",
            "The form has changed",
        ),
        (
            with("identifier", json!(null)),
            "required",
            "identifier",
            "",
        ),
        (
            with("identifier", json!({"value": "x"})),
            "required",
            "identifier",
            "",
        ),
        (
            with(
                "identifier",
                json!({"system": "urn:ietf:rfc:3986", "value": "urn:uuid:1"}),
            ),
            "value",
            "identifier",
            "",
        ),
    ];
    for (body, code, element, text) in table {
        let outcome = refused(&world.post(&body).await, 422, code);
        let issue = &outcome.issues[0];
        let expression = issue.expression.first().map_or("", String::as_str);
        assert!(expression.ends_with(element), "{body}: {expression}");
        assert!(
            issue.text.as_ref().unwrap().starts_with(text),
            "{body}: {issue:?}"
        );
    }
    none_kept(&world).await;
}

#[tokio::test]
async fn what_does_not_fit_its_form_gets_422_with_each_question_named() {
    let world = World::new().await;
    let items = json!([
        {"linkId": "name", "answer": [{"valueString": "x".repeat(41)}]},
        {"linkId": "again", "answer": [{"valueString": "yes"}]},
        {"linkId": "stranger", "answer": [{"valueBoolean": true}]}
    ]);
    let reply = world.post(&with("item", items)).await;
    assert_eq!(reply.status, 422);
    for link_id in ["name", "again", "stranger"] {
        assert!(
            reply.text().contains(&format!("linkId='{link_id}'")),
            "{link_id}: {}",
            reply.text()
        );
    }
    let outcome = Outcome::read(&world.post(&with("item", json!(null))).await.body);
    assert!(outcome.issues.iter().any(|issue| {
        issue.code == "required"
            && issue
                .expression
                .iter()
                .any(|path| path.contains("linkId='name'"))
    }));
    none_kept(&world).await;
}

#[tokio::test]
async fn a_condition_that_is_none_or_another_gets_400() {
    let world = World::new().await;
    let sample = response(fresh_identifier(), "Sam");
    let other = fresh_identifier().if_none_exist();
    let table = [
        "",
        "identifier=",
        "status=completed",
        "identifier=a|b",
        "identifier=%ff%fe|x",
        &other,
    ];
    for value in table {
        let mut request = raw(sample.to_string());
        request
            .headers_mut()
            .insert("if-none-exist", value.parse().unwrap());
        refused(&world.send(request).await, 400, "invalid");
    }
    let own = intake::Identifier::from_json(&sample["identifier"])
        .unwrap()
        .if_none_exist();
    let mut twice = posting(&sample);
    twice
        .headers_mut()
        .append("if-none-exist", own.parse().unwrap());
    refused(&world.send(twice).await, 400, "invalid");
    let mut bytes = raw(sample.to_string());
    bytes.headers_mut().insert(
        "if-none-exist",
        HeaderValue::from_bytes(b"identifier=\xff").unwrap(),
    );
    refused(&world.send(bytes).await, 400, "invalid");
    // A record without the identifier could not be found by it on another server.
    let mut bare = raw(with("identifier", json!(null)).to_string());
    bare.headers_mut()
        .insert("if-none-exist", own.parse().unwrap());
    refused(&world.send(bare).await, 400, "invalid");
    none_kept(&world).await;
}

#[tokio::test]
async fn other_media_types_get_415() {
    let world = World::new().await;
    for value in [
        "application/fhir+xml",
        "text/plain",
        "multipart/form-data",
        "application/fhir+json; charset=latin1",
    ] {
        let mut request = posting(&response(fresh_identifier(), "Sam"));
        request
            .headers_mut()
            .insert("content-type", value.parse().unwrap());
        refused(&world.send(request).await, 415, "not-supported");
    }
    let mut none = posting(&response(fresh_identifier(), "Sam"));
    none.headers_mut().remove("content-type");
    refused(&world.send(none).await, 415, "not-supported");
    let mut packed = posting(&response(fresh_identifier(), "Sam"));
    packed
        .headers_mut()
        .insert("content-encoding", "gzip".parse().unwrap());
    refused(&world.send(packed).await, 415, "not-supported");
    none_kept(&world).await;
}

#[tokio::test]
async fn wrong_methods_get_405_and_unknown_paths_404() {
    let world = World::new().await;
    let table = [
        ("GET", "/api/QuestionnaireResponse", "POST"),
        ("PUT", "/api/QuestionnaireResponse", "POST"),
        ("OPTIONS", "/api/QuestionnaireResponse", "POST"),
        ("POST", "/api/metadata", "GET,HEAD"),
    ];
    for (method, path, allow) in table {
        let reply = world.send(request(method, path)).await;
        refused(&reply, 405, "not-supported");
        assert_eq!(reply.header("allow"), allow, "{method} {path}");
    }
    for path in [
        "/api",
        "/api/",
        "/api/Patient",
        "/api/QuestionnaireResponse/",
        "/api/questionnaireresponse",
    ] {
        refused(&world.get(path).await, 404, "not-found");
        refused(&world.send(request("POST", path)).await, 404, "not-found");
    }
}

#[tokio::test]
async fn words_follow_accept_language() {
    let world = World::new().await;
    for (language, word) in [
        ("es-MX, en;q=0.5", "No hay nada"),
        ("en", "There is nothing"),
    ] {
        let mut request = request("GET", "/api/x");
        request
            .headers_mut()
            .insert("accept-language", language.parse().unwrap());
        let reply = world.send(request).await;
        assert!(
            refused(&reply, 404, "not-found").issues[0]
                .text
                .as_ref()
                .unwrap()
                .starts_with(word)
        );
        assert_eq!(reply.header("content-language"), &language[..2]);
    }
    // The questionnaire's own messages too.
    let texts = ["es", "en"].map(async |language| {
        let mut request = posting(&with("item", json!(null)));
        request
            .headers_mut()
            .insert("accept-language", language.parse().unwrap());
        Outcome::read(&world.send(request).await.body).issues[0]
            .text
            .clone()
    });
    let [spanish, english] = texts;
    assert_ne!(spanish.await, english.await);
}
