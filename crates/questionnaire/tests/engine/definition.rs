//! Definitions: what is read, what is refused, and that every fault is listed at its item.

use questionnaire::{Control, ItemType, Keyboard, Questionnaire, Value};
use serde_json::{Value as Json, json};

use crate::{faults, good, with_items};

const STANDARD: &str = "http://hl7.org/fhir/StructureDefinition/";

fn extension(name: &str, value: Json) -> Json {
    let mut extension = value;
    extension["url"] = json!(format!("{STANDARD}{name}"));
    extension
}

/// The faults of a definition with one item, whose link id is `a`, without their place.
fn of_item(item: Json) -> Vec<String> {
    let mut item = item;
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
        let parts: Vec<&str> = line.splitn(4, ' ').collect();
        format!("{} {}", parts[1], parts[3])
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

/// The standard's invariants, each broken alone.
#[test]
fn the_invariants_hold_by_their_text() {
    let option = json!([{"valueString": "x"}]);
    let when = |operator: &str, answer: Json| {
        let mut when = json!({"question": "z", "operator": operator});
        when["answerBoolean"] = answer;
        when
    };
    let rows = [
        (1, json!({"type": "group"})),
        (
            1,
            json!({"type": "display", "item": [{"linkId": "i", "type": "display"}]}),
        ),
        (3, json!({"type": "display", "code": [{"code": "c"}]})),
        (5, json!({"type": "boolean", "answerOption": []})),
        (6, json!({"type": "display", "required": false})),
        (6, json!({"type": "display", "repeats": true})),
        (
            8,
            json!({"type": "display", "initial": [{"valueString": "x"}]}),
        ),
        (9, json!({"type": "display", "readOnly": false})),
        (10, json!({"type": "date", "maxLength": 4})),
        (
            10,
            json!({"type": "choice", "answerOption": option, "maxLength": 4}),
        ),
        (
            11,
            json!({"type": "choice", "answerOption": option, "initial": [{"valueString": "x"}]}),
        ),
        (
            12,
            json!({"type": "string", "enableWhen": [when("=", json!(true)), when("exists", json!(true))]}),
        ),
        (
            13,
            json!({"type": "integer", "initial": [{"valueInteger": 1}, {"valueInteger": 2}]}),
        ),
    ];
    for (number, item) in rows {
        let found = of_item(item.clone());
        assert!(
            found
                .iter()
                .any(|line| line.starts_with(&format!("invariant que-{number}:"))),
            "que-{number}: {found:?} {item}"
        );
    }
}

#[test]
fn que_2_link_ids_are_unique() {
    let found = faults(&with_items(&json!([
        {"linkId": "a", "type": "string"},
        {"linkId": "g", "type": "group", "item": [{"linkId": "a", "type": "string"}]},
    ])));
    let place = "Questionnaire.item.where(linkId='g').item[0]";
    assert_eq!(
        found,
        [format!(
            "error invariant {place} que-2: The link ids for groups and questions must be unique within the questionnaire"
        )]
    );
}

#[test]
fn que_4_options_and_a_value_set_exclude_each_other() {
    let found = of_item(
        json!({"type": "choice", "answerOption": [{"valueString": "x"}], "answerValueSet": "http://example.org/vs"}),
    );
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].starts_with("not-supported answerValueSet"));
    assert!(found[1].starts_with("invariant que-4"));
}

#[test]
fn que_7_exists_wants_a_boolean() {
    let when = json!([{"question": "z", "operator": "exists", "answerInteger": 1}]);
    let found = of_item(json!({"type": "string", "enableWhen": when}));
    assert_eq!(
        found,
        ["invariant que-7: If the operator is 'exists', the value must be a boolean"]
    );
}

