//! Limits, options and start values that fit neither their item nor each other.

use questionnaire::AnswerOption;
use serde_json::json;

use super::of_item;
use crate::{extension, good, with_items};

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
fn options_have_the_type_of_their_question() {
    let values = [
        ("integer", json!({"valueInteger": 1})),
        ("date", json!({"valueDate": "2024"})),
        ("time", json!({"valueTime": "10:00:00"})),
        ("string", json!({"valueString": "x"})),
    ];
    for (kind, _) in &values {
        for (own, value) in &values {
            let found = of_item(json!({"type": kind, "answerOption": [value]}));
            assert_eq!(found.is_empty(), kind == own, "{kind} {value}: {found:?}");
        }
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
            json!({"type": "open-choice"}),
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
            json!({"type": "integer", "initial": [{"valueMoney": {}}]}),
            vec!["structure FHIR R4 has no element valueMoney here: remove it or correct its name"],
        ),
        (
            json!({"type": "display", "initial": [{"valueString": "x"}]}),
            vec!["invariant que-8: Initial values can't be specified for groups or display items"],
        ),
        (
            json!({"type": "quantity", "initial": [{"valueInteger": 1}]}),
            vec![
                "not-supported type quantity is outside what this reader can do, and changes what is asked: remove it",
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
fn an_options_code_is_short_and_unique() {
    let definition = good(&with_items(
        &json!([{"linkId": "a", "type": "choice", "answerOption": [
            {"valueCoding": {"system": "s", "code": "x"}}, {"valueCoding": {"system": "t", "code": "x"}},
            {"valueCoding": {"system": "s", "code": "y"}}, {"valueInteger": 1}, {"valueString": "1"}, {"valueCoding": {"code": "s|x"}},
        ]}]),
    ));
    let item = definition.item(definition.roots()[0]);
    let codes: Vec<_> = item.options.iter().map(AnswerOption::code).collect();
    assert_eq!(codes, ["s|x", "t|x", "y", "Integer:1", "String:1", "s|x#5"]);
    for option in &item.options {
        assert_eq!(item.parse_text(&option.code()), Some(option.value.clone()));
    }
}
