//! Answers among options.

use serde_json::{Value as Json, json};

use super::{judge, message, question};
use crate::{extension, good, message_of, with_items, wrong};

fn options(kind: &str) -> Json {
    question(
        kind,
        json!({"repeats": true, "answerOption": [
            {"valueCoding": {"system": "s", "code": "x", "display": "Ex"}},
            {"valueCoding": {"system": "t", "code": "x", "display": "Other ex"}},
            {"valueInteger": 7},
            {"valueString": "seven"},
            {"valueDate": "2024"},
            {"valueTime": "10:00:00"},
            {"valueCoding": {"system": "s", "code": "none", "display": "None of these"}, "extension": [
                extension("questionnaire-optionExclusive", json!({"valueBoolean": true})),
            ]},
        ]}),
        &[],
    )
}

/// What is wrong with a response alone: a form cannot be brought to hold such answers.
fn judge_sent(items: &Json, answers: &[Json]) -> Vec<String> {
    let definition = good(&with_items(items));
    let found = wrong(&definition, &json!([{"linkId": "a", "answer": answers}]));
    found
        .iter()
        .map(|line| message_of(line).to_owned())
        .collect()
}

#[test]
fn only_options_are_answers_to_a_choice() {
    let items = options("choice");
    let known = [
        json!({"valueCoding": {"system": "s", "code": "x", "display": "whatever it was called"}}),
        json!({"valueCoding": {"system": "t", "code": "x"}}),
        json!({"valueInteger": 7}),
        json!({"valueString": "seven"}),
        json!({"valueDate": "2024"}),
        json!({"valueTime": "10:00:00"}),
    ];
    assert!(judge(&items, &known).is_empty());
    let definition = good(&with_items(&items));
    let unknown = [
        json!({"valueCoding": {"system": "u", "code": "x"}}),
        json!({"valueCoding": {"code": "x"}}),
        json!({"valueCoding": {"system": "s", "code": "y"}}),
        json!({"valueInteger": 8}),
        json!({"valueString": "eight"}),
    ];
    for answer in unknown {
        let found = wrong(&definition, &json!([{"linkId": "a", "answer": [answer]}]));
        let place = "QuestionnaireResponse.item.where(linkId='a').answer[0]";
        assert_eq!(
            found,
            [format!(
                "error code-invalid {place} Choose an answer from the list"
            )],
            "{answer}"
        );
    }
    let found = wrong(
        &definition,
        &json!([{"linkId": "a", "answer": [{"valueBoolean": true}]}]),
    );
    assert_eq!(found.len(), 1);
    assert!(found[0].starts_with("error value"), "{found:?}");
}

#[test]
fn an_open_choice_takes_own_text() {
    let items = options("open-choice");
    assert!(judge(&items, &[json!({"valueString": "something else"})]).is_empty());
    let definition = good(&with_items(&items));
    let found = wrong(
        &definition,
        &json!([{"linkId": "a", "answer": [{"valueCoding": {"system": "s", "code": "y"}}]}]),
    );
    assert_eq!(found.len(), 1, "but no code that is none of the options");

    let mut short = items;
    short[0]["maxLength"] = json!(4);
    assert_eq!(
        message(&short, &[json!({"valueString": "seven"})]),
        ["Your answer must have 4 characters or fewer. It has 5"]
    );
    let chosen =
        json!({"valueCoding": {"system": "s", "code": "none", "display": "None of these"}});
    assert!(
        judge(&short, &[chosen]).is_empty(),
        "what was chosen has the length that it has"
    );
}

#[test]
fn an_exclusive_option_stands_alone_and_no_option_twice() {
    let items = options("choice");
    let none = json!({"valueCoding": {"system": "s", "code": "none"}});
    let (ex, seven) = (
        json!({"valueCoding": {"system": "s", "code": "x"}}),
        json!({"valueInteger": 7}),
    );
    assert!(judge(&items, std::slice::from_ref(&none)).is_empty());
    assert_eq!(
        message(&items, &[ex.clone(), none]),
        ["Choose either “None of these” or other answers, not both"]
    );
    assert_eq!(
        judge_sent(&items, &[seven.clone(), ex, seven]),
        ["Give each answer only once: “7” is there twice"]
    );
}
