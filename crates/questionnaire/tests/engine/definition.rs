//! Definitions: what is read, and what is refused.

mod conditions;
mod faults;
mod invariants;
mod limits;

use questionnaire::{Control, ItemType, Keyboard, Text, Value};
use serde_json::{Value as Json, json};

use crate::{extension, faults, good, message_of, with_items};

/// The faults of a definition with one item, whose link id is `a`, without their place.
fn of_item(mut item: Json) -> Vec<String> {
    item["linkId"] = json!("a");
    let found = faults(&with_items(
        &json!([item, {"linkId": "z", "type": "boolean"}]),
    ));
    for line in &found {
        assert!(
            line.contains("Questionnaire.item.where(linkId='a')"),
            "not at its item: {line}"
        );
    }
    let short = |line: &String| {
        let code = line.split(' ').nth(1).unwrap();
        format!("{code} {}", message_of(line))
    };
    found.iter().map(short).collect()
}

#[test]
fn everything_of_the_profile_is_read() {
    let definition = good(&json!({
        "resourceType": "Questionnaire", "url": "https://example.org/q", "version": "2", "status": "draft", "language": "en",
        "title": "T", "description": "D", "code": [{"system": "s", "code": "c"}],
        "item": [{"linkId": "g", "type": "group", "prefix": "1.", "text": "G", "item": [
            {"linkId": "a", "type": "string", "text": "A", "required": true, "maxLength": 9, "code": [{"system": "https://html.spec.whatwg.org/#autofill", "code": "tel"}],
             "extension": [
                extension("minLength", json!({"valueInteger": 2})),
                extension("regex", json!({"valueString": "[0-9]+"})),
                extension("entryFormat", json!({"valueString": "123"})),
                {"url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-keyboard", "valueCode": "phone"},
             ], "item": [
                {"linkId": "h", "type": "display", "text": "Help", "extension": [
                    extension("questionnaire-itemControl", json!({"valueCodeableConcept": {"coding": [
                        {"system": "http://hl7.org/fhir/questionnaire-item-control", "code": "help"},
                    ]}})),
                ]},
             ]},
            {"linkId": "b", "type": "integer", "repeats": true, "readOnly": true, "initial": [{"valueInteger": 3}], "extension": [
                extension("questionnaire-hidden", json!({"valueBoolean": true})),
                extension("minValue", json!({"valueInteger": 1})),
                extension("maxValue", json!({"valueInteger": 5})),
                extension("questionnaire-minOccurs", json!({"valueInteger": 1})),
                extension("questionnaire-maxOccurs", json!({"valueInteger": 4})),
            ]},
        ]}],
    }));
    assert_eq!(
        (
            definition.url(),
            definition.version(),
            definition.canonical().as_str()
        ),
        (
            "https://example.org/q",
            Some("2"),
            "https://example.org/q|2"
        )
    );
    assert_eq!(
        (
            definition.title().unwrap().as_str(),
            definition.description().unwrap().as_str()
        ),
        ("T", "D")
    );
    assert_eq!(
        (
            definition.languages(),
            definition.codes()[0].code.as_deref(),
            definition.len()
        ),
        (&["en".to_owned()][..], Some("c"), 4)
    );
    let item = |id: &str| definition.item(definition.find(id).unwrap());
    let a = item("a");
    assert_eq!(
        (a.kind, a.required, a.min_length, a.max_length),
        (ItemType::String, true, Some(2), Some(9))
    );
    assert_eq!(
        (
            a.keyboard,
            a.help.as_ref().unwrap().as_str(),
            a.entry_format.as_ref().unwrap().as_str()
        ),
        (Some(Keyboard::Phone), "Help", "123")
    );
    assert_eq!(
        (
            a.regex.as_ref().unwrap().as_str(),
            a.codes[0].code.as_deref()
        ),
        ("[0-9]+", Some("tel"))
    );
    assert_eq!(item("g").prefix.as_ref().unwrap().as_str(), "1.");
    assert_eq!(
        (item("h").control, item("h").parent),
        (Some(Control::Help), definition.find("a"))
    );
    let b = item("b");
    assert!(b.hidden && b.read_only && b.repeats);
    assert_eq!(
        (b.min_value.clone(), b.max_value.clone()),
        (Some(Value::Integer(1)), Some(Value::Integer(5)))
    );
    assert_eq!(
        (b.min_occurs, b.max_occurs, b.initial.clone()),
        (Some(1), Some(4), vec![Value::Integer(3)])
    );
}

#[test]
fn every_type_of_the_profile_is_read_and_no_other() {
    for kind in [
        "boolean", "decimal", "integer", "date", "dateTime", "time", "string", "text", "url",
    ] {
        assert!(of_item(json!({"type": kind})).is_empty(), "{kind}");
    }
    for kind in ["choice", "open-choice"] {
        assert!(
            of_item(json!({"type": kind, "answerOption": [{"valueString": "x"}]})).is_empty(),
            "{kind}"
        );
    }
    assert!(of_item(json!({"type": "display"})).is_empty());
    assert!(
        of_item(json!({"type": "group", "item": [{"linkId": "i", "type": "boolean"}]})).is_empty()
    );
    for kind in ["quantity", "reference", "attachment", "question"] {
        let text = format!(
            "not-supported type {kind} is outside what this reader can do, and changes what is asked: remove it"
        );
        assert_eq!(of_item(json!({"type": kind})), [text]);
    }
    assert_eq!(
        of_item(json!({"type": "slider"})),
        ["structure type must be: one of the standard's item types"]
    );
    assert_eq!(of_item(json!({})), ["required type is missing or empty"]);
}

#[test]
fn only_a_display_with_the_control_is_help() {
    let control = json!([extension(
        "questionnaire-itemControl",
        json!({"valueCodeableConcept": {"coding": [{"code": "help"}]}})
    )]);
    let definition = good(&with_items(
        &json!([{"linkId": "a", "type": "string", "item": [
            {"linkId": "b", "type": "display", "text": "Not this"},
            {"linkId": "c", "type": "string", "text": "Nor this", "extension": control},
            {"linkId": "d", "type": "display", "text": "This", "extension": control},
            {"linkId": "e", "type": "display", "text": "No more", "extension": control},
        ]}]),
    ));
    let item = definition.item(definition.roots()[0]);
    assert_eq!(item.help.as_ref().map(Text::as_str), Some("This"));
}

#[test]
fn read_only_groups_make_what_is_in_them_read_only() {
    let definition = good(&with_items(&json!([
        {"linkId": "g", "type": "group", "readOnly": true, "item": [{"linkId": "a", "type": "string"}]},
        {"linkId": "q", "type": "string", "readOnly": true, "item": [{"linkId": "b", "type": "string"}]},
    ])));
    let read_only = |id: &str| definition.item(definition.find(id).unwrap()).read_only;
    assert!(read_only("a") && read_only("q") && !read_only("b"));
}
