//! Repeating groups: "add another", and conditions across instances.

use questionnaire::{Form, NodeId, Value};
use serde_json::{Value as Json, json};

use crate::{at, extension, form, good, link_ids, messages, type_in, with_items, wrong};

fn items() -> Json {
    json!([
        {"linkId": "before", "type": "display", "text": "Somebody has a pet", "enableWhen": [
            {"question": "pet", "operator": "=", "answerBoolean": true},
        ]},
        {"linkId": "person", "type": "group", "repeats": true, "item": [
            {"linkId": "name", "type": "string", "required": true},
            {"linkId": "pet", "type": "boolean"},
            {"linkId": "kind", "type": "string", "enableWhen": [{"question": "pet", "operator": "=", "answerBoolean": true}]},
        ]},
        {"linkId": "end", "type": "string"},
    ])
}

fn limited(min: u32, max: u32) -> Json {
    let mut items = items();
    items[1]["extension"] = json!([
        extension("questionnaire-minOccurs", json!({"valueInteger": min})),
        extension("questionnaire-maxOccurs", json!({"valueInteger": max})),
    ]);
    items
}

fn child(form: &Form, instance: NodeId, link_id: &str) -> NodeId {
    let found = form
        .children(instance)
        .iter()
        .find(|id| link_ids(form, &[**id]) == [link_id]);
    *found.unwrap()
}

#[test]
fn a_group_is_there_once_and_may_be_added() {
    let mut form = form(&items());
    let first = at(&form, "person");
    assert_eq!(form.instances(first), [first]);
    assert!(form.can_add(first) && !form.can_remove(first));
    let (second, flipped) = form.add(first).unwrap();
    assert!(flipped.is_empty());
    assert_eq!(form.instances(second), [first, second]);
    assert_eq!(form.node(second).2, 1);
    let roots = form.roots().to_vec();
    assert_eq!(
        link_ids(&form, &roots),
        ["before", "person", "person", "end"],
        "it stands behind the first"
    );
    let inside = form.children(second).to_vec();
    assert_eq!(link_ids(&form, &inside), ["name", "pet", "kind"]);
    assert!(
        form.is_enabled(child(&form, second, "name"))
            && !form.is_enabled(child(&form, second, "kind"))
    );
}

#[test]
fn a_condition_looks_at_its_own_instance_and_from_outside_at_all() {
    let mut form = form(&items());
    let first = at(&form, "person");
    let (second, _) = form.add(first).unwrap();
    let flipped = form.set(child(&form, second, "pet"), vec![Value::Boolean(true)]);
    assert_eq!(link_ids(&form, &flipped), ["before", "kind"]);
    assert!(
        form.is_enabled(child(&form, second, "kind"))
            && !form.is_enabled(child(&form, first, "kind"))
    );
    let flipped = form.set(child(&form, first, "pet"), vec![Value::Boolean(true)]);
    assert_eq!(flipped, [child(&form, first, "kind")]);
    let flipped = form.remove(second).unwrap();
    assert!(flipped.is_empty(), "the first still has a pet");
    assert_eq!(form.instances(first), [first]);
}

#[test]
fn taking_out_an_instance_flips_what_hung_on_it() {
    let mut form = form(&items());
    let first = at(&form, "person");
    let (second, _) = form.add(first).unwrap();
    form.set(child(&form, first, "pet"), vec![Value::Boolean(true)]);
    let flipped = form.remove(first).unwrap();
    assert_eq!(link_ids(&form, &flipped), ["before"]);
    assert_eq!(
        form.node(second).2,
        0,
        "the one that is left is the first now"
    );
    assert_eq!(form.find("person"), Some(second));
    assert!(form.remove(second).is_none(), "one stays");
}

#[test]
fn flips_come_instance_by_instance() {
    let when = |question: &str| json!([{"question": question, "operator": "exists", "answerBoolean": true}]);
    let mut form = form(&json!([
        {"linkId": "g", "type": "group", "repeats": true, "item": [
            {"linkId": "second", "type": "string", "enableWhen": when("first")},
            {"linkId": "first", "type": "string", "enableWhen": when("z")},
        ]},
        {"linkId": "z", "type": "string"},
    ]));
    let group = at(&form, "g");
    form.add(group);
    form.add(group);
    for instance in form.instances(group).to_vec() {
        form.set(
            child(&form, instance, "first"),
            vec![Value::String("x".into())],
        );
    }
    let flipped = type_in(&mut form, "z", "x");
    assert_eq!(flipped, ["second", "first"].repeat(3));
}

#[test]
fn only_a_group_that_repeats_can_be_added() {
    let mut form = form(&json!([
        {"linkId": "q", "type": "string", "repeats": true},
        {"linkId": "g", "type": "group", "item": [{"linkId": "a", "type": "string"}]},
    ]));
    for link_id in ["q", "g", "a"] {
        let node = at(&form, link_id);
        assert!(!form.can_add(node) && form.add(node).is_none(), "{link_id}");
        assert!(!form.can_remove(node) && form.remove(node).is_none());
    }
}

