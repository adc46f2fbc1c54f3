//! Limits: the value of an answer, its length, its pattern, and how many there may be.

use serde_json::{Value as Json, json};

use super::{judge, message, question};
use crate::{good, with_items, wrong};

#[test]
fn lower_and_upper_values() {
    let rows: &[(&str, &str, Json, Json, &[(Json, Option<&str>)])] = &[
        (
            "integer",
            "Integer",
            json!(1),
            json!(9),
            &[
                (json!(0), Some("Enter 1 or more")),
                (json!(1), None),
                (json!(9), None),
                (json!(10), Some("Enter 9 or less")),
            ],
        ),
        (
            "decimal",
            "Decimal",
            json!(0.1),
            json!(0.3),
            &[
                (json!(0.09), Some("Enter 0.1 or more")),
                (json!(0.30), None),
                (json!(0.31), Some("Enter 0.3 or less")),
            ],
        ),
        (
            "date",
            "Date",
            json!("2024-03-05"),
            json!("2024-12"),
            &[
                (
                    json!("2024-03-04"),
                    Some("Enter a date on or after 5 March 2024"),
                ),
                (json!("2024-03"), None),
                (
                    json!("2025-01-01"),
                    Some("Enter a date on or before December 2024"),
                ),
            ],
        ),
        (
            "dateTime",
            "DateTime",
            json!("2024-03-05T12:00:00Z"),
            json!("2024-03-05T13:00:00Z"),
            &[
                (
                    json!("2024-03-05T12:59:59+01:00"),
                    Some("Enter a date on or after 2024-03-05T12:00:00Z"),
                ),
                (json!("2024-03-05T13:00:00Z"), None),
            ],
        ),
        (
            "time",
            "Time",
            json!("09:00:00"),
            json!("17:00:00"),
            &[
                (json!("08:59:59"), Some("Enter 09:00:00 or more")),
                (json!("17:00:00.000"), None),
                (json!("17:00:01"), Some("Enter 17:00:00 or less")),
            ],
        ),
    ];
    for (kind, name, min, max, cases) in rows {
        let value = format!("value{name}");
        let items = question(
            kind,
            json!({}),
            &[
                ("minValue", json!({&value: min})),
                ("maxValue", json!({&value: max})),
            ],
        );
        for (answer, expected) in *cases {
            let found = message(&items, &[json!({&value: answer})]);
            assert_eq!(
                found,
                expected.iter().map(ToString::to_string).collect::<Vec<_>>(),
                "{kind} {answer}"
            );
        }
    }
}

#[test]
fn lengths_count_characters() {
    let items = question(
        "string",
        json!({"maxLength": 4}),
        &[("minLength", json!({"valueInteger": 2}))],
    );
    assert_eq!(
        message(&items, &[json!({"valueString": "ñandú"})]),
        ["Your answer must have 4 characters or fewer. It has 5"]
    );
    assert!(message(&items, &[json!({"valueString": "ñand"})]).is_empty());
    assert!(message(&items, &[json!({"valueString": "ña"})]).is_empty());
    assert_eq!(
        message(&items, &[json!({"valueString": "ñ"})]),
        ["Your answer must have 2 characters or more"]
    );
}

#[test]
fn patterns_fit_the_whole_text() {
    let zip = [("regex", json!({"valueString": "[0-9]{5}|none"}))];
    let items = question("string", json!({}), &zip);
    assert!(judge(&items, &[json!({"valueString": "02118"})]).is_empty());
    assert!(judge(&items, &[json!({"valueString": "none"})]).is_empty());
    for text in ["0211", "021188", "x02118", "02118\n", "none of it"] {
        assert_eq!(
            message(&items, &[json!({"valueString": text})]),
            ["Enter your answer in the right form"],
            "{text}"
        );
    }
    let with_format = question(
        "string",
        json!({}),
        &[
            zip[0].clone(),
            ("entryFormat", json!({"valueString": "02118"})),
        ],
    );
    assert_eq!(
        message(&with_format, &[json!({"valueString": "x"})]),
        ["Enter your answer like this: 02118"]
    );
    let full = question(
        "date",
        json!({}),
        &[("regex", json!({"valueString": r"\d{4}-\d\d-\d\d"}))],
    );
    assert_eq!(
        message(&full, &[json!({"valueDate": "2024-03"})]).len(),
        1,
        "a way to ask for a whole date"
    );
}

#[test]
fn one_answer_or_several() {
    let one = question("integer", json!({}), &[]);
    let two = [json!({"valueInteger": 1}), json!({"valueInteger": 2})];
    let definition = good(&with_items(&one));
    let found = wrong(&definition, &json!([{"linkId": "a", "answer": two}]));
    assert_eq!(
        found,
        ["error structure QuestionnaireResponse.item.where(linkId='a') Give one answer only"]
    );
    let occurs = |min: u32, max: u32| {
        [
            ("questionnaire-minOccurs", json!({"valueInteger": min})),
            ("questionnaire-maxOccurs", json!({"valueInteger": max})),
        ]
    };
    let several = question("integer", json!({"repeats": true}), &occurs(2, 3));
    assert!(judge(&several, &two).is_empty());
    assert_eq!(message(&several, &two[..1]), ["Give at least 2 answers"]);
    assert_eq!(message(&several, &[]), ["Enter a number"]);
    let four: Vec<Json> = (0..4)
        .map(|number| json!({"valueInteger": number}))
        .collect();
    assert_eq!(message(&several, &four), ["Give no more than 3 answers"]);
}
