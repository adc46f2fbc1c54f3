//! Answers of the type of their question, and in its form.

use questionnaire::check_response;
use serde_json::json;

use super::ROOT;
use crate::{good, listed, response, with_items, wrong};

/// Every wrong element for every type, and the malformed ones of the right type.
#[test]
fn answers_have_the_type_of_their_question() {
    let values = [
        ("boolean", json!({"valueBoolean": true})),
        ("decimal", json!({"valueDecimal": 1.5})),
        ("integer", json!({"valueInteger": 1})),
        ("date", json!({"valueDate": "2024-01-01"})),
        ("dateTime", json!({"valueDateTime": "2024-01-01T00:00:00Z"})),
        ("time", json!({"valueTime": "10:00:00"})),
        ("string", json!({"valueString": "x"})),
        ("text", json!({"valueString": "x"})),
        ("url", json!({"valueUri": "x:y"})),
        (
            "choice",
            json!({"valueCoding": {"system": "s", "code": "x"}}),
        ),
        (
            "open-choice",
            json!({"valueCoding": {"system": "s", "code": "x"}}),
        ),
        ("", json!({"valueQuantity": {"value": 1}})),
        ("", json!({"valueAttachment": {}})),
        ("", json!({"valueReference": {}})),
    ];
    for (kind, _) in values.iter().filter(|(kind, _)| !kind.is_empty()) {
        let mut item = json!({"linkId": "a", "type": kind});
        if kind.ends_with("choice") {
            item["answerOption"] = json!([{"valueCoding": {"system": "s", "code": "x"}}]);
        }
        let definition = good(&with_items(&json!([item])));
        for (other, value) in &values {
            let lines = wrong(&definition, &json!([{"linkId": "a", "answer": [value]}]));
            let text_like = ["string", "text"];
            let fits = kind == other
                || (text_like.contains(kind) && text_like.contains(other))
                || (kind.ends_with("choice") && other.ends_with("choice"))
                || (*kind == "open-choice" && text_like.contains(other));
            assert_eq!(lines.is_empty(), fits, "{kind} {value}: {lines:?}");
            if !fits {
                let place = "error value QuestionnaireResponse.item.where(linkId='a').answer[0]";
                assert!(
                    lines.len() == 1 && lines[0].starts_with(place),
                    "{kind} {value}: {lines:?}"
                );
            }
        }
    }
}

#[test]
fn malformed_values_are_named_once() {
    let rows = [
        (
            "boolean",
            json!({"valueBoolean": "true"}),
            "valueBoolean must be: boolean",
        ),
        (
            "integer",
            json!({"valueInteger": 1.0}),
            "valueInteger must be: integer",
        ),
        (
            "integer",
            json!({"valueInteger": 3_000_000_000_i64}),
            "valueInteger must be: integer",
        ),
        (
            "decimal",
            json!({"valueDecimal": "1.5"}),
            "valueDecimal must be: decimal number",
        ),
        (
            "date",
            json!({"valueDate": "2024-13"}),
            "valueDate must be: date (YYYY, YYYY-MM or YYYY-MM-DD)",
        ),
        (
            "dateTime",
            json!({"valueDateTime": "2024-01-01T10:00"}),
            "valueDateTime must be: dateTime (a date, or YYYY-MM-DDThh:mm:ss with a zone)",
        ),
        (
            "time",
            json!({"valueTime": "10:00"}),
            "valueTime must be: time (hh:mm:ss)",
        ),
        (
            "string",
            json!({"valueString": ""}),
            "valueString must be: string",
        ),
        ("url", json!({"valueUri": "a b"}), "valueUri must be: uri"),
    ];
    for (kind, value, message) in rows {
        let definition = good(&with_items(
            &json!([{"linkId": "a", "type": kind, "required": true}]),
        ));
        let lines = wrong(&definition, &json!([{"linkId": "a", "answer": [value]}]));
        assert_eq!(
            lines,
            [format!(
                "error structure {ROOT}.item.where(linkId='a').answer[0] {message}"
            )],
            "{kind} {value}"
        );
    }
}

#[test]
fn typed_text_is_at_home_in_drafts_only() {
    let definition = good(&with_items(&json!([{"linkId": "a", "type": "integer"}])));
    let items = json!([{"linkId": "a", "answer": [{"extension": [
        {"url": "https://herrenproject.org/fhir/StructureDefinition/typed-text", "valueString": "1x"},
    ]}]}]);
    let line = |severity: &str| {
        format!(
            "{severity} value {ROOT}.item.where(linkId='a').answer[0] Enter a whole number, like 12"
        )
    };
    assert_eq!(wrong(&definition, &items), [line("error")]);
    let draft = response("in-progress", &items).to_string();
    assert_eq!(
        listed(&check_response(&definition, draft.as_bytes())),
        [line("warning")]
    );
}