#[test]
fn a_question_that_must_be_answered_twice_is_there_once() {
    let form = form(&json!([
        {"linkId": "a", "type": "string", "repeats": true, "extension": [
            extension("questionnaire-minOccurs", json!({"valueInteger": 2})),
        ]},
    ]));
    assert_eq!(form.roots().len(), 1);
}

#[test]
fn the_limits_hold() {
    let mut form = form(&limited(2, 3));
    let first = at(&form, "person");
    assert_eq!(form.instances(first).len(), 2, "as many as there must be");
    assert!(!form.can_remove(first));
    assert!(form.add(first).is_some());
    assert!(!form.can_add(first) && form.add(first).is_none());
    assert!(!form.can_add(at(&form, "end")) && form.add(at(&form, "end")).is_none());
}

#[test]
fn a_spare_instance_asks_for_nothing_and_is_not_sent() {
    let mut form = form(&items());
    assert!(form.check_all().is_empty(), "nobody has to be named");
    assert!(messages(&form, "name").is_empty());
    type_in(&mut form, "pet", "false");
    assert_eq!(messages(&form, "name"), ["Enter an answer"]);
    type_in(&mut form, "name", "Ana");
    let first = at(&form, "person");
    form.add(first).unwrap();
    assert!(form.check_all().is_empty());
    let sent: Json =
        serde_json::from_str(&form.complete(&crate::forms::completion()).unwrap()).unwrap();
    assert_eq!(sent["item"].as_array().unwrap().len(), 1);
}

#[test]
fn instances_that_must_be_there_must_be_filled() {
    let form = form(&limited(2, 3));
    let found: Vec<_> = form
        .check_all()
        .iter()
        .map(|issue| issue.expression.clone())
        .collect();
    let person = "QuestionnaireResponse.item.where(linkId='person')";
    let name = "item.where(linkId='name')";
    assert_eq!(
        found,
        [
            format!("{person}[0]"),
            format!("{person}[0].{name}"),
            format!("{person}[1].{name}")
        ]
    );
}

#[test]
fn a_response_is_held_to_the_limits() {
    let definition = good(&with_items(&limited(2, 3)));
    let person = |name: &str| json!({"linkId": "person", "item": [{"linkId": "name", "answer": [{"valueString": name}]}]});
    assert!(wrong(&definition, &json!([person("a"), person("b")])).is_empty());
    let few = wrong(&definition, &json!([person("a")]));
    assert_eq!(
        few,
        [
            "error required QuestionnaireResponse.item.where(linkId='person') Fill in this part at least 2 times"
        ]
    );
    let many = wrong(
        &definition,
        &json!([person("a"), person("b"), person("c"), person("d")]),
    );
    assert_eq!(
        many,
        [
            "error structure QuestionnaireResponse.item.where(linkId='person') Fill in this part no more than 3 times"
        ]
    );
}

#[test]
fn instances_keep_their_answers_through_a_draft() {
    let mut form = form(&items());
    let first = at(&form, "person");
    let (second, _) = form.add(first).unwrap();
    form.add(first).unwrap();
    form.set(
        child(&form, second, "name"),
        vec![Value::String("Ben".into())],
    );
    let draft = form.draft();
    let (opened, changes) = Form::open(form.questionnaire().clone(), draft.as_bytes()).unwrap();
    assert_eq!(opened.draft(), draft);
    assert_eq!(
        opened.instances(at(&opened, "person")).len(),
        3,
        "empty ones too"
    );
    assert_eq!(changes.len(), 1);
}

#[test]
fn groups_repeat_within_groups() {
    let mut form = form(&json!([
        {"linkId": "o", "type": "group", "repeats": true, "item": [
            {"linkId": "i", "type": "group", "repeats": true, "item": [
                {"linkId": "a", "type": "string"},
                {"linkId": "b", "type": "string", "enableWhen": [{"question": "a", "operator": "=", "answerString": "x"}]},
            ]},
            {"linkId": "c", "type": "string", "enableWhen": [{"question": "a", "operator": "=", "answerString": "x"}]},
        ]},
    ]));
    let outer = at(&form, "o");
    let (other, _) = form.add(outer).unwrap();
    let inner = child(&form, other, "i");
    let (second, _) = form.add(inner).unwrap();
    let flipped = form.set(child(&form, second, "a"), vec![Value::String("x".into())]);
    assert_eq!(
        flipped,
        [child(&form, second, "b"), child(&form, other, "c")]
    );
    let draft = form.draft();
    let (opened, _) = Form::open(form.questionnaire().clone(), draft.as_bytes()).unwrap();
    assert_eq!(opened.draft(), draft);
}