#[test]
fn conditions_must_fit_their_question() {
    let definition = |when: Json| {
        with_items(&json!([
            {"linkId": "g", "type": "group", "item": [{"linkId": "d", "type": "display"}]},
            {"linkId": "n", "type": "integer"},
            {"linkId": "b", "type": "boolean"},
            {"linkId": "u", "type": "url"},
            {"linkId": "c", "type": "choice", "answerOption": [{"valueCoding": {"system": "s", "code": "x"}}]},
            {"linkId": "a", "type": "string", "enableWhen": [when]},
        ]))
    };
    let rows = [
        (
            json!({"question": "?", "operator": "=", "answerInteger": 1}),
            "error not-found",
            "The condition names the question ?, which there is not",
        ),
        (
            json!({"question": "g", "operator": "exists", "answerBoolean": true}),
            "error value",
            "The condition names g, which is no question and has no answers",
        ),
        (
            json!({"question": "d", "operator": "exists", "answerBoolean": true}),
            "error value",
            "The condition names d, which is no question and has no answers",
        ),
        (
            json!({"question": "n", "operator": "=", "answerString": "1"}),
            "error value",
            "The condition compares with answerString, a type that n never has",
        ),
        (
            json!({"question": "n", "operator": "=", "answerDecimal": 1.5}),
            "error value",
            "The condition compares with answerDecimal, a type that n never has",
        ),
        (
            json!({"question": "b", "operator": ">", "answerBoolean": true}),
            "error value",
            "The answers to b have no order: use =, != or exists",
        ),
        (
            json!({"question": "c", "operator": "<", "answerCoding": {"code": "x"}}),
            "error value",
            "The answers to c have no order: use =, != or exists",
        ),
        (
            json!({"question": "u", "operator": "<", "answerString": "x"}),
            "error value",
            "The answers to u have no order: use =, != or exists",
        ),
        (
            json!({"question": "c", "operator": "=", "answerString": "x"}),
            "error value",
            "The condition compares with answerString, a type that c never has",
        ),
        (
            json!({"question": "c", "operator": "=", "answerCoding": {"code": "y"}}),
            "warning business-rule",
            "The condition compares with something that is none of the options of c",
        ),
        (
            json!({"question": "n", "operator": "~", "answerInteger": 1}),
            "error structure",
            "operator must be: exists, =, !=, >, <, >= or <=",
        ),
        (
            json!({"question": "n", "operator": "="}),
            "error required",
            "answer[x] is missing or empty",
        ),
        (
            json!({"question": "n", "answerInteger": 1}),
            "error required",
            "operator is missing or empty",
        ),
        (
            json!({"operator": "=", "answerInteger": 1}),
            "error required",
            "question is missing or empty",
        ),
        (
            json!({"question": "n", "operator": "=", "answerInteger": "1"}),
            "error structure",
            "answerInteger must be: integer",
        ),
        (
            json!({"question": "n", "operator": "=", "answerQuantity": {"value": 1}}),
            "error not-supported",
            "enableWhen.answerQuantity is outside what this reader can do, and changes what is asked: remove it",
        ),
    ];
    for (when, kind, text) in rows {
        let found = faults(&definition(when.clone()));
        assert_eq!(
            found,
            [format!(
                "{kind} Questionnaire.item.where(linkId='a').enableWhen[0] {text}"
            )],
            "{when}"
        );
    }
}

#[test]
fn loops_are_refused_where_they_are() {
    let when = |question: &str| json!([{"question": question, "operator": "exists", "answerBoolean": true}]);
    let place = |id: &str| {
        format!(
            "error business-rule Questionnaire.item.where(linkId='{id}').enableWhen The conditions depend on themselves: break the loop"
        )
    };
    let own = faults(&with_items(
        &json!([{"linkId": "a", "type": "string", "enableWhen": when("a")}]),
    ));
    assert_eq!(own, [place("a")]);
    let ring = faults(&with_items(&json!([
        {"linkId": "a", "type": "string", "enableWhen": when("c")},
        {"linkId": "b", "type": "string", "enableWhen": when("a")},
        {"linkId": "c", "type": "string", "enableWhen": when("b")},
        {"linkId": "d", "type": "string", "enableWhen": when("c")},
        {"linkId": "e", "type": "string"},
        {"linkId": "f", "type": "string", "enableWhen": when("e")},
    ])));
    assert_eq!(
        ring,
        [place("a"), place("b"), place("c")],
        "what merely hangs on the loop is not to blame"
    );
    let nested = faults(&with_items(&json!([
        {"linkId": "g", "type": "group", "enableWhen": when("a"), "item": [{"linkId": "a", "type": "string"}]},
    ])));
    assert_eq!(nested, [place("g")]);
    let beneath = faults(&with_items(&json!([
        {"linkId": "a", "type": "string", "item": [{"linkId": "b", "type": "string", "enableWhen": when("a")}]},
    ])));
    assert!(
        beneath.is_empty(),
        "an item beneath a question may depend on it: {beneath:?}"
    );
}

