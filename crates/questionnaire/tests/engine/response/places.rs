//! Items and answers where the definition does not have them.

use serde_json::{Value as Json, json};

use super::{ROOT, found, group, text, yes_no};
use crate::{good, with_items, wrong};

#[test]
fn items_that_the_definition_does_not_have_or_has_elsewhere() {
    assert_eq!(
        found(json!([text("?", "x")])),
        ["error not-found <?> The definition has no item with this linkId"]
    );
    assert_eq!(
        found(json!([group(json!([yes_no(false), text("z", "x")]))])),
        ["error structure <g>.<z> The definition has this item at another place"]
    );
    assert_eq!(
        found(json!([text("n", "x")])),
        ["error structure <n> The definition has this item at another place"]
    );
    let beneath = json!([{"linkId": "q", "answer": [{"valueInteger": 1, "item": [text("n", "x"), text("?", "x")]}]}]);
    assert_eq!(
        found(beneath),
        ["error not-found <q>.answer[0].<?> The definition has no item with this linkId"]
    );
    assert_eq!(
        found(json!([{"answer": [{"valueString": "x"}]}])),
        ["error required item[0] linkId is missing or empty"]
    );
    assert_eq!(
        found(json!([{"linkId": 5}])),
        ["error structure item[0] linkId must be: string"]
    );
    assert_eq!(
        found(json!([{"linkId": " "}])),
        ["error required item[0] linkId is missing or empty"]
    );
}

#[test]
fn items_out_of_order_and_twice() {
    assert_eq!(
        found(json!([text("z", "x"), group(json!([yes_no(false)]))])),
        ["error structure <g> The definition has this item before the one that it follows here"]
    );
    assert_eq!(
        found(json!([text("z", "x"), text("z", "y")])),
        [
            "error structure <z>[1] This item stands here again, but does not repeat: put several answers into one item"
        ]
    );
    let twice = json!([{"linkId": "q", "answer": [{"valueInteger": 1, "item": [text("n", "x")]}]}, {"linkId": "q", "answer": [{"valueInteger": 2, "item": [text("n", "x")]}]}]);
    assert_eq!(
        found(twice).len(),
        1,
        "a repeating question has its answers in one item"
    );
}

#[test]
fn answers_and_items_at_wrong_places() {
    let on_group = json!([{"linkId": "g", "answer": [{"valueString": "x"}]}]);
    assert!(found(on_group).contains(&"error structure <g> A group has no answers".to_owned()));
    assert_eq!(
        found(json!([{"linkId": "d", "answer": [{"valueString": "x"}]}])),
        ["error structure <d> A display has no answers"]
    );
    let beside = json!([{"linkId": "q", "answer": [{"valueInteger": 1, "item": [text("n", "x")]}], "item": [{"linkId": "m"}]}]);
    assert!(
        found(beside).contains(
            &"error structure <q> Items nested in a question belong beneath its answer (qrs-1)"
                .to_owned()
        )
    );
    let instead = json!([{"linkId": "q", "item": [text("n", "x")]}]);
    assert_eq!(
        found(instead),
        ["error structure <q> Items nested in a question belong beneath its answer (qrs-1)"]
    );
    assert_eq!(
        found(json!([{"linkId": "z", "answer": [{}]}])),
        ["error required <z>.answer[0] value[x] is missing or empty"]
    );
    assert_eq!(
        found(json!([{"linkId": "z", "answer": []}])),
        ["error required <z> answer is missing or empty"]
    );
    assert_eq!(
        found(json!([{"linkId": "z", "answer": ["x"]}])),
        ["error structure <z> answer must be: array of objects"]
    );
    assert_eq!(
        found(json!([{"linkId": "z", "answer": [{"valueString": "x", "valueInteger": 1}]}])).len(),
        2
    );
}

#[test]
fn a_place_names_the_answer_and_the_instance() {
    let wrong_type = json!({"linkId": "n", "answer": [{"valueBoolean": true}]});
    let beneath = json!([{"linkId": "q", "answer": [
        {"valueInteger": 1, "item": [text("n", "x")]},
        {"valueInteger": 2, "item": [wrong_type]},
    ]}]);
    let message = "valueBoolean is no answer to a question of type string";
    assert_eq!(
        found(beneath),
        [format!("error value <q>.answer[1].<n>.answer[0] {message}")]
    );
    let definition = good(&with_items(&json!([
        {"linkId": "g", "type": "group", "repeats": true, "item": [{"linkId": "n", "type": "string"}]},
    ])));
    let instance = |inner: Json| json!({"linkId": "g", "item": [inner]});
    let lines = wrong(
        &definition,
        &json!([instance(text("n", "x")), instance(wrong_type)]),
    );
    let place = format!("{ROOT}.item.where(linkId='g')[1].item.where(linkId='n').answer[0]");
    assert_eq!(lines, [format!("error value {place} {message}")]);
}
