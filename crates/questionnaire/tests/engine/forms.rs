//! Forms: start values, and the response that a form turns into.

mod drafts;

use questionnaire::{Coding, Completion, Form, Value, check_response, outcome};
use serde_json::{Value as Json, json};

use crate::{at, form, messages, type_in};

pub fn completion() -> Completion {
    Completion {
        identifier: "urn:uuid:5f0cc1a4-3f0b-4d0a-9a4e-1f6c2f6b8a10".to_owned(),
        authored: "2024-03-15T12:00:00-04:00".to_owned(),
        language: Some("en".to_owned()),
    }
}

#[test]
fn a_form_begins_with_its_start_values() {
    let form = form(&json!([
        {"linkId": "a", "type": "integer", "initial": [{"valueInteger": 3}]},
        {"linkId": "c", "type": "choice", "answerOption": [{"valueString": "x"}, {"valueString": "y", "initialSelected": true}]},
        {"linkId": "b", "type": "string", "enableWhen": [{"question": "a", "operator": "=", "answerInteger": 3}]},
    ]));
    assert_eq!(form.answers(at(&form, "a")), [Value::Integer(3)]);
    assert_eq!(form.answers(at(&form, "c")), [Value::String("y".into())]);
    assert!(form.is_enabled(at(&form, "b")));
}

#[test]
fn a_completed_response_is_what_the_standard_says() {
    let mut form = form(&json!([
        {"linkId": "g", "type": "group", "text": "About you", "item": [
            {"linkId": "name", "type": "string", "text": "Name", "required": true},
            {"linkId": "note", "type": "display", "text": "A note"},
        ]},
        {"linkId": "b", "type": "boolean", "text": "B"},
        {"linkId": "n", "type": "decimal", "text": "N", "enableWhen": [{"question": "b", "operator": "=", "answerBoolean": true}]},
        {"linkId": "c", "type": "choice", "text": "C", "answerOption": [{"valueCoding": {"system": "s", "code": "x", "display": "Ex"}}]},
        {"linkId": "e", "type": "text", "text": "E"},
    ]));
    type_in(&mut form, "c", "x");
    type_in(&mut form, "n", "1.50");
    type_in(&mut form, "b", "true");
    type_in(&mut form, "name", "Ana \"Annie\" \u{1f} Ñ\\");
    let expected = concat!(
        r#"{"resourceType":"QuestionnaireResponse","language":"en","#,
        r#""identifier":{"system":"urn:ietf:rfc:3986","value":"urn:uuid:5f0cc1a4-3f0b-4d0a-9a4e-1f6c2f6b8a10"},"#,
        r#""questionnaire":"https://example.org/q|1","status":"completed","authored":"2024-03-15T12:00:00-04:00","item":["#,
        r#"{"linkId":"g","text":"About you","item":[{"linkId":"name","text":"Name","answer":[{"valueString":"Ana \"Annie\" \u001f Ñ\\"}]}]},"#,
        r#"{"linkId":"b","text":"B","answer":[{"valueBoolean":true}]},"#,
        r#"{"linkId":"n","text":"N","answer":[{"valueDecimal":1.50}]},"#,
        r#"{"linkId":"c","text":"C","answer":[{"valueCoding":{"system":"s","code":"x","display":"Ex"}}]}]}"#,
    );
    let sent = form.complete(&completion()).unwrap();
    assert_eq!(sent, expected);
    assert_eq!(check_response(form.questionnaire(), sent.as_bytes()), []);
    type_in(&mut form, "b", "false");
    let sent = form.complete(&completion()).unwrap();
    assert!(!sent.contains("1.50"), "what is not asked is not sent");
    assert!(form.draft().contains("1.50"), "but kept");
}

#[test]
fn what_is_wrong_keeps_a_form_from_being_sent() {
    let mut form = form(&json!([
        {"linkId": "a", "type": "integer", "required": true},
        {"linkId": "b", "type": "integer"},
    ]));
    type_in(&mut form, "b", "x");
    let issues = form.complete(&completion()).unwrap_err();
    let found: Vec<_> = issues
        .iter()
        .map(|issue| (issue.link_id.as_deref().unwrap(), issue.message("es")))
        .collect();
    assert_eq!(
        found,
        [
            ("a", "Escriba un número".to_owned()),
            ("b", "Escriba un número entero, como 12".to_owned())
        ]
    );
}