#[test]
fn limits_that_nothing_can_meet_or_that_do_not_apply() {
    let integer = |name: &str, value: i32| extension(name, json!({"valueInteger": value}));
    let rows = [
        (
            json!({"type": "integer", "extension": [integer("minValue", 5), integer("maxValue", 4)]}),
            "business-rule minValue is above maxValue: no answer can meet both",
        ),
        (
            json!({"type": "string", "maxLength": 2, "extension": [integer("minLength", 3)]}),
            "business-rule minLength is above maxLength: no answer can meet both",
        ),
        (
            json!({"type": "integer", "repeats": true, "extension": [integer("questionnaire-minOccurs", 3), integer("questionnaire-maxOccurs", 2)]}),
            "business-rule questionnaire-minOccurs is above questionnaire-maxOccurs: no answer can meet both",
        ),
        (
            json!({"type": "integer", "required": true, "extension": [integer("questionnaire-maxOccurs", 0)]}),
            "business-rule required is above questionnaire-maxOccurs: no answer can meet both",
        ),
        (
            json!({"type": "string", "extension": [integer("minValue", 1)]}),
            "value minValue does not apply to this item, or has a value of another type",
        ),
        (
            json!({"type": "integer", "extension": [extension("maxValue", json!({"valueDate": "2024"}))]}),
            "value maxValue does not apply to this item, or has a value of another type",
        ),
        (
            json!({"type": "integer", "extension": [integer("questionnaire-minOccurs", 2)]}),
            "value questionnaire-minOccurs does not apply to this item, or has a value of another type",
        ),
        (
            json!({"type": "choice", "answerOption": [{"valueString": "x"}], "extension": [extension("regex", json!({"valueString": "x"}))]}),
            "value regex does not apply to this item, or has a value of another type",
        ),
        (
            json!({"type": "date", "extension": [integer("minLength", 3)]}),
            "value minLength does not apply to this item, or has a value of another type",
        ),
        (
            json!({"type": "display", "extension": [integer("questionnaire-maxOccurs", 3)]}),
            "value questionnaire-maxOccurs does not apply to this item, or has a value of another type",
        ),
        (
            json!({"type": "integer", "extension": [integer("questionnaire-minOccurs", -1)]}),
            "structure valueInteger must be: positive integer",
        ),
        (
            json!({"type": "string", "required": true, "readOnly": true}),
            "business-rule This is required, but hidden or read-only without a start value: nobody can answer it",
        ),
    ];
    for (item, text) in rows {
        assert_eq!(of_item(item.clone()), [text], "{item}");
    }
}

