//! The invariants that the standard numbers: each broken alone.

use questionnaire::{ItemId, Questionnaire};
use serde_json::{Value as Json, json};

use super::of_item;
use crate::{faults, with_items};

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
    let definition = with_items(&json!([
        {"linkId": "a", "type": "string"},
        {"linkId": "g", "type": "group", "item": [{"linkId": "a", "type": "string"}]},
    ]));
    let (read, _) = Questionnaire::parse_lenient(definition.to_string().as_bytes());
    let first = read.unwrap().find("a").map(ItemId::index);
    assert_eq!(first, Some(0), "the name stays with the first");
    let found = faults(&definition);
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
