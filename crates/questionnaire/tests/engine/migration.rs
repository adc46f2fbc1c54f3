//! Opening drafts of earlier versions: every answer is accounted for.

mod conversion;

use questionnaire::{Change, ChangeKind, Form, Text, Value};
use serde_json::{Value as Json, json};

use crate::{at, good, with_items};
use ChangeKind::{Converted, Kept, Moved, NoLongerAsked};

/// Opens a draft with these items in a form with those; what became of the answers, and the form.
fn open(draft: &Json, items: &Json) -> (Vec<(String, ChangeKind, String)>, Form) {
    let mut definition = with_items(items);
    definition["version"] = json!("2");
    let draft = crate::response("in-progress", draft).to_string();
    let (form, changes) = Form::open(good(&definition), draft.as_bytes()).unwrap();
    let short = changes.iter().map(|change| {
        (
            change.link_id.clone(),
            change.kind,
            change
                .answers
                .iter()
                .map(Value::to_text)
                .collect::<Vec<_>>()
                .join("|"),
        )
    });
    (short.collect(), form)
}

fn answered(link_id: &str, answers: Json) -> Json {
    json!({"linkId": link_id, "text": format!("Text of {link_id}"), "answer": answers})
}

fn rows(rows: &[(&str, ChangeKind, &str)]) -> Vec<(String, ChangeKind, String)> {
    rows.iter()
        .map(|(link_id, kind, answers)| ((*link_id).to_owned(), *kind, (*answers).to_owned()))
        .collect()
}

fn texts(form: &Form, link_id: &str) -> Vec<String> {
    form.answers(at(form, link_id))
        .iter()
        .map(questionnaire::Value::to_text)
        .collect()
}

#[test]
fn answers_stay_move_and_go() {
    let draft = json!([
        answered("stays", json!([{"valueString": "a"}])),
        answered("moves", json!([{"valueString": "b"}])),
        answered("goes", json!([{"valueString": "c"}])),
        {"linkId": "old", "item": [answered("inner", json!([{"valueString": "d"}]))]},
    ]);
    let (changes, form) = open(
        &draft,
        &json!([
            {"linkId": "stays", "type": "string"},
            {"linkId": "new", "type": "group", "item": [{"linkId": "moves", "type": "string"}, {"linkId": "inner", "type": "string"}]},
        ]),
    );
    assert_eq!(
        changes,
        rows(&[
            ("stays", Kept, "a"),
            ("moves", Moved, "b"),
            ("goes", NoLongerAsked, "c"),
            ("inner", Moved, "d")
        ])
    );
    assert_eq!(
        (texts(&form, "moves"), texts(&form, "inner")),
        (vec!["b".to_owned()], vec!["d".to_owned()])
    );
}

#[test]
fn what_became_of_an_answer_is_said_in_both_languages() {
    let rows = [
        (
            Kept,
            "Your answer to “Q” is as you left it",
            "Su respuesta a «Q» está como la dejó",
        ),
        (
            Moved,
            "The question “Q” has moved. Your answer is kept",
            "La pregunta «Q» cambió de lugar. Su respuesta se conserva",
        ),
        (
            Converted,
            "The question “Q” has changed. Check your answer: 1, 2",
            "La pregunta «Q» cambió. Revise su respuesta: 1, 2",
        ),
        (
            NoLongerAsked,
            "“Q” is no longer asked. Your answer was: 1, 2",
            "Ya no se pregunta «Q». Su respuesta era: 1, 2",
        ),
    ];
    for (kind, english, spanish) in rows {
        let mut change = Change {
            link_id: "q".to_owned(),
            kind,
            question: Some(Text::new("Q")),
            answers: ["1", "2"]
                .map(|text| Value::String(text.to_owned()))
                .to_vec(),
        };
        assert_eq!(change.message("en"), english);
        assert_eq!(change.message("es-MX"), spanish);
        change.question = None;
        assert_eq!(change.message("en"), english.replace('Q', "q"));
    }
    let change = Change {
        link_id: "q".to_owned(),
        kind: Converted,
        question: None,
        answers: vec![Value::Boolean(true), Value::Boolean(false)],
    };
    assert!(change.message("en").ends_with(": Yes, No"));
    assert!(change.message("es").ends_with(": Sí, No"));
    let items = json!([answered("goes", json!([{"valueString": "c"}]))]);
    let draft = crate::response("in-progress", &items).to_string();
    let definition = good(&with_items(&json!([{"linkId": "a", "type": "string"}])));
    let (_, changes) = Form::open(definition, draft.as_bytes()).unwrap();
    assert_eq!(
        changes[0].message("en"),
        "“Text of goes” is no longer asked. Your answer was: c",
        "the draft's own text, where the definition has none any more"
    );
}

