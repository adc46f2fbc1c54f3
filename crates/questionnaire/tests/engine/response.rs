//! Responses from elsewhere: form and place of their items, and what is asked of them.

mod places;
mod required;
mod values;

use questionnaire::{Questionnaire, check_response};
use serde_json::{Value as Json, json};

use crate::{good, listed, with_items, wrong};

const ROOT: &str = "QuestionnaireResponse";

fn definition() -> Json {
    with_items(&json!([
        {"linkId": "g", "type": "group", "text": "G", "item": [
            {"linkId": "a", "type": "boolean", "required": true},
            {"linkId": "b", "type": "string", "required": true, "enableWhen": [{"question": "a", "operator": "=", "answerBoolean": true}]},
        ]},
        {"linkId": "d", "type": "display", "text": "D"},
        {"linkId": "q", "type": "integer", "repeats": true, "item": [
            {"linkId": "n", "type": "string", "required": true},
            {"linkId": "m", "type": "group", "item": [{"linkId": "k", "type": "date"}]},
        ]},
        {"linkId": "z", "type": "string"},
    ]))
}

/// What is wrong, with the common part of each place left out.
fn found(items: Json) -> Vec<String> {
    let lines = wrong(&good(&definition()), &items);
    lines
        .iter()
        .map(|line| {
            line.replace("QuestionnaireResponse.", "")
                .replace("item.where(linkId='", "<")
                .replace("')", ">")
        })
        .collect()
}

fn text(link_id: &str, text: &str) -> Json {
    json!({"linkId": link_id, "answer": [{"valueString": text}]})
}

fn group(items: Json) -> Json {
    json!({"linkId": "g", "item": items})
}

fn yes_no(value: bool) -> Json {
    json!({"linkId": "a", "answer": [{"valueBoolean": value}]})
}

#[test]
fn a_good_response_is_good() {
    let items = json!([
        group(json!([yes_no(true), text("b", "x")])),
        {"linkId": "d"},
        {"linkId": "q", "answer": [
            {"valueInteger": 1, "item": [text("n", "one"), {"linkId": "m", "item": [{"linkId": "k", "answer": [{"valueDate": "2024"}]}]}]},
            {"valueInteger": 2, "item": [text("n", "two")]},
        ]},
        text("z", "x"),
    ]);
    assert_eq!(found(items), Vec::<String>::new());
}

#[test]
fn the_head_of_a_response() {
    let definition = good(&definition());
    let heads = [
        (
            json!({"status": "completed"}),
            vec![
                "warning required QuestionnaireResponse.questionnaire questionnaire is missing or empty",
            ],
        ),
        (
            json!({"status": "completed", "questionnaire": "https://example.org/q"}),
            vec![],
        ),
        (
            json!({"status": "completed", "questionnaire": "https://example.org/q|2"}),
            vec![
                "error business-rule QuestionnaireResponse.questionnaire This answers https://example.org/q|2, but the definition is https://example.org/q|1",
            ],
        ),
        (
            json!({"status": "completed", "questionnaire": "https://example.org/r|1"}),
            vec![
                "error business-rule QuestionnaireResponse.questionnaire This answers https://example.org/r|1, but the definition is https://example.org/q|1",
            ],
        ),
        (
            json!({"questionnaire": "https://example.org/q|1"}),
            vec!["error required QuestionnaireResponse status is missing or empty"],
        ),
        (
            json!({"status": "done", "questionnaire": "https://example.org/q|1"}),
            vec!["error value QuestionnaireResponse A response cannot have the status done"],
        ),
        (
            json!({"status": 1, "questionnaire": "https://example.org/q|1"}),
            vec!["error structure QuestionnaireResponse status must be: string"],
        ),
        (
            json!({"status": "completed", "questionnaire": "https://example.org/q|1", "authored": "today"}),
            vec!["error structure QuestionnaireResponse authored must be: dateTime"],
        ),
        (
            json!({"status": "completed", "questionnaire": "https://example.org/q|1", "state": 1}),
            vec![
                "error structure QuestionnaireResponse FHIR R4 has no element state here: remove it or correct its name",
            ],
        ),
        (
            json!({"status": "completed", "questionnaire": "https://example.org/q|1", "modifierExtension": []}),
            vec![
                "error not-supported QuestionnaireResponse modifierExtension is outside what this reader can do, and changes what is asked: remove it",
            ],
        ),
    ];
    for (mut head, expected) in heads {
        head["resourceType"] = json!("QuestionnaireResponse");
        assert_eq!(
            listed(&check_response(&definition, head.to_string().as_bytes())),
            expected,
            "{head}"
        );
    }
    assert_eq!(
        listed(&check_response(
            &definition,
            b"{\"resourceType\":\"Questionnaire\"}"
        )),
        [
            "fatal structure QuestionnaireResponse This is not a FHIR QuestionnaireResponse: its resourceType must be QuestionnaireResponse"
        ]
    );
}

/// A response is judged by what is left of a definition with faults.
#[test]
fn faults_of_the_definition_do_not_hide_those_of_the_response() {
    let faulty = with_items(&json!([
        {"linkId": "a", "type": "integer", "required": true, "extension": [
            {"url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueInteger": 9},
            {"url": "http://hl7.org/fhir/StructureDefinition/maxValue", "valueInteger": 1},
        ]},
        {"linkId": "c", "type": "choice"},
        {"linkId": "v", "type": "choice", "answerValueSet": "https://example.org/vs"},
        {"linkId": "m", "type": "quantity", "required": true},
        {"linkId": "l", "type": "string", "required": true, "enableWhen": [{"question": "l", "operator": "exists", "answerBoolean": true}]},
    ]));
    let (definition, issues) = Questionnaire::parse_lenient(faulty.to_string().as_bytes());
    assert_eq!(issues.len(), 5);
    let definition = definition.unwrap();
    let coding = json!({"valueCoding": {"system": "s", "code": "x"}});
    let lines = wrong(
        &definition,
        &json!([
            {"linkId": "a", "answer": [{"valueInteger": 5}]},
            {"linkId": "c", "answer": [coding]},
            {"linkId": "v", "answer": [coding]},
            {"linkId": "m", "answer": [{"valueQuantity": {"value": 1}}, {"valueInteger": 1}]},
            {"linkId": "x"},
        ]),
    );
    assert_eq!(
        lines,
        [
            format!(
                "error not-found {ROOT}.item.where(linkId='x') The definition has no item with this linkId"
            ),
            format!("error required {ROOT}.item.where(linkId='l') Enter an answer"),
        ]
    );
    let lines = wrong(
        &definition,
        &json!([{"linkId": "c", "answer": [{"valueBoolean": true}]}]),
    );
    assert_eq!(lines.len(), 3, "{lines:?}");
}
