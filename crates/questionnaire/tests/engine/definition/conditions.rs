//! Conditions that do not fit the question they name, or go round in a circle.

use questionnaire::{Questionnaire, enabled_items};
use serde_json::{Value as Json, json};

use crate::{faults, response, with_items};

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
    let condition = json!({"question": "?", "operator": "=", "answerInteger": 1});
    let (_, issues) = Questionnaire::parse_lenient(definition(condition).to_string().as_bytes());
    assert_eq!(issues[0].link_id.as_deref(), Some("a"));
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
        {"linkId": "g", "type": "string", "enableWhen": when("d")},
        {"linkId": "h", "type": "string", "enableWhen": when("d")},
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
fn what_hangs_on_no_loop_is_still_decided() {
    let when = |question: &str| json!([{"question": question, "operator": "exists", "answerBoolean": true}]);
    let definition = with_items(&json!([
        {"linkId": "a", "type": "string", "enableWhen": when("b")},
        {"linkId": "b", "type": "string", "enableWhen": when("a")},
        {"linkId": "c", "type": "string", "enableWhen": when("d")},
        {"linkId": "d", "type": "string", "enableWhen": when("e")},
        {"linkId": "e", "type": "string"},
    ]));
    let (definition, _) = Questionnaire::parse_lenient(definition.to_string().as_bytes());
    let answered = |link_id: &str| json!({"linkId": link_id, "answer": [{"valueString": "x"}]});
    let draft = response("in-progress", &json!([answered("d")])).to_string();
    assert_eq!(
        enabled_items(&definition.unwrap(), draft.as_bytes()).unwrap(),
        ["a", "b", "e"]
    );
}

#[test]
fn a_condition_on_something_that_is_no_option_is_a_warning() {
    let rows = [
        ("choice", json!({"answerString": "x"}), false),
        ("choice", json!({"answerString": "y"}), true),
        ("choice", json!({"answerCoding": {"code": "c"}}), false),
        ("choice", json!({"answerCoding": {"code": "d"}}), true),
        ("open-choice", json!({"answerString": "y"}), false),
        ("open-choice", json!({"answerCoding": {"code": "c"}}), false),
        ("open-choice", json!({"answerCoding": {"code": "d"}}), true),
    ];
    for (kind, mut when, warned) in rows {
        when["question"] = json!("q");
        when["operator"] = json!("=");
        let options = json!([{"valueString": "x"}, {"valueCoding": {"system": "s", "code": "c"}}]);
        let found = faults(&with_items(&json!([
            {"linkId": "q", "type": kind, "answerOption": options},
            {"linkId": "a", "type": "string", "enableWhen": [when]},
        ])));
        assert_eq!(!found.is_empty(), warned, "{kind} {when}: {found:?}");
    }
}
