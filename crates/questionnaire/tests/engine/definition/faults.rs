//! What is ignored and what is refused, and that every fault is listed at its item.

use questionnaire::{Questionnaire, Severity};
use serde_json::{Value as Json, json};

use super::of_item;
use crate::{extension, faults, listed, place_of, with_items};

#[test]
fn wrong_json_types_are_named() {
    let rows = [
        (json!({"type": 1}), "structure type must be: string"),
        (
            json!({"type": "string", "text": ["x"]}),
            "structure text must be: string",
        ),
        (
            json!({"type": "string", "text": " "}),
            "required text is missing or empty",
        ),
        (
            json!({"type": "string", "required": "true"}),
            "structure required must be: boolean",
        ),
        (
            json!({"type": "string", "maxLength": 1.5}),
            "structure maxLength must be: integer",
        ),
        (
            json!({"type": "string", "maxLength": -1}),
            "structure maxLength must be: positive integer",
        ),
        (
            json!({"type": "string", "enableWhen": {}}),
            "structure enableWhen must be: array",
        ),
        (
            json!({"type": "string", "enableWhen": ["x"]}),
            "structure enableWhen must be: array of objects",
        ),
        (
            json!({"type": "string", "enableBehavior": "some"}),
            "structure enableBehavior must be: all or any",
        ),
        (
            json!({"type": "string", "code": [{"code": 1}]}),
            "structure code must be: string",
        ),
        (
            json!({"type": "choice", "answerOption": [{"valueCoding": {"code": 1}}]}),
            "structure code must be: string",
        ),
        (
            json!({"type": "string", "extension": [{}]}),
            "required url is missing or empty",
        ),
        (
            json!({"type": "string", "requird": true}),
            "structure FHIR R4 has no element requird here: remove it or correct its name",
        ),
        (
            json!({"type": "date", "initial": [{"valueDate": "2024-02-30"}]}),
            "structure valueDate must be: date (YYYY, YYYY-MM or YYYY-MM-DD)",
        ),
    ];
    for (item, text) in rows {
        assert_eq!(of_item(item.clone()), [text], "{item}");
    }
}

#[test]
fn extensions_are_looked_at_wherever_they_stand() {
    let foreign = json!([{"url": "https://example.org/x", "valueString": "x"}]);
    let coding = json!({"system": "s", "code": "c", "extension": foreign});
    let when =
        json!({"question": "z", "operator": "exists", "answerBoolean": true, "extension": foreign});
    let translated = json!({"extension": foreign});
    let rows = [
        json!({"type": "string", "enableWhen": [when]}),
        json!({"type": "string", "text": "A", "_text": translated}),
        json!({"type": "choice", "answerOption": [{"valueString": "x", "extension": foreign}]}),
        json!({"type": "choice", "answerOption": [{"valueCoding": coding}]}),
    ];
    for item in rows {
        let warning =
            "not-supported extension https://example.org/x is not read here, and has no effect";
        assert_eq!(of_item(item.clone()), [warning], "{item}");
    }
    let mut root = with_items(&json!([{"linkId": "a", "type": "string"}]));
    root["extension"] = json!([extension("variable", json!({}))]);
    assert_eq!(faults(&root).len(), 1);
}

fn assert_refused(item: Json) {
    let found = of_item(item.clone());
    assert!(
        found.len() == 1 && found[0].contains("changes what is asked"),
        "{item} {found:?}"
    );
}