fn nested() -> Form {
    form(
        &json!([{"linkId": "a", "type": "string", "repeats": true, "text": "A", "item": [
            {"linkId": "b", "type": "string", "required": true},
        ]}]),
    )
}

#[test]
fn items_beneath_a_question_are_recorded_beneath_each_answer() {
    let mut form = nested();
    assert!(
        form.check_all().is_empty(),
        "nothing is missing beneath a question without an answer"
    );
    assert!(messages(&form, "b").is_empty());
    let node = at(&form, "a");
    form.set(
        node,
        vec![Value::String("one".into()), Value::String("two".into())],
    );
    assert_eq!(messages(&form, "b"), ["Enter an answer"]);
    type_in(&mut form, "b", "x");
    let sent = form.complete(&completion()).unwrap();
    let body: Json = serde_json::from_str(&sent).unwrap();
    let nested = json!([{"linkId": "b", "answer": [{"valueString": "x"}]}]);
    assert_eq!(
        body["item"][0]["answer"],
        json!([{"valueString": "one", "item": nested}, {"valueString": "two", "item": nested}])
    );
    assert_eq!(check_response(form.questionnaire(), sent.as_bytes()), []);
    let (opened, changes) =
        Form::open(form.questionnaire().clone(), form.draft().as_bytes()).unwrap();
    assert_eq!(opened.draft(), form.draft());
    assert!(
        changes
            .iter()
            .all(|change| change.kind == questionnaire::ChangeKind::Kept),
        "{changes:?}"
    );
}

#[test]
fn an_answer_beneath_an_unanswered_question_is_not_lost() {
    let mut form = nested();
    type_in(&mut form, "b", "x");
    let sent = form.complete(&completion()).unwrap();
    assert!(
        sent.contains(r#""answer":[{"item":[{"linkId":"b""#),
        "{sent}"
    );
    assert_eq!(check_response(form.questionnaire(), sent.as_bytes()), []);
    let (opened, _) = Form::open(form.questionnaire().clone(), form.draft().as_bytes()).unwrap();
    assert_eq!(opened.draft(), form.draft());
}

#[test]
fn groups_and_displays_take_no_answers() {
    let mut form = form(
        &json!([{"linkId": "g", "type": "group", "item": [{"linkId": "d", "type": "display", "text": "D"}]}]),
    );
    for link_id in ["g", "d"] {
        let node = at(&form, link_id);
        assert!(form.set(node, vec![Value::Boolean(true)]).is_empty());
        assert!(form.answers(node).is_empty());
    }
}

#[test]
fn a_node_is_found_by_its_link_id_and_by_its_number() {
    let form = form(&json!([
        {"linkId": "g", "type": "group", "item": [{"linkId": "a", "type": "string"}]},
        {"linkId": "b", "type": "string"},
    ]));
    for link_id in ["g", "a", "b"] {
        let node = at(&form, link_id);
        assert_eq!(form.node_at(node.index()), Some(node));
    }
    assert_eq!((form.node_at(3), form.find("c")), (None, None));
}

#[test]
fn an_outcome_is_json_with_a_place_and_a_sentence() {
    let form = form(
        &json!([{"linkId": "it's", "type": "choice", "required": true, "answerOption": [
            {"valueCoding": {"system": "s", "code": "\"x\""}},
        ]}]),
    );
    let parsed: Json = serde_json::from_str(&outcome(&form.check_all(), "en")).unwrap();
    let place = r"QuestionnaireResponse.item.where(linkId='it\'s')";
    let issue = json!({"severity": "error", "code": "required", "details": {"text": "Choose an answer"}, "diagnostics": place, "expression": [place]});
    assert_eq!(
        parsed,
        json!({"resourceType": "OperationOutcome", "issue": [issue]})
    );
    let good: Json = serde_json::from_str(&outcome(&[], "en")).unwrap();
    assert_eq!(
        good["issue"],
        json!([{"severity": "information", "code": "informational", "details": {"text": "All OK"}}])
    );
}

#[test]
fn a_coding_without_a_display_shows_its_code() {
    assert_eq!(
        Value::Coding(Coding {
            code: Some("x".into()),
            ..Coding::default()
        })
        .to_text(),
        "x"
    );
}
