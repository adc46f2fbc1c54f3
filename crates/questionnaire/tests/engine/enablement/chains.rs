//! How far an answer reaches: questions that hang on each other.

use serde_json::{Value as Json, json};

use crate::{form, link_ids, type_in};

/// A chain in which each question is asked while the one before it has an answer.
fn chain() -> Json {
    let condition = |question: &str| json!([{"question": question, "operator": "exists", "answerBoolean": true}]);
    json!([
        {"linkId": "1", "type": "string"},
        {"linkId": "2", "type": "string", "enableWhen": condition("1")},
        {"linkId": "3", "type": "string", "enableWhen": condition("2")},
        {"linkId": "4", "type": "string", "enableWhen": condition("3")},
    ])
}

#[test]
fn a_question_that_is_not_asked_counts_as_unanswered_all_along_a_chain() {
    let mut form = form(&chain());
    assert_eq!(type_in(&mut form, "1", "x"), ["2"]);
    assert_eq!(type_in(&mut form, "2", "x"), ["3"]);
    assert_eq!(type_in(&mut form, "3", "x"), ["4"]);
    assert_eq!(type_in(&mut form, "1", ""), ["2", "3", "4"]);
    assert_eq!(
        type_in(&mut form, "1", "y"),
        ["2", "3", "4"],
        "the answers are still there"
    );
    assert!(
        type_in(&mut form, "1", "z").is_empty(),
        "nothing flips, nothing is reported"
    );
}

#[test]
fn an_answer_given_while_not_asked_counts_once_it_is() {
    let mut form = form(&chain());
    assert!(type_in(&mut form, "2", "x").is_empty());
    assert_eq!(type_in(&mut form, "1", "x"), ["2", "3"]);
}

#[test]
fn a_group_that_is_not_asked_takes_everything_in_it_along() {
    let mut form = form(&json!([
        {"linkId": "a", "type": "boolean"},
        {"linkId": "g", "type": "group", "enableWhen": [{"question": "a", "operator": "=", "answerBoolean": true}], "item": [
            {"linkId": "h", "type": "group", "item": [{"linkId": "b", "type": "string"}]},
        ]},
        {"linkId": "c", "type": "string", "enableWhen": [{"question": "b", "operator": "=", "answerString": "x"}]},
    ]));
    type_in(&mut form, "b", "x");
    assert_eq!(type_in(&mut form, "a", "true"), ["g", "h", "b", "c"]);
    assert_eq!(type_in(&mut form, "a", "false"), ["g", "h", "b", "c"]);
}

#[test]
fn flips_come_in_document_order() {
    let condition = json!([{"question": "z", "operator": "exists", "answerBoolean": true}]);
    let mut form = form(&json!([
        {"linkId": "a", "type": "string", "enableWhen": condition},
        {"linkId": "g", "type": "group", "item": [{"linkId": "b", "type": "string", "enableWhen": condition}]},
        {"linkId": "c", "type": "string", "enableWhen": [{"question": "d", "operator": "exists", "answerBoolean": true}]},
        {"linkId": "d", "type": "string", "enableWhen": condition},
        {"linkId": "z", "type": "string"},
    ]));
    type_in(&mut form, "d", "x");
    assert_eq!(type_in(&mut form, "z", "x"), ["a", "b", "c", "d"]);
    let all: Vec<_> = form.roots().to_vec();
    assert_eq!(link_ids(&form, &all), ["a", "g", "c", "d", "z"]);
}

/// Eleven questions that hang on each other like beads, from each of them in steps of each length.
#[test]
fn flips_come_in_document_order_in_whatever_order_they_are_found() {
    let all: Vec<String> = (0..11).map(|at| at.to_string()).collect();
    for (start, step) in (0..11).flat_map(|start| (1..11).map(move |step| (start, step))) {
        let bead = |at: i32| {
            let before = (at - step).rem_euclid(11).to_string();
            let before = if at == start { "z".to_owned() } else { before };
            json!({"linkId": at.to_string(), "type": "string", "enableWhen": [
                {"question": before, "operator": "exists", "answerBoolean": true},
            ]})
        };
        let last = json!({"linkId": "z", "type": "string"});
        let mut form = form(&(0..11).map(bead).chain([last]).collect());
        for link_id in &all {
            type_in(&mut form, link_id, "x");
        }
        let flipped = type_in(&mut form, "z", "x");
        assert_eq!(flipped, all, "from {start} in steps of {step}");
    }
}
