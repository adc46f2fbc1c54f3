//! Which items are asked: by conditions alone, and by how items hang together.

mod chains;
mod operators;

use questionnaire::{Form, enabled_items};
use serde_json::{Value as Json, json};

use crate::{form, good, response, type_in, with_items};

/// A question of a type, and one that is asked on a condition on it.
fn pair(kind: &str, operator: &str, answer: &Json) -> Json {
    let mut condition = json!({"question": "a", "operator": operator});
    for (key, value) in answer.as_object().unwrap() {
        condition[format!("answer{key}")] = value.clone();
    }
    let mut source = json!({"linkId": "a", "type": kind, "repeats": true});
    if kind.ends_with("choice") {
        source["answerOption"] = json!([
            {"valueCoding": {"system": "s", "code": "x"}}, {"valueCoding": {"system": "s", "code": "y"}},
            {"valueCoding": {"system": "t", "code": "x"}}, {"valueInteger": 1}, {"valueInteger": 2},
        ]);
    }
    with_items(&json!([source, {"linkId": "b", "type": "string", "enableWhen": [condition]}]))
}

/// Whether `b` is asked with these answers to `a`: from a response, and in a form that opens it as a draft.
fn asked(definition: &Json, answers: &[Json]) -> bool {
    let questionnaire = good(definition);
    let items = if answers.is_empty() {
        json!([])
    } else {
        json!([{"linkId": "a", "answer": answers}])
    };
    let mut draft = response("in-progress", &items);
    if answers.is_empty() {
        draft.as_object_mut().unwrap().remove("item");
    }
    let draft = draft.to_string();
    let enabled = enabled_items(&questionnaire, draft.as_bytes())
        .unwrap()
        .contains(&"b".to_owned());
    let (form, _) = Form::open(questionnaire, draft.as_bytes()).unwrap();
    assert_eq!(
        form.is_enabled(form.find("b").unwrap()),
        enabled,
        "form and response differ"
    );
    enabled
}

#[test]
fn typed_text_that_is_no_value_counts_as_no_answer() {
    let mut form = form(&json!([
        {"linkId": "a", "type": "integer"},
        {"linkId": "b", "type": "string", "enableWhen": [{"question": "a", "operator": "exists", "answerBoolean": true}]},
    ]));
    assert!(type_in(&mut form, "a", "1x").is_empty());
    assert_eq!(type_in(&mut form, "a", "1"), ["b"]);
    assert_eq!(type_in(&mut form, "a", "1x"), ["b"]);
}

fn two_conditions(behavior: &str) -> Json {
    json!([
        {"linkId": "a", "type": "boolean"},
        {"linkId": "b", "type": "boolean"},
        {"linkId": "c", "type": "string", "enableBehavior": behavior, "enableWhen": [
            {"question": "a", "operator": "=", "answerBoolean": true},
            {"question": "b", "operator": "=", "answerBoolean": true},
        ]},
    ])
}

#[test]
fn all_wants_every_condition_and_any_wants_one() {
    for (behavior, one, both) in [("all", false, true), ("any", true, true)] {
        let mut form = form(&two_conditions(behavior));
        let asked = |form: &Form| form.is_enabled(form.find("c").unwrap());
        assert!(!asked(&form));
        type_in(&mut form, "a", "true");
        assert_eq!(asked(&form), one, "{behavior}");
        type_in(&mut form, "b", "true");
        assert_eq!(asked(&form), both, "{behavior}");
    }
}

#[test]
fn a_condition_that_is_open_decides_nothing_by_itself() {
    let definition = |behavior: &str| {
        with_items(&json!([
            {"linkId": "a", "type": "date"},
            {"linkId": "n", "type": "integer"},
            {"linkId": "b", "type": "string", "enableBehavior": behavior, "enableWhen": [
                {"question": "a", "operator": ">", "answerDate": "1970"},
                {"question": "n", "operator": "exists", "answerBoolean": true},
            ]},
        ]))
    };
    let open = [json!({"valueDate": "1970-10-15"})];
    assert!(
        asked(&definition("any"), &open),
        "open or false is open, and open asks"
    );
    assert!(!asked(&definition("all"), &open), "open and false is false");
}

#[test]
fn items_beneath_a_question_hang_on_it_and_may_depend_on_its_answer() {
    let mut form = form(&json!([
        {"linkId": "a", "type": "integer", "item": [
            {"linkId": "b", "type": "string", "enableWhen": [{"question": "a", "operator": ">", "answerInteger": 5}]},
            {"linkId": "c", "type": "string"},
        ]},
    ]));
    assert_eq!(type_in(&mut form, "a", "6"), ["b"]);
    assert_eq!(type_in(&mut form, "a", "5"), ["b"]);
    assert!(form.is_enabled(form.find("c").unwrap()));
}

#[test]
fn a_condition_may_look_at_a_later_question() {
    let mut form = form(&json!([
        {"linkId": "a", "type": "display", "text": "x", "enableWhen": [{"question": "b", "operator": "=", "answerBoolean": true}]},
        {"linkId": "b", "type": "boolean"},
    ]));
    assert_eq!(type_in(&mut form, "b", "true"), ["a"]);
}

#[test]
fn enabled_items_are_listed_once_each_in_the_definitions_order() {
    let definition = good(&with_items(&json!([
        {"linkId": "b", "type": "boolean"},
        {"linkId": "g", "type": "group", "repeats": true, "item": [
            {"linkId": "y", "type": "string"},
            {"linkId": "x", "type": "string", "enableWhen": [{"question": "y", "operator": "=", "answerString": "go"}]},
        ]},
        {"linkId": "a", "type": "string", "enableWhen": [{"question": "b", "operator": "=", "answerBoolean": true}]},
    ])));
    let enabled = |items: Json| {
        let mut body = response("completed", &items);
        if items == json!([]) {
            body.as_object_mut().unwrap().remove("item");
        }
        enabled_items(&definition, body.to_string().as_bytes()).unwrap()
    };
    assert_eq!(
        enabled(json!([])),
        ["b", "g", "y"],
        "also what the response leaves out"
    );
    let instance = |text: &str| json!({"linkId": "g", "item": [{"linkId": "y", "answer": [{"valueString": text}]}]});
    assert_eq!(
        enabled(json!([instance("no"), instance("no")])),
        ["b", "g", "y"]
    );
    assert_eq!(
        enabled(json!([instance("no"), instance("go"), instance("go")])),
        ["b", "g", "y", "x"]
    );
    assert_eq!(
        enabled(json!([{"linkId": "b", "answer": [{"valueBoolean": true}]}])),
        ["b", "g", "y", "a"]
    );
}