#[test]
fn what_a_reader_may_ignore_is_ignored_with_a_warning_and_the_rest_refused() {
    let ignored = [
        extension(
            "questionnaire-choiceOrientation",
            json!({"valueCode": "horizontal"}),
        ),
        json!({"url": "https://example.org/anything", "valueString": "x"}),
        extension(
            "questionnaire-itemControl",
            json!({"valueCodeableConcept": {"coding": [{"system": "http://hl7.org/fhir/questionnaire-item-control", "code": "slider"}]}}),
        ),
        extension(
            "questionnaire-itemControl",
            json!({"valueCodeableConcept": {"coding": [{"system": "https://example.org", "code": "page"}]}}),
        ),
        json!({"url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-keyboard", "valueCode": "braille"}),
    ];
    for extension in ignored {
        let parsed = Questionnaire::parse(
            with_items(&json!([{"linkId": "a", "type": "string", "extension": [extension]}]))
                .to_string()
                .as_bytes(),
        );
        let parsed = parsed.expect("a warning only");
        assert_eq!(parsed.warnings.len(), 1);
        assert_eq!(parsed.warnings[0].severity, Severity::Warning);
        assert_eq!(
            parsed
                .questionnaire
                .item(parsed.questionnaire.roots()[0])
                .control,
            None
        );
    }
    for name in [
        "cqf-expression",
        "cqf-calculatedValue",
        "variable",
        "questionnaire-constraint",
        "targetConstraint",
    ] {
        let item = json!({"type": "string", "extension": [extension(name, json!({}))]});
        assert_refused(item);
    }
    for name in [
        "calculatedExpression",
        "enableWhenExpression",
        "itemPopulationContext",
        "itemExtractionContext",
        "subQuestionnaire",
        "lookupQuestionnaire",
    ] {
        let url =
            format!("http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-{name}");
        assert_refused(json!({"type": "string", "extension": [{"url": url}]}));
    }
    assert_refused(
        json!({"type": "string", "modifierExtension": [{"url": "https://example.org/x"}]}),
    );
    assert_refused(json!({"type": "choice", "answerValueSet": "http://example.org/vs"}));
    let mut root = with_items(&json!([{"linkId": "a", "type": "string"}]));
    root["implicitRules"] = json!("https://example.org/rules");
    assert_eq!(
        faults(&root),
        [
            "error not-supported Questionnaire implicitRules is outside what this reader can do, and changes what is asked: remove it"
        ]
    );
}

#[test]
fn a_definition_has_one_of_the_standards_statuses() {
    let rows = [
        (json!("draft"), None),
        (json!("active"), None),
        (json!("retired"), None),
        (json!("unknown"), None),
        (
            json!("live"),
            Some("structure Questionnaire status must be: draft, active, retired or unknown"),
        ),
        (
            json!(1),
            Some("structure Questionnaire status must be: string"),
        ),
        (
            json!(null),
            Some("required Questionnaire status is missing or empty"),
        ),
    ];
    for (status, fault) in rows {
        let mut definition = with_items(&json!([{"linkId": "a", "type": "string"}]));
        match status {
            Json::Null => drop(definition.as_object_mut().unwrap().remove("status")),
            ref status => definition["status"] = status.clone(),
        }
        let expected: Vec<String> = fault.iter().map(|fault| format!("error {fault}")).collect();
        assert_eq!(faults(&definition), expected, "{status}");
    }
}

#[test]
fn every_fault_is_listed_at_its_item() {
    let found = faults(
        &json!({"resourceType": "Questionnaire", "status": "live", "item": [
            {"type": "string"},
            {"linkId": "a", "type": "boolean", "maxLength": "x"},
            {"linkId": "it's", "type": "group", "item": [{"linkId": "b", "type": "quantity"}]},
        ]}),
    );
    let places: Vec<_> = found.iter().map(|line| place_of(line)).collect();
    assert_eq!(
        places,
        [
            "Questionnaire",
            "Questionnaire.item[0]",
            "Questionnaire.item.where(linkId='a')",
            "Questionnaire.item.where(linkId='it\\'s').item.where(linkId='b')",
        ]
    );
}

#[test]
fn a_definition_with_faults_is_still_read_as_far_as_it_can_be() {
    let definition = with_items(&json!([
        {"linkId": "a", "type": "integer", "enableWhen": [{"question": "?", "operator": "exists", "answerBoolean": true}]},
        {"linkId": "b", "type": "quantity"},
        {"linkId": "c", "type": "choice"},
    ]));
    let (questionnaire, issues) = Questionnaire::parse_lenient(definition.to_string().as_bytes());
    assert_eq!((questionnaire.unwrap().len(), issues.len()), (3, 3));
    assert!(Questionnaire::parse_lenient(b"[]").0.is_none());
    assert!(
        Questionnaire::parse_lenient(b"{\"resourceType\": \"Patient\"}")
            .0
            .is_none()
    );
}

#[test]
fn what_is_no_json_is_named_by_line_and_column() {
    let Err(issues) =
        Questionnaire::parse(b"{\n  \"resourceType\": \"Questionnaire\",\n  \"item\": [,]\n}")
    else {
        panic!("read")
    };
    assert_eq!(
        listed(&issues),
        ["fatal invalid Questionnaire This is not JSON: expected value at line 3 column 12"]
    );
}