#[test]
fn options_and_start_values_must_fit() {
    let rows = [
        (
            json!({"type": "boolean", "answerOption": [{"valueString": "x"}]}),
            vec![
                "value An option of this item cannot be a valueString",
                "invariant que-5: Only choice, decimal, integer, date, dateTime, time, string or quantity items can have answerOption or answerValueSet",
            ],
        ),
        (
            json!({"type": "integer", "answerOption": [{"valueString": "x"}]}),
            vec!["value An option of this item cannot be a valueString"],
        ),
        (
            json!({"type": "choice"}),
            vec!["business-rule A choice needs answerOption"],
        ),
        (
            json!({"type": "choice", "answerValueSet": "http://example.org/vs"}),
            vec![
                "not-supported answerValueSet is outside what this reader can do, and changes what is asked: remove it",
            ],
        ),
        (
            json!({"type": "choice", "answerOption": [{"valueString": "x"}, {"valueString": "x"}]}),
            vec!["duplicate The option “x” is there twice"],
        ),
        (
            json!({"type": "choice", "answerOption": [{"valueCoding": {"system": "s"}}]}),
            vec!["required valueCoding.code is missing or empty"],
        ),
        (
            json!({"type": "choice", "answerOption": [{}]}),
            vec!["required value[x] is missing or empty"],
        ),
        (
            json!({"type": "choice", "answerOption": [{"valueReference": {"reference": "x"}}]}),
            vec![
                "not-supported answerOption.valueReference is outside what this reader can do, and changes what is asked: remove it",
            ],
        ),
        (
            json!({"type": "choice", "answerOption": [{"valueString": "x", "initialSelected": true}, {"valueString": "y", "initialSelected": true}]}),
            vec![
                "value Several options are chosen at the start, and only one may be: set repeats, or keep one",
            ],
        ),
        (
            json!({"type": "integer", "initial": [{"valueString": "x"}]}),
            vec!["value A start value of this item cannot be a valueString"],
        ),
        (
            json!({"type": "integer", "initial": [{"valueQuantity": {}}]}),
            vec![
                "not-supported initial.valueQuantity is outside what this reader can do, and changes what is asked: remove it",
            ],
        ),
        (
            json!({"type": "choice", "answerOption": [{"valueString": "x"}], "initial": [{"valueString": "y"}]}),
            vec![
                "code-invalid The start value “y” is none of the options",
                "invariant que-11: If one or more answerOption is present, initial[x] must be missing",
            ],
        ),
    ];
    for (item, expected) in rows {
        assert_eq!(of_item(item.clone()), expected, "{item}");
    }
}

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
        assert_eq!(
            parsed.warnings[0].severity,
            questionnaire::Severity::Warning
        );
        assert_eq!(
            parsed
                .questionnaire
                .item(parsed.questionnaire.roots()[0])
                .control,
            None
        );
    }
    let refused = [
        json!({"type": "string", "extension": [{"url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression", "valueExpression": {}}]}),
        json!({"type": "string", "extension": [{"url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression", "valueExpression": {}}]}),
        json!({"type": "string", "extension": [extension("variable", json!({"valueExpression": {}}))]}),
        json!({"type": "string", "extension": [extension("questionnaire-constraint", json!({"extension": []}))]}),
        json!({"type": "string", "modifierExtension": [{"url": "https://example.org/x"}]}),
        json!({"type": "choice", "answerValueSet": "http://example.org/vs"}),
    ];
    for item in refused {
        let found = of_item(item.clone());
        assert!(
            found.iter().any(|line| line.starts_with("not-supported")),
            "{item} {found:?}"
        );
    }
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
fn every_fault_is_listed_at_its_item() {
    let found = faults(
        &json!({"resourceType": "Questionnaire", "status": "live", "item": [
            {"type": "string"},
            {"linkId": "a", "type": "boolean", "maxLength": "x"},
            {"linkId": "it's", "type": "group", "item": [{"linkId": "b", "type": "quantity"}]},
        ]}),
    );
    let places: Vec<_> = found
        .iter()
        .map(|line| line.split(' ').nth(2).unwrap())
        .collect();
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
        crate::listed(&issues),
        ["fatal invalid Questionnaire This is not JSON: expected value at line 3 column 12"]
    );
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

#[test]
fn an_options_code_is_short_and_unique() {
    let definition = good(&with_items(
        &json!([{"linkId": "a", "type": "choice", "answerOption": [
            {"valueCoding": {"system": "s", "code": "x"}}, {"valueCoding": {"system": "t", "code": "x"}},
            {"valueCoding": {"system": "s", "code": "y"}}, {"valueInteger": 1}, {"valueString": "1"}, {"valueCoding": {"code": "s|x"}},
        ]}]),
    ));
    let item = definition.item(definition.roots()[0]);
    let codes: Vec<_> = item
        .options
        .iter()
        .map(questionnaire::AnswerOption::code)
        .collect();
    assert_eq!(codes, ["s|x", "t|x", "y", "Integer:1", "String:1", "s|x#5"]);
    for option in &item.options {
        assert_eq!(item.parse_text(&option.code()), Some(option.value.clone()));
    }
}
