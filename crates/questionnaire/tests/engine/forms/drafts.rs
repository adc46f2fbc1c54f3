//! Drafts keep everything exactly.

use questionnaire::{Decimal, Form, Value};
use serde_json::{Value as Json, json};

use crate::{at, extension, form, good, response, type_in, with_items};

#[test]
fn an_empty_form_has_no_items() {
    let form = form(&json!([{"linkId": "a", "type": "integer"}]));
    assert_eq!(
        form.draft(),
        r#"{"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/q|1","status":"in-progress"}"#
    );
}

#[test]
fn a_draft_keeps_everything_exactly() {
    let mut form = form(&json!([
        {"linkId": "a", "type": "decimal"},
        {"linkId": "b", "type": "date"},
        {"linkId": "c", "type": "dateTime"},
        {"linkId": "d", "type": "time"},
        {"linkId": "e", "type": "text"},
        {"linkId": "f", "type": "url"},
        {"linkId": "h", "type": "integer", "repeats": true},
        {"linkId": "i", "type": "boolean"},
        {"linkId": "k", "type": "string", "enableWhen": [{"question": "i", "operator": "=", "answerBoolean": true}]},
    ]));
    let typed = [
        ("a", "-0.10"),
        ("b", "2024-02"),
        ("c", "2024-02-29T10:00:00.500-05:00"),
        ("d", "9:30"),
        ("e", " two\r\nlines\t\u{1f600} "),
        ("f", "https://example.org/?a=b"),
        ("h", "1x"),
        ("i", "false"),
        ("k", "not asked"),
    ];
    for (link_id, text) in typed {
        type_in(&mut form, link_id, text);
    }
    let node = at(&form, "h");
    form.set(
        node,
        vec![
            Value::Integer(1),
            Value::Typed("1x".into()),
            Value::Integer(-2),
        ],
    );
    let draft = form.draft();
    let (opened, _) = Form::open(form.questionnaire().clone(), draft.as_bytes()).unwrap();
    assert_eq!(opened.draft(), draft);
    for (link_id, _) in typed {
        assert_eq!(
            opened.answers(at(&opened, link_id)),
            form.answers(at(&form, link_id)),
            "{link_id}"
        );
    }
}

#[test]
fn numbers_keep_the_digits_they_were_typed_with() {
    let mut form = form(&json!([{"linkId": "a", "type": "decimal"}]));
    for text in [
        "1.5",
        "1.50",
        "1e+400",
        "100000000000000000000.000000000000000000001",
        "-0",
    ] {
        type_in(&mut form, "a", text);
        assert!(
            form.draft().contains(&format!("\"valueDecimal\":{text}}}")),
            "{text}: {}",
            form.draft()
        );
        let (opened, _) =
            Form::open(form.questionnaire().clone(), form.draft().as_bytes()).unwrap();
        assert_eq!(
            opened.answers(at(&opened, "a")),
            [Value::Decimal(Decimal::parse(text).unwrap())],
            "{text}"
        );
    }
}

#[test]
fn a_start_value_that_was_deleted_does_not_come_back() {
    let mut form = form(&json!([
        {"linkId": "a", "type": "integer", "initial": [{"valueInteger": 3}]},
        {"linkId": "h", "type": "integer", "initial": [{"valueInteger": 4}], "extension": [
            extension("questionnaire-hidden", json!({"valueBoolean": true})),
        ]},
    ]));
    type_in(&mut form, "a", "");
    let (opened, _) = Form::open(form.questionnaire().clone(), form.draft().as_bytes()).unwrap();
    assert!(opened.answers(at(&opened, "a")).is_empty());
    assert_eq!(opened.answers(at(&opened, "h")), [Value::Integer(4)]);
}

#[test]
fn a_coding_keeps_all_its_parts() {
    let coding = json!({"system": "s", "version": "2", "code": "x", "display": "Ex"});
    let definition = good(&with_items(&json!([
        {"linkId": "a", "type": "choice", "answerOption": [{"valueCoding": coding}]},
    ])));
    let mut form = Form::new(definition);
    type_in(&mut form, "a", "x");
    let draft: Json = serde_json::from_str(&form.draft()).unwrap();
    assert_eq!(draft["item"][0]["answer"][0]["valueCoding"], coding);
}

/// A draft from before the definition had these questions: a person could not have emptied them.
#[test]
fn what_a_person_cannot_change_has_its_start_value_in_every_draft() {
    let hidden = json!([extension(
        "questionnaire-hidden",
        json!({"valueBoolean": true})
    )]);
    let start = json!([{"valueInteger": 4}]);
    let inner = json!([
        {"linkId": "open", "type": "integer", "initial": start},
        {"linkId": "hidden", "type": "integer", "initial": start, "extension": hidden},
        {"linkId": "fixed", "type": "integer", "initial": start, "readOnly": true},
        {"linkId": "name", "type": "string"},
    ]);
    let definition = good(&with_items(
        &json!([{"linkId": "g", "type": "group", "repeats": true, "item": inner}]),
    ));
    let instance = |name: &str| {
        let answer = json!([{"valueString": name}]);
        json!({"linkId": "g", "item": [{"linkId": "name", "answer": answer}]})
    };
    let draft = response("in-progress", &json!([instance("one"), instance("two")])).to_string();
    let (form, _) = Form::open(definition, draft.as_bytes()).unwrap();
    let groups = form.instances(at(&form, "g"));
    assert_eq!(groups.len(), 2);
    for group in groups {
        let answers: Vec<_> = form.children(*group)[..3]
            .iter()
            .map(|child| form.answers(*child).first().cloned())
            .collect();
        let four = Some(Value::Integer(4));
        assert_eq!(answers, [None, four.clone(), four]);
    }
}