#[test]
fn of_several_answers_to_a_question_that_takes_one_the_others_are_listed() {
    let draft = json!([answered(
        "a",
        json!([{"valueInteger": 1}, {"valueInteger": 2}, {"valueInteger": 3}])
    )]);
    let (changes, form) = open(&draft, &json!([{"linkId": "a", "type": "integer"}]));
    assert_eq!(
        changes,
        rows(&[("a", Kept, "1"), ("a", NoLongerAsked, "2|3")])
    );
    assert_eq!(texts(&form, "a"), ["1"]);
}

#[test]
fn of_a_group_that_no_longer_repeats_the_other_instances_are_listed() {
    let instance = |name: &str| json!({"linkId": "g", "item": [answered("a", json!([{"valueString": name}]))]});
    let draft = json!([instance("one"), instance("two")]);
    let inner = json!([{"linkId": "a", "type": "string"}]);
    let (changes, form) = open(
        &draft,
        &json!([{"linkId": "g", "type": "group", "item": inner}]),
    );
    assert_eq!(
        changes
            .iter()
            .map(|change| change.2.as_str())
            .collect::<Vec<_>>(),
        ["one", "two"]
    );
    assert_eq!(changes[1].1, NoLongerAsked);
    assert_eq!(texts(&form, "a"), ["one"]);
    let (changes, form) = open(
        &draft,
        &json!([{"linkId": "g", "type": "group", "repeats": true, "item": inner}]),
    );
    assert!(changes.iter().all(|change| change.1 == Kept));
    assert_eq!(form.instances(at(&form, "g")).len(), 2);
}

#[test]
fn an_answer_that_cannot_be_read_is_listed_too() {
    let (changes, form) = open(
        &json!([answered("a", json!([{"valueDate": "2024-02-30"}]))]),
        &json!([{"linkId": "a", "type": "date"}]),
    );
    assert_eq!(changes, rows(&[("a", Kept, "2024-02-30")]));
    assert_eq!(crate::messages(&form, "a"), ["Enter a real date"]);
    let (changes, _) = open(
        &json!([answered(
            "b",
            json!([{"valueQuantity": {"value": 4, "unit": "kg", "exact": true, "rough": false, "code": null}}])
        )]),
        &json!([{"linkId": "a", "type": "date"}]),
    );
    assert_eq!(changes, rows(&[("b", NoLongerAsked, "true false kg 4")]));
}

#[test]
fn a_draft_of_another_questionnaire_is_none() {
    let definition = good(&with_items(&json!([{"linkId": "a", "type": "string"}])));
    let mut other = crate::response(
        "in-progress",
        &json!([answered("a", json!([{"valueString": "x"}]))]),
    );
    other["questionnaire"] = json!("https://example.org/other|1");
    assert_eq!(
        Form::open(definition.clone(), other.to_string().as_bytes())
            .unwrap_err()
            .len(),
        1
    );
    for bytes in [
        b"".as_slice(),
        b"{}",
        b"null",
        b"{\"resourceType\":\"Questionnaire\"}",
    ] {
        assert!(Form::open(definition.clone(), bytes).is_err());
    }
}

#[test]
fn conditions_are_worked_out_with_the_answers_that_were_carried_over() {
    let (_, form) = open(
        &json!([answered("a", json!([{"valueString": "5"}]))]),
        &json!([
            {"linkId": "a", "type": "integer"},
            {"linkId": "b", "type": "string", "enableWhen": [{"question": "a", "operator": ">", "answerInteger": 4}]},
        ]),
    );
    assert!(form.is_enabled(at(&form, "b")));
}
