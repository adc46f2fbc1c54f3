//! The engine's promises, by subject.
#![allow(
    clippy::expect_used,
    clippy::needless_pass_by_value,
    clippy::panic,
    clippy::too_many_lines,
    clippy::type_complexity,
    clippy::unwrap_used,
    reason = "a test may stop where it stands, and its tables are long"
)]

mod answers;
mod command;
mod corpus;
mod definition;
mod documented;
mod enablement;
mod examples;
mod foreign;
mod forms;
mod instruments;
mod limits;
mod messages;
mod migration;
mod paths;
mod primitives;
mod properties;
mod published;
mod repeating;
mod response;
mod steps;
mod texts;

use std::sync::Arc;

use questionnaire::{Form, Issue, NodeId, Questionnaire};
use serde_json::{Value as Json, json};

/// A definition with these items.
fn with_items(items: &Json) -> Json {
    json!({
        "resourceType": "Questionnaire", "url": "https://example.org/q", "version": "1", "status": "active",
        "item": items,
    })
}

/// An extension of the standard's own, by the end of its address.
fn extension(name: &str, mut value: Json) -> Json {
    value["url"] = json!(format!("http://hl7.org/fhir/StructureDefinition/{name}"));
    value
}

/// Parses a definition that must be good.
fn good(definition: &Json) -> Arc<Questionnaire> {
    match Questionnaire::parse(definition.to_string().as_bytes()) {
        Ok(parsed) => Arc::new(parsed.questionnaire),
        Err(issues) => panic!("{}", listed(&issues).join("\n")),
    }
}

/// A form with these items.
fn form(items: &Json) -> Form {
    Form::new(good(&with_items(items)))
}

/// What is wrong with a definition: place and message of each error and warning.
fn faults(definition: &Json) -> Vec<String> {
    match Questionnaire::parse(definition.to_string().as_bytes()) {
        Ok(parsed) => listed(&parsed.warnings),
        Err(issues) => listed(&issues),
    }
}

fn listed(issues: &[Issue]) -> Vec<String> {
    issues.iter().map(line).collect()
}

/// An issue in a line: severity, code, place, message.
fn line(issue: &Issue) -> String {
    format!(
        "{} {} {} {}",
        issue.severity.as_str(),
        issue.code.as_str(),
        issue.expression,
        issue.message("en")
    )
}

/// The place that a line of [`line`] names.
fn place_of(line: &str) -> &str {
    line.split(' ').nth(2).unwrap()
}

/// The message at the end of a line of [`line`].
fn message_of(line: &str) -> &str {
    line.splitn(4, ' ').nth(3).unwrap()
}

/// A response with these items.
fn response(status: &str, items: &Json) -> Json {
    json!({
        "resourceType": "QuestionnaireResponse", "questionnaire": "https://example.org/q|1", "status": status,
        "item": items,
    })
}

/// What is wrong with a completed response with these items.
fn wrong(definition: &Questionnaire, items: &Json) -> Vec<String> {
    let response = response("completed", items).to_string();
    listed(&questionnaire::check_response(
        definition,
        response.as_bytes(),
    ))
}

/// Types a text into a question, as a page would; the link ids of the nodes that flipped.
fn type_in(form: &mut Form, link_id: &str, text: &str) -> Vec<String> {
    let node = at(form, link_id);
    let (item, ..) = form.node(node);
    let answers = form
        .questionnaire()
        .item(item)
        .parse_text(text)
        .into_iter()
        .collect();
    let flipped = form.set(node, answers);
    link_ids(form, &flipped)
}

fn at(form: &Form, link_id: &str) -> NodeId {
    form.find(link_id)
        .unwrap_or_else(|| panic!("no item {link_id}"))
}

fn link_ids(form: &Form, nodes: &[NodeId]) -> Vec<String> {
    nodes
        .iter()
        .map(|node| {
            form.questionnaire()
                .item(form.node(*node).0)
                .link_id
                .clone()
        })
        .collect()
}

/// The messages of what is wrong at a question.
fn messages(form: &Form, link_id: &str) -> Vec<String> {
    form.check(at(form, link_id))
        .iter()
        .map(|issue| issue.message("en"))
        .collect()
}
