//! What must be there, and what must not, once a response is completed.

use questionnaire::check_response;
use serde_json::{Value as Json, json};

use super::{ROOT, definition, found, group, text, yes_no};
use crate::{good, place_of, response, with_items, wrong};

#[test]
fn required_counts_where_asked_and_there_and_only_when_completed() {
    assert_eq!(
        found(json!([group(json!([yes_no(true)]))])),
        ["error required <g>.<b> Enter an answer"]
    );
    assert_eq!(
        found(json!([group(json!([yes_no(false)]))])),
        Vec::<String>::new(),
        "not asked"
    );
    assert_eq!(
        found(json!([{"linkId": "g"}])),
        ["error required <g>.<a> Choose yes or no"]
    );
    assert_eq!(
        found(json!([text("z", "x")])),
        Vec::<String>::new(),
        "the group is not required, and not there"
    );
    let answers = json!([{"linkId": "q", "answer": [{"valueInteger": 1, "item": [text("n", "x")]}, {"valueInteger": 2}]}]);
    assert_eq!(
        found(answers),
        ["error required <q>.answer[1].<n> Enter an answer"],
        "beneath each answer"
    );
    let definition = good(&definition());
    for (status, count) in [
        ("completed", 1),
        ("amended", 1),
        ("in-progress", 0),
        ("stopped", 0),
        ("entered-in-error", 0),
    ] {
        let body = response(status, &json!([group(json!([yes_no(true)]))])).to_string();
        assert_eq!(
            check_response(&definition, body.as_bytes()).len(),
            count,
            "{status}"
        );
    }
}

#[test]
fn a_required_group_has_an_answer_somewhere_in_it() {
    let definition = good(&with_items(&json!([
        {"linkId": "g", "type": "group", "required": true, "item": [
            {"linkId": "h", "type": "group", "item": [{"linkId": "a", "type": "string"}]},
            {"linkId": "b", "type": "string", "required": true},
        ]},
        {"linkId": "r", "type": "group", "required": true, "repeats": true, "item": [{"linkId": "c", "type": "string"}]},
    ])));
    let places = |items: Json| {
        wrong(&definition, &items)
            .iter()
            .map(|line| place_of(line).to_owned())
            .collect::<Vec<_>>()
    };
    let (g, r) = (
        format!("{ROOT}.item.where(linkId='g')"),
        format!("{ROOT}.item.where(linkId='r')"),
    );
    assert_eq!(
        places(json!([{"linkId": "x"}]))[1..],
        [r.clone(), g.clone()]
    );
    let filled = json!({"linkId": "r", "item": [text("c", "x")]});
    assert_eq!(
        places(json!([{"linkId": "g", "item": [text("b", "x")]}, filled])),
        Vec::<String>::new()
    );
    assert_eq!(
        places(
            json!([{"linkId": "g", "item": [{"linkId": "h", "item": [text("a", "x")]}]}, filled])
        ),
        [format!("{g}.item.where(linkId='b')")]
    );
    assert_eq!(
        places(json!([{"linkId": "g", "item": [text("b", "x")]}, {"linkId": "r"}])),
        [r]
    );
}

#[test]
fn what_is_not_asked_has_no_answer_once_completed() {
    let items = json!([group(json!([yes_no(false), text("b", "x")]))]);
    assert_eq!(
        found(items.clone()),
        [
            "error business-rule <g>.<b> This question is not asked with these answers, so it may have none"
        ]
    );
    let draft = response("in-progress", &items).to_string();
    assert!(
        check_response(&good(&definition()), draft.as_bytes()).is_empty(),
        "a draft keeps it"
    );
}
